// SPDX-License-Identifier: BSL-1.0

#include <visavis/compare/ratio.hpp>
#include <visavis/core/literals.hpp>

namespace vv = visavis;
using namespace vv::literals;

using awards = vv::indicator<"awards", vv::unit<"award">>;
using researchers = vv::indicator<"researchers", vv::unit<"researcher">>;
constexpr auto china = awards::of(vv::country<"CN">{}, 2025_y, 258, vv::source{});
constexpr auto france = awards::of(vv::country<"FR">{}, 2025_y, 130, vv::source{});
constexpr auto nobody = awards::of(vv::country<"AQ">{}, 2025_y, 0, vv::source{});
constexpr auto people = researchers::of(vv::country<"CN">{}, 2025_y, 2580, vv::source{});
static_assert(vv::ratio(china, france) > 1.5_x);

// case: awards per researcher as a plain ratio
// says: "a ratio needs two figures of the same indicator"
// says: "ask for a rate"
#if VISAVIS_CASE == 1
constexpr auto nonsense = vv::ratio(china, people);
#endif

// case: a ratio compared with per cent, which may be "of" or "more"
// says: "operator>"
#if VISAVIS_CASE == 2
constexpr bool nonsense = vv::ratio(china, france) > 150_percent;
#endif

// case: a ratio to zero in a constant expression
// says: "zero_denominator"
#if VISAVIS_CASE == 3
constexpr auto nonsense = vv::ratio(china, nobody);
#endif

// case: a relative difference from zero in a constant expression
// says: "zero_baseline"
#if VISAVIS_CASE == 4
constexpr auto nonsense = vv::relative_difference(china, nobody);
#endif

// case: a relative change compared with percentage points
// says: "operator<"
#if VISAVIS_CASE == 5
constexpr bool nonsense = vv::relative_difference(china, france) < 3_points;
#endif

// case: a relative change compared with a multiple
// says: "operator<"
#if VISAVIS_CASE == 6
constexpr bool nonsense = vv::relative_difference(china, france) < 1.5_x;
#endif
