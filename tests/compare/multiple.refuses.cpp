// SPDX-License-Identifier: BSL-1.0

#include <visavis/compare/multiple.hpp>
#include <visavis/core/literals.hpp>

namespace vv = visavis;
using namespace vv::literals;

using expenditure = vv::indicator<"R&D expenditure", vv::unit<"dollar">>;
using output = vv::indicator<"GDP", vv::unit<"dollar">>;
constexpr auto later = expenditure::of(vv::country<"CN">{}, 2023_y, 6, vv::source{});
constexpr auto earlier = expenditure::of(vv::country<"CN">{}, 2007_y, 2, vv::source{});
constexpr auto nothing = expenditure::of(vv::country<"CN">{}, 2007_y, 0, vv::source{});
constexpr auto other = output::of(vv::country<"CN">{}, 2007_y, 2, vv::source{});
static_assert(vv::multiple_of_baseline(later, earlier).value() == 3);

// case: a multiple of another indicator
// says: "a multiple of a baseline needs two figures of the same indicator"
#if VISAVIS_CASE == 1
constexpr auto nonsense = vv::multiple_of_baseline(later, other);
#endif

// case: growth from nothing in a constant expression
// says: "zero_baseline"
#if VISAVIS_CASE == 2
constexpr auto nonsense = vv::multiple_of_baseline(later, nothing);
#endif

// case: a multiple compared with per cent, which may be "of" or "more"
// says: "operator>"
#if VISAVIS_CASE == 3
constexpr bool nonsense = vv::multiple_of_baseline(later, earlier) > 300_percent;
#endif

// case: a change over the size of another indicator
// says: "a change needs two figures of the same indicator"
#if VISAVIS_CASE == 4
constexpr auto nonsense = vv::change_over_magnitude(later, other);
#endif
