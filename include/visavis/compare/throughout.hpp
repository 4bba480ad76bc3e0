// SPDX-License-Identifier: BSL-1.0
#pragma once

// throughout: whether something holds in all editions, in any of them, and in how many

#include <visavis/compare/facts.hpp>

namespace visavis {

/// In how many of so many editions something surely holds, and in how many it may.
struct times_held {
    int surely = 0;
    int possibly = 0;
    int editions = 0;

    friend constexpr bool operator==(const times_held&, const times_held&) = default;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

template <bool InAll>
struct quantified_fn {
    template <fact_range Facts>
    [[nodiscard]] constexpr answer<verdict>
    checked(const Facts& facts,
            const gap_options& options = {InAll ? gap_rule::leave_open : gap_rule::bridge}) const {
        auto all = verdict(InAll);
        const auto done = for_each_fact(facts, options, [&](const edition_fact& fact) {
            all = InAll ? all & fact.held : all | fact.held;
        });
        if (!done) return done.refused();
        return all;
    }
    template <fact_range Facts, class... Options>
    [[nodiscard]] constexpr verdict operator()(const Facts& facts,
                                               const Options&... options) const {
        return checked(facts, options...).value();
    }
};

struct how_often_fn {
    template <fact_range Facts>
    [[nodiscard]] constexpr answer<times_held>
    checked(const Facts& facts, const gap_options& options = {gap_rule::bridge}) const {
        times_held times;
        const auto done = for_each_fact(facts, options, [&](const edition_fact& fact) {
            times.surely += holds(fact.held) ? 1 : 0;
            times.possibly += fails(fact.held) ? 0 : 1;
            ++times.editions;
        });
        if (!done) return done.refused();
        return times;
    }
    template <fact_range Facts>
    [[nodiscard]] constexpr times_held
    operator()(const Facts& facts, const gap_options& options = {gap_rule::bridge}) const {
        return checked(facts, options).value();
    }
};

} // namespace detail

/// Whether something holds in all editions: "consistently". Unless another rule is given, it is not
/// known of a period without an edition whether it held there.
/// Formula: held(e) for every e
/// Units: none
/// Range: holds, fails or undetermined
/// Missing, zero, negative: what is undetermined counts only where no edition decides; gaps as the
///   options say
/// Errors: empty_list, malformed (editions out of order or at other distances), out_of_range;
///   `throughout.checked(...)` returns them
/// Complexity: O(n)
/// Source: S. C. Kleene, Introduction to Metamathematics (1952), section 64
/// Example: examples/streaks_and_records.cpp
inline constexpr detail::quantified_fn<true> throughout{};

/// Whether something holds in any edition: "at one time or another". Gaps are not looked at unless
/// another rule is given.
/// Formula: held(e) for some e
/// Units: none
/// Range: holds, fails or undetermined
/// Missing, zero, negative: as `throughout`
/// Errors: as `throughout`; `at_any_time.checked(...)` returns them
/// Complexity: O(n)
/// Source: as `throughout`
/// Example: examples/streaks_and_records.cpp
inline constexpr detail::quantified_fn<false> at_any_time{};

/// In how many editions something holds, surely and possibly.
/// Formula: the number of editions in which it holds; of those in which it does not fail
/// Units: editions
/// Range: 0 to n
/// Missing, zero, negative: what is undetermined is possible; gaps are no editions unless the
///   options say so
/// Errors: as `throughout`; `how_often.checked(...)` returns them
/// Complexity: O(n)
/// Source: counting
/// Example: examples/streaks_and_records.cpp
inline constexpr detail::how_often_fn how_often{};

} // namespace visavis
