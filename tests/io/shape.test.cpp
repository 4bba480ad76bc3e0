// SPDX-License-Identifier: BSL-1.0

#include <visavis/io/shape.hpp>

#include <boost/test/unit_test.hpp>

#include <string>

namespace vv = visavis;

namespace {

std::string found_in(std::string_view text) {
    const auto found = vv::shape_of(vv::text_input::memory(text, "table.csv"));
    if (found) return std::string(vv::name_of(found.value()));
    std::string words;
    vv::append_sentence(words, found.refused());
    return words;
}

} // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(shape)

BOOST_AUTO_TEST_CASE(each_shape_is_known_by_its_header) {
    BOOST_TEST(found_in("Country Name,Country Code,Year,Value\n") == "tidy");
    BOOST_TEST(found_in("Country Name;Country Code;Indicator;2007;2015;2023\n") == "wide");
    BOOST_TEST(found_in("code,name,year,government,higher_education\n") == "columns");
    BOOST_TEST(found_in("year,rank,institution,country,score\n") == "ranking");
    BOOST_TEST(found_in("DATAFLOW,REF_AREA,MEASURE,TIME_PERIOD,OBS_VALUE\n") == "sdmx");
}

BOOST_AUTO_TEST_CASE(lines_above_the_header_do_not_matter) {
    BOOST_TEST(found_in("\"Data Source\",\"World Development Indicators\"\n\n"
                        "\"Country Name\",\"Country Code\",\"1960\",\"1961\"\n") == "wide");
}

BOOST_AUTO_TEST_CASE(labels_beside_the_names_of_SDMX_do_not_matter) {
    BOOST_TEST(found_in("REF_AREA: Reference area,TIME_PERIOD: Time,OBS_VALUE: Value\n") == "sdmx");
}

BOOST_AUTO_TEST_CASE(what_has_no_known_shape_is_told_with_its_columns) {
    BOOST_TEST(found_in("a,b\n1,2\n") ==
               "malformed text: table.csv: a header of no shape known here, with the columns 'a', "
               "'b'");
    BOOST_TEST(found_in("") ==
               "malformed text: table.csv: a header of no shape known here, with the "
               "columns none");
    BOOST_TEST(found_in("country,value\nFR,1\n").starts_with("malformed text"));
    BOOST_TEST(found_in(std::string_view("\xff\xfe\0", 3)) ==
               "malformed text: table.csv: expected text in UTF-8, found a byte order mark of "
               "UTF-16 or UTF-32");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
