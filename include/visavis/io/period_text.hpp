// SPDX-License-Identifier: BSL-1.0
#pragma once

// period_text: a year, quarter or month as files print it

#include <visavis/io/number_text.hpp>
#include <visavis/model/period.hpp>

namespace visavis {

/// Reads a period: "2025", "2025-Q3", "2025-09", and as files have them "2025Q3", "2025M09",
/// "2025-M09", "2025M9", "2025-A1", "2025.0" (a year that a program took for a number) and
/// "2025 [YR2025]". Spaces around it do not matter. Anything else is `malformed`: "2009-10" is
/// October, "2019/20" is refused. O(1).
[[nodiscard]] constexpr answer<period> parse_period(std::string_view text);

// ---------------------------------------------------------------------------------------------

namespace detail {

// The quarter or month of a year that "Q3", "M9" or "M09" names; a number beyond is no period.
constexpr answer<period> part_of_year(int year, std::string_view part) {
    const bool quarterly = part.front() == 'Q' || part.front() == 'q';
    const int number = part.size() > 3 ? -1 : digits_to_int(part.substr(1));
    if (number < 1 || number > (quarterly ? 4 : 12)) return reason::malformed;
    return quarterly ? period::quarter(year, number) : period::month(year, number);
}

} // namespace detail

constexpr answer<period> parse_period(std::string_view whole) {
    const auto text = detail::trimmed(whole);
    const int year = text.size() < 4 ? -1 : detail::digits_to_int(text.substr(0, 4));
    if (year >= 0) {
        auto rest = text.substr(4);
        if (rest.empty() || rest == "-A1" || rest == ".0") return period::year(year);
        const bool is_bracketed = rest.size() == 9 && rest.substr(0, 4) == " [YR" &&
                                  rest.substr(4, 4) == text.substr(0, 4) && rest.back() == ']';
        if (is_bracketed) return period::year(year);
        if (const auto usual = period::parse(text)) return usual.value();
        if (rest.front() == '-') rest.remove_prefix(1);
        const bool has_letter =
            rest.size() >= 2 && std::string_view("QqMm").find(rest.front()) != rest.npos;
        if (has_letter)
            if (const auto part = detail::part_of_year(year, rest)) return part.value();
    }
    visavis::text<120> sentence("expected a year, quarter or month as 2025, 2025-Q3 or 2025-09");
    detail::append_found(sentence, whole);
    return refusal{reason::malformed, sentence};
}

} // namespace visavis
