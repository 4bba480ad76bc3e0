// SPDX-License-Identifier: BSL-1.0

#include <visavis/tell/format.hpp>

#include <visavis/core/literals.hpp>

#include "both_ways.hpp"

#include <string>

namespace vv = visavis;
using namespace vv::literals;

BOOST_AUTO_TEST_SUITE(tell)
BOOST_AUTO_TEST_SUITE(format)

#if defined(__cpp_lib_format)

BOOST_AUTO_TEST_CASE(results_are_formatted_as_their_words) {
    BOOST_TEST(std::format("{}", vv::about(43_percent)) == "about 43 %");
    BOOST_TEST(std::format("{} and {}", vv::country<"CN">{}, 2025_y) == "China and 2025");
    BOOST_TEST(std::format("{}", vv::fraction::checked(1, 0)) == "the denominator is zero");
}

BOOST_AUTO_TEST_CASE(the_specifications_of_a_string_apply) {
    BOOST_TEST(std::format("[{:>8}]", 43_percent) == "[    43 %]");
    BOOST_TEST(std::format("[{:*^10}]", 5_x) == "[*5 times**]");
    BOOST_TEST(std::format("[{:.5}]", vv::nearly(6)) == "[nearl]");
}

BOOST_AUTO_TEST_CASE(what_is_not_of_visavis_is_formatted_as_before) {
    BOOST_TEST(std::format("{} {:.1f} {}", 3, 0.5, std::string("text")) == "3 0.5 text");
}

#endif

BOOST_AUTO_TEST_CASE(it_says_whether_the_standard_library_has_it) {
#if __has_include(<format>)
    BOOST_TEST(vv::has_std_format);
#else
    BOOST_TEST(!vv::has_std_format);
#endif
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
