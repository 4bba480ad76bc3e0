// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/side_by_side.hpp>

#include "both_ways.hpp"

#include <visavis/compare/streak.hpp>
#include <visavis/compare/throughout.hpp>
#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

// All figures here are made up.
namespace {

using spending = vv::indicator<"spending", vv::unit<"euro">>;
constexpr vv::country<"DK"> denmark;
constexpr vv::country<"SE"> sweden;

constexpr auto danish = spending::series_of(denmark, {}, vv::dated{2001_y, 5}, vv::dated{2002_y, 7},
                                            vv::dated{2004_y, 6});
constexpr auto swedish = spending::series_of(sweden, {}, vv::dated{2001_y, 4}, vv::dated{2002_y, 7},
                                             vv::dated{2003_y, 8});

// The periods and verdicts of facts, in a line.
constexpr auto line_of(const auto& facts) {
    vv::text<200> line;
    for (const vv::edition_fact fact : facts) {
        vv::append_period(line, fact.edition);
        vv::append_all(line, " ", fact.held.name(), "; ");
    }
    return line;
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(side_by_side)

BOOST_AUTO_TEST_CASE(the_periods_are_those_that_one_series_has_or_both) {
    constexpr auto pairs = vv::side_by_side(danish, swedish);
    auto at = pairs.begin();
    BOOST_TEST(((*at).when == 2001_y && (*at).first.value() == 5 && (*at).second.value() == 4));
    BOOST_TEST(((*at++).gap().value() == 1));
    BOOST_TEST((holds((*at).is_level()) && fails((*at).is_first_above())));
    ++at;
    BOOST_TEST(((*at).when == 2003_y && (*at).first.why() == vv::reason::no_such_period));
    BOOST_TEST(((*at).gap().why() == vv::reason::no_such_period));
    BOOST_TEST(undetermined((*at).is_level()));
    ++at;
    BOOST_TEST(((*at).when == 2004_y && (*at).second.why() == vv::reason::no_such_period));
    BOOST_TEST(((*at).gap().why() == vv::reason::no_such_period));
    ++at;
    BOOST_TEST((at == pairs.end()));
}

BOOST_AUTO_TEST_CASE(one_series_is_above_the_other_strictly_and_in_periods_of_both) {
    VISAVIS_CHECK(line_of(vv::runs_above(danish, swedish)) ==
                  "2001 holds; 2002 fails; 2003 undetermined; 2004 undetermined; ");
    VISAVIS_CHECK(line_of(vv::runs_above(swedish, danish)) ==
                  "2001 fails; 2002 fails; 2003 undetermined; 2004 undetermined; ");
}

BOOST_AUTO_TEST_CASE(consistently_above_is_a_matter_of_all_periods) {
    constexpr auto low = spending::series_of(sweden, {}, vv::dated{2001_y, 1}, vv::dated{2002_y, 2},
                                             vv::dated{2004_y, 3});
    VISAVIS_CHECK(undetermined(vv::throughout(vv::runs_above(danish, low)))); // 2003 is a gap
    VISAVIS_CHECK(
        holds(vv::throughout(vv::runs_above(danish, low), vv::gap_options{vv::gap_rule::bridge})));
    VISAVIS_CHECK(fails(vv::throughout(vv::runs_above(danish, swedish))));
    VISAVIS_CHECK(vv::streak(vv::runs_above(danish, low)).longest.surely() ==
                  vv::run{2, 2001_y, 2002_y});
}

BOOST_AUTO_TEST_CASE(hedged_and_missing_figures_leave_the_order_open) {
    constexpr auto hedged = spending::series_of(
        sweden, {}, vv::dated{2001_y, vv::answer(vv::about(5))},
        vv::dated{2002_y, vv::answer(vv::about(3))},
        vv::dated{2004_y, vv::answer<decltype(vv::about(3))>(vv::reason::confidential)});
    VISAVIS_CHECK(line_of(vv::runs_above(danish, hedged)) ==
                  "2001 undetermined; 2002 holds; 2004 undetermined; ");
}

BOOST_AUTO_TEST_CASE(doubles_and_decimals_stand_side_by_side_too) {
    constexpr auto floating = spending::series_of(sweden, {}, vv::dated{2001_y, 4.5});
    VISAVIS_CHECK(line_of(vv::runs_above(danish, floating)) ==
                  "2001 holds; 2002 undetermined; 2004 undetermined; ");
    constexpr auto printed = spending::series_of(sweden, {}, vv::dated{2001_y, 5.1_printed});
    VISAVIS_CHECK(line_of(vv::runs_above(printed.view(), danish)) ==
                  "2001 holds; 2002 undetermined; 2004 undetermined; ");
}

BOOST_AUTO_TEST_CASE(series_that_do_not_compare_are_refused) {
    const vv::any_indicator read{"spending", "euro", "euros"};
    const vv::any_indicator other{"income", "euro", "euros"};
    const std::vector<vv::dated<int>> points{{2001_y, 5, {}}};
    const std::vector<vv::dated<int>> monthly{{vv::period::month(2001, 1), 5, {}}};
    const auto view = [](const auto& what, const auto& who, const auto& figures) {
        return vv::series_view(what, who, figures.data(), figures.size());
    };
    const vv::any_country country(denmark);
    BOOST_TEST(vv::side_by_side.checked(view(read, country, points), danish).has_value());
    BOOST_TEST((vv::side_by_side.checked(view(other, country, points), danish).why() ==
                vv::reason::different_indicators));
    const vv::any_city city("Aarhus", denmark);
    BOOST_TEST((vv::runs_above.checked(danish, view(read, city, points)).why() ==
                vv::reason::different_kinds));
    BOOST_TEST((vv::runs_above.checked(danish, view(read, country, monthly)).why() ==
                vv::reason::different_periods));
    BOOST_CHECK_THROW(static_cast<void>(vv::runs_above(view(other, country, points), danish)),
                      vv::error);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
