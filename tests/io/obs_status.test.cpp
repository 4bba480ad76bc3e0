// SPDX-License-Identifier: BSL-1.0

#include <visavis/io/obs_status.hpp>

#include "both_ways.hpp"
#include "io/reading.hpp"

namespace vv = visavis;
using vv::reason;
using vv::status;

namespace {

constexpr vv::status_flags flags(std::string_view text) {
    return vv::parse_status(text).value().flags;
}
constexpr bool is_missing_for(std::string_view text, reason why) {
    return vv::parse_status(text).value().is_missing && vv::parse_status(text).value().why == why;
}

} // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(obs_status)

BOOST_AUTO_TEST_CASE(codes_of_sdmx_become_flags) {
    VISAVIS_CHECK(vv::parse_status("").value() == vv::status_meaning{});
    VISAVIS_CHECK(vv::parse_status("A").value() == vv::status_meaning{});
    VISAVIS_CHECK(flags("B") == status::break_in_series);
    VISAVIS_CHECK(flags("E") == status::estimated && flags("F") == status::estimated);
    VISAVIS_CHECK(flags("I") == status::estimated);
    VISAVIS_CHECK(flags("P") == status::provisional && flags("V") == status::provisional);
    VISAVIS_CHECK(flags("U") == status::unreliable && flags("N") == status::unreliable);
    VISAVIS_CHECK(flags("E,P") == (status::estimated | status::provisional));
    for (const std::string_view text : {"D", "J", "K", "W"})
        BOOST_TEST(vv::parse_status(text).value().is_without_flag);
}

BOOST_AUTO_TEST_CASE(or_a_reason_why_there_is_no_value) {
    VISAVIS_CHECK(is_missing_for("L", reason::not_collected));
    VISAVIS_CHECK(is_missing_for("M", reason::not_applicable));
    VISAVIS_CHECK(is_missing_for("Q", reason::suppressed));
    VISAVIS_CHECK(is_missing_for("O", reason::not_available));
    VISAVIS_CHECK(is_missing_for("H", reason::not_available));
}

BOOST_AUTO_TEST_CASE(small_letters_are_eurostat_s) {
    VISAVIS_CHECK(flags("bep") ==
                  (status::break_in_series | status::estimated | status::provisional));
    VISAVIS_CHECK(flags("s") == status::estimated);
    VISAVIS_CHECK(flags("u") == status::unreliable);
    VISAVIS_CHECK(is_missing_for("c", reason::confidential));
    VISAVIS_CHECK(is_missing_for("z", reason::not_applicable));
    VISAVIS_CHECK(vv::parse_status("r").value().is_without_flag);
}

BOOST_AUTO_TEST_CASE(other_codes_are_refused) {
    for (const std::string_view text : {"Y", "x", "1", "A?", "\xc3\xa9"})
        BOOST_CHECK(vv::parse_status(text).why() == reason::unknown_code);
    BOOST_TEST(vv::tests::sentence_of(vv::parse_status("Y").refused()) ==
               "unknown code: expected a code of OBS_STATUS, found 'Y'");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
