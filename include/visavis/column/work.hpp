// SPDX-License-Identifier: BSL-1.0
#pragma once

// work: how the work on a column is divided; one part after the other, unless a leaf does better

#include <concepts>
#include <cstddef>

namespace visavis {

/// Does the work on places 0 to n - 1 in parts: `divide(n, least, body)` calls `body(first, last)`
/// for parts that cover them, of `least` places or more each where there are as many. What a body
/// writes belongs to its own places, so that the result is the same however the work is divided.
template <class Work>
concept work_division = requires(const Work& divide, void (*body)(std::size_t, std::size_t)) {
    divide(std::size_t{}, std::size_t{}, body);
    { divide.workers() } -> std::convertible_to<std::size_t>;
};

/// All in one part, here and now.
struct in_sequence {
    [[nodiscard]] static constexpr std::size_t workers() { return 1; }
    template <class Body>
    constexpr void operator()(std::size_t size, std::size_t, const Body& body) const {
        if (size != 0) body(std::size_t{0}, size);
    }
};

} // namespace visavis
