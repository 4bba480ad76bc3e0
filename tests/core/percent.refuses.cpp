// SPDX-License-Identifier: BSL-1.0

#include <visavis/core/literals.hpp>

using namespace visavis::literals;
static_assert(3_points + 2_points == 5_points);

// case: per cent plus percentage points
// says: "operand"
#if VISAVIS_CASE == 1
constexpr auto nonsense = 43_percent + 3_points;
#endif

// case: the sum of two per cents, of nobody knows what
// says: "operand"
#if VISAVIS_CASE == 2
constexpr auto nonsense = 43_percent + 3_percent;
#endif

// case: percentage points compared with a fraction
// says: "operand"
#if VISAVIS_CASE == 3
constexpr auto nonsense = 3_points < visavis::half;
#endif

// case: per cent compared with percentage points
// says: "operand"
#if VISAVIS_CASE == 4
constexpr auto nonsense = 2_percent < 3_points;
#endif

// case: per cent compared with times as much
// says: "operand"
#if VISAVIS_CASE == 5
constexpr auto nonsense = 2_percent < 3_x;
#endif
