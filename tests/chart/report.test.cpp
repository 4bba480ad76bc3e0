// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/report.hpp>

#include "both_ways.hpp"

#include "asks_python.hpp"
#include "pictures.hpp"

namespace vv = visavis;
using namespace vv::tests;

namespace {

std::string page_of_all() {
    vv::html_report report("Pictures <of> \"lists\"", "Made up & short.");
    report.add(five_bars());
    report.add(two_shares());
    report.add(four_dots());
    report.add(two_lines());
    report.add(five_towns());
    report.add(first_and_last());
    return report.page();
}

// The elements of a class between <main> and </main>, which is XML too.
bool holds_of_main(std::string_view page, std::string_view expression) {
    const auto from = page.find("<main>");
    const auto to = page.find("</main>") + 7;
    return holds_in_python(page.substr(from, to - from), expression);
}

} // namespace

// What a browser makes of a page is tested by chart/browser, where Chromium is installed.
BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(report)

BOOST_AUTO_TEST_CASE(every_picture_is_a_figure_with_its_table_and_specification) {
    const auto page = page_of_all();
    BOOST_TEST(holds_of_main(page, "len(found('figure')) == 6"));
    BOOST_TEST(holds_of_main(page, "len(found('figure/figcaption/h2')) == 6"));
    BOOST_TEST(holds_of_main(page, "len(found('figure/details//table')) == 6"));
    BOOST_TEST(holds_of_main(page, "[len(table.findall('tbody/tr')) for table in "
                                   "found('figure/details//table')] == [5, 2, 4, 2, 5, 5]"));
    BOOST_TEST(holds_of_main(page, "[len(json.loads(e.text)['data']['values']) for e in "
                                   "of_class('vega-lite')] == [5, 2, 4, 8, 15, 10]"));
}

BOOST_AUTO_TEST_CASE(every_picture_is_drawn_for_wide_and_for_narrow_screens) {
    const auto page = page_of_all();
    BOOST_TEST(holds_of_main(page, "[e[0].get('width') for e in of_class('wide')] == ['720'] * 6"));
    BOOST_TEST(holds_of_main(page, "[e[0].get('width') for e in of_class('narrow')] == "
                                   "['360'] * 6"));
    BOOST_TEST(holds_of_main(page, "all(e.get('role') == 'img' for e in of_class('visavis'))"));
    BOOST_TEST(holds_of_main(page, "(lambda ids: len(ids) == len(set(ids)) == 24)"
                                   "([e.get('id') for e in tree.iter() if e.get('id')])"));
}

BOOST_AUTO_TEST_CASE(texts_are_escaped) {
    const auto page = page_of_all();
    BOOST_TEST(holds_of_main(page, "tree[0].text == 'Pictures <of> \"lists\"'"));
    BOOST_TEST(page.find("<title>Pictures &lt;of&gt; &quot;lists&quot;</title>") !=
               std::string::npos);
    vv::html_report report("</title><script>alert(1)</script>");
    vv::ranked_bars picture{{.title = "</svg><script>", .description = "<img src=x>"},
                            {{"</pre><script>", 1}}};
    vv::add_note(picture.about, "<b>");
    vv::add_source(picture.about, {"<i>"});
    report.add(picture);
    for (const auto* markup : {"<script", "<img", "<b>", "<i>"})
        BOOST_TEST(report.page().find(markup) == std::string::npos);
    BOOST_TEST(holds_of_main(report.page(), "json.loads(of_class('vega-lite')[0].text)['data']"
                                            "['values'][0]['name'] == '</pre><script>'"));
}

BOOST_AUTO_TEST_CASE(a_page_fetches_nothing_and_runs_nothing) {
    const auto page = page_of_all();
    BOOST_TEST(page.find("default-src 'none'") != std::string::npos);
    for (const auto* fetching : {"src=", "href=", "url(", "@import", "<script", "<link", "onload="})
        BOOST_TEST(page.find(fetching) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(notes_and_sources_stand_below) {
    const auto page = page_of_all();
    BOOST_TEST(holds_of_main(page, "[e.text for e in of_class('below')].count('Source: made up') "
                                   "== 6"));
    BOOST_TEST(holds_of_main(page, "'Drawn are ranks up to 10, where they are known.' in "
                                   "[e.text for e in of_class('below')]"));
}

BOOST_AUTO_TEST_CASE(a_report_can_grow) {
    vv::html_report report("empty");
    BOOST_TEST(report.pictures() == 0);
    BOOST_TEST(holds_of_main(report.page(), "[e.tag for e in tree] == ['h1']"));
    report.add(two_shares());
    BOOST_TEST(report.pictures() == 1);
    BOOST_TEST(holds_of_main(report.page(), "len(found('figure')) == 1"));
}

BOOST_AUTO_TEST_CASE(tables_lists_and_paragraphs_stand_where_they_are_added) {
    vv::html_report report("An answer");
    report.add(two_shares());
    report.add_table("The <answer>", {{"Rank", "Name", "Value"},
                                      {{"1", "Bern", "12"}, {"2", "Cork", "3"}},
                                      {true, false, true}});
    report.add_words("Two of & three.");
    report.add_list("Missing", {"Essen: no figure"});
    report.add_list("Nothing", {});
    const auto page = report.page();
    BOOST_TEST(holds_of_main(page, "[e.tag for e in tree] == "
                                   "['h1', 'figure', 'section', 'p', 'section']"));
    BOOST_TEST(holds_of_main(page, "[e.text for e in found('section/h2')] == "
                                   "['The <answer>', 'Missing']"));
    BOOST_TEST(holds_of_main(page, "[[e.text for e in row] for row in found('section//tr')] == "
                                   "[['Rank', 'Name', 'Value'], ['1', 'Bern', '12'], "
                                   "['2', 'Cork', '3']]"));
    BOOST_TEST(holds_of_main(page, "[e.text for e in found('section/ul/li')] == "
                                   "['Essen: no figure']"));
    BOOST_TEST(holds_of_main(page, "found('p')[0].text == 'Two of & three.'"));
}

BOOST_AUTO_TEST_CASE(rows_are_headed_by_the_first_column_of_words) {
    vv::html_report report("An answer");
    report.add_table("Ranks", {{"Rank", "Name"}, {{"1", "Bern"}}, {true, false}});
    BOOST_TEST(holds_of_main(report.page(), "[(e.tag, e.get('scope'), e.get('class')) for e in "
                                            "found('section//tbody/tr')[0]] == "
                                            "[('td', None, None), ('th', 'row', 'left')]"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
