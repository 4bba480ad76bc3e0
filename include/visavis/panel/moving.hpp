// SPDX-License-Identifier: BSL-1.0
#pragma once

// moving: sixteen ranks of two periods at a time, and what became of each

#include <visavis/compare/movement.hpp>

#include <bit>
#include <concepts>

namespace visavis::detail {

/// How many members are told at a time.
inline constexpr std::size_t moving_step = 16;

/// No rank is above this; what is, or is below 1, is none.
inline constexpr std::int32_t most_ranks = std::numeric_limits<std::int32_t>::max();

/// What ranks are compared in.
template <class Number>
concept lane_number = std::same_as<Number, double> || std::same_as<Number, float> ||
    std::same_as<Number, std::int32_t>;

/// How often there was each status, counted for each of the members that are told at a time.
class status_tally {
public:
    /// Counts the statuses of one step.
    constexpr void add(const std::uint8_t* statuses);
    /// Moves the counts, but those of the unranked, to `sums`, one for each status.
    constexpr void move_to(std::size_t* sums);
    /// Whether they must be moved, since the next step may be too much for eight bits.
    [[nodiscard]] constexpr bool is_full() const { return steps_ == 255; }

private:
    std::uint8_t lanes_[movement_status_count][moving_step] = {};
    int steps_ = 0;
};

/// The status of sixteen members, and the rank before less the rank after where both are ranks, or
/// else NaN or 0. All bits of `seen` are set for a member with a rank in an earlier period, and are
/// set here for those with a rank before.
template <lane_number Number>
constexpr void tell_step(const Number* before, const Number* after, std::uint32_t* seen,
                         std::uint8_t* statuses, Number* moved);

// ---------------------------------------------------------------------------------------------

template <class Number>
using bits_of = std::conditional_t<sizeof(Number) == 8, std::uint64_t, std::uint32_t>;

// Positive floating numbers are in the order of their bits, and NaN and negative ones are above:
// one comparison of integers, without a branch on what nobody can predict.
template <class Number>
constexpr bool is_rank(Number value) {
    using bits = bits_of<Number>;
    constexpr auto least = std::bit_cast<bits>(Number{1});
    constexpr auto most = std::bit_cast<bits>(static_cast<Number>(most_ranks));
    return static_cast<bits>(std::bit_cast<bits>(value) - least) <= most - least;
}

// One of two, without a branch either.
template <class Number>
constexpr Number picked(bool first, Number a, Number b) {
    using bits = bits_of<Number>;
    const auto mask = static_cast<bits>(0 - static_cast<bits>(first));
    return std::bit_cast<Number>(
        static_cast<bits>((std::bit_cast<bits>(a) & mask) | (std::bit_cast<bits>(b) & ~mask)));
}

template <class Number>
constexpr Number no_places() {
    if constexpr (std::floating_point<Number>)
        return std::numeric_limits<Number>::quiet_NaN();
    else
        return 0;
}

template <lane_number Number>
constexpr void tell_one(Number before, Number after, std::uint32_t& seen, std::uint8_t& status,
                        Number& moved) {
    const bool was = is_rank(before);
    const bool is = is_rank(after);
    auto found = movement_status::unranked;
    moved = no_places<Number>();
    if (was && is) {
        found = after == before ? movement_status::stayed
                                : (after < before ? movement_status::up : movement_status::down);
        moved = static_cast<Number>(before - after);
    } else if (is) {
        found = seen != 0 ? movement_status::returned : movement_status::entered;
    } else if (was) {
        found = movement_status::dropped;
    }
    if (was) seen = ~std::uint32_t{0};
    status = static_cast<std::uint8_t>(found);
}

// Vectors of 16 bytes, which every 64-bit machine has; compilers make do where there are none.
typedef std::uint8_t byte_lanes __attribute__((vector_size(16)));
typedef std::int32_t mask_lanes __attribute__((vector_size(16)));
template <class Number>
struct rank_lanes {
    typedef Number type __attribute__((vector_size(16)));
};

template <class Lanes, class Number>
inline Lanes load_lanes(const Number* from) {
    Lanes result;
    __builtin_memcpy(&result, from, sizeof result);
    return result;
}
template <class Number, class Lanes>
inline void store_lanes(Number* to, const Lanes& lanes) {
    __builtin_memcpy(to, &lanes, sizeof lanes);
}

// The masks of four members in 32 bits each: of doubles, the half of the bits.
template <class Number, class Mask>
inline mask_lanes four_masks(const Mask& low, const Mask& high) {
    if constexpr (sizeof(Number) == 8)
        return __builtin_shufflevector((mask_lanes)low, (mask_lanes)high, 0, 2, 4, 6);
    else
        return (mask_lanes)low;
}

// Ranks of four members in two periods, and what is known of each by comparison.
template <class Number>
struct four_members {
    using lanes = typename rank_lanes<Number>::type;
    static constexpr int parts = sizeof(Number) / 4;

    lanes before[2];
    lanes after[2];

    four_members(const Number* first_before, const Number* first_after) {
        for (int part = 0; part != 2; ++part) {
            const int from = part == 1 && parts == 2 ? 2 : 0;
            before[part] = load_lanes<lanes>(first_before + from);
            after[part] = load_lanes<lanes>(first_after + from);
        }
    }
    template <class Compare>
    [[nodiscard]] mask_lanes where(Compare compare) const {
        return four_masks<Number>(compare(before[0], after[0]), compare(before[1], after[1]));
    }
    // Writes before - after where both are ranks.
    void write_moved(Number* to, const mask_lanes& both) const {
        const mask_lanes none = (mask_lanes)(lanes{} + no_places<Number>());
        for (int part = 0; part != parts; ++part) {
            mask_lanes here = both;
            if constexpr (parts == 2)
                here = part == 0 ? __builtin_shufflevector(both, both, 0, 0, 1, 1)
                                 : __builtin_shufflevector(both, both, 2, 2, 3, 3);
            const auto gap = (mask_lanes)(before[part] - after[part]);
            store_lanes(to + 2 * part, (gap & here) | (none & ~here));
        }
    }
};

// Four statuses in 32 bits each.
template <class Number>
inline mask_lanes tell_four(const Number* before, const Number* after, std::uint32_t* seen,
                            Number* moved) {
    const four_members<Number> four(before, after);
    using lanes = typename rank_lanes<Number>::type;
    const lanes least = lanes{} + Number{1};
    [[maybe_unused]] const lanes most = lanes{} + static_cast<Number>(most_ranks);
    auto was = four.where([&](lanes rank, lanes) { return rank >= least; });
    auto is = four.where([&](lanes, lanes rank) { return rank >= least; });
    if constexpr (std::floating_point<Number>) { // integers of 32 bits are not above
        was &= four.where([&](lanes rank, lanes) { return rank <= most; });
        is &= four.where([&](lanes, lanes rank) { return rank <= most; });
    }
    const auto up = four.where([](lanes a, lanes b) { return b < a; });
    const auto down = four.where([](lanes a, lanes b) { return a < b; });
    const auto both = was & is;
    const auto known = load_lanes<mask_lanes>(seen);
    store_lanes(seen, known | was);
    four.write_moved(moved, both);
    // stayed 1, up 2, down 3; entered 4, returned 5; dropped 6
    return (both & ((mask_lanes{} + 1) ^ (up & 3) ^ (down & 2))) | (is & ~was & (4 | (known & 1))) |
           (was & ~is & 6);
}

// Bytes in the order 0 4 8 12 1 5 ... in their own order.
inline byte_lanes transposed(const byte_lanes& bytes) {
    const auto interleaved = [](const byte_lanes& lanes) {
        typedef std::int64_t halves __attribute__((vector_size(16)));
        const auto both = (halves)lanes;
        const halves high = {both[1], both[1]};
        return __builtin_shufflevector(lanes, (byte_lanes)high, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20,
                                       5, 21, 6, 22, 7, 23);
    };
    return interleaved(interleaved(bytes));
}

template <lane_number Number>
constexpr void tell_step(const Number* before, const Number* after, std::uint32_t* seen,
                         std::uint8_t* statuses, Number* moved) {
    if (std::is_constant_evaluated() || std::endian::native != std::endian::little) {
        for (std::size_t at = 0; at != moving_step; ++at)
            tell_one(before[at], after[at], seen[at], statuses[at], moved[at]);
        return;
    }
    mask_lanes packed{};
    for (int four = 0; four != 4; ++four) {
        const int from = 4 * four;
        packed |= tell_four(before + from, after + from, seen + from, moved + from) << (8 * four);
    }
    store_lanes(statuses, transposed((byte_lanes)packed));
}

constexpr void status_tally::add(const std::uint8_t* statuses) {
    ++steps_;
    for (int status = 1; status != movement_status_count; ++status) {
        auto* const lanes = lanes_[status];
        if (std::is_constant_evaluated()) {
            for (std::size_t at = 0; at != moving_step; ++at)
                lanes[at] = static_cast<std::uint8_t>(lanes[at] + (statuses[at] == status));
        } else {
            const auto is_it = load_lanes<byte_lanes>(statuses) ==
                               (byte_lanes{} + static_cast<std::uint8_t>(status));
            store_lanes(lanes, load_lanes<byte_lanes>(lanes) - (byte_lanes)is_it);
        }
    }
}

constexpr void status_tally::move_to(std::size_t* sums) {
    for (int status = 1; status != movement_status_count; ++status)
        for (auto& count : lanes_[status]) {
            sums[status] += count;
            count = 0;
        }
    steps_ = 0;
}

} // namespace visavis::detail
