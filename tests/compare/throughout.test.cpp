// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/throughout.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr auto yes = vv::verdict(true);
constexpr auto no = vv::verdict(false);
constexpr auto unknown = vv::verdict::of_undetermined();

// Editions of 2022, 2023 and 2024.
constexpr std::array<vv::edition_fact, 3> in(vv::verdict in_2022, vv::verdict in_2023,
                                             vv::verdict in_2024) {
    return {{{2022_y, in_2022}, {2023_y, in_2023}, {2024_y, in_2024}}};
}
constexpr std::array<vv::edition_fact, 2> with_gap{{{2022_y, yes}, {2024_y, yes}}};

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(throughout)

BOOST_AUTO_TEST_CASE(something_holds_throughout_if_it_holds_in_every_edition) {
    VISAVIS_CHECK(holds(vv::throughout(in(yes, yes, yes))));
    VISAVIS_CHECK(fails(vv::throughout(in(yes, no, yes))));
    VISAVIS_CHECK(undetermined(vv::throughout(in(yes, unknown, yes))));
    VISAVIS_CHECK(fails(vv::throughout(in(no, unknown, yes))));
}

BOOST_AUTO_TEST_CASE(of_a_gap_it_is_not_known_unless_a_rule_says_so) {
    VISAVIS_CHECK(undetermined(vv::throughout(with_gap)));
    VISAVIS_CHECK(holds(vv::throughout(with_gap, vv::gap_options{vv::gap_rule::bridge})));
    VISAVIS_CHECK(fails(vv::throughout(with_gap, vv::gap_options{vv::gap_rule::break_off})));
    VISAVIS_CHECK(holds(vv::throughout(with_gap, vv::gap_options{vv::gap_rule::leave_open, 2})));
}

BOOST_AUTO_TEST_CASE(something_holds_at_any_time_if_it_holds_in_one_edition) {
    VISAVIS_CHECK(holds(vv::at_any_time(in(no, yes, unknown))));
    VISAVIS_CHECK(fails(vv::at_any_time(in(no, no, no))));
    VISAVIS_CHECK(undetermined(vv::at_any_time(in(no, unknown, no))));
    constexpr std::array<vv::edition_fact, 2> never{{{2022_y, no}, {2024_y, no}}};
    VISAVIS_CHECK(fails(vv::at_any_time(never)));
    VISAVIS_CHECK(undetermined(vv::at_any_time(never, vv::gap_options{vv::gap_rule::leave_open})));
}

BOOST_AUTO_TEST_CASE(it_is_counted_surely_and_possibly) {
    VISAVIS_CHECK(vv::how_often(in(yes, unknown, no)) == vv::times_held{1, 2, 3});
    VISAVIS_CHECK(vv::how_often(with_gap) == vv::times_held{2, 2, 2});
    VISAVIS_CHECK(vv::how_often(with_gap, vv::gap_options{vv::gap_rule::leave_open}) ==
                  vv::times_held{2, 3, 3});
}

BOOST_AUTO_TEST_CASE(no_editions_and_those_out_of_order_are_refused) {
    VISAVIS_CHECK(vv::throughout.checked(std::array<vv::edition_fact, 0>{}).why() ==
                  vv::reason::empty_list);
    constexpr std::array<vv::edition_fact, 2> backwards{{{2024_y, yes}, {2022_y, yes}}};
    VISAVIS_CHECK(vv::throughout.checked(backwards).why() == vv::reason::malformed);
    VISAVIS_CHECK(vv::at_any_time.checked(backwards).why() == vv::reason::malformed);
    VISAVIS_CHECK(vv::how_often.checked(backwards).why() == vv::reason::malformed);
    constexpr std::array<vv::edition_fact, 2> mixed{
        {{2022_y, yes}, {vv::period::month(2024, 1), yes}}};
    VISAVIS_CHECK(vv::throughout.checked(mixed).why() == vv::reason::malformed);
    BOOST_CHECK_THROW(static_cast<void>(vv::throughout(backwards)), vv::error);
}

BOOST_AUTO_TEST_CASE(distances_other_than_those_stated_are_refused) {
    VISAVIS_CHECK(
        vv::throughout.checked(with_gap, vv::gap_options{vv::gap_rule::leave_open, 3}).why() ==
        vv::reason::malformed);
    VISAVIS_CHECK(vv::throughout.checked(with_gap, vv::gap_options{vv::gap_rule::bridge, 3})
                      .has_value()); // bridged gaps may be of any length
    VISAVIS_CHECK(
        vv::throughout.checked(with_gap, vv::gap_options{vv::gap_rule::leave_open, 0}).why() ==
        vv::reason::out_of_range);
}

BOOST_AUTO_TEST_CASE(all_and_any_are_each_others_negation) {
    constexpr vv::verdict all[] = {yes, no, unknown};
    for (auto first : all)
        for (auto second : all)
            for (auto third : all) {
                const auto negated = in(!first, !second, !third);
                BOOST_TEST((vv::throughout(in(first, second, third)) == !vv::at_any_time(negated)));
            }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
