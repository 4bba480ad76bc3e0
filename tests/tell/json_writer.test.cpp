// SPDX-License-Identifier: BSL-1.0

#include <visavis/tell/json_writer.hpp>

#include "both_doors.hpp"
#include "both_ways.hpp"

#include <limits>
#include <string>

namespace vv = visavis;

namespace {

constexpr auto written = [](auto write, int lines = 0) {
    vv::text<400> json;
    vv::json_writer out(json, lines);
    write(out);
    return json;
};
std::string number(double value) {
    std::string json;
    vv::json_writer(json).number(value);
    return json;
}

} // namespace

BOOST_AUTO_TEST_SUITE(tell)
BOOST_AUTO_TEST_SUITE(json_writer)

BOOST_AUTO_TEST_CASE(objects_and_arrays_get_their_commas) {
    VISAVIS_CHECK(written([](auto& out) {
                      out.begin_object().key("rank").number(2).key("joint").boolean(true);
                      out.key("names").begin_array().string("China").null().end_array();
                      out.key("none").begin_object().end_object().end_object();
                  }) == R"({"rank": 2, "joint": true, "names": ["China", null], "none": {}})");
}

BOOST_AUTO_TEST_CASE(the_outer_ones_may_have_a_line_for_each_part) {
    VISAVIS_CHECK(written(
                      [](auto& out) {
                          out.begin_object().key("rows").begin_array();
                          out.begin_array().number(1).number(2).end_array();
                          out.begin_array().end_array();
                          out.end_array().key("none").begin_array().end_array().end_object();
                      },
                      2) == "{\n  \"rows\": [\n    [1, 2],\n    []\n  ],\n  \"none\": []\n}");
}

// RFC 8259, section 7.
BOOST_AUTO_TEST_CASE(strings_are_escaped) {
    VISAVIS_CHECK(written([](auto& out) { out.string("a \"b\" \\ \n\x1f \xc3\xbc"); }) ==
                  R"("a \"b\" \\ \u000a\u001f ü")");
    VISAVIS_CHECK(written([](auto& out) { out.string("Cura\xe7\x61o"); }) ==
                  "\"Cura\xef\xbf\xbd\x61o\"");
    VISAVIS_CHECK(written([](auto& out) {
                      out.string_of([](auto& words) { words.append(std::string_view("\"")); });
                  }) == R"("\"")");
}

BOOST_AUTO_TEST_CASE(an_empty_text_is_no_member) {
    VISAVIS_CHECK(written([](auto& out) {
                      out.begin_object().text_member("a", "").text_member("b", "c").end_object();
                  }) == R"({"b": "c"})");
}

BOOST_AUTO_TEST_CASE(JSON_that_is_written_already_stands_where_it_belongs) {
    VISAVIS_CHECK(written([](auto& out) { out.begin_array().raw("{}").raw("[1]").end_array(); }) ==
                  "[{}, [1]]");
}

BOOST_AUTO_TEST_CASE(doubles_read_back_as_they_were) {
    BOOST_TEST(number(0.1) == "0.1");
    BOOST_TEST(number(17'794'781'986'104.5) == "17794781986104.5");
    BOOST_TEST(number(1e300) == "1e+300");
    BOOST_TEST(number(-0.0) == "-0");
    BOOST_TEST(std::stod(number(0.1 + 0.2)) == 0.1 + 0.2);
}

BOOST_AUTO_TEST_CASE(what_is_not_finite_is_null) {
    BOOST_TEST(number(std::numeric_limits<double>::infinity()) == "null");
    BOOST_TEST(number(-std::numeric_limits<double>::infinity()) == "null");
    BOOST_TEST(number(std::numeric_limits<double>::quiet_NaN()) == "null");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_written_is_refused) {
    std::string json;
    BOOST_CHECK_EXCEPTION(vv::json_writer(json).end_object(), vv::error, [](const auto& refused) {
        return refused.why() == vv::reason::malformed;
    });
    vv::json_writer deep(json);
    for (int depth = 0; depth != 60; ++depth) deep.begin_array();
    BOOST_CHECK_EXCEPTION(deep.begin_array(), vv::error, [](const auto& refused) {
        return refused.why() == vv::reason::out_of_range;
    });
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
