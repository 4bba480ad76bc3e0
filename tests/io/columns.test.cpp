// SPDX-License-Identifier: BSL-1.0

#include <visavis/io/columns.hpp>

#include "io/reading.hpp"
#include "io/shared_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace vv = visavis;
using namespace vv::literals;
using vv::tests::digest;
using vv::tests::file_of;

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(columns)

BOOST_AUTO_TEST_CASE(a_column_is_an_indicator) {
    vv::panel_builder rows;
    const auto report = vv::read_columns(file_of("code,name,year,business,government\nALB,Albania,"
                                                 "2007,293.1,15068.6\nALB,Albania,2008,,\n"),
                                         rows, {.what = {.unit_singular = "thousand PPP dollars"}});
    BOOST_CHECK((report.counts() == vv::reading_counts{report.counts().characters, 2, 0, 2, 2, 0}));
    const auto databank = rows.build();
    BOOST_CHECK((databank.size() == vv::panel_size{2, 2, 1}));
    BOOST_TEST(databank.figure("government", "AL", 2007_y).value.value() == 15068.6);
    BOOST_TEST(databank.what(0).unit_singular == "thousand PPP dollars");
}

BOOST_AUTO_TEST_CASE(columns_may_be_chosen_and_the_period_given) {
    vv::panel_builder rows;
    vv::read_columns(file_of("country,region,a,b,c\nJapan,Asia,1,x,3\n"), rows,
                     {.indicators = "a|c", .when = 2020_y});
    const auto databank = rows.build();
    BOOST_TEST(databank.size().indicators == 2);
    BOOST_TEST(databank.figure("c", "JP", 2020_y).value.value() == 3);
}

BOOST_AUTO_TEST_CASE(columns_that_are_not_there_or_twice_are_refused) {
    const auto outcome = [](std::string_view text, const vv::columns_layout& layout = {}) {
        vv::panel_builder rows;
        return vv::tests::remarks_of(vv::read_columns.checked(file_of(text), rows, layout));
    };
    BOOST_TEST(
        outcome("country,year\nJapan,2020\n") ==
        "made.csv:1:1: expected columns of figures to the right of the others; not read further\n");
    BOOST_TEST(outcome("country,year,a\nJapan,2020,1\n", {.indicators = "b"}) ==
               "made.csv:1:1: expected a column 'b'; not read further\n");
    BOOST_TEST(outcome("country,year,a,a\nJapan,2020,1,2\n") ==
               "made.csv:1:16: a second column is called 'a'; not read further\n");
    BOOST_TEST(
        outcome("year,a\n2020,1\n") ==
        "made.csv:1:1: expected a column 'country name' or 'country code' (or another usual name "
        "of them); not read further\n");
}

BOOST_AUTO_TEST_CASE(an_odd_cell_ends_a_strict_reading_only) {
    const std::string_view table = "country,year,a,b\nJapan,2020,x,2\nJapan,2021,3,4\n";
    vv::panel_builder strict;
    BOOST_TEST(vv::read_columns.checked(file_of(table), strict).counts().figures == 0);
    vv::panel_builder lenient;
    BOOST_TEST(
        vv::read_columns(file_of(table), lenient, {}, vv::tests::leniently).counts().figures == 3);
}

// Digests by pandas 1.5.3, as in tidy.test.cpp, of all columns of figures together.
BOOST_AUTO_TEST_SUITE(real_data, *boost::unit_test::precondition(vv::tests::has_table{
                                     "rd/unesco_rd_expenditure_kppp.csv"}))

BOOST_AUTO_TEST_CASE(unesco_s_spending_is_read_without_an_oddity) {
    vv::panel_builder rows;
    const auto report = vv::read_columns(
        vv::text_input::file(vv::tests::shared_table("rd/unesco_rd_expenditure_kppp.csv")), rows);
    BOOST_TEST(report.remarks().empty());
    BOOST_TEST(report.counts().missing == 6302);
    BOOST_TEST(vv::tests::digest_of(rows.build()) == (digest{8339, 0xef086a7d20839ae9}));
}

BOOST_AUTO_TEST_CASE(a_composite_index_s_table_is_read_without_an_oddity) {
    vv::panel_builder rows;
    vv::read_columns(vv::text_input::file(vv::tests::shared_table("asem/asem_idata.csv")), rows,
                     {.entity = "uName",
                      .code = "uCode",
                      .indicators = "LPI|Flights|Ship|Bord",
                      .when = 2018_y});
    const auto databank = rows.build();
    BOOST_CHECK((databank.size() == vv::panel_size{4, 1, 51}));
    BOOST_CHECK(databank.where(vv::of_kind(vv::entity_kind::country)).size() == 51);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
