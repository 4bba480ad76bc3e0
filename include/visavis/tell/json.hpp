// SPDX-License-Identifier: BSL-1.0
#pragma once

// json: values and results as JSON, exact numbers as fractions and missing ones with their reason

#include <visavis/compare/total.hpp>
#include <visavis/tell/claim.hpp>
#include <visavis/tell/json_writer.hpp>

#include <string>

namespace visavis {

// write_json(out, result): the JSON of every value and result.
//
// An exact number is {"numerator": 3, "denominator": 2, "value": 1.5}, a floating one a number, a
// hedged one an interval: {"low": ..., "low_open": false, "high": ..., "high_open": true}, whose
// unbounded end is null. What is not there is {"missing": "zero_denominator", "about": "..."}, by
// the name of the reason. A result is an object with its "type", its sentence in "words", and its
// numbers and figures by the names that it has in C++.

template <text_sink Sink>
void write_json(json_writer<Sink>& out, const fraction& value);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, double value);
template <text_sink Sink, counting_integer Integer>
void write_json(json_writer<Sink>& out, Integer value);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const decimal& value);
/// {"quoted": "43 %", "value": {...}}
template <text_sink Sink, quoted_as As>
void write_json(json_writer<Sink>& out, const quoted<As>& value);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const interval& value);
/// {"quoted": "about 43 %", "range": {...}}
template <text_sink Sink, class Quantity>
void write_json(json_writer<Sink>& out, const estimate<Quantity>& value);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const percentage_points& value);
/// "holds", "fails" or "undetermined"
template <text_sink Sink>
void write_json(json_writer<Sink>& out, verdict value);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const period& value);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const source& value);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const missing& value);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const refusal& value);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const growth_rate& value);
/// {"name": "China", "kind": "country", "countries": ["CN"]}
template <text_sink Sink, entity Entity>
void write_json(json_writer<Sink>& out, const Entity& who);
/// What a result remembers of a figure.
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const operand& figure);
template <text_sink Sink, figure Figure>
void write_json(json_writer<Sink>& out, const Figure& figure);
template <text_sink Sink, class Indicator, class Group, class Result>
void write_json(json_writer<Sink>& out, const group_total<Indicator, Group, Result>& sum);
template <text_sink Sink, class Result>
void write_json(json_writer<Sink>& out, const difference_between<Result>& gap);
template <text_sink Sink, class Result>
void write_json(json_writer<Sink>& out, const relative_change<Result>& change);
template <text_sink Sink, class Result>
void write_json(json_writer<Sink>& out, const ratio_between<Result>& quotient);
template <text_sink Sink, class Indicator, class Entity, class Result>
void write_json(json_writer<Sink>& out, const rate_between<Indicator, Entity, Result>& quotient);
template <text_sink Sink, class Of, class Result>
void write_json(json_writer<Sink>& out, const share<Of, Result>& part);
template <text_sink Sink, class Result>
void write_json(json_writer<Sink>& out, const share_difference<Result>& points);
template <text_sink Sink, class Result>
void write_json(json_writer<Sink>& out, const multiple<Result>& growth);
/// {"rank": 2, "joint": true}; no rank is missing, "unranked"
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const placing& place);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const place_shift& shift);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const movement& moved);
template <text_sink Sink, class Change>
void write_json(json_writer<Sink>& out, const scored_movement<Change>& moved);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const split_movement& moved);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const kendall& agreement);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const spearman& agreement);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const judgement& judged);
/// The JSON of the result, or of the reason why there is none.
template <text_sink Sink, class Result>
void write_json(json_writer<Sink>& out, const answer<Result>& result);

/// Whatever has JSON.
template <class Result>
concept jsonable = requires(json_writer<std::string>& out, const Result& result) {
    write_json(out, result);
};

/// Appends the JSON of a result to a sink, in one line.
template <text_sink Sink, jsonable Result>
void append_json(Sink& sink, const Result& result) {
    json_writer<Sink> out(sink);
    write_json(out, result);
}

/// The JSON of a result as a string: `json(ratio(a, b))`.
template <jsonable Result>
[[nodiscard]] std::string json(const Result& result) {
    std::string sentence;
    append_json(sentence, result);
    return sentence;
}

// ---------------------------------------------------------------------------------------------

namespace detail {

template <class Sink, class Value>
void write_member(json_writer<Sink>& out, std::string_view name, const Value& value) {
    out.key(name);
    write_json(out, value);
}

template <class Sink, class Result>
void write_sentence(json_writer<Sink>& out, const Result& result) {
    out.key("words").string_of([&](auto& words) { append_words(words, result); });
}

// Begins the object of a result.
template <class Sink, class Result>
void begin_result(json_writer<Sink>& out, std::string_view type, const Result& result) {
    out.begin_object().key("type").string(type);
    write_sentence(out, result);
}

template <class Sink>
void write_missing(json_writer<Sink>& out, reason why, std::string_view about = {}) {
    out.begin_object().key("missing").string(name_of(why)).text_member("about", about).end_object();
}

template <class Sink>
void write_end(json_writer<Sink>& out, std::string_view name, std::string_view is_open,
               const endpoint& end) {
    out.key(name);
    if (end.is_bounded())
        write_json(out, end.at);
    else
        out.null();
    out.key(is_open).boolean(end.open);
}

template <class Sink>
void write_indicator(json_writer<Sink>& out, const any_indicator& what) {
    out.text_member("indicator", what.name()).text_member("unit", what.unit_plural);
}

// What is said of where a figure comes from.
template <class Sink>
void write_origin(json_writer<Sink>& out, status_flags flags, const source& from) {
    if (!(flags == status_flags()))
        out.key("flags").string_of([&](auto& words) { append_flags(words, flags); });
    if (!(from == source())) write_member(out, "source", from);
}

// A figure in a result, perhaps with the number that it counted as.
template <class Sink>
void write_operand(json_writer<Sink>& out, const operand& figure) {
    write_indicator(out, figure.what);
    if (!figure.who.name().empty()) write_member(out, "entity", figure.who);
    if (!(figure.when == period())) write_member(out, "period", figure.when);
    if (figure.quoted.is_present())
        out.key("quoted").string_of([&](auto& words) { append_quotation(words, figure.quoted); });
    write_origin(out, figure.flags, figure.from);
}
template <class Sink, class Value>
void write_operand(json_writer<Sink>& out, std::string_view name, const operand& figure,
                   const Value& value) {
    out.key(name).begin_object();
    write_member(out, "value", value);
    write_operand(out, figure);
    out.end_object();
}

template <class Sink>
void write_compared(json_writer<Sink>& out, const compared_members& members) {
    out.key("compared").number(members.compared).key("left_out").number(members.left_out);
}

template <class Sink>
void write_movement(json_writer<Sink>& out, const movement& moved) {
    out.key("status").string(name_of(moved.status()));
    write_member(out, "before", moved.before());
    write_member(out, "after", moved.after());
    if (moved.before().is_ranked() && moved.after().is_ranked())
        write_member(out, "shift", moved.shift());
}

} // namespace detail

template <text_sink Sink>
void write_json(json_writer<Sink>& out, const fraction& value) {
    out.begin_object().key("numerator").number(value.numerator());
    out.key("denominator").number(value.denominator());
    out.key("value").number(value.to_double()).end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, double value) {
    if (detail::is_nan(value))
        detail::write_missing(out, reason::not_a_number);
    else if (!(value - value == 0))
        detail::write_missing(out, reason::infinite);
    else
        out.number(value);
}
template <text_sink Sink, counting_integer Integer>
void write_json(json_writer<Sink>& out, Integer value) {
    out.number(value);
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const decimal& value) {
    out.begin_object().key("quoted").string_of([&](auto& words) { append_words(words, value); });
    detail::write_member(out, "value", value.checked_value());
    out.end_object();
}
template <text_sink Sink, quoted_as As>
void write_json(json_writer<Sink>& out, const quoted<As>& value) {
    out.begin_object().key("quoted").string_of([&](auto& words) { append_words(words, value); });
    detail::write_member(out, "value", value.checked_value());
    out.end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const interval& value) {
    out.begin_object();
    detail::write_end(out, "low", "low_open", value.low());
    detail::write_end(out, "high", "high_open", value.high());
    out.end_object();
}
template <text_sink Sink, class Quantity>
void write_json(json_writer<Sink>& out, const estimate<Quantity>& value) {
    out.begin_object().key("quoted").string_of([&](auto& words) { append_words(words, value); });
    detail::write_member(out, "range", value.range());
    out.end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const percentage_points& value) {
    detail::begin_result(out, "percentage_points", value);
    detail::write_member(out, "value", value.value());
    out.end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, verdict value) {
    out.string(value.name());
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const period& value) {
    out.string_of([&](auto& words) { append_period(words, value); });
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const source& value) {
    out.begin_object().text_member("who", value.who).text_member("publication", value.publication);
    out.text_member("edition", value.edition).text_member("locator", value.locator).end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const missing& value) {
    detail::write_missing(out, value.why);
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const refusal& value) {
    detail::write_missing(out, value.why, value.about.view());
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const growth_rate& value) {
    detail::begin_result(out, "growth_per_year", value);
    detail::write_member(out, "low", value.low);
    out.key("low_open").boolean(value.low_open);
    detail::write_member(out, "high", value.high);
    out.key("high_open").boolean(value.high_open).end_object();
}
template <text_sink Sink, entity Entity>
void write_json(json_writer<Sink>& out, const Entity& who) {
    out.begin_object().key("name").string(who.name()).key("kind").string(name_of(who.kind()));
    const country_list countries = countries_of(who);
    if (countries.size() != 0) {
        out.key("countries").begin_array();
        for (const auto one : countries)
            if (one.is_known()) out.string(one.alpha2());
        out.end_array();
    }
    out.end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const operand& figure) {
    out.begin_object();
    detail::write_operand(out, figure);
    out.end_object();
}
template <text_sink Sink, figure Figure>
void write_json(json_writer<Sink>& out, const Figure& figure) {
    detail::begin_result(out, "figure", figure);
    detail::write_member(out, "value", figure.value);
    detail::write_indicator(out, figure.what);
    detail::write_member(out, "entity", figure.who);
    detail::write_member(out, "period", figure.when);
    detail::write_origin(out, figure.flags, figure.from);
    out.end_object();
}
template <text_sink Sink, class Indicator, class Group, class Result>
void write_json(json_writer<Sink>& out, const group_total<Indicator, Group, Result>& sum) {
    detail::begin_result(out, "group_total", sum.figure);
    detail::write_member(out, "figure", sum.figure);
    out.key("present").number(sum.present).key("members").number(sum.members).end_object();
}
template <text_sink Sink, class Result>
void write_json(json_writer<Sink>& out, const difference_between<Result>& gap) {
    detail::begin_result(out, "difference", gap);
    detail::write_member(out, "value", gap.value());
    detail::write_member(out, "left", gap.left());
    detail::write_member(out, "right", gap.right());
    out.end_object();
}
template <text_sink Sink, class Result>
void write_json(json_writer<Sink>& out, const relative_change<Result>& change) {
    detail::begin_result(out, "relative_change", change);
    detail::write_member(out, "value", change.value());
    detail::write_member(out, "base", change.base());
    out.end_object();
}
template <text_sink Sink, class Result>
void write_json(json_writer<Sink>& out, const ratio_between<Result>& quotient) {
    detail::begin_result(out, "ratio", quotient);
    detail::write_member(out, "value", quotient.value());
    detail::write_member(out, "difference", quotient.difference());
    out.key("relative");
    const auto relative = quotient.relative();
    if (relative)
        write_json(out, relative.value().value());
    else
        write_json(out, relative.refused());
    detail::write_operand(out, "left", quotient.left(), quotient.left_value());
    detail::write_operand(out, "right", quotient.right(), quotient.right_value());
    out.end_object();
}
template <text_sink Sink, class Indicator, class Entity, class Result>
void write_json(json_writer<Sink>& out, const rate_between<Indicator, Entity, Result>& quotient) {
    detail::begin_result(out, "rate", quotient);
    detail::write_member(out, "value", quotient.value());
    detail::write_indicator(out, quotient.figure.what);
    detail::write_member(out, "numerator", quotient.numerator);
    detail::write_member(out, "denominator", quotient.denominator);
    out.end_object();
}
template <text_sink Sink, class Of, class Result>
void write_json(json_writer<Sink>& out, const share<Of, Result>& part) {
    detail::begin_result(out, "share", part);
    detail::write_member(out, "value", part.value());
    if (part.has_operands()) {
        detail::write_operand(out, "part", part.part(), part.part_value());
        detail::write_operand(out, "whole", part.whole(), part.whole_value());
    } else {
        detail::write_member(out, "part", part.part());
        detail::write_member(out, "whole", part.whole());
    }
    out.end_object();
}
template <text_sink Sink, class Result>
void write_json(json_writer<Sink>& out, const share_difference<Result>& points) {
    detail::begin_result(out, "share_difference", points);
    detail::write_member(out, "value", points.value());
    out.end_object();
}
template <text_sink Sink, class Result>
void write_json(json_writer<Sink>& out, const multiple<Result>& growth) {
    detail::begin_result(out, "multiple", growth);
    detail::write_member(out, "value", growth.value());
    detail::write_member(out, "increase", growth.increase());
    detail::write_member(out, "years", growth.years());
    detail::write_member(out, "per_year", growth.per_year());
    detail::write_member(out, "current", growth.current());
    detail::write_member(out, "baseline", growth.baseline());
    out.end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const placing& place) {
    if (!place.is_ranked()) {
        detail::write_missing(out, reason::unranked);
        return;
    }
    out.begin_object().key("rank").number(static_cast<double>(place.halves()) / 2);
    out.key("joint").boolean(place.is_joint()).end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const place_shift& shift) {
    detail::begin_result(out, "place_shift", shift);
    out.key("direction").string(shift.is_up() ? "up" : (shift.is_down() ? "down" : "none"));
    detail::write_member(out, "places", shift.places());
    out.end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const movement& moved) {
    detail::begin_result(out, "movement", moved);
    detail::write_movement(out, moved);
    out.end_object();
}
template <text_sink Sink, class Change>
void write_json(json_writer<Sink>& out, const scored_movement<Change>& moved) {
    detail::begin_result(out, "scored_movement", moved);
    detail::write_movement(out, moved);
    detail::write_member(out, "change", moved.change());
    out.end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const split_movement& moved) {
    detail::begin_result(out, "split_movement", moved);
    detail::write_member(out, "raw", moved.raw());
    detail::write_member(out, "common", moved.common());
    if (moved.raw().before().is_ranked() && moved.raw().after().is_ranked())
        detail::write_member(out, "coverage", moved.coverage());
    out.end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const kendall& agreement) {
    detail::begin_result(out, "kendall", agreement);
    const auto& pairs = agreement.pairs();
    out.key("value").number(agreement.value());
    detail::write_member(out, "tau_a", agreement.tau_a());
    out.key("concordant").number(pairs.concordant).key("discordant").number(pairs.discordant);
    out.key("tied_in_first").number(pairs.tied_in_first);
    out.key("tied_in_second").number(pairs.tied_in_second);
    out.key("tied_in_both").number(pairs.tied_in_both);
    detail::write_compared(out, agreement.members());
    out.end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const spearman& agreement) {
    detail::begin_result(out, "spearman", agreement);
    out.key("value").number(agreement.value());
    detail::write_compared(out, agreement.members());
    out.end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const judgement& judged) {
    detail::begin_result(out, "judgement", judged);
    const auto& stated = judged.about();
    out.text_member("id", stated.id).text_member("subject", stated.subject);
    out.text_member("sentence", stated.sentence);
    if (!(stated.stated_by == source())) detail::write_member(out, "stated_by", stated.stated_by);
    out.text_member("evidence_set", judged.evidence_set());
    out.key("finding").string(name_of(judged.result())).key("stated").boolean(judged.is_stated());
    out.key("evidence").begin_array();
    for (std::size_t at = 0; at != judged.evidence_count(); ++at) {
        out.begin_object().key("figure").string(judged.evidence(at).figure.view());
        detail::write_member(out, "source", judged.evidence(at).from);
        out.end_object();
    }
    out.end_array().key("readings").begin_array();
    for (std::size_t at = 0; at != judged.reading_count(); ++at) {
        const auto& one = judged.reading_at(at);
        out.begin_object().key("wording").string(one.wording.view());
        out.key("computed").string(one.computed.view());
        out.key("finding").string(name_of(one.result)).end_object();
    }
    out.end_array().text_member("computed", judged.computation());
    out.text_member("counterexample", judged.counterexample());
    out.text_member("because", judged.reasoning()).text_member("advice", judged.advice());
    out.end_object();
}
template <text_sink Sink, class Result>
void write_json(json_writer<Sink>& out, const answer<Result>& result) {
    if (result)
        write_json(out, result.value());
    else
        write_json(out, result.refused());
}

} // namespace visavis
