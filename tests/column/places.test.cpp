// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/places.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <range/v3/range/concepts.hpp>

namespace vv = visavis;

namespace {

// The squares of places, made as they are asked for.
struct squares {
    using value_type = int;

    [[nodiscard]] constexpr int operator[](std::size_t place) const {
        return static_cast<int>(place * place);
    }
    [[nodiscard]] constexpr vv::place_iterator<squares> begin() const { return {*this, 0}; }
    [[nodiscard]] constexpr vv::place_iterator<squares> end() const { return {*this, 5}; }
};

constexpr int sum() {
    int all = 0;
    for (int square : squares()) all += square;
    return all;
}

constexpr bool moves_like_a_pointer() {
    auto at = squares().begin();
    const auto first = at++;
    ++at;
    const bool there = *at == 4 && at - first == 2 && at[-1] == 1 && first[4] == 16;
    at += 2;
    --at;
    const auto third = at--;
    at -= 1;
    return there && *third == 9 && at == first + 1 && 1 + first == at && third - 2 == at &&
           first < at && at <= third;
}

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(places)

BOOST_AUTO_TEST_CASE(the_values_of_a_view_come_place_by_place) { VISAVIS_CHECK(sum() == 30); }

BOOST_AUTO_TEST_CASE(places_are_reached_in_one_step) {
    VISAVIS_CHECK(moves_like_a_pointer());
    static_assert(ranges::random_access_range<squares>);
    static_assert(ranges::sized_range<squares>);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
