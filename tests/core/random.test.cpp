// SPDX-License-Identifier: BSL-1.0
#include <visavis/core/random.hpp>

#include "both_ways.hpp"

#include <visavis/core/normal.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>

namespace vv = visavis;

namespace {

template <std::size_t Count>
constexpr auto first_bits(std::uint64_t seed) {
    vv::random_bits next(seed);
    std::array<std::uint64_t, Count> bits{};
    for (auto& some : bits) some = next();
    return bits;
}
template <std::size_t Count>
constexpr auto first_deviates(std::uint64_t seed) {
    vv::random_bits next(seed);
    std::array<double, Count> deviates{};
    for (auto& one : deviates) one = vv::normal_deviate(next);
    return deviates;
}

} // namespace

BOOST_AUTO_TEST_SUITE(core)
BOOST_AUTO_TEST_SUITE(random)

// The values of SplitMix64 for this seed that rosettacode.org lists under "Pseudo-random
// numbers/Splitmix64".
BOOST_AUTO_TEST_CASE(bits_are_those_of_splitmix64) {
    VISAVIS_CHECK(first_bits<5>(1234567) ==
                  std::array<std::uint64_t, 5>{6457827717110365317U, 3203168211198807973U,
                                               9817491932198370423U, 4593380528125082431U,
                                               16408922859458223821U});
}

// The algorithm written in Python 3.11 with its unbounded integers.
BOOST_AUTO_TEST_CASE(normal_deviates_are_the_same_bits_everywhere) {
    VISAVIS_CHECK(first_deviates<6>(2025) ==
                  std::array{-0x1.cad5911dc91cap-2, 0x1.d9de702e9dfc8p-3, -0x1.a22d30b8144d4p-2,
                             -0x1.264839e0fa5ddp+0, 0x1.10d919cd4ab35p+0, -0x1.d254fcf23141ep+0});
}

// Of 40,000 in 20 equally likely classes the chi-squared statistic with 19 degrees of freedom is
// below 43.8 with probability 0.999: R 4.2.2, qchisq(0.999, 19).
BOOST_AUTO_TEST_CASE(normal_deviates_fall_into_the_classes_between_quantiles_alike) {
    vv::random_bits next(7);
    std::array<double, 19> limits{};
    for (int at = 0; at != 19; ++at)
        limits[static_cast<std::size_t>(at)] = vv::normal_quantile((at + 1) / 20.0);
    std::array<int, 20> counts{};
    double sum = 0;
    double squares = 0;
    for (int draw = 0; draw != 40'000; ++draw) {
        const double deviate = vv::normal_deviate(next);
        std::size_t in = 0;
        while (in != 19 && deviate >= limits[in]) ++in;
        ++counts[in];
        sum += deviate;
        squares += deviate * deviate;
    }
    double chi_squared = 0;
    for (const int count : counts) chi_squared += (count - 2000) * (count - 2000) / 2000.0;
    BOOST_CHECK_LT(chi_squared, 43.8);
    BOOST_CHECK_LT(sum * sum / 40'000, 10.8); // 3.3 standard errors
    BOOST_CHECK_LT((squares - 40'000) * (squares - 40'000), 10.8 * 80'000);
}

BOOST_AUTO_TEST_CASE(whole_numbers_below_a_limit_are_equally_likely) {
    vv::random_bits next(3);
    std::array<int, 6> counts{};
    for (int draw = 0; draw != 6000; ++draw) ++counts[next.below(6)];
    for (const int count : counts) BOOST_TEST((count > 880 && count < 1120));
    BOOST_TEST(next.below(1) == 0);
    BOOST_TEST(next.below(std::uint64_t{1} << 63) < std::uint64_t{1} << 63);
    BOOST_CHECK_THROW(static_cast<void>(next.below(0)), vv::error);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
