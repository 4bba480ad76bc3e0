// SPDX-License-Identifier: BSL-1.0

#include <visavis/arrow/c_data.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <type_traits>

// A second definition, as in another library's header, is kept out by the specification's guards.
#ifndef ARROW_C_DATA_INTERFACE
struct ArrowSchema {};
struct ArrowArray {};
#endif
#ifndef ARROW_C_STREAM_INTERFACE
struct ArrowArrayStream {};
#endif

BOOST_AUTO_TEST_SUITE(arrow)
BOOST_AUTO_TEST_SUITE(c_data)

// The layout that the specification's declarations have on machines of 64 bits.
BOOST_AUTO_TEST_CASE(the_structs_are_those_of_the_specification) {
    static_assert(std::is_standard_layout_v<ArrowSchema> && sizeof(ArrowSchema) == 72);
    static_assert(std::is_standard_layout_v<ArrowArray> && sizeof(ArrowArray) == 80);
    static_assert(std::is_standard_layout_v<ArrowArrayStream> && sizeof(ArrowArrayStream) == 40);
    BOOST_TEST(offsetof(ArrowSchema, flags) == 24);
    BOOST_TEST(offsetof(ArrowSchema, dictionary) == 48);
    BOOST_TEST(offsetof(ArrowSchema, release) == 56);
    BOOST_TEST(offsetof(ArrowArray, buffers) == 40);
    BOOST_TEST(offsetof(ArrowArray, release) == 64);
    BOOST_TEST(offsetof(ArrowArrayStream, release) == 24);
    BOOST_TEST(ARROW_FLAG_NULLABLE == 2);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
