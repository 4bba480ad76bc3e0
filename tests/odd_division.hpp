// SPDX-License-Identifier: BSL-1.0
#pragma once

// odd_division: work divided in odd places and done in another order, which must change no bit

#include <algorithm>
#include <cstddef>
#include <random>
#include <utility>
#include <vector>

namespace visavis::tests {

/// A division of work among `workers`, in parts of arbitrary sizes, the last one first.
class odd_division {
public:
    explicit odd_division(unsigned seed, std::size_t workers = 3)
        : seed_(seed), workers_(workers) {}

    [[nodiscard]] std::size_t workers() const { return workers_; }
    template <class Body>
    void operator()(std::size_t size, std::size_t, const Body& body) const {
        std::mt19937 engine(seed_);
        std::uniform_int_distribution<std::size_t> any(1, size / 3 + 1);
        std::vector<std::pair<std::size_t, std::size_t>> parts;
        for (std::size_t first = 0; first != size; first = parts.back().second)
            parts.emplace_back(first, std::min(size, first + any(engine)));
        std::shuffle(parts.begin(), parts.end(), engine);
        for (const auto& [first, last] : parts) body(first, last);
    }

private:
    unsigned seed_;
    std::size_t workers_;
};

} // namespace visavis::tests
