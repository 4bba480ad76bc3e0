// SPDX-License-Identifier: BSL-1.0
#pragma once

// places: goes through a view, place by place, with copies of the view

#include <compare>
#include <cstddef>
#include <string_view> // the iterator tags, without the stream iterators of <iterator>
#include <utility>

namespace visavis {

/// A random-access iterator of a small view that has `value_type` and makes its values as they are
/// asked for, by `view[place]`. It holds the view, not what is viewed.
template <class View>
class place_iterator {
public:
    using iterator_concept = std::random_access_iterator_tag;
    using iterator_category = std::input_iterator_tag;
    using value_type = typename View::value_type;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = value_type;

    constexpr place_iterator() = default;
    constexpr place_iterator(const View& view, std::size_t place)
        : view_(view), at_(static_cast<difference_type>(place)) {}

    [[nodiscard]] constexpr value_type operator*() const {
        return view_[static_cast<std::size_t>(at_)];
    }
    [[nodiscard]] constexpr value_type operator[](difference_type by) const {
        return *(*this + by);
    }

    constexpr place_iterator& operator+=(difference_type by) {
        at_ += by;
        return *this;
    }
    constexpr place_iterator& operator-=(difference_type by) { return *this += -by; }
    constexpr place_iterator& operator++() { return *this += 1; }
    constexpr place_iterator& operator--() { return *this -= 1; }
    constexpr place_iterator operator++(int) { return std::exchange(*this, *this + 1); }
    constexpr place_iterator operator--(int) { return std::exchange(*this, *this - 1); }

    friend constexpr place_iterator operator+(place_iterator at, difference_type by) {
        return at += by;
    }
    friend constexpr place_iterator operator+(difference_type by, place_iterator at) {
        return at += by;
    }
    friend constexpr place_iterator operator-(place_iterator at, difference_type by) {
        return at -= by;
    }
    friend constexpr difference_type operator-(const place_iterator& a, const place_iterator& b) {
        return a.at_ - b.at_;
    }
    friend constexpr bool operator==(const place_iterator& a, const place_iterator& b) {
        return a.at_ == b.at_;
    }
    friend constexpr auto operator<=>(const place_iterator& a, const place_iterator& b) {
        return a.at_ <=> b.at_;
    }

private:
    View view_;
    difference_type at_ = 0;
};

} // namespace visavis
