// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/catch_up.hpp>
#include <visavis/compare/gap_trend.hpp>

namespace vv = visavis;
using namespace vv::literals;

using spending = vv::indicator<"spending", vv::unit<"euro">>;
using income = vv::indicator<"income", vv::unit<"euro">>;
constexpr auto series = []<class What>(What, auto who, auto first, auto second) {
    return What::series_of(who, {}, vv::dated{2001_y, first}, vv::dated{2002_y, second});
};
constexpr auto danish = series(spending{}, vv::country<"DK">{}, 3, 8);
constexpr auto swedish = series(spending{}, vv::country<"SE">{}, 14, 15);
constexpr auto earned = series(income{}, vv::country<"SE">{}, 14, 15);
constexpr auto hedged = series(spending{}, vv::country<"SE">{}, vv::about(14), vv::about(15));
constexpr auto control = vv::gap_trend(danish, swedish, 2001_y, 2002_y);
constexpr auto also_control = vv::years_to_catch_up(danish, swedish, 2001_y, 2002_y);

// case: the gap of spending to income
// says: "visavis: two series side by side are of the same indicator"
#if VISAVIS_CASE == 1
constexpr auto mixed = vv::gap_trend(danish, earned, 2001_y, 2002_y);
#endif

// case: the years in which hedged figures are caught up with
// says: "visavis: hedged figures have no one growth to go on with"
#if VISAVIS_CASE == 2
constexpr auto years = vv::years_to_catch_up(danish, hedged, 2001_y, 2002_y);
#endif

// case: a window that no time passes in
// says: "no_elapsed_time"
#if VISAVIS_CASE == 3
constexpr auto backwards = vv::gap_trend(danish, swedish, 2002_y, 2001_y);
#endif

// case: who is ahead catches up
// says: "not_applicable"
#if VISAVIS_CASE == 4
constexpr auto years = vv::years_to_catch_up(swedish, danish, 2001_y, 2002_y);
#endif
