// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/herfindahl.hpp>

#include "both_doors.hpp"
#include "both_ways.hpp"
#include "number_lists.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <limits>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr std::array digits{3, 1, 4, 1, 5, 9, 2, 6};
constexpr std::array doubles{1.5, 2.25, 0.125, 100.0, 3.5};

struct row {
    const char* firm;
    int sales;
};

constexpr bool is_near(double value, double expected) {
    const double off = value - expected;
    return off < 4e-16 && off > -4e-16;
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(herfindahl)

BOOST_AUTO_TEST_CASE(squared_shares_add_up_exactly) {
    constexpr auto index = vv::herfindahl(std::array{1, 1, 2});
    VISAVIS_CHECK(index == 3_over(8) && index.value() == 0.375 && index.points() == 3750);
    VISAVIS_CHECK(index > 1_over(3) && index < vv::herfindahl(std::array{1, 2}));
    VISAVIS_CHECK(index.effective_number() == vv::surd(vv::fraction(8, 3)));
    VISAVIS_CHECK(index.parts() == 3);
}

BOOST_AUTO_TEST_CASE(one_that_has_all_has_the_greatest_index_and_equal_ones_the_least) {
    VISAVIS_CHECK(vv::herfindahl(std::array{10, 0, 0, 0}) == 1);
    VISAVIS_CHECK(vv::herfindahl(std::array{10, 0, 0, 0}).normalised().value() == 1);
    VISAVIS_CHECK(vv::herfindahl(std::array{7, 7, 7}) == 1_over(3));
    VISAVIS_CHECK(vv::herfindahl(std::array{7, 7, 7}).normalised().value() == 0);
    VISAVIS_CHECK(is_near(vv::herfindahl(std::array{1, 1, 2}).normalised().value(), 0.0625));
    VISAVIS_CHECK(vv::herfindahl(std::array{5}) == 1);
    VISAVIS_CHECK(vv::herfindahl(std::array{5}).normalised().why() == vv::reason::zero_denominator);
}

// R 4.2.2, sum((x / sum(x))^2).
BOOST_AUTO_TEST_CASE(the_index_is_that_of_r) {
    VISAVIS_CHECK(is_near(vv::herfindahl(digits).value(), 0.18002081165452655));
    VISAVIS_CHECK(is_near(vv::herfindahl(doubles).value(), 0.86904663489099188));
    VISAVIS_CHECK(vv::herfindahl(doubles) > 1_over(2));
    VISAVIS_CHECK(vv::herfindahl(std::array{0.1, 0.1}).normalised().value() == 0);
    VISAVIS_CHECK(vv::herfindahl(std::array{0.25, 0.75}) == 5_over(8));
}

BOOST_AUTO_TEST_CASE(large_amounts_stay_exact) {
    constexpr std::int64_t trillion = 1'000'000'000'000'000'003;
    constexpr auto index = vv::herfindahl(std::array{trillion, trillion - 2, trillion});
    VISAVIS_CHECK(index > 1_over(3) && is_near(index.value(), 1.0 / 3));
    VISAVIS_CHECK(vv::herfindahl(std::array{1.5_printed, 4.5_printed}) == 5_over(8));
}

BOOST_AUTO_TEST_CASE(parts_are_named_by_a_projection_and_missing_ones_are_asked_about) {
    constexpr std::array rows{row{"a", 1}, row{"b", 3}};
    VISAVIS_CHECK(vv::herfindahl(rows, {}, &row::sales) == 5_over(8));
    constexpr std::array<vv::answer<int>, 3> values{1, vv::reason::suppressed, 3};
    VISAVIS_CHECK(vv::herfindahl.checked(values).why() == vv::reason::suppressed);
    VISAVIS_CHECK(vv::herfindahl(values, {.missing = vv::absent_members::skip}) == 5_over(8));
    BOOST_TEST(vv::tests::doors_agree(vv::herfindahl, digits));
    BOOST_TEST(vv::tests::doors_agree(vv::herfindahl, std::array{-1}));
}

BOOST_AUTO_TEST_CASE(the_index_is_bounded_and_ignores_scale_and_order) {
    vv::tests::random_bits next;
    for (int trial = 0; trial != 100; ++trial) {
        std::vector<std::int64_t> parts(1 + next.below(50));
        for (auto& part : parts) part = static_cast<std::int64_t>(next.below(1000));
        parts[0] = 7;
        const auto index = vv::herfindahl(parts);
        BOOST_CHECK(index >= vv::fraction(1, static_cast<std::int64_t>(parts.size())));
        BOOST_CHECK(index <= 1);
        auto scaled = parts;
        for (auto& part : scaled) part *= 1'000'003;
        BOOST_CHECK(vv::herfindahl(scaled) == index);
        const std::vector<std::int64_t> turned(parts.rbegin(), parts.rend());
        BOOST_CHECK(vv::herfindahl(turned) == index);
        const std::vector<double> as_doubles(parts.begin(), parts.end());
        BOOST_TEST(vv::herfindahl(as_doubles).value() == index.value(),
                   boost::test_tools::tolerance(1e-15));
        auto merged = parts; // a merger never makes the index smaller
        merged.back() += merged.front();
        merged.front() = 0;
        if (parts.size() > 1) BOOST_CHECK(vv::herfindahl(merged) >= index);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
