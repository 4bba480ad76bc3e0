// SPDX-License-Identifier: BSL-1.0

#include <visavis/core/verdict.hpp>

#include "both_ways.hpp"

#include <type_traits>

namespace vv = visavis;

namespace {

constexpr vv::verdict yes(true);
constexpr vv::verdict no(false);
constexpr vv::verdict open = vv::verdict::of_undetermined();
constexpr vv::verdict all[] = {no, open, yes};

} // namespace

BOOST_AUTO_TEST_SUITE(core)
BOOST_AUTO_TEST_SUITE(verdict)

BOOST_AUTO_TEST_CASE(a_verdict_holds_fails_or_is_undetermined) {
    VISAVIS_CHECK(vv::holds(yes) && !vv::fails(yes) && !vv::undetermined(yes));
    VISAVIS_CHECK(!vv::holds(no) && vv::fails(no) && !vv::undetermined(no));
    VISAVIS_CHECK(!vv::holds(open) && !vv::fails(open) && vv::undetermined(open));
    VISAVIS_CHECK(yes.name() == "holds" && no.name() == "fails" && open.name() == "undetermined");
    VISAVIS_CHECK(yes.is_true() && !no.is_true() && !open.is_decided());
}

BOOST_AUTO_TEST_CASE(nothing_pretends_that_it_is_a_truth_value) {
    static_assert(!std::is_convertible_v<vv::verdict, bool>);
    static_assert(!std::is_constructible_v<bool, vv::verdict>);
    static_assert(!std::is_constructible_v<vv::verdict, int>);
}

BOOST_AUTO_TEST_CASE(the_same_questions_may_be_asked_of_exact_comparisons) {
    VISAVIS_CHECK(vv::holds(1 < 2) && vv::fails(2 < 1) && !vv::undetermined(1 < 2));
}

BOOST_AUTO_TEST_CASE(an_undetermined_operand_counts_only_where_the_other_does_not_decide) {
    VISAVIS_CHECK((yes & open) == open && (no & open) == no && (open & open) == open);
    VISAVIS_CHECK((yes | open) == yes && (no | open) == open && (open | open) == open);
    VISAVIS_CHECK((yes & yes) == yes && (yes & no) == no && (no | no) == no && (yes | no) == yes);
    VISAVIS_CHECK((!yes) == no && (!no) == yes && (!open) == open);
}

BOOST_AUTO_TEST_CASE(kleenes_laws_hold_for_all_verdicts) {
    for (auto a : all) {
        BOOST_TEST(((!!a) == a));
        for (auto b : all) {
            BOOST_TEST(((a & b) == (b & a)));
            BOOST_TEST(((!(a & b)) == ((!a) | (!b))));
            BOOST_TEST(((a | (a & b)) == a));
            for (auto c : all) BOOST_TEST(((a & (b | c)) == ((a & b) | (a & c))));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
