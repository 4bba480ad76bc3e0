// SPDX-License-Identifier: BSL-1.0
#pragma once

// random: random numbers of a seed, uniform and normal, the same on every machine

#include <visavis/core/error.hpp>

#include <cstdint>

namespace visavis {

/// Random bits of a seed, the same on every machine: SplitMix64, of G. L. Steele, D. Lea and C. H.
/// Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014. Its period is 2^64. The
/// distributions of <random> differ between libraries.
class random_bits {
public:
    constexpr explicit random_bits(std::uint64_t seed) : state_(seed) {}

    /// The next 64 bits.
    [[nodiscard]] constexpr std::uint64_t operator()() {
        state_ += 0x9e3779b97f4a7c15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31);
    }
    /// A whole number from 0 up to, not including, `limit`, each as likely; a limit of 0 is refused
    /// (`out_of_range`).
    [[nodiscard]] constexpr std::uint64_t below(std::uint64_t limit);

private:
    std::uint64_t state_;
};

/// A number of the standard normal distribution, exact but for its rounding to 53 bits behind the
/// point. It is made of whole numbers alone, so that no machine can round it differently: by
/// algorithm N of C. F. F. Karney, "Sampling exactly from the normal distribution", ACM TOMS 42
/// (2016), with 64 bits for each uniform number. About 18 of them are asked for on average.
[[nodiscard]] constexpr double normal_deviate(random_bits& next);

// ---------------------------------------------------------------------------------------------

constexpr std::uint64_t random_bits::below(std::uint64_t limit) {
    if (limit == 0) refuse(reason::out_of_range, "a random number below zero");
    const std::uint64_t beyond = (0 - limit) % limit; // 2^64 modulo the limit
    for (;;)
        if (const auto bits = (*this)(); bits >= beyond) return bits % limit;
}

namespace detail {

// Whether a decreasing run of uniform numbers below 1/2 has an even length: with probability
// exp(-1/2).
constexpr bool is_within_half(random_bits& next) {
    std::uint64_t last = std::uint64_t{1} << 63;
    for (bool is_even = true;; is_even = !is_even) {
        const auto bits = next();
        if (bits >= last) return is_even;
        last = bits;
    }
}

// Whether as many trials succeed.
constexpr bool are_within_half(random_bits& next, int trials) {
    for (; trials > 0; --trials)
        if (!is_within_half(next)) return false;
    return true;
}

// With probability exp(-x (2 k + x) / (2 k + 2)), where x is a fraction of 2^64: of a decreasing
// run of uniform numbers below x, each taken only with probability (2 k + x) / (2 k + 2).
constexpr bool is_within_fraction(random_bits& next, std::uint64_t k, std::uint64_t x) {
    std::uint64_t last = x;
    for (bool is_even = true;; is_even = !is_even) {
        const auto bits = next();
        if (bits >= last) return is_even;
        const auto choice = next.below(2 * k + 2);
        if (choice > 2 * k || (choice == 2 * k && next() >= x)) return is_even;
        last = bits;
    }
}

} // namespace detail

constexpr double normal_deviate(random_bits& next) {
    for (;;) {
        int k = 0;
        while (detail::is_within_half(next)) ++k;
        if (!detail::are_within_half(next, k * (k - 1))) continue;
        const auto x = next();
        const auto whole = static_cast<std::uint64_t>(k);
        bool accepted = true;
        for (int trial = 0; accepted && trial <= k; ++trial)
            accepted = detail::is_within_fraction(next, whole, x);
        if (!accepted) continue;
        // k is below 2^10 unless all bits fail; the sum is rounded once
        const auto units = static_cast<std::int64_t>((whole << 53) + (x >> 11));
        const double magnitude = static_cast<double>(units) * 0x1p-53;
        return next() >> 63 != 0 ? -magnitude : magnitude;
    }
}

} // namespace visavis
