// SPDX-License-Identifier: BSL-1.0
#pragma once

// streak: for how many consecutive editions something has held, and the longest such run

#include <visavis/compare/facts.hpp>

namespace visavis {

/// Consecutive editions: how many, the first and the last. None: `editions` is 0.
struct run {
    int editions = 0;
    period first = {};
    period last = {};

    friend constexpr bool operator==(const run&, const run&) = default;
};

/// A run of editions in which something held: those in which it surely did, and all in which it
/// may have. Where the first edition known is one of them, it may have begun before.
class streak_length {
public:
    constexpr streak_length() = default;
    constexpr streak_length(const run& surely, const run& possibly, bool may_begin_before,
                            bool counts_periods)
        : surely_(surely), possibly_(possibly), may_begin_before_(may_begin_before),
          counts_periods_(counts_periods) {}

    [[nodiscard]] constexpr const run& surely() const { return surely_; }
    [[nodiscard]] constexpr const run& possibly() const { return possibly_; }
    /// Whether it may have begun before the first edition known.
    [[nodiscard]] constexpr bool may_begin_before() const { return may_begin_before_; }
    /// Whether there is one edition a period, so that its length is in years, quarters or months.
    [[nodiscard]] constexpr bool counts_periods() const { return counts_periods_; }
    /// Whether every edition known decides.
    [[nodiscard]] constexpr bool is_known() const { return surely_ == possibly_; }
    /// The run in the editions known, or `undecided`.
    [[nodiscard]] constexpr answer<run> known() const {
        if (is_known()) return surely_;
        return refusal{reason::undecided, "the length of a run"};
    }

    /// Whether it lasted so many editions or more: "for nine consecutive years". A run that may
    /// have begun before the first edition known is never too short. Fewer than one edition is
    /// refused (`out_of_range`).
    [[nodiscard]] constexpr verdict lasted(int editions) const {
        if (editions < 1) refuse(reason::out_of_range, "a run of so many editions");
        return verdict_between(surely_.editions >= editions,
                               possibly_.editions >= editions || may_begin_before_);
    }

    friend constexpr bool operator==(const streak_length&, const streak_length&) = default;

private:
    run surely_ = {};
    run possibly_ = {};
    bool may_begin_before_ = false;
    bool counts_periods_ = true;
};

/// The run that ends with the last edition, and the longest one (the first of equally long ones).
struct streaks {
    streak_length current = {};
    streak_length longest = {};

    friend constexpr bool operator==(const streaks&, const streaks&) = default;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// The run that goes on, and the longest so far.
struct runs_so_far {
    run now = {};
    run longest = {};

    constexpr void read(const period& when, bool held) {
        if (!held) {
            now = run();
            return;
        }
        if (now.editions == 0) now.first = when;
        now.last = when;
        ++now.editions;
        if (now.editions > longest.editions) longest = now;
    }
};

struct streak_fn {
    template <fact_range Facts>
    [[nodiscard]] constexpr answer<streaks> checked(const Facts& facts,
                                                    const gap_options& options = {}) const {
        runs_so_far surely;
        runs_so_far possibly;
        bool is_first = true;
        bool first_may_hold = false;
        period horizon;
        const auto done = for_each_fact(facts, options, [&](const edition_fact& fact) {
            surely.read(fact.edition, holds(fact.held));
            possibly.read(fact.edition, !fails(fact.held));
            if (is_first) {
                horizon = fact.edition;
                first_may_hold = !fails(fact.held);
            }
            is_first = false;
        });
        if (!done) return done.refused();
        const bool periods = options.every == 1 && options.rule != gap_rule::bridge;
        const bool from_horizon = possibly.now.editions != 0 && possibly.now.first == horizon;
        return streaks{{surely.now, possibly.now, from_horizon, periods},
                       {surely.longest, possibly.longest, first_may_hold, periods}};
    }
    template <fact_range Facts>
    [[nodiscard]] constexpr streaks operator()(const Facts& facts,
                                               const gap_options& options = {}) const {
        return checked(facts, options).value();
    }
};

} // namespace detail

/// For how many consecutive editions something has held up to the last one, and the longest such
/// run in the editions known: `streak(ranked_within(beijing, 1, history)).current.lasted(9)`.
/// Formula: the number of editions since the last in which it fails; the largest such number
/// Units: editions; years, quarters or months where each has one
/// Range: 0 to n, between what is sure and what is possible
/// Missing, zero, negative: an undetermined edition makes a run longer only possibly; a gap breaks
///   a run unless the options leave it open or bridge it; runs before the first edition known are
///   not seen
/// Errors: empty_list, malformed (editions out of order, or at other distances than stated),
///   out_of_range; `streak.checked(...)` returns them
/// Complexity: O(n), and of the gaps' length
/// Source: runs as in Wald and Wolfowitz (1940); left-censored histories
/// Example: examples/streaks_and_records.cpp
inline constexpr detail::streak_fn streak{};

} // namespace visavis
