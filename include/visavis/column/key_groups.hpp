// SPDX-License-Identifier: BSL-1.0
#pragma once

// key_groups: the cells of each key of one or more columns, by counting or by sorting

#include <visavis/column/column.hpp>
#include <visavis/column/distribute.hpp>

namespace visavis {

/// What keys are: integers of 32 or 64 bits.
template <class Number>
concept key_number = counting_integer<Number> && column_number<Number>;

// ---------------------------------------------------------------------------------------------

namespace detail {

// -1, 0 or 1, as a is less than b, equal or greater.
template <class Key>
constexpr int compare_keys(Key a, Key b) {
    return a < b ? -1 : (b < a ? 1 : 0);
}

// Where keys lie this close, cells are counted key by key. (Measured, as the bits of a digit.)
inline constexpr std::uint64_t counted_keys = 1 << 14;

// The keys of one column, counted from the least.
template <class Key>
class key_column {
public:
    constexpr explicit key_column(const column<Key>& keys) : keys_(keys) {
        bool any = false;
        Key least{};
        Key greatest{};
        for (std::size_t cell = 0; cell != keys.size(); ++cell) {
            if (!includes(cell)) continue;
            const Key key = keys.data()[cell];
            least = !any || key < least ? key : least;
            greatest = !any || greatest < key ? key : greatest;
            any = true;
        }
        least_ = static_cast<std::uint64_t>(least);
        spread_ = static_cast<std::uint64_t>(greatest) - least_;
    }

    [[nodiscard]] constexpr bool includes(std::size_t cell) const { return keys_.valid()[cell]; }
    [[nodiscard]] constexpr Key key(std::size_t cell) const { return keys_.data()[cell]; }
    [[nodiscard]] constexpr std::uint64_t operator()(std::size_t cell) const {
        return static_cast<std::uint64_t>(key(cell)) - least_;
    }
    [[nodiscard]] constexpr std::uint64_t spread() const { return spread_; }

private:
    column<Key> keys_;
    std::uint64_t least_ = 0;
    std::uint64_t spread_ = 0;
};

// The greatest number that the keys of several columns make together, if it fits 64 bits.
template <class... Columns>
constexpr answer<std::uint64_t> spread_together(const Columns&... columns) {
    std::uint64_t spread = 0;
    bool fits = true;
    const auto within = [&](std::uint64_t inner) {
        if (spread == 0) {
            spread = inner;
        } else {
            fits = fits && inner != ~std::uint64_t{0} &&
                   !__builtin_mul_overflow(spread, inner + 1, &spread) &&
                   !__builtin_add_overflow(spread, inner, &spread);
        }
    };
    (within(columns.spread()), ...);
    return fits ? answer<std::uint64_t>(spread) : reason::overflow;
}

struct grouped_cells {
    buffer<std::size_t> offsets;
    buffer<std::uint32_t> positions = {};
};

// Offsets of groups, each of which begins where begins(place) says so.
template <class Begins>
constexpr buffer<std::size_t> offsets_where(std::size_t places, const Begins& begins) {
    std::size_t count = 0;
    for (std::size_t place = 0; place != places; ++place) count += begins(place) ? 1 : 0;
    buffer<std::size_t> offsets(count + 1);
    std::size_t group = 0;
    for (std::size_t place = 0; place != places; ++place)
        if (begins(place)) offsets[group++] = place;
    offsets[count] = places;
    return offsets;
}

// Offsets of groups that end where their keys' counts do, empty ones left out.
constexpr buffer<std::size_t> offsets_behind(const buffer<std::uint32_t>& ends,
                                             std::size_t buckets) {
    std::size_t count = 0;
    const auto is_empty = [&](std::size_t bucket) {
        return ends[bucket] == (bucket == 0 ? 0 : ends[bucket - 1]);
    };
    for (std::size_t bucket = 0; bucket != buckets; ++bucket) count += is_empty(bucket) ? 0 : 1;
    buffer<std::size_t> offsets(count + 1);
    offsets[0] = 0;
    std::size_t group = 0;
    for (std::size_t bucket = 0; bucket != buckets; ++bucket)
        if (!is_empty(bucket)) offsets[++group] = ends[bucket];
    return offsets;
}

// By counting how often each key occurs, where there are few: cells go straight to their places.
template <class Work, class Cells>
constexpr grouped_cells counted(const Work& divide, std::size_t size, const Cells& cells) {
    const auto buckets = static_cast<std::size_t>(cells.spread) + 1;
    buffer<std::uint32_t> positions(size);
    const auto ends = distribute(
        divide, size, buckets,
        [&](std::size_t cell) { return cells.includes(cell) ? cells.key_of(cell) : buckets; },
        [&](std::size_t cell, std::uint32_t number) {
            positions[number] = static_cast<std::uint32_t>(cell);
        });
    return {offsets_behind(ends, buckets), std::move(positions)};
}

// By counting too, where there are no more keys than cells, but cells are sorted.
template <class Work, class Cells>
constexpr grouped_cells counted_and_sorted(const Work& divide, std::size_t size,
                                           const Cells& cells) {
    const auto buckets = static_cast<std::size_t>(cells.spread) + 1;
    buffer<std::uint32_t> ends(buckets);
    for (std::uint32_t& end : ends) end = 0;
    for (std::size_t cell = 0; cell != size; ++cell)
        if (cells.includes(cell)) ++ends[cells.key_of(cell)];
    for (std::size_t bucket = 1; bucket != buckets; ++bucket) ends[bucket] += ends[bucket - 1];

    buffer<std::uint32_t> positions(size);
    buffer<packed_key> entries(size);
    buffer<packed_key> spare(digits(cells.spread).passes > 2 ? size : 0);
    sort_by_key(
        divide, size, cells, [](std::size_t place) { return place; }, entries, spare,
        [&](packed_key entry, std::uint32_t number) { positions[number] = entry.cell(); });
    return {offsets_behind(ends, buckets), std::move(positions)};
}

// By sorting.
template <class Keyed, class Work, class Cells>
constexpr grouped_cells sorted(const Work& divide, std::size_t places, const Cells& cells) {
    buffer<Keyed> entries(places);
    buffer<Keyed> ordered(places);
    const auto size = sort_by_key(
        divide, places, cells, [](std::size_t place) { return place; }, entries, ordered,
        [&](const Keyed& entry, std::uint32_t number) { ordered[number] = entry; });
    buffer<std::uint32_t> positions(size);
    divide(size, 4096, [&](std::size_t first, std::size_t last) {
        for (std::size_t place = first; place != last; ++place)
            positions[place] = ordered[place].cell();
    });
    return {offsets_where(size,
                          [&](std::size_t place) {
                              return place == 0 || ordered[place - 1].key() != ordered[place].key();
                          }),
            std::move(positions)};
}

template <class... Columns>
constexpr int compare_cells(std::size_t a, std::size_t b, const Columns&... columns) {
    int order = 0;
    ((order = order != 0 ? order : compare_keys(columns.key(a), columns.key(b))), ...);
    return order;
}

// By sorting column by column, the last one first, where the keys do not fit 64 bits together.
template <class Work, class Column, class... More>
constexpr void sort_by_each(const Work& divide, buffer<std::uint32_t>& positions,
                            const Column& keys, const More&... more) {
    if constexpr (sizeof...(More) != 0) sort_by_each(divide, positions, more...);
    const keyed_cells cells{[](std::size_t) { return true; }, keys, keys.spread()};
    buffer<wide_key> entries(positions.size());
    buffer<wide_key> spare(positions.size());
    buffer<std::uint32_t> sorted(positions.size());
    sort_by_key(
        divide, positions.size(), cells, [&](std::size_t place) { return positions[place]; },
        entries, spare,
        [&](const wide_key& entry, std::uint32_t number) { sorted[number] = entry.cell(); });
    std::swap(positions, sorted);
}

template <class Work, class Includes, class... Columns>
constexpr grouped_cells sorted_column_by_column(const Work& divide, std::size_t size,
                                                const Includes& includes,
                                                const Columns&... columns) {
    std::size_t present = 0;
    for (std::size_t cell = 0; cell != size; ++cell) present += includes(cell) ? 1 : 0;
    buffer<std::uint32_t> positions(present);
    std::size_t place = 0;
    for (std::size_t cell = 0; cell != size; ++cell)
        if (includes(cell)) positions[place++] = static_cast<std::uint32_t>(cell);
    sort_by_each(divide, positions, columns...);
    auto offsets = offsets_where(present, [&](std::size_t at) {
        return at == 0 || compare_cells(positions[at - 1], positions[at], columns...) != 0;
    });
    return {std::move(offsets), std::move(positions)};
}

template <class Work, class... Columns>
constexpr grouped_cells group_cells(const Work& divide, std::size_t size,
                                    const Columns&... columns) {
    const auto includes = [&](std::size_t cell) { return (columns.includes(cell) && ...); };
    bool in_order = true;
    for (std::size_t cell = 0; in_order && cell != size; ++cell)
        in_order = includes(cell) && (cell == 0 || compare_cells(cell - 1, cell, columns...) <= 0);
    if (in_order)
        return {offsets_where(size, [&](std::size_t cell) {
            return cell == 0 || compare_cells(cell - 1, cell, columns...) != 0;
        })};

    const auto key_of = [&](std::size_t cell) {
        std::uint64_t key = 0;
        ((key = key * (columns.spread() + 1) + columns(cell)), ...);
        return key;
    };
    const auto spread = spread_together(columns...);
    if (!spread) return sorted_column_by_column(divide, size, includes, columns...);
    const keyed_cells cells{includes, key_of, spread.value()};
    if (cells.spread < counted_keys) return counted(divide, size, cells);
    if (cells.spread < size) return counted_and_sorted(divide, size, cells);
    if (cells.spread >> 32 == 0) return sorted<packed_key>(divide, size, cells);
    return sorted<wide_key>(divide, size, cells);
}

} // namespace detail
} // namespace visavis
