// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/facts.hpp>

namespace vv = visavis;
using namespace vv::literals;

using cities = vv::list_of<"liveable cities", vv::entity_kind::city>;
constexpr vv::city<"Bern", "CH"> bern;
constexpr auto in_2024 = cities::ranked(2024_y, {}, bern);
constexpr auto editions = vv::history_of(in_2024);
constexpr auto control = vv::ranked_within(bern, 1, editions).size();

// case: a country in the history of cities
// says: "visavis: an entity is ranked only among its own kind"
#if VISAVIS_CASE == 1
constexpr auto facts = vv::ranked_within(vv::country<"CH">{}, 1, editions).size();
#endif

// case: a city before a country
// says: "visavis: an entity is ranked only among its own kind"
#if VISAVIS_CASE == 2
constexpr auto facts = vv::ranked_before(bern, vv::country<"CH">{}, editions).size();
#endif

// case: the top nought
// says: "out_of_range"
#if VISAVIS_CASE == 3
constexpr auto facts = vv::ranked_within(bern, 0, editions).size();
#endif

// case: facts of a history that is gone
// says: "deleted"
#if VISAVIS_CASE == 4
constexpr auto facts = vv::ranked_within(bern, 1, vv::history_of(in_2024).view()).size();
#endif

// case: facts of a history without a name, which is gone when they are read
// says: "named_history"
#if VISAVIS_CASE == 5
constexpr auto facts = vv::ranked_within(bern, 1, vv::history_of(in_2024)).size();
#endif
