// SPDX-License-Identifier: BSL-1.0
#pragma once

// rank_of: the rank of one entity among the figures of its kind, or in a league

#include <visavis/compare/rank.hpp>
#include <visavis/model/league.hpp>

namespace visavis {

namespace detail {

// The position of the figure of an entity: in the list once.
template <class Entity, class List, class Projection>
constexpr answer<std::size_t> position_of(const Entity& who, List& list, Projection& projection) {
    const auto size = size_of(list);
    std::size_t found = size;
    for (std::size_t at = 0; at != size; ++at) {
        const auto& figure = listed_at(list, projection, at);
        if (!kinds_compare(figure.who.kind(), who.kind()))
            return differ(reason::different_kinds, who.name(), figure.who.name());
        if (!same_entity(figure.who, who)) continue;
        if (found != size)
            return about_member(reason::malformed, who.name(), " twice in ", figure.what.name());
        found = at;
    }
    if (found == size) return about_member(reason::unranked, who.name(), " in ", "the list");
    return found;
}

template <class Listed, class Entity>
constexpr void require_listed_entity() {
    using other = entity_of_t<Listed>;
    if constexpr (entity_of_known_kind<other>) require_listed_kind<other::static_kind, Entity>();
}

struct rank_of_fn {
    /// Among figures, which name the entity once.
    template <entity Entity, orderable_list List, class Projection = std::identity>
        requires figure<listed_t<List, Projection>>
    [[nodiscard]] constexpr answer<placing> checked(const Entity& who, List&& list,
                                                    const figure_rank_options& options = {},
                                                    Projection projection = {}) const {
        require_listed_entity<listed_t<List, Projection>, Entity>();
        if constexpr (has_exact_rank<listed_t<List, Projection>>()) {
            const auto may = may_be_ranked(list, projection, options);
            if (!may) return may.refused();
            const auto wanted = position_of(who, list, projection);
            if (!wanted) return wanted.refused();
            const auto better = better_in(list, projection, options);
            placing found;
            in_order(list, projection, options.workspace, [&](const auto& ordered) {
                return for_each_placing(ordered, options.ties, better, options.missing,
                                        [&](std::size_t position, const placing& place) {
                                            if (position == wanted.value()) found = place;
                                        });
            });
            if (found.is_ranked()) return found;
            return why_absent(listed_at(list, projection, wanted.value()));
        }
    }

    /// In a league, as published; joint where another member has the same rank.
    template <entity Entity, class List, int Size>
    [[nodiscard]] constexpr answer<placing> checked(const Entity& who,
                                                    const league<List, Size>& places) const {
        return in_league(places.rank_of(who), places);
    }
    template <entity Entity>
    [[nodiscard]] constexpr answer<placing> checked(const Entity& who,
                                                    const any_league& places) const {
        return in_league(places.rank_of(who), places);
    }

    template <entity Entity, orderable_list List, class Projection = std::identity>
        requires figure<listed_t<List, Projection>>
    [[nodiscard]] constexpr placing operator()(const Entity& who, List&& list,
                                               const figure_rank_options& options = {},
                                               Projection projection = {}) const {
        return checked(who, list, options, projection).value();
    }
    template <entity Entity, class League>
        requires requires(const League& places) { places.rank_of(any_entity()); }
    [[nodiscard]] constexpr placing operator()(const Entity& who, const League& places) const {
        return checked(who, places).value();
    }

private:
    template <class League>
    static constexpr answer<placing> in_league(const answer<int>& found, const League& places) {
        if (!found) return found.refused();
        int with_it = 0;
        for (const auto& place : places) with_it += place.rank == found.value() ? 1 : 0;
        return placing(found.value(), with_it > 1);
    }
};

} // namespace detail

/// The rank of one entity: `rank_of(country<"CN">{}, figures, {.ties = ties::dense})` among figures
/// of its kind, `rank_of(city<...>{}, league)` in a league as published.
/// Formula: as `rank`
/// Units: places
/// Range: 1 to n
/// Missing, zero, negative: a missing figure of the entity is refused with its reason, unless
///   `missing_values` ranks it first or last; others as in `rank`
/// Errors: as `rank`, unranked (the entity is not in the list), malformed (it is there twice),
///   different_kinds; `rank_of.checked(...)` returns them
/// Complexity: O(n log n) among figures, memory as `rank`; O(n) in a league
/// Source: as `rank`
/// Example: examples/ranks_with_ties.cpp
inline constexpr detail::rank_of_fn rank_of{};

} // namespace visavis
