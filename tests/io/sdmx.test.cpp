// SPDX-License-Identifier: BSL-1.0

#include <visavis/io/sdmx.hpp>

#include "io/reading.hpp"

#include <boost/test/unit_test.hpp>

namespace vv = visavis;
using namespace vv::literals;
using vv::reason;
using vv::tests::file_of;

namespace {

std::string remarks_on(std::string_view rows, const vv::sdmx_layout& layout = {}) {
    vv::panel_builder databank;
    std::string text("REF_AREA,MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT,ACTION\n");
    return vv::tests::remarks_of(
        vv::read_sdmx(file_of(text.append(rows)), databank, layout, vv::tests::leniently));
}

} // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(sdmx)

// As the OECD's explorer exports it, with made-up figures.
BOOST_AUTO_TEST_CASE(the_oecd_s_form_is_read) {
    vv::panel_builder rows;
    const auto report =
        vv::read_sdmx(file_of("DATAFLOW,REF_AREA,FREQ,MEASURE,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,"
                              "OBS_STATUS,UNIT_MULT\n"
                              "OECD.STI:MSTI(1.0),FRA,A,GERD,USD_PPP,2022,78.5,A,9\n"
                              "OECD.STI:MSTI(1.0),KOR,A,GERD,USD_PPP,2022,120.4,E,9\n"
                              "OECD.STI:MSTI(1.0),OECD,A,GERD,USD_PPP,2022,,L,9\n"
                              "OECD.STI:MSTI(1.0),FRA,A,GERD,PT_B1GQ,2022,2.2,P,0\n"),
                      rows, {.from = {"OECD", "MSTI"}});
    BOOST_CHECK((report.counts() == vv::reading_counts{report.counts().characters, 4, 0, 3, 1, 0}));
    const auto databank = rows.build();
    const auto france = databank.figure("GERD.USD_PPP", "FRA", 2022_y);
    BOOST_TEST(france.value.value() == 78.5e9);
    BOOST_TEST(france.what.unit_singular == "USD_PPP");
    BOOST_TEST(databank.figure("GERD.USD_PPP", "KOR", 2022_y).flags.has(vv::status::estimated));
    const auto all = databank.figure("GERD.USD_PPP", "OECD", 2022_y);
    BOOST_CHECK(all.value.why() == reason::not_collected);
    BOOST_CHECK(all.who.kind() == vv::entity_kind::group);
    BOOST_TEST(databank.figure("GERD.PT_B1GQ", "FRA", 2022_y).flags.has(vv::status::provisional));
}

// As Eurostat's download has it, with made-up figures.
BOOST_AUTO_TEST_CASE(eurostat_s_form_is_read) {
    vv::panel_builder rows;
    vv::read_sdmx(file_of("DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\r\n"
                          "ESTAT:RD(1.0),14/03/26 23:00:00,A,MIO_EUR,EL,2022,3000.5,ep\r\n"
                          "ESTAT:RD(1.0),14/03/26 23:00:00,A,MIO_EUR,EU27_2020,2022,,c\r\n"),
                  rows);
    const auto databank = rows.build();
    const auto greece = databank.figure("MIO_EUR", "GR", 2022_y);
    BOOST_TEST(greece.value.value() == 3000.5);
    BOOST_CHECK(greece.flags == (vv::status::estimated | vv::status::provisional));
    BOOST_CHECK(databank.figure("MIO_EUR", "European Union", 2022_y).value.why() ==
                reason::confidential);
}

BOOST_AUTO_TEST_CASE(labels_beside_codes_are_put_aside) {
    vv::panel_builder rows;
    vv::read_sdmx(
        file_of("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA: Reference area,TIME_PERIOD: "
                "Time,OBS_VALUE: Value,UNIT_MEASURE: Unit,CONF_STATUS: Secrecy\n"
                "dataflow,X:Y(1.0),I,JP: Japan,2023-Q2,5,USD: US dollar,F: Free\n"
                "dataflow,X:Y(1.0),I,JP: Japan,2023-Q3,,USD: US dollar,C: Confidential\n"),
        rows, {.what = {.label = "exports"}});
    const auto databank = rows.build();
    BOOST_TEST(databank.figure("exports", "JP", vv::period::quarter(2023, 2)).value.value() == 5);
    BOOST_TEST(databank.what(0).unit_singular == "USD");
    BOOST_CHECK(databank.figure("exports", "JP", vv::period::quarter(2023, 3)).value.why() ==
                reason::confidential);
}

BOOST_AUTO_TEST_CASE(the_indicator_is_named_by_the_columns_that_are_asked_for) {
    const std::string_view table =
        "REF_AREA,SEX,AGE,TIME_PERIOD,OBS_VALUE,UNIT_MULT\nJP,F,Y15T24,2023,5,6\n";
    vv::panel_builder asked;
    vv::read_sdmx(file_of(table), asked, {.indicator = "age|sex", .multiplies = false});
    const auto by_two = asked.build();
    BOOST_TEST(by_two.what(0).name() == "Y15T24.F");
    BOOST_TEST(by_two.values().data()[0] == 5);
    vv::panel_builder usual;
    vv::read_sdmx(file_of(table), usual);
    const auto by_all = usual.build();
    BOOST_TEST(by_all.what(0).name() == "F.Y15T24");
    vv::panel_builder none;
    const auto report = vv::read_sdmx.checked(file_of(table), none, {.indicator = "MEASURE"});
    BOOST_TEST(vv::tests::remarks_of(report) ==
               "made.csv:1:1: expected a column 'MEASURE'; not read further\n");
    vv::panel_builder bare;
    vv::read_sdmx(file_of("REF_AREA,TIME_PERIOD,OBS_VALUE\nJP,2023,5\n"), bare);
    const auto by_none = bare.build();
    BOOST_TEST(by_none.what(0).name() == "OBS_VALUE");
}

BOOST_AUTO_TEST_CASE(what_the_standard_does_not_know_is_reported) {
    BOOST_TEST(remarks_on("JP,X,2023,5,Y,0,\n") ==
               "made.csv:2:13: expected a code of OBS_STATUS, found 'Y'; row left out\n");
    BOOST_TEST(
        remarks_on("JP,X,2023,5,L,0,\n") ==
        "made.csv:2:11: expected no value beside the status 'L' (the figure was not collected), "
        "found '5'; row left out\n");
    BOOST_TEST(
        remarks_on("JP,X,2023,5,A,six,\n") ==
        "made.csv:2:15: expected a power of ten in UNIT_MULT, as 6, found 'six'; row left out\n");
    BOOST_TEST(remarks_on("JP,X,2023,5,A,0,D\n") ==
               "made.csv:2:17: expected data, found a row that deletes some; row left out\n");
    BOOST_TEST(remarks_on("JP,X,2023-W05,5,A,0,I\n").find("found '2023-W05'; row left out") !=
               std::string::npos);
    BOOST_TEST(remarks_on("JP,X,2023,5,D,0,\nKR,X,2023,5,D,0,\n") ==
               "made.csv:2:13: there is no flag for the status 'D', here and below\n");
    BOOST_TEST(remarks_on("JP,X,2023,5,A,-3,R\nKR,X,2023,NaN,A,,\n").empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
