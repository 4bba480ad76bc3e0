// SPDX-License-Identifier: BSL-1.0

// case: sums under options that give up the arithmetic of IEEE 754, such as -ffast-math
// says: "visavis: sums of columns, and NaN as missing, need the arithmetic of IEEE 754"
#if VISAVIS_CASE == 1
#undef __FINITE_MATH_ONLY__
#define __FINITE_MATH_ONLY__ 1
#endif

#include <visavis/column/sum.hpp>

#include <array>

namespace vv = visavis;

inline auto total(const std::array<double, 2>& values) { return vv::sum_of(values); }

// case: the sum of no cells
// says: "empty_list"
#if VISAVIS_CASE == 2
constexpr auto nothing = vv::sum_of(std::array<double, 0>{});
#endif

// case: a sum of integers beyond 64 bits
// says: "overflow"
#if VISAVIS_CASE == 3
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
constexpr auto too_much = vv::sum_of(std::array{most, most});
#endif

// case: the sum of a column of yes and no
// says: "column_number"
#if VISAVIS_CASE == 4
constexpr auto yes = vv::sum_of(std::array{true, false});
#endif
