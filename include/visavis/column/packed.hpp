// SPDX-License-Identifier: BSL-1.0
#pragma once

// packed: keys with their places in 64 bits, sorted within the cache

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace visavis {

/// A part of a key in the upper bits and a place in the lower ones. All are different, since their
/// places are; sorted by number, equal keys are in the order of their places.
using packed_key = std::uint64_t;

/// Whether packed keys are sorted. O(n).
[[nodiscard]] constexpr bool is_sorted(const packed_key* keys, std::size_t size);

/// Sorts in place by the bits from the `lowest` on, without any memory and, at worst, one step a
/// key and bit. Where only lower bits differ, the order is unspecified.
constexpr void sort_by_bits(packed_key* keys, std::size_t size, int lowest = 0);

/// What `sort_packed` counts in: 2 to the power of this.
inline constexpr int packed_count_bits = 12;

/// Sorts keys by spreading them once over the range that they span, and insertion; where that does
/// not part them well, by their bits. Returns where the sorted keys are, `keys` or `spare`.
///
/// `spare` has room for as many; `counts` for 2^packed_count_bits. O(n) for keys that are spread
/// evenly, and at worst one step a key and bit.
constexpr packed_key* sort_packed(packed_key* keys, std::size_t size, packed_key* spare,
                                  std::uint32_t* counts);

// ---------------------------------------------------------------------------------------------

namespace detail {

// Where insertion beats whatever divides further.
inline constexpr std::size_t few_keys = 16;

constexpr void insertion_sort(packed_key* keys, std::size_t size) {
    for (std::size_t at = 1; at < size; ++at) {
        const auto key = keys[at];
        std::size_t hole = at;
        for (; hole != 0 && keys[hole - 1] > key; --hole) keys[hole] = keys[hole - 1];
        keys[hole] = key;
    }
}

// One more than the highest bit in which keys differ; 0 where none does.
constexpr int differing_bits(const packed_key* keys, std::size_t size) {
    packed_key some = 0;
    packed_key all = ~packed_key{0};
    for (std::size_t at = 0; at != size; ++at) {
        some |= keys[at];
        all &= keys[at];
    }
    return static_cast<int>(std::bit_width(some ^ all));
}

// Puts the keys without a bit before those with it, and returns how many there are.
constexpr std::size_t part_by_bit(packed_key* keys, std::size_t size, int bit) {
    std::size_t without = 0;
    std::size_t with = size;
    while (true) {
        while (without != with && ((keys[without] >> bit) & 1) == 0) ++without;
        while (without != with && ((keys[with - 1] >> bit) & 1) != 0) --with;
        if (without == with) return without;
        std::swap(keys[without], keys[with - 1]);
    }
}

// Sorts each of the parts that end at `ends`.
constexpr void sort_parts(packed_key* keys, const std::uint32_t* ends, std::size_t parts) {
    std::size_t begin = 0;
    for (std::size_t part = 0; part != parts; ++part) {
        const std::size_t size = ends[part] - begin;
        if (size <= few_keys)
            insertion_sort(keys + begin, size);
        else if (!is_sorted(keys + begin, size))
            sort_by_bits(keys + begin, size);
        begin = ends[part];
    }
}

} // namespace detail

constexpr bool is_sorted(const packed_key* keys, std::size_t size) {
    bool sorted = true;
    for (std::size_t at = 1; at < size; ++at) sorted &= keys[at - 1] <= keys[at];
    return sorted;
}

constexpr void sort_by_bits(packed_key* keys, std::size_t size, int lowest) {
    while (size > detail::few_keys) {
        const int bits = detail::differing_bits(keys, size);
        if (bits <= lowest) return;
        const auto without = detail::part_by_bit(keys, size, bits - 1);
        // the shorter part by recursion, so that its depth is at most the binary logarithm of size
        if (without <= size / 2) {
            sort_by_bits(keys, without, lowest);
            keys += without;
            size -= without;
        } else {
            sort_by_bits(keys + without, size - without, lowest);
            size = without;
        }
    }
    detail::insertion_sort(keys, size);
}

constexpr packed_key* sort_packed(packed_key* keys, std::size_t size, packed_key* spare,
                                  std::uint32_t* counts) {
    if (size <= detail::few_keys) {
        detail::insertion_sort(keys, size);
        return keys;
    }
    if (is_sorted(keys, size)) return keys;
    const int bits = detail::differing_bits(keys, size);
    const int wanted = static_cast<int>(std::bit_width(size - 1));
    const int counted = wanted < packed_count_bits ? wanted : packed_count_bits;
    const int shift = bits > counted ? bits - counted : 0;
    const packed_key mask = (packed_key{1} << counted) - 1;
    const std::size_t parts = mask + 1;
    for (std::size_t part = 0; part != parts; ++part) counts[part] = 0;
    for (std::size_t at = 0; at != size; ++at) ++counts[(keys[at] >> shift) & mask];
    std::uint32_t before = 0;
    std::uint32_t most = 0;
    for (std::size_t part = 0; part != parts; ++part) {
        const auto count = std::exchange(counts[part], before);
        before += count;
        most = count > most ? count : most;
    }
    for (std::size_t at = 0; at != size; ++at)
        spare[counts[(keys[at] >> shift) & mask]++] = keys[at];
    if (most <= detail::few_keys)
        detail::insertion_sort(spare, size);
    else
        detail::sort_parts(spare, counts, parts);
    return spare;
}

} // namespace visavis
