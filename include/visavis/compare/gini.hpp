// SPDX-License-Identifier: BSL-1.0
#pragma once

// gini: how unequal the parts of a whole are, by the differences between all pairs of them

#include <visavis/compare/parts.hpp>

namespace visavis {

/// A Gini coefficient, with the number of its parts. `Result` is surd (exact) or double. Compares
/// by its value: `gini(values) < 1_over(2)`.
template <class Result>
class gini_coefficient {
public:
    constexpr gini_coefficient(const Result& value, std::int64_t parts)
        : value_(value), parts_(parts) {}

    [[nodiscard]] constexpr const Result& exact() const { return value_; }
    /// Of the parts as the whole population, from 0 to 1 - 1/n.
    [[nodiscard]] constexpr double value() const { return detail::as_plain_double(value_); }
    /// Of the parts as a sample, n / (n - 1) times as much, from 0 to 1; one part alone has none
    /// (`zero_denominator`).
    [[nodiscard]] constexpr answer<double> of_sample() const {
        if (parts_ == 1) return refusal{reason::zero_denominator, "one part alone"};
        const auto count = static_cast<double>(parts_);
        const double value_of_sample = value() * count / (count - 1);
        return value_of_sample > 1 ? 1 : value_of_sample;
    }
    [[nodiscard]] constexpr std::int64_t parts() const { return parts_; }

    friend constexpr bool operator==(const gini_coefficient& a, const gini_coefficient& b) {
        return a.value_ == b.value_;
    }
    friend constexpr auto operator<=>(const gini_coefficient& a, const gini_coefficient& b) {
        return a.value_ <=> b.value_;
    }
    friend constexpr bool operator==(const gini_coefficient& a, const fraction& b) {
        return a.value_ == detail::as_compared<Result>(b);
    }
    friend constexpr auto operator<=>(const gini_coefficient& a, const fraction& b) {
        return a.value_ <=> detail::as_compared<Result>(b);
    }

private:
    Result value_;
    std::int64_t parts_;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// The i-th part in increasing order counts 2 i - n - 1 times, and all together at most n times the
// total, which is below 2^95.
template <class Number, class Ordered>
constexpr gini_coefficient<measure_of<Number>> gini_of(const whole_of_parts<Number>& whole,
                                                       const Ordered& ordered) {
    const auto count = whole.count;
    const auto times = [=](std::size_t at) {
        return 2 * static_cast<std::int64_t>(at) + 1 - count;
    };
    if constexpr (std::floating_point<Number>) {
        compensated_sum apart;
        for (std::size_t at = 0; at != ordered.present(); ++at)
            apart.add(static_cast<double>(times(at)) * whole.share(ordered.number(at)));
        const double value = apart.total().value() / static_cast<double>(count);
        return {value < 0 ? 0 : value, count};
    } else {
        wide apart = 0;
        for (std::size_t at = 0; at != ordered.present(); ++at)
            apart += static_cast<wide>(times(at)) * whole.units(ordered.number(at));
        const auto most =
            static_cast<unsigned_wide>(whole.total) * static_cast<unsigned_wide>(count);
        return {surd(apart, most, most), count};
    }
}

struct gini_fn {
    template <orderable_list List, class Projection = std::identity>
    [[nodiscard]] constexpr auto
    checked(List&& list, const parts_options_for<listed_t<List, Projection>>& options = {},
            Projection projection = {}) const {
        using listed = listed_t<List, Projection>;
        if constexpr (has_parts<listed>()) {
            using outcome = answer<gini_coefficient<measure_of<listed_number_t<listed>>>>;
            const auto whole = add_parts(list, projection, options);
            if (!whole) return outcome(whole.refused());
            return in_order(list, projection, options.workspace, [&](const auto& ordered) {
                return outcome(gini_of(whole.value(), ordered));
            });
        }
    }

    template <orderable_list List, class Projection = std::identity>
    [[nodiscard]] constexpr auto
    operator()(List&& list, const parts_options_for<listed_t<List, Projection>>& options = {},
               Projection projection = {}) const {
        return checked(list, options, projection).value();
    }
};

} // namespace detail

/// How unequal the parts of a whole are: the Gini coefficient. `gini(values)`, `gini(figures)`,
/// `gini(rows, {}, &row::income)`.
/// Formula: sum of (2 i - n - 1) xi / (n T), where x1 to xn are in increasing order and T is their
///   sum: half the mean difference of all pairs, relative to the mean; of a sample n / (n - 1)
///   times as much
/// Units: none; it does not change when all parts are multiplied by one number
/// Range: 0 (equal parts) to 1 - 1/n (one has all); exact numbers give a surd, doubles a double
/// Missing, zero, negative: a missing part is refused with its reason, or left out with
///   `absent_members::skip`; a zero part counts like any other; a negative one is refused
///   (`negative_part`), since the coefficient would have no bound
/// Errors: those of `herfindahl`; `gini.checked(...)` returns them
/// Complexity: O(n log n), of figures O(n^2) for their overlap; memory as `rank`
/// Source: C. Gini, "Variabilita e mutabilita" (1912); A. Sen, "On Economic Inequality" (1973)
/// Example: examples/concentration.cpp
inline constexpr detail::gini_fn gini{};

} // namespace visavis
