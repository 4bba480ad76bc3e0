// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/vega_lite.hpp>

#include "both_ways.hpp"

#include "asks_python.hpp"
#include "pictures.hpp"

namespace vv = visavis;
using namespace vv::tests;

// What Vega-Lite makes of these is tested by chart/compiled, where it is installed.
BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(vega_lite)

BOOST_AUTO_TEST_CASE(ranked_bars_have_a_row_for_each_bar) {
    const auto json = vv::vega_lite(five_bars());
    BOOST_TEST(holds_in_python(json, "[row['name'] for row in spec['data']['values']] == "
                                     "['Bern', 'Cork', 'a<b', 'Bern (2)', 'Essen']"));
    BOOST_TEST(holds_in_python(json, "[row['value'] for row in spec['data']['values']] == "
                                     "[12, 5, 5, -3, None]"));
    BOOST_TEST(holds_in_python(json, "spec['data']['values'][1]['rank'] == 2 and "
                                     "spec['data']['values'][1]['joint'] is True and "
                                     "'rank' not in spec['data']['values'][4]"));
    BOOST_TEST(holds_in_python(json, "[layer['mark']['type'] for layer in spec['layer']] == "
                                     "['bar', 'text']"));
    BOOST_TEST(holds_in_python(json, "spec['layer'][0]['encoding']['x']['title'] == 'Prizes'"));
    BOOST_TEST(holds_in_python(
        json, "spec['layer'][0]['encoding']['color']['condition']['test'] == 'datum.stands_out'"));
    BOOST_TEST(holds_in_python(json, "spec['encoding']['y']['sort'] is None"));
}

BOOST_AUTO_TEST_CASE(shares_are_shown_in_per_cent) {
    const auto json = vv::vega_lite(two_shares());
    BOOST_TEST(holds_in_python(json, "[row['value'] for row in spec['data']['values']] == "
                                     "[0.6, 0.1]"));
    BOOST_TEST(holds_in_python(json, "spec['data']['values'][0]['label'] == '60 %'"));
    BOOST_TEST(
        holds_in_python(json, "spec['layer'][0]['encoding']['x']['axis']['format'] == '.0%'"));
    BOOST_TEST(holds_in_python(json, "'condition' not in spec['layer'][0]['encoding']['color']"));
}

BOOST_AUTO_TEST_CASE(dots_have_ends_and_what_has_none_is_null) {
    const auto json = vv::vega_lite(four_dots());
    BOOST_TEST(holds_in_python(json, "[(row['value'], row['low'], row['high']) for row in "
                                     "spec['data']['values']] == [(120, 120, None), "
                                     "(100, 95, 105), (90, 90, 90), (None, 60, 80)]"));
    BOOST_TEST(holds_in_python(json, "spec['data']['values'][0]['drawn_high'] == "
                                     "spec['layer'][0]['encoding']['x']['scale']['domain'][1]"));
    BOOST_TEST(holds_in_python(json, "spec['data']['values'][1]['label'] == 'about 100'"));
    BOOST_TEST(holds_in_python(json, "[layer['mark']['type'] for layer in spec['layer']] == "
                                     "['rule', 'point', 'text']"));
}

BOOST_AUTO_TEST_CASE(lines_are_named_at_their_last_point) {
    const auto json = vv::vega_lite(two_lines());
    BOOST_TEST(holds_in_python(json, "[row['value'] for row in spec['data']['values']] == "
                                     "[100, 95, 111.25, 150, 100, 120, None, 150]"));
    BOOST_TEST(holds_in_python(json, "[row['label'] for row in spec['data']['values'] if 'label' "
                                     "in row] == ['Switzerland 150', 'Denmark 150']"));
    BOOST_TEST(holds_in_python(json, "spec['data']['values'][1]['when'] == '2021-01-01'"));
    BOOST_TEST(holds_in_python(json, "spec['layer'][0]['encoding']['y'] == {'datum': 100}"));
}

BOOST_AUTO_TEST_CASE(ranks_have_a_row_for_each_edition) {
    const auto json = vv::vega_lite(five_towns());
    BOOST_TEST(holds_in_python(json, "len(spec['data']['values']) == 15"));
    BOOST_TEST(holds_in_python(json, "[row['rank'] for row in spec['data']['values'] if "
                                     "row['name'] == 'Essen'] == [None, 4, 2]"));
    BOOST_TEST(holds_in_python(json, "[(row['printed'], row['row']) for row in "
                                     "spec['data']['values'] if row.get('printed') == '2='] == "
                                     "[('2=', 2), ('2=', 3)]"));
    BOOST_TEST(holds_in_python(json, "len([row for row in spec['data']['values'] if 'label' in "
                                     "row]) == 3"));
}

BOOST_AUTO_TEST_CASE(slopes_have_two_rows_and_the_first_rank_is_highest) {
    const auto json = vv::vega_lite(first_and_last());
    BOOST_TEST(holds_in_python(json, "len(spec['data']['values']) == 10"));
    BOOST_TEST(holds_in_python(json, "spec['encoding']['y']['scale']['reverse'] is True"));
    BOOST_TEST(holds_in_python(json, "[row['label'] for row in spec['data']['values'] if 'label' "
                                     "in row] == ['1 Aarhus', '2 Essen', '3 Bern', '3 Cork', "
                                     "'4 Dresden']"));
}

BOOST_AUTO_TEST_CASE(pictures_of_nothing_are_specifications_too) {
    for (const auto& json : {vv::vega_lite(vv::ranked_bars()), vv::vega_lite(vv::share_bars()),
                             vv::vega_lite(vv::dot_plot()), vv::vega_lite(vv::index_lines()),
                             vv::vega_lite(vv::bump_chart()), vv::vega_lite(vv::slope_chart())})
        BOOST_TEST(holds_in_python(json, "spec['data'] == {'values': []}"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
