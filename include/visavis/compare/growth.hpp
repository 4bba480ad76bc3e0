// SPDX-License-Identifier: BSL-1.0
#pragma once

// growth: growth of a whole series by least squares, and what a part contributes to growth

#include <visavis/compare/membership.hpp>
#include <visavis/compare/multiple.hpp>
#include <visavis/compare/share.hpp>

namespace visavis {
namespace detail {

// The straight line through points by least squares, summed around their means.
class line_of_least_squares {
public:
    constexpr void mean_over(double x, double y) {
        ++count_;
        mean_x_ += (x - mean_x_) / count_;
        mean_y_ += (y - mean_y_) / count_;
    }
    constexpr void add(double x, double y) {
        products_ += (x - mean_x_) * (y - mean_y_);
        squares_ += (x - mean_x_) * (x - mean_x_);
    }
    [[nodiscard]] constexpr double slope() const { return products_ / squares_; }

private:
    int count_ = 0;
    double mean_x_ = 0;
    double mean_y_ = 0;
    double products_ = 0;
    double squares_ = 0;
};

struct least_squares_growth_fn {
    template <any_series Series>
    [[nodiscard]] constexpr answer<growth_rate>
    checked(const Series& points, const multiple_options& options = {}) const {
        const auto view = visavis::view_of(points);
        using value = std::remove_cvref_t<decltype(view.begin()->value)>;
        static_assert(!hedged_number<number_in_t<value>>,
                      "visavis: hedged figures have no one line through them; growth from the "
                      "first to the last of them is multiple_of_baseline");
        if (view.size() < 2) return refusal{reason::no_elapsed_time, "a series of one figure"};
        const auto first = view.begin()->when;
        const auto last = (view.end() - 1)->when;
        const auto unbroken = no_break(view.breaks_between(first, last), options);
        if (!unbroken) return about_figure(unbroken.why(), view.at(last).value());
        line_of_least_squares line;
        answer<agreed> may = agreed{};
        const auto for_each = [&](auto visit) {
            for (auto point = view.begin(); point != view.end() && may; ++point) {
                const auto log = log_of(view.at(point->when).value());
                if (log)
                    visit(years_between(first, point->when).value().to_double(), log.value());
                else
                    may = log.refused();
            }
        };
        for_each([&](double years, double log) { line.mean_over(years, log); });
        for_each([&](double years, double log) { line.add(years, log); });
        if (!may) return may.refused();
        const double yearly = growth_of_log(line.slope());
        return growth_rate{yearly, yearly, false, false};
    }

    template <any_series Series>
    [[nodiscard]] constexpr growth_rate operator()(const Series& points,
                                                   const multiple_options& options = {}) const {
        return checked(points, options).value();
    }

private:
    template <figure Figure>
    static constexpr answer<double> log_of(const Figure& figure) {
        const auto present = is_present(figure);
        if (!present) return present.refused();
        const auto exact = visavis::number_of(figure.value).value();
        const auto positive = can_be_base(exact);
        if (!positive) return about_figure(positive.why(), figure);
        const auto number = number_as<double>(exact);
        if (!number) return about_figure(number.why(), figure);
        if (number.value() > std::numeric_limits<double>::max())
            return about_figure(reason::infinite, figure);
        return natural_log(number.value());
    }
};

struct contribution_to_growth_fn {
    template <figure Now, figure Before, figure Whole>
    [[nodiscard]] constexpr auto checked(const Now& part, const Before& part_before,
                                         const Whole& whole_before,
                                         breaks at_break = breaks::refuse) const {
        using indicator = indicator_of_t<Now>;
        static_assert(same_indicator_type<indicator, indicator_of_t<Before>> &&
                          same_indicator_type<indicator, indicator_of_t<Whole>>,
                      "visavis: a contribution to growth is of figures of the same indicator");
        static_assert(adds_up<indicator>(),
                      "visavis: figures of an intensive indicator (a rate, a score) do not add up, "
                      "and so do not contribute to growth");
        using change = result_of<figures_result<Now, Before>, number_of_t<Whole>>;
        using outcome = answer<share_difference<change>>;
        const auto may = may_contribute(part, part_before, whole_before, at_break);
        if (!may) return outcome(may.refused());
        const auto gap = difference_fn{}.checked(part, part_before, periods::any);
        if (!gap) return outcome(gap.refused());
        const auto points =
            divide(gap.value().value(), visavis::number_of(whole_before.value).value());
        if (!points) return outcome(points.refused());
        return outcome(share_difference<change>(points.value()));
    }

    template <figure Now, figure Before, figure Whole>
    [[nodiscard]] constexpr auto operator()(const Now& part, const Before& part_before,
                                            const Whole& whole_before,
                                            breaks at_break = breaks::refuse) const {
        return checked(part, part_before, whole_before, at_break).value();
    }

private:
    template <figure Now, figure Before, figure Whole>
    static constexpr answer<agreed> may_contribute(const Now& part, const Before& part_before,
                                                   const Whole& whole_before, breaks at_break) {
        if (!same_entity(part.who, part_before.who))
            return differ(reason::different_entities, part.who.name(), part_before.who.name());
        const auto may = comparable(part_before, whole_before, periods::same);
        if (!may) return may;
        if (any_indicator(part.what).scale != scaling::extensive)
            return refusal{reason::not_applicable, "the contribution of an intensive indicator"};
        const auto within = lies_within(part.who, whole_before.who);
        if (!within) return within;
        const auto unbroken =
            no_break(is_broken_between(part, part_before), multiple_options{{}, at_break});
        if (!unbroken) return about_figure(unbroken.why(), part);
        const auto base = can_be_base(visavis::number_of(whole_before.value).value());
        if (!base) return about_figure(base.why(), whole_before);
        return agreed{};
    }
};

} // namespace detail

/// Growth per year of a whole series, by least squares: no figure at its ends counts for more than
/// the others.
/// Formula: exp(b) - 1 of the line ln(figure) = a + b years that fits best
/// Units: none; a change per year
/// Range: above -1
/// Missing, zero, negative: a missing figure is refused with its reason, zero with `zero_baseline`,
///   a negative one with `negative_baseline`; periods that are not in the series leave a gap in the
///   line, and are never filled
/// Errors: those, no_elapsed_time (fewer than two figures), break_in_series (unless allowed),
///   infinite, overflow; `least_squares_growth.checked(...)` returns them
/// Complexity: O(n log n), no allocation
/// Source: World Bank, World Development Indicators, statistical methods (least-squares growth)
/// Example: examples/to_or_by.cpp
inline constexpr detail::least_squares_growth_fn least_squares_growth{};

/// What a part contributes to the growth of its whole: `contribution_to_growth(part in the later
/// period, part in the earlier, whole in the earlier)`.
/// Formula: (part - earlier part) / earlier whole; of all parts they add up to the whole's growth
/// Units: percentage points of the earlier whole
/// Range: any number
/// Missing, zero, negative: a missing figure is refused with its reason, a whole of zero with
///   `zero_baseline`, a negative one with `negative_baseline`
/// Errors: those, part_outside_whole, unknown_membership, different_entities, different_indicators,
///   different_kinds, different_periods (of part and whole), break_in_series (unless allowed),
///   not_applicable (an intensive indicator), overflow; `contribution_to_growth.checked(...)`
/// Complexity: O(1)
/// Source: Eurostat, Statistics Explained, "contribution to growth"; not for chain-linked volumes
/// Example: examples/to_or_by.cpp
inline constexpr detail::contribution_to_growth_fn contribution_to_growth{};

} // namespace visavis
