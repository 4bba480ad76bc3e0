// SPDX-License-Identifier: BSL-1.0

#include <visavis/core/literals.hpp>

using namespace visavis::literals;
static_assert(50_percent == visavis::half);

// case: per cent in hexadecimal
// says: "malformed"
#if VISAVIS_CASE == 1
constexpr auto nonsense = 0x1F_percent;
#endif

// case: more digits than 64 bits hold
// says: "overflow"
#if VISAVIS_CASE == 2
constexpr auto nonsense = 99999999999999999999_printed;
#endif
