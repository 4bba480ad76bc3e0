// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/dot_plot.hpp>

#include "both_ways.hpp"

#include "made_up.hpp"

#include <limits>

namespace vv = visavis;
using namespace vv::literals;
using namespace vv::tests;

namespace {

constexpr auto prizes_for = [](const char* name, const auto& value) {
    return prizes::of(vv::any_entity(name), 2024_y, value, nobody);
};
constexpr bool is_nothing(double value) { return value != value; }

} // namespace

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(dot_plot)

BOOST_AUTO_TEST_CASE(a_hedged_figure_is_a_dot_on_a_line) {
    vv::dot_plot picture;
    vv::add_dot(picture, prizes_for("a", vv::about(100)));
    vv::add_dot(picture, prizes_for("b", vv::nearly(200)));
    vv::add_dot(picture, prizes_for("c", 150));
    BOOST_TEST(picture.entries.size() == 3u);
    BOOST_TEST(picture.entries[0].name == "b");
    BOOST_TEST(picture.entries[0].value == 200);
    BOOST_TEST(picture.entries[0].low == 180);
    BOOST_TEST(picture.entries[0].high == 200);
    BOOST_TEST(picture.entries[0].words == "nearly 200");
    BOOST_TEST(picture.entries[1].low == 150);
    BOOST_TEST(picture.entries[1].high == 150);
    BOOST_TEST(picture.entries[2].low == 95);
    BOOST_TEST(picture.about.axis == "prizes");
    BOOST_TEST((picture.shown == vv::shown_as::number));
}

BOOST_AUTO_TEST_CASE(a_line_may_have_no_end_and_no_dot) {
    vv::dot_plot picture;
    vv::add_dot(picture, prizes_for("more", vv::more_than(100)));
    vv::add_dot(picture, prizes_for("less", vv::less_than(50)));
    vv::add_dot(picture, prizes_for("between", vv::between(60, 80)));
    vv::add_dot(picture, prizes_for("interval", vv::interval::above(vv::fraction(90))));
    vv::add_dot(picture, prizes_for("bounded", vv::interval::at_most(vv::fraction(55))));
    BOOST_TEST(picture.entries[0].name == "more");
    BOOST_TEST(picture.entries[0].value == 100);
    BOOST_TEST(picture.entries[0].high == std::numeric_limits<double>::infinity());
    BOOST_TEST(picture.entries[1].name == "interval");
    BOOST_TEST(is_nothing(picture.entries[1].value));
    BOOST_TEST(picture.entries[2].name == "between");
    BOOST_TEST(is_nothing(picture.entries[2].value));
    BOOST_TEST(picture.entries[2].low == 60);
    BOOST_TEST(picture.entries[3].name == "bounded");
    BOOST_TEST(picture.entries[4].low == -std::numeric_limits<double>::infinity());
}

BOOST_AUTO_TEST_CASE(shares_are_dots_in_per_cent) {
    using talent = vv::indicator<"talent", vv::unit<"person", "people">>;
    vv::dot_plot picture;
    vv::add_dot(picture, vv::quoted_share<talent>(aarhus, vv::country<"DK">{}, 2024_y,
                                                  vv::about(43_percent), nobody));
    vv::add_dot(picture, vv::quoted_share<talent>(vv::city<"Odense", "DK">{}, vv::country<"DK">{},
                                                  2024_y, vv::nearly(vv::half), nobody));
    vv::add_dot(picture, "exactly",
                vv::share_of(talent::of(aarhus, 2024_y, 1, nobody),
                             talent::of(vv::country<"DK">{}, 2024_y, 4, nobody)));
    BOOST_TEST((picture.shown == vv::shown_as::percent));
    BOOST_TEST(picture.entries[0].value == 0.5);
    BOOST_TEST(picture.entries[0].words == "nearly half");
    BOOST_TEST(picture.entries[1].value == 0.43);
    BOOST_TEST(picture.entries[1].low == 0.4085);
    BOOST_TEST(picture.entries[1].words == "about 43 %");
    BOOST_TEST(picture.entries[2].value == 0.25);
    BOOST_TEST(picture.about.axis == "Share of talent, Denmark, 2024");
}

BOOST_AUTO_TEST_CASE(a_missing_figure_is_a_note) {
    vv::dot_plot picture;
    vv::add_dot(picture, prizes_for("a", vv::missing{}));
    BOOST_TEST(picture.entries.empty());
    BOOST_TEST(picture.about.notes.front() == "No figure: a");
}

BOOST_AUTO_TEST_CASE(figures_that_do_not_belong_together_are_refused) {
    vv::dot_plot picture;
    vv::add_dot(picture, prizes_for("a", vv::about(100)));
    BOOST_TEST(is_refused(vv::reason::different_indicators, [&] {
        vv::add_dot(picture, spending::of(vv::any_entity("b"), 2024_y, vv::about(9), nobody));
    }));
    BOOST_TEST(is_refused(vv::reason::different_units,
                          [&] { vv::add_dot(picture, prizes_for("b", vv::about(9_percent))); }));
    BOOST_TEST(is_refused(vv::reason::different_units, [&] {
        vv::add_dot(picture, "b", vv::share_of(towns::counted(6, 10, 2024_y, nobody)));
    }));
    BOOST_TEST(picture.entries.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
