// SPDX-License-Identifier: BSL-1.0
// Precompiled for the tests: what nearly all of them include, and nothing of visavis itself.
#pragma once

#include <boost/test/unit_test.hpp>

#include <range/v3/algorithm/sort.hpp>

#include <array>
#include <compare>
#include <cstdint>
#include <limits>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>
