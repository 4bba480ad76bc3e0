// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/unit.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <type_traits>

namespace vv = visavis;

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(unit)

BOOST_AUTO_TEST_CASE(a_unit_forms_its_regular_plural) {
    VISAVIS_CHECK(vv::unit<"award">::singular() == "award");
    VISAVIS_CHECK(vv::unit<"award">::plural() == "awards");
    VISAVIS_CHECK(vv::unit<"year">::plural() == "years");
}

BOOST_AUTO_TEST_CASE(the_plural_of_y_is_ies_but_not_after_a_vowel) {
    VISAVIS_CHECK(vv::unit<"country">::plural() == "countries");
    VISAVIS_CHECK(vv::unit<"city">::plural() == "cities");
    VISAVIS_CHECK(vv::unit<"day">::plural() == "days");
    VISAVIS_CHECK(vv::unit<"journey">::plural() == "journeys");
    VISAVIS_CHECK(vv::unit<"y">::plural() == "ies");
}

BOOST_AUTO_TEST_CASE(sibilants_take_es) {
    VISAVIS_CHECK(vv::unit<"business">::plural() == "businesses");
    VISAVIS_CHECK(vv::unit<"tax">::plural() == "taxes");
    VISAVIS_CHECK(vv::unit<"waltz">::plural() == "waltzes");
    VISAVIS_CHECK(vv::unit<"branch">::plural() == "branches");
    VISAVIS_CHECK(vv::unit<"wish">::plural() == "wishes");
    VISAVIS_CHECK(vv::unit<"graph">::plural() == "graphs");
    VISAVIS_CHECK(vv::unit<"h">::plural() == "hs");
}

BOOST_AUTO_TEST_CASE(an_irregular_plural_is_given) {
    VISAVIS_CHECK(vv::unit<"person", "people">::singular() == "person");
    VISAVIS_CHECK(vv::unit<"person", "people">::plural() == "people");
    VISAVIS_CHECK(vv::unit<"US$", "US$">::plural() == "US$");
}

BOOST_AUTO_TEST_CASE(a_plain_number_has_no_word_in_either_form) {
    VISAVIS_CHECK(vv::unit<"">::singular().empty());
    VISAVIS_CHECK(vv::unit<"">::plural().empty());
}

BOOST_AUTO_TEST_CASE(a_rate_has_a_unit_of_two_units) {
    using density = vv::per<vv::unit<"enterprise">, vv::unit<"country">>;
    VISAVIS_CHECK(density::singular() == "enterprises per country");
    VISAVIS_CHECK(density::plural() == "enterprises per country");

    using nested = vv::per<vv::per<vv::unit<"kilometre">, vv::unit<"hour">>, vv::unit<"second">>;
    VISAVIS_CHECK(nested::plural() == "kilometres per hour per second");
}

BOOST_AUTO_TEST_CASE(units_are_types_and_differ_by_name) {
    static_assert(std::is_same_v<vv::unit<"award">, vv::unit<"award">>);
    static_assert(!std::is_same_v<vv::unit<"award">, vv::unit<"prize">>);
    static_assert(std::is_empty_v<vv::unit<"award">>);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
