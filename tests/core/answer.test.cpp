// SPDX-License-Identifier: BSL-1.0

#include <visavis/core/answer.hpp>

#include "both_ways.hpp"

namespace vv = visavis;

namespace {

constexpr vv::answer<int> seven = 7;
constexpr vv::answer<int> none = vv::reason::not_collected;
constexpr auto doubled = [](int number) { return 2 * number; };
constexpr auto halved = [](int number) {
    return number % 2 == 0 ? vv::answer<int>(number / 2) : vv::answer<int>(vv::reason::overflow);
};

} // namespace

BOOST_AUTO_TEST_SUITE(core)
BOOST_AUTO_TEST_SUITE(answer)

BOOST_AUTO_TEST_CASE(an_answer_holds_a_result_or_a_reason) {
    VISAVIS_CHECK(seven.has_value() && seven.value() == 7);
    VISAVIS_CHECK(static_cast<bool>(seven) && !static_cast<bool>(none));
    VISAVIS_CHECK(!none.has_value() && none.why() == vv::reason::not_collected);
    VISAVIS_CHECK(none.refused() == vv::refusal{vv::reason::not_collected});
    VISAVIS_CHECK(none.value_or(3) == 3 && seven.value_or(3) == 7);
}

BOOST_AUTO_TEST_CASE(the_wrong_door_throws) {
    BOOST_CHECK_EXCEPTION(static_cast<void>(none.value()), vv::error, [](const vv::error& refused) {
        return refused.why() == vv::reason::not_collected;
    });
    BOOST_CHECK_EXCEPTION(
        static_cast<void>(seven.refused()), vv::error,
        [](const vv::error& refused) { return refused.why() == vv::reason::out_of_range; });
}

BOOST_AUTO_TEST_CASE(what_comes_next_is_done_only_with_a_result) {
    VISAVIS_CHECK(seven.then(doubled).value() == 14);
    VISAVIS_CHECK(seven.then(halved).why() == vv::reason::overflow);
    VISAVIS_CHECK(seven.then(doubled).then(halved).value() == 7);
    VISAVIS_CHECK(none.then(doubled).why() == vv::reason::not_collected);
    VISAVIS_CHECK(none.then(halved).why() == vv::reason::not_collected);
}

BOOST_AUTO_TEST_CASE(answers_are_equal_when_both_hold_the_same) {
    VISAVIS_CHECK(seven == vv::answer<int>(7));
    VISAVIS_CHECK(!(seven == none));
    VISAVIS_CHECK(none == vv::answer<int>(vv::reason::not_collected));
    VISAVIS_CHECK(!(none == vv::answer<int>(vv::reason::overflow)));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
