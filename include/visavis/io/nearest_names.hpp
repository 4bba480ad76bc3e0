// SPDX-License-Identifier: BSL-1.0
#pragma once

// nearest_names: which of some names a misspelled or shortened one may mean

#include <cstddef>
#include <string_view>
#include <vector>

namespace visavis {

/// How many letters must be changed, added, taken away or swapped with the next one to make one
/// text of the other; `most` and more are told as `most`, as are texts of more than 80 letters.
/// O(length squared). Source: L. Boytsov, "Indexing methods for approximate dictionary searching",
/// ACM JEA 16 (2011): the restricted distance of Damerau and Levenshtein.
[[nodiscard]] constexpr int spelling_distance(std::string_view a, std::string_view b, int most);

/// Of some names those that a wanted one may mean, the likeliest first, and at most `most`: those
/// spelled nearly so, by a third of the letters at most, and those that have it as a part; capitals
/// do not matter. They view the names. O(names).
template <class Names>
[[nodiscard]] std::vector<std::string_view> nearest_names(std::string_view wanted,
                                                          const Names& names, std::size_t most = 3);

// ---------------------------------------------------------------------------------------------

constexpr int spelling_distance(std::string_view a, std::string_view b, int most) {
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

namespace detail {

// Whether letters are the same but for capitals, at the front of a text or anywhere in it.
constexpr char small_letter(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
}
constexpr bool contains_letters(std::string_view text, std::string_view part) {
    for (std::size_t from = 0; from + part.size() <= text.size(); ++from) {
        std::size_t at = 0;
        while (at != part.size() && small_letter(text[from + at]) == small_letter(part[at])) ++at;
        if (at == part.size()) return true;
    }
    return false;
}

// The letters in which two names differ, capitals aside; `most` and more as `most`.
constexpr int distance_of_names(std::string_view a, std::string_view b, int most) {
    constexpr std::size_t longest = 80;
    if (a.size() > longest || b.size() > longest) return most;
    char small_a[longest] = {};
    char small_b[longest] = {};
    for (std::size_t at = 0; at != a.size(); ++at) small_a[at] = small_letter(a[at]);
    for (std::size_t at = 0; at != b.size(); ++at) small_b[at] = small_letter(b[at]);
    return spelling_distance({small_a, a.size()}, {small_b, b.size()}, most);
}

} // namespace detail

template <class Names>
std::vector<std::string_view> nearest_names(std::string_view wanted, const Names& names,
                                            std::size_t most) {
    struct candidate {
        std::string_view name;
        int distance;
    };
    std::vector<candidate> found;
    const int third = static_cast<int>(wanted.size() / 3);
    const int beyond = (third < 1 ? 1 : third) + 1;
    for (const auto& each : names) {
        const std::string_view name(each);
        int distance = detail::distance_of_names(wanted, name, beyond);
        if (distance == beyond && (wanted.size() < 2 || !detail::contains_letters(name, wanted)))
            continue;
        auto at = found.begin();
        while (at != found.end() && at->distance <= distance) ++at;
        found.insert(at, {name, distance});
        if (found.size() > most) found.pop_back();
    }
    std::vector<std::string_view> result;
    result.reserve(found.size());
    for (const auto& one : found) result.push_back(one.name);
    return result;
}

} // namespace visavis
