// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/multiple.hpp>
#include <visavis/compare/rank.hpp>
#include <visavis/compare/ratio.hpp>
#include <visavis/compare/total.hpp>
#include <visavis/panel/panel.hpp>

#include "panel/world_bank.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <set>
#include <string_view>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using gdp = vv::indicator<"GDP", vv::unit<"dollar">>;
using population = vv::indicator<"population", vv::unit<"person", "people">>;
constexpr vv::country<"FR"> france;
constexpr vv::country<"DE"> germany;
constexpr vv::country<"CN"> china;
constexpr vv::source bank{"World Bank", "World Development Indicators"};
constexpr vv::source unofficial{"a newspaper"};

// Two indicators, two years, three countries and an aggregate; two cells missing.
vv::panel small() {
    vv::panel_builder rows;
    rows.indicator(gdp{}, bank);
    rows.indicator(population{});
    for (const auto& who : {vv::any_entity(france), vv::any_entity("World"),
                            vv::any_entity(germany), vv::any_entity(china)})
        rows.entity(who);
    rows.add("GDP", france, 2019_y, 2.7)
        .add("GDP", vv::any_entity("World"), 2019_y, 88)
        .add("GDP", germany, 2019_y, 3.9, {vv::status::provisional, unofficial})
        .add("GDP", china, 2019_y, 14.3)
        .add("GDP", france, 2021_y, 3.0)
        .add("GDP", germany, 2021_y, vv::reason::confidential)
        .add("GDP", china, 2021_y, 17.8)
        .add("population", france, 2019_y, 67.4)
        .add("population", germany, 2019_y, 83.1)
        .add("population", france, 2021_y, 67.8)
        .add("population", germany, 2021_y, 83.2)
        .add("population", china, 2021_y, 1412);
    return rows.build();
}

auto refused_for(vv::reason why, std::string_view words) {
    return [=](const vv::error& no) {
        return no.why() == why && std::string_view(no.what()).find(words) != std::string_view::npos;
    };
}

template <class Range>
std::vector<double> present_in(const Range& values) {
    std::vector<double> present;
    for (const vv::answer<double>& value : values)
        if (value) present.push_back(value.value());
    return present;
}
using list = std::vector<double>;

// The World Bank's GDP and population.
const vv::panel& world_bank() {
    static const vv::panel loaded = [] {
        vv::panel_builder rows;
        BOOST_TEST(vv::tests::add_table(rows, "gdp_current_usd.csv", gdp{}, bank) == 13'979);
        BOOST_TEST(vv::tests::add_table(rows, "population.csv", population{}, bank) == 17'195);
        return rows.build();
    }();
    return loaded;
}

double share_of_world(std::string_view code, const vv::period& when) {
    return world_bank().figure("GDP", code, when).value.value() /
           world_bank().figure("GDP", "World", when).value.value();
}

} // namespace

BOOST_AUTO_TEST_SUITE(panel)
BOOST_AUTO_TEST_SUITE(panel)

BOOST_AUTO_TEST_CASE(a_panel_is_indicators_by_periods_by_entities) {
    const auto databank = small();
    BOOST_CHECK((databank.size() == vv::panel_size{2, 2, 4}));
    BOOST_TEST(databank.size().cells() == 16);
    BOOST_CHECK(databank.what(0) == vv::any_indicator(gdp{}));
    BOOST_CHECK(databank.who(2) == vv::any_entity(germany));
    BOOST_CHECK(databank.when(1) == 2021_y);
    BOOST_CHECK(databank.from(0) == bank && databank.from(1) == vv::source());
}

BOOST_AUTO_TEST_CASE(what_is_ranked_together_lies_together) {
    const auto databank = small();
    BOOST_TEST(databank.values().size() == 16);
    BOOST_TEST(databank.groups().size() == 4);
    BOOST_TEST(databank.values().data()[databank.groups()[1].first] == 3.0); // France in 2021
    BOOST_TEST(databank.group_of(1, 0) == 2);
    std::vector<int> ranks(16);
    vv::rank(vv::by_group(databank.values(), databank.groups()), ranks);
    BOOST_TEST((ranks == std::vector<int>{4, 1, 3, 2, 2, 0, 0, 1, 2, 0, 1, 0, 3, 0, 2, 1}));
}

BOOST_AUTO_TEST_CASE(parts_are_views_without_copying) {
    const auto databank = small();
    const auto of_gdp = databank.of_indicator(gdp{});
    BOOST_TEST(of_gdp.values.size() == 8);
    BOOST_TEST(of_gdp.by.size() == 2);
    BOOST_TEST((present_in(databank.of("population", 2019_y)) == list{67.4, 83.1}));
    BOOST_TEST(databank.of("population", 2019_y).data() == databank.values().data() + 8);
    BOOST_TEST((present_in(databank.of("GDP", "FRA")) == list{2.7, 3.0}));
    BOOST_TEST((present_in(databank.of("GDP", "World")) == list{88}));
    BOOST_TEST((present_in(databank.of_entity(china)) == list{14.3, 17.8, 1412}));
    const auto in_2021 = databank.of_period(2021_y);
    BOOST_TEST(in_2021.size() == 2);
    BOOST_TEST((present_in(in_2021[0]) == list{3.0, 17.8}));
    BOOST_TEST((present_in(in_2021[1]) == list{67.8, 83.2, 1412}));
}

BOOST_AUTO_TEST_CASE(countries_are_told_from_aggregates) {
    const auto databank = small();
    const auto countries = databank.where(vv::of_kind(vv::entity_kind::country));
    BOOST_TEST(countries.size() == 3);
    std::array<int, 4> ranks{};
    vv::rank(vv::by_group(databank.of("GDP", 2019_y), countries.group()), ranks);
    BOOST_TEST((ranks == std::array<int, 4>{3, 0, 2, 1})); // the world has no rank
}

BOOST_AUTO_TEST_CASE(a_group_of_countries_is_a_part) {
    const auto databank = small();
    const auto members = databank.where(vv::in(vv::eu27{}));
    BOOST_TEST(members.size() == 2);
    BOOST_TEST(databank.where(vv::located_in<"CN">)[0] == 3);
    const auto each = databank.groups(members);
    std::vector<int> ranks(16);
    vv::rank(vv::by_group(databank.values(), each.groups()), ranks);
    BOOST_TEST((ranks == std::vector<int>{2, 0, 1, 0, 1, 0, 0, 0, 2, 0, 1, 0, 2, 0, 1, 0}));
    BOOST_TEST(databank.groups(vv::entity_selection()).size() == 4);
}

BOOST_AUTO_TEST_CASE(a_subset_is_a_panel_of_its_own) {
    vv::panel members;
    {
        const auto databank = small();
        members = databank.subset(databank.where(vv::in(vv::eu27{})));
    }
    BOOST_CHECK((members.size() == vv::panel_size{2, 2, 2}));
    BOOST_TEST((present_in(members.of("GDP", 2019_y)) == list{2.7, 3.9}));
    BOOST_CHECK(members.figure("GDP", germany, 2021_y).value.why() == vv::reason::confidential);
    const auto figure = members.figure("GDP", germany, 2019_y);
    BOOST_CHECK(figure.from == unofficial && figure.flags == vv::status::provisional);
    BOOST_CHECK(members.checked_figure("GDP", china, 2019_y).why() == vv::reason::unknown_entity);
    const auto nobody = members.subset({});
    BOOST_TEST(nobody.size().cells() == 0);
    BOOST_TEST(nobody.of("GDP", 2019_y).size() == 0);
}

BOOST_AUTO_TEST_CASE(each_entity_has_its_country) {
    const auto databank =
        vv::panel_builder()
            .add("score", vv::city<"Paris", "FR">{}, 2020_y, 1.0)
            .add("score", vv::any_entity("World"), 2020_y, 1.0)
            .add("score",
                 vv::cluster<"Basel", vv::city<"Basel", "CH">, vv::city<"Mulhouse", "FR">>{},
                 2020_y, 1.0)
            .add("score", germany, 2020_y, 1.0)
            .build();
    const auto countries = databank.countries();
    BOOST_CHECK((countries == std::vector<vv::any_country>{france, {}, {}, germany}));
}

BOOST_AUTO_TEST_CASE(figures_come_out_with_all_that_they_are) {
    const auto databank = small();
    const auto figure = databank.figure(gdp{}, germany, 2019_y);
    BOOST_CHECK(figure.what == vv::any_indicator(gdp{}));
    BOOST_CHECK(figure.who == vv::any_entity(germany));
    BOOST_CHECK(figure.when == 2019_y);
    BOOST_TEST(figure.value.value() == 3.9);
    BOOST_CHECK(figure.from == unofficial);
    BOOST_CHECK(figure.flags == vv::status::provisional);
    BOOST_CHECK(databank.figure("GDP", "DEU", 2021_y).value.why() == vv::reason::confidential);
    BOOST_CHECK(databank.figure("GDP", "World", 2021_y).value.why() == vv::reason::not_available);
}

BOOST_AUTO_TEST_CASE(figures_compare_as_others_do) {
    const auto databank = small();
    const auto of_china = databank.figure("GDP", china, 2019_y);
    const auto of_france = databank.figure("GDP", france, 2019_y);
    BOOST_TEST(vv::ratio(of_china, of_france).value() == 14.3 / 2.7);
    BOOST_CHECK(vv::ratio.checked(of_china, databank.figure("population", france, 2019_y)).why() ==
                vv::reason::different_indicators);
    BOOST_CHECK(vv::ratio
                    .checked(databank.figure("GDP", germany, 2021_y),
                             databank.figure("GDP", france, 2021_y))
                    .why() == vv::reason::confidential);
}

BOOST_AUTO_TEST_CASE(the_figures_of_all_entities_are_a_list_of_figures) {
    const auto databank = small();
    const auto figures = databank.figures("GDP", 2019_y);
    static_assert(ranges::random_access_range<vv::panel_figures>);
    BOOST_TEST(figures.size() == 4);
    BOOST_CHECK(figures[2].from == unofficial);
    using two = vv::group<"France and Germany", "FR", "DE">;
    BOOST_TEST(vv::total_over(two{}, figures).figure.value == 2.7 + 3.9);
    const auto countries = databank.subset(databank.where(vv::of_kind(vv::entity_kind::country)));
    std::array<int, 3> ranks{};
    vv::rank(countries.figures("GDP", 2019_y), ranks);
    BOOST_TEST((ranks == std::array<int, 3>{3, 2, 1}));
    BOOST_TEST(vv::panel_figures().size() == 0);
}

BOOST_AUTO_TEST_CASE(series_come_out_for_the_verbs_on_series) {
    const auto databank = small();
    const auto of_france = databank.series(gdp{}, france);
    BOOST_TEST(of_france.view().size() == 2);
    BOOST_TEST(of_france.view().at(2021_y).value().value.value() == 3.0);
    BOOST_TEST(vv::multiple_of_baseline(of_france.view(), 2021_y, 2019_y).value() == 3.0 / 2.7);
    const auto of_germany = databank.series("GDP", "Germany");
    BOOST_CHECK(of_germany.points[1].value.why() == vv::reason::confidential);
    BOOST_CHECK(of_germany.points[0].flags == vv::status::provisional);
    BOOST_CHECK(of_germany.view().from() == bank);
}

BOOST_AUTO_TEST_CASE(what_is_not_there_is_refused_and_named) {
    const auto databank = small();
    const auto says = [](std::string_view words) {
        return refused_for(vv::reason::unknown_entity, words);
    };
    BOOST_CHECK_EXCEPTION((void)databank.of("GNP", 2019_y), vv::error, says("indicator 'GNP'"));
    BOOST_CHECK_EXCEPTION((void)databank.of_indicator("GNP"), vv::error, says("indicator 'GNP'"));
    BOOST_CHECK_EXCEPTION((void)databank.of_entity("ITA"), vv::error, says("entity 'ITA'"));
    BOOST_CHECK_EXCEPTION((void)databank.of("GDP", "ITA"), vv::error, says("entity 'ITA'"));
    BOOST_CHECK_EXCEPTION((void)databank.series("GDP", "ITA"), vv::error, says("entity 'ITA'"));
    BOOST_CHECK_EXCEPTION((void)databank.of_period(2020_y), vv::error,
                          refused_for(vv::reason::no_such_period, "2020"));
    BOOST_CHECK(databank.find_period(2022_y).why() == vv::reason::no_such_period);
    BOOST_CHECK(databank.checked_figure("GNP", france, 2019_y).why() == vv::reason::unknown_entity);
    BOOST_CHECK(databank.checked_figure("GDP", france, 2020_y).why() == vv::reason::no_such_period);
    BOOST_CHECK(databank.checked_figure("GDP", vv::any_country(), 2019_y).why() ==
                vv::reason::unknown_entity);
}

BOOST_AUTO_TEST_CASE(positions_beyond_the_last_are_refused) {
    const auto databank = small();
    const auto says = [](std::string_view words) {
        return refused_for(vv::reason::out_of_range, words);
    };
    BOOST_CHECK_EXCEPTION((void)databank.what(2), vv::error, says("of an indicator"));
    BOOST_CHECK_EXCEPTION((void)databank.who(4), vv::error, says("of an entity"));
    BOOST_CHECK_EXCEPTION((void)databank.when(2), vv::error, says("of a period"));
    BOOST_CHECK_EXCEPTION((void)databank.from(2), vv::error, says("of an indicator"));
    BOOST_CHECK_EXCEPTION((void)databank.group_of(2, 0), vv::error, says("of an indicator"));
    BOOST_CHECK_EXCEPTION((void)databank.group_of(0, 2), vv::error, says("of a period"));
    const auto one = databank.subset(databank.where(vv::located_in<"FR">));
    const auto all = databank.where([](const auto&) { return true; });
    BOOST_CHECK_EXCEPTION((void)one.subset(all), vv::error, says("of an entity"));
    BOOST_CHECK_EXCEPTION((void)one.groups(all), vv::error, says("of an entity"));
}

BOOST_AUTO_TEST_CASE(an_empty_panel_has_nothing) {
    const vv::panel nothing;
    BOOST_TEST(nothing.size().cells() == 0);
    BOOST_TEST(nothing.values().size() == 0);
    BOOST_TEST(nothing.groups().size() == 0);
    BOOST_TEST(nothing.where(vv::in(vv::eu27{})).size() == 0);
    BOOST_TEST(nothing.countries().empty());
    BOOST_CHECK(nothing.find_indicator("GDP").why() == vv::reason::unknown_entity);
    BOOST_CHECK(nothing.find_entity("FRA").why() == vv::reason::unknown_entity);
    BOOST_CHECK(nothing.find_period(2020_y).why() == vv::reason::no_such_period);
}

// The World Bank's figures, where they lie beside the project. The facts were computed from the
// same tables with Python's csv module.
BOOST_AUTO_TEST_SUITE(real_data, *boost::unit_test::precondition(vv::tests::has_world_bank()))

BOOST_AUTO_TEST_CASE(the_world_bank_s_tables_make_a_panel) {
    // 265 codes, of which three aggregates have another name and extent in the second table
    BOOST_CHECK((world_bank().size() == vv::panel_size{2, 65, 268}));
    BOOST_CHECK(world_bank().when(0) == 1960_y && world_bank().when(64) == 2024_y);
    BOOST_TEST(world_bank().figure("GDP", "USA", 2023_y).value.value() == 27'360'935'000'000);
    BOOST_TEST(world_bank().figure("population", "CHN", 2023_y).value.value() == 1'410'710'000);
    BOOST_CHECK(world_bank().figure("GDP", "PRK", 2023_y).value.why() == vv::reason::not_available);
    BOOST_TEST(world_bank().figure("GDP", "Bahamas", 1960_y).value.value() == 169803921.56862745);
}

BOOST_AUTO_TEST_CASE(its_aggregates_are_no_countries) {
    const auto countries = world_bank().where(vv::of_kind(vv::entity_kind::country));
    BOOST_TEST(countries.size() == 215);
    for (const std::string_view name : {"World", "European Union", "Euro area", "Kosovo"})
        BOOST_CHECK(world_bank().who(world_bank().find_entity(name).value()).kind() ==
                    vv::entity_kind::other);
}

BOOST_AUTO_TEST_CASE(all_years_are_ranked_at_once) {
    const auto& databank = world_bank();
    const auto countries = databank.groups(databank.where(vv::of_kind(vv::entity_kind::country)));
    std::vector<int> ranks(databank.size().cells());
    vv::rank(vv::by_group(databank.values(), countries.groups()), ranks);
    const auto rank_of = [&](std::string_view what, std::string_view who, const vv::period& when) {
        const auto group = databank.group_of(databank.find_indicator(what).value(),
                                             databank.find_period(when).value());
        return ranks[databank.groups()[group].first + databank.find_entity(who).value()];
    };
    for (std::size_t year = 0; year != 64; ++year)
        BOOST_TEST(rank_of("GDP", "USA", databank.when(year)) == 1);
    BOOST_TEST(rank_of("GDP", "JPN", 2007_y) == 2);
    BOOST_TEST(rank_of("GDP", "CHN", 2007_y) == 3);
    BOOST_TEST(rank_of("GDP", "CHN", 2010_y) == 2);
    BOOST_TEST(rank_of("GDP", "CHN", 2009_y) == 3);
    BOOST_TEST(rank_of("GDP", "DEU", 2023_y) == 3);
    BOOST_TEST(rank_of("GDP", "World", 2023_y) == 0);
    BOOST_TEST(rank_of("GDP", "USA", 2024_y) == 0); // not yet published
    BOOST_TEST(rank_of("population", "IND", 2023_y) == 1);
}

BOOST_AUTO_TEST_CASE(the_members_of_the_union_add_up_to_its_aggregate) {
    const auto& databank = world_bank();
    const auto members = databank.where(vv::in(vv::eu27{}));
    BOOST_TEST(members.size() == 27);
    const auto values = databank.of("GDP", 2023_y);
    double sum = 0;
    for (const std::uint32_t member : members) sum += values[member].value();
    const double whole = databank.figure("GDP", "European Union", 2023_y).value.value();
    BOOST_TEST(std::abs(sum - whole) < 1.0);
    BOOST_TEST(share_of_world("USA", 2023_y) > 0.25);
    BOOST_TEST(share_of_world("USA", 2023_y) < 0.26);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
