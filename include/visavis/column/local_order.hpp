// SPDX-License-Identifier: BSL-1.0
#pragma once

// local_order: the cells of a short column in order, on the stack

#include <visavis/column/bucket_plan.hpp>
#include <visavis/column/packed.hpp>
#include <visavis/column/runs.hpp>

namespace visavis {

/// Up to so many cells are put in order on the stack.
inline constexpr std::size_t local_size = 2048;

/// Calls visit(before, groups, count, cell_of) for each run of equal values among `size` cells, of
/// which `value_at(cell)` is the value and `is_missing(cell)` tells whether there is none: `before`
/// cells come before it, in `groups` runs, and cell_of(0) to cell_of(count - 1) are its own, in
/// increasing order. Returns how many are missing and what runs there are.
///
/// Numbers are spread over buckets by sign and logarithm, which parts what is spread evenly as well
/// as what has a long tail. O(size) then, and at worst one step a cell and bit; no allocation.
/// There are at most `local_size` cells.
template <class ValueAt, class IsMissing, class Visit>
constexpr run_summary for_each_tie_locally(std::size_t size, direction order,
                                           const ValueAt& value_at, const IsMissing& is_missing,
                                           Visit visit);

// ---------------------------------------------------------------------------------------------

namespace detail {

// Packed keys of short columns have a place in the lower bits, and above it what tells most keys
// apart.
inline constexpr int place_bits = 16;
constexpr std::size_t place_of(packed_key key) { return key & 0xffff; }
constexpr bool looks_equal(packed_key a, packed_key b) { return ((a ^ b) >> place_bits) == 0; }

// A number as sign and magnitude of a double, which is order enough to spread it.
template <class Number>
constexpr std::uint64_t rough_bits(Number number) {
    return std::bit_cast<std::uint64_t>(static_cast<double>(number) + 0.0);
}

// The cells of a short column on their way into order.
template <class ValueAt>
class local_cells {
public:
    constexpr local_cells(const ValueAt& value_at, direction order)
        : value_at_(value_at), flip_(order == direction::ascending ? 0 : ~std::uint64_t{0}) {}

    template <class IsMissing>
    constexpr void take(std::size_t size, const IsMissing& is_missing) {
        for (std::size_t cell = 0; cell != size; ++cell) {
            const bool present = !is_missing(cell);
            keys_[present_] = rough_bits(value_at_(cell));
            places_[present_] = static_cast<std::uint16_t>(cell);
            present_ += present;
        }
    }
    [[nodiscard]] constexpr std::size_t present() const { return present_; }

    // The places in order; equal ones by place.
    constexpr const packed_key* sort() {
        const std::uint64_t below = below_least_magnitude();
        const auto [least, greatest] = make_keys(below);
        const int wanted = static_cast<int>(std::bit_width(present_ - 1));
        const int counted = wanted + 1;
        pack_and_count(least, std::countl_zero((greatest - least) | 0xffff), counted);
        place(counted);
        return sorted_;
    }
    // Whether two places that look equal are.
    [[nodiscard]] constexpr bool are_equal(packed_key a, packed_key b) const {
        return looks_equal(a, b) &&
               (looks_tell_ || value_at_(place_of(a)) == value_at_(place_of(b)));
    }

private:
    static constexpr std::uint64_t sign = std::uint64_t{1} << 63;
    // One binade below the least magnitude that is not 0, so that 0 is not far from the others.
    [[nodiscard]] constexpr std::uint64_t below_least_magnitude() const {
        std::uint64_t least = ~std::uint64_t{0};
        for (std::size_t at = 0; at != present_; ++at) {
            const std::uint64_t wrapped = (keys_[at] << 1) - 1; // 0 wraps around to the greatest
            least = wrapped < least ? wrapped : least;
        }
        constexpr std::uint64_t binade = std::uint64_t{1} << 52;
        const std::uint64_t magnitude = (least >> 1) + 1;
        return least == ~std::uint64_t{0} || magnitude <= binade ? 0 : magnitude - binade;
    }
    struct extremes {
        std::uint64_t least;
        std::uint64_t greatest;
    };
    constexpr extremes make_keys(std::uint64_t below) {
        extremes found{~std::uint64_t{0}, 0};
        for (std::size_t at = 0; at != present_; ++at) {
            const std::uint64_t bits = keys_[at];
            const std::uint64_t full = bits & ~sign;
            const std::uint64_t magnitude = full > below ? full - below : 0;
            const std::uint64_t negative =
                static_cast<std::uint64_t>(static_cast<std::int64_t>(bits) >> 63);
            const std::uint64_t key = ((magnitude ^ negative) + sign) ^ flip_;
            keys_[at] = key;
            found.least = key < found.least ? key : found.least;
            found.greatest = key > found.greatest ? key : found.greatest;
        }
        return found;
    }
    constexpr void pack_and_count(std::uint64_t least, int shift, int counted) {
        const std::size_t parts = std::size_t{1} << counted;
        for (std::size_t part = 0; part != parts; ++part) counts_[part] = 0;
        for (std::size_t at = 0; at != present_; ++at) {
            const std::uint64_t key = ((keys_[at] - least) << shift) & ~std::uint64_t{0xffff};
            keys_[at] = key | places_[at];
            ++counts_[key >> (64 - counted)];
        }
    }
    constexpr void place(int counted) {
        const std::size_t parts = std::size_t{1} << counted;
        std::uint32_t before = 0;
        std::uint32_t most = 0;
        for (std::size_t part = 0; part != parts; ++part) {
            const auto count = std::exchange(counts_[part], before);
            before += count;
            most = count > most ? count : most;
        }
        for (std::size_t at = 0; at != present_; ++at)
            sorted_[counts_[keys_[at] >> (64 - counted)]++] = keys_[at];
        if (most <= few_keys)
            insertion_sort(sorted_, present_);
        else
            sort_parts(sorted_, counts_, parts);
        settle();
    }
    // Puts places that look equal in order of their values, unless they are equal, too.
    constexpr void settle() {
        for (std::size_t at = 1; at < present_; ++at)
            looks_tell_ &= !looks_equal(sorted_[at - 1], sorted_[at]) ||
                           value_at_(place_of(sorted_[at - 1])) == value_at_(place_of(sorted_[at]));
        if (looks_tell_) return;
        for (std::size_t at = 1; at < present_; ++at) {
            const auto moved = sorted_[at];
            std::size_t hole = at;
            for (; hole != 0 && looks_equal(sorted_[hole - 1], moved) &&
                   comes_before(moved, sorted_[hole - 1]);
                 --hole)
                sorted_[hole] = sorted_[hole - 1];
            sorted_[hole] = moved;
        }
    }
    [[nodiscard]] constexpr bool comes_before(packed_key a, packed_key b) const {
        const auto left = value_at_(place_of(a));
        const auto right = value_at_(place_of(b));
        return flip_ == 0 ? left < right : right < left;
    }

    const ValueAt& value_at_;
    std::uint64_t flip_;
    std::size_t present_ = 0;
    bool looks_tell_ = true; // whether all that look equal are
    std::uint64_t keys_[local_size];
    packed_key sorted_[local_size];
    std::uint32_t counts_[2 * local_size];
    std::uint16_t places_[local_size];
};

} // namespace detail

template <class ValueAt, class IsMissing, class Visit>
constexpr run_summary for_each_tie_locally(std::size_t size, direction order,
                                           const ValueAt& value_at, const IsMissing& is_missing,
                                           Visit visit) {
    detail::local_cells cells(value_at, order);
    cells.take(size, is_missing);
    const std::size_t present = cells.present();
    if (present == 0) return {size, {}};
    const packed_key* const sorted = cells.sort();
    const auto same = [&](packed_key a, packed_key b) { return cells.are_equal(a, b); };
    std::size_t groups = 0;
    const auto found =
        for_each_run(sorted, present, same, [&](std::size_t first, std::size_t count) {
            visit(first, groups++, count, [run = sorted + first](std::size_t which) {
                return detail::place_of(run[which]);
            });
        });
    return {size - present, found};
}

} // namespace visavis
