// SPDX-License-Identifier: BSL-1.0

#include <visavis/io/read.hpp>

#include "io/malformed.hpp"
#include "io/reading.hpp"

#include <boost/test/unit_test.hpp>

#include <bit>
#include <cstdlib>
#include <fstream>
#include <utility>

namespace vv = visavis;
using vv::tests::malformed_text;
using vv::tests::shape;

namespace {

vv::reading_report report_on(shape as, vv::text_input from, vv::strictness mode) {
    vv::reading_options how{.mode = mode};
    how.csv.longest_record = 1500;
    vv::panel_builder rows;
    switch (as) {
    case shape::tidy:
        return vv::read_tidy.checked(std::move(from), rows, {}, how);
    case shape::wide:
        return vv::read_wide.checked(std::move(from), rows, {.what = {.label = "GDP"}}, how);
    case shape::columns:
        return vv::read_columns.checked(std::move(from), rows, {}, how);
    case shape::sdmx:
        return vv::read_sdmx.checked(std::move(from), rows, {}, how);
    case shape::ranking:
        break;
    }
    return vv::read_ranking.checked(std::move(from), {.when = vv::period::year(2020)}, how)
        .report();
}

vv::reading_report report_on(const malformed_text& one, vv::strictness mode) {
    return report_on(one.as, vv::text_input::memory(one.text, "made.csv"), mode);
}

// Without "made.csv:" before each line.
std::string remarks_of(const vv::reading_report& report) {
    std::string lines;
    for (const auto& line : report.remarks()) {
        vv::reading_report alone("", vv::strictness::lenient);
        alone.add(line.where, line.then, std::string(line.sentence));
        lines += vv::tests::remarks_of(alone).substr(1);
    }
    return lines;
}

std::string pandas_file(std::string_view name) {
    return std::string(VISAVIS_SOURCE_DIR "/tests/io/pandas/").append(name);
}

// The lines of what pandas read, each split at its tabs.
std::vector<std::vector<std::string>> pandas_rows(std::string_view name) {
    std::ifstream lines(pandas_file(name));
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(lines, line);) {
        auto& row = rows.emplace_back(1);
        for (const char letter : line)
            if (letter == '\t')
                row.emplace_back();
            else
                row.back().push_back(letter);
    }
    BOOST_REQUIRE(!rows.empty());
    return rows;
}

bool is_missing(const std::string& number) { return number == "nan"; }
bool are_same(double number, const std::string& of_pandas) {
    return std::bit_cast<std::uint64_t>(number) ==
           std::bit_cast<std::uint64_t>(std::strtod(of_pandas.c_str(), nullptr));
}

// Every figure that pandas read, to the last bit, every one that it found missing, and no other.
void require_as_pandas(std::string_view expected, const vv::reading_report& report,
                       const vv::panel_builder& rows) {
    const auto databank = rows.build();
    const vv::entity_names names;
    std::size_t figures = 0;
    std::size_t missing = 0;
    for (const auto& row : pandas_rows(expected)) {
        BOOST_TEST_CONTEXT(row[0] << ", " << row[1] << ", " << row[2]) {
            const auto when = vv::parse_period(row[2]).value();
            const auto who = names.find(row[0]).value();
            const auto figure = databank.figure(row[1], who, when).value;
            BOOST_TEST(figure.has_value() != is_missing(row[3]));
            if (figure.has_value()) BOOST_TEST(are_same(figure.value(), row[3]));
        }
        ++(is_missing(row[3]) ? missing : figures);
    }
    BOOST_TEST(report.counts().figures == figures);
    BOOST_TEST(report.counts().missing == missing);
}

std::size_t trickle(void* context, char* into, std::size_t) {
    auto& rest = *static_cast<std::string_view*>(context);
    if (rest.empty()) return 0;
    *into = rest.front();
    rest.remove_prefix(1);
    return 1;
}

} // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(read)

BOOST_AUTO_TEST_CASE(a_lenient_reading_says_of_every_malformed_text_what_is_odd_and_where) {
    BOOST_TEST(vv::tests::malformed_texts().size() >= 40);
    for (const auto& one : vv::tests::malformed_texts()) {
        BOOST_TEST_CONTEXT(one.name) {
            const auto report = report_on(one, vv::strictness::lenient);
            BOOST_TEST(remarks_of(report) == one.remarks);
            auto counts = report.counts();
            counts.characters = 0;
            BOOST_CHECK(counts == one.counts);
            BOOST_TEST(report.unlisted() == 0);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_strict_one_ends_with_the_first_oddity_and_is_never_partial_in_silence) {
    for (const auto& one : vv::tests::malformed_texts()) {
        BOOST_TEST_CONTEXT(one.name) {
            const auto lenient = report_on(one, vv::strictness::lenient);
            const auto strict = report_on(one, vv::strictness::strict);
            const bool is_odd = !one.remarks.empty();
            BOOST_TEST(strict.outcome().has_value() == !is_odd);
            if (!is_odd) continue;
            BOOST_TEST(strict.remarks().size() == 1);
            BOOST_CHECK(strict.remarks()[0].where == lenient.remarks()[0].where);
            BOOST_TEST(strict.remarks()[0].sentence == lenient.remarks()[0].sentence);
            const auto sentence = vv::tests::sentence_of(strict.outcome().refused());
            BOOST_TEST(sentence.substr(0, 25) == "malformed text: made.csv:");
        }
    }
}

BOOST_AUTO_TEST_CASE(where_pieces_of_the_text_end_does_not_matter) {
    for (const auto& one : vv::tests::malformed_texts()) {
        BOOST_TEST_CONTEXT(one.name) {
            std::string_view rest = one.text;
            const auto report =
                report_on(one.as, vv::text_input::pieces(trickle, &rest, "made.csv"),
                          vv::strictness::lenient);
            BOOST_TEST(remarks_of(report) == one.remarks);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_text_may_be_cut_off_anywhere) {
    for (const auto& one : vv::tests::malformed_texts()) {
        const auto most = one.text.size() < 200 ? one.text.size() : 200;
        for (std::size_t size = 0; size != most; ++size) {
            const std::string_view part(one.text.data(), size);
            const auto report =
                report_on(one.as, vv::text_input::memory(part, "cut.csv"), vv::strictness::lenient);
            const auto& counts = report.counts();
            BOOST_TEST(counts.characters == size);
            BOOST_TEST(counts.rows_left_out <= counts.rows);
        }
    }
}

// What pandas 1.5.3 read from the same files is in NAME.expected, by tests/io/pandas/read.py, where
// each call of read_csv stands. The figures are made up.
BOOST_AUTO_TEST_SUITE(as_pandas)

// With a byte order mark, CRLF, and commas between thousands.
BOOST_AUTO_TEST_CASE(a_tidy_table) {
    vv::panel_builder rows;
    const auto report = vv::read_tidy(vv::text_input::file(pandas_file("tidy.csv")), rows, {},
                                      {.numbers = {.thousands = ','}});
    BOOST_TEST(vv::tests::remarks_of(report) == "");
    require_as_pandas("tidy.expected", report, rows);
}

// With lines above its header, all fields in quotation marks, and a separator that ends each line.
BOOST_AUTO_TEST_CASE(a_wide_table) {
    vv::panel_builder rows;
    const auto report = vv::read_wide(vv::text_input::file(pandas_file("wide.csv")), rows);
    BOOST_TEST(vv::tests::remarks_of(report) ==
               "wide.csv:1:1: the lines above the header are no rows of the table\n");
    require_as_pandas("wide.expected", report, rows);
}

// With semicolons, decimal commas and points between thousands.
BOOST_AUTO_TEST_CASE(a_column_for_each_indicator) {
    vv::panel_builder rows;
    const auto report = vv::read_columns(vv::text_input::file(pandas_file("columns.csv")), rows, {},
                                         {.numbers = {.decimal = ',', .thousands = '.'}});
    BOOST_TEST(vv::tests::remarks_of(report) == "");
    require_as_pandas("columns.expected", report, rows);
}

BOOST_AUTO_TEST_CASE(sdmx_with_powers_of_ten) {
    vv::panel_builder rows;
    const auto report = vv::read_sdmx(vv::text_input::file(pandas_file("sdmx.csv")), rows,
                                      {.indicator = "MEASURE"});
    BOOST_TEST(vv::tests::remarks_of(report) == "");
    require_as_pandas("sdmx.expected", report, rows);
}

BOOST_AUTO_TEST_CASE(ranking_lists) {
    const auto lists = vv::read_ranking(vv::text_input::file(pandas_file("ranking.csv")));
    BOOST_TEST(vv::tests::remarks_of(lists.report()) == "");
    std::size_t at = 0;
    const auto rows = pandas_rows("ranking.expected");
    for (std::size_t edition = 0; edition != lists.size(); ++edition) {
        const auto figures = lists.figures(edition);
        for (std::size_t place = 0; place != lists.places(edition); ++place, ++at) {
            BOOST_REQUIRE(at < rows.size());
            BOOST_CHECK(lists.edition(edition) == vv::parse_period(rows[at][0]).value());
            BOOST_CHECK(lists.band(edition, place) == vv::parse_rank(rows[at][1]).value());
            BOOST_TEST(lists.begin(edition)[place].who.name() == rows[at][2]);
            BOOST_TEST(figures[place].value.has_value() != is_missing(rows[at][3]));
            if (figures[place].value)
                BOOST_TEST(are_same(figures[place].value.value(), rows[at][3]));
        }
    }
    BOOST_TEST(at == rows.size());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
