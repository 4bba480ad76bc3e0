// SPDX-License-Identifier: BSL-1.0
// Compares two result columns element by element: agree EXPECTED FOUND ULPS
//
// Prints how many units in the last place the two are apart at most, and fails with the first
// element that is further apart than ULPS. NaN, a missing result, agrees with NaN alone.
#include "job.hpp"

#include <bit>
#include <cmath>

namespace {

// The number of doubles between two, or as many as there are if one of them is not a number.
std::uint64_t apart(double a, double b) {
    if (std::isnan(a) || std::isnan(b))
        return std::isnan(a) && std::isnan(b) ? 0 : ~std::uint64_t{0};
    const auto ordered = [](double value) {
        const auto bits = std::bit_cast<std::uint64_t>(value);
        const auto sign = std::uint64_t{1} << 63U;
        return (bits & sign) != 0 ? sign - (bits - sign) : bits + sign;
    };
    const auto one = ordered(a), other = ordered(b);
    return one > other ? one - other : other - one;
}

} // namespace

int main(int count, char** arguments) {
    if (count != 4) peers::give_up("agree EXPECTED FOUND ULPS");
    const auto expected = peers::read_column<double>(arguments[1]);
    const auto found = peers::read_column<double>(arguments[2]);
    const std::uint64_t allowed = std::stoull(arguments[3]);
    if (expected.size() != found.size()) {
        std::printf("%zu results where %zu are expected\n", found.size(), expected.size());
        return 1;
    }
    std::uint64_t most = 0;
    std::size_t wrong = 0, first = 0;
    for (std::size_t at = 0; at != found.size(); ++at) {
        const auto distance = apart(expected[at], found[at]);
        most = std::max(most, distance);
        if (distance > allowed && wrong++ == 0) first = at;
    }
    if (wrong != 0) {
        std::printf("%zu of %zu differ, the first at %zu: %.17g, expected %.17g\n", wrong,
                    found.size(), first, found[first], expected[first]);
        return 1;
    }
    std::printf("%llu\n", static_cast<unsigned long long>(most));
}
