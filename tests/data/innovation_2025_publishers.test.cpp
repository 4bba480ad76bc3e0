// SPDX-License-Identifier: BSL-1.0
#include <visavis/data/innovation_2025_publishers.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

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

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
