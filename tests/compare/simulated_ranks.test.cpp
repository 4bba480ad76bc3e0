// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/simulated_ranks.hpp>

#include "both_ways.hpp"
#include "number_lists.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <limits>
#include <vector>

namespace vv = visavis;

namespace {

constexpr double na = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr std::array estimates{3.0, 2.4, 2.0, 1.5, 1.0};
constexpr std::array errors{0.5, 0.3, 0.6, 0.4, 0.2};

template <std::size_t Size>
constexpr auto ranks_of(const std::array<double, Size>& values,
                        const std::array<double, Size>& uncertain,
                        const vv::simulation_options& options = {}) {
    std::array<vv::rank_range, Size> ranks{};
    static_cast<void>(vv::simulated_ranks(values, uncertain, ranks, options));
    return ranks;
}
template <std::size_t Size>
using rank_ranges = std::array<vv::rank_range, Size>;

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(simulated_ranks)

BOOST_AUTO_TEST_CASE(close_estimates_exchange_their_ranks_and_distant_ones_do_not) {
    constexpr auto ranks =
        ranks_of(std::array{9.0, 5.1, 5.0}, std::array{0.1, 0.2, 0.2}, {.draws = 100});
    VISAVIS_CHECK(ranks == rank_ranges<3>{{{1, 1}, {2, 3}, {2, 3}}});
}

// The algorithm written in Python 3.11, with its unbounded integers where bits are drawn.
BOOST_AUTO_TEST_CASE(a_seed_gives_the_same_ranks_everywhere) {
    constexpr auto few =
        ranks_of(estimates, errors, {.seed = 3, .draws = 40, .confidence = vv::fraction(9, 10)});
    VISAVIS_CHECK(few == rank_ranges<5>{{{1, 3}, {1, 3}, {1, 5}, {3, 5}, {4, 5}}});
    BOOST_CHECK((ranks_of(estimates, errors,
                          {.seed = 2025, .draws = 500, .confidence = vv::fraction(9, 10)}) ==
                 rank_ranges<5>{{{1, 2}, {1, 3}, {1, 4}, {3, 5}, {4, 5}}}));
    BOOST_CHECK((ranks_of(estimates, errors,
                          {.seed = 2025, .draws = 500, .confidence = vv::fraction(1, 2)}) ==
                 rank_ranges<5>{{{1, 1}, {2, 3}, {2, 3}, {4, 4}, {5, 5}}}));
}

// R 4.2.2, set.seed(1), of 200,000 draws rank(-rnorm(5, x, s)) the quantiles of type 1 at 0.1 and
// 0.9; the shares of draws that decide are 0.02 or more from these.
BOOST_AUTO_TEST_CASE(ranks_of_many_draws_are_those_of_r) {
    for (std::uint64_t seed : {1U, 2U, 3U})
        BOOST_CHECK(
            (ranks_of(estimates, errors, {.seed = seed, .draws = 20'000, .confidence = {8, 10}}) ==
             rank_ranges<5>{{{1, 2}, {1, 3}, {2, 4}, {3, 5}, {4, 5}}}));
}

BOOST_AUTO_TEST_CASE(the_summary_says_how_to_do_it_again) {
    std::array<vv::rank_range, 5> ranks{};
    BOOST_CHECK((vv::simulated_ranks(estimates, errors, ranks, {.seed = 7, .draws = 10}) ==
                 vv::simulation_summary{{5, 0}, 7, 10}));
}

BOOST_AUTO_TEST_CASE(without_errors_the_ranks_are_those_of_rank_bounds) {
    vv::tests::random_bits next;
    for (int trial = 0; trial != 20; ++trial) {
        const auto size = 1 + next.below(40);
        std::vector<double> values(size);
        for (auto& value : values) value = static_cast<double>(next.below(20));
        const std::vector<double> exact(size, 0.0);
        std::vector<vv::rank_range> bounds(size);
        std::vector<vv::rank_range> ranks(size);
        for (const auto better : {vv::polarity::higher_is_better, vv::polarity::lower_is_better}) {
            vv::rank_bounds(values, bounds, {.polarity = better});
            static_cast<void>(
                vv::simulated_ranks(values, exact, ranks, {.draws = 3, .polarity = better}));
            BOOST_CHECK(ranks == bounds);
        }
    }
}

BOOST_AUTO_TEST_CASE(more_confidence_never_narrows_a_range) {
    vv::tests::random_bits next;
    for (std::uint64_t seed = 1; seed != 6; ++seed) {
        const auto size = 2 + next.below(30);
        std::vector<double> values(size);
        std::vector<double> uncertain(size);
        for (auto& value : values) value = next.fraction();
        for (auto& error : uncertain) error = next.fraction() / 4;
        std::vector<vv::rank_range> before(size);
        std::vector<vv::rank_range> ranks(size);
        for (int tenth = 1; tenth != 10; ++tenth) {
            static_cast<void>(vv::simulated_ranks(
                values, uncertain, ranks,
                {.seed = seed, .draws = 200, .confidence = vv::fraction(tenth, 10)}));
            for (std::size_t at = 0; at != size; ++at) {
                BOOST_CHECK(ranks[at].best >= 1 && ranks[at].best <= ranks[at].worst);
                BOOST_CHECK_LE(ranks[at].worst, static_cast<std::int64_t>(size));
                if (tenth == 1) continue;
                BOOST_CHECK_LE(ranks[at].best, before[at].best);
                BOOST_CHECK_GE(ranks[at].worst, before[at].worst);
            }
            before = ranks;
        }
    }
}

BOOST_AUTO_TEST_CASE(members_without_estimate_or_error_are_refused_or_left_out) {
    constexpr std::array some{10.0, na, 8.0, 7.0};
    constexpr std::array of_some{0.1, 0.1, 0.1, na};
    std::array<vv::rank_range, 4> ranks{};
    BOOST_CHECK(vv::simulated_ranks.checked(some, of_some, ranks).why() ==
                vv::reason::not_a_number);
    VISAVIS_CHECK(ranks_of(some, of_some, {.draws = 5, .missing = vv::missing_pairs::left_out}) ==
                  rank_ranges<4>{{{1, 1}, {0, 0}, {2, 2}, {0, 0}}});
}

BOOST_AUTO_TEST_CASE(what_cannot_be_drawn_is_refused) {
    constexpr std::array two{1.0, 2.0};
    constexpr auto why = [](const auto& values, const auto& uncertain,
                            const vv::simulation_options& options = {}) {
        std::array<vv::rank_range, 2> ranks{};
        return vv::simulated_ranks.checked(values, uncertain, ranks, options).why();
    };
    VISAVIS_CHECK(why(two, std::array{1.0}) == vv::reason::out_of_range);
    VISAVIS_CHECK(why(two, std::array{1.0, -1.0}) == vv::reason::out_of_range);
    VISAVIS_CHECK(why(two, std::array{1.0, infinity}) == vv::reason::infinite);
    VISAVIS_CHECK(why(two, two, {.confidence = 1}) == vv::reason::out_of_range);
    VISAVIS_CHECK(why(two, two, {.draws = 0}) == vv::reason::out_of_range);
    VISAVIS_CHECK(why(two, two, {.draws = std::int64_t{1} << 32}) == vv::reason::out_of_range);
    VISAVIS_CHECK(why(std::array{1.0}, std::array{1.0}) == vv::reason::out_of_range);
    std::vector<double> none;
    std::vector<vv::rank_range> no_ranks;
    BOOST_CHECK(vv::simulated_ranks.checked(none, none, no_ranks).why() == vv::reason::empty_list);
    std::array<vv::rank_range, 2> ranks{};
    BOOST_CHECK_THROW(static_cast<void>(vv::simulated_ranks(two, two, ranks, {.draws = 0})),
                      vv::error);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
