// SPDX-License-Identifier: BSL-1.0
#pragma once

// period: a year, quarter or month, and the exact time between two of them

#include <visavis/core/fraction.hpp>

#include <compare>
#include <cstdint>
#include <string_view>

namespace visavis {

/// How often figures are reported.
enum class frequency : std::uint8_t { yearly, quarterly, monthly };

/// "year", "quarter" or "month".
[[nodiscard]] constexpr std::string_view name_of(frequency often) {
    constexpr std::string_view names[] = {"year", "quarter", "month"};
    return names[static_cast<int>(often)];
}

/// A calendar year, quarter or month, as SDMX's TIME_PERIOD: "2025", "2025-Q3", "2025-09".
/// Years run from 0 to 9999; a period outside of them is refused (`out_of_range`).
class period {
public:
    constexpr period() = default;

    [[nodiscard]] static constexpr period year(int number) {
        return numbered(frequency::yearly, number, 1);
    }
    /// `number` is 1 to 4 (`out_of_range`).
    [[nodiscard]] static constexpr period quarter(int year, int number) {
        return numbered(frequency::quarterly, year, number);
    }
    /// `number` is 1 to 12 (`out_of_range`).
    [[nodiscard]] static constexpr period month(int year, int number) {
        return numbered(frequency::monthly, year, number);
    }
    /// Reads "2025", "2025-Q3" or "2025-09"; anything else is `malformed`.
    [[nodiscard]] static constexpr answer<period> parse(std::string_view text);

    [[nodiscard]] constexpr frequency often() const { return often_; }
    [[nodiscard]] constexpr int year() const { return ordinal_ / per_year(often_); }
    /// 1 to 4 or 1 to 12 within the year; 1 for a year.
    [[nodiscard]] constexpr int within_year() const { return ordinal_ % per_year(often_) + 1; }
    /// The period `steps` of its frequency later (earlier when negative).
    [[nodiscard]] constexpr period after(int steps) const {
        const auto moved = std::int64_t{ordinal_} + steps;
        if (moved < 0 || moved >= std::int64_t{year_count} * per_year(often_))
            refuse(reason::out_of_range, "a year before 0 or after 9999");
        return {often_, static_cast<int>(moved)};
    }
    /// Consecutive numbers for consecutive periods of one frequency.
    [[nodiscard]] constexpr int ordinal() const { return ordinal_; }
    /// Periods of a year: 1, 4 or 12.
    [[nodiscard]] static constexpr int per_year(frequency often) {
        return often == frequency::yearly ? 1 : (often == frequency::quarterly ? 4 : 12);
    }

    friend constexpr bool operator==(const period&, const period&) = default;
    /// By their first month, then the longer before the shorter.
    friend constexpr std::strong_ordering operator<=>(const period& a, const period& b) {
        if (a.often_ == b.often_) return a.ordinal_ <=> b.ordinal_;
        const auto first_month = [](const period& p) {
            return p.ordinal_ * (12 / per_year(p.often_));
        };
        if (first_month(a) != first_month(b)) return first_month(a) <=> first_month(b);
        return a.often_ <=> b.often_;
    }

private:
    constexpr period(frequency often, int ordinal) : ordinal_(ordinal), often_(often) {}

    static constexpr int year_count = 10'000;
    static constexpr period numbered(frequency often, int year, int number) {
        if (year < 0 || year >= year_count)
            refuse(reason::out_of_range, "a year before 0 or after 9999");
        if (number < 1 || number > per_year(often))
            refuse(reason::out_of_range, "a quarter or month");
        return {often, year * per_year(often) + number - 1};
    }

    int ordinal_ = 0;
    frequency often_ = frequency::yearly;
};

/// The years from `from` to `to`: 2007 to 2023 is 16, 2025-Q1 to 2025-Q3 is 1/2; negative when
/// `to` is earlier. Periods of different frequency are refused (`different_periods`).
[[nodiscard]] constexpr answer<fraction> years_between(const period& from, const period& to) {
    if (from.often() != to.often()) return reason::different_periods;
    return fraction(static_cast<std::int64_t>(to.ordinal()) - from.ordinal(),
                    period::per_year(from.often()));
}

/// Appends a period in SDMX's spelling: "2025", "2025-Q3", "2025-09".
template <text_sink Sink>
constexpr void append_period(Sink& sink, const period& when) {
    for (int digits = 1000; digits > 1 && when.year() < digits; digits /= 10)
        sink.append(std::string_view("0"));
    append_integer(sink, when.year());
    if (when.often() == frequency::quarterly) sink.append(std::string_view("-Q"));
    if (when.often() == frequency::monthly)
        sink.append(std::string_view(when.within_year() < 10 ? "-0" : "-"));
    if (when.often() != frequency::yearly) append_integer(sink, when.within_year());
}

inline namespace literals {
/// The calendar year: 2025_y.
consteval period operator""_y(unsigned long long year) {
    if (year > 9999) refuse(reason::out_of_range, "a year of more than four digits");
    return period::year(static_cast<int>(year));
}
} // namespace literals

// ---------------------------------------------------------------------------------------------

namespace detail {

// The number that `digits` spells, or -1.
constexpr int digits_to_int(std::string_view digits) {
    int number = 0;
    for (char letter : digits) {
        if (letter < '0' || letter > '9') return -1;
        number = number * 10 + (letter - '0');
    }
    return digits.empty() ? -1 : number;
}

} // namespace detail

constexpr answer<period> period::parse(std::string_view text) {
    const int year_number = text.size() >= 4 ? detail::digits_to_int(text.substr(0, 4)) : -1;
    if (year_number >= 0) {
        const auto rest = text.substr(4);
        if (rest.empty()) return year(year_number);
        if (rest.size() == 3 && rest[0] == '-') {
            const bool quarterly = rest[1] == 'Q';
            const int number = detail::digits_to_int(rest.substr(quarterly ? 2 : 1));
            if (number >= 1 && number <= (quarterly ? 4 : 12))
                return quarterly ? quarter(year_number, number) : month(year_number, number);
        }
    }
    visavis::text<120> sentence("period '");
    append_all(sentence, text, "', expected 2025, 2025-Q3 or 2025-09");
    return refusal{reason::malformed, sentence};
}

} // namespace visavis
