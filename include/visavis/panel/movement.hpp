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

template <class Places>
constexpr Places no_places() {
    if constexpr (std::floating_point<Places>)
        return std::numeric_limits<Places>::quiet_NaN();
    else
        return 0;
}

// The type in which ranks of two columns compare exactly.
template <class Before, class After>
using compared_rank =
    std::conditional_t<std::same_as<Before, After>, Before,
                       std::conditional_t<std::integral<Before> && std::integral<After>,
                                          std::int64_t, double>>;

// The status of a member by ranks that are 0 where there is none; "entered" stands for "returned".
template <class Before, class After>
constexpr movement_status status_of(Before before, After after) {
    using common = compared_rank<Before, After>;
    const auto was = static_cast<common>(before);
    const auto is = static_cast<common>(after);
    const int compared = 1 + (is < was ? 1 : 0) + (was < is ? 2 : 0);
    const int one_sided = is != 0 ? static_cast<int>(movement_status::entered)
                                  : (was != 0 ? static_cast<int>(movement_status::dropped) : 0);
    return static_cast<movement_status>(was != 0 && is != 0 ? compared : one_sided);
}

// Tells the movements of some members of one group.
template <class Periods, class Places>
class movement_teller {
public:
    constexpr movement_teller(const Periods& periods, const movement_columns<Places>& out)
        : periods_(periods), out_(out) {}

    // Status and places of the members from one offset in their group up to another.
    constexpr void tell(const period_pair& pair, std::size_t from, std::size_t to,
                        movement_summary& summary) const {
        constexpr std::size_t most = 255; // what eight bits of a tally can count
        for (; from < to; from += most) {
            const auto end = to - from < most ? to : from + most;
            if (pair.are_editions)
                tell_few(pair, from, end, summary);
            else
                tell_none(pair, from, end, summary);
        }
    }

    // What each member moved among those of both periods, and the rest of its movement.
    constexpr void tell_common(const period_pair& pair, ties how, common_ranks& anew) const {
        const auto was = periods_.before()[pair.before];
        const auto is = periods_.after()[pair.after];
        if (pair.are_editions)
            anew.make(periods_.before(), was.first, periods_.after(), is.first, is.size, how);
        for (std::size_t member = 0; member != is.size; ++member) {
            const auto cell = periods_.after().cell(is.first + member);
            const bool in_both = pair.are_editions && anew.after(member) != 0;
            Places common = no_places<Places>();
            Places coverage = common;
            if (in_both) {
                common = half_of(anew.before(member) - anew.after(member));
                const auto raw = moved(periods_.before().rank(was.first + member),
                                       periods_.after().rank(is.first + member));
                coverage = static_cast<Places>(raw - common);
            }
            if (!out_.common.empty()) out_.common[cell] = common;
            if (!out_.coverage.empty()) out_.coverage[cell] = coverage;
        }
    }

private:
    constexpr void tell_few(const period_pair& pair, std::size_t from, std::size_t to,
                            movement_summary& summary) const {
        const auto was = periods_.before()[pair.before].first;
        const auto is = periods_.after()[pair.after].first;
        std::uint64_t tally = 0; // eight bits for each status
        for (auto member = from; member != to; ++member) {
            const auto before = periods_.before().rank(was + member);
            const auto after = periods_.after().rank(is + member);
            auto status = status_of(before, after);
            if (status == movement_status::entered && periods_.had_rank_before(pair, member))
                status = movement_status::returned;
            tally += std::uint64_t{1} << (8 * static_cast<int>(status));
            const auto cell = periods_.after().cell(is + member);
            if (!out_.status.empty()) out_.status[cell] = status;
            if (!out_.places.empty())
                out_.places[cell] = before != 0 && after != 0 ? moved(before, after)
                                                              : no_places<Places>();
        }
        for (int status = 0; status != movement_status_count; ++status)
            summary.count(static_cast<movement_status>(status), (tally >> (8 * status)) & 255);
    }

    constexpr void tell_none(const period_pair& pair, std::size_t from, std::size_t to,
                             movement_summary& summary) const {
        const auto is = periods_.after()[pair.after].first;
        for (auto member = from; member != to; ++member) {
            const auto cell = periods_.after().cell(is + member);
            if (!out_.status.empty()) out_.status[cell] = movement_status::no_edition;
            if (!out_.places.empty()) out_.places[cell] = no_places<Places>();
        }
        summary.count(movement_status::no_edition, to - from);
    }

    template <class Before, class After>
    static constexpr Places moved(Before before, After after) {
        using exact = std::conditional_t<std::integral<Before> && std::integral<After>,
                                         std::int64_t, double>;
        return static_cast<Places>(static_cast<exact>(before) - static_cast<exact>(after));
    }
    static constexpr Places half_of(std::int64_t halves) {
        if constexpr (std::floating_point<Places>)
            return static_cast<Places>(static_cast<double>(halves) / 2);
        else
            return static_cast<Places>(halves / 2);
    }

    Periods periods_;
    movement_columns<Places> out_;
};

// Whether every column that is wanted has a cell for each rank.
template <class Places>
constexpr bool fits_columns(std::size_t cells, const movement_columns<Places>& out) {
    const auto fits = [&](std::size_t size) { return size == 0 || size == cells; };
    return fits(out.status.size()) && fits(out.places.size()) && fits(out.common.size()) &&
           fits(out.coverage.size());
}

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
                    return tell(two_periods(was, is), out, options, work);
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
    constexpr movement_summary operator()(const Before& before, const After& after,
                                          const movement_columns<Places>& out,
                                          const movement_options& options = {},
                                          const Work& work = {}) const {
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
    static constexpr answer<movement_summary> tell(const Periods& periods,
                                                   const movement_columns<Places>& out,
                                                   const movement_options& options,
                                                   const Work& work) {
        const auto& after = periods.after();
        const auto all = periods.all();
        movement_summary summary;
        if (all.size == 0) return summary;
        std::size_t most = 0;
        for (auto group = all.first; group != all.first + all.size; ++group)
            if (after[group].size > most) most = after[group].size;
        if (most > most_ranks)
            return refusal{reason::out_of_range, "a group of more than 2^31 - 1 members"};

        constexpr std::size_t least = 1 << 14;
        const movement_teller<Periods, Places> teller(periods, out);
        const auto begin = after[all.first].first;
        const auto last = after[all.first + all.size - 1];
        work(last.first + last.size - begin, least, [&](std::size_t from, std::size_t to) {
            movement_summary part;
            tell_places(periods, teller, begin + from, begin + to, part);
            summary.add(part);
        });
        if (out.common.empty() && out.coverage.empty()) return summary;
        work(all.size, 1 + least / (most + 1), [&](std::size_t from, std::size_t to) {
            common_ranks anew(most);
            for (auto group = all.first + from; group != all.first + to; ++group)
                teller.tell_common(periods.pair(group), options.ties, anew);
        });
        return summary;
    }

    // The movements at some places, which may begin and end within a group.
    template <class Periods, class Teller>
    static constexpr void tell_places(const Periods& periods, const Teller& teller,
                                      std::size_t from, std::size_t to,
                                      movement_summary& summary) {
        const auto& after = periods.after();
        for (auto group = last_from(after, from); from < to; ++group) {
            const auto places = after[group];
            const auto end = places.first + places.size;
            const auto stop = to < end ? to : end;
            if (from < stop)
                teller.tell(periods.pair(group), from - places.first, stop - places.first, summary);
            from = stop;
        }
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
