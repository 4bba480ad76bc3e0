// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/sum.hpp>

#include "both_ways.hpp"
#include "odd_division.hpp"

#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <span>
#include <vector>

namespace vv = visavis;

namespace {

constexpr double nan_ = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr auto most = std::numeric_limits<std::int64_t>::max();
constexpr auto least = std::numeric_limits<std::int64_t>::min();
constexpr std::uint8_t bits[] = {0b1111'1101, 0b0000'1011};

constexpr bool is_refused(const auto& sum, vv::reason why) {
    return !sum.has_value() && sum.why() == why;
}

// Doubles of many magnitudes whose sum fits 128 bits exactly.
std::vector<double> magnitudes(std::size_t size, unsigned seed) {
    std::mt19937_64 engine(seed);
    std::vector<double> made(size);
    for (auto& one : made) {
        const auto digits = static_cast<std::int64_t>(engine() >> 11) - (std::int64_t{1} << 52);
        one = std::ldexp(static_cast<double>(digits), static_cast<int>(engine() % 40));
    }
    return made;
}

// The bound that the docstring states, in 64-bit significands.
bool is_within_bound(double sum, const std::vector<double>& values) {
    vv::detail::wide exact = 0;
    long double magnitude = 0;
    for (const double value : values) {
        exact += static_cast<vv::detail::wide>(value);
        magnitude += std::fabs(static_cast<long double>(value));
    }
    const long double u = 0x1p-53L;
    const auto n = static_cast<long double>(values.size());
    const long double g = (n - 1) * u / (1 - (n - 1) * u);
    const auto error = static_cast<long double>(static_cast<vv::detail::wide>(sum) - exact);
    const auto size = std::fabs(static_cast<long double>(exact));
    return std::fabs(error) <= (u * size + g * g * magnitude) * (1 + 0x1p-40L);
}

template <int Width>
double sum_with(const std::vector<double>& values) {
    const vv::detail::cell_reader<double, true> cells{values.data(), {}, nullptr};
    const auto sum = vv::detail::sum_in_one_go(vv::detail::lanes<Width>{}, cells, values.size());
    return sum.sum + sum.rounded_off;
}

bool same_bits(double a, double b) {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(sum)

// Python 3's math.fsum, which is correctly rounded.
BOOST_AUTO_TEST_CASE(doubles_add_up_as_if_rounded_once) {
    VISAVIS_CHECK(vv::sum_of(std::array{1e16, 1.0, -1e16}) == 1);
    VISAVIS_CHECK(vv::sum_of(std::array{.1, .2, .3, .4, .5, .6, .7, .8, .9, 1.0}) == 5.5);
    std::vector<double> tenths;
    std::vector<double> cancelling;
    std::vector<double> harmonic;
    for (int at = 1; at <= 1000; ++at) tenths.push_back(0.1 * at);
    for (int at = 0; at != 250; ++at)
        for (const double one : {1e15, 0.3, -1e15, 1e-5}) cancelling.push_back(one);
    for (int at = 1; at <= 100'000; ++at) harmonic.push_back(1.0 / at);
    BOOST_CHECK_EQUAL(vv::sum_of(tenths), 50050.0);
    BOOST_CHECK_EQUAL(vv::sum_of(cancelling), 75.0025);
    BOOST_CHECK_EQUAL(vv::sum_of(harmonic), 12.090146129863427);
}

BOOST_AUTO_TEST_CASE(floats_add_up_in_doubles) {
    VISAVIS_CHECK(vv::sum_of(std::array{16777216.0F, 1.0F, 0.5F}) == 16777217.5);
}

BOOST_AUTO_TEST_CASE(missing_cells_are_left_out) {
    VISAVIS_CHECK(vv::sum_of(std::array{1.0, nan_, 2.0}) == 3);
    constexpr std::array<std::int64_t, 12> counts{1, 100, 1, 1, 1, 1, 1, 1, 1, 1, 100, 1};
    VISAVIS_CHECK(vv::sum_of(vv::column(counts, vv::validity(bits))) == vv::fraction(10));
    constexpr std::array<double, 12> mixed{nan_, 100, 1, 1, 1, 1, 1, 1, 1, 1, 100, 1};
    VISAVIS_CHECK(vv::sum_of(vv::column(mixed, vv::validity(bits))) == 9);
    VISAVIS_CHECK(vv::sum_of(vv::column(mixed, vv::validity(bits)).part(1, 3)) == 2);
}

BOOST_AUTO_TEST_CASE(nothing_has_no_sum) {
    VISAVIS_CHECK(is_refused(vv::sum_of.checked(std::array<double, 0>{}), vv::reason::empty_list));
    VISAVIS_CHECK(is_refused(vv::sum_of.checked(std::array{nan_, nan_}), vv::reason::empty_list));
    VISAVIS_CHECK(is_refused(vv::sum_of.checked(std::array<int, 0>{}), vv::reason::empty_list));
    BOOST_CHECK_EXCEPTION((void)vv::sum_of(std::vector<double>()), vv::error,
                          [](const vv::error& no) { return no.why() == vv::reason::empty_list; });
}

BOOST_AUTO_TEST_CASE(one_value_is_its_own_sum) {
    VISAVIS_CHECK(vv::sum_of(std::array{0.1}) == 0.1);
    VISAVIS_CHECK(vv::sum_of(std::array{5e-324}) == 5e-324);
    VISAVIS_CHECK(std::bit_cast<std::uint64_t>(vv::sum_of(std::array{-0.0})) == 0);
    VISAVIS_CHECK(vv::sum_of(std::array{most}) == vv::fraction(most));
}

BOOST_AUTO_TEST_CASE(integers_add_up_exactly) {
    VISAVIS_CHECK(vv::sum_of(std::array{most, most, least, std::int64_t{1}}) == vv::fraction(most));
    VISAVIS_CHECK(vv::sum_of(std::array{-7, 2, 3}) == vv::fraction(-2));
    VISAVIS_CHECK(vv::sum_of(std::array{4'000'000'000U, 4'000'000'000U}) ==
                  vv::fraction(8'000'000'000));
    VISAVIS_CHECK(vv::sum_of(std::array{std::uint64_t{1} << 62, std::uint64_t{5}}) ==
                  vv::fraction((std::int64_t{1} << 62) + 5));
    VISAVIS_CHECK(is_refused(vv::sum_of.checked(std::array{most, most}), vv::reason::overflow));
    std::mt19937_64 engine(7);
    std::vector<std::int64_t> values(1003);
    vv::detail::wide exact = 0;
    for (auto& one : values) exact += one = static_cast<std::int64_t>(engine()) >> 8;
    BOOST_CHECK(vv::sum_of(values) == vv::fraction(static_cast<std::int64_t>(exact)));
}

BOOST_AUTO_TEST_CASE(infinities_have_an_infinite_sum_unless_they_have_both_signs) {
    VISAVIS_CHECK(vv::sum_of(std::array{infinity, 1.0}) == infinity);
    VISAVIS_CHECK(vv::sum_of(std::array{1.0, -infinity, nan_, -infinity}) == -infinity);
    VISAVIS_CHECK(
        is_refused(vv::sum_of.checked(std::array{infinity, -infinity}), vv::reason::infinite));
}

BOOST_AUTO_TEST_CASE(a_sum_that_only_leaves_the_doubles_on_its_way_is_found) {
    for (std::size_t step = 1; step < 16; step += 2) {
        std::vector<double> sixteen(16, 0.0);
        for (std::size_t at = 0; at != 5; ++at) sixteen[at * step % 16] = at < 3 ? 1e308 : -1e308;
        BOOST_CHECK_EQUAL(vv::sum_of(sixteen), 1e308);
    }
    const std::vector<double> one_lane{1e308, 0, 0, 0, 0, 0, 0, 0,     1e308,
                                       0,     0, 0, 0, 0, 0, 0, -1e308};
    BOOST_CHECK_EQUAL(vv::sum_of(one_lane), 1e308);
    BOOST_CHECK(is_refused(vv::sum_of.checked(std::vector{1e308, 1e308}), vv::reason::infinite));
}

BOOST_AUTO_TEST_CASE(the_error_is_within_the_bound) {
    for (const unsigned size : {1U, 2U, 7U, 8U, 9U, 100U, 1000U, 70'000U, 200'000U}) {
        const auto values = magnitudes(size, size);
        BOOST_CHECK(is_within_bound(vv::sum_of(values), values));
    }
}

BOOST_AUTO_TEST_CASE(all_machines_make_the_same_bits) {
    for (std::size_t size = 0; size != 100; ++size) {
        const auto values = magnitudes(size, 3);
        BOOST_CHECK(same_bits(sum_with<1>(values), sum_with<2>(values)));
        BOOST_CHECK(same_bits(sum_with<1>(values), sum_with<4>(values)));
    }
}

BOOST_AUTO_TEST_CASE(the_sum_is_the_same_however_the_work_is_divided) {
    for (const unsigned size : {5U, 65'536U, 65'537U, 300'001U, 5'000'000U}) {
        const auto values = magnitudes(size, 11);
        const auto sum = vv::sum_of(values);
        for (unsigned seed = 0; seed != 5; ++seed)
            BOOST_CHECK(same_bits(sum, vv::sum_of(values, vv::tests::odd_division(seed))));
    }
}

BOOST_AUTO_TEST_CASE(long_columns_are_added_up_in_strands_that_cover_them) {
    using namespace vv::detail;
    for (const std::size_t size : {1UL, 65'536UL, 65'537UL, 4'194'304UL, 4'194'305UL, 1UL << 40}) {
        BOOST_CHECK_LE(strand_count(size), most_strands);
        BOOST_CHECK_GE(strand_count(size) * strand_size(size), size);
        BOOST_CHECK_LT((strand_count(size) - 1) * strand_size(size), size);
        BOOST_CHECK_EQUAL(strand_size(size) % 8, 0);
    }
}

BOOST_AUTO_TEST_CASE(doubles_are_added_one_by_one_too) {
    constexpr auto total = [](std::initializer_list<double> values) {
        vv::compensated_sum sum;
        for (const double value : values) sum.add(value);
        return sum.total();
    };
    VISAVIS_CHECK(total({1e16, 1, -1e16}).value() == 1);
    VISAVIS_CHECK(total({}).value() == 0);
    VISAVIS_CHECK(total({infinity, 1}).value() == infinity);
    VISAVIS_CHECK(is_refused(total({infinity, -infinity}), vv::reason::infinite));
    BOOST_CHECK(is_refused(total({1e308, 1e308}), vv::reason::infinite));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
