// SPDX-License-Identifier: BSL-1.0
#include <visavis/panel/builder.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using gdp = vv::indicator<"GDP", vv::unit<"dollar">>;
constexpr vv::country<"FR"> france;
constexpr vv::country<"DE"> germany;
constexpr vv::source bank{"World Bank", "World Development Indicators", "2025"};
constexpr vv::source insee{"INSEE", "Comptes nationaux", "2025"};

auto refused_for(vv::reason why, std::string_view words) {
    return [=](const vv::error& no) {
        return no.why() == why && std::string_view(no.what()).find(words) != std::string_view::npos;
    };
}

} // namespace

BOOST_AUTO_TEST_SUITE(panel)
BOOST_AUTO_TEST_SUITE(builder)

BOOST_AUTO_TEST_CASE(rows_in_any_order_make_a_panel) {
    vv::panel_builder rows;
    rows.add("GDP", france, 2021_y, 3.0)
        .add("population", germany, 2019_y, 83'000'000)
        .add("GDP", germany, 2019_y, 4.0);
    const auto made = rows.build();
    BOOST_CHECK((made.size() == vv::panel_size{2, 2, 2}));
    BOOST_TEST(made.figure("GDP", france, 2021_y).value.value() == 3.0);
    BOOST_TEST(made.figure("GDP", germany, 2019_y).value.value() == 4.0);
    BOOST_TEST(made.figure("population", germany, 2019_y).value.value() == 83'000'000);
    BOOST_CHECK(made.when(0) == 2019_y && made.when(1) == 2021_y); // no 2020 is made up
}

BOOST_AUTO_TEST_CASE(room_may_be_made_for_more_rows_or_fewer_than_come) {
    for (const std::size_t guess : {std::size_t{0}, std::size_t{2}, std::size_t{1000}}) {
        vv::panel_builder rows;
        rows.reserve(guess);
        for (std::int32_t year = 2000; year != 2010; ++year) {
            rows.add("GDP", france, vv::period::year(year), static_cast<double>(year));
            rows.reserve(guess);
        }
        const auto databank = rows.build();
        BOOST_TEST(databank.size().periods == 10);
        BOOST_TEST(databank.figure("GDP", france, vv::period::year(2009)).value.value() == 2009);
    }
}

BOOST_AUTO_TEST_CASE(cells_without_a_row_are_not_available) {
    const auto made = vv::panel_builder()
                          .add("GDP", france, 2020_y, 3.0)
                          .add("GDP", germany, 2021_y, 4.0)
                          .build();
    BOOST_CHECK(made.figure("GDP", france, 2021_y).value.why() == vv::reason::not_available);
}

BOOST_AUTO_TEST_CASE(a_row_may_say_why_there_is_no_value) {
    const auto made = vv::panel_builder()
                          .add("GDP", france, 2020_y, vv::reason::confidential)
                          .add("GDP", germany, 2020_y, std::numeric_limits<double>::quiet_NaN())
                          .build();
    BOOST_CHECK(made.figure("GDP", france, 2020_y).value.why() == vv::reason::confidential);
    BOOST_CHECK(made.figure("GDP", germany, 2020_y).value.why() == vv::reason::not_a_number);
}

BOOST_AUTO_TEST_CASE(a_row_may_have_flags_and_a_source_of_its_own) {
    vv::panel_builder rows;
    const auto what = rows.indicator(gdp{}, bank);
    const auto who = rows.entity(france);
    rows.add(what, who, 2019_y, 1.0)
        .add(what, who, 2020_y, 2.0, {vv::status::estimated | vv::status::break_in_series})
        .add(what, who, 2021_y, 3.0, {{}, insee})
        .add(what, who, 2022_y, 4.0, {{}, bank});
    const auto made = rows.build();
    BOOST_CHECK(made.from(0) == bank);
    BOOST_CHECK(made.figure(gdp{}, france, 2019_y).from == bank);
    BOOST_CHECK(made.figure(gdp{}, france, 2020_y).from == bank);
    BOOST_CHECK(made.figure(gdp{}, france, 2020_y).flags.has(vv::status::break_in_series));
    BOOST_CHECK(made.figure(gdp{}, france, 2021_y).from == insee);
    BOOST_CHECK(made.figure(gdp{}, france, 2021_y).flags == vv::status_flags());
    BOOST_CHECK(made.figure(gdp{}, france, 2022_y).from == bank);
}

BOOST_AUTO_TEST_CASE(figures_go_in_with_all_that_they_are) {
    using awards = vv::indicator<"awards", vv::unit<"award">, vv::polarity::higher_is_better>;
    constexpr vv::institution<"Harvard University", "US"> harvard;
    constexpr vv::institution<"Stanford University", "US"> stanford;
    constexpr vv::institution<"Tsinghua University", "CN"> tsinghua;
    constexpr vv::institution<"MIT", "US"> mit;
    const auto made =
        vv::panel_builder()
            .add(awards::of(harvard, 2025_y, 170, insee).with(vv::status::provisional))
            .add(awards::of(stanford, 2025_y, vv::fraction(249, 2), insee))
            .add(awards::of(tsinghua, 2025_y, vv::missing{vv::reason::suppressed}, insee))
            .add(awards::of(mit, 2025_y, vv::answer<std::int64_t>(92), bank))
            .build();
    const auto figure = made.figure(awards{}, harvard, 2025_y);
    BOOST_CHECK(figure.what == vv::any_indicator(awards{}));
    BOOST_CHECK(figure.who == vv::any_entity(harvard));
    BOOST_TEST(figure.value.value() == 170);
    BOOST_CHECK(figure.from == insee);
    BOOST_CHECK(figure.flags == vv::status::provisional);
    BOOST_TEST(made.figure(awards{}, stanford, 2025_y).value.value() == 124.5);
    BOOST_CHECK(made.figure(awards{}, tsinghua, 2025_y).value.why() == vv::reason::suppressed);
    BOOST_TEST(made.figure(awards{}, mit, 2025_y).value.value() == 92);
    BOOST_CHECK(made.figure(awards{}, mit, 2025_y).from == bank);
}

BOOST_AUTO_TEST_CASE(a_row_that_repeats_another_is_the_same_row) {
    const auto made = vv::panel_builder()
                          .add("GDP", france, 2020_y, 3.0, {vv::status::estimated})
                          .add("GDP", germany, 2020_y, vv::reason::confidential)
                          .add("GDP", germany, 2020_y, vv::reason::confidential)
                          .add("GDP", france, 2020_y, 3.0, {vv::status::estimated})
                          .build();
    BOOST_TEST(made.figure("GDP", france, 2020_y).value.value() == 3.0);
    BOOST_CHECK(made.figure("GDP", germany, 2020_y).value.why() == vv::reason::confidential);
}

BOOST_AUTO_TEST_CASE(a_row_that_contradicts_another_is_refused_with_both_numbers) {
    vv::panel_builder rows;
    rows.add("GDP", france, 2020_y, 3.0).add("GDP", germany, 2020_y, 4.0);
    const auto says = refused_for(
        vv::reason::malformed, "row 3 is about the same cell as row 1 and differs: GDP of France");
    auto another_value = rows;
    another_value.add("GDP", france, 2020_y, 3.5);
    BOOST_CHECK_EXCEPTION((void)another_value.build(), vv::error, says);
    auto no_value = rows;
    no_value.add("GDP", france, 2020_y, vv::reason::confidential);
    BOOST_CHECK_EXCEPTION((void)no_value.build(), vv::error, says);
    auto another_flag = rows;
    another_flag.add("GDP", france, 2020_y, 3.0, {vv::status::provisional});
    BOOST_CHECK_EXCEPTION((void)another_flag.build(), vv::error, says);
    auto another_source = rows;
    another_source.add("GDP", france, 2020_y, 3.0, {{}, insee});
    BOOST_CHECK_EXCEPTION((void)another_source.build(), vv::error, says);
}

BOOST_AUTO_TEST_CASE(the_other_door_returns_the_refusal_and_leaves_the_panel) {
    vv::panel_builder rows;
    auto made = vv::panel_builder().add("GDP", germany, 2020_y, 4.0).build();
    rows.add("GDP", france, 2020_y, 3.0).add("GDP", france, 2020_y, 4.0);
    BOOST_CHECK(rows.checked_build(made).why() == vv::reason::malformed);
    BOOST_TEST(made.figure("GDP", germany, 2020_y).value.value() == 4.0);
    const vv::panel_builder fine = vv::panel_builder().add("GDP", france, 2020_y, 3.0);
    BOOST_TEST(fine.checked_build(made).has_value());
    BOOST_TEST(made.figure("GDP", france, 2020_y).value.value() == 3.0);
}

BOOST_AUTO_TEST_CASE(a_bad_row_is_refused_with_its_number_and_left_out) {
    vv::panel_builder rows;
    rows.add(gdp{}, france, 2020_y, 3.0);
    BOOST_CHECK_EXCEPTION(rows.add(gdp{}, france, vv::period::quarter(2020, 3), 1.0), vv::error,
                          refused_for(vv::reason::different_periods, "row 2, 2020-Q3"));
    BOOST_CHECK_EXCEPTION(rows.add(gdp{}, vv::any_country(), 2020_y, 1.0), vv::error,
                          refused_for(vv::reason::unknown_code, "row 3, an unknown country"));
    using shrinking = vv::indicator<"GDP", vv::unit<"dollar">, vv::polarity::lower_is_better>;
    BOOST_CHECK_EXCEPTION(rows.add(shrinking{}, france, 2020_y, 1.0), vv::error,
                          refused_for(vv::reason::different_indicators, "row 4, GDP"));
    BOOST_CHECK_EXCEPTION(rows.add(gdp::of(france, 2020_y, (std::int64_t{1} << 53) + 1, bank)),
                          vv::error,
                          refused_for(vv::reason::overflow, "row 5, an integer beyond 2^53"));
    BOOST_CHECK_EXCEPTION(
        rows.add(vv::panel_builder::indicator_id(7), vv::panel_builder::entity_id(0), 2020_y, 1.0),
        vv::error, refused_for(vv::reason::out_of_range, "row 6"));
    BOOST_CHECK(rows.checked_add(gdp{}, france, vv::period::month(2020, 3), 1.0).why() ==
                vv::reason::different_periods);
    rows.add(gdp{}, germany, 2020_y, 4.0);
    BOOST_CHECK((rows.build().size() == vv::panel_size{1, 1, 2}));
}

BOOST_AUTO_TEST_CASE(what_is_named_without_rows_is_missing_throughout) {
    vv::panel_builder rows;
    rows.indicator("GDP");
    rows.entity(france);
    BOOST_CHECK((rows.build().size() == vv::panel_size{1, 0, 1}));
    rows.add("population", germany, 2020_y, 83.0);
    const auto made = rows.build();
    BOOST_CHECK((made.size() == vv::panel_size{2, 1, 2}));
    BOOST_CHECK(made.figure("GDP", france, 2020_y).value.why() == vv::reason::not_available);
    BOOST_CHECK((vv::panel_builder().build().size() == vv::panel_size{}));
}

BOOST_AUTO_TEST_CASE(quarters_and_months_are_periods_too) {
    const auto quarterly = vv::panel_builder()
                               .add("GDP", france, vv::period::quarter(2021, 1), 1.0)
                               .add("GDP", france, vv::period::quarter(2019, 4), 2.0)
                               .build();
    BOOST_CHECK(quarterly.when(0) == vv::period::quarter(2019, 4));
    BOOST_CHECK(quarterly.when(1) == vv::period::quarter(2021, 1));
    const auto monthly =
        vv::panel_builder().add("GDP", france, vv::period::month(2021, 12), 1.0).build();
    BOOST_CHECK(monthly.when(0) == vv::period::month(2021, 12));
}

BOOST_AUTO_TEST_CASE(the_panel_does_not_need_the_texts_that_it_was_made_of) {
    vv::panel made;
    {
        const std::string what = "an indicator with a name that is long";
        const std::string who = "an aggregate with a name that is long";
        const std::string says = "a source with a name that is long";
        made =
            vv::panel_builder().add(what, vv::any_entity(who), 2020_y, 1.0, {{}, {says}}).build();
    }
    const auto figure = made.figure("an indicator with a name that is long",
                                    "an aggregate with a name that is long", 2020_y);
    BOOST_TEST(figure.what.name() == "an indicator with a name that is long");
    BOOST_TEST(figure.who.name() == "an aggregate with a name that is long");
    BOOST_TEST(figure.from.who == "a source with a name that is long");
}

BOOST_AUTO_TEST_CASE(the_order_of_the_rows_does_not_matter) {
    std::mt19937_64 engine(8);
    const std::array<std::string, 5> indicators{"a", "b", "c", "d", "e"};
    std::map<std::array<std::size_t, 3>, vv::answer<double>> expected;
    for (int row = 0; row != 600; ++row) {
        const auto value = static_cast<double>(engine() % 1000);
        expected.insert_or_assign({engine() % 5, engine() % 20, engine() % 12},
                                  engine() % 5 == 0 ? vv::answer<double>(vv::reason::not_collected)
                                                    : value);
    }
    const auto who = [](std::size_t number) {
        return vv::any_country::parse(vv::iso3166[10 * number].alpha2).value();
    };
    const auto when = [](std::size_t number) {
        return vv::period::year(1990 + 2 * static_cast<int>(number));
    };
    std::vector<std::array<std::size_t, 3>> rows;
    rows.reserve(expected.size());
    for (const auto& [cell, value] : expected) rows.push_back(cell);
    for (int order = 0; order != 3; ++order) {
        std::shuffle(rows.begin(), rows.end(), engine);
        vv::panel_builder builder;
        for (const auto& [a, b, c] : rows)
            builder.add(indicators[a], who(b), when(c), expected.at({a, b, c}));
        const auto made = builder.build();
        for (std::size_t a = 0; a != 5; ++a)
            for (std::size_t b = 0; b != 20; ++b)
                for (std::size_t c = 0; c != 12; ++c) {
                    const auto found = expected.find({a, b, c});
                    const auto value = found == expected.end()
                                           ? vv::answer<double>(vv::reason::not_available)
                                           : found->second;
                    BOOST_REQUIRE(made.figure(indicators[a], who(b), when(c)).value == value);
                }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
