// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/ranked_bars.hpp>

#include "both_ways.hpp"

#include "made_up.hpp"

#include <limits>

namespace vv = visavis;
using namespace vv::literals;
using namespace vv::tests;

namespace {

std::string order_of(const vv::ranked_bars& picture) {
    std::string words;
    for (const auto& one : picture.entries) {
        vv::append_placing(words, one.place);
        words.append(" ").append(one.name).append(" ");
    }
    return words;
}

} // namespace

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(ranked_bars)

BOOST_AUTO_TEST_CASE(figures_become_bars_in_the_order_of_their_places) {
    const auto figures = prizes_of<int>({{"a", 5}, {"b", 12}, {"c", 5}, {"d", -1}});
    const auto picture = vv::ranked_bars_of({.title = "b leads"}, figures);
    BOOST_TEST(order_of(picture) == "1 b 2= a 2= c 4 d ");
    BOOST_TEST(picture.entries.front().value == 12);
    BOOST_TEST(picture.entries.back().value == -1);
    BOOST_TEST(picture.about.title == "b leads");
    BOOST_TEST(picture.about.axis == "prizes");
    BOOST_TEST(picture.about.sources == std::vector<std::string>{"made up"},
               boost::test_tools::per_element());
    BOOST_TEST(picture.about.notes.empty());
}

BOOST_AUTO_TEST_CASE(which_way_is_better_belongs_to_the_indicator) {
    using waits = vv::indicator<"waits", vv::unit<"day">, vv::polarity::lower_is_better>;
    const std::vector figures{waits::of(vv::any_entity("slow"), 2024_y, 9, nobody),
                              waits::of(vv::any_entity("fast"), 2024_y, 2, nobody)};
    BOOST_TEST(order_of(vv::ranked_bars_of({}, figures)) == "1 fast 2 slow ");
}

BOOST_AUTO_TEST_CASE(a_top_list_keeps_those_that_are_joint_at_its_end) {
    const auto figures = prizes_of<int>({{"a", 5}, {"b", 12}, {"c", 5}, {"d", 1}});
    BOOST_TEST(order_of(vv::ranked_bars_of({}, figures, {.top = 2})) == "1 b 2= a 2= c ");
    BOOST_TEST(order_of(vv::ranked_bars_of({}, figures, {.top = 1})) == "1 b ");
    BOOST_TEST(order_of(vv::ranked_bars_of({}, figures, {.top = 3, .ties = vv::ties::modified})) ==
               "1 b 3= a 3= c ");
}

BOOST_AUTO_TEST_CASE(of_whom_there_is_no_figure_a_note_says_so) {
    const auto infinity = std::numeric_limits<double>::infinity();
    const auto none = std::numeric_limits<double>::quiet_NaN();
    const auto figures = prizes_of<double>({{"a", none}, {"b", 1}, {"c", infinity}, {"d", none}});
    const auto picture = vv::ranked_bars_of({}, figures);
    BOOST_TEST(order_of(picture) == "2 b "); // infinitely many is more
    BOOST_TEST(picture.about.notes.front() == "No figure: a, c and d");
}

BOOST_AUTO_TEST_CASE(captions_of_the_caller_stay) {
    const auto figures = prizes_of<int>({{"a", 5}});
    const auto picture = vv::ranked_bars_of({.description = "one bar", .axis = "awards"}, figures);
    BOOST_TEST(picture.about.description == "one bar");
    BOOST_TEST(picture.about.axis == "awards");
}

BOOST_AUTO_TEST_CASE(a_list_of_nobody_is_a_picture_without_bars) {
    const auto picture = vv::ranked_bars_of({}, prizes_of<int>({}));
    BOOST_TEST(picture.entries.empty());
}

BOOST_AUTO_TEST_CASE(figures_that_do_not_belong_together_are_refused) {
    auto figures = prizes_of<int>({{"a", 5}, {"b", 12}});
    figures[1].when = 2023_y;
    BOOST_TEST(
        is_refused(vv::reason::different_periods, [&] { (void)vv::ranked_bars_of({}, figures); }));
    BOOST_TEST(vv::ranked_bars_of({}, figures, {.periods = vv::across_periods}).entries.size() ==
               2u);
}

BOOST_AUTO_TEST_CASE(any_struct_will_do_through_a_projection) {
    struct row {
        int number;
        vv::observation<prizes, vv::any_entity, int> figure;
    };
    const std::vector<row> rows{{1, prizes::of(vv::any_entity("a"), 2024_y, 3, nobody)},
                                {2, prizes::of(vv::any_entity("b"), 2024_y, 4, nobody)}};
    BOOST_TEST(order_of(vv::ranked_bars_of({}, rows, {}, &row::figure)) == "1 b 2 a ");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
