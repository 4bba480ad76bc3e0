// SPDX-License-Identifier: BSL-1.0
#include <visavis/panel/summary.hpp>

#include "both_ways.hpp"

#include <thread>
#include <vector>

namespace vv = visavis;

namespace {

constexpr vv::column_summary some() {
    vv::column_summary summary;
    summary.count_answered(7);
    summary.count(vv::reason::zero_baseline, 2);
    summary.count(vv::reason::not_a_number, 1);
    return summary;
}
constexpr vv::column_summary twice() {
    auto summary = some();
    summary.add(some());
    return summary;
}

} // namespace

BOOST_AUTO_TEST_SUITE(panel)
BOOST_AUTO_TEST_SUITE(summary)

BOOST_AUTO_TEST_CASE(a_summary_counts_the_cells_with_a_value_and_the_others_by_their_reason) {
    VISAVIS_CHECK(some().answered() == 7 && some().unanswered() == 3);
    VISAVIS_CHECK(some().because(vv::reason::zero_baseline) == 2);
    VISAVIS_CHECK(some().because(vv::reason::not_a_number) == 1);
    VISAVIS_CHECK(some().because(vv::reason::negative_baseline) == 0);
}

BOOST_AUTO_TEST_CASE(an_empty_summary_counts_nothing) {
    VISAVIS_CHECK(vv::column_summary().answered() == 0 && vv::column_summary().unanswered() == 0);
}

BOOST_AUTO_TEST_CASE(parts_add_up) {
    VISAVIS_CHECK(twice().answered() == 14 && twice().unanswered() == 6);
    VISAVIS_CHECK(some() == some() && !(some() == twice()));
}

BOOST_AUTO_TEST_CASE(parts_may_be_added_at_the_same_time) {
    vv::column_summary all;
    std::vector<std::thread> threads;
    for (int thread = 0; thread != 4; ++thread)
        threads.emplace_back([&] {
            for (int time = 0; time != 1000; ++time) all.add(some());
        });
    for (auto& thread : threads) thread.join();
    BOOST_CHECK_EQUAL(all.answered(), 28'000);
    BOOST_CHECK_EQUAL(all.because(vv::reason::zero_baseline), 8'000);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
