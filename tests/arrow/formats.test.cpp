// SPDX-License-Identifier: BSL-1.0

#include <visavis/arrow/formats.hpp>

#include "both_ways.hpp"

namespace vv = visavis;
using vv::arrow_type;

BOOST_AUTO_TEST_SUITE(arrow)
BOOST_AUTO_TEST_SUITE(formats)

BOOST_AUTO_TEST_CASE(a_format_string_is_a_type_or_one_that_is_not_read) {
    VISAVIS_CHECK(vv::type_of_format("g") == arrow_type::float64);
    VISAVIS_CHECK(vv::type_of_format("f") == arrow_type::float32);
    VISAVIS_CHECK(vv::type_of_format("c") == arrow_type::int8);
    VISAVIS_CHECK(vv::type_of_format("S") == arrow_type::uint16);
    VISAVIS_CHECK(vv::type_of_format("i") == arrow_type::int32);
    VISAVIS_CHECK(vv::type_of_format("L") == arrow_type::uint64);
    VISAVIS_CHECK(vv::type_of_format("u") == arrow_type::utf8);
    VISAVIS_CHECK(vv::type_of_format("U") == arrow_type::large_utf8);
    VISAVIS_CHECK(vv::type_of_format("+s") == arrow_type::structure);
    for (const std::string_view format :
         {"", "e", "b", "n", "z", "d:38,2", "tdD", "+l", "gg", "vu"})
        BOOST_CHECK(vv::type_of_format(format) == arrow_type::other);
}

BOOST_AUTO_TEST_CASE(types_have_names_and_numbers_their_types) {
    VISAVIS_CHECK(vv::name_of(arrow_type::float64) == "float64");
    VISAVIS_CHECK(vv::name_of(arrow_type::structure) == "struct");
    VISAVIS_CHECK(vv::arrow_type_of<double> == arrow_type::float64);
    VISAVIS_CHECK(vv::arrow_type_of<float> == arrow_type::float32);
    VISAVIS_CHECK(vv::arrow_type_of<std::int32_t> == arrow_type::int32);
    VISAVIS_CHECK(vv::arrow_type_of<std::uint64_t> == arrow_type::uint64);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
