// SPDX-License-Identifier: BSL-1.0
#pragma once

// gap_trend: whether the gap between two series widens, narrows or is steady, by a stated rule

#include <visavis/compare/multiple.hpp>
#include <visavis/compare/side_by_side.hpp>

namespace visavis {

/// What the gap of a first figure to a second is: first - second, or that as a part of the second.
enum class gap_measure : std::uint8_t { absolute, relative };

/// Which periods of a window count.
enum class trend_rule : std::uint8_t {
    ends,       ///< its first and its last period alone
    every_step, ///< each period against the one before, of those that both series have
};

/// The rule by which a gap widens, narrows or is steady.
struct trend_options {
    gap_measure measure = gap_measure::absolute;
    trend_rule rule = trend_rule::ends;
    fraction steady_within = {};      ///< a change of the gap up to this is none
    breaks at_break = breaks::refuse; ///< whether a break in a series within the window is accepted
};

/// What becomes of the gap between two series over a window, and by which rule. A gap that changes
/// sides neither widens nor narrows: then one overtook the other.
template <class Result>
struct trend_of_gap {
    period from = {};
    period to = {};
    Result before = Result(0);                         ///< the gap in the first period
    Result after = Result(0);                          ///< the gap in the last period
    verdict first_ahead = verdict::of_undetermined();  ///< above in all periods that count
    verdict second_ahead = verdict::of_undetermined(); ///< likewise
    verdict widens = verdict::of_undetermined();
    verdict narrows = verdict::of_undetermined();
    verdict is_steady = verdict::of_undetermined();
    trend_options by = {};

    /// "Expanding its lead": the first is ahead, and the gap widens.
    [[nodiscard]] constexpr verdict first_extends_lead() const { return first_ahead & widens; }
    /// "Approaching": the first is behind, and the gap narrows.
    [[nodiscard]] constexpr verdict first_approaches() const { return second_ahead & narrows; }
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// Gaps read one after the other; what holds of all of them, and of each step between them.
template <class Result>
class gaps_so_far {
public:
    constexpr explicit gaps_so_far(const Result& tolerance) : tolerance_(tolerance) {}

    constexpr answer<agreed> read(const Result& gap) {
        first_ahead_ = first_ahead_ & as_verdict(is_less(0, gap));
        second_ahead_ = second_ahead_ & as_verdict(is_less(gap, 0));
        first_behind_ = first_behind_ | as_verdict(is_less(gap, 0));
        second_behind_ = second_behind_ | as_verdict(is_less(0, gap));
        if (has_first_) {
            const auto step = subtract(gap, last_);
            const auto drift = subtract(gap, first_);
            if (!step) return step.refused();
            if (!drift) return drift.refused();
            rises_ = rises_ & as_verdict(is_less(tolerance_, step.value()));
            falls_ = falls_ & as_verdict(is_less(step.value(), subtract(0, tolerance_).value()));
            steady_ = steady_ & is_within_tolerance(drift.value());
        } else {
            first_ = gap;
        }
        has_first_ = true;
        last_ = gap;
        return agreed{};
    }

    constexpr void tell(trend_of_gap<Result>& trend) const {
        trend.before = first_;
        trend.after = last_;
        trend.first_ahead = first_ahead_;
        trend.second_ahead = second_ahead_;
        trend.widens = (!first_behind_ & rises_) | (!second_behind_ & falls_);
        trend.narrows = (!first_behind_ & falls_) | (!second_behind_ & rises_);
        trend.is_steady = steady_ & (!first_behind_ | !second_behind_);
    }

private:
    template <class Decided>
    static constexpr verdict as_verdict(const Decided& decided) {
        return verdict_between(holds(decided), !fails(decided));
    }
    constexpr verdict is_within_tolerance(const Result& drift) const {
        const auto above = as_verdict(is_less(tolerance_, drift));
        const auto below = as_verdict(is_less(drift, subtract(0, tolerance_).value()));
        return (!above) & (!below);
    }

    Result tolerance_;
    bool has_first_ = false;
    Result first_ = Result(0);
    Result last_ = Result(0);
    verdict first_ahead_ = verdict(true);
    verdict second_ahead_ = verdict(true);
    verdict first_behind_ = verdict(false);
    verdict second_behind_ = verdict(false);
    verdict rises_ = verdict(true);
    verdict falls_ = verdict(true);
    verdict steady_ = verdict(true);
};

template <class Result>
constexpr answer<Result> measured_gap(const two_numbers<Result>& both, gap_measure measure) {
    if (!both.first || !both.second || measure == gap_measure::absolute) return both.gap();
    const auto base = can_be_base(both.second.value());
    if (!base) return base.refused();
    const auto quotient = divide(both.first.value(), both.second.value());
    return quotient ? subtract(quotient.value(), Result(1)) : quotient;
}

struct gap_trend_fn {
    /// Between two periods, which both series have.
    template <any_series A, any_series B>
    [[nodiscard]] constexpr auto checked(const A& a, const B& b, const period& from,
                                         const period& to,
                                         const trend_options& options = {}) const {
        using result = series_result<view_of_t<A>, view_of_t<B>>;
        using outcome = answer<trend_of_gap<result>>;
        const auto pairs = side_by_side_fn<read_two_numbers>{}.checked(a, b);
        if (!pairs) return outcome(pairs.refused());
        if (!(from < to)) return outcome(reason::no_elapsed_time);
        const bool is_broken = visavis::view_of(a).breaks_between(from, to) ||
                               visavis::view_of(b).breaks_between(from, to);
        if (is_broken && options.at_break == breaks::refuse)
            return outcome(reason::break_in_series);
        const auto tolerance = number_as<result>(options.steady_within);
        if (!tolerance) return outcome(tolerance.refused());
        if (options.steady_within < fraction())
            return outcome(
                refusal{reason::out_of_range, "a gap that is steady within less than 0"});
        return of_window(pairs.value(), from, to, options, tolerance.value());
    }
    template <any_series A, any_series B>
    [[nodiscard]] constexpr auto operator()(const A& a, const B& b, const period& from,
                                            const period& to,
                                            const trend_options& options = {}) const {
        return checked(a, b, from, to, options).value();
    }

private:
    template <class Pairs, class Result>
    static constexpr answer<trend_of_gap<Result>>
    of_window(const Pairs& pairs, const period& from, const period& to,
              const trend_options& options, const Result& tolerance) {
        gaps_so_far<Result> gaps(tolerance);
        int ends = 0;
        for (const auto& both : pairs) {
            if (both.when < from || to < both.when) continue;
            const bool is_end = both.when == from || both.when == to;
            if (!is_end && options.rule == trend_rule::ends) continue;
            const auto gap = measured_gap(both, options.measure);
            if (!gap && !is_end && is_no_figure(both)) continue;
            if (!gap) return gap.refused();
            const auto read = gaps.read(gap.value());
            if (!read) return read.refused();
            ends += is_end ? 1 : 0;
        }
        if (ends != 2) return refusal{reason::no_such_period, "an end of the window"};
        trend_of_gap<Result> trend;
        trend.from = from;
        trend.to = to;
        trend.by = options;
        gaps.tell(trend);
        return trend;
    }
    template <class Result>
    static constexpr bool is_no_figure(const two_numbers<Result>& both) {
        return !both.first || !both.second;
    }
};

} // namespace detail

/// Whether the gap between two series widens, narrows or is steady from one period to another:
/// `gap_trend(china, united_states, 2007_y, 2023_y, {.rule = trend_rule::every_step})`.
/// Formula: |gap| increases by more than `steady_within`, decreases by more, or stays within it of
///   the first; of the two ends, or in every step between periods that both series have
/// Units: the indicator's, or none where relative; the rule is kept in the result
/// Range: holds, fails or undetermined; a gap that changes sides does neither
/// Missing, zero, negative: a missing figure at an end is refused with its reason; periods between
///   that one of the series lacks are passed over, never filled; a second figure of zero or less is
///   refused where the gap is relative
/// Errors: as `side_by_side`, no_such_period, no_elapsed_time, break_in_series (unless allowed),
///   zero_baseline, negative_baseline, overflow, out_of_range; `gap_trend.checked(...)`
/// Complexity: O(n + m)
/// Source: gaps as by `difference` and `relative_difference`; the rule is the caller's
/// Example: examples/overtaking.cpp
inline constexpr detail::gap_trend_fn gap_trend{};

} // namespace visavis
