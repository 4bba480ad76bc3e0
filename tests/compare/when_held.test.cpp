// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/when_held.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <random>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

// All editions here are made up.
namespace {

constexpr auto yes = vv::verdict(true);
constexpr auto no = vv::verdict(false);
constexpr auto unknown = vv::verdict::of_undetermined();

// Yearly editions from 2014 on.
template <class... Held>
constexpr auto from_2014(Held... held) {
    std::array<vv::edition_fact, sizeof...(Held)> facts = {};
    int year = 2014;
    std::size_t at = 0;
    ((facts[at++] = {vv::period::year(year++), held}), ...);
    return facts;
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(when_held)

BOOST_AUTO_TEST_CASE(something_first_and_last_held_in_an_edition) {
    constexpr auto facts = from_2014(no, yes, no, yes, no);
    VISAVIS_CHECK(vv::first_held(facts).when().value() == 2015_y);
    VISAVIS_CHECK(vv::last_held(facts).when().value() == 2017_y);
    VISAVIS_CHECK(vv::first_held(facts).is_known());
    VISAVIS_CHECK(holds(vv::first_held(facts).was(2015_y)));
    VISAVIS_CHECK(fails(vv::first_held(facts).was(2017_y)));
}

BOOST_AUTO_TEST_CASE(what_never_held_has_no_occasion) {
    constexpr auto never = vv::first_held(from_2014(no, no));
    VISAVIS_CHECK(fails(never.happened()) && never == vv::occasion());
    VISAVIS_CHECK(never.when().why() == vv::reason::no_such_period);
    VISAVIS_CHECK(never.earliest().why() == vv::reason::no_such_period);
    VISAVIS_CHECK(never.latest().why() == vv::reason::no_such_period);
    VISAVIS_CHECK(fails(never.was(2014_y)));
}

BOOST_AUTO_TEST_CASE(an_edition_of_which_it_is_not_known_leaves_the_occasion_open) {
    constexpr auto facts = from_2014(no, unknown, no, yes, yes, unknown);
    constexpr auto first = vv::first_held(facts);
    VISAVIS_CHECK(holds(first.happened()) && !first.is_known());
    VISAVIS_CHECK(first.earliest().value() == 2015_y && first.latest().value() == 2017_y);
    VISAVIS_CHECK(first.when().why() == vv::reason::undecided);
    VISAVIS_CHECK(undetermined(first.was(2015_y)) && fails(first.was(2018_y)));
    constexpr auto last = vv::last_held(facts);
    VISAVIS_CHECK(last.earliest().value() == 2018_y && last.latest().value() == 2019_y);
}

BOOST_AUTO_TEST_CASE(what_only_may_have_held_may_never_have_happened) {
    constexpr auto perhaps = vv::first_held(from_2014(no, unknown, unknown));
    VISAVIS_CHECK(undetermined(perhaps.happened()) && !perhaps.is_known());
    VISAVIS_CHECK(perhaps.earliest().value() == 2015_y && perhaps.latest().value() == 2016_y);
    VISAVIS_CHECK(undetermined(vv::first_held(from_2014(no, unknown)).was(2015_y)));
}

BOOST_AUTO_TEST_CASE(for_the_first_time_since_2016) {
    constexpr auto again = vv::first_time_since(from_2014(yes, no, yes, no, no, yes));
    VISAVIS_CHECK(holds(again.returned));
    VISAVIS_CHECK(again.before.when().value() == 2016_y);
    VISAVIS_CHECK(holds(again.is_first_since(2016_y)) && fails(again.is_first_since(2014_y)));
}

BOOST_AUTO_TEST_CASE(what_goes_on_or_is_new_or_is_over_is_no_return) {
    VISAVIS_CHECK(fails(vv::first_time_since(from_2014(no, yes, yes)).returned));
    VISAVIS_CHECK(fails(vv::first_time_since(from_2014(no, no, yes)).returned));
    VISAVIS_CHECK(fails(vv::first_time_since(from_2014(yes, no, no)).returned));
    VISAVIS_CHECK(fails(vv::first_time_since(from_2014(yes)).returned));
    VISAVIS_CHECK(fails(vv::first_time_since(from_2014(yes)).before.happened()));
}

BOOST_AUTO_TEST_CASE(a_gap_is_no_edition_in_which_it_did_not_hold) {
    constexpr std::array<vv::edition_fact, 2> with_gap{{{2014_y, yes}, {2016_y, yes}}};
    VISAVIS_CHECK(fails(vv::first_time_since(with_gap).returned));
}

BOOST_AUTO_TEST_CASE(an_unknown_edition_leaves_open_whether_and_since_when_it_is_back) {
    constexpr auto again = vv::first_time_since(from_2014(yes, unknown, no, yes));
    VISAVIS_CHECK(holds(again.returned));
    VISAVIS_CHECK(undetermined(again.is_first_since(2014_y)));
    VISAVIS_CHECK(undetermined(again.is_first_since(2015_y)));
    VISAVIS_CHECK(undetermined(vv::first_time_since(from_2014(yes, unknown, yes)).returned));
    VISAVIS_CHECK(undetermined(vv::first_time_since(from_2014(yes, no, unknown)).returned));
    VISAVIS_CHECK(fails(vv::first_time_since(from_2014(unknown, no, no)).returned));
}

BOOST_AUTO_TEST_CASE(no_editions_and_those_out_of_order_are_refused) {
    constexpr std::array<vv::edition_fact, 0> none{};
    constexpr std::array<vv::edition_fact, 2> backwards{{{2016_y, yes}, {2014_y, yes}}};
    VISAVIS_CHECK(vv::first_held.checked(none).why() == vv::reason::empty_list);
    VISAVIS_CHECK(vv::last_held.checked(backwards).why() == vv::reason::malformed);
    VISAVIS_CHECK(vv::first_time_since.checked(none).why() == vv::reason::empty_list);
    BOOST_CHECK_THROW(static_cast<void>(vv::first_held(none)), vv::error);
    BOOST_CHECK_THROW(static_cast<void>(vv::first_time_since(backwards)), vv::error);
}

BOOST_AUTO_TEST_CASE(an_occasion_allows_just_what_the_histories_it_may_have_been_allow) {
    std::mt19937 random(20160401);
    for (int trial = 0; trial != 300; ++trial) {
        std::vector<vv::edition_fact> facts;
        std::vector<std::size_t> open;
        const auto size = 1 + random() % 7;
        for (std::size_t at = 0; at != size; ++at) {
            const auto drawn = random() % 3;
            facts.push_back({vv::period::year(2000 + static_cast<int>(at)), drawn == 0 ? yes
                                                                            : drawn == 1
                                                                                ? no
                                                                                : unknown});
            if (drawn == 2) open.push_back(at);
        }
        std::optional<int> earliest;
        std::optional<int> latest;
        bool always = true;
        bool ever = false;
        for (std::uint32_t chosen = 0; chosen != 1U << open.size(); ++chosen) {
            auto decided = facts;
            for (std::size_t at = 0; at != open.size(); ++at)
                decided[open[at]].held = (chosen >> at & 1U) != 0 ? yes : no;
            std::optional<int> first;
            for (const auto& fact : decided)
                if (holds(fact.held) && !first) first = fact.edition.year();
            always = always && first.has_value();
            ever = ever || first.has_value();
            if (!first) continue;
            earliest = earliest ? std::min(*earliest, *first) : *first;
            latest = latest ? std::max(*latest, *first) : *first;
        }
        const auto found = vv::first_held(facts);
        BOOST_TEST((found.happened() == (always ? yes : ever ? unknown : no)));
        if (!ever) continue;
        BOOST_TEST(found.earliest().value().year() == *earliest);
        BOOST_TEST(found.latest().value().year() == *latest);
    }
}

BOOST_AUTO_TEST_CASE(the_first_time_is_not_after_the_last_and_later_editions_leave_it_where_it_is) {
    std::mt19937 random(20160402);
    for (int trial = 0; trial != 300; ++trial) {
        std::vector<vv::edition_fact> facts;
        vv::occasion known_first;
        for (int year = 2000; year != 2008; ++year) {
            const auto drawn = random() % 4;
            facts.push_back({vv::period::year(year), drawn == 0 ? yes : drawn == 1 ? unknown : no});
            const auto first = vv::first_held(facts);
            const auto last = vv::last_held(facts);
            if (known_first.is_known()) BOOST_TEST((first == known_first));
            known_first = first;
            BOOST_TEST((first.happened() == last.happened()));
            if (fails(first.happened())) continue;
            BOOST_TEST((!(last.earliest().value() < first.earliest().value())));
            BOOST_TEST((!(last.latest().value() < first.latest().value())));
            if (holds(facts.back().held)) BOOST_TEST((last.when().value() == facts.back().edition));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
