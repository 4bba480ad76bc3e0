// SPDX-License-Identifier: BSL-1.0

// Who came into the top ten of countries by GDP and when, who moved most places in ten years and how
// much of that is because others came or went, and who had which rank for how long? Asked of the
// table in the file given.
//
// data: world-bank/gdp_current_usd.csv

#include <visavis/io/progress_bar.hpp>
#include <visavis/io/tidy.hpp>
#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <array>
#include <iomanip>
#include <iostream>
#include <string>
#include <string_view>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr std::string_view help = R"(gdp_history: countries by gross domestic product, through time

Usage: gdp_history FILE.csv

Tells which countries came into the top ten and when, who moved most places from
2013 to 2023, as ranked and among the countries of both years, and for how many
years some countries had which rank.

  FILE.csv  a row for each country and year, with the columns Country Name,
            Country Code, Year and Value; what is no country is left aside
  --help    this text

Exit code: 0, or 2 for a wrong argument or a file that cannot be used.
)";

using gdp = vv::indicator<"GDP", vv::unit<"current US dollar">>;
constexpr vv::source world_bank{"World Bank", "World Development Indicators", "2026"};
constexpr int top = 10;

// region read
vv::panel read(const char* path) {
    vv::progress_bar bar; // for those who bring a large file
    vv::panel_builder rows;
    vv::read_tidy(vv::text_input::file(path), rows, {.what = gdp{}, .from = world_bank},
                  {.progress = bar});
    return rows.build();
}
// endregion

void tell_coverage(const vv::panel& databank, const vv::ranked_editions& lists) {
    const auto countries = databank.where(vv::of_kind(vv::entity_kind::country)).size();
    const auto first = lists.league(0);
    const auto last = lists.league(lists.size() - 1);
    std::cout << countries << " countries, " << databank.size().entities - countries
              << " groups left aside. Ranked in " << first.edition << ": " << first.size()
              << ", in " << last.edition << ": " << last.size() << ".\n";
}

void tell_entry(const vv::any_entity& who, const vv::movement_in_history& event) {
    std::cout << "  " << event.to << "  " << who.name() << ' ' << event.moved.after();
    if (holds(event.first_entry.since_horizon))
        std::cout << " for the first time";
    else
        std::cout << ' ' << event.back;
}

// region entrants
void tell_entrants(const vv::history_view& lists) {
    for (auto edition = lists.begin() + 1; edition != lists.end(); ++edition) {
        const auto until = lists.until(edition->when());
        for (std::size_t place = 0; place != edition->size(); ++place) {
            const auto [who, where] = edition->at(place);
            if (!holds(where.is_within(top))) break;
            const auto event = vv::movement_in(who, until, top);
            const auto status = event.moved.status();
            if (status != vv::movement_status::entered && status != vv::movement_status::returned)
                continue;
            tell_entry(who, event);
            const auto was = lists.where_is(who, *(edition - 1)).value();
            std::cout << (holds(was.is_listed()) ? "\n" : "; no figure in the year before\n");
        }
    }
}
// endregion

void tell_top_ten(const vv::known_edition& edition) {
    std::cout << "\nThe top ten of " << edition.when() << ":";
    for (std::size_t place = 0; place != top && place != edition.size(); ++place)
        std::cout << (place % 5 == 0 ? "\n  " : " ") << edition.at(place).who.name()
                  << (place == top - 1 ? "\n" : ",");
}

// "up 3", of places.
std::string brief(const vv::place_shift& shift) {
    std::string words(shift.is_up() ? "up " : shift.is_down() ? "down " : "");
    vv::append_number(words, shift.places());
    return words;
}

void tell_movers(const vv::any_league& before, const vv::any_league& after,
                 const vv::mover_options& options, std::string_view which) {
    // region movers
    std::array<vv::mover, 5> movers;
    const auto found = vv::biggest_movers(before, after, movers, options);
    // endregion
    std::cout << which << '\n';
    for (std::size_t at = 0; at != found.written; ++at) {
        const auto& [who, moved] = movers[at];
        std::cout << "  " << std::left << std::setw(26) << who.name() << std::right << std::setw(6)
                  << moved.raw().before() << std::setw(6) << moved.raw().after() << std::setw(13)
                  << brief(moved.raw().shift()) << std::setw(13) << brief(moved.common().shift())
                  << std::setw(13) << brief(moved.coverage()) << '\n';
    }
    if (found.is_tied_at_end) std::cout << "  and others as many places as the last\n";
}

void tell_all_movers(const vv::ranked_editions& lists, const vv::period& from,
                     const vv::period& to) {
    const auto before = lists.at(from).value();
    const auto after = lists.at(to).value();
    std::cout << "\nMoved most" << std::setw(24) << from << std::setw(6) << to
              << "    as ranked   both years  by coverage\n";
    tell_movers(before, after, {vv::moved_to::better, vv::moved_by::raw}, "Up, as ranked");
    tell_movers(before, after, {vv::moved_to::better, vv::moved_by::common},
                "Up, among the countries of both years");
    tell_movers(before, after, {vv::moved_to::worse, vv::moved_by::raw}, "Down, as ranked");
    tell_movers(before, after, {vv::moved_to::worse, vv::moved_by::common},
                "Down, among the countries of both years");
    std::cout << "All: " << vv::count_movements(before, after) << '\n';
}

// region ranks
int years_at(int rank, const vv::any_country& who, const vv::history_view& lists) {
    const auto is_there = [&](const vv::known_edition& edition) {
        return lists.where_is(who, edition).value() == vv::whereabouts::at(rank);
    };
    return vv::how_often(vv::held_in(lists, is_there)).surely;
}
// endregion

void tell_years_at_ranks(const vv::history_view& lists) {
    constexpr std::array<vv::any_country, 8> some{
        vv::country<"US">{}, vv::country<"CN">{}, vv::country<"JP">{}, vv::country<"DE">{},
        vv::country<"GB">{}, vv::country<"FR">{}, vv::country<"IN">{}, vv::country<"BR">{}};
    std::cout << "\nYears at each rank";
    for (int rank = 1; rank <= top; ++rank) std::cout << std::setw(5) << rank;
    std::cout << '\n';
    for (const auto& who : some) {
        std::cout << "  " << std::left << std::setw(16) << who.name() << std::right;
        for (int rank = 1; rank <= top; ++rank) {
            const int years = years_at(rank, who, lists);
            std::cout << std::setw(5);
            if (years == 0)
                std::cout << '.';
            else
                std::cout << years;
        }
        std::cout << '\n';
    }
    std::cout << '\n';
    for (const auto& who : some)
        std::cout << who.name() << ": " << vv::best_rank(who, lists) << '\n';
    const auto second = vv::streak(vv::ranked_within(vv::country<"CN">{}, 2, lists));
    std::cout << "China is " << vv::streak_at{2, second.current} << '\n';
}

void tell_everything(const char* path) {
    const auto databank = read(path);
    const auto countries = databank.where(vv::of_kind(vv::entity_kind::country));
    const auto lists = vv::rank_editions(databank, gdp{}, countries);
    if (lists.size() == 0) vv::refuse(vv::reason::empty_list, "the years of countries");
    tell_coverage(databank, lists);
    tell_top_ten(*lists.history().begin());
    std::cout << "Who came into it since\n";
    tell_entrants(lists.history());
    tell_all_movers(lists, 2013_y, 2023_y);
    tell_years_at_ranks(lists.history());
}

} // namespace

int main(int count, char** arguments) {
    if (count == 2 && std::string_view(arguments[1]) == "--help") {
        std::cout << help;
        return 0;
    }
    if (count != 2) {
        std::cerr << "gdp_history: expected a file of GDP by country and year; --help says more\n";
        return 2;
    }
    try {
        tell_everything(arguments[1]);
    } catch (const vv::error& refused) {
        std::cerr << "gdp_history: " << refused.what()
                  << "\n  (expected a CSV file of GDP by country and year; --help says which "
                     "columns)\n";
        return 2;
    }
}
