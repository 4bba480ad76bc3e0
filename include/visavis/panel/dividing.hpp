// SPDX-License-Identifier: BSL-1.0
#pragma once

// dividing: the groups of a column among workers, or the cells of a large group among them

#include <visavis/column/groups.hpp>
#include <visavis/compare/pair.hpp>
#include <visavis/panel/cells.hpp>

namespace visavis {

template <class Source>
inline constexpr bool is_grouped_column = false;
template <column_number Number>
inline constexpr bool is_grouped_column<grouped_column<Number>> = true;

/// What a verb on columns reads: the groups of a column, or a column, which is one group.
template <class Source>
concept group_source = column_source<Source> || is_grouped_column<std::remove_cvref_t<Source>>;

// ---------------------------------------------------------------------------------------------

namespace detail {

template <column_number Number>
constexpr grouped_column<Number> groups_in(const grouped_column<Number>& source) {
    return source;
}
template <column_source Values>
constexpr auto groups_in(const Values& values) {
    const column cells(values);
    return by_group(cells, groups::of_size(cells.size(), 1));
}

/// Whether the results for the cells of a column can be written to `out`: to as many cells, and to
/// those of the column itself only if each is read and written at once.
template <column_number Number, class Out>
constexpr answer<agreed> may_write(const column<Number>& cells, const Out& out, bool at_once) {
    if (std::size(out) != cells.size())
        return refusal{reason::out_of_range, "results for a column of another size"};
    if (std::is_constant_evaluated() || cells.empty()) return agreed{};
    const auto values = reinterpret_cast<std::uintptr_t>(cells.data());
    const auto results = reinterpret_cast<std::uintptr_t>(std::data(out));
    const auto size_of_result = sizeof(*std::data(out));
    const bool is_apart = values + cells.size() * sizeof(Number) <= results ||
                          results + cells.size() * size_of_result <= values;
    const bool is_same = values == results && sizeof(Number) == size_of_result;
    if (is_apart || (is_same && at_once)) return agreed{};
    return refusal{reason::out_of_range, "results written over values that are yet to be read"};
}

/// Each group against a figure of its own, which `FigureOf` makes of its cells or of their sum. A
/// sum is taken while the group two before is written.
template <class Operation, class Cells, class FigureOf>
struct against_figures {
    Cells cells;
    groups by;
    FigureOf figure_of;

    template <class Work>
    [[nodiscard]] constexpr auto base_of(const groups::extent& group, const Work& divide) const {
        const auto its = cells.from(group.first);
        if constexpr (FigureOf::is_of_sum)
            return base_of_sum(sum_of_cells(its, group.size, divide), group);
        else
            return as_base(figure_of(its, group.size));
    }

    template <class Number, class Result>
    constexpr void write(const groups::extent& group, std::size_t begin, std::size_t size,
                         const number_or_reason<Number>& base, const cell_writer<Result>& out,
                         column_summary& summary) const {
        const auto its = cells.from(group.first + begin);
        const one_for_all<Number> bases{base.value};
        if (base.is_known && is_finite(base.value)) [[likely]]
            write_results<Operation, bases_are::good>(its, bases, size, out, summary);
        else if (base.is_known)
            write_results<Operation, bases_are::any>(its, bases, size, out, summary);
        else
            write_no_results(its, base.why, size, out, summary);
    }

    template <class Result>
    constexpr void write_groups(std::size_t first, std::size_t last, const cell_writer<Result>& out,
                                column_summary& summary) const {
        if constexpr (FigureOf::is_of_sum)
            with_lanes([&](auto width) __attribute__((always_inline)) {
                write_and_sum(width, first, last, out, summary);
            });
        else
            for (auto at = first; at != last; ++at)
                write(by[at], 0, by[at].size, base_of(by[at], in_sequence{}),
                      out.from(by[at].first), summary);
    }

private:
    [[nodiscard]] constexpr auto base_of_sum(const partial_sum<typename Cells::number>& sum,
                                             const groups::extent& group) const {
        return as_base(figure_of(sum, cells.from(group.first), group.size));
    }

    template <class Number>
    [[nodiscard]] static constexpr number_or_reason<Number>
    as_base(const number_or_reason<Number>& figure) {
        if (!Operation::has_positive_base || !figure.is_known || figure.value > 0) return figure;
        return {0, figure.value == 0 ? reason::zero_baseline : reason::negative_baseline, false};
    }

    template <class Result, int Width>
    [[gnu::always_inline]] constexpr void
    write_and_sum(lanes<Width> width, std::size_t first, std::size_t last,
                  const cell_writer<Result>& out, column_summary& summary) const {
        using sum_of_group = partial_sum<typename Cells::number>;
        eight_faults<Width> faults;
        std::size_t missing = 0;
        std::int64_t present = 0;
        std::int64_t next_present = 0;
        auto base = base_of_sum({}, {0, 0});
        auto next = base;
        for (auto at = first; at != last + 2; ++at) {
            const auto group = at < first + 2 ? groups::extent{} : by[at - 2];
            const auto ahead = at < last ? by[at] : groups::extent{};
            const auto its = cells.from(group.first);
            const auto more = cells.from(ahead.first);
            sum_of_group sum;
            if (base.is_known && is_finite(base.value) && ahead.size <= least_strand) [[likely]] {
                sum = write_eights<Operation, bases_are::good_and_cells_counted>(
                    width, its, one_for_all<decltype(base.value)>{base.value}, group.size,
                    out.from(group.first), faults, added_alongside<Cells>{more, ahead.size});
                missing += group.size - static_cast<std::size_t>(present);
            } else {
                write(group, 0, group.size, base, out.from(group.first), summary);
                sum = sum_of_cells(more, ahead.size, in_sequence{});
            }
            base = next;
            next = base_of_sum(sum, ahead);
            present = next_present;
            next_present = sum.present;
        }
        faults.add_to(summary);
        if (is_nan_where_missing<Cells>) summary.count(reason::not_a_number, missing);
    }
};

/// Each cell against the one so many places before it in its group.
template <class Operation, class Cells>
struct against_cells_before {
    Cells cells;
    groups by;
    std::size_t lag;

    template <class Work>
    [[nodiscard]] constexpr agreed base_of(const groups::extent&, const Work&) const {
        return {};
    }

    template <class Result>
    constexpr void write(const groups::extent& group, std::size_t begin, std::size_t size, agreed,
                         const cell_writer<Result>& out, column_summary& summary) const {
        const auto none = begin >= lag ? 0 : (size < lag - begin ? size : lag - begin);
        const auto its = cells.from(group.first + begin);
        write_no_results(its, reason::no_such_period, none, out, summary);
        if (none == size) return;
        write_results<Operation, bases_are::any>(its.from(none),
                                                 cells.from(group.first + begin + none - lag),
                                                 size - none, out.from(none), summary);
    }

    template <class Result>
    constexpr void write_groups(std::size_t first, std::size_t last, const cell_writer<Result>& out,
                                column_summary& summary) const {
        for (auto at = first; at != last; ++at)
            write(by[at], 0, by[at].size, agreed{}, out.from(by[at].first), summary);
    }
};

/// Each cell against the one at its place in another column.
template <class Operation, class Cells, class Bases>
struct against_column {
    Cells cells;
    Bases bases;
    groups by;

    template <class Work>
    [[nodiscard]] constexpr agreed base_of(const groups::extent&, const Work&) const {
        return {};
    }
    template <class Result>
    constexpr void write(const groups::extent&, std::size_t begin, std::size_t size, agreed,
                         const cell_writer<Result>& out, column_summary& summary) const {
        write_results<Operation, bases_are::any>(cells.from(begin), bases.from(begin), size, out,
                                                 summary);
    }
    template <class Result>
    constexpr void write_groups(std::size_t first, std::size_t last, const cell_writer<Result>& out,
                                column_summary& summary) const {
        for (auto at = first; at != last; ++at)
            write(by[at], by[at].first, by[at].size, agreed{}, out.from(by[at].first), summary);
    }
};

// Work on fewer cells than these is not divided.
inline constexpr std::size_t least_cells = std::size_t{1} << 15;

constexpr groups::extent extent_of_all(const groups& by) {
    const auto first = by.size() == 0 ? 0 : by[0].first;
    return {first, by.end_of_last() - first};
}

// The cells that are in no group.
template <class Result>
constexpr void write_outside(const groups& by, std::size_t size, const cell_writer<Result>& out,
                             column_summary& summary) {
    const auto inside = extent_of_all(by);
    summary.count(reason::unknown_entity, size - inside.size);
    if (inside.size == size) return;
    const auto write_nans = [&](std::size_t first, std::size_t last) {
        for (auto cell = first; cell != last; ++cell)
            out.results[cell] = std::numeric_limits<Result>::quiet_NaN();
    };
    if (!by.are_consecutive()) return write_nans(0, size);
    write_nans(0, inside.first);
    write_nans(by.end_of_last(), size);
}

constexpr std::size_t groups_to_a_part(const groups& by) {
    return by.size() == 0 ? 1 : least_cells / (extent_of_all(by).size / by.size() + 1) + 1;
}

template <class Plan, class Result, class Work>
constexpr void write_by_groups(const Plan& plan, const cell_writer<Result>& out, const Work& divide,
                               column_summary& summary) {
    divide(plan.by.size(), groups_to_a_part(plan.by), [&](std::size_t first, std::size_t last) {
        column_summary part;
        plan.write_groups(first, last, out, part);
        summary.add(part);
    });
}

template <class Plan, class Result, class Work>
constexpr void write_by_cells(const Plan& plan, const cell_writer<Result>& out, const Work& divide,
                              column_summary& summary) {
    for (std::size_t at = 0; at != plan.by.size(); ++at) {
        const auto group = plan.by[at];
        const auto base = plan.base_of(group, divide);
        const auto parts = group.size / least_cells + 1;
        divide(parts, 1, [&](std::size_t first, std::size_t last) {
            const auto begin = first * least_cells;
            const auto end = last == parts ? group.size : last * least_cells;
            column_summary part;
            plan.write(group, begin, end - begin, base, out.from(group.first + begin), part);
            summary.add(part);
        });
    }
}

/// The results of all cells of a column of so many. A plan has its groups, `base_of` a group by all
/// workers, and writes the results of some of its cells, or of whole groups by one worker.
template <class Plan, class Result, class Work>
constexpr column_summary results_of(const Plan& plan, std::size_t size, Result* results,
                                    const Work& divide) {
    column_summary summary;
    const cell_writer<Result> out{results, plan.by.positions()};
    write_outside(plan.by, size, out, summary);
    if (plan.by.size() < 2 * divide.workers())
        write_by_cells(plan, out, divide, summary);
    else
        write_by_groups(plan, out, divide, summary);
    summary.count_answered(size - summary.unanswered());
    return summary;
}

// The place of a cell in the groups, or the place behind the last of them.
constexpr std::size_t place_of(const groups& by, std::size_t cell) {
    if (by.are_consecutive()) return cell;
    std::size_t place = 0;
    while (place != by.end_of_last() && by.cell(place) != cell) ++place;
    return place;
}

// The group that has a place.
constexpr groups::extent group_of(const groups& by, std::size_t place) {
    std::size_t first = 0;
    std::size_t last = by.size();
    while (last - first > 1) {
        const auto middle = first + (last - first) / 2;
        (by[middle].first <= place ? first : last) = middle;
    }
    return by[first];
}

constexpr refusal about_number(std::string_view what, std::size_t number, reason why) {
    text<120> about(what);
    append_integer(about, static_cast<std::int64_t>(number));
    return {why, about};
}

/// The result of one cell, or why it has none.
template <class Plan>
constexpr answer<double> result_of_cell(const Plan& plan, std::size_t size, std::size_t cell) {
    if (cell >= size) return refusal{reason::out_of_range, "a cell beyond the end of its column"};
    const auto place = place_of(plan.by, cell);
    const auto all = extent_of_all(plan.by);
    if (place - all.first >= all.size) return refusal{reason::unknown_entity, "a cell in no group"};
    const auto group = group_of(plan.by, place);
    double result = 0;
    column_summary summary;
    plan.write(group, place - group.first, 1, plan.base_of(group, in_sequence{}),
               cell_writer<double>{&result, nullptr}, summary);
    for (int why = 0; why != reason_count; ++why) {
        if (summary.because(static_cast<reason>(why)) == 0) continue;
        return about_number("cell ", cell, static_cast<reason>(why));
    }
    return result;
}

} // namespace detail
} // namespace visavis
