// SPDX-License-Identifier: BSL-1.0

#include <visavis/io/tidy.hpp>

#include "io/reading.hpp"
#include "io/shared_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace vv = visavis;
using namespace vv::literals;
using vv::tests::digest;
using vv::tests::file_of;

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(tidy)

BOOST_AUTO_TEST_CASE(a_row_is_a_figure) {
    vv::panel_builder rows;
    const auto report = vv::read_tidy(file_of("country,indicator,year,value,unit\n"
                                              "China,GDP,2023,17.79,trillion US dollars\n"
                                              "\"Korea, Rep.\",GDP,2023,1.84,trillion US dollars\n"
                                              "China,population,2023,1411,million people\n"
                                              "World,population,2023,..,million people\n"),
                                      rows, {.from = {"World Bank", "WDI"}});
    BOOST_CHECK((report.counts() == vv::reading_counts{report.counts().characters, 4, 0, 3, 1, 0}));
    const auto databank = rows.build();
    BOOST_CHECK((databank.size() == vv::panel_size{2, 1, 3}));
    const auto china = databank.figure("GDP", "CHN", 2023_y);
    BOOST_TEST(china.value.value() == 17.79);
    BOOST_TEST(china.what.unit_singular == "trillion US dollars");
    BOOST_TEST(china.from.who == "World Bank");
    BOOST_TEST(databank.figure("GDP", "South Korea", 2023_y).value.value() == 1.84);
    BOOST_CHECK(databank.figure("population", "World", 2023_y).value.why() ==
                vv::reason::not_available);
}

BOOST_AUTO_TEST_CASE(the_layout_says_what_the_table_does_not) {
    vv::panel_builder rows;
    using gdp = vv::indicator<"GDP", vv::unit<"US dollar">>;
    vv::read_tidy(file_of("who;how much\nDE;4,5\nFR;3,1\n"), rows,
                  {.code = "who", .value = "how much", .what = gdp{}, .when = 2023_y},
                  {.numbers = {.decimal = ','}});
    const auto databank = rows.build();
    BOOST_TEST(databank.figure(gdp{}, vv::country<"DE">{}, 2023_y).value.value() == 4.5);
}

BOOST_AUTO_TEST_CASE(an_indicator_without_a_name_is_called_as_its_column) {
    vv::panel_builder rows;
    vv::read_tidy(file_of("code,year,doctorates\nARG,2010,937\n"), rows, {.value = "doctorates"});
    const auto databank = rows.build();
    BOOST_TEST(databank.figure("doctorates", "AR", 2010_y).value.value() == 937);
}

BOOST_AUTO_TEST_CASE(a_strict_reading_throws_the_first_oddity_with_its_place) {
    vv::panel_builder rows;
    const auto says = [](const vv::error& refused) {
        return std::string(refused.what()) ==
               "visavis: malformed text: made.csv:3:12: expected a number, found 'many'";
    };
    BOOST_CHECK_EXCEPTION(
        vv::read_tidy(file_of("name,year,value\nChina,2023,1\nIndia,2023,many\n"), rows), vv::error,
        says);
    const auto report =
        vv::read_tidy.checked(file_of("name,year,value\nSaudia Arabia,2023,1\n"), rows);
    BOOST_TEST(
        vv::tests::sentence_of(report.outcome().refused()) ==
        "malformed text: made.csv:2:1: 'Saudia Arabia' is no country or group known here; did "
        "you mean Saudi Arabia (SA)?");
}

BOOST_AUTO_TEST_CASE(a_lenient_one_reports_every_oddity_and_loses_nothing_else) {
    vv::panel_builder rows;
    const auto report = vv::read_tidy(
        file_of("name,year,value\nSaudia Arabia,2023,1\nIndia,23,2\nIndia,2023,x\nIndia,2024,4\n"),
        rows, {}, vv::tests::leniently);
    BOOST_TEST(report.remarks().size() == 3);
    BOOST_CHECK((report.counts() == vv::reading_counts{report.counts().characters, 4, 1, 2, 0, 1}));
    const auto databank = rows.build();
    BOOST_TEST(databank.figure("value", "Saudia Arabia", 2023_y).value.value() == 1);
}

BOOST_AUTO_TEST_CASE(units_may_not_change_within_an_indicator) {
    vv::panel_builder rows;
    const auto report = vv::read_tidy(
        file_of("name,indicator,year,value,unit\nChina,R&D,2020,1,USD\nIndia,R&D,2020,2,EUR\n"),
        rows, {}, vv::tests::leniently);
    BOOST_TEST(vv::tests::remarks_of(report) ==
               "made.csv:3:7: the unit of 'R&D' is 'EUR', which it was not before; row left out\n");
}

BOOST_AUTO_TEST_CASE(several_tables_go_into_one_databank) {
    vv::panel_builder rows;
    vv::read_tidy(file_of("name,year,value\nChina,2020,1\n"), rows, {.what = {.label = "a"}});
    vv::read_tidy(file_of("code,year,value\nCHN,2020,2\n"), rows, {.what = {.label = "b"}});
    BOOST_CHECK((rows.build().size() == vv::panel_size{2, 1, 1}));
}

// Digests by pandas 1.5.3: read_csv(file, float_precision="round_trip", keep_default_na=False,
// na_values=["", ".."]), the column of values without the missing ones, as float64, its bits summed
// as uint64.
BOOST_AUTO_TEST_SUITE(real_data, *boost::unit_test::precondition(vv::tests::has_world_bank()))

BOOST_AUTO_TEST_CASE(the_world_bank_s_tables_are_read_without_an_oddity) {
    using vv::tests::shared_table;
    const auto read = [](std::string_view name, std::string_view label, vv::panel_builder& rows) {
        return vv::read_tidy(vv::text_input::file(shared_table(name)), rows,
                             {.what = {.label = label}});
    };
    vv::panel_builder gdp;
    vv::panel_builder people;
    const auto report = read("world-bank/gdp_current_usd.csv", "GDP", gdp);
    BOOST_TEST(report.remarks().empty());
    BOOST_TEST(report.counts().figures == 13'979);
    BOOST_TEST(vv::tests::digest_of(gdp.build()) == (digest{13'979, 0x39ca7702d2656770}));
    BOOST_TEST(read("world-bank/population.csv", "population", people).remarks().empty());
    BOOST_TEST(vv::tests::digest_of(people.build()) == (digest{17'195, 0x9f53a287a2b00000}));

    const auto databank = people.build();
    std::size_t kinds[6] = {};
    for (std::size_t at = 0; at != databank.size().entities; ++at)
        ++kinds[static_cast<int>(databank.who(at).kind())];
    BOOST_TEST(kinds[static_cast<int>(vv::entity_kind::country)] == 216); // Kosovo among them
    BOOST_TEST(kinds[static_cast<int>(vv::entity_kind::group)] == 49);
    BOOST_TEST(kinds[static_cast<int>(vv::entity_kind::other)] == 0);
}

BOOST_AUTO_TEST_CASE(the_science_foundation_s_tables_are_read_without_an_oddity) {
    using vv::tests::shared_table;
    vv::panel_builder spending;
    const auto gerd = vv::read_tidy(
        vv::text_input::file(shared_table("rd/ncses_gerd_annual_1981_2019.csv")), spending);
    BOOST_TEST(gerd.remarks().empty());
    BOOST_TEST(gerd.counts().missing == 144);
    const auto databank = spending.build();
    BOOST_TEST(vv::tests::digest_of(databank) == (digest{909, 0xff75b199999999a2}));
    BOOST_CHECK(databank.who(databank.find_entity("European Union").value()).kind() ==
                vv::entity_kind::group);

    vv::panel_builder degrees;
    const auto doctorates =
        vv::read_tidy(vv::text_input::file(shared_table("rd/ncses_se_doctorates_2010_2018.csv")),
                      degrees, {.value = "doctorates"});
    BOOST_TEST(doctorates.remarks().empty());
    BOOST_TEST(doctorates.counts().missing == 386);
    BOOST_TEST(vv::tests::digest_of(degrees.build()) == (digest{2890, 0xbe7f803000000000}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
