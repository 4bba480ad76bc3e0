// SPDX-License-Identifier: BSL-1.0
#pragma once

// list_words: standings, sums over groups and how a ranking came out, in words

#include <visavis/compare/standing.hpp>
#include <visavis/compare/total.hpp>
#include <visavis/tell/history_words.hpp>

namespace visavis {

/// "190 ranked, 27 unranked, 2 ties"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const rank_summary& summary);
/// "better than 7 of 10, level with 1, worse than 2"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const standing& among);
/// "3 awards (Benelux, 2025), of 2 of 3 members"
template <text_sink Sink, class Indicator, class Group, class Result>
constexpr void append_words(Sink& sink, const group_total<Indicator, Group, Result>& sum);
/// "for the second consecutive year; the longest run: 3 editions (2016 to 2018)"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const streaks& both);

// ---------------------------------------------------------------------------------------------

template <text_sink Sink>
constexpr void append_words(Sink& sink, const rank_summary& summary) {
    append_integer(sink, static_cast<std::int64_t>(summary.ranked), ",");
    sink.append(std::string_view(" ranked, "));
    append_integer(sink, static_cast<std::int64_t>(summary.unranked), ",");
    sink.append(std::string_view(" unranked, "));
    append_integer(sink, static_cast<std::int64_t>(summary.tied_groups), ",");
    sink.append(std::string_view(summary.tied_groups == 1 ? " tie" : " ties"));
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const standing& among) {
    sink.append(std::string_view("better than "));
    append_integer(sink, among.below(), ",");
    sink.append(std::string_view(" of "));
    append_integer(sink, among.size(), ",");
    sink.append(std::string_view(", level with "));
    append_integer(sink, among.equal(), ",");
    sink.append(std::string_view(", worse than "));
    append_integer(sink, among.above(), ",");
}

template <text_sink Sink, class Indicator, class Group, class Result>
constexpr void append_words(Sink& sink, const group_total<Indicator, Group, Result>& sum) {
    append_words(sink, sum.figure);
    if (sum.present == sum.members) return;
    sink.append(std::string_view(", of "));
    append_integer(sink, sum.present, ",");
    sink.append(std::string_view(" of "));
    append_integer(sink, sum.members, ",");
    sink.append(std::string_view(" members"));
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const streaks& both) {
    append_words(sink, both.current);
    sink.append(std::string_view("; the longest run: "));
    append_words(sink, both.longest.surely());
    if (!both.longest.is_known()) sink.append(std::string_view(" or longer"));
}

} // namespace visavis
