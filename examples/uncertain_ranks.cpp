// SPDX-License-Identifier: BSL-1.0

// Which ranks do estimates have, whose standard errors are known? Pairs that cannot be told apart,
// the ranks that tests allow, and the ranks of simulated draws. The estimates are made up.

#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <array>
#include <iostream>
#include <string_view>

namespace vv = visavis;

namespace {

constexpr std::array<std::string_view, 6> regions{"Arden", "Borre", "Celle",
                                                  "Dover", "Elsen", "Forde"};
// region ranks
constexpr std::array estimates{10.1, 9.1, 8.9, 6.5, 5.4, 2.0};
constexpr std::array errors{0.3, 0.2, 0.4, 0.5, 0.1, 0.6};

constexpr auto tested = vv::indistinct_pairs(estimates, errors); // Holm's tests, 95 %
static_assert(tested.told_apart == 13 && tested.not_told_apart == 2);
// endregion

void pairs_that_cannot_be_told_apart() {
    std::array<vv::member_pair, 2> pairs;
    vv::indistinct_pairs(estimates, errors, pairs);
    for (const auto& pair : pairs)
        std::cout << regions[pair.first] << " and " << regions[pair.second]
                  << " cannot be told apart\n";
}

void ranks() {
    std::array<vv::rank_range, 6> by_tests;
    std::array<vv::rank_range, 6> by_draws;
    vv::tested_ranks(estimates, errors, by_tests);
    const auto done =
        vv::simulated_ranks(estimates, errors, by_draws, {.seed = 2025, .draws = 1000});
    std::cout << "ranks by tests of all pairs, and in 95 % of " << done.draws << " draws of seed "
              << done.seed << ":\n";
    for (std::size_t at = 0; at != regions.size(); ++at)
        std::cout << regions[at] << ": " << by_tests[at].best << " to " << by_tests[at].worst
                  << ", " << by_draws[at].best << " to " << by_draws[at].worst << '\n';
}

void what_cannot_be_tested() {
    std::cout
        << "an error below zero: "
        << vv::indistinct_pairs.checked(estimates, std::array{1., 1., 1., 1., 1., -1.}).refused()
        << '\n';
}

} // namespace

int main() {
    pairs_that_cannot_be_told_apart();
    ranks();
    what_cannot_be_tested();
}
