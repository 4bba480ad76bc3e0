// SPDX-License-Identifier: BSL-1.0
#include <visavis/panel/sum.hpp>

#include "both_ways.hpp"
#include "databanks.hpp"
#include "odd_division.hpp"

#include <array>
#include <limits>
#include <vector>

namespace vv = visavis;
using namespace vv::tests;

namespace {

constexpr std::array<double, 12> values{12.5, na,  3.25, 0.0, 7.75, 1.5,
                                        4.0,  9.0, na,   2.5, 0.5,  8.0};
constexpr auto two_groups = vv::groups::of_size(6, 2);

template <std::size_t Count, class Source>
constexpr std::array<double, Count> sums_in(const Source& source) {
    std::array<double, Count> totals{};
    vv::sums(source, totals);
    return totals;
}

} // namespace

BOOST_AUTO_TEST_SUITE(panel)
BOOST_AUTO_TEST_SUITE(sum)

// pandas 1.5.3: df.groupby('g').x.sum()
BOOST_AUTO_TEST_CASE(sums_are_as_pandas_says) {
    VISAVIS_CHECK(sums_in<2>(vv::by_group(values, two_groups)) == std::array{25.0, 24.0});
    VISAVIS_CHECK(sums_in<1>(values)[0] == 49);
}

BOOST_AUTO_TEST_CASE(a_group_without_values_has_no_sum) {
    constexpr std::array<std::int32_t, 4> offsets{0, 1, 1, 3};
    constexpr std::array<double, 3> cells{na, 1, 2};
    std::vector<double> totals(3);
    const auto grouped = vv::by_group(cells, vv::groups::by_offsets(offsets));
    const auto summary = vv::sums(grouped, totals);
    BOOST_CHECK(totals[0] != totals[0] && totals[1] != totals[1] && totals[2] == 3);
    BOOST_CHECK_EQUAL(summary.because(vv::reason::empty_list), 2);
    BOOST_CHECK_EQUAL(summary.answered(), 1);
    BOOST_CHECK(
        (vv::sums.at(grouped, 1).refused() == vv::refusal{vv::reason::empty_list, "group 1"}));
    BOOST_CHECK_EQUAL(vv::sums.at(grouped, 2).value(), 3);
    BOOST_CHECK(vv::sums.at(grouped, 3).why() == vv::reason::out_of_range);
}

BOOST_AUTO_TEST_CASE(integers_are_summed_exactly_and_rounded_once) {
    constexpr std::array<std::int64_t, 4> counts{(std::int64_t{1} << 53) + 1, 2, 1, -1};
    VISAVIS_CHECK(sums_in<1>(counts)[0] == 9007199254740996.0); // 2^53 + 3 lies halfway
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    VISAVIS_CHECK(sums_in<1>(std::array{most, most, most})[0] == 3 * 0x1p63);
}

BOOST_AUTO_TEST_CASE(infinities_of_both_signs_have_no_sum) {
    constexpr std::array<double, 4> cells{infinity, -infinity, infinity, 1};
    std::vector<float> totals(2);
    const auto summary = vv::sums(vv::by_group(cells, vv::groups::of_size(2, 2)), totals);
    BOOST_CHECK_EQUAL(summary.because(vv::reason::infinite), 1);
    BOOST_CHECK(totals[1] == std::numeric_limits<float>::infinity());
}

BOOST_AUTO_TEST_CASE(sums_for_another_number_of_groups_are_refused) {
    std::vector<double> totals(3);
    BOOST_CHECK(vv::sums.checked(vv::by_group(values, two_groups), totals).why() ==
                vv::reason::out_of_range);
    BOOST_CHECK_THROW(vv::sums(values, totals), vv::error);
    BOOST_CHECK_EQUAL(
        vv::sums(vv::by_group(values, vv::groups()), std::vector<double>()).answered(), 0);
}

BOOST_AUTO_TEST_CASE(the_sums_are_the_same_however_the_work_is_divided) {
    const auto cells = positive_numbers(300'000, 5);
    for (const std::size_t size : {1U, 7U, 217U, 150'000U}) {
        const auto count = cells.size() / size;
        const auto grouped = vv::by_group(cells, vv::groups::of_size(size, count));
        std::vector<double> alone(count);
        std::vector<double> out(count);
        const auto summary = vv::sums(grouped, alone);
        for (unsigned seed = 0; seed != 4; ++seed) {
            BOOST_CHECK(vv::sums(grouped, out, odd_division(seed)) == summary);
            BOOST_CHECK(same_results(alone, out));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
