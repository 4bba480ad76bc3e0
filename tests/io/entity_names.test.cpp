// SPDX-License-Identifier: BSL-1.0

#include <visavis/io/entity_names.hpp>

#include "io/reading.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace vv = visavis;

namespace {

const vv::entity_names& names() {
    static const vv::entity_names all;
    return all;
}
// The alpha-2 code of who is meant, the name of a group, or why nobody is.
std::string meant(std::string_view name) {
    const auto found = names().find(name);
    if (!found) return vv::tests::sentence_of(found.refused());
    const auto& who = found.value();
    return std::string(who.kind() == vv::entity_kind::country ? who.countries().begin()->alpha2()
                                                              : who.name());
}
std::string meant(std::string_view code, std::string_view name) {
    const auto found = names().find(code, name);
    return std::string(found ? found.value().name()
                             : std::string_view(vv::tests::sentence_of(found.refused())));
}

} // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(entity_names)

BOOST_AUTO_TEST_CASE(all_iso_codes_and_names_are_known) {
    for (const auto& record : vv::iso3166) {
        BOOST_TEST(meant(record.name) == record.alpha2);
        BOOST_TEST(meant(record.alpha2) == record.alpha2);
        BOOST_TEST(meant(record.alpha3) == record.alpha2);
        BOOST_TEST(meant(std::to_string(record.numeric), "") == record.name);
    }
    BOOST_TEST(meant("NA") == "NA"); // Namibia, and nothing that is missing
    BOOST_TEST(meant("004") == "AF");
    BOOST_TEST(meant("chn", "") == "China");
}

BOOST_AUTO_TEST_CASE(countries_are_known_however_english_spells_them) {
    const std::string_view spelled[][2] = {
        {"Korea, Rep.", "KR"},
        {"Republic of Korea", "KR"},
        {"Korea, South", "KR"},
        {"Korea, Dem. People's Rep.", "KP"},
        {"Viet Nam", "VN"},
        {"Vietnam", "VN"},
        {"Türkiye", "TR"},
        {"Turkiye", "TR"},
        {"Turkey", "TR"},
        {"TURKEY", "TR"},
        {"Côte d'Ivoire", "CI"},
        {"Cote d’Ivoire", "CI"},
        {"Ivory Coast", "CI"},
        {"Congo, Dem. Rep.", "CD"},
        {"Congo, Rep.", "CG"},
        {"Egypt, Arab Rep.", "EG"},
        {"Bahamas, The", "BS"},
        {"The Bahamas", "BS"},
        {"St. Kitts and Nevis", "KN"},
        {"St.Kitts & Nevis", "KN"},
        {"Iran (Islamic Republic of)", "IR"},
        {"U.S.A.", "US"},
        {"United States of America", "US"},
        {"Virgin Islands (U.S.)", "VI"},
        {"UK", "GB"},
        {"U.K.", "GB"},
        {"Czech Republic", "CZ"},
        {"Hong Kong SAR, China", "HK"},
        {"Taiwan, Province of China", "TW"},
        {"Chinese Taipei", "TW"},
        {"Swaziland", "SZ"},
        {"Micronesia, Fed. Sts.", "FM"},
        {"São Tomé and Príncipe", "ST"},
        {"Cura\u0063\u0327ao", "CW"},
        {"The former Yugoslav Republic of Macedonia", "MK"},
        {"Åland", "AX"},
        {"EL", "GR"},
    };
    for (const auto& [name, alpha2] : spelled) BOOST_TEST(meant(name) == alpha2);
    BOOST_TEST(names().find("Kosovo").value().name() == "Kosovo");
    BOOST_CHECK(names().find("XKX").value() == vv::any_entity(vv::user_country<"XK", "Kosovo">()));
}

BOOST_AUTO_TEST_CASE(groups_are_no_countries) {
    for (const std::string_view name : {"World", "WLD", "Euro area", "European Union", "EU27_2020",
                                        "Sub-Saharan Africa", "OECD members", "High income"})
        BOOST_CHECK(names().find(name).value().kind() == vv::entity_kind::group);
    BOOST_CHECK(names().find("EUU").value() == vv::any_entity(vv::any_group(vv::eu27())));
    BOOST_CHECK(names().find("WLD").value() == vv::any_entity(vv::any_group(vv::world())));
    // other extents are other groups
    BOOST_CHECK(!(names().find("EA19").value() == names().find("EA20").value()));
}

BOOST_AUTO_TEST_CASE(the_unknown_come_with_a_suggestion) {
    BOOST_TEST(meant("Saudia Arabia") == "not in the list: 'Saudia Arabia' is no country or group "
                                         "known here; did you mean Saudi Arabia (SA)?");
    BOOST_TEST(meant("Untied States") == "not in the list: 'Untied States' is no country or group "
                                         "known here; did you mean United States (US)?");
    BOOST_TEST(meant("Nigera") ==
               "not in the list: 'Nigera' is no country or group known here; did "
               "you mean Niger (NE) or Nigeria (NG)?");
    BOOST_TEST(meant("Korea") == "not in the list: 'Korea' is no country or group known here; did "
                                 "you mean North Korea (KP) or South Korea (KR)?");
    for (const std::string_view name : {"SGI", "Wildfire\"", "QQ", "no"})
        BOOST_TEST(meant(name) == "not in the list: '" + std::string(name) +
                                      "' is no country or group known here");
    BOOST_TEST(meant("") == "not in the list: expected a country or group, found nothing");
}

BOOST_AUTO_TEST_CASE(a_code_goes_before_a_name_and_must_not_gainsay_it) {
    BOOST_TEST(meant("FRA", "la France") == "France");
    BOOST_TEST(meant("", "France") == "France");
    BOOST_TEST(meant("AUT", "Australia") ==
               "the figures are of different entities: the code 'AUT' is "
               "Austria, but the name 'Australia' is Australia");
    BOOST_TEST(meant("GB-SCT", "United Kingdom") ==
               "not in the list: 'GB-SCT' is no country or group known here");
    // the World Bank gave this code to another region
    BOOST_TEST(meant("MEA", "Middle East & North Africa") == "Middle East & North Africa");
    BOOST_TEST(meant("MEA", "Middle East, North Africa, Afghanistan & Pakistan") ==
               "Middle East, North Africa, Afghanistan & Pakistan");
}

BOOST_AUTO_TEST_CASE(a_project_may_add_its_own) {
    vv::entity_names own;
    own.add("Scotland", vv::user_country<"XS", "Scotland">())
        .add("Saudia Arabia", vv::country<"SA">())
        .add("Benelux", vv::any_group("Benelux", {}));
    BOOST_TEST(own.find("SCOTLAND").value().name() == "Scotland");
    BOOST_TEST(own.find("Saudia Arabia").value().name() == "Saudi Arabia");
    BOOST_CHECK(own.find("Benelux").value().kind() == vv::entity_kind::group);
}

BOOST_AUTO_TEST_CASE(distances_count_changes_additions_losses_and_swaps) {
    const auto distance = [](std::string_view a, std::string_view b) {
        return vv::spelling_distance(a, b, 10);
    };
    BOOST_TEST(distance("france", "france") == 0);
    BOOST_TEST(distance("frannce", "france") == 1);
    BOOST_TEST(distance("frnce", "france") == 1);
    BOOST_TEST(distance("frence", "france") == 1);
    BOOST_TEST(distance("farnce", "france") == 1);
    BOOST_TEST(distance("kitten", "sitting") == 3);
    BOOST_TEST(distance("", "abc") == 3);
    BOOST_TEST(vv::spelling_distance("kitten", "sitting", 2) == 2);
    BOOST_TEST(vv::spelling_distance("a", std::string(100, 'a'), 200) == 200);
}

BOOST_AUTO_TEST_CASE(look_ups_are_remembered_and_suggestions_end_after_a_thousand) {
    vv::detail::remembered_entities remembered(nullptr);
    const auto france = remembered.number_of("", "France");
    BOOST_TEST(remembered[france].value().name() == "France");
    BOOST_TEST(remembered.number_of("FRA", "France") == 1);
    BOOST_TEST(remembered.number_of("", "France") == france);
    for (int number = 0; number != 1000; ++number)
        BOOST_TEST(!remembered[remembered.number_of("", "Town " + std::to_string(number))]);
    BOOST_TEST(vv::tests::sentence_of(remembered[remembered.number_of("", "Germny")].refused()) ==
               "not in the list: 'Germny' is no country or group known here");
    BOOST_TEST(remembered[remembered.number_of("", "Germany")].value().name() == "Germany");
}

BOOST_AUTO_TEST_CASE(broken_utf8_is_no_country_and_no_harm) {
    for (const std::string_view name : {"C\xf4te d'Ivoire", "\xff\xfe\xfd", "Fran\xc3", "\xf0\x9f"})
        BOOST_TEST(!names().find(name));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
