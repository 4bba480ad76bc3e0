// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/bump_chart.hpp>

#include "both_ways.hpp"

#include "made_up.hpp"

namespace vv = visavis;
using namespace vv::literals;
using namespace vv::tests;

namespace {

std::string lines_of(const vv::bump_chart& picture) {
    std::string words;
    for (const auto& line : picture.entries) {
        words.append(line.name);
        for (const auto& place : line.places) {
            words.append(" ");
            if (place.is_ranked())
                vv::append_placing(words, place);
            else
                words.append("-");
        }
        words.append("\n");
    }
    return words;
}

} // namespace

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(bump_chart)

BOOST_AUTO_TEST_CASE(each_member_has_a_place_for_each_edition) {
    const auto picture = vv::bump_chart_of({.title = "Aarhus leads"}, town_history);
    BOOST_TEST(lines_of(picture) == "Aarhus 2 1 1\n"
                                    "Essen - 4 2\n"
                                    "Bern 1 2= 3\n"
                                    "Cork 3 2= -\n"
                                    "Dresden 4 - -\n");
    BOOST_TEST(picture.editions.size() == 3u);
    BOOST_TEST((picture.editions[2] == 2024_y));
    BOOST_TEST(picture.about.axis == "Rank, made-up towns");
    BOOST_TEST(picture.about.notes.front() == "Drawn are ranks up to 10, where they are known");
}

BOOST_AUTO_TEST_CASE(ranks_beyond_the_top_are_not_drawn) {
    BOOST_TEST(lines_of(vv::bump_chart_of({}, town_history, 2)) == "Aarhus 2 1 1\n"
                                                                   "Essen - - 2\n"
                                                                   "Bern 1 2= -\n"
                                                                   "Cork - 2= -\n");
}

BOOST_AUTO_TEST_CASE(members_keep_the_name_they_are_known_by) {
    static constexpr vv::renaming names[] = {{bern, essen}};
    const auto renamed = vv::history_view(town_history.editions, 1).renamed(names);
    BOOST_TEST(lines_of(vv::bump_chart_of({}, renamed)) ==
               "Essen 1\nAarhus 2\nCork 3\nDresden 4\n");
}

BOOST_AUTO_TEST_CASE(what_is_not_known_exactly_is_not_drawn) {
    static constexpr auto seen = vv::seen_in<towns>(
        2025_y, nobody, 100,
        {{aarhus, vv::whereabouts::at(1)}, {cork, vv::whereabouts::between(2, 5)}});
    static constexpr vv::unseen<towns> nothing{2026_y};
    constexpr auto history = vv::history_of(seen, nothing);
    BOOST_TEST(lines_of(vv::bump_chart_of({}, history)) == "Aarhus 1 -\n");
}

BOOST_AUTO_TEST_CASE(a_history_without_editions_has_no_picture) {
    BOOST_TEST(is_refused(vv::reason::empty_list,
                          [] { (void)vv::bump_chart_of({}, vv::history_view()); }));
    BOOST_TEST(
        is_refused(vv::reason::out_of_range, [] { (void)vv::bump_chart_of({}, town_history, 0); }));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
