// SPDX-License-Identifier: BSL-1.0

#include <visavis/arrow/array.hpp>

#include "arrow/made.hpp"

#include <boost/test/unit_test.hpp>

namespace vv = visavis;
using vv::tests::made_array;

BOOST_AUTO_TEST_SUITE(arrow)
BOOST_AUTO_TEST_SUITE(array)

BOOST_AUTO_TEST_CASE(an_array_is_viewed_as_long_as_it_is_owned) {
    made_array made("g", "gdp");
    made.with<double>({1, 2}, {0b10}, 1);
    {
        vv::arrow_array owned(made.schema, made.array);
        BOOST_TEST(made.schema.release == nullptr);
        auto moved = std::move(owned);
        const auto column = moved.view().numbers<double>().value();
        BOOST_TEST(column.is_missing(0));
        BOOST_TEST(column[1].value() == 2);
        BOOST_TEST(made.array_releases == 0);
    }
    BOOST_TEST(made.array_releases == 1);
    BOOST_TEST(made.schema_releases == 1);
}

BOOST_AUTO_TEST_CASE(one_that_is_refused_is_released_too) {
    made_array made("g", "gdp");
    made.with<double>({1});
    made.array.length = -1;
    BOOST_CHECK_THROW(vv::arrow_array(made.schema, made.array), vv::error);
    BOOST_TEST(made.array_releases == 1);
    BOOST_TEST(made.schema_releases == 1);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
