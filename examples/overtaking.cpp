// SPDX-License-Identifier: BSL-1.0

// Who passed whom, and when? Is the lead growing, and how long until the next one catches up? The
// figures of three years each are made up; those on R&D are as charted from OECD data.

#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <iostream>
#include <string>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr vv::country<"CN"> china;
constexpr vv::country<"US"> united_states;
constexpr vv::country<"DK"> denmark;
constexpr vv::country<"SE"> sweden;

void made_up() {
    // region overtaking
    using turbines = vv::indicator<"wind turbines", vv::unit<"turbine">>;
    constexpr vv::source nobody{"made up"};
    constexpr auto danish =
        turbines::series_of(denmark, nobody, vv::dated{2020_y, 40}, vv::dated{2021_y, 50},
                            vv::dated{2022_y, 65}, vv::dated{2024_y, 90});
    constexpr auto swedish =
        turbines::series_of(sweden, nobody, vv::dated{2020_y, 60}, vv::dated{2021_y, 60},
                            vv::dated{2022_y, 60}, vv::dated{2024_y, 95});

    for (const auto& passing : vv::overtakings(danish, swedish)) std::cout << passing << '\n';
    const vv::overtaking first = *vv::overtakings(danish, swedish).begin();
    std::string year; // a third of a year before 2022, if both ran in straight lines
    vv::append_number(year, vv::crossing_year(danish, swedish, first), {.separator = ""});
    std::cout << "the first one, interpolated: " << year << '\n';
    std::cout << "Denmark above Sweden: " << vv::how_often(vv::runs_above(danish, swedish)) << ", "
              << vv::first_held(vv::runs_above(danish, swedish)) << " for the first time\n";
    std::cout << "consistently: " << vv::throughout(vv::runs_above(danish, swedish)) << '\n';
    // endregion
}

void approaching() {
    using spending = vv::indicator<"R&D expenditure", vv::unit<"billion dollars">>;
    constexpr vv::source chart{"Visual Capitalist, on OECD data"};
    constexpr auto of_china = spending::series_of(china, chart, vv::dated{2007_y, 135.8_printed},
                                                  vv::dated{2023_y, 780.7_printed});
    constexpr auto of_america = spending::series_of(
        united_states, chart, vv::dated{2007_y, 461.9_printed}, vv::dated{2023_y, 823.4_printed});

    constexpr auto trend = vv::gap_trend(of_china, of_america, 2007_y, 2023_y);
    static_assert(vv::holds(trend.first_approaches()));
    std::cout << "China to the United States: " << trend << '\n';
    std::cout << "relative to the United States: "
              << vv::gap_trend(of_china, of_america, 2007_y, 2023_y,
                               {.measure = vv::gap_measure::relative})
              << '\n';
    std::cout << "it would catch up " << vv::years_to_catch_up(of_china, of_america, 2007_y, 2023_y)
              << '\n';
}

} // namespace

int main() {
    made_up();
    approaching();
}
