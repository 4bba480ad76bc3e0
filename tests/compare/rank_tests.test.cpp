// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/rank_tests.hpp>

#include "both_ways.hpp"
#include "number_lists.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <limits>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;
using enum vv::many_tests;

namespace {

constexpr double na = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr std::array estimates{10.1, 9.1, 8.9, 6.5, 5.4, 2.0};
constexpr std::array errors{0.3, 0.2, 0.4, 0.5, 0.1, 0.6};

constexpr auto pairs_by(vv::many_tests tests) {
    std::array<vv::member_pair, 4> pairs{};
    static_cast<void>(vv::indistinct_pairs(estimates, errors, pairs, {.tests = tests}));
    return pairs;
}
template <std::size_t Size>
constexpr auto ranks_of(const std::array<double, Size>& values,
                        const std::array<double, Size>& uncertain,
                        const vv::rank_test_options& options = {}) {
    std::array<vv::rank_range, Size> ranks{};
    static_cast<void>(vv::tested_ranks(values, uncertain, ranks, options));
    return ranks;
}
template <std::size_t Size>
using rank_ranges = std::array<vv::rank_range, Size>;

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(rank_tests)

BOOST_AUTO_TEST_CASE(two_estimates_are_told_apart_by_the_error_of_their_difference) {
    constexpr auto tell = [](double a, double b, double error) {
        return vv::indistinct_pairs(std::array{a, b}, std::array{error, error}).told_apart;
    };
    VISAVIS_CHECK(tell(10, 12, 1) == 0); // 1.41 standard errors of the difference
    VISAVIS_CHECK(tell(10, 13, 1) == 1); // 2.12, beyond 1.96
    VISAVIS_CHECK(tell(10, 10, 0) == 0 && tell(10, 10.001, 0) == 1);
    VISAVIS_CHECK(tell(-1.7e308, 1.7e308, 1e-300) == 1);
}

// R 4.2.2, p.adjust(2 * pnorm(-z), m) > 0.05 with "none", "bonferroni" and "holm", where z are the
// differences of all pairs over the roots of the sums of their squared errors.
BOOST_AUTO_TEST_CASE(pairs_are_tested_as_by_r) {
    constexpr vv::member_pair none{};
    VISAVIS_CHECK(pairs_by(alone) == std::array<vv::member_pair, 4>{{{1, 2}, none, none, none}});
    VISAVIS_CHECK(pairs_by(bonferroni) ==
                  std::array<vv::member_pair, 4>{{{0, 1}, {0, 2}, {1, 2}, {3, 4}}});
    VISAVIS_CHECK(pairs_by(holm) == std::array<vv::member_pair, 4>{{{1, 2}, {3, 4}, none, none}});
    constexpr auto tested = vv::indistinct_pairs(estimates, errors);
    VISAVIS_CHECK(tested.told_apart == 13 && tested.not_told_apart == 2);
    VISAVIS_CHECK(tested.members == vv::compared_members{6, 0});
}

// By the same tests in R 4.2.2, best 1 + sum(told apart & x > x[i]) and so on.
BOOST_AUTO_TEST_CASE(ranks_are_those_that_the_tests_allow) {
    VISAVIS_CHECK(ranks_of(estimates, errors, {.tests = alone}) ==
                  rank_ranges<6>{{{1, 1}, {2, 3}, {2, 3}, {4, 4}, {5, 5}, {6, 6}}});
    VISAVIS_CHECK(ranks_of(estimates, errors, {.tests = bonferroni}) ==
                  rank_ranges<6>{{{1, 3}, {1, 3}, {1, 3}, {4, 5}, {4, 5}, {6, 6}}});
    VISAVIS_CHECK(ranks_of(estimates, errors) ==
                  rank_ranges<6>{{{1, 1}, {2, 3}, {2, 3}, {4, 5}, {4, 5}, {6, 6}}});
}

BOOST_AUTO_TEST_CASE(the_lowest_is_the_best_where_that_is_so) {
    VISAVIS_CHECK(ranks_of(estimates, errors, {.polarity = vv::polarity::lower_is_better}) ==
                  rank_ranges<6>{{{6, 6}, {4, 5}, {4, 5}, {2, 3}, {2, 3}, {1, 1}}});
}

BOOST_AUTO_TEST_CASE(less_confidence_tells_more_apart) {
    constexpr auto at = [](const vv::fraction& confidence) {
        return vv::indistinct_pairs(estimates, errors, {.confidence = confidence}).told_apart;
    };
    VISAVIS_CHECK(at(vv::fraction(999, 1000)) < at(vv::fraction(95, 100)));
    VISAVIS_CHECK(at(vv::fraction(95, 100)) < at(vv::fraction(1, 2)));
    constexpr auto critical =
        vv::indistinct_pairs(estimates, errors, {.tests = alone}).critical - 1.959963984540054;
    VISAVIS_CHECK(critical < 1e-13 && critical > -1e-13);
}

BOOST_AUTO_TEST_CASE(members_without_estimate_or_error_are_refused_or_left_out) {
    constexpr std::array some{10.0, na, 8.0, 7.0};
    constexpr std::array of_some{0.1, 0.1, 0.1, na};
    VISAVIS_CHECK(vv::indistinct_pairs.checked(some, of_some).why() == vv::reason::not_a_number);
    constexpr vv::rank_test_options leave{.missing = vv::missing_pairs::left_out};
    VISAVIS_CHECK(vv::indistinct_pairs(some, of_some, leave).members == vv::compared_members{2, 2});
    VISAVIS_CHECK(ranks_of(some, of_some, leave) ==
                  rank_ranges<4>{{{1, 1}, {0, 0}, {2, 2}, {0, 0}}});
}

BOOST_AUTO_TEST_CASE(what_cannot_be_tested_is_refused) {
    constexpr std::array two{1.0, 2.0};
    constexpr auto why = [](const auto& values, const auto& uncertain,
                            const vv::rank_test_options& options = {}) {
        return vv::indistinct_pairs.checked(values, uncertain, options).why();
    };
    VISAVIS_CHECK(why(two, std::array{1.0}) == vv::reason::out_of_range);
    VISAVIS_CHECK(why(two, std::array{1.0, -1.0}) == vv::reason::out_of_range);
    VISAVIS_CHECK(why(two, std::array{1.0, infinity}) == vv::reason::infinite);
    VISAVIS_CHECK(why(std::array{1.0, infinity}, two) == vv::reason::infinite);
    VISAVIS_CHECK(why(two, two, {.confidence = 1}) == vv::reason::out_of_range);
    VISAVIS_CHECK(why(two, two, {.confidence = 0}) == vv::reason::out_of_range);
    constexpr std::array<double, 0> none{};
    VISAVIS_CHECK(why(none, none) == vv::reason::empty_list);
    BOOST_CHECK_THROW(static_cast<void>(vv::indistinct_pairs(two, std::array{1.0})), vv::error);
}

BOOST_AUTO_TEST_CASE(nothing_is_written_where_there_is_no_room) {
    std::vector<vv::member_pair> pairs(1, vv::member_pair{7, 7});
    BOOST_CHECK(vv::indistinct_pairs.checked(estimates, errors, pairs).why() ==
                vv::reason::out_of_range);
    BOOST_CHECK((pairs[0] == vv::member_pair{7, 7}));
    std::vector<vv::rank_range> ranks(5, vv::rank_range{7, 7});
    BOOST_CHECK(vv::tested_ranks.checked(estimates, errors, ranks).why() ==
                vv::reason::out_of_range);
    ranks.resize(6);
    BOOST_CHECK(vv::tested_ranks.checked(estimates, errors, ranks, {.confidence = 2}).why() ==
                vv::reason::out_of_range);
    BOOST_CHECK(vv::tested_ranks.checked(std::array{na}, std::array{1.0}, std::span(ranks).first(1))
                    .why() == vv::reason::not_a_number);
    BOOST_CHECK((ranks[0] == vv::rank_range{7, 7}));
}

BOOST_AUTO_TEST_CASE(one_member_alone_is_first) {
    VISAVIS_CHECK(ranks_of(std::array{5.0}, std::array{1.0}) == rank_ranges<1>{{{1, 1}}});
    VISAVIS_CHECK(vv::indistinct_pairs(std::array{5.0}, std::array{1.0}).not_told_apart == 0);
}

BOOST_AUTO_TEST_CASE(the_rank_by_the_estimates_lies_within_and_exact_estimates_have_their_ranks) {
    vv::tests::random_bits next;
    for (int trial = 0; trial != 40; ++trial) {
        const auto size = 1 + next.below(60);
        std::vector<double> values(size);
        std::vector<double> uncertain(size);
        std::vector<double> exact(size, 0.0);
        for (auto& value : values) value = static_cast<double>(next.below(40));
        for (auto& error : uncertain) error = next.fraction() * 6;
        std::vector<vv::rank_range> bounds(size);
        vv::rank_bounds(values, bounds);
        std::vector<vv::rank_range> ranks(size);
        static_cast<void>(vv::tested_ranks(values, exact, ranks));
        BOOST_CHECK(ranks == bounds);
        std::int64_t pairs[3] = {};
        for (const auto tests : {alone, bonferroni, holm}) {
            const auto tested = vv::tested_ranks(values, uncertain, ranks, {.tests = tests});
            pairs[static_cast<int>(tests)] = tested.told_apart;
            for (std::size_t at = 0; at != size; ++at) {
                BOOST_CHECK_LE(ranks[at].best, bounds[at].best);
                BOOST_CHECK_GE(ranks[at].worst, bounds[at].worst);
                BOOST_CHECK_GE(ranks[at].best, 1);
            }
        }
        BOOST_CHECK_LE(pairs[1], pairs[2]);
        BOOST_CHECK_LE(pairs[2], pairs[0]);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
