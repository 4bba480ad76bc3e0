// SPDX-License-Identifier: BSL-1.0
#pragma once

// dot_plot: hedged figures as dots, each on a line of all values that it may have

#include <visavis/chart/share_bars.hpp>

#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace visavis {

/// A dot: whose, the number as quoted, and the least and greatest value that it may have. Without a
/// quoted number (a computed interval, "between a and b") there is a line and no dot; an end may be
/// infinite.
struct dot {
    std::string name = {};
    double value = nothing_to_draw;
    double low = nothing_to_draw;
    double high = nothing_to_draw;
    std::string words = {}; ///< as its source quotes it: "about 43 %"
    bool stands_out = false;
};

/// Dots in decreasing order of their numbers. A plain struct: fill it from anything.
struct dot_plot {
    captions about = {};
    std::vector<dot> entries = {};
    shown_as shown = shown_as::number;
    std::string whole = {}; ///< what they measure, or are shares of, once a figure has said it
};

/// Adds the dot of a figure, hedged or exact, after those that are at least as large.
/// A missing one has no dot; a note names it. Figures of different indicators or periods are refused
/// (`different_indicators`, `different_periods`), per cent among plain numbers too
/// (`different_units`). O(n).
template <figure Figure>
void add_dot(dot_plot& picture, const Figure& figure);

/// Adds the dot of a share, hedged or exact. A share of another whole is refused
/// (`different_entities`). O(n).
template <class Of, class Result>
void add_dot(dot_plot& picture, std::string_view name, const share<Of, Result>& part);
template <class Of, class Result>
void add_dot(dot_plot& picture, const share<Of, Result>& part) {
    add_dot(picture, part.part().who.name(), part);
}

// ---------------------------------------------------------------------------------------------

namespace detail {

inline constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr double end_drawn(const endpoint& end) {
    return end.is_bounded() ? end.at.to_double() : end.infinite * infinity;
}

// The number that stands for all of them in the order of a list.
constexpr double ordered_by(const dot& one) {
    if (is_drawn(one.value)) return one.value;
    if (!is_drawn(one.low)) return one.high;
    return is_drawn(one.high) ? (one.low + one.high) / 2 : one.low;
}

template <number Number>
dot dot_of_number(const Number& number) {
    dot made;
    if constexpr (hedged_number<Number>) {
        const auto range = range_of(number);
        made.low = end_drawn(range.low());
        made.high = end_drawn(range.high());
        if constexpr (is_estimate<Number>) {
            if (number.kind() != hedge::between)
                made.value = plain_value(number.quoted()).to_double();
        }
        append_words(made.words, number);
    } else {
        made.value = made.low = made.high = drawn_number(number);
    }
    return made;
}

inline void place_dot(dot_plot& picture, dot&& added) {
    auto place = picture.entries.begin();
    while (place != picture.entries.end() && !(ordered_by(*place) < ordered_by(added))) ++place;
    picture.entries.insert(place, std::move(added));
}

// Takes over how numbers are shown from the first dot, and refuses another way.
inline void agree_on_numbers(dot_plot& picture, shown_as shown) {
    if (picture.entries.empty()) picture.shown = shown;
    if (picture.shown != shown)
        refuse(reason::different_units, "per cent and plain numbers on one axis");
}

template <class Number>
constexpr shown_as shown_of() {
    return std::same_as<quantity_of<Number>, percentage> ? shown_as::percent : shown_as::number;
}

} // namespace detail

template <figure Figure>
void add_dot(dot_plot& picture, const Figure& figure) {
    using held = detail::number_of_t<Figure>;
    std::string what(any_indicator(figure.what).name());
    what.append(", ");
    append_period(what, figure.when);
    if (!picture.whole.empty() && picture.whole != what)
        refuse(detail::differ(reason::different_indicators, picture.whole, what));
    const auto number = visavis::number_of(figure.value);
    if (number) detail::agree_on_numbers(picture, detail::shown_of<held>());
    picture.whole = what;
    if (picture.about.axis.empty()) picture.about.axis = axis_title(figure.what);
    add_source(picture.about, figure.from);
    if (!number) {
        detail::note_absent(picture.about, {std::string(figure.who.name())});
        return;
    }
    auto added = detail::dot_of_number(number.value());
    added.name = figure.who.name();
    detail::place_dot(picture, std::move(added));
}

template <class Of, class Result>
void add_dot(dot_plot& picture, std::string_view name, const share<Of, Result>& part) {
    detail::agree_on_numbers(picture, shown_as::percent);
    detail::agree_on_whole(picture.about, picture.whole, part.whole());
    add_source(picture.about, part.part().from);
    auto added = detail::dot_of_number(part.value());
    added.name = name;
    added.words = words(part);
    const auto& quoted = part.part().quoted;
    if (hedged_number<Result> && quoted.is_present() && quoted.kind != hedge::between &&
        !part.has_operands()) {
        const auto first = fraction(quoted.first);
        const bool is_part = quoted.as == quotation::style::fraction;
        const auto exact = is_part ? first / fraction(quoted.second) : first / fraction(100);
        added.value = exact.to_double();
    }
    detail::place_dot(picture, std::move(added));
}

} // namespace visavis
