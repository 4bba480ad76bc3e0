// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/rank.hpp>
#include <visavis/parallel/in_parallel.hpp>

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <stdexcept>
#include <thread>
#include <vector>

namespace vv = visavis;

namespace {

constexpr vv::ties all_ties[] = {vv::ties::competition, vv::ties::modified, vv::ties::dense,
                                 vv::ties::ordinal, vv::ties::fractional};

// Numbers of one kind, some of them missing.
template <class Make>
std::vector<double> numbers(std::size_t size, Make make) {
    std::mt19937_64 next(11);
    std::vector<double> made(size);
    for (auto& one : made)
        one = next() % 10 == 0 ? std::numeric_limits<double>::quiet_NaN() : make(next());
    return made;
}

double evenly(std::uint64_t random) { return static_cast<double>(random >> 11) * 0x1p-53; }

bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
    for (std::size_t at = 0; at != a.size(); ++at)
        if (std::bit_cast<std::uint64_t>(a[at]) != std::bit_cast<std::uint64_t>(b[at]))
            return false;
    return a.size() == b.size();
}

void check_that_threads_change_nothing(const std::vector<double>& values) {
    for (const auto ties : all_ties)
        for (const auto polarity :
             {vv::polarity::higher_is_better, vv::polarity::lower_is_better}) {
            const vv::rank_options options{.ties = ties, .polarity = polarity};
            std::vector<double> alone(values.size());
            std::vector<double> together(values.size());
            const auto summary = vv::rank(values, alone, options);
            for (const int threads : {1, 2, 3, 8}) {
                const auto again =
                    vv::rank(vv::column(values), together, options, vv::in_parallel(threads));
                BOOST_CHECK(again == summary);
                BOOST_CHECK(same_bits(alone, together));
            }
        }
}

} // namespace

BOOST_AUTO_TEST_SUITE(parallel)
BOOST_AUTO_TEST_SUITE(in_parallel)

BOOST_AUTO_TEST_CASE(every_place_is_worked_on_once) {
    for (const std::size_t size : {0U, 1U, 2U, 1000U, 100'000U}) {
        std::vector<std::atomic<int>> visits(size);
        vv::in_parallel(3)(size, 10, [&](std::size_t first, std::size_t last) {
            for (std::size_t at = first; at != last; ++at) ++visits[at];
        });
        for (const auto& visited : visits) BOOST_REQUIRE_EQUAL(visited.load(), 1);
    }
}

BOOST_AUTO_TEST_CASE(parts_are_not_smaller_than_asked) {
    std::atomic<bool> small = false;
    vv::in_parallel(2)(10'000, 1000, [&](std::size_t first, std::size_t last) {
        if (last - first < 500) small = true; // a range is halved while it is longer than asked
    });
    BOOST_CHECK(!small);
}

BOOST_AUTO_TEST_CASE(there_is_at_least_one_worker) {
    BOOST_CHECK_EQUAL(vv::in_parallel(0).workers(), 1);
    BOOST_CHECK_EQUAL(vv::in_parallel(-3).workers(), 1);
    BOOST_CHECK_EQUAL(vv::in_parallel(2).workers(), 2);
    BOOST_CHECK_GE(vv::in_parallel().workers(), 1);
}

BOOST_AUTO_TEST_CASE(what_a_part_throws_reaches_the_caller) {
    BOOST_CHECK_THROW(
        vv::in_parallel(2)(100, 1,
                           [](std::size_t, std::size_t) { throw std::runtime_error("no more"); }),
        std::runtime_error);
}

BOOST_AUTO_TEST_CASE(ranks_are_the_same_bits_over_any_number_of_threads) {
    check_that_threads_change_nothing(numbers(50'000, evenly));
    check_that_threads_change_nothing(
        numbers(50'000, [](std::uint64_t random) { return static_cast<double>(random % 1000); }));
    check_that_threads_change_nothing(numbers(50'000, [](std::uint64_t random) {
        return std::floor(std::pow(evenly(random) + 0x1p-53, -1.25)); // few small ones, a long tail
    }));
    check_that_threads_change_nothing(numbers(500, evenly));
    check_that_threads_change_nothing({});
}

BOOST_AUTO_TEST_CASE(ranks_within_groups_are_the_same_bits_over_any_number_of_threads) {
    const auto values = numbers(217 * 400, evenly);
    for (const auto ties : all_ties) {
        const auto grouped = vv::by_group(values, vv::groups::of_size(217, 400));
        std::vector<double> alone(values.size());
        std::vector<double> together(values.size());
        const auto summary = vv::rank(grouped, alone, {.ties = ties});
        for (const int threads : {1, 2, 5}) {
            BOOST_CHECK(vv::rank(grouped, together, {.ties = ties}, vv::in_parallel(threads)) ==
                        summary);
            BOOST_CHECK(same_bits(alone, together));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
