// SPDX-License-Identifier: BSL-1.0
#pragma once

// captions: what stands around a picture, its title, description, axis, sources and notes

#include <visavis/core/number.hpp>
#include <visavis/model/indicator.hpp>
#include <visavis/model/period.hpp>
#include <visavis/model/source.hpp>
#include <visavis/tell/words.hpp>

#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace visavis {

/// The words around a picture, owned. The title is the caller's to say; axis, sources and notes are
/// filled from the figures, as far as these know them; an empty description is made when the picture
/// is drawn (`description_of`).
struct captions {
    std::string title = {};       ///< what the picture shows: "China leads in awards"
    std::string description = {}; ///< how it shows it, for those who do not see it
    std::string axis = {};        ///< what is measured, and in which unit
    std::vector<std::string> sources = {};
    std::vector<std::string> notes = {}; ///< what is left out, and how figures were read
};

/// How the numbers of a picture are shown.
enum class shown_as : std::uint8_t { number, percent };

/// Where there is no number to draw.
inline constexpr double nothing_to_draw = std::numeric_limits<double>::quiet_NaN();

/// Adds a source, once; one that says nothing is not added.
inline void add_source(captions& texts, const source& from);

/// Adds a note, once.
inline void add_note(captions& texts, std::string_view sentence);

/// What an axis measures: "R&D expenditure (million dollars)"; without the unit where the name
/// says it already.
[[nodiscard]] inline std::string axis_title(const any_indicator& what);

/// The number of a figure as a picture places it: the nearest double of an exact one; nothing to
/// draw of one that is missing or not finite. The data tables of a picture show the same number.
template <figure_value Value>
[[nodiscard]] constexpr double drawn_number(const Value& value);

/// Lets the entry of that name stand out from a picture's others, which then recede; one that the
/// picture does not have is refused (`unknown_entity`, which names it). O(n).
template <class Picture>
    requires requires(Picture& picture) { picture.entries; }
void emphasise(Picture& picture, std::string_view name);

// ---------------------------------------------------------------------------------------------

namespace detail {

constexpr bool is_drawn(double value) {
    constexpr auto largest = std::numeric_limits<double>::max();
    return value >= -largest && value <= largest;
}

template <class Entries>
bool any_stands_out(const Entries& entries) {
    for (const auto& entry : entries)
        if (entry.stands_out) return true;
    return false;
}

// "A, B and C"
inline void append_list(std::string& words, const std::vector<std::string>& names) {
    for (std::size_t at = 0; at != names.size(); ++at) {
        if (at != 0) words.append(at + 1 == names.size() ? " and " : ", ");
        words.append(names[at]);
    }
}

inline void add_once(std::vector<std::string>& sentences, std::string_view sentence) {
    for (const auto& other : sentences)
        if (other == sentence) return;
    if (!sentence.empty()) sentences.emplace_back(sentence);
}

} // namespace detail

inline void add_source(captions& texts, const source& from) {
    std::string words;
    append_source(words, from);
    detail::add_once(texts.sources, words);
}

inline void add_note(captions& texts, std::string_view sentence) {
    detail::add_once(texts.notes, sentence);
}

inline std::string axis_title(const any_indicator& what) {
    std::string words(what.name());
    const auto unit = what.unit_plural;
    if (unit.empty() || words.find(unit) != std::string::npos) return words;
    words.append(" (").append(unit).append(")");
    return words;
}

template <figure_value Value>
constexpr double drawn_number(const Value& value) {
    const auto found = visavis::number_of(value);
    if (!found) return nothing_to_draw;
    using held = std::remove_cvref_t<decltype(found.value())>;
    static_assert(!hedged_number<held>,
                  "visavis: a hedged figure is an interval: draw it in a dot_plot");
    if constexpr (std::floating_point<held>) {
        const auto number = static_cast<double>(found.value());
        return detail::is_drawn(number) ? number : nothing_to_draw;
    } else if constexpr (!hedged_number<held>) {
        const auto exact = detail::exact_value(found.value());
        return exact ? exact.value().to_double() : nothing_to_draw;
    }
}

template <class Picture>
    requires requires(Picture& picture) { picture.entries; }
void emphasise(Picture& picture, std::string_view name) {
    for (auto& entry : picture.entries) {
        if (entry.name != name) continue;
        entry.stands_out = true;
        return;
    }
    refuse(reason::unknown_entity, name);
}

} // namespace visavis
