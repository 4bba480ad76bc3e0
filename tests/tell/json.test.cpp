// SPDX-License-Identifier: BSL-1.0

#include <visavis/tell/json.hpp>

#include <visavis/compare/share_of.hpp>
#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>
#include <string>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using awards = vv::indicator<"awards", vv::unit<"award">>;
using people = vv::indicator<"population", vv::unit<"inhabitant">>;
constexpr vv::source list{"Clarivate", "Highly Cited Researchers", "2025"};
constexpr vv::institution<"Chinese Academy of Sciences", "CN"> academy;
constexpr vv::institution<"Harvard University", "US"> harvard;
constexpr auto cas = awards::of(academy, 2025_y, 258, list);
constexpr auto har = awards::of(harvard, 2025_y, 170, list);
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

const std::string of_cas =
    R"j("indicator": "awards", "unit": "awards", "entity": {"name": "Chinese Academy of Sciences", )j"
    R"j("kind": "institution", "countries": ["CN"]}, "period": "2025", "quoted": "258", "source": )j"
    R"j({"who": "Clarivate", "publication": "Highly Cited Researchers", "edition": "2025"}})j";
const std::string of_harvard =
    R"j("indicator": "awards", "unit": "awards", "entity": {"name": "Harvard University", )j"
    R"j("kind": "institution", "countries": ["US"]}, "period": "2025", "quoted": "170", "source": )j"
    R"j({"who": "Clarivate", "publication": "Highly Cited Researchers", "edition": "2025"}})j";

// Whether JSON has some text.
bool has(const std::string& json, std::string_view part) {
    return json.find(part) != std::string::npos;
}

} // namespace

BOOST_AUTO_TEST_SUITE(tell)
BOOST_AUTO_TEST_SUITE(json)

BOOST_AUTO_TEST_CASE(exact_numbers_are_fractions) {
    BOOST_TEST(vv::json(3_over(2)) == R"j({"numerator": 3, "denominator": 2, "value": 1.5})j");
    BOOST_TEST(
        vv::json(5.90_printed) ==
        R"j({"quoted": "5.90", "value": {"numerator": 59, "denominator": 10, "value": 5.9}})j");
    BOOST_TEST(
        vv::json(43_percent) ==
        R"j({"quoted": "43 %", "value": {"numerator": 43, "denominator": 100, "value": 0.43}})j");
    BOOST_TEST(vv::json(7) == "7");
}

BOOST_AUTO_TEST_CASE(floating_numbers_are_numbers_where_they_are_finite) {
    BOOST_TEST(vv::json(0.1) == "0.1");
    BOOST_TEST(vv::json(not_a_number) == R"j({"missing": "not_a_number"})j");
    BOOST_TEST(vv::json(-std::numeric_limits<double>::infinity()) ==
               R"j({"missing": "infinite"})j");
}

BOOST_AUTO_TEST_CASE(hedged_numbers_are_intervals) {
    BOOST_TEST(vv::json(vv::interval::at_least(vv::fraction(2))) ==
               R"j({"low": {"numerator": 2, "denominator": 1, "value": 2}, "low_open": false, )j"
               R"j("high": null, "high_open": true})j");
    BOOST_TEST(
        vv::json(vv::nearly(6)) ==
        R"j({"quoted": "nearly 6", "range": {"low": {"numerator": 27, "denominator": 5, "value": )j"
        R"j(5.4}, "low_open": false, "high": {"numerator": 6, "denominator": 1, "value": 6}, )j"
        R"j("high_open": true}})j");
}

BOOST_AUTO_TEST_CASE(what_is_missing_has_its_reason) {
    BOOST_TEST(vv::json(vv::missing{vv::reason::confidential}) ==
               R"j({"missing": "confidential"})j");
    BOOST_TEST(vv::json(vv::answer<vv::fraction>(vv::reason::zero_denominator)) ==
               R"j({"missing": "zero_denominator"})j");
    BOOST_TEST(vv::json(vv::refusal{vv::reason::unknown_code, "country code 'QQ'"}) ==
               R"j({"missing": "unknown_code", "about": "country code 'QQ'"})j");
    BOOST_TEST(vv::json(vv::answer<int>(7)) == "7");
}

BOOST_AUTO_TEST_CASE(small_values_are_texts) {
    BOOST_TEST(vv::json(vv::verdict::of_undetermined()) == R"j("undetermined")j");
    BOOST_TEST(vv::json(vv::period::quarter(2025, 3)) == R"j("2025-Q3")j");
    BOOST_TEST(vv::json(vv::any_country::parse("CN").value()) ==
               R"j({"name": "China", "kind": "country", "countries": ["CN"]})j");
    BOOST_TEST(vv::json(vv::eu27()) ==
               R"j({"name": "European Union", "kind": "group of countries"})j");
    BOOST_TEST(vv::json(vv::source{.who = "OECD"}) == R"j({"who": "OECD"})j");
}

BOOST_AUTO_TEST_CASE(figures_say_what_of_whom_when_and_who_says_so) {
    BOOST_TEST(
        vv::json(people::of(vv::country<"JP">{}, 2024_y, 123.8, {}).with(vv::status::estimated)) ==
        R"j({"type": "figure", "words": "123.8 inhabitants (Japan, 2024, e)", "value": )j"
        R"j(123.8, "indicator": "population", "unit": "inhabitants", "entity": {"name": )j"
        R"j("Japan", "kind": "country", "countries": ["JP"]}, "period": "2024", "flags": )j"
        R"j("e"})j");
    BOOST_TEST(has(vv::json(people::of(vv::country<"JP">{}, 2024_y,
                                       vv::missing{vv::reason::not_collected}, {})),
                   R"j("value": {"missing": "not_collected"})j"));
}

BOOST_AUTO_TEST_CASE(a_ratio_has_its_figures_and_its_sentence) {
    BOOST_TEST(
        vv::json(vv::ratio(cas, har)) ==
        R"j({"type": "ratio", "words": "258, 1.52 times Harvard University's 170 (88 more, )j"
        R"j(+51.8 %)", "value": {"numerator": 129, "denominator": 85, "value": 1.5176470588235293}, )j"
        R"j("difference": {"numerator": 88, "denominator": 1, "value": 88}, "relative": )j"
        R"j({"numerator": 44, "denominator": 85, "value": 0.5176470588235295}, "left": {"value": )j"
        R"j({"numerator": 258, "denominator": 1, "value": 258}, )j" +
            of_cas +
            R"j(, "right": {"value": {"numerator": 170, "denominator": 1, "value": 170}, )j" +
            of_harvard + "}");
}

BOOST_AUTO_TEST_CASE(a_difference_and_a_change_have_theirs) {
    const auto gap = vv::json(vv::difference(cas, har));
    BOOST_TEST(has(gap, R"j({"type": "difference", "words": "88 more awards than Harvard )j"));
    BOOST_TEST(has(gap, R"j("left": {)j" + of_cas));
    const auto change = vv::json(vv::relative_difference(cas, har));
    BOOST_TEST(has(change, R"j({"type": "relative_change", "words": "+51.8 %", "value": )j"));
    BOOST_TEST(has(change, R"j("base": {)j" + of_harvard));
}

BOOST_AUTO_TEST_CASE(a_ratio_without_a_base_says_why_it_has_no_change) {
    const auto negative = vv::ratio(cas, awards::of(harvard, 2025_y, -5, list));
    BOOST_TEST(has(vv::json(negative), R"j("relative": {"missing": "negative_baseline"})j"));
}

BOOST_AUTO_TEST_CASE(a_share_knows_part_and_whole_or_only_its_quotient) {
    using cities = vv::list_of<"top ten", vv::entity_kind::city>;
    const auto six = vv::share_of(cities::counted(6, 10, 2024_y, list));
    const auto text = vv::json(six);
    BOOST_TEST(
        has(text, R"j({"type": "share", "words": "6 of 10 (60 %)", "value": {"numerator": 3, )j"));
    BOOST_TEST(has(text, R"j("part": {"value": {"numerator": 6, "denominator": 1, "value": 6}})j"));
    BOOST_TEST(has(vv::json(six + 10_points), R"j("value": {"numerator": 7, "denominator": 10)j"));
    const auto points = vv::json(six - vv::share_of(cities::counted(3, 10, 2020_y, list)));
    BOOST_TEST(has(points, R"j({"type": "share_difference", "words": "+30 percentage points")j"));
    BOOST_TEST(vv::json(3_points) == R"j({"type": "percentage_points", "words": "+3 percentage )j"
                                     R"j(points", "value": {"numerator": 3, "denominator": 100, )j"
                                     R"j("value": 0.03}})j");
}

BOOST_AUTO_TEST_CASE(a_multiple_has_its_growth) {
    const auto doubled = vv::json(vv::multiple_of_baseline(awards::of(academy, 2025_y, 258, list),
                                                           awards::of(academy, 2024_y, 129, list)));
    BOOST_TEST(
        has(doubled, R"j({"type": "multiple", "words": "2 times as much as in 2024 (+100 %)j"));
    BOOST_TEST(has(doubled, R"j("increase": {"numerator": 1, "denominator": 1, "value": 1})j"));
    BOOST_TEST(has(doubled, R"j("per_year": {"type": "growth_per_year", "words": "100 % a year", )j"
                            R"j("low": 1, "low_open": false, "high": 1, "high_open": false})j"));
    BOOST_TEST(has(vv::json(vv::multiple_of_baseline(cas, har)),
                   R"j("per_year": {"missing": "no_elapsed_time"})j"));
}

BOOST_AUTO_TEST_CASE(a_rate_has_the_figures_it_is_made_of) {
    const auto each = vv::json(vv::rate(awards::of(vv::country<"JP">{}, 2025_y, 10, list),
                                        people::of(vv::country<"JP">{}, 2025_y, 4, list)));
    BOOST_TEST(has(each, R"j({"type": "rate", "words": "2.5 awards per inhabitant", "value": )j"));
    BOOST_TEST(has(each, R"j("denominator": {"indicator": "population")j"));
}

BOOST_AUTO_TEST_CASE(a_total_says_how_much_of_its_group_is_there) {
    const vv::observation<awards, vv::any_country, int> figures[] = {
        awards::of(vv::any_country::parse("BE").value(), 2025_y, 1, list),
        awards::of(vv::any_country::parse("NL").value(), 2025_y, 2, list)};
    const auto sum = vv::json(vv::total_over(vv::group<"Benelux", "BE", "NL", "LU">{}, figures,
                                             vv::absent_members::skip));
    BOOST_TEST(has(sum, R"j({"type": "group_total", "words": "3 awards (Benelux, 2025)")j"));
    BOOST_TEST(has(sum, R"j("present": 2, "members": 3})j"));
}

BOOST_AUTO_TEST_CASE(places_and_movements_have_their_ranks) {
    BOOST_TEST(vv::json(vv::placing(2, true)) == R"j({"rank": 2, "joint": true})j");
    BOOST_TEST(vv::json(vv::placing::of_halves(5)) == R"j({"rank": 2.5, "joint": false})j");
    BOOST_TEST(vv::json(vv::placing()) == R"j({"missing": "unranked"})j");
    BOOST_TEST(
        vv::json(vv::movement_of(vv::placing(8), vv::placing(5))) ==
        R"j({"type": "movement", "words": "up 3 places to 5th", "status": "up", "before": {"rank": )j"
        R"j(8, "joint": false}, "after": {"rank": 5, "joint": false}, "shift": {"type": )j"
        R"j("place_shift", "words": "up 3 places", "direction": "up", "places": {"numerator": 3, )j"
        R"j("denominator": 1, "value": 3}}})j");
    BOOST_TEST(has(vv::json(vv::movement_of(vv::placing(8), vv::placing())),
                   R"j("after": {"missing": "unranked"}})j"));
    const auto scored =
        vv::movement_of(vv::placing(1), vv::placing(2)).beside(vv::difference(cas, har));
    BOOST_TEST(has(vv::json(scored), R"j("change": {"type": "difference")j"));
    const vv::split_movement split(vv::movement_of(vv::placing(2), vv::placing(3)),
                                   vv::movement_of(vv::placing(2), vv::placing(2)));
    BOOST_TEST(
        has(vv::json(split), R"j("coverage": {"type": "place_shift", "words": "down 1 place")j"));
    const vv::split_movement gone(vv::movement_of(vv::placing(2), vv::placing()),
                                  vv::movement_of(vv::placing(2), vv::placing()));
    BOOST_TEST(!has(vv::json(gone), "coverage"));
    BOOST_TEST(has(vv::json(vv::place_shift()), R"j("direction": "none")j"));
}

BOOST_AUTO_TEST_CASE(agreements_have_their_counts) {
    constexpr int first[] = {1, 2, 3, 4};
    constexpr int second[] = {1, 3, 2, 4};
    BOOST_TEST(
        vv::json(vv::kendall_tau(first, second)) ==
        R"j({"type": "kendall", "words": "Kendall's tau-b 0.67: of 6 pairs 5 in the same )j"
        R"j(order, 1 in opposite orders, 0 tied", "value": 0.6666666666666666, "tau_a": )j"
        R"j({"numerator": 2, "denominator": 3, "value": 0.6666666666666666}, "concordant": )j"
        R"j(5, "discordant": 1, "tied_in_first": 0, "tied_in_second": 0, "tied_in_both": 0, )j"
        R"j("compared": 4, "left_out": 0})j");
    BOOST_TEST(
        vv::json(vv::spearman_rho(first, second)) ==
        R"j({"type": "spearman", "words": "Spearman's rho 0.8 of 4 members", "value": 0.8, )j"
        R"j("compared": 4, "left_out": 0})j");
}

BOOST_AUTO_TEST_CASE(judgements_have_their_evidence_and_readings) {
    auto judged =
        vv::judgement({.id = "1a", .sentence = "\"Nearly\" all.", .stated_by = list}, "made up");
    judged.on(cas).computes("258").reads("to", "two", vv::verdict(true)).because("it says so");
    judged.reads("by", "three", vv::verdict(false)).judge_readings().advise("say which");
    BOOST_TEST(
        vv::json(judged) ==
        R"j({"type": "judgement", "words": "ill-posed", "id": "1a", "sentence": "\"Nearly\" all.", )j"
        R"j("stated_by": {"who": "Clarivate", "publication": "Highly Cited Researchers", "edition": )j"
        R"j("2025"}, "evidence_set": "made up", "finding": "ill-posed", "stated": false, )j"
        R"j("evidence": [{"figure": "258 awards (Chinese Academy of Sciences, 2025)", "source": )j"
        R"j({"who": "Clarivate", "publication": "Highly Cited Researchers", "edition": "2025"}}], )j"
        R"j("readings": [{"wording": "to", "computed": "two", "finding": "supported"}, {"wording": )j"
        R"j("by", "computed": "three", "finding": "refuted"}], "computed": "258", "because": )j"
        R"j("it says so", "advice": "say which"})j");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
