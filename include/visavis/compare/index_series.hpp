// SPDX-License-Identifier: BSL-1.0
#pragma once

// index_series: a series as index numbers of a base period, or each figure of the one before it

#include <visavis/compare/multiple.hpp>
#include <visavis/compare/read_each.hpp>
#include <visavis/compare/side_by_side.hpp>

namespace visavis {
namespace detail {

// Every period of the calendar from a first to a last one, or every second, ...
class calendar_view {
public:
    constexpr calendar_view() = default;
    constexpr calendar_view(const period& first, const period& last, int every)
        : first_(first), every_(every),
          size_(static_cast<std::size_t>((last.ordinal() - first.ordinal()) / every + 1)) {}

    [[nodiscard]] constexpr std::size_t size() const { return size_; }
    [[nodiscard]] constexpr period operator[](std::size_t position) const {
        return first_.after(static_cast<int>(position) * every_);
    }

private:
    period first_ = {};
    int every_ = 1;
    std::size_t size_ = 0;
};

// The calendar of a series, whose periods all lie so far apart.
template <class Series>
constexpr answer<calendar_view> calendar_of(const Series& points, int every) {
    if (every < 1) return refusal{reason::out_of_range, "figures every so many periods"};
    if (points.size() == 0) return calendar_view();
    const auto first = points.begin()->when;
    for (const auto& point : points)
        if ((point.when.ordinal() - first.ordinal()) % every != 0)
            return refusal{reason::malformed, "figures at other distances than stated"};
    return calendar_view(first, (points.end() - 1)->when, every);
}

template <class Series>
using multiple_result = result_of<series_number_t<Series>>;

template <class Series>
struct read_index {
    Series points;
    period base;
    multiple_options options;

    constexpr dated<answer<multiple_result<Series>>> operator()(const period& when) const {
        const auto found = multiple_of_baseline_fn{}.checked(points, when, base, options);
        const auto point = points.at(when);
        return {when, found.then([](const auto& growth) { return growth.index(); }),
                point ? point.value().flags : status_flags()};
    }
};

template <class Series>
struct read_link {
    Series points;
    int every;
    multiple_options options;

    constexpr dated<answer<multiple_result<Series>>> operator()(const period& when) const {
        const auto before = when.after(-every);
        const auto found = multiple_of_baseline_fn{}.checked(points, when, before, options);
        const auto point = points.at(when);
        return {when, found.then([](const auto& growth) { return growth.value(); }),
                point ? point.value().flags : status_flags()};
    }
};

struct index_series_fn {
    template <named_series Series>
    [[nodiscard]] constexpr auto checked(Series&& points, const period& base, int every = 1,
                                         const multiple_options& options = {}) const {
        const auto view = visavis::view_of(points);
        using series = std::remove_cvref_t<decltype(view)>;
        using outcome = answer<read_each<calendar_view, read_index<series>>>;
        const auto calendar = calendar_of(view, every);
        if (!calendar) return outcome(calendar.refused());
        const auto at_base = multiple_of_baseline_fn{}.checked(view, base, base, options);
        if (!at_base) return outcome(at_base.refused());
        return outcome(read_each(calendar.value(), read_index<series>{view, base, options}));
    }
    template <named_series Series>
    [[nodiscard]] constexpr auto operator()(Series&& points, const period& base, int every = 1,
                                            const multiple_options& options = {}) const {
        return checked(points, base, every, options).value();
    }
};

struct links_of_fn {
    template <named_series Series>
    [[nodiscard]] constexpr auto checked(Series&& points, int every = 1,
                                         const multiple_options& options = {}) const {
        const auto view = visavis::view_of(points);
        using series = std::remove_cvref_t<decltype(view)>;
        using outcome = answer<read_each<calendar_view, read_link<series>>>;
        if (view.size() < 2) return outcome(refusal{reason::empty_list, "a series of one figure"});
        const auto all = calendar_of(view, every);
        if (!all) return outcome(all.refused());
        const calendar_view links(view.begin()->when.after(every), (view.end() - 1)->when, every);
        return outcome(read_each(links, read_link<series>{view, every, options}));
    }
    template <named_series Series>
    [[nodiscard]] constexpr auto operator()(Series&& points, int every = 1,
                                            const multiple_options& options = {}) const {
        return checked(points, every, options).value();
    }
};

} // namespace detail

/// A series as index numbers, the base period being 100, for every period of the calendar from its
/// first to its last: `index_series(spending, 2007_y)`. Another base period is another call.
/// Formula: 100 current / base
/// Units: none; 100 at the base
/// Range: 0 and above, or the reason why there is none, a `dated` for each period
/// Missing, zero, negative: a period that the series does not have is there with `no_such_period`,
///   a missing figure with its reason, and none is filled; a negative figure is `sign_change`
/// Errors: of the base as `multiple_of_baseline`, malformed (figures at other distances than
///   `every`), out_of_range; `index_series.checked(...)` returns them
/// Complexity: O(n); each reading of an index number O(n)
/// Source: IMF, CPI Manual (2020), chapter on index numbers and rebasing
/// Example: examples/index_numbers.cpp
inline constexpr detail::index_series_fn index_series{};

/// Each figure of a series as a multiple of the one a period before, the links of a chain: their
/// product is the multiple of the last on the first.
/// Formula: current / previous
/// Units: none
/// Range: 0 and above, or the reason why there is none, a `dated` for each period but the first
/// Missing, zero, negative: as `index_series`; a figure after a missing one has no link
/// Errors: empty_list (fewer than two figures), malformed, out_of_range; `links_of.checked(...)`
/// Complexity: O(n); each reading of a link O(n)
/// Source: chained indices as in System of National Accounts (2008), chapter 15
/// Example: examples/index_numbers.cpp
inline constexpr detail::links_of_fn links_of{};

} // namespace visavis
