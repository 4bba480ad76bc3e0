// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/first_time.hpp>

#include "both_ways.hpp"

#include <visavis/compare/when_held.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <random>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr auto yes = vv::verdict(true);
constexpr auto no = vv::verdict(false);
constexpr auto unknown = vv::verdict::of_undetermined();

using editions = std::array<vv::edition_fact, 3>;

// Editions of 2022, 2023 and 2024.
constexpr editions history(vv::verdict in_2022, vv::verdict in_2023, vv::verdict in_2024) {
    return {{{2022_y, in_2022}, {2023_y, in_2023}, {2024_y, in_2024}}};
}
constexpr vv::verdict since(vv::verdict in_2022, vv::verdict in_2023, vv::verdict in_2024) {
    return vv::first_time(history(in_2022, in_2023, in_2024)).since_horizon;
}
constexpr vv::verdict ever(vv::verdict in_2022, vv::verdict in_2023, vv::verdict in_2024) {
    return vv::first_time(history(in_2022, in_2023, in_2024)).ever;
}

// Yearly facts from 2001 on, rarely held so that first times are late; decided or not.
std::vector<vv::edition_fact> random_facts(std::mt19937& random, std::size_t size, bool decided) {
    std::vector<vv::edition_fact> facts;
    for (std::size_t at = 0; at != size; ++at) {
        const auto drawn = random() % 6;
        const auto held = drawn == 0 ? yes : drawn == 1 && !decided ? unknown : no;
        facts.push_back({vv::period::year(2001 + static_cast<int>(at)), held});
    }
    return facts;
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(first_time)

BOOST_AUTO_TEST_CASE(a_first_time_holds_in_the_last_edition_and_in_none_before) {
    VISAVIS_CHECK(holds(since(no, no, yes)));
}

BOOST_AUTO_TEST_CASE(what_held_before_is_not_a_first_time) {
    VISAVIS_CHECK(fails(since(yes, no, yes)));
    VISAVIS_CHECK(fails(since(no, yes, yes)));
}

BOOST_AUTO_TEST_CASE(what_does_not_hold_now_is_not_a_first_time) {
    VISAVIS_CHECK(fails(since(no, no, no)));
    VISAVIS_CHECK(fails(since(unknown, unknown, no)));
}

BOOST_AUTO_TEST_CASE(an_edition_of_which_it_is_not_known_leaves_it_open) {
    VISAVIS_CHECK(undetermined(since(no, unknown, yes)));
    VISAVIS_CHECK(undetermined(since(no, no, unknown)));
}

BOOST_AUTO_TEST_CASE(an_unknown_edition_does_not_save_what_another_refutes) {
    VISAVIS_CHECK(fails(since(unknown, yes, yes)));
}

BOOST_AUTO_TEST_CASE(first_ever_cannot_hold_since_history_before_is_censored) {
    VISAVIS_CHECK(undetermined(ever(no, no, yes)));
    VISAVIS_CHECK(undetermined(ever(no, unknown, yes)));
}

BOOST_AUTO_TEST_CASE(first_ever_is_refuted_by_any_edition_before) {
    VISAVIS_CHECK(fails(ever(yes, no, yes)));
    VISAVIS_CHECK(fails(ever(no, no, no)));
}

BOOST_AUTO_TEST_CASE(the_answer_names_its_horizon_and_how_much_it_knows) {
    constexpr auto event = vv::first_time(history(no, no, yes));
    VISAVIS_CHECK(event.horizon == 2022_y);
    VISAVIS_CHECK(event.earlier_editions == 2);
}

BOOST_AUTO_TEST_CASE(one_edition_alone_decides_nothing_but_that_it_does_not_hold) {
    constexpr vv::edition_fact held[] = {{2024_y, yes}};
    constexpr auto event = vv::first_time(held);
    VISAVIS_CHECK(undetermined(event.since_horizon) && undetermined(event.ever));
    VISAVIS_CHECK(event.horizon == 2024_y && event.earlier_editions == 0);

    constexpr vv::edition_fact not_held[] = {{2024_y, no}};
    VISAVIS_CHECK(fails(vv::first_time(not_held).since_horizon));
    VISAVIS_CHECK(fails(vv::first_time(not_held).ever));
}

BOOST_AUTO_TEST_CASE(no_editions_give_no_answer) {
    VISAVIS_CHECK(vv::first_time.checked(std::array<vv::edition_fact, 0>{}).why() ==
                  vv::reason::empty_list);
}

BOOST_AUTO_TEST_CASE(editions_out_of_order_or_repeated_are_refused) {
    constexpr vv::edition_fact backwards[] = {{2024_y, no}, {2023_y, yes}};
    VISAVIS_CHECK(vv::first_time.checked(backwards).why() == vv::reason::malformed);
    constexpr vv::edition_fact twice[] = {{2024_y, no}, {2024_y, yes}};
    VISAVIS_CHECK(vv::first_time.checked(twice).why() == vv::reason::malformed);
    BOOST_CHECK_THROW((void)vv::first_time(backwards), vv::error);
}

BOOST_AUTO_TEST_CASE(editions_need_not_be_consecutive_nor_yearly) {
    constexpr vv::edition_fact half_yearly[] = {{vv::period::month(2023, 6), no},
                                                {vv::period::month(2024, 11), yes}};
    VISAVIS_CHECK(holds(vv::first_time(half_yearly).since_horizon));
}

BOOST_AUTO_TEST_CASE(a_fact_is_unknown_unless_said) {
    VISAVIS_CHECK(undetermined(vv::edition_fact{2024_y}.held));
}

BOOST_AUTO_TEST_CASE(editions_can_be_read_at_run_time) {
    std::vector<vv::edition_fact> read;
    for (int year = 1993; year != 2018; ++year) read.push_back({vv::period::year(year), no});
    BOOST_TEST(fails(vv::first_time(read).since_horizon));
    read.push_back({2018_y, yes});
    const auto event = vv::first_time(read);
    BOOST_TEST((holds(event.since_horizon) && undetermined(event.ever)));
    BOOST_TEST(event.earlier_editions == 25);
}

BOOST_AUTO_TEST_CASE(at_most_one_edition_is_the_first_and_it_is_the_first_in_which_it_held) {
    std::mt19937 random(19170403);
    for (int trial = 0; trial != 300; ++trial) {
        const auto facts = random_facts(random, 2 + random() % 7, trial % 2 == 0);
        int first_times = 0;
        for (std::size_t size = 2; size <= facts.size(); ++size) {
            const std::vector<vv::edition_fact> until(facts.data(), facts.data() + size);
            const auto event = vv::first_time(until);
            BOOST_TEST((event.since_horizon == vv::first_held(until).was(facts[size - 1].edition)));
            BOOST_TEST(!holds(event.ever));
            first_times += holds(event.since_horizon) ? 1 : 0;
        }
        BOOST_TEST(first_times <= 1);
    }
}

BOOST_AUTO_TEST_CASE(older_editions_that_come_to_light_may_refute_a_first_time_but_make_none) {
    std::mt19937 random(19170404);
    for (int trial = 0; trial != 300; ++trial) {
        const auto facts = random_facts(random, 2 + random() % 7, trial % 2 == 0);
        vv::verdict since = unknown;
        vv::verdict ever = unknown;
        for (std::size_t known = 2; known <= facts.size(); ++known) {
            const auto oldest = facts.end() - static_cast<std::ptrdiff_t>(known);
            const auto event = vv::first_time(std::vector<vv::edition_fact>(oldest, facts.end()));
            BOOST_TEST((known == 2 || holds(since) || !holds(event.since_horizon)));
            BOOST_TEST((!fails(since) || fails(event.since_horizon)));
            BOOST_TEST((!fails(ever) || fails(event.ever)));
            since = event.since_horizon;
            ever = event.ever;
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
