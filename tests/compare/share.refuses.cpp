// SPDX-License-Identifier: BSL-1.0

#include <visavis/compare/share_of.hpp>
#include <visavis/core/literals.hpp>

namespace vv = visavis;
using namespace vv::literals;

using awards = vv::indicator<"awards", vv::unit<"award">>;
using ai_talent = vv::indicator<"top AI talent", vv::unit<"person", "people">>;
constexpr auto talent = vv::quoted_share<ai_talent>(
    vv::city<"Beijing", "CN">{}, vv::country<"CN">{}, 2025_y, vv::about(43_percent), vv::source{});
constexpr auto prizes = vv::quoted_share<awards>(vv::country<"CN">{}, vv::world{}, 2025_y,
                                                 vv::about(1_over(5)), vv::source{});
static_assert(vv::holds(talent < vv::half));

// case: percentage points between shares of AI talent and of awards
// says: "percentage points are the difference of two shares of the same whole"
#if VISAVIS_CASE == 1
constexpr auto nonsense = talent - prizes;
#endif

// case: a share of AI talent above a share of awards
// says: "only shares of the same whole compare"
#if VISAVIS_CASE == 2
constexpr auto nonsense = talent > prizes;
#endif

// case: a share compared with percentage points
// says: "operator<"
#if VISAVIS_CASE == 3
constexpr auto nonsense = talent < 3_points;
#endif

// case: the sum of two shares
// says: "operator+"
#if VISAVIS_CASE == 4
constexpr auto nonsense = talent + prizes;
#endif

// case: a share compared with a multiple
// says: "operator<"
#if VISAVIS_CASE == 5
constexpr auto nonsense = talent < 0.5_x;
#endif
