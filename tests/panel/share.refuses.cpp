// SPDX-License-Identifier: BSL-1.0
#include <visavis/panel/share.hpp>

#include <array>

namespace vv = visavis;

template <class Values, class Out>
constexpr auto answered(const Values& values, Out out) {
    return vv::shares(values, out).answered();
}
constexpr auto two = answered(std::array{1.0, 2.0}, std::array<double, 2>{});

// case: shares written to whole numbers
// says: "result_column"
#if VISAVIS_CASE == 1
constexpr auto whole = answered(std::array{1.0, 2.0}, std::array<int, 2>{});
#endif

// case: the shares of a column of small integers
// says: "group_source"
#if VISAVIS_CASE == 2
constexpr auto small = answered(std::array<short, 2>{1, 2}, std::array<double, 2>{});
#endif

// case: shares for a column of another size
// says: "out_of_range"
#if VISAVIS_CASE == 3
constexpr auto three = answered(std::array{1.0, 2.0}, std::array<double, 3>{});
#endif
