// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/spacing.hpp>

#include "both_ways.hpp"

#include <visavis/core/random.hpp>

#include <vector>

namespace vv = visavis;

namespace {

std::vector<double> apart(std::vector<double> places, double distance, double low = -1000,
                          double high = 1000) {
    vv::move_apart(places, distance, low, high);
    return places;
}

} // namespace

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(spacing)

BOOST_AUTO_TEST_CASE(labels_with_room_stay_where_they_are) {
    BOOST_TEST(apart({}, 10) == std::vector<double>());
    BOOST_TEST(apart({30, 10, 50}, 20) == (std::vector<double>{30, 10, 50}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(labels_too_near_move_apart_evenly_and_keep_their_order) {
    BOOST_TEST(apart({12, 8}, 10) == (std::vector<double>{15, 5}),
               boost::test_tools::per_element());
    BOOST_TEST(apart({5, 5, 5}, 10) == (std::vector<double>{-5, 5, 15}),
               boost::test_tools::per_element());
    BOOST_TEST(apart({0, 2, 100}, 10) == (std::vector<double>{-4, 6, 100}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(labels_stay_within_the_picture) {
    BOOST_TEST(apart({2, 3}, 10, 0, 100) == (std::vector<double>{0, 10}),
               boost::test_tools::per_element());
    BOOST_TEST(apart({5, 5}, 10, 0, 4) == (std::vector<double>{0, 10}), // no room: from the lowest
               boost::test_tools::per_element());
    BOOST_TEST(apart({99, 98, 97}, 10, 0, 100) == (std::vector<double>{100, 90, 80}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(no_label_ever_lies_on_another_and_all_lie_within) {
    vv::random_bits numbers(7);
    for (int round = 0; round != 2'000; ++round) {
        std::vector<double> places(numbers.below(20));
        for (auto& place : places) place = static_cast<double>(numbers.below(400));
        const auto moved = apart(places, 20, 0, 400);
        for (std::size_t a = 0; a != places.size(); ++a) {
            BOOST_TEST_REQUIRE((moved[a] >= -1e-9 && moved[a] <= 400 + 1e-9));
            for (std::size_t b = 0; b != a; ++b) {
                const auto gap = moved[a] - moved[b];
                BOOST_TEST_REQUIRE((gap < 0 ? -gap : gap) >= 20 - 1e-9);
                if (places[a] != places[b])
                    BOOST_TEST_REQUIRE((places[b] < places[a]) == (gap > 0));
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
