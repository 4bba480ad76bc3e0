// SPDX-License-Identifier: BSL-1.0
#pragma once

// split_work: work divided among so many workers, done by one thread, the last part first

#include <cstddef>

namespace visavis::tests {

/// A division of work for tests: as many parts as there are workers, whatever the least size of a
/// part, from the last to the first.
struct split_work {
    std::size_t count = 2;

    [[nodiscard]] std::size_t workers() const { return count; }
    template <class Body>
    void operator()(std::size_t size, std::size_t, const Body& body) const {
        for (std::size_t part = count; part != 0; --part) {
            const std::size_t first = size * (part - 1) / count;
            const std::size_t last = size * part / count;
            if (first != last) body(first, last);
        }
    }
};

} // namespace visavis::tests
