// SPDX-License-Identifier: BSL-1.0
#pragma once

// allocations: how often a test executable has asked for memory

#include <atomic>

namespace visavis::tests {

/// Counted by the operator new that one file of the executable puts in place of the usual one.
extern std::atomic<long> allocations;

/// How often calling `run` asks for memory.
template <class Run>
long allocations_of(const Run& run) {
    const long before = allocations;
    run();
    return allocations - before;
}

} // namespace visavis::tests
