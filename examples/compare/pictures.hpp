// SPDX-License-Identifier: BSL-1.0
#pragma once

// What the pictures of all questions have in common: captions, headlines, and how much is drawn.

#include "databank.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace compare {

// So much is drawn of a longer answer, and the picture says so.
inline constexpr std::size_t most_bars = 30;
inline constexpr std::size_t most_lines = 6;
inline constexpr std::size_t most_slopes = 20;
inline constexpr std::size_t most_bumps = 12;

/// Whether the answer is asked for in a form that has pictures: a page, or a picture alone.
[[nodiscard]] inline bool wants_pictures(const request& asked) {
    return asked.format == "html" || asked.format == "svg" || asked.format == "vega";
}

/// The title, the axis and the source of a picture.
[[nodiscard]] vv::captions captions_of(const databank& data, std::string_view title,
                                       std::string_view axis);
/// Notes how many of a list are drawn, where that is not all of it.
void note_drawn(vv::captions& texts, std::size_t drawn, std::size_t all);

/// A name as the beginning of a sentence: "The United States".
[[nodiscard]] std::string at_beginning(std::string_view name);
/// Names as the beginning of a sentence, and a verb in their number: "China and Japan are".
[[nodiscard]] std::string all_of(const std::vector<std::string>& names, std::string_view one_does,
                                 std::string_view several_do);

/// Who has the best place of some bars, as a headline: "China is first in patents, 2022"; the other
/// title where nobody has.
[[nodiscard]] std::string headline_of(const std::vector<vv::bar>& bars, std::string_view in_what,
                                      std::string_view other_title);

/// The ranks of one entity on two sides.
struct ranks_of_both {
    std::string name;
    vv::placing before;
    vv::placing after;
};

/// A slope for each; ranks worse than one are not drawn, and a note names whose.
[[nodiscard]] vv::slope_chart slopes_of(vv::captions texts, const vv::period& before,
                                        const vv::period& after,
                                        const std::vector<ranks_of_both>& ranks, int worst);

} // namespace compare
