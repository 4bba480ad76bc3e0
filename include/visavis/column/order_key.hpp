// SPDX-License-Identifier: BSL-1.0
#pragma once

// order_key: the order of numbers as the order of unsigned integers of 64 bits

#include <visavis/column/column.hpp>

#include <bit>

namespace visavis {

/// An integer that is less exactly where the number is less, and equal where it is equal: -0.0 and
/// 0.0 have one key. NaN has no place in the order, and its key no meaning. The upper bits tell
/// first: the key of a 32-bit number has its lower half empty.
template <column_number Number>
[[nodiscard]] constexpr std::uint64_t order_key(Number number);

// ---------------------------------------------------------------------------------------------

template <column_number Number>
[[gnu::always_inline]] constexpr std::uint64_t order_key(Number number) {
    constexpr int width = 8 * sizeof(Number);
    using bits = std::conditional_t<width == 64, std::uint64_t, std::uint32_t>;
    using signed_bits = std::make_signed_t<bits>;
    constexpr auto sign = static_cast<bits>(bits{1} << (width - 1));
    bits key = 0;
    if constexpr (std::floating_point<Number>) {
        // + 0 turns -0.0 into 0.0; negative numbers grow with the complement of their bits
        const auto raw = std::bit_cast<bits>(static_cast<Number>(number + Number{0}));
        const auto all_if_negative =
            static_cast<bits>(static_cast<signed_bits>(raw) >> (width - 1));
        key = raw ^ (all_if_negative | sign);
    } else if constexpr (std::is_signed_v<Number>) {
        key = static_cast<bits>(number) ^ sign;
    } else {
        key = static_cast<bits>(number);
    }
    return static_cast<std::uint64_t>(key) << (64 - width);
}

} // namespace visavis
