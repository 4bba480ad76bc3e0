// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/streak.hpp>

#include <array>

namespace vv = visavis;
using namespace vv::literals;

using cities = vv::list_of<"liveable cities", vv::entity_kind::city>;
using others = vv::list_of<"dear cities", vv::entity_kind::city>;
constexpr vv::city<"Bern", "CH"> bern;
constexpr auto in_2023 = cities::ranked(2023_y, {}, bern);
constexpr auto in_2024 = cities::ranked(2024_y, {}, bern);
constexpr auto dear = others::ranked(2024_y, {}, bern);
constexpr auto editions = vv::history_of(in_2023, in_2024);
constexpr auto control = vv::streak(vv::ranked_within(bern, 1, editions)).current.lasted(2);

// case: a run through two lists
// says: "visavis: a history is of the editions of one list"
#if VISAVIS_CASE == 1
constexpr auto mixed = vv::history_of(in_2023, dear);
constexpr auto run = vv::streak(vv::ranked_within(bern, 1, mixed));
#endif

// case: a run of editions, of which nothing is said
// says: "fact_range"
#if VISAVIS_CASE == 2
constexpr auto run = vv::streak(editions);
#endif

// case: a run of yes and no without their editions
// says: "fact_range"
#if VISAVIS_CASE == 3
constexpr auto run = vv::streak(std::array{true, true});
#endif

// case: editions every nought years
// says: "out_of_range"
#if VISAVIS_CASE == 4
constexpr auto run = vv::streak(vv::ranked_within(bern, 1, editions), {.every = 0});
#endif

// case: whether a run lasted no editions
// says: "out_of_range"
#if VISAVIS_CASE == 5
constexpr auto lasted = vv::streak(vv::ranked_within(bern, 1, editions)).current.lasted(0);
#endif
