// SPDX-License-Identifier: BSL-1.0
#pragma once

// phrases: numbers, names and quotations as parts of an English sentence

#include <visavis/compare/pair.hpp>
#include <visavis/compare/placing.hpp>
#include <visavis/core/decimal.hpp>
#include <visavis/core/surd.hpp>
#include <visavis/core/text.hpp>
#include <visavis/model/indicator.hpp>

#include <string_view>

namespace visavis {

/// How numbers are shown. Rounding is for display only and never crosses a threshold: where it
/// would turn 49.96 % into 50 % or 1.996 times into 2, more digits are shown, up to 9.
struct number_style {
    int places = 2;                    ///< decimals at most; trailing zeros are not shown
    rounding mode = rounding::half_up; ///< as newspapers round; doubles are always rounded so
    std::string_view separator = ",";  ///< between thousands
};

inline constexpr number_style default_style{};
/// Per cent with one decimal at most.
inline constexpr number_style percent_style{1};

/// Appends a number: "1.52", "7,131".
template <text_sink Sink>
constexpr void append_number(Sink& sink, const fraction& value,
                             const number_style& style = default_style);
template <text_sink Sink>
constexpr void append_number(Sink& sink, double value, const number_style& style = default_style);

/// Appends a number as per cent: "60 %", "19.7 %".
template <text_sink Sink>
constexpr void append_percent(Sink& sink, const fraction& value,
                              const number_style& style = percent_style);
template <text_sink Sink>
constexpr void append_percent(Sink& sink, double value, const number_style& style = percent_style);

/// Appends an interval in words: "5.4 to below 6", "above 1,400,000", "40.85 to 45.15".
template <text_sink Sink>
constexpr void append_interval(Sink& sink, const interval& range, bool as_percent = false);

/// Appends a number with its unit in singular or plural: "1 award", "258 awards".
template <text_sink Sink>
constexpr void append_count(Sink& sink, const fraction& value, const any_indicator& what);

/// Appends a name as it stands in a sentence: "China", "the United States".
template <text_sink Sink>
constexpr void append_name(Sink& sink, std::string_view name);

/// Appends a name's possessive: "Harvard University's", "the United States'".
template <text_sink Sink>
constexpr void append_possessive(Sink& sink, std::string_view name);

/// Appends an English ordinal: "1st", "2nd", "11th".
template <text_sink Sink>
constexpr void append_ordinal(Sink& sink, std::int64_t number);

/// Appends a rank as it is spoken: "5th", "joint 2nd", "rank 2.5", "unranked".
template <text_sink Sink>
constexpr void append_rank(Sink& sink, const placing& place);

/// Appends a coefficient of agreement: "0.83". Only 0, 1 and -1 themselves are shown as whole.
template <text_sink Sink>
constexpr void append_coefficient(Sink& sink, const surd& value);

/// Appends a fraction as it is spoken: "half", "one third", "three quarters", "7/12".
template <text_sink Sink>
constexpr void append_fraction_name(Sink& sink, const fraction& value);

/// Appends a number as its source quotes it: "about 43 %", "nearly 6", "550,000".
template <text_sink Sink>
constexpr void append_quotation(Sink& sink, const quotation& quoted);
// ---------------------------------------------------------------------------------------------

namespace detail {

// A decimal without the zeros after its last digit that says something.
template <class Sink>
constexpr void append_trimmed(Sink& sink, std::int64_t units, int places,
                              std::string_view separator) {
    while (places > 0 && units % 10 == 0) {
        units /= 10;
        --places;
    }
    append_decimal(sink, decimal(units, -places), separator);
}

// Names that are common nouns, or plurals, and have an article in a sentence.
constexpr bool takes_article(std::string_view name) {
    constexpr std::string_view ends[] = {"Academy of Sciences",
                                         "Bahamas",
                                         "Comoros",
                                         "Emirates",
                                         "Federation",
                                         "Gambia",
                                         "Islands",
                                         "Kingdom",
                                         "Maldives",
                                         "Netherlands",
                                         "Philippines",
                                         "Republic",
                                         "States",
                                         "Territories",
                                         "Territory",
                                         "Union",
                                         "Union (28)",
                                         "World"};
    for (const auto& end : ends)
        if (name.ends_with(end)) return !name.starts_with("the ") && !name.starts_with("The ");
    return false;
}

inline constexpr int most_decimals = 9;

// Whether `value`, rounded to `units` of 10^-`places`, passes for a whole number and is none.
template <class Number>
constexpr bool turns_whole(const Number& value, std::int64_t units, int places) {
    const auto one = power_of_ten(places);
    return units % one == 0 && !is_equal(value, units / one);
}

// Whether a number of per cent, rounded to `units` of 10^-`places`, passes for none, half or all
// of something and is not: the thresholds of speech.
template <class Number>
constexpr bool turns_none_half_or_all(const Number& percent, std::int64_t units, int places) {
    const auto one = power_of_ten(places);
    const bool is_threshold = units == 0 || units == 50 * one || units == -50 * one ||
                              units == 100 * one || units == -100 * one;
    return is_threshold && turns_whole(percent, units, places);
}

template <class Sink, class Misleads>
constexpr void append_exact(Sink& sink, const fraction& value, const number_style& style,
                            Misleads misleads) {
    for (int places = style.places;; ++places) {
        const auto units = rounded_units(value, places, style.mode);
        if (!units) {
            // more digits than 64 bits hold: the whole part alone
            append_integer(sink, floor(value), style.separator);
            return;
        }
        if (places < most_decimals && misleads(value, units.value(), places)) continue;
        append_trimmed(sink, units.value(), places, style.separator);
        return;
    }
}

template <class Sink, class Misleads>
constexpr void append_floating(Sink& sink, double value, const number_style& style,
                               Misleads misleads) {
    constexpr double largest = 9.0e15;
    const auto nearest = [](double scaled) {
        return static_cast<std::int64_t>(scaled + (scaled < 0 ? -0.5 : 0.5));
    };
    if (is_nan(value)) {
        sink.append(std::string_view("not a number"));
    } else if (value > largest || value < -largest) {
        const bool infinite = value > std::numeric_limits<double>::max() ||
                              value < -std::numeric_limits<double>::max();
        append_all(sink, value < 0 ? "minus " : "", infinite ? "infinity" : "more than 9e15");
    } else {
        int places = style.places;
        double scaled = value;
        for (int at = 0; at != places; ++at) scaled *= 10;
        for (; scaled > largest || scaled < -largest; --places) scaled /= 10;
        for (; places < most_decimals && scaled < largest / 10 && scaled > -largest / 10;
             ++places) {
            if (!misleads(value, nearest(scaled), places)) break;
            scaled *= 10;
        }
        append_trimmed(sink, nearest(scaled), places, style.separator);
    }
}

template <class Sink, class Value>
constexpr void append_signed_percent(Sink& sink, const Value& value,
                                     const number_style& style = percent_style) {
    if (!is_less(value, 0)) sink.append(std::string_view("+"));
    append_percent(sink, value, style);
}

template <class Sink>
constexpr void append_end(Sink& sink, const endpoint& end, bool as_percent) {
    if (as_percent)
        append_percent(sink, end.at, number_style{2});
    else
        append_number(sink, end.at);
}

// A relative change that lies in an interval: nothing can fall by more than all, so that an open
// lower end of -100 % goes without saying.
template <class Sink>
constexpr void append_signed_percent(Sink& sink, const interval& range) {
    const auto& low = range.low();
    const auto& high = range.high();
    const bool from_all = low.is_bounded() && low.open && low.at == fraction(-1);
    if (range.is_single()) {
        append_signed_percent(sink, low.at, number_style{2});
    } else if (!high.is_bounded()) {
        sink.append(std::string_view(low.open ? "above " : "at least "));
        append_signed_percent(sink, low.at, number_style{2});
    } else if (!low.is_bounded() || from_all) {
        sink.append(std::string_view(high.open ? "below " : "at most "));
        append_signed_percent(sink, high.at, number_style{2});
    } else {
        if (low.open) sink.append(std::string_view("above "));
        append_signed_percent(sink, low.at, number_style{2});
        sink.append(std::string_view(high.open ? " to below " : " to "));
        append_signed_percent(sink, high.at, number_style{2});
    }
}
} // namespace detail

template <text_sink Sink>
constexpr void append_number(Sink& sink, const fraction& value, const number_style& style) {
    detail::append_exact(sink, value, style, detail::turns_whole<fraction>);
}
template <text_sink Sink>
constexpr void append_number(Sink& sink, double value, const number_style& style) {
    detail::append_floating(sink, value, style, detail::turns_whole<double>);
}

template <text_sink Sink>
constexpr void append_percent(Sink& sink, const fraction& value, const number_style& style) {
    const auto percent = fraction::product(value, fraction(100));
    if (!percent) {
        append_percent(sink, value.to_double(), style);
        return;
    }
    detail::append_exact(sink, percent.value(), style, detail::turns_none_half_or_all<fraction>);
    sink.append(std::string_view(" %"));
}
template <text_sink Sink>
constexpr void append_percent(Sink& sink, double value, const number_style& style) {
    detail::append_floating(sink, value * 100, style, detail::turns_none_half_or_all<double>);
    sink.append(std::string_view(" %"));
}

template <text_sink Sink>
constexpr void append_interval(Sink& sink, const interval& range, bool as_percent) {
    const auto& low = range.low();
    const auto& high = range.high();
    if (range.is_single()) {
        detail::append_end(sink, low, as_percent);
    } else if (!low.is_bounded() && !high.is_bounded()) {
        sink.append(std::string_view("any number"));
    } else if (!high.is_bounded()) {
        sink.append(std::string_view(low.open ? "above " : "at least "));
        detail::append_end(sink, low, as_percent);
    } else if (!low.is_bounded()) {
        sink.append(std::string_view(high.open ? "below " : "at most "));
        detail::append_end(sink, high, as_percent);
    } else {
        if (low.open) sink.append(std::string_view("above "));
        detail::append_end(sink, low, as_percent);
        sink.append(std::string_view(high.open ? " to below " : " to "));
        detail::append_end(sink, high, as_percent);
    }
}

template <text_sink Sink>
constexpr void append_count(Sink& sink, const fraction& value, const any_indicator& what) {
    append_number(sink, value);
    append_all(sink, " ", abs(value) == fraction(1) ? what.unit_singular : what.unit_plural);
}

template <text_sink Sink>
constexpr void append_name(Sink& sink, std::string_view name) {
    append_all(sink, detail::takes_article(name) ? "the " : "", name);
}

template <text_sink Sink>
constexpr void append_possessive(Sink& sink, std::string_view name) {
    append_name(sink, name);
    sink.append(std::string_view(!name.empty() && name.back() == 's' ? "'" : "'s"));
}

template <text_sink Sink>
constexpr void append_ordinal(Sink& sink, std::int64_t number) {
    append_integer(sink, number, ",");
    const auto tens = (number < 0 ? -(number % 100) : number % 100);
    const auto ones = tens % 10;
    const bool teen = tens >= 11 && tens <= 13;
    sink.append(std::string_view(teen || ones == 0 || ones > 3 ? "th"
                                 : ones == 1                   ? "st"
                                 : ones == 2                   ? "nd"
                                                               : "rd"));
}

template <text_sink Sink>
constexpr void append_rank(Sink& sink, const placing& place) {
    if (!place.is_ranked()) {
        sink.append(std::string_view("unranked"));
        return;
    }
    if (place.is_joint()) sink.append(std::string_view("joint "));
    if (place.rank().is_integer()) {
        append_ordinal(sink, place.rank().numerator());
    } else {
        sink.append(std::string_view("rank "));
        append_number(sink, place.rank());
    }
}

template <text_sink Sink>
constexpr void append_coefficient(Sink& sink, const surd& value) {
    const double floating = value.to_double();
    int places = 2;
    for (; places < detail::most_decimals; ++places) {
        const auto power = static_cast<double>(detail::power_of_ten(places));
        const auto units =
            static_cast<std::int64_t>(floating * power + (floating < 0 ? -0.5 : 0.5));
        const auto whole = units / detail::power_of_ten(places);
        if (units != whole * detail::power_of_ten(places) || value == surd(whole)) break;
    }
    append_number(sink, floating, number_style{places});
}

template <text_sink Sink>
constexpr void append_fraction_name(Sink& sink, const fraction& value) {
    constexpr std::string_view parts[] = {"third", "quarter", "fifth"};
    constexpr std::string_view counts[] = {"one ", "two ", "three ", "four "};
    const auto part = value.denominator();
    const auto count = value.numerator();
    if (value == half) {
        sink.append(std::string_view("half"));
    } else if (part >= 3 && part <= 5 && count >= 1 && count < part) {
        append_all(sink, counts[count - 1], parts[part - 3], count == 1 ? "" : "s");
    } else {
        append_integer(sink, count, ",");
        if (!value.is_integer()) {
            sink.append(std::string_view("/"));
            append_integer(sink, part, ",");
        }
    }
}

template <text_sink Sink>
constexpr void append_quotation(Sink& sink, const quotation& quoted) {
    const auto number = [&](const decimal& printed) {
        append_decimal(sink, printed);
        if (quoted.as == quotation::style::percent) sink.append(std::string_view(" %"));
        if (quoted.as == quotation::style::times) sink.append(std::string_view(" times"));
    };
    // "exactly" and "rounded" are how a plain number is read, not words that were printed
    const bool spoken = quoted.kind != hedge::exactly && quoted.kind != hedge::rounded;
    if (spoken) append_all(sink, quoted.word, " ");
    if (quoted.as == quotation::style::fraction) {
        append_fraction_name(sink, fraction(quoted.first) / fraction(quoted.second));
        return;
    }
    number(quoted.first);
    if (quoted.kind == hedge::between) {
        sink.append(std::string_view(" and "));
        number(quoted.second);
    }
}

} // namespace visavis
