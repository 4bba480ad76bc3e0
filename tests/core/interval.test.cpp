// SPDX-License-Identifier: BSL-1.0

#include <visavis/core/interval.hpp>

#include "both_ways.hpp"

#include <cstdint>
#include <limits>
#include <random>
#include <vector>

namespace vv = visavis;
using vv::fraction;
using in = vv::interval;

namespace {

// A random interval with small whole ends, open, closed or unbounded, never empty.
struct random_intervals {
    std::mt19937_64 random{4};
    int pick(int low, int high) { return std::uniform_int_distribution(low, high)(random); }
    in operator()() {
        const int low = pick(-4, 3);
        const int high = pick(low + 1, 5);
        const auto from =
            pick(0, 5) == 0 ? in::unbounded(-1) : vv::endpoint{fraction(low), pick(0, 1) == 0};
        const auto to =
            pick(0, 5) == 0 ? in::unbounded(1) : vv::endpoint{fraction(high), pick(0, 1) == 0};
        return pick(0, 7) == 0 ? in(fraction(low)) : in(from, to);
    }
};

// Members of an interval on a fine grid.
std::vector<fraction> members(const in& range) {
    std::vector<fraction> found;
    for (int at = -30; at <= 30; ++at)
        if (range.contains({at, 4})) found.push_back({at, 4});
    return found;
}

} // namespace

BOOST_AUTO_TEST_SUITE(core)
BOOST_AUTO_TEST_SUITE(interval)

BOOST_AUTO_TEST_CASE(ends_are_closed_open_or_unbounded) {
    VISAVIS_CHECK(in::closed(1, 2).contains(1) && in::closed(1, 2).contains(2));
    VISAVIS_CHECK(!in::open(1, 2).contains(1) && !in::open(1, 2).contains(2));
    VISAVIS_CHECK(in::closed_open(1, 2).contains(1) && !in::closed_open(1, 2).contains(2));
    VISAVIS_CHECK(!in::open_closed(1, 2).contains(1) && in::open_closed(1, 2).contains(2));
    VISAVIS_CHECK(in::above(1).contains(1000) && !in::above(1).contains(1));
    VISAVIS_CHECK(in::at_least(1).contains(1) && !in::at_least(1).contains(0));
    VISAVIS_CHECK(in::below(1).contains(-1000) && !in::below(1).contains(1));
    VISAVIS_CHECK(in::at_most(1).contains(1) && !in::at_most(1).contains(2));
    VISAVIS_CHECK(in(3).is_single() && !in::closed(1, 2).is_single() && !in::above(3).is_single());
    VISAVIS_CHECK(in::closed(1, 1) == in(1));
}

BOOST_AUTO_TEST_CASE(an_interval_without_numbers_is_refused) {
    BOOST_CHECK_THROW(static_cast<void>(in::closed(2, 1)), vv::error);
    BOOST_CHECK_THROW(static_cast<void>(in::closed_open(1, 1)), vv::error);
    BOOST_CHECK_THROW(static_cast<void>(in::open_closed(1, 1)), vv::error);
}

BOOST_AUTO_TEST_CASE(the_part_of_an_interval_inside_another) {
    VISAVIS_CHECK(in::closed(0, 3).within(in::open(1, 5)).value() == in::open_closed(1, 3));
    VISAVIS_CHECK(in::above(1).within(in::closed(0, 1)).why() == vv::reason::out_of_range);
    VISAVIS_CHECK(in::closed(0, 1).within(in::closed(1, 2)).value() == in(1));
    VISAVIS_CHECK(in::above(1).within(in::at_least(1)).value() == in::above(1));
    VISAVIS_CHECK(in::closed(0, 1).within(in::closed(2, 3)).why() == vv::reason::out_of_range);
}

BOOST_AUTO_TEST_CASE(arithmetic_keeps_ends_open_or_closed) {
    VISAVIS_CHECK(in::closed_open(1, 2) + in(1) == in::closed_open(2, 3));
    VISAVIS_CHECK(in::closed_open(1, 2) - in::closed_open(0, 1) == in::open(0, 2));
    VISAVIS_CHECK(in::above(1) + in::below(5) == in(in::unbounded(-1), in::unbounded(1)));
    VISAVIS_CHECK(in::closed(-2, 3) * in::closed_open(-1, 4) == in::open(-8, 12));
    VISAVIS_CHECK(in::closed(0, 1) * in::above(2) == in::at_least(0));
    VISAVIS_CHECK(in::open(0, 1) * in::closed(2, 3) == in::open(0, 3));
    VISAVIS_CHECK(in(0) * in::above(2) == in(0));
    VISAVIS_CHECK(in::closed(4, 6) / in::closed(4, 6) == in::closed({2, 3}, {3, 2}));
    VISAVIS_CHECK(in(1) / in::above(2) == in::open({0}, {1, 2}));
    VISAVIS_CHECK(in(1) / in::open_closed(0, 2) == in::at_least({1, 2}));
    VISAVIS_CHECK(in(1) / in::closed_open(-2, 0) == in::at_most({-1, 2}));
}

BOOST_AUTO_TEST_CASE(nothing_is_divided_by_what_may_be_zero) {
    VISAVIS_CHECK(in::quotient(1, in::closed(-1, 1)).why() == vv::reason::interval_around_zero);
    VISAVIS_CHECK(in::quotient(1, in::closed(0, 1)).why() == vv::reason::interval_around_zero);
    VISAVIS_CHECK(in::quotient(1, in::open(-1, 1)).why() == vv::reason::interval_around_zero);
    VISAVIS_CHECK(in::quotient(1, 0).why() == vv::reason::zero_denominator);
    BOOST_CHECK_THROW(static_cast<void>(in(1) / in(0)), vv::error);
}

BOOST_AUTO_TEST_CASE(an_overflow_of_an_end_is_refused) {
    constexpr fraction most(std::numeric_limits<std::int64_t>::max());
    VISAVIS_CHECK(in::sum(most, 1).why() == vv::reason::overflow);
    VISAVIS_CHECK(in::sum(in::closed(0, most), 1).why() == vv::reason::overflow);
    VISAVIS_CHECK(in::product(most, 2).why() == vv::reason::overflow);
    VISAVIS_CHECK(in::quotient(fraction(1) / most, 2).why() == vv::reason::overflow);
    VISAVIS_CHECK(in::quotient(1, fraction(std::numeric_limits<std::int64_t>::min())).why() ==
                  vv::reason::overflow);
}

BOOST_AUTO_TEST_CASE(comparisons_have_three_values) {
    VISAVIS_CHECK(vv::holds(vv::less(in::closed(1, 2), in::closed(3, 4))));
    VISAVIS_CHECK(vv::holds(vv::less(in::closed_open(1, 2), in(2))));
    VISAVIS_CHECK(vv::undetermined(vv::less(in::closed(1, 2), in(2))));
    VISAVIS_CHECK(vv::fails(vv::less(in(2), in::closed(1, 2))));
    VISAVIS_CHECK(vv::holds(vv::less_equal(in::closed(1, 2), in(2))));
    VISAVIS_CHECK(vv::holds(vv::equal(in(2), in(2))));
    VISAVIS_CHECK(vv::fails(vv::equal(in::below(2), in(2))));
    VISAVIS_CHECK(vv::undetermined(vv::equal(in::at_most(2), in(2))));
    VISAVIS_CHECK(vv::undetermined(vv::less(in::above(1), in::above(1))));
}

BOOST_AUTO_TEST_CASE(lying_in_another_interval_has_three_values_too) {
    VISAVIS_CHECK(vv::holds(vv::lies_in(in::open(1, 2), in::closed(1, 2))));
    VISAVIS_CHECK(vv::undetermined(vv::lies_in(in::closed(1, 2), in::open(1, 2))));
    VISAVIS_CHECK(vv::fails(vv::lies_in(in(2), in::closed_open(1, 2))));
    VISAVIS_CHECK(vv::fails(vv::lies_in(in(0), in::closed_open(1, 2))));
}

BOOST_AUTO_TEST_CASE(a_part_of_a_sum_knows_that_it_is_in_the_sum) {
    // tighter than 2/10 to 3/7, which forgets it
    VISAVIS_CHECK(vv::part_of_sum(in::closed(2, 3), in::closed(5, 7)).value() ==
                  in::closed({2, 9}, {3, 8}));
    VISAVIS_CHECK(vv::part_of_sum(in(0), in::closed(5, 7)).value() == in(0));
    VISAVIS_CHECK(vv::part_of_sum(in::closed(2, 3), in(0)).value() == in(1));
    VISAVIS_CHECK(vv::part_of_sum(in::above(2), in(1)).value() == in::open({2, 3}, 1));
    VISAVIS_CHECK(vv::part_of_sum(in(1), in::above(2)).value() == in::open(0, {1, 3}));
    VISAVIS_CHECK(vv::part_of_sum(in::closed(-1, 1), in(1)).why() == vv::reason::negative_part);
    VISAVIS_CHECK(vv::part_of_sum(in::closed(0, 1), in::closed(0, 1)).why() ==
                  vv::reason::zero_denominator);
    constexpr fraction most(std::numeric_limits<std::int64_t>::max());
    VISAVIS_CHECK(vv::part_of_sum(in(1), in(most)).why() == vv::reason::overflow);
    VISAVIS_CHECK(vv::part_of_sum(in::closed(1, most), in(1)).why() == vv::reason::overflow);
}

BOOST_AUTO_TEST_CASE(results_contain_what_their_members_give) {
    random_intervals next;
    for (int round = 0; round != 200; ++round) {
        const in a = next();
        const in b = next();
        const auto quotient = in::quotient(a, b);
        for (const auto& x : members(a))
            for (const auto& y : members(b)) {
                BOOST_REQUIRE((a + b).contains(x + y));
                BOOST_REQUIRE((a - b).contains(x - y));
                BOOST_REQUIRE((a * b).contains(x * y));
                if (quotient) BOOST_REQUIRE(quotient.value().contains(x / y));
            }
    }
}

BOOST_AUTO_TEST_CASE(verdicts_agree_with_what_their_members_say) {
    random_intervals next;
    for (int round = 0; round != 400; ++round) {
        const in a = next();
        const in b = next();
        const auto below = vv::less(a, b);
        const auto inside = vv::lies_in(a, b);
        for (const auto& x : members(a)) {
            if (vv::holds(inside)) BOOST_REQUIRE(b.contains(x));
            if (vv::fails(inside)) BOOST_REQUIRE(!b.contains(x));
            for (const auto& y : members(b)) {
                if (vv::holds(below)) BOOST_REQUIRE((x < y));
                if (vv::fails(below)) BOOST_REQUIRE((x >= y));
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
