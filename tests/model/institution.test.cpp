// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/institution.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <type_traits>

namespace vv = visavis;

namespace {

using harvard = vv::institution<"Harvard University", "US">;

} // namespace

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(institution)

BOOST_AUTO_TEST_CASE(an_institution_has_a_name_and_a_country) {
    VISAVIS_CHECK(harvard::name() == "Harvard University");
    VISAVIS_CHECK(harvard::country() == vv::country<"US">{});
    VISAVIS_CHECK(harvard::kind() == vv::entity_kind::institution);
    static_assert(vv::entity_of_known_kind<harvard>);
    static_assert(std::is_empty_v<harvard>);
}

BOOST_AUTO_TEST_CASE(an_institution_in_the_type_converts_to_a_value) {
    constexpr vv::any_institution value = harvard{};
    VISAVIS_CHECK(value.name() == "Harvard University");
    VISAVIS_CHECK(value.country() == vv::country<"US">{});
    VISAVIS_CHECK(value.kind() == vv::entity_kind::institution);
    VISAVIS_CHECK(value == vv::any_institution("Harvard University", vv::country<"US">{}));
    static_assert(vv::entity_of_known_kind<vv::any_institution>);
}

BOOST_AUTO_TEST_CASE(institutions_of_one_name_in_two_countries_differ) {
    VISAVIS_CHECK(vv::any_institution("National University", vv::country<"SG">{}) !=
                  vv::any_institution("National University", vv::country<"US">{}));
}

BOOST_AUTO_TEST_CASE(an_institution_that_is_read_may_lie_in_an_unknown_country) {
    const std::string name = "CERN";
    const vv::any_institution read(name, vv::any_country());
    BOOST_TEST(read.name() == "CERN");
    BOOST_TEST(!read.country().is_known());
    VISAVIS_CHECK(vv::any_institution().name().empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
