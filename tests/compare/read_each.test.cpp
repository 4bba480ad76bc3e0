// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/read_each.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <iterator>
#include <vector>

namespace vv = visavis;

namespace {

constexpr int numbers[] = {1, 2, 3};
constexpr auto doubled =
    vv::read_each(vv::elements_view(numbers, 3), [](int number) { return 2 * number; });

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(read_each)

BOOST_AUTO_TEST_CASE(elements_are_made_when_they_are_read) {
    VISAVIS_CHECK(doubled.size() == 3);
    VISAVIS_CHECK(doubled[0] == 2 && doubled[2] == 6);
    std::vector<int> changing{1};
    const vv::read_each read(vv::elements_view(changing.data(), changing.size()),
                             [](int number) { return number; });
    changing[0] = 7;
    BOOST_TEST(read[0] == 7);
}

BOOST_AUTO_TEST_CASE(a_reading_is_a_range) {
    int sum = 0;
    for (int number : doubled) sum += number;
    BOOST_TEST(sum == 12);
    auto at = std::begin(doubled);
    BOOST_TEST(*at++ == 2);
    BOOST_TEST(*at == 4);
    BOOST_TEST((at != std::end(doubled)));
    BOOST_TEST((++ ++at == std::end(doubled)));
}

BOOST_AUTO_TEST_CASE(a_reading_can_be_read_by_another) {
    constexpr auto plus_one = vv::read_each(doubled, [](int number) { return number + 1; });
    VISAVIS_CHECK(plus_one.size() == 3 && plus_one[1] == 5);
}

BOOST_AUTO_TEST_CASE(nothing_read_is_nothing) {
    constexpr auto none =
        vv::read_each(vv::elements_view<int>(nullptr, 0), [](int n) { return n; });
    VISAVIS_CHECK(none.begin() == none.end());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
