// SPDX-License-Identifier: BSL-1.0
#pragma once

// bucket_plan: which bucket a key of a long column belongs to, told by a sample of them

#include <visavis/column/order_key.hpp>

namespace visavis {

/// Which end of the order comes first.
enum class direction : std::uint8_t { ascending, descending };

/// The order in which the runs of a column are visited, and what a visit may rely on.
struct tie_order {
    direction first = direction::ascending;
    bool stable = false;     ///< the cells of a run come in the order of the column
    bool count_runs = false; ///< a visit is told how many runs came before
};

/// What a pass over a column finds of the keys of its present cells.
struct key_range {
    std::uint64_t least = ~std::uint64_t{0};
    std::uint64_t greatest = 0;
    std::size_t missing = 0;

    /// Takes one more key into the range, or one more missing cell.
    [[gnu::always_inline]] constexpr void add(std::uint64_t key, bool is_missing) {
        missing += is_missing;
        const std::uint64_t low = is_missing ? least : key;
        const std::uint64_t high = is_missing ? greatest : key;
        least = low < least ? low : least;
        greatest = high > greatest ? high : greatest;
    }
};

/// The keys of a column in a direction, and which cells have none.
template <column_number Number>
class column_keys {
public:
    constexpr column_keys(const column<Number>& cells, direction order)
        : cells_(cells), flip_(order == direction::ascending ? 0 : ~std::uint64_t{0}) {}

    [[nodiscard]] constexpr std::size_t size() const { return cells_.size(); }
    [[nodiscard, gnu::always_inline]] constexpr bool is_missing(std::size_t cell) const {
        return cells_.is_missing(cell);
    }
    [[nodiscard, gnu::always_inline]] constexpr std::uint64_t operator[](std::size_t cell) const {
        return order_key(cells_.data()[cell]) ^ flip_;
    }
    /// Calls visit(cell, key) for each present cell.
    template <class Visit>
    constexpr void for_each(std::size_t first, std::size_t last, bool any_missing,
                            Visit visit) const;
    /// Whether each of `count` cells comes before the next one, which is there, too; none of them
    /// is missing then. It says no to a column with a validity bitmap.
    [[nodiscard]] constexpr bool rise(std::size_t first, std::size_t count) const;
    /// Whether each comes after the next one.
    [[nodiscard]] constexpr bool fall(std::size_t first, std::size_t count) const;

private:
    // as numbers, which compilers compare several at a time
    template <class Compare>
    [[nodiscard]] constexpr bool each_and_next(std::size_t first, std::size_t count,
                                               Compare compare) const;
    [[nodiscard]] constexpr bool ascends() const { return flip_ == 0; }

    column<Number> cells_;
    std::uint64_t flip_;
};

/// Which bucket a key of a long column belongs to, so that the buckets follow one another in order
/// and are about equally full. A sample of the column decides how finely each of 4,096 equal
/// intervals between the least and the greatest key is divided.
class bucket_plan {
public:
    static constexpr int slot_bits = 12;
    static constexpr std::size_t slots = std::size_t{1} << slot_bits;
    static constexpr std::size_t sample_size = 8192;

    /// What is left of a key in its bucket: the bits that tell it from others there.
    struct placed_key {
        std::uint32_t bucket = 0;
        std::uint32_t rest = 0;
    };

    /// Plans about `wanted` buckets for keys of a range, of which a sample is given.
    constexpr bucket_plan(const key_range& range, std::size_t wanted, const std::uint64_t* sample,
                          std::size_t sampled);

    [[nodiscard]] constexpr std::size_t buckets() const { return buckets_; }
    /// The most that there can be for so many wanted ones.
    [[nodiscard]] static constexpr std::size_t most_buckets(std::size_t wanted) {
        return slots + 2 * wanted;
    }
    [[nodiscard, gnu::always_inline]] constexpr placed_key operator()(std::uint64_t key) const;
    /// Whether two keys of one bucket with the same rest are equal, whatever they are.
    [[nodiscard]] constexpr bool rest_is_all() const { return 64 - shift_ <= slot_bits + 32; }

private:
    std::uint64_t least_;
    int shift_;
    std::size_t buckets_ = 0;
    std::uint32_t first_[slots];
    std::uint8_t divided_[slots] = {};
};

/// Takes the keys of up to `bucket_plan::sample_size` cells, one in 16 or fewer and as far from one
/// another as can be, and returns how many of them are there.
template <class Keys>
constexpr std::size_t take_sample(const Keys& keys, std::uint64_t* sample) {
    const std::size_t size = keys.size();
    const std::size_t some = size / 16 + 1;
    const std::size_t steps = some < bucket_plan::sample_size ? some : bucket_plan::sample_size;
    std::size_t sampled = 0;
    for (std::size_t step = 0; step != steps && size != 0; ++step) {
        const std::size_t cell = step * (size / steps) + step * (size % steps) / steps;
        if (!keys.is_missing(cell)) sample[sampled++] = keys[cell];
    }
    return sampled;
}

/// The range of the keys of the cells `first` to `last` - 1.
template <column_number Number>
[[nodiscard]] constexpr key_range range_of(const column_keys<Number>& keys, std::size_t first,
                                           std::size_t last);

/// The range of two parts of a column.
[[nodiscard]] constexpr key_range together(const key_range& a, const key_range& b) {
    return {a.least < b.least ? a.least : b.least,
            a.greatest > b.greatest ? a.greatest : b.greatest, a.missing + b.missing};
}

// ---------------------------------------------------------------------------------------------

template <column_number Number>
template <class Visit>
constexpr void column_keys<Number>::for_each(std::size_t first, std::size_t last, bool any_missing,
                                             Visit visit) const {
    if (!any_missing) {
        for (std::size_t cell = first; cell != last; ++cell) visit(cell, (*this)[cell]);
    } else {
        for (std::size_t cell = first; cell != last; ++cell)
            if (!is_missing(cell)) visit(cell, (*this)[cell]);
    }
}

template <column_number Number>
template <class Compare>
constexpr bool column_keys<Number>::each_and_next(std::size_t first, std::size_t count,
                                                  Compare compare) const {
    using counted = std::conditional_t<sizeof(Number) == 8, std::int64_t, std::int32_t>;
    if (cells_.valid().has_bits()) return false;
    const Number* const numbers = cells_.data() + first;
    counted in_order = 0;
    for (std::size_t at = 0; at != count; ++at)
        in_order += compare(numbers[at], numbers[at + 1]) ? 1 : 0;
    return static_cast<std::size_t>(in_order) == count;
}
template <column_number Number>
constexpr bool column_keys<Number>::rise(std::size_t first, std::size_t count) const {
    if (!ascends()) return each_and_next(first, count, [](Number a, Number b) { return a > b; });
    return each_and_next(first, count, [](Number a, Number b) { return a < b; });
}
template <column_number Number>
constexpr bool column_keys<Number>::fall(std::size_t first, std::size_t count) const {
    if (!ascends()) return each_and_next(first, count, [](Number a, Number b) { return a < b; });
    return each_and_next(first, count, [](Number a, Number b) { return a > b; });
}

constexpr bucket_plan::bucket_plan(const key_range& range, std::size_t wanted,
                                   const std::uint64_t* sample, std::size_t sampled)
    : least_(range.least),
      shift_(range.least == range.greatest ? 0 : std::countl_zero(range.greatest - range.least)) {
    for (auto& slot : first_) slot = 0;
    for (std::size_t at = 0; at != sampled; ++at)
        ++first_[((sample[at] - least_) << shift_) >> (64 - slot_bits)];
    std::uint32_t next = 0;
    for (std::size_t slot = 0; slot != slots; ++slot) {
        const std::size_t share = first_[slot] * wanted / sampled;
        divided_[slot] = static_cast<std::uint8_t>(share <= 1 ? 0 : std::bit_width(share - 1));
        first_[slot] = next;
        next += std::uint32_t{1} << divided_[slot];
    }
    buckets_ = next;
}

constexpr bucket_plan::placed_key bucket_plan::operator()(std::uint64_t key) const {
    const std::uint64_t scaled = (key - least_) << shift_;
    const auto slot = scaled >> (64 - slot_bits);
    const int bits = divided_[slot];
    const std::uint64_t within = scaled << slot_bits;
    return {first_[slot] + static_cast<std::uint32_t>((within >> 1) >> (63 - bits)),
            static_cast<std::uint32_t>((within << bits) >> 32)};
}

template <column_number Number>
constexpr key_range range_of(const column_keys<Number>& keys, std::size_t first, std::size_t last) {
    key_range found;
    for (std::size_t cell = first; cell != last; ++cell)
        found.add(keys[cell], keys.is_missing(cell));
    return found;
}

} // namespace visavis
