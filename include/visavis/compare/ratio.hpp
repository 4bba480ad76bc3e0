// SPDX-License-Identifier: BSL-1.0
#pragma once

// ratio: one figure as a multiple of another of the same indicator, "1.52 times as many"

#include <visavis/compare/difference.hpp>

#include <concepts>

namespace visavis {

/// Exact numbers that a multiple compares with: not per cent, since "150 % of" and "150 % more"
/// differ.
template <class Number>
concept multiple_threshold = exact_number<Number> && !std::same_as<Number, percentage>;

/// A ratio of two figures, which it remembers. `Result` is fraction (exact), double or interval.
///
/// Compares with exact numbers (`3_over(2)`, `2`, `1.5_x`): exactly, and three-valued where a
/// figure is hedged.
template <class Result>
class ratio_between {
public:
    constexpr ratio_between(const difference_between<Result>& gap, const Result& left_value,
                            const Result& right_value, const Result& value)
        : gap_(gap), left_value_(left_value), right_value_(right_value), value_(value) {}

    /// left / right: "times as many as".
    [[nodiscard]] constexpr const Result& value() const { return value_; }
    /// left - right, in the indicator's unit.
    [[nodiscard]] constexpr const Result& difference() const { return gap_.value(); }
    /// left / right - 1 on the base of the right figure, which must be positive (see
    /// `can_be_base`): "51.8 % more".
    [[nodiscard]] constexpr answer<relative_change<Result>> relative() const {
        const auto base = can_be_base(right_value_);
        if (!base) return base.refused();
        return subtract(value_, Result(1)).then([this](const Result& change) {
            return relative_change<Result>(change, right());
        });
    }
    /// `relative()`, or the error.
    [[nodiscard]] constexpr relative_change<Result> relative_difference() const {
        return relative().value();
    }
    /// right / left, for "one 1.5th of"; `zero_denominator` when the left figure is zero.
    [[nodiscard]] constexpr answer<Result> inverse() const {
        return divide(right_value_, left_value_);
    }
    [[nodiscard]] constexpr const operand& left() const { return gap_.left(); }
    [[nodiscard]] constexpr const operand& right() const { return gap_.right(); }
    [[nodiscard]] constexpr const Result& left_value() const { return left_value_; }
    [[nodiscard]] constexpr const Result& right_value() const { return right_value_; }

    template <multiple_threshold Number>
    friend constexpr auto operator<(const ratio_between& a, const Number& b) {
        return a.is_below(b);
    }
    template <multiple_threshold Number>
    friend constexpr auto operator>(const ratio_between& a, const Number& b) {
        return a.is_above(b);
    }
    template <multiple_threshold Number>
    friend constexpr auto operator<=(const ratio_between& a, const Number& b) {
        return !a.is_above(b);
    }
    template <multiple_threshold Number>
    friend constexpr auto operator>=(const ratio_between& a, const Number& b) {
        return !a.is_below(b);
    }
    template <multiple_threshold Number>
    friend constexpr auto operator==(const ratio_between& a, const Number& b) {
        return is_equal(a.value_, b);
    }

private:
    template <class Number>
    [[nodiscard]] constexpr auto is_below(const Number& threshold) const {
        if constexpr (std::same_as<Result, fraction>)
            if (left_value_.is_integer() && right_value_.is_integer()) {
                const auto [scaled, bar] = crosswise(threshold);
                return right_value_.numerator() > 0 ? scaled < bar : bar < scaled;
            }
        return is_less(value_, threshold);
    }
    template <class Number>
    [[nodiscard]] constexpr auto is_above(const Number& threshold) const {
        if constexpr (std::same_as<Result, fraction>)
            if (left_value_.is_integer() && right_value_.is_integer()) {
                const auto [scaled, bar] = crosswise(threshold);
                return right_value_.numerator() > 0 ? bar < scaled : scaled < bar;
            }
        return is_less(threshold, value_);
    }
    // Of whole numbers, left and right multiplied by the threshold's denominator and numerator:
    // compares without the quotient in lowest terms.
    struct products {
        detail::wide scaled;
        detail::wide bar;
    };
    template <class Number>
    [[nodiscard]] constexpr products crosswise(const Number& threshold) const {
        const auto exact = number_as<fraction>(threshold).value();
        return {static_cast<detail::wide>(left_value_.numerator()) * exact.denominator(),
                static_cast<detail::wide>(right_value_.numerator()) * exact.numerator()};
    }

    difference_between<Result> gap_;
    Result left_value_;
    Result right_value_;
    Result value_;
};

namespace detail {

struct ratio_fn {
    template <figure A, figure B>
    [[nodiscard]] constexpr auto checked(const A& a, const B& b,
                                         periods asked = periods::same) const {
        static_assert(same_indicator_type<indicator_of_t<A>, indicator_of_t<B>>,
                      "visavis: a ratio needs two figures of the same indicator; between different "
                      "indicators ask for a rate");
        using result = figures_result<A, B>;
        using outcome = answer<ratio_between<result>>;
        const auto gap = visavis::difference.checked(a, b, asked);
        if (!gap) return outcome(gap.refused());
        const auto left = visavis::number_of(a.value).value();
        const auto right = visavis::number_of(b.value).value();
        const auto value = divide(left, right);
        if (!value) return outcome(about_figure(value.why(), b));
        const bool is_one = hedged_number<result> && is_same_figure(a, b);
        return outcome(ratio_between<result>(gap.value(), number_as<result>(left).value(),
                                             number_as<result>(right).value(),
                                             is_one ? result(1) : value.value()));
    }

    template <figure A, figure B>
    [[nodiscard, gnu::always_inline]] constexpr auto
    operator()(const A& a, const B& b, periods asked = periods::same) const {
        if constexpr (machine_figures<A, B>)
            if (!std::is_constant_evaluated()) return of_machine_numbers(a, b, asked);
        return checked(a, b, asked).value();
    }

private:
    template <figure A, figure B>
    [[gnu::always_inline]] static auto of_machine_numbers(const A& a, const B& b, periods asked) {
        using result = figures_result<A, B>;
        // a double's difference is NaN only where the quotient is, too
        constexpr bool is_floating = std::same_as<result, double>;
        if (!may_compare(a, b, asked) || !has_quotient(a.value, b.value) ||
            (!is_floating && !has_difference(a.value, b.value)))
            refuse_figures<ratio_fn>(a, b, asked);
        return ratio_between<result>(difference_between<result>(operand_of(a), operand_of(b),
                                                                bare_difference(a.value, b.value)),
                                     bare_number<result>(a.value), bare_number<result>(b.value),
                                     bare_quotient(a.value, b.value));
    }
};

struct relative_difference_fn {
    template <figure A, figure B>
    [[nodiscard]] constexpr auto checked(const A& a, const B& b,
                                         periods asked = periods::same) const {
        using outcome = answer<relative_change<figures_result<A, B>>>;
        const auto may = comparable(a, b, asked);
        if (!may) return outcome(may.refused());
        const auto base = can_be_base(visavis::number_of(b.value).value());
        if (!base) return outcome(about_figure(base.why(), b));
        return ratio_fn{}.checked(a, b, asked).then([](const auto& between) {
            return between.relative();
        });
    }

    template <figure A, figure B>
    [[nodiscard]] constexpr auto operator()(const A& a, const B& b,
                                            periods asked = periods::same) const {
        return checked(a, b, asked).value();
    }
};

} // namespace detail

/// One figure as a multiple of another: "258, 1.52 times Harvard's 170".
/// Formula: a / b
/// Units: none ("times as many as")
/// Range: any number of the figures' kind; above 1 when a exceeds a positive b
/// Missing, zero, negative: a missing figure is refused with its reason; a zero b is refused
///   (`zero_denominator`) and leaves the difference; negative figures divide like any other
/// Errors: different_indicators, different_kinds, different_periods (unless `across_periods`),
///   zero_denominator, interval_around_zero, overflow, infinite; `ratio.checked(a, b)` returns them
/// Complexity: O(1)
/// Source: "times as many" is r and "more" is r - 1, after the Guardian's and OECD's style guides;
///   a figure's ratio to itself is 1 however it is hedged
/// Example: examples/ratio.cpp
inline constexpr detail::ratio_fn ratio{};

/// How much more one figure is than another, relative to the other: "51.8 % more than".
/// Formula: a / b - 1
/// Units: none; a change on the named base b, not a share and not percentage points
/// Range: at least -1 for non-negative a
/// Missing, zero, negative: a missing figure is refused with its reason; b must be positive
/// Errors: as `ratio`, and zero_baseline, negative_baseline, interval_around_zero for b
/// Complexity: O(1)
/// Source: OECD, Glossary of Statistical Terms, "percentage change"
/// Example: examples/ratio.cpp
inline constexpr detail::relative_difference_fn relative_difference{};

} // namespace visavis
