// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/source.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace vv = visavis;

namespace {

constexpr vv::source clarivate{"Clarivate", "Highly Cited Researchers", "2025", "press release"};

constexpr auto footnote(const vv::source& from) {
    vv::text<120> words;
    append_source(words, from);
    return words;
}

} // namespace

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(source)

BOOST_AUTO_TEST_CASE(a_source_is_who_where_which_edition_and_where_in_it) {
    VISAVIS_CHECK(clarivate.who == "Clarivate");
    VISAVIS_CHECK(clarivate.publication == "Highly Cited Researchers");
    VISAVIS_CHECK(clarivate.edition == "2025");
    VISAVIS_CHECK(clarivate.locator == "press release");
}

BOOST_AUTO_TEST_CASE(a_source_prints_as_a_footnote) {
    VISAVIS_CHECK(footnote(clarivate) ==
                  "Clarivate, Highly Cited Researchers, 2025 (press release)");
    std::string words = "Source: ";
    append_source(words, clarivate);
    BOOST_TEST(words == "Source: Clarivate, Highly Cited Researchers, 2025 (press release)");
}

BOOST_AUTO_TEST_CASE(what_is_not_known_of_a_source_is_left_out) {
    VISAVIS_CHECK(footnote({"Clarivate"}) == "Clarivate");
    VISAVIS_CHECK(footnote({.publication = "Nature Index", .edition = "2024"}) ==
                  "Nature Index, 2024");
    VISAVIS_CHECK(footnote({.who = "OECD", .locator = "table 2"}) == "OECD (table 2)");
    VISAVIS_CHECK(footnote({.locator = "p. 7"}) == "(p. 7)");
    VISAVIS_CHECK(footnote({}) == "");
}

BOOST_AUTO_TEST_CASE(two_editions_are_two_sources) {
    constexpr auto edition = [](const char* year) {
        auto from = clarivate;
        from.edition = year;
        return from;
    };
    VISAVIS_CHECK(edition("2025") == clarivate);
    VISAVIS_CHECK(edition("2024") != clarivate);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
