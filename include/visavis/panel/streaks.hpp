// SPDX-License-Identifier: BSL-1.0
#pragma once

// streaks: how long every member of a list has kept a rank, period by period, and its best one

#include <visavis/panel/movement.hpp>

namespace visavis {

/// What a missing rank does to a run.
enum class missing_ranks : std::uint8_t {
    break_off,   ///< it ends the run, and so does a period in which nobody has a rank
    bridge_gaps, ///< a period in which nobody has a rank is passed over; another one ends the run
    bridge,      ///< every period in which the member has no rank is passed over
};

/// A run of periods, by their numbers in the history from 0; none has no periods.
struct period_run {
    static constexpr std::int32_t none = -1;

    std::int32_t periods = 0;
    std::int32_t first = none;
    std::int32_t last = none;

    friend constexpr bool operator==(const period_run&, const period_run&) = default;
};

/// A member's history at a rank or better, and the best rank that it had, which is 0 where it never
/// had one. Periods are numbered in the history from 0; `period_run::none` is no period.
struct rank_record {
    period_run current; ///< up to the last period in which anybody has a rank
    period_run longest; ///< the first of equally long ones
    std::int32_t first_held = period_run::none;
    std::int32_t last_held = period_run::none;
    double best = 0;
    std::int32_t best_first = period_run::none;
    std::int32_t best_last = period_run::none;

    friend constexpr bool operator==(const rank_record&, const rank_record&) = default;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// Adds the rank of a period, or 0 where there is none, to a record.
constexpr void read_rank(rank_record& so_far, double rank, double limit, std::int32_t period,
                         bool bridges) {
    if (rank == 0) {
        if (!bridges) so_far.current = {};
        return;
    }
    if (so_far.best == 0 || rank < so_far.best) {
        so_far.best = rank;
        so_far.best_first = period;
    }
    if (rank == so_far.best) so_far.best_last = period;
    if (rank > limit) {
        so_far.current = {};
        return;
    }
    if (so_far.current.periods == 0) so_far.current.first = period;
    so_far.current.last = period;
    ++so_far.current.periods;
    if (so_far.current.periods > so_far.longest.periods) so_far.longest = so_far.current;
    if (so_far.first_held < 0) so_far.first_held = period;
    so_far.last_held = period;
}

// Some members of a history, period by period.
template <class Ranks>
constexpr void read_members(const Ranks& ranks, const groups::extent& history, std::size_t from,
                            std::size_t to, double limit, missing_ranks missing,
                            rank_record* records) {
    for (auto member = from; member != to; ++member) records[member] = {};
    bool after_gap = false;
    for (std::size_t period = 0; period != history.size; ++period) {
        const auto group = history.first + period;
        if (!ranks.is_edition(group)) {
            after_gap = true;
            continue;
        }
        const auto place = ranks[group].first;
        const bool breaks = after_gap && missing == missing_ranks::break_off;
        after_gap = false;
        for (auto member = from; member != to; ++member) {
            if (breaks) records[member].current = {};
            const auto rank = ranks.template rank<double>(place + member);
            read_rank(records[member], is_rank(rank) ? rank : 0, limit,
                      static_cast<std::int32_t>(period), missing == missing_ranks::bridge);
        }
    }
}

struct rank_streaks_fn {
    template <column_number Rank, work_division Work = in_sequence>
    constexpr answer<agreed> checked(std::int64_t rank, const grouped_column<Rank>& ranks,
                                     const groups& histories, std::span<rank_record> out,
                                     missing_ranks missing = missing_ranks::break_off,
                                     const Work& divide = {}) const {
        if (rank < 1) return refusal{reason::out_of_range, "a rank below 1"};
        if (!histories.are_consecutive() || histories.end_of_last() > ranks.by.size())
            return refusal{reason::out_of_range, "histories beyond the last of their groups"};
        std::size_t most = 0;
        std::size_t members = 0;
        std::size_t periods = 0;
        for (std::size_t history = 0; history != histories.size(); ++history) {
            if (histories[history].size > static_cast<std::size_t>(most_ranks))
                return refusal{reason::out_of_range, "a history of more than 2^31 - 1 periods"};
            if (!have_one_size(ranks.by, histories[history]))
                return refusal{reason::malformed, "periods of one history of different sizes"};
            const auto own = members_of_history(ranks.by, histories[history]);
            if (own > most) most = own;
            members += own;
            periods += histories[history].size;
        }
        if (out.size() != members)
            return refusal{reason::out_of_range, "records of another number of members"};
        if (members == 0) return agreed{};
        read_ranks(ranks, [&](const auto& reader) {
            read_all(reader, ranks.by, histories, most, periods, static_cast<double>(rank), missing,
                     out.data(), divide);
            return agreed{};
        });
        return agreed{};
    }
    template <column_number Rank, work_division Work = in_sequence>
    constexpr void operator()(std::int64_t rank, const grouped_column<Rank>& ranks,
                              const groups& histories, std::span<rank_record> out,
                              missing_ranks missing = missing_ranks::break_off,
                              const Work& divide = {}) const {
        (void)checked(rank, ranks, histories, out, missing, divide).value();
    }

private:
    static constexpr std::size_t members_of_history(const groups& by,
                                                    const groups::extent& history) {
        return history.size == 0 ? 0 : by[history.first].size;
    }
    static constexpr bool have_one_size(const groups& by, const groups::extent& history) {
        for (auto at = history.first; at != history.first + history.size; ++at)
            if (by[at].size != by[history.first].size) return false;
        return true;
    }

    // Workers share the members of all histories, each as if it had as many as the largest.
    template <class Ranks, class Work>
    static constexpr void read_all(const Ranks& ranks, const groups& by, const groups& histories,
                                   std::size_t most, std::size_t periods, double limit,
                                   missing_ranks missing, rank_record* records,
                                   const Work& divide) {
        const auto periods_each = periods / histories.size() + 1;
        divide(histories.size() * most, 1 + cells_of_a_part / periods_each,
               [&](std::size_t from, std::size_t to) {
                   rank_record* own = records;
                   std::size_t begin = 0;
                   for (std::size_t history = 0; history != histories.size() && begin < to;
                        ++history, begin += most) {
                       const auto size = members_of_history(by, histories[history]);
                       const auto first = from > begin ? from - begin : 0;
                       const auto last = to - begin < size ? to - begin : size;
                       if (first < last)
                           read_members(ranks, histories[history], first, last, limit, missing,
                                        own);
                       own += size;
                   }
               });
    }
};

} // namespace detail

/// For how many consecutive periods every member of a list has had a rank or a better one, now and
/// at most, when first and last, and its best rank ever: `rank_streaks(10, by_group(ranks,
/// groups::of_size(217, 60)), groups::of_size(60, 1), records)`, where every 60 groups are the
/// periods of one history. Ranks of values come from the verb `rank`.
/// Formula: as `streak` of `ranked_within`, `first_held`, `last_held` and `best_rank`
/// Units: periods; places
/// Range: 0 to the periods of a history; a record for each member, history by history
/// Missing, zero, negative: no rank is NaN, missing, below 1 or above 2^31 - 1; it ends a run, as
///   does a period in which nobody has one, unless `missing_ranks` bridges it; such periods at the
///   end of a history are not its last editions, so that they end no run
/// Errors: out_of_range (a rank below 1, records of another number of members, histories beyond the
///   groups), malformed (periods of one history of different sizes); nothing is written;
///   `rank_streaks.checked(...)` returns them
/// Complexity: O(n); no allocation
/// Source: as `streak`
/// Example: examples/a_small_databank.cpp
inline constexpr detail::rank_streaks_fn rank_streaks{};

} // namespace visavis
