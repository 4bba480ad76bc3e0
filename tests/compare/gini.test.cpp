// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/gini.hpp>

#include "both_doors.hpp"
#include "both_ways.hpp"
#include "number_lists.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr std::array digits{3, 1, 4, 1, 5, 9, 2, 6};
constexpr std::array doubles{1.5, 2.25, 0.125, 100.0, 3.5};

constexpr bool is_near(double value, double expected) {
    const double off = value - expected;
    return off < 4e-16 && off > -4e-16;
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(gini)

BOOST_AUTO_TEST_CASE(differences_of_all_pairs_are_relative_to_the_mean) {
    constexpr auto coefficient = vv::gini(std::array{1, 3});
    VISAVIS_CHECK(coefficient == 1_over(4)); // |1 - 3| twice, over 2 * 4 * 2
    VISAVIS_CHECK(coefficient.value() == 0.25 && coefficient.of_sample().value() == 0.5);
    VISAVIS_CHECK(coefficient.parts() == 2);
    VISAVIS_CHECK(coefficient < vv::gini(std::array{1, 4}));
}

BOOST_AUTO_TEST_CASE(equal_parts_have_zero_and_one_that_has_all_nearly_one) {
    VISAVIS_CHECK(vv::gini(std::array{7, 7, 7}) == 0);
    VISAVIS_CHECK(vv::gini(std::array{0, 0, 10, 0}) == 3_over(4));
    VISAVIS_CHECK(vv::gini(std::array{0, 0, 10, 0}).of_sample().value() == 1);
    VISAVIS_CHECK(vv::gini(std::array{5}) == 0);
    VISAVIS_CHECK(vv::gini(std::array{5}).of_sample().why() == vv::reason::zero_denominator);
    VISAVIS_CHECK(vv::gini(std::array{0.1, 0.1, 0.1}) == 0);
}

// R 4.2.2, sum(abs(outer(x, x, "-"))) / (2 * n^2 * mean(x)).
BOOST_AUTO_TEST_CASE(the_coefficient_is_that_of_r) {
    VISAVIS_CHECK(is_near(vv::gini(digits).value(), 0.36693548387096775));
    VISAVIS_CHECK(is_near(vv::gini(doubles).value(), 0.75157159487776481));
    VISAVIS_CHECK(vv::gini(digits) == 91_over(248));
}

BOOST_AUTO_TEST_CASE(negative_and_vanishing_wholes_have_none) {
    VISAVIS_CHECK(vv::gini.checked(std::array{3, -1}).why() == vv::reason::negative_part);
    VISAVIS_CHECK(vv::gini.checked(std::array{0, 0}).why() == vv::reason::zero_denominator);
    VISAVIS_CHECK(vv::gini.checked(std::array<double, 0>{}).why() == vv::reason::empty_list);
    BOOST_TEST(vv::tests::doors_agree(vv::gini, digits));
    BOOST_TEST(vv::tests::doors_agree(vv::gini, std::array{-1}));
}

BOOST_AUTO_TEST_CASE(missing_parts_are_left_out_when_asked) {
    constexpr std::array<vv::answer<int>, 3> values{1, vv::reason::suppressed, 3};
    VISAVIS_CHECK(vv::gini(values, {.missing = vv::absent_members::skip}) == 1_over(4));
    VISAVIS_CHECK(vv::gini.checked(values).why() == vv::reason::suppressed);
}

BOOST_AUTO_TEST_CASE(the_coefficient_is_as_defined_and_ignores_scale_and_order) {
    vv::tests::random_bits next;
    for (int trial = 0; trial != 60; ++trial) {
        std::vector<std::int64_t> parts(1 + next.below(400));
        for (auto& part : parts) part = static_cast<std::int64_t>(next.below(1000));
        parts[0] = 7;
        const auto coefficient = vv::gini(parts);
        std::int64_t apart = 0;
        std::int64_t total = 0;
        for (const auto a : parts) {
            total += a;
            for (const auto b : parts) apart += std::abs(a - b);
        }
        const auto size = static_cast<std::int64_t>(parts.size());
        BOOST_CHECK(coefficient == vv::fraction(apart, 2 * size * total));
        BOOST_CHECK(coefficient >= 0 && coefficient <= vv::fraction(size - 1, size));
        auto scaled = parts;
        for (auto& part : scaled) part *= 1'000'003;
        BOOST_CHECK(vv::gini(scaled) == coefficient);
        const std::vector<std::int64_t> turned(parts.rbegin(), parts.rend());
        BOOST_CHECK(vv::gini(turned) == coefficient);
        std::vector<double> as_doubles(parts.begin(), parts.end());
        BOOST_TEST(vv::gini(as_doubles).value() == coefficient.value(),
                   boost::test_tools::tolerance(1e-14));
        auto twice = parts; // a population beside its like is as unequal
        twice.insert(twice.end(), parts.begin(), parts.end());
        BOOST_CHECK(vv::gini(twice) == coefficient);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
