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

// The places of random letters by letter, found by so many workers.
template <class Work>
std::vector<std::size_t> places_by_letter(const std::vector<unsigned>& letters,
                                          const Work& divide) {
    std::vector<std::size_t> places(letters.size());
    const auto ends = detail::distribute(
        divide, letters.size(), 26, [&](std::size_t place) { return letters[place]; },
        [&](std::size_t place, std::uint32_t number) { places[number] = place; });
    places.resize(ends[25]);
    return places;
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

BOOST_AUTO_TEST_CASE(the_places_are_those_of_a_sort_however_the_work_is_divided) {
    std::mt19937_64 engine(5);
    std::vector<unsigned> letters(30'000);
    for (auto& letter : letters) letter = static_cast<unsigned>(engine() % 27); // 26 is left out
    std::vector<std::size_t> expected;
    for (std::size_t place = 0; place != letters.size(); ++place)
        if (letters[place] != 26) expected.push_back(place);
    std::sort(expected.begin(), expected.end(), [&](std::size_t a, std::size_t b) {
        return letters[a] != letters[b] ? letters[a] < letters[b] : a < b;
    });
    BOOST_TEST((places_by_letter(letters, visavis::in_sequence{}) == expected));
    BOOST_TEST((places_by_letter(letters, visavis::tests::split_work{2}) == expected));
    BOOST_TEST((places_by_letter(letters, visavis::tests::split_work{5}) == expected));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
