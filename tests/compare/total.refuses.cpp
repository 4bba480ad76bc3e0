// SPDX-License-Identifier: BSL-1.0

#include <visavis/compare/total.hpp>
#include <visavis/core/literals.hpp>

#include <array>

namespace vv = visavis;
using namespace vv::literals;

using researchers = vv::indicator<"researchers", vv::unit<"researcher">>;
using awards = vv::indicator<"awards", vv::unit<"award">>;
using score = vv::indicator<"score", vv::unit<"point">, vv::polarity::higher_is_better,
                            vv::scaling::intensive>;
constexpr auto eu = researchers::of(vv::eu27{}, 2022_y, 5, vv::source{});
constexpr auto france = researchers::of(vv::country<"FR">{}, 2022_y, 1, vv::source{});
constexpr auto japan = researchers::of(vv::country<"JP">{}, 2022_y, 1, vv::source{});
static_assert(vv::total(eu, japan).value == 6);

// case: the European Union and France together
// says: "overlapping_groups"
#if VISAVIS_CASE == 1
constexpr auto nonsense = vv::total(eu, france);
#endif

// case: researchers and awards together
// says: "a total needs figures of the same indicator"
#if VISAVIS_CASE == 2
constexpr auto nonsense = vv::total(eu, awards::of(vv::country<"JP">{}, 2022_y, 1, vv::source{}));
#endif

// case: the sum of two scores
// says: "figures of an intensive indicator (a rate, a score) do not add up"
#if VISAVIS_CASE == 3
constexpr auto nonsense = vv::total(score::of(vv::country<"JP">{}, 2022_y, 1, vv::source{}),
                                    score::of(vv::country<"FR">{}, 2022_y, 1, vv::source{}));
#endif

// case: the total of one figure
// says: "a total needs two figures or more"
#if VISAVIS_CASE == 4
constexpr auto nonsense = vv::total(eu);
#endif

// case: the sum of cities over a group of countries
// says: "a sum over a group takes figures of countries"
#if VISAVIS_CASE == 5
constexpr std::array figures{researchers::of(vv::city<"Paris", "FR">{}, 2022_y, 1, vv::source{})};
constexpr auto nonsense = vv::total_over(vv::eu27{}, figures);
#endif
