// SPDX-License-Identifier: BSL-1.0
#pragma once

// measure_json: agreement, concentration, specialisation and uncertain ranks as JSON

#include <visavis/tell/json.hpp>
#include <visavis/tell/measure_words.hpp>

namespace visavis {

// write_json(out, result) of what measure_words tells, as in json.hpp. A measure that is exact as
// the root of a fraction is a number, which JSON has no root for; a share is a fraction still.

template <text_sink Sink>
void write_json(json_writer<Sink>& out, const surd& value);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const weighted_agreement& agreement);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const footrule_distance& distance);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const set_overlap& overlap);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const mean_overlap& overlap);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const rank_biased& overlap);
/// One part alone has no normalised index: {"missing": "zero_denominator", ...}.
template <text_sink Sink, class Result>
void write_json(json_writer<Sink>& out, const herfindahl_index<Result>& index);
template <text_sink Sink, class Result>
void write_json(json_writer<Sink>& out, const gini_coefficient<Result>& coefficient);
template <text_sink Sink, class Result>
void write_json(json_writer<Sink>& out, const share_of_largest<Result>& share);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const share_entropy& entropy);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const theil_index& index);
/// With what the part and the reference are of, where figures say it.
template <text_sink Sink, class Result>
void write_json(json_writer<Sink>& out, const specialisation_index<Result>& index);
/// No rank is missing, "unranked".
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const rank_range& range);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const pairs_tested& tested);

// ---------------------------------------------------------------------------------------------

template <text_sink Sink>
void write_json(json_writer<Sink>& out, const surd& value) {
    out.number(value.to_double());
}

template <text_sink Sink>
void write_json(json_writer<Sink>& out, const weighted_agreement& agreement) {
    detail::begin_result(out, "weighted_tau", agreement);
    out.key("value").number(agreement.value());
    detail::write_compared(out, agreement.members());
    out.end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const footrule_distance& distance) {
    detail::begin_result(out, "footrule", distance);
    detail::write_member(out, "places", distance.places());
    out.key("greatest").number(distance.greatest());
    detail::write_member(out, "normalised", distance.normalised());
    detail::write_compared(out, distance.members());
    out.end_object();
}

template <text_sink Sink>
void write_json(json_writer<Sink>& out, const set_overlap& overlap) {
    detail::begin_result(out, "jaccard", overlap);
    detail::write_member(out, "value", overlap.exact());
    out.key("common").number(overlap.common()).key("in_either").number(overlap.in_either());
    out.key("only_first").number(overlap.only_first());
    out.key("only_second").number(overlap.only_second()).end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const mean_overlap& overlap) {
    detail::begin_result(out, "average_overlap", overlap);
    out.key("value").number(overlap.value()).key("depth").number(overlap.depth()).end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const rank_biased& overlap) {
    detail::begin_result(out, "rank_biased_overlap", overlap);
    out.key("value").number(overlap.value()).key("least").number(overlap.least());
    out.key("greatest").number(overlap.greatest());
    out.key("persistence").number(overlap.persistence()).end_object();
}

template <text_sink Sink, class Result>
void write_json(json_writer<Sink>& out, const herfindahl_index<Result>& index) {
    detail::begin_result(out, "herfindahl", index);
    out.key("value").number(index.value()).key("points").number(index.points());
    detail::write_member(out, "effective_number", index.effective_number());
    detail::write_member(out, "normalised", index.normalised());
    out.key("parts").number(index.parts()).end_object();
}
template <text_sink Sink, class Result>
void write_json(json_writer<Sink>& out, const gini_coefficient<Result>& coefficient) {
    detail::begin_result(out, "gini", coefficient);
    out.key("value").number(coefficient.value());
    detail::write_member(out, "of_sample", coefficient.of_sample());
    out.key("parts").number(coefficient.parts()).end_object();
}
template <text_sink Sink, class Result>
void write_json(json_writer<Sink>& out, const share_of_largest<Result>& share) {
    detail::begin_result(out, "top_share", share);
    detail::write_member(out, "value", share.exact());
    out.key("largest").number(share.largest()).key("parts").number(share.parts()).end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const share_entropy& entropy) {
    detail::begin_result(out, "shannon_entropy", entropy);
    out.key("nats").number(entropy.value()).key("bits").number(entropy.bits());
    out.key("effective_number").number(entropy.effective_number());
    detail::write_member(out, "evenness", entropy.evenness());
    out.key("parts").number(entropy.parts()).end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const theil_index& index) {
    detail::begin_result(out, "theil", index);
    out.key("value").number(index.value());
    detail::write_member(out, "normalised", index.normalised());
    out.key("parts").number(index.parts()).end_object();
}

template <text_sink Sink, class Result>
void write_json(json_writer<Sink>& out, const specialisation_index<Result>& index) {
    detail::begin_result(out, "specialisation", index);
    detail::write_member(out, "value", index.exact());
    detail::write_member(out, "symmetric", index.symmetric());
    if (!index.of().what.name().empty()) {
        detail::write_member(out, "of", index.of());
        detail::write_member(out, "against", index.against());
    }
    out.end_object();
}

template <text_sink Sink>
void write_json(json_writer<Sink>& out, const rank_range& range) {
    if (range.best < 1) {
        detail::write_missing(out, reason::unranked);
        return;
    }
    detail::begin_result(out, "rank_range", range);
    out.key("best").number(range.best).key("worst").number(range.worst).end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const pairs_tested& tested) {
    detail::begin_result(out, "pairs_tested", tested);
    out.key("told_apart").number(tested.told_apart);
    out.key("not_told_apart").number(tested.not_told_apart);
    out.key("critical").number(tested.critical);
    detail::write_compared(out, tested.members);
    out.end_object();
}

} // namespace visavis
