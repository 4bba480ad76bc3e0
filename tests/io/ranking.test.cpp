// SPDX-License-Identifier: BSL-1.0

#include <visavis/io/ranking.hpp>

#include "io/reading.hpp"
#include "io/shared_tables.hpp"

#include <visavis/compare/rank_of.hpp>
#include <visavis/compare/share_of.hpp>
#include <visavis/compare/when_held.hpp>

#include <boost/test/unit_test.hpp>

#include <map>

namespace vv = visavis;
using namespace vv::literals;
using vv::tests::file_of;

namespace {

// Made-up universities and scores.
constexpr std::string_view two_editions = "year,rank,institution,country,score\n"
                                          "2024,2,Old College,United Kingdom,90.5\n"
                                          "2024,1,Far Institute,Korea, Rep.,95\n"
                                          "2025,1,Old College,UK,96\n"
                                          "2025,=2,Far Institute,KOR,91\n"
                                          "2025,=2,Third School,Atlantis,91\n"
                                          "2025,101-150,Fourth School,France,\n";

std::string fixed() { // the comma in a country's name belongs in quotation marks
    std::string text(two_editions);
    const std::string_view bare = "Korea, Rep.";
    return text.replace(text.find(bare), bare.size(), "\"Korea, Rep.\"");
}

const auto who = [](const vv::placed<vv::any_entity>& place) { return place.who; };

} // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(ranking)

BOOST_AUTO_TEST_CASE(editions_are_in_order_of_time_and_places_in_order_of_rank) {
    const auto lists =
        vv::read_ranking(file_of(fixed()), {.title = "made-up universities"}, vv::tests::leniently);
    BOOST_TEST(lists.size() == 2);
    BOOST_CHECK(lists.edition(0) == 2024_y && lists.edition(1) == 2025_y);
    BOOST_TEST(lists.places(1) == 4);
    const auto first = lists.league(0);
    BOOST_TEST(first.title() == "made-up universities");
    const vv::any_institution far("Far Institute", vv::country<"KR">::value());
    BOOST_CHECK(vv::rank_of(far, first).rank() == 1);
    BOOST_TEST(lists.begin(1)[1].rank == 2);
    BOOST_CHECK(lists.begin(1)[1].who == vv::any_entity(far));
    BOOST_CHECK((lists.band(1, 3) == vv::rank_band{101, 150}));
}

BOOST_AUTO_TEST_CASE(a_country_that_is_not_known_is_reported_and_leaves_shares_undetermined) {
    const auto lists = vv::read_ranking(file_of(fixed()), {}, vv::tests::leniently);
    BOOST_TEST(vv::tests::remarks_of(lists.report()) ==
               "made.csv:6:22: 'Atlantis' is no country or group known here; kept as it stands\n");
    const auto league =
        vv::any_league("made-up", vv::entity_kind::institution, 2025_y, {}, lists.begin(1), 3);
    BOOST_CHECK(vv::share_of.checked(league, vv::located_in<"KR">, who).why() ==
                vv::reason::unknown_membership);
    BOOST_CHECK_THROW((void)vv::read_ranking(file_of(fixed())), vv::error); // strictly
}

BOOST_AUTO_TEST_CASE(scores_are_figures_and_missing_ones_have_their_reason) {
    const auto lists =
        vv::read_ranking(file_of(fixed()), {.from = {"nobody"}}, vv::tests::leniently);
    const auto figures = lists.figures(1);
    BOOST_TEST(figures.size() == 4);
    BOOST_TEST(figures[0].value.value() == 96);
    BOOST_TEST(figures[0].what.label == "score");
    BOOST_TEST(figures[0].from.who == "nobody");
    BOOST_CHECK(figures[3].value.why() == vv::reason::not_available);
    BOOST_CHECK((lists.report().counts() ==
                 vv::reading_counts{lists.report().counts().characters, 6, 0, 5, 1, 0}));
}

BOOST_AUTO_TEST_CASE(what_is_given_stays_good_when_the_lists_are_moved) {
    auto lists = vv::read_ranking(file_of("rank,name,score\n1,A,2\n"), {.when = 2020_y});
    const auto league = lists.league(0);
    const auto moved = std::move(lists);
    BOOST_TEST((*league.begin()).who.name() == "A");
    BOOST_TEST(moved.size() == 1);
}

BOOST_AUTO_TEST_CASE(the_editions_are_a_history) {
    const auto lists =
        vv::read_ranking(file_of(fixed()), {.title = "made-up universities"}, vv::tests::leniently);
    BOOST_CHECK_THROW((void)lists.editions(), vv::error); // of 2025 the ranks have a gap
    const auto whole = vv::read_ranking(
        file_of("year,rank,name,country\n2024,1,A,FR\n2024,2,B,DE\n2025,1,B,DE\n2025,2,A,FR\n"));
    const auto editions = whole.editions();
    const vv::history_view history(editions);
    BOOST_TEST(history.size() == 2);
    const vv::any_institution b("B", vv::country<"DE">::value());
    BOOST_CHECK(vv::first_held(vv::ranked_within(b, 1, history)).when().value() == 2025_y);
}

BOOST_AUTO_TEST_CASE(another_column_may_name_members_that_have_no_name) {
    constexpr std::string_view machines = "rank,name,site\n1,Frontier,Oak Ridge\n2,,Kobe\n3,,\n";
    const auto lists = vv::read_ranking(file_of(machines), {.or_else = "site", .when = 2022_y},
                                        vv::tests::leniently);
    BOOST_TEST(lists.begin(0)[0].who.name() == "Frontier");
    BOOST_TEST(lists.begin(0)[1].who.name() == "Kobe");
    BOOST_TEST(vv::tests::remarks_of(lists.report()) ==
               "made.csv:4:3: expected a name, found nothing; kept as it stands\n");
    const auto without =
        vv::read_ranking.checked(file_of(machines), {.or_else = "city", .when = 2022_y});
    BOOST_TEST(!without.report().outcome().has_value()); // a column that is asked for must be there
}

BOOST_AUTO_TEST_CASE(members_may_be_countries_cities_or_anything_else) {
    const auto countries =
        vv::read_ranking(file_of("rank,country,score\n1,Viet Nam,2\n2,World,1\n"),
                         {.members = vv::entity_kind::country, .when = 2020_y});
    BOOST_TEST(countries.begin(0)[0].who.name() == "Vietnam");
    BOOST_CHECK(countries.begin(0)[1].who.kind() == vv::entity_kind::group);
    BOOST_CHECK(countries.checked_league(0).why() == vv::reason::different_kinds);

    const auto cities = vv::read_ranking(file_of("position,city,country code\n1,Nanjing,CHN\n"),
                                         {.members = vv::entity_kind::city, .when = 2020_y});
    BOOST_CHECK(cities.begin(0)->who ==
                vv::any_entity(vv::any_city("Nanjing", vv::country<"CN">::value())));
    const auto machines = vv::read_ranking(file_of("rank,name,country\n1,Frontier,US\n"),
                                           {.members = vv::entity_kind::other, .when = 2022_y});
    BOOST_CHECK(machines.begin(0)->who.kind() == vv::entity_kind::other);
    BOOST_CHECK(machines.begin(0)->who.countries().contains(vv::country<"US">::value()));
}

BOOST_AUTO_TEST_CASE(odd_rows_are_left_out_and_leave_no_league_with_a_gap) {
    const auto lists = vv::read_ranking(
        file_of("edition,rank,name,score\n2020,1,A,5\n2020,second,B,4\n2020,3,C,x\n2020,4,,2\n"
                "MMXX,5,E,1\n2020-Q1,6,F,1\n"),
        {}, vv::tests::leniently);
    BOOST_TEST(
        vv::tests::remarks_of(lists.report()) ==
        "made.csv:3:6: expected a rank, as 7, 7= or 101-150, found 'second'; row left out\n"
        "made.csv:4:10: expected a number, found 'x'; cell left out\n"
        "made.csv:5:8: expected a name, found nothing; kept as it stands\n"
        "made.csv:6:1: expected a year, quarter or month as 2025, 2025-Q3 or 2025-09, found "
        "'MMXX'; row left out\n"
        "made.csv:7:1: expected an edition of the same frequency as the others; row left out\n");
    BOOST_TEST(lists.places(0) == 3);
    BOOST_CHECK(lists.checked_league(0).why() == vv::reason::malformed);
    BOOST_CHECK((lists.report().counts() ==
                 vv::reading_counts{lists.report().counts().characters, 6, 3, 2, 0, 1}));
}

BOOST_AUTO_TEST_CASE(a_table_that_is_no_ranking_is_refused) {
    const auto lists = vv::read_ranking.checked(file_of("a,b\n1,2\n"));
    BOOST_TEST(!lists.report().outcome().has_value());
    BOOST_TEST(lists.size() == 0);
    BOOST_CHECK_THROW((void)lists.edition(0), vv::error);
    BOOST_CHECK_THROW((void)vv::read_ranking(file_of("rank,name\n1,A\n")), vv::error); // of when?
    const auto nameless = vv::read_ranking.checked(
        file_of("rank,score\n1,2\n"), {.members = vv::entity_kind::country, .when = 2020_y});
    BOOST_TEST(!nameless.report().outcome().has_value());
    const auto one = vv::read_ranking(file_of("rank,name\n1,A\n"), {.when = 2020_y});
    BOOST_CHECK_THROW((void)one.band(0, 1), vv::error);
}

BOOST_AUTO_TEST_SUITE(real_data, *boost::unit_test::precondition(vv::tests::has_table{
                                     "top500/top500_1993_2018.csv"}))

// Counted with pandas 1.5.3 from read_csv(file, dtype=str, keep_default_na=False): 72 rows have
// "Saudia Arabia" for their country, 14 the name of a machine or company, 4 nothing; the digest is
// of rmax, as in tidy.test.cpp.
BOOST_AUTO_TEST_CASE(every_odd_row_of_the_top500_is_reported_and_none_is_lost) {
    const auto lists = vv::read_ranking(
        vv::text_input::file(vv::tests::shared_table("top500/top500_1993_2018.csv")),
        {.title = "TOP500",
         .members = vv::entity_kind::other,
         .name = "site",
         .score = "rmax",
         .unit = "rmax_unit"},
        vv::tests::leniently);
    const auto& counts = lists.report().counts();
    BOOST_CHECK((counts == vv::reading_counts{1'897'808, 26'000, 0, 26'000, 0, 0}));
    BOOST_TEST(lists.size() == 52);

    std::map<std::string, int> odd;
    for (const auto& one : lists.report().remarks())
        ++odd[one.sentence.substr(0, one.sentence.find(" is no country"))];
    const std::map<std::string, int> wanted{{"'Saudia Arabia'", 72},
                                            {"'Wildfire\"'", 4},
                                            {"'National Centre for Nuclear Research'", 4},
                                            {"'SGI'", 4},
                                            {"'HPE/SGI'", 1},
                                            {"'IBM'", 1},
                                            {"expected a country or group, found nothing", 4}};
    BOOST_CHECK(odd == wanted);
    BOOST_TEST(
        lists.report().remarks()[0].sentence ==
        "'Saudia Arabia' is no country or group known here; did you mean Saudi Arabia (SA)?");

    vv::tests::digest rmax;
    for (std::size_t edition = 0; edition != lists.size(); ++edition) {
        BOOST_TEST(lists.places(edition) == 500);
        BOOST_TEST(lists.checked_league(edition).has_value());
        for (const auto& figure : lists.figures(edition)) {
            ++rmax.numbers;
            rmax.bits += std::bit_cast<std::uint64_t>(figure.value.value());
        }
    }
    BOOST_TEST(rmax == (vv::tests::digest{26'000, 0x66d861f2fa16c620}));
    // units change, so that scores of the two do not compare
    BOOST_TEST(lists.figures(0)[0].what.unit_singular == "GFlop/s");
    BOOST_TEST(lists.figures(51)[0].what.unit_singular == "TFlop/s");
}

BOOST_AUTO_TEST_CASE(with_the_misspelled_country_taught_few_are_left) {
    vv::entity_names names;
    names.add("Saudia Arabia", vv::country<"SA">());
    auto how = vv::tests::leniently;
    how.names = &names;
    const auto lists = vv::read_ranking(
        vv::text_input::file(vv::tests::shared_table("top500/top500_1993_2018.csv")),
        {.members = vv::entity_kind::other, .name = "site", .score = "rmax"}, how);
    BOOST_TEST(lists.report().remarks().size() == 18);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
