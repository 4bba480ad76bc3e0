// SPDX-License-Identifier: BSL-1.0

#include <visavis/compare/share.hpp>
#include <visavis/core/literals.hpp>

#include "both_ways.hpp"

namespace vv = visavis;
using namespace vv::literals;

namespace {

using awards = vv::indicator<"awards", vv::unit<"award">>;
using exact = vv::share<awards, vv::fraction>;
using hedged = vv::share<awards, vv::interval>;
using floating = vv::share<awards, double>;

constexpr vv::operand whole = [] {
    vv::operand all;
    all.who = vv::any_entity("the world");
    return all;
}();
constexpr exact six_of_ten(3_over(5), {}, whole, 6, 10);
constexpr exact a_half(vv::half, {}, whole);
constexpr hedged about_43(vv::about(43_percent).range(), {}, whole);

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(share)

BOOST_AUTO_TEST_CASE(a_share_is_a_number_and_its_operands) {
    VISAVIS_CHECK(six_of_ten.value() == 3_over(5));
    VISAVIS_CHECK(six_of_ten.has_operands());
    VISAVIS_CHECK(six_of_ten.part_value() == 6 && six_of_ten.whole_value() == 10);
    VISAVIS_CHECK(six_of_ten.whole().who.name() == "the world");
    VISAVIS_CHECK(six_of_ten.part().when == vv::period());
    VISAVIS_CHECK(!a_half.has_operands());
}

BOOST_AUTO_TEST_CASE(more_than_half_is_strict) {
    VISAVIS_CHECK(six_of_ten > vv::half);
    VISAVIS_CHECK(!(a_half > vv::half));
    VISAVIS_CHECK(a_half >= vv::half && a_half <= vv::half);
    VISAVIS_CHECK(six_of_ten == 60_percent);
    VISAVIS_CHECK(a_half < 51_percent);
}

BOOST_AUTO_TEST_CASE(hedged_shares_compare_three_valued) {
    VISAVIS_CHECK(vv::holds(about_43 < vv::half));
    VISAVIS_CHECK(vv::undetermined(about_43 > 43_percent));
    VISAVIS_CHECK(vv::fails(about_43 >= vv::half));
    VISAVIS_CHECK(vv::undetermined(about_43 <= 43_percent));
    VISAVIS_CHECK(vv::fails(about_43 == 60_percent));
}

BOOST_AUTO_TEST_CASE(shares_of_one_thing_compare_with_one_another) {
    VISAVIS_CHECK(a_half < six_of_ten);
    VISAVIS_CHECK(six_of_ten > a_half);
    VISAVIS_CHECK(vv::holds(about_43 < six_of_ten));
}

BOOST_AUTO_TEST_CASE(share_less_share_makes_percentage_points) {
    VISAVIS_CHECK(six_of_ten - a_half == 10_points);
    VISAVIS_CHECK(six_of_ten - a_half > 9_points);
    VISAVIS_CHECK(a_half - six_of_ten < 0_points);
    constexpr vv::percentage_points points = six_of_ten - a_half;
    VISAVIS_CHECK(points.points() == 10);
    VISAVIS_CHECK(vv::holds((six_of_ten - about_43) > 14_points));
    VISAVIS_CHECK((six_of_ten - about_43).value() ==
                  vv::interval(3_over(5)) - vv::about(43_percent).range());
}

BOOST_AUTO_TEST_CASE(share_plus_points_is_a_share_within_its_bounds) {
    VISAVIS_CHECK(a_half + 10_points == 60_percent);
    VISAVIS_CHECK(vv::holds(about_43 + 10_points > vv::half));
    constexpr floating third(0.25, {}, whole);
    VISAVIS_CHECK(third < 26_percent);
    BOOST_CHECK_EXCEPTION(
        static_cast<void>(six_of_ten + 41_points), vv::error,
        [](const vv::error& refused) { return refused.why() == vv::reason::out_of_range; });
    BOOST_CHECK_THROW(static_cast<void>(six_of_ten + -61_points), vv::error);
}

BOOST_AUTO_TEST_CASE(shares_of_different_wholes_have_no_difference) {
    vv::operand elsewhere;
    elsewhere.who = vv::any_entity("another world");
    const exact other(vv::half, {}, elsewhere);
    BOOST_CHECK_EXCEPTION(
        static_cast<void>(six_of_ten - other), vv::error,
        [](const vv::error& refused) { return refused.why() == vv::reason::different_entities; });
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
