// SPDX-License-Identifier: BSL-1.0
#pragma once

// strided: a view of every n-th value of a column, or of parts of it that lie n values apart

#include <visavis/column/column.hpp>

namespace visavis {

/// A non-owning view of values that lie `stride` apart, as a table's other dimension does. As a
/// range it is one of `answer<Number>`, which every verb on lists takes.
template <column_number Number>
class strided_column {
public:
    using value_type = answer<Number>;
    using iterator = place_iterator<strided_column>;

    constexpr strided_column() = default;
    constexpr strided_column(const Number* values, std::size_t size, std::size_t stride)
        : values_(values), size_(size), stride_(stride) {}

    [[nodiscard]] constexpr std::size_t size() const { return size_; }
    [[nodiscard]] constexpr std::size_t stride() const { return stride_; }
    /// The value at a place, or `not_a_number` for NaN.
    [[nodiscard]] constexpr answer<Number> operator[](std::size_t place) const {
        return column<Number>(values_ + place * stride_, 1)[0];
    }

    [[nodiscard]] constexpr iterator begin() const { return {*this, 0}; }
    [[nodiscard]] constexpr iterator end() const { return {*this, size_}; }

private:
    const Number* values_ = nullptr;
    std::size_t size_ = 0;
    std::size_t stride_ = 1;
};

/// A non-owning view of columns of one size that begin `stride` values apart.
template <column_number Number>
class strided_parts {
public:
    using value_type = column<Number>;
    using iterator = place_iterator<strided_parts>;

    constexpr strided_parts() = default;
    constexpr strided_parts(const Number* values, std::size_t part_size, std::size_t count,
                            std::size_t stride)
        : values_(values), part_size_(part_size), count_(count), stride_(stride) {}

    /// The number of parts.
    [[nodiscard]] constexpr std::size_t size() const { return count_; }
    [[nodiscard]] constexpr column<Number> operator[](std::size_t part) const {
        return {values_ + part * stride_, part_size_};
    }

    [[nodiscard]] constexpr iterator begin() const { return {*this, 0}; }
    [[nodiscard]] constexpr iterator end() const { return {*this, count_}; }

private:
    const Number* values_ = nullptr;
    std::size_t part_size_ = 0;
    std::size_t count_ = 0;
    std::size_t stride_ = 0;
};

} // namespace visavis
