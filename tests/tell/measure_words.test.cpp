// SPDX-License-Identifier: BSL-1.0
#include <visavis/tell/measure_words.hpp>
#include <visavis/tell/ostream.hpp>

#include "both_ways.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <limits>
#include <sstream>
#include <string_view>

namespace vv = visavis;
using namespace vv::literals;
using namespace std::string_view_literals;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

template <class Result>
constexpr vv::text<240> said(const Result& result) {
    return vv::words_in(result);
}

constexpr std::array names{"a"sv, "b"sv, "c"sv};
constexpr std::array others{"b"sv, "a"sv, "x"sv};
constexpr std::array sales{40, 30, 20, 10};

} // namespace

BOOST_AUTO_TEST_SUITE(tell)
BOOST_AUTO_TEST_SUITE(measure_words)

BOOST_AUTO_TEST_CASE(agreement_says_its_figure_and_of_how_many) {
    constexpr std::array first{9, 8, 7, 6};
    constexpr std::array second{8, 9, 7, 6};
    VISAVIS_CHECK(said(vv::weighted_tau(first, second)) == "weighted tau 0.52 of 4 members");
    VISAVIS_CHECK(said(vv::footrule(first, second)) ==
                  "2 of at most 8 places apart (25 %), of 4 members");
    VISAVIS_CHECK(
        said(vv::footrule(std::array{1.0, none, 2.0, 3.0}, first)) ==
        "4 of at most 4 places apart (100 %), of 3 members; 1 member is not in both lists");
}

BOOST_AUTO_TEST_CASE(overlap_says_its_figure_and_how_deep) {
    VISAVIS_CHECK(said(vv::jaccard(names, others)) == "2 of 4 names in both lists (50 %)");
    VISAVIS_CHECK(said(vv::jaccard(names, names, {.depth = 1})) ==
                  "1 of 1 name in both lists (100 %)");
    VISAVIS_CHECK(said(vv::average_overlap(names, others)) ==
                  "average overlap 0.56 down to rank 3");
    VISAVIS_CHECK(said(vv::rank_biased_overlap(names, others, {.persistence = 0.8})) ==
                  "rank-biased overlap 0.59 (0.4 to 0.76) with persistence 0.8");
}

BOOST_AUTO_TEST_CASE(concentration_says_its_figure_and_of_how_many_parts) {
    VISAVIS_CHECK(said(vv::herfindahl(sales)) ==
                  "Herfindahl-Hirschman index 0.3 (3,000 points) of 4 parts");
    VISAVIS_CHECK(said(vv::gini(sales)) == "Gini coefficient 0.25 of 4 parts");
    VISAVIS_CHECK(said(vv::gini(std::array{0.5})) == "Gini coefficient 0 of 1 part");
    VISAVIS_CHECK(said(vv::top_share(2, sales)) == "70 % in the 2 largest of 4 parts");
    VISAVIS_CHECK(said(vv::shannon_entropy(sales)) == "Shannon's entropy 1.28 nats of 4 parts");
    VISAVIS_CHECK(said(vv::theil(sales)) == "Theil's index 0.11 of 4 parts");
}

BOOST_AUTO_TEST_CASE(specialisation_says_how_many_times_as_much) {
    VISAVIS_CHECK(said(vv::location_quotient(20, 400, 10, 1000)) ==
                  "5 times as much as the reference (symmetric 0.67)");
    VISAVIS_CHECK(said(vv::relative_index(3.0, 2.0, 1.0, 1.0)) ==
                  "1.5 times as much as the reference (symmetric 0.2)");
    VISAVIS_CHECK(said(vv::location_quotient(vv::between(10, 20), 100, 10, 100)) ==
                  "1 to 2 times as much as the reference (symmetric 0 to 0.33)");
}

BOOST_AUTO_TEST_CASE(uncertain_ranks_say_from_which_to_which) {
    VISAVIS_CHECK(said(vv::rank_range{2, 3}) == "rank 2 to 3");
    VISAVIS_CHECK(said(vv::rank_range{1, 1}) == "rank 1");
    VISAVIS_CHECK(said(vv::rank_range{0, 0}) == "unranked");
    VISAVIS_CHECK(
        said(vv::indistinct_pairs(std::array{1.0, 2.0, 9.0}, std::array{1.0, 1.0, 1.0})) ==
        "2 of 3 pairs told apart");
}

BOOST_AUTO_TEST_CASE(answers_and_streams_take_the_same_words) {
    VISAVIS_CHECK(said(vv::gini.checked(sales)) == "Gini coefficient 0.25 of 4 parts");
    VISAVIS_CHECK(said(vv::gini.checked(std::array{-1})) == "a part of a share is negative");
    std::ostringstream out;
    out << vv::theil(sales);
    BOOST_TEST(out.str() == "Theil's index 0.11 of 4 parts");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
