// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/footrule.hpp>

#include <visavis/core/literals.hpp>

#include <array>

namespace vv = visavis;
using namespace vv::literals;

constexpr std::array counts{5, 7};
constexpr bool control = vv::footrule(counts, counts).places() == 0;

// case: the places of hedged numbers
// says: "visavis: hedged figures have a best and a worst rank; use rank_bounds"
#if VISAVIS_CASE == 1
constexpr std::array hedged{vv::about(780), vv::nearly(800)};
constexpr auto one = vv::footrule.checked(counts, hedged).has_value();
#endif

// case: one member alone
// says: "constant_list"
#if VISAVIS_CASE == 2
constexpr auto alone = vv::footrule(std::array{1}, std::array{2});
#endif
