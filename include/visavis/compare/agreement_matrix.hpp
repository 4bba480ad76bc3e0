// SPDX-License-Identifier: BSL-1.0
#pragma once

// agreement_matrix: how far several lists agree with one another, each with each

#include <visavis/compare/listed.hpp>

#include <array>
#include <limits>

namespace visavis {

/// How many pairs of different lists have an agreement, and how many have none.
struct matrix_summary {
    std::size_t answered = 0;
    std::size_t unanswered = 0;

    friend constexpr bool operator==(const matrix_summary&, const matrix_summary&) = default;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// A result as a number: of an answer without one NaN, of a coefficient its value.
template <class Result>
constexpr double coefficient_of(const Result& result) {
    if constexpr (std::floating_point<Result>)
        return static_cast<double>(result);
    else if constexpr (requires { result.has_value(); })
        return result.has_value() ? coefficient_of(result.value())
                                  : std::numeric_limits<double>::quiet_NaN();
    else if constexpr (requires { result.to_double(); })
        return result.to_double();
    else
        return coefficient_of(result.value());
}

template <class Measure, class First, class Second>
constexpr double coefficient_between(const Measure& measure, First& first, Second& second) {
    if constexpr (requires { measure.checked(first, second); })
        return coefficient_of(measure.checked(first, second));
    else
        return coefficient_of(measure(first, second));
}

struct agreement_matrix_fn {
    /// Writes the coefficients row by row to `out`, which has a cell for each pair of lists.
    template <orderable_list Lists, class Measure, orderable_list Out>
        requires ranges::output_range<Out, double>
    constexpr answer<matrix_summary> checked(Lists&& lists, const Measure& measure,
                                             Out&& out) const {
        const auto size = size_of(lists);
        if (size_of(out) != size * size)
            return refusal{reason::out_of_range, "a matrix that is not of the lists' number"};
        matrix_summary summary;
        const auto cell = [&](std::size_t row, std::size_t column) -> decltype(auto) {
            return ranges::begin(
                out)[static_cast<ranges::range_difference_t<Out>>(row * size + column)];
        };
        const auto list = [&](std::size_t at) -> decltype(auto) {
            return ranges::begin(lists)[static_cast<ranges::range_difference_t<Lists>>(at)];
        };
        for (std::size_t row = 0; row != size; ++row)
            for (std::size_t column = 0; column <= row; ++column) {
                auto&& upper = list(column);
                auto&& lower = list(row);
                const double value = coefficient_between(measure, upper, lower);
                cell(row, column) = value;
                cell(column, row) = value;
                if (row != column) ++(value == value ? summary.answered : summary.unanswered);
            }
        return summary;
    }
    template <orderable_list Lists, class Measure, orderable_list Out>
        requires ranges::output_range<Out, double>
    constexpr matrix_summary operator()(Lists&& lists, const Measure& measure, Out&& out) const {
        return checked(lists, measure, out).value();
    }

    /// The matrix of lists whose number is known when compiling.
    template <fixed_size_list Lists, class Measure>
    [[nodiscard]] constexpr auto operator()(Lists&& lists, const Measure& measure) const {
        constexpr auto size = fixed_size<std::remove_cvref_t<Lists>>::value;
        std::array<double, size * size> cells{};
        static_cast<void>(checked(lists, measure, cells).value());
        std::array<std::array<double, size>, size> matrix{};
        for (std::size_t row = 0; row != size; ++row)
            for (std::size_t column = 0; column != size; ++column)
                matrix[row][column] = cells[row * size + column];
        return matrix;
    }
};

} // namespace detail

/// How far several lists agree with one another, each with each, by any measure of two lists:
/// `agreement_matrix(lists, kendall_tau)` of an array, or with cells to write to behind; with
/// options `agreement_matrix(lists, [](auto& a, auto& b) { return jaccard.checked(a, b, ...); })`.
/// Formula: the measure of the lists i and j, at row i and column j, and at row j and column i
/// Units: the measure's; of `footrule` its normalised value
/// Range: the measure's, as doubles
/// Missing, zero, negative: two lists without an agreement have NaN, and are counted; the measure
///   of the two says the reason
/// Errors: out_of_range (not a cell for each pair); `agreement_matrix.checked(lists, measure, out)`
/// Complexity: m (m + 1) / 2 times the measure's, of m lists; the measure is taken to be symmetric
/// Source: R's cor(m, method = ...) of a matrix with a list in each column
/// Example: examples/agreement_of_rankings.cpp
inline constexpr detail::agreement_matrix_fn agreement_matrix{};

} // namespace visavis
