// SPDX-License-Identifier: BSL-1.0

// Do two rankings agree? Pairs in the same order, ranks that go together, places apart, common
// names; exact where it can be, with ties and members that only one list has. The scores, leagues
// and lists are made up.

#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <array>
#include <iomanip>
#include <iostream>
#include <limits>
#include <string_view>
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

void the_top_counts_more() {
    const std::array first{9, 8, 7, 6};
    std::cout << "exchanged at the top: " << vv::weighted_tau(first, std::array{8, 9, 7, 6}).value()
              << ", at the bottom: " << vv::weighted_tau(first, std::array{9, 8, 6, 7}).value()
              << ", with equal weights: " << vv::kendall_tau(first, std::array{8, 9, 7, 6}).value()
              << '\n';
    const auto apart = vv::footrule(first, std::array{6, 8, 7, 9});
    std::cout << "places apart: " << apart.places() << " of at most " << apart.greatest() << '\n';
}

void two_lists_of_names() {
    // region names
    const std::array<std::string_view, 5> ours{"Aarhus", "Bern", "Cork", "Dresden", "Essen"};
    const std::array<std::string_view, 4> theirs{"Bern", "Aarhus", "Fes", "Cork"};
    std::cout << "common names: " << vv::jaccard(ours, theirs).exact() << ", of the first two "
              << vv::jaccard(ours, theirs, {.depth = 2}).exact() << '\n';
    const auto overlap = vv::rank_biased_overlap(ours, theirs, {.persistence = 0.8});
    std::cout << "rank-biased overlap: " << overlap.value() << ", whatever follows at least "
              << overlap.least() << " and at most " << overlap.greatest() << '\n';
    std::cout << "without lone names: " << vv::by_name(vv::kendall_tau)(ours, theirs) << '\n';
    std::cout << "lone names last: "
              << vv::by_name(vv::kendall_tau, vv::lone_names::behind)(ours, theirs) << '\n';
    // endregion
}

void three_juries() {
    const std::array<std::array<int, 5>, 3> juries{
        {{9, 7, 7, 4, 2}, {8, 9, 6, 6, 1}, {1, 2, 3, 4, 5}}};
    for (const auto& row : vv::agreement_matrix(juries, vv::kendall_tau)) {
        for (const double tau : row) std::cout << ' ' << tau;
        std::cout << '\n';
    }
}

} // namespace

int main() {
    two_juries();
    scores_and_ranks();
    two_leagues();
    nothing_to_agree_with();
    std::cout << std::fixed << std::setprecision(2);
    the_top_counts_more();
    two_lists_of_names();
    three_juries();
}
