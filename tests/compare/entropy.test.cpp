// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/entropy.hpp>

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
constexpr std::array one_has_all{10, 0, 0, 0};
constexpr std::array equal_parts{7, 7, 7};

constexpr bool is_near(double value, double expected) {
    const double off = value - expected;
    return off < 1e-15 && off > -1e-15;
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(entropy)

// SciPy 1.10.1, scipy.stats.entropy(x) and entropy(x, base=2).
BOOST_AUTO_TEST_CASE(shannons_entropy_is_that_of_scipy) {
    VISAVIS_CHECK(is_near(vv::shannon_entropy(digits).value(), 1.859791196576482));
    VISAVIS_CHECK(is_near(vv::shannon_entropy(digits).bits(), 2.683111536389842));
    VISAVIS_CHECK(is_near(vv::shannon_entropy(equal_parts).value(), 1.0986122886681096));
    VISAVIS_CHECK(vv::shannon_entropy(one_has_all).value() == 0);
}

// R 4.2.2, mean(ifelse(x == 0, 0, x / mean(x) * log(x / mean(x)))).
BOOST_AUTO_TEST_CASE(theils_index_is_that_of_r) {
    VISAVIS_CHECK(is_near(vv::theil(digits).value(), 0.21965034510335385));
    VISAVIS_CHECK(is_near(vv::theil(one_has_all).value(), 1.3862943611198906));
    VISAVIS_CHECK(is_near(vv::theil(doubles).value(), 1.28304812881868591));
    VISAVIS_CHECK(vv::theil(equal_parts).value() == 0);
}

BOOST_AUTO_TEST_CASE(both_are_parts_of_their_greatest_value) {
    VISAVIS_CHECK(is_near(vv::shannon_entropy(equal_parts).evenness().value(), 1));
    VISAVIS_CHECK(vv::shannon_entropy(one_has_all).evenness().value() == 0);
    VISAVIS_CHECK(is_near(vv::theil(one_has_all).normalised().value(), 1));
    VISAVIS_CHECK(is_near(vv::shannon_entropy(equal_parts).effective_number(), 3));
    VISAVIS_CHECK(vv::shannon_entropy(std::array{5}).evenness().why() ==
                  vv::reason::zero_denominator);
    VISAVIS_CHECK(vv::theil(std::array{5}).normalised().why() == vv::reason::zero_denominator);
    VISAVIS_CHECK(vv::theil(std::array{5}).value() == 0);
    VISAVIS_CHECK(vv::shannon_entropy(digits).parts() == 8 && vv::theil(digits).parts() == 8);
}

BOOST_AUTO_TEST_CASE(negative_and_vanishing_wholes_have_none) {
    VISAVIS_CHECK(vv::theil.checked(std::array{3, -1}).why() == vv::reason::negative_part);
    VISAVIS_CHECK(vv::shannon_entropy.checked(std::array{0, 0}).why() ==
                  vv::reason::zero_denominator);
    constexpr std::array<vv::answer<int>, 3> values{3, vv::reason::suppressed, 3};
    VISAVIS_CHECK(vv::theil.checked(values).why() == vv::reason::suppressed);
    VISAVIS_CHECK(vv::theil(values, {.missing = vv::absent_members::skip}).value() == 0);
    BOOST_TEST(vv::tests::doors_agree(vv::theil, digits));
    BOOST_TEST(vv::tests::doors_agree(vv::shannon_entropy, std::array{-1}));
    BOOST_TEST(vv::tests::doors_agree(vv::shannon_entropy, doubles));
}

BOOST_AUTO_TEST_CASE(a_part_too_small_for_a_share_adds_nothing) {
    VISAVIS_CHECK(vv::shannon_entropy(std::array{1e300, 1e-300}).value() == 0);
}

BOOST_AUTO_TEST_CASE(entropy_and_theils_index_add_up_to_the_logarithm_of_the_number) {
    vv::tests::random_bits next;
    for (int trial = 0; trial != 100; ++trial) {
        std::vector<double> parts(1 + next.below(100));
        for (auto& part : parts) part = next.below(4) == 0 ? 0 : next.fraction();
        parts[0] = 0.5;
        const auto entropy = vv::shannon_entropy(parts);
        const auto theil = vv::theil(parts);
        const double all = std::log(static_cast<double>(parts.size()));
        BOOST_TEST(is_near((entropy.value() + theil.value() - all) / 8, 0));
        BOOST_TEST((entropy.value() >= 0 && theil.value() >= 0));
        BOOST_TEST((entropy.value() <= all + 1e-14 && theil.value() <= all + 1e-14));
        auto scaled = parts;
        for (auto& part : scaled) part *= 4096;
        BOOST_CHECK(vv::theil(scaled) == theil && vv::shannon_entropy(scaled) == entropy);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
