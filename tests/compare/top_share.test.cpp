// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/top_share.hpp>

#include "both_doors.hpp"
#include "both_ways.hpp"
#include "number_lists.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr std::array digits{3, 1, 4, 1, 5, 9, 2, 6};
constexpr std::array doubles{1.5, 2.25, 0.125, 100.0, 3.5};

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(top_share)

BOOST_AUTO_TEST_CASE(the_largest_parts_are_a_share_of_all) {
    constexpr auto share = vv::top_share(3, digits);
    VISAVIS_CHECK(share == 20_over(31) && share > 1_over(2));
    VISAVIS_CHECK(share.largest() == 3 && share.parts() == 8);
    VISAVIS_CHECK(share.value() == 20.0 / 31);
    VISAVIS_CHECK(vv::top_share(0, digits) == 0 && vv::top_share(1, digits) == 9_over(31));
    VISAVIS_CHECK(vv::top_share(0, digits) < vv::top_share(1, digits));
}

// R 4.2.2, sum(sort(x, decreasing = TRUE)[1:3]) / sum(x).
BOOST_AUTO_TEST_CASE(the_share_is_that_of_r) {
    const double off = vv::top_share(3, doubles).value() - 0.98486612339930146;
    BOOST_TEST((off < 4e-16 && off > -4e-16));
}

BOOST_AUTO_TEST_CASE(more_than_all_parts_are_all) {
    VISAVIS_CHECK(vv::top_share(10, digits) == 1);
    VISAVIS_CHECK(vv::top_share(10, digits).largest() == 8);
    VISAVIS_CHECK(vv::top_share(5, doubles) == 1);
    VISAVIS_CHECK(vv::top_share.checked(-1, digits).why() == vv::reason::out_of_range);
}

BOOST_AUTO_TEST_CASE(missing_and_negative_parts_are_refused_unless_left_out) {
    constexpr std::array<vv::answer<int>, 3> values{1, vv::reason::suppressed, 3};
    VISAVIS_CHECK(vv::top_share.checked(1, values).why() == vv::reason::suppressed);
    VISAVIS_CHECK(vv::top_share(1, values, {.missing = vv::absent_members::skip}) == 3_over(4));
    VISAVIS_CHECK(vv::top_share.checked(1, std::array{1, -1}).why() == vv::reason::negative_part);
    BOOST_TEST(vv::tests::doors_agree(vv::top_share, std::int64_t{2}, digits));
    BOOST_TEST(vv::tests::doors_agree(vv::top_share, std::int64_t{-2}, digits));
}

BOOST_AUTO_TEST_CASE(shares_grow_with_the_number_of_parts_by_less_and_less) {
    vv::tests::random_bits next;
    for (int trial = 0; trial != 30; ++trial) {
        std::vector<std::int64_t> parts(1 + next.below(300));
        for (auto& part : parts) part = static_cast<std::int64_t>(next.below(100));
        parts[0] = 7;
        const auto size = static_cast<std::int64_t>(parts.size());
        vv::fraction before = 0;
        vv::fraction last_step = 1;
        for (std::int64_t k = 1; k <= size; ++k) {
            const auto share = vv::top_share(k, parts);
            const auto step = share.exact() - before;
            BOOST_CHECK(step >= 0 && step <= last_step);
            BOOST_CHECK(share >= vv::fraction(k, size));
            before = share.exact();
            last_step = step;
        }
        BOOST_CHECK(before == 1);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
