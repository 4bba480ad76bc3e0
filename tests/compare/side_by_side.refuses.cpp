// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/side_by_side.hpp>

namespace vv = visavis;
using namespace vv::literals;

using spending = vv::indicator<"spending", vv::unit<"euro">>;
using income = vv::indicator<"income", vv::unit<"euro">>;
constexpr auto spent = spending::series_of(vv::country<"DK">{}, {}, vv::dated{2001_y, 5});
constexpr auto also_spent = spending::series_of(vv::country<"SE">{}, {}, vv::dated{2001_y, 4});
constexpr auto earned = income::series_of(vv::country<"DK">{}, {}, vv::dated{2001_y, 6});
constexpr auto city = spending::series_of(vv::city<"Aarhus", "DK">{}, {}, vv::dated{2001_y, 1});
constexpr auto control = vv::runs_above(spent, also_spent);

// case: spending above income
// says: "visavis: two series side by side are of the same indicator"
#if VISAVIS_CASE == 1
constexpr auto mixed = vv::runs_above(spent, earned);
#endif

// case: spending beside income
// says: "visavis: two series side by side are of the same indicator"
#if VISAVIS_CASE == 2
constexpr auto mixed = vv::side_by_side(spent, earned);
#endif

// case: a country above a city
// says: "different_kinds"
#if VISAVIS_CASE == 3
constexpr auto mixed = vv::runs_above(spent, city);
#endif
