// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/league.hpp>

namespace vv = visavis;
using namespace vv::literals;

using china = vv::country<"CN">;
using nanjing = vv::city<"Nanjing", "CN">;
using cities = vv::list_of<"cities", vv::entity_kind::city>;
using countries = vv::list_of<"countries", vv::entity_kind::country>;
constexpr auto leading = countries::ranked(2025_y, {}, china{}, vv::country<"US">{});
constexpr auto counted = cities::counted(6, 10, 2025_y, {});

// case: a city in a list of countries
// says: "visavis: an entity is ranked only among its own kind (a city among cities"
#if VISAVIS_CASE == 1
constexpr auto mixed = countries::ranked(2025_y, {}, china{}, nanjing{});
#endif

// case: a country in a list of cities
// says: "visavis: an entity is ranked only among its own kind"
#if VISAVIS_CASE == 2
constexpr auto mixed = cities::ranked(2025_y, {}, nanjing{}, vv::country<"SG">{});
#endif

// case: the rank of a city among countries
// says: "visavis: an entity is ranked only among its own kind"
#if VISAVIS_CASE == 3
constexpr auto rank = leading.rank_of(nanjing{});
#endif

// case: a tally whose part exceeds the whole
// says: "part_exceeds_whole"
#if VISAVIS_CASE == 4
constexpr auto too_many = cities::counted(11, 10, 2025_y, {});
#endif

// case: a tally of fewer than none
// says: "negative_part"
#if VISAVIS_CASE == 5
constexpr auto negative = cities::counted(-1, 10, 2025_y, {});
#endif

// case: ranks that leave a gap
// says: "malformed"
#if VISAVIS_CASE == 6
constexpr vv::placed<vv::any_country> gap[] = {{1, china{}}, {3, vv::country<"US">{}}};
constexpr auto with_gap = countries::ranked_as(2025_y, {}, gap);
#endif

// case: a league that names a member twice
// says: "malformed"
#if VISAVIS_CASE == 7
constexpr auto twice = countries::ranked(2025_y, {}, china{}, china{});
#endif

// case: a league without members
// says: "visavis: a league without members"
#if VISAVIS_CASE == 8
constexpr auto empty = countries::ranked(2025_y, {});
#endif

// case: the rank of a country that the list does not hold, in a constant expression
// says: "unranked"
#if VISAVIS_CASE == 9
constexpr auto none = leading.rank_of(vv::country<"DE">{}).value();
#endif

// case: a list shorter than its beginning
// says: "out_of_range"
#if VISAVIS_CASE == 10
constexpr auto shorter = leading.out_of(1);
#endif
