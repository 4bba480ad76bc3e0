// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/observation.hpp>

namespace vv = visavis;
using namespace vv::literals;

using awards = vv::indicator<"awards", vv::unit<"award">>;
using harvard = vv::institution<"Harvard University", "US">;
constexpr vv::source clarivate{"Clarivate"};
constexpr auto figure = awards::of(harvard{}, 2025_y, 170, clarivate);

// case: a figure with a bool for its value
// says: "visavis: a figure holds a number (not a bool or a character)"
#if VISAVIS_CASE == 1
constexpr auto truth = awards::of(harvard{}, 2025_y, true, clarivate);
#endif

// case: a figure with a text for its value
// says: "visavis: a figure holds a number (not a bool or a character)"
#if VISAVIS_CASE == 2
constexpr auto text = awards::of(harvard{}, 2025_y, "170", clarivate);
#endif

// case: a figure of nobody
// says: "visavis: a figure is about an entity: a country, a city, ..."
#if VISAVIS_CASE == 3
constexpr auto nobody = awards::of("Harvard University", 2025_y, 170, clarivate);
#endif

// case: a figure of nothing
// says: "visavis: a figure needs an indicator"
#if VISAVIS_CASE == 4
constexpr vv::observation<vv::unit<"award">, harvard, int> nothing;
#endif

// case: a figure in a year that is a plain number
// says: "period"
#if VISAVIS_CASE == 5
constexpr auto plain_year = awards::of(harvard{}, 2025, 170, clarivate);
#endif

// case: a figure in percentage points, which are a difference of two
// says: "visavis: a figure holds a number"
#if VISAVIS_CASE == 6
constexpr vv::percentage_points points(vv::fraction(3, 100));
constexpr auto difference = awards::of(harvard{}, 2025_y, points, clarivate);
#endif

// case: the number of a missing figure, in a constant expression
// says: "confidential"
#if VISAVIS_CASE == 7
constexpr auto number = vv::number_of(vv::missing{vv::reason::confidential}).value();
#endif
