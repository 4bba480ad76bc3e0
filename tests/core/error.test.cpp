// SPDX-License-Identifier: BSL-1.0

#include <visavis/core/error.hpp>

#include "both_ways.hpp"

#include <set>
#include <string>

namespace vv = visavis;

BOOST_AUTO_TEST_SUITE(core)
BOOST_AUTO_TEST_SUITE(error)

BOOST_AUTO_TEST_CASE(every_reason_has_a_name_of_its_own_and_words) {
    std::set<std::string_view> names;
    for (int at = 0; at != vv::reason_count; ++at) {
        const auto why = static_cast<vv::reason>(at);
        BOOST_TEST(names.insert(vv::name_of(why)).second);
        BOOST_TEST(!vv::words_for(why).empty());
    }
    VISAVIS_CHECK(vv::name_of(vv::reason::not_collected) == "not_collected");
    VISAVIS_CHECK(vv::name_of(vv::reason::overflow) == "overflow");
    VISAVIS_CHECK(vv::name_of(vv::reason::break_in_series) == "break_in_series");
    VISAVIS_CHECK(vv::name_of(vv::reason::unranked) == "unranked");
    VISAVIS_CHECK(vv::name_of(vv::reason::out_of_range) == "out_of_range");
    VISAVIS_CHECK(vv::words_for(vv::reason::zero_denominator) == "the denominator is zero");
}

BOOST_AUTO_TEST_CASE(a_refusal_is_a_reason_and_what_it_is_about) {
    constexpr auto sentence = [](const vv::refusal& refused) {
        vv::text<120> words;
        vv::append_sentence(words, refused);
        return words;
    };
    VISAVIS_CHECK(sentence({vv::reason::zero_denominator, {}}) == "the denominator is zero");
    VISAVIS_CHECK(sentence({vv::reason::unknown_code, "country code 'QQ'"}) ==
                  "unknown code: country code 'QQ'");
    VISAVIS_CHECK(vv::refusal{vv::reason::overflow} == vv::refusal{vv::reason::overflow});
}

BOOST_AUTO_TEST_CASE(refusing_throws_the_one_exception_type) {
    try {
        vv::refuse(vv::reason::empty_list, "the top ten");
        BOOST_ERROR("nothing was thrown");
    } catch (const vv::error& refused) {
        BOOST_TEST((refused.why() == vv::reason::empty_list));
        BOOST_TEST(std::string(refused.what()) == "visavis: the list is empty: the top ten");
    }
    BOOST_CHECK_THROW(vv::refuse(vv::reason::overflow), std::exception);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
