// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/indicator.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <type_traits>

namespace vv = visavis;

namespace {

using awards = vv::indicator<"Highly Cited Researcher awards", vv::unit<"award">>;
using density = vv::indicator<"inhabitants per doctor", vv::unit<"inhabitant">,
                              vv::polarity::lower_is_better, vv::scaling::intensive>;

} // namespace

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(indicator)

BOOST_AUTO_TEST_CASE(an_indicator_has_a_name_a_unit_and_a_better_way) {
    VISAVIS_CHECK(awards::name() == "Highly Cited Researcher awards");
    VISAVIS_CHECK(awards::unit_type::plural() == "awards");
    VISAVIS_CHECK(awards::better == vv::polarity::higher_is_better);
    VISAVIS_CHECK(density::better == vv::polarity::lower_is_better);
}

BOOST_AUTO_TEST_CASE(counts_add_up_and_rates_do_not) {
    VISAVIS_CHECK(awards::scale == vv::scaling::extensive);
    VISAVIS_CHECK(density::scale == vv::scaling::intensive);
}

BOOST_AUTO_TEST_CASE(an_indicator_in_the_type_takes_no_room) {
    static_assert(std::is_empty_v<awards>);
    VISAVIS_CHECK(awards{} == awards{});
    static_assert(!std::is_same_v<awards, density>);
}

BOOST_AUTO_TEST_CASE(an_indicator_in_the_type_converts_to_a_value) {
    constexpr vv::any_indicator value = density{};
    VISAVIS_CHECK(value.name() == "inhabitants per doctor");
    VISAVIS_CHECK(value.unit_singular == "inhabitant");
    VISAVIS_CHECK(value.unit_plural == "inhabitants");
    VISAVIS_CHECK(value.better == vv::polarity::lower_is_better);
    VISAVIS_CHECK(value.scale == vv::scaling::intensive);
    VISAVIS_CHECK(value == density{});
}

BOOST_AUTO_TEST_CASE(an_indicator_that_is_read_is_by_default_a_count_of_which_more_is_better) {
    constexpr vv::any_indicator read{.label = "Highly Cited Researcher awards",
                                     .unit_singular = "award",
                                     .unit_plural = "awards"};
    VISAVIS_CHECK(read == awards{});
    VISAVIS_CHECK(read.better == vv::polarity::higher_is_better);
    VISAVIS_CHECK(read.scale == vv::scaling::extensive);
}

BOOST_AUTO_TEST_CASE(indicators_differ_when_anything_but_the_spelling_of_the_plural_differs) {
    constexpr vv::any_indicator base = awards{};
    constexpr auto changed = [](auto change) {
        vv::any_indicator other = awards{};
        change(other);
        return other;
    };
    VISAVIS_CHECK(base == changed([](auto& it) { it.unit_plural = ""; }));
    VISAVIS_CHECK(base != changed([](auto& it) { it.label = "awards"; }));
    VISAVIS_CHECK(base != changed([](auto& it) { it.unit_singular = "prize"; }));
    VISAVIS_CHECK(base != changed([](auto& it) { it.better = vv::polarity::lower_is_better; }));
    VISAVIS_CHECK(base != changed([](auto& it) { it.scale = vv::scaling::intensive; }));
}

BOOST_AUTO_TEST_CASE(concepts_tell_indicators_and_their_two_forms_apart) {
    static_assert(vv::indicator_type<awards> && vv::indicator_in_type<awards>);
    static_assert(vv::indicator_type<vv::any_indicator>);
    static_assert(!vv::indicator_in_type<vv::any_indicator>);
    static_assert(!vv::indicator_type<vv::unit<"award">>);
    static_assert(!vv::indicator_in_type<int>);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
