// SPDX-License-Identifier: BSL-1.0

#include <visavis/core/verdict.hpp>

constexpr auto open = visavis::verdict::of_undetermined();
static_assert(visavis::undetermined(open));

// case: a verdict as a truth value
// says: "bool"
#if VISAVIS_CASE == 1
constexpr int nonsense() {
    if (open) return 1;
    return 0;
}
#endif
