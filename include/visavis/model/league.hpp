// SPDX-License-Identifier: BSL-1.0
#pragma once

// league: an ordered list, the ranks of entities in one edition

#include <visavis/model/entity.hpp>
#include <visavis/model/period.hpp>
#include <visavis/model/source.hpp>

#include <cstddef>
#include <cstdint>

namespace visavis {

namespace detail {

template <entity_kind Kind>
struct identity_of_kind {
    using type = any_entity;
};
template <>
struct identity_of_kind<entity_kind::country> {
    using type = any_country;
};
template <>
struct identity_of_kind<entity_kind::group> {
    using type = any_group;
};
template <>
struct identity_of_kind<entity_kind::city> {
    using type = any_city;
};
template <>
struct identity_of_kind<entity_kind::institution> {
    using type = any_institution;
};
template <>
struct identity_of_kind<entity_kind::cluster> {
    using type = any_cluster;
};

} // namespace detail

/// The run-time identity that a list of one kind holds: `any_city` for cities.
template <entity_kind Kind>
using listed_as = typename detail::identity_of_kind<Kind>::type;

/// An entity and its rank; joint ranks repeat ("2=" and "2=" are 2 and 2).
template <class Entity>
struct placed {
    int rank = 0;
    Entity who = {};

    friend constexpr bool operator==(const placed&, const placed&) = default;
};

/// The best-placed entities of one edition of a list, in order.
///
/// `length` is the length of the whole list when only its beginning is known (a top ten of 500).
/// Ranks start at 1 and never decrease. `List` is a `list_of<...>`: leagues of different lists do
/// not compare.
template <class List, int Size>
struct league {
    using list_type = List;
    using entity_type = typename List::entity_type;

    period edition = {};
    source from = {};
    placed<entity_type> places[static_cast<std::size_t>(Size)] = {};
    int length = Size;

    [[nodiscard]] static constexpr std::string_view title() { return List::title(); }
    [[nodiscard]] static constexpr std::size_t size() { return static_cast<std::size_t>(Size); }
    [[nodiscard]] constexpr const placed<entity_type>* begin() const { return places; }
    [[nodiscard]] constexpr const placed<entity_type>* end() const { return places + Size; }

    /// The rank of an entity, or `unranked`, which names it. O(n).
    template <entity Entity>
    [[nodiscard]] constexpr answer<int> rank_of(const Entity& who) const;

    /// The same league as the beginning of a longer list.
    [[nodiscard]] constexpr league out_of(int whole_length) const {
        if (whole_length < Size) refuse(reason::out_of_range, "a list shorter than its beginning");
        auto longer = *this;
        longer.length = whole_length;
        return longer;
    }
};

/// So many members of a list, of which the rest is not named: "Nanjing and five other cities".
template <class List>
struct tally {
    using list_type = List;

    std::int64_t count = 0;
    std::int64_t size = 0;
    period edition = {};
    source from = {};
};

/// A list in the type: its title and the kind of its members. It names what shares of a list are
/// shares of.
template <label Title, entity_kind Kind>
struct list_of {
    using entity_type = listed_as<Kind>;
    static constexpr entity_kind kind = Kind;

    [[nodiscard]] static constexpr std::string_view title() { return Title.view(); }

    /// An edition with its members from the first place on, without ties.
    template <entity... Entities>
    [[nodiscard]] static constexpr auto ranked(const period& edition, const source& from,
                                               const Entities&... members);

    /// An edition with ranks as published, ties included. Ranks that do not start at 1 or that
    /// decrease are refused (`malformed`).
    template <int Size>
    [[nodiscard]] static constexpr league<list_of, Size>
    ranked_as(const period& edition, const source& from, const placed<entity_type> (&places)[Size]);

    /// `count` of the `size` members, as published; `count` must lie within 0 and `size`.
    [[nodiscard]] static constexpr tally<list_of>
    counted(std::int64_t count, std::int64_t size, const period& edition, const source& from) {
        if (count < 0) refuse(reason::negative_part, Title.view());
        if (count > size) refuse(reason::part_exceeds_whole, Title.view());
        return {count, size, edition, from};
    }
};

/// Refuses, when compiling, an entity that a list of `Kind` cannot hold.
template <entity_kind Kind, class Entity>
constexpr void require_listed_kind() {
    if constexpr (entity_of_known_kind<Entity> && Kind != entity_kind::other)
        static_assert(Entity::static_kind == Kind,
                      "visavis: an entity is ranked only among its own kind (a city among cities, "
                      "a country among countries)");
}

// ---------------------------------------------------------------------------------------------

template <class List, int Size>
template <entity Entity>
constexpr answer<int> league<List, Size>::rank_of(const Entity& who) const {
    require_listed_kind<List::kind, Entity>();
    for (const auto& place : places)
        if (same_entity(place.who, who)) return place.rank;
    text<120> sentence(who.name());
    append_all(sentence, " in ", title());
    return refusal{reason::unranked, sentence};
}

template <label Title, entity_kind Kind>
template <entity... Entities>
constexpr auto list_of<Title, Kind>::ranked(const period& edition, const source& from,
                                            const Entities&... members) {
    static_assert(sizeof...(Entities) != 0, "visavis: a league without members");
    (require_listed_kind<Kind, Entities>(), ...);
    int rank = 0;
    return league<list_of, int{sizeof...(Entities)}>{
        edition, from, {placed<entity_type>{++rank, entity_type(members)}...}};
}

template <label Title, entity_kind Kind>
template <int Size>
constexpr league<list_of<Title, Kind>, Size>
list_of<Title, Kind>::ranked_as(const period& edition, const source& from,
                                const placed<entity_type> (&places)[Size]) {
    league<list_of, Size> result{edition, from, {}};
    for (int at = 0; at != Size; ++at) {
        const int rank = places[at].rank;
        const bool starts_at_1 = at != 0 || rank == 1;
        const bool goes_on =
            at == 0 || rank == places[at - 1].rank || (rank > places[at - 1].rank && rank <= at + 1);
        if (!starts_at_1 || !goes_on)
            refuse(reason::malformed, "ranks that do not start at 1, decrease or leave a gap");
        result.places[at] = places[at];
    }
    return result;
}

} // namespace visavis
