// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/biggest_movers.hpp>

#include <array>

namespace vv = visavis;
using namespace vv::literals;

using cities = vv::list_of<"liveable cities", vv::entity_kind::city>;
using others = vv::list_of<"dear cities", vv::entity_kind::city>;
constexpr vv::city<"Bern", "CH"> bern;
constexpr vv::city<"Cork", "IE"> cork;
constexpr auto in_2024 = cities::ranked(2024_y, {}, bern, cork);
constexpr auto in_2025 = cities::ranked(2025_y, {}, cork, bern);
constexpr auto dear = others::ranked(2025_y, {}, bern, cork);
constexpr auto control = vv::count_movements(in_2024, in_2025);

// case: movements from one list to another, counted
// says: "visavis: a movement needs two editions of the same list"
#if VISAVIS_CASE == 1
constexpr auto mixed = vv::count_movements(in_2024, dear);
#endif

// case: the biggest movers from one list to another
// says: "visavis: a movement needs two editions of the same list"
#if VISAVIS_CASE == 2
constexpr auto mixed = [] {
    std::array<vv::mover, 1> out = {};
    return vv::biggest_movers(in_2024, dear, out);
}();
#endif

// case: movements backwards in time
// says: "malformed"
#if VISAVIS_CASE == 3
constexpr auto backwards = vv::count_movements(in_2025, in_2024);
#endif
