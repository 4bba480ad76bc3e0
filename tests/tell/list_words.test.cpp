// SPDX-License-Identifier: BSL-1.0

#include <visavis/tell/list_words.hpp>

#include <visavis/compare/percentile.hpp>
#include <visavis/core/literals.hpp>
#include <visavis/tell/fmt.hpp>
#include <visavis/tell/ostream.hpp>

#include "both_ways.hpp"

#include <sstream>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using awards = vv::indicator<"awards", vv::unit<"award">>;
using benelux = vv::group<"Benelux", "BE", "NL", "LU">;
constexpr vv::observation<awards, vv::any_country, int> figures[] = {
    awards::of(vv::any_country::parse("BE").value(), 2025_y, 1, {}),
    awards::of(vv::any_country::parse("NL").value(), 2025_y, 2, {}),
    awards::of(vv::any_country::parse("FR").value(), 2025_y, 9, {})};
constexpr vv::run two{2, 2023_y, 2024_y};
constexpr vv::run three{3, 2016_y, 2018_y};

template <class Result>
constexpr auto said(const Result& result) {
    return vv::words_in<>(result);
}

} // namespace

BOOST_AUTO_TEST_SUITE(tell)
BOOST_AUTO_TEST_SUITE(list_words)

BOOST_AUTO_TEST_CASE(a_place_is_an_ordinal) {
    VISAVIS_CHECK(said(vv::placing(5)) == "5th");
    VISAVIS_CHECK(said(vv::placing(2, true)) == "joint 2nd");
    VISAVIS_CHECK(said(vv::placing()) == "unranked");
}

BOOST_AUTO_TEST_CASE(a_ranking_came_out_so_and_so) {
    VISAVIS_CHECK(said(vv::rank_summary{190, 27, 2}) == "190 ranked, 27 unranked, 2 ties");
    VISAVIS_CHECK(said(vv::rank_summary{1190, 0, 1}) == "1,190 ranked, 0 unranked, 1 tie");
}

BOOST_AUTO_TEST_CASE(a_score_stands_among_others) {
    VISAVIS_CHECK(said(vv::standing({7, 1, 2, 0, 7, 2})) ==
                  "better than 7 of 10, level with 1, worse than 2");
}

BOOST_AUTO_TEST_CASE(a_sum_says_whose_figures_it_lacks) {
    VISAVIS_CHECK(said(vv::total_over(benelux{}, figures, vv::absent_members::skip)) ==
                  "3 awards (Benelux, 2025), of 2 of 3 members");
    VISAVIS_CHECK(said(vv::total_over(vv::group<"Two", "BE", "NL">{}, figures)) ==
                  "3 awards (Two, 2025)");
}

BOOST_AUTO_TEST_CASE(the_current_run_stands_beside_the_longest) {
    constexpr vv::streaks known{{two, two, false, true}, {three, three, false, true}};
    VISAVIS_CHECK(said(known) ==
                  "for the second consecutive year; the longest run: 3 editions (2016 "
                  "to 2018)");
    constexpr vv::streaks open{{two, two, false, true}, {two, three, false, true}};
    VISAVIS_CHECK(said(open) ==
                  "for the second consecutive year; the longest run: 2 editions (2023 "
                  "to 2024) or longer");
}

BOOST_AUTO_TEST_CASE(streams_and_fmt_print_them_and_what_histories_tell) {
    std::ostringstream out;
    out << vv::placing(2, true) << "; " << vv::rank_summary{3, 0, 0} << "; " << two << "; "
        << vv::occasion(vv::verdict(true), 2016_y, 2016_y);
    BOOST_TEST(out.str() ==
               "joint 2nd; 3 ranked, 0 unranked, 0 ties; 2 editions (2023 to 2024); in "
               "2016");
    BOOST_TEST(fmt::format("{} and {:>6}", two, vv::placing(1)) ==
               "2 editions (2023 to 2024) and    1st");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
