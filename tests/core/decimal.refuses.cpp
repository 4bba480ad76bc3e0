// SPDX-License-Identifier: BSL-1.0
#include <visavis/core/decimal.hpp>

#include <cstdint>
#include <limits>

using visavis::decimal;

constexpr auto awards = decimal::parse("1,406").value();
static_assert(awards == decimal(1406));

// the ends of what is read
constexpr auto least = std::numeric_limits<std::int64_t>::min();
static_assert(decimal::parse("-9223372036854775808").value().mantissa() == least);
static_assert(decimal::parse("0.1", std::numeric_limits<int>::min()).why() ==
              visavis::reason::overflow);

// case: a malformed number read in a constant expression
// says: "no_answer"
// says: "malformed"
#if VISAVIS_CASE == 1
constexpr auto nonsense = decimal::parse("14O6").value();
#endif

// case: more digits than 64 bits hold
// says: "no_answer"
// says: "overflow"
#if VISAVIS_CASE == 2
constexpr auto nonsense = decimal::parse("9223372036854775808").value();
#endif

// case: an exponent that powers of ten in 64 bits do not reach
// says: "no_answer"
// says: "out_of_range"
#if VISAVIS_CASE == 3
constexpr decimal nonsense(1, 19);
#endif

// case: a decimal whose value does not fit 64 bits
// says: "no_answer"
// says: "overflow"
#if VISAVIS_CASE == 4
constexpr auto nonsense = decimal(10, 18).value();
#endif

// case: the magnitude of the least 64-bit integer
// says: "no_answer"
// says: "overflow"
#if VISAVIS_CASE == 5
constexpr auto nonsense = -decimal(least);
#endif

// case: more decimals than are kept
// says: "no_answer"
// says: "out_of_range"
#if VISAVIS_CASE == 6
constexpr auto nonsense = decimal::rounded(visavis::fraction(1, 3), 19).value();
#endif

// case: a truth value as a number
// says: "decimal"
// says: "bool"
#if VISAVIS_CASE == 7
constexpr decimal nonsense(true);
#endif
