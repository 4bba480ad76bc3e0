// SPDX-License-Identifier: BSL-1.0

// Where do people live longest, and who moved most places in fifty years? To how many times did
// populations grow, who passed whom, and how large is China's part of all countries listed? Asked
// of the table in the file given.
//
// The table is Gapminder's (https://www.gapminder.org/free-material/), under the Creative Commons
// Attribution 4.0 licence, as the package vega-datasets has it; tools/setup --data installs it.
//
// data: build/data/gapminder.csv

#include <visavis/io/tidy.hpp>
#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <array>
#include <iomanip>
#include <iostream>
#include <string_view>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr std::string_view help =
    R"(gapminder_history: how long people live, and where, through time

Usage: gapminder_history FILE.csv

Tells where life expectancy was highest and for how long, which countries moved
most places by it, which populations grew to the highest multiples and which
passed which, the shares of some countries in the population of all countries
listed, and where few children are born.

  FILE.csv  a row for each figure, with the columns country, indicator, unit,
            year and value, where the indicators are population, life expectancy
            and fertility; tools/setup --data makes build/data/gapminder.csv
  --help    this text

Exit code: 0, or 2 for a wrong argument or a file that cannot be used.
)";

constexpr vv::source gapminder{"Gapminder", "gapminder.org/free-material, CC BY 4.0"};
constexpr vv::gap_options every_five_years{vv::gap_rule::break_off, 5};

vv::panel read(const char* path) {
    vv::panel_builder rows;
    vv::read_tidy(vv::text_input::file(path), rows, {.from = gapminder});
    return rows.build();
}

void tell_what_there_is(const vv::panel& databank) {
    const auto size = databank.size();
    std::cout << size.entities << " countries from " << databank.when(0) << " to "
              << databank.when(size.periods - 1) << ", in " << size.periods
              << " years.\nSource: " << gapminder.who << ", " << gapminder.publication << '\n';
}

// region first
void tell_who_was_first(const vv::history_view& lists) {
    std::cout << "\nHighest life expectancy\n";
    std::vector<vv::any_entity> told;
    for (const auto& edition : lists) {
        const auto who = edition.at(0).who;
        bool is_told = false;
        for (const auto& other : told) is_told |= same_entity(other, who);
        if (is_told) continue;
        told.push_back(who);
        const auto was_first = vv::ranked_within(who, 1, lists);
        std::cout << "  " << who.name() << ": " << vv::how_often(was_first) << ", longest "
                  << vv::streak(was_first, every_five_years).longest.surely() << '\n';
    }
}
// endregion

void tell_movers(const vv::any_league& before, const vv::any_league& after, vv::moved_to where,
                 std::string_view which) {
    std::array<vv::mover, 5> movers;
    const auto found = vv::biggest_movers(before, after, movers, {.where = where});
    std::cout << which << '\n';
    for (std::size_t at = 0; at != found.written; ++at)
        std::cout << "  " << movers[at].who.name() << ' ' << movers[at].moved.raw() << '\n';
    if (found.is_tied_at_end) std::cout << "  and others as many places as the last\n";
}

void tell_all_movers(const vv::ranked_editions& lists, const vv::period& from,
                     const vv::period& to) {
    const auto before = lists.at(from).value();
    const auto after = lists.at(to).value();
    std::cout << "\nBy life expectancy, " << from << " to " << to << '\n';
    tell_movers(before, after, vv::moved_to::better, "Up most places");
    tell_movers(before, after, vv::moved_to::worse, "Down most places");
    std::cout << "All: " << vv::count_movements(before, after) << '\n';
}

// region multiples
using growth = vv::multiple<double>;

struct grown {
    vv::any_entity who;
    growth population;
};

// The highest multiples first.
std::vector<grown> populations_grown(const vv::panel& databank, const vv::period& from,
                                     const vv::period& to) {
    std::vector<grown> all;
    for (std::size_t at = 0; at != databank.size().entities; ++at) {
        const auto who = databank.who(at);
        const auto population = databank.series("population", who);
        const grown one{who, vv::multiple_of_baseline(population.view(), to, from)};
        auto place = all.begin();
        while (place != all.end() && place->population.value() >= one.population.value()) ++place;
        all.insert(place, one);
    }
    return all;
}
// endregion

void tell_growth(const vv::panel& databank, const vv::period& from, const vv::period& to) {
    const auto all = populations_grown(databank, from, to);
    std::cout << "\nPopulations that grew most and least, " << from << " to " << to << "\n";
    for (std::size_t at = 0; at != all.size(); ++at)
        if (at < 5 || at + 3 >= all.size())
            std::cout << "  " << all[at].who.name() << ": " << all[at].population << '\n';
}

// region passings
// Among those that are the largest in the end.
void tell_passings(const vv::panel& databank, const vv::any_league& largest, std::size_t count) {
    std::cout << "\nAmong the " << count << " largest populations of " << largest.edition << '\n';
    for (std::size_t at = 0; at != count; ++at)
        for (std::size_t other = 0; other != at; ++other) {
            const auto first = databank.series("population", largest.place(other).who);
            const auto second = databank.series("population", largest.place(at).who);
            for (const auto& passing : vv::overtakings(first.view(), second.view()))
                std::cout << "  " << passing << '\n';
        }
}
// endregion

// region shares
void tell_shares(const vv::panel& databank) {
    std::vector<double> shares(databank.of_indicator("population").values.size());
    vv::shares(databank.of_indicator("population"), shares);
    constexpr std::array some{"China", "India", "United States", "Nigeria"};
    std::cout << "\nPer cent of the population of all countries listed\n      ";
    for (const auto* name : some) std::cout << std::setw(15) << name;
    std::cout << '\n' << std::fixed << std::setprecision(1);
    const auto countries = databank.size().entities;
    for (std::size_t year = 0; year != databank.size().periods; ++year) {
        std::cout << "  " << databank.when(year);
        for (const auto* name : some)
            std::cout << std::setw(15)
                      << 100 * shares[year * countries + databank.find_entity(name).value()];
        std::cout << '\n';
    }
}
// endregion

void tell_fertility(const vv::panel& databank) {
    std::cout << "\nCountries with fewer than two children per woman\n ";
    for (std::size_t year = 0; year != databank.size().periods; ++year) {
        int few = 0;
        for (const auto& children : databank.of("fertility", databank.when(year)))
            few += children && children.value() < 2 ? 1 : 0;
        std::cout << (year == 6 ? "\n  " : " ") << databank.when(year) << ": " << few
                  << (year + 1 == databank.size().periods ? "\n" : ",");
    }
    std::cout << "More children per woman, the United States or China?\n";
    const auto american = databank.series("fertility", vv::country<"US">{});
    const auto chinese = databank.series("fertility", vv::country<"CN">{});
    for (const auto& passing : vv::overtakings(american.view(), chinese.view()))
        std::cout << "  " << passing << '\n';
}

void tell_everything(const char* path) {
    const auto databank = read(path);
    const auto countries = databank.where(vv::of_kind(vv::entity_kind::country));
    const auto by_life = vv::rank_editions(databank, "life expectancy", countries);
    const auto by_population = vv::rank_editions(databank, "population", countries);
    if (by_population.size() == 0) vv::refuse(vv::reason::empty_list, "the years of countries");
    tell_what_there_is(databank);
    tell_who_was_first(by_life.history());
    tell_all_movers(by_life, 1955_y, 2005_y);
    tell_growth(databank, 1955_y, 2005_y);
    const auto largest = by_population.at(2005_y).value();
    tell_passings(databank, largest, largest.size() < 10 ? largest.size() : 10);
    tell_shares(databank);
    tell_fertility(databank);
}

} // namespace

int main(int count, char** arguments) {
    if (count == 2 && std::string_view(arguments[1]) == "--help") {
        std::cout << help;
        return 0;
    }
    if (count != 2) {
        std::cerr << "gapminder_history: expected a file of figures by country and year; --help "
                     "says more\n";
        return 2;
    }
    try {
        tell_everything(arguments[1]);
    } catch (const vv::error& refused) {
        std::cerr << "gapminder_history: " << refused.what()
                  << "\n  (expected a CSV file of figures by country and year; --help says which "
                     "columns)\n";
        return 2;
    }
}
