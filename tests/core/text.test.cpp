// SPDX-License-Identifier: BSL-1.0

#include <visavis/core/text.hpp>

#include "both_ways.hpp"

#include <cstdint>
#include <limits>
#include <string>

namespace vv = visavis;

namespace {

constexpr auto printed = [](std::int64_t number, std::string_view separator = {}) {
    vv::text<40> words;
    vv::append_integer(words, number, separator);
    return words;
};

} // namespace

BOOST_AUTO_TEST_SUITE(core)
BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(a_text_is_built_in_place) {
    constexpr auto words = [] {
        vv::text<20> built("one");
        return built.append(" and ").append("two");
    }();
    VISAVIS_CHECK(words == "one and two");
    VISAVIS_CHECK(words.view().size() == 11);
    VISAVIS_CHECK(words == vv::text<20>("one and two"));
    VISAVIS_CHECK(!words.was_cut());
    BOOST_TEST(std::string(words.c_str()) == "one and two");
    const std::string_view viewed = words;
    BOOST_TEST(viewed == "one and two");
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_cut_and_says_so) {
    VISAVIS_CHECK(vv::text<8>("12345678") == "12345678");
    VISAVIS_CHECK(vv::text<8>("123456789") == "12345...");
    VISAVIS_CHECK(vv::text<8>("123456789").was_cut());
    VISAVIS_CHECK(vv::text<8>("123456789").append("more") == "12345...");
    // between characters of UTF-8
    VISAVIS_CHECK(vv::text<8>("1234\xc3\xa9"
                              "6789")
                      .append("more") == "1234...");
    VISAVIS_CHECK(vv::text<8>("123\xc3\xa9"
                              "6789") == "123\xc3\xa9...");
    VISAVIS_CHECK(vv::text<8>("1234567\xc3\xa9") == "12345...");
    VISAVIS_CHECK(vv::text<4>("\xf0\x9f\x98\x80"
                              "abc") == "...");
}

BOOST_AUTO_TEST_CASE(several_words_are_appended_at_once_to_any_sink) {
    std::string words;
    vv::append_all(words, "a", std::string("b"), vv::text<4>("c"));
    BOOST_TEST(words == "abc");
}

BOOST_AUTO_TEST_CASE(integers_are_printed_with_and_without_groups) {
    VISAVIS_CHECK(printed(0) == "0");
    VISAVIS_CHECK(printed(7131) == "7131");
    VISAVIS_CHECK(printed(7131, ",") == "7,131");
    VISAVIS_CHECK(printed(1000000, ",") == "1,000,000");
    VISAVIS_CHECK(printed(-100, ",") == "-100");
    VISAVIS_CHECK(printed(std::numeric_limits<std::int64_t>::min(), ",") ==
                  "-9,223,372,036,854,775,808");
    VISAVIS_CHECK(printed(std::numeric_limits<std::int64_t>::max()) == "9223372036854775807");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
