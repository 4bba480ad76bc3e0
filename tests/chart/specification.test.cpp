// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/specification.hpp>

#include "both_ways.hpp"

#include "asks_python.hpp"
#include "pictures.hpp"

namespace vv = visavis;
using namespace vv::tests;

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(specification)

BOOST_AUTO_TEST_CASE(periods_are_the_days_they_begin_with) {
    BOOST_TEST(vv::first_day(vv::period::year(2025)) == "2025-01-01");
    BOOST_TEST(vv::first_day(vv::period::quarter(2025, 3)) == "2025-07-01");
    BOOST_TEST(vv::first_day(vv::period::month(2025, 12)) == "2025-12-01");
}

BOOST_AUTO_TEST_CASE(every_specification_begins_with_its_captions) {
    std::string json;
    vv::json_writer out(json);
    vv::captions texts{.title = "\"R&D\"", .sources = {"OECD"}, .notes = {"without Iceland"}};
    vv::detail::begin_specification(out, texts, "four bars", "100");
    vv::detail::end_values(out);
    out.end_object();
    BOOST_TEST(holds_in_python(json, "spec['$schema'].endswith('/vega-lite/v5.json')"));
    BOOST_TEST(holds_in_python(json, "spec['title']['text'] == '\"R&D\"'"));
    BOOST_TEST(holds_in_python(json, "spec['title']['subtitle'] == ['without Iceland', "
                                     "'Source: OECD']"));
    BOOST_TEST(holds_in_python(json, "spec['description'] == 'four bars'"));
    BOOST_TEST(holds_in_python(json, "spec['data'] == {'values': []}"));
    BOOST_TEST(!holds_in_python(json, "spec['height'] == 99")); // Python does say no
    BOOST_TEST(!holds_in_python("{", "spec == 1"));
}

BOOST_AUTO_TEST_CASE(colours_go_to_those_that_stand_out_or_else_to_the_first) {
    const auto range_of = [](const vv::bump_chart& picture) {
        std::string json;
        vv::json_writer out(json);
        vv::detail::colours_by_name(out, picture.entries, vv::distinct_names(picture.entries));
        return json;
    };
    auto picture = five_towns();
    BOOST_TEST(holds_in_python(range_of(picture), "len(set(spec['scale']['range'])) == 5"));
    vv::emphasise(picture, "Bern");
    BOOST_TEST(holds_in_python(range_of(picture), "spec['scale']['range'] == ['#8A929A', "
                                                  "'#8A929A', '#0A6EB4', '#8A929A', '#8A929A']"));
    BOOST_TEST(holds_in_python(range_of(picture), "spec['scale']['domain'][0] == 'Aarhus'"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
