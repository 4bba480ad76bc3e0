// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/strided.hpp>
#include <visavis/compare/average.hpp>
#include <visavis/compare/rank.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <limits>

namespace vv = visavis;

namespace {

constexpr double nan_ = std::numeric_limits<double>::quiet_NaN();
// Three years of four countries.
constexpr std::array<double, 12> table{1, 2, nan_, 4, 5, 6, 7, nan_, 9, 10, 11, 12};

constexpr vv::strided_column<double> of_country(std::size_t country) {
    return {table.data() + country, 3, 4};
}

constexpr double sum_of_first_cells(const vv::strided_parts<double>& parts) {
    double sum = 0;
    for (const auto& part : parts) sum += part[0].value();
    return sum;
}

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(strided)

BOOST_AUTO_TEST_CASE(every_n_th_value_is_a_list) {
    VISAVIS_CHECK(of_country(1).size() == 3 && of_country(1)[2].value() == 10);
    VISAVIS_CHECK(of_country(3)[1].why() == vv::reason::not_a_number);
    VISAVIS_CHECK(of_country(0).stride() == 4);
    static_assert(!vv::column_source<vv::strided_column<double>>); // it is not contiguous
    VISAVIS_CHECK(vv::strided_column<double>().size() == 0);
}

BOOST_AUTO_TEST_CASE(the_verbs_on_lists_take_it) {
    constexpr auto first = of_country(0);
    VISAVIS_CHECK(vv::mean(first) == 5.0);
    std::array<int, 3> ranks{};
    BOOST_TEST(vv::rank(of_country(2), ranks).ranked == 2);
    BOOST_TEST((ranks == std::array<int, 3>{0, 2, 1}));
}

BOOST_AUTO_TEST_CASE(parts_that_lie_apart_are_columns) {
    constexpr vv::strided_parts<double> ends(table.data() + 2, 2, 3, 4);
    VISAVIS_CHECK(ends.size() == 3 && ends[1].size() == 2 && ends[1][0].value() == 7);
    VISAVIS_CHECK(ends[0].is_missing(0) && ends[2].data() == table.data() + 10);
    constexpr vv::strided_parts<double> starts(table.data(), 2, 3, 4);
    VISAVIS_CHECK(sum_of_first_cells(starts) == 15);
    VISAVIS_CHECK(vv::strided_parts<float>().size() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
