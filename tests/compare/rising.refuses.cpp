// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/rising.hpp>

namespace vv = visavis;
using namespace vv::literals;

using spending = vv::indicator<"spending", vv::unit<"euro">>;
constexpr auto in_two_years = [](int first, int second) {
    return spending::series_of(vv::country<"DK">{}, {}, vv::dated{2001_y, first},
                               vv::dated{2002_y, second});
};
constexpr auto series = in_two_years(1, 2);
constexpr auto control = vv::rising(series).size();

// case: facts that view a series which is gone
// says: "named_series"
#if VISAVIS_CASE == 1
constexpr auto gone = vv::rising(in_two_years(1, 2)).size();
#endif

// case: index numbers that view a series which is gone
// says: "named_series"
#if VISAVIS_CASE == 2
constexpr auto gone = vv::index_series(in_two_years(1, 2), 2001_y).size();
#endif

// case: two series side by side, one of them gone
// says: "named_series"
#if VISAVIS_CASE == 3
constexpr auto gone = vv::runs_above(series, in_two_years(1, 2));
#endif
