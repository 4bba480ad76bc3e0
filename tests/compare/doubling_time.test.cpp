// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/doubling_time.hpp>

#include "both_ways.hpp"
#include "number_lists.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <cstdint>
#include <limits>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr vv::growth_rate yearly(double growth) { return {growth, growth, false, false}; }
constexpr auto grows(auto from, auto to, const vv::period& last) {
    using spending = vv::indicator<"spending", vv::unit<"euro">>;
    constexpr vv::country<"DK"> denmark;
    return vv::multiple_of_baseline(spending::of(denmark, last, to, {}),
                                    spending::of(denmark, 2001_y, from, {}));
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(doubling_time)

BOOST_AUTO_TEST_CASE(what_doubled_in_ten_years_doubles_in_ten) {
    constexpr auto found = vv::doubling_time(grows(10, 20, 2011_y));
    VISAVIS_CHECK(found.is_single());
    BOOST_TEST(found.shortest == 10, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(growth_of_7_percent_a_year_doubles_in_a_little_over_ten_years) {
    BOOST_TEST(vv::doubling_time(yearly(0.07)).shortest == std::log(2.0) / std::log(1.07),
               boost::test_tools::tolerance(1e-12));
    VISAVIS_CHECK(vv::doubling_time(yearly(1)).shortest == 1);
    VISAVIS_CHECK(vv::doubling_time(yearly(infinity)).shortest == 0);
}

BOOST_AUTO_TEST_CASE(what_does_not_grow_does_not_double) {
    VISAVIS_CHECK(vv::doubling_time.checked(yearly(0)).why() == vv::reason::not_applicable);
    VISAVIS_CHECK(vv::doubling_time.checked(yearly(-0.5)).why() == vv::reason::not_applicable);
    VISAVIS_CHECK(vv::doubling_time.checked(grows(20, 10, 2011_y)).why() ==
                  vv::reason::not_applicable);
    BOOST_CHECK_THROW(static_cast<void>(vv::doubling_time(yearly(0))), vv::error);
}

BOOST_AUTO_TEST_CASE(growth_needs_time_and_numbers) {
    VISAVIS_CHECK(vv::doubling_time.checked(grows(10, 20, 2001_y)).why() ==
                  vv::reason::no_elapsed_time);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    BOOST_TEST((vv::doubling_time.checked(yearly(nan)).why() == vv::reason::not_a_number));
}

BOOST_AUTO_TEST_CASE(hedged_growth_doubles_between_two_times) {
    constexpr auto found = vv::doubling_time(vv::growth_rate{0.05, 0.1, false, false});
    VISAVIS_CHECK(!found.is_single() && found.shortest < found.longest);
    BOOST_TEST(found.longest == std::log(2.0) / std::log(1.05),
               boost::test_tools::tolerance(1e-12));
    VISAVIS_CHECK(vv::doubling_time(vv::growth_rate{-0.1, 0.1, false, false}).longest == infinity);
    constexpr auto hedged = vv::doubling_time(grows(10, vv::between(20, 40), 2011_y));
    BOOST_TEST(hedged.shortest == 5, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(hedged.longest == 10, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(growing_for_that_long_doubles_however_slow_or_fast_it_grows) {
    vv::tests::random_bits next{19720302};
    for (int trial = 0; trial != 200; ++trial) {
        const double growth = std::pow(10.0, 24 * next.fraction() - 20);
        const double years = vv::doubling_time(yearly(growth)).shortest;
        BOOST_TEST(std::exp(years * std::log1p(growth)) == 2, boost::test_tools::tolerance(1e-14));
    }
}

BOOST_AUTO_TEST_CASE(faster_growth_doubles_sooner) {
    vv::tests::random_bits next{19720303};
    for (int trial = 0; trial != 200; ++trial) {
        const double slow = next.fraction() / 2;
        const double fast = slow * (1.001 + next.fraction());
        const auto hedged = vv::doubling_time(vv::growth_rate{slow, fast, false, false});
        BOOST_TEST(hedged.shortest < hedged.longest);
        BOOST_TEST((hedged == vv::years_to_double{vv::doubling_time(yearly(fast)).shortest,
                                                  vv::doubling_time(yearly(slow)).shortest}));
    }
}

BOOST_AUTO_TEST_CASE(what_grows_twofold_k_times_in_ten_years_doubles_in_a_kth_of_them) {
    for (int doublings = 1; doublings != 40; ++doublings)
        BOOST_TEST(vv::doubling_time(grows(3, std::int64_t{3} << doublings, 2011_y)).shortest ==
                       10.0 / doublings,
                   boost::test_tools::tolerance(1e-13));
}

BOOST_AUTO_TEST_CASE(growth_too_slow_for_a_number_of_years_takes_for_ever) {
    VISAVIS_CHECK(vv::doubling_time(yearly(1e-17)).shortest > 6.9e16);
    VISAVIS_CHECK(vv::doubling_time(yearly(1e-17)).shortest < 7e16);
    VISAVIS_CHECK(vv::doubling_time(yearly(5e-324)).shortest == infinity);
    VISAVIS_CHECK(vv::doubling_time(yearly(2e-308)).shortest < infinity);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
