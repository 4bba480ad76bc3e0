// SPDX-License-Identifier: BSL-1.0

// When did China have more of the 500 fastest computers than the United States, who was number one
// for how long, and who came into the top ten? Asked of the lists in the file given.
//
// data: top500/top500_1993_2018.csv

#include <visavis/io/progress_bar.hpp>
#include <visavis/io/ranking.hpp>
#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <iomanip>
#include <iostream>
#include <string_view>
#include <vector>

namespace vv = visavis;

namespace {

constexpr std::string_view help =
    R"(top500_history: the TOP500 lists of supercomputers, through time

Usage: top500_history FILE.csv

Tells in which editions China had more systems in the list than the United
States, the longest runs at number one by country and by machine, and who came
into the top ten.

  FILE.csv  a row for each place of each edition, with the columns edition
            (as 1993-06), rank, name, site, country and rmax
  --help    this text

Exit code: 0, or 2 for a wrong argument or a file that cannot be used.
)";

constexpr vv::country<"CN"> china;
constexpr vv::country<"US"> states;
constexpr vv::gap_options june_and_november{vv::gap_rule::break_off, 6, 1};

// Rows whose columns are shifted name no country. Where they stand is known nevertheless.
struct shifted_row {
    std::string_view site_begins; // what stands in the column of the site
    vv::any_country stands_in;
};
constexpr shifted_row shifted_rows[] = {
    {"Sun", states},                                          // 1998
    {"Naval Research Laboratory (NRL)", states},              // 1998 and 1999
    {"SGI ICE X, Intel Xeon E5-2697v2", vv::country<"JP">{}}, // Statistical Mathematics, Tokyo
    {"0C0e", vv::country<"PL">{}},                            // Nuclear Research, Swierk
    {"National Research Centre", vv::country<"RU">{}},        // Kurchatov Institute, Moscow
    {"IBM Power Systems S822LC, IBM Power8+", states},        // Maui
};

// region predicate
// Whether a system stands in a country, by its row or else by what is known of shifted ones.
struct stands_in {
    vv::any_country where;

    vv::verdict operator()(const vv::any_entity& system) const {
        const auto by_row = vv::in(where)(system);
        if (!undetermined(by_row)) return by_row;
        for (const auto& row : shifted_rows)
            if (system.name().starts_with(row.site_begins))
                return vv::verdict(row.stands_in == where);
        return by_row;
    }
};
// endregion

// The lists with systems called by their sites; or by their own names, and by their sites only
// where they have none.
vv::ranking_lists read(const char* path, bool by_own_name) {
    vv::entity_names names;
    names.add("Saudia Arabia", vv::country<"SA">{});
    vv::reading_options how;
    how.mode = vv::strictness::lenient; // for the shifted rows
    how.names = &names;
    vv::progress_bar bar;
    how.progress = bar;
    vv::ranking_layout layout{.title = "TOP500",
                              .members = vv::entity_kind::other,
                              .name = "site",
                              .country = "country",
                              .score = "rmax"};
    if (by_own_name) {
        layout.name = "name";
        layout.or_else = "site";
    }
    return vv::read_ranking(vv::text_input::file(path), layout, how);
}

void tell_lists(const vv::history_view& lists) {
    const auto& last = *(lists.end() - 1);
    int shifted = 0;
    int unknown = 0;
    for (const auto& edition : lists)
        for (std::size_t at = 0; at != edition.size(); ++at) {
            const auto system = edition.at(at).who;
            shifted += undetermined(vv::in(vv::any_country(china))(system)) ? 1 : 0;
            unknown += undetermined(stands_in{china}(system)) ? 1 : 0;
        }
    std::cout << lists.size() << " editions from " << lists.begin()->when() << " to " << last.when()
              << ", " << lists.gaps(6, 1) << " missing between them; " << last.size()
              << " systems\nin the last. " << shifted << " rows name no country; of "
              << shifted - unknown << " of them it is known all the same.\n";
}

// region counts
auto systems_in(const vv::any_country& where, const vv::history_view& lists) {
    return vv::counts_within(500, stands_in{where}, lists);
}

using count_points = std::vector<vv::dated<vv::answer<std::int64_t>>>;

template <class Counts>
count_points points_of(const Counts& counts) {
    count_points points;
    for (const auto& count : counts) points.push_back({count.edition, count.known()});
    return points;
}
// endregion

std::string_view who_has_more(const vv::list_count& chinese, const vv::list_count& american) {
    if (holds(chinese.is_more_than(american).value())) return "China";
    if (holds(american.is_more_than(chinese).value())) return "the United States";
    return chinese.is_known() && american.is_known() ? "as many" : "not known";
}

void tell_counts(const vv::history_view& lists) {
    const auto chinese = systems_in(china, lists);
    const auto american = systems_in(states, lists);
    std::cout << "\nSystems in the list\n             China   United States   more\n";
    for (std::size_t at = lists.size() < 8 ? 0 : lists.size() - 8; at != lists.size(); ++at)
        std::cout << "  " << chinese[at].edition << std::setw(9) << chinese[at].at_least
                  << std::setw(16) << american[at].at_least << "   "
                  << who_has_more(chinese[at], american[at]) << '\n';
}

void tell_overtakings(const vv::history_view& lists) {
    // region overtakings
    constexpr vv::any_indicator what{"systems in the TOP500", "system", "systems"};
    const auto chinese = points_of(systems_in(china, lists));
    const auto american = points_of(systems_in(states, lists));
    const vv::series_view first(what, vv::any_country(china), chinese.data(), chinese.size());
    const vv::series_view second(what, vv::any_country(states), american.data(), american.size());
    for (const auto& passing : vv::overtakings(first, second)) std::cout << passing << '\n';
    const auto ahead = vv::runs_above(first, second);
    std::cout << "China had more " << vv::how_often(ahead) << ", now "
              << vv::streak(ahead, june_and_november).current << '\n';
    // endregion
}

// What the rows alone leave open, since some name no country.
void tell_what_rows_leave_open(const vv::history_view& lists) {
    // region undetermined
    const auto chinese = vv::counts_within(500, vv::in(vv::any_country(china)), lists);
    const auto american = vv::counts_within(500, vv::in(vv::any_country(states)), lists);
    for (std::size_t at = 0; at != lists.size(); ++at)
        if (undetermined(chinese[at].is_more_than(american[at]).value()))
            std::cout << "By the rows alone it is not known who had more in " << chinese[at].edition
                      << ":\n  China " << chinese[at] << ",\n  the United States " << american[at]
                      << '\n';
    // endregion
}

// A run at number one, and how often there was one.
struct reign {
    vv::any_entity who;
    vv::run longest;
    vv::times_held times;
};

// In the order of their longest runs, the earlier ones first.
template <class Facts>
void add_reign(std::vector<reign>& reigns, const vv::any_entity& who, const Facts& facts) {
    const reign one{who, vv::streak(facts, june_and_november).longest.surely(),
                    vv::how_often(facts)};
    auto at = reigns.begin();
    while (at != reigns.end() && at->longest.editions >= one.longest.editions) ++at;
    reigns.insert(at, one);
}

bool is_there(const std::vector<reign>& reigns, const vv::any_entity& who) {
    for (const auto& one : reigns)
        if (same_entity(one.who, who)) return true;
    return false;
}

void tell_reigns(std::string_view heading, const std::vector<reign>& reigns, int at_least) {
    std::cout << '\n' << heading << '\n';
    int shorter = 0;
    for (const auto& one : reigns) {
        if (one.longest.editions < at_least) {
            ++shorter;
            continue;
        }
        std::cout << "  " << one.who.name() << ": " << one.longest;
        if (one.times.surely != one.longest.editions)
            std::cout << "; " << one.times.surely << " in all";
        std::cout << '\n';
    }
    if (shorter != 0)
        std::cout << "  and " << shorter << " with runs shorter than " << at_least << '\n';
}

void tell_first_countries(const vv::history_view& lists) {
    std::vector<reign> reigns;
    for (const auto& edition : lists) {
        const auto lies_in = edition.at(0).who.countries();
        if (lies_in.size() != 1 || is_there(reigns, *lies_in.begin())) continue;
        // region first
        const auto where = *lies_in.begin();
        const auto number_one = vv::counts_within(1, stands_in{where}, lists);
        add_reign(reigns, where, vv::more_than_part(vv::fraction(0), number_one));
        // endregion
    }
    tell_reigns("Longest runs at number one, by country", reigns, 1);
}

void tell_first_machines(const vv::history_view& machines) {
    // region renamed
    // BlueGene/L was first listed where it was built, and then at Livermore.
    const vv::any_entity built("IBM/DOE", vv::any_country(states));
    const vv::any_entity moved("DOE/NNSA/LLNL", vv::any_country(states));
    const vv::renaming names[] = {{built, moved}};
    const auto lists = machines.renamed(names);
    // endregion
    std::vector<reign> reigns;
    for (const auto& edition : lists) {
        const auto who = lists.known_as(edition.at(0).who);
        if (!is_there(reigns, who)) add_reign(reigns, who, vv::ranked_within(who, 1, lists));
    }
    tell_reigns("Longest runs at number one, by machine, or by site where it has no name", reigns,
                4);
}

// A country with a system in the top ten.
struct presence {
    vv::any_country where;
    vv::occasion first;
    vv::occasion last;
    vv::times_held times;
};

// In the order in which they came.
std::vector<presence> countries_of_the_top_ten(const vv::history_view& lists) {
    std::vector<presence> all;
    for (const auto& record : vv::iso3166) {
        const auto where = vv::any_country::parse(record.alpha2).value();
        const auto systems = vv::counts_within(10, stands_in{where}, lists);
        const auto any = vv::more_than_part(vv::fraction(0), systems);
        const presence one{where, vv::first_held(any), vv::last_held(any), vv::how_often(any)};
        if (!holds(one.first.happened())) continue;
        auto at = all.begin();
        while (at != all.end() && !(one.first.when().value() < at->first.when().value())) ++at;
        all.insert(at, one);
    }
    return all;
}

void tell_countries_of_the_top_ten(const vv::history_view& lists) {
    std::cout << "\nCountries with a system in the top ten\n";
    for (const auto& one : countries_of_the_top_ten(lists))
        std::cout << "  " << one.where.name() << ": first " << one.first << ", last " << one.last
                  << "; " << one.times << '\n';
}

void tell_entrants(const vv::history_view& lists) {
    std::cout << "\nSites that came into the top ten, the last six editions\n";
    for (std::size_t at = lists.size() < 7 ? 1 : lists.size() - 6; at < lists.size(); ++at) {
        // region entrants
        const auto& edition = *(lists.begin() + at);
        const auto until = lists.until(edition.when());
        for (std::size_t place = 0; place != 10 && place != edition.size(); ++place) {
            const auto site = edition.at(place).who;
            const auto event = vv::movement_in(site, until, 10);
            const auto status = event.moved.status();
            // endregion
            if (status == vv::movement_status::entered || status == vv::movement_status::returned)
                std::cout << "  " << edition.when() << ' ' << site.name() << "\n          " << event
                          << '\n';
        }
    }
}

void tell_everything(const char* path) {
    const auto by_site = read(path, false);
    const auto by_name = read(path, true);
    const auto sites = by_site.editions();
    const auto machines = by_name.editions();
    const vv::history_view lists(sites);
    if (lists.size() == 0) vv::refuse(vv::reason::empty_list, "the editions");
    tell_lists(lists);
    tell_counts(lists);
    tell_overtakings(lists);
    tell_what_rows_leave_open(lists);
    tell_first_countries(lists);
    tell_first_machines(vv::history_view(machines));
    tell_countries_of_the_top_ten(lists);
    tell_entrants(lists);
}

} // namespace

int main(int count, char** arguments) {
    if (count == 2 && std::string_view(arguments[1]) == "--help") {
        std::cout << help;
        return 0;
    }
    if (count != 2) {
        std::cerr << "top500_history: expected a file of TOP500 lists; --help says more\n";
        return 2;
    }
    try {
        tell_everything(arguments[1]);
    } catch (const vv::error& refused) {
        std::cerr << "top500_history: " << refused.what()
                  << "\n  (expected a CSV file of TOP500 lists; --help says which columns)\n";
        return 2;
    }
}
