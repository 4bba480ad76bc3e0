// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/rank_tests.hpp>
#include <visavis/compare/simulated_ranks.hpp>

#include <array>

namespace vv = visavis;

constexpr std::array estimates{3.0, 2.0};
constexpr std::array errors{0.1, 0.2};
constexpr bool control = vv::indistinct_pairs(estimates, errors).told_apart == 1;

// case: certainty
// says: "out_of_range"
#if VISAVIS_CASE == 1
constexpr auto certain = vv::indistinct_pairs(estimates, errors, {.confidence = 1});
#endif

// case: a standard error below zero
// says: "out_of_range"
#if VISAVIS_CASE == 2
constexpr auto negative = vv::indistinct_pairs(estimates, std::array{0.1, -0.2});
#endif

// case: counts for estimates
// says: "no match"
#if VISAVIS_CASE == 3
constexpr auto of_counts = vv::indistinct_pairs(std::array{3, 2}, errors);
#endif
