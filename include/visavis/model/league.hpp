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
template <entity Entity>
struct placed {
    int rank = 0;
    Entity who = {};

    friend constexpr bool operator==(const placed&, const placed&) = default;
};

namespace detail {

// Points to places of one of the identities; the other pointers are null.
template <class Entity>
struct places_of {
    const placed<Entity>* places = nullptr;
};
template <class... Entities>
struct places_of_one : places_of<Entities>... {
    template <class Entity>
    constexpr void set(const placed<Entity>* places) {
        places_of<Entity>::places = places;
        int number = 0;
        ((std::same_as<Entity, Entities> ? void(stored_ = number++) : void(++number)), ...);
    }
    [[nodiscard]] constexpr placed<any_entity> at(std::size_t position) const {
        placed<any_entity> found;
        int number = 0;
        (read(number++ == stored_, places_of<Entities>::places, position, found), ...);
        return found;
    }

private:
    template <class Entity>
    static constexpr void read(bool is_stored, const placed<Entity>* places, std::size_t position,
                               placed<any_entity>& found) {
        if (is_stored) found = {places[position].rank, places[position].who};
    }

    int stored_ = 0;
};
using places_of_any =
    places_of_one<any_entity, any_country, any_group, any_city, any_institution, any_cluster>;

// Whether a rank may stand at a position (from 0) after the rank before it.
constexpr bool rank_goes_on(int before, int rank, std::size_t position) {
    if (position == 0) return rank == 1;
    return rank == before || (rank > before && static_cast<std::size_t>(rank) <= position + 1);
}
inline constexpr std::string_view broken_ranks =
    "ranks that do not start at 1, decrease or leave a gap";

constexpr refusal about_member(reason why, std::string_view member, std::string_view problem,
                               std::string_view list) {
    text<120> sentence(member);
    append_all(sentence, problem, list);
    return {why, sentence};
}

// Refuses a list that names a member twice.
template <class Entity>
constexpr void refuse_repeated(const placed<Entity>* places, int size, std::string_view title) {
    for (int at = 0; at < size; ++at)
        for (int before = 0; before < at; ++before)
            if (places[before].who == places[at].who &&
                same_entity(places[before].who, places[at].who))
                refuse(about_member(reason::malformed, places[at].who.name(), " twice in ", title));
}

} // namespace detail

/// The best-placed entities of one edition of a list, in order.
///
/// `length` is the length of the whole list when only its beginning is known (a top ten of 500).
/// Ranks start at 1, never decrease and leave no gap but after ties. `List` is a `list_of<...>`:
/// leagues of different lists do not compare.
template <class List, int Size>
struct league {
    using list_type = List;
    using entity_type = typename List::entity_type;

    period edition = {};
    source from = {};
    placed<entity_type> places[static_cast<std::size_t>(Size)] = {};
    int length = Size;

    [[nodiscard]] static constexpr std::string_view title() { return List::title(); }
    [[nodiscard]] static constexpr entity_kind kind() { return List::kind; }
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

    /// An edition with its members from the first place on, without ties. A member named twice is
    /// refused (`malformed`). O(n^2).
    template <entity... Entities>
    [[nodiscard]] static constexpr auto ranked(const period& edition, const source& from,
                                               const Entities&... members);

    /// An edition with ranks as published, ties included: 1 2 2 4 or 1 2 2 3. Ranks that do not
    /// start at 1, decrease or leave another gap are refused, and a member named twice
    /// (`malformed`). O(n^2).
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

/// A league as a value, for data that is read: title and kind are known at run time.
///
/// It views places that are stored elsewhere, each an entity of any one identity (`any_city`,
/// `any_entity`), and passes them on as `placed<any_entity>`. A league in the type converts to it;
/// it views that league, which must outlive it.
class any_league {
public:
    class iterator;

    period edition = {};
    source from = {};
    int length = 0;

    /// Ranks that do not start at 1, decrease or leave a gap but after ties are refused
    /// (`malformed`), and an entity of another kind than the list's (`different_kinds`; lists of
    /// `entity_kind::other` hold all kinds). O(n).
    template <entity Entity>
    constexpr any_league(std::string_view title, entity_kind kind, const period& when,
                         const source& who_says, const placed<Entity>* places, std::size_t size)
        : any_league(checked(title, kind, when, who_says, places, size).value()) {}
    template <class List, int Size>
    constexpr any_league(const league<List, Size>& typed)
        : any_league(any_league(typed.title(), typed.kind(), typed.edition, typed.from,
                                typed.places, typed.size())
                         .out_of(typed.length)) {}
    /// The same, but returns the reason why not.
    template <entity Entity>
    [[nodiscard]] static constexpr answer<any_league>
    checked(std::string_view title, entity_kind kind, const period& when, const source& who_says,
            const placed<Entity>* places, std::size_t size);

    [[nodiscard]] constexpr std::string_view title() const { return title_; }
    [[nodiscard]] constexpr entity_kind kind() const { return kind_; }
    [[nodiscard]] constexpr std::size_t size() const { return size_; }
    [[nodiscard]] constexpr iterator begin() const;
    [[nodiscard]] constexpr iterator end() const;
    /// The place at a position from 0; one beyond the last is refused (`out_of_range`). O(1).
    [[nodiscard]] constexpr placed<any_entity> place(std::size_t position) const {
        if (position >= size_) refuse(reason::out_of_range, "a place of a league");
        return places_.at(position);
    }

    /// The rank of an entity, or `unranked`, which names it; an entity of a kind that the list does
    /// not hold is `different_kinds`. O(n).
    [[nodiscard]] constexpr answer<int> rank_of(const any_entity& who) const;

    /// The same league as the beginning of a longer list.
    [[nodiscard]] constexpr any_league out_of(int whole_length) const;

private:
    constexpr any_league() = default;

    std::string_view title_ = {};
    entity_kind kind_ = entity_kind::other;
    detail::places_of_any places_ = {};
    std::size_t size_ = 0;
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
    return detail::about_member(reason::unranked, who.name(), " in ", title());
}

template <label Title, entity_kind Kind>
template <entity... Entities>
constexpr auto list_of<Title, Kind>::ranked(const period& edition, const source& from,
                                            const Entities&... members) {
    static_assert(sizeof...(Entities) != 0, "visavis: a league without members");
    (require_listed_kind<Kind, Entities>(), ...);
    int place = 0;
    const league<list_of, int{sizeof...(Entities)}> result{
        edition, from, {placed<entity_type>{++place, entity_type(members)}...}};
    detail::refuse_repeated(result.places, int{sizeof...(Entities)}, Title.view());
    return result;
}

template <label Title, entity_kind Kind>
template <int Size>
constexpr league<list_of<Title, Kind>, Size>
list_of<Title, Kind>::ranked_as(const period& edition, const source& from,
                                const placed<entity_type> (&places)[Size]) {
    league<list_of, Size> result{edition, from, {}};
    for (int at = 0; at != Size; ++at) {
        const int before = at == 0 ? 0 : places[at - 1].rank;
        if (!detail::rank_goes_on(before, places[at].rank, static_cast<std::size_t>(at)))
            refuse(reason::malformed, detail::broken_ranks);
        result.places[at] = places[at];
    }
    detail::refuse_repeated(result.places, Size, Title.view());
    return result;
}

/// Goes through the places of a league, which must outlive it.
class any_league::iterator {
public:
    using value_type = placed<any_entity>;
    using difference_type = std::ptrdiff_t;

    constexpr iterator() = default;
    [[nodiscard]] constexpr value_type operator*() const { return league_->places_.at(at_); }
    constexpr iterator& operator++() {
        ++at_;
        return *this;
    }
    constexpr iterator operator++(int) {
        const auto before = *this;
        ++at_;
        return before;
    }
    friend constexpr bool operator==(const iterator&, const iterator&) = default;

private:
    friend any_league;
    constexpr iterator(const any_league& league, std::size_t at) : league_(&league), at_(at) {}

    const any_league* league_ = nullptr;
    std::size_t at_ = 0;
};

constexpr any_league::iterator any_league::begin() const { return {*this, 0}; }
constexpr any_league::iterator any_league::end() const { return {*this, size_}; }

template <entity Entity>
constexpr answer<any_league> any_league::checked(std::string_view title, entity_kind kind,
                                                 const period& when, const source& who_says,
                                                 const placed<Entity>* places, std::size_t size) {
    for (std::size_t at = 0; at != size; ++at) {
        const auto& place = places[at];
        if (!detail::rank_goes_on(at == 0 ? 0 : places[at - 1].rank, place.rank, at))
            return refusal{reason::malformed, detail::broken_ranks};
        if (kind != entity_kind::other && place.who.kind() != kind)
            return detail::about_member(reason::different_kinds, place.who.name(), " in ", title);
    }
    any_league result;
    result.edition = when;
    result.from = who_says;
    result.length = static_cast<int>(size);
    result.title_ = title;
    result.kind_ = kind;
    result.places_.set(places);
    result.size_ = size;
    return result;
}

constexpr answer<int> any_league::rank_of(const any_entity& who) const {
    if (kind_ != entity_kind::other && who.kind() != kind_)
        return detail::about_member(reason::different_kinds, who.name(), " in ", title_);
    for (const auto& place : *this)
        if (same_entity(place.who, who)) return place.rank;
    return detail::about_member(reason::unranked, who.name(), " in ", title_);
}

constexpr any_league any_league::out_of(int whole_length) const {
    if (whole_length < length) refuse(reason::out_of_range, "a list shorter than its beginning");
    auto longer = *this;
    longer.length = whole_length;
    return longer;
}

} // namespace visavis
