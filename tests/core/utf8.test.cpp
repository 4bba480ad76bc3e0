// SPDX-License-Identifier: BSL-1.0

#include <visavis/core/utf8.hpp>

#include "both_ways.hpp"

namespace vv = visavis;

BOOST_AUTO_TEST_SUITE(core)
BOOST_AUTO_TEST_SUITE(utf8)

BOOST_AUTO_TEST_CASE(a_character_has_one_to_four_bytes) {
    VISAVIS_CHECK(vv::character_length("a") == 1);
    VISAVIS_CHECK(vv::character_length("\xc3\xbc") == 2);         // ü
    VISAVIS_CHECK(vv::character_length("\xe4\xb8\xad") == 3);     // 中
    VISAVIS_CHECK(vv::character_length("\xf0\x9f\x8c\x8d") == 4); // a globe
    VISAVIS_CHECK(vv::character_length("") == 0);
}

// The ill-formed sequences of the Unicode Standard 15.0, table 3-7.
BOOST_AUTO_TEST_CASE(what_is_no_character_has_no_length) {
    VISAVIS_CHECK(vv::character_length("\x80") == 0);             // goes on without a beginning
    VISAVIS_CHECK(vv::character_length("\xc3") == 0);             // is cut
    VISAVIS_CHECK(vv::character_length("\xc0\xaf") == 0);         // overlong
    VISAVIS_CHECK(vv::character_length("\xe0\x9f\xbf") == 0);     // overlong
    VISAVIS_CHECK(vv::character_length("\xed\xa0\x80") == 0);     // a surrogate
    VISAVIS_CHECK(vv::character_length("\xf4\x90\x80\x80") == 0); // beyond U+10FFFF
    VISAVIS_CHECK(vv::is_utf8("Curaçao"));
    VISAVIS_CHECK(!vv::is_utf8("Cura\xe7\x61o")); // Latin-1
}

BOOST_AUTO_TEST_CASE(a_line_has_columns) {
    VISAVIS_CHECK(vv::columns_of("") == 0);
    VISAVIS_CHECK(vv::columns_of("China") == 5);
    VISAVIS_CHECK(vv::columns_of("Türkiye") == 7);
    VISAVIS_CHECK(vv::columns_of("Tu\xcc\x88rkiye") == 7); // the accent is a character of its own
    VISAVIS_CHECK(vv::columns_of("\xe4\xb8\xad\xe5\x9b\xbd") == 4); // two wide characters
    VISAVIS_CHECK(vv::columns_of("Cura\xe7\x61o") == 7);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
