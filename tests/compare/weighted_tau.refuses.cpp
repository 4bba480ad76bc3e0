// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/weighted_tau.hpp>

#include <visavis/core/literals.hpp>

#include <array>

namespace vv = visavis;
using namespace vv::literals;

constexpr std::array counts{5, 7, 6};
constexpr auto tau = vv::weighted_tau(counts, counts);
constexpr bool control = tau.value() == 1;

// case: the order of hedged numbers
// says: "visavis: hedged figures have a best and a worst rank; use rank_bounds"
#if VISAVIS_CASE == 1
constexpr std::array hedged{vv::about(780), vv::nearly(800), vv::about(3)};
constexpr auto one = vv::weighted_tau.checked(counts, hedged).has_value();
#endif

// case: weights below zero
// says: "out_of_range"
#if VISAVIS_CASE == 2
constexpr auto negative = vv::weighted_tau_by([](auto) { return -1.0; })(counts, counts);
#endif

// case: the agreement with a constant list
// says: "constant_list"
#if VISAVIS_CASE == 3
constexpr auto of_constant = vv::weighted_tau(counts, std::array{7, 7, 7});
#endif
