// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/apportion.hpp>

#include "both_ways.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <limits>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr vv::source someone{"someone"};
using awards = vv::indicator<"awards", vv::unit<"award">>;
constexpr vv::any_country china = vv::country<"CN">{};
constexpr vv::any_country france = vv::country<"FR">{};

struct party {
    const char* name;
    int votes;
};

template <class List>
constexpr auto why_not(const List& parts, const vv::apportion_options& options = {}) {
    return vv::apportion.checked(parts, options).why();
}

struct generator {
    std::uint32_t state = 7;
    constexpr int operator()(int below) {
        state = state * 1664525u + 1013904223u;
        return static_cast<int>((state >> 16) % static_cast<std::uint32_t>(below));
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(apportion)

BOOST_AUTO_TEST_CASE(thirds_add_up_to_a_hundred) {
    constexpr std::array thirds{1, 1, 1};
    VISAVIS_CHECK(vv::apportion(thirds) == std::array{34_percent, 33_percent, 33_percent});
    VISAVIS_CHECK(vv::apportion(thirds, {.places = 1}) ==
                  std::array{33.4_percent, 33.3_percent, 33.3_percent});
    VISAVIS_CHECK(vv::apportion(thirds, {.places = 1})[0].printed().exponent() == -1);
}

// Quotas 47, 16, 15.8, 12, 6.1, 3.1 per cent of 100,000 votes: the unit that is left goes to 15.8.
BOOST_AUTO_TEST_CASE(the_largest_remainder_takes_the_unit_that_is_left) {
    constexpr std::array votes{47'000, 16'000, 15'800, 12'000, 6'100, 3'100};
    VISAVIS_CHECK(vv::apportion(votes) ==
                  std::array{47_percent, 16_percent, 16_percent, 12_percent, 6_percent, 3_percent});
}

BOOST_AUTO_TEST_CASE(of_equal_remainders_the_earlier_wins) {
    VISAVIS_CHECK(vv::apportion(std::array{1, 1, 1, 1, 1, 1, 1, 1}) ==
                  std::array{13_percent, 13_percent, 13_percent, 13_percent, 12_percent, 12_percent,
                             12_percent, 12_percent});
}

BOOST_AUTO_TEST_CASE(the_residue_of_rounding_one_by_one_is_visible) {
    constexpr auto summary_of = [](const auto& parts, const vv::apportion_options& options) {
        std::vector<std::int64_t> units(parts.size());
        return vv::apportion(parts, units, options);
    };
    BOOST_CHECK((summary_of(std::array{1, 1, 1}, {}) == vv::apportionment{100, -1, 1}));
    BOOST_CHECK(
        (summary_of(std::array{1, 1, 1}, {.places = 2}) == vv::apportionment{10'000, -1, 1}));
    BOOST_CHECK(
        (summary_of(std::array{1, 1, 1, 1, 1, 1, 1, 1}, {}) == vv::apportionment{100, 4, 4}));
    BOOST_CHECK((summary_of(std::array{1, 3}, {}) == vv::apportionment{100, 0, 0}));
}

BOOST_AUTO_TEST_CASE(shares_always_add_up_and_stay_within_one_unit) {
    generator next;
    for (int trial = 0; trial != 100; ++trial) {
        std::vector<int> parts(static_cast<std::size_t>(1 + next(300)));
        std::int64_t sum = 0;
        for (int& part : parts) sum += part = next(1000);
        if (sum == 0) continue;
        const int places = next(4);
        std::vector<std::int64_t> units(parts.size());
        const auto summary = vv::apportion(parts, units, {.places = places});
        std::int64_t total = 0;
        for (std::size_t at = 0; at != parts.size(); ++at) {
            const vv::fraction exact = vv::fraction(parts[at], sum) * vv::fraction(summary.total);
            BOOST_REQUIRE(vv::abs(vv::fraction(units[at]) - exact) < vv::fraction(1));
            BOOST_REQUIRE(parts[at] != 0 || units[at] == 0);
            total += units[at];
        }
        BOOST_REQUIRE_EQUAL(total, summary.total);
    }
}

BOOST_AUTO_TEST_CASE(larger_parts_never_get_less) {
    generator next;
    std::vector<int> parts(50);
    for (int& part : parts) part = next(200);
    std::vector<int> units(50);
    vv::apportion(parts, units);
    for (std::size_t a = 0; a != parts.size(); ++a)
        for (std::size_t b = 0; b != parts.size(); ++b)
            BOOST_REQUIRE(!(parts[a] < parts[b]) || units[a] <= units[b]);
}

BOOST_AUTO_TEST_CASE(exact_parts_of_every_kind_can_be_apportioned) {
    VISAVIS_CHECK(vv::apportion(std::array{0.5_printed, 1.5_printed})[0] == 25_percent);
    VISAVIS_CHECK(vv::apportion(std::array{vv::fraction(1, 3), vv::fraction(1, 6)})[0] ==
                  67_percent);
    VISAVIS_CHECK(vv::apportion(std::array{20_percent, 60_percent})[0] == 25_percent);
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    VISAVIS_CHECK(vv::apportion(std::array{most, std::int64_t{0}}, {.places = 16})[0] ==
                  100_percent);
    constexpr std::array figures{awards::of(china, 2025_y, 258, someone),
                                 awards::of(france, 2025_y, 170, someone)};
    VISAVIS_CHECK(vv::apportion(figures) == std::array{60_percent, 40_percent});
    const std::vector<party> parties{{"a", 2}, {"b", 1}};
    std::vector<int> units(2);
    vv::apportion(parties, units, {}, &party::votes);
    BOOST_TEST(units == (std::vector{67, 33}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(parts_without_a_share_are_refused_and_nothing_is_written) {
    using maybe = vv::answer<int>;
    VISAVIS_CHECK(why_not(std::array<int, 0>{}) == vv::reason::empty_list);
    VISAVIS_CHECK(why_not(std::array{0, 0}) == vv::reason::zero_denominator);
    VISAVIS_CHECK(why_not(std::array{3, -1}) == vv::reason::negative_part);
    VISAVIS_CHECK(why_not(std::array<maybe, 2>{3, vv::reason::confidential}) ==
                  vv::reason::confidential);
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    VISAVIS_CHECK(why_not(std::array{most, most}) == vv::reason::overflow);
    VISAVIS_CHECK(why_not(std::array{vv::fraction(1, most), vv::fraction(most - 1)}) ==
                  vv::reason::overflow);
    std::array<int, 2> units{-1, -1};
    BOOST_CHECK_THROW(vv::apportion(std::array{3, -1}, units), vv::error);
    BOOST_TEST(units == (std::array{-1, -1}));
}

BOOST_AUTO_TEST_CASE(a_share_too_fine_for_64_bits_is_refused) {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    constexpr std::array parts{vv::fraction(1, 3), vv::fraction(most / 9)};
    VISAVIS_CHECK(vv::apportion(parts)[1] == 100_percent);
    constexpr std::array finer{vv::fraction(1, 7), vv::fraction(most / 49), vv::fraction(1, 9)};
    VISAVIS_CHECK(why_not(finer) == vv::reason::overflow);
}

BOOST_AUTO_TEST_CASE(a_column_that_cannot_hold_the_shares_is_refused) {
    std::array<int, 3> units{-1, -1, -1};
    BOOST_CHECK(vv::apportion.checked(std::array{1, 1}, units).why() == vv::reason::out_of_range);
    std::array<signed char, 2> small{};
    BOOST_CHECK(vv::apportion.checked(std::array{1, 1}, small).has_value());
    BOOST_CHECK(vv::apportion.checked(std::array{1, 1}, small, {.places = 1}).why() ==
                vv::reason::out_of_range);
    VISAVIS_CHECK(why_not(std::array{1, 1}, {.places = 17}) == vv::reason::out_of_range);
    VISAVIS_CHECK(why_not(std::array{1, 1}, {.places = -1}) == vv::reason::out_of_range);
}

BOOST_AUTO_TEST_CASE(figures_that_do_not_add_up_are_refused) {
    constexpr vv::any_indicator score{"score", "point", "points", vv::polarity::higher_is_better,
                                      vv::scaling::intensive};
    const std::array scores{score.of(china, 2025_y, 1, someone),
                            score.of(france, 2025_y, 2, someone)};
    BOOST_CHECK(vv::apportion.checked(scores).why() == vv::reason::not_applicable);
    constexpr std::array years{awards::of(china, 2025_y, 1, someone),
                               awards::of(france, 2024_y, 1, someone)};
    VISAVIS_CHECK(vv::apportion.checked(years).why() == vv::reason::different_periods);
    VISAVIS_CHECK(vv::apportion(years, {.periods = vv::across_periods})[0] == 50_percent);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
