// SPDX-License-Identifier: BSL-1.0
#pragma once

// movement_in: what became of a member's place in the last edition of a history, and whether before

#include <visavis/compare/first_time.hpp>
#include <visavis/compare/movement.hpp>
#include <visavis/compare/when_held.hpp>

namespace visavis {

/// A movement between the last two editions of a history, and how it stands among the others: an
/// entry may be the first one, or the first since a time.
struct movement_in_history {
    movement moved = {};
    period from = {};
    period to = {};
    first_time_event first_entry = {}; ///< whether it is ranked for the first time
    comeback back = {};                ///< whether it is ranked again, and since when it was not
    int top = whereabouts::no_limit;   ///< ranks worse than this count as none
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// A rank that is joint if another member named has it too.
constexpr placing placing_at(int number, const known_edition& edition) {
    int with_it = 0;
    for (std::size_t at = 0; at != edition.size(); ++at)
        with_it += edition.at(at).where == whereabouts::at(number) ? 1 : 0;
    return placing(number, with_it > 1);
}

// The place in one edition, among its first `top`; `undecided` where that is not known.
constexpr answer<placing> place_in(const any_entity& who, int top, const known_edition& edition,
                                   const history_view& editions) {
    const auto where = editions.where_is(who, edition);
    if (!where) return where.refused();
    if (fails(where.value().is_within(top))) return placing();
    if (where.value().is_known()) return placing_at(where.value().best(), edition);
    return about_edition(reason::undecided, who.name(), " in ", edition.when(), edition.title());
}

struct movement_in_fn {
    template <entity Entity, any_history History>
    [[nodiscard]] constexpr answer<movement_in_history>
    checked(const Entity& who, const History& editions, int top = whereabouts::no_limit) const {
        const auto facts = ranked_within_fn{}.checked(who, top, editions);
        if (!facts) return facts.refused();
        const auto view = visavis::editions_of(editions);
        if (view.size() < 2) return refusal{reason::empty_list, "an edition and one before it"};
        const auto& now = *(view.end() - 1);
        const auto& then = *(view.end() - 2);
        const auto after = place_in(who, top, now, view);
        const auto before = place_in(who, top, then, view);
        if (!after) return after.refused();
        if (!before) return before.refused();
        const auto back = first_time_since_fn{}(facts.value());
        return movement_in_history{{before.value(), after.value(), earlier_place(who, top, view)},
                                   then.when(),
                                   now.when(),
                                   first_time_fn{}(facts.value()),
                                   back,
                                   top};
    }
    template <entity Entity, any_history History>
    [[nodiscard]] constexpr movement_in_history
    operator()(const Entity& who, const History& editions, int top = whereabouts::no_limit) const {
        return checked(who, editions, top).value();
    }

private:
    // The last rank known of before the last two editions.
    static constexpr placing earlier_place(const any_entity& who, int top,
                                           const history_view& editions) {
        placing earlier;
        for (auto edition = editions.begin(); edition != editions.end() - 2; ++edition) {
            const auto place = place_in(who, top, *edition, editions);
            if (place && place.value().is_ranked()) earlier = place.value();
        }
        return earlier;
    }
};

} // namespace detail

/// What became of an entity's place from the last edition but one of a history to the last, and
/// whether an entry is the first: `movement_in(city<"Hangzhou", "CN">{}, history, 10)` among the
/// first ten.
/// Formula: as `movement_of`, `first_time` and `first_time_since` of the ranks up to `top`
/// Units: places
/// Range: as `movement_of`
/// Missing, zero, negative: a rank worse than `top` counts as none; gaps between the editions are
///   not looked at
/// Errors: undecided (an edition does not say where the entity stands), empty_list (fewer than two
///   editions), different_kinds, out_of_range; `movement_in.checked(...)` returns them
/// Complexity: O(n) in all members of all editions
/// Source: as `movement_of`
/// Example: examples/streaks_and_records.cpp
inline constexpr detail::movement_in_fn movement_in{};

} // namespace visavis
