// SPDX-License-Identifier: BSL-1.0
#pragma once

// frequent: the values that a sample of a long column shows again and again

#include <cstddef>
#include <cstdint>

namespace visavis {

/// The keys that occur several times in a sample, numbered in increasing order and found by
/// hashing: their cells need not be sorted, only counted.
class frequent_keys {
public:
    static constexpr std::size_t most = 2048;
    static constexpr std::uint32_t none = 0xffff'ffff;

    /// Numbers the keys that occur `often` times or more in a sample in increasing order, the first
    /// `most` of them.
    constexpr void number(const std::uint64_t* sample, std::size_t size, std::size_t often);

    [[nodiscard]] constexpr std::size_t size() const { return size_; }
    [[nodiscard]] constexpr std::uint64_t operator[](std::size_t number) const {
        return keys_[number];
    }
    /// How many of the sample have one of the keys.
    [[nodiscard]] constexpr std::size_t covered() const { return covered_; }
    /// The number of a key, or `none`.
    [[nodiscard, gnu::always_inline]] constexpr std::uint32_t number_of(std::uint64_t key) const;

private:
    static constexpr int slot_bits = 13;
    static constexpr std::size_t slots = std::size_t{1} << slot_bits;
    static constexpr std::size_t slot_of(std::uint64_t key) {
        return (key * 0x9e37'79b9'7f4a'7c15) >> (64 - slot_bits); // Fibonacci hashing
    }
    constexpr void add(std::uint64_t key);

    std::size_t size_ = 0;
    std::size_t covered_ = 0;
    std::uint64_t keys_[most];
    std::uint64_t hashed_[slots];
    std::uint32_t numbers_[slots];
};

// ---------------------------------------------------------------------------------------------

constexpr void frequent_keys::number(const std::uint64_t* sample, std::size_t size,
                                     std::size_t often) {
    size_ = 0;
    covered_ = 0;
    for (std::size_t slot = 0; slot != slots; ++slot) {
        hashed_[slot] = 0;
        numbers_[slot] = none;
    }
    for (std::size_t first = 0; first != size && size_ != most;) {
        std::size_t end = first + 1;
        while (end != size && sample[end] == sample[first]) ++end;
        if (end - first >= often) {
            add(sample[first]);
            covered_ += end - first;
        }
        first = end;
    }
}

constexpr void frequent_keys::add(std::uint64_t key) {
    std::size_t slot = slot_of(key);
    while (numbers_[slot] != none) slot = (slot + 1) % slots;
    hashed_[slot] = key;
    numbers_[slot] = static_cast<std::uint32_t>(size_);
    keys_[size_++] = key;
}

constexpr std::uint32_t frequent_keys::number_of(std::uint64_t key) const {
    std::size_t slot = slot_of(key);
    while (hashed_[slot] != key && numbers_[slot] != none) slot = (slot + 1) % slots;
    return numbers_[slot];
}

} // namespace visavis
