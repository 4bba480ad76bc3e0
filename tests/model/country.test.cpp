// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/country.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>
#include <string_view>
#include <type_traits>

namespace vv = visavis;

namespace {

using china = vv::country<"CN">;
using kosovo = vv::user_country<"XK", "Kosovo">;

std::string lower(std::string_view code) {
    std::string letters;
    for (char letter : code)
        letters += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    return letters;
}

std::string three_digits(int number) {
    std::string digits;
    for (int unit = 100; unit != 0; unit /= 10)
        digits += static_cast<char>('0' + number / unit % 10);
    return digits;
}

} // namespace

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(country)

BOOST_AUTO_TEST_CASE(a_country_in_the_type_knows_its_code_and_name) {
    VISAVIS_CHECK(china::alpha2() == "CN");
    VISAVIS_CHECK(china::name() == "China");
    VISAVIS_CHECK(china::kind() == vv::entity_kind::country);
    VISAVIS_CHECK(vv::country<"TR">::name() == "Türkiye");
    static_assert(vv::entity_of_known_kind<china>);
    static_assert(std::is_empty_v<china>);
}

BOOST_AUTO_TEST_CASE(a_country_in_the_type_converts_to_a_value_of_two_bytes) {
    constexpr vv::any_country value = china{};
    static_assert(sizeof value == 2);
    VISAVIS_CHECK(value == china::value());
    VISAVIS_CHECK(value == china{});
    VISAVIS_CHECK(value != vv::country<"US">{});
    VISAVIS_CHECK(value.kind() == vv::entity_kind::country);
    static_assert(vv::entity_of_known_kind<vv::any_country>);
}

BOOST_AUTO_TEST_CASE(a_country_is_read_from_any_of_its_three_codes_in_either_case) {
    VISAVIS_CHECK(vv::any_country::parse("CN").value() == china{});
    VISAVIS_CHECK(vv::any_country::parse("cn").value() == china{});
    VISAVIS_CHECK(vv::any_country::parse("CHN").value() == china{});
    VISAVIS_CHECK(vv::any_country::parse("Chn").value() == china{});
    VISAVIS_CHECK(vv::any_country::parse("156").value() == china{});
    VISAVIS_CHECK(vv::any_country::from_numeric(156).value() == china{});
    VISAVIS_CHECK(vv::any_country::parse("004").value().name() == "Afghanistan");
    VISAVIS_CHECK(vv::any_country::from_numeric(4).value().name() == "Afghanistan");
}

BOOST_AUTO_TEST_CASE(a_value_gives_all_codes_and_the_name) {
    constexpr auto usa = vv::any_country::parse("us").value();
    VISAVIS_CHECK(usa.is_known());
    VISAVIS_CHECK(usa.alpha2() == "US");
    VISAVIS_CHECK(usa.alpha3() == "USA");
    VISAVIS_CHECK(usa.numeric() == 840);
    VISAVIS_CHECK(usa.name() == "United States");
}

BOOST_AUTO_TEST_CASE(a_code_that_does_not_exist_is_an_answer_that_names_it) {
    constexpr auto none = vv::any_country::parse("XX");
    VISAVIS_CHECK(!none.has_value());
    VISAVIS_CHECK(none.why() == vv::reason::unknown_code);
    VISAVIS_CHECK(none.refused().about == "country code 'XX'");
    VISAVIS_CHECK(none.value_or(china{}) == china{});
    VISAVIS_CHECK(vv::any_country::from_numeric(999).refused().about == "country code '999'");
    VISAVIS_CHECK(vv::any_country::from_numeric(-156).why() == vv::reason::unknown_code);
    VISAVIS_CHECK(vv::any_country::from_numeric(0).why() == vv::reason::unknown_code);
}

BOOST_AUTO_TEST_CASE(a_code_that_does_not_exist_throws_a_sentence_when_its_value_is_taken) {
    BOOST_CHECK_EXCEPTION(
        (void)vv::any_country::parse("UK").value(), vv::error, [](const vv::error& refused) {
            return refused.why() == vv::reason::unknown_code &&
                   refused.what() == std::string_view("visavis: unknown code: country code 'UK'");
        });
}

BOOST_AUTO_TEST_CASE(what_only_looks_like_a_code_is_refused) {
    for (std::string_view text :
         {"",   "C",    "C1",  "1C",  "CNX", "CHIN", "China", " CN", "CN ", "C\n", "000", "999",
          "15", "1560", "15A", "A56", "1-6", "-56",  "+56",   "ö",   "CÖ",  "XK",  "EU",  "EL"})
        BOOST_TEST((vv::any_country::parse(text).refused().why == vv::reason::unknown_code), text);
    BOOST_TEST(!vv::any_country::parse(std::string_view("C\0", 2)).has_value());
    BOOST_TEST(!vv::any_country::parse(std::string(1000, 'C')).has_value());
}

BOOST_AUTO_TEST_CASE(every_record_of_iso_3166_is_found_by_each_of_its_codes) {
    std::set<int> indexes;
    vv::any_country before;
    for (const auto& record : vv::iso3166) {
        const auto country = vv::any_country::parse(record.alpha2).value();
        BOOST_TEST((vv::any_country::parse(record.alpha3).value() == country));
        BOOST_TEST((vv::any_country::parse(lower(record.alpha2)).value() == country));
        BOOST_TEST((vv::any_country::parse(lower(record.alpha3)).value() == country));
        BOOST_TEST((vv::any_country::parse(three_digits(record.numeric)).value() == country));
        BOOST_TEST((vv::any_country::from_numeric(record.numeric).value() == country));
        BOOST_TEST((vv::any_country::from_index(country.index()).value() == country));
        BOOST_TEST(country.alpha2() == record.alpha2);
        BOOST_TEST(country.alpha3() == record.alpha3);
        BOOST_TEST(country.numeric() == record.numeric);
        BOOST_TEST(country.name() == record.name);
        BOOST_TEST(vv::is_officially_assigned(record.alpha2));
        BOOST_TEST(indexes.insert(country.index()).second);
        BOOST_TEST((before < country));
        before = country;
    }
}

BOOST_AUTO_TEST_CASE(of_all_pairs_of_letters_249_are_assigned_and_42_are_left_to_users) {
    int assigned = 0;
    int left_to_users = 0;
    for (char first = 'A'; first <= 'Z'; ++first)
        for (char second = 'A'; second <= 'Z'; ++second) {
            const std::string code{first, second};
            const bool official = vv::any_country::parse(code).has_value();
            const bool of_users = vv::any_country::user_assigned(code).has_value();
            BOOST_TEST(!(official && of_users), code);
            BOOST_TEST(vv::is_officially_assigned(code) == official, code);
            assigned += official;
            left_to_users += of_users;
        }
    BOOST_TEST(assigned == 249);
    BOOST_TEST(left_to_users == 1 + 14 + 26 + 1); // AA, QM to QZ, XA to XZ, ZZ
}

BOOST_AUTO_TEST_CASE(only_capitals_are_officially_assigned) {
    VISAVIS_CHECK(vv::is_officially_assigned("CN"));
    VISAVIS_CHECK(!vv::is_officially_assigned("cn"));
    VISAVIS_CHECK(!vv::is_officially_assigned("CHN"));
    VISAVIS_CHECK(!vv::is_officially_assigned("XK"));
    VISAVIS_CHECK(!vv::is_officially_assigned(""));
    VISAVIS_CHECK(!vv::is_officially_assigned("ZZZ"));
}

BOOST_AUTO_TEST_CASE(without_a_code_a_country_is_unknown) {
    constexpr vv::any_country unknown;
    VISAVIS_CHECK(!unknown.is_known());
    VISAVIS_CHECK(unknown.alpha2().empty());
    VISAVIS_CHECK(unknown.alpha3().empty());
    VISAVIS_CHECK(unknown.numeric() == 0);
    VISAVIS_CHECK(unknown.name() == "unknown country");
    VISAVIS_CHECK(unknown.index() == 0);
    VISAVIS_CHECK(unknown < china{});
}

BOOST_AUTO_TEST_CASE(countries_are_in_the_order_of_their_codes_and_index_tables) {
    VISAVIS_CHECK(china::value() < vv::country<"US">::value());
    VISAVIS_CHECK(vv::country<"AD">::value().index() == 4);
    VISAVIS_CHECK(vv::country<"ZW">::value().index() == 25 * 26 + 23);
    VISAVIS_CHECK(vv::any_country::from_index(0).value() == vv::any_country());
    VISAVIS_CHECK(vv::any_country::from_index(kosovo::value().index()).value() == kosovo{});
    VISAVIS_CHECK(vv::any_country::from_index(2).refused().about == "country code 'AB'");
    VISAVIS_CHECK(vv::any_country::from_index(-1).why() == vv::reason::unknown_code);
    VISAVIS_CHECK(vv::any_country::from_index(677).why() == vv::reason::unknown_code);
}

BOOST_AUTO_TEST_CASE(a_project_adds_a_country_of_its_own) {
    VISAVIS_CHECK(kosovo::alpha2() == "XK");
    VISAVIS_CHECK(kosovo::name() == "Kosovo");
    VISAVIS_CHECK(kosovo::kind() == vv::entity_kind::country);
    static_assert(vv::entity_of_known_kind<kosovo>);
}

BOOST_AUTO_TEST_CASE(as_a_value_a_country_of_its_own_keeps_only_the_code) {
    constexpr vv::any_country value = kosovo{};
    VISAVIS_CHECK(value.is_known());
    VISAVIS_CHECK(value.alpha2() == "XK");
    VISAVIS_CHECK(value.name() == "XK");
    VISAVIS_CHECK(value.alpha3().empty());
    VISAVIS_CHECK(value.numeric() == 0);
    VISAVIS_CHECK(value == vv::any_country::user_assigned("XK").value());
}

BOOST_AUTO_TEST_CASE(only_codes_that_iso_leaves_to_users_are_taken_for_their_countries) {
    for (std::string_view code : {"AA", "QM", "QZ", "XA", "XZ", "ZZ"})
        BOOST_TEST(vv::any_country::user_assigned(code).has_value(), code);
    for (std::string_view code : {"CN", "QL", "AB", "ZY", "WX", "xk", "X", "XKX", "X1", ""})
        BOOST_TEST(!vv::any_country::user_assigned(code).has_value(), code);
    VISAVIS_CHECK(vv::any_country::user_assigned("CN").refused().about == "country code 'CN'");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
