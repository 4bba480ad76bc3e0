// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/listed.hpp>

#include "both_ways.hpp"

#include <visavis/model/series.hpp>

#include <boost/test/unit_test.hpp>

#include <range/v3/view/filter.hpp>
#include <range/v3/view/transform.hpp>

#include <array>
#include <forward_list>
#include <limits>
#include <list>
#include <span>
#include <type_traits>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr vv::source someone{"someone"};
using awards = vv::indicator<"awards", vv::unit<"award">>;
using papers = vv::indicator<"papers", vv::unit<"paper">>;
constexpr vv::any_country china = vv::country<"CN">{};
constexpr vv::any_country france = vv::country<"FR">{};

struct row {
    int id;
    double score;
};

template <class List>
constexpr auto together(const List& list, vv::periods asked = vv::periods::same) {
    std::identity itself;
    return vv::belong_together(list, itself, asked);
}

constexpr std::array awards_of_2025{awards::of(china, 2025_y, 1, someone),
                                    awards::of(france, 2025_y, 2, someone)};
constexpr std::array awards_of_two_years{awards::of(china, 2024_y, 1, someone),
                                         awards::of(france, 2025_y, 2, someone)};
constexpr std::array read_figures{vv::any_indicator(awards{}).of(china, 2025_y, 1, someone),
                                  vv::any_indicator(papers{}).of(china, 2025_y, 1, someone)};
constexpr std::array mixed_kinds{
    awards::of(vv::any_entity(china), 2025_y, 1, someone),
    awards::of(vv::any_entity(vv::city<"Lyon", "FR">{}), 2025_y, 1, someone)};

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(listed)

BOOST_AUTO_TEST_CASE(a_projection_decides_what_is_listed) {
    static_assert(std::is_same_v<vv::listed_t<std::vector<row>&, double row::*>, double>);
    static_assert(std::is_same_v<vv::listed_t<const std::vector<int>&>, int>);
    static_assert(std::is_same_v<vv::listed_t<int(&)[3]>, int>);
}

BOOST_AUTO_TEST_CASE(lists_of_known_size_with_places_in_one_step_can_be_ordered) {
    const auto doubled = ranges::views::transform([](int x) { return 2 * x; });
    const auto some = ranges::views::filter([](int x) { return x != 0; });
    static_assert(vv::orderable_list<std::vector<int>&>);
    static_assert(vv::orderable_list<std::span<const int>>);
    static_assert(vv::orderable_list<int(&)[3]>);
    static_assert(vv::orderable_list<decltype(std::declval<std::vector<int>&>() | doubled)>);
    static_assert(!vv::orderable_list<std::list<int>&>);
    static_assert(!vv::orderable_list<decltype(std::declval<std::vector<int>&>() | some)>);
}

BOOST_AUTO_TEST_CASE(some_types_tell_the_size_of_the_list) {
    using series =
        decltype(awards::series_of(china, someone, vv::dated{2024_y, 1}, vv::dated{2025_y, 2}));
    static_assert(vv::fixed_size_list<std::array<int, 4>>);
    static_assert(vv::fixed_size_list<int(&)[4]>);
    static_assert(vv::fixed_size_list<std::span<const int, 4>>);
    static_assert(vv::fixed_size_list<const series&>);
    static_assert(vv::detail::fixed_size<series>::value == 2);
    static_assert(vv::detail::fixed_size<std::array<int, 4>>::value == 4);
    static_assert(!vv::fixed_size_list<std::span<const int>>);
    static_assert(!vv::fixed_size_list<std::vector<int>>);
}

BOOST_AUTO_TEST_CASE(figures_of_one_indicator_kind_and_period_belong_together) {
    VISAVIS_CHECK(together(awards_of_2025).has_value());
    VISAVIS_CHECK(together(std::array{1, 2}).has_value());
    VISAVIS_CHECK(together(std::array<vv::observation<awards, vv::any_country, int>, 0>{}));
}

BOOST_AUTO_TEST_CASE(figures_that_do_not_belong_together_name_what_differs) {
    VISAVIS_CHECK(together(read_figures).refused() ==
                  vv::refusal{vv::reason::different_indicators, "awards and papers"});
    VISAVIS_CHECK(together(mixed_kinds).why() == vv::reason::different_kinds);
    VISAVIS_CHECK(together(awards_of_two_years).refused() ==
                  vv::refusal{vv::reason::different_periods, "2024 and 2025"});
    VISAVIS_CHECK(together(awards_of_two_years, vv::across_periods).has_value());
}

BOOST_AUTO_TEST_CASE(absent_values_are_told_from_numbers) {
    constexpr double na = std::numeric_limits<double>::quiet_NaN();
    VISAVIS_CHECK(vv::detail::is_absent(vv::missing{}));
    VISAVIS_CHECK(vv::detail::is_absent(na));
    VISAVIS_CHECK(vv::detail::is_absent(vv::answer<double>(na)));
    VISAVIS_CHECK(vv::detail::is_absent(vv::answer<int>(vv::reason::suppressed)));
    VISAVIS_CHECK(!vv::detail::is_absent(0));
    VISAVIS_CHECK(vv::detail::present_number(vv::answer<int>(7)) == 7);
    VISAVIS_CHECK(vv::detail::present_number(vv::missing{}) == vv::fraction());
}

BOOST_AUTO_TEST_CASE(what_a_view_makes_is_copied_before_it_is_gone) {
    const std::vector<row> rows{{1, 0.5}, {2, 1.5}};
    auto made = rows | ranges::views::transform([](row r) { return r; });
    std::identity itself;
    auto score = &row::score;
    static_assert(!std::is_reference_v<decltype(vv::detail::listed_at(made, itself, 0))>);
    static_assert(!std::is_reference_v<decltype(vv::detail::listed_at(made, score, 0))>);
    static_assert(std::is_reference_v<decltype(vv::detail::listed_at(rows, score, 0))>);
    BOOST_TEST(vv::detail::listed_at(made, score, 1) == 1.5);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
