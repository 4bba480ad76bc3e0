// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/overtaking.hpp>

namespace vv = visavis;
using namespace vv::literals;

using spending = vv::indicator<"spending", vv::unit<"euro">>;
using income = vv::indicator<"income", vv::unit<"euro">>;
constexpr auto series = []<class What>(What, auto who, auto first, auto second) {
    return What::series_of(who, {}, vv::dated{2001_y, first}, vv::dated{2002_y, second});
};
constexpr auto danish = series(spending{}, vv::country<"DK">{}, 3, 8);
constexpr auto swedish = series(spending{}, vv::country<"SE">{}, 4, 5);
constexpr auto earned = series(income{}, vv::country<"SE">{}, 4, 5);
constexpr auto hedged = series(spending{}, vv::country<"SE">{}, vv::about(4), vv::about(5));
constexpr auto control = vv::crossing_year(danish, swedish, vv::last_overtaking(danish, swedish));

// case: spending overtakes income
// says: "visavis: two series side by side are of the same indicator"
#if VISAVIS_CASE == 1
constexpr auto mixed = vv::overtakings(danish, earned);
#endif

// case: the one time at which hedged figures cross
// says: "visavis: hedged figures do not cross at one time"
#if VISAVIS_CASE == 2
constexpr auto when = vv::crossing_year(danish, hedged, vv::last_overtaking(danish, hedged));
#endif

// case: the overtaking of two that never passed one another
// says: "no_such_period"
#if VISAVIS_CASE == 3
constexpr auto never = vv::last_overtaking(swedish, swedish);
#endif

// case: a country overtakes a city
// says: "different_kinds"
#if VISAVIS_CASE == 4
constexpr auto city = series(spending{}, vv::city<"Malmo", "SE">{}, 4, 5);
constexpr auto mixed = vv::last_overtaking(danish, city);
#endif

// case: overtakings of a series that is gone when they are read
// says: "named_series"
#if VISAVIS_CASE == 5
constexpr auto gone = vv::overtakings(danish, series(spending{}, vv::country<"SE">{}, 4, 5));
#endif
