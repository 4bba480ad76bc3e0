// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/inversions.hpp>

#include "both_ways.hpp"
#include "number_lists.hpp"

#include <visavis/column/order_key.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace vv = visavis;

namespace {

template <class Key>
vv::pair_order by_definition(const std::vector<Key>& keys) {
    vv::pair_order counted;
    for (std::size_t at = 0; at != keys.size(); ++at)
        for (std::size_t before = 0; before != at; ++before) {
            counted.decreasing += keys[before] > keys[at];
            counted.equal += keys[before] == keys[at];
        }
    return counted;
}

template <class Key>
bool counts_as_defined(std::vector<Key> keys) {
    const auto defined = by_definition(keys);
    auto sorted = keys;
    std::sort(sorted.begin(), sorted.end());
    std::vector<Key> spare(keys.size());
    return vv::sort_and_count(keys.data(), spare.data(), keys.size()) == defined && keys == sorted;
}

template <std::size_t Size>
constexpr vv::pair_order counted(std::array<std::uint32_t, Size> keys) {
    std::array<std::uint32_t, Size + 1> spare{};
    return vv::sort_and_count(keys.data(), spare.data(), Size);
}

// 0 1 2 ... in another order, each so many times.
constexpr std::array<std::uint32_t, 60> shuffled = [] {
    std::array<std::uint32_t, 60> keys{};
    for (std::uint32_t at = 0; at != 60; ++at) keys[at] = at * 7 % 60 / 2;
    return keys;
}();

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(inversions)

BOOST_AUTO_TEST_CASE(a_pair_is_decreasing_equal_or_increasing) {
    using order = vv::pair_order;
    VISAVIS_CHECK(counted<2>({2, 1}) == order{1, 0});
    VISAVIS_CHECK(counted<2>({1, 1}) == order{0, 1});
    VISAVIS_CHECK(counted<2>({1, 2}) == order{0, 0});
    VISAVIS_CHECK(counted<5>({3, 1, 2, 3, 1}) == order{5, 2});
    VISAVIS_CHECK(counted<0>({}) == order{} && counted<1>({7}) == order{});
}

BOOST_AUTO_TEST_CASE(the_compiler_counts_as_the_program_does) {
    constexpr auto at_compile_time = counted(shuffled);
    const std::vector<std::uint32_t> keys(shuffled.begin(), shuffled.end());
    BOOST_CHECK(at_compile_time == by_definition(keys));
    VISAVIS_CHECK(counted(shuffled) == at_compile_time);
}

BOOST_AUTO_TEST_CASE(keys_in_order_have_none_and_reversed_ones_all) {
    std::vector<std::uint64_t> keys(1000);
    std::vector<std::uint64_t> spare(1000);
    for (std::size_t at = 0; at != 1000; ++at) keys[at] = at;
    BOOST_CHECK(vv::sort_and_count(keys.data(), spare.data(), 1000) == (vv::pair_order{0, 0}));
    std::reverse(keys.begin(), keys.end());
    BOOST_CHECK(vv::sort_and_count(keys.data(), spare.data(), 1000) ==
                (vv::pair_order{499'500, 0}));
}

BOOST_AUTO_TEST_CASE(few_keys_with_ties_count_as_defined) {
    vv::tests::random_bits next;
    for (std::size_t size = 0; size != 80; ++size)
        for (std::uint64_t different : {1U, 2U, 5U, 1000U}) {
            std::vector<std::uint32_t> keys(size);
            for (auto& key : keys) key = static_cast<std::uint32_t>(next() % different);
            BOOST_TEST(counts_as_defined(keys), size << " keys of " << different);
        }
}

BOOST_AUTO_TEST_CASE(keys_that_lie_in_every_way_count_as_defined) {
    for (const auto& list : vv::tests::number_lists<double>(1500)) {
        std::vector<std::uint64_t> keys;
        for (const double value : list.values) keys.push_back(vv::order_key(value));
        BOOST_TEST(counts_as_defined(keys), list.name);
    }
    for (const auto& list : vv::tests::number_lists<std::uint32_t>(1500))
        BOOST_TEST(counts_as_defined(list.values), list.name);
    for (const auto& list : vv::tests::number_lists<std::uint64_t>(1500))
        BOOST_TEST(counts_as_defined(list.values), list.name);
}

BOOST_AUTO_TEST_CASE(long_sequences_count_more_than_32_bits_hold) {
    constexpr std::size_t size = 100'000;
    std::vector<std::uint32_t> keys(size);
    std::vector<std::uint32_t> spare(size);
    for (std::size_t at = 0; at != size; ++at)
        keys[at] = static_cast<std::uint32_t>((size - at) / 2);
    const auto found = vv::sort_and_count(keys.data(), spare.data(), size);
    // 1 to 49,999 twice each, 0 and 50,000 once
    BOOST_CHECK_EQUAL(found.equal, 49'999);
    BOOST_CHECK_EQUAL(found.decreasing, std::int64_t{size} * (size - 1) / 2 - 49'999);
}

BOOST_AUTO_TEST_CASE(pairs_of_many_members_fit_64_bits) {
    VISAVIS_CHECK(vv::detail::pairs_of(0) == 0 && vv::detail::pairs_of(1) == 0);
    VISAVIS_CHECK(vv::detail::pairs_of(2) == 1 && vv::detail::pairs_of(5) == 10);
    VISAVIS_CHECK(vv::detail::pairs_of(4'294'967'295) == 9'223'372'030'412'324'865);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
