// SPDX-License-Identifier: BSL-1.0
#pragma once

// innovation_2025: the claims of a news article, judged on what the article itself says

#include <visavis/compare/first_time.hpp>
#include <visavis/compare/multiple.hpp>
#include <visavis/compare/rank_bounds.hpp>
#include <visavis/compare/rate.hpp>
#include <visavis/compare/ratio.hpp>
#include <visavis/compare/share_of.hpp>
#include <visavis/compare/total.hpp>
#include <visavis/core/literals.hpp>
#include <visavis/tell/claim.hpp>

// The article: Xinhua News Agency, Beijing, 2 December 2025, in translation. Nothing here comes
// from anywhere else: what the article does not say is missing, and a claim that its figures do not
// decide is undetermined.
namespace visavis::innovation_2025 {

inline constexpr std::string_view evidence_set = "the article alone";

/// When the article appeared: the period of figures that it does not date.
inline constexpr period article_date = period::month(2025, 12);

/// @name Sources, as the article names them
/// @{
inline constexpr source xinhua{"Xinhua", "article of 2 December 2025"};
/// The article's own sentences: whom it has just cited is not said to have said these too.
inline constexpr source xinhua_beside_csis{
    "Xinhua", "article of 2 December 2025", "",
    "after citing a report of the Center for Strategic and International Studies"};
inline constexpr source xinhua_beside_brown{"Xinhua", "article of 2 December 2025", "",
                                            "after quoting Christopher Brown"};
inline constexpr source research_cities_list{"Nature", "Nature Index - Research Cities", "2024"};
inline constexpr source research_leaders_list{"Nature Index", "Research Leaders", "2025"};
inline constexpr source wipo{"World Intellectual Property Organization"};
inline constexpr source innovation_index{"World Intellectual Property Organization",
                                         "Global Innovation Index", "September 2025"};
inline constexpr source capital_visual{"Capital Visual", "chart"};
inline constexpr source brown{"Christopher Brown (King's College London)", "article in Nature"};
inline constexpr source cset{"Center for Security and Emerging Technology", "report"};
inline constexpr source li_guoping{"Li Guoping (Peking University)"};
inline constexpr source clarivate{"Clarivate", "Highly Cited Researchers", "2025"};
inline constexpr source stint{"Erik Forsberg (STINT)", "research report"};
inline constexpr source brookings{"Brookings Institution", "paper"};
inline constexpr source pnas{"Proceedings of the National Academy of Sciences", "study"};
/// @}

/// @name What is measured
/// @{
using unit_not_given = unit<"">;
using enterprises = indicator<"enterprises at the conference", unit<"enterprise">>;
using economies = indicator<"countries and regions at the conference",
                            unit<"country or region", "countries and regions">>;
using years_first = indicator<"consecutive years in first place", unit<"year">>;
using research_output = indicator<"high-quality research output", unit_not_given>;
using rd_investment = indicator<"R&D investment", unit_not_given>;
using rural_workers = indicator<"rural workers who moved to cities", unit<"rural worker">>;
using stem_graduates = indicator<"graduates in STEM disciplines", unit<"STEM graduate">>;
using stem_doctorates = indicator<"STEM doctoral graduates", unit<"doctorate">>;
using researchers = indicator<"researchers", unit<"researcher">>;
using academicians = indicator<"academicians", unit<"academician">>;
using ai_talent = indicator<"top AI talent", unit<"person", "people">>;
using awards = indicator<"Highly Cited Researcher awards", unit<"award">>;
using high_impact_papers = indicator<"high-impact papers", unit<"paper">>;
template <label Field>
using high_impact_papers_in = indicator<Field, unit<"paper">>;
using technological_level = indicator<"level in certain technological fields", unit_not_given,
                                      polarity::higher_is_better, scaling::intensive>;
using leadership_roles =
    indicator<"scientists in leading roles of international collaborations", unit<"scientist">>;

using research_cities = list_of<"Nature Index Research Cities, top ten", entity_kind::city>;
using innovation_clusters = list_of<"WIPO top 100 innovation clusters", entity_kind::cluster>;
/// @}

/// @name Who it is about
/// @{
using china = country<"CN">;
using united_states = country<"US">;
using beijing = city<"Beijing", "CN">;
using hangzhou = city<"Hangzhou", "CN">;
using greater_bay = cluster<"Shenzhen-Hong Kong-Guangzhou", city<"Shenzhen", "CN">,
                            city<"Hong Kong", "HK">, city<"Guangzhou", "CN">>;
using academy_of_sciences = institution<"Chinese Academy of Sciences", "CN">;
using harvard_university = institution<"Harvard University", "US">;
inline constexpr any_entity conference{"World Intelligent Manufacturing Conference"};
/// Whoever is second: the article names nobody.
inline constexpr any_group runner_up{"the runner-up", {}};
/// @}

/// A relation that the article asserts without the figures.
inline constexpr missing not_given{reason::not_available};

/// @name The figures
/// @{
inline constexpr auto conference_enterprises = enterprises::of(conference, 2025_y, 452, xinhua);
inline constexpr auto conference_economies = economies::of(conference, 2025_y, 18, xinhua);
inline constexpr auto chinese_cities =
    research_cities::counted(6, 10, 2024_y, research_cities_list);
inline constexpr auto beijing_first = years_first::of(beijing{}, 2024_y, 9, research_cities_list);
inline constexpr auto chinese_clusters = innovation_clusters::counted(26, 100, article_date, wipo);
inline constexpr auto cluster_ranking =
    innovation_clusters::ranked(2025_y, innovation_index, greater_bay{});
inline constexpr auto migrated_workers =
    rural_workers::of(china{}, article_date, 250_million, brown);
inline constexpr auto graduates_2020 =
    stem_graduates::of(china{}, 2020_y, 3.6_million, xinhua_beside_brown);
inline constexpr auto beijing_researchers =
    researchers::of(beijing{}, article_date, 550_thousand, li_guoping);
inline constexpr auto beijing_academicians =
    quoted_share<academicians>(beijing{}, china{}, article_date, nearly(half), li_guoping);
inline constexpr auto beijing_ai_talent = quoted_share<ai_talent>(
    beijing{}, china{}, article_date, visavis::about(43_percent), li_guoping);
inline constexpr auto china_awards =
    quoted_share<awards>(china{}, world{}, 2025_y, approximately(1_over(5)), clarivate);
inline constexpr auto academy_awards = awards::of(academy_of_sciences{}, 2025_y, 258, clarivate);
inline constexpr auto harvard_awards = awards::of(harvard_university{}, 2025_y, 170, clarivate);
/// @}

/// @name The claims, in the order of the article
/// @{
inline constexpr claim claim_1{"1", "Enterprises at the conference in Nanjing",
                               "452 enterprises from 18 countries and regions", xinhua};
inline constexpr claim claim_2a{"2a", "Chinese cities among the top ten research cities",
                                "Nanjing and five other Chinese cities have entered the top ten",
                                research_cities_list};
inline constexpr claim claim_2b{"2b", "More than half of the top ten",
                                "Chinese cities occupying more than half of the spots on the list",
                                research_cities_list};
inline constexpr claim claim_2c{"2c", "More than half for the first time",
                                "more than half of the spots on the list for the first time",
                                research_cities_list};
inline constexpr claim claim_3{"3", "Beijing first for nine years",
                               "Beijing, which has been the top city in the natural index for nine "
                               "consecutive years",
                               research_cities_list};
inline constexpr claim claim_4{"4", "Hangzhou new in the top ten",
                               "Hangzhou, which has entered the top ten list for the first time",
                               research_cities_list};
inline constexpr claim claim_5a{"5a", "Chinese clusters among the top 100",
                                "China has 26 global top 100 innovation clusters", wipo};
inline constexpr claim claim_5b{"5b", "Most clusters of all countries",
                                "26 global top 100 innovation clusters, ranking first in the world",
                                wipo};
inline constexpr claim claim_6a{
    "6a", "Shenzhen-Hong Kong-Guangzhou ranked first",
    "the \"Shenzhen-Hong Kong-Guangzhou\" innovation cluster has ranked first globally",
    innovation_index};
inline constexpr claim claim_6b{"6b", "Ranked first for the first time",
                                "has ranked first globally for the first time", innovation_index};
inline constexpr claim claim_7{
    "7", "A widening lead in research output",
    "China's high-quality research output continues to rank first globally and is still rapidly "
    "expanding its lead",
    research_leaders_list};
inline constexpr claim claim_8a{
    "8a", "R&D investment, 2007 to 2023",
    "between 2007 and 2023, China's R&D investment increased nearly six times", capital_visual};
inline constexpr claim claim_8b{"8b", "R&D investment above the European Union's",
                                "exceeding the European Union", capital_visual};
inline constexpr claim claim_8c{"8c", "R&D investment near the United States'",
                                "approaching the level of the United States", capital_visual};
inline constexpr claim claim_9{"9", "Rural workers and STEM graduates",
                               "the influx of 250 million rural workers into cities [...] 3.6 "
                               "million graduates in science, technology, "
                               "engineering, and mathematics (STEM) disciplines in 2020",
                               brown};
inline constexpr claim claim_10{
    "10", "STEM doctorates above the United States'",
    "since the early 21st century, the number of doctoral graduates in STEM fields in China has "
    "consistently exceeded that of the United States",
    cset};
inline constexpr claim claim_11{"11", "Researchers against the United States and the EU",
                                "China's current number of researchers exceeds the sum of those in "
                                "the United States and the EU",
                                xinhua_beside_csis};
inline constexpr claim claim_12a{"12a", "Researchers in Beijing", "Beijing has 550,000 researchers",
                                 li_guoping};
inline constexpr claim claim_12b{"12b", "Academicians in Beijing",
                                 "nearly half of the country's academicians", li_guoping};
inline constexpr claim claim_12c{"12c", "Top AI talent in Beijing",
                                 "about 43% of top AI talents nationwide", li_guoping};
inline constexpr claim claim_13a{"13a", "Awards to mainland China",
                                 "approximately one-fifth of the awards", clarivate};
inline constexpr claim claim_13b{"13b", "Academy of Sciences and Harvard",
                                 "258 awards, exceeding Harvard University's 170 awards",
                                 clarivate};
inline constexpr claim claim_13c{"13c", "First among all institutions",
                                 "The Chinese Academy of Sciences ranked first globally",
                                 clarivate};
inline constexpr claim claim_14{
    "14", "Universities by high-impact papers",
    "China has surpassed the United States, especially in mathematics, computing, and engineering "
    "fields",
    stint};
inline constexpr claim claim_15{"15", "Applied technologies",
                                "China has already or is about to surpass the United States",
                                brookings};
inline constexpr claim claim_16{"16", "Leaders of international collaborations",
                                "the number of Chinese scientists taking on leadership roles in "
                                "international scientific collaborations is rapidly increasing",
                                pnas};
/// @}

// ---------------------------------------------------------------------------------------------

/// @name What the article asserts of figures: undetermined where one is missing
/// @{
/// "Exceeds": a is above b.
template <figure A, figure B>
[[nodiscard]] constexpr verdict is_above(const A& a, const B& b, periods asked = periods::same) {
    return exceeds(a, b, asked).value_or(verdict::of_undetermined());
}
/// "Exceeds the sum of": a is above the total of others, which do not overlap.
template <figure A, figure... Others>
[[nodiscard]] constexpr verdict is_above_total(const A& a, const Others&... others) {
    const auto sum = total.checked(others...);
    return sum ? is_above(a, sum.value()) : verdict::of_undetermined();
}
/// From one period to a later one, a gains on b: a - b grows.
template <figure A, figure B>
[[nodiscard]] constexpr verdict gains_on(const A& a_before, const B& b_before, const A& a_now,
                                         const B& b_now) {
    const auto before = difference.checked(a_before, b_before);
    const auto now = difference.checked(a_now, b_now);
    if (!before || !now) return verdict::of_undetermined();
    return less(interval(before.value().value()), interval(now.value().value()));
}
/// "Expanding its lead": a is above b in both periods, and gains on it.
template <figure A, figure B>
[[nodiscard]] constexpr verdict widens_lead(const A& a_before, const B& b_before, const A& a_now,
                                            const B& b_now) {
    return is_above(a_before, b_before) & is_above(a_now, b_now) &
           gains_on(a_before, b_before, a_now, b_now);
}
/// "Approaching": a is below b in both periods, and gains on it.
template <figure A, figure B>
[[nodiscard]] constexpr verdict approaches(const A& a_before, const B& b_before, const A& a_now,
                                           const B& b_now) {
    return is_above(b_before, a_before) & is_above(b_now, a_now) &
           gains_on(a_before, b_before, a_now, b_now);
}
/// "Consistently exceeds": series a is above series b in every period of a.
template <any_series A, any_series B>
[[nodiscard]] constexpr verdict is_above_throughout(const A& a, const B& b) {
    verdict always = verdict(true);
    for (const auto& point : a) {
        const auto other = b.at(point.when);
        always = always & (other ? is_above(a.at(point.when).value(), other.value())
                                 : verdict::of_undetermined());
    }
    return always;
}
/// "Increasing": every figure of the series is above the one before it.
template <any_series Series>
[[nodiscard]] constexpr verdict rises(const Series& points) {
    verdict always = verdict(true);
    for (auto now = points.begin() + 1; now != points.end(); ++now)
        always = always & is_above(points.at(now->when).value(), points.at((now - 1)->when).value(),
                                   across_periods);
    return points.size() < 2 ? verdict::of_undetermined() : always;
}
/// "For nine consecutive years": it held in each of so many editions, one a year.
template <class Editions>
[[nodiscard]] constexpr verdict is_streak_of(std::int64_t years, const Editions& editions) {
    verdict always = verdict(true);
    std::int64_t count = 0;
    const edition_fact* before = nullptr;
    for (const edition_fact& fact : editions) {
        if (before != nullptr && fact.edition != before->edition.after(1)) return verdict(false);
        always = always & fact.held;
        before = &fact;
        ++count;
    }
    return count < years ? always & verdict::of_undetermined() : always;
}
/// @}

/// @name Figures that the article compares and does not give
/// @{
template <class Indicator>
inline constexpr auto unknown = [](const auto& who, const period& when, const source& from) {
    return Indicator::of(who, when, not_given, from);
};
/// The edition before the one named, and the year before the article; neither is in it.
inline constexpr period edition_before = 2024_y;
inline constexpr period year_before = article_date.after(-12);
/// @}

/// @name Computations that several findings share
/// @{
inline constexpr auto enterprises_per_economy = rate(conference_enterprises, conference_economies);
static_assert(enterprises_per_economy.value() == fraction(226, 9));

inline constexpr auto chinese_cities_share = share_of(chinese_cities);
static_assert(chinese_cities_share == 60_percent);
static_assert(chinese_cities_share > half);

inline constexpr edition_fact majority_by_edition[] = {
    {chinese_cities.edition, verdict(chinese_cities_share > half)}};
inline constexpr edition_fact hangzhou_by_edition[] = {{2024_y, verdict(true)}};
inline constexpr edition_fact greater_bay_first_by_edition[] = {
    {cluster_ranking.edition, verdict(cluster_ranking.rank_of(greater_bay{}).value() == 1)}};
static_assert(undetermined(first_time(majority_by_edition).since_horizon));

/// The editions of so many consecutive years up to `last`, with whether something held in each.
template <int Years, class Held>
[[nodiscard]] constexpr std::array<edition_fact, std::size_t{Years}>
yearly_editions(const period& last, const Held& held) {
    std::array<edition_fact, std::size_t{Years}> facts = {};
    for (int at = 0; at != Years; ++at) {
        const period edition = last.after(at + 1 - Years);
        facts[static_cast<std::size_t>(at)] = {edition, held(edition)};
    }
    return facts;
}
inline constexpr auto beijing_first_by_edition = yearly_editions<int{beijing_first.value}>(
    beijing_first.when, [](const period&) { return verdict::of_undetermined(); });
static_assert(undetermined(is_streak_of(beijing_first.value, beijing_first_by_edition)));

inline constexpr auto chinese_clusters_share = share_of(chinese_clusters);
static_assert(chinese_clusters_share == 26_percent);

inline constexpr auto to_nearly_six = increased_to(nearly(6), 2023_y, 2007_y, capital_visual);
inline constexpr auto by_nearly_six = increased_by(nearly(6), 2023_y, 2007_y, capital_visual);
static_assert(holds(to_nearly_six < 6) && holds(by_nearly_six > 6) && holds(by_nearly_six < 7));
static_assert(to_nearly_six.per_year().value().high < 0.1185);
static_assert(by_nearly_six.per_year().value().high < 0.1294);

inline constexpr auto workers_per_graduate = rate(migrated_workers, graduates_2020, across_periods);
static_assert(workers_per_graduate.value() == fraction(625, 9));

static_assert(fails(beijing_academicians > half) && holds(beijing_academicians < half));
static_assert(holds(beijing_ai_talent < half));
static_assert(undetermined(china_awards > 1_over(5)));

inline constexpr auto academy_to_harvard = ratio(academy_awards, harvard_awards);
static_assert(academy_to_harvard == 129_over(85));
static_assert(academy_to_harvard > 3_over(2) && academy_to_harvard.difference() == 88);

static_assert(are_disjoint(united_states{}, eu27{}));
/// @}

namespace detail {

constexpr text<80> as_percent(const interval& range) {
    text<80> words;
    append_interval(words, range, true);
    return words;
}

template <figure Figure>
constexpr text<160> no_figure(const Figure& absent) {
    text<160> words(absent.what.name());
    append_all(words, " (", absent.who.name(), "): the article gives no figure");
    return words;
}

// "550,000 researchers (Beijing, no date given)"
template <figure Figure>
constexpr text<160> figure_line(const Figure& figure, std::string_view when) {
    text<160> words;
    append_quotation(words, quotation_of(figure.value));
    append_all(words, " ", any_indicator(figure.what).unit_plural, " (", figure.who.name(), ", ",
               when, ")");
    return words;
}

// A relation between figures that the article does not give: it rests on whoever states it.
template <figure... Absent>
constexpr judgement asserted(const claim& stated, verdict relation, const Absent&... absent) {
    judgement judged(stated, evidence_set);
    (judged.on_line(no_figure(absent), absent.from), ...);
    judged.judge(relation).stated_by_source();
    return judged;
}

constexpr judgement widening_lead() {
    const auto china_now = unknown<research_output>(china{}, 2025_y, research_leaders_list);
    const auto second_now = unknown<research_output>(runner_up, 2025_y, research_leaders_list);
    return asserted(claim_7,
                    widens_lead(
                        unknown<research_output>(china{}, edition_before, research_leaders_list),
                        unknown<research_output>(runner_up, edition_before, research_leaders_list),
                        china_now, second_now),
                    china_now, second_now)
        .because("a widening lead needs the figures of the first and the second in two "
                 "editions; \"rapidly\" has no measure");
}

constexpr judgement approaching_united_states() {
    const auto china_now = unknown<rd_investment>(china{}, 2023_y, capital_visual);
    const auto other_now = unknown<rd_investment>(united_states{}, 2023_y, capital_visual);
    return asserted(claim_8c,
                    approaches(unknown<rd_investment>(china{}, 2007_y, capital_visual),
                               unknown<rd_investment>(united_states{}, 2007_y, capital_visual),
                               china_now, other_now),
                    china_now, other_now)
        .because("to approach is to be below in both years and by less in the later");
}

constexpr judgement more_doctorates_throughout() {
    const auto series_of = [](const auto& who) {
        return stem_doctorates::series_of(who, cset, dated{year_before, not_given},
                                          dated{article_date, not_given});
    };
    const auto chinese = series_of(china{});
    const auto american = series_of(united_states{});
    return asserted(claim_10, is_above_throughout(chinese, american),
                    chinese.at(article_date).value(), american.at(article_date).value())
        .because("\"consistently\" needs both figures of every year; no year is given");
}

constexpr judgement more_researchers_than_both() {
    const auto chinese = unknown<researchers>(china{}, article_date, xinhua_beside_csis);
    const auto american = unknown<researchers>(united_states{}, article_date, xinhua_beside_csis);
    const auto european = unknown<researchers>(eu27{}, article_date, xinhua_beside_csis);
    return asserted(claim_11, is_above_total(chinese, american, european), chinese, american,
                    european)
        .because("the United States and the European Union do not overlap, so that their figures "
                 "would add up");
}

template <class Papers>
constexpr verdict more_papers() {
    return is_above(unknown<Papers>(china{}, article_date, stint),
                    unknown<Papers>(united_states{}, article_date, stint));
}
constexpr judgement more_papers_in_three_fields() {
    return asserted(claim_14,
                    more_papers<high_impact_papers>() &
                        more_papers<high_impact_papers_in<"papers in mathematics">>() &
                        more_papers<high_impact_papers_in<"papers in computing">>() &
                        more_papers<high_impact_papers_in<"papers in engineering">>(),
                    unknown<high_impact_papers>(china{}, article_date, stint),
                    unknown<high_impact_papers>(united_states{}, article_date, stint))
        .because(
            "asserted of all fields together, and of mathematics, computing and engineering each");
}

constexpr judgement surpassed_or_about_to() {
    const auto level = [](const auto& who, const period& when) {
        return unknown<technological_level>(who, when, brookings);
    };
    const auto china_now = level(china{}, article_date);
    const auto other_now = level(united_states{}, article_date);
    return asserted(claim_15,
                    is_above(china_now, other_now) |
                        approaches(level(china{}, year_before), level(united_states{}, year_before),
                                   china_now, other_now),
                    china_now, other_now)
        .because("one of two would do, above or approaching; the fields are not named");
}

constexpr judgement rising_leadership() {
    const auto roles = leadership_roles::series_of(china{}, pnas, dated{year_before, not_given},
                                                   dated{article_date, not_given});
    return asserted(claim_16, rises(roles), roles.at(article_date).value())
        .because("an increase needs the figures of two years; \"rapidly\" has no measure");
}

constexpr judgement first_time_on_one_edition(const claim& stated, const first_time_event& event,
                                              std::string_view evidence) {
    judgement judged(stated, evidence_set);
    judged.on_line(evidence, stated.stated_by)
        .judge(event.ever)
        .stated_by_source()
        .because("the article gives one edition and none before it");
    return judged;
}

} // namespace detail

/// The claims, judged on the article alone.
inline constexpr judgement judgements[] = {
    judgement(claim_1, evidence_set)
        .on(conference_enterprises)
        .on(conference_economies)
        .computes(enterprises_per_economy)
        .computes(" on average"),
    judgement(claim_2a, evidence_set)
        .on_line("6 of the 10 cities are Chinese", research_cities_list)
        .computes(chinese_cities_share),
    judgement(claim_2b, evidence_set)
        .on_line("6 of the 10 cities are Chinese", research_cities_list)
        .computes(chinese_cities_share)
        .computes(", above one half")
        .judge(chinese_cities_share > half),
    detail::first_time_on_one_edition(claim_2c, first_time(majority_by_edition),
                                      "6 of the 10 cities are Chinese (2024)"),
    judgement(claim_3, evidence_set)
        .on_line("nine consecutive years in first place (Beijing)", research_cities_list)
        .judge(is_streak_of(beijing_first.value, beijing_first_by_edition))
        .stated_by_source()
        .because("the nine editions themselves are not given"),
    detail::first_time_on_one_edition(claim_4, first_time(hangzhou_by_edition),
                                      "Hangzhou is among the ten (2024)"),
    judgement(claim_5a, evidence_set)
        .on_line("26 of the 100 clusters are China's; the edition is not named", wipo)
        .computes(chinese_clusters_share),
    judgement(claim_5b, evidence_set)
        .on_line("26 of the 100 clusters are China's", wipo)
        .judge(is_first_of_whole(26, std::array<int, 0>{}, 100))
        .stated_by_source()
        .because(
            "the other 74 are not broken down: another country could have more. If no other had "
            "more than 25, it would hold"),
    judgement(claim_6a, evidence_set)
        .on_line("Shenzhen-Hong Kong-Guangzhou is 1st (September 2025)", innovation_index)
        .judge(verdict::of_undetermined())
        .stated_by_source()
        .because("the article gives the rank, and neither the clusters behind it nor what they are "
                 "ranked by"),
    detail::first_time_on_one_edition(claim_6b, first_time(greater_bay_first_by_edition),
                                      "Shenzhen-Hong Kong-Guangzhou is 1st (September 2025)"),
    detail::widening_lead(),
    judgement(claim_8a, evidence_set)
        .on_line("\"increased nearly six times\" from 2007 to 2023; neither figure is given",
                 capital_visual)
        .reads("to nearly six times", to_nearly_six, verdict::of_undetermined())
        .reads("by nearly six times", by_nearly_six, verdict::of_undetermined())
        .judge_readings()
        .ill_posed_if(surely_less(to_nearly_six.value(), by_nearly_six.value()))
        .because(
            "\"increased six times\" is said for \"to\" and for \"by\" six times; the two exclude "
            "one another"),
    detail::asserted(claim_8b,
                     is_above(unknown<rd_investment>(china{}, 2023_y, capital_visual),
                              unknown<rd_investment>(eu27{}, 2023_y, capital_visual)),
                     unknown<rd_investment>(china{}, 2023_y, capital_visual),
                     unknown<rd_investment>(eu27{}, 2023_y, capital_visual)),
    detail::approaching_united_states(),
    judgement(claim_9, evidence_set)
        .on_line(detail::figure_line(migrated_workers, "over the past half-century"), brown)
        .on(graduates_2020)
        .computes(workers_per_graduate)
        .because("a rate between two indicators and two periods, not a comparison of like with "
                 "like"),
    detail::more_doctorates_throughout(),
    detail::more_researchers_than_both(),
    judgement(claim_12a, evidence_set)
        .on_line(detail::figure_line(beijing_researchers, "no date given"), li_guoping)
        .because("a figure alone: nothing is compared"),
    judgement(claim_12b, evidence_set)
        .on_line("nearly half of the country's academicians", li_guoping)
        .computes(detail::as_percent(beijing_academicians.value()))
        .computes(": below one half for every value in it"),
    judgement(claim_12c, evidence_set)
        .on_line("about 43 % of top AI talent", li_guoping)
        .computes(detail::as_percent(beijing_ai_talent.value()))
        .computes(": less than half for every value in it"),
    judgement(claim_13a, evidence_set)
        .on_line("approximately one fifth of the awards", clarivate)
        .computes(detail::as_percent(china_awards.value())),
    judgement(claim_13b, evidence_set)
        .on(academy_awards)
        .on(harvard_awards)
        .computes(academy_to_harvard)
        .judge_exceeds(academy_awards, harvard_awards),
    judgement(claim_13c, evidence_set)
        .on(academy_awards)
        .on(harvard_awards)
        .judge(verdict(academy_to_harvard > 1) & verdict::of_undetermined())
        .stated_by_source()
        .because("it is ahead of Harvard; the other institutions are not given"),
    detail::more_papers_in_three_fields(),
    detail::surpassed_or_about_to(),
    detail::rising_leadership(),
};

} // namespace visavis::innovation_2025
