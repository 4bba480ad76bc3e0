// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/key_groups.hpp>
#include <visavis/column/work.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <vector>

namespace vv = visavis;

namespace {

constexpr std::array<std::int32_t, 4> years{2003, -2, 2003, 5};
constexpr std::array<std::uint64_t, 4> large{~std::uint64_t{0}, 0, 7, 0};

template <std::size_t Size>
constexpr bool are(const vv::buffer<std::uint32_t>& positions,
                   const std::uint32_t (&expected)[Size]) {
    for (std::size_t at = 0; at != Size; ++at)
        if (positions[at] != expected[at]) return false;
    return positions.size() == Size;
}

// All ways come to the same groups.
constexpr bool every_way_agrees() {
    constexpr vv::in_sequence divide;
    const vv::detail::key_column keys{vv::column(years)};
    const auto by_counting = vv::detail::counted(divide, 4, keys);
    const auto by_digits = vv::detail::counted_by_digits(divide, 4, keys);
    const auto in_order = vv::detail::ordered(divide, keys.cells());
    const auto copied = vv::detail::ordered_copies(divide, 4, keys);
    for (const auto* made : {&by_counting, &by_digits, &in_order, &copied})
        if (!are(made->positions, {1, 3, 0, 2}) || made->size() != 3 || made->offsets[0] != 0 ||
            made->offsets[1] != 1 || made->offsets[2] != 2 || made->offsets[3] != 4)
            return false;
    return true;
}

constexpr bool numbers_are_keys_too() {
    constexpr vv::in_sequence divide;
    constexpr std::uint8_t bits[] = {0b1011};
    const vv::detail::key_column keys{vv::column(years, vv::validity(bits))};
    const vv::detail::group_numbers numbers(4, vv::detail::group_cells(divide, 4, keys));
    const vv::detail::group_numbers none(4, vv::detail::grouped_cells{vv::detail::offsets_where(
                                                0, [](std::size_t) { return true; })});
    return numbers(0) == 2 && numbers(1) == 0 && !numbers.includes(2) && numbers(3) == 1 &&
           numbers.spread() == 2 && none.spread() == 0 && !none.includes(0);
}

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(key_groups)

BOOST_AUTO_TEST_CASE(keys_are_integers_of_32_or_64_bits) {
    static_assert(vv::key_number<std::int32_t> && vv::key_number<std::uint64_t>);
    static_assert(!vv::key_number<double> && !vv::key_number<bool> && !vv::key_number<short>);
}

BOOST_AUTO_TEST_CASE(keys_are_counted_from_the_least) {
    constexpr vv::detail::key_column keys{vv::column(years)};
    VISAVIS_CHECK(keys(1) == 0 && keys(3) == 7 && keys.spread() == 2005);
    constexpr vv::detail::key_column wide{vv::column(large)};
    VISAVIS_CHECK(wide.spread() == ~std::uint64_t{0} && wide(2) == 7);
}

BOOST_AUTO_TEST_CASE(keys_of_several_columns_make_one_number_where_they_fit) {
    constexpr vv::detail::key_column keys{vv::column(years)};
    constexpr vv::detail::key_column wide{vv::column(large)};
    static constexpr std::array<std::int32_t, 4> same{4, 4, 4, 4};
    constexpr vv::detail::key_column one{vv::column(same)};
    VISAVIS_CHECK(vv::detail::nested_keys(keys, keys).spread() == 2006 * 2006 - 1);
    VISAVIS_CHECK(vv::detail::nested_keys(keys, keys)(3) == 7 * 2006 + 7);
    VISAVIS_CHECK(vv::detail::nested_keys(one, one).spread() == 0);
    VISAVIS_CHECK(vv::detail::nested_keys(one, wide).spread() == ~std::uint64_t{0});
    VISAVIS_CHECK(vv::detail::nested_keys(one, wide).fit());
    VISAVIS_CHECK(vv::detail::nested_keys(wide, one).fit());
    VISAVIS_CHECK(!vv::detail::nested_keys(wide, keys).fit());
    VISAVIS_CHECK(!vv::detail::nested_keys(keys, wide).fit());
}

BOOST_AUTO_TEST_CASE(every_way_makes_the_same_groups) { VISAVIS_CHECK(every_way_agrees()); }

BOOST_AUTO_TEST_CASE(digits_are_sorted_in_as_many_passes_as_the_keys_need) {
    const std::vector<std::int32_t> keys{5'000'000, 7, 4'999'999, 7, 0, 2048, 5'000'000};
    const vv::detail::key_column far{vv::column(keys)};
    const auto made = vv::detail::counted_by_digits(vv::in_sequence{}, keys.size(), far);
    BOOST_TEST(made.size() == 5);
    BOOST_TEST(are(made.positions, {4, 1, 3, 5, 2, 0, 6}));
}

BOOST_AUTO_TEST_CASE(the_numbers_of_groups_are_keys_that_lie_close) {
    VISAVIS_CHECK(numbers_are_keys_too());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
