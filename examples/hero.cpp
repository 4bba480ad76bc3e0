// SPDX-License-Identifier: BSL-1.0

// What does visavis look like? The first example of the README.

#include <visavis/visavis.hpp>

#include <iostream>
#include <string_view>

// region hero
namespace vv = visavis;
using namespace vv::literals;

using awards = vv::indicator<"Highly Cited Researcher awards", vv::unit<"award">>;
using cities = vv::list_of<"research cities, top ten", vv::entity_kind::city>;
constexpr vv::source clarivate{"Clarivate", "Highly Cited Researchers", "2025"};
constexpr vv::source nature{"Nature Index", "Science Cities", "2025"};

constexpr vv::institution<"Chinese Academy of Sciences", "CN"> academy;
constexpr vv::institution<"Harvard University", "US"> harvard;
constexpr auto lead = vv::ratio(awards::of(academy, 2025_y, 258, clarivate),
                                awards::of(harvard, 2025_y, 170, clarivate));
static_assert(lead > 3_over(2) && lead.difference() == 88); // exact, when compiling

static_assert(vv::share_of(cities::counted(6, 10, 2024_y, nature)) > vv::half);

static_assert(vv::holds(vv::about(43_percent) < vv::half)); // for every value it may have
static_assert(vv::undetermined(vv::nearly(6) > 5.9_x));     // the hedge does not decide
// endregion

int main(int count, char** arguments) {
    if (count > 1 && std::string_view(arguments[1]) == "--help") {
        std::cout << "hero: the first example of the README; takes no arguments\n";
        return 0;
    }
    std::cout << vv::words(lead) << '\n';
}
