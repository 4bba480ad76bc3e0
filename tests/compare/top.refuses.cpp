// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/top.hpp>

#include <visavis/core/literals.hpp>

#include <array>

namespace vv = visavis;
using namespace vv::literals;

using cities = vv::list_of<"cities", vv::entity_kind::city>;
constexpr auto league = cities::ranked(2024_y, {}, vv::city<"Beijing", "CN">{});
constexpr auto first = vv::top(1, league);

constexpr bool has_top(const auto& values) {
    std::array<int, 2> positions{};
    return vv::top.checked(1, values, positions).has_value();
}
constexpr bool is_there = has_top(std::array{1, 2});

// case: the top of hedged values
// says: "visavis: hedged figures have a best and a worst rank; use rank_bounds"
#if VISAVIS_CASE == 1
constexpr bool hedged = has_top(std::array{vv::about(780), vv::nearly(800)});
#endif

// case: a view of a league that is gone
// says: "deleted"
#if VISAVIS_CASE == 2
constexpr auto gone = vv::top(1, cities::ranked(2024_y, {}, vv::city<"Beijing", "CN">{}));
#endif

// case: a negative length
// says: "out_of_range"
#if VISAVIS_CASE == 3
constexpr auto negative = vv::top(-1, league);
#endif
