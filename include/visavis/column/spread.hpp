// SPDX-License-Identifier: BSL-1.0
#pragma once

// spread: the cells of a long column in order, by way of buckets that each fit the cache

#include <visavis/column/bucket_plan.hpp>
#include <visavis/column/packed.hpp>
#include <visavis/column/runs.hpp>
#include <visavis/column/work.hpp>
#include <visavis/column/working_memory.hpp>

namespace visavis {

/// The bytes that `for_each_tie` needs for a column of `size` cells and so many workers.
[[nodiscard]] constexpr std::size_t spread_bytes(std::size_t size, std::size_t workers = 1);

/// Calls visit(before, runs, count, cell_of) for each run of equal values of a column: `before`
/// cells come before it in `runs` runs, where they are counted, and cell_of(0) to
/// cell_of(count - 1) are its own. The runs that one worker visits come in order.
///
/// Returns how many cells are missing and what runs there are. O(n) for values whose sample tells
/// how they lie, and at worst one step a cell and bit; memory: `spread_bytes`, lent or allocated
/// once. The column has at most 2^32 - 1 cells.
template <column_number Number, work_division Work, class Visit>
run_summary for_each_tie(const column<Number>& cells, const tie_order& order,
                         std::span<std::byte> lent, const Work& divide, Visit visit);

// ---------------------------------------------------------------------------------------------

namespace detail {

// Buckets of about so many cells, up to so many buckets; up to so many cells are sorted in spare
// memory, and more in place.
inline constexpr std::size_t bucket_size = 2048;
inline constexpr std::size_t most_wanted_buckets = std::size_t{1} << 14;
inline constexpr std::size_t spare_size = std::size_t{1} << 15;

constexpr std::size_t wanted_buckets(std::size_t size) {
    const std::size_t wanted = size / bucket_size + 1;
    return wanted < most_wanted_buckets ? wanted : most_wanted_buckets;
}

// What one worker sorts a bucket with.
struct bucket_tools {
    packed_key* spare = nullptr;
    std::uint32_t* counts = nullptr;
    run_counts found = {}; ///< the runs that it has come across
};

constexpr std::uint32_t cell_of_packed(packed_key key) { return static_cast<std::uint32_t>(key); }

// Sorts a bucket; the result is where it was, or in the spare memory.
inline packed_key* sort_bucket(packed_key* bucket, std::size_t size, bool in_order,
                               const bucket_tools& tools) {
    if (size <= spare_size) return sort_packed(bucket, size, tools.spare, tools.counts);
    // a bucket of one value is sorted already, in the order of its cells
    if (!is_sorted(bucket, size)) sort_by_bits(bucket, size, in_order ? 0 : 32);
    return bucket;
}

// Sorts cells whose packed keys have the same rest by what their keys have below it, at most 20
// bits.
template <class Keys>
void sort_below_rest(const Keys& keys, packed_key* run, std::size_t size, bool in_order,
                     const bucket_tools& tools) {
    const packed_key rest = run[0] >> 32 << 32;
    std::uint64_t least = ~std::uint64_t{0};
    for (std::size_t at = 0; at != size; ++at) {
        const auto key = keys[cell_of_packed(run[at])];
        least = key < least ? key : least;
    }
    for (std::size_t at = 0; at != size; ++at) {
        const auto cell = cell_of_packed(run[at]);
        run[at] = (keys[cell] - least) << 32 | cell;
    }
    const packed_key* const sorted = sort_bucket(run, size, in_order, tools);
    for (std::size_t at = 0; at != size; ++at) run[at] = rest | cell_of_packed(sorted[at]);
}

// Puts cells whose packed keys have the same rest in order of their whole keys. `sorted` is not
// the spare memory.
template <class Keys>
void settle_rests(const Keys& keys, packed_key* sorted, std::size_t size, bool in_order,
                  const bucket_tools& tools) {
    for (std::size_t begin = 0; begin < size;) {
        std::size_t end = begin + 1;
        bool one_key = true;
        while (end != size && (sorted[end] >> 32) == (sorted[begin] >> 32)) {
            one_key &= keys[cell_of_packed(sorted[end])] == keys[cell_of_packed(sorted[begin])];
            ++end;
        }
        if (!one_key) sort_below_rest(keys, sorted + begin, end - begin, in_order, tools);
        begin = end;
    }
}

// Whether packed keys with the same rest follow one another.
inline bool any_rest_repeats(const packed_key* sorted, std::size_t size) {
    bool repeats = false;
    for (std::size_t at = 1; at < size; ++at)
        repeats |= (sorted[at - 1] >> 32) == (sorted[at] >> 32);
    return repeats;
}

// Where a sorted bucket goes on with the same value.
template <class Keys>
class same_value {
public:
    constexpr same_value(const Keys& keys, bool rest_is_all)
        : keys_(keys), rest_is_all_(rest_is_all) {}
    constexpr bool operator()(packed_key a, packed_key b) const {
        return (a >> 32) == (b >> 32) &&
               (rest_is_all_ || keys_[cell_of_packed(a)] == keys_[cell_of_packed(b)]);
    }

private:
    const Keys& keys_;
    bool rest_is_all_;
};

// Where each of `parts` parts of about the same size begins.
struct column_parts {
    std::size_t size;
    std::size_t parts;

    [[nodiscard]] constexpr std::size_t begin(std::size_t part) const {
        const std::size_t longer = size % parts;
        return part * (size / parts) + (part < longer ? part : longer);
    }
};

template <class Keys>
bucket_plan plan_buckets(const Keys& keys, const key_range& range) {
    std::uint64_t sample[bucket_plan::sample_size];
    std::size_t sampled = take_sample(keys, sample);
    if (sampled == 0) sample[sampled++] = range.least;
    return bucket_plan(range, wanted_buckets(keys.size()), sample, sampled);
}

// The cells of a column, spread over the buckets of a plan. `Keys` are those of a column, or of
// some of its cells.
template <class Keys, class Work>
class spreading {
public:
    spreading(const Keys& keys, const key_range& range, const Work& divide, working_memory& memory)
        : keys_(keys), divide_(divide), parts_{keys.size(), divide.workers()},
          any_missing_(range.missing != 0), plan_(plan_buckets(keys, range)),
          same_(keys, plan_.rest_is_all()), packed_(memory.take<packed_key>(keys.size())),
          ends_(memory.take<std::uint32_t>(parts_.parts * plan_.buckets())),
          groups_(memory.take<std::uint32_t>(plan_.buckets())),
          tools_(memory.take<bucket_tools>(parts_.parts)) {
        for (std::size_t part = 0; part != parts_.parts; ++part)
            tools_[part] = {memory.take<packed_key>(spare_size),
                            memory.take<std::uint32_t>(std::size_t{1} << packed_count_bits),
                            {}};
        for (std::size_t bucket = 0; bucket != plan_.buckets(); ++bucket) groups_[bucket] = 0;
        spread();
    }

    // Visits the runs as `for_each_tie` says.
    template <class Visit>
    void visit_runs(const tie_order& order, Visit visit) const {
        const bool counts_first = order.count_runs && parts_.parts > 1;
        if (counts_first) count_runs(order.stable);
        for_each_bucket(
            [&](std::size_t bucket, std::size_t first, std::size_t size, bucket_tools& tools) {
                const auto* const sorted =
                    counts_first ? packed_ + first : sort(first, size, order.stable, tools);
                const std::size_t before = counts_first ? groups_[bucket] : tools.found.runs;
                tools.found += visit_bucket(sorted, first, size, before, visit);
            });
    }

    // The runs that were visited.
    [[nodiscard]] run_counts found() const {
        run_counts all;
        for (std::size_t part = 0; part != parts_.parts; ++part) all += tools_[part].found;
        return all;
    }

private:
    // Sorts the buckets, and counts the runs that come before each.
    void count_runs(bool in_order) const {
        for_each_bucket([&](std::size_t bucket, std::size_t first, std::size_t size,
                            const bucket_tools& tools) {
            const auto* const sorted = sort(first, size, in_order, tools);
            const auto runs =
                for_each_run(sorted, size, same_, [](std::size_t, std::size_t) {}).runs;
            groups_[bucket] = static_cast<std::uint32_t>(runs);
            if (sorted != packed_ + first)
                for (std::size_t at = 0; at != size; ++at) packed_[first + at] = sorted[at];
        });
        std::uint32_t before = 0;
        for (std::size_t bucket = 0; bucket != plan_.buckets(); ++bucket)
            before += std::exchange(groups_[bucket], before);
    }

    // Counts what each part of the column has in each bucket, and then puts it there.
    void spread() {
        const std::size_t buckets = plan_.buckets();
        divide_(parts_.parts, 1, [&](std::size_t first, std::size_t last) {
            for (std::size_t part = first; part != last; ++part) {
                std::uint32_t* const counts = ends_ + part * buckets;
                for (std::size_t bucket = 0; bucket != buckets; ++bucket) counts[bucket] = 0;
                keys_.for_each(
                    parts_.begin(part), parts_.begin(part + 1), any_missing_,
                    [&](std::size_t, std::uint64_t key) { ++counts[plan_(key).bucket]; });
            }
        });
        std::uint32_t before = 0;
        for (std::size_t bucket = 0; bucket != buckets; ++bucket)
            for (std::size_t part = 0; part != parts_.parts; ++part)
                before += std::exchange(ends_[part * buckets + bucket], before);
        divide_(parts_.parts, 1, [&](std::size_t first, std::size_t last) {
            for (std::size_t part = first; part != last; ++part) {
                std::uint32_t* const next = ends_ + part * buckets;
                keys_.for_each(parts_.begin(part), parts_.begin(part + 1), any_missing_,
                               [&](std::size_t cell, std::uint64_t key) {
                                   const auto placed = plan_(key);
                                   packed_[next[placed.bucket]++] =
                                       (static_cast<packed_key>(placed.rest) << 32) | cell;
                               });
            }
        });
    }

    // Calls body(bucket, first, size, tools) for every bucket that is not empty.
    template <class Body>
    void for_each_bucket(Body body) const {
        const std::uint32_t* const ends = ends_ + (parts_.parts - 1) * plan_.buckets();
        divide_(parts_.parts, 1, [&](std::size_t first_part, std::size_t last_part) {
            for (std::size_t part = first_part; part != last_part; ++part)
                for (std::size_t bucket = first_bucket(ends, part),
                                 last = first_bucket(ends, part + 1);
                     bucket != last; ++bucket) {
                    const std::size_t first = bucket == 0 ? 0 : ends[bucket - 1];
                    if (ends[bucket] != first)
                        body(bucket, first, ends[bucket] - first, tools_[part]);
                }
        });
    }

    // The first bucket of a part, when each has about as many cells as the others.
    std::size_t first_bucket(const std::uint32_t* ends, std::size_t part) const {
        const std::size_t cells = ends[plan_.buckets() - 1];
        const std::size_t before = column_parts{cells, parts_.parts}.begin(part);
        if (part == 0 || part == parts_.parts) return part == 0 ? 0 : plan_.buckets();
        std::size_t first = 0;
        for (std::size_t size = plan_.buckets(); size != 0;) {
            const std::size_t middle = size / 2;
            const bool is_before = ends[first + middle] <= before;
            first += is_before ? middle + 1 : 0;
            size = is_before ? size - middle - 1 : middle;
        }
        return first;
    }

    [[nodiscard]] const packed_key* sort(std::size_t first, std::size_t size, bool in_order,
                                         const bucket_tools& tools) const {
        packed_key* const bucket = packed_ + first;
        packed_key* const sorted = sort_bucket(bucket, size, in_order, tools);
        if (plan_.rest_is_all() || !any_rest_repeats(sorted, size)) return sorted;
        if (sorted != bucket)
            for (std::size_t at = 0; at != size; ++at) bucket[at] = sorted[at];
        settle_rests(keys_, bucket, size, in_order, tools);
        return bucket;
    }

    template <class Visit>
    run_counts visit_bucket(const packed_key* sorted, std::size_t before, std::size_t size,
                            std::size_t groups, Visit& visit) const {
        return for_each_run(sorted, size, same_, [&](std::size_t first, std::size_t count) {
            visit(before + first, groups++, count,
                  [run = sorted + first](std::size_t which) { return cell_of_packed(run[which]); });
        });
    }

    const Keys& keys_;
    const Work& divide_;
    column_parts parts_;
    bool any_missing_;
    bucket_plan plan_;
    same_value<Keys> same_;
    packed_key* packed_;
    std::uint32_t* ends_; // of the buckets, for each part of the column
    std::uint32_t* groups_;
    bucket_tools* tools_;
};

template <class Number, class Work>
key_range range_of_all(const column_keys<Number>& keys, const Work& divide,
                       working_memory& memory) {
    const column_parts parts{keys.size(), divide.workers()};
    auto* const found = memory.take<key_range>(parts.parts);
    divide(parts.parts, 1, [&](std::size_t first, std::size_t last) {
        for (std::size_t part = first; part != last; ++part)
            found[part] = range_of(keys, parts.begin(part), parts.begin(part + 1));
    });
    key_range all;
    for (std::size_t part = 0; part != parts.parts; ++part) all = together(all, found[part]);
    return all;
}

} // namespace detail

constexpr std::size_t spread_bytes(std::size_t size, std::size_t workers) {
    const std::size_t buckets = bucket_plan::most_buckets(detail::wanted_buckets(size));
    return working_memory::bytes_for<key_range>(workers) +
           working_memory::bytes_for<packed_key>(size) +
           working_memory::bytes_for<std::uint32_t>(workers * buckets) +
           working_memory::bytes_for<std::uint32_t>(buckets) +
           working_memory::bytes_for<detail::bucket_tools>(workers) +
           workers *
               (working_memory::bytes_for<packed_key>(detail::spare_size) +
                working_memory::bytes_for<std::uint32_t>(std::size_t{1} << packed_count_bits));
}

template <column_number Number, work_division Work, class Visit>
run_summary for_each_tie(const column<Number>& cells, const tie_order& order,
                         std::span<std::byte> lent, const Work& divide, Visit visit) {
    if (cells.empty()) return {};
    const column_keys keys(cells, order.first);
    working_memory memory(lent, spread_bytes(cells.size(), divide.workers()));
    const auto range = detail::range_of_all(keys, divide, memory);
    if (range.missing == cells.size()) return {range.missing, {}};
    const detail::spreading spread(keys, range, divide, memory);
    spread.visit_runs(order, visit);
    return {range.missing, spread.found()};
}

} // namespace visavis
