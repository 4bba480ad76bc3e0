// SPDX-License-Identifier: BSL-1.0

#include <visavis/compare/total.hpp>
#include <visavis/core/literals.hpp>

#include "both_ways.hpp"

#include <array>
#include <concepts>
#include <cstdint>
#include <limits>
#include <type_traits>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using researchers = vv::indicator<"researchers", vv::unit<"researcher">>;
constexpr vv::source list{"OECD"};
constexpr auto of = [](auto who, auto value) { return researchers::of(who, 2022_y, value, list); };
constexpr vv::country<"US"> united_states;
constexpr vv::country<"FR"> france;
constexpr vv::country<"JP"> japan;
using benelux = vv::group<"Benelux", "BE", "NL", "LU">;

constexpr auto member = [](std::string_view code, vv::answer<int> value, vv::period when = 2022_y) {
    return researchers::of(vv::any_country::parse(code).value(), when, value, list);
};

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(total)

BOOST_AUTO_TEST_CASE(figures_of_disjoint_economies_add_up) {
    constexpr auto sum = vv::total(of(united_states, 1400), of(vv::eu27{}, 2080));
    VISAVIS_CHECK(sum.value == 3480);
    VISAVIS_CHECK(sum.who.name() == "United States and European Union");
    VISAVIS_CHECK(sum.who.members().size() == 28);
    VISAVIS_CHECK(sum.from == list);
    VISAVIS_CHECK(vv::total(of(united_states, 1), of(france, 2), of(japan, 3)).value == 6);
}

BOOST_AUTO_TEST_CASE(hedges_and_doubles_add_up_in_their_own_way) {
    VISAVIS_CHECK(vv::total(of(united_states, vv::more_than(14)), of(france, 2)).value ==
                  vv::interval::above(16));
    VISAVIS_CHECK(vv::total(of(united_states, 0.5), of(france, 0.25)).value == 0.75);
}

BOOST_AUTO_TEST_CASE(a_group_and_its_member_overlap) {
    VISAVIS_CHECK(vv::total.checked(of(vv::eu27{}, 1), of(france, 1)).why() ==
                  vv::reason::overlapping_groups);
    VISAVIS_CHECK(vv::total.checked(of(japan, 1), of(france, 1), of(vv::eu27{}, 1)).why() ==
                  vv::reason::overlapping_groups);
    BOOST_CHECK_THROW(static_cast<void>(vv::total(of(vv::eu27{}, 1), of(france, 1))), vv::error);
}

BOOST_AUTO_TEST_CASE(economies_known_at_run_time_add_up_too) {
    constexpr vv::any_country read = united_states;
    constexpr auto sum = vv::total(of(read, 1), of(france, 2));
    static_assert(std::same_as<std::remove_cvref_t<decltype(sum.who)>, vv::any_group>);
    VISAVIS_CHECK(sum.value == 3);
    VISAVIS_CHECK(sum.who.members().size() == 2);
}

BOOST_AUTO_TEST_CASE(entities_of_other_kinds_add_up_unless_they_are_the_same) {
    constexpr vv::institution<"Harvard University", "US"> harvard;
    constexpr vv::institution<"Peking University", "CN"> peking;
    VISAVIS_CHECK(vv::total(of(harvard, 1), of(peking, 2)).value == 3);
    VISAVIS_CHECK(vv::total.checked(of(harvard, 1), of(harvard, 2)).why() ==
                  vv::reason::overlapping_groups);
}

BOOST_AUTO_TEST_CASE(a_total_has_one_period_and_misses_no_part) {
    constexpr auto later = researchers::of(france, 2023_y, 1, list);
    VISAVIS_CHECK(vv::total.checked(of(japan, 1), later).why() == vv::reason::different_periods);
    VISAVIS_CHECK(
        vv::total.checked(of(japan, 1), of(france, vv::missing{vv::reason::not_collected})).why() ==
        vv::reason::not_collected);
    VISAVIS_CHECK(vv::total
                      .checked(of(japan, std::numeric_limits<std::int64_t>::max()), of(france, 1),
                               of(united_states, 1))
                      .why() == vv::reason::overflow);
}

BOOST_AUTO_TEST_CASE(sources_and_notes_are_joined) {
    constexpr auto elsewhere = researchers::of(france, 2022_y, 1, vv::source{"INSEE"});
    constexpr auto noted = of(japan, 1).with(vv::status::estimated);
    VISAVIS_CHECK(vv::total(noted, elsewhere).from.who == "several sources");
    VISAVIS_CHECK(vv::total(noted, elsewhere).flags.has(vv::status::estimated));
}

BOOST_AUTO_TEST_CASE(an_intensive_indicator_read_at_run_time_is_refused) {
    constexpr vv::any_indicator score{"score", "point", "points", vv::polarity::higher_is_better,
                                      vv::scaling::intensive};
    VISAVIS_CHECK(
        vv::total.checked(score.of(japan, 2022_y, 1, list), score.of(france, 2022_y, 1, list))
            .why() == vv::reason::not_applicable);
}

BOOST_AUTO_TEST_CASE(the_sum_over_a_group_takes_its_members_from_a_range) {
    constexpr std::array figures{member("BE", 1), member("NL", 2), member("LU", 4),
                                 member("FR", 8)};
    constexpr auto sum = vv::total_over(benelux{}, figures);
    VISAVIS_CHECK(sum.figure.value == 7);
    VISAVIS_CHECK(sum.present == 3 && sum.members == 3);
    VISAVIS_CHECK(sum.figure.who.name() == "Benelux");
    VISAVIS_CHECK(sum.figure.when == 2022_y);
    const std::vector read(figures.begin(), figures.end());
    BOOST_TEST((vv::total_over(vv::any_group(benelux{}), read).figure.value == 7));
}

BOOST_AUTO_TEST_CASE(members_without_a_figure_are_refused_or_counted) {
    constexpr std::array figures{member("BE", 1), member("NL", vv::reason::confidential),
                                 member("LU", 4)};
    VISAVIS_CHECK(vv::total_over.checked(benelux{}, figures).why() == vv::reason::confidential);
    VISAVIS_CHECK(vv::total_over(benelux{}, figures, vv::absent_members::skip).present == 2);
    VISAVIS_CHECK(vv::total_over(benelux{}, figures, vv::absent_members::skip).figure.value == 5);
    constexpr std::array two{member("BE", 1), member("LU", 4)};
    VISAVIS_CHECK(vv::total_over.checked(benelux{}, two).why() == vv::reason::not_available);
    constexpr std::array none{member("FR", 1)};
    VISAVIS_CHECK(vv::total_over.checked(benelux{}, none, vv::absent_members::skip).why() ==
                  vv::reason::not_available);
}

BOOST_AUTO_TEST_CASE(figures_of_any_entity_are_summed_where_they_are_of_countries) {
    constexpr auto of_any = [](const vv::any_entity& who, int value) {
        return researchers::of(who, 2022_y, value, list);
    };
    constexpr std::array figures{
        of_any(vv::country<"BE">{}, 1),           of_any(vv::any_entity("World"), 100),
        of_any(vv::country<"NL">{}, 2),           of_any(vv::city<"Gent", "BE">{}, 50),
        of_any(vv::country<"LU">{}, 4),           of_any(vv::country<"FR">{}, 8),
        of_any(vv::group<"Two", "BE", "NL">{}, 3)};
    VISAVIS_CHECK(vv::total_over(benelux{}, figures).figure.value == 7);
    VISAVIS_CHECK(vv::total_over(benelux{}, figures).present == 3);
}

BOOST_AUTO_TEST_CASE(the_scores_of_members_do_not_add_up_when_read_either) {
    constexpr vv::any_indicator score{"score", "point", "points", vv::polarity::higher_is_better,
                                      vv::scaling::intensive};
    constexpr vv::any_country belgium = vv::country<"BE">{};
    constexpr std::array scores{score.of(belgium, 2022_y, 1, list)};
    VISAVIS_CHECK(vv::total_over.checked(benelux{}, scores).why() == vv::reason::not_applicable);
}

BOOST_AUTO_TEST_CASE(a_country_twice_another_period_or_indicator_is_refused) {
    constexpr std::array twice{member("BE", 1), member("BE", 1)};
    VISAVIS_CHECK(vv::total_over.checked(benelux{}, twice).why() == vv::reason::overlapping_groups);
    constexpr std::array years{member("BE", 1), member("NL", 1, 2021_y)};
    VISAVIS_CHECK(vv::total_over.checked(benelux{}, years).why() == vv::reason::different_periods);
    constexpr vv::any_indicator one{"papers", "paper", "papers"};
    constexpr vv::any_indicator other{"patents", "patent", "patents"};
    constexpr vv::any_country belgium = vv::country<"BE">{};
    constexpr vv::any_country netherlands = vv::country<"NL">{};
    constexpr std::array mixed{one.of(belgium, 2022_y, 1, list),
                               other.of(netherlands, 2022_y, 1, list)};
    VISAVIS_CHECK(vv::total_over.checked(benelux{}, mixed).why() ==
                  vv::reason::different_indicators);
    constexpr auto most = std::numeric_limits<int>::max();
    constexpr std::array large{member("BE", most), member("NL", most), member("LU", most)};
    VISAVIS_CHECK(vv::total_over(benelux{}, large).figure.value == 3 * std::int64_t{most});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
