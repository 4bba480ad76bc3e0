// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/work.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

namespace vv = visavis;

namespace {

// How often the body is called, and for how many places in all.
struct calls {
    std::size_t times = 0;
    std::size_t places = 0;
};
constexpr calls calls_for(std::size_t size) {
    calls counted;
    vv::in_sequence{}(size, 10, [&](std::size_t first, std::size_t last) {
        ++counted.times;
        counted.places += last - first;
    });
    return counted;
}

struct without_workers {
    void operator()(std::size_t, std::size_t, void (*)(std::size_t, std::size_t)) const {}
};

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(work)

BOOST_AUTO_TEST_CASE(in_sequence_does_everything_in_one_part) {
    VISAVIS_CHECK(calls_for(1000).times == 1 && calls_for(1000).places == 1000);
    VISAVIS_CHECK(vv::in_sequence::workers() == 1);
}

BOOST_AUTO_TEST_CASE(nothing_to_do_is_not_done) { VISAVIS_CHECK(calls_for(0).times == 0); }

BOOST_AUTO_TEST_CASE(a_division_of_work_takes_a_body_and_tells_its_workers) {
    static_assert(vv::work_division<vv::in_sequence>);
    static_assert(!vv::work_division<without_workers>);
    static_assert(!vv::work_division<int>);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
