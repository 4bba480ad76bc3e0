// SPDX-License-Identifier: BSL-1.0

#include <visavis/tell/words.hpp>

#include <visavis/compare/share_of.hpp>
#include <visavis/core/literals.hpp>

#include "both_ways.hpp"

#include <array>
#include <limits>
#include <string>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using awards = vv::indicator<"awards", vv::unit<"award">>;
using people = vv::indicator<"population", vv::unit<"inhabitant">>;
constexpr vv::source list{"Clarivate", "Highly Cited Researchers", "2025"};
constexpr vv::country<"CN"> china;
constexpr vv::country<"US"> states;
constexpr vv::institution<"Chinese Academy of Sciences", "CN"> academy;
constexpr vv::institution<"Harvard University", "US"> harvard;
constexpr auto of = [](auto who, auto value) { return awards::of(who, 2025_y, value, list); };
constexpr double infinity = std::numeric_limits<double>::infinity();

template <class Result>
constexpr auto said(const Result& result) {
    return vv::words_in<>(result);
}

} // namespace

BOOST_AUTO_TEST_SUITE(tell)
BOOST_AUTO_TEST_SUITE(words)

BOOST_AUTO_TEST_CASE(values_speak_for_themselves) {
    VISAVIS_CHECK(said(3_over(2)) == "1.5");
    VISAVIS_CHECK(said(780.7_printed) == "780.7");
    VISAVIS_CHECK(said(43_percent) == "43 %");
    VISAVIS_CHECK(said(5.9_x) == "5.9 times");
    VISAVIS_CHECK(said(3_points) == "+3 percentage points");
    VISAVIS_CHECK(said(-(1_points)) == "-1 percentage point");
    VISAVIS_CHECK(said(vv::verdict::of_undetermined()) == "undetermined");
    VISAVIS_CHECK(said(vv::period::quarter(2025, 3)) == "2025-Q3");
    VISAVIS_CHECK(said(list) == "Clarivate, Highly Cited Researchers, 2025");
    VISAVIS_CHECK(said(china) == "China");
    VISAVIS_CHECK(said(vv::refusal{vv::reason::empty_list, "the ten"}) ==
                  "the list is empty: the ten");
    VISAVIS_CHECK(said(vv::answer<vv::fraction>(vv::half)) == "0.5");
    VISAVIS_CHECK(said(vv::fraction::checked(1, 0)) == "the denominator is zero");
    BOOST_TEST(vv::words(3_over(2)) == "1.5");
}

BOOST_AUTO_TEST_CASE(hedges_are_said_with_their_own_words) {
    VISAVIS_CHECK(said(vv::about(43_percent)) == "about 43 %");
    VISAVIS_CHECK(said(vv::almost(6_x)) == "almost 6 times");
    VISAVIS_CHECK(said(vv::rounded(5.9_printed)) == "5.9");
    VISAVIS_CHECK(said(vv::exactly(6)) == "6");
    VISAVIS_CHECK(said(vv::between(3, 4)) == "between 3 and 4");
    VISAVIS_CHECK(said(vv::nearly(vv::half)) == "nearly half");
    VISAVIS_CHECK(said(vv::approximately(1_over(5))) == "approximately one fifth");
    VISAVIS_CHECK(said(vv::about(3_points)) == "about +3 percentage points");
    VISAVIS_CHECK(said(vv::between(3_points, 4_points)) ==
                  "between +3 percentage points and +4 percentage points");
}

BOOST_AUTO_TEST_CASE(intervals_say_which_ends_belong) {
    using in = vv::interval;
    VISAVIS_CHECK(said(in(3)) == "3");
    VISAVIS_CHECK(said(in::closed(1, 2)) == "1 to 2");
    VISAVIS_CHECK(said(in::closed_open(1, 2)) == "1 to below 2");
    VISAVIS_CHECK(said(in::open(1, 2)) == "above 1 to below 2");
    VISAVIS_CHECK(said(in::above(1)) == "above 1" && said(in::at_least(1)) == "at least 1");
    VISAVIS_CHECK(said(in::below(1)) == "below 1" && said(in::at_most(1)) == "at most 1");
    VISAVIS_CHECK(said(in(in::unbounded(-1), in::unbounded(1))) == "any number");
}

BOOST_AUTO_TEST_CASE(a_figure_says_what_it_counts_of_whom_and_when) {
    VISAVIS_CHECK(said(of(china, 1406)) == "1,406 awards (China, 2025)");
    VISAVIS_CHECK(said(of(china, 1)) == "1 award (China, 2025)");
    VISAVIS_CHECK(said(of(china, 0.5)) == "0.5 awards (China, 2025)");
    VISAVIS_CHECK(said(of(china, vv::about(1400))) == "about 1,400 awards (China, 2025)");
    VISAVIS_CHECK(said(of(china, 3).with(vv::status::estimated | vv::status::provisional)) ==
                  "3 awards (China, 2025, ep)");
    VISAVIS_CHECK(said(of(china, vv::missing{vv::reason::confidential})) ==
                  "the figure is confidential (China, 2025)");
}

BOOST_AUTO_TEST_CASE(differences_say_more_fewer_or_as_many) {
    VISAVIS_CHECK(said(vv::difference(of(academy, 258), of(harvard, 170))) ==
                  "88 more awards than Harvard University");
    VISAVIS_CHECK(said(vv::difference(of(harvard, 170), of(academy, 258))) ==
                  "88 fewer awards than the Chinese Academy of Sciences");
    VISAVIS_CHECK(said(vv::difference(of(harvard, 170), of(academy, 170))) ==
                  "as many awards as the Chinese Academy of Sciences");
    VISAVIS_CHECK(said(vv::difference(of(harvard, vv::between(1, 3)), of(academy, 2))) ==
                  "a difference of -1 to 1 awards to the Chinese Academy of Sciences");
}

BOOST_AUTO_TEST_CASE(a_ratio_is_one_sentence) {
    VISAVIS_CHECK(said(vv::ratio(of(academy, 258), of(harvard, 170))) ==
                  "258, 1.52 times Harvard University's 170 (88 more, +51.8 %)");
    VISAVIS_CHECK(said(vv::ratio(of(harvard, 170), of(academy, 258))) ==
                  "170, 0.66 times the Chinese Academy of Sciences' 258 (88 fewer, -34.1 %)");
    VISAVIS_CHECK(said(vv::ratio(of(harvard, 170), of(academy, 170))) ==
                  "170, the same as the Chinese Academy of Sciences' 170");
    VISAVIS_CHECK(said(vv::ratio(of(states, 3.0), of(china, 2.0))) ==
                  "3, 1.5 times China's 2 (1 more, +50 %)");
    VISAVIS_CHECK(said(vv::ratio(of(states, -3), of(china, -2))) ==
                  "-3, 1.5 times China's -2 (1 fewer)");
    VISAVIS_CHECK(said(vv::relative_difference(of(states, 3), of(china, 2))) == "+50 %");
}

BOOST_AUTO_TEST_CASE(nothing_is_some_times_fewer) {
    VISAVIS_CHECK(said(vv::ratio(of(china, 3), of(states, 9))) ==
                  "3, one third of the United States' 9 (6 fewer, -66.7 %)");
    VISAVIS_CHECK(said(vv::ratio(of(china, 1), of(states, 2))) ==
                  "1, half of the United States' 2 (1 fewer, -50 %)");
    VISAVIS_CHECK(said(vv::ratio(of(china, 3), of(states, 36))) ==
                  "3, one 12th of the United States' 36 (33 fewer, -91.7 %)");
}

BOOST_AUTO_TEST_CASE(a_rate_names_its_unit) {
    VISAVIS_CHECK(said(vv::rate(of(china, 452), people::of(china, 2025_y, 18, list))) ==
                  "25.1 awards per inhabitant");
    VISAVIS_CHECK(said(vv::rate(of(china, 1.0), people::of(china, 2025_y, 4.0, list))) ==
                  "0.25 awards per inhabitant");
}

BOOST_AUTO_TEST_CASE(a_share_says_of_how_many) {
    using cities = vv::list_of<"cities", vv::entity_kind::city>;
    VISAVIS_CHECK(said(vv::share_of(cities::counted(6, 10, 2024_y, list))) == "6 of 10 (60 %)");
    VISAVIS_CHECK(said(vv::share_of(of(china, 1406), of(vv::world{}, 7131))) ==
                  "1,406 of 7,131 (19.7 %)");
    constexpr auto quoted =
        vv::quoted_share<awards>(china, vv::world{}, 2025_y, vv::about(20_percent), list);
    VISAVIS_CHECK(said(quoted) == "about 20 %");
    constexpr vv::share<awards, vv::fraction> bare(vv::half, {}, {});
    VISAVIS_CHECK(said(bare) == "50 %");
    constexpr vv::share<awards, vv::interval> range(vv::about(1_over(5)).range(), {}, {});
    VISAVIS_CHECK(said(range) == "19 % to 21 %");
    VISAVIS_CHECK(said(bare - vv::share<awards, vv::fraction>(1_over(4), {}, {})) ==
                  "+25 percentage points");
    VISAVIS_CHECK(said(bare - range) == "29 to 31 percentage points");
}

BOOST_AUTO_TEST_CASE(a_multiple_says_since_when_and_how_fast) {
    VISAVIS_CHECK(said(vv::multiple_of_baseline(awards::of(china, 2023_y, 780.7_printed, list),
                                                awards::of(china, 2007_y, 135.8_printed, list))) ==
                  "5.75 times as much as in 2007 (+474.9 %, 11.55 % a year over 16 years)");
    VISAVIS_CHECK(said(vv::multiple_of_baseline(of(china, 6), of(states, 3))) ==
                  "2 times as much as the United States (+100 %)");
    VISAVIS_CHECK(said(vv::multiple_of_baseline(awards::of(china, 2008_y, 3, list),
                                                awards::of(china, 2007_y, 2, list))) ==
                  "1.5 times as much as in 2007 (+50 %, 50 % a year over 1 year)");
}

BOOST_AUTO_TEST_CASE(growth_rates_may_be_ranges) {
    VISAVIS_CHECK(said(vv::growth_rate{0.1155, 0.1155, false, false}) == "11.55 % a year");
    VISAVIS_CHECK(said(vv::growth_rate{0.1, 0.2, true, true}) == "above 10 % to below 20 % a year");
    // rounded outwards: 7^(1/16) - 1 is 12.9324 %, and so not below 12.93 %
    VISAVIS_CHECK(said(vv::growth_rate{0.123017, 0.129324, false, true}) ==
                  "12.3 % to below 12.94 % a year");
    VISAVIS_CHECK(said(vv::growth_rate{-0.123017, -0.123011, false, false}) ==
                  "-12.31 % to -12.3 % a year");
    VISAVIS_CHECK(said(vv::growth_rate{-infinity, 0.05, false, false}) ==
                  "minus infinity % to 5 % a year");
    VISAVIS_CHECK(said(vv::growth_rate{0.1, infinity, true, true}) == "above 10 % a year");
    VISAVIS_CHECK(said(vv::growth_rate{0.1, infinity, false, true}) == "at least 10 % a year");
}

BOOST_AUTO_TEST_CASE(hedged_results_say_what_is_open) {
    const auto times = vv::words(vv::ratio(of(states, vv::more_than(3)), of(china, 2)));
    BOOST_TEST(times.find("more than 3, above 1.5 times China's 2") == 0U);
    VISAVIS_CHECK(said(vv::ratio(of(states, 2), of(china, vv::more_than(4)))) ==
                  "2, below 0.5 times China's more than 4 (above 2 fewer, below -50 %)");
    VISAVIS_CHECK(said(vv::relative_difference(of(states, vv::exactly(3)), of(china, 2))) ==
                  "+50 %");
    VISAVIS_CHECK(said(vv::relative_difference(of(states, vv::over(3)), of(china, 2))) ==
                  "above +50 %");
    VISAVIS_CHECK(said(vv::relative_difference(of(states, vv::between(1, 3)), of(china, 2))) ==
                  "-50 % to +50 %");
    VISAVIS_CHECK(said(vv::relative_difference(of(states, vv::at_least(3)), of(china, 2))) ==
                  "at least +50 %");
    VISAVIS_CHECK(said(vv::relative_difference(of(states, vv::at_most(3)), of(china, 2))) ==
                  "at most +50 %");
    const auto growth = vv::words(vv::increased_to(vv::nearly(6), 2023_y, 2007_y));
    BOOST_TEST(growth.find("5.4 to below 6 times as much as in 2007") == 0U);
    BOOST_TEST(growth.find("to below 11.85 % a year over 16 years)") != std::string::npos);
    const auto open = vv::words(vv::ratio(of(states, vv::between(1, 3)), of(china, 2)));
    BOOST_TEST(open.find("a difference of -1 to 1") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(ranks_are_ordinals_joint_where_shared) {
    constexpr auto rank = [](const vv::placing& place) {
        vv::text<40> words;
        vv::append_rank(words, place);
        return words;
    };
    VISAVIS_CHECK(rank(vv::placing(1)) == "1st" && rank(vv::placing(21)) == "21st");
    VISAVIS_CHECK(rank(vv::placing(112)) == "112th" && rank(vv::placing(1022)) == "1,022nd");
    VISAVIS_CHECK(rank(vv::placing(2, true)) == "joint 2nd");
    VISAVIS_CHECK(rank(vv::placing::of_halves(5, true)) == "joint rank 2.5");
    VISAVIS_CHECK(rank(vv::placing()) == "unranked");
    VISAVIS_CHECK(said(vv::placing(2, true)) == "joint 2nd"); // a result like others
}

BOOST_AUTO_TEST_CASE(a_movement_says_how_far_and_where_to) {
    using vv::placing;
    constexpr auto moved = [](const placing& before, const placing& after,
                              const placing& earlier = {}) {
        return said(vv::movement_of(before, after, earlier));
    };
    VISAVIS_CHECK(moved(placing(8), placing(5)) == "up 3 places to 5th");
    VISAVIS_CHECK(moved(placing(12), placing(11, true)) == "up 1 place to joint 11th");
    VISAVIS_CHECK(moved(placing(3), placing(21)) == "down 18 places to 21st");
    VISAVIS_CHECK(moved(placing::of_halves(5), placing(1)) == "up 1.5 places to 1st");
    VISAVIS_CHECK(moved(placing(1), placing(1)) == "unchanged at 1st");
    VISAVIS_CHECK(moved({}, placing(10)) == "new at 10th");
    VISAVIS_CHECK(moved({}, placing(8), placing(4)) == "back at 8th");
    VISAVIS_CHECK(moved(placing(9), {}) == "dropped out from 9th");
    VISAVIS_CHECK(moved({}, {}) == "unranked");
}

BOOST_AUTO_TEST_CASE(a_movement_says_what_became_of_the_score) {
    using vv::placing;
    constexpr auto with = [](int before, int after) {
        return said(vv::movement_of(placing(8), placing(5))
                        .beside(vv::difference(awards::of(china, 2025_y, after, list),
                                               awards::of(china, 2024_y, before, list),
                                               vv::across_periods)));
    };
    VISAVIS_CHECK(with(20, 32) == "up 3 places to 5th, with 12 more awards");
    VISAVIS_CHECK(with(32, 20) == "up 3 places to 5th, with 12 fewer awards");
    VISAVIS_CHECK(with(20, 20) == "up 3 places to 5th, with as many awards");
    VISAVIS_CHECK(said(vv::movement_of(placing(8), placing(9)).beside(3_over(2))) ==
                  "down 1 place to 9th, with 1.5");
}

BOOST_AUTO_TEST_CASE(a_movement_in_a_league_says_how_much_is_coverage) {
    using cities = vv::list_of<"cities", vv::entity_kind::city>;
    constexpr vv::city<"Aarhus", "DK"> aarhus;
    constexpr vv::city<"Bern", "CH"> bern;
    constexpr vv::city<"Cork", "IE"> cork;
    constexpr auto before = cities::ranked(2024_y, list, aarhus, bern);
    constexpr auto after = cities::ranked(2025_y, list, cork, aarhus, bern);
    VISAVIS_CHECK(said(vv::split_movement_of(bern, before, after)) ==
                  "down 1 place to 3rd (0 places among the members of both editions, down 1 place "
                  "by coverage)");
    VISAVIS_CHECK(said(vv::split_movement_of(cork, before, after)) == "new at 1st");
}

BOOST_AUTO_TEST_CASE(agreement_says_what_it_is_made_of) {
    constexpr std::array first{1, 2, 2, 3};
    constexpr std::array second{1, 2, 3, 3};
    VISAVIS_CHECK(said(vv::kendall_tau(first, second)) ==
                  "Kendall's tau-b 0.8: of 6 pairs 4 in the same order, 0 in opposite orders, 2 "
                  "tied");
    VISAVIS_CHECK(said(vv::spearman_rho(first, second)) == "Spearman's rho 0.83 of 4 members");
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    constexpr std::array three{1.0, 2.0, none};
    VISAVIS_CHECK(said(vv::kendall_tau(three, std::array{2, 1, 3})) ==
                  "Kendall's tau-b -1: of 1 pair 0 in the same order, 1 in opposite orders, 0 "
                  "tied; 1 member is not in both lists");
    VISAVIS_CHECK(said(vv::spearman_rho(std::array{1.0, none, none, 2.0}, first)) ==
                  "Spearman's rho 1 of 2 members; 2 members are not in both lists");
    VISAVIS_CHECK(said(vv::kendall_tau.checked(first, std::array{7, 7, 7, 7})) ==
                  "all values of a list are equal, so that it has no order: the second list");
}

BOOST_AUTO_TEST_CASE(a_coefficient_is_shown_as_whole_only_if_it_is) {
    constexpr auto coefficient = [](const vv::surd& value) {
        vv::text<40> words;
        vv::append_coefficient(words, value);
        return words;
    };
    VISAVIS_CHECK(coefficient(1) == "1" && coefficient(0) == "0" && coefficient(-1) == "-1");
    VISAVIS_CHECK(coefficient(vv::fraction(9996, 10'000)) == "0.9996");
    VISAVIS_CHECK(coefficient(vv::fraction(-9996, 10'000)) == "-0.9996");
    VISAVIS_CHECK(coefficient(vv::fraction(4, 10'000)) == "0.0004");
    VISAVIS_CHECK(coefficient(vv::surd(1, 1, 2)) == "0.71");
    VISAVIS_CHECK(coefficient(vv::surd(1, 1, 4)) == "0.5");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
