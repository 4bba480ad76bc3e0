// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/data_table.hpp>

#include "both_ways.hpp"

#include "pictures.hpp"

namespace vv = visavis;
using namespace vv::tests;

namespace {

std::string printed(const vv::table_of_texts& table) {
    std::string words;
    const auto append_row = [&](const std::vector<std::string>& row) {
        for (const auto& cell : row) words.append(cell).append("|");
        words.append("\n");
    };
    append_row(table.columns);
    for (const auto& row : table.rows) append_row(row);
    return words;
}

} // namespace

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(data_table)

BOOST_AUTO_TEST_CASE(bars_are_names_ranks_and_figures) {
    BOOST_TEST(printed(vv::data_table(five_bars())) ==
               "Name|Rank|prizes|\nBern|1|12|\nCork|2=|5|\na<b|2=|5|\nBern|4|-3|\nEssen|||\n");
    BOOST_TEST(printed(vv::data_table(two_shares())) ==
               "Name|Share of made-up towns, 2024|In words|\nDenmark|60 %|6 of 10 (60 %)|\n"
               "Ireland|10 %|1 of 10 (10 %)|\n");
}

BOOST_AUTO_TEST_CASE(dots_have_their_ends) {
    BOOST_TEST(printed(vv::data_table(four_dots())) ==
               "Name|prizes|As quoted|At least|At most|\n"
               "Bern|120|more than 120|120|no limit|\nAarhus|100|about 100|95|105|\n"
               "Essen|90||90|90|\nCork||between 60 and 80|60|80|\n");
}

BOOST_AUTO_TEST_CASE(lines_have_a_column_for_each_period) {
    BOOST_TEST(
        printed(vv::data_table(two_lines())) ==
        "Name|2020|2021|2022|2023|\nSwitzerland|100|95|111.25|150|\nDenmark|100|120||150|\n");
    BOOST_TEST(printed(vv::data_table(five_towns())) ==
               "Name|2021|2022|2024|\nAarhus|2|1|1|\nEssen||4|2|\nBern|1|2=|3|\nCork|3|2=||\n"
               "Dresden|4|||\n");
    BOOST_TEST(printed(vv::data_table(first_and_last())) ==
               "Name|2021|2024|\nAarhus|2|1|\nEssen||2|\nBern|1|3|\nCork|3||\nDresden|4||\n");
}

BOOST_AUTO_TEST_CASE(lines_of_other_periods_leave_cells_empty) {
    const vv::index_lines picture{
        {}, 2020_y, {{"a", {{2020_y, 100}, {2022_y, 120}}}, {"b", {{2019_y, 90}, {2020_y, 100}}}}};
    BOOST_TEST(printed(vv::data_table(picture)) ==
               "Name|2019|2020|2022|\na||100|120|\nb|90|100||\n");
}

BOOST_AUTO_TEST_CASE(a_figure_without_an_axis_is_a_figure) {
    BOOST_TEST(printed(vv::data_table(vv::ranked_bars())) == "Name|Rank|Figure|\n");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
