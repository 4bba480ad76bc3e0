// SPDX-License-Identifier: BSL-1.0
#pragma once

// time_axis: periods along an axis, at distances that are the time between them

#include <visavis/chart/lettering.hpp>
#include <visavis/model/period.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace visavis {

/// The periods from a first to a last one, of one frequency.
struct time_axis {
    period first = {};
    period last = {};

    /// Where a period lies between the first and the last, from 0 to 1; 1/2 where they are one.
    [[nodiscard]] constexpr double place_of(const period& when) const {
        const auto whole = last.ordinal() - first.ordinal();
        if (whole == 0) return 0.5;
        return static_cast<double>(when.ordinal() - first.ordinal()) / whole;
    }
};

/// A label on the axis: years for whole years; where these would be fewer than two, periods.
struct time_label {
    period when = {};
    std::string words = {};
};

/// The labels for which there is room along so much width, in round steps of years: 1, 2, 5, 10, 20,
/// 50, ...; at least the first period. O(periods).
[[nodiscard]] inline std::vector<time_label> labels_along(const time_axis& axis, double width,
                                                          double size);

/// Of some periods the labels that have room: the last, and before it those that do not come too
/// near. O(n).
[[nodiscard]] inline std::vector<time_label>
labels_of(const time_axis& axis, const std::vector<period>& periods, double width, double size);

// ---------------------------------------------------------------------------------------------

namespace detail {

inline time_label label_at(const period& when) {
    time_label label{when, {}};
    append_period(label.words, when);
    return label;
}

} // namespace detail

inline std::vector<time_label> labels_of(const time_axis& axis, const std::vector<period>& periods,
                                         double width, double size) {
    std::vector<time_label> labels;
    double next = width * 2 + 1e6;
    for (auto at = periods.size(); at != 0; --at) {
        auto label = detail::label_at(periods[at - 1]);
        const auto reach = text_width(label.words, size) / 2 + size * 0.4;
        const auto middle = axis.place_of(label.when) * width;
        if (middle + reach > next) continue;
        next = middle - reach;
        labels.insert(labels.begin(), std::move(label));
    }
    return labels;
}

inline std::vector<time_label> labels_along(const time_axis& axis, double width, double size) {
    const auto often = axis.first.often();
    const int per_year = period::per_year(often);
    const auto room = text_width("2025", size) * 1.6;
    const auto years = static_cast<double>(axis.last.ordinal() - axis.first.ordinal()) / per_year;
    std::vector<time_label> labels;
    if (years >= 2) {
        int step = 1;
        // 1, 2, 5, 10, ...: twice, two and a half times, twice
        for (int number = 0; width * step / years < room; ++number)
            step = number % 3 == 1 ? step / 2 * 5 : step * 2;
        for (auto at = axis.first.ordinal(); at <= axis.last.ordinal(); ++at) {
            const auto when = axis.first.after(at - axis.first.ordinal());
            if (when.within_year() == 1 && when.year() % step == 0)
                labels.push_back(detail::label_at(period::year(when.year())));
        }
    }
    if (labels.size() > 1) {
        for (auto& label : labels)
            label.when = axis.first.after(label.when.year() * per_year - axis.first.ordinal());
        return labels;
    }
    std::vector<period> all;
    for (auto at = 0; at <= axis.last.ordinal() - axis.first.ordinal(); ++at)
        all.push_back(axis.first.after(at));
    return labels_of(axis, all, width, size);
}

} // namespace visavis
