// SPDX-License-Identifier: BSL-1.0
#pragma once

// movement: what became of a member's place from one edition of a list to the next

#include <visavis/compare/placing.hpp>
#include <visavis/compare/rank_of.hpp>

namespace visavis {

/// What became of a member from one edition to the next. The numbers are what columns hold.
enum class movement_status : std::uint8_t {
    unranked,   ///< no rank in either edition
    stayed,     ///< the same rank in both
    up,         ///< a better rank, a smaller number
    down,       ///< a worse rank
    entered,    ///< new: a rank now, and none before as far as known
    returned,   ///< a rank now and in an earlier edition, but not in the one before
    dropped,    ///< a rank before and none now
    no_edition, ///< one of the two editions does not exist: the first one, or a gap
};

/// The number of statuses, for loops over them.
inline constexpr int movement_status_count = static_cast<int>(movement_status::no_edition) + 1;

/// The name of a status as it is spelled in the code.
[[nodiscard]] constexpr std::string_view name_of(movement_status status);

/// A number of places up or down. It has no sign, since nobody agrees on the sign of a change of
/// rank; up is to a better rank, a smaller number.
class place_shift {
public:
    constexpr place_shift() = default;
    /// From one rank to another.
    constexpr place_shift(const fraction& before, const fraction& after) : up_(before - after) {}

    [[nodiscard]] constexpr bool is_up() const { return up_ > fraction(); }
    [[nodiscard]] constexpr bool is_down() const { return up_ < fraction(); }
    /// How many places, whichever way.
    [[nodiscard]] constexpr fraction places() const { return abs(up_); }

    friend constexpr place_shift operator+(const place_shift& a, const place_shift& b) {
        return {a.up_, -b.up_};
    }
    friend constexpr place_shift operator-(const place_shift& a, const place_shift& b) {
        return {a.up_, b.up_};
    }
    friend constexpr bool operator==(const place_shift&, const place_shift&) = default;

private:
    fraction up_ = {};
};

/// A member's place in two editions.
class movement {
public:
    /// No rank in either edition.
    constexpr movement() = default;
    /// `earlier` is a rank in any edition before the two, if there was one.
    constexpr movement(const placing& before, const placing& after, const placing& earlier = {})
        : before_(before), after_(after), earlier_(earlier) {}

    [[nodiscard]] constexpr const placing& before() const { return before_; }
    [[nodiscard]] constexpr const placing& after() const { return after_; }
    [[nodiscard]] constexpr const placing& earlier() const { return earlier_; }
    [[nodiscard]] constexpr movement_status status() const;
    /// How far up or down; `unranked` without a rank in both editions.
    [[nodiscard]] constexpr place_shift shift() const;
    /// How many places, whichever way the status says; likewise.
    [[nodiscard]] constexpr fraction places() const { return shift().places(); }

    /// The movement with a change of the score beside it: rank and score can move apart.
    template <class Change>
    [[nodiscard]] constexpr auto beside(const Change& change) const;

    friend constexpr bool operator==(const movement&, const movement&) = default;

private:
    placing before_ = {};
    placing after_ = {};
    placing earlier_ = {};
};

/// A movement, and the same among the members that have a rank in both editions alone. One entrant
/// on top pushes everybody down one: that is coverage, and nobody's doing.
class split_movement {
public:
    constexpr split_movement(const movement& raw, const movement& common)
        : raw_(raw), common_(common) {}

    [[nodiscard]] constexpr const movement& raw() const { return raw_; }
    [[nodiscard]] constexpr const movement& common() const { return common_; }
    /// The raw shift less the common one; `unranked` without a rank in both editions.
    [[nodiscard]] constexpr place_shift coverage() const { return raw_.shift() - common_.shift(); }

    friend constexpr bool operator==(const split_movement&, const split_movement&) = default;

private:
    movement raw_;
    movement common_;
};

/// A movement and the change of the score, a difference or a relative change.
template <class Change>
class scored_movement : public movement {
public:
    constexpr scored_movement(const movement& moved, const Change& change)
        : movement(moved), change_(change) {}

    [[nodiscard]] constexpr const Change& change() const { return change_; }

private:
    Change change_;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

inline constexpr std::string_view movement_names[] = {
    "unranked", "stayed", "up", "down", "entered", "returned", "dropped", "no_edition"};
static_assert(sizeof(movement_names) / sizeof(movement_names[0]) == movement_status_count);

} // namespace detail

constexpr std::string_view name_of(movement_status status) {
    return detail::movement_names[static_cast<int>(status)];
}

constexpr movement_status movement::status() const {
    if (before_.is_ranked() && after_.is_ranked()) {
        if (before_.halves() == after_.halves()) return movement_status::stayed;
        return after_.halves() < before_.halves() ? movement_status::up : movement_status::down;
    }
    if (before_.is_ranked()) return movement_status::dropped;
    if (!after_.is_ranked()) return movement_status::unranked;
    return earlier_.is_ranked() ? movement_status::returned : movement_status::entered;
}

constexpr place_shift movement::shift() const {
    if (!before_.is_ranked() || !after_.is_ranked())
        refuse(reason::unranked, "places moved need a rank in both editions");
    return {before_.rank(), after_.rank()};
}

template <class Change>
constexpr auto movement::beside(const Change& change) const {
    return scored_movement<Change>(*this, change);
}

namespace detail {

template <class League>
concept edition_of_league = requires(const League& league) {
    league.rank_of(any_entity());
    league.edition;
};

// Whether two leagues are editions of one list, the first one before the second.
template <edition_of_league Before, edition_of_league After>
constexpr answer<agreed> are_successive(const Before& before, const After& after) {
    if constexpr (requires {
                      typename Before::list_type;
                      typename After::list_type;
                  })
        static_assert(std::same_as<typename Before::list_type, typename After::list_type>,
                      "visavis: a movement needs two editions of the same list");
    if (before.title() != after.title())
        return differ(reason::different_indicators, before.title(), after.title());
    if (!(before.edition < after.edition))
        return refusal{reason::malformed, "editions that are not in order of time"};
    return agreed{};
}

// The place of an entity in a league. Not to be listed is a place too: none.
template <class Entity, class League>
constexpr answer<placing> place_or_none(const Entity& who, const League& league) {
    const auto place = rank_of.checked(who, league);
    if (!place && place.why() == reason::unranked) return placing();
    return place;
}

// The place that a rank of a league has among the members that the other league has too.
template <class League, class Other>
constexpr placing place_among_common(const placing& place, const League& league,
                                     const Other& other) {
    if (!place.is_ranked()) return place;
    std::int64_t better = 0;
    std::int64_t equal = 0;
    for (const auto& member : league) {
        if (fraction(member.rank) > place.rank() || !other.rank_of(any_entity(member.who)))
            continue;
        (fraction(member.rank) == place.rank() ? equal : better) += 1;
    }
    return placing(better + 1, equal > 1);
}

struct movement_of_fn {
    /// From the places themselves.
    [[nodiscard]] constexpr answer<movement> checked(const placing& before, const placing& after,
                                                     const placing& earlier = {}) const {
        return movement(before, after, earlier);
    }
    [[nodiscard]] constexpr movement operator()(const placing& before, const placing& after,
                                                const placing& earlier = {}) const {
        return movement(before, after, earlier);
    }

    /// Of an entity in two editions of a league.
    template <entity Entity, edition_of_league Before, edition_of_league After>
    [[nodiscard]] constexpr answer<movement> checked(const Entity& who, const Before& before,
                                                     const After& after,
                                                     const placing& earlier = {}) const {
        const auto successive = are_successive(before, after);
        if (!successive) return successive.refused();
        const auto place_before = place_or_none(who, before);
        if (!place_before) return place_before.refused();
        const auto place_after = place_or_none(who, after);
        if (!place_after) return place_after.refused();
        return movement(place_before.value(), place_after.value(), earlier);
    }
    template <entity Entity, edition_of_league Before, edition_of_league After>
    [[nodiscard]] constexpr movement operator()(const Entity& who, const Before& before,
                                                const After& after,
                                                const placing& earlier = {}) const {
        return checked(who, before, after, earlier).value();
    }
};

struct split_movement_of_fn {
    template <entity Entity, edition_of_league Before, edition_of_league After>
    [[nodiscard]] constexpr answer<split_movement> checked(const Entity& who, const Before& before,
                                                           const After& after) const {
        return movement_of_fn{}.checked(who, before, after).then([&](const movement& raw) {
            if (!raw.before().is_ranked() || !raw.after().is_ranked())
                return split_movement(raw, raw);
            return split_movement(raw, movement(place_among_common(raw.before(), before, after),
                                                place_among_common(raw.after(), after, before)));
        });
    }
    template <entity Entity, edition_of_league Before, edition_of_league After>
    [[nodiscard]] constexpr split_movement operator()(const Entity& who, const Before& before,
                                                      const After& after) const {
        return checked(who, before, after).value();
    }
};

} // namespace detail

/// What became of a member from one edition of a list to the next: `movement_of(before, after)` of
/// two placings, `movement_of(city<...>{}, league_2024, league_2025)` of an entity in two leagues.
/// Formula: the rank before less the rank after, as a number of places and a direction; smaller
///   ranks are better
/// Units: places
/// Range: 0 to n - 1 places, up or down; or entered, returned, dropped, unranked
/// Missing, zero, negative: no rank is a place too; who has none in the edition before entered, or
///   returned where `earlier` is a rank in one before that
/// Errors: different_indicators (leagues of different titles), different_kinds, malformed (leagues
///   not in order of time); `movement_of.checked(...)` returns them
/// Complexity: O(1); O(n) in leagues
/// Source: the published tables disagree on the sign of a change of rank, so that it has none here
/// Example: examples/movement_between_editions.cpp
inline constexpr detail::movement_of_fn movement_of{};

/// How much of a movement in a league is due to who entered or left:
/// `split_movement_of(city<...>{}, league_2024, league_2025)`.
/// Formula: raw, the movement by the published ranks; common, by ranks among the members of both
///   leagues, 1 + the number of better ones; coverage, raw less common
/// Units: places
/// Range: as `movement_of`; who is in one league only has the same raw and common movement, and no
///   coverage effect
/// Missing, zero, negative: as `movement_of`
/// Errors: as `movement_of`; `split_movement_of.checked(...)` returns them
/// Complexity: O(n^2)
/// Source: Global Innovation Index 2012, which publishes the ranks among last year's economies
///   beside the full ones
/// Example: examples/movement_between_editions.cpp
inline constexpr detail::split_movement_of_fn split_movement_of{};

} // namespace visavis
