// SPDX-License-Identifier: BSL-1.0

#include <visavis/core/number.hpp>

namespace vv = visavis;
static_assert(vv::add(1, 0.5).value() == 1.5);

// case: a hedged figure and a floating-point one together
// says: "a hedged figure and a floating-point one do not mix"
#if VISAVIS_CASE == 1
const auto nonsense = vv::add(vv::about(1), 0.5);
#endif

// case: a truth value as a number
// says: "add"
#if VISAVIS_CASE == 2
const auto nonsense = vv::add(true, 1);
#endif
