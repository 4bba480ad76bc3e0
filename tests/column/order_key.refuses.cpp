// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/order_key.hpp>

namespace vv = visavis;

constexpr auto key = vv::order_key(0.5);

// case: the key of a number that no column holds
// says: "column_number"
#if VISAVIS_CASE == 1
constexpr auto of_short = vv::order_key(short{1});
#endif
