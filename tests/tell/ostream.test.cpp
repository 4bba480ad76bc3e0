// SPDX-License-Identifier: BSL-1.0

#include <visavis/tell/ostream.hpp>

#include <visavis/core/literals.hpp>

#include "both_ways.hpp"

#include <iomanip>
#include <sstream>
#include <string>

namespace vv = visavis;
using namespace vv::literals;

namespace {

template <class Result>
std::string printed(const Result& result) {
    std::ostringstream out;
    out << result;
    return out.str();
}

using awards = vv::indicator<"awards", vv::unit<"award">>;

} // namespace

BOOST_AUTO_TEST_SUITE(tell)
BOOST_AUTO_TEST_SUITE(ostream)

BOOST_AUTO_TEST_CASE(a_stream_prints_the_words_of_a_result) {
    BOOST_TEST(printed(vv::nearly(6)) == "nearly 6");
    BOOST_TEST(printed(43_percent) == "43 %");
    BOOST_TEST(printed(vv::verdict(true)) == "holds");
    BOOST_TEST(printed(2025_y) == "2025");
    BOOST_TEST(printed(vv::country<"CN">{}) == "China");
    BOOST_TEST(printed(awards::of(vv::country<"CN">{}, 2025_y, 1, vv::source{})) ==
               "1 award (China, 2025)");
}

BOOST_AUTO_TEST_CASE(width_fill_and_side_apply_to_the_sentence) {
    std::ostringstream out;
    out << std::setw(8) << std::setfill('.') << 43_percent << std::left << std::setw(6) << 5_x;
    BOOST_TEST(out.str() == "....43 %5 times");
}

BOOST_AUTO_TEST_CASE(what_is_not_of_visavis_is_printed_as_before) {
    using namespace visavis;
    BOOST_TEST(printed(3) == "3");
    BOOST_TEST(printed(0.5) == "0.5");
    BOOST_TEST(printed("text") == "text");
    BOOST_TEST(printed(std::string("text")) == "text");
    BOOST_TEST(printed('c') == "c");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
