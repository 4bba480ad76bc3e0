// SPDX-License-Identifier: BSL-1.0

#include <visavis/core/error.hpp>

constexpr bool refuse_if(bool refused) {
    if (refused) visavis::refuse(visavis::reason::empty_list);
    return true;
}
static_assert(refuse_if(false));

// case: a refusal in a constant expression names its reason
// says: "no_answer"
// says: "empty_list"
#if VISAVIS_CASE == 1
static_assert(refuse_if(true));
#endif
