// SPDX-License-Identifier: BSL-1.0

// Must my data become visavis types first? No: any range will do, seen through a projection. No
// base class, no registration.

#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace vv = visavis;

namespace {

// region own_struct
struct system_entry {
    std::string name;
    std::string country;
    double petaflops;
};

void compare(const std::vector<system_entry>& systems) {
    std::vector<int> places(systems.size());
    vv::rank(systems, places, {.polarity = vv::polarity::higher_is_better},
             &system_entry::petaflops);

    const auto american = vv::share_of(
        systems, [](std::string_view country) { return country == "US"; }, &system_entry::country);
    // endregion

    for (std::size_t at = 0; at != systems.size(); ++at)
        std::cout << places[at] << "  " << systems[at].name << '\n';
    std::cout << "in the United States: " << american << '\n';
    std::cout << "more than half: " << (american > vv::half ? "yes" : "no") << '\n';
}

} // namespace

int main() { compare({{"Summit", "US", 143.5}, {"Fugaku", "JP", 442.0}, {"Sierra", "US", 94.6}}); }
