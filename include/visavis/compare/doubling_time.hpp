// SPDX-License-Identifier: BSL-1.0
#pragma once

// doubling_time: the years in which something doubles at its growth

#include <visavis/compare/multiple.hpp>

namespace visavis {

/// A time in years, exact as far as its growth is: of hedged growth from the shortest to the
/// longest time, which is infinite where growth may be none.
struct years_to_double {
    double shortest = 0;
    double longest = 0;

    [[nodiscard]] constexpr bool is_single() const { return shortest == longest; }
    friend constexpr bool operator==(const years_to_double&, const years_to_double&) = default;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

struct doubling_time_fn {
    [[nodiscard]] constexpr answer<years_to_double> checked(const growth_rate& yearly) const {
        if (is_nan(yearly.low) || is_nan(yearly.high)) return reason::not_a_number;
        if (!(yearly.high > 0))
            return refusal{reason::not_applicable, "what does not grow does not double"};
        return years_to_double{years_at(yearly.high), years_at(yearly.low)};
    }
    template <class Result>
    [[nodiscard]] constexpr answer<years_to_double> checked(const multiple<Result>& growth) const {
        return growth.per_year().then(
            [](const growth_rate& yearly) { return doubling_time_fn{}.checked(yearly); });
    }
    template <class Growth>
    [[nodiscard]] constexpr years_to_double operator()(const Growth& growth) const {
        return checked(growth).value();
    }

private:
    static constexpr double years_at(double yearly) {
        if (yearly > std::numeric_limits<double>::max()) return 0;
        if (!(yearly > slowest)) return unbounded_growth;
        return natural_log(2) / log_of_growth(yearly);
    }
    // ln(1 + growth), also where 1 + growth rounds to 1.
    static constexpr double log_of_growth(double yearly) {
        return yearly < 0.25 ? twice_artanh(yearly / (2 + yearly)) : natural_log(1 + yearly);
    }

    // Slower growth takes more years than a double can say.
    static constexpr double slowest = 1e-308;
};

} // namespace detail

/// The years in which something doubles if it goes on growing so: of a growth per year, or of a
/// multiple and its time.
/// Formula: ln 2 / ln(1 + growth per year)
/// Units: years
/// Range: above 0; from the shortest to the longest time where the growth is hedged
/// Missing, zero, negative: growth of zero or less does not double (`not_applicable`); where it may
///   be so, the longest time is infinite, and so is that of growth up to 1e-308
/// Errors: not_applicable, not_a_number, no_elapsed_time; `doubling_time.checked(...)` returns them
/// Complexity: O(1)
/// Source: exponential growth at a constant rate; the rule of 70 is its approximation
/// Example: examples/index_numbers.cpp
inline constexpr detail::doubling_time_fn doubling_time{};

} // namespace visavis
