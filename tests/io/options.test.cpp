// SPDX-License-Identifier: BSL-1.0

#include <visavis/io/options.hpp>

#include <boost/test/unit_test.hpp>

namespace vv = visavis;

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(options)

BOOST_AUTO_TEST_CASE(reading_is_strict_unless_it_is_said) {
    const vv::reading_options how;
    BOOST_CHECK(how.mode == vv::strictness::strict);
    BOOST_CHECK(how.entities == vv::entity_kind::country);
    BOOST_TEST(how.numbers.decimal == '.');
}

BOOST_AUTO_TEST_CASE(a_listener_passes_progress_on_to_the_function_it_views) {
    std::uint64_t heard = 0;
    auto listen = [&](const vv::reading_progress& how_far) { heard += how_far.characters; };
    const vv::progress_listener listener(listen);
    listener({.characters = 3});
    listener({.characters = 4});
    BOOST_TEST(heard == 7);
    vv::progress_listener()({.characters = 1}); // nobody
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
