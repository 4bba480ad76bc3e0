// SPDX-License-Identifier: BSL-1.0
#pragma once

// key_groups: the cells of each key of one or more columns, by counting or by putting them in order

#include <visavis/column/buffer.hpp>
#include <visavis/column/column_order.hpp>
#include <visavis/column/distribute.hpp>

namespace visavis {

/// What keys are: integers of 32 or 64 bits.
template <class Number>
concept key_number = counting_integer<Number> && column_number<Number>;

/// Contiguous keys; a `column` of them may have a validity bitmap.
template <class Keys>
concept key_source = column_source<Keys> && key_number<column_number_t<const Keys>>;

// ---------------------------------------------------------------------------------------------

namespace detail {

// Where keys lie this close, cells are counted key by key; up to their own number, they are sorted
// by digits of so many bits. (Measured: more buckets miss the caches.)
inline constexpr std::uint64_t counted_keys = 1 << 14;
inline constexpr int digit_bits = 11;

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

    [[nodiscard]] constexpr const column<Key>& cells() const { return keys_; }
    [[nodiscard]] constexpr bool includes(std::size_t cell) const { return keys_.valid()[cell]; }
    [[nodiscard]] constexpr std::uint64_t operator()(std::size_t cell) const {
        return static_cast<std::uint64_t>(keys_.data()[cell]) - least_;
    }
    // The greatest.
    [[nodiscard]] constexpr std::uint64_t spread() const { return spread_; }

private:
    column<Key> keys_;
    std::uint64_t least_ = 0;
    std::uint64_t spread_ = 0;
};

// Offsets of groups and, where they are mixed, the positions of their cells.
struct grouped_cells {
    buffer<std::size_t> offsets;
    buffer<std::uint32_t> positions = {};

    [[nodiscard]] constexpr std::size_t size() const { return offsets.size() - 1; }
    [[nodiscard]] constexpr std::uint32_t cell(std::size_t place) const {
        return positions.size() == 0 ? static_cast<std::uint32_t>(place) : positions[place];
    }
};

// The number of each cell's group: keys that lie closer than those that made the groups.
class group_numbers {
public:
    constexpr group_numbers(std::size_t cells, const grouped_cells& by)
        : numbers_(cells), groups_(by.size()) {
        for (auto& number : numbers_) number = none;
        for (std::size_t group = 0; group != groups_; ++group)
            for (auto place = by.offsets[group]; place != by.offsets[group + 1]; ++place)
                numbers_[by.cell(place)] = static_cast<std::uint32_t>(group);
    }

    [[nodiscard]] constexpr bool includes(std::size_t cell) const { return numbers_[cell] != none; }
    [[nodiscard]] constexpr std::uint64_t operator()(std::size_t cell) const {
        return numbers_[cell];
    }
    [[nodiscard]] constexpr std::uint64_t spread() const { return groups_ == 0 ? 0 : groups_ - 1; }

private:
    static constexpr std::uint32_t none = 0xffff'ffff;

    buffer<std::uint32_t> numbers_;
    std::size_t groups_;
};

// The keys of a column within those of another, as one number for each cell that has both; whether
// such numbers fit 64 bits.
template <class Outer, class Inner>
class nested_keys {
public:
    constexpr nested_keys(const Outer& outer, const Inner& inner)
        : outer_(outer), inner_(inner), spread_(outer.spread()) {
        const std::uint64_t within = inner.spread();
        fits_ = spread_ == 0 || (within != ~std::uint64_t{0} &&
                                 !__builtin_mul_overflow(spread_, within + 1, &spread_));
        fits_ = fits_ && !__builtin_add_overflow(spread_, within, &spread_);
    }

    [[nodiscard]] constexpr bool fit() const { return fits_; }
    [[nodiscard]] constexpr bool includes(std::size_t cell) const {
        return outer_.includes(cell) && inner_.includes(cell);
    }
    [[nodiscard]] constexpr std::uint64_t operator()(std::size_t cell) const {
        return outer_(cell) * (inner_.spread() + 1) + inner_(cell);
    }
    [[nodiscard]] constexpr std::uint64_t spread() const { return spread_; }

private:
    const Outer& outer_;
    const Inner& inner_;
    std::uint64_t spread_;
    bool fits_;
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
constexpr buffer<std::size_t> offsets_behind(const buffer<std::uint32_t>& ends, std::size_t keys) {
    std::size_t count = 0;
    const auto occurs = [&](std::size_t key) {
        return ends[key] != (key == 0 ? 0 : ends[key - 1]);
    };
    for (std::size_t key = 0; key != keys; ++key) count += occurs(key) ? 1 : 0;
    buffer<std::size_t> offsets(count + 1);
    offsets[0] = 0;
    std::size_t group = 0;
    for (std::size_t key = 0; key != keys; ++key)
        if (occurs(key)) offsets[++group] = ends[key];
    return offsets;
}

// By counting how often each key occurs, where there are few: cells go straight to their places.
template <class Work, class Keys>
constexpr grouped_cells counted(const Work& divide, std::size_t size, const Keys& keys) {
    const auto buckets = static_cast<std::size_t>(keys.spread()) + 1;
    buffer<std::uint32_t> positions(size);
    const auto ends = distribute(
        divide, size, buckets,
        [&](std::size_t cell) { return keys.includes(cell) ? keys(cell) : buckets; },
        [&](std::size_t cell, std::uint32_t number) {
            positions[number] = static_cast<std::uint32_t>(cell);
        });
    return {offsets_behind(ends, buckets), std::move(positions)};
}

// The number behind the last cell of each key, where there are no more keys than cells.
template <class Keys>
constexpr buffer<std::uint32_t> ends_of_keys(std::size_t size, const Keys& keys) {
    buffer<std::uint32_t> ends(static_cast<std::size_t>(keys.spread()) + 1);
    for (auto& end : ends) end = 0;
    for (std::size_t cell = 0; cell != size; ++cell)
        if (keys.includes(cell)) ++ends[keys(cell)];
    for (std::size_t key = 1; key != ends.size(); ++key) ends[key] += ends[key - 1];
    return ends;
}

// By counting too, where there are many keys, but no more than cells: these are sorted by the
// digits of their keys, the lowest first, so that few buckets are filled at a time.
template <class Work, class Keys>
constexpr grouped_cells counted_by_digits(const Work& divide, std::size_t size, const Keys& keys) {
    const auto ends = ends_of_keys(size, keys);
    const std::size_t present = ends[ends.size() - 1];
    const int width = static_cast<int>(std::bit_width(keys.spread()));
    const int passes = (width + digit_bits - 1) / digit_bits;
    const int bits = (width + passes - 1) / passes;
    const std::size_t digits = std::size_t{1} << bits;
    buffer<std::uint32_t> positions(present);
    buffer<packed_key> entries(passes > 1 ? present : 0);
    buffer<packed_key> spare(passes > 2 ? present : 0);
    const auto first_digit = [&](std::size_t cell) -> std::size_t {
        return keys.includes(cell) ? keys(cell) & (digits - 1) : digits;
    };
    distribute(divide, size, digits, first_digit, [&](std::size_t cell, std::uint32_t number) {
        if (passes == 1)
            positions[number] = static_cast<std::uint32_t>(cell);
        else
            entries[number] = keys(cell) << 32 | cell;
    });
    for (int pass = 1; pass < passes; ++pass) {
        const auto digit = [&](std::size_t place) -> std::size_t {
            return entries[place] >> (32 + pass * bits) & (digits - 1);
        };
        distribute(divide, present, digits, digit, [&](std::size_t place, std::uint32_t number) {
            if (pass + 1 == passes)
                positions[number] = static_cast<std::uint32_t>(entries[place]);
            else
                spare[number] = entries[place];
        });
        std::swap(entries, spare);
    }
    return {offsets_behind(ends, ends.size()), std::move(positions)};
}

// By putting the cells in order, where their keys lie far apart.
template <class Key, class Work>
constexpr grouped_cells ordered(const Work& divide, const column<Key>& keys) {
    buffer<std::uint32_t> positions(keys.size());
    buffer<bool> begins(keys.size());
    const auto visit = [&](std::size_t before, std::size_t, std::size_t count, auto cell_of) {
        for (std::size_t at = 0; at != count; ++at) {
            positions[before + at] = static_cast<std::uint32_t>(cell_of(at));
            begins[before + at] = at == 0;
        }
    };
    const auto order_cells = [&] {
        if (std::is_constant_evaluated() && keys.size() <= local_size)
            return for_each_tie_locally(
                keys.size(), direction::ascending,
                [&](std::size_t cell) { return keys.data()[cell]; },
                [&](std::size_t cell) { return keys.is_missing(cell); }, visit);
        return for_each_tie_of(keys, {direction::ascending, true, false}, {}, divide, visit);
    };
    const auto summary = order_cells();
    return {offsets_where(keys.size() - summary.missing,
                          [&](std::size_t place) { return begins[place]; }),
            std::move(positions)};
}

// The same, where keys are made as they are asked for.
template <class Work, class Keys>
constexpr grouped_cells ordered_copies(const Work& divide, std::size_t size, const Keys& keys) {
    buffer<std::uint64_t> copies(size);
    buffer<std::uint8_t> bits(size / 8 + 1);
    for (auto& byte : bits) byte = 0;
    for (std::size_t cell = 0; cell != size; ++cell) {
        const unsigned bit = keys.includes(cell) ? 1U : 0U;
        bits[cell / 8] = static_cast<std::uint8_t>(bits[cell / 8] | bit << (cell % 8));
        copies[cell] = keys(cell);
    }
    return ordered(divide, column(copies, validity(bits.data())));
}

// The groups by keys that fit 64 bits.
template <class Work, class Keys>
constexpr grouped_cells group_cells(const Work& divide, std::size_t size, const Keys& keys) {
    bool in_order = true;
    for (std::size_t cell = 0; in_order && cell != size; ++cell)
        in_order = keys.includes(cell) && (cell == 0 || keys(cell - 1) <= keys(cell));
    if (in_order)
        return {offsets_where(
            size, [&](std::size_t cell) { return cell == 0 || keys(cell - 1) != keys(cell); })};

    if (keys.spread() < counted_keys) return counted(divide, size, keys);
    if (keys.spread() < size) return counted_by_digits(divide, size, keys);
    if constexpr (requires { keys.cells(); })
        return ordered(divide, keys.cells());
    else
        return ordered_copies(divide, size, keys);
}

// The groups by the keys of several columns, those of the first before those of the next. Where
// they do not fit 64 bits together, the numbers of their groups do.
template <class Work, class Outer, class Inner, class... More>
constexpr grouped_cells group_cells(const Work& divide, std::size_t size, const Outer& outer,
                                    const Inner& inner, const More&... more) {
    const nested_keys both(outer, inner);
    if (both.fit()) return group_cells(divide, size, both, more...);
    const group_numbers outer_groups(size, group_cells(divide, size, outer));
    const group_numbers inner_groups(size, group_cells(divide, size, inner));
    const nested_keys both_groups(outer_groups, inner_groups);
    if constexpr (sizeof...(More) == 0)
        return group_cells(divide, size, both_groups);
    else
        return group_cells(divide, size,
                           group_numbers(size, group_cells(divide, size, both_groups)), more...);
}

} // namespace detail
} // namespace visavis
