// SPDX-License-Identifier: BSL-1.0
#pragma once

// country: a country or territory by its ISO 3166-1 code, in the type or as a two-byte value

#include <visavis/core/answer.hpp>
#include <visavis/core/label.hpp>
#include <visavis/model/iso3166.hpp>
#include <visavis/model/kind.hpp>

#include <compare>
#include <cstdint>
#include <string_view>

namespace visavis {

/// A country as a value of two bytes, for data that is read; default-constructed it is unknown.
///
/// Codes are the officially assigned ones of ISO 3166-1. Codes from the ranges that ISO leaves to
/// its users (AA, QM to QZ, XA to XZ, ZZ) are accepted by `user_assigned` only, so that a project
/// can add Kosovo (XK) or Scotland on its own authority.
class any_country {
public:
    static constexpr entity_kind static_kind = entity_kind::country;

    constexpr any_country() = default;

    /// From an alpha-2, alpha-3 or three-digit numeric code, in either case: "CN", "chn", "156".
    /// Anything else is `unknown_code`, which names it. Complexity: O(table) for alpha-3 and
    /// numeric, O(log table) for alpha-2.
    [[nodiscard]] static constexpr answer<any_country> parse(std::string_view code);
    /// From a numeric code: 156.
    [[nodiscard]] static constexpr answer<any_country> from_numeric(int code);
    /// From an `index()`; those of codes that nobody has assigned are `unknown_code`.
    [[nodiscard]] static constexpr answer<any_country> from_index(int index);
    /// From a code that ISO 3166-1 leaves to its users, in capitals: "XK".
    [[nodiscard]] static constexpr answer<any_country> user_assigned(std::string_view code);

    [[nodiscard]] constexpr bool is_known() const { return code_ != 0; }
    /// The two letters; empty when unknown.
    [[nodiscard]] constexpr std::string_view alpha2() const;
    /// Three letters; empty for user-assigned codes.
    [[nodiscard]] constexpr std::string_view alpha3() const;
    /// The numeric code; 0 for user-assigned codes.
    [[nodiscard]] constexpr int numeric() const;
    /// The English short name; the code itself for user-assigned codes; "unknown country".
    [[nodiscard]] constexpr std::string_view name() const;
    [[nodiscard]] static constexpr entity_kind kind() { return static_kind; }

    friend constexpr bool operator==(any_country, any_country) = default;
    /// Alphabetical order of the codes; unknown first.
    friend constexpr auto operator<=>(any_country, any_country) = default;

    /// 0 for unknown, then 1 to 676 from AA to ZZ: an index for tables of countries.
    [[nodiscard]] constexpr int index() const { return code_; }

private:
    constexpr explicit any_country(int index) : code_(static_cast<std::uint16_t>(index)) {}
    [[nodiscard]] constexpr int position() const; // in the table, or -1

    std::uint16_t code_ = 0;
};

static_assert(sizeof(any_country) == 2);

/// Whether `code` is an officially assigned alpha-2 code, in capitals.
[[nodiscard]] constexpr bool is_officially_assigned(std::string_view code);

/// A country in the type. A code that ISO 3166-1 has not assigned does not compile.
template <label Code>
struct country {
    static_assert(is_officially_assigned(Code.view()),
                  "visavis: not an officially assigned ISO 3166-1 alpha-2 code (in capitals); for "
                  "a code of your own use user_country");
    static constexpr entity_kind static_kind = entity_kind::country;

    [[nodiscard]] static constexpr any_country value() { return value_; }
    [[nodiscard]] static constexpr std::string_view alpha2() { return Code.view(); }
    [[nodiscard]] static constexpr std::string_view name() { return name_; }
    [[nodiscard]] static constexpr entity_kind kind() { return static_kind; }
    constexpr operator any_country() const { return value(); }

private:
    // Looked up by the compiler, not whenever they are asked for.
    static constexpr any_country value_ = any_country::parse(Code.view()).value();
    static constexpr std::string_view name_ = value_.name();
};

/// A country on the user's own authority: `user_country<"XK", "Kosovo">`, with a code from the
/// ranges that ISO 3166-1 leaves to its users. Converted to `any_country` it keeps only the code.
template <label Code, label Name>
struct user_country {
    static_assert(any_country::user_assigned(Code.view()).has_value(),
                  "visavis: not one of the codes that ISO 3166-1 leaves to its users (AA, QM to "
                  "QZ, XA to XZ, ZZ)");
    static constexpr entity_kind static_kind = entity_kind::country;

    [[nodiscard]] static constexpr any_country value() { return value_; }
    [[nodiscard]] static constexpr std::string_view alpha2() { return Code.view(); }
    [[nodiscard]] static constexpr std::string_view name() { return Name.view(); }
    [[nodiscard]] static constexpr entity_kind kind() { return static_kind; }
    constexpr operator any_country() const { return value(); }

private:
    static constexpr any_country value_ = any_country::user_assigned(Code.view()).value();
};

// ---------------------------------------------------------------------------------------------

namespace detail {

constexpr bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }
constexpr char capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

// The index of two capital letters, 1 to 676, or 0.
constexpr int alpha2_index(std::string_view code) {
    if (code.size() != 2 || !is_letter(code[0]) || !is_letter(code[1])) return 0;
    return (code[0] - 'A') * 26 + (code[1] - 'A') + 1;
}

// All pairs of letters one after another, so that a code can be viewed wherever the value lives.
struct letter_pairs {
    char letters[26 * 26 * 2] = {};
    constexpr letter_pairs() {
        for (int at = 0; at != 26 * 26; ++at) {
            letters[2 * at] = static_cast<char>('A' + at / 26);
            letters[2 * at + 1] = static_cast<char>('A' + at % 26);
        }
    }
};
inline constexpr letter_pairs all_letter_pairs{};

inline constexpr int country_count = sizeof(iso3166) / sizeof(iso3166[0]);

// Position of an alpha-2 code in the table, which is sorted by it; -1 if it is not there.
constexpr int find_alpha2(std::string_view code) {
    int low = 0;
    int high = country_count;
    while (low < high) {
        const int middle = (low + high) / 2;
        if (std::string_view(iso3166[middle].alpha2) < code)
            low = middle + 1;
        else
            high = middle;
    }
    return low != country_count && iso3166[low].alpha2 == code ? low : -1;
}

// Position of the first record that matches, or -1. (Positions rather than pointers: with the
// sanitizers, g++ 12 does not compare the address of a record with null in a constant.)
template <class Matches>
constexpr int find_record(Matches matches) {
    for (int at = 0; at != country_count; ++at)
        if (matches(iso3166[at])) return at;
    return -1;
}

constexpr refusal unknown_country(std::string_view code) {
    text<120> about("country code '");
    append_all(about, code, "'");
    return {reason::unknown_code, about};
}

} // namespace detail

constexpr bool is_officially_assigned(std::string_view code) {
    return detail::find_alpha2(code) >= 0;
}

constexpr int any_country::position() const { return detail::find_alpha2(alpha2()); }

constexpr answer<any_country> any_country::parse(std::string_view code) {
    if (code.size() != 2 && code.size() != 3) return detail::unknown_country(code);
    char capitals[3] = {};
    for (std::size_t at = 0; at != code.size(); ++at) capitals[at] = detail::capital(code[at]);
    const std::string_view wanted(capitals, code.size());

    if (wanted.size() == 2) {
        if (!is_officially_assigned(wanted)) return detail::unknown_country(code);
        return any_country(detail::alpha2_index(wanted));
    }
    int numeric = 0;
    for (char letter : wanted)
        numeric =
            letter >= '0' && letter <= '9' && numeric >= 0 ? numeric * 10 + (letter - '0') : -1;
    const int found = detail::find_record([&](const country_record& record) {
        return record.alpha3 == wanted || record.numeric == numeric;
    });
    if (found < 0) return detail::unknown_country(code);
    return any_country(detail::alpha2_index(iso3166[found].alpha2));
}

constexpr answer<any_country> any_country::from_numeric(int code) {
    const int found = detail::find_record(
        [code](const country_record& record) { return record.numeric == code; });
    if (found < 0) {
        text<20> digits;
        append_integer(digits, code);
        return detail::unknown_country(digits);
    }
    return any_country(detail::alpha2_index(iso3166[found].alpha2));
}

constexpr answer<any_country> any_country::from_index(int index) {
    if (index < 0 || index > 26 * 26) return refusal{reason::unknown_code, "a country's index"};
    const any_country country(index);
    if (country.is_known() && country.position() < 0) return user_assigned(country.alpha2());
    return country;
}

constexpr answer<any_country> any_country::user_assigned(std::string_view code) {
    const bool in_range =
        detail::alpha2_index(code) != 0 &&
        (code == "AA" || code == "ZZ" || code[0] == 'X' || (code[0] == 'Q' && code[1] >= 'M'));
    if (!in_range) return detail::unknown_country(code);
    return any_country(detail::alpha2_index(code));
}

constexpr std::string_view any_country::alpha2() const {
    if (!is_known()) return {};
    return {detail::all_letter_pairs.letters + 2 * (code_ - 1), 2};
}

constexpr std::string_view any_country::alpha3() const {
    const int at = position();
    return at < 0 ? std::string_view() : std::string_view(iso3166[at].alpha3);
}

constexpr int any_country::numeric() const {
    const int at = position();
    return at < 0 ? 0 : iso3166[at].numeric;
}

constexpr std::string_view any_country::name() const {
    if (!is_known()) return "unknown country";
    const int at = position();
    return at < 0 ? alpha2() : iso3166[at].name;
}

} // namespace visavis
