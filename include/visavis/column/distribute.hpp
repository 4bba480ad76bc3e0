// SPDX-License-Identifier: BSL-1.0
#pragma once

// distribute: places put into buckets, in their order, however the work is divided

#include <visavis/column/buffer.hpp>

#include <cstdint>

namespace visavis::detail {

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

} // namespace visavis::detail
