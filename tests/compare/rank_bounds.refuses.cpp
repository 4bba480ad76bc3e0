// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/rank_bounds.hpp>

#include <visavis/core/literals.hpp>

#include <array>

namespace vv = visavis;
using namespace vv::literals;

constexpr vv::source someone{"someone"};
using awards = vv::indicator<"awards", vv::unit<"award">>;
constexpr vv::any_country china = vv::country<"CN">{};
constexpr std::array figures{awards::of(china, 2025_y, vv::about(5), someone)};
constexpr auto bounds = vv::rank_bounds(figures);
constexpr auto one = vv::rank_bounds_of(china, figures);

// case: bounds of what has no number
// says: "visavis: only numbers and figures have ranks; name the member that holds one by a"
#if VISAVIS_CASE == 1
constexpr std::array answers{true, false};
constexpr auto of_answers = vv::rank_bounds.checked(answers).has_value();
#endif

// case: a polarity for figures, whose indicator has one
// says: "visavis: which way figures are better belongs to their indicator"
#if VISAVIS_CASE == 2
constexpr auto reversed = vv::rank_bounds(figures, {.polarity = vv::polarity::lower_is_better});
#endif

// case: the bounds of a city among countries
// says: "visavis: an entity is ranked only among its own kind"
#if VISAVIS_CASE == 3
constexpr auto of_a_city = vv::rank_bounds_of(vv::city<"Lyon", "FR">{}, figures);
#endif

// case: more than the whole
// says: "part_exceeds_whole"
#if VISAVIS_CASE == 4
constexpr auto first = vv::is_first_of_whole(101, std::array<int, 0>{}, 100);
#endif
