// SPDX-License-Identifier: BSL-1.0
#pragma once

// herfindahl: how much of a whole lies with few, by the sum of its squared shares

#include <visavis/compare/parts.hpp>

namespace visavis {

/// A Herfindahl-Hirschman index, with the number of its parts. `Result` is surd (exact) or double.
/// Compares by its value: `index > 1_over(4)`.
template <class Result>
class herfindahl_index {
public:
    /// From the sum of squared shares and its inverse.
    constexpr herfindahl_index(const Result& index, const Result& effective, std::int64_t parts)
        : index_(index), effective_(effective), parts_(parts) {}

    [[nodiscard]] constexpr const Result& exact() const { return index_; }
    /// The sum of squared shares, from 1 / n to 1.
    [[nodiscard]] constexpr double value() const { return detail::as_plain_double(index_); }
    /// The same of shares in per cent, as competition authorities state it: up to 10,000.
    [[nodiscard]] constexpr double points() const { return 10'000 * value(); }
    /// 1 / H: as many equal parts would have this index.
    [[nodiscard]] constexpr const Result& effective_number() const { return effective_; }
    /// (H - 1/n) / (1 - 1/n), from 0 to 1; one part alone has none (`zero_denominator`).
    [[nodiscard]] constexpr answer<double> normalised() const;
    [[nodiscard]] constexpr std::int64_t parts() const { return parts_; }

    friend constexpr bool operator==(const herfindahl_index& a, const herfindahl_index& b) {
        return a.index_ == b.index_;
    }
    friend constexpr auto operator<=>(const herfindahl_index& a, const herfindahl_index& b) {
        return a.index_ <=> b.index_;
    }
    friend constexpr bool operator==(const herfindahl_index& a, const fraction& b) {
        return a.index_ == detail::as_compared<Result>(b);
    }
    friend constexpr auto operator<=>(const herfindahl_index& a, const fraction& b) {
        return a.index_ <=> detail::as_compared<Result>(b);
    }

private:
    Result index_;
    Result effective_;
    std::int64_t parts_;
};

// ---------------------------------------------------------------------------------------------

template <class Result>
constexpr answer<double> herfindahl_index<Result>::normalised() const {
    if (parts_ == 1) return refusal{reason::zero_denominator, "one part alone"};
    const auto equal = detail::as_compared<Result>(fraction(1, parts_));
    if (!(index_ > equal)) return 0.0;
    const auto count = static_cast<double>(parts_);
    return (count * value() - 1) / (count - 1);
}

namespace detail {

// Sums of squares stay below the squared total, which is below 2^126.
template <class Number, class List, class Projection>
constexpr herfindahl_index<measure_of<Number>> herfindahl_of(const whole_of_parts<Number>& whole,
                                                             List& list, Projection& projection) {
    if constexpr (std::floating_point<Number>) {
        compensated_sum squares;
        for_each_part(list, projection, [&](Number part) {
            const double share = whole.share(part);
            squares.add(share * share);
        });
        const double sum = squares.total().value();
        const double index = sum > 1 ? 1 : sum;
        return {index, 1 / index, whole.count};
    } else {
        wide squares = 0;
        for_each_part(list, projection, [&](const Number& part) {
            const wide units = whole.units(part);
            squares += units * units;
        });
        const wide total = static_cast<wide>(whole.total) * whole.total;
        const auto whole_squared = static_cast<unsigned_wide>(total);
        const auto of_parts = static_cast<unsigned_wide>(squares);
        return {surd(squares, whole_squared, whole_squared), surd(total, of_parts, of_parts),
                whole.count};
    }
}

struct herfindahl_fn {
    template <orderable_list List, class Projection = std::identity>
    [[nodiscard]] constexpr auto
    checked(List&& list, const parts_options_for<listed_t<List, Projection>>& options = {},
            Projection projection = {}) const {
        using listed = listed_t<List, Projection>;
        if constexpr (has_parts<listed>()) {
            using outcome = answer<herfindahl_index<measure_of<listed_number_t<listed>>>>;
            const auto whole = add_parts(list, projection, options);
            if (!whole) return outcome(whole.refused());
            return outcome(herfindahl_of(whole.value(), list, projection));
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

/// How much of a whole lies with few of its parts: the Herfindahl-Hirschman index.
/// `herfindahl(values)`, `herfindahl(figures)`, `herfindahl(rows, {}, &row::sales)`.
/// Formula: sum of (xi / T)^2, where T is the sum of the parts; normalised (H - 1/n) / (1 - 1/n);
///   effective number 1 / H
/// Units: none; `points()` has the shares in per cent
/// Range: 1/n (n equal parts) to 1 (one has all); exact numbers give a surd, doubles a double
/// Missing, zero, negative: a missing part is refused with its reason, or left out of the whole
///   with `absent_members::skip`; a zero part counts in n, and so in the normalised index; a
///   negative one is refused (`negative_part`)
/// Errors: negative_part, empty_list, zero_denominator (all parts are zero), overflow (exact parts
///   that add up beyond 64 bits), infinite, and of figures different_indicators, different_kinds,
///   different_periods, overlapping_groups, not_applicable (an intensive indicator at run time);
///   `herfindahl.checked(...)` returns them
/// Complexity: O(n), of figures O(n^2) for their overlap; no allocation
/// Source: A. O. Hirschman, "The paternity of an index", American Economic Review 54 (1964)
/// Example: examples/concentration.cpp
inline constexpr detail::herfindahl_fn herfindahl{};

} // namespace visavis
