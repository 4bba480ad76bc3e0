// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/weighted_tau.hpp>

#include "allocations.hpp"
#include "both_doors.hpp"
#include "both_ways.hpp"
#include "number_lists.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr double na = std::numeric_limits<double>::quiet_NaN();
constexpr auto lower = vv::polarity::lower_is_better;
constexpr auto equal_weights = [](std::int64_t) { return 1.0; };
constexpr auto squares = [](std::int64_t place) {
    return 1.0 / static_cast<double>((1 + place) * (1 + place));
};

constexpr std::array seven{1, 2, 3, 4, 5, 6, 7};
constexpr std::array mixed{2, 1, 4, 3, 7, 6, 5};
constexpr std::array tied_a{12, 2, 1, 12, 2};
constexpr std::array tied_b{1, 4, 7, 1, 0};
constexpr std::array long_a{7, 3, 7, 1, 3, 7, 10, 3, 0, -2, 5, 5};
constexpr std::array long_b{2, 2, 9, 1, 4, 4, 8, 3, 3, -1, 5, 7};

constexpr bool is_near(double value, double expected) {
    const double off = value - expected;
    return off < 1e-14 && off > -1e-14;
}

// The sequences that SciPy was given too.
std::pair<std::vector<int>, std::vector<int>> related_lists(std::size_t size, unsigned different) {
    std::uint32_t state = 12345;
    const auto next = [&] {
        state = state * 1664525U + 1013904223U;
        return static_cast<int>((state >> 16) % different);
    };
    std::pair<std::vector<int>, std::vector<int>> lists;
    for (std::size_t at = 0; at != size; ++at) {
        const int first = next();
        lists.first.push_back(first);
        lists.second.push_back(first + next());
    }
    return lists;
}

std::vector<int> random_list(vv::tests::random_bits& next, std::size_t size,
                             std::size_t different) {
    std::vector<int> list(size);
    for (auto& value : list) value = static_cast<int>(next.below(different));
    list[0] = static_cast<int>(different); // not constant
    return list;
}

// The definition, pair by pair.
template <class Weigher>
double by_definition(const std::vector<int>& a, const std::vector<int>& b, Weigher weigher) {
    const auto led_by = [&](const std::vector<int>& lead, const std::vector<int>& other) {
        std::vector<double> weights;
        for (std::size_t at = 0; at != a.size(); ++at) {
            std::int64_t place = 0;
            for (std::size_t by = 0; by != a.size(); ++by)
                place += lead[by] != lead[at]     ? lead[by] > lead[at]
                         : other[by] != other[at] ? other[by] > other[at]
                                                  : by < at;
            weights.push_back(weigher(place));
        }
        double both = 0;
        double first = 0;
        double second = 0;
        for (std::size_t at = 0; at != a.size(); ++at)
            for (std::size_t by = 0; by != at; ++by) {
                const double weight = weights[at] + weights[by];
                const int left = (a[at] > a[by]) - (a[at] < a[by]);
                const int right = (b[at] > b[by]) - (b[at] < b[by]);
                both += weight * left * right;
                first += weight * left * left;
                second += weight * right * right;
            }
        return both / std::sqrt(first) / std::sqrt(second);
    };
    return (led_by(a, b) + led_by(b, a)) / 2;
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(weighted_tau)

BOOST_AUTO_TEST_CASE(an_exchange_at_the_top_costs_more_than_one_at_the_bottom) {
    constexpr std::array best_first{9, 8, 7, 6};
    constexpr auto at_top = vv::weighted_tau(best_first, std::array{8, 9, 7, 6});
    constexpr auto at_bottom = vv::weighted_tau(best_first, std::array{9, 8, 6, 7});
    VISAVIS_CHECK(at_top.value() < at_bottom.value() && at_bottom.value() < 1);
    VISAVIS_CHECK(vv::weighted_tau(best_first, best_first).value() == 1);
    VISAVIS_CHECK(is_near(vv::weighted_tau(best_first, std::array{6, 7, 8, 9}).value(), -1));
}

// SciPy 1.10.1, scipy.stats.weightedtau(a, b)[0].
BOOST_AUTO_TEST_CASE(the_hyperbolic_tau_is_that_of_scipy) {
    VISAVIS_CHECK(is_near(vv::weighted_tau(seven, mixed).value(), 0.4309764309764309));
    VISAVIS_CHECK(is_near(vv::weighted_tau(tied_a, tied_b).value(), -0.5669496815368272));
    VISAVIS_CHECK(is_near(vv::weighted_tau(long_a, long_b).value(), 0.632969502212499));
    const auto [a, b] = related_lists(1000, 50);
    BOOST_TEST(is_near(vv::weighted_tau(a, b).value(), 0.7333034216227114));
    const auto [c, d] = related_lists(5000, 100'000);
    BOOST_TEST(is_near(vv::weighted_tau(c, d).value(), 0.6708080445965448));
}

// SciPy 1.10.1, weightedtau(a, b, additive=False), weigher=lambda r: 1 / (1 + r)**2 with both, and
// weigher=lambda r: 1.
BOOST_AUTO_TEST_CASE(other_weights_are_those_of_scipy) {
    using enum vv::pair_weight;
    VISAVIS_CHECK(
        is_near(vv::weighted_tau_by(vv::hyperbolic_weight(), product)(tied_a, tied_b).value(),
                -0.6220571695180104));
    VISAVIS_CHECK(
        is_near(vv::weighted_tau_by(squares)(tied_a, tied_b).value(), -0.6273066794592467));
    VISAVIS_CHECK(is_near(vv::weighted_tau_by(squares, product)(long_a, long_b).value(),
                          0.15261730465989992));
    VISAVIS_CHECK(
        is_near(vv::weighted_tau_by(equal_weights)(long_a, long_b).value(), 0.5904813975661475));
}

BOOST_AUTO_TEST_CASE(members_without_both_values_are_left_out_and_counted) {
    constexpr std::array a{1.0, na, 3.0, 4.0, 5.0, 2.0};
    constexpr std::array b{2.0, 3.0, na, 5.0, 4.0, 1.0};
    constexpr auto tau = vv::weighted_tau(a, b);
    VISAVIS_CHECK(tau.members() == vv::compared_members{4, 2});
    VISAVIS_CHECK(tau.value() ==
                  vv::weighted_tau(std::array{1, 4, 5, 2}, std::array{2, 5, 4, 1}).value());
    VISAVIS_CHECK(vv::weighted_tau.checked(a, b, {.missing = vv::missing_pairs::error}).why() ==
                  vv::reason::not_a_number);
}

BOOST_AUTO_TEST_CASE(the_first_places_are_the_lowest_ranks_where_those_are_better) {
    constexpr std::array ranks{4, 1, 3, 2};
    constexpr std::array scores{60, 90, 80, 70};
    VISAVIS_CHECK(vv::weighted_tau(ranks, scores, {.first = lower}).value() ==
                  vv::weighted_tau(std::array{-4, -1, -3, -2}, scores).value());
    VISAVIS_CHECK(vv::weighted_tau(ranks, scores, {.first = lower}).value() > 0);
}

BOOST_AUTO_TEST_CASE(what_has_no_order_or_no_weight_is_refused) {
    constexpr std::array constant{7, 7, 7};
    constexpr std::array other{1, 2, 3};
    VISAVIS_CHECK(vv::weighted_tau.checked(constant, other).refused() ==
                  vv::refusal{vv::reason::constant_list, "the first list"});
    VISAVIS_CHECK(vv::weighted_tau.checked(other, constant).refused() ==
                  vv::refusal{vv::reason::constant_list, "the second list"});
    VISAVIS_CHECK(vv::weighted_tau.checked(std::array{1}, std::array{1}).why() ==
                  vv::reason::constant_list);
    VISAVIS_CHECK(vv::weighted_tau.checked(other, std::array{1}).why() == vv::reason::out_of_range);
    constexpr std::array<int, 0> none{};
    VISAVIS_CHECK(vv::weighted_tau.checked(none, none).why() == vv::reason::empty_list);
    constexpr auto negative = vv::weighted_tau_by([](auto place) { return 1.0 - double(place); });
    VISAVIS_CHECK(negative.checked(other, other).why() == vv::reason::out_of_range);
    constexpr auto nothing = vv::weighted_tau_by([](auto) { return 0.0; });
    VISAVIS_CHECK(nothing.checked(other, other).why() == vv::reason::zero_denominator);
    const auto endless =
        vv::weighted_tau_by([](auto) { return std::numeric_limits<double>::infinity(); });
    BOOST_CHECK(endless.checked(other, other).why() == vv::reason::infinite);
    BOOST_TEST(vv::tests::doors_agree(vv::weighted_tau, constant, other));
    BOOST_TEST(vv::tests::doors_agree(vv::weighted_tau, other, other));
}

BOOST_AUTO_TEST_CASE(tau_is_as_defined_symmetric_and_ignores_the_order_of_rows) {
    vv::tests::random_bits next;
    for (int trial = 0; trial != 60; ++trial) {
        const auto size = 2 + next.below(400);
        auto a = random_list(next, size, 1 + next.below(100));
        auto b = random_list(next, size, 1 + next.below(100));
        const auto tau = vv::weighted_tau(a, b).value();
        BOOST_TEST(is_near(tau, by_definition(a, b, vv::hyperbolic_weight())));
        BOOST_TEST((tau <= 1 && tau >= -1));
        BOOST_TEST(vv::weighted_tau(b, a).value() == tau);
        BOOST_TEST(vv::weighted_tau(a, a).value() == 1);
        for (std::size_t at = size; at > 1; --at) {
            const auto other = next.below(at);
            std::swap(a[at - 1], a[other]);
            std::swap(b[at - 1], b[other]);
        }
        BOOST_TEST(vv::weighted_tau(a, b).value() == tau);
    }
}

BOOST_AUTO_TEST_CASE(small_lists_allocate_nothing) {
    const auto lists = related_lists(256, 100);
    BOOST_CHECK_EQUAL(vv::tests::allocations_of(
                          [&] { static_cast<void>(vv::weighted_tau(lists.first, lists.second)); }),
                      0);
    const auto more = related_lists(257, 100);
    BOOST_CHECK_LE(vv::tests::allocations_of(
                       [&] { static_cast<void>(vv::weighted_tau(more.first, more.second)); }),
                   9);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
