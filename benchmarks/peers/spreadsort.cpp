// SPDX-License-Identifier: BSL-1.0
// Boost.Sort's spreadsort of positions (way=positions) or of values with their positions
// (way=pairs).
#include "sorting.hpp"

#include <boost/sort/spreadsort/float_sort.hpp>
#include <boost/sort/spreadsort/integer_sort.hpp>
#include <boost/version.hpp>

#include <bit>

namespace {

// Doubles and integers as integers of the same order, turned round.
std::int64_t falling_key(double value) {
    const auto bits = std::bit_cast<std::int64_t>(value + 0.0);
    return bits < 0 ? bits & std::numeric_limits<std::int64_t>::max() : ~bits;
}
std::int64_t falling_key(std::int64_t value) { return ~value; }

} // namespace

int main(int count, char** arguments) {
    return peers::main_of_sort(
        count, arguments, BOOST_LIB_VERSION, [](auto elements, auto value_of) {
            boost::sort::spreadsort::integer_sort(
                elements.begin(), elements.end(),
                [&](const auto& one, std::int64_t offset) {
                    return falling_key(value_of(one)) >> offset;
                },
                [&](const auto& a, const auto& b) { return value_of(a) > value_of(b); });
        });
}
