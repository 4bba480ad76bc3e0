// SPDX-License-Identifier: BSL-1.0

#include <visavis/io/rank_text.hpp>

#include "both_ways.hpp"
#include "io/reading.hpp"

namespace vv = visavis;
using vv::rank_band;

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(rank_text)

BOOST_AUTO_TEST_CASE(ranks_may_be_joint_and_spelled_in_many_ways) {
    for (const std::string_view text :
         {"7", " 7 ", "7.", "7.0", "7th", "7=", "=7", "T7", "7T", "007"})
        BOOST_CHECK(vv::parse_rank(text).value() == (rank_band{7, 7}));
    VISAVIS_CHECK(vv::parse_rank("1st").value() == rank_band{1, 1});
    VISAVIS_CHECK(vv::parse_rank("22ND").value() == rank_band{22, 22});
    VISAVIS_CHECK(vv::parse_rank("999999999").value().first == 999'999'999);
}

BOOST_AUTO_TEST_CASE(a_band_has_two_ends_or_one) {
    for (const std::string_view text : {"101-150", "101 - 150",
                                        "101\xe2\x80\x93"
                                        "150",
                                        "101\xe2\x80\x94"
                                        "150"})
        BOOST_CHECK(vv::parse_rank(text).value() == (rank_band{101, 150}));
    VISAVIS_CHECK(vv::parse_rank("501+").value() == rank_band{501, 0});
    VISAVIS_CHECK(vv::parse_rank(">500").value() == rank_band{501, 0});
}

BOOST_AUTO_TEST_CASE(anything_else_is_refused) {
    for (const std::string_view text :
         {"", " ", "0", "-1", "first", "1.5", "150-101", "1-", "-", "=", "T", "th", "+", ">",
          "1000000000", "12345678901", "=1-2", "1-2+"})
        BOOST_CHECK_MESSAGE(!vv::parse_rank(text), text);
    BOOST_TEST(vv::tests::sentence_of(vv::parse_rank("n/a").refused()) ==
               "malformed text: expected a rank, as 7, 7= or 101-150, found 'n/a'");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
