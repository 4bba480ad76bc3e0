// SPDX-License-Identifier: BSL-1.0

// How many of the first three are German, edition by edition, and since when are they more than
// half? Who moved most, and how much of that is because others came? The editions are made up.

#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <array>
#include <iostream>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using cities = vv::list_of<"research cities", vv::entity_kind::city>;
constexpr vv::source nobody{"made up"};
constexpr vv::city<"Aarhus", "DK"> aarhus;
constexpr vv::city<"Bern", "CH"> bern;
constexpr vv::city<"Cork", "IE"> cork;
constexpr vv::city<"Dresden", "DE"> dresden;
constexpr vv::city<"Essen", "DE"> essen;
constexpr vv::city<"Fulda", "DE"> fulda;

// region counts
constexpr auto in_2021 = cities::ranked(2021_y, nobody, aarhus, dresden, bern, cork);
constexpr auto in_2022 = cities::ranked(2022_y, nobody, dresden).out_of(100); // first place alone
constexpr auto in_2023 = cities::ranked(2023_y, nobody, dresden, essen, aarhus, bern, fulda);
constexpr auto history = vv::history_of(in_2021, in_2022, in_2023);

constexpr auto german = vv::counts_within(3, vv::located_in<"DE">, history);
constexpr auto majority = vv::first_time(vv::more_than_part(vv::half, german));
static_assert(vv::undetermined(majority.since_horizon)); // 2022 may have had two of three
// endregion

void tell_counts() {
    for (const auto& count : german) std::cout << "German among the first three: " << count << '\n';
    std::cout << "more than half: " << majority << '\n';
    // what a publisher counted stands beside it
    const std::array tallies{vv::list_count(cities::counted(5, 10, 2023_y, nobody)),
                             vv::list_count(cities::counted(6, 10, 2024_y, nobody))};
    std::cout << "of the ten: " << tallies[0] << ", " << tallies[1] << ", more than half "
              << vv::first_time(vv::more_than_part(vv::half, tallies)) << '\n';
}

void tell_movers() {
    // region movers
    std::array<vv::mover, 2> movers;
    vv::biggest_movers(in_2021, in_2023, movers);
    for (const auto& member : movers) std::cout << member << '\n';
    std::cout << vv::count_movements(in_2021, in_2023) << '\n';
    // endregion
}

} // namespace

int main() {
    tell_counts();
    tell_movers();
}
