// SPDX-License-Identifier: BSL-1.0

// What became of a member from one edition of a list to the next, and how much of it is due to who
// entered or left? The first five innovation clusters of WIPO's lists; those of 2025 count venture
// capital too, so that the two editions are compared with that in mind.

#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <iostream>

namespace vv = visavis;
using namespace vv::literals;

namespace {

// region movement
using clusters = vv::list_of<"innovation clusters, the first of 100", vv::entity_kind::other>;
constexpr vv::source wipo{"WIPO", "Global Innovation Index", "cluster ranking"};

constexpr vv::any_entity tokyo("Tokyo-Yokohama");
constexpr vv::any_entity shenzhen("Shenzhen-Hong Kong-Guangzhou");
constexpr vv::any_entity beijing("Beijing");
constexpr vv::any_entity san_francisco("San Jose-San Francisco");
constexpr vv::any_entity seoul("Seoul");

constexpr auto first_of_2024 = clusters::ranked(2024_y, wipo, tokyo, shenzhen, beijing).out_of(100);
constexpr auto first_of_2025 =
    clusters::ranked(2025_y, wipo, shenzhen, tokyo, san_francisco, beijing, seoul).out_of(100);

constexpr auto lead = vv::movement_of(shenzhen, first_of_2024, first_of_2025);
static_assert(lead.after() == vv::placing(1) && lead.before() == vv::placing(2));
// endregion

} // namespace

int main() {
    for (const auto& who : {shenzhen, tokyo, san_francisco, beijing})
        std::cout << who.name() << ": " << vv::movement_of(who, first_of_2024, first_of_2025)
                  << '\n';
    std::cout << "Beijing, in parts: "
              << vv::split_movement_of(beijing, first_of_2024, first_of_2025) << '\n';
    // from two places alone
    std::cout << "5th, after 8th: " << vv::movement_of(vv::placing(8), vv::placing(5)) << '\n';
}
