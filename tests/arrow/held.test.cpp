// SPDX-License-Identifier: BSL-1.0

#include <visavis/arrow/held.hpp>

#include "arrow/made.hpp"

#include <boost/test/unit_test.hpp>

namespace vv = visavis;
using vv::tests::made_array;

BOOST_AUTO_TEST_SUITE(arrow)
BOOST_AUTO_TEST_SUITE(held)

BOOST_AUTO_TEST_CASE(what_is_taken_over_is_released_once_when_its_holder_goes) {
    made_array made("g", "gdp");
    {
        vv::arrow_held<ArrowArray> first(made.array);
        BOOST_TEST(made.array.release == nullptr); // moved from
        BOOST_TEST(first.is_there());
        vv::arrow_held<ArrowArray> second(std::move(first));
        BOOST_TEST(second.is_there());
        vv::arrow_held<ArrowArray> third;
        third = std::move(second);
        BOOST_TEST(third.is_there());
        BOOST_TEST(made.array_releases == 0);
    }
    BOOST_TEST(made.array_releases == 1);
    BOOST_TEST(made.schema_releases == 0);
}

BOOST_AUTO_TEST_CASE(filling_it_anew_or_emptying_it_releases_what_was_there) {
    made_array one("g", "one");
    made_array two("g", "two");
    vv::arrow_held<ArrowSchema> held(one.schema);
    *held.fill() = two.schema;
    BOOST_TEST(one.schema_releases == 1);
    held.reset();
    BOOST_TEST(two.schema_releases == 1);
    BOOST_TEST(!held.is_there());
    held.reset();
    BOOST_TEST(two.schema_releases == 1);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
