// SPDX-License-Identifier: BSL-1.0
#pragma once

// surd: a whole number over the root of a product of two, as correlations are, compared exactly

#include <visavis/core/elementary.hpp>
#include <visavis/core/fraction.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>

namespace visavis {

namespace detail {
__extension__ using unsigned_wide = unsigned __int128;
} // namespace detail

/// x / sqrt(y z) for a whole number x and positive whole numbers y and z of up to 128 bits.
///
/// Comparisons are exact, with one another and with fractions and integers: they multiply the
/// squares crosswise in 512 bits. Complexity: O(1).
class surd {
public:
    constexpr surd() = default;
    constexpr surd(const fraction& value);
    template <counting_integer Integer>
    constexpr surd(Integer whole) : surd(fraction(whole)) {}
    /// Refused where y or z is zero (`zero_denominator`).
    constexpr surd(detail::wide x, detail::unsigned_wide y, detail::unsigned_wide z)
        : surd(checked(x, y, z).value()) {}
    [[nodiscard]] static constexpr answer<surd> checked(detail::wide x, detail::unsigned_wide y,
                                                        detail::unsigned_wide z);

    /// The value within 3 units in the last place of a double, and within -1 and 1 where the exact
    /// value is.
    [[nodiscard]] constexpr double to_double() const;

    friend constexpr bool operator==(const surd& a, const surd& b) { return (a <=> b) == 0; }
    friend constexpr std::strong_ordering operator<=>(const surd& a, const surd& b);

private:
    [[nodiscard]] constexpr detail::unsigned_wide magnitude() const {
        const auto same_bits = static_cast<detail::unsigned_wide>(x_);
        return x_ < 0 ? 0 - same_bits : same_bits;
    }

    detail::wide x_ = 0;
    detail::unsigned_wide y_ = 1;
    detail::unsigned_wide z_ = 1;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// A whole number of up to 512 bits, its least significant part first.
class long_number {
public:
    constexpr explicit long_number(unsigned_wide value)
        : parts_{static_cast<std::uint64_t>(value), static_cast<std::uint64_t>(value >> 64)} {}

    // The product, which the caller knows to fit.
    [[nodiscard]] constexpr long_number times(unsigned_wide factor) const {
        const std::uint64_t low = static_cast<std::uint64_t>(factor);
        const std::uint64_t high = static_cast<std::uint64_t>(factor >> 64);
        long_number product(0);
        product.add_product(*this, low, 0);
        product.add_product(*this, high, 1);
        return product;
    }
    friend constexpr std::strong_ordering operator<=>(const long_number& a, const long_number& b) {
        for (std::size_t at = size; at-- != 0;)
            if (a.parts_[at] != b.parts_[at]) return a.parts_[at] <=> b.parts_[at];
        return std::strong_ordering::equal;
    }

private:
    static constexpr std::size_t size = 8;

    constexpr void add_product(const long_number& number, std::uint64_t factor, std::size_t from) {
        unsigned_wide carry = 0;
        for (std::size_t at = from; at != size; ++at) {
            carry += static_cast<unsigned_wide>(number.parts_[at - from]) * factor + parts_[at];
            parts_[at] = static_cast<std::uint64_t>(carry);
            carry >>= 64;
        }
    }

    std::uint64_t parts_[size] = {};
};

} // namespace detail

constexpr surd::surd(const fraction& value)
    : x_(value.numerator()), y_(static_cast<detail::unsigned_wide>(value.denominator())), z_(y_) {}

constexpr answer<surd> surd::checked(detail::wide x, detail::unsigned_wide y,
                                     detail::unsigned_wide z) {
    if (y == 0 || z == 0) return reason::zero_denominator;
    surd result;
    result.x_ = x;
    result.y_ = y;
    result.z_ = z;
    return result;
}

constexpr double surd::to_double() const {
    const auto x = static_cast<double>(x_);
    const auto y = static_cast<double>(y_);
    const auto z = static_cast<double>(z_);
    const double value = y_ == z_ ? x / y : x / square_root(y * z);
    if (value > 1 && *this <= surd(1)) return 1;
    if (value < -1 && *this >= surd(-1)) return -1;
    return value;
}

constexpr std::strong_ordering operator<=>(const surd& a, const surd& b) {
    const int left_sign = a.x_ < 0 ? -1 : (a.x_ > 0 ? 1 : 0);
    const int right_sign = b.x_ < 0 ? -1 : (b.x_ > 0 ? 1 : 0);
    if (left_sign != right_sign || left_sign == 0) return left_sign <=> right_sign;
    const auto square = [](const surd& one) {
        return detail::long_number(one.magnitude()).times(one.magnitude());
    };
    const auto left = square(a).times(b.y_).times(b.z_);
    const auto right = square(b).times(a.y_).times(a.z_);
    return left_sign > 0 ? left <=> right : right <=> left;
}

} // namespace visavis
