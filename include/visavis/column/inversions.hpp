// SPDX-License-Identifier: BSL-1.0
#pragma once

// inversions: how many pairs of a sequence of keys stand in decreasing order, or are equal

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>

namespace visavis {

/// What numbers are sorted by: whole numbers without sign.
template <class Key>
concept sort_key = std::same_as<Key, std::uint32_t> || std::same_as<Key, std::uint64_t>;

/// The pairs of a sequence.
struct pair_order {
    std::int64_t decreasing = 0; ///< inversions: the first is the larger one
    std::int64_t equal = 0;

    friend constexpr bool operator==(const pair_order&, const pair_order&) = default;
};

/// Sorts keys in increasing order and tells how the pairs stood before: `spare` has as many cells.
/// Complexity: O(n min(w, log n + w')) with w bits in a key, w' of them without information to
/// tell keys apart; O(n) for keys in increasing order; no allocation.
template <sort_key Key>
constexpr pair_order sort_and_count(Key* keys, Key* spare, std::size_t size);

// ---------------------------------------------------------------------------------------------

namespace detail {

constexpr std::int64_t pairs_of(std::size_t members) {
    const auto half = static_cast<std::uint64_t>(members / 2);
    const auto odd = static_cast<std::uint64_t>((members - 1) | 1);
    return static_cast<std::int64_t>(members == 0 ? 0 : half * odd);
}

// Keys up to this many are sorted by insertion.
inline constexpr std::size_t inserted_keys = 16;

template <class Key>
constexpr std::int64_t count_equal_in_order(const Key* keys, std::size_t size) {
    std::int64_t equal = 0;
    std::int64_t run = 0;
    for (std::size_t at = 1; at < size; ++at) {
        run = keys[at] == keys[at - 1] ? run + 1 : 0;
        equal += run;
    }
    return equal;
}

template <class Key>
constexpr std::int64_t insert_each(Key* keys, std::size_t size) {
    std::int64_t decreasing = 0;
    for (std::size_t at = 1; at < size; ++at) {
        const Key key = keys[at];
        std::size_t to = at;
        for (; to != 0 && key < keys[to - 1]; --to) keys[to] = keys[to - 1];
        keys[to] = key;
        decreasing += static_cast<std::int64_t>(at - to);
    }
    return decreasing;
}

// What a look at all keys tells.
template <class Key>
struct key_survey {
    Key differing = 0; // bits in which some key differs from the first
    bool in_order = true;
};

template <class Key>
constexpr key_survey<Key> survey(const Key* keys, std::size_t size) {
    key_survey<Key> seen;
    Key decreases = 0;
    for (std::size_t at = 1; at < size; ++at) {
        seen.differing = static_cast<Key>(seen.differing | (keys[at] ^ keys[0]));
        decreases = static_cast<Key>(decreases | (keys[at] < keys[at - 1] ? Key{1} : Key{0}));
    }
    seen.in_order = decreases == 0;
    return seen;
}

} // namespace detail

// Binary radix sort from the highest bit in which keys differ: those without it stay in order in
// front, those with it go behind them. A key without it is in decreasing order with each one that
// has it and came before.
template <sort_key Key>
constexpr pair_order sort_and_count(Key* keys, Key* spare, std::size_t size) {
    pair_order found;
    while (size > detail::inserted_keys) {
        const auto seen = detail::survey(keys, size);
        if (seen.in_order) {
            found.equal += detail::count_equal_in_order(keys, size);
            return found;
        }
        const int bit = static_cast<int>(std::bit_width(seen.differing)) - 1;
        std::size_t without = 0;
        std::size_t with = 0;
        std::uint64_t passed = 0;
        for (std::size_t at = 0; at != size; ++at) {
            const Key key = keys[at];
            const auto has = static_cast<std::size_t>((key >> bit) & 1);
            keys[without] = key;
            spare[with] = key;
            passed += with & (has - 1);
            with += has;
            without += 1 - has;
        }
        found.decreasing += static_cast<std::int64_t>(passed);
        for (std::size_t at = 0; at != with; ++at) keys[without + at] = spare[at];
        const auto rest = sort_and_count(keys + without, spare, with);
        found.decreasing += rest.decreasing;
        found.equal += rest.equal;
        size = without;
    }
    found.decreasing += detail::insert_each(keys, size);
    found.equal += detail::count_equal_in_order(keys, size);
    return found;
}

} // namespace visavis
