// SPDX-License-Identifier: BSL-1.0
#pragma once

// The questions that the program answers, one function and one source file each.

#include "databank.hpp"

namespace compare {

/// Who is first, second, ...
[[nodiscard]] answer_table rank(const databank& data, const request& asked);
/// Which part of a whole each has, or how many places of a list.
[[nodiscard]] answer_table share(const databank& data, const request& asked);
/// How many times as much as in a base period.
[[nodiscard]] answer_table multiple(const databank& data, const request& asked);
/// What became of the ranks from one period to another.
[[nodiscard]] answer_table movement(const databank& data, const request& asked);
/// For how long somebody has been first, or among the first.
[[nodiscard]] answer_table streak(const databank& data, const request& asked);
/// How far two rankings agree.
[[nodiscard]] answer_table agreement(const databank& data, const request& asked);
/// Whether a statement holds.
[[nodiscard]] answer_table claim(const databank& data, const request& asked);

} // namespace compare
