// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/footrule.hpp>

#include "both_doors.hpp"
#include "both_ways.hpp"
#include "number_lists.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdlib>
#include <limits>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr double na = std::numeric_limits<double>::quiet_NaN();
constexpr auto lower = vv::polarity::lower_is_better;

std::vector<int> random_list(vv::tests::random_bits& next, std::size_t size,
                             std::size_t different) {
    std::vector<int> list(size);
    for (auto& value : list) value = static_cast<int>(next.below(different));
    return list;
}

// The definition, with the rank of each member counted anew.
vv::fraction by_definition(const std::vector<int>& a, const std::vector<int>& b) {
    const auto doubled = [](const std::vector<int>& list, std::size_t at) {
        std::int64_t rank = 1;
        for (int value : list) rank += 2 * (value > list[at]) + (value == list[at]);
        return rank;
    };
    std::int64_t halves = 0;
    for (std::size_t at = 0; at != a.size(); ++at)
        halves += std::abs(doubled(a, at) - doubled(b, at));
    return {halves, 2};
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(footrule)

BOOST_AUTO_TEST_CASE(places_apart_add_up) {
    constexpr auto distance = vv::footrule(std::array{9, 8, 7, 6}, std::array{8, 9, 7, 6});
    VISAVIS_CHECK(distance.places() == 2);
    VISAVIS_CHECK(distance.greatest() == 8);
    VISAVIS_CHECK(distance.normalised() == 1_over(4));
    VISAVIS_CHECK(distance.value() == 0.25);
}

BOOST_AUTO_TEST_CASE(the_list_reversed_is_the_farthest) {
    VISAVIS_CHECK(vv::footrule(std::array{1, 2, 3, 4}, std::array{4, 3, 2, 1}).normalised() == 1);
    VISAVIS_CHECK(vv::footrule(std::array{1, 2, 3, 4, 5}, std::array{5, 4, 3, 2, 1}).places() ==
                  12);
    VISAVIS_CHECK(vv::footrule(std::array{1, 2, 3}, std::array{1, 2, 3}).places() == 0);
}

// R 4.2.2, sum(abs(rank(-a) - rank(-b))).
BOOST_AUTO_TEST_CASE(the_footrule_is_that_of_r) {
    VISAVIS_CHECK(
        vv::footrule(std::array{1, 2, 3, 4, 5, 6, 7}, std::array{2, 1, 4, 3, 7, 6, 5}).places() ==
        8);
    VISAVIS_CHECK(vv::footrule(std::array{12, 2, 1, 12, 2}, std::array{1, 4, 7, 1, 0}).places() ==
                  11);
    VISAVIS_CHECK(vv::footrule(std::array{7, 3, 7, 1, 3, 7, 10, 3, 0, -2, 5, 5},
                               std::array{2, 2, 9, 1, 4, 4, 8, 3, 3, -1, 5, 7})
                      .places() == 25);
}

BOOST_AUTO_TEST_CASE(ties_have_the_mean_of_their_ranks) {
    constexpr auto distance = vv::footrule(std::array{3, 2, 2, 1}, std::array{4, 3, 2, 1});
    VISAVIS_CHECK(distance.places() == 1); // 2.5 against 2 and against 3
    VISAVIS_CHECK(vv::footrule(std::array{7, 7}, std::array{7, 7}).places() == 0);
}

BOOST_AUTO_TEST_CASE(members_without_both_values_are_left_out_and_counted) {
    constexpr auto distance =
        vv::footrule(std::array{1.0, na, 3.0, 2.0}, std::array{5.0, 4.0, 3.0, na});
    VISAVIS_CHECK(distance.members() == vv::compared_members{2, 2});
    VISAVIS_CHECK(distance.normalised() == 1);
}

BOOST_AUTO_TEST_CASE(ranks_and_scores_are_compared_in_their_directions) {
    constexpr std::array scores{61.5, 80.0, 70.25};
    constexpr std::array ranks{3, 1, 2};
    VISAVIS_CHECK(vv::footrule(scores, ranks, {.second = lower}).places() == 0);
    VISAVIS_CHECK(vv::footrule(scores, ranks).normalised() == 1);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_apart_is_refused) {
    VISAVIS_CHECK(vv::footrule.checked(std::array{1}, std::array{2}).refused() ==
                  vv::refusal{vv::reason::constant_list, "one member alone"});
    VISAVIS_CHECK(vv::footrule.checked(std::array{1}, std::array{2, 3}).why() ==
                  vv::reason::out_of_range);
    constexpr std::array<int, 0> none{};
    VISAVIS_CHECK(vv::footrule.checked(none, none).why() == vv::reason::empty_list);
    VISAVIS_CHECK(vv::footrule_distance::of(0, {4'000'000'000, 0}).why() == vv::reason::overflow);
    VISAVIS_CHECK(vv::footrule_distance::of(0, {3'000'000'000, 0}).value().places() == 0);
    BOOST_TEST(vv::tests::doors_agree(vv::footrule, std::array{1}, std::array{2}));
    BOOST_TEST(vv::tests::doors_agree(vv::footrule, std::array{1, 2}, std::array{2, 1}));
}

BOOST_AUTO_TEST_CASE(the_footrule_is_as_defined_symmetric_and_bounded) {
    vv::tests::random_bits next;
    for (int trial = 0; trial != 40; ++trial) {
        const auto size = 2 + next.below(500);
        const auto a = random_list(next, size, 1 + next.below(100));
        const auto b = random_list(next, size, 1 + next.below(100));
        const auto c = random_list(next, size, 1 + next.below(100));
        const auto distance = vv::footrule(a, b);
        BOOST_CHECK(distance.places() == by_definition(a, b));
        BOOST_CHECK(distance == vv::footrule(b, a));
        BOOST_CHECK(distance.normalised() <= 1);
        BOOST_CHECK(vv::footrule(a, a).places() == 0);
        BOOST_CHECK(distance.places() <= vv::footrule(a, c).places() + vv::footrule(c, b).places());
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
