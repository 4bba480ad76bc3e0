// SPDX-License-Identifier: BSL-1.0

// Which place, when some are equal and some are missing? Every tie rule by its name.

#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <array>
#include <iostream>
#include <limits>
#include <string>

namespace vv = visavis;
using namespace vv::literals;

namespace {

std::string place(const vv::placing& one) {
    std::string words;
    vv::append_placing(words, one);
    return words;
}

void every_tie_rule() {
    // region ties
    const std::array clusters{24, 22, 7, 4, 4, 1}; // of the top 100 in 2025, by country
    for (auto how : {vv::ties::competition, vv::ties::modified, vv::ties::dense, vv::ties::ordinal,
                     vv::ties::fractional}) {
        for (const auto& one : vv::rank(clusters, {.ties = how})) std::cout << place(one) << ' ';
        std::cout << '\n';
    }
    // endregion
}

void missing_values() {
    const double none = std::numeric_limits<double>::quiet_NaN();
    const double scores[] = {61.5, none, 70.25, 61.5};
    std::array<double, 4> places{};
    const auto summary = vv::rank(scores, places);
    std::cout << "ranked " << summary.ranked << ", unranked " << summary.unranked << ", ties "
              << summary.tied_groups << "; the second score has "
              << (places[1] == places[1] ? "a rank" : "no rank") << '\n';
}

void as_published() {
    // scores that are published with one decimal tie by it; a tolerance would not be transitive
    const std::array scores{4.56, 4.62, 4.649, 4.7};
    for (const auto& one : vv::rank(scores, {}, vv::to_places(1))) std::cout << place(one) << ' ';
    std::cout << "to one place\n";
}

void one_score_among_others() {
    const std::array scores{80, 61, 70, 61};
    const auto where = vv::standing_of(70, scores);
    std::cout << "70 stands " << place(where.rank()) << " of " << where.size() << "; percent rank "
              << where.percent_rank() << ", cume_dist " << where.cume_dist() << '\n';
    std::cout << "mean " << vv::mean(scores) << ", median " << vv::median(scores) << '\n';
}

void shares_that_add_up() {
    const std::array votes{1, 1, 1};
    std::cout << "in whole per cent:";
    for (const auto& share : vv::apportion(votes)) std::cout << ' ' << share;
    std::cout << '\n';
}

void top_with_a_tie() {
    const std::array clusters{24, 22, 7, 4, 4, 1};
    std::array<std::size_t, 6> positions{};
    std::cout << "the top four are " << vv::top(4, clusters, positions).size << '\n';
}

} // namespace

int main() {
    every_tie_rule();
    missing_values();
    as_published();
    one_score_among_others();
    top_with_a_tie();
    shares_that_add_up();
}
