// SPDX-License-Identifier: BSL-1.0
#pragma once

// baseline: what each cell is compared with, a cell or a figure of its group, or another column

#include <visavis/compare/average.hpp>
#include <visavis/panel/dividing.hpp>

namespace visavis {

/// What the cells of a group are compared with: `cell_at(7)`, `cell_before()`, `mean_of_group`,
/// `median_of_group` or `total_of_group`.
class group_base {
public:
    enum class kind : std::uint8_t { one_cell, before, of_mean, of_median, of_total };

    constexpr explicit group_base(kind is, std::size_t places = 0) : is_(is), places_(places) {}

    [[nodiscard]] constexpr kind is() const { return is_; }
    /// The position of the cell in its group, or how many places before each cell it is.
    [[nodiscard]] constexpr std::size_t places() const { return places_; }

private:
    kind is_;
    std::size_t places_;
};

/// The cell at a position of the group, the first being 0: the year 2007 of a series from 2000 on
/// is `cell_at(7)`. A group without it has `no_such_period`.
[[nodiscard]] constexpr group_base cell_at(std::size_t position) {
    return group_base(group_base::kind::one_cell, position);
}
/// The cell so many places before each cell in its group: change from period to period, or with 4
/// from the same quarter of the year before. Where there is none it is `no_such_period`; one that
/// is missing is not replaced by an earlier one.
[[nodiscard]] constexpr group_base cell_before(std::size_t places = 1) {
    return group_base(group_base::kind::before, places);
}
/// The mean, the median or the sum of those cells of the group that have a value.
inline constexpr group_base mean_of_group(group_base::kind::of_mean);
inline constexpr group_base median_of_group(group_base::kind::of_median);
inline constexpr group_base total_of_group(group_base::kind::of_total);

// ---------------------------------------------------------------------------------------------

namespace detail {

// Integers as they are, the others as doubles.
template <column_number Number>
using base_number = std::conditional_t<is_loaded_as_words<Number>, Number, double>;

struct figure_of_cell {
    static constexpr bool is_of_sum = false;

    std::size_t position;

    template <class Cells>
    constexpr auto operator()(const Cells& cells, std::size_t size) const {
        using figure = number_or_reason<base_number<typename Cells::number>>;
        if (position >= size) return figure{0, reason::no_such_period, false};
        if (cells.is_missing(position)) return figure{0, cells.why_missing(position), false};
        return figure{cells.value(position), {}, true};
    }
};

struct figure_of_total {
    static constexpr bool is_of_sum = true;

    template <class Cells>
    constexpr number_or_reason<double> operator()(const partial_sum<typename Cells::number>& sum,
                                                  const Cells& cells, std::size_t size) const {
        const auto total = sum_or_reason(sum, cells, size);
        return {static_cast<double>(total.value), total.why, total.is_known};
    }
};

struct figure_of_mean {
    static constexpr bool is_of_sum = true;

    template <class Cells>
    constexpr number_or_reason<double> operator()(const partial_sum<typename Cells::number>& sum,
                                                  const Cells& cells, std::size_t size) const {
        auto total = figure_of_total{}(sum, cells, size);
        if (total.is_known) total.value /= static_cast<double>(sum.present);
        return total;
    }
};

struct figure_of_median {
    static constexpr bool is_of_sum = false;

    template <class Cells>
    constexpr number_or_reason<double> operator()(const Cells& cells, std::size_t size) const {
        constexpr auto skip = absent_members::skip;
        if (cells.positions == nullptr)
            return as_double(
                median_fn{}.checked(column(cells.values, size, cells.valid), {.missing = skip}));
        const auto value_of = [&](std::uint32_t cell) {
            return column(cells.values, std::size_t{cell} + 1, cells.valid)[cell];
        };
        return as_double(
            median_fn{}.checked(std::span(cells.positions, size), {.missing = skip}, value_of));
    }

private:
    static constexpr number_or_reason<double> as_double(const answer<double>& median) {
        if (!median) return {0, median.why(), false};
        return {median.value(), {}, true};
    }
    static constexpr number_or_reason<double> as_double(const answer<fraction>& median) {
        if (!median) return {0, median.why(), false};
        return {median.value().to_double(), {}, true};
    }
};

/// Calls `work(plan)` with the plan for cells against a base.
template <class Operation, class Cells, class Work>
constexpr auto with_plan(const Cells& cells, const groups& by, const group_base& base,
                         const Work& work) {
    using kind = group_base::kind;
    const auto against = [&](const auto& figure_of) {
        using figure = std::remove_cvref_t<decltype(figure_of)>;
        return work(against_figures<Operation, Cells, figure>{cells, by, figure_of});
    };
    switch (base.is()) {
    case kind::before:
        return work(against_cells_before<Operation, Cells>{cells, by, base.places()});
    case kind::of_mean:
        return against(figure_of_mean{});
    case kind::of_median:
        return against(figure_of_median{});
    case kind::of_total:
        return against(figure_of_total{});
    case kind::one_cell:
        break;
    }
    return against(figure_of_cell{base.places()});
}

// A verb on cells and their bases.
template <class Operation>
struct against_base_fn {
    /// The cells of groups against a base of their group.
    template <group_source Source, result_column Out, work_division Work = in_sequence>
    constexpr answer<column_summary> checked(const Source& source, const group_base& base,
                                             Out&& out, const Work& divide = {}) const {
        const auto grouped = groups_in(source);
        const auto may = may_write(grouped.values, out, base.is() != group_base::kind::before);
        if (!may) return may.refused();
        return with_reader(grouped.values, grouped.by.positions(), [&](const auto& cells) {
            return with_plan<Operation>(cells, grouped.by, base, [&](const auto& plan) {
                return results_of(plan, grouped.values.size(), std::data(out), divide);
            });
        });
    }

    /// The cells of a column against those of another.
    template <column_source Values, column_source Bases, result_column Out,
              work_division Work = in_sequence>
    constexpr answer<column_summary> checked(const Values& values, const Bases& bases, Out&& out,
                                             const Work& divide = {}) const {
        const column cells(values);
        const column their_bases(bases);
        const auto may = may_pair(cells, their_bases, out);
        if (!may) return may.refused();
        return with_pairs(cells, their_bases, [&](const auto& plan) {
            return results_of(plan, cells.size(), std::data(out), divide);
        });
    }

    template <class Values, class Base, result_column Out, work_division Work = in_sequence>
    constexpr column_summary operator()(const Values& values, const Base& base, Out&& out,
                                        const Work& divide = {}) const {
        return checked(values, base, out, divide).value();
    }

    /// The result for one cell, or why it has none.
    template <group_source Source>
    [[nodiscard]] constexpr answer<double> at(const Source& source, const group_base& base,
                                              std::size_t cell) const {
        const auto grouped = groups_in(source);
        return with_reader(grouped.values, grouped.by.positions(), [&](const auto& cells) {
            return with_plan<Operation>(cells, grouped.by, base, [&](const auto& plan) {
                return result_of_cell(plan, grouped.values.size(), cell);
            });
        });
    }
    template <column_source Values, column_source Bases>
    [[nodiscard]] constexpr answer<double> at(const Values& values, const Bases& bases,
                                              std::size_t cell) const {
        const column cells(values);
        const column their_bases(bases);
        if (their_bases.size() != cells.size()) return bases_of_another_size();
        return with_pairs(cells, their_bases, [&](const auto& plan) {
            return result_of_cell(plan, cells.size(), cell);
        });
    }

private:
    static constexpr refusal bases_of_another_size() {
        return {reason::out_of_range, "bases for a column of another size"};
    }

    template <class Cells, class Bases, class Out>
    static constexpr answer<agreed> may_pair(const Cells& cells, const Bases& bases,
                                             const Out& out) {
        if (bases.size() != cells.size()) return bases_of_another_size();
        const auto may = may_write(cells, out, true);
        return may ? may_write(bases, out, true) : may;
    }

    template <column_number Number, column_number Base, class Work>
    static constexpr auto with_pairs(const column<Number>& cells, const column<Base>& bases,
                                     const Work& work) {
        const auto all = groups::of_size(cells.size(), 1);
        const auto pair = [&](auto is_plain) {
            using reader = cell_reader<Number, is_plain.value>;
            using base_reader = cell_reader<Base, is_plain.value>;
            return work(against_column<Operation, reader, base_reader>{
                {cells.data(), cells.valid(), nullptr},
                {bases.data(), bases.valid(), nullptr},
                all});
        };
        const bool have_bits = cells.valid().has_bits() || bases.valid().has_bits();
        return have_bits ? pair(std::false_type{}) : pair(std::true_type{});
    }
};

} // namespace detail
} // namespace visavis
