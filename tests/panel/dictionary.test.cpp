// SPDX-License-Identifier: BSL-1.0
#include <visavis/panel/dictionary.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>

namespace vv = visavis;

BOOST_AUTO_TEST_SUITE(panel)
BOOST_AUTO_TEST_SUITE(dictionary)

BOOST_AUTO_TEST_CASE(texts_are_numbered_as_they_come) {
    vv::dictionary words;
    BOOST_TEST(words.add("GDP") == 0);
    BOOST_TEST(words.add("population") == 1);
    BOOST_TEST(words.add("GDP") == 0);
    BOOST_TEST(words.size() == 2);
    BOOST_TEST(words[1] == "population");
    BOOST_TEST(words[0] == "GDP");
}

BOOST_AUTO_TEST_CASE(a_text_that_is_not_there_has_no_number) {
    vv::dictionary words;
    BOOST_TEST(words.find("GDP") == vv::dictionary::none);
    words.add("GDP");
    BOOST_TEST(words.find("GDP") == 0);
    BOOST_TEST(words.find("GD") == vv::dictionary::none);
    BOOST_TEST(words.find("GDPs") == vv::dictionary::none);
}

BOOST_AUTO_TEST_CASE(the_empty_text_is_a_text) {
    vv::dictionary words;
    BOOST_TEST(words.add("a") == 0);
    BOOST_TEST(words.add("") == 1);
    BOOST_TEST(words.add("b") == 2);
    BOOST_TEST(words.find("") == 1);
    BOOST_TEST(words[1] == "");
    BOOST_TEST(words[2] == "b");
}

BOOST_AUTO_TEST_CASE(a_copy_owns_its_own_texts) {
    vv::dictionary words;
    words.add("one");
    auto copy = words;
    copy.add("two");
    words = {};
    BOOST_TEST(copy[0] == "one");
    const auto moved = std::move(copy);
    BOOST_TEST(moved[1] == "two");
    BOOST_TEST(words.size() == 0);
}

BOOST_AUTO_TEST_CASE(many_texts_are_all_found_again) {
    vv::dictionary words;
    for (std::uint32_t number = 0; number != 5000; ++number)
        BOOST_REQUIRE(words.add("indicator " + std::to_string(number)) == number);
    for (std::uint32_t number = 0; number != 5000; ++number) {
        const auto text = "indicator " + std::to_string(number);
        BOOST_REQUIRE(words.find(text) == number && words[number] == text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
