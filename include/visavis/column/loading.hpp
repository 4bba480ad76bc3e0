// SPDX-License-Identifier: BSL-1.0
#pragma once

// loading: the cells of a column or of a group, eight at a time, and which of them are there

#include <visavis/column/column.hpp>
#include <visavis/column/lanes.hpp>

namespace visavis::detail {

/// Integers are loaded as words of 64 bits, the others as doubles, which hold them exactly.
template <column_number Number>
inline constexpr bool is_loaded_as_words = counting_integer<Number>;
template <column_number Number>
inline constexpr bool is_wide_integer = counting_integer<Number> && sizeof(Number) == 8;
template <column_number Number>
using loaded_as = std::conditional_t<is_loaded_as_words<Number>, std::uint64_t, double>;

/// Eight cells of a column.
template <column_number Number, int Width>
struct eight_cells {
    eight<loaded_as<Number>, Width> values;
    eight_masks<Width> valid; ///< where the bitmap, if there is one, says that there is a value
};

/// Reads cells from one place of a column on, or of a list of positions of cells. A plain column
/// has neither positions nor a bitmap.
template <column_number Number, bool IsPlain>
struct cell_reader {
    using number = Number;
    static constexpr bool is_plain = IsPlain;

    const Number* values = nullptr;
    validity valid = {};
    const std::uint32_t* positions = nullptr;

    [[nodiscard]] constexpr cell_reader from(std::size_t place) const {
        if (!IsPlain && positions != nullptr) return {values, valid, positions + place};
        return {values + place, valid.from(place), nullptr};
    }
    /// One cell that has a value.
    [[nodiscard]] constexpr Number value(std::size_t place) const { return values[cell_at(place)]; }
    [[nodiscard]] constexpr bool is_missing(std::size_t place) const {
        return !valid[cell_at(place)] || is_nan(values[cell_at(place)]);
    }
    [[nodiscard]] constexpr reason why_missing(std::size_t place) const {
        return valid[cell_at(place)] ? reason::not_a_number : reason::not_available;
    }
    /// Eight cells.
    template <int Width>
    [[nodiscard, gnu::always_inline]] constexpr eight_cells<Number, Width>
    load(lanes<Width> width, std::size_t place) const {
        if (!IsPlain && positions != nullptr) return load_some(width, place, 8);
        eight_cells<Number, Width> cells{loaded(width, values + place),
                                         all_lanes(width, std::int64_t{-1})};
        if constexpr (!IsPlain) cells.valid = lanes_of_bits(width, valid.eight_from(place));
        return cells;
    }
    /// Fewer than eight cells, and zeros after them.
    template <int Width>
    [[nodiscard, gnu::noinline]] constexpr eight_cells<Number, Width>
    load_some(lanes<Width> width, std::size_t place, std::size_t count) const {
        Number some[8] = {};
        unsigned bits = 0;
        for (std::size_t at = 0; at != count; ++at) {
            some[at] = values[cell_at(place + at)];
            if (valid[cell_at(place + at)]) bits |= 1U << at;
        }
        return {loaded(width, some), lanes_of_bits(width, static_cast<std::uint8_t>(bits))};
    }

private:
    [[nodiscard]] constexpr std::size_t cell_at(std::size_t place) const {
        return !IsPlain && positions != nullptr ? positions[place] : place;
    }
    template <int Width>
    static constexpr eight<loaded_as<Number>, Width> loaded(lanes<Width> width,
                                                            const Number* from) {
        if constexpr (std::same_as<Number, loaded_as<Number>>)
            return lanes_from(width, from);
        else if constexpr (is_loaded_as_words<Number>)
            return same_bits<std::uint64_t>(converted<std::int64_t>(lanes_from(width, from)));
        else
            return converted<double>(lanes_from(width, from));
    }
};

// ---------------------------------------------------------------------------------------------

/// Where cells have a value.
template <column_number Number, int Width>
constexpr eight_masks<Width> where_present(const eight_cells<Number, Width>& cells) {
    if constexpr (is_loaded_as_words<Number>)
        return cells.valid;
    else
        return cells.valid & equal_lanes(cells.values, cells.values);
}

/// A number that is the sum of 2^32 times a double and another one, neither of them rounded.
template <int Width>
struct eight_halves {
    eight_reals<Width> high;
    eight_reals<Width> low;
};

// A word below 2^32 as a double: it becomes the last digits of 2^52 or 2^52 + 2^31, which go.
template <int Width>
constexpr eight_reals<Width> real_of_word(const eight_words<Width>& word, double bias) {
    constexpr std::uint64_t exponent_of_2_to_52 = 0x4330'0000'0000'0000;
    const lanes<Width> width;
    return same_bits<double>(word | all_lanes(width, exponent_of_2_to_52)) - all_lanes(width, bias);
}

template <column_number Number, int Width>
constexpr eight_halves<Width> halves_of(const eight_cells<Number, Width>& cells) {
    constexpr bool is_signed = std::is_signed_v<Number>;
    constexpr std::uint64_t sign = is_signed ? std::uint64_t{1} << (8 * sizeof(Number) - 1) : 0;
    constexpr double bias = is_signed ? 0x1p52 + 0x1p31 : 0x1p52; // what the sign adds, and 2^52
    const lanes<Width> width;
    const auto flipped = cells.values ^ all_lanes(width, sign);
    const auto last_32_bits = all_lanes(width, std::uint64_t{0xffff'ffff});
    if constexpr (is_wide_integer<Number>)
        return {real_of_word(shifted_down(flipped, 32), bias),
                real_of_word(cells.values & last_32_bits, 0x1p52)};
    else
        return {all_lanes(width, 0.0), real_of_word(flipped & last_32_bits, bias)};
}

/// The cells as doubles, correctly rounded.
template <column_number Number, int Width>
constexpr eight_reals<Width> reals_of(const eight_cells<Number, Width>& cells) {
    if constexpr (!is_loaded_as_words<Number>) {
        return cells.values;
    } else {
        const auto halves = halves_of(cells);
        return is_wide_integer<Number> ? halves.high * 0x1p32 + halves.low : halves.low;
    }
}

/// a - b, correctly rounded.
template <column_number A, column_number B, int Width>
constexpr eight_reals<Width> subtracted(const eight_cells<A, Width>& a,
                                        const eight_cells<B, Width>& b) {
    if constexpr (is_loaded_as_words<A> && is_loaded_as_words<B>) {
        const auto left = halves_of(a);
        const auto right = halves_of(b);
        return (left.high - right.high) * 0x1p32 + (left.low - right.low);
    } else {
        return reals_of(a) - reals_of(b);
    }
}

/// Calls `work(reader)` with the reader that a column, or groups of it, ask for.
template <column_number Number, class Work>
constexpr auto with_reader(const column<Number>& cells, const std::uint32_t* positions,
                           const Work& work) {
    if (positions == nullptr && !cells.valid().has_bits())
        return work(cell_reader<Number, true>{cells.data(), {}, nullptr});
    return work(cell_reader<Number, false>{cells.data(), cells.valid(), positions});
}

} // namespace visavis::detail
