// SPDX-License-Identifier: BSL-1.0
#pragma once

// svg_bars: ranked bars and share bars as SVG

#include <visavis/chart/description.hpp>
#include <visavis/chart/drawing.hpp>
#include <visavis/chart/ticks.hpp>

#include <string>
#include <vector>

namespace visavis {

/// The bars as SVG: place, name, bar and number in a row; on a telephone the name above its bar.
/// Bars begin at zero; an entry without a number has a row and says so. O(n).
[[nodiscard]] inline std::string svg(const ranked_bars& picture, const svg_options& options = {});
[[nodiscard]] inline std::string svg(const share_bars& picture, const svg_options& options = {});

// ---------------------------------------------------------------------------------------------

namespace detail {

// The widest of some texts.
inline double widest(const std::vector<std::string>& texts, double size) {
    double most = 0;
    for (const auto& words : texts) {
        const auto width = text_width(words, size);
        if (width > most) most = width;
    }
    return most;
}

constexpr double smaller(double a, double b) { return a < b ? a : b; }
constexpr double larger(double a, double b) { return a < b ? b : a; }

inline constexpr double letter_size = 14;
inline constexpr double small_size = 12;

// What an axis measures, above a picture on the left.
inline double draw_axis_title(drawing& out, std::string_view axis) {
    if (axis.empty()) return 8;
    out.words("quiet small", {0, 14}, anchor::start,
              shortened(capitalised(axis), out.width(), small_size));
    return 30;
}

// The rows of bars or dots, and where their parts lie.
struct row_plan {
    double names = 0; // where names begin
    double room = 0;  // that names have
    double left = 0;  // of the marks
    double right = 0;
    double row = 0;  // the height of a row
    double mark = 0; // from the top of a row to the middle of its mark
    double name = 0; // from the top of a row to the line that its name stands on
};

inline row_plan plan_rows(const drawing& out, const std::vector<std::string>& places,
                          const std::vector<std::string>& names, double beside) {
    row_plan plan;
    const auto places_wide = widest(places, letter_size);
    plan.names = places_wide == 0 ? 0 : places_wide + 8;
    if (out.is_narrow()) {
        plan.room = out.width() - plan.names;
        plan.left = plan.names;
        plan.row = 50;
        plan.mark = 34;
        plan.name = 15;
    } else {
        plan.room = smaller(widest(names, letter_size) * 1.08, out.width() * 0.4);
        plan.left = plan.names + plan.room + 14;
        plan.row = 32;
        plan.mark = 16;
        plan.name = 21;
    }
    plan.right = out.width() - beside;
    return plan;
}

// Grid lines at the ticks, from one height to another, and their numbers below.
inline void draw_grid(drawing& out, const tick_marks& ticks, const row_plan& plan,
                      const label_style& style, double top, double bottom) {
    for (auto number = ticks.first; number <= ticks.last; ++number) {
        const auto x = plan.left + ticks.place_of(ticks.at(number)) * (plan.right - plan.left);
        out.line(number == 0 ? "zero" : "grid", {x, top}, {x, bottom});
        out.words_around("quiet small", {x, bottom + 17}, small_size,
                         label_of(ticks.at(number), style));
    }
}

inline std::vector<std::string> places_printed(const std::vector<bar>& entries) {
    std::vector<std::string> places;
    for (const auto& one : entries) {
        places.emplace_back();
        if (one.place.is_ranked()) append_placing(places.back(), one.place);
    }
    return places;
}

inline tick_marks axis_of_bars(const std::vector<bar>& entries, shown_as shown, int most) {
    double low = 0;
    double high = 0;
    for (const auto& one : entries) {
        if (!is_drawn(one.value)) continue;
        low = smaller(low, one.value);
        high = larger(high, one.value);
    }
    if (shown == shown_as::percent && high > 0.5 && high <= 1) high = 1; // the whole is seen
    return ticks_around(low, high, most);
}

inline void draw_bar(drawing& out, const row_plan& plan, const tick_marks& ticks, const bar& one,
                     std::string_view label, bool is_muted, double top) {
    const auto height = out.is_narrow() ? 18.0 : 20.0;
    const auto place_of = [&](double value) {
        return plan.left + ticks.place_of(value) * (plan.right - plan.left);
    };
    const auto zero = place_of(0);
    const auto baseline = top + plan.mark + 5;
    const auto strong = one.stands_out ? "strong halo" : "halo";
    if (!is_drawn(one.value)) {
        out.words("quiet halo", {zero + 6, baseline}, anchor::start, label);
        return;
    }
    const auto end = place_of(one.value);
    const auto left = smaller(zero, end);
    out.bar(is_muted ? "fm" : "f0", left, top + plan.mark - height / 2, larger(zero, end) - left,
            height);
    out.words(strong, {larger(zero, end) + 6, baseline}, anchor::start, label);
}

inline std::string svg_of_bars(const captions& texts, const std::vector<bar>& entries,
                               const label_style& style, std::string_view description,
                               const svg_options& options) {
    drawing out(options);
    std::vector<std::string> names;
    std::vector<std::string> labels;
    for (const auto& one : entries) {
        names.push_back(one.name);
        labels.push_back(label_of(one.value, style));
    }
    const auto places = places_printed(entries);
    const auto plan = plan_rows(out, places, names, widest(labels, letter_size) * 1.08 + 8);
    const auto ticks = axis_of_bars(entries, style.shown, out.is_narrow() ? 5 : 7);
    const bool some = any_stands_out(entries);
    const auto top = draw_axis_title(out, axis_in(texts.axis, style));
    const auto bottom = top + plan.row * static_cast<double>(entries.size());
    draw_grid(out, ticks, plan, style, top, bottom);
    auto row = top;
    for (std::size_t at = 0; at != entries.size(); ++at, row += plan.row) {
        const auto& one = entries[at];
        std::string name(one.name);
        name.append(": ").append(one.words.empty() ? labels[at] : one.words);
        out.begin_group(name);
        out.words("quiet halo", {plan.names - 8, row + plan.name}, anchor::end, places[at]);
        out.words(one.stands_out ? "strong halo" : "halo", {plan.names, row + plan.name},
                  anchor::start, shortened(one.name, plan.room, letter_size));
        draw_bar(out, plan, ticks, one, labels[at], some && !one.stands_out, row);
        out.end_group();
    }
    return out.finished(bottom + 24, texts, description);
}

} // namespace detail

inline std::string svg(const ranked_bars& picture, const svg_options& options) {
    return detail::svg_of_bars(picture.about, picture.entries, style_of(picture),
                               description_of(picture), options);
}

inline std::string svg(const share_bars& picture, const svg_options& options) {
    return detail::svg_of_bars(picture.about, picture.entries, style_of(picture),
                               description_of(picture), options);
}

} // namespace visavis
