// SPDX-License-Identifier: BSL-1.0

#include <visavis/core/literals.hpp>
#include <visavis/core/number.hpp>

#include "both_ways.hpp"

#include <concepts>
#include <cstdint>
#include <limits>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

} // namespace

BOOST_AUTO_TEST_SUITE(core)
BOOST_AUTO_TEST_SUITE(number)

BOOST_AUTO_TEST_CASE(exact_hedged_and_floating_numbers_are_numbers) {
    static_assert(vv::number<int> && vv::number<vv::decimal> && vv::number<vv::percentage>);
    static_assert(vv::number<double> && vv::number<float> && vv::number<vv::interval>);
    static_assert(vv::number<vv::estimate<vv::decimal>>);
    static_assert(!vv::number<bool> && !vv::number<char> && !vv::number<vv::percentage_points>);
    static_assert(std::same_as<vv::result_of<int, vv::decimal>, vv::fraction>);
    static_assert(std::same_as<vv::result_of<int, double>, double>);
    static_assert(std::same_as<vv::result_of<int, vv::interval>, vv::interval>);
}

BOOST_AUTO_TEST_CASE(exact_arithmetic_stays_exact) {
    VISAVIS_CHECK(vv::add(1, 0.5_printed).value() == 3_over(2));
    VISAVIS_CHECK(vv::subtract(258, 170).value() == 88);
    VISAVIS_CHECK(vv::multiply(43_percent, 2).value() == 86_over(100));
    VISAVIS_CHECK(vv::divide(258, 170).value() == 129_over(85));
    VISAVIS_CHECK(vv::divide(258, 0).why() == vv::reason::zero_denominator);
}

BOOST_AUTO_TEST_CASE(doubles_calculate_as_ieee_says_without_silent_nans) {
    VISAVIS_CHECK(vv::divide(1.0, 4).value() == 0.25);
    VISAVIS_CHECK(vv::add(1.5, 2.0f).value() == 3.5);
    VISAVIS_CHECK(vv::add(infinity, 1).value() == infinity);
    VISAVIS_CHECK(vv::add(infinity, -infinity).why() == vv::reason::infinite);
    VISAVIS_CHECK(vv::subtract(infinity, infinity).why() == vv::reason::infinite);
    VISAVIS_CHECK(vv::multiply(infinity, 0.0).why() == vv::reason::infinite);
    VISAVIS_CHECK(vv::multiply(0.0, infinity).why() == vv::reason::infinite);
    VISAVIS_CHECK(vv::multiply(2.0, 3.0).value() == 6);
    VISAVIS_CHECK(vv::divide(infinity, infinity).why() == vv::reason::infinite);
    VISAVIS_CHECK(vv::divide(1.0, infinity).value() == 0);
    VISAVIS_CHECK(vv::divide(1.0, -0.0).why() == vv::reason::zero_denominator);
    VISAVIS_CHECK(vv::add(not_a_number, 1).why() == vv::reason::not_a_number);
    VISAVIS_CHECK(vv::add(1, not_a_number).why() == vv::reason::not_a_number);
}

BOOST_AUTO_TEST_CASE(hedged_arithmetic_is_that_of_intervals) {
    VISAVIS_CHECK(vv::add(1, vv::between(2, 3)).value() == vv::interval::closed(3, 4));
    VISAVIS_CHECK(vv::divide(1, vv::about(0)).why() == vv::reason::interval_around_zero);
}

BOOST_AUTO_TEST_CASE(an_integer_that_a_double_cannot_hold_is_not_turned_into_one) {
    constexpr std::int64_t odd = (std::int64_t{1} << 53) + 1;
    VISAVIS_CHECK(vv::number_as<double>(odd).why() == vv::reason::overflow);
    VISAVIS_CHECK(vv::number_as<double>(-odd).why() == vv::reason::overflow);
    VISAVIS_CHECK(vv::number_as<double>(odd + 1).value() == 0x1p53 + 2);
    VISAVIS_CHECK(vv::number_as<double>(std::numeric_limits<std::int64_t>::max()).why() ==
                  vv::reason::overflow);
    VISAVIS_CHECK(vv::number_as<double>(std::numeric_limits<std::int64_t>::min()).value() ==
                  -0x1p63);
    VISAVIS_CHECK(vv::number_as<double>(not_a_number).why() == vv::reason::not_a_number);
    VISAVIS_CHECK(vv::number_as<vv::interval>(3).value() == vv::interval(3));
    VISAVIS_CHECK(vv::number_as<vv::fraction>(5.9_x).value() == 59_over(10));
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_64_bits_is_an_answer_too) {
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    constexpr vv::decimal huge(1'000'000, 18);
    VISAVIS_CHECK(vv::number_as<vv::fraction>(most).why() == vv::reason::overflow);
    VISAVIS_CHECK(vv::number_as<double>(most).why() == vv::reason::overflow);
    VISAVIS_CHECK(vv::number_as<vv::interval>(most).why() == vv::reason::overflow);
    VISAVIS_CHECK(vv::number_as<vv::fraction>(most / 2).value() ==
                  std::numeric_limits<std::int64_t>::max());
    VISAVIS_CHECK(vv::number_as<vv::fraction>(huge).why() == vv::reason::overflow);
    VISAVIS_CHECK(vv::number_as<vv::fraction>(vv::multiplier(huge)).why() == vv::reason::overflow);
    VISAVIS_CHECK(vv::add(huge, vv::about(1)).why() == vv::reason::overflow);
}

BOOST_AUTO_TEST_CASE(comparisons_are_exact_or_three_valued) {
    constexpr std::int64_t large = (std::int64_t{1} << 53) + 1;
    VISAVIS_CHECK(vv::is_less(large - 1, large) && !vv::is_equal(large - 1, large));
    VISAVIS_CHECK(vv::is_equal(0.0, -0.0) && vv::is_less(1, 1.5));
    VISAVIS_CHECK(vv::holds(vv::is_less(1, vv::more_than(1))));
    VISAVIS_CHECK(vv::undetermined(vv::is_equal(1, vv::about(1))));
    BOOST_CHECK_THROW(static_cast<void>(vv::is_less(not_a_number, 1)), vv::error);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
