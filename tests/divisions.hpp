// SPDX-License-Identifier: BSL-1.0
#pragma once

// divisions: work divided in ways that nobody would choose, which must not change a result

#include <cstddef>
#include <thread>
#include <utility>
#include <vector>

namespace visavis::tests {

/// Uneven parts of `least` places or more, the last of them first, whatever number of workers it
/// claims to have.
struct backwards_in_uneven_parts {
    std::size_t claimed = 1;

    [[nodiscard]] std::size_t workers() const { return claimed; }
    template <class Body>
    void operator()(std::size_t size, std::size_t least, const Body& body) const {
        if (size == 0) return;
        if (least == 0) least = 1;
        std::vector<std::pair<std::size_t, std::size_t>> parts;
        std::size_t first = 0;
        while (size - first >= least) {
            const std::size_t longer = least * (1 + parts.size() % 3);
            const std::size_t part = size - first >= longer + least ? longer : size - first;
            parts.emplace_back(first, first + part);
            first += part;
        }
        if (parts.empty())
            parts.emplace_back(0, size);
        else
            parts.back().second = size;
        for (auto part = parts.rbegin(); part != parts.rend(); ++part)
            body(part->first, part->second);
    }
};

/// Each worker's part on a thread of its own.
struct on_threads {
    std::size_t claimed = 2;

    [[nodiscard]] std::size_t workers() const { return claimed; }
    template <class Body>
    void operator()(std::size_t size, std::size_t least, const Body& body) const {
        const std::size_t most = least == 0 ? size : size / least;
        const std::size_t parts = most == 0 ? (size != 0) : most < claimed ? most : claimed;
        std::vector<std::thread> threads;
        for (std::size_t part = 0; part != parts; ++part)
            threads.emplace_back([&body, first = part * size / parts,
                                  last = (part + 1) * size / parts] { body(first, last); });
        for (auto& thread : threads) thread.join();
    }
};

} // namespace visavis::tests
