// SPDX-License-Identifier: BSL-1.0
#pragma once

// movement: what became of every member's rank from each period to the next, group by group

#include <visavis/column/work.hpp>
#include <visavis/compare/movement.hpp>
#include <visavis/panel/common_ranks.hpp>

namespace visavis {

/// How movements are told. `ties` is the rule by which the ranks were made, and by which they are
/// made anew among the members that have a rank in both periods.
struct movement_options {
    visavis::ties ties = visavis::ties::competition;
    visavis::gaps gaps = visavis::gaps::break_off;
};

/// What places moved can be written to: up is positive and down negative, which the status beside
/// them says in words. NaN, and 0 in whole numbers, where there is no rank in both periods.
template <class Cell>
concept places_cell = std::same_as<Cell, double> || std::same_as<Cell, float> ||
    std::same_as<Cell, std::int32_t> || std::same_as<Cell, std::int64_t>;

/// Where movements are written, each in a column of as many cells as the ranks; a column that is
/// not wanted stays empty. `places` is the raw movement, `common` the one by ranks among the
/// members of both periods alone, and `coverage` the raw one less the common one.
template <places_cell Places = double>
struct movement_columns {
    std::span<movement_status> status = {};
    std::span<Places> places = {};
    std::span<Places> common = {};
    std::span<Places> coverage = {};
};

/// How many cells have each status.
class movement_summary {
public:
    [[nodiscard]] constexpr std::size_t of(movement_status status) const {
        return cells_[static_cast<int>(status)];
    }
    /// Cells with a rank in both periods: stayed, up or down.
    [[nodiscard]] constexpr std::size_t in_both() const {
        return of(movement_status::stayed) + of(movement_status::up) + of(movement_status::down);
    }

    constexpr void count(movement_status status, std::size_t cells) {
        cells_[static_cast<int>(status)] += cells;
    }
    /// Adds what another part of the column counted; parts may do so at the same time.
    constexpr void add(const movement_summary& part);

    friend constexpr bool operator==(const movement_summary&, const movement_summary&) = default;

private:
    std::size_t cells_[movement_status_count] = {};
};

// ---------------------------------------------------------------------------------------------

constexpr void movement_summary::add(const movement_summary& part) {
    for (int status = 0; status != movement_status_count; ++status) {
        if (std::is_constant_evaluated())
            cells_[status] += part.cells_[status];
        else
            __atomic_fetch_add(&cells_[status], part.cells_[status], __ATOMIC_RELAXED);
    }
}

namespace detail {

// How the movements of a part came out.
class counted_part {
public:
    constexpr void add(const std::uint8_t* statuses, std::size_t count) {
        tally_.add(statuses);
        if (tally_.is_full()) tally_.move_to(sums_);
        cells_ += count;
    }
    constexpr void add_none(std::size_t count) {
        sums_[static_cast<int>(movement_status::no_edition)] += count;
        cells_ += count;
    }
    [[nodiscard]] constexpr movement_summary summary() {
        tally_.move_to(sums_);
        movement_summary result;
        for (int status = 1; status != movement_status_count; ++status) {
            result.count(static_cast<movement_status>(status), sums_[status]);
            cells_ -= sums_[status];
        }
        result.count(movement_status::unranked, cells_);
        return result;
    }

private:
    status_tally tally_;
    std::size_t sums_[movement_status_count] = {};
    std::size_t cells_ = 0;
};

// Compilers refuse constant expressions that make NaN of NaN.
template <class Lane>
constexpr Lane less_or_nan(Lane a, Lane b) {
    if (a != a || b != b) return std::numeric_limits<Lane>::quiet_NaN();
    return static_cast<Lane>(a - b);
}

// Writes the movements of members from a group of one column to a group of the same or another.
template <class Periods, class Places>
class movement_writer {
    using before_type = typename Periods::before_type;
    using after_type = typename Periods::after_type;
    using lane = lane_of<typename before_type::number, typename after_type::number>;

public:
    constexpr movement_writer(const Periods& periods, const movement_columns<Places>& out)
        : before_(periods.before()), after_(periods.after()), out_(out) {}

    // Status and places of the members `from` up to `to`; what is seen is of these.
    constexpr void write(const period_pair& pair, std::size_t from, std::size_t to,
                         std::uint32_t* seen, counted_part& part) const {
        for (std::size_t at = from; at < to; at += moving_step) {
            const auto count = to - at < moving_step ? to - at : moving_step;
            if (pair.are_editions)
                write_step(before_[pair.before].first + at, after_[pair.after].first + at, count,
                           seen + (at - from), part);
            else
                write_none(after_[pair.after].first + at, count, part);
        }
    }
    // Marks the members with a rank in a group as seen.
    constexpr void mark_seen(std::size_t group, std::size_t from, std::size_t to,
                             std::uint32_t* seen) const {
        for (std::size_t at = from; at != to; ++at)
            if (is_rank(before_.template rank<lane>(before_[group].first + at)))
                seen[at - from] = ~std::uint32_t{0};
    }

    // What each member moved among those of both periods, and the rest of its movement.
    constexpr void write_common(const period_pair& pair, ties how, common_ranks& anew) const {
        const auto was = before_[pair.before];
        const auto is = after_[pair.after];
        if (pair.are_editions)
            anew.make<lane>(before_, was.first, after_, is.first, is.size, how);
        else
            anew.make_none(is.size);
        for (std::size_t member = 0; member != is.size; ++member) {
            const bool in_both = anew.after(member) != 0;
            const auto common = half_of(anew.before(member) - anew.after(member));
            const auto raw =
                static_cast<Places>(less_or_nan(before_.template rank<lane>(was.first + member),
                                                after_.template rank<lane>(is.first + member)));
            const auto cell = after_.cell(is.first + member);
            if (!out_.common.empty())
                out_.common[cell] = picked(in_both, common, no_places<Places>());
            if (!out_.coverage.empty())
                out_.coverage[cell] = picked(in_both, less_or_nan(raw, static_cast<Places>(common)),
                                             no_places<Places>());
        }
    }

private:
    constexpr void write_step(std::size_t was, std::size_t is, std::size_t count,
                              std::uint32_t* seen, counted_part& part) const {
        lane room_before[moving_step];
        lane room_after[moving_step];
        std::uint8_t statuses[moving_step];
        lane room_moved[moving_step];
        lane* const moved = count == moving_step ? places_to(is, room_moved) : room_moved;
        tell_step(before_.step(was, count, room_before), after_.step(is, count, room_after), seen,
                  statuses, moved);
        part.add(statuses, count);
        if (!out_.status.empty()) write_statuses(is, count, statuses);
        if (!out_.places.empty() && moved == room_moved)
            for (std::size_t at = 0; at != count; ++at)
                out_.places[after_.cell(is + at)] = as_places(moved[at], statuses[at]);
    }
    // Where the places of a whole step can be written as they are told, or else the room for them.
    [[nodiscard]] constexpr lane* places_to(std::size_t is, lane* room) const {
        if constexpr (after_type::is_plain && std::same_as<lane, Places>)
            if (!out_.places.empty()) return out_.places.data() + is;
        return room;
    }
    constexpr void write_statuses(std::size_t is, std::size_t count,
                                  const std::uint8_t* statuses) const {
        auto* const to = out_.status.data();
        if constexpr (after_type::is_plain)
            if (count == moving_step && !std::is_constant_evaluated()) {
                __builtin_memcpy(to + is, statuses, moving_step);
                return;
            }
        for (std::size_t at = 0; at != count; ++at)
            to[after_.cell(is + at)] = static_cast<movement_status>(statuses[at]);
    }
    constexpr void write_none(std::size_t is, std::size_t count, counted_part& part) const {
        part.add_none(count);
        for (std::size_t at = 0; at != count; ++at) {
            const auto cell = after_.cell(is + at);
            if (!out_.status.empty()) out_.status[cell] = movement_status::no_edition;
            if (!out_.places.empty()) out_.places[cell] = no_places<Places>();
        }
    }

    static constexpr Places as_places(lane moved, std::uint8_t status) {
        if constexpr (std::floating_point<Places> && !std::floating_point<lane>)
            if (status == 0 || status > static_cast<std::uint8_t>(movement_status::down))
                return no_places<Places>();
        return static_cast<Places>(moved);
    }
    static constexpr Places half_of(std::int32_t halves) {
        if constexpr (std::floating_point<Places>)
            return static_cast<Places>(static_cast<double>(halves) / 2);
        else
            return static_cast<Places>(halves / 2);
    }

    before_type before_;
    after_type after_;
    movement_columns<Places> out_;
};

// Whether every column that is wanted has a cell for each rank.
template <class Places>
constexpr bool fits_columns(std::size_t cells, const movement_columns<Places>& out) {
    const auto fits = [&](std::size_t size) { return size == 0 || size == cells; };
    return fits(out.status.size()) && fits(out.places.size()) && fits(out.common.size()) &&
           fits(out.coverage.size());
}

// Work is divided into parts of about so many cells or more.
inline constexpr std::size_t cells_of_a_part = std::size_t{1} << 15;

struct movements_fn {
    /// From each period to the next: the groups of a history are its periods, in order of time,
    /// and have its members at the same places.
    template <column_number Rank, places_cell Places, work_division Work = in_sequence>
    constexpr answer<movement_summary>
    checked(const grouped_column<Rank>& ranks, const groups& histories,
            const movement_columns<Places>& out, const movement_options& options = {},
            const Work& work = {}) const {
        if constexpr (can_hold<Places, Rank>()) {
            if (!fits_columns(ranks.values.size(), out)) return refusal(other_size);
            if (!histories.are_consecutive() || histories.end_of_last() > ranks.by.size())
                return refusal{reason::out_of_range, "histories beyond the last of their groups"};
            for (std::size_t history = 0; history != histories.size(); ++history)
                if (!have_one_size(ranks.by, histories[history]))
                    return refusal{reason::malformed, "periods of one history of different sizes"};
            return read_ranks(ranks, [&](const auto& reader) {
                return tell(consecutive_periods(reader, histories, options.gaps), out, options,
                            work);
            });
        }
    }

    /// Between two columns, group by group: nobody returns, since nothing is known of earlier.
    template <column_number Before, column_number After, places_cell Places,
              work_division Work = in_sequence>
    constexpr answer<movement_summary>
    checked(const grouped_column<Before>& before, const grouped_column<After>& after,
            const movement_columns<Places>& out, const movement_options& options = {},
            const Work& work = {}) const {
        if constexpr (can_hold<Places, Before>() && can_hold<Places, After>()) {
            if (!fits_columns(after.values.size(), out)) return refusal(other_size);
            if (before.by.size() != after.by.size())
                return refusal{reason::out_of_range, "two columns of another number of groups"};
            for (std::size_t group = 0; group != after.by.size(); ++group)
                if (before.by[group].size != after.by[group].size)
                    return refusal{reason::malformed, "periods of one history of different sizes"};
            return read_ranks(before, [&](const auto& was) {
                return read_ranks(after, [&](const auto& is) {
                    return tell(two_periods(was, is, after.by.size()), out, options, work);
                });
            });
        }
    }

    /// Between two columns of one list.
    template <column_source Before, column_source After, places_cell Places,
              work_division Work = in_sequence>
    constexpr answer<movement_summary>
    checked(const Before& before, const After& after, const movement_columns<Places>& out,
            const movement_options& options = {}, const Work& work = {}) const {
        return checked(as_one_group(before), as_one_group(after), out, options, work);
    }

    template <class Before, class After, places_cell Places, work_division Work = in_sequence>
    constexpr movement_summary
    operator()(const Before& before, const After& after, const movement_columns<Places>& out,
               const movement_options& options = {}, const Work& work = {}) const {
        return checked(before, after, out, options, work).value();
    }

private:
    static constexpr refusal other_size{reason::out_of_range,
                                        "movements for a column of another size"};

    template <class Places, class Rank>
    static constexpr bool can_hold() {
        constexpr bool can = std::floating_point<Places> || counting_integer<Rank>;
        static_assert(can, "visavis: floating ranks may have halves; write the places they move to "
                           "floating cells");
        return can;
    }

    template <class Source>
    static constexpr auto as_one_group(const Source& ranks) {
        return by_group(ranks, groups::of_size(static_cast<std::size_t>(std::size(ranks)), 1));
    }

    static constexpr bool have_one_size(const groups& periods, const groups::extent& history) {
        for (auto at = history.first; at != history.first + history.size; ++at)
            if (periods[at].size != periods[history.first].size) return false;
        return true;
    }

    template <class Periods, class Places, class Work>
    static constexpr answer<movement_summary>
    tell(const Periods& periods, const movement_columns<Places>& out,
         const movement_options& options, const Work& work) {
        std::size_t most = 0;
        std::size_t groups = 0;
        for (std::size_t history = 0; history != periods.size(); ++history) {
            const auto own = periods[history];
            groups += own.size;
            if (own.size != 0 && periods.after()[own.first].size > most)
                most = periods.after()[own.first].size;
        }
        if (most > static_cast<std::size_t>(most_ranks))
            return refusal{reason::out_of_range, "a group of more than 2^31 - 1 members"};
        movement_summary summary;
        if (most == 0) return summary;

        const movement_writer<Periods, Places> writer(periods, out);
        const auto periods_each = groups / periods.size() + 1;
        work(periods.size() * most, 1 + cells_of_a_part / periods_each,
             [&](std::size_t from, std::size_t to) {
                 counted_part part;
                 while (from != to) {
                     const auto history = from / most;
                     const auto next = to < (history + 1) * most ? to : (history + 1) * most;
                     write_members(periods, history, writer, from - history * most,
                                   next - history * most, part);
                     from = next;
                 }
                 summary.add(part.summary());
             });
        if (out.common.empty() && out.coverage.empty()) return summary;
        work(periods.size(), 1 + cells_of_a_part / (periods_each * most),
             [&](std::size_t from, std::size_t to) {
                 common_ranks anew(most);
                 for (auto history = from; history != to; ++history)
                     periods.for_each_pair(
                         history,
                         [&](const period_pair& pair) {
                             writer.write_common(pair, options.ties, anew);
                         },
                         [](std::size_t) {});
             });
        return summary;
    }

    // The movements of some members of a history, period by period.
    template <class Periods, class Writer>
    static constexpr void write_members(const Periods& periods, std::size_t history,
                                        const Writer& writer, std::size_t from, std::size_t to,
                                        counted_part& part) {
        const auto own = periods[history];
        const auto members = own.size == 0 ? 0 : periods.after()[own.first].size;
        if (to > members) to = members;
        if (from >= to) return;
        const auto steps = (to - from + moving_step - 1) / moving_step;
        cells<std::uint32_t, small_list> seen(steps * moving_step);
        for (std::size_t at = 0; at != steps * moving_step; ++at) seen.data()[at] = 0;
        periods.for_each_pair(
            history,
            [&](const period_pair& pair) { writer.write(pair, from, to, seen.data(), part); },
            [&](std::size_t group) { writer.mark_seen(group, from, to, seen.data()); });
    }
};

} // namespace detail

/// What became of every member's rank from each period to the next, for all groups at once:
/// `movements(by_group(ranks, groups::of_size(217, 90'000)), groups::of_size(60, 1'500), out)`
/// where every 60 groups are the periods of one history; or `movements(before, after, out)` of two
/// columns of ranks, which may be grouped. Ranks of values come from the verb `rank`.
/// Formula: the rank before less the rank after; common, the same by ranks among the members that
///   have one in both periods, made anew by the rule `ties`; coverage, raw less common
/// Units: places; up is positive and down negative, and the status says which in words
/// Range: -(n - 1) to n - 1 in groups of n ranked by themselves
/// Missing, zero, negative: no rank is NaN, missing, below 1 or above 2^31 - 1; places are NaN, or
///   0 in whole numbers, where there is no rank in both periods; the first period of a history,
///   a period in which nobody has a rank, and by `gaps` the one after it have no edition to compare
/// Errors: out_of_range (columns of another size, histories beyond the groups), malformed (periods
///   of one history of different sizes); `movements.checked(...)` returns them
/// Complexity: O(n); common and coverage O(n), and O(n log n) for ranks beyond the size of their
///   group, with workspace for the largest group of more than `small_list` members
/// Source: Global Innovation Index 2012 for the ranks among the members of both periods
/// Example: examples/movement_between_editions.cpp
inline constexpr detail::movements_fn movements{};

} // namespace visavis
