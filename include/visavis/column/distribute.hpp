// SPDX-License-Identifier: BSL-1.0
#pragma once

// distribute: places put into buckets, and sorted by their keys digit by digit, in their order

#include <visavis/column/buffer.hpp>

#include <cstdint>

namespace visavis::detail {

// Keys are sorted by digits of at most so many bits. (Measured: more buckets miss the caches.)
inline constexpr int digit_bits = 11;

// Places in as many blocks as there are workers.
struct blocks {
    std::size_t places;
    std::size_t count;

    template <class Work>
    constexpr blocks(std::size_t size, const Work& divide) : places(size), count(size / 4096 + 1) {
        if (count > divide.workers()) count = divide.workers();
    }
    [[nodiscard]] constexpr std::size_t first(std::size_t block) const {
        return static_cast<std::size_t>(std::uint64_t{places} * block / count);
    }
    // Calls body(block, its first place, the place behind its last).
    template <class Work, class Body>
    constexpr void each(const Work& divide, const Body& body) const {
        divide(count, 1, [&](std::size_t from, std::size_t to) {
            for (std::size_t block = from; block != to; ++block)
                body(block, first(block), first(block + 1));
        });
    }
};

// Distributes places among buckets, in each of them in their order: calls put(place, number) with
// the numbers from 0 on, bucket by bucket. What bucket_of puts behind the last bucket is left out.
// Returns, in a row, the number behind the last one of each bucket.
template <class Work, class BucketOf, class Put>
constexpr buffer<std::uint32_t> distribute(const Work& divide, std::size_t places,
                                           std::size_t buckets, const BucketOf& bucket_of,
                                           const Put& put) {
    const blocks parts(places, divide);
    buffer<std::uint32_t> numbers(parts.count * (buckets + 1));
    const auto row = [&](std::size_t block) { return numbers.data() + block * (buckets + 1); };
    parts.each(divide, [&](std::size_t block, std::size_t first, std::size_t last) {
        std::uint32_t* const counts = row(block);
        for (std::size_t bucket = 0; bucket != buckets + 1; ++bucket) counts[bucket] = 0;
        for (std::size_t place = first; place != last; ++place) ++counts[bucket_of(place)];
    });
    std::uint32_t before = 0;
    for (std::size_t bucket = 0; bucket != buckets; ++bucket)
        for (std::size_t block = 0; block != parts.count; ++block) {
            const std::uint32_t count = std::exchange(row(block)[bucket], before);
            before += count;
        }
    parts.each(divide, [&](std::size_t block, std::size_t first, std::size_t last) {
        std::uint32_t* const next = row(block);
        for (std::size_t place = first; place != last; ++place) {
            const auto bucket = bucket_of(place);
            if (bucket != buckets) put(place, next[bucket]++);
        }
    });
    const std::uint32_t* const ends = row(parts.count - 1);
    for (std::size_t bucket = 0; bucket != buckets; ++bucket) numbers[bucket] = ends[bucket];
    return numbers;
}

// A key, counted from the least, and the cell it stands in: in one word, or in two.
struct packed_key {
    std::uint64_t both;

    static constexpr packed_key of(std::uint64_t key, std::uint32_t cell) {
        return {key << 32 | cell};
    }
    [[nodiscard]] constexpr std::uint64_t key() const { return both >> 32; }
    [[nodiscard]] constexpr std::uint32_t cell() const { return static_cast<std::uint32_t>(both); }
};
struct wide_key {
    std::uint64_t key_;
    std::uint32_t cell_;

    static constexpr wide_key of(std::uint64_t key, std::uint32_t cell) { return {key, cell}; }
    [[nodiscard]] constexpr std::uint64_t key() const { return key_; }
    [[nodiscard]] constexpr std::uint32_t cell() const { return cell_; }
};

// Which cells have a key, and the keys, counted from the least, up to `spread`.
template <class Includes, class KeyOf>
struct keyed_cells {
    Includes includes;
    KeyOf key_of;
    std::uint64_t spread;
};
template <class Includes, class KeyOf>
keyed_cells(Includes, KeyOf, std::uint64_t) -> keyed_cells<Includes, KeyOf>;

// How many times keys up to `spread` are distributed, by digits of how many bits.
struct digits {
    int passes = 1;
    int bits = 1;

    constexpr explicit digits(std::uint64_t spread) {
        const int width = 64 - __builtin_clzll(spread | 1);
        passes = (width + digit_bits - 1) / digit_bits;
        bits = (width + passes - 1) / passes;
    }
};

// Sorts the cells with a key, of those that cell_at(place) tells, by it, equal keys in their order:
// calls last(entry, number) with their numbers from 0 on, in any order, and returns how many there
// are. `entries` has room for all where there are two passes or more, and `spare` where there are
// three; while `last` is called, `spare` is free.
template <class Keyed, class Work, class Cells, class CellAt, class Last>
constexpr std::size_t sort_by_key(const Work& divide, std::size_t places, const Cells& cells,
                                  const CellAt& cell_at, buffer<Keyed>& entries,
                                  buffer<Keyed>& spare, const Last& last) {
    const digits each(cells.spread);
    const std::size_t buckets = std::size_t{1} << each.bits;
    const auto first_digit = [&](std::size_t place) -> std::size_t {
        const std::size_t cell = cell_at(place);
        return cells.includes(cell) ? cells.key_of(cell) & (buckets - 1) : buckets;
    };
    const auto entry_at = [&](std::size_t place) {
        const std::size_t cell = cell_at(place);
        return Keyed::of(cells.key_of(cell), static_cast<std::uint32_t>(cell));
    };
    if (each.passes == 1)
        return distribute(divide, places, buckets, first_digit,
                          [&](std::size_t place, std::uint32_t number) {
                              last(entry_at(place), number);
                          })[buckets - 1];

    const std::size_t size = distribute(divide, places, buckets, first_digit,
                                        [&](std::size_t place, std::uint32_t number) {
                                            entries[number] = entry_at(place);
                                        })[buckets - 1];
    for (int pass = 1; pass != each.passes; ++pass) {
        const int shift = pass * each.bits;
        const auto digit = [&](std::size_t place) -> std::size_t {
            return entries[place].key() >> shift & (buckets - 1);
        };
        if (pass + 1 == each.passes) {
            distribute(divide, size, buckets, digit, [&](std::size_t place, std::uint32_t number) {
                last(entries[place], number);
            });
        } else {
            distribute(divide, size, buckets, digit, [&](std::size_t place, std::uint32_t number) {
                spare[number] = entries[place];
            });
            std::swap(entries, spare);
        }
    }
    return size;
}

} // namespace visavis::detail
