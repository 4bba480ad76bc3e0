// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/rank_of.hpp>

#include <visavis/core/literals.hpp>

#include <array>

namespace vv = visavis;
using namespace vv::literals;

constexpr vv::source someone{"someone"};
using awards = vv::indicator<"awards", vv::unit<"award">>;
using lyon = vv::city<"Lyon", "FR">;
constexpr vv::any_country china = vv::country<"CN">{};
constexpr std::array figures{awards::of(china, 2025_y, 5, someone)};
using countries = vv::list_of<"countries", vv::entity_kind::country>;
constexpr auto league = countries::ranked(2025_y, someone, vv::country<"CN">{});
constexpr auto first = vv::rank_of(china, figures);

// case: a city among the figures of countries
// says: "visavis: an entity is ranked only among its own kind (a city among cities"
#if VISAVIS_CASE == 1
constexpr auto rank = vv::rank_of(lyon{}, figures);
#endif

// case: a city in a league of countries
// says: "visavis: an entity is ranked only among its own kind"
#if VISAVIS_CASE == 2
constexpr auto rank = vv::rank_of(lyon{}, league);
#endif

// case: one rank among hedged figures
// says: "visavis: hedged figures have a best and a worst rank; use rank_bounds"
#if VISAVIS_CASE == 3
constexpr std::array hedged{awards::of(china, 2025_y, vv::about(5), someone)};
constexpr auto rank = vv::rank_of.checked(china, hedged).has_value();
#endif

// case: the rank of an entity that is not there
// says: "unranked"
#if VISAVIS_CASE == 4
constexpr auto rank = vv::rank_of(vv::country<"FR">{}, figures);
#endif
