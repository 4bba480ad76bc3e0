// SPDX-License-Identifier: BSL-1.0
#pragma once

// catch_up: the years that one series needs to catch up with another at the growth of a window

#include <visavis/compare/multiple.hpp>
#include <visavis/compare/side_by_side.hpp>

namespace visavis {

/// How long one needs to catch up with another if both go on growing as they did from one period to
/// another. It is no forecast: nothing goes on as it did.
struct years_to_go {
    double years = 0;      ///< from the last period on
    double own_growth = 0; ///< per year, of the one behind
    double other_growth = 0;
    period from = {};
    period to = {};

    friend constexpr bool operator==(const years_to_go&, const years_to_go&) = default;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

struct years_to_catch_up_fn {
    template <any_series A, any_series B>
    [[nodiscard]] constexpr answer<years_to_go>
    checked(const A& behind, const B& ahead, const period& from, const period& to,
            const multiple_options& options = {}) const {
        using result = series_result<view_of_t<A>, view_of_t<B>>;
        static_assert(!std::same_as<result, interval>,
                      "visavis: hedged figures have no one growth to go on with");
        const auto may = side_by_side_fn<read_two_numbers>{}.checked(behind, ahead);
        if (!may) return may.refused();
        const auto own = growth_of_log_of(behind, to, from, options);
        const auto other = growth_of_log_of(ahead, to, from, options);
        if (!own) return own.refused();
        if (!other) return other.refused();
        const auto missing_part = log_of_distance(behind, ahead, to);
        if (!missing_part) return missing_part.refused();
        const double gain = own.value() - other.value();
        if (!(gain > 0))
            return refusal{reason::not_applicable, "who grows no faster does not catch up"};
        return years_to_go{missing_part.value() / gain, growth_of_log(own.value()),
                           growth_of_log(other.value()), from, to};
    }
    template <any_series A, any_series B>
    [[nodiscard]] constexpr years_to_go operator()(const A& behind, const B& ahead,
                                                   const period& from, const period& to,
                                                   const multiple_options& options = {}) const {
        return checked(behind, ahead, from, to, options).value();
    }

private:
    template <any_series Series>
    static constexpr answer<double> growth_of_log_of(const Series& points, const period& to,
                                                     const period& from,
                                                     const multiple_options& options) {
        const auto growth = multiple_of_baseline_fn{}.checked(points, to, from, options);
        if (!growth) return growth.refused();
        const auto yearly = growth.value().log_growth();
        if (!yearly) return yearly.refused();
        if (yearly.value().low < -std::numeric_limits<double>::max())
            return refusal{reason::zero_baseline, "a series that ends at zero"};
        return yearly.value().low;
    }
    // The logarithm of how many times as much the one ahead has.
    template <any_series A, any_series B>
    static constexpr answer<double> log_of_distance(const A& behind, const B& ahead,
                                                    const period& when) {
        const auto mine = behind.at(when).value();
        const auto theirs = ahead.at(when).value();
        const auto my_number = visavis::number_of(mine.value).value();
        const auto their_number = visavis::number_of(theirs.value).value();
        if (!is_less(my_number, their_number))
            return refusal{reason::not_applicable, "who is not behind need not catch up"};
        const auto quotient = divide(their_number, my_number);
        if (!quotient) return quotient.refused();
        const double multiple = as_double(quotient.value());
        if (multiple > std::numeric_limits<double>::max()) return reason::infinite;
        return natural_log(multiple);
    }
};

} // namespace detail

/// The years that the first of two series needs to catch up with the second, if both go on growing
/// as from `from` to `to`: `years_to_catch_up(china, united_states, 2013_y, 2023_y)`.
/// Formula: ln(ahead / behind) / (ln(1 + g of behind) - ln(1 + g of ahead)), at `to`
/// Units: years from `to` on
/// Range: above 0
/// Missing, zero, negative: as `multiple_of_baseline`; a series that ends at zero has no growth to
///   go on with (`zero_baseline`)
/// Errors: not_applicable (the first is not behind, or grows no faster), as `side_by_side` and
///   `multiple_of_baseline`; `years_to_catch_up.checked(...)` returns them
/// Complexity: O(n + m)
/// Source: exponential growth at constant rates
/// Example: examples/overtaking.cpp
inline constexpr detail::years_to_catch_up_fn years_to_catch_up{};

} // namespace visavis
