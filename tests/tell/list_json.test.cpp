// SPDX-License-Identifier: BSL-1.0

#include <visavis/tell/list_json.hpp>

#include <boost/test/unit_test.hpp>

namespace vv = visavis;

BOOST_AUTO_TEST_SUITE(tell)
BOOST_AUTO_TEST_SUITE(list_json)

BOOST_AUTO_TEST_CASE(a_standing_has_its_percentiles) {
    BOOST_TEST(
        vv::json(vv::standing({2, 1, 1, 3, 2, 1})) ==
        R"j({"type": "standing", "words": "better than 2 of 4, level with 1, worse than 1", )j"
        R"j("below": 2, "equal": 1, "above": 1, "missing": 3, "percent_rank": {"numerator": 2, )j"
        R"j("denominator": 3, "value": 0.6666666666666666}, "cume_dist": {"numerator": 3, )j"
        R"j("denominator": 4, "value": 0.75}, "strict": {"numerator": 1, "denominator": 2, )j"
        R"j("value": 0.5}, "mean_rank": {"numerator": 5, "denominator": 8, "value": 0.625}, )j"
        R"j("dense": {"numerator": 3, "denominator": 4, "value": 0.75}})j");
}

BOOST_AUTO_TEST_CASE(a_standing_among_nobody_has_the_percentiles_that_need_nobody) {
    const auto alone = vv::json(vv::standing({0, 0, 0, 0, 0, 0}));
    BOOST_TEST(alone.find("percent_rank") != alone.npos);
    BOOST_TEST(alone.find("cume_dist") == alone.npos);
}

BOOST_AUTO_TEST_CASE(a_ranking_has_its_counts) {
    BOOST_TEST(
        vv::json(vv::rank_summary{190, 27, 2}) ==
        R"j({"type": "rank_summary", "words": "190 ranked, 27 unranked, 2 ties", "ranked": )j"
        R"j(190, "unranked": 27, "tied_groups": 2})j");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
