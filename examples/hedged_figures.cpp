// SPDX-License-Identifier: BSL-1.0

// What do "about 43 %" and "nearly half" decide? Comparisons of hedged figures have three values.

#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <array>
#include <iostream>

namespace vv = visavis;
using namespace vv::literals;

namespace {

// region hedges
static_assert(vv::holds(vv::about(43_percent) < vv::half));
static_assert(vv::undetermined(vv::about(43_percent) > 42_percent));
static_assert(vv::holds(vv::nearly(6) < 6)); // "nearly" excludes the number itself
static_assert(vv::fails(vv::at_most(3) > 3));
static_assert(vv::holds(vv::rounded(5.9_x) < 6)); // printed 5.9 was below 5.95
// endregion

void best_and_worst_rank() {
    // region bounds
    const std::array shares{vv::rounded(21_percent), vv::about(10.9_percent),
                            vv::about(10.3_percent), vv::rounded(9.5_percent)};
    std::array<vv::rank_range, 4> places{};
    vv::rank_bounds(shares, places);
    // endregion
    for (std::size_t at = 0; at != shares.size(); ++at) {
        std::cout << shares[at] << ": place " << places[at].best;
        if (!places[at].is_decided()) std::cout << " to " << places[at].worst;
        std::cout << '\n';
    }
}

void first_of_a_list() {
    // 26 of 100, the rest not broken down; then with at most 25 for any other
    std::cout << "26 of 100 is most: " << vv::is_first_of_whole(26, std::array<int, 0>{}, 100)
              << "; with a cap of 25: " << vv::is_first_of_whole(26, std::array<int, 0>{}, 100, 25)
              << '\n';
}

} // namespace

int main() {
    std::cout << vv::about(43_percent) << " is " << vv::words(vv::about(43_percent).range())
              << '\n';
    std::cout << vv::nearly(6) << " is " << vv::nearly(6).range() << '\n';
    std::cout << "\"nearly 6\" above 5.9: " << (vv::nearly(6) > 5.9_x) << '\n';

    // the widths are a policy: named, and replaceable
    constexpr vv::hedge_policy strict{"strict", 1_over(100), 1_over(50)};
    std::cout << "under the policy \"" << strict.name << "\": " << vv::nearly(6, strict).range()
              << '\n';
    best_and_worst_rank();
    first_of_a_list();
}
