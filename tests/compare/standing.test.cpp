// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/standing.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

namespace vv = visavis;

namespace {

// 4 below of 3 values, 3 equal, 2 above of one value, one missing.
constexpr vv::standing listed({4, 3, 2, 1, 3, 1});
// The same list seen by a score between two of its values.
constexpr vv::standing foreign({4, 0, 5, 1, 3, 2});

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(standing)

BOOST_AUTO_TEST_CASE(missing_values_are_in_no_denominator) {
    VISAVIS_CHECK(listed.size() == 9);
    VISAVIS_CHECK(listed.missing() == 1);
    VISAVIS_CHECK(listed.below() == 4 && listed.equal() == 3 && listed.above() == 2);
    VISAVIS_CHECK(listed.is_listed());
    VISAVIS_CHECK(!foreign.is_listed());
}

BOOST_AUTO_TEST_CASE(every_definition_is_an_exact_fraction) {
    VISAVIS_CHECK(listed.percent_rank() == vv::fraction(4, 8));
    VISAVIS_CHECK(listed.cume_dist() == vv::fraction(7, 9));
    VISAVIS_CHECK(listed.strict() == vv::fraction(4, 9));
    VISAVIS_CHECK(listed.mean_rank() == vv::fraction(11, 18));
    VISAVIS_CHECK(listed.dense() == vv::fraction(4, 5));
}

BOOST_AUTO_TEST_CASE(a_definition_can_be_chosen_by_name) {
    using vv::percentile;
    VISAVIS_CHECK(listed.by(percentile::percent_rank) == listed.percent_rank());
    VISAVIS_CHECK(listed.by(percentile::cume_dist) == listed.cume_dist());
    VISAVIS_CHECK(listed.by(percentile::strict) == listed.strict());
    VISAVIS_CHECK(listed.by(percentile::mean_rank) == listed.mean_rank());
    VISAVIS_CHECK(listed.by(percentile::dense) == listed.dense());
}

BOOST_AUTO_TEST_CASE(alone_in_a_list_the_percent_rank_is_zero) {
    VISAVIS_CHECK(vv::standing() == vv::standing({0, 1, 0, 0, 0, 0}));
    VISAVIS_CHECK(vv::standing().percent_rank() == vv::fraction(0));
    VISAVIS_CHECK(vv::standing().cume_dist() == vv::fraction(1));
}

// PostgreSQL's documentation of hypothetical-set aggregates: percent_rank is (rank - 1) / n of the
// n values without the score.
BOOST_AUTO_TEST_CASE(a_score_from_another_list_joins_it) {
    VISAVIS_CHECK(foreign.percent_rank() == vv::fraction(4, 9));
    VISAVIS_CHECK(foreign.cume_dist() == vv::fraction(4, 9));
    VISAVIS_CHECK(foreign.dense() == vv::fraction(4, 6));
    VISAVIS_CHECK(foreign.rank() == vv::placing(6));
    VISAVIS_CHECK(foreign.rank(vv::ties::modified) == vv::placing(6));
    VISAVIS_CHECK(foreign.rank(vv::ties::fractional) == vv::placing(6));
    VISAVIS_CHECK(foreign.rank(vv::ties::ordinal) == vv::placing(6));
    VISAVIS_CHECK(foreign.rank(vv::ties::dense) == vv::placing(3));
}

BOOST_AUTO_TEST_CASE(ranks_are_counted_from_the_best) {
    VISAVIS_CHECK(listed.rank() == vv::placing(3, true));
    VISAVIS_CHECK(listed.rank(vv::ties::modified) == vv::placing(5, true));
    VISAVIS_CHECK(listed.rank(vv::ties::fractional) == vv::placing(4, true));
    VISAVIS_CHECK(listed.rank(vv::ties::dense) == vv::placing(2, true));
}

BOOST_AUTO_TEST_CASE(an_ordinal_rank_among_equal_scores_needs_a_place_in_the_list) {
    BOOST_CHECK_EXCEPTION(static_cast<void>(listed.rank(vv::ties::ordinal)), vv::error,
                          [](const vv::error& e) { return e.why() == vv::reason::not_applicable; });
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
