// SPDX-License-Identifier: BSL-1.0
#pragma once

// biggest_movers: who moved most places between two editions, and how many did what

#include <visavis/column/buffer.hpp>
#include <visavis/compare/movement.hpp>

#include <iterator>
#include <utility>

namespace visavis {

/// A member and what became of its place, raw and among the members of both editions.
struct mover {
    any_entity who = {};
    split_movement moved = split_movement(movement(), movement());
};

/// Which way movers are to have moved.
enum class moved_to : std::uint8_t { either, better, worse };

/// Which movers are the biggest: by the published ranks, or by ranks among the members of both
/// editions.
enum class moved_by : std::uint8_t { raw, common };

struct mover_options {
    moved_to where = moved_to::either;
    moved_by by = moved_by::raw;
};

/// How many movers were written, of how many that moved that way, and whether one that was left out
/// moved as far as the last.
struct movers_found {
    std::size_t written = 0;
    std::size_t moved = 0;
    bool is_tied_at_end = false;

    friend constexpr bool operator==(const movers_found&, const movers_found&) = default;
};

/// How many members of two editions did what.
struct movement_counts {
    std::size_t counts[movement_status_count] = {};

    [[nodiscard]] constexpr std::size_t of(movement_status status) const {
        return counts[static_cast<std::size_t>(status)];
    }
    friend constexpr bool operator==(const movement_counts&, const movement_counts&) = default;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// Whether one comes before another among the movers: further, then to a better rank. While movers
// are looked for, their raw movement is the one that counts.
constexpr bool moves_before(const mover& a, const mover& b) {
    const auto& first = a.moved.raw();
    const auto& second = b.moved.raw();
    if (first.places() != second.places()) return second.places() < first.places();
    return first.after().halves() < second.after().halves();
}

constexpr bool moved_that_way(const movement& moved, moved_to asked) {
    const bool up = moved.status() == movement_status::up;
    const bool down = moved.status() == movement_status::down;
    return (up && asked != moved_to::worse) || (down && asked != moved_to::better);
}

// The first places of the movers, kept in order.
class best_movers {
public:
    constexpr best_movers(mover* out, std::size_t room) : out_(out), room_(room) {}

    constexpr void add(const any_entity& who, const movement& moved) {
        const mover member{who, split_movement(moved, moved)};
        ++found_.moved;
        if (found_.written == room_) {
            if (room_ == 0) return;
            const bool goes_in = moves_before(member, out_[room_ - 1]);
            note_left_out(goes_in ? out_[room_ - 1] : member);
            if (!goes_in) return;
            --found_.written;
        }
        auto at = found_.written++;
        for (; at != 0 && moves_before(member, out_[at - 1]); --at) out_[at] = out_[at - 1];
        out_[at] = member;
    }
    [[nodiscard]] constexpr movers_found found() const {
        auto result = found_;
        result.is_tied_at_end =
            has_left_out_ && furthest_left_out_ == out_[found_.written - 1].moved.raw().places();
        return result;
    }

private:
    constexpr void note_left_out(const mover& member) {
        const auto places = member.moved.raw().places();
        if (!has_left_out_ || furthest_left_out_ < places) furthest_left_out_ = places;
        has_left_out_ = true;
    }

    mover* out_;
    std::size_t room_;
    movers_found found_ = {};
    bool has_left_out_ = false;
    fraction furthest_left_out_ = {};
};

// The ranks of a league's members among those that another league has too; 0 of those it has not.
template <class League, class Other>
constexpr void rank_among_common(const League& league, const Other& other, int* ranks) {
    int better = 0;
    int with_it = 0;
    int last = 0;
    for (const auto& place : league) {
        if (place.rank != last) better += std::exchange(with_it, 0);
        last = place.rank;
        const bool is_common = other.rank_of(any_entity(place.who)).has_value();
        *ranks++ = is_common ? better + 1 : 0;
        with_it += is_common ? 1 : 0;
    }
}

// Room for the ranks of a league, on the stack while it is small.
class room_for_ranks {
public:
    constexpr explicit room_for_ranks(std::size_t size)
        : large_(size > small_list ? size : std::size_t{0}) {}

    [[nodiscard]] constexpr int* data() { return large_.size() != 0 ? large_.data() : small_; }

private:
    int small_[small_list] = {};
    buffer<int> large_;
};

struct biggest_movers_fn {
    /// Writes as many movers as `out` has room for: an array, a vector, a span of `mover`.
    template <edition_of_league Before, edition_of_league After, class Out>
    [[nodiscard]] constexpr answer<movers_found> checked(const Before& before, const After& after,
                                                         Out&& out,
                                                         const mover_options& options = {}) const {
        const auto successive = are_successive(before, after);
        if (!successive) return successive.refused();
        best_movers best(std::data(out), std::size(out));
        const auto look_at = [&](const auto& who, const movement& moved) {
            if (moved_that_way(moved, options.where)) best.add(any_entity(who), moved);
        };
        if (options.by == moved_by::raw)
            for_each_raw(before, after, look_at);
        else
            for_each_common(before, after, look_at);
        const auto found = best.found();
        for (std::size_t at = 0; at != found.written; ++at) {
            auto& member = *(std::data(out) + at);
            member.moved = split_movement_of_fn{}(member.who, before, after);
        }
        return found;
    }
    template <edition_of_league Before, edition_of_league After, class Out>
    constexpr movers_found operator()(const Before& before, const After& after, Out&& out,
                                      const mover_options& options = {}) const {
        return checked(before, after, out, options).value();
    }

private:
    template <class Before, class After, class Visit>
    static constexpr void for_each_raw(const Before& before, const After& after, Visit visit) {
        for (const auto& place : after) {
            const auto then = before.rank_of(any_entity(place.who));
            if (then) visit(place.who, movement(placing(then.value()), placing(place.rank)));
        }
    }
    template <class Before, class After, class Visit>
    static constexpr void for_each_common(const Before& before, const After& after, Visit visit) {
        room_for_ranks ranks_before(before.size());
        room_for_ranks ranks_after(after.size());
        rank_among_common(before, after, ranks_before.data());
        rank_among_common(after, before, ranks_after.data());
        const auto* now = ranks_after.data();
        for (const auto& place : after) {
            const int rank_now = *now++;
            if (rank_now == 0) continue;
            const auto* then = ranks_before.data();
            for (const auto& earlier : before) {
                if (same_entity(earlier.who, place.who))
                    visit(place.who, movement(placing(*then), placing(rank_now)));
                ++then;
            }
        }
    }
};

struct movement_counts_fn {
    template <edition_of_league Before, edition_of_league After>
    [[nodiscard]] constexpr answer<movement_counts> checked(const Before& before,
                                                            const After& after) const {
        const auto successive = are_successive(before, after);
        if (!successive) return successive.refused();
        movement_counts found;
        const auto count = [&](const any_entity& who) {
            const auto status = movement_of_fn{}(who, before, after).status();
            ++found.counts[static_cast<std::size_t>(status)];
        };
        for (const auto& place : after) count(any_entity(place.who));
        for (const auto& place : before)
            if (!after.rank_of(any_entity(place.who))) count(any_entity(place.who));
        return found;
    }
    template <edition_of_league Before, edition_of_league After>
    [[nodiscard]] constexpr movement_counts operator()(const Before& before,
                                                       const After& after) const {
        return checked(before, after).value();
    }
};

} // namespace detail

/// Who moved most places between two editions, written to `out`, the biggest mover first:
/// `biggest_movers(in_2013, in_2023, out, {.by = moved_by::common})`.
/// Formula: as `split_movement_of`; of equally many places the better rank now comes first
/// Units: places
/// Range: as many movers as there is room for
/// Missing, zero, negative: who entered, dropped out or stayed is no mover
/// Errors: different_indicators (leagues of different titles), malformed (not in order of time);
///   `biggest_movers.checked(...)` returns them
/// Complexity: O(n m) for n and m members, and as much for each mover written; memory for n + m
///   ranks where these are the common ones, on the stack up to 256
/// Source: as `split_movement_of`
/// Example: examples/share_through_time.cpp
inline constexpr detail::biggest_movers_fn biggest_movers{};

/// How many members moved up, moved down, stayed, entered and dropped out between two editions.
/// Formula: as `movement_of`, counted
/// Units: members
/// Range: 0 to n
/// Missing, zero, negative: who is in neither edition is not counted
/// Errors: as `biggest_movers`; `count_movements.checked(...)` returns them
/// Complexity: O(n^2)
/// Source: as `movement_of`
/// Example: examples/share_through_time.cpp
inline constexpr detail::movement_counts_fn count_movements{};

} // namespace visavis
