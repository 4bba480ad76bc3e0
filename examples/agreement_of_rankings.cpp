// SPDX-License-Identifier: BSL-1.0

// Do two rankings agree? Pairs in the same order, ranks that go together, exact, with ties and
// members that only one list has. The scores and leagues are made up.

#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <array>
#include <iostream>
#include <limits>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

void two_juries() {
    // region juries
    const std::array first{9, 7, 7, 4, 2};
    const std::array second{8, 9, 6, 6, 1};
    const auto tau = vv::kendall_tau(first, second);
    std::cout << tau << '\n' << vv::spearman_rho(first, second) << '\n';
    std::cout << "more than 1/2, exactly: " << (tau > 1_over(2) ? "yes" : "no") << '\n';
    // endregion
}

void scores_and_ranks() {
    const double none = std::numeric_limits<double>::quiet_NaN();
    const std::array scores{61.5, none, 70.25, 58.0};
    const std::array published_ranks{2, 3, 1, 4}; // the lowest is the best
    std::cout << "scores and ranks: "
              << vv::kendall_tau(scores, published_ranks, {.second = vv::polarity::lower_is_better})
              << '\n';
}

void two_leagues() {
    using liveable = vv::list_of<"liveable cities", vv::entity_kind::city>;
    using dear = vv::list_of<"dear cities", vv::entity_kind::city>;
    const vv::source nobody{"made up"};
    const vv::city<"Aarhus", "DK"> aarhus;
    const vv::city<"Bern", "CH"> bern;
    const vv::city<"Cork", "IE"> cork;
    const vv::city<"Dresden", "DE"> dresden;
    const auto one = liveable::ranked(2025_y, nobody, aarhus, bern, cork, dresden);
    const auto other = dear::ranked(2025_y, nobody, bern, aarhus, cork);
    std::vector<vv::answer<int>> ranks;
    for (const auto& place : one) ranks.push_back(other.rank_of(place.who));
    const auto rank_in_one = [](const auto& place) { return place.rank; };
    std::cout << "two leagues: " << vv::kendall_tau(one.places, ranks, {}, rank_in_one) << '\n';
}

void nothing_to_agree_with() {
    const std::array varied{1, 2, 3};
    const std::array constant{5, 5, 5};
    std::cout << "a constant list: " << vv::kendall_tau.checked(varied, constant) << '\n';
}

} // namespace

int main() {
    two_juries();
    scores_and_ranks();
    two_leagues();
    nothing_to_agree_with();
}
