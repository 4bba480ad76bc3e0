// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/markup.hpp>

#include "both_ways.hpp"

#include <limits>
#include <string>

namespace vv = visavis;

namespace {

std::string escaped(std::string_view words) {
    std::string page;
    vv::append_escaped(page, words);
    return page;
}
std::string coordinate(double value) {
    std::string page;
    vv::append_coordinate(page, value);
    return page;
}
bool is_malformed(const vv::error& refused) { return refused.why() == vv::reason::malformed; }
bool is_out_of_range(const vv::error& refused) { return refused.why() == vv::reason::out_of_range; }

} // namespace

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(markup)

BOOST_AUTO_TEST_CASE(elements_stand_within_one_another) {
    std::string page;
    vv::markup_writer out(page);
    out.begin("svg").set("width", 12.5).begin("text").set("class", "name").words("Bern").end();
    out.begin("rect").end().end().done();
    BOOST_TEST(page == R"(<svg width="12.5"><text class="name">Bern</text><rect></rect></svg>)");
}

BOOST_AUTO_TEST_CASE(markup_in_a_text_is_shown_and_not_obeyed) {
    BOOST_TEST(escaped("R&D <script>") == "R&amp;D &lt;script&gt;");
    BOOST_TEST(escaped("\" onload='x'") == "&quot; onload=&#39;x&#39;");
    BOOST_TEST(escaped("Zürich, 北京") == "Zürich, 北京");
    std::string page;
    vv::markup_writer(page).begin("p").set("title", "\"><b>").element("b", "</b>").end().done();
    BOOST_TEST(page == "<p title=\"&quot;&gt;&lt;b&gt;\"><b>&lt;/b&gt;</b></p>");
}

// XML 1.0, section 2.2: Char excludes most control characters.
BOOST_AUTO_TEST_CASE(what_no_document_can_hold_is_replaced) {
    BOOST_TEST(escaped(std::string_view("a\0b", 3)) == "a\xef\xbf\xbd\x62");
    BOOST_TEST(escaped("\x1b\x7f") == "\xef\xbf\xbd\xef\xbf\xbd");
    BOOST_TEST(escaped("Cura\xe7\x61o") == "Cura\xef\xbf\xbd\x61o");
    BOOST_TEST(escaped("a\nb\tc") == "a\nb\tc");
}

BOOST_AUTO_TEST_CASE(coordinates_are_rounded_to_hundredths) {
    BOOST_TEST(coordinate(0) == "0");
    BOOST_TEST(coordinate(-0.001) == "0");
    BOOST_TEST(coordinate(12.5) == "12.5");
    BOOST_TEST(coordinate(-1.257) == "-1.26");
    BOOST_TEST(coordinate(3.045) == "3.05");
    BOOST_TEST(coordinate(999'999.999) == "1000000");
    for (double nowhere : {1e7, -1e300, std::numeric_limits<double>::quiet_NaN(),
                           std::numeric_limits<double>::infinity()})
        BOOST_CHECK_EXCEPTION(coordinate(nowhere), vv::error, is_out_of_range);
}

BOOST_AUTO_TEST_CASE(what_does_not_nest_is_refused) {
    std::string page;
    vv::markup_writer out(page);
    BOOST_CHECK_EXCEPTION(out.end(), vv::error, is_malformed);
    BOOST_CHECK_EXCEPTION(out.set("class", "late"), vv::error, is_malformed);
    out.begin("p");
    BOOST_CHECK_EXCEPTION(out.done(), vv::error, is_malformed);
    out.raw("<br>");
    BOOST_CHECK_EXCEPTION(out.set("class", "late"), vv::error, is_malformed);
    out.end().done();
    BOOST_TEST(page == "<p><br></p>");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
