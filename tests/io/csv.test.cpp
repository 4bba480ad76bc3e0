// SPDX-License-Identifier: BSL-1.0

#include <visavis/io/csv.hpp>

#include <boost/test/unit_test.hpp>

#include <random>
#include <string>
#include <vector>

namespace vv = visavis;
using vv::csv_fault;

namespace {

using record = std::vector<std::string>;

std::vector<record> records_of(vv::text_input from, const vv::csv_dialect& dialect = {}) {
    vv::csv_reader reader(from, dialect);
    std::vector<record> all;
    while (reader.next()) {
        all.emplace_back();
        for (std::size_t at = 0; at != reader.size(); ++at) all.back().emplace_back(reader[at]);
    }
    return all;
}
std::vector<record> records_of(std::string_view text, const vv::csv_dialect& dialect = {}) {
    return records_of(vv::text_input::memory(text, "made.csv"), dialect);
}

// What is wrong with each record, and where: "3:5 stray".
struct fault_found {
    csv_fault fault;
    vv::text_place where;
    friend bool operator==(const fault_found&, const fault_found&) = default;
};
std::vector<fault_found> faults_of(std::string_view text, const vv::csv_dialect& dialect = {}) {
    auto from = vv::text_input::memory(text, "made.csv");
    vv::csv_reader reader(from, dialect);
    std::vector<fault_found> all;
    while (reader.next()) all.push_back({reader.fault(), reader.place_of_fault()});
    if (reader.broken()) all.push_back({reader.fault(), reader.place_of_fault()});
    return all;
}

// A text given out one character at a time.
struct trickle {
    std::string_view rest;
    static std::size_t read(void* context, char* into, std::size_t) {
        auto& text = static_cast<trickle*>(context)->rest;
        if (text.empty()) return 0;
        *into = text.front();
        text.remove_prefix(1);
        return 1;
    }
};

// Many lines, and where in memory they were asked for.
struct endless {
    static constexpr std::string_view line = "Japan,2020,\"1\",some text\n";
    std::size_t left = 0;
    std::size_t written = 0;
    const char* first = nullptr;
    const char* last = nullptr;

    static std::size_t read(void* context, char* into, std::size_t room) {
        auto& text = *static_cast<endless*>(context);
        const auto count = (text.left < room ? text.left : room) / line.size();
        for (std::size_t at = 0; at != count; ++at) line.copy(into + at * line.size(), line.size());
        if (text.first == nullptr || into < text.first) text.first = into;
        if (text.last == nullptr || into + room > text.last) text.last = into + room;
        text.left -= count * line.size();
        text.written += count * line.size();
        return count * line.size();
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(csv)

BOOST_AUTO_TEST_CASE(fields_and_lines_are_read_however_lines_end) {
    const std::vector<record> wanted{{"a", "b"}, {"1", ""}, {"", "2"}};
    for (const std::string_view text :
         {"a,b\n1,\n,2\n", "a,b\r\n1,\r\n,2\r\n", "a,b\r1,\r,2\r", "a,b\n1,\r\n,2",
          "\xef\xbb\xbf"
          "a,b\n1,\n,2\n",
          "a,b\n\n1,\n\r\n\n,2\n\n"})
        BOOST_CHECK(records_of(text) == wanted);
    BOOST_TEST(records_of("").empty());
    BOOST_TEST(records_of("\n\r\n\r").empty());
    BOOST_TEST(records_of("\xef\xbb\xbf").empty());
}

BOOST_AUTO_TEST_CASE(quotation_marks_hold_separators_line_ends_and_themselves) {
    BOOST_CHECK((records_of("\"a,b\",\"c\nd\",\"say \"\"x\"\"\"\n\"\",\"\"\"\"\n") ==
                 std::vector<record>{{"a,b", "c\nd", "say \"x\""}, {"", "\""}}));
    BOOST_CHECK((records_of("x,'a,''b'\n", {.separator = ',', .quote = '\''}) ==
                 std::vector<record>{{"x", "a,'b"}}));
}

BOOST_AUTO_TEST_CASE(the_separator_is_found_in_the_first_line_that_has_one) {
    BOOST_CHECK((records_of("a;b;c\n1,5;2,5;3\n") ==
                 std::vector<record>{{"a", "b", "c"}, {"1,5", "2,5", "3"}}));
    BOOST_CHECK((records_of("title\na\tb,c\td\n")[1] == record{"a", "b,c", "d"}));
    BOOST_CHECK((records_of("a|b\n")[0] == record{"a", "b"}));
    BOOST_CHECK((records_of("\"x;y;z\",b\n")[0] == record{"x;y;z", "b"}));
    BOOST_CHECK((records_of("sep=|\na,b|c\n")[0] == record{"a,b", "c"}));
    BOOST_CHECK((records_of("sep=;\r\na;b\r\n")[0] == record{"a", "b"}));
    BOOST_CHECK((records_of("a,b;c\n", {.separator = ','})[0] == record{"a", "b;c"}));
    BOOST_CHECK((records_of("alone\n1\n") == std::vector<record>{{"alone"}, {"1"}}));
}

BOOST_AUTO_TEST_CASE(every_field_knows_its_line_and_column_in_characters) {
    auto from = vv::text_input::memory(
        "\xef\xbb\xbfname,x\n\nC\xc3\xb4te d'Ivoire,\"1\n2\",3\nlast,4\n", "made.csv");
    vv::csv_reader reader(from);
    BOOST_REQUIRE(reader.next());
    BOOST_CHECK((reader.place_of(0) == vv::text_place{1, 1}));
    BOOST_CHECK((reader.place_of(1) == vv::text_place{1, 6}));
    BOOST_REQUIRE(reader.next());
    BOOST_TEST(reader.line() == 3);
    BOOST_CHECK((reader.place_of(1) == vv::text_place{3, 15}));
    BOOST_CHECK((reader.place_of(2) == vv::text_place{4, 4}));
    BOOST_CHECK((reader.place_of(3) == vv::text_place{4, 5})); // where the record ends
    BOOST_TEST(reader.is_quoted(1));
    BOOST_REQUIRE(reader.next());
    BOOST_TEST(reader.line() == 5);
    BOOST_TEST(!reader.next());
    BOOST_TEST(!reader.broken());
}

BOOST_AUTO_TEST_CASE(marks_out_of_place_are_told_and_the_record_is_read_all_the_same) {
    BOOST_CHECK(
        (faults_of("a,5\" pipe\n") == std::vector<fault_found>{{csv_fault::stray_quote, {1, 4}}}));
    BOOST_CHECK((records_of("a,5\" pipe\n")[0] == record{"a", "5\" pipe"}));
    BOOST_CHECK((faults_of("a,\"b\"c,d\n") ==
                 std::vector<fault_found>{{csv_fault::text_after_quote, {1, 6}}}));
    BOOST_CHECK((records_of("a,\"b\"c,d\n")[0] == record{"a", "bc", "d"}));
    BOOST_CHECK((faults_of(std::string_view("a,b\nc\0,d\n", 9))[1] ==
                 fault_found{csv_fault::null_byte, {2, 2}}));
}

BOOST_AUTO_TEST_CASE(a_mark_that_is_never_closed_costs_its_line_and_no_other) {
    const std::string_view at_the_end = "a,b\n1,\"2\n3,4\n5,6\n";
    BOOST_CHECK((faults_of(at_the_end)[1] == fault_found{csv_fault::unclosed_quote, {2, 3}}));
    BOOST_TEST(records_of(at_the_end).size() == 4);
    BOOST_CHECK((records_of(at_the_end)[3] == record{"5", "6"}));
    // one that meets a mark lines below
    const std::string_view before_another = "a,b\n1,\"2\n3,4\n5,\"6\"\n";
    BOOST_CHECK((faults_of(before_another)[1] == fault_found{csv_fault::unclosed_quote, {2, 3}}));
    BOOST_CHECK((records_of(before_another)[3] == record{"5", "6"}));
}

BOOST_AUTO_TEST_CASE(a_record_may_not_be_longer_than_allowed) {
    const vv::csv_dialect brief{.longest_record = 10};
    BOOST_CHECK((faults_of("a,b\n123456,789\n", brief) ==
                 std::vector<fault_found>{{csv_fault::none, {1, 1}}, {csv_fault::none, {2, 1}}}));
    BOOST_CHECK((faults_of("a,b\n123456,7890\n1,2\n", brief)[1] ==
                 fault_found{csv_fault::too_long, {2, 1}}));
    // an unclosed mark does not swallow the text
    std::string long_text("a,b\n1,\"2\n");
    long_text.append(600'000, 'x').append("\n");
    BOOST_CHECK((faults_of(long_text, {.longest_record = 300'000})[1] ==
                 fault_found{csv_fault::unclosed_quote, {2, 3}}));
    BOOST_CHECK((faults_of(long_text, {.longest_record = 300'000})[2] ==
                 fault_found{csv_fault::too_long, {3, 1}}));
    BOOST_TEST(records_of(long_text, {.longest_record = 700'000}).size() == 3);
}

BOOST_AUTO_TEST_CASE(text_in_utf16_is_no_text_here) {
    using namespace std::string_view_literals;
    for (const auto text : {"\xff\xfe"
                            "a\0,\0"sv,
                            "\xfe\xff\0a\0,"sv, "\0\0\xfe\xff\0\0\0a"sv})
        BOOST_CHECK((faults_of(text) == std::vector<fault_found>{{csv_fault::not_utf8, {1, 1}}}));
}

BOOST_AUTO_TEST_CASE(dialects_that_cannot_be_are_refused) {
    auto from = vv::text_input::memory("a,b\n", "made.csv");
    const auto refuses = [&](const vv::csv_dialect& dialect) {
        BOOST_CHECK_THROW(vv::csv_reader(from, dialect), vv::error);
    };
    refuses({.separator = '"'});
    refuses({.separator = '\n'});
    refuses({.quote = '\r'});
    refuses({.longest_record = 0});
    refuses({.longest_record = std::size_t{1} << 31});
}

BOOST_AUTO_TEST_CASE(an_input_that_fails_is_told) {
    auto folder = vv::text_input::file(VISAVIS_SOURCE_DIR);
    vv::csv_reader reader(folder);
    BOOST_TEST(!reader.next());
    BOOST_CHECK(reader.broken() && reader.fault() == csv_fault::unreadable);
    BOOST_TEST(!reader.next());
}

// What is written by the rules of RFC 4180 is read as it was, in pieces of whatever size.
BOOST_AUTO_TEST_CASE(what_is_written_is_read) {
    std::mt19937 random(4180);
    const std::string_view alphabet = "ab,\"\n\r;\xc3\xa9 ";
    for (int round = 0; round != 300; ++round) {
        std::vector<record> wanted(random() % 6 + 1, record(random() % 4 + 2));
        std::string text;
        for (auto& row : wanted) {
            for (auto& field : row) {
                for (auto left = random() % 6; left != 0; --left)
                    field.push_back(alphabet[random() % alphabet.size()]);
                const bool is_bare =
                    field.find_first_of(",\"\n\r") == field.npos && random() % 2 == 0;
                text.append(&field == &row.front() ? "" : ",");
                if (is_bare) {
                    text.append(field);
                    continue;
                }
                text.push_back('"');
                for (const char letter : field) text.append(letter == '"' ? 2 : 1, letter);
                text.push_back('"');
            }
            text.append(random() % 2 == 0 ? "\n" : "\r\n");
        }
        const vv::csv_dialect commas{.separator = ','};
        BOOST_REQUIRE(records_of(text, commas) == wanted);
        trickle drops{text};
        BOOST_REQUIRE(records_of(vv::text_input::pieces(&trickle::read, &drops, "trickle"),
                                 commas) == wanted);
    }
}

BOOST_AUTO_TEST_CASE(records_go_on_over_the_ends_of_pieces) {
    std::string text = "number,text\n";
    for (int row = 0; row != 60'000; ++row)
        text += std::to_string(row) + ",\"a \"\"b\"\"\nc\"\r\n"; // over a megabyte
    const auto all = records_of(text);
    BOOST_REQUIRE(all.size() == 60'001);
    for (int row = 0; row != 60'000; ++row)
        BOOST_REQUIRE(
            (all[static_cast<std::size_t>(row) + 1] == record{std::to_string(row), "a \"b\"\nc"}));
}

BOOST_AUTO_TEST_CASE(the_memory_for_a_text_does_not_grow_with_its_length) {
    endless lines{.left = 32'000'000};
    auto from = vv::text_input::pieces(&endless::read, &lines, "endless");
    vv::csv_reader reader(from);
    std::size_t records = 0;
    while (reader.next()) ++records;
    BOOST_TEST(records == lines.written / endless::line.size());
    BOOST_TEST(reader.characters() == lines.written);
    // All pieces went into one buffer, which stayed where it was.
    BOOST_TEST(lines.last - lines.first <= 300'000);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
