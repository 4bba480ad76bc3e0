// SPDX-License-Identifier: BSL-1.0
#pragma once

// top_cells: the first places of one list of a column, found without ordering the others

#include <visavis/column/group_order.hpp>
#include <visavis/compare/column_rank.hpp>

namespace visavis {

/// Up to so many first places are found among a few candidates; more, and those of a dense ranking,
/// by putting the list in order. (Measured.)
inline constexpr std::size_t short_top = 16;

/// Calls visit(place) for each place of a group, from 0, whose rank is at most n, once and in any
/// order. O(size) for short tops without many ties at their boundary;
/// else as `for_each_tie_in_group`.
template <column_number Number, class Visit>
void for_each_top_place(const grouped_column<Number>& cells, groups::extent group, std::size_t n,
                        const column_ranking& how, const Visit& visit);

// ---------------------------------------------------------------------------------------------

namespace detail {

// How many of `count` equal members, behind `before` others in `runs` runs, rank n-th or better.
constexpr std::size_t ranked_within(ties how, std::size_t n, std::size_t before, std::size_t runs,
                                    std::size_t count) {
    const auto all_if = [count](bool within) { return within ? count : 0; };
    switch (how) {
    case ties::competition:
        return all_if(before < n);
    case ties::modified:
        return all_if(before + count <= n);
    case ties::dense:
        return all_if(runs < n);
    case ties::ordinal:
        return before + count <= n ? count : (before < n ? n - before : 0);
    case ties::fractional:
        break;
    }
    return all_if(2 * before + count + 1 <= 2 * n);
}

// Which way is better, and what is better than nothing.
template <class Number>
struct higher {
    using number = Number;
    static constexpr Number worst = std::numeric_limits<Number>::has_infinity
                                        ? -std::numeric_limits<Number>::infinity()
                                        : std::numeric_limits<Number>::lowest();
    constexpr bool operator()(Number a, Number b) const { return a > b; }
};
template <class Number>
struct lower {
    using number = Number;
    static constexpr Number worst = std::numeric_limits<Number>::has_infinity
                                        ? std::numeric_limits<Number>::infinity()
                                        : std::numeric_limits<Number>::max();
    constexpr bool operator()(Number a, Number b) const { return a < b; }
};

// The values of a group in a row, of which NaN alone is missing.
template <class Better>
struct plain_values {
    using number = typename Better::number;
    const number* values;
    std::size_t size;

    [[nodiscard]] number at(std::size_t place) const { return values[place]; }
    [[nodiscard]] bool is_missing(std::size_t place) const { return is_nan(values[place]); }
};

// The values of any group; a missing one is the worst.
template <class Better>
struct any_values {
    using number = typename Better::number;
    const grouped_column<number>& cells;
    std::size_t first;
    std::size_t size;

    [[nodiscard]] number at(std::size_t place) const {
        return is_missing(place) ? Better::worst
                                 : cells.values.data()[cells.by.cell(first + place)];
    }
    [[nodiscard]] bool is_missing(std::size_t place) const {
        return cells.values.is_missing(cells.by.cell(first + place));
    }
};

// A value that n values or more are at least as good as, and hardly more: the n-th best of the best
// of so many sublists, each of every so many-th value. Branches on no value.
template <std::size_t Sublists, class Values, class Better>
typename Better::number near_boundary(const Values& values, std::size_t n, const Better& better) {
    using number = typename Better::number;
    number best[Sublists];
    for (number& one : best) one = Better::worst;
    std::size_t place = 0;
    for (; values.size - place >= Sublists; place += Sublists)
        for (std::size_t at = 0; at != Sublists; ++at) {
            const number value = values.at(place + at);
            best[at] = better(value, best[at]) ? value : best[at]; // NaN is not better
        }
    for (std::size_t at = 0; place != values.size; ++at, ++place)
        best[at] = better(values.at(place), best[at]) ? values.at(place) : best[at];
    number boundary = Better::worst;
    for (const number one : best) {
        std::size_t at_least = 0;
        for (const number other : best) at_least += better(one, other) ? 0 : 1;
        boundary = at_least >= n && better(one, boundary) ? one : boundary;
    }
    return boundary;
}

// Visits the first places of a list, if few values come into question.
template <std::size_t Sublists, class Values, class Better, class Visit>
bool visit_few(const Values& values, std::size_t n, ties how, const Better& better,
               const Visit& visit) {
    constexpr std::size_t most = 4 * short_top;
    const auto boundary = near_boundary<Sublists>(values, n, better);
    typename Better::number found[most + 1];
    std::uint32_t places[most + 1];
    std::size_t count = 0;
    for (std::size_t place = 0; place != values.size && count <= most; ++place) {
        const auto value = values.at(place);
        found[count] = value;
        places[count] = static_cast<std::uint32_t>(place);
        count += static_cast<std::size_t>(!values.is_missing(place)) &
                 static_cast<std::size_t>(!better(boundary, value));
    }
    if (count > most) return false;
    for (std::size_t at = 0; at != count; ++at) {
        std::size_t before = 0;
        std::size_t equal = 0;
        for (std::size_t other = 0; other != count; ++other) {
            before += better(found[other], found[at]);
            equal += found[other] == found[at];
        }
        std::size_t within = ranked_within(how, n, before, 0, equal);
        if (within != 0 && within != equal) // those that come first in the list
            for (std::size_t earlier = 0; earlier != at && within != 0; ++earlier)
                within -= found[earlier] == found[at];
        if (within != 0) visit(places[at]);
    }
    return true;
}

// How a list is put in order for its first places, of which so many are missing ones.
struct top_order {
    std::size_t n;
    ties how;
    tie_order order;
    std::size_t missing_before;

    constexpr top_order(std::size_t first, const column_ranking& ranking, std::size_t missing)
        : n(first), how(ranking.ties), order{best_first(ranking.better), how == ties::ordinal,
                                             how == ties::dense},
          missing_before(missing) {}

    [[nodiscard]] constexpr std::size_t within(std::size_t before, std::size_t runs,
                                               std::size_t count) const {
        return ranked_within(how, n, before + missing_before, runs + (missing_before != 0 ? 1 : 0),
                             count);
    }
};

// Visits the first places of a short list, run by run.
template <class Number, class Visit>
run_summary visit_runs(const grouped_column<Number>& cells, groups::extent group,
                       const top_order& top, const Visit& visit) {
    const auto visit_run = [&](std::size_t before, std::size_t runs, std::size_t count,
                               auto place_of) {
        const std::size_t within = top.within(before, runs, count);
        for (std::size_t which = 0; which != within; ++which) visit(place_of(which));
    };
    return for_each_tie_in_group(cells, group, top.order, visit_run);
}

// Visits the first places of a long list. While it is put in order, a run may be visited that turns
// out to be another, and then all are visited again; so these visits only find the last first
// place's value, and how many of those equal to it are there.
template <class Better, class Number, class Visit>
run_summary visit_up_to_last_run(const grouped_column<Number>& cells, groups::extent group,
                                 const top_order& top, const Visit& visit) {
    Number last = {};
    std::size_t tied = 0;
    const auto visit_run = [&](std::size_t before, std::size_t runs, std::size_t count,
                               auto place_of) {
        if (before == 0) tied = 0;
        const std::size_t within = top.within(before, runs, count);
        if (within == 0) return;
        tied = within;
        last = cells.values.data()[cells.by.cell(group.first + place_of(0))];
    };
    const auto runs = for_each_tie_in_group(cells, group, top.order, visit_run);
    if (tied == 0) return runs;
    const any_values<Better> values{cells, group.first, group.size};
    for (std::size_t place = 0; place != values.size; ++place) {
        if (values.is_missing(place) || Better()(last, values.at(place))) continue;
        if (values.at(place) == last && tied-- == 0) {
            tied = 0; // the last first place is taken
            continue;
        }
        visit(place);
    }
    return runs;
}

template <class Values, class Visit>
void visit_missing(const Values& values, std::size_t count, const Visit& visit) {
    for (std::size_t place = 0; count != 0; ++place) {
        if (!values.is_missing(place)) continue;
        visit(place);
        --count;
    }
}

// Visits the first places of a list by putting it in order, missing ones before or behind others.
template <class Better, class Number, class Visit>
void visit_in_order(const grouped_column<Number>& cells, groups::extent group, std::size_t n,
                    const column_ranking& how, const Visit& visit) {
    const any_values<Better> values{cells, group.first, group.size};
    std::size_t missing_before = 0;
    if (how.missing == missing_values::first)
        for (std::size_t place = 0; place != values.size; ++place)
            missing_before += values.is_missing(place);
    visit_missing(values, ranked_within(how.ties, n, 0, 0, missing_before), visit);

    const top_order top(n, how, missing_before);
    const auto runs = group.size <= local_size
                          ? visit_runs(cells, group, top, visit)
                          : visit_up_to_last_run<Better>(cells, group, top, visit);
    if (how.missing == missing_values::last)
        visit_missing(
            values,
            ranked_within(how.ties, n, values.size - runs.missing, runs.found.runs, runs.missing),
            visit);
}

template <class Better, class Number, class Visit>
void visit_top(const grouped_column<Number>& cells, groups::extent group, std::size_t n,
               const column_ranking& how, const Visit& visit) {
    const auto try_few = [&](const auto& values) {
        return n <= 10 ? visit_few<20>(values, n, how.ties, Better(), visit)
                       : visit_few<2 * short_top>(values, n, how.ties, Better(), visit);
    };
    const bool may_be_few = n <= short_top && how.ties != ties::dense && !ranks_missing(how);
    const bool is_plain = cells.by.are_consecutive() && !cells.values.valid().has_bits();
    if (may_be_few && is_plain &&
        try_few(plain_values<Better>{cells.values.data() + group.first, group.size}))
        return;
    if (may_be_few && !is_plain && try_few(any_values<Better>{cells, group.first, group.size}))
        return;
    visit_in_order<Better>(cells, group, n, how, visit);
}

} // namespace detail

template <column_number Number, class Visit>
void for_each_top_place(const grouped_column<Number>& cells, groups::extent group, std::size_t n,
                        const column_ranking& how, const Visit& visit) {
    if (n == 0) return;
    if (how.better == polarity::higher_is_better)
        detail::visit_top<detail::higher<Number>>(cells, group, n, how, visit);
    else
        detail::visit_top<detail::lower<Number>>(cells, group, n, how, visit);
}

} // namespace visavis
