// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/kendall.hpp>

#include "allocations.hpp"
#include "both_doors.hpp"
#include "both_ways.hpp"
#include "number_lists.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <range/v3/view/transform.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr double na = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double tiny = std::numeric_limits<double>::denorm_min();
constexpr auto lower = vv::polarity::lower_is_better;

struct row {
    double score;
    int rank;
};

constexpr vv::source someone{"someone"};
using awards = vv::indicator<"awards", vv::unit<"award">>;
using deaths = vv::indicator<"deaths", vv::unit<"death">, lower>;
constexpr vv::any_country china = vv::country<"CN">{};
constexpr vv::any_country france = vv::country<"FR">{};
constexpr vv::any_country japan = vv::country<"JP">{};

// The definition, pair by pair.
template <class A, class B>
vv::pair_counts by_definition(const std::vector<A>& a, const std::vector<B>& b) {
    vv::pair_counts counted;
    for (std::size_t at = 0; at != a.size(); ++at)
        for (std::size_t before = 0; before != at; ++before) {
            if (a[at] != a[at] || b[at] != b[at]) continue;
            if (a[before] != a[before] || b[before] != b[before]) continue;
            const int first = (a[at] > a[before]) - (a[at] < a[before]);
            const int second = (b[at] > b[before]) - (b[at] < b[before]);
            counted.concordant += first * second > 0;
            counted.discordant += first * second < 0;
            counted.tied_in_first += first == 0 && second != 0;
            counted.tied_in_second += first != 0 && second == 0;
            counted.tied_in_both += first == 0 && second == 0;
        }
    return counted;
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

std::vector<double> random_list(vv::tests::random_bits& next, std::size_t size,
                                std::size_t different, std::size_t missing_in) {
    std::vector<double> list(size);
    for (auto& value : list)
        value = next.below(missing_in) == 0 ? na : static_cast<double>(next.below(different));
    return list;
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(kendall)

BOOST_AUTO_TEST_CASE(pairs_in_the_same_order_agree) {
    constexpr std::array first{1, 2, 3};
    VISAVIS_CHECK(vv::kendall_tau(first, first) == 1);
    VISAVIS_CHECK(vv::kendall_tau(first, std::array{3, 2, 1}) == -1);
    VISAVIS_CHECK(vv::kendall_tau(first, std::array{1, 3, 2}) == 1_over(3));
    VISAVIS_CHECK(vv::kendall_tau(first, std::array{1, 3, 2}).pairs() ==
                  vv::pair_counts{.concordant = 2, .discordant = 1});
}

BOOST_AUTO_TEST_CASE(a_tie_in_one_list_alone_keeps_tau_from_one) {
    constexpr auto tau = vv::kendall_tau(std::array{1, 2, 2, 3}, std::array{1, 2, 3, 3});
    VISAVIS_CHECK(tau == 4_over(5) && tau < 1);
    VISAVIS_CHECK(tau.pairs() ==
                  vv::pair_counts{.concordant = 4, .tied_in_first = 1, .tied_in_second = 1});
    VISAVIS_CHECK(tau.tau_a() == 2_over(3));
    constexpr std::array tied{1, 2, 2, 3};
    VISAVIS_CHECK(vv::kendall_tau(tied, tied) == 1);
    VISAVIS_CHECK(vv::kendall_tau(tied, tied).pairs().tied_in_both == 1);
}

// SciPy 1.10.1, scipy.stats.kendalltau(a, b).statistic, and R 4.2.2,
// cor(a, b, method = "kendall").
BOOST_AUTO_TEST_CASE(tau_b_is_that_of_scipy_and_r) {
    constexpr double unit = 2.3e-16;
    const auto is = [&](const auto& tau, double expected) {
        BOOST_TEST(tau.value() == expected, boost::test_tools::tolerance(2 * unit));
    };
    is(vv::kendall_tau(std::array{1, 2, 3, 4, 5, 6, 7}, std::array{2, 1, 4, 3, 7, 6, 5}),
       0.5238095238095238);
    is(vv::kendall_tau(std::array{12, 2, 1, 12, 2}, std::array{1, 4, 7, 1, 0}),
       -0.4714045207910316);
    is(vv::kendall_tau(std::array{7, 3, 7, 1, 3, 7, 10, 3, 0, -2, 5, 5},
                       std::array{2, 2, 9, 1, 4, 4, 8, 3, 3, -1, 5, 7}),
       0.5904813975661475);
    const auto [a, b] = related_lists(1000, 50);
    is(vv::kendall_tau(a, b), 0.5026863020135176);
    const auto [c, d] = related_lists(5000, 100'000);
    is(vv::kendall_tau(c, d), 0.4957315689465901);
}

// R 4.2.2, cor(a, b, method = "kendall"); SciPy 1.10.1 takes a sum of infinities for a missing
// value here.
BOOST_AUTO_TEST_CASE(infinities_zeros_of_both_signs_and_denormals_are_numbers_like_others) {
    constexpr std::array a{-infinity, -0.0, 0.0, tiny, 1e-310, 2.5, infinity, infinity};
    constexpr std::array b{1.0, 2.0, 2.0, 3.0, -infinity, infinity, 5.0, 4.0};
    constexpr auto tau = vv::kendall_tau(a, b);
    BOOST_TEST(tau.value() == 0.52839594926747802, boost::test_tools::tolerance(4e-16));
    VISAVIS_CHECK(tau.pairs() == vv::pair_counts{20, 6, 1, 0, 1});
}

// SciPy 1.10.1, kendalltau(a, b, nan_policy = "omit"), and R 4.2.2,
// cor(a, b, method = "kendall", use = "pairwise.complete.obs").
BOOST_AUTO_TEST_CASE(members_without_both_values_are_left_out) {
    constexpr std::array a{1.0, na, 3.0, 4.0, 5.0, 2.0};
    constexpr std::array b{2.0, 3.0, na, 5.0, 4.0, 1.0};
    VISAVIS_CHECK(vv::kendall_tau(a, b) == 1_over(3));
    VISAVIS_CHECK(vv::kendall_tau(a, b).members() == vv::compared_members{4, 2});
    constexpr std::array<vv::answer<double>, 6> answers{1.0, vv::reason::suppressed, 3.0, 4.0, 5.0,
                                                        2.0};
    VISAVIS_CHECK(vv::kendall_tau(answers, b) == 1_over(3));
    VISAVIS_CHECK(
        vv::kendall_tau.checked(answers, b, {.missing = vv::missing_pairs::error}).why() ==
        vv::reason::suppressed);
}

BOOST_AUTO_TEST_CASE(a_constant_list_has_no_order_to_agree_with) {
    constexpr std::array constant{7, 7, 7};
    constexpr std::array other{1, 2, 3};
    VISAVIS_CHECK(vv::kendall_tau.checked(constant, other).refused() ==
                  vv::refusal{vv::reason::constant_list, "the first list"});
    VISAVIS_CHECK(vv::kendall_tau.checked(other, constant).refused() ==
                  vv::refusal{vv::reason::constant_list, "the second list"});
    VISAVIS_CHECK(vv::kendall_tau.checked(std::array{1}, std::array{2}).why() ==
                  vv::reason::constant_list);
    constexpr std::array<int, 0> none{};
    VISAVIS_CHECK(vv::kendall_tau.checked(none, none).why() == vv::reason::empty_list);
    BOOST_TEST(vv::tests::doors_agree(vv::kendall_tau, constant, other));
    BOOST_TEST(vv::tests::doors_agree(vv::kendall_tau, std::array{1, 2}, other));
}

BOOST_AUTO_TEST_CASE(ranks_agree_with_scores_when_the_lowest_rank_is_the_best) {
    constexpr std::array scores{61.5, 80.0, 70.25};
    constexpr std::array ranks{3, 1, 2};
    VISAVIS_CHECK(vv::kendall_tau(scores, ranks) == -1);
    VISAVIS_CHECK(vv::kendall_tau(scores, ranks, {.second = lower}) == 1);
    VISAVIS_CHECK(vv::kendall_tau(scores, ranks, {.first = lower, .second = lower}) == -1);
    constexpr std::array rows{row{61.5, 3}, row{80.0, 1}, row{70.25, 2}};
    VISAVIS_CHECK(vv::kendall_tau(rows, rows, {.second = lower}, &row::score, &row::rank) == 1);
}

BOOST_AUTO_TEST_CASE(figures_agree_by_the_polarity_of_their_indicators) {
    constexpr std::array won{awards::of(china, 2025_y, 9, someone),
                             awards::of(france, 2025_y, 7, someone),
                             awards::of(japan, 2025_y, 8, someone)};
    constexpr std::array died{deaths::of(china, 2024_y, 1, someone),
                              deaths::of(france, 2024_y, 3, someone),
                              deaths::of(japan, 2024_y, 2, someone)};
    VISAVIS_CHECK(vv::kendall_tau(won, died) == 1);
    VISAVIS_CHECK(vv::kendall_tau(won, std::array{1, 2, 3}, {.second = lower}) == 1_over(3));
    constexpr std::array others{died[1], died[0], died[2]};
    VISAVIS_CHECK(vv::kendall_tau.checked(won, others).why() == vv::reason::different_entities);
}

BOOST_AUTO_TEST_CASE(exact_numbers_of_every_kind_have_an_order) {
    constexpr std::array numbers{1, 2, 2};
    constexpr std::array decimals{5.9_printed, 6.00_printed, 6.0_printed};
    VISAVIS_CHECK(vv::kendall_tau(numbers, decimals) == 1);
    VISAVIS_CHECK(vv::kendall_tau(decimals, std::array{vv::fraction(1, 3), vv::fraction(1, 2),
                                                       vv::fraction(2, 4)}) == 1);
    constexpr std::array<signed char, 3> small{-128, 127, 127};
    VISAVIS_CHECK(vv::kendall_tau(small, numbers) == 1);
    constexpr std::int64_t two_to_53 = std::int64_t{1} << 53;
    VISAVIS_CHECK(vv::kendall_tau(std::array{two_to_53, two_to_53 + 1, two_to_53 + 1}, numbers) ==
                  1);
    constexpr std::array<float, 3> floats{-1.0F, 0.0F, -0.0F};
    VISAVIS_CHECK(vv::kendall_tau(numbers, floats) == 1);
}

BOOST_AUTO_TEST_CASE(taus_compare_exactly) {
    constexpr auto root = vv::kendall_tau(std::array{1, 1, 2}, std::array{1, 2, 3});
    VISAVIS_CHECK(root > 81_over(100) && root < 82_over(100)); // 2 / sqrt(6)
    VISAVIS_CHECK(root.exact() == vv::surd(2, 2, 3));
    VISAVIS_CHECK(root < vv::kendall_tau(std::array{1, 2, 3}, std::array{1, 2, 3}));
    VISAVIS_CHECK(root == vv::kendall_tau(std::array{1, 2, 3}, std::array{1, 1, 2}));
    VISAVIS_CHECK(root != 0 && root >= 4_over(5));
}

BOOST_AUTO_TEST_CASE(counts_are_as_defined_for_any_lists) {
    vv::tests::random_bits next;
    for (int trial = 0; trial != 80; ++trial) {
        const auto size = next.below(400);
        const auto a = random_list(next, size, 1 + next.below(60), 1 + next.below(9) * 50);
        const auto b = random_list(next, size, 1 + next.below(60), 1 + next.below(9) * 50);
        const auto defined = by_definition(a, b);
        const auto tau = vv::kendall_tau.checked(a, b);
        if (tau)
            BOOST_CHECK(tau.value().pairs() == defined);
        else
            BOOST_CHECK(defined.total() == 0 ||
                        defined.concordant + defined.discordant + defined.tied_in_first == 0 ||
                        defined.concordant + defined.discordant + defined.tied_in_second == 0);
    }
}

BOOST_AUTO_TEST_CASE(long_columns_that_lie_in_every_way_count_as_defined) {
    vv::tests::random_bits next;
    for (const auto& list : vv::tests::number_lists<double>(2500)) {
        auto other = list.values;
        for (auto& value : other)
            if (next.below(3) == 0) value = list.values[next.below(other.size())];
        const auto tau = vv::kendall_tau.checked(list.values, other);
        if (!tau) continue; // all equal
        BOOST_TEST_CONTEXT(list.name)
        BOOST_CHECK(tau.value().pairs() == by_definition(list.values, other));
    }
}

BOOST_AUTO_TEST_CASE(columns_with_missing_cells_count_as_lists_of_answers_do) {
    vv::tests::random_bits next;
    for (std::size_t size : {100U, 2000U, 5000U})
        for (std::size_t each : {0U, 2U, 7U}) {
            const auto a = random_list(next, size, 300, each == 2 ? 3 : 1'000'000);
            std::vector<std::int32_t> b(size);
            for (auto& value : b) value = static_cast<std::int32_t>(next.below(300)) - 150;
            const vv::tests::gaps gaps(size, each);
            const vv::column second(b, vv::validity(gaps.bits.data(), gaps.offset));
            const std::vector<vv::answer<std::int32_t>> answers(second.begin(), second.end());
            const auto tau = vv::kendall_tau(a, second);
            BOOST_CHECK(tau.pairs() == vv::kendall_tau(a, answers).pairs());
            BOOST_CHECK(tau.members() == vv::kendall_tau(a, answers).members());
            BOOST_CHECK(tau.pairs() == vv::kendall_tau(vv::column(a), second).pairs());
            const auto turned = vv::kendall_tau(answers, a).pairs();
            BOOST_CHECK_EQUAL(tau.pairs().tied_in_first, turned.tied_in_second);
            BOOST_CHECK_EQUAL(tau.pairs().discordant, turned.discordant);
        }
}

BOOST_AUTO_TEST_CASE(tau_is_symmetric_turns_with_a_list_and_ignores_the_order_of_rows) {
    vv::tests::random_bits next;
    for (int trial = 0; trial != 60; ++trial) {
        const auto size = 2 + next.below(600);
        auto a = random_list(next, size, 2 + next.below(100), 1'000'000);
        auto b = random_list(next, size, 2 + next.below(100), 1'000'000);
        a[0] = b[1] = 1000; // no list is constant
        const auto tau = vv::kendall_tau(a, b);
        BOOST_CHECK(tau <= 1 && tau >= -1);
        BOOST_CHECK(tau == vv::kendall_tau(b, a));
        BOOST_CHECK(vv::kendall_tau(a, a) == 1);
        const auto turned = ranges::views::transform(b, [](double value) { return -value; });
        BOOST_CHECK(vv::kendall_tau(a, turned).exact().to_double() == -tau.value());
        BOOST_CHECK(vv::kendall_tau(a, turned).pairs().discordant == tau.pairs().concordant);
        BOOST_CHECK(vv::kendall_tau(a, b, {.first = lower}).pairs() ==
                    vv::kendall_tau(a, turned).pairs());
        for (std::size_t at = size; at > 1; --at) {
            const auto other = next.below(at);
            std::swap(a[at - 1], a[other]);
            std::swap(b[at - 1], b[other]);
        }
        BOOST_CHECK(vv::kendall_tau(a, b).pairs() == tau.pairs());
    }
}

BOOST_AUTO_TEST_CASE(small_lists_allocate_nothing_long_ones_once_or_nothing_in_a_workspace) {
    const auto allocations = [](std::size_t size, bool lend) {
        const auto lists = related_lists(size, 1000);
        std::vector<std::byte> workspace(lend ? vv::agreement_workspace_size(size) : 0);
        std::vector<double> gaps(size, 1.0);
        for (std::size_t at = 0; at < size; at += 3) gaps[at] = static_cast<double>(at);
        gaps[1] = na;
        return vv::tests::allocations_of([&] {
            static_cast<void>(vv::kendall_tau(lists.first, gaps, {.workspace = workspace}));
        });
    };
    BOOST_CHECK_EQUAL(allocations(10, false), 0);
    BOOST_CHECK_EQUAL(allocations(256, false), 0);
    BOOST_CHECK_EQUAL(allocations(257, false), 1);
    BOOST_CHECK_EQUAL(allocations(5000, false), 1);
    BOOST_CHECK_EQUAL(allocations(257, true), 0);
    BOOST_CHECK_EQUAL(allocations(5000, true), 0);
}

BOOST_AUTO_TEST_CASE(long_lists_of_exact_numbers_need_one_allocation_or_none_in_a_workspace) {
    std::vector<vv::fraction> fractions;
    std::vector<std::int64_t> counts;
    for (std::int64_t at = 0; at != 600; ++at) {
        fractions.emplace_back(at * 7 % 60, 3);
        counts.push_back(at * 7 % 60);
    }
    std::vector<std::byte> workspace(vv::agreement_workspace_size(600));
    BOOST_CHECK(vv::kendall_tau(counts, fractions) == 1);
    BOOST_CHECK(vv::kendall_tau(fractions, counts) == 1);
    BOOST_CHECK_EQUAL(vv::tests::allocations_of([&] {
                          static_cast<void>(
                              vv::kendall_tau(fractions, fractions, {.workspace = workspace}));
                      }),
                      0);
    BOOST_CHECK_EQUAL(vv::tests::allocations_of(
                          [&] { static_cast<void>(vv::kendall_tau(fractions, fractions)); }),
                      1);
}

BOOST_AUTO_TEST_CASE(counts_of_the_longest_lists_fit_64_bits) {
    constexpr std::int64_t pairs = 9'223'372'030'412'324'865; // of 2^32 - 1 members
    constexpr auto tau = vv::kendall::of({pairs - 2, 1, 1, 0, 0}, {4'294'967'295, 0}).value();
    VISAVIS_CHECK(tau < 1 && tau > vv::fraction(999'999'999, 1'000'000'000));
    VISAVIS_CHECK(tau.pairs().total() == pairs && tau.value() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
