// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/splice.hpp>

namespace vv = visavis;
using namespace vv::literals;

using spending = vv::indicator<"spending", vv::unit<"euro">>;
using income = vv::indicator<"income", vv::unit<"euro">>;
constexpr auto spent = spending::series_of(vv::country<"DK">{}, {}, vv::dated{2001_y, 5});
constexpr auto revised = spending::series_of(vv::country<"DK">{}, {}, vv::dated{2001_y, 6});
constexpr auto earned = income::series_of(vv::country<"DK">{}, {}, vv::dated{2001_y, 6});
constexpr auto control = vv::splice(spent, revised, 2001_y)[0];
constexpr auto also_control = vv::index_series(spent, 2001_y)[0];

// case: spending spliced with income
// says: "visavis: two series side by side are of the same indicator"
#if VISAVIS_CASE == 1
constexpr auto mixed = vv::splice(spent, earned, 2001_y);
#endif

// case: a link where there is no figure
// says: "no_such_period"
#if VISAVIS_CASE == 2
constexpr auto nowhere = vv::splice(spent, revised, 2002_y);
#endif

// case: index numbers of a year without a figure
// says: "no_such_period"
#if VISAVIS_CASE == 3
constexpr auto baseless = vv::index_series(spent, 2002_y);
#endif
