// SPDX-License-Identifier: BSL-1.0
#pragma once

// obs_status: what OBS_STATUS and Eurostat's flags say of a figure, or of one that is missing

#include <visavis/io/report.hpp>
#include <visavis/model/observation.hpp>

namespace visavis {

/// What a status says: notes for a figure, or why there is none.
struct status_meaning {
    status_flags flags = {};
    reason why = reason::not_available;
    bool is_missing = false; ///< there should be no value
    bool is_without_flag =
        false; ///< a code says something of the figure for which there is no flag

    friend constexpr bool operator==(const status_meaning&, const status_meaning&) = default;
};

/// Reads an OBS_STATUS by SDMX's code list (CL_OBS_STATUS 2.2): one capital or several ("E,P"), or
/// Eurostat's OBS_FLAG: small letters ("bep"). A code that neither has is `unknown_code`.
/// O(length).
///
/// A normal, F forecast, I imputed and E estimated become `estimated`, but A; B a break; P and V
/// (not validated) provisional; U, N (not significant) and G (experimental) unreliable. Missing: L
/// not collected, M and Eurostat's z not applicable, Q suppressed, Eurostat's c confidential, H, S
/// and O not available. D, J, K, R and W have no flag.
[[nodiscard]] constexpr answer<status_meaning> parse_status(std::string_view text);

// ---------------------------------------------------------------------------------------------

namespace detail {

// Adds what a code of SDMX means; false where there is no such code.
constexpr bool add_status_code(char code, status_meaning& meaning) {
    const auto flag = [&meaning](status one) { meaning.flags = meaning.flags | one; };
    const auto missing_for = [&meaning](reason why) {
        meaning.why = why;
        meaning.is_missing = true;
    };
    switch (code) {
    case 'A':
        break;
    case 'B':
        flag(status::break_in_series);
        break;
    case 'E':
    case 'F':
    case 'I':
        flag(status::estimated);
        break;
    case 'P':
    case 'V':
        flag(status::provisional);
        break;
    case 'G':
    case 'N':
    case 'U':
        flag(status::unreliable);
        break;
    case 'D':
    case 'J':
    case 'K':
    case 'W':
        meaning.is_without_flag = true;
        break;
    case 'L':
        missing_for(reason::not_collected);
        break;
    case 'M':
        missing_for(reason::not_applicable);
        break;
    case 'Q':
        missing_for(reason::suppressed);
        break;
    case 'H':
    case 'O':
    case 'S':
        missing_for(reason::not_available);
        break;
    default:
        return false;
    }
    return true;
}

// The code of SDMX that a flag of Eurostat's stands for: 's' is its own estimate, 'r' a revision,
// which has none; 0 where there is no such flag.
constexpr char code_of_flag(char flag) {
    constexpr std::string_view flags = "bdefinpsu";
    constexpr std::string_view codes = "BDEFINPEU";
    const auto at = flags.find(flag);
    return at == flags.npos ? '\0' : codes[at];
}

constexpr bool add_flag(char flag, status_meaning& meaning) {
    if (flag == 'r') {
        meaning.is_without_flag = true;
        return true;
    }
    if (flag == 'c' || flag == 'z') {
        meaning.why = flag == 'c' ? reason::confidential : reason::not_applicable;
        meaning.is_missing = true;
        return true;
    }
    return add_status_code(code_of_flag(flag), meaning);
}

} // namespace detail

constexpr answer<status_meaning> parse_status(std::string_view text) {
    status_meaning meaning;
    for (const char letter : text) {
        if (letter == ' ' || letter == ',' || letter == ';') continue;
        const bool is_small = letter >= 'a' && letter <= 'z';
        const bool is_known =
            is_small ? detail::add_flag(letter, meaning) : detail::add_status_code(letter, meaning);
        if (is_known) continue;
        visavis::text<120> sentence("expected a code of OBS_STATUS");
        detail::append_found(sentence, text);
        return refusal{reason::unknown_code, sentence};
    }
    return meaning;
}

} // namespace visavis
