// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/lanes.hpp>

#include "both_ways.hpp"

#include <array>
#include <cstring>
#include <limits>

namespace vv = visavis;
using namespace vv::detail;

namespace {

constexpr double nan_ = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double some[] = {1.5, -2, 0.0, -0.0, 1e300, 5e-324, 7, 0.1};
constexpr double more[] = {3, 7, -1, 2, 1e-300, 3, -0.5, 0.3};
constexpr double holes[] = {1, nan_, -2, nan_, 3, infinity, -infinity, 0};

template <int Width, class Result, class Operation>
constexpr eight_numbers<Result> with_width(Operation operation) {
    return in_order(operation(lanes<Width>{}));
}

// The same bits with vectors of every width. Those of four are lowered to what the machine has.
template <class Operation>
bool is_same_on_all(Operation operation) {
    const auto one = in_order(operation(lanes<1>{}));
    const auto two = in_order(operation(lanes<2>{}));
    const auto four = in_order(operation(lanes<4>{}));
    return std::memcmp(&one, &two, sizeof one) == 0 && std::memcmp(&one, &four, sizeof one) == 0;
}

constexpr bool has(const eight_numbers<std::int64_t>& masks, unsigned bits) {
    for (unsigned lane = 0; lane != 8; ++lane)
        if (masks.lane[lane] != ((bits >> lane & 1) != 0 ? -1 : 0)) return false;
    return true;
}

struct widths_seen {
    int* width;
    template <int Width>
    constexpr void operator()(lanes<Width>) const {
        *width = Width;
    }
};
constexpr int width_here() {
    int width = 0;
    with_lanes(widths_seen{&width});
    return width;
}

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(lanes)

BOOST_AUTO_TEST_CASE(arithmetic_has_the_same_bits_in_vectors_of_every_width) {
    BOOST_CHECK(is_same_on_all(
        [](auto width) { return lanes_from(width, some) + lanes_from(width, more); }));
    BOOST_CHECK(is_same_on_all(
        [](auto width) { return lanes_from(width, some) - lanes_from(width, more); }));
    BOOST_CHECK(is_same_on_all(
        [](auto width) { return lanes_from(width, some) / lanes_from(width, more); }));
    BOOST_CHECK(is_same_on_all([](auto width) { return lanes_from(width, some) * 100; }));
    BOOST_CHECK(is_same_on_all([](auto width) { return all_lanes(width, -0.0); }));
    BOOST_CHECK(is_same_on_all([](auto width) {
        auto sum = lanes_from(width, some);
        auto rounded_off = lanes_from(width, more);
        add_compensated(sum, rounded_off, lanes_from(width, more));
        return rounded_off;
    }));
    VISAVIS_CHECK(with_width<1, double>([](auto width) {
                      return lanes_from(width, some) + lanes_from(width, more);
                  }).lane[7] == 0.1 + 0.3);
}

BOOST_AUTO_TEST_CASE(comparisons_set_all_bits_of_a_lane_or_none) {
    const auto check = [](auto width) {
        const auto left = lanes_from(width, some);
        const auto right = lanes_from(width, more);
        return has(in_order(less(left, right)), 0b1010'1011) &&
               has(in_order(equal_lanes(left, left)), 0b1111'1111) &&
               has(in_order(nan_lanes(lanes_from(width, holes))), 0b0000'1010);
    };
    static_assert(check(vv::detail::lanes<1>{}));
    BOOST_CHECK(check(vv::detail::lanes<1>{}));
    BOOST_CHECK(check(vv::detail::lanes<2>{}));
    BOOST_CHECK(check(vv::detail::lanes<4>{}));
}

BOOST_AUTO_TEST_CASE(nan_is_neither_less_than_nor_equal_to_anything) {
    const auto check = [](auto width) {
        const auto left = lanes_from(width, holes);
        return has(in_order(equal_lanes(left, left)), 0b1111'0101) &&
               has(in_order(less(left, all_lanes(width, 2.0))), 0b1100'0101);
    };
    BOOST_CHECK(check(vv::detail::lanes<1>{}));
    BOOST_CHECK(check(vv::detail::lanes<2>{}));
    BOOST_CHECK(check(vv::detail::lanes<4>{}));
}

BOOST_AUTO_TEST_CASE(masks_keep_and_choose) {
    const auto check = [](auto width) {
        const auto where = lanes_of_bits(width, 0b1000'0110);
        const auto left = lanes_from(width, some);
        const auto kept_ones = in_order(kept(left, where));
        const auto chosen_ones = in_order(chosen(where, left, lanes_from(width, more)));
        return kept_ones.lane[1] == -2 && kept_ones.lane[0] == 0 && kept_ones.lane[7] == 0.1 &&
               chosen_ones.lane[0] == 3 && chosen_ones.lane[2] == 0 &&
               has(in_order(~where), 0x79) && has(in_order(where & ~where), 0) &&
               has(in_order(where | ~where), 0xff) && has(in_order(where ^ where), 0);
    };
    static_assert(check(vv::detail::lanes<1>{}));
    BOOST_CHECK(check(vv::detail::lanes<1>{}));
    BOOST_CHECK(check(vv::detail::lanes<2>{}));
    BOOST_CHECK(check(vv::detail::lanes<4>{}));
}

BOOST_AUTO_TEST_CASE(the_last_lanes_are_told_by_their_number) {
    const auto check = [](auto width) {
        return has(in_order(last_lanes(width, 0)), 0) &&
               has(in_order(last_lanes(width, 3)), 0b1110'0000) &&
               has(in_order(last_lanes(width, 8)), 0xff);
    };
    static_assert(check(vv::detail::lanes<1>{}));
    BOOST_CHECK(check(vv::detail::lanes<2>{}) && check(vv::detail::lanes<4>{}));
}

BOOST_AUTO_TEST_CASE(set_lanes_are_counted_and_set_signs_are_found) {
    const auto check = [](auto width) {
        constexpr int w = decltype(width)::width;
        lane_count<w> count;
        count.add(lanes_of_bits(width, 0b1011'0001));
        count.add(lanes_of_bits(width, 0b0000'0001));
        lane_sign<w> signs;
        signs.add(all_lanes(width, std::uint64_t{5}));
        const bool before = signs.is_set();
        signs.add(same_bits<std::uint64_t>(lanes_from(width, some)));
        return count.total() == 5 && !before && signs.is_set();
    };
    static_assert(check(vv::detail::lanes<1>{}));
    BOOST_CHECK(check(vv::detail::lanes<1>{}));
    BOOST_CHECK(check(vv::detail::lanes<2>{}));
    BOOST_CHECK(check(vv::detail::lanes<4>{}));
}

BOOST_AUTO_TEST_CASE(numbers_are_converted_and_written_in_order) {
    const auto check = [](auto width) {
        constexpr std::int32_t whole[] = {1, -2, 3, -4, 5, -6, 7, std::int32_t{-2147483647} - 1};
        const auto wide = in_order(converted<std::int64_t>(lanes_from(width, whole)));
        float out[8] = {};
        lanes_to(out, converted<float>(lanes_from(width, some)));
        return wide.lane[7] == -2147483648LL && wide.lane[1] == -2 && out[0] == 1.5F &&
               out[7] == 0.1F;
    };
    BOOST_CHECK(check(vv::detail::lanes<2>{}) && check(vv::detail::lanes<4>{}));
    static_assert([] {
        float out[8] = {};
        constexpr double halves[] = {0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4};
        lanes_to(out, converted<float>(lanes_from(vv::detail::lanes<1>{}, halves)));
        return out[0] == 0.5F && out[7] == 4;
    }());
}

BOOST_AUTO_TEST_CASE(what_rounds_off_is_exact) {
    constexpr auto rounded_off = [] {
        double sum = 1e16;
        double rest = 0;
        add_compensated(sum, rest, 1.0);
        return rest;
    };
    VISAVIS_CHECK(rounded_off() == 1);
}

BOOST_AUTO_TEST_CASE(constant_expressions_make_infinities_and_nan_where_programs_do) {
    VISAVIS_CHECK(one_difference(infinity, infinity) != one_difference(infinity, infinity));
    VISAVIS_CHECK(one_difference(infinity, -infinity) == infinity);
    VISAVIS_CHECK(one_quotient(infinity, -infinity) != one_quotient(infinity, -infinity));
    VISAVIS_CHECK(one_quotient(6.0, 4.0) == 1.5);
    VISAVIS_CHECK(is_finite(1e308) && !is_finite(infinity) && !is_finite(nan_) && is_finite(7));
}

BOOST_AUTO_TEST_CASE(the_machine_says_how_wide_its_vectors_are) {
    static_assert(width_here() == 1); // in a constant expression
    BOOST_CHECK(width_here() == 2 || width_here() == 4);
    BOOST_CHECK(!has_wide_lanes() || width_here() == 4);
    int width = 0;
    with_these_lanes<2>(widths_seen{&width});
    BOOST_CHECK_EQUAL(width, 2);
}

BOOST_AUTO_TEST_CASE(arithmetic_is_that_of_ieee_754) { static_assert(has_ieee_arithmetic); }

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
