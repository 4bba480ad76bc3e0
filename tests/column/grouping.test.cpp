// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/grouping.hpp>

#include "both_ways.hpp"
#include "split_work.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <random>
#include <string_view>
#include <tuple>
#include <vector>

namespace vv = visavis;

namespace {

constexpr std::array<std::int32_t, 7> years{2003, 2001, 2003, 2002, 2001, 2001, -5};
constexpr std::array<std::int64_t, 7> codes{7, 7, 1, 7, 1, 7, 7};
constexpr auto least = std::numeric_limits<std::int64_t>::min();
constexpr auto greatest = std::numeric_limits<std::int64_t>::max();
constexpr std::array<std::int64_t, 5> far_apart{greatest, least, 0, greatest, least};

// Whether a group consists of these cells, in this order.
template <std::size_t Size>
constexpr bool has_cells(const vv::groups& by, std::size_t group,
                         const std::size_t (&cells)[Size]) {
    if (by[group].size != Size) return false;
    for (std::size_t at = 0; at != Size; ++at)
        if (by.cell(by[group].first + at) != cells[at]) return false;
    return true;
}

constexpr bool by_year() {
    const auto grouped = vv::group_by(years);
    const auto by = grouped.groups();
    return by.size() == 4 && !by.are_consecutive() && grouped.keys()[0].value() == -5 &&
           has_cells(by, 0, {6}) && has_cells(by, 1, {1, 4, 5}) && has_cells(by, 2, {3}) &&
           has_cells(by, 3, {0, 2}) && grouped.group_of_key(2003).value() == 3;
}

constexpr bool by_code_and_year() {
    const auto grouped = vv::group_by(codes, years);
    const auto by = grouped.groups();
    return by.size() == 6 && has_cells(by, 0, {4}) && has_cells(by, 3, {1, 5}) &&
           grouped.keys<0>()[1].value() == 1 && grouped.keys<1>()[1].value() == 2003 &&
           grouped.group_of_key(7, 2001).value() == 3;
}

constexpr bool by_keys_far_apart() {
    const auto grouped = vv::group_by(far_apart);
    const auto by = grouped.groups();
    return by.size() == 3 && has_cells(by, 0, {1, 4}) && has_cells(by, 1, {2}) &&
           has_cells(by, 2, {0, 3}) && grouped.group_of_key(greatest).value() == 2;
}

constexpr bool by_keys_that_do_not_fit_together() {
    const auto grouped = vv::group_by(far_apart, far_apart, far_apart);
    const auto by = grouped.groups();
    return by.size() == 3 && has_cells(by, 0, {1, 4}) && has_cells(by, 2, {0, 3}) &&
           grouped.keys<2>()[0].value() == least && grouped.group_of_key(0, 0, 0).value() == 1 &&
           !grouped.group_of_key(0, 0, 1);
}

constexpr bool by_keys_in_order() {
    constexpr std::array<std::uint32_t, 5> in_order{3, 3, 4, 9, 9};
    const auto grouped = vv::group_by(in_order);
    return grouped.size() == 3 && grouped.groups().are_consecutive() &&
           grouped.groups()[2] == vv::groups::extent{3, 2};
}

constexpr bool without_missing_keys() {
    constexpr std::uint8_t bits[] = {0b0110'1110}; // not cells 0 and 4
    const auto grouped = vv::group_by(vv::column(years, vv::validity(bits)));
    const auto by = grouped.groups();
    return by.size() == 4 && by.end_of_last() == 5 && has_cells(by, 1, {1, 5}) &&
           has_cells(by, 3, {2});
}

constexpr bool a_copy_is_its_own() {
    auto copy = vv::group_by(years);
    {
        const auto original = vv::group_by(codes, codes);
        copy = vv::group_by(years);
    }
    const auto other = copy;
    copy = {};
    return other.size() == 4 && has_cells(other.groups(), 3, {0, 2}) && copy.size() == 0 &&
           copy.groups().size() == 0 && copy.keys().empty();
}

auto refused_for(vv::reason why, std::string_view words) {
    return [=](const vv::error& no) {
        return no.why() == why && std::string_view(no.what()).find(words) != std::string_view::npos;
    };
}

std::vector<std::uint8_t> random_bits(std::size_t cells, std::mt19937_64& engine) {
    std::vector<std::uint8_t> bits(cells / 8 + 1);
    for (auto& byte : bits) byte = static_cast<std::uint8_t>(engine() | engine());
    return bits;
}

std::vector<std::vector<std::size_t>> cells_of(const vv::groups& by) {
    std::vector<std::vector<std::size_t>> all(by.size());
    for (std::size_t group = 0; group != by.size(); ++group)
        for (std::size_t at = 0; at != by[group].size; ++at)
            all[group].push_back(by.cell(by[group].first + at));
    return all;
}

// The cells of each combination of keys, by a map.
template <class... Keys>
void check_against_a_map(const vv::grouping<Keys...>& grouped, const vv::column<Keys>&... columns) {
    std::map<std::tuple<Keys...>, std::vector<std::size_t>> expected;
    const std::size_t size = std::min({columns.size()...});
    for (std::size_t cell = 0; cell != size; ++cell)
        if ((!columns.is_missing(cell) && ...)) expected[{columns.data()[cell]...}].push_back(cell);

    const auto found = cells_of(grouped.groups());
    BOOST_REQUIRE_EQUAL(found.size(), expected.size());
    std::size_t group = 0;
    for (const auto& [key, cells] : expected) {
        BOOST_REQUIRE(found[group] == cells);
        const auto number = std::apply(
            [&grouped = grouped](auto... keys) { return grouped.group_of_key(keys...); }, key);
        BOOST_REQUIRE(number == vv::answer<std::size_t>(group));
        BOOST_REQUIRE(grouped.keys()[group].value() == std::get<0>(key));
        ++group;
    }
}

// That groups made by several workers are those made by one.
template <class... Keys>
void check_division(const vv::grouping<Keys...>& grouped, const vv::column<Keys>&... columns) {
    const auto expected = cells_of(grouped.groups());
    for (const std::size_t workers : {2U, 7U}) {
        const auto divided = vv::group_by(columns..., vv::tests::split_work{workers});
        BOOST_REQUIRE(cells_of(divided.groups()) == expected);
    }
}

template <class Key>
std::vector<Key> random_keys(std::size_t size, std::uint64_t below, std::mt19937_64& engine) {
    std::vector<Key> keys(size);
    for (auto& key : keys) key = static_cast<Key>(below == 0 ? engine() : engine() % below);
    return keys;
}

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(grouping)

BOOST_AUTO_TEST_CASE(keys_in_any_order_make_groups_in_increasing_order) {
    VISAVIS_CHECK(by_year());
}

BOOST_AUTO_TEST_CASE(several_columns_of_keys_make_a_group_for_each_combination) {
    VISAVIS_CHECK(by_code_and_year());
}

BOOST_AUTO_TEST_CASE(keys_may_lie_as_far_apart_as_64_bits_reach) {
    VISAVIS_CHECK(by_keys_far_apart());
    VISAVIS_CHECK(by_keys_that_do_not_fit_together());
}

BOOST_AUTO_TEST_CASE(keys_that_are_in_order_need_no_positions) {
    VISAVIS_CHECK(by_keys_in_order());
    VISAVIS_CHECK(vv::group_by(std::array<std::int32_t, 1>{3}).size() == 1);
    BOOST_TEST(vv::group_by(std::vector<std::int32_t>()).size() == 0);
}

BOOST_AUTO_TEST_CASE(a_cell_with_a_missing_key_is_in_no_group) {
    VISAVIS_CHECK(without_missing_keys());
    static constexpr std::uint8_t none[] = {0};
    BOOST_TEST(vv::group_by(vv::column(years, vv::validity(none))).size() == 0);
}

BOOST_AUTO_TEST_CASE(a_grouping_owns_its_positions) { VISAVIS_CHECK(a_copy_is_its_own()); }

BOOST_AUTO_TEST_CASE(groups_are_what_verbs_on_groups_take) {
    const std::vector<double> values(7, 1.5);
    const auto grouped = vv::group_by(years);
    BOOST_TEST(vv::by_group(values, grouped.groups()).by.size() == 4);
    vv::buffer<std::size_t> offsets(2);
    offsets[0] = 0;
    offsets[1] = 7;
    const vv::owned_groups one(std::move(offsets));
    BOOST_TEST(vv::by_group(values, one.groups()).by[0].size == 7);
}

BOOST_AUTO_TEST_CASE(a_key_that_does_not_occur_is_named) {
    const auto grouped = vv::group_by(codes, years);
    const auto unknown = grouped.group_of_key(7, 1999);
    BOOST_CHECK(unknown.why() == vv::reason::unknown_entity);
    BOOST_CHECK_EQUAL(unknown.refused().about.view(), "a group with the key 7 1999");
    const auto large = vv::group_by(std::vector<std::uint64_t>{1, 5});
    BOOST_CHECK_EQUAL(large.group_of_key(~std::uint64_t{0}).refused().about.view(),
                      "a group with the key 18446744073709551615");
    BOOST_CHECK(vv::grouping<std::int32_t>().group_of_key(1).why() == vv::reason::unknown_entity);
}

BOOST_AUTO_TEST_CASE(columns_of_different_sizes_are_refused) {
    const std::vector<std::int32_t> shorter(6);
    BOOST_CHECK_EXCEPTION((void)vv::group_by(codes, shorter), vv::error,
                          refused_for(vv::reason::out_of_range, "of different sizes"));
    const std::int32_t one = 0;
    BOOST_CHECK_EXCEPTION((void)vv::group_by(vv::column(&one, std::size_t{1} << 32)), vv::error,
                          refused_for(vv::reason::out_of_range, "more than 2^32 - 1 cells"));
}

BOOST_AUTO_TEST_CASE(one_column_groups_as_a_map_does_however_the_work_is_divided) {
    std::mt19937_64 engine(3);
    const auto check = [&]<class Key>(Key, std::size_t size, std::uint64_t below) {
        const auto keys = random_keys<Key>(size, below, engine);
        const auto bits = random_bits(size, engine);
        for (const auto& cells : {vv::column(keys), vv::column(keys, vv::validity(bits.data()))}) {
            const auto grouped = vv::group_by(cells);
            check_against_a_map(grouped, cells);
            check_division(grouped, cells);
        }
    };
    for (const std::size_t size : {2U, 100U, 10'000U}) {
        for (const std::uint64_t below : {1U, 3U, 300U, 20'000U, 5'000'000U}) {
            check(std::int32_t{}, size, below);
            check(std::uint64_t{}, size, below);
        }
        check(std::int32_t{}, size, 0);
        check(std::uint32_t{}, size, 0);
        check(std::int64_t{}, size, 0);
        check(std::uint64_t{}, size, 0);
    }
}

BOOST_AUTO_TEST_CASE(several_columns_group_as_a_map_does_however_the_work_is_divided) {
    std::mt19937_64 engine(4);
    for (const std::size_t size : {50U, 10'000U}) {
        for (const std::uint64_t below : {2U, 30U, 3000U, 0U}) {
            const auto outer = random_keys<std::int32_t>(size, 5, engine);
            const auto middle = random_keys<std::uint64_t>(size, below, engine);
            const auto inner = random_keys<std::int64_t>(size, below, engine);
            const auto bits = random_bits(size, engine);
            const vv::column a(outer);
            const vv::column b(middle, vv::validity(bits.data()));
            const vv::column c(inner, vv::validity(bits.data(), 3));
            check_against_a_map(vv::group_by(a, b), a, b);
            check_against_a_map(vv::group_by(b, a), b, a);
            check_against_a_map(vv::group_by(a, b, c), a, b, c);
            check_division(vv::group_by(b, c), b, c);
            check_division(vv::group_by(a, b, c), a, b, c);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
