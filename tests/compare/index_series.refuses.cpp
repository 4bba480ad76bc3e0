// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/index_series.hpp>

namespace vv = visavis;
using namespace vv::literals;

using spending = vv::indicator<"spending", vv::unit<"euro">>;
constexpr auto in_two_years = [](int first, int second) {
    return spending::series_of(vv::country<"DK">{}, {}, vv::dated{2001_y, first},
                               vv::dated{2002_y, second});
};
constexpr auto series = in_two_years(5, 6);
constexpr auto control = vv::index_series(series, 2001_y)[0];
constexpr auto also_control = vv::links_of(series)[0];

// case: links that view a series which is gone
// says: "named_series"
#if VISAVIS_CASE == 1
constexpr auto gone = vv::links_of(in_two_years(5, 6)).size();
#endif

// case: a quarter as the base of a year
// says: "no_such_period"
#if VISAVIS_CASE == 2
constexpr auto mixed = vv::index_series(series, vv::period::quarter(2001, 1));
#endif

// case: nought as the base
// says: "zero_baseline"
#if VISAVIS_CASE == 3
constexpr auto from_nothing = in_two_years(0, 6);
constexpr auto index = vv::index_series(from_nothing, 2001_y);
#endif

// case: figures every nought years
// says: "out_of_range"
#if VISAVIS_CASE == 4
constexpr auto links = vv::links_of(series, 0);
#endif

// case: a link of one figure
// says: "empty_list"
#if VISAVIS_CASE == 5
constexpr auto alone = spending::series_of(vv::country<"DK">{}, {}, vv::dated{2001_y, 5});
constexpr auto links = vv::links_of(alone);
#endif
