// SPDX-License-Identifier: BSL-1.0
#include <visavis/panel/moving.hpp>

#include "both_ways.hpp"
#include "number_lists.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <bit>
#include <limits>

namespace vv = visavis;
using vv::movement_status;

namespace {

constexpr std::size_t step = vv::detail::moving_step;

// The status and places of one member by the typed record of compare/movement.
template <class Number>
struct told {
    movement_status status;
    Number moved;
};
template <class Number>
told<Number> by_record(Number before, Number after, bool seen) {
    const auto place = [](Number rank) {
        const bool is_rank = rank >= 1 && rank <= static_cast<Number>(2'147'483'647);
        return is_rank ? vv::placing::of_halves(
                             static_cast<std::int64_t>(2 * static_cast<double>(rank)))
                       : vv::placing();
    };
    const vv::movement moved(place(before), place(after), seen ? vv::placing(1) : vv::placing());
    const bool both = moved.before().is_ranked() && moved.after().is_ranked();
    const auto none = std::numeric_limits<Number>::has_quiet_NaN
                          ? std::numeric_limits<Number>::quiet_NaN()
                          : Number{0};
    return {moved.status(), both ? static_cast<Number>(before - after) : none};
}

template <class Number>
constexpr std::array<Number, 8> ranks_and_others() {
    using limits = std::numeric_limits<Number>;
    if constexpr (std::floating_point<Number>)
        return {1, 2, 2.5, 217, 0, -3, limits::quiet_NaN(), limits::infinity()};
    else
        return {1, 2, 3, 217, 0, -3, limits::max(), limits::min()};
}

// All pairs of ranks and others, seen and not, in steps of sixteen.
template <class Number>
void tells_all_pairs() {
    constexpr auto numbers = ranks_and_others<Number>();
    for (std::size_t from = 0; from != 128; from += step) {
        std::array<Number, step> before{};
        std::array<Number, step> after{};
        std::array<std::uint32_t, step> seen{};
        for (std::size_t at = 0; at != step; ++at) {
            before[at] = numbers[(from + at) % 8];
            after[at] = numbers[(from + at) / 8 % 8];
            seen[at] = from + at >= 64 ? ~std::uint32_t{0} : 0;
        }
        auto seen_after = seen;
        std::array<std::uint8_t, step> statuses{};
        std::array<Number, step> moved{};
        vv::detail::tell_step(before.data(), after.data(), seen_after.data(), statuses.data(),
                              moved.data());
        for (std::size_t at = 0; at != step; ++at) {
            const auto expected = by_record(before[at], after[at], seen[at] != 0);
            BOOST_TEST_CONTEXT(before[at] << " to " << after[at]) {
                BOOST_CHECK(statuses[at] == static_cast<std::uint8_t>(expected.status));
                BOOST_CHECK(std::bit_cast<vv::detail::bits_of<Number>>(moved[at]) ==
                            std::bit_cast<vv::detail::bits_of<Number>>(expected.moved));
                BOOST_CHECK((seen_after[at] != 0) ==
                            (seen[at] != 0 || vv::detail::is_rank(before[at])));
            }
        }
    }
}

template <class Number>
constexpr auto told_statuses(Number before, Number after) {
    std::array<Number, step> was{before, before};
    std::array<Number, step> is{after, before};
    std::array<std::uint32_t, step> seen{};
    std::array<std::uint8_t, step> statuses{};
    std::array<Number, step> moved{};
    vv::detail::tell_step(was.data(), is.data(), seen.data(), statuses.data(), moved.data());
    return statuses;
}

} // namespace

BOOST_AUTO_TEST_SUITE(panel)
BOOST_AUTO_TEST_SUITE(moving)

BOOST_AUTO_TEST_CASE(the_compiler_tells_what_the_program_tells) {
    using statuses = std::array<std::uint8_t, step>;
    VISAVIS_CHECK(told_statuses(3.0, 1.0) == statuses{2, 1});
    VISAVIS_CHECK(told_statuses(1.0F, 3.0F) == statuses{3, 1});
    VISAVIS_CHECK(told_statuses<std::int32_t>(1, 0) == statuses{6, 1});
    VISAVIS_CHECK(told_statuses<std::int32_t>(0, 7) == statuses{4, 0});
}

BOOST_AUTO_TEST_CASE(statuses_and_places_are_those_of_the_typed_record) {
    tells_all_pairs<double>();
    tells_all_pairs<float>();
    tells_all_pairs<std::int32_t>();
}

BOOST_AUTO_TEST_CASE(whole_numbers_from_one_on_and_their_halves_are_ranks) {
    VISAVIS_CHECK(vv::detail::is_rank(1.0) && vv::detail::is_rank(1.5F));
    VISAVIS_CHECK(!vv::detail::is_rank(0.5) && !vv::detail::is_rank(-1.0));
    VISAVIS_CHECK(vv::detail::is_rank(2'147'483'647.0) && !vv::detail::is_rank(2'147'483'648.0));
    VISAVIS_CHECK(vv::detail::is_rank(std::int64_t{2'147'483'647}));
    VISAVIS_CHECK(!vv::detail::is_rank(std::int64_t{2'147'483'648}));
    VISAVIS_CHECK(!vv::detail::is_rank(std::uint32_t{3'000'000'000}));
    VISAVIS_CHECK(!vv::detail::is_rank(std::numeric_limits<double>::quiet_NaN()));
    VISAVIS_CHECK(!vv::detail::is_rank(-std::numeric_limits<double>::quiet_NaN()));
}

BOOST_AUTO_TEST_CASE(a_tally_counts_until_it_is_full) {
    std::array<std::uint8_t, step> statuses{};
    for (std::size_t at = 0; at != step; ++at) statuses[at] = static_cast<std::uint8_t>(at % 8);
    vv::detail::status_tally tally;
    std::size_t sums[vv::movement_status_count] = {};
    for (int round = 0; round != 255; ++round) {
        BOOST_TEST(!tally.is_full());
        tally.add(statuses.data());
    }
    BOOST_TEST(tally.is_full());
    tally.move_to(sums);
    BOOST_TEST(!tally.is_full());
    BOOST_CHECK_EQUAL(sums[0], 0U); // the unranked are what is left
    for (int status = 1; status != vv::movement_status_count; ++status)
        BOOST_CHECK_EQUAL(sums[status], 2U * 255U);
}

BOOST_AUTO_TEST_CASE(a_tally_counts_when_compiling_too) {
    constexpr auto counted = [](std::uint8_t status) {
        std::array<std::uint8_t, step> statuses{status, 3, status};
        vv::detail::status_tally tally;
        tally.add(statuses.data());
        tally.add(statuses.data());
        std::size_t sums[vv::movement_status_count] = {};
        tally.move_to(sums);
        return sums[status];
    };
    VISAVIS_CHECK(counted(2) == 4 && counted(3) == 6 && counted(7) == 4);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
