// SPDX-License-Identifier: BSL-1.0
#pragma once

// inversions: how many pairs of a sequence of keys stand in decreasing order, or are equal

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace visavis {

/// What numbers are sorted by: whole numbers without sign.
template <class Key>
concept sort_key = std::same_as<Key, std::uint32_t> || std::same_as<Key, std::uint64_t>;

/// The pairs of a sequence.
struct pair_order {
    std::int64_t decreasing = 0; ///< inversions: the first is the larger one
    std::int64_t equal = 0;

    constexpr pair_order& operator+=(const pair_order& more) {
        decreasing += more.decreasing;
        equal += more.equal;
        return *this;
    }
    friend constexpr pair_order operator+(pair_order a, const pair_order& b) { return a += b; }
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

namespace detail {

// One for each half of a digit below another one.
struct half_steps {
    std::uint16_t ones[16][16] = {};

    constexpr half_steps() {
        for (std::size_t half = 0; half != 16; ++half)
            for (std::size_t below = 0; below != half; ++below) ones[half][below] = 1;
    }
};
inline constexpr half_steps below_half{};

// How many keys of a sequence had a greater digit, of 8 bits, than the one that comes now: counted
// by its upper half, and by its lower half for each upper one, sixteen counters at a time.
class greater_digits {
public:
    // How many of the digits before are greater. There are at most 2^16 - 1 digits.
    std::uint32_t add(std::size_t digit) {
        const std::size_t upper = digit >> 4;
        const std::size_t lower = digit & 15;
        std::uint16_t counts[16];
        store(counts, uppers_);
        auto* const lowers = lowers_[upper];
        const std::uint32_t greater = std::uint32_t{counts[upper]} + lowers[lower];
        uppers_ = {uppers_.low + steps(upper).low, uppers_.high + steps(upper).high};
        const auto before = load(lowers);
        store(lowers, {before.low + steps(lower).low, before.high + steps(lower).high});
        return greater;
    }

private:
    typedef std::uint16_t eight_counts __attribute__((vector_size(16)));
    struct sixteen_counts {
        eight_counts low;
        eight_counts high;
    };
    static sixteen_counts load(const std::uint16_t* counts) {
        sixteen_counts loaded;
        __builtin_memcpy(&loaded, counts, sizeof loaded);
        return loaded;
    }
    static void store(std::uint16_t* counts, const sixteen_counts& stored) {
        __builtin_memcpy(counts, &stored, sizeof stored);
    }
    static sixteen_counts steps(std::size_t half) { return load(below_half.ones[half]); }

    sixteen_counts uppers_ = {};
    std::uint16_t lowers_[16][16] = {};
};

inline constexpr std::size_t digit_values = 256;

// Sorts keys by 8 of their bits, equal ones in the order they have, and says how many pairs stood
// in decreasing order by them. `ends` gets the place behind each digit.
template <class Key>
std::int64_t sort_by_digit(Key* keys, Key* spare, std::size_t size, int shift,
                           std::uint32_t* ends) {
    constexpr std::size_t most = 65'535;
    const auto digit_of = [shift](Key key) { return static_cast<std::size_t>(key >> shift) & 255; };
    std::int64_t decreasing = 0;
    std::uint32_t before[digit_values] = {}; // with each digit, in the blocks before
    for (std::size_t first = 0; first < size; first += most) {
        const std::size_t last = size - first < most ? size : first + most;
        greater_digits seen;
        std::uint32_t block[digit_values] = {};
        std::uint64_t passed = 0;
        for (std::size_t at = first; at != last; ++at) {
            const auto digit = digit_of(keys[at]);
            passed += seen.add(digit);
            ++block[digit];
        }
        std::uint64_t greater = 0;
        for (std::size_t digit = digit_values; digit-- != 0;) {
            passed += block[digit] * greater;
            greater += before[digit];
            before[digit] += block[digit];
        }
        decreasing += static_cast<std::int64_t>(passed);
    }
    std::uint32_t end = 0;
    for (std::size_t digit = 0; digit != digit_values; ++digit) {
        ends[digit] = end;
        end += before[digit];
    }
    for (std::size_t at = 0; at != size; ++at) spare[ends[digit_of(keys[at])]++] = keys[at];
    for (std::size_t at = 0; at != size; ++at) keys[at] = spare[at];
    return decreasing;
}

// Keys from this many on are sorted by digits.
inline constexpr std::size_t many_keys = 256;

template <class Key>
pair_order sort_many(Key* keys, Key* spare, std::size_t size, Key differing) {
    const int width = static_cast<int>(std::bit_width(differing));
    const int shift = width > 8 ? width - 8 : 0;
    std::uint32_t ends[digit_values];
    pair_order found{sort_by_digit(keys, spare, size, shift, ends), 0};
    std::size_t first = 0;
    for (const std::size_t end : ends) {
        if (shift == 0)
            found.equal += pairs_of(end - first);
        else if (end > first + 1)
            found += sort_and_count(keys + first, spare, end - first);
        first = end;
    }
    return found;
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
        if (size >= detail::many_keys && !std::is_constant_evaluated())
            return found + detail::sort_many(keys, spare, size, seen.differing);
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
        found += sort_and_count(keys + without, spare, with);
        size = without;
    }
    found.decreasing += detail::insert_each(keys, size);
    found.equal += detail::count_equal_in_order(keys, size);
    return found;
}

} // namespace visavis
