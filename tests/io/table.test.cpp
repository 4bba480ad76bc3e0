// SPDX-License-Identifier: BSL-1.0

#include <visavis/io/table.hpp>

#include "io/reading.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace vv = visavis;

namespace {

constexpr vv::wanted_column name_and_value[] = {{{}, "country name|name"}, {{}, "value"}};

// The two columns of all rows, and the remarks.
struct rows_read {
    std::vector<std::string> rows;
    vv::reading_report report;
};
rows_read read(std::string_view text, const vv::reading_options& how = vv::tests::leniently) {
    auto from = vv::tests::file_of(text);
    vv::csv_table table(from, how);
    rows_read got;
    std::size_t at[2] = {};
    if (table.find_header(name_and_value, at))
        while (table.next_row())
            got.rows.push_back(std::string(table[at[0]]).append("=").append(table[at[1]]));
    got.report = table.finished();
    return got;
}
std::string remarks_on(std::string_view text,
                       const vv::reading_options& how = vv::tests::leniently) {
    return vv::tests::remarks_of(read(text, how).report);
}

} // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(table)

BOOST_AUTO_TEST_CASE(columns_are_found_by_their_names_in_any_order_and_spelling) {
    using rows = std::vector<std::string>;
    BOOST_CHECK((read("Country Name,Value\nFrance,1\n").rows == rows{"France=1"}));
    BOOST_CHECK((read("x,VALUE,country_name\n0, 1 ,France\n").rows == rows{"France=1"}));
    BOOST_CHECK(
        (read("value,name,country-name\n1,a,b\n").rows == rows{"b=1"})); // the first of the usual
    BOOST_CHECK((read("name: Name of it,value\na,1\n").rows == rows{"a=1"}));
}

BOOST_AUTO_TEST_CASE(lines_above_the_header_are_noted) {
    const auto got =
        read("\"Data Source\",\"Indicators\",\n\nLast Updated,2026\n\nname,value\na,1\n");
    BOOST_TEST(got.rows.size() == 1);
    BOOST_TEST(vv::tests::remarks_of(got.report) ==
               "made.csv:1:1: the lines above the header are no rows of the table\n");
    BOOST_TEST(got.report.outcome().has_value());
    BOOST_TEST(read("about\nname,value\na,1\n", {}).report.outcome().has_value()); // strict too
}

BOOST_AUTO_TEST_CASE(a_lacking_column_is_named_among_those_that_are_there) {
    BOOST_TEST(
        remarks_on("name,figure\na,1\n") ==
        "made.csv:1:1: expected a column 'value', found 'name', 'figure'; not read further\n");
    BOOST_TEST(
        remarks_on("label,value\na,1\n") ==
        "made.csv:1:1: expected a column 'country name' (or another usual name of it), found "
        "'label', 'value'; not read further\n");
    BOOST_TEST(remarks_on("") ==
               "made.csv:1:1: expected the names of columns, found nothing; not read further\n");
    BOOST_TEST(remarks_on("a,b,c,d,e,f,g,h,i,j\n").find("'h' and others") != std::string::npos);
    BOOST_TEST(remarks_on("name,value,Value\na,1,2\n") ==
               "made.csv:1:12: a second column is called 'Value'; not read further\n");
}

BOOST_AUTO_TEST_CASE(rows_of_another_width_are_left_out) {
    const auto got = read("name,value\na,1\nb\nc,2,3\nd,4\n");
    BOOST_CHECK((got.rows == std::vector<std::string>{"a=1", "d=4"}));
    BOOST_TEST(vv::tests::remarks_of(got.report) ==
               "made.csv:3:2: expected 2 fields, as the header has, found 1; row left out\n"
               "made.csv:4:5: expected 2 fields, as the header has, found 3; row left out\n");
    BOOST_TEST(got.report.counts().rows == 4);
    BOOST_TEST(got.report.counts().rows_left_out == 2);
}

BOOST_AUTO_TEST_CASE(a_strict_reading_ends_there) {
    const auto got = read("name,value\na,1\nb\nd,4\n", {});
    BOOST_TEST(got.rows.size() == 1);
    BOOST_TEST(vv::tests::sentence_of(got.report.outcome().refused()) ==
               "malformed text: made.csv:3:2: expected 2 fields, as the header has, found 1");
}

BOOST_AUTO_TEST_CASE(marks_out_of_place_are_reported) {
    const auto got = read("name,value\n\"a\"b,1\nc,5\"\nd,\"6\ne,7\n");
    BOOST_CHECK((got.rows == std::vector<std::string>{"ab=1", "c=5\"", "e=7"}));
    BOOST_TEST(
        vv::tests::remarks_of(got.report) ==
        "made.csv:2:4: expected a separator after the closing quotation mark; kept as it stands\n"
        "made.csv:3:4: expected quotation marks around the whole field, found one within it; "
        "kept as it stands\n"
        "made.csv:4:3: expected a closing quotation mark, found the end of the text; row left "
        "out\n");
}

BOOST_AUTO_TEST_CASE(what_is_not_read_to_its_end_says_so) {
    vv::reading_options brief = vv::tests::leniently;
    brief.csv.longest_record = 12;
    BOOST_TEST(
        remarks_on("name,value\nabcdefghijklm,1\nb,2\n", brief) ==
        "made.csv:2:1: expected the end of the record, which is longer than allowed; not read "
        "further\n");
    BOOST_TEST(
        remarks_on("\xff\xfen\0") ==
        "made.csv:1:1: expected text in UTF-8, found a byte order mark of UTF-16 or UTF-32; not "
        "read further\n");
}

BOOST_AUTO_TEST_CASE(a_listener_hears_of_progress_to_the_end) {
    std::string text = "name,value\n";
    for (int row = 0; row != 100'000; ++row) text += "abcdef,1\n";
    std::vector<vv::reading_progress> heard;
    auto listen = [&](const vv::reading_progress& how_far) { heard.push_back(how_far); };
    vv::reading_options how;
    how.progress = listen;
    BOOST_TEST(read(text, how).rows.size() == 100'000);
    BOOST_TEST(heard.size() >= 3);
    for (std::size_t at = 1; at < heard.size(); ++at)
        BOOST_CHECK(heard[at - 1].characters <= heard[at].characters &&
                    heard[at].of_characters == text.size());
    BOOST_TEST(heard.back().characters == text.size());
    BOOST_TEST(heard.back().rows == 100'000);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
