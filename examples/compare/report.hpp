// SPDX-License-Identifier: BSL-1.0
#pragma once

// An answer in pictures: as a page of HTML, or a picture alone.

#include "answer_table.hpp"

#include <string>

namespace compare {

/// A page of HTML that opens without a network: the pictures of an answer, its table and notes, what
/// is missing; formula and sources where they are asked for.
[[nodiscard]] std::string page_of(const answer_table& answer, bool explains);
/// The first picture of an answer, which has one, as a file of SVG.
[[nodiscard]] std::string svg_of(const answer_table& answer);
/// The same as a specification in Vega-Lite.
[[nodiscard]] std::string vega_of(const answer_table& answer);

} // namespace compare
