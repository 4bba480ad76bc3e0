// SPDX-License-Identifier: BSL-1.0

#include <visavis/tell/footnote.hpp>

#include <visavis/compare/share_of.hpp>
#include <visavis/core/literals.hpp>

#include "both_ways.hpp"

namespace vv = visavis;
using namespace vv::literals;

namespace {

using awards = vv::indicator<"awards", vv::unit<"award">>;
using people = vv::indicator<"population", vv::unit<"inhabitant">>;
using talent = vv::indicator<"top AI talent", vv::unit<"">>;
constexpr vv::country<"CN"> china;
constexpr vv::country<"US"> states;
constexpr vv::source list{"Clarivate", "Highly Cited Researchers", "2025"};
constexpr vv::source census{"census"};
constexpr auto of = [](auto who, auto value, vv::source from = list) {
    return awards::of(who, 2025_y, value, from);
};
constexpr auto said = [](const auto& result) {
    vv::text<480> words;
    vv::append_footnote(words, result);
    return words;
};

} // namespace

BOOST_AUTO_TEST_SUITE(tell)
BOOST_AUTO_TEST_SUITE(footnote)

BOOST_AUTO_TEST_CASE(one_source_of_all_figures_is_named_once) {
    VISAVIS_CHECK(said(vv::ratio(of(china, 258), of(states, 1))) ==
                  "258 awards (China, 2025); 1 award (United States, 2025). Source: Clarivate, "
                  "Highly Cited Researchers, 2025.");
    BOOST_TEST(vv::footnote(of(china, 258)) ==
               "258 awards (China, 2025). Source: Clarivate, Highly Cited Researchers, 2025.");
}

BOOST_AUTO_TEST_CASE(several_sources_stand_beside_their_figures) {
    VISAVIS_CHECK(said(vv::difference(of(china, 3, vv::source{"A"}), of(states, 2, census))) ==
                  "3 awards (China, 2025): A; 2 awards (United States, 2025): census.");
    VISAVIS_CHECK(said(vv::ratio(of(china, 3, vv::source{}), of(states, 2, vv::source{}))) ==
                  "3 awards (China, 2025); 2 awards (United States, 2025).");
    VISAVIS_CHECK(said(vv::ratio(of(china, 3, vv::source{}), of(states, 2, census))) ==
                  "3 awards (China, 2025); 2 awards (United States, 2025): census.");
}

BOOST_AUTO_TEST_CASE(notes_are_spelled_out) {
    constexpr auto noted = of(china, 3).with(vv::status::break_in_series | vv::status::provisional);
    VISAVIS_CHECK(said(vv::difference(noted, of(states, 2).with(vv::status::estimated))) ==
                  "3 awards (China, 2025, bp); 2 awards (United States, 2025, e). Source: "
                  "Clarivate, Highly Cited Researchers, 2025. Notes: b break in series, e "
                  "estimated, p provisional.");
    VISAVIS_CHECK(said(of(china, 3, census).with(vv::status::unreliable)) ==
                  "3 awards (China, 2025, u). Source: census. Notes: u unreliable.");
}

BOOST_AUTO_TEST_CASE(the_policy_of_hedges_is_told_where_they_have_one) {
    constexpr vv::hedge_policy strict{"strict", 1_over(100), 1_over(50)};
    VISAVIS_CHECK(said(of(china, vv::nearly(6, strict), census)) ==
                  "nearly 6 awards (China, 2025). Source: census. Hedges (policy \"strict\"): "
                  "about, within 1 % or half the last digit; nearly, from 2 % below.");
    VISAVIS_CHECK(said(of(china, vv::over(6), census)) ==
                  "over 6 awards (China, 2025). Source: census.");
    VISAVIS_CHECK(
        said(vv::quoted_share<talent>(china, vv::world{}, 2025_y, vv::about(43_percent), census)) ==
        "about 43 % of top AI talent (China, 2025); top AI talent (World, 2025). Source: census. "
        "Hedges (policy \"visavis default\"): about, within 5 % or half the last digit; nearly, "
        "from 10 % below.");
    VISAVIS_CHECK(said(vv::increased_to(vv::over(6), 2023_y, 2007_y, census)) ==
                  "over 6 (2023). Source: census.");
}

BOOST_AUTO_TEST_CASE(every_result_that_remembers_its_figures_has_a_footnote) {
    VISAVIS_CHECK(said(vv::relative_difference(of(china, 3), of(states, 2, census))) ==
                  "2 awards (United States, 2025). Source: census.");
    VISAVIS_CHECK(said(vv::multiple_of_baseline(of(china, 3, census), of(states, 2, census))) ==
                  "3 awards (China, 2025); 2 awards (United States, 2025). Source: census.");
    VISAVIS_CHECK(said(vv::rate(of(china, 3, census), people::of(china, 2025_y, 2, census))) ==
                  "3 awards (China, 2025); 2 inhabitants (China, 2025). Source: census.");
    using cities = vv::list_of<"cities", vv::entity_kind::city>;
    VISAVIS_CHECK(said(vv::share_of(cities::counted(6, 10, 2024_y, census))) ==
                  "cities, 2024. Source: census.");
    // a floating figure has no quotation: what it measures stands for it
    VISAVIS_CHECK(said(of(china, 0.5, census)) == "awards (China, 2025). Source: census.");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
