// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/percentile.hpp>

#include <visavis/core/literals.hpp>

#include <array>

namespace vv = visavis;
using namespace vv::literals;

constexpr vv::source someone{"someone"};
using awards = vv::indicator<"awards", vv::unit<"award">>;
using papers = vv::indicator<"papers", vv::unit<"paper">>;
constexpr vv::any_country china = vv::country<"CN">{};
constexpr std::array figures{awards::of(china, 2025_y, 5, someone)};
constexpr auto standing = vv::standing_of(figures[0], figures);

// case: papers among awards
// says: "visavis: a score stands among figures of the same indicator"
#if VISAVIS_CASE == 1
constexpr auto mixed = vv::standing_of(papers::of(china, 2025_y, 5, someone), figures);
#endif

// case: where a hedged score stands
// says: "visavis: hedged figures have a best and a worst rank; use rank_bounds"
#if VISAVIS_CASE == 2
constexpr auto hedged = vv::standing_of.checked(vv::about(5), std::array{1, 2}).has_value();
#endif

// case: a polarity for figures, whose indicator has one
// says: "visavis: which way figures are better belongs to their indicator"
#if VISAVIS_CASE == 3
constexpr auto reversed =
    vv::standing_of(figures[0], figures, {.polarity = vv::polarity::lower_is_better});
#endif

// case: where a score stands among nothing
// says: "empty_list"
#if VISAVIS_CASE == 4
constexpr auto nothing = vv::standing_of(5, std::array<int, 0>{});
#endif
