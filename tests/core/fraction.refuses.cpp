// SPDX-License-Identifier: BSL-1.0

#include <visavis/core/fraction.hpp>

#include <cstdint>
#include <limits>

using visavis::fraction;
static_assert(fraction(6, 10) == fraction(3, 5));

// case: a zero denominator in a constant expression
// says: "zero_denominator"
#if VISAVIS_CASE == 1
constexpr fraction nonsense(1, 0);
#endif

// case: an overflow in a constant expression
// says: "overflow"
#if VISAVIS_CASE == 2
constexpr auto nonsense = fraction(std::numeric_limits<std::int64_t>::max()) + fraction(1);
#endif

// case: a truth value as a count
// says: "fraction"
// says: "bool"
#if VISAVIS_CASE == 3
constexpr fraction nonsense(true);
#endif

// case: a floating-point number as an exact one
// says: "fraction"
// says: "double"
#if VISAVIS_CASE == 4
constexpr fraction nonsense(0.43);
#endif
