// SPDX-License-Identifier: BSL-1.0
#pragma once

// words: values and results as an English sentence says them

#include <visavis/compare/kendall.hpp>
#include <visavis/compare/movement.hpp>
#include <visavis/compare/multiple.hpp>
#include <visavis/compare/rate.hpp>
#include <visavis/compare/ratio.hpp>
#include <visavis/compare/share.hpp>
#include <visavis/compare/spearman.hpp>
#include <visavis/tell/phrases.hpp>

#include <string>

namespace visavis {

// append_words(sink, result): the words of every value and result.
template <text_sink Sink>
constexpr void append_words(Sink& sink, const fraction& value);
template <text_sink Sink>
constexpr void append_words(Sink& sink, const decimal& value);
template <text_sink Sink, quoted_as As>
constexpr void append_words(Sink& sink, const quoted<As>& value);
template <text_sink Sink>
constexpr void append_words(Sink& sink, const percentage_points& value);
template <text_sink Sink>
constexpr void append_words(Sink& sink, const interval& value);
template <text_sink Sink, class Quantity>
constexpr void append_words(Sink& sink, const estimate<Quantity>& value);
template <text_sink Sink>
constexpr void append_words(Sink& sink, verdict value);
template <text_sink Sink>
constexpr void append_words(Sink& sink, const period& value);
template <text_sink Sink>
constexpr void append_words(Sink& sink, const source& value);
template <text_sink Sink>
constexpr void append_words(Sink& sink, const refusal& value);
template <text_sink Sink>
constexpr void append_words(Sink& sink, const growth_rate& value);
template <text_sink Sink, entity Entity>
constexpr void append_words(Sink& sink, const Entity& who);
/// "258 awards (Chinese Academy of Sciences, 2025)", or why the figure is missing.
template <text_sink Sink, figure Figure>
constexpr void append_words(Sink& sink, const Figure& figure);
/// "88 more awards than Harvard University", "as many awards as ...".
template <text_sink Sink, class Result>
constexpr void append_words(Sink& sink, const difference_between<Result>& gap);
/// "+51.8 %"
template <text_sink Sink, class Result>
constexpr void append_words(Sink& sink, const relative_change<Result>& change);
/// "258, 1.52 times Harvard University's 170 (88 more, +51.8 %)"; "3, one third of China's 9 (...)"
template <text_sink Sink, class Result>
constexpr void append_words(Sink& sink, const ratio_between<Result>& quotient);
/// "25.1 enterprises per country"
template <text_sink Sink, class Indicator, class Entity, class Result>
constexpr void append_words(Sink& sink, const rate_between<Indicator, Entity, Result>& quotient);
/// "6 of 10 (60 %)", "about 43 %", "20 % to 30 %"
template <text_sink Sink, class Of, class Result>
constexpr void append_words(Sink& sink, const share<Of, Result>& part);
/// "+3 percentage points"
template <text_sink Sink, class Result>
constexpr void append_words(Sink& sink, const share_difference<Result>& points);
/// "5.75 times as much as in 2007 (+474.9 %, 11.6 % a year over 16 years)"
template <text_sink Sink, class Result>
constexpr void append_words(Sink& sink, const multiple<Result>& growth);
/// As `append_rank`: "5th", "joint 2nd"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const placing& place);
/// "up 3 places", "down 1 place", "0 places"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const place_shift& shift);
/// "up 3 places to 5th", "unchanged at joint 2nd", "new at 10th", "back at 8th", "dropped out from
/// 9th"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const movement& moved);
/// "up 3 places to 5th, with 12 fewer awards"
template <text_sink Sink, class Change>
constexpr void append_words(Sink& sink, const scored_movement<Change>& moved);
/// "down 1 place to 3rd (0 places among the members of both editions, down 1 place by coverage)"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const split_movement& moved);
/// "Kendall's tau-b 0.8: of 6 pairs 4 in the same order, 0 in opposite orders, 2 tied"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const kendall& agreement);
/// "Spearman's rho 0.83 of 4 members"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const spearman& agreement);
/// The words of the result, or of the reason why there is none.
template <text_sink Sink, class Result>
constexpr void append_words(Sink& sink, const answer<Result>& result);

/// Whatever has words.
template <class Result>
concept tellable = requires(text<8>& sink, const Result& result) {
    append_words(sink, result);
};

/// The words of a result as a string.
template <tellable Result>
[[nodiscard]] std::string words(const Result& result) {
    std::string sentence;
    append_words(sentence, result);
    return sentence;
}

/// The words of a result in a text of at most `Capacity` characters, also when compiling.
template <std::size_t Capacity = 240, tellable Result>
[[nodiscard]] constexpr text<Capacity> words_in(const Result& result) {
    text<Capacity> sentence;
    append_words(sentence, result);
    return sentence;
}

// ---------------------------------------------------------------------------------------------

namespace detail {

// A multiple; of a hedged one above zero, which every multiple is, only the upper end is said.
template <class Sink, class Value>
constexpr void append_multiple(Sink& sink, const Value& value) {
    if constexpr (std::same_as<Value, interval>) {
        const bool from_zero = value.low().is_bounded() && value.low().open &&
                               value.low().at == fraction() && value.high().is_bounded();
        append_interval(sink, from_zero ? interval(interval::unbounded(-1), value.high()) : value);
    } else {
        append_number(sink, value);
    }
}

// "1.52 times", and of a whole part "half of", "one 12th of": nobody knows what "12 times fewer"
// is.
template <class Sink, class Value>
constexpr void append_times(Sink& sink, const Value& value) {
    if constexpr (std::same_as<Value, fraction>) {
        if (value.numerator() == 1 && value.denominator() > 1) {
            if (value.denominator() <= 5) {
                append_fraction_name(sink, value);
            } else {
                sink.append(std::string_view("one "));
                append_ordinal(sink, value.denominator());
            }
            sink.append(std::string_view(" of "));
            return;
        }
    }
    append_multiple(sink, value);
    sink.append(std::string_view(" times "));
}

// A number of any result kind.
template <class Sink, class Value>
constexpr void append_value(Sink& sink, const Value& value) {
    if constexpr (std::same_as<Value, interval>)
        append_interval(sink, value);
    else
        append_number(sink, value);
}
template <class Sink, class Value>
constexpr void append_percent_value(Sink& sink, const Value& value) {
    if constexpr (std::same_as<Value, interval>)
        append_interval(sink, value, true);
    else
        append_percent(sink, value);
}

// A figure in a result: as its source quotes it, else as the number.
template <class Sink, class Value>
constexpr void append_operand(Sink& sink, const operand& figure, const Value& value) {
    if (figure.quoted.is_present())
        append_quotation(sink, figure.quoted);
    else
        append_value(sink, value);
}

} // namespace detail

template <text_sink Sink>
constexpr void append_words(Sink& sink, const fraction& value) {
    append_number(sink, value);
}
template <text_sink Sink>
constexpr void append_words(Sink& sink, const decimal& value) {
    append_decimal(sink, value);
}
template <text_sink Sink, quoted_as As>
constexpr void append_words(Sink& sink, const quoted<As>& value) {
    append_quotation(sink, visavis::quotation_of(value));
}
template <text_sink Sink>
constexpr void append_words(Sink& sink, const percentage_points& value) {
    if (!(value.value() < fraction())) sink.append(std::string_view("+"));
    append_number(sink, value.points());
    sink.append(std::string_view(abs(value.points()) == fraction(1) ? " percentage point"
                                                                    : " percentage points"));
}
template <text_sink Sink>
constexpr void append_words(Sink& sink, const interval& value) {
    append_interval(sink, value);
}
template <text_sink Sink, class Quantity>
constexpr void append_words(Sink& sink, const estimate<Quantity>& value) {
    const auto quoted = visavis::quotation_of(value);
    if (quoted.is_present()) {
        append_quotation(sink, quoted);
        return;
    }
    const bool spoken = value.kind() != hedge::exactly && value.kind() != hedge::rounded;
    if (spoken) append_all(sink, value.word(), " ");
    append_words(sink, value.quoted());
    if (value.kind() == hedge::between) {
        sink.append(std::string_view(" and "));
        append_words(sink, value.second());
    }
}
template <text_sink Sink>
constexpr void append_words(Sink& sink, verdict value) {
    sink.append(value.name());
}
template <text_sink Sink>
constexpr void append_words(Sink& sink, const period& value) {
    append_period(sink, value);
}
template <text_sink Sink>
constexpr void append_words(Sink& sink, const source& value) {
    append_source(sink, value);
}
template <text_sink Sink>
constexpr void append_words(Sink& sink, const refusal& value) {
    append_sentence(sink, value);
}

namespace detail {

// A bound of growth, rounded outwards, so that none is said to be out of reach that is not. What
// doubles are off by does not count.
template <class Sink>
constexpr void append_growth_bound(Sink& sink, double bound, bool is_upper) {
    constexpr double slack = 1e-6;
    constexpr double per_unit = 1e4; // a unit is the second decimal of a per cent
    const double scaled = bound * per_unit;
    if (!(scaled < 1e15 && scaled > -1e15)) {
        append_percent(sink, bound, number_style{2});
        return;
    }
    auto units = static_cast<std::int64_t>(scaled);
    if (is_upper && static_cast<double>(units) < scaled - slack) ++units;
    if (!is_upper && static_cast<double>(units) > scaled + slack) --units;
    append_trimmed(sink, units, 2, ",");
    sink.append(std::string_view(" %"));
}

} // namespace detail

template <text_sink Sink>
constexpr void append_words(Sink& sink, const growth_rate& value) {
    const bool unbounded = value.high > std::numeric_limits<double>::max();
    if (value.is_single()) {
        append_percent(sink, value.low, number_style{2});
    } else if (unbounded) {
        sink.append(std::string_view(value.low_open ? "above " : "at least "));
        detail::append_growth_bound(sink, value.low, false);
    } else {
        if (value.low_open) sink.append(std::string_view("above "));
        detail::append_growth_bound(sink, value.low, false);
        sink.append(std::string_view(value.high_open ? " to below " : " to "));
        detail::append_growth_bound(sink, value.high, true);
    }
    sink.append(std::string_view(" a year"));
}

template <text_sink Sink, entity Entity>
constexpr void append_words(Sink& sink, const Entity& who) {
    sink.append(std::string_view(who.name()));
}

template <text_sink Sink, figure Figure>
constexpr void append_words(Sink& sink, const Figure& figure) {
    const auto value = visavis::number_of(figure.value);
    const any_indicator what = figure.what;
    if (value) {
        detail::append_operand(
            sink, visavis::operand_of(figure),
            number_as<result_of<detail::number_of_t<Figure>>>(value.value()).value());
        const bool one = holds(is_equal(value.value(), 1));
        append_all(sink, " ", one ? what.unit_singular : what.unit_plural);
    } else {
        sink.append(words_for(value.why()));
    }
    append_all(sink, " (", figure.who.name(), ", ");
    append_period(sink, figure.when);
    if (!(figure.flags == status_flags())) {
        sink.append(std::string_view(", "));
        append_flags(sink, figure.flags);
    }
    sink.append(std::string_view(")"));
}

namespace detail {

// "88 more", "12 fewer", "the same"; hedged: "between 80 and 96 more".
template <class Sink, class Result>
constexpr void append_gap(Sink& sink, const Result& value, std::string_view more,
                          std::string_view fewer) {
    const auto is_fewer = is_less(value, 0);
    if (holds(is_equal(value, 0))) {
        sink.append(std::string_view("no difference"));
    } else if (undetermined(is_fewer)) {
        sink.append(std::string_view("a difference of "));
        append_value(sink, value);
    } else if (holds(is_fewer)) {
        append_value(sink, subtract(0, value).value());
        sink.append(fewer);
    } else {
        append_value(sink, value);
        sink.append(more);
    }
}

} // namespace detail

template <text_sink Sink, class Result>
constexpr void append_words(Sink& sink, const difference_between<Result>& gap) {
    const auto unit = gap.left().what.unit_plural;
    if (holds(is_equal(gap.value(), 0))) {
        append_all(sink, "as many ", unit, " as ");
        append_name(sink, gap.right().who.name());
        return;
    }
    detail::append_gap(sink, gap.value(), " more", " fewer");
    const bool open = undetermined(is_less(gap.value(), 0));
    append_all(sink, " ", unit, open ? " to " : " than ");
    append_name(sink, gap.right().who.name());
}

template <text_sink Sink, class Result>
constexpr void append_words(Sink& sink, const relative_change<Result>& change) {
    detail::append_signed_percent(sink, change.value());
}

template <text_sink Sink, class Result>
constexpr void append_words(Sink& sink, const ratio_between<Result>& quotient) {
    detail::append_operand(sink, quotient.left(), quotient.left_value());
    sink.append(std::string_view(", "));
    if (holds(is_equal(quotient.value(), 1))) {
        append_all(sink, "the same as ");
        append_possessive(sink, quotient.right().who.name());
        sink.append(std::string_view(" "));
        detail::append_operand(sink, quotient.right(), quotient.right_value());
        return;
    }
    detail::append_times(sink, quotient.value());
    append_possessive(sink, quotient.right().who.name());
    sink.append(std::string_view(" "));
    detail::append_operand(sink, quotient.right(), quotient.right_value());
    sink.append(std::string_view(" ("));
    detail::append_gap(sink, quotient.difference(), " more", " fewer");
    const auto relative = quotient.relative();
    if (relative) {
        sink.append(std::string_view(", "));
        append_words(sink, relative.value());
    }
    sink.append(std::string_view(")"));
}

template <text_sink Sink, class Indicator, class Entity, class Result>
constexpr void append_words(Sink& sink, const rate_between<Indicator, Entity, Result>& quotient) {
    if constexpr (std::same_as<Result, fraction>)
        append_number(sink, quotient.value(), number_style{1});
    else
        detail::append_value(sink, quotient.value());
    append_all(sink, " ", quotient.figure.what.name());
}

template <text_sink Sink, class Of, class Result>
constexpr void append_words(Sink& sink, const share<Of, Result>& part) {
    if (!part.has_operands()) {
        if (part.part().quoted.is_present())
            append_quotation(sink, part.part().quoted);
        else
            detail::append_percent_value(sink, part.value());
        return;
    }
    detail::append_operand(sink, part.part(), part.part_value());
    sink.append(std::string_view(" of "));
    detail::append_operand(sink, part.whole(), part.whole_value());
    sink.append(std::string_view(" ("));
    detail::append_percent_value(sink, part.value());
    sink.append(std::string_view(")"));
}

template <text_sink Sink, class Result>
constexpr void append_words(Sink& sink, const share_difference<Result>& points) {
    if constexpr (std::same_as<Result, fraction>) {
        append_words(sink, percentage_points(points));
    } else {
        detail::append_value(sink, multiply(points.value(), 100).value());
        sink.append(std::string_view(" percentage points"));
    }
}

template <text_sink Sink, class Result>
constexpr void append_words(Sink& sink, const multiple<Result>& growth) {
    detail::append_multiple(sink, growth.value());
    if (growth.years() == fraction()) {
        sink.append(std::string_view(" times as much as "));
        append_name(sink, growth.baseline().who.name());
    } else {
        sink.append(std::string_view(" times as much as in "));
        append_period(sink, growth.baseline().when);
    }
    sink.append(std::string_view(" ("));
    append_words(sink, growth.change());
    const auto yearly = growth.per_year();
    if (yearly) {
        sink.append(std::string_view(", "));
        append_words(sink, yearly.value());
        sink.append(std::string_view(" over "));
        append_number(sink, growth.years());
        sink.append(std::string_view(abs(growth.years()) == fraction(1) ? " year" : " years"));
    }
    sink.append(std::string_view(")"));
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const placing& place) {
    append_rank(sink, place);
}
template <text_sink Sink>
constexpr void append_words(Sink& sink, const place_shift& shift) {
    if (shift.is_up()) sink.append(std::string_view("up "));
    if (shift.is_down()) sink.append(std::string_view("down "));
    append_number(sink, shift.places());
    sink.append(std::string_view(shift.places() == fraction(1) ? " place" : " places"));
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const movement& moved) {
    switch (moved.status()) {
    case movement_status::unranked:
    case movement_status::no_edition:
        break;
    case movement_status::stayed:
        sink.append(std::string_view("unchanged at "));
        break;
    case movement_status::up:
    case movement_status::down:
        append_words(sink, moved.shift());
        sink.append(std::string_view(" to "));
        break;
    case movement_status::entered:
        sink.append(std::string_view("new at "));
        break;
    case movement_status::returned:
        sink.append(std::string_view("back at "));
        break;
    case movement_status::dropped:
        sink.append(std::string_view("dropped out from "));
        append_rank(sink, moved.before());
        return;
    }
    append_rank(sink, moved.after());
}

namespace detail {

// "12 fewer awards", "as many awards"; of other changes their own words.
template <class Sink, class Change>
constexpr void append_change(Sink& sink, const Change& change) {
    append_words(sink, change);
}
template <class Sink, class Result>
constexpr void append_change(Sink& sink, const difference_between<Result>& gap) {
    const auto unit = gap.left().what.unit_plural;
    if (holds(is_equal(gap.value(), 0))) {
        append_all(sink, "as many ", unit);
        return;
    }
    append_gap(sink, gap.value(), " more", " fewer");
    append_all(sink, " ", unit);
}

} // namespace detail

template <text_sink Sink, class Change>
constexpr void append_words(Sink& sink, const scored_movement<Change>& moved) {
    append_words(sink, static_cast<const movement&>(moved));
    sink.append(std::string_view(", with "));
    detail::append_change(sink, moved.change());
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const split_movement& moved) {
    append_words(sink, moved.raw());
    if (!moved.raw().before().is_ranked() || !moved.raw().after().is_ranked()) return;
    sink.append(std::string_view(" ("));
    append_words(sink, moved.common().shift());
    sink.append(std::string_view(" among the members of both editions, "));
    append_words(sink, moved.coverage());
    sink.append(std::string_view(" by coverage)"));
}

namespace detail {

template <class Sink>
constexpr void append_left_out(Sink& sink, const compared_members& members) {
    if (members.left_out == 0) return;
    sink.append(std::string_view("; "));
    append_integer(sink, members.left_out, ",");
    sink.append(std::string_view(members.left_out == 1 ? " member is not in both lists"
                                                       : " members are not in both lists"));
}

} // namespace detail

template <text_sink Sink>
constexpr void append_words(Sink& sink, const kendall& agreement) {
    const auto& pairs = agreement.pairs();
    const auto append_pairs = [&](std::int64_t count, std::string_view what) {
        append_integer(sink, count, ",");
        sink.append(what);
    };
    sink.append(std::string_view("Kendall's tau-b "));
    append_coefficient(sink, agreement.exact());
    sink.append(std::string_view(": of "));
    append_pairs(pairs.total(), pairs.total() == 1 ? " pair " : " pairs ");
    append_pairs(pairs.concordant, " in the same order, ");
    append_pairs(pairs.discordant, " in opposite orders, ");
    append_pairs(pairs.tied_in_first + pairs.tied_in_second + pairs.tied_in_both, " tied");
    detail::append_left_out(sink, agreement.members());
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const spearman& agreement) {
    sink.append(std::string_view("Spearman's rho "));
    append_coefficient(sink, agreement.exact());
    sink.append(std::string_view(" of "));
    append_integer(sink, agreement.members().compared, ",");
    sink.append(std::string_view(" members"));
    detail::append_left_out(sink, agreement.members());
}

template <text_sink Sink, class Result>
constexpr void append_words(Sink& sink, const answer<Result>& result) {
    if (result)
        append_words(sink, result.value());
    else
        append_sentence(sink, result.refused());
}

} // namespace visavis
