// SPDX-License-Identifier: BSL-1.0

#include <visavis/tell/history_json.hpp>

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <string>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using cities = vv::list_of<"made-up cities", vv::entity_kind::city>;
constexpr vv::city<"Dresden", "DE"> dresden;
constexpr vv::city<"Jena", "DE"> jena;
constexpr vv::city<"Graz", "AT"> graz;
constexpr auto in_2022 = cities::ranked(2022_y, {}, jena, dresden, graz);
constexpr auto in_2023 = cities::ranked(2023_y, {}, dresden, jena, graz);
constexpr auto in_2024 = cities::ranked(2024_y, {}, dresden, graz, jena);
const auto history = vv::history_of(in_2022, in_2023, in_2024);

const std::string run_of_dresden =
    R"j({"type": "run", "words": "2 editions (2023 to 2024)", "editions": 2, "first": "2023", )j"
    R"j("last": "2024"})j";

bool has(const std::string& json, std::string_view part) {
    return json.find(part) != std::string::npos;
}

} // namespace

BOOST_AUTO_TEST_SUITE(tell)
BOOST_AUTO_TEST_SUITE(history_json)

BOOST_AUTO_TEST_CASE(whereabouts_are_between_two_ranks_or_nowhere) {
    BOOST_TEST(vv::json(vv::whereabouts::at(5)) ==
               R"j({"type": "whereabouts", "words": "5th", )j"
               R"j("is_listed": "holds", "best": 5, "worst": 5})j");
    BOOST_TEST(vv::json(vv::whereabouts::not_listed()) ==
               R"j({"type": "whereabouts", "words": "not listed", "is_listed": "fails"})j");
    BOOST_TEST(has(vv::json(vv::whereabouts::beyond(10)),
                   R"j("is_listed": "undetermined", "best": 11, "worst": null})j"));
}

BOOST_AUTO_TEST_CASE(streaks_are_as_long_as_is_sure_and_as_they_may_be) {
    const auto runs = vv::streak(vv::ranked_within(dresden, 1, history));
    BOOST_TEST(vv::json(runs.current) ==
               R"j({"type": "streak", "words": "for the second consecutive year", "surely": )j" +
                   run_of_dresden + R"j(, "possibly": )j" + run_of_dresden +
                   R"j(, "may_begin_before": false, "counts_periods": true})j");
    BOOST_TEST(vv::json(runs) == R"j({"type": "streaks", "current": )j" + vv::json(runs.current) +
                                     R"j(, "longest": )j" + vv::json(runs.longest) + "}");
    BOOST_TEST(vv::json(vv::run()) == R"j({"type": "run", "words": "0 editions", "editions": 0})j");
    BOOST_TEST(
        has(vv::json(vv::streak_at{1, runs.current}),
            R"j("words": "first for the second consecutive year", "rank": 1, "length": {)j"));
}

BOOST_AUTO_TEST_CASE(events_have_their_times) {
    const auto facts = vv::ranked_within(dresden, 1, history);
    BOOST_TEST(
        vv::json(vv::how_often(facts)) ==
        R"j({"type": "times_held", "words": "in 2 of 3 editions", "surely": 2, "possibly": 2, )j"
        R"j("editions": 3})j");
    BOOST_TEST(vv::json(vv::occasion(vv::verdict(true), 2022_y, 2024_y)) ==
               R"j({"type": "occasion", "words": "between 2022 and 2024", "happened": "holds", )j"
               R"j("earliest": "2022", "latest": "2024"})j");
    BOOST_TEST(has(vv::json(vv::occasion()), R"j("earliest": {"missing": "no_such_period")j"));
    BOOST_TEST(
        has(vv::json(vv::comeback()), R"j("returned": "fails", "before": {"type": "occasion")j"));
    BOOST_TEST(
        vv::json(vv::first_time(vv::ranked_within(graz, 2, history))) ==
        R"j({"type": "first_time", "words": "for the first time (editions known from 2022 on)", )j"
        R"j("since_horizon": "holds", "ever": "undetermined", "horizon": "2022", )j"
        R"j("earlier_editions": 2})j");
    const auto best = vv::json(vv::best_rank(dresden, history));
    BOOST_TEST(has(best, R"j("words": "1st at best, first in 2023 and last in 2024", "rank": {)j"));
    BOOST_TEST(has(best, R"j("last": {"type": "occasion", "words": "in 2024")j"));
}

BOOST_AUTO_TEST_CASE(movements_have_their_history) {
    BOOST_TEST(
        has(vv::json(vv::movement_in(graz, history)),
            R"j("words": "up 1 place to 2nd", "from": "2023", "to": "2024", "moved": {"type": )j"
            R"j("movement")j"));
    vv::mover movers[1];
    vv::biggest_movers(in_2022, in_2024, movers);
    BOOST_TEST(has(vv::json(movers[0]), R"j("who": {"name": "Jena", "kind": "city")j"));
    BOOST_TEST(has(vv::json(movers[0]), R"j("moved": {"type": "split_movement")j"));
    BOOST_TEST(
        vv::json(vv::count_movements(in_2022, in_2024)) ==
        R"j({"type": "movement_counts", "words": "2 up, 1 down, 0 stayed, 0 entered, 0 dropped )j"
        R"j(out", "unranked": 0, "stayed": 0, "up": 2, "down": 1, "entered": 0, "returned": 0, )j"
        R"j("dropped": 0, "no_edition": 0})j");
    BOOST_TEST(vv::json(vv::list_count(2024_y, 1, 3, 10)) ==
               R"j({"type": "list_count", "words": "1 to 3 of 10 in 2024", "edition": "2024", )j"
               R"j("at_least": 1, "at_most": 3, "size": 10})j");
}

BOOST_AUTO_TEST_CASE(two_series_have_overtakings_gaps_and_times) {
    using spending = vv::indicator<"spending", vv::unit<"euro">>;
    constexpr auto one = spending::series_of(vv::country<"CN">{}, {}, vv::dated{2020_y, 1},
                                             vv::dated{2021_y, 2}, vv::dated{2022_y, 4});
    constexpr auto other = spending::series_of(vv::country<"JP">{}, {}, vv::dated{2020_y, 3},
                                               vv::dated{2021_y, 2}, vv::dated{2022_y, 3});
    BOOST_TEST(
        vv::json(*vv::overtakings(one, other).begin()) ==
        R"j({"type": "overtaking", "words": "China passed Japan between 2020 and 2022 (level in )j"
        R"j(2021)", "who": {"name": "China", "kind": "country", "countries": ["CN"]}, "whom": )j"
        R"j({"name": "Japan", "kind": "country", "countries": ["JP"]}, "before": "2020", )j"
        R"j("after": "2022", "by_first": true, "from_level": false, "was_level": true, "level": )j"
        R"j("2021", "is_adjacent": false})j");
    const auto trend = vv::json(vv::gap_trend(one, other, 2020_y, 2022_y));
    BOOST_TEST(has(trend, R"j("type": "gap_trend")j"));
    BOOST_TEST(has(trend, R"j("measure": "absolute", "before": {"numerator": -2, )j"));
    BOOST_TEST(has(trend, R"j("widens": "fails")j"));
    BOOST_TEST(
        vv::json(vv::years_to_go{1.5, 0.25, 0, 2020_y, 2022_y}) ==
        R"j({"type": "years_to_catch_up", "words": "in 1.5 years at the growth of 2020 to 2022 )j"
        R"j((25 % against 0 % a year)", "years": 1.5, "own_growth": 0.25, "other_growth": 0, )j"
        R"j("from": "2020", "to": "2022"})j");
    BOOST_TEST(
        vv::json(vv::years_to_double{10, 10}) ==
        R"j({"type": "doubling_time", "words": "in 10 years", "shortest": 10, "longest": 10})j");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
