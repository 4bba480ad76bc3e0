// SPDX-License-Identifier: BSL-1.0
#pragma once

// first_time: whether something holds in the last edition and in none before, as far as known

#include <visavis/compare/facts.hpp>

#include <iterator>

namespace visavis {

/// A first-time event and the history it rests on. History before the first known edition is
/// censored: no data can make "first ever" hold, only refute it.
struct first_time_event {
    verdict since_horizon = verdict::of_undetermined(); ///< against the editions known
    verdict ever = verdict::of_undetermined(); ///< against all editions there may have been
    period horizon = {};                       ///< the earliest edition known
    int earlier_editions = 0;                  ///< how many before the last are known
};

namespace detail {

struct first_time_fn {
    template <class Editions>
    [[nodiscard]] constexpr answer<first_time_event> checked(const Editions& editions) const {
        auto at = std::begin(editions);
        const auto end = std::end(editions);
        if (at == end) return refusal{reason::empty_list, "the editions"};
        edition_fact last = *at;
        first_time_event event;
        event.horizon = last.edition;
        verdict never_before = verdict(true);
        for (++at; at != end; ++at) {
            const edition_fact next = *at;
            if (!(last.edition < next.edition)) return editions_out_of_order;
            never_before = never_before & !last.held;
            ++event.earlier_editions;
            last = next;
        }
        const verdict now_and_not_before = last.held & never_before;
        const bool alone = event.earlier_editions == 0;
        event.ever = fails(now_and_not_before) ? verdict(false) : verdict::of_undetermined();
        event.since_horizon = alone ? event.ever : now_and_not_before;
        return event;
    }

    template <class Editions>
    [[nodiscard]] constexpr first_time_event operator()(const Editions& editions) const {
        return checked(editions).value();
    }
};

} // namespace detail

/// Whether an event of the last edition is its first: "for the first time".
/// Formula: held(last) and not held(e) for every edition e before
/// Units: none
/// Range: holds, fails or undetermined, since the horizon and ever
/// Missing, zero, negative: an edition of which it is not known leaves the answer undetermined; one
///   edition alone decides nothing
/// Errors: empty_list, malformed (editions out of order); `first_time.checked(editions)`
/// Complexity: O(n)
/// Source: left-censored histories, as in survival analysis
/// Example: examples/article.cpp
inline constexpr detail::first_time_fn first_time{};

} // namespace visavis
