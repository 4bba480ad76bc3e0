// SPDX-License-Identifier: BSL-1.0

#include <visavis/compare/share_of.hpp>
#include <visavis/core/literals.hpp>

#include "both_ways.hpp"

#include <range/v3/view/take.hpp>

#include <array>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using awards = vv::indicator<"awards", vv::unit<"award">>;
using cities = vv::list_of<"research cities", vv::entity_kind::city>;
using clusters = vv::list_of<"clusters", vv::entity_kind::cluster>;
constexpr vv::source list{"Clarivate"};
constexpr auto of = [](auto who, auto value) { return awards::of(who, 2025_y, value, list); };
constexpr vv::country<"CN"> china;

constexpr auto top_three =
    cities::ranked(2024_y, list, vv::city<"Beijing", "CN">{}, vv::city<"Shanghai", "CN">{},
                   vv::city<"New York", "US">{});
constexpr auto two_clusters = clusters::ranked(
    2025_y, list,
    vv::cluster<"Shenzhen-Hong Kong-Guangzhou", vv::city<"Shenzhen", "CN">,
                vv::city<"Hong Kong", "HK">, vv::city<"Guangzhou", "CN">>{},
    vv::cluster<"Tokyo-Yokohama", vv::city<"Tokyo", "JP">, vv::city<"Yokohama", "JP">>{});

struct entry {
    std::string_view country;
    int place;
};
constexpr auto is_american = [](std::string_view country) { return country == "US"; };

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(share_of)

BOOST_AUTO_TEST_CASE(an_amount_has_a_share_of_the_whole_that_contains_it) {
    constexpr auto part = vv::share_of(of(china, 1406), of(vv::world{}, 7131));
    VISAVIS_CHECK(part.value() == 1406_over(7131));
    VISAVIS_CHECK(part.part_value() == 1406 && part.whole_value() == 7131);
    VISAVIS_CHECK(part > 19.7_percent && part < 1_over(5));
    VISAVIS_CHECK(vv::share_of(of(china, 0.5), of(vv::world{}, 2.0)) == 25_percent);
    VISAVIS_CHECK(vv::share_of(of(china, 0), of(vv::world{}, 5)) == 0);
}

BOOST_AUTO_TEST_CASE(cities_and_institutions_lie_in_their_country) {
    VISAVIS_CHECK(vv::share_of(of(vv::city<"Beijing", "CN">{}, 1), of(china, 4)) == 25_percent);
    VISAVIS_CHECK(vv::share_of(of(vv::institution<"Harvard University", "US">{}, 1),
                               of(vv::country<"US">{}, 2)) == vv::half);
    VISAVIS_CHECK(vv::share_of.checked(of(vv::city<"Paris", "FR">{}, 1), of(china, 4)).why() ==
                  vv::reason::part_outside_whole);
    VISAVIS_CHECK(vv::share_of.checked(of(china, 1), of(vv::eu27{}, 4)).why() ==
                  vv::reason::part_outside_whole);
    VISAVIS_CHECK(vv::share_of.checked(of(vv::any_country(), 1), of(vv::world{}, 4)).why() ==
                  vv::reason::unknown_membership);
}

BOOST_AUTO_TEST_CASE(a_share_is_between_nothing_and_all) {
    const auto why = [](auto part, auto whole) {
        return vv::share_of.checked(of(china, part), of(vv::world{}, whole)).why();
    };
    BOOST_TEST((why(-1, 5) == vv::reason::negative_part));
    BOOST_TEST((why(6, 5) == vv::reason::part_exceeds_whole));
    BOOST_TEST((why(0, 0) == vv::reason::zero_denominator));
    BOOST_TEST((why(vv::missing{vv::reason::confidential}, 5) == vv::reason::confidential));
    BOOST_TEST((why(1, vv::missing{vv::reason::confidential}) == vv::reason::confidential));
    BOOST_TEST((why(std::numeric_limits<double>::quiet_NaN(), 1.0) == vv::reason::not_a_number));
    BOOST_CHECK_THROW(static_cast<void>(vv::share_of(of(china, 6), of(vv::world{}, 5))), vv::error);
}

BOOST_AUTO_TEST_CASE(part_and_whole_are_of_one_period_unless_asked) {
    constexpr auto later = awards::of(vv::world{}, 2026_y, 4, list);
    VISAVIS_CHECK(vv::share_of.checked(of(china, 1), later).why() == vv::reason::different_periods);
    VISAVIS_CHECK(vv::share_of(of(china, 1), later, vv::across_periods) == 25_percent);
}

BOOST_AUTO_TEST_CASE(indicators_read_at_run_time_must_be_the_same_and_extensive) {
    constexpr vv::any_indicator papers{"papers", "paper", "papers"};
    VISAVIS_CHECK(
        vv::share_of.checked(papers.of(china, 2025_y, 1, list), of(vv::world{}, 2)).why() ==
        vv::reason::different_indicators);
    constexpr vv::any_indicator score{"score", "point", "points", vv::polarity::higher_is_better,
                                      vv::scaling::intensive};
    VISAVIS_CHECK(
        vv::share_of
            .checked(score.of(china, 2025_y, 1, list), score.of(vv::world{}, 2025_y, 2, list))
            .why() == vv::reason::not_applicable);
    VISAVIS_CHECK(vv::share_of(papers.of(china, 2025_y, 1, list),
                               papers.of(vv::world{}, 2025_y, 2, list)) == vv::half);
}

BOOST_AUTO_TEST_CASE(a_hedged_share_stays_within_its_bounds) {
    constexpr auto part = vv::share_of(of(china, vv::between(2, 6)), of(vv::world{}, vv::about(5)));
    VISAVIS_CHECK(part.value().high().at == 1);
    VISAVIS_CHECK(vv::holds(part > 0));
    constexpr auto whole = of(china, vv::about(5));
    VISAVIS_CHECK(vv::holds(vv::share_of(whole, whole) == 1));
}

BOOST_AUTO_TEST_CASE(a_list_has_shares_by_country_group_and_predicate) {
    constexpr auto chinese = vv::share_of(top_three, vv::located_in<"CN">);
    VISAVIS_CHECK(chinese == 2_over(3));
    VISAVIS_CHECK(chinese.part_value() == 2 && chinese.whole_value() == 3);
    VISAVIS_CHECK(chinese.whole().who.name() == "research cities");
    VISAVIS_CHECK(chinese > vv::half);
    VISAVIS_CHECK(vv::share_of(top_three, vv::in(vv::g7{})) == 1_over(3));
    VISAVIS_CHECK(vv::share_of(top_three, [](const vv::any_city& city) {
                      return city.name() == "Beijing";
                  }) == 1_over(3));
}

BOOST_AUTO_TEST_CASE(a_member_of_two_countries_counts_whole_or_in_parts) {
    VISAVIS_CHECK(vv::share_of(two_clusters, vv::located_in<"CN">) == vv::half);
    VISAVIS_CHECK(vv::share_of(two_clusters, vv::located_in<"HK">) == vv::half);
    VISAVIS_CHECK(vv::share_of(two_clusters, vv::located_in<"CN">, vv::counting::fractional) ==
                  25_percent);
    VISAVIS_CHECK(
        vv::share_of
            .checked(
                two_clusters, [](const vv::any_cluster&) { return true; }, vv::counting::fractional)
            .why() == vv::reason::not_applicable);
}

BOOST_AUTO_TEST_CASE(a_list_that_its_source_counted_has_a_share) {
    VISAVIS_CHECK(vv::share_of(cities::counted(6, 10, 2024_y, list)) == 60_percent);
    VISAVIS_CHECK(vv::share_of.checked(cities::counted(0, 0, 2024_y, list)).why() ==
                  vv::reason::empty_list);
}

BOOST_AUTO_TEST_CASE(any_range_is_a_list_through_a_projection) {
    constexpr std::array entries{entry{"US", 1}, entry{"JP", 2}, entry{"US", 3}};
    VISAVIS_CHECK(vv::share_of(entries, is_american, &entry::country) == 2_over(3));
    const std::vector<entry> many(entries.begin(), entries.end());
    const entry in_c[] = {{"US", 1}, {"JP", 2}};
    BOOST_TEST((vv::share_of(many, is_american, &entry::country) == 2_over(3)));
    BOOST_TEST((vv::share_of(in_c, is_american, &entry::country) == vv::half));
    BOOST_TEST((vv::share_of(std::span(many), is_american, &entry::country) == 2_over(3)));
    const auto best = many | ranges::views::take(1);
    BOOST_TEST((vv::share_of(best, is_american, &entry::country) == 1));
    const std::vector<entry> none;
    BOOST_TEST(
        (vv::share_of.checked(none, is_american, &entry::country).why() == vv::reason::empty_list));
}

BOOST_AUTO_TEST_CASE(members_of_unknown_country_refuse_a_share_and_widen_its_bounds) {
    constexpr std::array places{vv::any_city("Nanjing", china),
                                vv::any_city("Boston", vv::country<"US">{}),
                                vv::any_city("Springfield", vv::any_country())};
    VISAVIS_CHECK(vv::share_of.checked(places, vv::located_in<"CN">).why() ==
                  vv::reason::unknown_membership);
    VISAVIS_CHECK(vv::share_bounds(places, vv::located_in<"CN">).value() ==
                  vv::interval::closed(1_over(3), 2_over(3)));
    VISAVIS_CHECK(vv::share_bounds(top_three, vv::located_in<"CN">).value() ==
                  vv::interval(2_over(3)));
    const std::vector<vv::any_city> none;
    BOOST_TEST(
        (vv::share_bounds.checked(none, vv::located_in<"CN">).why() == vv::reason::empty_list));
}

BOOST_AUTO_TEST_CASE(a_share_may_be_quoted_without_its_operands) {
    constexpr auto talent = vv::quoted_share<awards>(vv::city<"Beijing", "CN">{}, china, 2025_y,
                                                     vv::about(43_percent), list);
    VISAVIS_CHECK(vv::holds(talent < vv::half));
    VISAVIS_CHECK(!talent.has_operands());
    VISAVIS_CHECK(vv::quoted_share<awards>(china, vv::world{}, 2025_y, 20_percent, list) ==
                  1_over(5));
    VISAVIS_CHECK(vv::quoted_share<awards>(china, vv::world{}, 2025_y, vv::over(90_percent), list)
                      .value()
                      .high()
                      .at == 1);
    BOOST_CHECK_THROW(
        static_cast<void>(vv::quoted_share<awards>(china, vv::eu27{}, 2025_y, 20_percent, list)),
        vv::error);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
