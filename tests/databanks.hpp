// SPDX-License-Identifier: BSL-1.0
#pragma once

// databanks: columns as databanks have them, with all that is odd, and comparisons of results

#include <bit>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

namespace visavis::tests {

inline constexpr double na = std::numeric_limits<double>::quiet_NaN();
inline constexpr double infinity = std::numeric_limits<double>::infinity();

/// Every number that is a border to some rule.
inline constexpr double odd_numbers[] = {na,    0.0,    -0.0,   1.0,    -1.0,  2.5,      -2.5,
                                         1e300, -1e300, 5e-324, 1e-310, 1e308, infinity, -infinity};

/// Positive numbers, a share of them missing.
inline std::vector<double> positive_numbers(std::size_t size, unsigned seed,
                                            unsigned missing_in_ten = 3) {
    std::mt19937_64 engine(seed);
    std::lognormal_distribution<double> any(0, 3);
    std::vector<double> made(size);
    for (auto& one : made) one = engine() % 10 < missing_in_ten ? na : any(engine);
    return made;
}

/// Two results that print alike: the same bits, but any NaN is as good as another.
inline bool same_result(double a, double b) {
    return (a != a && b != b) || std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}
template <class Results, class Expected>
bool same_results(const Results& a, const Expected& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t at = 0; at != a.size(); ++at)
        if (!same_result(a[at], b[at])) return false;
    return true;
}

} // namespace visavis::tests
