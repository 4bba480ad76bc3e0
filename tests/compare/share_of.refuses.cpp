// SPDX-License-Identifier: BSL-1.0

#include <visavis/compare/share_of.hpp>
#include <visavis/core/literals.hpp>

namespace vv = visavis;
using namespace vv::literals;

using awards = vv::indicator<"awards", vv::unit<"award">>;
using researchers = vv::indicator<"researchers", vv::unit<"researcher">>;
using score = vv::indicator<"score", vv::unit<"point">, vv::polarity::higher_is_better,
                            vv::scaling::intensive>;
using cities = vv::list_of<"research cities", vv::entity_kind::city>;
using clusters = vv::list_of<"clusters", vv::entity_kind::cluster>;
constexpr vv::source none{};
constexpr auto part = awards::of(vv::country<"CN">{}, 2025_y, 1, none);
constexpr auto whole = awards::of(vv::world{}, 2025_y, 2, none);
static_assert(vv::share_of(part, whole) == vv::half);

// case: a part of awards in a whole of researchers
// says: "the part of a share is of the whole's indicator"
#if VISAVIS_CASE == 1
constexpr auto nonsense = vv::share_of(part, researchers::of(vv::world{}, 2025_y, 2, none));
#endif

// case: 6 of 10 cities against 26 of 100 clusters
// says: "only shares of the same whole compare"
#if VISAVIS_CASE == 2
constexpr auto nonsense = vv::share_of(cities::counted(6, 10, 2024_y, none)) >
                          vv::share_of(clusters::counted(26, 100, 2024_y, none));
#endif

// case: the share of a score
// says: "figures of an intensive indicator (a rate, a score) have no shares"
#if VISAVIS_CASE == 3
constexpr auto nonsense = vv::share_of(score::of(vv::country<"CN">{}, 2025_y, 1, none),
                                       score::of(vv::world{}, 2025_y, 2, none));
#endif

// case: a part that exceeds the whole in a constant expression
// says: "part_exceeds_whole"
#if VISAVIS_CASE == 4
constexpr auto nonsense = vv::share_of(awards::of(vv::country<"CN">{}, 2025_y, 3, none), whole);
#endif

// case: the share of an empty list in a constant expression
// says: "empty_list"
#if VISAVIS_CASE == 5
constexpr auto nonsense = vv::share_of(cities::counted(0, 0, 2024_y, none));
#endif
