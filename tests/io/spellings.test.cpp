// SPDX-License-Identifier: BSL-1.0

#include <visavis/io/spellings.hpp>

#include <visavis/io/entity_names.hpp>

#include <boost/test/unit_test.hpp>

#include <map>
#include <string>

namespace vv = visavis;

namespace {

// Goes through texts between which stands '|'.
template <class Function>
void for_each_of(std::string_view spellings, Function function) {
    while (!spellings.empty()) {
        const auto one = spellings.substr(0, spellings.find('|'));
        function(one);
        spellings.remove_prefix(one.size() == spellings.size() ? one.size() : one.size() + 1);
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(spellings)

BOOST_AUTO_TEST_CASE(codes_are_of_iso_and_in_their_order) {
    std::string_view last;
    for (const auto& [alpha2, spellings] : vv::other_spellings) {
        BOOST_CHECK_MESSAGE(vv::is_officially_assigned(alpha2), alpha2);
        BOOST_CHECK_MESSAGE(last < alpha2, alpha2);
        BOOST_TEST(!spellings.empty());
        last = alpha2;
    }
}

// Otherwise the later would take the place of the earlier, without a word.
BOOST_AUTO_TEST_CASE(no_two_countries_or_groups_are_spelled_alike) {
    std::map<std::string, std::string> whose;
    const auto note = [&](std::string_view spelling, std::string_view owner) {
        const auto key = vv::detail::in_order(vv::detail::words_of(spelling));
        const auto [place, is_new] = whose.emplace(key, owner);
        BOOST_CHECK_MESSAGE(place->second == owner,
                            spelling << " is of " << place->second << " and of " << owner);
    };
    for (const auto& record : vv::iso3166) note(record.name, record.alpha2);
    for (const auto& [alpha2, spellings] : vv::other_spellings)
        for_each_of(spellings, [&](std::string_view one) { note(one, alpha2); });
    for (const auto& [name, spellings] : vv::known_groups) {
        note(name, name);
        for_each_of(spellings, [&](std::string_view one) { note(one, name); });
    }
}

BOOST_AUTO_TEST_CASE(no_spelling_of_a_group_is_the_code_of_a_country) {
    for (const auto& group : vv::known_groups)
        for_each_of(group.spellings, [](std::string_view one) {
            BOOST_CHECK_MESSAGE(!vv::any_country::parse(one), one);
        });
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
