// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/key_groups.hpp>
#include <visavis/column/work.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <limits>

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
    const vv::in_sequence divide;
    const vv::detail::key_column keys{vv::column(years)};
    const vv::detail::keyed_cells cells{[](std::size_t) { return true; }, keys, keys.spread()};
    const auto by_sorting = vv::detail::sorted<vv::detail::packed_key>(divide, 4, cells);
    const auto by_wide_keys = vv::detail::sorted<vv::detail::wide_key>(divide, 4, cells);
    const auto by_counting = vv::detail::counted(divide, 4, cells);
    const auto by_both = vv::detail::counted_and_sorted(divide, 4, cells);
    const auto by_column = vv::detail::sorted_column_by_column(
        divide, 4, [](std::size_t) { return true; }, keys);
    for (const auto* made : {&by_sorting, &by_wide_keys, &by_counting, &by_both, &by_column})
        if (!are(made->positions, {1, 3, 0, 2}) || made->offsets.size() != 4 ||
            made->offsets[0] != 0 || made->offsets[1] != 1 || made->offsets[2] != 2 ||
            made->offsets[3] != 4)
            return false;
    return true;
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
    VISAVIS_CHECK(vv::detail::spread_together(keys, keys).value() == 2006 * 2006 - 1);
    VISAVIS_CHECK(vv::detail::spread_together(one, one).value() == 0);
    VISAVIS_CHECK(vv::detail::spread_together(one, wide).value() == ~std::uint64_t{0});
    VISAVIS_CHECK(vv::detail::spread_together(wide, keys).why() == vv::reason::overflow);
    VISAVIS_CHECK(vv::detail::spread_together(keys, wide).why() == vv::reason::overflow);
    VISAVIS_CHECK(vv::detail::spread_together(keys, keys, keys, keys, keys, keys).why() ==
                  vv::reason::overflow);
}

BOOST_AUTO_TEST_CASE(counting_and_sorting_make_the_same_groups) {
    VISAVIS_CHECK(every_way_agrees());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
