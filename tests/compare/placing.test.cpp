// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/placing.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <type_traits>

namespace vv = visavis;

namespace {

constexpr auto printed(const vv::placing& place) {
    vv::text<40> words;
    append_placing(words, place);
    return words;
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(placing)

BOOST_AUTO_TEST_CASE(a_placing_is_a_small_plain_value) {
    static_assert(std::is_trivially_copyable_v<vv::placing>);
    static_assert(sizeof(vv::placing) <= 16);
    VISAVIS_CHECK(vv::placing(2) == vv::placing(2));
    VISAVIS_CHECK(vv::placing(2) != vv::placing(2, true));
    VISAVIS_CHECK(vv::placing(2) == vv::placing::of_halves(4));
    VISAVIS_CHECK(vv::placing() != vv::placing(1));
}

BOOST_AUTO_TEST_CASE(a_rank_is_exact_also_where_it_is_a_half) {
    VISAVIS_CHECK(vv::placing(3).rank() == vv::fraction(3));
    VISAVIS_CHECK(vv::placing::of_halves(5, true).rank() == vv::fraction(5, 2));
    VISAVIS_CHECK(vv::placing::of_halves(5, true).halves() == 5);
    VISAVIS_CHECK(vv::placing::of_halves(5, true).is_joint());
    VISAVIS_CHECK(!vv::placing(3).is_joint());
}

BOOST_AUTO_TEST_CASE(a_missing_value_has_no_rank) {
    VISAVIS_CHECK(!vv::placing().is_ranked());
    VISAVIS_CHECK(vv::placing(1).is_ranked());
    VISAVIS_CHECK(vv::placing().halves() == 0);
    BOOST_CHECK_EXCEPTION(static_cast<void>(vv::placing().rank()), vv::error,
                          [](const vv::error& e) { return e.why() == vv::reason::unranked; });
}

BOOST_AUTO_TEST_CASE(ranks_begin_at_one) {
    const auto below = [](const vv::error& e) { return e.why() == vv::reason::out_of_range; };
    BOOST_CHECK_EXCEPTION(vv::placing(0), vv::error, below);
    BOOST_CHECK_EXCEPTION(vv::placing(-3), vv::error, below);
    BOOST_CHECK_EXCEPTION(static_cast<void>(vv::placing::of_halves(1)), vv::error, below);
}

BOOST_AUTO_TEST_CASE(joint_ranks_are_printed_with_an_equals_sign) {
    VISAVIS_CHECK(printed(vv::placing(1)) == "1");
    VISAVIS_CHECK(printed(vv::placing(2, true)) == "2=");
    VISAVIS_CHECK(printed(vv::placing::of_halves(5, true)) == "2.5=");
    VISAVIS_CHECK(printed(vv::placing()) == "unranked");
    std::string words = "place ";
    append_placing(words, vv::placing(10));
    BOOST_TEST(words == "place 10");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
