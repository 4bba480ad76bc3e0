// SPDX-License-Identifier: BSL-1.0

#include <visavis/io/nearest_names.hpp>

#include "both_ways.hpp"

#include <string>

namespace vv = visavis;

namespace {

std::string near(std::string_view wanted, std::size_t most = 3) {
    const std::vector<std::string> names{"GDP (current US$)", "GDP per capita", "Population",
                                         "Patents granted"};
    std::string found;
    for (const auto name : vv::nearest_names(wanted, names, most))
        found.append(found.empty() ? "" : "; ").append(name);
    return found;
}

} // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(nearest_names)

BOOST_AUTO_TEST_CASE(spellings_differ_by_letters) {
    VISAVIS_CHECK(vv::spelling_distance("patents", "patents", 4) == 0);
    VISAVIS_CHECK(vv::spelling_distance("patents", "patent", 4) == 1);
    VISAVIS_CHECK(vv::spelling_distance("patents", "paetnts", 4) == 1); // two swapped
    VISAVIS_CHECK(vv::spelling_distance("patents", "parents", 4) == 1);
    VISAVIS_CHECK(vv::spelling_distance("patents", "exports", 4) == 4); // or more
    VISAVIS_CHECK(vv::spelling_distance("", "abc", 9) == 3);
}

BOOST_AUTO_TEST_CASE(a_misspelled_name_finds_its_own) {
    BOOST_TEST(near("Populaton") == "Population");
    BOOST_TEST(near("POPULATION") == "Population");
}

BOOST_AUTO_TEST_CASE(a_part_of_a_name_finds_all_that_have_it) {
    BOOST_TEST(near("gdp") == "GDP (current US$); GDP per capita");
    BOOST_TEST(near("gdp", 1) == "GDP (current US$)");
}

BOOST_AUTO_TEST_CASE(what_is_like_nothing_finds_nothing) {
    BOOST_TEST(near("emissions of methane") == "");
    BOOST_TEST(near("") == "");
    BOOST_TEST(near(std::string(200, 'x')) == "");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
