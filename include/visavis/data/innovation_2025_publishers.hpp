// SPDX-License-Identifier: BSL-1.0
#pragma once

// innovation_2025_publishers: the same claims, judged on figures that their publishers print

#include <visavis/data/innovation_2025.hpp>

// A second set of evidence, apart from the article. Figures are as printed; those that are no
// counts are taken as rounded to their last digit.
namespace visavis::innovation_2025::publishers {

inline constexpr std::string_view evidence_set = "the publishers' figures";

/// @name Sources
/// @{
inline constexpr source nature_index{"Nature Index", "Science Cities", "2025",
                                     "as reported by People's Daily Online, 18 November 2025"};
inline constexpr source nature_index_2023{"Nature Index", "Science Cities", "2024",
                                          "positions as reported by United Daily, November 2025"};
inline constexpr source oecd_chart{"Visual Capitalist, on OECD data",
                                   "Charted: The Rise of China's R&D Spending", "",
                                   "inflation-adjusted, PPP"};
inline constexpr source clarivate_release{"Clarivate", "Highly Cited Researchers", "2025",
                                          "press release of 12 November 2025"};
inline constexpr source clusters_2024_report{"WIPO", "Global Innovation Index, top 100 clusters",
                                             "2024"};
inline constexpr source clusters_2025_report{"WIPO", "Global Innovation Index, top 100 clusters",
                                             "2025", "as reported by SCI and CNIPA"};
inline constexpr source eurostat{"Eurostat", "Statistics Explained: R&D personnel", "",
                                 "full-time equivalents; China without Hong Kong"};
inline constexpr source nsf{"NSF", "Science and Engineering Indicators", "2010",
                            "about 1.4 million in 2007, growing since: a lower bound for 2022"};
inline constexpr source china_daily{"China Daily", "on Nature Index data of 2020", "",
                                    "23 September 2020"};
/// @}

/// @name Research cities: two editions by data year, the earlier known in part
/// @{
inline constexpr auto metropolitan = city_extent::metropolitan_area;
inline constexpr auto cities_2024 = research_cities::ranked(
    2024_y, nature_index, beijing{}, city<"Shanghai", "CN">{},
    city<"New York", "US", metropolitan>{}, city<"Boston", "US", metropolitan>{},
    city<"Nanjing", "CN">{}, city<"Guangzhou", "CN">{}, city<"San Francisco Bay Area", "US">{},
    city<"Wuhan", "CN">{}, city<"Baltimore-Washington", "US", metropolitan>{}, hangzhou{});
inline constexpr auto chinese_cities_2023 = research_cities::counted(5, 10, 2023_y, nature_index);
inline constexpr int hangzhou_rank_2023 = 13;
inline constexpr period beijing_first_since = 2016_y;
/// @}

/// @name R&D expenditure, billions of PPP US dollars at constant prices
/// @{
using gerd = indicator<"gross domestic expenditure on R&D",
                       unit<"billion PPP dollars", "billion PPP dollars">>;
inline constexpr auto gerd_series = [](auto who, decimal in_2007, decimal in_2023) {
    return gerd::series_of(who, oecd_chart, dated{2007_y, in_2007}, dated{2023_y, in_2023});
};
/// As printed.
inline constexpr auto gerd_china = gerd_series(china{}, 135.8_printed, 780.7_printed);
inline constexpr auto gerd_united_states =
    gerd_series(united_states{}, 461.9_printed, 823.4_printed);
inline constexpr auto gerd_eu = gerd_series(eu27{}, 336.2_printed, 504.0_printed);
inline constexpr auto gerd_japan = gerd_series(country<"JP">{}, 175.4_printed, 193.9_printed);
/// The same figures with what rounding to the last digit leaves open.
inline constexpr auto as_rounded = [](const auto& printed) {
    return gerd::of(printed.who, printed.when, rounded(printed.value), printed.from);
};
/// @}

/// @name Highly Cited Researchers 2025
/// @{
inline constexpr auto awards_worldwide = awards::of(world{}, 2025_y, 7131, clarivate_release);
inline constexpr auto awards_united_states =
    awards::of(united_states{}, 2025_y, 2670, clarivate_release);
inline constexpr auto awards_china = awards::of(china{}, 2025_y, 1406, clarivate_release);
using award_institutions =
    list_of<"institutions by Highly Cited Researcher awards", entity_kind::institution>;
inline constexpr auto award_ranking =
    award_institutions::ranked(2025_y, clarivate_release, academy_of_sciences{});
inline constexpr auto academy_awards_2025 =
    awards::of(academy_of_sciences{}, 2025_y, 258, clarivate_release);
/// @}

/// @name Clusters: two editions, with a break of method between them
/// @{
using top_clusters = indicator<"clusters among the top 100", unit<"cluster">>;
inline constexpr auto clusters_2024 = top_clusters::of(china{}, 2024_y, 26, clusters_2024_report);
inline constexpr auto clusters_2025 =
    top_clusters::of(china{}, 2025_y, 24, clusters_2025_report).with(status::break_in_series);
/// United States, Germany, India, Republic of Korea: the leading countries after China, in order,
/// so that no other has more than the last.
inline constexpr std::array others_2024{20, 8, 4, 4};
/// United States, Germany, United Kingdom, India.
inline constexpr std::array others_2025{22, 7, 4, 4};
using tokyo_yokohama = cluster<"Tokyo-Yokohama", city<"Tokyo", "JP">, city<"Yokohama", "JP">>;
inline constexpr auto cluster_ranking_2024 =
    innovation_clusters::ranked(2024_y, clusters_2024_report, tokyo_yokohama{}, greater_bay{},
                                cluster<"Beijing", beijing>{})
        .out_of(100);
inline constexpr auto cluster_ranking_2025 =
    innovation_clusters::ranked(
        2025_y, clusters_2025_report, greater_bay{}, tokyo_yokohama{},
        cluster<"San Jose-San Francisco", city<"San Jose", "US">, city<"San Francisco", "US">>{},
        cluster<"Beijing", beijing>{}, cluster<"Seoul", city<"Seoul", "KR">>{})
        .out_of(100);
/// @}

/// @name Researchers in full-time equivalents, 2022
/// @{
inline constexpr auto researchers_china =
    researchers::of(china{}, 2022_y, rounded(2.28_million), eurostat);
inline constexpr auto researchers_eu =
    researchers::of(eu27{}, 2022_y, rounded(2.08_million), eurostat);
inline constexpr auto researchers_united_states =
    researchers::of(united_states{}, 2022_y, more_than(1.4_million), nsf).with(status::estimated);
/// @}

/// @name A city's part of its country's Nature Index output, 2020 ("more than double")
/// @{
using output_share = indicator<"part of the country's Nature Index output",
                               unit<"of the country's output", "of the country's output">,
                               polarity::higher_is_better, scaling::intensive>;
inline constexpr std::array output_shares{
    output_share::of(any_city(beijing{}), 2020_y, rounded(21_percent), china_daily),
    output_share::of(any_city(city<"Shanghai", "CN">{}), 2020_y, rounded(10.9_percent),
                     china_daily),
    output_share::of(any_city(city<"New York", "US">{}), 2020_y, rounded(10.3_percent),
                     china_daily),
    output_share::of(any_city(city<"Boston", "US">{}), 2020_y, rounded(9.5_percent), china_daily),
    output_share::of(any_city(city<"San Francisco/San Jose", "US">{}), 2020_y, rounded(8.4_percent),
                     china_daily)};
inline constexpr claim claim_more_than_double{
    "E9", "Beijing more than double any other city",
    "Beijing's is more than double that of any other city in the top five", china_daily};
/// @}

// ---------------------------------------------------------------------------------------------

/// @name Computations that several findings share
/// @{
inline constexpr auto chinese_cities_2024 = share_of(cities_2024, located_in<"CN">);
static_assert(chinese_cities_2024 == 60_percent);
inline constexpr edition_fact majority_by_edition[] = {
    {2023_y, verdict(share_of(chinese_cities_2023) > half)},
    {2024_y, verdict(chinese_cities_2024 > half)}};
static_assert(holds(first_time(majority_by_edition).since_horizon));
static_assert(undetermined(first_time(majority_by_edition).ever));

inline constexpr auto beijing_first_by_edition =
    yearly_editions<int{beijing_first.value}>(cities_2024.edition, [](const period& edition) {
        return verdict(!(edition < beijing_first_since));
    });
static_assert(holds(is_streak_of(beijing_first.value, beijing_first_by_edition)));
/// Editions from the first to the last, both included: nine editions are eight intervals.
inline constexpr fraction beijing_editions =
    years_between(beijing_first_since, cities_2024.edition).value() + fraction(1);
static_assert(beijing_editions == 9);
static_assert(cities_2024.rank_of(beijing{}).value() == 1);

inline constexpr edition_fact hangzhou_by_edition[] = {
    {2023_y, verdict(hangzhou_rank_2023 <= 10)},
    {2024_y, verdict(cities_2024.rank_of(hangzhou{}).value() <= 10)}};
static_assert(holds(first_time(hangzhou_by_edition).since_horizon));
static_assert(hangzhou_rank_2023 - cities_2024.rank_of(hangzhou{}).value() == 3);

inline constexpr edition_fact greater_bay_first_by_edition[] = {
    {2024_y, verdict(cluster_ranking_2024.rank_of(greater_bay{}).value() == 1)},
    {2025_y, verdict(cluster_ranking_2025.rank_of(greater_bay{}).value() == 1)}};
static_assert(holds(first_time(greater_bay_first_by_edition).since_horizon));
/// Strictly behind before and strictly ahead now.
inline constexpr bool overtook_tokyo = cluster_ranking_2024.rank_of(greater_bay{}).value() >
                                           cluster_ranking_2024.rank_of(tokyo_yokohama{}).value() &&
                                       cluster_ranking_2025.rank_of(greater_bay{}).value() <
                                           cluster_ranking_2025.rank_of(tokyo_yokohama{}).value();
static_assert(overtook_tokyo);

static_assert(multiple_of_baseline.checked(clusters_2025, clusters_2024).why() ==
              reason::break_in_series);

inline constexpr multiple gerd_multiple = multiple_of_baseline(gerd_china, 2023_y, 2007_y);
inline constexpr multiple gerd_multiple_rounded = multiple_of_baseline(
    as_rounded(gerd_china.at(2023_y).value()), as_rounded(gerd_china.at(2007_y).value()));
static_assert(gerd_multiple > 5.748_x && gerd_multiple < 5.749_x);
static_assert(holds(gerd_multiple_rounded > 5.746_x) && holds(gerd_multiple_rounded < 5.752_x));
inline constexpr verdict is_to_nearly_six =
    lies_in(gerd_multiple_rounded.value(), to_nearly_six.value());
inline constexpr verdict is_by_nearly_six =
    lies_in(gerd_multiple_rounded.value(), by_nearly_six.value());
static_assert(holds(is_to_nearly_six) && fails(is_by_nearly_six));

// what the chart prints as growth, and what the advice below says, follow from the figures
inline constexpr auto growth_in_percent = [](const auto& points) {
    const auto increase = multiple_of_baseline(points, 2023_y, 2007_y).increase();
    return decimal::rounded(increase * fraction(100), 0).value();
};
static_assert(growth_in_percent(gerd_china) == 475 && growth_in_percent(gerd_eu) == 50);
static_assert(growth_in_percent(gerd_united_states) == 78 && growth_in_percent(gerd_japan) == 11);
static_assert(decimal::rounded(gerd_multiple.value(), 1).value() == 5.7_printed);

inline constexpr auto china_above_eu =
    ratio(as_rounded(gerd_china.at(2023_y).value()), as_rounded(gerd_eu.at(2023_y).value()));
inline constexpr auto to_united_states_2007 =
    ratio(gerd_china.at(2007_y).value(), gerd_united_states.at(2007_y).value());
inline constexpr auto to_united_states_2023 =
    ratio(gerd_china.at(2023_y).value(), gerd_united_states.at(2023_y).value());
static_assert(to_united_states_2007.difference() == -326.1_printed);
static_assert(to_united_states_2023.difference() == -42.7_printed);
/// Below the United States in both years, and the gap narrower in the later one.
inline constexpr verdict approaches_united_states = approaches(
    as_rounded(gerd_china.at(2007_y).value()), as_rounded(gerd_united_states.at(2007_y).value()),
    as_rounded(gerd_china.at(2023_y).value()), as_rounded(gerd_united_states.at(2023_y).value()));
static_assert(holds(approaches_united_states));

inline constexpr auto us_and_eu = total(researchers_united_states, researchers_eu);
static_assert(fails(is_above(researchers_china, us_and_eu)));
// the advice below names the EU alone: a lower bound for the United States decides nothing
static_assert(holds(is_above(researchers_china, researchers_eu)));
static_assert(undetermined(is_above(researchers_china, researchers_united_states)));

inline constexpr auto award_share = share_of(awards_china, awards_worldwide);
static_assert(award_share > 19.7_percent && award_share < 19.8_percent);
inline constexpr verdict is_about_one_fifth =
    lies_in(award_share.value(), approximately(1_over(5)).range());
static_assert(holds(is_about_one_fifth));
static_assert(share_of(awards_united_states, awards_worldwide) > 37_percent);

/// Whether a city's share is more than double another's.
inline constexpr auto is_more_than_double = [](const auto& first, const auto& other) {
    return ratio(first, other) > 2;
};
/// Beijing against each of the others; three-valued, as the printed shares are rounded.
inline constexpr verdict more_than_double_any_other = [] {
    verdict all = verdict(true);
    for (std::size_t at = 1; at != output_shares.size(); ++at)
        all = all & is_more_than_double(output_shares[0], output_shares[at]);
    return all;
}();
static_assert(fails(is_more_than_double(output_shares[0], output_shares[1])));
static_assert(undetermined(is_more_than_double(output_shares[0], output_shares[2])));
static_assert(holds(is_more_than_double(output_shares[0], output_shares[3])));
static_assert(holds(is_more_than_double(output_shares[0], output_shares[4])));
static_assert(fails(more_than_double_any_other));
/// @}

namespace detail {

// Two readings of "for the first time": since the first edition known, and ever, which no data can
// support.
constexpr void judge_first_time(judgement& judged, const first_time_event& event,
                                std::string_view compared) {
    text<240> since("for the first time in the editions from ");
    append_period(since, event.horizon);
    since.append(" on");
    judged.reads(since, compared, event.since_horizon)
        .reads("for the first time ever", "the editions before are not given", event.ever)
        .judge(event.ever)
        .stated_by_source()
        .because("history before the first known edition is censored: \"first ever\" rests on the "
                 "publisher");
}

constexpr text<160> place_line(std::string_view who, int rank, const period& edition) {
    text<160> words(who);
    words.append(" ");
    append_ordinal(words, rank);
    words.append(" in ");
    append_period(words, edition);
    return words;
}

// "26 of 100; the next have 20, 8, 4 and 4, the others at most 4"
template <std::size_t Count>
constexpr text<160> standing_line(std::int64_t own, const std::array<int, Count>& others) {
    text<160> words;
    append_integer(words, own);
    words.append(" of 100; the next have ");
    for (std::size_t at = 0; at != Count; ++at) {
        append_all(words, at == 0 ? "" : (at + 1 == Count ? " and " : ", "));
        append_integer(words, others[at]);
    }
    words.append(", the others at most ");
    append_integer(words, others.back());
    return words;
}

constexpr text<240> gap_line() {
    text<240> words("gap in billions: ");
    append_number(words, -to_united_states_2007.difference());
    words.append(" in 2007, ");
    append_number(words, -to_united_states_2023.difference());
    words.append(" in 2023, when China is at ");
    append_percent(words, to_united_states_2023.value());
    words.append(" of the United States' level");
    return words;
}

constexpr text<240> rounding_line() {
    text<240> words("; with what rounding leaves open, ");
    const interval range = gerd_multiple_rounded.value();
    append_number(words, range.low().at, number_style{3});
    words.append(" to ");
    append_number(words, range.high().at, number_style{3});
    return words;
}

constexpr text<240> shortfall_line() {
    text<240> words;
    append_quotation(words, quotation_of(researchers_china.value));
    words.append(" against more than ");
    append_number(words, us_and_eu.value.low().at);
    words.append(" for the United States and the EU together");
    return words;
}

// Why the sum is not 3,480,000.
constexpr text<240> sum_line() {
    text<240> words;
    append_quotation(words, quotation_of(researchers_eu.value));
    words.append(" is ");
    append_number(words, researchers_eu.value.range().low().at);
    words.append(" or more before rounding; with ");
    append_quotation(words, quotation_of(researchers_united_states.value));
    words.append(" that makes more than ");
    append_number(words, us_and_eu.value.low().at);
    return words;
}

constexpr judgement judged_first_majority() {
    judgement judged(claim_2c, evidence_set);
    judged.on_line("5 of the 10 cities are Chinese (2023)", nature_index)
        .on_line("6 of the 10 cities are Chinese (2024)", nature_index);
    judge_first_time(judged, first_time(majority_by_edition),
                     "5 of 10 in 2023, exactly half; 6 of 10 in 2024");
    return judged;
}

constexpr judgement judged_hangzhou_new() {
    judgement judged(claim_4, evidence_set);
    judged.on_line(place_line("Hangzhou", hangzhou_rank_2023, 2023_y), nature_index_2023)
        .on_line(place_line("Hangzhou", cities_2024.rank_of(hangzhou{}).value(), 2024_y),
                 nature_index);
    judge_first_time(judged, first_time(hangzhou_by_edition),
                     "13th in 2023, 10th in 2024: up 3 places");
    return judged;
}

constexpr judgement judged_first_place(const claim& stated) {
    judgement judged(stated, evidence_set);
    judged
        .on_line(place_line(greater_bay::name(),
                            cluster_ranking_2024.rank_of(greater_bay{}).value(), 2024_y),
                 clusters_2024_report)
        .on_line(place_line(greater_bay::name(),
                            cluster_ranking_2025.rank_of(greater_bay{}).value(), 2025_y),
                 clusters_2025_report);
    return judged;
}

constexpr judgement judged_first_place_ever() {
    judgement judged = judged_first_place(claim_6b);
    judge_first_time(judged, first_time(greater_bay_first_by_edition), "2nd in 2024, 1st in 2025");
    return judged;
}

constexpr judgement judged_more_than_double() {
    judgement judged(claim_more_than_double, evidence_set);
    for (const auto& city : output_shares) judged.on(city);
    for (std::size_t at = 1; at != output_shares.size(); ++at) {
        const auto against = ratio(output_shares[0], output_shares[at]);
        text<240> words(at == 1 ? "" : "; ");
        append_number(words, against.value().low().at);
        words.append(" to ");
        append_number(words, against.value().high().at);
        append_all(words, " times ", output_shares[at].who.name(), "'s (", (against > 2).name(),
                   ")");
        judged.computes(words);
        if (fails(against > 2)) {
            text<240> example(output_shares[at].who.name());
            example.append(": ");
            append_quotation(example, against.left().quoted);
            example.append(" is at most ");
            append_number(example, against.value().high().at);
            example.append(" times ");
            append_quotation(example, against.right().quoted);
            judged.refuted_by(example);
        }
    }
    judged.judge(more_than_double_any_other);
    return judged;
}

} // namespace detail

/// The claims that the publishers' figures bear on; the others have no second finding.
inline constexpr judgement judgements[] = {
    judgement(claim_2a, evidence_set)
        .on_line("six of the ten cities in the list by name are Chinese", nature_index)
        .computes(chinese_cities_2024)
        .judge(chinese_cities_2024 == chinese_cities_share.value()),
    judgement(claim_2b, evidence_set)
        .on_line("six of the ten cities in the list by name are Chinese", nature_index)
        .computes(chinese_cities_2024)
        .judge(chinese_cities_2024 > half),
    detail::judged_first_majority(),
    judgement(claim_3, evidence_set)
        .on_line(detail::place_line("Beijing", cities_2024.rank_of(beijing{}).value(), 2024_y),
                 nature_index)
        .on_line("Beijing first in every edition since 2016", nature_index)
        .computes("data years 2016 to 2024: ")
        .computes(beijing_editions)
        .computes(" editions, ")
        .computes(beijing_editions - fraction(1))
        .computes(" intervals")
        .judge(is_streak_of(beijing_first.value, beijing_first_by_edition)),
    detail::judged_hangzhou_new(),
    judgement(claim_5a, evidence_set)
        .on(clusters_2024)
        .on(clusters_2025)
        .reads("in the 2024 edition", clusters_2024,
               verdict(clusters_2024.value == chinese_clusters.count))
        .reads("in the 2025 edition", clusters_2025,
               verdict(clusters_2025.value == chinese_clusters.count))
        .judge_readings()
        .because(
            "26 is the figure of the 2024 edition, and the article goes on to the 2025 edition. "
            "The method changed between them: 26 and 24 do not make a decline")
        .advise(
            "write \"24 of the top 100 clusters in the 2025 edition\", or name the 2024 edition "
            "for the 26"),
    judgement(claim_5b, evidence_set)
        .on_line(detail::standing_line(clusters_2024.value, others_2024), clusters_2024_report)
        .on_line(detail::standing_line(clusters_2025.value, others_2025), clusters_2025_report)
        .computes("first in both editions")
        .because("the reports list the leading countries in order, so that no other has more than "
                 "the last")
        .judge(is_first_of_whole(clusters_2024.value, others_2024, 100, others_2024.back()) &
               is_first_of_whole(clusters_2025.value, others_2025, 100, others_2025.back())),
    detail::judged_first_place(claim_6a)
        .computes("first in 2025 after second in 2024: it overtook Tokyo-Yokohama")
        .judge(verdict(cluster_ranking_2025.rank_of(greater_bay{}).value() == 1) &
               verdict(overtook_tokyo)),
    detail::judged_first_place_ever(),
    judgement(claim_8a, evidence_set)
        .on(gerd_china.at(2007_y).value())
        .on(gerd_china.at(2023_y).value())
        .computes(gerd_multiple)
        .computes(detail::rounding_line())
        .reads("to nearly six times", to_nearly_six, is_to_nearly_six)
        .reads("by nearly six times", by_nearly_six, is_by_nearly_six)
        .judge_readings()
        .because("true read as \"to nearly six times\", false read as \"by nearly six times\"")
        .advise(
            "write \"rose to about 5.7 times its 2007 level\" or \"rose by 475 %\": \"increased "
            "nearly six times\" does not say which"),
    judgement(claim_8b, evidence_set)
        .on(gerd_china.at(2023_y).value())
        .on(gerd_eu.at(2023_y).value())
        .computes(ratio(gerd_china.at(2023_y).value(), gerd_eu.at(2023_y).value()))
        .judge(china_above_eu > 1),
    judgement(claim_8c, evidence_set)
        .on(gerd_china.at(2007_y).value())
        .on(gerd_united_states.at(2007_y).value())
        .on(gerd_china.at(2023_y).value())
        .on(gerd_united_states.at(2023_y).value())
        .computes(detail::gap_line())
        .judge(approaches_united_states),
    judgement(claim_11, evidence_set)
        .on(researchers_china)
        .on(researchers_united_states)
        .on(researchers_eu)
        .computes(detail::sum_line())
        .judge_exceeds(researchers_china, us_and_eu)
        .refuted_by(detail::shortfall_line())
        .because("full-time equivalents of 2022; for the United States only a lower bound is used, "
                 "the level of 2007. A count of heads might differ")
        .advise("write \"more researchers than the European Union\", or name a source for the "
                "sum, its year and its way of counting"),
    judgement(claim_13a, evidence_set)
        .on(awards_china)
        .on(awards_worldwide)
        .computes(award_share)
        .judge(is_about_one_fifth)
        .because("China means the mainland here, as in the claim: Hong Kong is counted apart"),
    judgement(claim_13b, evidence_set)
        .on(academy_awards_2025)
        .on_line("170 awards (Harvard University): the article's own figure", clarivate)
        .computes(ratio(academy_awards_2025, harvard_awards))
        .judge_exceeds(academy_awards_2025, harvard_awards),
    judgement(claim_13c, evidence_set)
        .on_line("Chinese Academy of Sciences first among institutions", clarivate_release)
        .computes(detail::place_line("Chinese Academy of Sciences",
                                     award_ranking.rank_of(academy_of_sciences{}).value(), 2025_y))
        .judge(award_ranking.rank_of(academy_of_sciences{}).value() == 1)
        .because("the publisher gives the rank, not the other institutions' figures"),
};

/// The sentence of another article, on the same index: refuted by Shanghai.
inline constexpr judgement more_than_double = detail::judged_more_than_double();
static_assert(more_than_double.result() == finding::refuted);

} // namespace visavis::innovation_2025::publishers
