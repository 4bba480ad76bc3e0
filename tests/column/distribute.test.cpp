// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/distribute.hpp>
#include <visavis/column/work.hpp>

#include "both_ways.hpp"
#include "split_work.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <random>
#include <string_view>
#include <vector>

namespace detail = visavis::detail;

namespace {

// Letters by letter, others left out; in each bucket as they stood.
constexpr bool letters_in_buckets() {
    constexpr std::string_view text = "c1ab2ca";
    std::array<char, 5> letters{};
    std::array<std::size_t, 5> places{};
    const auto ends = detail::distribute(
        visavis::in_sequence{}, text.size(), 3,
        [&](std::size_t place) {
            return text[place] < 'a' ? std::size_t{3} : static_cast<std::size_t>(text[place] - 'a');
        },
        [&](std::size_t place, std::uint32_t number) {
            letters[number] = text[place];
            places[number] = place;
        });
    return std::string_view(letters.data(), 5) == "aabcc" &&
           places == std::array<std::size_t, 5>{2, 6, 3, 0, 5} && ends[0] == 2 && ends[1] == 3 &&
           ends[2] == 5;
}

template <class Keyed, class Work>
std::vector<std::uint32_t> sorted_cells(const std::vector<std::uint64_t>& keys,
                                        std::uint64_t spread, const Work& divide) {
    const detail::keyed_cells cells{[&](std::size_t cell) { return keys[cell] <= spread; },
                                    [&](std::size_t cell) { return keys[cell]; }, spread};
    visavis::buffer<Keyed> entries(keys.size());
    visavis::buffer<Keyed> spare(keys.size());
    std::vector<std::uint32_t> sorted(keys.size());
    sorted.resize(detail::sort_by_key(
        divide, keys.size(), cells, [](std::size_t place) { return place; }, entries, spare,
        [&](const Keyed& entry, std::uint32_t number) { sorted[number] = entry.cell(); }));
    return sorted;
}

std::vector<std::uint32_t> sorted_by_the_library(const std::vector<std::uint64_t>& keys,
                                                 std::uint64_t spread) {
    std::vector<std::uint32_t> sorted;
    for (std::uint32_t cell = 0; cell != keys.size(); ++cell)
        if (keys[cell] <= spread) sorted.push_back(cell);
    std::sort(sorted.begin(), sorted.end(), [&](std::uint32_t a, std::uint32_t b) {
        return keys[a] != keys[b] ? keys[a] < keys[b] : a < b;
    });
    return sorted;
}

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(distribute)

BOOST_AUTO_TEST_CASE(places_go_to_their_buckets_in_their_order) {
    VISAVIS_CHECK(letters_in_buckets());
}

BOOST_AUTO_TEST_CASE(blocks_cover_all_places_and_are_no_more_than_workers) {
    const visavis::tests::split_work three{3};
    const detail::blocks parts(100'000, three);
    BOOST_TEST(parts.count == 3);
    BOOST_TEST(parts.first(0) == 0);
    BOOST_TEST(parts.first(3) == 100'000);
    BOOST_TEST(detail::blocks(100, three).count == 1); // not worth dividing
}

BOOST_AUTO_TEST_CASE(digits_are_as_even_as_they_can_be) {
    VISAVIS_CHECK(detail::digits(0).passes == 1 && detail::digits(0).bits == 1);
    VISAVIS_CHECK(detail::digits(2047).passes == 1 && detail::digits(2047).bits == 11);
    VISAVIS_CHECK(detail::digits(2048).passes == 2 && detail::digits(2048).bits == 6);
    VISAVIS_CHECK(detail::digits(~std::uint64_t{0}).passes == 6);
}

BOOST_AUTO_TEST_CASE(sorting_by_digits_is_sorting_stably_however_the_work_is_divided) {
    std::mt19937_64 engine(5);
    for (const int width : {1, 5, 11, 12, 23, 32, 33, 64}) {
        const std::uint64_t spread = ~std::uint64_t{0} >> (64 - width);
        std::vector<std::uint64_t> keys(20'000);
        for (auto& key : keys) key = engine() >> (engine() % 4 == 0 ? 0 : 64 - width);
        const auto expected = sorted_by_the_library(keys, spread);
        const visavis::tests::split_work three{3};
        if (width <= 32) {
            BOOST_TEST((sorted_cells<detail::packed_key>(keys, spread, visavis::in_sequence{}) ==
                        expected));
            BOOST_TEST((sorted_cells<detail::packed_key>(keys, spread, three) == expected));
        }
        BOOST_TEST(
            (sorted_cells<detail::wide_key>(keys, spread, visavis::in_sequence{}) == expected));
        BOOST_TEST((sorted_cells<detail::wide_key>(keys, spread, three) == expected));
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
