// SPDX-License-Identifier: BSL-1.0

#include <visavis/compare/growth.hpp>
#include <visavis/core/literals.hpp>

namespace vv = visavis;
using namespace vv::literals;

using output = vv::indicator<"output", vv::unit<"dollar">>;
using workers = vv::indicator<"workers", vv::unit<"worker">>;
using score = vv::indicator<"score", vv::unit<"point">, vv::polarity::higher_is_better,
                            vv::scaling::intensive>;
constexpr auto of = [](auto indicator, auto who, vv::period when, int value) {
    return indicator.of(who, when, value, vv::source{});
};
constexpr vv::country<"FR"> france;
constexpr auto now = of(output(), france, 2021_y, 55);
constexpr auto before = of(output(), france, 2020_y, 50);
constexpr auto whole = of(output(), vv::eu27(), 2020_y, 200);
static_assert(vv::contribution_to_growth(now, before, whole) == 2.5_points);

// case: growth of a hedged series by least squares
// says: "visavis: hedged figures have no one line through them"
#if VISAVIS_CASE == 1
constexpr auto nonsense = vv::least_squares_growth(output::series_of(
    france, vv::source{}, vv::dated{2020_y, vv::about(5)}, vv::dated{2021_y, vv::about(6)}));
#endif

// case: workers contributing to the growth of output
// says: "visavis: a contribution to growth is of figures of the same indicator"
#if VISAVIS_CASE == 2
constexpr auto nonsense = vv::contribution_to_growth(of(workers(), france, 2021_y, 2),
                                                     of(workers(), france, 2020_y, 1), whole);
#endif

// case: a contribution to the growth of a score
// says: "visavis: figures of an intensive indicator (a rate, a score) do not add up"
#if VISAVIS_CASE == 3
constexpr auto nonsense =
    vv::contribution_to_growth(of(score(), france, 2021_y, 2), of(score(), france, 2020_y, 1),
                               of(score(), vv::eu27(), 2020_y, 3));
#endif

// case: growth from nothing in a constant expression
// says: "zero_baseline"
#if VISAVIS_CASE == 4
constexpr auto nonsense = vv::least_squares_growth(
    output::series_of(france, vv::source{}, vv::dated{2020_y, 0}, vv::dated{2021_y, 6}));
#endif
