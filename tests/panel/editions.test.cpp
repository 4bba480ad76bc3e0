// SPDX-License-Identifier: BSL-1.0
#include <visavis/panel/editions.hpp>

#include "panel/world_bank.hpp"

#include <visavis/compare/best_rank.hpp>
#include <visavis/compare/movement_in.hpp>
#include <visavis/compare/streak.hpp>
#include <visavis/panel/builder.hpp>

#include <boost/test/unit_test.hpp>

#include <random>
#include <utility>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using gdp = vv::indicator<"GDP", vv::unit<"dollar">>;
using pollution =
    vv::indicator<"particulates", vv::unit<"microgram">, vv::polarity::lower_is_better>;
constexpr vv::country<"FR"> france;
constexpr vv::country<"DE"> germany;
constexpr vv::country<"PL"> poland;
constexpr vv::source nobody{"made up"};
constexpr vv::of_kind countries(vv::entity_kind::country);

// Made-up figures: Poland has none in 2020, nobody has any in 2021, and in 2023 two are equal.
vv::panel made_up() {
    vv::panel_builder rows;
    const auto add = [&rows](const vv::any_entity& who, const vv::period& when, double value) {
        rows.add(gdp{}, who, when, value, {{}, nobody});
    };
    add(france, 2020_y, 3);
    add(germany, 2020_y, 4);
    add(vv::any_entity("World"), 2020_y, 9);
    rows.add(gdp{}, france, 2021_y, vv::reason::not_available);
    add(poland, 2022_y, 5);
    add(france, 2022_y, 6);
    add(germany, 2022_y, 4);
    add(poland, 2023_y, 7);
    add(france, 2023_y, 7);
    add(germany, 2023_y, 1);
    rows.add(pollution{}, france, 2020_y, 8).add(pollution{}, poland, 2020_y, 30);
    return rows.build();
}

std::vector<std::pair<int, std::string_view>> places_of(const vv::any_league& league) {
    std::vector<std::pair<int, std::string_view>> places;
    for (const auto& place : league) places.emplace_back(place.rank, place.who.name());
    return places;
}
using listed = std::vector<std::pair<int, std::string_view>>;

} // namespace

BOOST_AUTO_TEST_SUITE(panel)
BOOST_AUTO_TEST_SUITE(editions)

BOOST_AUTO_TEST_CASE(each_period_is_an_edition_of_those_who_have_a_figure) {
    const auto databank = made_up();
    const auto all = vv::rank_editions(databank, gdp{}, databank.where(countries));
    BOOST_TEST(all.size() == 3);
    BOOST_CHECK((places_of(all.league(0)) == listed{{1, "Germany"}, {2, "France"}}));
    BOOST_CHECK((places_of(all.league(1)) == listed{{1, "France"}, {2, "Poland"}, {3, "Germany"}}));
    BOOST_TEST(all.league(0).title() == "GDP");
    BOOST_CHECK(all.league(0).kind() == vv::entity_kind::country);
    BOOST_TEST(all.league(0).from.who == "made up");
}

BOOST_AUTO_TEST_CASE(a_period_in_which_nobody_has_a_figure_is_a_gap) {
    const auto databank = made_up();
    const auto all = vv::rank_editions(databank, "GDP", databank.where(countries));
    BOOST_TEST(all.history().gaps() == 1);
    BOOST_CHECK(all.at(2022_y).value().edition == 2022_y);
    BOOST_CHECK(all.at(2021_y).why() == vv::reason::no_such_period);
    BOOST_TEST(all.at(2021_y).refused().about.view() == "the edition of 2021 of GDP");
}

BOOST_AUTO_TEST_CASE(equal_figures_are_joint_or_in_the_order_of_the_databank) {
    const auto databank = made_up();
    const auto members = databank.where(countries);
    const auto joint = vv::rank_editions(databank, "GDP", members);
    BOOST_CHECK(
        (places_of(joint.league(2)) == listed{{1, "France"}, {1, "Poland"}, {3, "Germany"}}));
    const auto dense = vv::rank_editions(databank, "GDP", members, {.ties = vv::ties::dense});
    BOOST_TEST(places_of(dense.league(2)).back().first == 2);
    const auto ordinal = vv::rank_editions(databank, "GDP", members, {.ties = vv::ties::ordinal});
    BOOST_CHECK(
        (places_of(ordinal.league(2)) == listed{{1, "France"}, {2, "Poland"}, {3, "Germany"}}));
}

BOOST_AUTO_TEST_CASE(which_way_is_better_belongs_to_the_indicator) {
    const auto databank = made_up();
    const auto all = vv::rank_editions(databank, "particulates", databank.where(countries));
    BOOST_CHECK((places_of(all.league(0)) == listed{{1, "France"}, {2, "Poland"}}));
}

BOOST_AUTO_TEST_CASE(entities_of_several_kinds_make_a_list_that_holds_all_kinds) {
    const auto databank = made_up();
    const auto everybody = databank.where([](const vv::any_entity&) { return true; });
    const auto all = vv::rank_editions(databank, "GDP", everybody, {.title = "economies"});
    BOOST_CHECK(all.league(0).kind() == vv::entity_kind::other);
    BOOST_TEST(all.league(0).title() == "economies");
    BOOST_TEST((*all.league(0).begin()).who.name() == "World");
}

BOOST_AUTO_TEST_CASE(the_history_answers_for_how_long_and_since_when) {
    const auto databank = made_up();
    auto made = vv::rank_editions(databank, "GDP", databank.where(countries));
    const auto all = std::move(made); // what is viewed stays good
    const auto history = all.history();
    const auto first = vv::streak(vv::ranked_within(france, 1, history));
    BOOST_CHECK((first.current.surely() == vv::run{2, 2022_y, 2023_y}));
    BOOST_CHECK(vv::best_rank(poland, history).rank == vv::whereabouts::at(1));
    const auto poland_in_2022 = vv::movement_in(poland, history.until(2022_y));
    BOOST_CHECK(poland_in_2022.moved.status() == vv::movement_status::entered);
}

BOOST_AUTO_TEST_CASE(nobody_makes_no_editions) {
    const auto databank = made_up();
    BOOST_TEST(vv::rank_editions(databank, "GDP", {}).size() == 0);
    const vv::ranked_editions none;
    BOOST_TEST(none.history().size() == 0);
    BOOST_CHECK(none.at(2020_y).why() == vv::reason::no_such_period);
}

BOOST_AUTO_TEST_CASE(what_a_list_cannot_be_is_refused_and_nothing_is_made) {
    const auto databank = made_up();
    const auto members = databank.where(countries);
    vv::ranked_editions made = vv::rank_editions(databank, "GDP", members);
    const auto why = [&](const vv::named_indicator& what, vv::ties how) {
        return vv::rank_editions.checked(databank, what, members, made, {.ties = how}).why();
    };
    BOOST_CHECK(why("GDP", vv::ties::fractional) == vv::reason::out_of_range);
    BOOST_CHECK(why("GDP", vv::ties::modified) == vv::reason::out_of_range);
    BOOST_CHECK(why("GNP", vv::ties::competition) == vv::reason::unknown_entity);
    const auto smaller = vv::panel_builder().add("GDP", france, 2020_y, 3.0).build();
    BOOST_CHECK(vv::rank_editions.checked(smaller, "GDP", members, made).why() ==
                vv::reason::out_of_range);
    BOOST_TEST(made.size() == 3);
    BOOST_CHECK_THROW((void)made.league(3), vv::error);
}

BOOST_AUTO_TEST_CASE(a_rank_is_one_more_than_the_number_of_better_figures) {
    std::mt19937 random(1960);
    for (int trial = 0; trial != 50; ++trial) {
        vv::panel_builder rows;
        const auto size = 1 + random() % 40;
        for (std::size_t who = 0; who != size; ++who)
            for (int year = 2000; year != 2004; ++year)
                if (random() % 4 != 0)
                    rows.add("figure", vv::any_country::parse(vv::iso3166[who].alpha2).value(),
                             vv::period::year(year), static_cast<double>(random() % 10));
        rows.add("figure", france, 1999_y, 1);
        const auto databank = rows.build();
        const auto all = vv::rank_editions(databank, "figure", databank.where(countries));
        for (std::size_t at = 0; at != all.size(); ++at) {
            const auto league = all.league(at);
            const auto values = databank.of("figure", league.edition);
            for (const auto& place : league) {
                const auto own = databank.figure("figure", place.who, league.edition).value.value();
                int better = 0;
                for (std::size_t who = 0; who != values.size(); ++who)
                    better += values[who] && values[who].value() > own ? 1 : 0;
                BOOST_TEST(place.rank == better + 1);
            }
        }
    }
}

// Counted with Python's csv and sorted() from the rows whose code is an alpha-3 code of ISO 3166-1:
// who is how many-th.
BOOST_AUTO_TEST_SUITE(real_data, *boost::unit_test::precondition(vv::tests::has_world_bank()))

BOOST_AUTO_TEST_CASE(the_ranks_of_gdp_are_those_of_a_sort) {
    vv::panel_builder rows;
    vv::tests::add_table(rows, "gdp_current_usd.csv", gdp{}, nobody);
    const auto databank = rows.build();
    const auto all = vv::rank_editions(databank, gdp{}, databank.where(countries));
    BOOST_TEST(all.size() == 64);
    const auto rank_in = [&](const vv::any_country& who, const vv::period& when) {
        return all.at(when).value().rank_of(who).value();
    };
    BOOST_TEST(rank_in(vv::country<"CN">{}, 1960_y) == 5);
    BOOST_TEST(rank_in(vv::country<"CN">{}, 1990_y) == 11);
    BOOST_TEST(rank_in(vv::country<"RU">{}, 1990_y) == 9);
    BOOST_TEST(rank_in(vv::country<"IN">{}, 2023_y) == 5);
    BOOST_TEST(rank_in(vv::country<"PL">{}, 2013_y) == 26);
    BOOST_TEST(rank_in(vv::country<"PL">{}, 2023_y) == 21);
    BOOST_TEST(all.at(1960_y).value().size() == 104);
    BOOST_CHECK(all.at(1960_y).value().rank_of(poland).why() == vv::reason::unranked);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
