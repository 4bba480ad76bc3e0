// SPDX-License-Identifier: BSL-1.0

#include <visavis/compare/difference.hpp>
#include <visavis/core/literals.hpp>

#include "both_doors.hpp"
#include "both_ways.hpp"

#include <cstdint>
#include <limits>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using awards = vv::indicator<"awards", vv::unit<"award">>;
constexpr vv::source list{};
constexpr auto of = [](auto value) { return awards::of(vv::country<"CN">{}, 2025_y, value, list); };
constexpr auto other = [](auto value) {
    return awards::of(vv::country<"US">{}, 2025_y, value, list);
};

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(difference)

BOOST_AUTO_TEST_CASE(a_difference_is_exact_and_keeps_its_operands) {
    constexpr auto gap = vv::difference(of(258), other(170));
    VISAVIS_CHECK(gap.value() == 88);
    VISAVIS_CHECK(gap.left().who == vv::any_entity(vv::country<"CN">{}));
    VISAVIS_CHECK(gap.right().quoted.first == 170);
    VISAVIS_CHECK(vv::difference(of(0.3_printed), other(0.1_printed)).value() == 0.2_printed);
    VISAVIS_CHECK(vv::difference(of(0), other(-5)).value() == 5);
}

BOOST_AUTO_TEST_CASE(doubles_have_differences_as_ieee_says) {
    VISAVIS_CHECK(vv::difference(of(0.3), other(0.1)).value() == 0.3 - 0.1);
    constexpr double infinity = std::numeric_limits<double>::infinity();
    VISAVIS_CHECK(vv::difference(of(infinity), other(1.0)).value() == infinity);
    VISAVIS_CHECK(vv::difference.checked(of(infinity), other(infinity)).why() ==
                  vv::reason::infinite);
}

BOOST_AUTO_TEST_CASE(hedged_figures_have_a_hedged_difference) {
    constexpr auto gap = vv::difference(of(vv::between(10, 12)), other(vv::more_than(7)));
    VISAVIS_CHECK(gap.value() == vv::interval::below(5));
}

BOOST_AUTO_TEST_CASE(a_figure_does_not_differ_from_itself_however_it_is_hedged) {
    constexpr auto hedged = of(vv::about(100));
    VISAVIS_CHECK(vv::difference(hedged, hedged).value() == vv::interval(0));
}

BOOST_AUTO_TEST_CASE(an_overflow_is_refused) {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    VISAVIS_CHECK(vv::difference.checked(of(most), other(-1)).why() == vv::reason::overflow);
    BOOST_CHECK_THROW(static_cast<void>(vv::difference(of(most), other(-1))), vv::error);
}

BOOST_AUTO_TEST_CASE(both_doors_agree_up_to_the_edges_of_numbers) {
    vv::tests::for_each_pair_of_edges([](auto a, auto b) {
        BOOST_TEST(vv::tests::doors_agree(vv::difference, of(a), other(b)), a << " less " << b);
    });
}

BOOST_AUTO_TEST_CASE(a_missing_figure_leaves_its_reason) {
    VISAVIS_CHECK(
        vv::difference.checked(of(258), other(vv::missing{vv::reason::suppressed})).why() ==
        vv::reason::suppressed);
}

BOOST_AUTO_TEST_CASE(a_relative_change_knows_its_base) {
    constexpr vv::relative_change<vv::fraction> change(vv::half, vv::operand_of(of(170)));
    VISAVIS_CHECK(change.value() == vv::half);
    VISAVIS_CHECK(change.base().quoted.first == 170);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
