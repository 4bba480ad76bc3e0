// SPDX-License-Identifier: BSL-1.0
#pragma once

// both_ways: one expression checked by the compiler and again at run time

#include <boost/test/unit_test.hpp>

/// Checks that the expression holds in a constant expression and when the program runs. The second
/// evaluation really happens at run time: a call through a volatile pointer is never folded.
///
/// Operands must be usable in a constant expression: literals, constexpr objects, and local
/// constexpr objects. What is known at run time only is checked with BOOST_TEST.
#define VISAVIS_CHECK(...)                                                                         \
    do {                                                                                           \
        static_assert((__VA_ARGS__), "does not hold in a constant expression");                    \
        const auto visavis_evaluate = [&] { return static_cast<bool>(__VA_ARGS__); };              \
        BOOST_CHECK_MESSAGE(visavis::tests::at_run_time(visavis_evaluate),                         \
                            "does not hold at run time: " #__VA_ARGS__);                           \
    } while (false)

namespace visavis::tests {

template <class Evaluate>
bool at_run_time(const Evaluate& evaluate) {
    bool (*volatile call)(const Evaluate&) = [](const Evaluate& function) { return function(); };
    return call(evaluate);
}

} // namespace visavis::tests
