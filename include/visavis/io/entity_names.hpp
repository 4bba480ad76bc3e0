// SPDX-License-Identifier: BSL-1.0
#pragma once

// entity_names: countries and groups by their names and codes, and what a misspelled one may mean

#include <visavis/io/number_text.hpp>
#include <visavis/io/spellings.hpp>
#include <visavis/model/entity.hpp>
#include <visavis/panel/dictionary.hpp>

namespace visavis {

/// Finds countries by their ISO 3166-1 codes (alpha-2, alpha-3, numeric), ISO names and the
/// spellings that are common in English, and groups ("World", "Euro area", "EUU") by theirs. Made
/// once for many look-ups: some 700 spellings, about 100 KiB.
class entity_names {
public:
    entity_names();

    /// Adds a spelling, or gives one that is there another meaning. What `who` views must outlive
    /// all that is found.
    entity_names& add(std::string_view spelling, const any_entity& who);

    /// Who is meant by a name, or by a code in capitals; `unknown_entity` says what may have been
    /// meant: "'Saudia Arabia' is no country or group known here; did you mean Saudi Arabia (SA)?"
    [[nodiscard]] answer<any_entity> find(std::string_view name) const;
    /// Who is meant by a code in either case and a name beside it, one of which may be empty. A
    /// code that is unknown, or of another country than the name, is refused likewise.
    [[nodiscard]] answer<any_entity> find(std::string_view code, std::string_view name) const;

private:
    struct spelling {
        std::string words; // in their own order
        any_entity who;
    };

    void add_all(std::string_view spellings, const any_entity& who);
    [[nodiscard]] const spelling* look_up(std::string_view name) const;
    [[nodiscard]] refusal unknown(std::string_view name) const;
    [[nodiscard]] std::vector<any_entity> nearest(std::string_view words) const;
    [[nodiscard]] std::vector<any_entity> containing(std::string_view words) const;

    dictionary keys_; // the words of a spelling in alphabetical order
    std::vector<spelling> spellings_;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// The small letter without its accent for U+00C0 to U+017F, a space for signs.
inline constexpr std::string_view plain_letters =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

// The next character of UTF-8, folded: a small letter, a digit, ' ' for what separates words, 0 for
// what stands within one and does not count (apostrophes, accents of their own).
inline char next_folded(std::string_view& text) {
    const auto first = static_cast<unsigned char>(text.front());
    std::size_t length = first < 0x80 ? 1 : (first < 0xe0 ? 2 : (first < 0xf0 ? 3 : 4));
    if (length > text.size()) length = text.size();
    unsigned code = first < 0x80 ? first : first & (0x7fu >> length);
    for (std::size_t at = 1; at != length; ++at)
        code = code << 6 | (static_cast<unsigned char>(text[at]) & 0x3fu);
    text.remove_prefix(length);
    if (code >= 'A' && code <= 'Z') return static_cast<char>(code + 32);
    if ((code >= 'a' && code <= 'z') || (code >= '0' && code <= '9'))
        return static_cast<char>(code);
    if (code >= 0xc0 && code < 0x180) return plain_letters[code - 0xc0];
    const bool is_within = code == '\'' || code == '`' || code == 0x2019 || code == 0x2018 ||
                           (code >= 0x300 && code < 0x370);
    return is_within ? '\0' : ' ';
}

// A name in small letters without accents and punctuation, its words separated by one space each:
// "St. Kitts & Nevis" is "saint kitts nevis".
inline std::string words_of(std::string_view name) {
    constexpr std::string_view expanded[][2] = {
        {"st", "saint"},   {"rep", "republic"}, {"dem", "democratic"},
        {"is", "islands"}, {"isl", "islands"},  {"the", ""},
        {"of", ""},        {"and", ""}};
    std::string words;
    std::string word;
    bool is_dotted = false; // "U.S.A."
    const auto end_word = [&] {
        std::string_view full = word;
        for (const auto& [brief, whole] : expanded)
            if (word == brief) full = whole;
        if (!full.empty()) words.append(words.empty() ? "" : " ").append(full);
        word.clear();
        is_dotted = false;
    };
    while (!name.empty()) {
        const bool is_dot = name.front() == '.';
        is_dotted = is_dotted || (is_dot && word.size() == 1);
        const char letter = next_folded(name);
        if (letter == ' ' && !(is_dot && is_dotted))
            end_word();
        else if (letter == ' ')
            continue;
        else if (letter != '\0')
            word.push_back(letter);
    }
    end_word();
    return words;
}

// The words in alphabetical order, so that "Korea, Republic of" is "Republic of Korea".
inline std::string in_order(std::string_view words) {
    std::vector<std::string_view> each;
    while (!words.empty()) {
        const auto word = words.substr(0, words.find(' '));
        words.remove_prefix(word.size() == words.size() ? word.size() : word.size() + 1);
        auto place = each.begin();
        while (place != each.end() && *place < word) ++place;
        each.insert(place, word);
    }
    std::string key;
    for (const auto word : each) key.append(key.empty() ? "" : " ").append(word);
    return key;
}

// How many letters must be changed, added, taken away or swapped with the next one to make one text
// of the other; `most` and more are told as `most`.
inline int spelling_distance(std::string_view a, std::string_view b, int most) {
    const auto longer = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (longer >= static_cast<std::size_t>(most) || b.size() > 80) return most;
    int rows[3][82] = {};
    const auto smaller = [](int x, int y) { return x < y ? x : y; };
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        int* const row = rows[i % 3];
        const int* const above = rows[(i + 2) % 3];
        const int* const two_above = rows[(i + 1) % 3];
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = smaller(changed, smaller(above[j], row[j - 1]) + 1);
            const bool is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (is_swap) row[j] = smaller(row[j], two_above[j - 2] + 1);
        }
    }
    return smaller(rows[a.size() % 3][b.size()], most);
}

inline void add_new(std::vector<any_entity>& list, const any_entity& who) {
    for (const auto& other : list)
        if (other == who) return;
    list.push_back(who);
}

inline bool is_code_in_capitals(std::string_view text) {
    for (const char letter : text)
        if (!is_letter(letter) && !is_digit(letter)) return false;
    return text.size() == 2 || text.size() == 3;
}

// The country of an alpha-2, alpha-3 or numeric code, of which files drop the zeros in front.
inline any_country country_of_code(std::string_view code) {
    const int number = code.empty() || code.size() > 3 ? -1 : digits_to_int(code);
    return (number > 0 ? any_country::from_numeric(number) : any_country::parse(code)).value_or({});
}

} // namespace detail

inline entity_names::entity_names() {
    spellings_.reserve(800);
    for (const auto& record : iso3166) add(record.name, any_country::parse(record.alpha2).value());
    for (const auto& [alpha2, spellings] : other_spellings)
        add_all(spellings, any_country::parse(alpha2).value());
    for (const auto& [name, spellings] : known_groups) {
        add(name, any_group(name, {}));
        add_all(spellings, any_group(name, {}));
    }
    add_all("Kosovo|XK|XKX|KSV", user_country<"XK", "Kosovo">());
}

inline entity_names& entity_names::add(std::string_view name, const any_entity& who) {
    auto words = detail::words_of(name);
    const auto number = keys_.add(detail::in_order(words));
    if (number == spellings_.size())
        spellings_.push_back({std::move(words), who});
    else
        spellings_[number].who = who;
    return *this;
}

inline void entity_names::add_all(std::string_view spellings, const any_entity& who) {
    while (!spellings.empty()) {
        const auto one = spellings.substr(0, spellings.find('|'));
        add(one, who);
        spellings.remove_prefix(one.size() == spellings.size() ? one.size() : one.size() + 1);
    }
}

inline const entity_names::spelling* entity_names::look_up(std::string_view name) const {
    const auto number = keys_.find(detail::in_order(detail::words_of(name)));
    return number == dictionary::none ? nullptr : &spellings_[number];
}

// Those whose spelling differs least, by a quarter of its letters at most.
inline std::vector<any_entity> entity_names::nearest(std::string_view words) const {
    const auto quarter = static_cast<int>(words.size() / 4);
    int most = (quarter < 1 ? 1 : (quarter > 3 ? 3 : quarter)) + 1;
    std::vector<any_entity> found;
    if (words.size() < 4) return found; // codes are near to everything
    for (const auto& one : spellings_) {
        if (one.words.size() < 4) continue;
        const int distance = detail::spelling_distance(words, one.words, most);
        if (distance >= most) continue;
        if (distance + 1 < most) found.clear();
        most = distance + 1;
        detail::add_new(found, one.who);
    }
    return found;
}

// Countries that have the words in their names: "Korea" is part of two.
inline std::vector<any_entity> entity_names::containing(std::string_view words) const {
    std::vector<any_entity> found;
    if (words.size() < 4) return found;
    const auto spaced = [](std::string_view text) {
        return std::string(" ").append(text).append(" ");
    };
    for (const auto& one : spellings_) {
        const bool is_part = spaced(one.words).find(spaced(words)) != std::string::npos;
        if (is_part && one.who.kind() == entity_kind::country) detail::add_new(found, one.who);
    }
    return found;
}

inline refusal entity_names::unknown(std::string_view name) const {
    if (name.empty())
        return detail::not_as_expected(reason::unknown_entity, "a country or group", name);
    if (!is_utf8(name))
        return detail::not_as_expected(reason::unknown_entity, "a name in UTF-8", name);
    text<120> sentence(std::string_view(detail::quoted(name)));
    sentence.append(" is no country or group known here");
    const auto words = detail::words_of(name);
    auto meant = nearest(words);
    if (meant.empty()) meant = containing(words);
    if (meant.empty() || meant.size() > 3) return {reason::unknown_entity, sentence};
    std::string_view before = "; did you mean ";
    for (const auto& who : meant) {
        append_all(sentence, before, who.name());
        if (who.kind() == entity_kind::country)
            append_all(sentence, " (", who.countries().begin()->alpha2(), ")");
        before = " or ";
    }
    return {reason::unknown_entity, sentence.append("?")};
}

inline answer<any_entity> entity_names::find(std::string_view name) const {
    name = detail::trimmed(name);
    if (detail::is_code_in_capitals(name)) {
        const auto country = detail::country_of_code(name);
        if (country.is_known()) return any_entity(country);
    }
    if (const auto* const found = look_up(name)) return found->who;
    return unknown(name);
}

inline answer<any_entity> entity_names::find(std::string_view code, std::string_view name) const {
    code = detail::trimmed(code);
    name = detail::trimmed(name);
    if (code.empty()) return find(name);
    const auto* const by_spelling = look_up(code);
    const auto country = detail::country_of_code(code);
    if (!country.is_known() && by_spelling == nullptr) return unknown(code);
    const auto coded = country.is_known() ? any_entity(country) : by_spelling->who;
    const auto* const named = name.empty() ? nullptr : look_up(name);
    if (named == nullptr || named->who == coded) return coded;
    // The World Bank gave other groups the same codes.
    if (named->who.kind() == coded.kind() && coded.kind() == entity_kind::group) return named->who;
    text<120> sentence("the code ");
    append_all(sentence, detail::quoted(code), " is ", coded.name(), ", but the name ",
               detail::quoted(name), " is ", named->who.name());
    return refusal{reason::different_entities, sentence};
}

} // namespace visavis
