// SPDX-License-Identifier: BSL-1.0

// Who moved, how far, and how much of it is only because others came or went? The leagues and
// scores are made up.

#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <array>
#include <iostream>
#include <limits>

namespace vv = visavis;
using namespace vv::literals;

namespace {

void one_member() {
    // region one
    std::cout << vv::movement_of(vv::placing(8), vv::placing(5)) << '\n';
    std::cout << vv::movement_of(vv::placing(), vv::placing(10)) << '\n';
    // endregion
    std::cout << vv::movement_of(vv::placing(2), vv::placing(2, true)) << '\n';
    std::cout << vv::movement_of(vv::placing(), vv::placing(112), vv::placing(90)) << '\n';

    using awards = vv::indicator<"awards", vv::unit<"award">>;
    const vv::source nobody{"made up"};
    const vv::institution<"Example University", "DE"> example;
    const auto change = vv::difference(awards::of(example, 2025_y, 20, nobody),
                                       awards::of(example, 2024_y, 32, nobody), vv::across_periods);
    std::cout << vv::movement_of(vv::placing(8), vv::placing(5)).beside(change) << '\n';
}

void a_league() {
    using cities = vv::list_of<"liveable cities", vv::entity_kind::city>;
    const vv::source nobody{"made up"};
    const vv::city<"Aarhus", "DK"> aarhus;
    const vv::city<"Bern", "CH"> bern;
    const vv::city<"Cork", "IE"> cork;
    const vv::city<"Dresden", "DE"> dresden;
    const auto before = cities::ranked(2024_y, nobody, aarhus, bern, cork);
    const auto after = cities::ranked(2025_y, nobody, dresden, aarhus, bern);
    std::cout << "Aarhus: " << vv::split_movement_of(aarhus, before, after) << '\n';
    std::cout << "Cork: " << vv::movement_of(cork, before, after) << '\n';
    std::cout << "Dresden: " << vv::movement_of(dresden, before, after) << '\n';
}

void all_groups_at_once() {
    // two indicators in three years, four members each
    // region columns
    const double none = std::numeric_limits<double>::quiet_NaN();
    const std::array scores{10.0, 30.0, 20.0, none, 10.0, 20.0, 30.0, 40.0, none, 20.0, 30.0, 40.0,
                            1.0,  2.0,  2.0,  3.0,  3.0,  none, 2.0,  1.0,  3.0,  2.0,  1.0,  4.0};
    const auto by_year = vv::groups::of_size(4, 6);
    std::array<double, 24> ranks{};
    vv::rank(vv::by_group(scores, by_year), ranks);

    std::array<vv::movement_status, 24> status{};
    std::array<double, 24> places{};
    std::array<double, 24> coverage{};
    const vv::movement_columns<double> out{
        .status = status, .places = places, .coverage = coverage};
    const auto years_of_an_indicator = vv::groups::of_size(3, 2);
    const auto summary = vv::movements(vv::by_group(ranks, by_year), years_of_an_indicator, out);
    // endregion
    for (std::size_t cell = 4; cell != 8; ++cell) {
        std::cout << "member " << cell - 3 << " in the second year: " << name_of(status[cell]);
        if (places[cell] == places[cell])
            std::cout << ", places moved " << places[cell] << ", of these by coverage "
                      << coverage[cell];
        std::cout << '\n';
    }
    std::cout << "in all: " << summary.of(vv::movement_status::up) << " up, "
              << summary.of(vv::movement_status::down) << " down, "
              << summary.of(vv::movement_status::stayed) << " stayed, "
              << summary.of(vv::movement_status::entered) << " entered, "
              << summary.of(vv::movement_status::returned) << " returned, "
              << summary.of(vv::movement_status::dropped) << " dropped out\n";
}

} // namespace

int main() {
    one_member();
    a_league();
    all_groups_at_once();
}
