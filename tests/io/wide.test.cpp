// SPDX-License-Identifier: BSL-1.0

#include <visavis/io/wide.hpp>

#include "io/reading.hpp"

#include <boost/test/unit_test.hpp>

namespace vv = visavis;
using namespace vv::literals;
using vv::tests::file_of;

namespace {

// As the World Bank's download has it, with made-up figures.
constexpr std::string_view download =
    "\xef\xbb\xbf\"Data Source\",\"World Development Indicators\",\r\n\r\n"
    "\"Last Updated Date\",\"2026-07-01\",\r\n\r\n"
    "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator "
    "Code\",\"1960\",\"1961\",\"1962\",\r\n"
    "\"Aruba\",\"ABW\",\"Population, total\",\"SP.POP.TOTL\",\"\",\"55578\",\"56320\",\r\n"
    "\"Africa Eastern and Southern\",\"AFE\",\"Population, "
    "total\",\"SP.POP.TOTL\",\"\",\"\",\"1.5e8\",\r\n";

} // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(wide)

BOOST_AUTO_TEST_CASE(a_column_is_a_year_below_lines_that_say_where_the_table_is_from) {
    vv::panel_builder rows;
    const auto report = vv::read_wide(file_of(download), rows);
    BOOST_TEST(report.remarks().size() == 1); // the lines above
    BOOST_CHECK((report.counts() == vv::reading_counts{download.size(), 2, 0, 3, 3, 0}));
    const auto databank = rows.build();
    BOOST_CHECK((databank.size() == vv::panel_size{1, 3, 2})); // 1960 too, though all are missing
    BOOST_TEST(databank.figure("Population, total", "ABW", 1962_y).value.value() == 56320);
    BOOST_CHECK(databank.who(1).kind() == vv::entity_kind::group);
}

BOOST_AUTO_TEST_CASE(columns_may_be_quarters_or_bracketed_years_and_rows_of_one_indicator) {
    vv::panel_builder rows;
    vv::read_wide(file_of("country,2023-Q1,2023Q2\nJapan,1,2\n"), rows, {.what = {.label = "GDP"}});
    const auto databank = rows.build();
    BOOST_TEST(databank.figure("GDP", "JP", vv::period::quarter(2023, 2)).value.value() == 2);

    vv::panel_builder bracketed;
    vv::read_wide(
        file_of("Series Name\tCountry Code\t1990 [YR1990]\t2000 [YR2000]\nGDP\tJPN\t..\t5\n"),
        bracketed);
    const auto other = bracketed.build();
    BOOST_TEST(other.figure("GDP", "JP", 2000_y).value.value() == 5);
    BOOST_CHECK(other.figure("GDP", "JP", 1990_y).value.why() == vv::reason::not_available);
}

BOOST_AUTO_TEST_CASE(a_table_without_periods_or_with_one_twice_is_refused) {
    const auto outcome = [](std::string_view text, const vv::wide_layout& layout = {}) {
        vv::panel_builder rows;
        return vv::tests::remarks_of(vv::read_wide.checked(file_of(text), rows, layout));
    };
    BOOST_TEST(
        outcome("country,indicator,value\nJapan,GDP,1\n") ==
        "made.csv:1:1: expected a column of entities, such as 'country name', and columns of "
        "periods, such as '2023'; not read further\n");
    BOOST_TEST(outcome("country,2023,2023.0\nJapan,1,2\n", {.what = {.label = "GDP"}}) ==
               "made.csv:1:14: a second column is of '2023.0'; not read further\n");
    BOOST_TEST(outcome("country,2023\nJapan,1\n") ==
               "made.csv:1:1: expected a column 'indicator' (or another usual name of it), found "
               "'country', '2023'; not read further\n");
}

BOOST_AUTO_TEST_CASE(an_odd_cell_is_left_out_and_the_others_of_its_row_stay) {
    vv::panel_builder rows;
    const auto report = vv::read_wide(file_of("country,2021,2022,2023\nJapan,1,n.a.,3\n,4,5,6\n"),
                                      rows, {.what = {.label = "GDP"}}, vv::tests::leniently);
    BOOST_TEST(vv::tests::remarks_of(report) ==
               "made.csv:2:9: expected a number, found 'n.a.'; cell left out\n"
               "made.csv:3:1: expected a country or group, found nothing; row left out\n");
    BOOST_CHECK((report.counts() == vv::reading_counts{report.counts().characters, 2, 1, 2, 0, 1}));
    vv::panel_builder none;
    BOOST_CHECK_THROW(
        vv::read_wide(file_of("country,2021\nJapan,x\n"), none, {.what = {.label = "GDP"}}),
        vv::error);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
