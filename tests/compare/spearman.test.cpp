// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/spearman.hpp>

#include "allocations.hpp"
#include "both_doors.hpp"
#include "both_ways.hpp"
#include "number_lists.hpp"

#include <visavis/compare/rank.hpp>
#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <utility>
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

// Pearson's correlation of the fractional ranks that the verb `rank` gives, in whole numbers.
template <class A, class B>
vv::surd by_definition(const std::vector<A>& a, const std::vector<B>& b) {
    const auto doubled = [](const auto& list) {
        std::vector<vv::placing> ranks(list.size());
        vv::rank(list, ranks, {.ties = vv::ties::fractional});
        return ranks;
    };
    const auto first = doubled(a);
    const auto second = doubled(b);
    const auto mean = static_cast<std::int64_t>(a.size()) + 1;
    vv::detail::wide both = 0;
    vv::detail::unsigned_wide squares[2] = {0, 0};
    for (std::size_t at = 0; at != a.size(); ++at) {
        const auto r = first[at].halves() - mean;
        const auto s = second[at].halves() - mean;
        both += static_cast<vv::detail::wide>(r) * s;
        squares[0] += static_cast<vv::detail::unsigned_wide>(r * r);
        squares[1] += static_cast<vv::detail::unsigned_wide>(s * s);
    }
    return {both, squares[0], squares[1]};
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

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(spearman)

BOOST_AUTO_TEST_CASE(ranks_that_go_together_agree) {
    constexpr std::array first{1, 20, 300};
    VISAVIS_CHECK(vv::spearman_rho(first, std::array{5, 6, 7}) == 1);
    VISAVIS_CHECK(vv::spearman_rho(first, std::array{3, 2, 1}) == -1);
    VISAVIS_CHECK(vv::spearman_rho(first, std::array{1, 3, 2}) == 1_over(2));
}

BOOST_AUTO_TEST_CASE(ties_have_the_mean_of_their_ranks) {
    constexpr std::array first{1, 2, 2, 3};
    VISAVIS_CHECK(vv::spearman_rho(first, first) == 1);
    // the shortcut 1 - 6 sum(d^2) / (n (n^2 - 1)) would be 17/20
    VISAVIS_CHECK(vv::spearman_rho(first, std::array{1, 2, 3, 3}) == 5_over(6));
}

// SciPy 1.10.1, scipy.stats.spearmanr(a, b).statistic, and R 4.2.2,
// cor(a, b, method = "spearman").
BOOST_AUTO_TEST_CASE(rho_is_that_of_scipy_and_r) {
    const auto is = [&](const auto& rho, double expected) {
        BOOST_TEST(rho.value() == expected, boost::test_tools::tolerance(1e-15));
    };
    is(vv::spearman_rho(std::array{1, 2, 3, 4, 5, 6, 7}, std::array{2, 1, 4, 3, 7, 6, 5}),
       0.7857142857142859);
    is(vv::spearman_rho(std::array{12, 2, 1, 12, 2}, std::array{1, 4, 7, 1, 0}),
       -0.54073807043587518);
    is(vv::spearman_rho(std::array{7, 3, 7, 1, 3, 7, 10, 3, 0, -2, 5, 5},
                        std::array{2, 2, 9, 1, 4, 4, 8, 3, 3, -1, 5, 7}),
       0.7000401820310116);
    const auto [a, b] = related_lists(1000, 50);
    is(vv::spearman_rho(a, b), 0.6900702827334769);
    const auto [c, d] = related_lists(5000, 100'000);
    is(vv::spearman_rho(c, d), 0.6947017613548553);
}

// R 4.2.2, cor(a, b, method = "spearman").
BOOST_AUTO_TEST_CASE(infinities_zeros_of_both_signs_and_denormals_are_numbers_like_others) {
    constexpr std::array a{-infinity, -0.0, 0.0, tiny, 1e-310, 2.5, infinity, infinity};
    constexpr std::array b{1.0, 2.0, 2.0, 3.0, -infinity, infinity, 5.0, 4.0};
    BOOST_TEST(vv::spearman_rho(a, b).value() == 0.67880034539171263,
               boost::test_tools::tolerance(1e-15));
}

// R 4.2.2, cor(a, b, method = "spearman", use = "pairwise.complete.obs").
BOOST_AUTO_TEST_CASE(members_without_both_values_are_left_out_and_not_ranked) {
    constexpr std::array a{1.0, na, 3.0, 4.0, 5.0, 2.0};
    constexpr std::array b{2.0, 3.0, na, 5.0, 4.0, 1.0};
    VISAVIS_CHECK(vv::spearman_rho(a, b) == 3_over(5));
    VISAVIS_CHECK(vv::spearman_rho(a, b).members() == vv::compared_members{4, 2});
    VISAVIS_CHECK(vv::spearman_rho.checked(a, b, {.missing = vv::missing_pairs::error}).why() ==
                  vv::reason::not_a_number);
}

BOOST_AUTO_TEST_CASE(a_constant_list_has_no_ranks_to_go_together) {
    constexpr std::array constant{7, 7, 7};
    constexpr std::array other{1, 2, 3};
    VISAVIS_CHECK(vv::spearman_rho.checked(constant, other).refused() ==
                  vv::refusal{vv::reason::constant_list, "the first list"});
    VISAVIS_CHECK(vv::spearman_rho.checked(other, constant).refused() ==
                  vv::refusal{vv::reason::constant_list, "the second list"});
    VISAVIS_CHECK(vv::spearman_rho.checked(std::array{1}, std::array{2}).why() ==
                  vv::reason::constant_list);
    VISAVIS_CHECK(vv::spearman_rho.checked(std::array<int, 0>{}, std::array<int, 0>{}).why() ==
                  vv::reason::empty_list);
    BOOST_TEST(vv::tests::doors_agree(vv::spearman_rho, constant, other));
    BOOST_TEST(vv::tests::doors_agree(vv::spearman_rho, std::array{1, 2}, other));
}

BOOST_AUTO_TEST_CASE(which_way_is_better_turns_rho) {
    constexpr std::array rows{row{61.5, 3}, row{80.0, 1}, row{70.25, 2}};
    VISAVIS_CHECK(vv::spearman_rho(rows, rows, {.second = lower}, &row::score, &row::rank) == 1);
    VISAVIS_CHECK(vv::spearman_rho(rows, rows, {}, &row::score, &row::rank) == -1);
    constexpr std::array won{awards::of(china, 2025_y, 9, someone),
                             awards::of(france, 2025_y, 7, someone)};
    constexpr std::array died{deaths::of(china, 2024_y, 1, someone),
                              deaths::of(france, 2024_y, 3, someone)};
    VISAVIS_CHECK(vv::spearman_rho(won, died) == 1);
}

BOOST_AUTO_TEST_CASE(rhos_compare_exactly) {
    constexpr auto root = vv::spearman_rho(std::array{1, 1, 2}, std::array{1, 2, 3});
    VISAVIS_CHECK(root.exact() == vv::surd(3, 3, 4)); // sqrt(3) / 2
    VISAVIS_CHECK(root > 866_over(1000) && root < 867_over(1000));
    VISAVIS_CHECK(root < vv::spearman_rho(std::array{1, 2}, std::array{1, 2}));
    VISAVIS_CHECK(root == vv::spearman_rho(std::array{1, 2, 3}, std::array{1, 1, 2}));
}

BOOST_AUTO_TEST_CASE(rho_is_as_defined_for_any_lists_and_columns) {
    vv::tests::random_bits next;
    for (std::size_t size : {2U, 10U, 100U, 256U, 257U, 2000U, 5000U})
        for (std::size_t different : {3U, 50U, 100'000U}) {
            std::vector<double> a(size);
            std::vector<std::int64_t> b(size);
            for (std::size_t at = 0; at != size; ++at) {
                a[at] = static_cast<double>(next.below(different));
                b[at] = static_cast<std::int64_t>(next.below(different)) - 7;
            }
            a[0] = -1;
            b[1] = -8; // no list is constant
            const auto rho = vv::spearman_rho(a, b);
            BOOST_CHECK(rho.exact() == by_definition(a, b));
            BOOST_CHECK(rho == vv::spearman_rho(b, a));
            BOOST_CHECK(rho <= 1 && rho >= -1 && vv::spearman_rho(a, a) == 1);
            const std::vector<vv::answer<std::int64_t>> answers(b.begin(), b.end());
            BOOST_CHECK(rho == vv::spearman_rho(a, answers));
            const auto turned = vv::spearman_rho(a, b, {.second = lower});
            BOOST_CHECK_EQUAL(turned.value(), -rho.value());
            for (std::size_t at = size; at > 1; --at) {
                const auto other = next.below(at);
                std::swap(a[at - 1], a[other]);
                std::swap(b[at - 1], b[other]);
            }
            BOOST_CHECK(vv::spearman_rho(a, b) == rho);
        }
}

BOOST_AUTO_TEST_CASE(columns_with_missing_cells_are_ranked_without_them) {
    vv::tests::random_bits next;
    for (std::size_t size : {300U, 5000U}) {
        std::vector<double> a(size);
        std::vector<std::int32_t> b(size);
        for (std::size_t at = 0; at != size; ++at) {
            a[at] = next.below(4) == 0 ? na : next.fraction();
            b[at] = static_cast<std::int32_t>(next.below(100));
        }
        const vv::tests::gaps gaps(size, 3);
        const vv::column second(b, vv::validity(gaps.bits.data(), gaps.offset));
        std::vector<double> kept_a;
        std::vector<std::int32_t> kept_b;
        for (std::size_t at = 0; at != size; ++at) {
            if (std::isnan(a[at]) || gaps.missing[at]) continue;
            kept_a.push_back(a[at]);
            kept_b.push_back(b[at]);
        }
        const auto rho = vv::spearman_rho(a, second);
        BOOST_CHECK(rho == vv::spearman_rho(kept_a, kept_b));
        BOOST_CHECK_EQUAL(rho.members().compared, static_cast<std::int64_t>(kept_a.size()));
    }
}

BOOST_AUTO_TEST_CASE(sums_of_the_longest_lists_fit_128_bits) {
    // of n ranks without ties, doubled and less their mean: (n^3 - n) / 3
    constexpr vv::detail::unsigned_wide n = 4'294'967'295;
    constexpr auto squares = (n * n * n - n) / 3;
    constexpr auto most = static_cast<vv::detail::wide>(squares);
    VISAVIS_CHECK(vv::spearman::of(most, squares, squares, {}).value() == 1);
    VISAVIS_CHECK(vv::spearman::of(most - 1, squares, squares, {}).value() < 1);
    VISAVIS_CHECK(vv::spearman::of(-most, squares, squares, {}).value() == -1);
}

BOOST_AUTO_TEST_CASE(small_lists_allocate_nothing_long_ones_once_or_nothing_in_a_workspace) {
    const auto allocations = [](std::size_t size, bool lend) {
        const auto lists = related_lists(size, 1000);
        std::vector<std::byte> workspace(lend ? vv::agreement_workspace_size(size) : 0);
        return vv::tests::allocations_of([&] {
            static_cast<void>(
                vv::spearman_rho(lists.first, lists.second, {.workspace = workspace}));
        });
    };
    BOOST_CHECK_EQUAL(allocations(256, false), 0);
    BOOST_CHECK_EQUAL(allocations(257, false), 1);
    BOOST_CHECK_EQUAL(allocations(5000, false), 1);
    BOOST_CHECK_EQUAL(allocations(5000, true), 0);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
