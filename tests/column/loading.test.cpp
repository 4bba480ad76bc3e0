// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/loading.hpp>

#include "both_ways.hpp"

#include <array>
#include <limits>
#include <numeric>
#include <vector>

namespace vv = visavis;
using namespace vv::detail;

namespace {

constexpr double nan_ = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint8_t bits[] = {0b1110'1101, 0b1111'0111, 0b1};

template <class Number>
using plain = cell_reader<Number, true>;
template <class Number>
using general = cell_reader<Number, false>;

template <class Number>
constexpr std::array<Number, 8> extremes{
    0,
    1,
    std::numeric_limits<Number>::max(),
    std::numeric_limits<Number>::min(),
    static_cast<Number>(std::numeric_limits<Number>::max() - 1),
    static_cast<Number>(-1),
    12345,
    7};

// Eight integers are loaded, and become doubles, as static_cast makes them.
template <class Number, int Width>
constexpr bool becomes_double() {
    const plain<Number> cells{extremes<Number>.data(), {}, nullptr};
    const auto reals = in_order(reals_of(cells.load(lanes<Width>{}, 0)));
    for (std::size_t at = 0; at != 8; ++at)
        if (reals.lane[at] != static_cast<double>(extremes<Number>[at])) return false;
    return true;
}

// Differences as 128 bits have them, correctly rounded.
template <class A, class B, int Width>
bool subtracts() {
    const plain<A> left{extremes<A>.data(), {}, nullptr};
    std::vector<B> turned(extremes<B>.rbegin(), extremes<B>.rend());
    const plain<B> right{turned.data(), {}, nullptr};
    const auto gaps =
        in_order(subtracted(left.load(lanes<Width>{}, 0), right.load(lanes<Width>{}, 0)));
    for (std::size_t at = 0; at != 8; ++at) {
        const wide exact = static_cast<wide>(extremes<A>[at]) - turned[at];
        if (gaps.lane[at] != static_cast<double>(exact)) return false;
    }
    return true;
}

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(loading)

BOOST_AUTO_TEST_CASE(integers_become_doubles_correctly_rounded) {
    static_assert(becomes_double<std::int64_t, 1>() && becomes_double<std::uint64_t, 1>());
    static_assert(becomes_double<std::int32_t, 1>() && becomes_double<std::uint32_t, 1>());
    BOOST_CHECK((becomes_double<std::int64_t, 2>() && becomes_double<std::int64_t, 4>()));
    BOOST_CHECK((becomes_double<std::uint64_t, 2>() && becomes_double<std::uint64_t, 4>()));
    BOOST_CHECK((becomes_double<std::int32_t, 2>() && becomes_double<std::int32_t, 4>()));
    BOOST_CHECK((becomes_double<std::uint32_t, 2>() && becomes_double<std::uint32_t, 4>()));
}

BOOST_AUTO_TEST_CASE(differences_of_integers_are_exact_before_they_are_rounded) {
    BOOST_CHECK((subtracts<std::int64_t, std::int64_t, 2>()));
    BOOST_CHECK((subtracts<std::int64_t, std::int64_t, 4>()));
    BOOST_CHECK((subtracts<std::uint64_t, std::uint64_t, 2>()));
    BOOST_CHECK((subtracts<std::uint64_t, std::int64_t, 4>()));
    BOOST_CHECK((subtracts<std::int32_t, std::int64_t, 2>()));
    BOOST_CHECK((subtracts<std::int32_t, std::uint32_t, 4>()));
}

BOOST_AUTO_TEST_CASE(floats_become_doubles) {
    constexpr std::array<float, 8> floats{0.5F, -1, 3, 4, 5, 6, 7, 0.1F};
    const plain<float> cells{floats.data(), {}, nullptr};
    BOOST_CHECK_EQUAL(in_order(reals_of(cells.load(lanes<2>{}, 0))).lane[7], double{0.1F});
    BOOST_CHECK_EQUAL(in_order(reals_of(cells.load(lanes<4>{}, 0))).lane[0], 0.5);
    constexpr auto gap = [](const plain<float>& from) {
        return in_order(subtracted(from.load(lanes<1>{}, 0), from.load(lanes<1>{}, 0))).lane[3];
    };
    BOOST_CHECK_EQUAL(gap(cells), 0);
}

BOOST_AUTO_TEST_CASE(bits_say_which_cells_are_there_wherever_they_begin) {
    std::array<std::int32_t, 17> counts{};
    std::iota(counts.begin(), counts.end(), 100);
    const general<std::int32_t> cells{counts.data(), vv::validity(bits), nullptr};
    for (std::size_t first = 0; first != 10; ++first) {
        const auto eight = in_order(where_present(cells.from(first).load(lanes<2>{}, 0)));
        const auto wide = in_order(where_present(cells.load(lanes<4>{}, first)));
        for (std::size_t at = 0; at != 8; ++at) {
            const auto expected = vv::validity(bits)[first + at] ? -1 : 0;
            BOOST_CHECK_EQUAL(eight.lane[at], expected);
            BOOST_CHECK_EQUAL(wide.lane[at], expected);
        }
    }
    BOOST_CHECK(cells.is_missing(1) && !cells.is_missing(0));
    BOOST_CHECK(cells.why_missing(1) == vv::reason::not_available);
    BOOST_CHECK_EQUAL(cells.from(2).value(1), 103);
}

BOOST_AUTO_TEST_CASE(nan_is_missing_with_and_without_bits) {
    constexpr std::array<double, 8> values{1, nan_, 3, 4, nan_, 6, 7, 8};
    const plain<double> cells{values.data(), {}, nullptr};
    const general<double> masked{values.data(), vv::validity(bits), nullptr};
    const auto present = in_order(where_present(cells.load(lanes<2>{}, 0)));
    const auto both = in_order(where_present(masked.load(lanes<2>{}, 0)));
    for (std::size_t at = 0; at != 8; ++at) {
        BOOST_CHECK_EQUAL(present.lane[at] != 0, !cells.is_missing(at));
        BOOST_CHECK_EQUAL(both.lane[at] != 0, !masked.is_missing(at));
    }
    BOOST_CHECK(cells.why_missing(1) == vv::reason::not_a_number);
}

BOOST_AUTO_TEST_CASE(positions_reach_cells_anywhere) {
    constexpr std::array<double, 10> values{0, 1, 2, nan_, 4, 5, 6, 7, 8, 9};
    constexpr std::uint32_t positions[] = {9, 8, 7, 6, 5, 4, 3, 2, 1, 0};
    const general<double> cells{values.data(), {}, positions};
    const auto eight = in_order(cells.from(1).load(lanes<2>{}, 0).values);
    BOOST_CHECK_EQUAL(eight.lane[0], 8);
    BOOST_CHECK_EQUAL(eight.lane[7], 1);
    BOOST_CHECK(cells.is_missing(6) && cells.value(0) == 9);
}

BOOST_AUTO_TEST_CASE(fewer_than_eight_cells_are_followed_by_none) {
    constexpr auto loaded = [](auto width) {
        constexpr std::array<double, 3> values{1, 2, 3};
        const plain<double> cells{values.data(), {}, nullptr};
        return in_order(where_present(cells.load_some(width, 0, 3)));
    };
    VISAVIS_CHECK(loaded(lanes<1>{}).lane[2] == -1 && loaded(lanes<1>{}).lane[3] == 0);
    BOOST_CHECK(loaded(lanes<4>{}).lane[2] == -1 && loaded(lanes<4>{}).lane[3] == 0);
}

BOOST_AUTO_TEST_CASE(a_column_asks_for_the_reader_that_it_needs) {
    constexpr std::array<double, 3> values{1, 2, 3};
    constexpr std::uint32_t positions[] = {2, 1, 0};
    constexpr auto is_plain = [](const auto& reader) {
        return std::remove_cvref_t<decltype(reader)>::is_plain;
    };
    VISAVIS_CHECK(with_reader(vv::column(values), nullptr, is_plain));
    VISAVIS_CHECK(!with_reader(vv::column(values, vv::validity(bits)), nullptr, is_plain));
    BOOST_CHECK(!with_reader(vv::column(values), positions, is_plain));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
