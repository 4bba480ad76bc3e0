// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/top_overlap.hpp>

#include "both_doors.hpp"
#include "both_ways.hpp"
#include "number_lists.hpp"

#include <visavis/core/literals.hpp>
#include <visavis/model/league.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;
using namespace std::string_view_literals;

namespace {

constexpr std::array first{"a"sv, "c"sv, "e"sv, "g"sv, "i"sv, "k"sv, "m"sv};
constexpr std::array second{"c"sv, "b"sv, "a"sv, "e"sv, "m"sv, "z"sv, "k"sv, "y"sv};

struct ranked {
    std::string_view who;
    int rank;
};

constexpr bool is_near(double value, double expected) {
    const double off = value - expected;
    return off < 1e-15 && off > -1e-15;
}

std::vector<int> random_names(vv::tests::random_bits& next, std::size_t all) {
    std::vector<int> names(all);
    for (std::size_t at = 0; at != all; ++at) names[at] = static_cast<int>(at);
    for (std::size_t at = all; at > 1; --at) std::swap(names[at - 1], names[next.below(at)]);
    names.resize(1 + next.below(all));
    return names;
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(top_overlap)

BOOST_AUTO_TEST_CASE(common_names_are_a_part_of_all_names) {
    constexpr auto whole = vv::jaccard(first, second);
    VISAVIS_CHECK(whole == vv::set_overlap(7, 8, 5));
    VISAVIS_CHECK(whole.common() == 5 && whole.in_either() == 10);
    VISAVIS_CHECK(whole.only_first() == 2 && whole.only_second() == 3);
    VISAVIS_CHECK(whole.exact() == 1_over(2) && whole.value() == 0.5);
    VISAVIS_CHECK(vv::jaccard(first, first).exact() == 1);
    VISAVIS_CHECK(vv::jaccard(first, std::array{"x"sv}).exact() == 0);
}

// R 4.2.2, length(intersect(a[1:k], b[1:k])) / length(union(a[1:k], b[1:k])), and
// mean(sapply(1:k, function(d) length(intersect(a[1:d], b[1:d])) / d)).
BOOST_AUTO_TEST_CASE(overlaps_of_the_top_are_those_of_r) {
    VISAVIS_CHECK(vv::jaccard(first, second, {.depth = 5}).exact() == 3_over(7));
    VISAVIS_CHECK(
        is_near(vv::average_overlap(first, second, {.depth = 5}).value(), 0.50333333333333341));
    VISAVIS_CHECK(is_near(vv::average_overlap(first, second).value(), 0.53299319727891159));
    VISAVIS_CHECK(vv::average_overlap(first, second).depth() == 7);
}

BOOST_AUTO_TEST_CASE(names_that_stand_high_count_more_on_average) {
    constexpr std::array list{1, 2, 3, 4};
    constexpr std::array high{1, 2, 7, 8};
    constexpr std::array low{8, 7, 2, 1};
    VISAVIS_CHECK(vv::jaccard(list, high) == vv::jaccard(list, low));
    VISAVIS_CHECK(vv::average_overlap(list, high).value() > vv::average_overlap(list, low).value());
    VISAVIS_CHECK(vv::average_overlap(list, list).value() == 1);
}

BOOST_AUTO_TEST_CASE(a_tie_at_the_boundary_belongs_to_the_top) {
    constexpr std::array tied{ranked{"a", 1}, ranked{"b", 2}, ranked{"c", 2}, ranked{"d", 4}};
    constexpr std::array plain{"a"sv, "c"sv, "d"sv};
    VISAVIS_CHECK(vv::jaccard(tied, plain, {.depth = 2}) == vv::set_overlap(3, 2, 2));
    // 2 * 1 / (1 + 1), 2 * 2 / (3 + 2), 2 * 2 / (3 + 3)
    VISAVIS_CHECK(is_near(vv::average_overlap(tied, plain).value(), (1 + 0.8 + 2.0 / 3) / 3));
}

BOOST_AUTO_TEST_CASE(depths_beyond_a_list_are_refused) {
    VISAVIS_CHECK(vv::jaccard.checked(first, second, {.depth = 8}).why() ==
                  vv::reason::out_of_range);
    VISAVIS_CHECK(vv::jaccard.checked(first, second, {.depth = -1}).why() ==
                  vv::reason::out_of_range);
    VISAVIS_CHECK(vv::average_overlap.checked(second, first, {.depth = 8}).why() ==
                  vv::reason::out_of_range);
    VISAVIS_CHECK(vv::average_overlap.checked(first, second, {.depth = -1}).why() ==
                  vv::reason::out_of_range);
    constexpr std::array<std::string_view, 0> none{};
    VISAVIS_CHECK(vv::jaccard.checked(none, first).why() == vv::reason::empty_list);
    VISAVIS_CHECK(vv::average_overlap.checked(first, std::array{"a"sv, "a"sv}).why() ==
                  vv::reason::malformed);
    BOOST_TEST(vv::tests::doors_agree(vv::jaccard, first, second));
    BOOST_TEST(vv::tests::doors_agree(vv::average_overlap, none, second));
}

BOOST_AUTO_TEST_CASE(overlaps_are_as_defined_symmetric_and_bounded) {
    vv::tests::random_bits next;
    for (int trial = 0; trial != 40; ++trial) {
        const auto all = 1 + next.below(300);
        const auto a = random_names(next, all);
        const auto b = random_names(next, all);
        const auto depth = std::min(a.size(), b.size());
        double sum = 0;
        for (std::size_t d = 1; d <= depth; ++d) {
            const auto end = b.begin() + static_cast<std::ptrdiff_t>(d);
            const auto common =
                std::count_if(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(d),
                              [&](int name) { return std::find(b.begin(), end, name) != end; });
            sum += static_cast<double>(common) / static_cast<double>(d);
            BOOST_CHECK_EQUAL(vv::jaccard(a, b, {.depth = static_cast<std::int64_t>(d)}).common(),
                              common);
        }
        const auto average = vv::average_overlap(a, b).value();
        BOOST_TEST(average == sum / static_cast<double>(depth),
                   boost::test_tools::tolerance(1e-13));
        BOOST_TEST((average >= 0 && average <= 1));
        BOOST_TEST(average == vv::average_overlap(b, a).value());
        BOOST_TEST(vv::jaccard(a, b).value() == vv::jaccard(b, a).value());
        BOOST_TEST(vv::average_overlap(a, a).value() == 1);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
