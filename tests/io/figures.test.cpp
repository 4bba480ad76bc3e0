// SPDX-License-Identifier: BSL-1.0

#include <visavis/io/figures.hpp>

#include "io/reading.hpp"

#include <boost/test/unit_test.hpp>

namespace vv = visavis;

namespace {

// Adds a figure of each row of a table: name, year, value.
vv::reading_report add_all(std::string_view text, vv::panel_builder& rows,
                           const vv::detail::cell_notes& cell = {},
                           const vv::reading_options& how = vv::tests::leniently) {
    auto from = vv::tests::file_of(text);
    vv::csv_table table(from, how);
    vv::detail::figure_rows figures(table, rows);
    const vv::wanted_column wanted[] = {{"name", {}}, {"year", {}}, {"value", {}}};
    std::size_t at[3] = {};
    BOOST_REQUIRE(table.find_header(wanted, at));
    while (table.next_row()) {
        vv::panel_builder::entity_id who{};
        vv::panel_builder::indicator_id what{};
        vv::period when;
        const bool is_whole = figures.entity_of(vv::csv_table::no_column, at[0], who) &&
                              figures.period_of(at[1], when) &&
                              figures.indicator_of(at[0], {.label = "GDP"}, {}, what);
        if (is_whole) figures.add(at[2], what, who, when, cell);
    }
    return table.finished();
}

} // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(figures)

BOOST_AUTO_TEST_CASE(every_cell_is_a_figure_missing_or_left_out) {
    vv::panel_builder rows;
    const auto report = add_all("name,year,value\nFrance,2020,1.5\nFrance,2021,..\nFrance,2022,x\n"
                                "France,2023Q1,4\n,2023,5\nFrance,MMXX,6\n",
                                rows);
    BOOST_CHECK((report.counts() == vv::reading_counts{report.counts().characters, 6, 2, 1, 1, 2}));
    BOOST_TEST(
        vv::tests::remarks_of(report) ==
        "made.csv:4:13: expected a number, found 'x'; cell left out\n"
        "made.csv:5:15: the figures are of different periods: row 3, 2023-Q1; cell left out\n"
        "made.csv:6:1: expected a country or group, found nothing; row left out\n"
        "made.csv:7:8: expected a year, quarter or month as 2025, 2025-Q3 or 2025-09, found "
        "'MMXX'; row left out\n");
    const auto databank = rows.build();
    BOOST_CHECK((databank.size() == vv::panel_size{1, 2, 1}));
    BOOST_TEST(databank.figure("GDP", "FR", vv::period::year(2020)).value.value() == 1.5);
}

BOOST_AUTO_TEST_CASE(a_cell_carries_notes_a_power_of_ten_and_its_reason) {
    vv::panel_builder rows;
    (void)add_all(
        "name,year,value\nFrance,2020,1.5\nFrance,2021,\n", rows,
        {.notes = {vv::status::estimated, {}}, .exponent = 6, .why = vv::reason::confidential});
    const auto databank = rows.build();
    const auto figure = databank.figure("GDP", "FR", vv::period::year(2020));
    BOOST_TEST(figure.value.value() == 1.5e6);
    BOOST_TEST(figure.flags.has(vv::status::estimated));
    BOOST_CHECK(databank.figure("GDP", "FR", vv::period::year(2021)).value.why() ==
                vv::reason::confidential);
}

BOOST_AUTO_TEST_CASE(a_cell_without_a_number_may_go_without_a_row) {
    vv::panel_builder rows;
    const auto report =
        add_all("name,year,value\nFrance,2020,1\nFrance,2021,\n", rows, {.is_left_empty = true});
    BOOST_TEST(report.counts().missing == 1);
    BOOST_CHECK((rows.build().size() == vv::panel_size{1, 1, 1}));
}

BOOST_AUTO_TEST_CASE(the_unknown_are_reported_in_every_row_and_kept) {
    vv::panel_builder rows;
    const auto report =
        add_all("name,year,value\nAtlantis,2020,1\nWorld,2020,2\nAtlantis,2021,3\n", rows);
    BOOST_TEST(vv::tests::remarks_of(report) ==
               "made.csv:2:1: 'Atlantis' is no country or group known here; kept as it stands\n"
               "made.csv:4:1: 'Atlantis' is no country or group known here; kept as it stands\n");
    BOOST_TEST(report.counts().figures == 3);
    const auto databank = rows.build();
    BOOST_CHECK(databank.who(0).kind() == vv::entity_kind::other);
    BOOST_CHECK(databank.who(1).kind() == vv::entity_kind::group);
}

BOOST_AUTO_TEST_CASE(entities_that_are_no_countries_are_known_by_their_names) {
    vv::panel_builder rows;
    vv::reading_options how;
    how.entities = vv::entity_kind::other;
    BOOST_TEST(add_all("name,year,value\nFrontier,2022,1.1\n", rows, {}, how).remarks().empty());
    const auto databank = rows.build();
    BOOST_TEST(databank.who(0).name() == "Frontier");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
