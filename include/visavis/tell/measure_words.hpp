// SPDX-License-Identifier: BSL-1.0
#pragma once

// measure_words: words for measures of agreement, concentration, specialisation and uncertain ranks

#include <visavis/compare/entropy.hpp>
#include <visavis/compare/footrule.hpp>
#include <visavis/compare/gini.hpp>
#include <visavis/compare/herfindahl.hpp>
#include <visavis/compare/rank_biased.hpp>
#include <visavis/compare/simulated_ranks.hpp>
#include <visavis/compare/specialisation.hpp>
#include <visavis/compare/top_share.hpp>
#include <visavis/compare/weighted_tau.hpp>
#include <visavis/tell/words.hpp>

namespace visavis {

// The figures and what they are of; no judgement whether they are much.

/// "weighted tau 0.52 of 4 members"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const weighted_agreement& agreement);
/// "6 of at most 8 places apart (75 %), of 4 members"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const footrule_distance& distance);
/// "3 of 6 names in both lists (50 %)"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const set_overlap& overlap);
/// "average overlap 0.53 down to rank 7"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const mean_overlap& overlap);
/// "rank-biased overlap 0.63 (0.48 to 0.72) with persistence 0.8"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const rank_biased& overlap);
/// "Herfindahl-Hirschman index 0.3 (3,000 points) of 4 parts"
template <text_sink Sink, class Result>
constexpr void append_words(Sink& sink, const herfindahl_index<Result>& index);
/// "Gini coefficient 0.25 of 4 parts"
template <text_sink Sink, class Result>
constexpr void append_words(Sink& sink, const gini_coefficient<Result>& coefficient);
/// "70 % in the 2 largest of 4 parts"
template <text_sink Sink, class Result>
constexpr void append_words(Sink& sink, const share_of_largest<Result>& share);
/// "Shannon's entropy 1.28 nats of 4 parts"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const share_entropy& entropy);
/// "Theil's index 0.11 of 4 parts"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const theil_index& index);
/// "5 times as much as the reference (symmetric 0.67)"
template <text_sink Sink, class Result>
constexpr void append_words(Sink& sink, const specialisation_index<Result>& index);
/// "rank 2 to 3", "rank 1", "unranked"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const rank_range& range);
/// "13 of 15 pairs told apart"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const pairs_tested& tested);

// ---------------------------------------------------------------------------------------------

namespace detail {

template <text_sink Sink>
constexpr void append_measure(Sink& sink, double value) {
    append_number(sink, value);
}
template <text_sink Sink>
constexpr void append_measure(Sink& sink, const fraction& value) {
    append_number(sink, value);
}
template <text_sink Sink>
constexpr void append_measure(Sink& sink, const surd& value) {
    append_coefficient(sink, value);
}
template <text_sink Sink>
constexpr void append_measure(Sink& sink, const interval& value) {
    append_interval(sink, value);
}

// " of 4 parts"
template <text_sink Sink>
constexpr void append_of_so_many(Sink& sink, std::int64_t count, std::string_view one,
                                 std::string_view more) {
    sink.append(std::string_view(" of "));
    append_integer(sink, count, ",");
    append_all(sink, " ", count == 1 ? one : more);
}
template <text_sink Sink>
constexpr void append_of_parts(Sink& sink, std::int64_t parts) {
    append_of_so_many(sink, parts, "part", "parts");
}

} // namespace detail

template <text_sink Sink>
constexpr void append_words(Sink& sink, const weighted_agreement& agreement) {
    sink.append(std::string_view("weighted tau "));
    append_number(sink, agreement.value());
    detail::append_of_so_many(sink, agreement.members().compared, "member", "members");
    detail::append_left_out(sink, agreement.members());
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const footrule_distance& distance) {
    append_number(sink, distance.places());
    sink.append(std::string_view(" of at most "));
    append_integer(sink, distance.greatest(), ",");
    sink.append(std::string_view(" places apart ("));
    append_percent(sink, distance.normalised());
    sink.append(std::string_view("),"));
    detail::append_of_so_many(sink, distance.members().compared, "member", "members");
    detail::append_left_out(sink, distance.members());
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const set_overlap& overlap) {
    append_integer(sink, overlap.common(), ",");
    detail::append_of_so_many(sink, overlap.in_either(), "name", "names");
    sink.append(std::string_view(" in both lists ("));
    append_percent(sink, overlap.exact());
    sink.append(std::string_view(")"));
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const mean_overlap& overlap) {
    sink.append(std::string_view("average overlap "));
    append_number(sink, overlap.value());
    sink.append(std::string_view(" down to rank "));
    append_integer(sink, overlap.depth(), ",");
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const rank_biased& overlap) {
    sink.append(std::string_view("rank-biased overlap "));
    append_number(sink, overlap.value());
    sink.append(std::string_view(" ("));
    append_number(sink, overlap.least());
    sink.append(std::string_view(" to "));
    append_number(sink, overlap.greatest());
    sink.append(std::string_view(") with persistence "));
    append_number(sink, overlap.persistence());
}

template <text_sink Sink, class Result>
constexpr void append_words(Sink& sink, const herfindahl_index<Result>& index) {
    sink.append(std::string_view("Herfindahl-Hirschman index "));
    detail::append_measure(sink, index.exact());
    sink.append(std::string_view(" ("));
    append_number(sink, index.points(), number_style{0});
    sink.append(std::string_view(" points)"));
    detail::append_of_parts(sink, index.parts());
}

template <text_sink Sink, class Result>
constexpr void append_words(Sink& sink, const gini_coefficient<Result>& coefficient) {
    sink.append(std::string_view("Gini coefficient "));
    detail::append_measure(sink, coefficient.exact());
    detail::append_of_parts(sink, coefficient.parts());
}

template <text_sink Sink, class Result>
constexpr void append_words(Sink& sink, const share_of_largest<Result>& share) {
    append_percent(sink, share.exact());
    sink.append(std::string_view(" in the "));
    append_integer(sink, share.largest(), ",");
    sink.append(std::string_view(" largest"));
    detail::append_of_parts(sink, share.parts());
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const share_entropy& entropy) {
    sink.append(std::string_view("Shannon's entropy "));
    append_number(sink, entropy.value());
    sink.append(std::string_view(" nats"));
    detail::append_of_parts(sink, entropy.parts());
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const theil_index& index) {
    sink.append(std::string_view("Theil's index "));
    append_number(sink, index.value());
    detail::append_of_parts(sink, index.parts());
}

template <text_sink Sink, class Result>
constexpr void append_words(Sink& sink, const specialisation_index<Result>& index) {
    detail::append_measure(sink, index.exact());
    sink.append(std::string_view(" times as much as the reference (symmetric "));
    detail::append_measure(sink, index.symmetric());
    sink.append(std::string_view(")"));
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const rank_range& range) {
    if (range.best < 1) {
        sink.append(std::string_view("unranked"));
        return;
    }
    sink.append(std::string_view("rank "));
    append_integer(sink, range.best, ",");
    if (range.is_decided()) return;
    sink.append(std::string_view(" to "));
    append_integer(sink, range.worst, ",");
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const pairs_tested& tested) {
    append_integer(sink, tested.told_apart, ",");
    detail::append_of_so_many(sink, tested.told_apart + tested.not_told_apart, "pair", "pairs");
    sink.append(std::string_view(" told apart"));
}

} // namespace visavis
