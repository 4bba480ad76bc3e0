// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/period.hpp>

namespace vv = visavis;
using namespace vv::literals;

constexpr auto year = 2025_y;

// case: a year of five digits
// says: "out_of_range"
#if VISAVIS_CASE == 1
constexpr auto far = 20255_y;
#endif

// case: a fifth quarter
// says: "out_of_range"
#if VISAVIS_CASE == 2
constexpr auto fifth = vv::period::quarter(2025, 5);
#endif

// case: a text that is no period
// says: "malformed"
#if VISAVIS_CASE == 3
constexpr auto autumn = vv::period::parse("autumn 2025").value();
#endif

// case: the years between a year and a month
// says: "different_periods"
#if VISAVIS_CASE == 4
constexpr auto years = years_between(year, vv::period::month(2026, 1)).value();
#endif

// case: a plain number taken for a period
// says: "period"
#if VISAVIS_CASE == 5
constexpr vv::period plain = 2025;
#endif
