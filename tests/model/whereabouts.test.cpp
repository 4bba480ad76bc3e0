// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/whereabouts.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

namespace vv = visavis;
using spot = vv::whereabouts;

namespace {

constexpr auto nothing_known = spot();
constexpr auto fifth = spot::at(5);
constexpr auto top_ten = spot::between(1, 10);
constexpr auto after_ten = spot::beyond(10, 100);
constexpr auto out = spot::not_listed();

// Every place in a list of `length` that whereabouts allow; 0 is not to be listed.
std::vector<int> places(const spot& where, int length) {
    std::vector<int> allowed;
    if (!holds(where.is_listed())) allowed.push_back(0);
    if (!fails(where.is_listed()))
        for (int rank = where.best(); rank <= where.worst() && rank <= length; ++rank)
            allowed.push_back(rank);
    return allowed;
}

template <class Question>
vv::verdict of_all(const std::vector<int>& places, Question holds_of) {
    bool all = true;
    bool any = false;
    for (int place : places) {
        all = all && holds_of(place);
        any = any || holds_of(place);
    }
    return vv::verdict_between(all, any);
}

bool comes_before(int place, int other) { return place != 0 && (other == 0 || place < other); }

std::vector<spot> all_whereabouts(int length) {
    std::vector<spot> all{out};
    for (int best = 1; best <= length; ++best) {
        for (int worst = best; worst <= length; ++worst) all.push_back(spot::between(best, worst));
        all.push_back(spot::beyond(best - 1, length));
    }
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(whereabouts)

BOOST_AUTO_TEST_CASE(a_known_rank_decides_every_question) {
    VISAVIS_CHECK(fifth.is_known() && fifth.best() == 5 && fifth.worst() == 5);
    VISAVIS_CHECK(holds(fifth.is_listed()));
    VISAVIS_CHECK(holds(fifth.is_within(5)) && fails(fifth.is_within(4)));
}

BOOST_AUTO_TEST_CASE(somewhere_in_the_top_ten_is_listed_and_may_be_fifth) {
    VISAVIS_CHECK(holds(top_ten.is_listed()) && !top_ten.is_known());
    VISAVIS_CHECK(holds(top_ten.is_within(10)) && undetermined(top_ten.is_within(5)));
    VISAVIS_CHECK(holds(spot::between(3, 4).is_within(4)));
    VISAVIS_CHECK(fails(spot::between(3, 4).is_within(2)));
}

BOOST_AUTO_TEST_CASE(who_is_not_among_the_first_ten_of_a_hundred_is_11th_at_best_or_not_listed) {
    VISAVIS_CHECK(undetermined(after_ten.is_listed()));
    VISAVIS_CHECK(fails(after_ten.is_within(10)));
    VISAVIS_CHECK(undetermined(after_ten.is_within(11)) && undetermined(after_ten.is_within(100)));
    VISAVIS_CHECK(after_ten.best() == 11 && after_ten.worst() == 100);
}

BOOST_AUTO_TEST_CASE(after_all_members_of_a_list_there_is_nowhere_to_stand) {
    VISAVIS_CHECK(spot::beyond(10, 10) == out);
    VISAVIS_CHECK(fails(out.is_listed()) && fails(out.is_within(spot::no_limit)));
    BOOST_CHECK_THROW(static_cast<void>(out.best()), vv::error);
    BOOST_CHECK_THROW(static_cast<void>(out.worst()), vv::error);
}

BOOST_AUTO_TEST_CASE(of_nothing_known_nothing_is_decided) {
    VISAVIS_CHECK(undetermined(nothing_known.is_listed()) && !nothing_known.is_known());
    VISAVIS_CHECK(undetermined(nothing_known.is_within(1)));
    VISAVIS_CHECK(undetermined(nothing_known.is_before(fifth)));
    VISAVIS_CHECK(nothing_known == spot::beyond(0));
}

BOOST_AUTO_TEST_CASE(a_better_rank_comes_before_and_any_rank_before_none) {
    VISAVIS_CHECK(holds(fifth.is_before(spot::at(6))));
    VISAVIS_CHECK(fails(fifth.is_before(fifth)));
    VISAVIS_CHECK(fails(fifth.is_before(spot::at(4))));
    VISAVIS_CHECK(holds(fifth.is_before(out)) && fails(out.is_before(fifth)));
    VISAVIS_CHECK(fails(out.is_before(out)));
    VISAVIS_CHECK(holds(top_ten.is_before(after_ten)) && undetermined(top_ten.is_before(fifth)));
}

BOOST_AUTO_TEST_CASE(impossible_ranks_are_refused) {
    const auto is_out_of_range = [](const vv::error& refused) {
        return refused.why() == vv::reason::out_of_range;
    };
    BOOST_CHECK_EXCEPTION(static_cast<void>(spot::at(0)), vv::error, is_out_of_range);
    BOOST_CHECK_EXCEPTION(static_cast<void>(spot::between(5, 4)), vv::error, is_out_of_range);
    BOOST_CHECK_EXCEPTION(static_cast<void>(spot::beyond(-1)), vv::error, is_out_of_range);
}

BOOST_AUTO_TEST_CASE(every_verdict_is_what_all_places_that_are_allowed_agree_on) {
    constexpr int length = 5;
    for (const auto& where : all_whereabouts(length)) {
        const auto here = places(where, length);
        for (int rank = 1; rank <= length; ++rank)
            BOOST_TEST((where.is_within(rank) ==
                        of_all(here, [&](int place) { return place != 0 && place <= rank; })));
        for (const auto& other : all_whereabouts(length)) {
            const auto there = places(other, length);
            std::vector<int> before;
            for (int place : here)
                for (int elsewhere : there)
                    before.push_back(comes_before(place, elsewhere) ? 1 : 0);
            BOOST_TEST((where.is_before(other) ==
                        of_all(before, [](int is_before) { return is_before == 1; })));
        }
    }
}

BOOST_AUTO_TEST_CASE(the_better_placed_of_two_stands_wherever_the_better_of_their_places_may_be) {
    constexpr int length = 5;
    for (const auto& where : all_whereabouts(length))
        for (const auto& other : all_whereabouts(length)) {
            std::vector<bool> better(length + 1);
            for (int place : places(where, length))
                for (int elsewhere : places(other, length))
                    better[static_cast<std::size_t>(comes_before(elsewhere, place) ? elsewhere
                                                                                   : place)] = true;
            std::vector<int> expected;
            for (int place = 0; place <= length; ++place)
                if (better[static_cast<std::size_t>(place)]) expected.push_back(place);
            const auto found = places(where.better_of(other), length);
            BOOST_TEST(found == expected, boost::test_tools::per_element());
        }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
