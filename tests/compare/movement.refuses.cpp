// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/movement.hpp>

#include <visavis/core/literals.hpp>

namespace vv = visavis;
using namespace vv::literals;

constexpr vv::source press{"a newspaper"};
using cities = vv::list_of<"liveable cities", vv::entity_kind::city>;
using others = vv::list_of<"dear cities", vv::entity_kind::city>;
constexpr vv::city<"Bern", "CH"> bern;
constexpr vv::city<"Cork", "IE"> cork;
constexpr auto in_2024 = cities::ranked(2024_y, press, bern, cork);
constexpr auto in_2025 = cities::ranked(2025_y, press, cork, bern);
constexpr auto dear = others::ranked(2025_y, press, bern, cork);
constexpr auto control = vv::movement_of(bern, in_2024, in_2025).places();

// case: from one list to another
// says: "visavis: a movement needs two editions of the same list"
#if VISAVIS_CASE == 1
constexpr auto moved = vv::movement_of(bern, in_2024, dear);
#endif

// case: how much of a movement from one list to another is coverage
// says: "visavis: a movement needs two editions of the same list"
#if VISAVIS_CASE == 2
constexpr auto moved = vv::split_movement_of(bern, in_2024, dear);
#endif

// case: backwards in time
// says: "malformed"
#if VISAVIS_CASE == 3
constexpr auto moved = vv::movement_of(bern, in_2025, in_2024);
#endif

// case: places of who has no rank in one of the editions
// says: "unranked"
#if VISAVIS_CASE == 4
constexpr auto places = vv::movement_of(vv::placing(), vv::placing(3)).places();
#endif

// case: a country among cities
// says: "visavis: an entity is ranked only among its own kind"
#if VISAVIS_CASE == 5
constexpr auto moved = vv::movement_of(vv::country<"IE">{}, in_2024, in_2025);
#endif

// case: a movement as a signed number
// says: "place_shift"
#if VISAVIS_CASE == 6
constexpr auto negative = -vv::movement_of(bern, in_2024, in_2025).shift();
#endif
