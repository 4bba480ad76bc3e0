// SPDX-License-Identifier: BSL-1.0
// The one main of all test executables; it must not see the precompiled header.
#define BOOST_TEST_MODULE visavis
#include <boost/test/unit_test.hpp>
