// SPDX-License-Identifier: BSL-1.0
#include <visavis/tell/history_words.hpp>

#include "both_ways.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <limits>
#include <string_view>

namespace vv = visavis;
using namespace vv::literals;
using vv::whereabouts;

// All editions here are made up.
namespace {

constexpr auto yes = vv::verdict(true);
constexpr auto no = vv::verdict(false);
constexpr auto unknown = vv::verdict::of_undetermined();

// Yearly editions from 2014 on.
template <class... Held>
constexpr auto from_2014(Held... held) {
    std::array<vv::edition_fact, sizeof...(Held)> facts = {};
    int year = 2014;
    std::size_t at = 0;
    ((facts[at++] = {vv::period::year(year++), held}), ...);
    return facts;
}

template <class Result>
constexpr auto told(const Result& result) {
    return vv::words_in<140>(result);
}

using spending = vv::indicator<"spending", vv::unit<"euro">>;
constexpr vv::country<"DK"> denmark;
constexpr vv::any_country america = vv::country<"US">{};
constexpr auto series(const auto& who, auto in_2014, auto in_2015, auto in_2016) {
    return spending::series_of(who, {}, vv::dated{2014_y, in_2014}, vv::dated{2015_y, in_2015},
                               vv::dated{2016_y, in_2016});
}
constexpr auto ordinal_word(int number) {
    vv::text<20> word;
    vv::append_ordinal_word(word, number);
    return word;
}
constexpr auto ordinal(int number) {
    vv::text<20> word;
    vv::append_ordinal(word, number);
    return word;
}
constexpr auto current(const auto& facts, const vv::gap_options& options = {}) {
    return vv::streak(facts, options).current;
}

constexpr vv::source press{"a newspaper"};
using cities = vv::list_of<"liveable cities", vv::entity_kind::city>;
constexpr vv::city<"Aarhus", "DK"> aarhus;
constexpr vv::city<"Bern", "CH"> bern;
constexpr vv::city<"Cork", "IE"> cork;
constexpr vv::city<"Dresden", "DE"> dresden;
constexpr auto in_2014 = cities::ranked(2014_y, press, aarhus, bern, cork);
constexpr auto in_2015 = cities::ranked(2015_y, press, bern, aarhus);
constexpr auto in_2016 = cities::ranked(2016_y, press, aarhus, dresden, bern, cork);
constexpr auto editions = vv::history_of(in_2014, in_2015, in_2016);

} // namespace

BOOST_AUTO_TEST_SUITE(tell)
BOOST_AUTO_TEST_SUITE(history_words)

BOOST_AUTO_TEST_CASE(ordinals_are_english) {
    VISAVIS_CHECK(ordinal(1) == "1st" && ordinal(2) == "2nd" && ordinal(3) == "3rd");
    VISAVIS_CHECK(ordinal(4) == "4th" && ordinal(10) == "10th");
    VISAVIS_CHECK(ordinal(11) == "11th" && ordinal(12) == "12th" && ordinal(13) == "13th");
    VISAVIS_CHECK(ordinal(21) == "21st" && ordinal(22) == "22nd" && ordinal(23) == "23rd");
    VISAVIS_CHECK(ordinal(101) == "101st" && ordinal(111) == "111th" && ordinal(112) == "112th");
    VISAVIS_CHECK(ordinal(113) == "113th" && ordinal(122) == "122nd" &&
                  ordinal(1'011) == "1,011th");
}

BOOST_AUTO_TEST_CASE(ordinals_are_spelled_up_to_the_ninth) {
    VISAVIS_CHECK(ordinal_word(1) == "first" && ordinal_word(2) == "second");
    VISAVIS_CHECK(ordinal_word(5) == "fifth" && ordinal_word(9) == "ninth");
    VISAVIS_CHECK(ordinal_word(10) == "10th" && ordinal_word(21) == "21st");
    VISAVIS_CHECK(ordinal_word(0) == "0th");
}

BOOST_AUTO_TEST_CASE(a_streak_of_nine_years) {
    constexpr auto nine = from_2014(no, yes, yes, yes, yes, yes, yes, yes, yes, yes);
    VISAVIS_CHECK(told(vv::streak_at{1, current(nine)}) == "first for the ninth consecutive year");
    VISAVIS_CHECK(told(vv::streak_at{10, current(nine)}) ==
                  "in the top ten for the ninth consecutive year");
    VISAVIS_CHECK(told(vv::streak_at{25, current(nine)}) ==
                  "in the top 25 for the ninth consecutive year");
    VISAVIS_CHECK(told(current(nine).surely()) == "9 editions (2015 to 2023)");
}

BOOST_AUTO_TEST_CASE(a_streak_of_one_year_and_of_none) {
    VISAVIS_CHECK(told(current(from_2014(no, yes))) == "for the first year");
    VISAVIS_CHECK(told(current(from_2014(no, yes)).surely()) == "1 edition (2015)");
    VISAVIS_CHECK(told(current(from_2014(yes, no))) == "not in the last edition");
    VISAVIS_CHECK(told(current(from_2014(yes, no)).surely()) == "0 editions");
}

BOOST_AUTO_TEST_CASE(a_streak_that_may_be_longer_says_so) {
    VISAVIS_CHECK(told(current(from_2014(yes, yes))) == "for at least the second consecutive year");
    VISAVIS_CHECK(told(current(from_2014(no, unknown, yes, yes))) ==
                  "for the second to third consecutive year");
    VISAVIS_CHECK(told(current(from_2014(no, unknown))) == "perhaps for the first year");
    VISAVIS_CHECK(told(current(from_2014(no, yes, unknown))) ==
                  "perhaps for the first to second consecutive year");
}

BOOST_AUTO_TEST_CASE(a_streak_over_bridged_gaps_is_of_editions_and_not_of_years) {
    constexpr std::array<vv::edition_fact, 3> with_gap{
        {{2014_y, no}, {2015_y, yes}, {2017_y, yes}}};
    VISAVIS_CHECK(told(current(with_gap, {vv::gap_rule::bridge})) ==
                  "for the second consecutive edition");
    constexpr std::array<vv::edition_fact, 3> monthly{{{vv::period::month(2024, 1), no},
                                                       {vv::period::month(2024, 2), yes},
                                                       {vv::period::month(2024, 3), yes}}};
    VISAVIS_CHECK(told(current(monthly)) == "for the second consecutive month");
}

BOOST_AUTO_TEST_CASE(where_a_member_stands) {
    VISAVIS_CHECK(told(whereabouts::at(21)) == "21st");
    VISAVIS_CHECK(told(whereabouts::between(1, 4)) == "between 1st and 4th");
    VISAVIS_CHECK(told(whereabouts::beyond(10)) == "11th or worse or not listed");
    VISAVIS_CHECK(told(whereabouts::not_listed()) == "not listed");
    VISAVIS_CHECK(told(whereabouts()) == "not known");
}

BOOST_AUTO_TEST_CASE(how_often_and_when) {
    VISAVIS_CHECK(told(vv::how_often(from_2014(yes, no, yes))) == "in 2 of 3 editions");
    VISAVIS_CHECK(told(vv::how_often(from_2014(yes, unknown))) == "in 1 to 2 of 2 editions");
    VISAVIS_CHECK(told(vv::how_often(from_2014(no))) == "in 0 of 1 edition");
    VISAVIS_CHECK(told(vv::first_held(from_2014(no, yes))) == "in 2015");
    VISAVIS_CHECK(told(vv::first_held(from_2014(no, unknown, yes))) == "between 2015 and 2016");
    VISAVIS_CHECK(told(vv::first_held(from_2014(no, unknown))) == "perhaps in 2015");
    VISAVIS_CHECK(told(vv::first_held(from_2014(no))) == "never in the editions known");
}

BOOST_AUTO_TEST_CASE(first_times_name_their_horizon) {
    VISAVIS_CHECK(told(vv::first_time(from_2014(no, no, yes))) ==
                  "for the first time (editions known from 2014 on)");
    VISAVIS_CHECK(told(vv::first_time(from_2014(unknown, yes))) ==
                  "perhaps for the first time (editions known from 2014 on)");
    VISAVIS_CHECK(told(vv::first_time(from_2014(yes, yes))) == "not for the first time");
}

BOOST_AUTO_TEST_CASE(returns_name_the_time_before) {
    VISAVIS_CHECK(told(vv::first_time_since(from_2014(yes, yes, no, yes))) ==
                  "for the first time since 2015");
    VISAVIS_CHECK(told(vv::first_time_since(from_2014(yes, unknown, no, yes))) ==
                  "for the first time since 2014 to 2015");
    VISAVIS_CHECK(told(vv::first_time_since(from_2014(yes, no, unknown))) ==
                  "perhaps for the first time since 2014");
    VISAVIS_CHECK(told(vv::first_time_since(from_2014(yes, yes))) == "not after a pause");
}

BOOST_AUTO_TEST_CASE(movements_tell_whether_an_entry_is_the_first) {
    VISAVIS_CHECK(told(vv::movement_in(dresden, editions)) ==
                  "entered at 2nd for the first time (editions known from 2014 on)");
    VISAVIS_CHECK(told(vv::movement_in(cork, editions)) ==
                  "back at 4th for the first time since 2014");
    VISAVIS_CHECK(told(vv::movement_in(aarhus, editions)) == "up 1 place to 1st");
    VISAVIS_CHECK(told(vv::movement_in(cork, editions.view().until(2015_y))) ==
                  "dropped out from 3rd");
}

BOOST_AUTO_TEST_CASE(records_tell_when_they_were_reached) {
    VISAVIS_CHECK(told(vv::best_rank(aarhus, editions)) ==
                  "1st at best, first in 2014 and last in 2016");
    VISAVIS_CHECK(told(vv::best_rank(bern, editions)) == "1st at best, first in 2015");
    constexpr vv::city<"Essen", "DE"> essen;
    VISAVIS_CHECK(told(vv::best_rank(essen, editions)) == "not listed");
}

BOOST_AUTO_TEST_CASE(overtakings_name_both_and_the_time_between) {
    VISAVIS_CHECK(told(vv::last_overtaking(series(denmark, 4, 4, 6), series(america, 5, 5, 5))) ==
                  "Denmark passed the United States between 2015 and 2016");
    VISAVIS_CHECK(told(vv::last_overtaking(series(denmark, 6, 5, 4), series(america, 5, 5, 5))) ==
                  "the United States passed Denmark between 2014 and 2016 (level in 2015)");
    VISAVIS_CHECK(told(vv::last_overtaking(series(denmark, 5, 5, 6), series(america, 5, 5, 5))) ==
                  "Denmark pulled ahead of the United States between 2015 and 2016");
}

BOOST_AUTO_TEST_CASE(gaps_are_told_with_their_rule) {
    constexpr auto trend = [](auto danish, const vv::trend_options& options) {
        return told(vv::gap_trend(danish, series(america, 10, 10, 10), 2014_y, 2016_y, options));
    };
    VISAVIS_CHECK(trend(series(denmark, 4, 6, 8), {}) ==
                  "the gap narrows: 6 in 2014, 2 in 2016 (the ends compared)");
    VISAVIS_CHECK(trend(series(denmark, 12, 13, 15), {.rule = vv::trend_rule::every_step}) ==
                  "the gap widens: 2 in 2014, 5 in 2016 (in every step)");
    VISAVIS_CHECK(trend(series(denmark, 12, 9, 12), {}) ==
                  "the gap is steady: 2 in 2014, 2 in 2016 (the ends compared)");
    VISAVIS_CHECK(trend(series(denmark, 8, 9, 12), {.measure = vv::gap_measure::relative}) ==
                  "the gap neither widens nor narrows throughout: 20 % in 2014, 20 % in 2016 (the "
                  "ends compared)");
    VISAVIS_CHECK(
        trend(series(denmark, vv::about(12), vv::about(12), vv::about(12)), {}) ==
        "the gap may widen, narrow or change sides: 1.4 to 2.6 in 2014, 1.4 to 2.6 in 2016 "
        "(the ends compared)");
}

BOOST_AUTO_TEST_CASE(catching_up_is_told_with_the_growth_it_rests_on) {
    const auto found = vv::years_to_catch_up(series(denmark, 100, 150, 200),
                                             series(america, 400, 400, 400), 2014_y, 2016_y);
    BOOST_TEST(told(found).view() ==
               "in 2 years at the growth of 2014 to 2016 (41.42 % against 0 % a year)");
}

BOOST_AUTO_TEST_CASE(doubling_times_and_counts) {
    VISAVIS_CHECK(told(vv::years_to_double{10, 10}) == "in 10 years");
    VISAVIS_CHECK(told(vv::years_to_double{5, 10}) == "in 5 to 10 years");
    VISAVIS_CHECK(told(vv::years_to_double{5, std::numeric_limits<double>::infinity()}) ==
                  "in 5 years or more");
    VISAVIS_CHECK(told(vv::list_count(2024_y, 6, 6, 10)) == "6 of 10 in 2024");
    VISAVIS_CHECK(told(vv::list_count(2024_y, 1, 9, 10)) == "1 to 9 of 10 in 2024");
}

BOOST_AUTO_TEST_CASE(movers_and_movements) {
    constexpr auto first_mover = [] {
        std::array<vv::mover, 1> out = {};
        vv::biggest_movers(in_2014, in_2016, out);
        return out[0];
    };
    VISAVIS_CHECK(told(first_mover()) ==
                  "Bern down 1 place to 3rd (0 places among the members of both editions, down 1 "
                  "place by coverage)");
    VISAVIS_CHECK(told(vv::count_movements(in_2014, in_2016)) ==
                  "0 up, 2 down, 1 stayed, 1 entered, 0 dropped out");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
