// SPDX-License-Identifier: BSL-1.0
#pragma once

// difference: how much more one figure is than another, in units and relative to the second

#include <visavis/compare/pair.hpp>

namespace visavis {

/// A change relative to a named base: +51.8 % of Harvard's 170.
///
/// It compares with per cent and with plain numbers, but it is no share and has no arithmetic with
/// shares, points or changes on other bases. `Result` is fraction, double or interval.
template <class Result>
class relative_change : public compared_by_value<relative_change<Result>, multiplier> {
public:
    constexpr relative_change(const Result& change, const operand& base)
        : change_(change), base_(base) {}

    /// The change as a number: 0.518 for +51.8 %.
    [[nodiscard]] constexpr const Result& value() const { return change_; }
    /// What the change is relative to.
    [[nodiscard]] constexpr const operand& base() const { return base_; }

private:
    Result change_;
    operand base_;
};

/// Two figures of one indicator and the difference between them.
template <class Result>
class difference_between {
public:
    constexpr difference_between(const operand& left, const operand& right, const Result& value)
        : left_(left), right_(right), value_(value) {}

    /// left - right, in the indicator's unit.
    [[nodiscard]] constexpr const Result& value() const { return value_; }
    [[nodiscard]] constexpr const operand& left() const { return left_; }
    [[nodiscard]] constexpr const operand& right() const { return right_; }

private:
    operand left_;
    operand right_;
    Result value_;
};

namespace detail {

struct difference_fn {
    template <figure A, figure B>
    [[nodiscard]] constexpr auto checked(const A& a, const B& b,
                                         periods asked = periods::same) const {
        static_assert(same_indicator_type<indicator_of_t<A>, indicator_of_t<B>>,
                      "visavis: a difference needs two figures of the same indicator");
        using result = figures_result<A, B>;
        using outcome = answer<difference_between<result>>;
        const auto may = comparable(a, b, asked);
        if (!may) return outcome(may.refused());
        const bool is_nothing = hedged_number<result> && is_same_figure(a, b);
        const auto value = is_nothing
                               ? answer<result>(result(0))
                               : answer<result>(subtract(visavis::number_of(a.value).value(),
                                                         visavis::number_of(b.value).value()));
        if (!value) return outcome(value.refused());
        return outcome(difference_between<result>(operand_of(a), operand_of(b), value.value()));
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
        if (!may_compare(a, b, asked) || !has_difference(a.value, b.value))
            refuse_figures<difference_fn>(a, b, asked);
        return difference_between<figures_result<A, B>>(operand_of(a), operand_of(b),
                                                        bare_difference(a.value, b.value));
    }
};

} // namespace detail

/// The difference between two figures of one indicator.
/// Formula: a - b
/// Units: the indicator's
/// Range: any number of the figures' kind
/// Missing, zero, negative: a missing figure is refused with its reason; zero and negative figures
///   have differences like any other
/// Errors: different_indicators, different_kinds, different_periods (unless `across_periods`),
///   overflow, infinite (inf - inf); `difference.checked(a, b)` returns them
/// Complexity: O(1)
/// Source: none needed; a figure's difference to itself is 0 however it is hedged
/// Example: examples/ratio.cpp
inline constexpr detail::difference_fn difference{};

} // namespace visavis
