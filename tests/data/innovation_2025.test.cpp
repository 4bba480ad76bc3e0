// SPDX-License-Identifier: BSL-1.0
#include <visavis/data/innovation_2025.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cctype>
#include <set>
#include <string>
#include <string_view>

namespace vv = visavis;
namespace article = vv::innovation_2025;
using namespace vv::literals;
using vv::finding;

namespace {

// The judgement of the claim with an id.
constexpr const vv::judgement& on(std::string_view id) {
    for (const auto& judged : article::judgements)
        if (judged.about().id == id) return judged;
    vv::refuse(vv::reason::unknown_entity, id);
    return article::judgements[0];
}

// The figures do not decide, and the claim's source states the relation.
constexpr bool is_only_stated(std::string_view id) {
    return on(id).result() == finding::undetermined && on(id).is_stated();
}
constexpr bool is_decided(std::string_view id, finding as) {
    return on(id).result() == as && !on(id).is_stated();
}

constexpr bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

// Made-up figures, to show that the relations decide once there are figures.
using score = vv::indicator<"score", vv::unit<"point">>;
using red = vv::country<"DK">;
using blue = vv::country<"FI">;
constexpr vv::source table{"Example", "table"};
constexpr auto red_in = [](vv::period when, int points) {
    return score::of(red{}, when, points, table);
};
constexpr auto blue_in = [](vv::period when, int points) {
    return score::of(blue{}, when, points, table);
};
constexpr auto untold = score::of(blue{}, 2025_y, vv::missing{}, table);

// The numbers that a text shows in digits: "452", "3,600,000", "3.6".
std::set<std::string> numbers_in(std::string_view text) {
    std::set<std::string> numbers;
    std::string number;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const char letter = at < text.size() ? text[at] : ' ';
        const bool is_digit = std::isdigit(static_cast<unsigned char>(letter)) != 0;
        const bool goes_on = !number.empty() && (letter == ',' || letter == '.') &&
                             at + 1 < text.size() &&
                             std::isdigit(static_cast<unsigned char>(text[at + 1])) != 0;
        if (is_digit || goes_on) {
            number += letter;
        } else if (!number.empty()) {
            numbers.insert(number);
            number.clear();
        }
    }
    return numbers;
}

} // namespace

BOOST_AUTO_TEST_SUITE(data)
BOOST_AUTO_TEST_SUITE(innovation_2025)

BOOST_AUTO_TEST_SUITE(the_claims)

BOOST_AUTO_TEST_CASE(there_are_26_in_the_order_of_the_article) {
    constexpr std::array<std::string_view, 26> ids{
        "1",  "2a", "2b", "2c", "3",   "4",   "5a",  "5b",  "6a",  "6b",  "7",  "8a", "8b",
        "8c", "9",  "10", "11", "12a", "12b", "12c", "13a", "13b", "13c", "14", "15", "16"};
    constexpr std::size_t count = std::size(article::judgements);
    VISAVIS_CHECK(count == 26);
    VISAVIS_CHECK([&] {
        for (std::size_t at = 0; at != count; ++at)
            if (article::judgements[at].about().id != ids[at]) return false;
        return true;
    }());
}

BOOST_AUTO_TEST_CASE(each_has_a_subject_a_sentence_a_source_and_evidence) {
    for (const auto& judged : article::judgements) {
        BOOST_TEST_CONTEXT("claim " << judged.about().id) {
            BOOST_TEST(!judged.about().subject.empty());
            BOOST_TEST(!judged.about().sentence.empty());
            BOOST_TEST(!judged.about().stated_by.who.empty());
            BOOST_TEST(judged.evidence_count() != 0u);
            for (std::size_t at = 0; at != judged.evidence_count(); ++at)
                BOOST_TEST(!judged.evidence(at).from.who.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(each_rests_on_the_article_alone) {
    for (const auto& judged : article::judgements)
        BOOST_TEST(judged.evidence_set() == "the article alone");
}

BOOST_AUTO_TEST_CASE(no_words_are_cut_off) {
    for (const auto& judged : article::judgements) {
        BOOST_TEST_CONTEXT("claim " << judged.about().id) {
            BOOST_TEST(!judged.computation().ends_with("..."));
            BOOST_TEST(!judged.reasoning().ends_with("..."));
            for (std::size_t at = 0; at != judged.evidence_count(); ++at)
                BOOST_TEST(!judged.evidence(at).figure.was_cut());
            for (std::size_t at = 0; at != judged.reading_count(); ++at)
                BOOST_TEST(!judged.reading_at(at).computed.was_cut());
        }
    }
}

BOOST_AUTO_TEST_CASE(nothing_is_refuted_by_the_article_itself) {
    for (const auto& judged : article::judgements) {
        BOOST_TEST((judged.result() != finding::refuted));
        BOOST_TEST(judged.counterexample().empty());
    }
}

BOOST_AUTO_TEST_CASE(what_is_undetermined_is_stated_by_its_source) {
    for (const auto& judged : article::judgements)
        BOOST_TEST(judged.is_stated() == (judged.result() == finding::undetermined));
}

// The article spells some of them out: Nanjing and five other cities (6) of the top ten (10), first
// (1); it is dated 2 December 2025.
BOOST_AUTO_TEST_CASE(every_number_in_the_evidence_is_in_the_article) {
    const std::set<std::string> in_article{
        "452", "18",      "2024", "2025", "6",           "10",  "1",         "26",
        "100", "2007",    "2023", "250",  "250,000,000", "3.6", "3,600,000", "2020",
        "21",  "550,000", "43",   "258",  "170",         "2"};
    const auto check = [&](std::string_view text) {
        for (const auto& number : numbers_in(text))
            BOOST_TEST(in_article.contains(number), number << " is not in the article: " << text);
    };
    for (const auto& judged : article::judgements) {
        check(judged.about().sentence);
        check(vv::words(judged.about().stated_by));
        for (std::size_t at = 0; at != judged.evidence_count(); ++at) {
            check(judged.evidence(at).figure);
            check(vv::words(judged.evidence(at).from));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(claim_by_claim)

BOOST_AUTO_TEST_CASE(claim_1_has_25_enterprises_per_country_or_region) {
    VISAVIS_CHECK(is_decided("1", finding::computed));
    VISAVIS_CHECK(article::conference_enterprises.value == 452);
    VISAVIS_CHECK(article::conference_economies.value == 18);
    VISAVIS_CHECK(article::enterprises_per_economy.value() == vv::fraction(226, 9));
    VISAVIS_CHECK(on("1").computation() == "25.1 enterprises per country or region on average");
}

BOOST_AUTO_TEST_CASE(claim_2a_has_6_of_10_cities) {
    VISAVIS_CHECK(is_decided("2a", finding::computed));
    VISAVIS_CHECK(article::chinese_cities_share == 60_percent);
    VISAVIS_CHECK(article::chinese_cities_share.part_value() == vv::fraction(6));
    VISAVIS_CHECK(article::chinese_cities_share.whole_value() == vv::fraction(10));
    VISAVIS_CHECK(on("2a").computation() == "6 of 10 (60 %)");
}

BOOST_AUTO_TEST_CASE(claim_2b_more_than_half_holds) {
    VISAVIS_CHECK(article::chinese_cities_share > vv::half);
    VISAVIS_CHECK(is_decided("2b", finding::supported));
}

BOOST_AUTO_TEST_CASE(claim_2c_the_first_majority_rests_on_one_edition) {
    constexpr auto event = vv::first_time(article::majority_by_edition);
    VISAVIS_CHECK(event.earlier_editions == 0);
    VISAVIS_CHECK(undetermined(event.since_horizon) && undetermined(event.ever));
    VISAVIS_CHECK(is_only_stated("2c"));
    VISAVIS_CHECK(vv::words_in<80>(on("2c")) == "undetermined (stated by Nature)");
    VISAVIS_CHECK(on("2c").reasoning() == "the article gives one edition and none before it");
}

BOOST_AUTO_TEST_CASE(claim_3_the_nine_years_are_not_given_one_by_one) {
    VISAVIS_CHECK(article::beijing_first.value == 9);
    VISAVIS_CHECK(is_only_stated("3"));
}

BOOST_AUTO_TEST_CASE(claim_3_would_be_decided_by_the_editions) {
    constexpr auto first_since = [](vv::period since) {
        return article::yearly_editions<9>(
            2024_y, [=](const vv::period& edition) { return vv::verdict(!(edition < since)); });
    };
    VISAVIS_CHECK(first_since(2016_y).front().edition == 2016_y);
    VISAVIS_CHECK(holds(article::is_streak_of(9, first_since(2016_y))));
    VISAVIS_CHECK(fails(article::is_streak_of(9, first_since(2017_y))));
}

BOOST_AUTO_TEST_CASE(claim_4_a_new_city_rests_on_one_edition) {
    VISAVIS_CHECK(undetermined(vv::first_time(article::hangzhou_by_edition).ever));
    VISAVIS_CHECK(is_only_stated("4"));
}

BOOST_AUTO_TEST_CASE(claim_5a_has_26_of_100_clusters) {
    VISAVIS_CHECK(article::chinese_clusters_share == 26_percent);
    VISAVIS_CHECK(article::chinese_clusters_share.part_value() == vv::fraction(26));
    VISAVIS_CHECK(is_decided("5a", finding::computed));
    VISAVIS_CHECK(on("5a").computation() == "26 of 100 (26 %)");
}

BOOST_AUTO_TEST_CASE(claim_5b_first_place_does_not_follow_from_26_of_100) {
    VISAVIS_CHECK(is_only_stated("5b"));
    VISAVIS_CHECK(undetermined(vv::is_first_of_whole(26, std::array<int, 0>{}, 100)));
    VISAVIS_CHECK(holds(vv::is_first_of_whole(26, std::array<int, 0>{}, 100, 25)));
    VISAVIS_CHECK(contains(on("5b").reasoning(), "the other 74 are not broken down"));
}

BOOST_AUTO_TEST_CASE(claim_6_the_rank_is_stated_and_so_is_that_it_is_the_first_time) {
    VISAVIS_CHECK(article::cluster_ranking.rank_of(article::greater_bay{}).value() == 1);
    VISAVIS_CHECK(is_only_stated("6a"));
    VISAVIS_CHECK(undetermined(vv::first_time(article::greater_bay_first_by_edition).ever));
    VISAVIS_CHECK(is_only_stated("6b"));
}

BOOST_AUTO_TEST_CASE(claim_6_the_cluster_lies_in_mainland_china_and_hong_kong) {
    VISAVIS_CHECK(article::greater_bay::countries().size() == 2);
    VISAVIS_CHECK(article::greater_bay::countries().contains(vv::country<"CN">{}));
    VISAVIS_CHECK(article::greater_bay::countries().contains(vv::country<"HK">{}));
}

BOOST_AUTO_TEST_CASE(claim_7_rank_and_widening_lead_are_stated) {
    VISAVIS_CHECK(is_only_stated("7"));
    VISAVIS_CHECK(on("7").evidence(0).figure ==
                  "high-quality research output (China): the article gives no figure");
}

BOOST_AUTO_TEST_CASE(claim_8a_has_two_readings_that_exclude_one_another) {
    VISAVIS_CHECK(on("8a").result() == finding::ill_posed);
    VISAVIS_CHECK(on("8a").reading_count() == 2);
    VISAVIS_CHECK(on("8a").reading_at(0).wording == "to nearly six times");
    VISAVIS_CHECK(on("8a").reading_at(0).result == finding::undetermined);
    VISAVIS_CHECK(on("8a").reading_at(1).wording == "by nearly six times");
    VISAVIS_CHECK(on("8a").reading_at(1).result == finding::undetermined);
}

BOOST_AUTO_TEST_CASE(claim_8a_read_as_to_is_just_under_6_times_in_16_years) {
    constexpr auto& to = article::to_nearly_six;
    VISAVIS_CHECK(to.value() == vv::interval::closed_open(54_over(10), vv::fraction(6)));
    VISAVIS_CHECK(holds(to < 6));
    VISAVIS_CHECK(to.increase().high() == vv::endpoint{vv::fraction(5), true});
    VISAVIS_CHECK(to.years() == vv::fraction(16));
    VISAVIS_CHECK(to.per_year().value().high > 0.1184 && to.per_year().value().high < 0.1185);
}

BOOST_AUTO_TEST_CASE(claim_8a_read_as_by_is_just_under_7_times) {
    constexpr auto& by = article::by_nearly_six;
    VISAVIS_CHECK(by.value() == vv::interval::closed_open(64_over(10), vv::fraction(7)));
    VISAVIS_CHECK(holds(by > 6) && holds(by < 7));
    VISAVIS_CHECK(by.per_year().value().high > 0.1293 && by.per_year().value().high < 0.1294);
}

BOOST_AUTO_TEST_CASE(claims_8b_and_8c_are_stated_without_the_figures) {
    VISAVIS_CHECK(is_only_stated("8b"));
    VISAVIS_CHECK(is_only_stated("8c"));
    VISAVIS_CHECK(vv::words_in<80>(on("8b")) == "undetermined (stated by Capital Visual)");
    VISAVIS_CHECK(on("8b").evidence(1).figure ==
                  "R&D investment (European Union): the article gives no figure");
}

BOOST_AUTO_TEST_CASE(claim_9_has_69_rural_workers_for_each_graduate) {
    VISAVIS_CHECK(is_decided("9", finding::computed));
    VISAVIS_CHECK(article::workers_per_graduate.value() == vv::fraction(625, 9));
    VISAVIS_CHECK(on("9").computation() == "69.4 rural workers per STEM graduate");
    VISAVIS_CHECK(on("9").evidence(0).figure ==
                  "250,000,000 rural workers (China, over the past half-century)");
}

BOOST_AUTO_TEST_CASE(claim_9_is_a_rate_across_periods_only_when_asked) {
    VISAVIS_CHECK(vv::rate.checked(article::migrated_workers, article::graduates_2020).why() ==
                  vv::reason::different_periods);
}

BOOST_AUTO_TEST_CASE(claim_10_every_year_would_have_to_be_given) {
    VISAVIS_CHECK(is_only_stated("10"));
}

BOOST_AUTO_TEST_CASE(claim_11_is_stated_by_the_article_itself) {
    VISAVIS_CHECK(is_only_stated("11"));
    VISAVIS_CHECK(on("11").evidence_count() == 3);
    VISAVIS_CHECK(vv::words_in<80>(on("11")) == "undetermined (stated by Xinhua)");
    VISAVIS_CHECK(vv::are_disjoint(article::united_states{}, vv::eu27{}));
}

BOOST_AUTO_TEST_CASE(claim_12a_is_a_figure_alone) {
    VISAVIS_CHECK(is_decided("12a", finding::computed));
    VISAVIS_CHECK(article::beijing_researchers.value == 550'000);
    VISAVIS_CHECK(on("12a").evidence(0).figure == "550,000 researchers (Beijing, no date given)");
}

BOOST_AUTO_TEST_CASE(claim_12b_nearly_half_is_below_half) {
    VISAVIS_CHECK(is_decided("12b", finding::computed));
    VISAVIS_CHECK(article::beijing_academicians.value() ==
                  vv::interval::closed_open(45_over(100), vv::half));
    VISAVIS_CHECK(fails(article::beijing_academicians > vv::half));
    VISAVIS_CHECK(holds(article::beijing_academicians < vv::half));
}

BOOST_AUTO_TEST_CASE(claim_12c_about_43_percent_is_less_than_half) {
    VISAVIS_CHECK(is_decided("12c", finding::computed));
    VISAVIS_CHECK(article::beijing_ai_talent.value() ==
                  vv::interval::closed(vv::fraction(817, 2000), vv::fraction(903, 2000)));
    VISAVIS_CHECK(holds(article::beijing_ai_talent < vv::half));
    VISAVIS_CHECK(undetermined(article::beijing_ai_talent > 43_percent));
}

BOOST_AUTO_TEST_CASE(claim_13a_is_around_one_fifth) {
    VISAVIS_CHECK(is_decided("13a", finding::computed));
    VISAVIS_CHECK(article::china_awards.value() ==
                  vv::interval::closed(19_over(100), 21_over(100)));
    VISAVIS_CHECK(on("13a").computation() == "19 % to 21 %");
}

BOOST_AUTO_TEST_CASE(claim_13b_the_academy_exceeds_harvard_by_88) {
    VISAVIS_CHECK(is_decided("13b", finding::supported));
    VISAVIS_CHECK(article::academy_awards.value == 258 && article::harvard_awards.value == 170);
    VISAVIS_CHECK(article::academy_to_harvard == 129_over(85));
    VISAVIS_CHECK(article::academy_to_harvard.difference() == 88);
    VISAVIS_CHECK(article::academy_to_harvard.relative_difference().value() == 44_over(85));
    VISAVIS_CHECK(on("13b").computation() ==
                  "258, 1.52 times Harvard University's 170 (88 more, +51.8 %)");
}

BOOST_AUTO_TEST_CASE(claim_13c_ahead_of_one_is_not_first_of_all) {
    VISAVIS_CHECK(is_only_stated("13c"));
    VISAVIS_CHECK(on("13c").evidence_count() == 2);
}

BOOST_AUTO_TEST_CASE(claims_14_to_16_are_stated_without_figures) {
    VISAVIS_CHECK(is_only_stated("14"));
    VISAVIS_CHECK(is_only_stated("15"));
    VISAVIS_CHECK(is_only_stated("16"));
    VISAVIS_CHECK(vv::words_in<80>(on("15")) == "undetermined (stated by Brookings Institution)");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(relations_decide_once_there_are_figures)

BOOST_AUTO_TEST_CASE(above_is_strict_and_open_where_a_figure_is_missing) {
    VISAVIS_CHECK(holds(article::is_above(red_in(2025_y, 7), blue_in(2025_y, 5))));
    VISAVIS_CHECK(fails(article::is_above(red_in(2025_y, 5), blue_in(2025_y, 5))));
    VISAVIS_CHECK(undetermined(article::is_above(red_in(2025_y, 7), untold)));
    VISAVIS_CHECK(undetermined(article::is_above(red_in(2025_y, 7), blue_in(2024_y, 5))));
}

BOOST_AUTO_TEST_CASE(above_a_total_takes_others_that_do_not_overlap) {
    constexpr auto norwegian = score::of(vv::country<"NO">{}, 2025_y, 3, table);
    constexpr auto nordic = score::of(vv::group<"Nordics", "FI", "NO">{}, 2025_y, 8, table);
    VISAVIS_CHECK(fails(article::is_above_total(red_in(2025_y, 7), blue_in(2025_y, 5), norwegian)));
    VISAVIS_CHECK(holds(article::is_above_total(red_in(2025_y, 9), blue_in(2025_y, 5), norwegian)));
    VISAVIS_CHECK(undetermined(article::is_above_total(red_in(2025_y, 9), untold, norwegian)));
    VISAVIS_CHECK(
        undetermined(article::is_above_total(red_in(2025_y, 9), blue_in(2025_y, 5), nordic)));
}

BOOST_AUTO_TEST_CASE(a_lead_widens_where_it_grows_and_was_one_before) {
    constexpr auto widens = [](int red_before, int blue_before, int red_now, int blue_now) {
        return article::widens_lead(red_in(2024_y, red_before), blue_in(2024_y, blue_before),
                                    red_in(2025_y, red_now), blue_in(2025_y, blue_now));
    };
    VISAVIS_CHECK(holds(widens(6, 5, 9, 7)));
    VISAVIS_CHECK(fails(widens(6, 5, 9, 8)));
    VISAVIS_CHECK(fails(widens(4, 5, 9, 7)));
    VISAVIS_CHECK(
        undetermined(article::widens_lead(red_in(2024_y, 6), untold, red_in(2025_y, 9), untold)));
}

BOOST_AUTO_TEST_CASE(to_approach_is_to_be_below_and_to_gain) {
    constexpr auto approaches = [](int red_before, int blue_before, int red_now, int blue_now) {
        return article::approaches(red_in(2007_y, red_before), blue_in(2007_y, blue_before),
                                   red_in(2023_y, red_now), blue_in(2023_y, blue_now));
    };
    VISAVIS_CHECK(holds(approaches(1, 9, 7, 10)));
    VISAVIS_CHECK(fails(approaches(1, 9, 2, 10)));
    VISAVIS_CHECK(fails(approaches(1, 9, 11, 10)));
}

BOOST_AUTO_TEST_CASE(consistently_above_is_above_in_every_period) {
    constexpr auto red_line =
        score::series_of(red{}, table, vv::dated{2023_y, 5}, vv::dated{2024_y, 6});
    constexpr auto below =
        score::series_of(blue{}, table, vv::dated{2023_y, 4}, vv::dated{2024_y, 5});
    constexpr auto crossing =
        score::series_of(blue{}, table, vv::dated{2023_y, 4}, vv::dated{2024_y, 6});
    constexpr auto shorter = score::series_of(blue{}, table, vv::dated{2024_y, 5});
    VISAVIS_CHECK(holds(article::is_above_throughout(red_line, below)));
    VISAVIS_CHECK(fails(article::is_above_throughout(red_line, crossing)));
    VISAVIS_CHECK(undetermined(article::is_above_throughout(red_line, shorter)));
}

BOOST_AUTO_TEST_CASE(increasing_is_above_the_one_before_every_time) {
    constexpr auto line = [](int first, int second, int third) {
        return score::series_of(red{}, table, vv::dated{2023_y, first}, vv::dated{2024_y, second},
                                vv::dated{2025_y, third});
    };
    VISAVIS_CHECK(holds(article::rises(line(1, 2, 3))));
    VISAVIS_CHECK(fails(article::rises(line(1, 2, 2))));
    VISAVIS_CHECK(
        undetermined(article::rises(score::series_of(red{}, table, vv::dated{2023_y, 1}))));
}

BOOST_AUTO_TEST_CASE(a_streak_is_unbroken_and_long_enough) {
    constexpr vv::edition_fact two_years[] = {{2023_y, vv::verdict(true)},
                                              {2024_y, vv::verdict(true)}};
    constexpr vv::edition_fact with_a_gap[] = {{2022_y, vv::verdict(true)},
                                               {2024_y, vv::verdict(true)}};
    VISAVIS_CHECK(holds(article::is_streak_of(2, two_years)));
    VISAVIS_CHECK(undetermined(article::is_streak_of(3, two_years)));
    VISAVIS_CHECK(fails(article::is_streak_of(2, with_a_gap)));
}

BOOST_AUTO_TEST_CASE(one_of_two_relations_suffices_for_already_or_about_to) {
    constexpr auto surpassed_or_about_to = [](int red_now) {
        return article::is_above(red_in(2025_y, red_now), blue_in(2025_y, 10)) |
               article::approaches(red_in(2024_y, 5), blue_in(2024_y, 10), red_in(2025_y, red_now),
                                   blue_in(2025_y, 10));
    };
    VISAVIS_CHECK(holds(surpassed_or_about_to(11)));
    VISAVIS_CHECK(holds(surpassed_or_about_to(9)));
    VISAVIS_CHECK(fails(surpassed_or_about_to(4)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
