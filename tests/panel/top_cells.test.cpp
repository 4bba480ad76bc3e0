// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/rank.hpp>
#include <visavis/panel/top_cells.hpp>

#include "panel/top_lists.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>
#include <random>
#include <vector>

namespace vv = visavis;

namespace {

constexpr double nan_ = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

std::vector<std::size_t> top_of(const std::vector<double>& values, std::size_t n,
                                const vv::column_ranking& how = {}) {
    std::vector<std::size_t> places;
    vv::for_each_top_place(vv::by_group(values, vv::groups::of_size(values.size(), 1)),
                           {0, values.size()}, n, how,
                           [&](std::size_t place) { places.push_back(place); });
    std::sort(places.begin(), places.end());
    return places;
}
using places = std::vector<std::size_t>;

constexpr vv::ties all_ties[] = {vv::ties::competition, vv::ties::modified, vv::ties::dense,
                                 vv::ties::ordinal, vv::ties::fractional};
constexpr vv::missing_values all_missing[] = {vv::missing_values::unranked,
                                              vv::missing_values::first, vv::missing_values::last};

// Compares with the definition, for every rule, of a list in a row and of the same list mixed up
// with other values, with missing ones by bitmap.
template <class Number>
void check(const std::vector<std::optional<Number>>& list, std::size_t n) {
    const std::size_t size = list.size();
    std::vector<Number> values(size);
    std::vector<std::uint8_t> bits(size / 8 + 1);
    for (std::size_t at = 0; at != size; ++at) {
        values[at] = list[at].value_or(Number(77)); // no value where the bitmap says so
        if (list[at]) bits[at / 8] = static_cast<std::uint8_t>(bits[at / 8] | 1 << (at % 8));
    }
    std::vector<Number> spread(2 * size + 1, Number(99));
    std::vector<std::uint8_t> spread_bits(2 * size / 8 + 1);
    std::vector<std::uint32_t> positions(size);
    for (std::size_t at = 0; at != size; ++at) {
        positions[at] = static_cast<std::uint32_t>(2 * at);
        spread[2 * at] = values[at];
        if (list[at])
            spread_bits[2 * at / 8] =
                static_cast<std::uint8_t>(spread_bits[2 * at / 8] | 1 << (2 * at % 8));
    }
    const auto one = vv::groups::of_size(size, 1);
    const vv::grouped_column<Number> in_a_row{{values, vv::validity(bits.data())}, one};
    const vv::grouped_column<Number> mixed{{spread, vv::validity(spread_bits.data())},
                                           one.at(positions.data())};
    std::vector<Number> plain = values;
    const bool can_be_plain = std::numeric_limits<Number>::has_quiet_NaN;
    for (std::size_t at = 0; can_be_plain && at != size; ++at)
        if (!list[at]) plain[at] = std::numeric_limits<Number>::quiet_NaN();
    const vv::grouped_column<Number> with_nan{vv::column(plain), one};

    for (const auto ties : all_ties)
        for (const auto polarity : {vv::polarity::higher_is_better, vv::polarity::lower_is_better})
            for (const auto missing : all_missing) {
                places expected;
                for (std::size_t at = 0; at != size; ++at)
                    if (vv::tests::is_in_top(list, at, n, ties, polarity, missing))
                        expected.push_back(at);
                const auto found_in = [&](const vv::grouped_column<Number>& cells) {
                    places found;
                    vv::for_each_top_place(cells, {0, size}, n, {ties, polarity, missing},
                                           [&](std::size_t place) { found.push_back(place); });
                    std::sort(found.begin(), found.end());
                    return found;
                };
                BOOST_REQUIRE(found_in(in_a_row) == expected);
                BOOST_REQUIRE(found_in(mixed) == expected);
                if (can_be_plain) BOOST_REQUIRE(found_in(with_nan) == expected);
            }
}

template <class Number>
std::vector<std::optional<Number>> random_list(std::size_t size, int distinct,
                                               std::mt19937_64& engine) {
    const int least = distinct / 2;
    std::vector<std::optional<Number>> list(size);
    for (auto& one : list)
        if (engine() % 10 >= 3)
            one = static_cast<Number>(static_cast<int>(engine() % static_cast<unsigned>(distinct)) -
                                      least);
    return list;
}

} // namespace

BOOST_AUTO_TEST_SUITE(panel)
BOOST_AUTO_TEST_SUITE(top_cells)

BOOST_AUTO_TEST_CASE(the_first_places_are_found_without_those_behind) {
    BOOST_TEST((top_of({5, 1, 9, 3, 7}, 2) == places{2, 4}));
    BOOST_TEST((top_of({5, 1, 9, 3, 7}, 2,
                       {vv::ties::competition, vv::polarity::lower_is_better}) == places{1, 3}));
    BOOST_TEST((top_of({5, 1}, 10) == places{0, 1}));
    BOOST_TEST(top_of({}, 3).empty());
    BOOST_TEST(top_of({1, 2}, 0).empty());
}

BOOST_AUTO_TEST_CASE(a_tie_at_the_boundary_is_included_or_not_by_rule) {
    const std::vector<double> scores{9, 7, 8, 7, 7};
    BOOST_TEST((top_of(scores, 3) == places{0, 1, 2, 3, 4}));
    BOOST_TEST((top_of(scores, 3, {vv::ties::modified}) == places{0, 2}));
    BOOST_TEST((top_of(scores, 3, {vv::ties::ordinal}) == places{0, 1, 2}));
    BOOST_TEST((top_of(scores, 3, {vv::ties::fractional}) == places{0, 2})); // 4 each
    BOOST_TEST((top_of(scores, 2, {vv::ties::dense}) == places{0, 2}));
}

BOOST_AUTO_TEST_CASE(missing_values_are_nowhere_unless_they_are_ranked) {
    const std::vector<double> scores{nan_, 7, nan_, 8};
    BOOST_TEST((top_of(scores, 3) == places{1, 3}));
    BOOST_TEST((top_of(scores, 1, {.missing = vv::missing_values::first}) == places{0, 2}));
    BOOST_TEST((top_of(scores, 3, {.missing = vv::missing_values::last}) == places{0, 1, 2, 3}));
    BOOST_TEST(top_of({nan_, nan_}, 3).empty());
}

BOOST_AUTO_TEST_CASE(zeros_are_equal_and_infinities_are_values) {
    BOOST_TEST((top_of({0.0, -0.0, -1}, 1) == places{0, 1}));
    BOOST_TEST((top_of({-infinity, nan_, -infinity}, 1) == places{0, 2}));
    BOOST_TEST((top_of({infinity, 3, -infinity}, 2) == places{0, 1}));
}

BOOST_AUTO_TEST_CASE(short_lists_agree_with_the_definition_of_ranks) {
    std::mt19937_64 engine(21);
    for (const std::size_t size : {0U, 1U, 2U, 9U, 20U, 21U, 70U})
        for (const std::size_t n : {1U, 2U, 10U, 11U, 16U, 17U, 40U})
            for (const int distinct : {2, 12, 100'000}) {
                check(random_list<double>(size, distinct, engine), n);
                check(random_list<std::int32_t>(size, distinct, engine), n);
            }
    check(random_list<double>(217, 100'000, engine), 10);
    check(random_list<float>(100, 1000, engine), 10);
    check(random_list<std::int64_t>(100, 1000, engine), 10);
}

BOOST_AUTO_TEST_CASE(unsigned_and_extreme_integers_are_compared_as_they_are) {
    using limits = std::numeric_limits<std::int64_t>;
    check<std::int64_t>({limits::min(), limits::max(), 0, {}, limits::min(), limits::max()}, 2);
    check<std::int64_t>({limits::min(), {}, limits::min()}, 1);
    check<std::uint32_t>({0U, ~0U, {}, 0U, 1U << 31}, 2);
    check<std::uint64_t>({~std::uint64_t{0}, ~std::uint64_t{0} - 1, {}, 0U}, 1);
}

BOOST_AUTO_TEST_CASE(long_lists_agree_with_their_ranks_in_order_or_out_of_it) {
    std::mt19937_64 engine(22);
    std::vector<double> values(5000);
    std::iota(values.begin(), values.end(), 0.0);
    auto almost = values; // in order but for the end
    std::swap(almost[4990], almost[4999]);
    auto tied = values;
    for (auto& value : tied) value = static_cast<double>(engine() % 20);
    for (auto list : {values, almost, tied})
        for (const bool reversed : {false, true}) {
            if (reversed) std::reverse(list.begin(), list.end());
            for (const std::size_t n : {10U, 100U, 3000U})
                for (const auto ties : all_ties)
                    for (const auto polarity :
                         {vv::polarity::higher_is_better, vv::polarity::lower_is_better}) {
                        std::vector<double> ranks(list.size());
                        vv::rank(list, ranks, {ties, polarity});
                        places expected;
                        for (std::size_t at = 0; at != list.size(); ++at)
                            if (ranks[at] <= static_cast<double>(n)) expected.push_back(at);
                        BOOST_REQUIRE(top_of(list, n, {ties, polarity}) == expected);
                    }
        }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
