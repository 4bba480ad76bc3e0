// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/iso3166.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

namespace vv = visavis;

namespace {

constexpr bool are_capitals(std::string_view code) {
    for (char letter : code)
        if (letter < 'A' || letter > 'Z') return false;
    return true;
}

} // namespace

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(iso3166)

BOOST_AUTO_TEST_CASE(there_are_249_officially_assigned_codes) {
    VISAVIS_CHECK(std::size(vv::iso3166) == 249);
}

BOOST_AUTO_TEST_CASE(the_table_is_in_the_strict_order_of_alpha_2_codes) {
    constexpr auto is_sorted = [] {
        for (std::size_t at = 1; at != std::size(vv::iso3166); ++at)
            if (!(std::string_view(vv::iso3166[at - 1].alpha2) <
                  std::string_view(vv::iso3166[at].alpha2)))
                return false;
        return true;
    };
    VISAVIS_CHECK(is_sorted());
}

BOOST_AUTO_TEST_CASE(codes_are_capitals_of_their_length_and_numbers_of_three_digits) {
    for (const auto& record : vv::iso3166) {
        BOOST_TEST(std::string_view(record.alpha2).size() == 2U);
        BOOST_TEST(std::string_view(record.alpha3).size() == 3U);
        BOOST_TEST(are_capitals(record.alpha2));
        BOOST_TEST(are_capitals(record.alpha3));
        BOOST_TEST(record.numeric >= 1);
        BOOST_TEST(record.numeric <= 999);
        BOOST_TEST(!record.name.empty());
    }
}

BOOST_AUTO_TEST_CASE(no_code_and_no_name_occurs_twice) {
    std::set<std::string_view> alpha3s;
    std::set<std::string_view> names;
    std::set<int> numerics;
    for (const auto& record : vv::iso3166) {
        BOOST_TEST(alpha3s.insert(record.alpha3).second, record.alpha3);
        BOOST_TEST(names.insert(record.name).second, record.name);
        BOOST_TEST(numerics.insert(record.numeric).second, record.numeric);
    }
}

BOOST_AUTO_TEST_CASE(no_code_is_one_that_iso_leaves_to_its_users) {
    for (const auto& record : vv::iso3166) {
        const std::string_view code = record.alpha2;
        BOOST_TEST(code[0] != 'X', code);
        BOOST_TEST(!(code[0] == 'Q' && code[1] >= 'M'), code);
        BOOST_TEST((code != "AA" && code != "ZZ"), code);
    }
}

BOOST_AUTO_TEST_CASE(the_codes_are_those_of_an_independent_table) {
    std::ifstream file(VISAVIS_SOURCE_DIR "/../shared/data/country-codes/country_codes.csv");
    if (!file) {
        BOOST_TEST_MESSAGE("skipped: no table of country codes beside the project");
        return;
    }
    std::string line;
    std::getline(file, line);
    std::size_t count = 0;
    for (; std::getline(file, line); ++count) {
        // The first three fields are codes and never quoted.
        const auto first = line.find(',');
        const auto second = line.find(',', first + 1);
        const auto third = line.find(',', second + 1);
        const auto* const found =
            std::find_if(std::begin(vv::iso3166), std::end(vv::iso3166), [&](const auto& record) {
                return record.alpha2 == line.substr(0, first);
            });
        BOOST_REQUIRE_MESSAGE(found != std::end(vv::iso3166), line);
        BOOST_TEST(found->alpha3 == line.substr(first + 1, second - first - 1));
        BOOST_TEST(found->numeric ==
                   std::atoi(line.substr(second + 1, third - second - 1).c_str()));
    }
    BOOST_TEST(count == std::size(vv::iso3166));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
