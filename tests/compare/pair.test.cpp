// SPDX-License-Identifier: BSL-1.0

#include <visavis/compare/pair.hpp>
#include <visavis/core/literals.hpp>

#include "both_ways.hpp"

#include <limits>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using awards = vv::indicator<"awards", vv::unit<"award">>;
constexpr vv::source list{"Clarivate", "Highly Cited Researchers", "2025"};
constexpr auto china = awards::of(vv::country<"CN">{}, 2025_y, 1406, list);
constexpr auto france = awards::of(vv::country<"FR">{}, 2025_y, 130, list);
constexpr vv::any_indicator awards_read{"awards", "award", "awards"};

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(pair)

BOOST_AUTO_TEST_CASE(figures_of_one_indicator_and_period_are_comparable) {
    VISAVIS_CHECK(vv::comparable(china, france, vv::periods::same).has_value());
}

BOOST_AUTO_TEST_CASE(figures_of_two_periods_are_comparable_only_when_asked) {
    constexpr auto earlier = awards::of(vv::country<"CN">{}, 2024_y, 1405, list);
    VISAVIS_CHECK(vv::comparable(china, earlier, vv::periods::same).why() ==
                  vv::reason::different_periods);
    VISAVIS_CHECK(vv::comparable(china, earlier, vv::periods::same).refused().about ==
                  "2025 and 2024");
    VISAVIS_CHECK(vv::comparable(china, earlier, vv::across_periods).has_value());
}

BOOST_AUTO_TEST_CASE(an_indicator_that_was_read_is_compared_by_its_name_and_unit) {
    constexpr auto same = awards_read.of(vv::country<"FR">{}, 2025_y, 130, list);
    VISAVIS_CHECK(vv::comparable(china, same, vv::periods::same).has_value());

    constexpr vv::any_indicator papers{"papers", "paper", "papers"};
    constexpr auto other = papers.of(vv::country<"FR">{}, 2025_y, 130, list);
    VISAVIS_CHECK(vv::comparable(china, other, vv::periods::same).why() ==
                  vv::reason::different_indicators);

    constexpr vv::any_indicator in_points{"awards", "point", "points"};
    constexpr auto pointed = in_points.of(vv::country<"FR">{}, 2025_y, 130, list);
    VISAVIS_CHECK(vv::comparable(china, pointed, vv::periods::same).why() ==
                  vv::reason::different_units);

    constexpr vv::any_indicator fewer_is_better{"awards", "award", "awards",
                                                vv::polarity::lower_is_better};
    constexpr auto turned = fewer_is_better.of(vv::country<"FR">{}, 2025_y, 130, list);
    VISAVIS_CHECK(vv::comparable(china, turned, vv::periods::same).why() ==
                  vv::reason::different_indicators);
}

BOOST_AUTO_TEST_CASE(a_country_compares_with_a_group_but_not_with_a_city) {
    constexpr auto eu = awards::of(vv::eu27{}, 2025_y, 1000, list);
    constexpr auto paris = awards::of(vv::city<"Paris", "FR">{}, 2025_y, 100, list);
    VISAVIS_CHECK(vv::comparable(china, eu, vv::periods::same).has_value());
    VISAVIS_CHECK(vv::comparable(china, paris, vv::periods::same).why() ==
                  vv::reason::different_kinds);
}

BOOST_AUTO_TEST_CASE(a_missing_figure_is_refused_with_its_own_reason) {
    constexpr auto secret =
        awards::of(vv::country<"US">{}, 2025_y, vv::missing{vv::reason::confidential}, list);
    VISAVIS_CHECK(vv::comparable(china, secret, vv::periods::same).why() ==
                  vv::reason::confidential);
    VISAVIS_CHECK(vv::comparable(secret, china, vv::periods::same).refused().about ==
                  "awards of United States");
    constexpr auto nan =
        awards::of(vv::country<"US">{}, 2025_y, std::numeric_limits<double>::quiet_NaN(), list);
    VISAVIS_CHECK(vv::comparable(nan, china, vv::periods::same).why() == vv::reason::not_a_number);
}

BOOST_AUTO_TEST_CASE(a_base_is_positive) {
    VISAVIS_CHECK(vv::can_be_base(170).has_value());
    VISAVIS_CHECK(vv::can_be_base(0).why() == vv::reason::zero_baseline);
    VISAVIS_CHECK(vv::can_be_base(-0.5).why() == vv::reason::negative_baseline);
    VISAVIS_CHECK(vv::can_be_base(vv::nearly(6)).has_value());
    VISAVIS_CHECK(vv::can_be_base(vv::more_than(0)).has_value());
    VISAVIS_CHECK(vv::can_be_base(vv::at_least(0)).why() == vv::reason::interval_around_zero);
    VISAVIS_CHECK(vv::can_be_base(vv::exactly(0)).why() == vv::reason::zero_baseline);
    VISAVIS_CHECK(vv::can_be_base(vv::about(-5)).why() == vv::reason::negative_baseline);
}

BOOST_AUTO_TEST_CASE(a_quotation_remembers_how_a_number_was_printed) {
    using style = vv::quotation::style;
    VISAVIS_CHECK(vv::quotation_of(258).as == style::plain);
    VISAVIS_CHECK(vv::quotation_of(780.7_printed).first == 780.7_printed);
    VISAVIS_CHECK(vv::quotation_of(43_percent).as == style::percent);
    VISAVIS_CHECK(vv::quotation_of(5.9_x).as == style::times);
    VISAVIS_CHECK(vv::quotation_of(vv::nearly(6)).word == "nearly");
    VISAVIS_CHECK(vv::quotation_of(vv::nearly(6)).policy == vv::default_hedges);
    VISAVIS_CHECK(vv::quotation_of(vv::nearly(vv::half)).as == style::fraction);
    VISAVIS_CHECK(!vv::quotation_of(0.5).is_present());
    VISAVIS_CHECK(!vv::quotation_of(vv::half).is_present());
    VISAVIS_CHECK(!vv::quotation_of(vv::about(3_points)).is_present());
    VISAVIS_CHECK(!vv::quotation_of(vv::interval::closed(1, 2)).is_present());
}

BOOST_AUTO_TEST_CASE(an_operand_is_what_a_footnote_needs) {
    constexpr auto noted = china.with(vv::status::provisional);
    VISAVIS_CHECK(vv::operand_of(noted).who == vv::any_entity(vv::country<"CN">{}));
    VISAVIS_CHECK(vv::operand_of(noted).from == list);
    VISAVIS_CHECK(vv::operand_of(noted).flags.has(vv::status::provisional));
    VISAVIS_CHECK(vv::operand_of(noted).quoted.first == 1406);
    constexpr auto none = awards::of(vv::country<"US">{}, 2025_y, vv::missing{}, list);
    VISAVIS_CHECK(!vv::operand_of(none).quoted.is_present());
}

BOOST_AUTO_TEST_CASE(a_figure_is_the_same_only_with_entity_period_and_source) {
    VISAVIS_CHECK(vv::is_same_figure(china, china));
    VISAVIS_CHECK(!vv::is_same_figure(china, france));
    constexpr auto elsewhere = awards::of(vv::country<"CN">{}, 2025_y, 1406, vv::source{"other"});
    VISAVIS_CHECK(!vv::is_same_figure(china, elsewhere));
    constexpr auto revised = awards::of(vv::country<"CN">{}, 2025_y, 1407, list);
    VISAVIS_CHECK(!vv::is_same_figure(china, revised));
    constexpr auto hedged = awards::of(vv::country<"CN">{}, 2025_y, vv::about(1406), list);
    constexpr auto nearly = awards::of(vv::country<"CN">{}, 2025_y, vv::nearly(1406), list);
    VISAVIS_CHECK(vv::is_same_figure(hedged, hedged));
    VISAVIS_CHECK(!vv::is_same_figure(hedged, nearly));
    constexpr auto known = awards::of(vv::country<"CN">{}, 2025_y, vv::answer<int>(7), list);
    constexpr auto absent =
        awards::of(vv::country<"CN">{}, 2025_y, vv::answer<int>(vv::reason::suppressed), list);
    VISAVIS_CHECK(vv::is_same_figure(known, known));
    VISAVIS_CHECK(!vv::is_same_figure(known, absent));
    constexpr auto none = awards::of(vv::country<"CN">{}, 2025_y, vv::missing{}, list);
    VISAVIS_CHECK(!vv::is_same_figure(none, none));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
