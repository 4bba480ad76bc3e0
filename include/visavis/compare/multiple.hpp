// SPDX-License-Identifier: BSL-1.0
#pragma once

// multiple: a figure as a multiple of its baseline, "to 5.7 times", and growth per year

#include <visavis/compare/ratio.hpp>
#include <visavis/core/elementary.hpp>
#include <visavis/model/series.hpp>

#include <concepts>
#include <cstdint>
#include <limits>

namespace visavis {

/// Growth per year: a number, or the interval of a hedged multiple.
struct growth_rate {
    double low = 0;        ///< the growth, or its lower bound
    double high = 0;       ///< the same, or the upper bound
    bool low_open = false; ///< whether the bound itself is excluded
    bool high_open = false;

    [[nodiscard]] constexpr bool is_single() const { return low == high; }
};

/// Whether the figures of two periods are compared across a break in the series.
enum class breaks : std::uint8_t { refuse, allow };

/// What a multiple is compared across.
struct multiple_options {
    periods asked = periods::any;     ///< `same` for a reference entity in one period
    breaks at_break = breaks::refuse; ///< whether a break between the periods is accepted
};

/// A current figure as a multiple of a baseline. "To" and "by" are different words:
/// `value()` 5.9 is "to 5.9 times as much"; `increase()` 4.9 is "by 4.9 times", or +490 %.
///
/// Compares with multiples and with plain numbers, not with per cent. `Result` is fraction (exact),
/// double or interval (hedged).
template <class Result>
class multiple : public compared_by_value<multiple<Result>, percentage> {
public:
    constexpr multiple(const Result& value, const fraction& years, const operand& current,
                       const operand& baseline)
        : value_(value), years_(years), current_(current), baseline_(baseline) {}

    /// current / baseline: "5.9 times as much", an increase *to* 5.9 times.
    [[nodiscard]] constexpr const Result& value() const { return value_; }
    /// current / baseline - 1: an increase *by* 4.9 times, or 490 %.
    [[nodiscard]] constexpr Result increase() const { return subtract(value_, Result(1)).value(); }
    /// The increase as a change on its base.
    [[nodiscard]] constexpr relative_change<Result> change() const {
        return {increase(), baseline_};
    }
    /// The index number when the baseline is `base` (100 by default).
    [[nodiscard]] constexpr Result index(std::int64_t base = 100) const {
        return multiply(value_, Result(fraction_or_double(base))).value();
    }
    /// The years from the baseline to the current period; 0 for a reference entity.
    [[nodiscard]] constexpr const fraction& years() const { return years_; }

    /// Compound growth per year, value^(1/years) - 1 (the "CAGR"); `no_elapsed_time` when no time
    /// passes, -1 (a loss of everything) where the multiple is zero, infinity where a hedged one is
    /// unbounded.
    [[nodiscard]] constexpr answer<growth_rate> per_year() const;
    /// Logarithmic (continuously compounded) growth per year, ln(value) / years; minus infinity
    /// where the multiple is zero.
    [[nodiscard]] constexpr answer<growth_rate> log_growth() const;

    [[nodiscard]] constexpr const operand& current() const { return current_; }
    [[nodiscard]] constexpr const operand& baseline() const { return baseline_; }

private:
    static constexpr auto fraction_or_double(std::int64_t whole) {
        if constexpr (std::same_as<Result, double>)
            return static_cast<double>(whole);
        else
            return fraction(whole);
    }
    template <class Growth>
    [[nodiscard]] constexpr answer<growth_rate> growth(double at_zero, Growth growth_of) const;

    Result value_;
    fraction years_;
    operand current_;
    operand baseline_;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

inline constexpr double unbounded_growth = std::numeric_limits<double>::infinity();

// Growth at one end of an interval of multiples; `at_zero` where the multiple may vanish.
template <class Growth>
constexpr double growth_at(const endpoint& end, double at_zero, Growth growth_of) {
    if (end.infinite > 0) return unbounded_growth;
    return sign(end) <= 0 ? at_zero : growth_of(end.at.to_double());
}

constexpr double as_double(const fraction& value) { return value.to_double(); }
constexpr double as_double(double value) { return value; }

} // namespace detail

template <class Result>
template <class Growth>
constexpr answer<growth_rate> multiple<Result>::growth(double at_zero, Growth growth_of) const {
    if (years_ == fraction()) return reason::no_elapsed_time;
    if constexpr (std::same_as<Result, interval>) {
        if (detail::sign(value_.high()) <= 0) return reason::sign_change;
        const double a = detail::growth_at(value_.low(), at_zero, growth_of);
        const double b = detail::growth_at(value_.high(), at_zero, growth_of);
        if (a <= b) return growth_rate{a, b, value_.low().open, value_.high().open};
        return growth_rate{b, a, value_.high().open, value_.low().open}; // time runs backwards
    } else {
        const double value = detail::as_double(value_);
        if (value > std::numeric_limits<double>::max()) return reason::infinite;
        const double yearly = value > 0 ? growth_of(value) : at_zero;
        return growth_rate{yearly, yearly, false, false};
    }
}

template <class Result>
constexpr answer<growth_rate> multiple<Result>::per_year() const {
    const double years = years_.to_double();
    return growth(-1, [years](double value) { return growth_per_period(value, years); });
}

template <class Result>
constexpr answer<growth_rate> multiple<Result>::log_growth() const {
    const double years = years_.to_double();
    return growth(-detail::unbounded_growth,
                  [years](double value) { return natural_log(value) / years; });
}

namespace detail {

// Whether there is a break between two figures: the later one notes it.
template <figure A, figure B>
constexpr bool is_broken_between(const A& a, const B& b) {
    const auto& later = a.when < b.when ? b.flags : a.flags;
    return a.when != b.when && later.has(status::break_in_series);
}

constexpr answer<agreed> no_break(bool is_broken, const multiple_options& options) {
    if (is_broken && options.at_break == breaks::refuse) return reason::break_in_series;
    return agreed{};
}

struct multiple_of_baseline_fn {
    /// Two figures: of one entity in two periods, or of two entities in one period.
    template <figure Current, figure Baseline>
    [[nodiscard]] constexpr auto checked(const Current& current, const Baseline& baseline,
                                         const multiple_options& options = {}) const {
        static_assert(same_indicator_type<indicator_of_t<Current>, indicator_of_t<Baseline>>,
                      "visavis: a multiple of a baseline needs two figures of the same indicator");
        return of_figures(current, baseline, is_broken_between(current, baseline), options);
    }

    /// A series and two of its periods. Breaks in between are found.
    template <any_series Series>
    [[nodiscard]] constexpr auto checked(const Series& points, const period& current,
                                         const period& baseline,
                                         const multiple_options& options = {}) const {
        const auto view = visavis::view_of(points);
        const auto now = view.at(current);
        const auto base = view.at(baseline);
        using outcome = decltype(of_figures(now.value(), base.value(), false, options));
        if (!now) return outcome(now.refused());
        if (!base) return outcome(base.refused());
        const bool forward = baseline < current;
        const bool broken = forward ? view.breaks_between(baseline, current)
                                    : view.breaks_between(current, baseline);
        return of_figures(now.value(), base.value(), broken, options);
    }

    template <figure Current, figure Baseline>
    [[nodiscard, gnu::always_inline]] constexpr auto
    operator()(const Current& current, const Baseline& baseline,
               const multiple_options& options = {}) const {
        if constexpr (machine_figures<Current, Baseline>)
            if (!std::is_constant_evaluated())
                return of_machine_numbers(current, baseline, options);
        return checked(current, baseline, options).value();
    }
    template <any_series Series>
    [[nodiscard]] constexpr auto operator()(const Series& points, const period& current,
                                            const period& baseline,
                                            const multiple_options& options = {}) const {
        return checked(points, current, baseline, options).value();
    }

private:
    template <figure Current, figure Baseline>
    [[gnu::always_inline]] static auto of_machine_numbers(const Current& current,
                                                          const Baseline& baseline,
                                                          const multiple_options& options) {
        const bool one_period = current.when == baseline.when;
        const bool broken = is_broken_between(current, baseline);
        if (!may_compare(current, baseline, options.asked) ||
            !(one_period || same_entity(current.who, baseline.who)) ||
            (broken && options.at_break == breaks::refuse) ||
            current.when.often() != baseline.when.often() || !(baseline.value > 0) ||
            !(current.value >= 0) || !has_quotient(current.value, baseline.value))
            refuse_figures<multiple_of_baseline_fn>(current, baseline, options);
        const auto years = lowest_terms(static_cast<std::int64_t>(current.when.ordinal()) -
                                            baseline.when.ordinal(),
                                        period::per_year(current.when.often()));
        return multiple<figures_result<Current, Baseline>>(
            bare_quotient(current.value, baseline.value), years, operand_of(current),
            operand_of(baseline));
    }

    template <figure Current, figure Baseline>
    static constexpr auto of_figures(const Current& current, const Baseline& baseline, bool broken,
                                     const multiple_options& options) {
        using result = figures_result<Current, Baseline>;
        using outcome = answer<multiple<result>>;
        const auto may = may_be_compared(current, baseline, broken, options);
        if (!may) return outcome(may.refused());
        const auto years = years_between(baseline.when, current.when);
        if (!years) return outcome(years.refused());
        const auto value = ratio_fn{}.checked(current, baseline, options.asked);
        if (!value) return outcome(value.refused());
        return outcome(multiple<result>(value.value().value(), years.value(), operand_of(current),
                                        operand_of(baseline)));
    }

    template <figure Current, figure Baseline>
    static constexpr answer<agreed> may_be_compared(const Current& current,
                                                    const Baseline& baseline, bool broken,
                                                    const multiple_options& options) {
        const auto may = comparable(current, baseline, options.asked);
        if (!may) return may;
        if (current.when != baseline.when && !same_entity(current.who, baseline.who))
            return differ(reason::different_entities, current.who.name(), baseline.who.name());
        const auto unbroken = no_break(broken, options);
        if (!unbroken) return about_figure(unbroken.why(), current);
        const auto base_value = visavis::number_of(baseline.value).value();
        const auto base = can_be_base(base_value);
        if (!base) return about_figure(base.why(), baseline);
        if (holds(is_less(visavis::number_of(current.value).value(), 0)))
            return about_figure(reason::sign_change, current);
        return agreed{};
    }
};

// A multiple that a source states without the figures, over so many years.
template <bool IsTo>
struct stated_multiple_fn {
    template <class Quoted>
    [[nodiscard]] constexpr auto operator()(const Quoted& quoted, const period& current,
                                            const period& baseline, const source& from = {}) const {
        using result = result_of<Quoted>;
        const auto number = number_as<result>(quoted).value();
        const auto value = IsTo ? number : add(number, result(1)).value();
        if (!holds(is_less(0, value))) refuse(reason::out_of_range, "a multiple must be positive");
        operand now{{}, {}, current, from, {}, quotation_of(quoted)};
        operand base{{}, {}, baseline, from, {}, {}};
        return multiple<result>(value, years_between(baseline, current).value(), now, base);
    }
};

struct change_over_magnitude_fn {
    template <figure Current, figure Baseline>
    [[nodiscard]] constexpr auto checked(const Current& current, const Baseline& baseline,
                                         periods asked = periods::any) const {
        static_assert(same_indicator_type<indicator_of_t<Current>, indicator_of_t<Baseline>>,
                      "visavis: a change needs two figures of the same indicator");
        using change = relative_change<figures_result<Current, Baseline>>;
        using outcome = answer<change>;
        const auto gap = difference_fn{}.checked(current, baseline, asked);
        if (!gap) return outcome(gap.refused());
        const auto base = visavis::number_of(baseline.value).value();
        const auto zero = divide(1, base);
        if (!zero) return outcome(about_figure(zero.why(), baseline));
        const auto quotient = divide(gap.value().value(), base);
        if (!quotient) return outcome(quotient.refused());
        const int sign_of_base = holds(is_less(base, 0)) ? -1 : 1;
        const auto value = multiply(quotient.value(), sign_of_base);
        if (!value) return outcome(value.refused());
        return outcome(change(value.value(), operand_of(baseline)));
    }
    template <figure Current, figure Baseline>
    [[nodiscard]] constexpr auto operator()(const Current& current, const Baseline& baseline,
                                            periods asked = periods::any) const {
        return checked(current, baseline, asked).value();
    }
};

} // namespace detail

/// A figure as a multiple of its baseline: an earlier period of the same entity, or a reference
/// entity in the same period; from two figures, or from a series and two periods.
/// Formula: current / baseline; increase: that less 1; index: that times 100; growth per year:
///   (current / baseline)^(1 / years) - 1 with the years of the calendar (2007 to 2023 is 16)
/// Units: none ("times as much"); the increase is a change on the base
/// Range: 0 and above
/// Missing, zero, negative: a missing figure is refused with its reason, a baseline of zero with
///   `zero_baseline`, a negative one with `negative_baseline`, a negative current figure with
///   `sign_change`; a missing period is never filled (`no_such_period`)
/// Errors: those, break_in_series (unless allowed), different_entities, different_indicators,
///   different_periods (of different frequency), overflow; `multiple_of_baseline.checked(...)`
/// Complexity: O(1), or O(n) in a series, for its breaks
/// Source: World Bank and OECD practice for growth rates; index numbers: IMF, CPI Manual (2020)
/// Example: examples/to_or_by.cpp
inline constexpr detail::multiple_of_baseline_fn multiple_of_baseline{};

/// An increase *to* so many times, stated without its figures: "to nearly six times".
/// Formula: multiple = the number
/// Units: none
/// Range: above 0
/// Missing, zero, negative: a number that may be zero or negative is refused (`out_of_range`)
/// Errors: out_of_range, different_periods
/// Complexity: O(1)
/// Source: the statement
/// Example: examples/to_or_by.cpp
inline constexpr detail::stated_multiple_fn<true> increased_to{};

/// An increase *by* so many times, stated without its figures: "by nearly six times", which is
/// to nearly seven times.
/// Formula: multiple = 1 + the number
/// Units: none
/// Range: above 0
/// Missing, zero, negative: a number at or below -1 is refused (`out_of_range`)
/// Errors: out_of_range, different_periods
/// Complexity: O(1)
/// Source: the statement, read literally
/// Example: examples/to_or_by.cpp
inline constexpr detail::stated_multiple_fn<false> increased_by{};

/// A change on a base of any sign, by name, since the usual formula turns its sign around on a
/// negative base.
/// Formula: (current - baseline) / |baseline|
/// Units: none; a change on the base's magnitude, which does not compound
/// Range: any number
/// Missing, zero, negative: a missing figure is refused with its reason, a base of zero with
///   `zero_denominator`
/// Errors: as `difference`, zero_denominator, interval_around_zero
/// Complexity: O(1)
/// Source: the convention of company reports for losses; see the discussion in pandas issue 40911
/// Example: examples/to_or_by.cpp
inline constexpr detail::change_over_magnitude_fn change_over_magnitude{};

} // namespace visavis
