// SPDX-License-Identifier: BSL-1.0
#pragma once

// rising: whether each figure of a series is above the one a period before it, or below

#include <visavis/compare/index_series.hpp>

namespace visavis {
namespace detail {

template <class Series, bool Rises>
struct read_step {
    Series points;
    int every;
    breaks at_break;

    constexpr edition_fact operator()(const period& when) const {
        const auto now = points.at(when);
        const auto before = points.at(when.after(-every));
        if (!now || !before) return {when};
        const bool is_broken = now.value().flags.has(status::break_in_series);
        if (is_broken && at_break == breaks::refuse) return {when};
        using result = multiple_result<Series>;
        const two_numbers<result> step{when, number_of_point(before.value()),
                                       number_of_point(now.value())};
        return {when, Rises ? step.is_second_above() : step.is_first_above()};
    }

private:
    template <figure Figure>
    static constexpr answer<multiple_result<Series>> number_of_point(const Figure& figure) {
        return visavis::number_of(figure.value).then([](const auto& number) {
            return number_as<multiple_result<Series>>(number);
        });
    }
};

template <bool Rises>
struct rising_fn {
    template <named_series Series>
    [[nodiscard]] constexpr auto checked(Series&& points, int every = 1,
                                         breaks at_break = breaks::refuse) const {
        const auto view = visavis::view_of(points);
        using series = std::remove_cvref_t<decltype(view)>;
        using outcome = answer<read_each<calendar_view, read_step<series, Rises>>>;
        if (view.size() < 2) return outcome(refusal{reason::empty_list, "a series of one figure"});
        const auto all = calendar_of(view, every);
        if (!all) return outcome(all.refused());
        const calendar_view steps(view.begin()->when.after(every), (view.end() - 1)->when, every);
        return outcome(read_each(steps, read_step<series, Rises>{view, every, at_break}));
    }
    template <named_series Series>
    [[nodiscard]] constexpr auto operator()(Series&& points, int every = 1,
                                            breaks at_break = breaks::refuse) const {
        return checked(points, every, at_break).value();
    }
};

} // namespace detail

/// Whether a series rose from each period to the next: facts, for `throughout` ("rising"), `streak`
/// ("for the fifth consecutive year") and the others.
/// Formula: current > previous, strictly
/// Units: none
/// Range: holds, fails or undetermined, for every period of the calendar but the first
/// Missing, zero, negative: where one of the two figures is missing, or a break lies between them,
///   it is not known
/// Errors: empty_list (fewer than two figures), malformed (figures at other distances than
/// `every`),
///   out_of_range; `rising.checked(...)` returns them
/// Complexity: O(n); each reading of a fact O(log n)
/// Source: first differences
/// Example: examples/index_numbers.cpp
inline constexpr detail::rising_fn<true> rising{};

/// Whether a series fell from each period to the next.
/// Formula: current < previous, strictly
/// Units: none
/// Range: as `rising`
/// Missing, zero, negative: as `rising`
/// Errors: as `rising`; `falling.checked(...)` returns them
/// Complexity: as `rising`
/// Source: as `rising`
/// Example: examples/index_numbers.cpp
inline constexpr detail::rising_fn<false> falling{};

} // namespace visavis
