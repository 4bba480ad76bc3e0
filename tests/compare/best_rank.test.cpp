// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/best_rank.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <deque>
#include <random>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;
using vv::whereabouts;

// All editions here are made up.
namespace {

constexpr vv::source press{"a newspaper"};
using cities = vv::list_of<"liveable cities", vv::entity_kind::city>;
constexpr vv::city<"Aarhus", "DK"> aarhus;
constexpr vv::city<"Bern", "CH"> bern;
constexpr vv::city<"Cork", "IE"> cork;
constexpr vv::city<"Dresden", "DE"> dresden;

constexpr auto in_2021 = cities::ranked(2021_y, press, aarhus, bern, cork);
constexpr auto in_2022 = cities::ranked_as(2022_y, press, {{1, aarhus}, {1, bern}, {3, dresden}});
constexpr auto in_2023 = cities::ranked(2023_y, press, bern, aarhus, cork);
constexpr auto top_two = cities::ranked(2024_y, press, bern, aarhus).out_of(10);
constexpr auto whole = vv::history_of(in_2021, in_2022, in_2023);
constexpr auto in_part = vv::history_of(in_2021, in_2022, in_2023, top_two);

// Yearly editions from 2001 on, in which each of three cities has a rank up to 6, or none; where
// they are not exact, a rank may also lie between two, or be worse than one, or unknown.
struct random_history {
    std::deque<std::array<vv::sighting, 3>> seen;
    std::vector<vv::known_edition> editions;

    random_history(std::mt19937& random, int size, bool exact) {
        for (int at = 0; at != size; ++at) {
            auto& members = seen.emplace_back();
            members = {{{aarhus, some_place(random, exact)},
                        {bern, some_place(random, exact)},
                        {cork, some_place(random, exact)}}};
            editions.emplace_back("liveable cities", vv::entity_kind::city,
                                  vv::period::year(2001 + at), press, 6, members.data(),
                                  members.size());
        }
    }
    random_history(const random_history&) = delete;
    random_history& operator=(const random_history&) = delete;

private:
    static whereabouts some_place(std::mt19937& random, bool exact) {
        const int place = 1 + static_cast<int>(random() % 6);
        switch (random() % (exact ? 3 : 6)) {
        case 0:
            return whereabouts::not_listed();
        case 3:
            return whereabouts::between((place + 1) / 2, place);
        case 4:
            return whereabouts::beyond(place - 1, 6);
        case 5:
            return whereabouts();
        default:
            return whereabouts::at(place);
        }
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(best_rank)

BOOST_AUTO_TEST_CASE(the_best_rank_is_the_smallest_and_was_reached_first_and_last) {
    constexpr auto best = vv::best_rank(bern, whole);
    VISAVIS_CHECK(best.rank == whereabouts::at(1));
    VISAVIS_CHECK(best.first.when().value() == 2022_y); // joint first
    VISAVIS_CHECK(best.last.when().value() == 2023_y);
}

BOOST_AUTO_TEST_CASE(an_edition_without_it_has_no_rank_for_it) {
    constexpr auto best = vv::best_rank(dresden, whole);
    VISAVIS_CHECK(best.rank == whereabouts::at(3));
    VISAVIS_CHECK(best.first.when().value() == 2022_y && best.last == best.first);
}

BOOST_AUTO_TEST_CASE(who_was_never_listed_has_no_best_rank) {
    constexpr vv::city<"Essen", "DE"> essen;
    VISAVIS_CHECK(vv::best_rank(essen, whole).rank == whereabouts::not_listed());
    VISAVIS_CHECK(fails(vv::best_rank(essen, whole).first.happened()));
}

BOOST_AUTO_TEST_CASE(a_list_known_in_part_may_hide_a_rank_as_good_but_none_better_than_its_end) {
    // third in 2021 and 2023, and third at best in 2024
    constexpr auto of_cork = vv::best_rank(cork, in_part);
    VISAVIS_CHECK(of_cork.rank == whereabouts::at(3));
    VISAVIS_CHECK(of_cork.first.when().value() == 2021_y);
    VISAVIS_CHECK(of_cork.last.earliest().value() == 2023_y);
    VISAVIS_CHECK(of_cork.last.latest().value() == 2024_y);
}

BOOST_AUTO_TEST_CASE(what_may_be_better_than_all_known_leaves_rank_and_time_open) {
    static constexpr auto seen =
        vv::seen_in<cities>(2025_y, press, 10, {{cork, whereabouts::between(1, 4)}});
    constexpr auto best = vv::best_rank(cork, vv::history_of(in_2021, seen));
    VISAVIS_CHECK(best.rank == whereabouts::between(1, 3));
    VISAVIS_CHECK(!best.first.is_known() && undetermined(best.first.was(2021_y)));
    VISAVIS_CHECK(best.first.earliest().value() == 2021_y);
    VISAVIS_CHECK(best.last.latest().value() == 2025_y);
}

BOOST_AUTO_TEST_CASE(a_rank_now_equals_the_best_or_does_not) {
    constexpr auto best = vv::best_rank(cork, whole);
    VISAVIS_CHECK(holds(best.is_equalled_by(whereabouts::at(3))));
    VISAVIS_CHECK(fails(best.is_equalled_by(whereabouts::at(4))));
    VISAVIS_CHECK(fails(best.is_equalled_by(whereabouts::not_listed())));
    VISAVIS_CHECK(undetermined(best.is_equalled_by(whereabouts::between(3, 4))));
}

BOOST_AUTO_TEST_CASE(names_that_changed_are_followed) {
    static constexpr vv::renaming names[] = {{aarhus, dresden}};
    VISAVIS_CHECK(vv::best_rank(dresden, whole.renamed(names)).rank == whereabouts::at(1));
}

BOOST_AUTO_TEST_CASE(histories_that_are_read_have_records_too) {
    const std::vector<vv::known_edition> read{in_2021, in_2022};
    BOOST_TEST((vv::best_rank(bern, vv::history_view(read)).rank == whereabouts::at(1)));
}

BOOST_AUTO_TEST_CASE(no_editions_and_other_kinds_are_refused) {
    VISAVIS_CHECK(vv::best_rank.checked(bern, vv::history_view()).why() == vv::reason::empty_list);
    VISAVIS_CHECK(vv::best_rank.checked(vv::country<"CH">{}, whole.view()).why() ==
                  vv::reason::different_kinds);
    BOOST_CHECK_THROW(static_cast<void>(vv::best_rank(bern, vv::history_view())), vv::error);
}

BOOST_AUTO_TEST_CASE(a_later_edition_never_makes_the_best_rank_worse) {
    std::mt19937 random(19870821);
    for (int trial = 0; trial != 200; ++trial) {
        const random_history made(random, 6, trial % 2 == 0);
        auto before = whereabouts::not_listed();
        for (std::size_t size = 1; size <= made.editions.size(); ++size) {
            const auto best = vv::best_rank(cork, vv::history_view(made.editions.data(), size));
            BOOST_TEST(!holds(before.is_before(best.rank)));
            if (!fails(before.is_listed())) BOOST_TEST(best.rank.best() <= before.best());
            if (holds(before.is_listed())) BOOST_TEST(best.rank.worst() <= before.worst());
            before = best.rank;
            if (fails(best.rank.is_listed())) continue;
            BOOST_TEST((!(best.last.earliest().value() < best.first.earliest().value())));
            BOOST_TEST((!(best.last.latest().value() < best.first.latest().value())));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_record_that_stands_keeps_its_first_edition_and_a_new_one_has_the_last) {
    std::mt19937 random(19870822);
    for (int trial = 0; trial != 200; ++trial) {
        const random_history made(random, 6, true);
        vv::best_rank_ever before;
        before.rank = whereabouts::not_listed();
        for (std::size_t size = 1; size <= made.editions.size(); ++size) {
            const auto& latest = made.editions[size - 1];
            const auto now = latest.where_is(cork).value();
            const auto best = vv::best_rank(cork, vv::history_view(made.editions.data(), size));
            const bool is_new = holds(now.is_before(before.rank));
            const bool is_equalled = holds(best.is_equalled_by(now));
            BOOST_TEST((best.rank == (is_new ? now : before.rank)));
            BOOST_TEST((is_new || best.first == before.first));
            BOOST_TEST((is_equalled || best.last == before.last));
            if (is_new) BOOST_TEST((best.first.when().value() == latest.when()));
            if (is_equalled) BOOST_TEST((best.last.when().value() == latest.when()));
            before = best;
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
