// SPDX-License-Identifier: BSL-1.0

#include <visavis/tell/phrases.hpp>

#include <visavis/core/literals.hpp>

#include "both_ways.hpp"

#include <array>
#include <limits>
#include <string_view>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using awards = vv::indicator<"awards", vv::unit<"award">>;
constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr auto number = [](auto value, vv::number_style style = vv::default_style) {
    vv::text<60> words;
    vv::append_number(words, value, style);
    return words;
};
constexpr auto percent = [](auto value, vv::number_style style = vv::percent_style) {
    vv::text<60> words;
    vv::append_percent(words, value, style);
    return words;
};
constexpr auto ordinal = [](int value) {
    vv::text<20> words;
    vv::append_ordinal(words, value);
    return words;
};
constexpr auto spoken = [](const vv::fraction& value) {
    vv::text<40> words;
    vv::append_fraction_name(words, value);
    return words;
};
constexpr auto possessive = [](std::string_view name) {
    vv::text<60> words;
    vv::append_possessive(words, name);
    return words;
};

} // namespace

BOOST_AUTO_TEST_SUITE(tell)
BOOST_AUTO_TEST_SUITE(phrases)

BOOST_AUTO_TEST_CASE(numbers_are_rounded_for_display_and_grouped) {
    VISAVIS_CHECK(number(129_over(85)) == "1.52");
    VISAVIS_CHECK(number(vv::fraction(7131)) == "7,131");
    VISAVIS_CHECK(number(3_over(2)) == "1.5");
    VISAVIS_CHECK(number(vv::fraction(-1, 3)) == "-0.33");
    VISAVIS_CHECK(number(2_over(3), {.places = 0, .mode = vv::rounding::down}) == "0.6");
    VISAVIS_CHECK(number(vv::fraction(std::numeric_limits<std::int64_t>::max(), 2)) ==
                  "4,611,686,018,427,387,903");
}

BOOST_AUTO_TEST_CASE(rounding_never_makes_a_number_whole_that_is_not) {
    VISAVIS_CHECK(number(vv::fraction(1996, 1000)) == "1.996");
    VISAVIS_CHECK(number(vv::fraction(-1'999'999, 1'000'000)) == "-1.999999");
    VISAVIS_CHECK(number(vv::fraction(1996, 1000), {.places = 3}) == "1.996");
    VISAVIS_CHECK(percent(vv::fraction(4996, 10'000)) == "49.96 %");
    VISAVIS_CHECK(percent(vv::fraction(9999, 10'000)) == "99.99 %");
    VISAVIS_CHECK(percent(vv::fraction(4, 10'000)) == "0.04 %");
    VISAVIS_CHECK(percent(vv::fraction(-9996, 10'000)) == "-99.96 %"); // not a fall of all
    VISAVIS_CHECK(percent(vv::fraction(2196, 10'000), {.places = 0}) == "22 %"); // no threshold
    VISAVIS_CHECK(percent(vv::half) == "50 %" && percent(-vv::fraction(1)) == "-100 %");
    VISAVIS_CHECK(percent(vv::fraction(1406, 7131)) == "19.7 %");
}

BOOST_AUTO_TEST_CASE(doubles_are_printed_plainly) {
    VISAVIS_CHECK(number(1234.5678) == "1,234.57");
    VISAVIS_CHECK(number(-0.125) == "-0.13");
    VISAVIS_CHECK(number(8.0e15) == "8,000,000,000,000,000");
    VISAVIS_CHECK(number(1e300) == "more than 9e15");
    VISAVIS_CHECK(number(infinity) == "infinity" && number(-infinity) == "minus infinity");
    VISAVIS_CHECK(number(std::numeric_limits<double>::quiet_NaN()) == "not a number");
    VISAVIS_CHECK(percent(0.197) == "19.7 %");
    VISAVIS_CHECK(percent(vv::fraction(std::numeric_limits<std::int64_t>::max() / 2)) ==
                  "more than 9e15 %");
}

BOOST_AUTO_TEST_CASE(rounding_of_doubles_crosses_no_threshold_either) {
    VISAVIS_CHECK(number(1.9996) == "1.9996" && number(-1.9996) == "-1.9996");
    VISAVIS_CHECK(percent(0.4996) == "49.96 %" && percent(-0.99996) == "-99.996 %");
    VISAVIS_CHECK(percent(0.2196, {.places = 0}) == "22 %");
    // what doubles are off by is not a difference
    VISAVIS_CHECK(number(0.1 + 0.2 + 0.7) == "1" && percent(0.1 + 0.4) == "50 %");
    VISAVIS_CHECK(number(2.0000000000000004) == "2");
}

BOOST_AUTO_TEST_CASE(ordinals_are_english) {
    VISAVIS_CHECK(ordinal(1) == "1st" && ordinal(2) == "2nd" && ordinal(3) == "3rd");
    VISAVIS_CHECK(ordinal(4) == "4th" && ordinal(10) == "10th");
    VISAVIS_CHECK(ordinal(11) == "11th" && ordinal(12) == "12th" && ordinal(13) == "13th");
    VISAVIS_CHECK(ordinal(21) == "21st" && ordinal(102) == "102nd" && ordinal(113) == "113th");
    VISAVIS_CHECK(ordinal(1001) == "1,001st");
}

BOOST_AUTO_TEST_CASE(fractions_have_names) {
    VISAVIS_CHECK(spoken(vv::half) == "half");
    VISAVIS_CHECK(spoken(1_over(3)) == "one third" && spoken(3_over(4)) == "three quarters");
    VISAVIS_CHECK(spoken(1_over(5)) == "one fifth" && spoken(2_over(5)) == "two fifths");
    VISAVIS_CHECK(spoken(7_over(12)) == "7/12" && spoken(3) == "3");
}

BOOST_AUTO_TEST_CASE(names_have_possessives_and_counts_have_plurals) {
    VISAVIS_CHECK(possessive("Harvard University") == "Harvard University's");
    VISAVIS_CHECK(possessive("United States") == "the United States'");
    VISAVIS_CHECK(possessive("European Union") == "the European Union's");
    VISAVIS_CHECK(possessive("the total") == "the total's" && possessive("") == "'s");
    constexpr auto count = [](const vv::fraction& value) {
        vv::text<40> words;
        vv::append_count(words, value, awards{});
        return words;
    };
    VISAVIS_CHECK(count(1) == "1 award" && count(258) == "258 awards" && count(0) == "0 awards");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
