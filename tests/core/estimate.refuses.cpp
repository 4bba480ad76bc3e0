// SPDX-License-Identifier: BSL-1.0

#include <visavis/core/estimate.hpp>
#include <visavis/core/literals.hpp>

namespace vv = visavis;
using namespace vv::literals;
static_assert(vv::holds(vv::about(43_percent) < vv::half));

// case: a hedge around a floating-point number
// says: "hedge a figure as it is printed"
#if VISAVIS_CASE == 1
const auto nonsense = vv::about(0.43);
#endif

// case: a hedge around a truth value
// says: "only a number can be hedged"
#if VISAVIS_CASE == 2
const auto nonsense = vv::about(true);
#endif

// case: a fraction as if it had been printed in digits
// says: "only a number printed in digits can be rounded"
#if VISAVIS_CASE == 3
const auto nonsense = vv::rounded(1_over(3));
#endif

// case: a hedged number of per cent below a number of points
// says: "operand"
#if VISAVIS_CASE == 4
const auto nonsense = vv::about(43_percent) < 3_points;
#endif

// case: two hedged numbers as if they were known to be equal
// says: "operator=="
#if VISAVIS_CASE == 5
const bool nonsense = vv::about(6) == vv::about(6);
#endif

// case: what is nearly zero, in a constant expression
// says: "no_such_hedge"
#if VISAVIS_CASE == 6
constexpr auto nonsense = vv::nearly(0);
#endif
