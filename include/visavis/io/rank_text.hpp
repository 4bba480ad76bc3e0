// SPDX-License-Identifier: BSL-1.0
#pragma once

// rank_text: a rank as lists print it, joint or one of a band of ranks

#include <visavis/io/number_text.hpp>

namespace visavis {

/// The ranks that a place may have: one, a band of them ("101-150"), or all from one on ("501+",
/// whose `last` is 0).
struct rank_band {
    int first = 0;
    int last = 0;

    friend constexpr bool operator==(const rank_band&, const rank_band&) = default;
};

/// Reads a rank: "7", "7.", "7th", "7.0"; joint ones "7=", "=7", "T7", "7T"; a band "101-150", with
/// a longer dash too; "501+" and ">500". Anything else is `malformed`; beyond 999,999,999 too.
/// O(1).
[[nodiscard]] constexpr answer<rank_band> parse_rank(std::string_view text);

// ---------------------------------------------------------------------------------------------

namespace detail {

constexpr int rank_number(std::string_view digits) {
    return digits.size() > 9 ? -1 : digits_to_int(digits);
}

// Takes an end off a text, in small letters or capitals.
constexpr bool take_end(std::string_view& text, std::string_view end) {
    const bool has_end = text.size() > end.size() &&
                         equal_in_either_case(text.substr(text.size() - end.size()), end);
    if (has_end) text.remove_suffix(end.size());
    return has_end;
}

} // namespace detail

constexpr answer<rank_band> parse_rank(std::string_view whole) {
    auto text = detail::trimmed(whole);
    const auto is_rank = [](int number) { return number > 0; };
    const bool is_above = text.size() > 1 && text.front() == '>';
    const bool is_marked =
        text.size() > 1 && (is_above || text.front() == '=' || text.front() == 'T');
    if (is_marked) text.remove_prefix(1);
    const bool is_open = !is_marked && detail::take_end(text, "+");
    if (!is_marked && !is_open)
        for (const std::string_view end : {"st", "nd", "rd", "th", "=", "T", ".0", "."})
            if (detail::take_end(text, end)) break;

    const int first = detail::rank_number(text);
    if (is_rank(first) && is_above) return rank_band{first + 1, 0};
    if (is_rank(first)) return rank_band{first, is_open ? 0 : first};
    for (const std::string_view dash : {"-", "\xe2\x80\x93", "\xe2\x80\x94"}) {
        const auto at = text.find(dash);
        if (at == text.npos || is_marked || is_open) continue;
        const int low = detail::rank_number(detail::trimmed(text.substr(0, at)));
        const int high = detail::rank_number(detail::trimmed(text.substr(at + dash.size())));
        if (is_rank(low) && low <= high) return rank_band{low, high};
    }
    visavis::text<120> sentence("expected a rank, as 7, 7= or 101-150");
    detail::append_found(sentence, whole);
    return refusal{reason::malformed, sentence};
}

} // namespace visavis
