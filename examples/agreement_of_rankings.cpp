// SPDX-License-Identifier: BSL-1.0

// Do two lists put the same members in the same order? By pairs of members, and by ranks.

#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <array>
#include <iostream>
#include <limits>

namespace vv = visavis;

namespace {

// region agreement
// Number of top 100 innovation clusters: China, United States, Germany, India.
constexpr std::array of_2024{26, 20, 8, 4};
constexpr std::array of_2025{24, 22, 7, 4};

constexpr auto by_pairs = vv::kendall_tau(of_2024, of_2025);
static_assert(by_pairs.value() == 1.0); // the same order, though not the same numbers
// endregion

struct measured {
    const char* country;
    double awards;
    double clusters;
};
// Highly Cited Researcher awards and clusters, both of 2025; not all countries are in both lists.
constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr measured countries[] = {{"United States", 2670, 22}, {"China", 1406, 24},
                                  {"United Kingdom", 570, 4},  {"Germany", 363, 7},
                                  {"India", none, 4},          {"Australia", 312, none}};

} // namespace

int main() {
    std::cout << "clusters, 2024 and 2025: " << by_pairs << '\n'
              << "by ranks:                " << vv::spearman_rho(of_2024, of_2025) << '\n';
    std::cout << "awards and clusters:     "
              << vv::kendall_tau(countries, countries, {}, &measured::awards, &measured::clusters)
              << '\n';
    constexpr std::array all_the_same{1, 1, 1};
    std::cout << "a constant list:         "
              << vv::kendall_tau.checked(all_the_same, std::array{1, 2, 3}) << '\n';
}
