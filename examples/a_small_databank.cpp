// SPDX-License-Identifier: BSL-1.0

// How do rows of data become a databank, and what can be asked of all of it at once? Ranks of every
// year, the members of a group, top lists by country, and figures that compare as any other.

#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <iostream>
#include <string_view>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

struct row {
    std::string_view code;
    std::string_view name;
    int year;
    double gdp;        // trillion US dollars
    double population; // million
};

// Rounded from the World Bank's World Development Indicators; the aggregates stand among the
// countries, as they do there.
constexpr row rows[] = {
    {"CHN", "China", 2003, 1.66, 1288},          {"CHN", "China", 2013, 9.57, 1363},
    {"CHN", "China", 2023, 17.79, 1411},         {"DEU", "Germany", 2003, 2.50, 82.5},
    {"DEU", "Germany", 2013, 3.73, 80.6},        {"DEU", "Germany", 2023, 4.46, 83.3},
    {"FRA", "France", 2003, 1.84, 62.2},         {"FRA", "France", 2013, 2.81, 66.0},
    {"FRA", "France", 2023, 3.03, 68.4},         {"GBR", "United Kingdom", 2003, 2.05, 59.6},
    {"GBR", "United Kingdom", 2013, 2.78, 64.1}, {"GBR", "United Kingdom", 2023, 3.34, 68.5},
    {"IND", "India", 2003, 0.61, 1117},          {"IND", "India", 2013, 1.86, 1296},
    {"IND", "India", 2023, 3.55, 1438},          {"ITA", "Italy", 2003, 1.58, 57.4},
    {"ITA", "Italy", 2013, 2.14, 60.3},          {"ITA", "Italy", 2023, 2.25, 59.0},
    {"JPN", "Japan", 2003, 4.52, 127.7},         {"JPN", "Japan", 2013, 5.21, 127.4},
    {"JPN", "Japan", 2023, 4.21, 124.5},         {"USA", "United States", 2003, 11.46, 290},
    {"USA", "United States", 2013, 16.88, 317},  {"USA", "United States", 2023, 27.36, 337},
    {"WLD", "World", 2003, 39.15, 6410},         {"WLD", "World", 2013, 77.75, 7266},
    {"WLD", "World", 2023, 105.44, 8064},
};

using gdp = vv::indicator<"GDP", vv::unit<"trillion US dollars", "trillion US dollars">>;
using population = vv::indicator<"population", vv::unit<"million people", "million people">>;
constexpr vv::source bank{"World Bank", "World Development Indicators"};

// region load
vv::panel loaded() {
    vv::panel_builder databank;
    for (const auto& [code, name, year, gdp_value, people] : rows) {
        const auto who = vv::coded_entity(code, name); // "World" is no country
        databank.add(gdp{}, who, vv::period::year(year), gdp_value, {{}, bank});
        databank.add(population{}, who, vv::period::year(year), people, {{}, bank});
    }
    return databank.build();
}
// endregion

void rank_every_year(const vv::panel& databank) {
    // region rank
    const auto countries = databank.where(vv::of_kind(vv::entity_kind::country));
    const auto lists = databank.groups(countries); // for each indicator and year
    std::vector<int> ranks(databank.size().cells());
    vv::rank(vv::by_group(databank.values(), lists.groups()), ranks);
    // endregion
    std::cout << "Largest economies, 2003 / 2013 / 2023\n";
    const auto indicator = databank.find_indicator("GDP").value();
    for (const auto country : countries) {
        std::cout << "  ";
        for (std::size_t year = 0; year != databank.size().periods; ++year) {
            const auto list = databank.groups()[databank.group_of(indicator, year)];
            std::cout << ranks[list.first + country] << "  ";
        }
        std::cout << databank.who(country).name() << '\n';
    }
}

void keep_places(const vv::panel& databank) {
    const auto countries = databank.subset(databank.where(vv::of_kind(vv::entity_kind::country)));
    // region streaks
    const auto years = countries.size().periods;
    const auto members = countries.size().entities;
    std::vector<int> ranks(members * years);
    const auto lists = vv::groups::of_size(members, years);
    vv::rank(countries.of_indicator("GDP"), ranks);
    std::vector<vv::rank_record> records(members);
    vv::rank_streaks(3, vv::by_group(ranks, lists), vv::groups::of_size(years, 1), records);
    // endregion
    std::cout << "Among the three largest of so many lists in a row, and at best:\n";
    for (std::size_t member = 0; member != members; ++member)
        if (records[member].longest.periods != 0)
            std::cout << "  " << records[member].longest.periods << "  " << records[member].best
                      << "  " << countries.who(member).name() << '\n';
}

void count_members(const vv::panel& databank) {
    const auto countries = databank.subset(databank.where(vv::of_kind(vv::entity_kind::country)));
    // region top
    std::vector<int> of_union(countries.size().periods);
    vv::top_located_in(5, countries.of_indicator("GDP"), vv::same_in_each(countries.countries()),
                       vv::eu27{}, of_union);
    // endregion
    std::cout << "Members of the European Union among the five largest:";
    for (const int members : of_union) std::cout << ' ' << members;
    std::cout << '\n';
}

void compare_figures(const vv::panel& databank) {
    // region figures
    const auto china = databank.figure("GDP", "CHN", 2023_y);
    const auto world = databank.figure("GDP", "World", 2023_y);
    std::cout << vv::share_of(china, world) << '\n'
              << vv::ratio(china, databank.figure("GDP", "JPN", 2023_y)) << '\n';

    using three = vv::group<"Germany, France and Italy", "DE", "FR", "IT">;
    const auto together = vv::total_over(three{}, databank.figures("GDP", 2023_y));
    std::cout << vv::share_of(together.figure, world) << '\n';

    const auto growth = databank.series("GDP", "China");
    std::cout << vv::multiple_of_baseline(growth.view(), 2023_y, 2003_y) << '\n';

    std::cout << databank.checked_figure("GDP", "BRA", 2023_y).refused().about.view() << '\n';
    // endregion
}

} // namespace

int main() {
    const auto databank = loaded();
    rank_every_year(databank);
    keep_places(databank);
    count_members(databank);
    compare_figures(databank);
}
