// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/lettering.hpp>

#include "both_ways.hpp"

#include <string>

namespace vv = visavis;

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(lettering)

// DejaVu Sans 2.37: H 0.752 of the size, i 0.278, digits 0.636; Liberation Sans is narrower there.
BOOST_AUTO_TEST_CASE(a_line_is_as_wide_as_its_letters) {
    VISAVIS_CHECK(vv::text_width("", 14) == 0);
    VISAVIS_CHECK(vv::text_width("Hi", 100) == 75 + 28);
    VISAVIS_CHECK(vv::text_width("1,234", 50) == (4 * 64 + 32) / 2);
    VISAVIS_CHECK(vv::text_width("Hi", 50) * 2 == vv::text_width("Hi", 100));
}

BOOST_AUTO_TEST_CASE(letters_with_accents_and_of_East_Asia_take_their_room) {
    VISAVIS_CHECK(vv::text_width("北京", 100) == 208);
    VISAVIS_CHECK(vv::text_width("ü", 100) == 66);
    VISAVIS_CHECK(vv::text_width("u\xcc\x88", 100) == 63); // the accent is a character of its own
    VISAVIS_CHECK(vv::text_width("\xe7", 100) == 64);      // no UTF-8: shown as one character
}

BOOST_AUTO_TEST_CASE(a_text_with_room_is_left_alone) {
    BOOST_TEST(vv::shortened("Bern", 100, 14) == "Bern");
    BOOST_TEST(vv::shortened("", 0, 14) == "");
}

BOOST_AUTO_TEST_CASE(a_long_one_ends_with_an_ellipsis_after_a_word) {
    BOOST_TEST(vv::shortened("Chinese Academy of Sciences", 150, 14) == "Chinese Academy…");
    BOOST_TEST(vv::shortened("Llanfairpwllgwyngyll", 80, 14) == "Llanfairp…");
    BOOST_TEST(vv::shortened("北京市海淀区", 50, 14) == "北京…");
    BOOST_TEST(vv::shortened("Bern", 1, 14) == "…");
}

BOOST_AUTO_TEST_CASE(a_shortened_text_has_room_whatever_it_is) {
    const std::string words = "Shenzhen-Hong Kong-Guangzhou, 深圳–香港–广州, \xff and others";
    for (std::size_t length = 0; length <= words.size(); ++length)
        for (double room = 14; room < 400; room += 7)
            BOOST_TEST(vv::text_width(vv::shortened(words.substr(0, length), room, 14), 14) <=
                       room);
}

BOOST_AUTO_TEST_CASE(a_text_is_broken_into_lines_at_its_blanks) {
    using lines = std::vector<std::string>;
    const auto are = [](std::string_view words, double room, const lines& expected) {
        BOOST_TEST(vv::lines_of(words, room, 14) == expected, boost::test_tools::per_element());
    };
    are("Chinese Academy of Sciences", 400, {"Chinese Academy of Sciences"});
    are("Chinese Academy of Sciences", 130, {"Chinese Academy", "of Sciences"});
    are("in Llanfairpwllgwyngyll there", 80, {"in", "Llanfairp…", "there"});
    are("  two   words ", 400, {"two words"});
    are("", 400, {});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
