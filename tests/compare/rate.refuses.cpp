// SPDX-License-Identifier: BSL-1.0

#include <visavis/compare/rate.hpp>
#include <visavis/core/literals.hpp>

namespace vv = visavis;
using namespace vv::literals;

using gdp = vv::indicator<"GDP", vv::unit<"dollar">>;
using people = vv::indicator<"population", vv::unit<"inhabitant">>;
constexpr auto output = gdp::of(vv::country<"FR">{}, 2020_y, 300, vv::source{});
constexpr auto heads = people::of(vv::country<"FR">{}, 2020_y, 10, vv::source{});
static_assert(vv::rate(output, heads).value() == 30);

// case: a rate of one indicator to itself
// says: "figures of the same indicator have a ratio, not a rate"
#if VISAVIS_CASE == 1
constexpr auto nonsense = vv::rate(output, output);
#endif

// case: a rate of an indicator that is only known at run time
// says: "a rate makes a new unit, so both indicators must be types"
#if VISAVIS_CASE == 2
constexpr vv::any_indicator read{"GDP", "dollar", "dollars"};
constexpr auto nonsense = vv::rate(read.of(vv::country<"FR">{}, 2020_y, 300, vv::source{}), heads);
#endif
