// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/column.hpp>
#include <visavis/compare/average.hpp>
#include <visavis/compare/rank.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <range/v3/algorithm/count_if.hpp>
#include <range/v3/range/concepts.hpp>
#include <range/v3/view/span.hpp>

#include <array>
#include <limits>
#include <span>
#include <vector>

namespace vv = visavis;

namespace {

constexpr double nan_ = std::numeric_limits<double>::quiet_NaN();
constexpr std::array<double, 4> exports{3.5, nan_, 0.0, 7.0};
constexpr std::array<std::int32_t, 10> counts{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
constexpr std::uint8_t bits[] = {0b1111'1101, 0b0000'0011}; // all but cell 1

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(column)

BOOST_AUTO_TEST_CASE(a_column_views_the_values_of_any_contiguous_range) {
    constexpr vv::column cells(exports);
    VISAVIS_CHECK(cells.size() == 4);
    VISAVIS_CHECK(cells.data() == exports.data());

    const std::vector<float> vector{1, 2};
    const std::int64_t array[] = {1, 2, 3};
    BOOST_CHECK_EQUAL(vv::column(vector).size(), 2);
    BOOST_CHECK_EQUAL(vv::column(array).size(), 3);
    BOOST_CHECK_EQUAL(vv::column(std::span(vector)).size(), 2);
    BOOST_CHECK_EQUAL(vv::column(ranges::span<const float>(vector)).size(), 2);
}

BOOST_AUTO_TEST_CASE(it_holds_doubles_floats_and_integers_of_32_or_64_bits) {
    static_assert(vv::column_number<double> && vv::column_number<float>);
    static_assert(vv::column_number<std::int32_t> && vv::column_number<std::uint64_t>);
    static_assert(!vv::column_number<short> && !vv::column_number<bool>);
    static_assert(!vv::column_number<char32_t> && !vv::column_number<vv::fraction>);
    static_assert(vv::column_source<std::vector<double>>);
    static_assert(!vv::column_source<std::vector<bool>>);
}

BOOST_AUTO_TEST_CASE(a_cell_with_nan_is_missing) {
    constexpr vv::column cells(exports);
    VISAVIS_CHECK(cells.is_missing(1) && !cells.is_missing(2));
    VISAVIS_CHECK(cells[0] == vv::answer<double>(3.5));
    VISAVIS_CHECK(cells[1].why() == vv::reason::not_a_number);
    VISAVIS_CHECK(cells[2].value() == 0);
}

BOOST_AUTO_TEST_CASE(a_cell_that_the_bitmap_leaves_out_is_missing) {
    constexpr vv::column cells(counts, vv::validity(bits));
    VISAVIS_CHECK(cells.is_missing(1) && !cells.is_missing(0) && !cells.is_missing(9));
    VISAVIS_CHECK(cells[1].why() == vv::reason::not_available);
    VISAVIS_CHECK(cells[9].value() == 9);
    VISAVIS_CHECK(vv::column(counts).valid().has_bits() == false);
    VISAVIS_CHECK(vv::column(cells).is_missing(1)); // a column of a column is the same one
}

BOOST_AUTO_TEST_CASE(bits_can_begin_inside_a_byte) {
    constexpr vv::validity valid(bits, 1);
    VISAVIS_CHECK(!valid[0] && valid[1] && valid[8]);
    VISAVIS_CHECK(valid.from(1)[0]);
    VISAVIS_CHECK(!vv::validity().from(3).has_bits() && vv::validity()[1000]);
}

BOOST_AUTO_TEST_CASE(a_part_keeps_its_bits) {
    constexpr auto part = vv::column(counts, vv::validity(bits)).part(1, 3);
    VISAVIS_CHECK(part.size() == 3);
    VISAVIS_CHECK(part.is_missing(0) && part[1].value() == 2);
    VISAVIS_CHECK(vv::column(counts).part(10, 0).empty());
}

BOOST_AUTO_TEST_CASE(a_part_beyond_the_end_is_refused) {
    const vv::column cells(counts);
    for (const auto& [first, count] : {std::pair{11U, 0U}, {10U, 1U}, {0U, 11U}}) {
        BOOST_CHECK_EXCEPTION((void)cells.part(first, count), vv::error, [](const vv::error& no) {
            return no.why() == vv::reason::out_of_range;
        });
    }
}

BOOST_AUTO_TEST_CASE(an_empty_column_has_no_cells) {
    constexpr vv::column<double> none;
    VISAVIS_CHECK(none.empty() && none.begin() == none.end());
}

BOOST_AUTO_TEST_CASE(a_column_is_a_list_of_answers_which_every_verb_takes) {
    using cells = vv::column<std::int32_t>;
    static_assert(ranges::random_access_range<cells> && ranges::sized_range<cells>);
    const cells counted(counts, vv::validity(bits));
    BOOST_CHECK_EQUAL(ranges::count_if(counted, [](const auto& cell) { return cell.has_value(); }),
                      9);
    std::array<int, 10> ranks{};
    vv::rank(counted, ranks);
    BOOST_CHECK((ranks == std::array{9, 0, 8, 7, 6, 5, 4, 3, 2, 1}));
    BOOST_CHECK(vv::mean(counted, {.missing = vv::absent_members::skip}) == vv::fraction(44, 9));
}

BOOST_AUTO_TEST_CASE(its_iterators_reach_every_cell_in_one_step) {
    const vv::column cells(counts);
    auto at = cells.begin();
    BOOST_CHECK_EQUAL((*at++).value(), 0);
    BOOST_CHECK_EQUAL((*at).value(), 1);
    BOOST_CHECK_EQUAL((*--at).value(), 0);
    BOOST_CHECK_EQUAL((*(at + 3)).value(), 3);
    BOOST_CHECK_EQUAL((2 + at)[2].value(), 4);
    at += 9;
    BOOST_CHECK_EQUAL((*at--).value(), 9);
    BOOST_CHECK_EQUAL((*(at - 8)).value(), 0);
    BOOST_CHECK(cells.begin() < at && cells.end() - cells.begin() == 10);
    at -= 8;
    BOOST_CHECK(at == cells.begin());
    BOOST_CHECK(vv::column<int>::iterator() == vv::column<int>::iterator());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
