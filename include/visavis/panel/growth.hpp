// SPDX-License-Identifier: BSL-1.0
#pragma once

// growth: the growth per year of each cell of a column since its baseline

#include <visavis/core/elementary.hpp>
#include <visavis/panel/multiple.hpp>

namespace visavis {

/// How many years lie between a cell and its base: a number for all of them, or the year of each
/// cell in a column.
template <class Years>
concept years_source =
    counting_integer<Years> || std::floating_point<Years> || column_source<Years>;

// ---------------------------------------------------------------------------------------------

namespace detail {

struct years_apart {
    double years;

    [[nodiscard]] constexpr number_or_reason<double> between(const groups&, const groups::extent&,
                                                             std::size_t) const {
        return {years, {}, true};
    }
};

// The years of cells, and which of them is the base.
template <column_number Number>
struct years_of_cells {
    column<Number> years;
    group_base base;

    [[nodiscard]] constexpr number_or_reason<double>
    between(const groups& by, const groups::extent& group, std::size_t place) const {
        const bool is_before = base.is() == group_base::kind::before;
        const auto since = is_before ? place - base.places() : base.places();
        const auto now = years[by.cell(group.first + place)];
        const auto then = years[by.cell(group.first + since)];
        if (!now) return {0, now.why(), false};
        if (!then) return {0, then.why(), false};
        return {static_cast<double>(now.value()) - static_cast<double>(then.value()), {}, true};
    }
};

// Growth of cells of which the plan gives the multiples.
template <class Multiples, class Years>
struct growth_of_multiples {
    Multiples multiples;
    groups by;
    Years years;

    template <class Work>
    [[nodiscard]] constexpr auto base_of(const groups::extent& group, const Work& divide) const {
        return multiples.base_of(group, divide);
    }

    template <class Base, class Result>
    constexpr void write(const groups::extent& group, std::size_t begin, std::size_t size,
                         const Base& base, const cell_writer<Result>& out,
                         column_summary& summary) const {
        constexpr std::size_t room = 256;
        double some[room] = {};
        for (std::size_t done = 0; done < size; done += room) {
            const auto count = size - done < room ? size - done : room;
            multiples.write(group, begin + done, count, base, cell_writer<double>{some, nullptr},
                            summary);
            for (std::size_t at = 0; at != count; ++at)
                out.write(done + at, static_cast<Result>(
                                         growth_at(group, begin + done + at, some[at], summary)));
        }
    }

    template <class Result>
    constexpr void write_groups(std::size_t first, std::size_t last, const cell_writer<Result>& out,
                                column_summary& summary) const {
        for (auto at = first; at != last; ++at)
            write(by[at], 0, by[at].size, base_of(by[at], in_sequence{}), out.from(by[at].first),
                  summary);
    }

private:
    constexpr double growth_at(const groups::extent& group, std::size_t place, double multiple,
                               column_summary& summary) const {
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        if (is_nan(multiple)) return none; // and counted
        const auto elapsed = years.between(by, group, place);
        const auto growth = growth_over(multiple, elapsed);
        if (growth.is_known) return growth.value;
        summary.count(growth.why, 1);
        return none;
    }

    static constexpr number_or_reason<double> growth_over(double multiple,
                                                          const number_or_reason<double>& elapsed) {
        if (!elapsed.is_known) return elapsed;
        if (is_nan(elapsed.value)) return {0, reason::not_a_number, false};
        if (elapsed.value == 0) return {0, reason::no_elapsed_time, false};
        if (!is_finite(multiple) || !is_finite(elapsed.value)) return {0, reason::infinite, false};
        if (multiple == 0) return {-1, {}, true};
        if (elapsed.value == 1) return {multiple - 1, {}, true};
        return {growth_per_period(multiple, elapsed.value), {}, true};
    }
};

struct growth_rates_fn {
    template <group_source Source, years_source Years, result_column Out,
              work_division Work = in_sequence>
    constexpr answer<column_summary> checked(const Source& source, const group_base& base,
                                             const Years& years, Out&& out,
                                             const Work& divide = {}) const {
        const auto grouped = groups_in(source);
        const auto size = grouped.values.size();
        const auto may = may_write(grouped.values, out, base.is() != group_base::kind::before);
        if (!may) return may.refused();
        return planned<answer<column_summary>>(grouped, base, years, [&](const auto& plan) {
            return answer<column_summary>(results_of(plan, size, std::data(out), divide));
        });
    }
    template <group_source Source, years_source Years, result_column Out,
              work_division Work = in_sequence>
    constexpr column_summary operator()(const Source& source, const group_base& base,
                                        const Years& years, Out&& out,
                                        const Work& divide = {}) const {
        return checked(source, base, years, out, divide).value();
    }

    /// The growth of one cell, or why it has none.
    template <group_source Source, years_source Years>
    [[nodiscard]] constexpr answer<double> at(const Source& source, const group_base& base,
                                              const Years& years, std::size_t cell) const {
        const auto grouped = groups_in(source);
        return planned<answer<double>>(grouped, base, years, [&](const auto& plan) {
            return result_of_cell(plan, grouped.values.size(), cell);
        });
    }

private:
    template <class Outcome, column_number Number, class Years, class Then>
    static constexpr Outcome planned(const grouped_column<Number>& grouped, const group_base& base,
                                     const Years& years, const Then& then) {
        if constexpr (column_source<Years>) {
            const column of_cells(years);
            if (of_cells.size() != grouped.values.size())
                return refusal{reason::out_of_range, "years for a column of another size"};
            if (base.is() != group_base::kind::one_cell && base.is() != group_base::kind::before)
                return refusal{reason::no_such_period, "the year of a mean, median or total"};
            return with_years<Outcome>(
                grouped, base, years_of_cells<column_number_t<const Years>>{of_cells, base}, then);
        } else {
            return with_years<Outcome>(grouped, base, years_apart{static_cast<double>(years)},
                                       then);
        }
    }

    template <class Outcome, column_number Number, class Years, class Then>
    static constexpr Outcome with_years(const grouped_column<Number>& grouped,
                                        const group_base& base, const Years& years,
                                        const Then& then) {
        const auto& by = grouped.by;
        return with_reader(grouped.values, by.positions(), [&](const auto& cells) {
            return with_plan<multiple_of_cell>(cells, by, base, [&](const auto& multiples) {
                using plan = std::remove_cvref_t<decltype(multiples)>;
                return then(growth_of_multiples<plan, Years>{multiples, by, years});
            });
        });
    }
};

} // namespace detail

/// The growth per year of each cell since its baseline:
/// `growth_rates(by_group(values, groups), cell_at(0), years, out)`.
/// Formula: (cell / base)^(1 / years) - 1, where the years are a number for all cells, or the
///   difference between the years of cell and base in a column that has one for each cell
/// Units: none; a change on the base, per year
/// Range: -1 and above
/// Missing, zero, negative: as `multiples`, and where the year of the cell or its base is missing,
///   no time passes between them (`no_elapsed_time`), or the multiple or the time is infinite
///   (`infinite`); a cell of zero has lost everything, -1; missing years are never filled
/// Errors: as `multiples`, out_of_range (years of another size), no_such_period (the year of a base
///   that is not a cell); `growth_rates.checked(...)`, `growth_rates.at(..., cell)`
/// Complexity: O(n), no allocation (as `multiples`), as `growth_per_period`; over one year it is
///   the multiple less 1
/// Source: World Bank and OECD practice for growth rates, as `multiple_of_baseline`
/// Example: examples/shares_of_a_databank.cpp
inline constexpr detail::growth_rates_fn growth_rates{};

} // namespace visavis
