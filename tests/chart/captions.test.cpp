// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/captions.hpp>

#include "both_ways.hpp"

#include "made_up.hpp"

#include <limits>
#include <string>

namespace vv = visavis;
using namespace vv::literals;
using namespace vv::tests;

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(captions)

BOOST_AUTO_TEST_CASE(an_axis_says_what_is_measured_and_in_which_unit) {
    BOOST_TEST(vv::axis_title(spending{}) == "spending (crowns)");
    BOOST_TEST(vv::axis_title(prizes{}) == "prizes"); // which says the unit already
    BOOST_TEST(vv::axis_title(vv::any_indicator{"index"}) == "index");
}

BOOST_AUTO_TEST_CASE(a_source_and_a_note_are_said_once) {
    vv::captions about;
    vv::add_source(about, {"Clarivate", "Highly Cited Researchers", "2025"});
    vv::add_source(about, {"Clarivate", "Highly Cited Researchers", "2025"});
    vv::add_source(about, {"Clarivate", "Highly Cited Researchers", "2024"});
    vv::add_source(about, {});
    BOOST_TEST(about.sources.size() == 2u);
    BOOST_TEST(about.sources.front() == "Clarivate, Highly Cited Researchers, 2025");
    vv::add_note(about, "without Liechtenstein");
    vv::add_note(about, "without Liechtenstein");
    vv::add_note(about, "");
    BOOST_TEST(about.notes.size() == 1u);
}

BOOST_AUTO_TEST_CASE(exact_numbers_are_drawn_at_the_nearest_double) {
    VISAVIS_CHECK(vv::drawn_number(258) == 258.0);
    VISAVIS_CHECK(vv::drawn_number(1_over(3)) == 1.0 / 3);
    VISAVIS_CHECK(vv::drawn_number(780.7_printed) == 780.7);
    VISAVIS_CHECK(vv::drawn_number(60_percent) == 0.6);
    VISAVIS_CHECK(vv::drawn_number(2.5f) == 2.5);
}

BOOST_AUTO_TEST_CASE(what_is_missing_or_not_finite_is_not_drawn) {
    constexpr auto is_drawn = [](auto value) {
        const auto number = vv::drawn_number(value);
        return number == number;
    };
    VISAVIS_CHECK(!is_drawn(vv::missing{}));
    VISAVIS_CHECK(!is_drawn(vv::answer<int>(vv::reason::confidential)));
    VISAVIS_CHECK(is_drawn(vv::answer<int>(3)));
    VISAVIS_CHECK(!is_drawn(std::numeric_limits<double>::quiet_NaN()));
    VISAVIS_CHECK(!is_drawn(std::numeric_limits<double>::infinity()));
    VISAVIS_CHECK(!is_drawn(std::numeric_limits<std::uint64_t>::max())); // beyond exact numbers
}

BOOST_AUTO_TEST_CASE(an_entry_stands_out_by_its_name) {
    struct entry {
        std::string name;
        bool stands_out = false;
    };
    struct picture {
        std::vector<entry> entries;
    } two{{{"Bern"}, {"Cork"}}};
    BOOST_TEST(!vv::detail::any_stands_out(two.entries));
    vv::emphasise(two, "Cork");
    BOOST_TEST(!two.entries[0].stands_out);
    BOOST_TEST(two.entries[1].stands_out);
    BOOST_TEST(vv::detail::any_stands_out(two.entries));
    BOOST_TEST(is_refused(vv::reason::unknown_entity, [&] { vv::emphasise(two, "Essen"); }));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
