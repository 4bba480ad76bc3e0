// SPDX-License-Identifier: BSL-1.0
#include <visavis/data/innovation_2025_publishers.hpp>

#include "both_ways.hpp"

#include <visavis/compare/rising.hpp>
#include <visavis/tell/history_words.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <string_view>

namespace vv = visavis;
namespace article = vv::innovation_2025;
namespace publishers = vv::innovation_2025::publishers;
using namespace vv::literals;
using vv::finding;

namespace {

// The judgement of the claim with an id.
constexpr const vv::judgement& on(std::string_view id) {
    for (const auto& judged : publishers::judgements)
        if (judged.about().id == id) return judged;
    vv::refuse(vv::reason::unknown_entity, id);
    return publishers::judgements[0];
}

constexpr bool judges(std::string_view id) {
    for (const auto& judged : publishers::judgements)
        if (judged.about().id == id) return true;
    return false;
}

constexpr bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

// Supported against the editions known, and "first ever" left to the publisher.
constexpr bool is_first_as_far_as_known(std::string_view id) {
    const auto& judged = on(id);
    return judged.result() == finding::undetermined && judged.is_stated() &&
           judged.reading_count() == 2 && judged.reading_at(0).result == finding::supported &&
           judged.reading_at(1).result == finding::undetermined;
}

using shanghai = vv::city<"Shanghai", "CN">;
using wuhan = vv::city<"Wuhan", "CN">;
using guangzhou = vv::city<"Guangzhou", "CN">;
using san_francisco = vv::city<"San Francisco Bay Area", "US">;
using vv::sighting;
using vv::whereabouts;

// What the publishers' figures say of the research cities of a data year before 2024: who was
// first.
template <int Year>
constexpr auto beijing_first = vv::seen_in<article::research_cities>(
    vv::period::year(Year), publishers::nature_index, whereabouts::no_limit,
    {sighting{article::beijing{}, whereabouts::at(1)}});
// Of 2023 some more places are known; the San Francisco Bay Area stood before Guangzhou.
constexpr auto cities_2023 = vv::seen_in<article::research_cities>(
    2023_y, publishers::nature_index_2023, whereabouts::no_limit,
    {{article::beijing{}, whereabouts::at(1)},
     {san_francisco{}, whereabouts::between(2, 7)},
     {guangzhou{}, whereabouts::at(8)},
     {wuhan{}, whereabouts::at(9)},
     {article::hangzhou{}, whereabouts::at(13)}});
constexpr auto two_editions = vv::history_of(cities_2023, publishers::cities_2024);
constexpr auto nine_editions =
    vv::history_of(beijing_first<2016>, beijing_first<2017>, beijing_first<2018>,
                   beijing_first<2019>, beijing_first<2020>, beijing_first<2021>,
                   beijing_first<2022>, cities_2023, publishers::cities_2024);
constexpr auto cluster_editions =
    vv::history_of(publishers::cluster_ranking_2024, publishers::cluster_ranking_2025);

// Figures made up for claims whose own are published nowhere.
using made_up = vv::indicator<"made-up figure", vv::unit<"unit">>;
constexpr auto made_up_series = [](auto who, int in_2022, int in_2023, int in_2024) {
    return made_up::series_of(who, {"made up"}, vv::dated{2022_y, in_2022},
                              vv::dated{2023_y, in_2023}, vv::dated{2024_y, in_2024});
};

} // namespace

BOOST_AUTO_TEST_SUITE(data)
BOOST_AUTO_TEST_SUITE(innovation_2025_publishers)

BOOST_AUTO_TEST_SUITE(the_findings)

BOOST_AUTO_TEST_CASE(each_says_that_it_rests_on_the_publishers_figures) {
    for (const auto& judged : publishers::judgements)
        BOOST_TEST(judged.evidence_set() == "the publishers' figures");
    VISAVIS_CHECK(publishers::more_than_double.evidence_set() == publishers::evidence_set);
    VISAVIS_CHECK(publishers::evidence_set != article::evidence_set);
}

BOOST_AUTO_TEST_CASE(each_is_of_a_claim_of_the_article_in_its_order) {
    std::size_t next = 0;
    for (const auto& judged : article::judgements)
        if (next != std::size(publishers::judgements) &&
            judged.about().id == publishers::judgements[next].about().id)
            ++next;
    BOOST_TEST(next == std::size(publishers::judgements));
}

BOOST_AUTO_TEST_CASE(each_shows_its_evidence_and_where_it_was_read) {
    for (const auto& judged : publishers::judgements) {
        BOOST_TEST_CONTEXT("claim " << judged.about().id) {
            BOOST_TEST(judged.evidence_count() != 0u);
            for (std::size_t at = 0; at != judged.evidence_count(); ++at) {
                BOOST_TEST(!judged.evidence(at).figure.was_cut());
                BOOST_TEST(!judged.evidence(at).from.who.empty());
            }
            for (std::size_t at = 0; at != judged.reading_count(); ++at)
                BOOST_TEST(!judged.reading_at(at).computed.was_cut());
            BOOST_TEST(!judged.computation().ends_with("..."));
            BOOST_TEST(!judged.reasoning().ends_with("..."));
            BOOST_TEST(!judged.advice().ends_with("..."));
        }
    }
}

BOOST_AUTO_TEST_CASE(what_is_refuted_has_a_counterexample_and_what_is_wrong_has_advice) {
    for (const auto& judged : publishers::judgements) {
        BOOST_TEST_CONTEXT("claim " << judged.about().id) {
            const bool is_refuted = judged.result() == finding::refuted;
            BOOST_TEST(is_refuted == !judged.counterexample().empty());
            const bool is_wrong = is_refuted || judged.result() == finding::ill_posed;
            BOOST_TEST(is_wrong == !judged.advice().empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(claims_without_second_figures_are_not_judged_again) {
    VISAVIS_CHECK(!judges("1") && !judges("7") && !judges("9") && !judges("10"));
    VISAVIS_CHECK(!judges("12a") && !judges("12b") && !judges("12c"));
    VISAVIS_CHECK(!judges("14") && !judges("15") && !judges("16"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(research_cities)

BOOST_AUTO_TEST_CASE(six_of_the_top_ten_by_name_are_chinese_and_four_american) {
    VISAVIS_CHECK(vv::share_of(publishers::cities_2024, vv::located_in<"CN">) == 6_over(10));
    VISAVIS_CHECK(vv::share_of(publishers::cities_2024, vv::located_in<"US">) == 4_over(10));
    VISAVIS_CHECK(on("2a").result() == finding::supported);
}

BOOST_AUTO_TEST_CASE(the_list_is_in_the_order_of_the_publisher) {
    VISAVIS_CHECK(publishers::cities_2024.size() == 10);
    VISAVIS_CHECK(publishers::cities_2024.rank_of(article::beijing{}).value() == 1);
    VISAVIS_CHECK(publishers::cities_2024.rank_of(shanghai{}).value() == 2);
    VISAVIS_CHECK(publishers::cities_2024.rank_of(wuhan{}).value() == 8);
    VISAVIS_CHECK(publishers::cities_2024.rank_of(article::hangzhou{}).value() == 10);
}

BOOST_AUTO_TEST_CASE(claim_2b_half_in_2023_is_no_majority_and_60_percent_in_2024_is) {
    VISAVIS_CHECK(!(vv::share_of(publishers::chinese_cities_2023) > vv::half));
    VISAVIS_CHECK(vv::share_of(publishers::chinese_cities_2023) == vv::half);
    VISAVIS_CHECK(on("2b").result() == finding::supported);
}

BOOST_AUTO_TEST_CASE(claim_2c_is_the_first_majority_since_2023_at_least) {
    VISAVIS_CHECK(is_first_as_far_as_known("2c"));
    VISAVIS_CHECK(vv::first_time(publishers::majority_by_edition).horizon == 2023_y);
    VISAVIS_CHECK(on("2c").reading_at(0).wording ==
                  "for the first time in the editions from 2023 on");
    VISAVIS_CHECK(contains(on("2c").reasoning(), "\"first ever\" rests on the publisher"));
}

BOOST_AUTO_TEST_CASE(claim_3_from_2016_to_2024_are_nine_editions_and_eight_intervals) {
    VISAVIS_CHECK(publishers::beijing_editions == 9);
    VISAVIS_CHECK(publishers::beijing_first_by_edition.front().edition == 2016_y);
    VISAVIS_CHECK(holds(article::is_streak_of(9, publishers::beijing_first_by_edition)));
    VISAVIS_CHECK(on("3").result() == finding::supported);
    VISAVIS_CHECK(on("3").computation() == "data years 2016 to 2024: 9 editions, 8 intervals");
}

BOOST_AUTO_TEST_CASE(claim_4_hangzhou_is_new_against_2023) {
    VISAVIS_CHECK(publishers::hangzhou_rank_2023 == 13);
    VISAVIS_CHECK(is_first_as_far_as_known("4"));
    VISAVIS_CHECK(contains(on("4").reading_at(0).computed, "up 3 places"));
    VISAVIS_CHECK(contains(on("4").evidence(0).from.locator, "United Daily"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(clusters)

BOOST_AUTO_TEST_CASE(claim_5a_26_is_the_figure_of_2024_and_24_that_of_2025) {
    VISAVIS_CHECK(on("5a").result() == finding::ill_posed);
    VISAVIS_CHECK(on("5a").reading_at(0).wording == "in the 2024 edition");
    VISAVIS_CHECK(on("5a").reading_at(0).result == finding::supported);
    VISAVIS_CHECK(on("5a").reading_at(1).wording == "in the 2025 edition");
    VISAVIS_CHECK(on("5a").reading_at(1).result == finding::refuted);
}

BOOST_AUTO_TEST_CASE(the_two_editions_compare_only_when_the_break_is_accepted) {
    VISAVIS_CHECK(
        vv::multiple_of_baseline.checked(publishers::clusters_2025, publishers::clusters_2024)
            .why() == vv::reason::break_in_series);
    VISAVIS_CHECK(vv::multiple_of_baseline(publishers::clusters_2025, publishers::clusters_2024,
                                           vv::multiple_options{.at_break = vv::breaks::allow})
                      .value() == 12_over(13));
}

BOOST_AUTO_TEST_CASE(claim_5b_china_is_first_in_both_editions) {
    VISAVIS_CHECK(on("5b").result() == finding::supported);
    VISAVIS_CHECK(on("5b").evidence(0).figure ==
                  "26 of 100; the next have 20, 8, 4 and 4, the others at most 4");
    VISAVIS_CHECK(on("5b").evidence(1).figure ==
                  "24 of 100; the next have 22, 7, 4 and 4, the others at most 4");
}

BOOST_AUTO_TEST_CASE(claim_5b_rests_on_the_order_in_which_the_countries_are_listed) {
    VISAVIS_CHECK(undetermined(vv::is_first_of_whole(26, publishers::others_2024, 100)));
    VISAVIS_CHECK(holds(vv::is_first_of_whole(26, publishers::others_2024, 100, 4)));
    VISAVIS_CHECK(contains(on("5b").reasoning(), "in order"));
}

BOOST_AUTO_TEST_CASE(claim_6a_first_after_second_is_supported) {
    VISAVIS_CHECK(publishers::cluster_ranking_2024.rank_of(article::greater_bay{}).value() == 2);
    VISAVIS_CHECK(publishers::cluster_ranking_2025.rank_of(article::greater_bay{}).value() == 1);
    VISAVIS_CHECK(publishers::overtook_tokyo);
    VISAVIS_CHECK(on("6a").result() == finding::supported);
    VISAVIS_CHECK(contains(on("6a").computation(), "overtook Tokyo-Yokohama"));
}

BOOST_AUTO_TEST_CASE(claim_6b_it_is_the_first_time_as_far_as_the_two_editions_go) {
    VISAVIS_CHECK(is_first_as_far_as_known("6b"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(research_and_development)

BOOST_AUTO_TEST_CASE(claim_8a_chinas_expenditure_rose_to_5_75_times) {
    VISAVIS_CHECK(publishers::gerd_multiple.value() == 7807_over(1358));
    VISAVIS_CHECK(publishers::gerd_multiple.years() == vv::fraction(16));
    VISAVIS_CHECK(publishers::gerd_multiple.per_year().value().low > 0.1154);
    VISAVIS_CHECK(publishers::gerd_multiple.per_year().value().low < 0.1156);
}

BOOST_AUTO_TEST_CASE(claim_8a_rounding_leaves_5_746_to_5_752_open) {
    constexpr auto range = publishers::gerd_multiple_rounded.value();
    VISAVIS_CHECK(range.low().at == 78065_over(13585) && range.high().at == 78075_over(13575));
    VISAVIS_CHECK(range.low().at > 5.746_printed && range.high().at < 5.752_printed);
}

BOOST_AUTO_TEST_CASE(claim_8a_is_true_as_to_and_false_as_by) {
    VISAVIS_CHECK(on("8a").result() == finding::ill_posed);
    VISAVIS_CHECK(on("8a").reading_at(0).wording == "to nearly six times");
    VISAVIS_CHECK(on("8a").reading_at(0).result == finding::supported);
    VISAVIS_CHECK(on("8a").reading_at(1).wording == "by nearly six times");
    VISAVIS_CHECK(on("8a").reading_at(1).result == finding::refuted);
    VISAVIS_CHECK(contains(on("8a").computation(), "+474.9 %, 11.55 % a year over 16 years"));
}

BOOST_AUTO_TEST_CASE(the_growth_that_the_chart_prints_follows_from_its_figures) {
    VISAVIS_CHECK(publishers::growth_in_percent(publishers::gerd_china) == 475);
    VISAVIS_CHECK(publishers::growth_in_percent(publishers::gerd_united_states) == 78);
    VISAVIS_CHECK(publishers::growth_in_percent(publishers::gerd_eu) == 50);
    VISAVIS_CHECK(publishers::growth_in_percent(publishers::gerd_japan) == 11);
}

BOOST_AUTO_TEST_CASE(claim_8b_780_7_exceeds_504) {
    VISAVIS_CHECK(holds(publishers::china_above_eu > 1));
    VISAVIS_CHECK(on("8b").result() == finding::supported);
    VISAVIS_CHECK(on("8b").evidence(0).figure == "780.7 billion PPP dollars (China, 2023)");
    VISAVIS_CHECK(on("8b").evidence(1).figure ==
                  "504.0 billion PPP dollars (European Union, 2023)");
}

BOOST_AUTO_TEST_CASE(claim_8c_the_gap_narrows_from_326_1_to_42_7) {
    VISAVIS_CHECK(publishers::to_united_states_2007.difference() == -326.1_printed);
    VISAVIS_CHECK(publishers::to_united_states_2023.difference() == -42.7_printed);
    VISAVIS_CHECK(publishers::to_united_states_2023 > 947_over(1000));
    VISAVIS_CHECK(publishers::to_united_states_2023 < 949_over(1000));
    VISAVIS_CHECK(holds(publishers::approaches_united_states));
    VISAVIS_CHECK(on("8c").result() == finding::supported);
    VISAVIS_CHECK(on("8c").computation() ==
                  "gap in billions: 326.1 in 2007, 42.7 in 2023, when China is at 94.8 % of the "
                  "United States' level");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(researchers)

BOOST_AUTO_TEST_CASE(claim_11_the_united_states_and_the_eu_together_have_more) {
    VISAVIS_CHECK(on("11").result() == finding::refuted);
    VISAVIS_CHECK(publishers::us_and_eu.value == vv::interval::above(vv::fraction(3'475'000)));
    VISAVIS_CHECK(publishers::us_and_eu.who.name() == "United States and European Union");
    VISAVIS_CHECK(
        on("11").counterexample() ==
        "2,280,000 against more than 3,475,000 for the United States and the EU together");
}

BOOST_AUTO_TEST_CASE(claim_11_names_years_and_ways_of_counting) {
    VISAVIS_CHECK(contains(on("11").reasoning(), "full-time equivalents of 2022"));
    VISAVIS_CHECK(contains(on("11").reasoning(), "the level of 2007"));
    VISAVIS_CHECK(contains(on("11").evidence(1).from.locator, "a lower bound for 2022"));
    VISAVIS_CHECK(publishers::researchers_united_states.flags.has(vv::status::estimated));
}

BOOST_AUTO_TEST_CASE(claim_11_what_is_advised_is_what_the_figures_decide) {
    VISAVIS_CHECK(
        holds(article::is_above(publishers::researchers_china, publishers::researchers_eu)));
    VISAVIS_CHECK(undetermined(
        article::is_above(publishers::researchers_china, publishers::researchers_united_states)));
    VISAVIS_CHECK(contains(on("11").advice(), "\"more researchers than the European Union\""));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(awards)

BOOST_AUTO_TEST_CASE(claim_13a_19_7_percent_is_about_one_fifth) {
    VISAVIS_CHECK(publishers::award_share.value() == 1406_over(7131));
    VISAVIS_CHECK(publishers::award_share > 1971_over(10000));
    VISAVIS_CHECK(publishers::award_share < 1972_over(10000));
    VISAVIS_CHECK(on("13a").result() == finding::supported);
    VISAVIS_CHECK(on("13a").computation() == "1,406 of 7,131 (19.7 %)");
}

BOOST_AUTO_TEST_CASE(the_united_states_share_is_as_clarivate_prints_it) {
    constexpr auto share =
        vv::share_of(publishers::awards_united_states, publishers::awards_worldwide);
    VISAVIS_CHECK(holds(lies_in(share.value(), vv::rounded(37_percent).range())));
}

BOOST_AUTO_TEST_CASE(claim_13b_258_against_170_stands) {
    VISAVIS_CHECK(publishers::academy_awards_2025.value == article::academy_awards.value);
    VISAVIS_CHECK(on("13b").result() == finding::supported);
    VISAVIS_CHECK(contains(on("13b").evidence(1).figure, "the article's own figure"));
}

BOOST_AUTO_TEST_CASE(claim_13c_the_publisher_puts_the_academy_first) {
    VISAVIS_CHECK(publishers::award_ranking.rank_of(article::academy_of_sciences{}).value() == 1);
    VISAVIS_CHECK(on("13c").result() == finding::supported);
    VISAVIS_CHECK(contains(on("13c").reasoning(), "gives the rank"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(more_than_double)

BOOST_AUTO_TEST_CASE(more_than_double_any_other_is_refuted_by_shanghai) {
    VISAVIS_CHECK(publishers::more_than_double.result() == finding::refuted);
    VISAVIS_CHECK(publishers::more_than_double.counterexample() ==
                  "Shanghai: 21 % is at most 1.98 times 10.9 %");
    VISAVIS_CHECK(publishers::more_than_double.evidence_count() == 5);
    VISAVIS_CHECK(publishers::more_than_double.evidence(0).figure ==
                  "21 % of the country's output (Beijing, 2020)");
}

BOOST_AUTO_TEST_CASE(against_new_york_it_is_undetermined_and_against_the_others_supported) {
    constexpr auto& shares = publishers::output_shares;
    constexpr auto against = [](std::size_t other) {
        return publishers::is_more_than_double(publishers::output_shares[0],
                                               publishers::output_shares[other]);
    };
    VISAVIS_CHECK(shares[1].who == vv::any_city(shanghai{}) && fails(against(1)));
    VISAVIS_CHECK(shares[2].who.name() == "New York" && undetermined(against(2)));
    VISAVIS_CHECK(shares[3].who.name() == "Boston" && holds(against(3)));
    VISAVIS_CHECK(shares[4].who.name() == "San Francisco/San Jose" && holds(against(4)));
}

BOOST_AUTO_TEST_CASE(rounding_leaves_at_most_1_98_times_shanghai_and_up_to_2_10_times_new_york) {
    constexpr auto to_shanghai =
        vv::ratio(publishers::output_shares[0], publishers::output_shares[1]).value();
    VISAVIS_CHECK(to_shanghai.high() == vv::endpoint{2150_over(1085), true});
    constexpr auto to_new_york =
        vv::ratio(publishers::output_shares[0], publishers::output_shares[2]).value();
    VISAVIS_CHECK(to_new_york.low().at == 2050_over(1035));
    VISAVIS_CHECK(to_new_york.high().at == 2150_over(1025));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(editions_and_series)

BOOST_AUTO_TEST_CASE(claim_2c_more_than_half_for_the_first_time_is_checked_on_two_editions) {
    constexpr std::array counts{vv::list_count(publishers::chinese_cities_2023),
                                vv::counts_within(10, vv::located_in<"CN">, two_editions)[1]};
    VISAVIS_CHECK(counts[1] == vv::list_count(2024_y, 6, 6, 10));
    constexpr auto event = vv::first_time(vv::more_than_part(vv::half, counts));
    VISAVIS_CHECK(holds(event.since_horizon) && undetermined(event.ever));
    VISAVIS_CHECK(event.horizon == 2023_y);
    // of the places of 2023 that are named alone, it is not known
    VISAVIS_CHECK(undetermined(
        vv::first_time(
            vv::more_than_part(vv::half, vv::counts_within(10, vv::located_in<"CN">, two_editions)))
            .since_horizon));
}

BOOST_AUTO_TEST_CASE(claim_3_nine_consecutive_years_are_checked_on_nine_editions) {
    constexpr auto first = vv::ranked_within(article::beijing{}, 1, nine_editions);
    constexpr auto run = vv::streak(first).current;
    VISAVIS_CHECK(run.known().value() == vv::run{9, 2016_y, 2024_y});
    VISAVIS_CHECK(holds(run.lasted(9)));
    VISAVIS_CHECK(undetermined(run.lasted(10))); // nothing is known of 2015
    VISAVIS_CHECK(vv::words_in<80>(vv::streak_at{1, run}) ==
                  "first for at least the ninth consecutive year");
}

BOOST_AUTO_TEST_CASE(claim_3_two_editions_alone_do_not_decide_it) {
    constexpr auto first = vv::ranked_within(article::beijing{}, 1, two_editions);
    VISAVIS_CHECK(undetermined(vv::streak(first).current.lasted(9)));
}

BOOST_AUTO_TEST_CASE(claim_3_with_a_made_up_edition_before_it_is_the_ninth_year_exactly) {
    static constexpr auto made_up_2015 =
        article::research_cities::ranked(2015_y, {"made up"}, shanghai{}, article::beijing{});
    constexpr auto editions =
        vv::history_of(made_up_2015, beijing_first<2016>, beijing_first<2017>, beijing_first<2018>,
                       beijing_first<2019>, beijing_first<2020>, beijing_first<2021>,
                       beijing_first<2022>, cities_2023, publishers::cities_2024);
    constexpr auto run = vv::streak(vv::ranked_within(article::beijing{}, 1, editions)).current;
    VISAVIS_CHECK(holds(run.lasted(9)) && fails(run.lasted(10)));
    VISAVIS_CHECK(vv::words_in<80>(vv::streak_at{1, run}) ==
                  "first for the ninth consecutive year");
}

BOOST_AUTO_TEST_CASE(claim_4_hangzhou_entered_the_ten_and_moved_up_three_places) {
    constexpr auto among_ten = vv::movement_in(article::hangzhou{}, two_editions, 10);
    VISAVIS_CHECK(among_ten.moved.status() == vv::movement_status::entered);
    VISAVIS_CHECK(vv::words_in<80>(among_ten) ==
                  "entered at 10th for the first time (editions known from 2023 on)");
    VISAVIS_CHECK(vv::words_in<80>(vv::movement_in(article::hangzhou{}, two_editions)) ==
                  "up 3 places to 10th");
    // before 2023 nothing is known of Hangzhou
    constexpr auto all = vv::first_time(vv::ranked_within(article::hangzhou{}, 10, nine_editions));
    VISAVIS_CHECK(undetermined(all.since_horizon));
}

BOOST_AUTO_TEST_CASE(the_other_places_of_2023_tell_who_passed_whom) {
    VISAVIS_CHECK(
        holds(vv::first_time(vv::ranked_before(guangzhou{}, san_francisco{}, two_editions))
                  .since_horizon));
    VISAVIS_CHECK(vv::words_in<80>(vv::movement_in(wuhan{}, two_editions)) == "up 1 place to 8th");
    VISAVIS_CHECK(vv::movement_in.checked(shanghai{}, two_editions).why() ==
                  vv::reason::undecided); // its place of 2023 is not given
}

BOOST_AUTO_TEST_CASE(claim_6_the_cluster_is_first_for_the_first_time_and_overtook_tokyo) {
    constexpr auto first = vv::ranked_within(article::greater_bay{}, 1, cluster_editions);
    VISAVIS_CHECK(holds(vv::first_time(first).since_horizon));
    VISAVIS_CHECK(undetermined(vv::first_time(first).ever));
    constexpr auto before_tokyo =
        vv::ranked_before(article::greater_bay{}, publishers::tokyo_yokohama{}, cluster_editions);
    VISAVIS_CHECK(holds(vv::first_time(before_tokyo).since_horizon));
    VISAVIS_CHECK(vv::words_in<80>(vv::movement_in(article::greater_bay{}, cluster_editions)) ==
                  "up 1 place to 1st");
    VISAVIS_CHECK(
        vv::best_rank(publishers::tokyo_yokohama{}, cluster_editions).last.when().value() ==
        2024_y);
}

BOOST_AUTO_TEST_CASE(claim_7_an_expanding_lead_is_checked_on_made_up_series) {
    constexpr auto china = made_up_series(article::china{}, 30, 36, 45);
    constexpr auto united_states = made_up_series(article::united_states{}, 20, 21, 22);
    constexpr auto in_every_step =
        vv::trend_options{vv::gap_measure::absolute, vv::trend_rule::every_step, {}, {}};
    constexpr auto trend = vv::gap_trend(china, united_states, 2022_y, 2024_y, in_every_step);
    VISAVIS_CHECK(holds(trend.first_extends_lead()));
    VISAVIS_CHECK(vv::words_in<80>(trend) ==
                  "the gap widens: 10 in 2022, 23 in 2024 (in every step)");
    constexpr auto back = vv::gap_trend(united_states, china, 2022_y, 2024_y, in_every_step);
    VISAVIS_CHECK(fails(back.first_extends_lead()) && fails(back.first_approaches()));
}

BOOST_AUTO_TEST_CASE(claim_8b_chinas_spending_passed_the_eus_between_the_two_years_charted) {
    constexpr auto above = vv::runs_above(publishers::gerd_china, publishers::gerd_eu);
    VISAVIS_CHECK(holds(vv::first_time(above).since_horizon));
    constexpr auto passing = vv::last_overtaking(publishers::gerd_china, publishers::gerd_eu);
    VISAVIS_CHECK(!passing.is_adjacent);
    VISAVIS_CHECK(vv::words_in<80>(passing) ==
                  "China passed the European Union between 2007 and 2023");
}

BOOST_AUTO_TEST_CASE(claim_8c_chinas_spending_approaches_that_of_the_united_states) {
    constexpr auto trend =
        vv::gap_trend(publishers::gerd_china, publishers::gerd_united_states, 2007_y, 2023_y);
    VISAVIS_CHECK(holds(trend.first_approaches()));
    VISAVIS_CHECK(trend.before == -326.1_printed && trend.after == -42.7_printed);
    VISAVIS_CHECK(vv::overtakings(publishers::gerd_china, publishers::gerd_united_states).count() ==
                  0);
    constexpr auto left = vv::years_to_catch_up(publishers::gerd_china,
                                                publishers::gerd_united_states, 2007_y, 2023_y);
    VISAVIS_CHECK(left.years > 0.7 && left.years < 0.8);
}

BOOST_AUTO_TEST_CASE(claim_10_consistently_more_is_checked_on_made_up_series) {
    constexpr auto china = made_up_series(article::china{}, 30, 36, 45);
    constexpr auto united_states = made_up_series(article::united_states{}, 20, 21, 22);
    VISAVIS_CHECK(holds(vv::throughout(vv::runs_above(china, united_states))));
    constexpr auto once_less = made_up_series(article::china{}, 30, 20, 45);
    VISAVIS_CHECK(fails(vv::throughout(vv::runs_above(once_less, united_states))));
    // a year that one of the two does not have leaves it open
    constexpr auto with_gap = made_up::series_of(article::china{}, {"made up"},
                                                 vv::dated{2022_y, 30}, vv::dated{2024_y, 45});
    VISAVIS_CHECK(undetermined(vv::throughout(vv::runs_above(with_gap, united_states))));
}

BOOST_AUTO_TEST_CASE(claim_14_who_surpassed_whom_in_which_field_is_checked_on_made_up_series) {
    constexpr auto united_states = made_up_series(article::united_states{}, 20, 21, 22);
    constexpr auto in_mathematics = made_up_series(article::china{}, 18, 21, 25);
    constexpr auto in_medicine = made_up_series(article::china{}, 8, 9, 10);
    constexpr auto passing = vv::last_overtaking(in_mathematics, united_states);
    VISAVIS_CHECK(passing.who == vv::any_entity(article::china{}));
    VISAVIS_CHECK(vv::words_in<100>(passing) ==
                  "China passed the United States between 2022 and 2024 (level in 2023)");
    VISAVIS_CHECK(vv::last_overtaking.checked(in_medicine, united_states).why() ==
                  vv::reason::no_such_period);
}

BOOST_AUTO_TEST_CASE(claim_16_a_rising_series_is_checked_on_made_up_series) {
    constexpr auto rises = made_up_series(article::china{}, 30, 36, 45);
    constexpr auto falls_back = made_up_series(article::china{}, 30, 36, 35);
    VISAVIS_CHECK(holds(vv::throughout(vv::rising(rises))));
    VISAVIS_CHECK(fails(vv::throughout(vv::rising(falls_back))));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
