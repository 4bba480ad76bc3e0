// SPDX-License-Identifier: BSL-1.0
#pragma once

// label: text that can be a template argument

#include <cstddef>
#include <string_view>

namespace visavis {

/// A string literal as a template argument, so that a name is part of a type and compiler
/// messages print it: `indicator<"GDP", ...>`.
///
/// Two labels are equal when their characters are. Complexity: linear in the length.
template <std::size_t Size>
struct label {
    char characters[Size] = {};

    consteval label(const char (&literal)[Size]) {
        for (std::size_t at = 0; at != Size; ++at) characters[at] = literal[at];
    }

    [[nodiscard]] constexpr std::string_view view() const { return {characters, Size - 1}; }
    [[nodiscard]] static constexpr bool empty() { return Size == 1; }
};

} // namespace visavis
