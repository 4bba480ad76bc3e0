// SPDX-License-Identifier: BSL-1.0

// For how many years first, since when in the top ten, and the best rank ever? The editions are
// made up, and some of them are known in part.

#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

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

// region history
constexpr auto in_2020 = cities::ranked(2020_y, nobody, bern, aarhus, cork, dresden);
constexpr auto in_2021 = cities::ranked(2021_y, nobody, aarhus, bern, cork).out_of(100);
constexpr auto in_2022 = cities::ranked(2022_y, nobody, aarhus, bern, essen).out_of(100);
constexpr auto in_2023 = // all that is known of this edition
    vv::seen_in<cities>(2023_y, nobody, 100,
                        {{aarhus, vv::whereabouts::at(1)}, {cork, vv::whereabouts::at(13)}});
constexpr auto in_2024 = cities::ranked(2024_y, nobody, aarhus, dresden, cork).out_of(100);
constexpr auto history = vv::history_of(in_2020, in_2021, in_2022, in_2023, in_2024);

constexpr auto first = vv::streak(vv::ranked_within(aarhus, 1, history)).current;
static_assert(vv::holds(first.lasted(4)) && vv::fails(first.lasted(5)));

// whether Bern was among the first three of 2023 is not known
constexpr auto bern_three = vv::ranked_within(bern, 3, history);
static_assert(vv::undetermined(vv::streak(bern_three).longest.lasted(4)));
// endregion

void tell(const vv::any_entity& who) {
    const auto top_three = vv::ranked_within(who, 3, history);
    std::cout << who.name() << '\n';
    std::cout << "  top three, longest run: " << vv::streak(top_three).longest.surely() << '\n';
    std::cout << "  top three, how often:   " << vv::how_often(top_three) << '\n';
    std::cout << "  top three, at last:     " << vv::last_held(top_three) << '\n';
    std::cout << "  ranks:                  " << vv::best_rank(who, history) << '\n';
    std::cout << "  2023 to 2024:           " << vv::movement_in.checked(who, history, 3) << '\n';
}

} // namespace

int main() {
    std::cout << "Aarhus is " << vv::streak_at{1, first} << ", " << first.surely() << '\n';
    tell(aarhus);
    tell(bern);
    tell(cork);
    tell(dresden);
}
