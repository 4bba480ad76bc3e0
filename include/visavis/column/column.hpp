// SPDX-License-Identifier: BSL-1.0
#pragma once

// column: a view of contiguous values, the missing ones told by NaN or by a validity bitmap

#include <visavis/column/places.hpp>
#include <visavis/core/number.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

namespace visavis {

/// What a column may hold: double, float, and integers of 32 or 64 bits.
template <class Number>
concept column_number = std::same_as<Number, double> || std::same_as<Number, float> ||
    (counting_integer<Number> && (sizeof(Number) == 4 || sizeof(Number) == 8) &&
     std::same_as<Number, std::remove_cv_t<Number>>);

/// Contiguous values of known number: arrays, vectors, spans, and views that have `data()`.
template <class Values>
concept column_source = requires(Values& values) {
    { std::data(values) } -> std::convertible_to<const void*>;
    { std::size(values) } -> std::convertible_to<std::size_t>;
}
&&column_number<std::remove_cvref_t<decltype(*std::data(std::declval<Values&>()))>>;

/// The number that a column source holds.
template <column_source Values>
using column_number_t = std::remove_cvref_t<decltype(*std::data(std::declval<Values&>()))>;

/// Which cells of a column hold a value: one bit each, the least significant first, as in Apache
/// Arrow's columnar format. Without bits, all do.
class validity {
public:
    constexpr validity() = default;
    /// The bits from the `offset`-th one on.
    constexpr explicit validity(const std::uint8_t* bits, std::size_t offset = 0)
        : bits_(bits), offset_(offset) {}

    [[nodiscard]] constexpr bool has_bits() const { return bits_ != nullptr; }
    [[nodiscard, gnu::always_inline]] constexpr bool operator[](std::size_t cell) const {
        if (bits_ == nullptr) return true;
        const std::size_t at = offset_ + cell;
        return ((bits_[at / 8] >> (at % 8)) & 1) != 0;
    }
    /// The bits of the eight cells from `cell` on, the first one lowest; all of them must be there.
    [[nodiscard]] constexpr std::uint8_t eight_from(std::size_t cell) const {
        if (bits_ == nullptr) return 0xff;
        const std::size_t at = offset_ + cell;
        unsigned word = bits_[at / 8];
        if (at % 8 != 0) word |= unsigned{bits_[at / 8 + 1]} << 8; // else it may not be ours
        return static_cast<std::uint8_t>(word >> (at % 8));
    }
    /// The same bits from a later cell on.
    [[nodiscard]] constexpr validity from(std::size_t cell) const {
        return bits_ == nullptr ? validity() : validity(bits_, offset_ + cell);
    }

private:
    const std::uint8_t* bits_ = nullptr;
    std::size_t offset_ = 0;
};

/// A non-owning view of contiguous values. A cell is missing when it holds NaN, or when a validity
/// bitmap says so. As a range it is one of `answer<Number>`, which every verb on lists takes; the
/// verbs on columns read `data()` and `valid()`.
template <column_number Number>
class column {
public:
    using value_type = answer<Number>;
    using iterator = place_iterator<column>;

    constexpr column() = default;
    constexpr column(const Number* values, std::size_t size, validity valid = {})
        : values_(values), size_(size), valid_(valid) {}
    template <column_source Values>
        requires std::same_as<column_number_t<const Values>, Number>
    constexpr column(const Values& values, validity valid = {})
        : column(std::data(values), static_cast<std::size_t>(std::size(values)), valid) {}

    [[nodiscard]] constexpr std::size_t size() const { return size_; }
    [[nodiscard]] constexpr bool empty() const { return size_ == 0; }
    [[nodiscard]] constexpr const Number* data() const { return values_; }
    [[nodiscard]] constexpr validity valid() const { return valid_; }

    [[nodiscard, gnu::always_inline]] constexpr bool is_missing(std::size_t cell) const {
        return !valid_[cell] || detail::is_nan(values_[cell]);
    }
    /// The value of a cell, or why it has none: `not_available` where the bitmap says so,
    /// `not_a_number` for NaN.
    [[nodiscard]] constexpr answer<Number> operator[](std::size_t cell) const {
        if (!valid_[cell]) return reason::not_available;
        if (detail::is_nan(values_[cell])) return reason::not_a_number;
        return values_[cell];
    }
    /// `count` cells from the `first` on; beyond the end is refused (`out_of_range`).
    [[nodiscard]] constexpr column part(std::size_t first, std::size_t count) const {
        if (first > size_ || count > size_ - first)
            refuse(reason::out_of_range, "a part beyond the end of a column");
        return {values_ + first, count, valid_.from(first)};
    }

    [[nodiscard]] constexpr iterator begin() const { return {*this, 0}; }
    [[nodiscard]] constexpr iterator end() const { return {*this, size_}; }

private:
    const Number* values_ = nullptr;
    std::size_t size_ = 0;
    validity valid_;
};

template <column_source Values>
column(const Values&) -> column<column_number_t<const Values>>;
template <column_source Values>
column(const Values&, validity) -> column<column_number_t<const Values>>;

} // namespace visavis
