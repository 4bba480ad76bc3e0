// SPDX-License-Identifier: BSL-1.0

#include <visavis/compare/difference.hpp>
#include <visavis/core/literals.hpp>

namespace vv = visavis;
using namespace vv::literals;

using awards = vv::indicator<"awards", vv::unit<"award">>;
using researchers = vv::indicator<"researchers", vv::unit<"researcher">>;
constexpr auto china = awards::of(vv::country<"CN">{}, 2025_y, 258, vv::source{});
constexpr auto people = researchers::of(vv::country<"CN">{}, 2025_y, 258, vv::source{});
constexpr auto earlier = awards::of(vv::country<"CN">{}, 2024_y, 258, vv::source{});
constexpr auto control = vv::difference(china, earlier, vv::across_periods);

// case: awards less researchers
// says: "a difference needs two figures of the same indicator"
#if VISAVIS_CASE == 1
constexpr auto nonsense = vv::difference(china, people);
#endif

// case: a difference between two years, unasked
// says: "different_periods"
#if VISAVIS_CASE == 2
constexpr auto nonsense = vv::difference(china, earlier);
#endif
