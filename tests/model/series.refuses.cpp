// SPDX-License-Identifier: BSL-1.0
#include <visavis/core/literals.hpp>
#include <visavis/model/series.hpp>

namespace vv = visavis;
using namespace vv::literals;

using spending = vv::indicator<"R&D spending", vv::unit<"US$", "US$">>;
using china = vv::country<"CN">;
constexpr auto chinese =
    spending::series_of(china{}, {}, vv::dated{2007_y, 1}, vv::dated{2023_y, 2});

// case: a series out of order, in a constant expression
// says: "malformed"
#if VISAVIS_CASE == 1
constexpr auto wrong = spending::series_of(china{}, {}, vv::dated{2023_y, 2}, vv::dated{2007_y, 1});
#endif

// case: a series with two figures of one year
// says: "malformed"
#if VISAVIS_CASE == 2
constexpr auto twice = spending::series_of(china{}, {}, vv::dated{2007_y, 1}, vv::dated{2007_y, 2});
#endif

// case: a series of whole numbers and decimals
// says: "visavis: the points of a series are of one type"
#if VISAVIS_CASE == 3
constexpr auto mixed =
    spending::series_of(china{}, {}, vv::dated{2007_y, 140}, vv::dated{2023_y, 780.7_printed});
#endif

// case: a point that holds a bool
// says: "visavis: a series holds numbers or missing figures"
#if VISAVIS_CASE == 4
constexpr auto truth = spending::series_of(china{}, {}, vv::dated{2007_y, true});
#endif

// case: a series of nobody
// says: "visavis: a figure is about an entity"
#if VISAVIS_CASE == 5
constexpr auto nobody = spending::series_of(156, {}, vv::dated{2007_y, 1});
constexpr auto figure = nobody.at(2007_y);
#endif

// case: the view of a series that is gone
// says: "view"
// says: "deleted"
#if VISAVIS_CASE == 6
constexpr auto gone = spending::series_of(china{}, {}, vv::dated{2007_y, 1}).view();
#endif

// case: the figure of a year that the series does not have, in a constant expression
// says: "no_such_period"
#if VISAVIS_CASE == 7
constexpr auto figure = chinese.at(2008_y).value();
#endif
