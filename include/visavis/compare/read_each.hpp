// SPDX-License-Identifier: BSL-1.0
#pragma once

// read_each: a range whose elements a function makes of another's, anew each time they are read

#include <cstddef>
#include <utility>

namespace visavis {

/// What `Read` makes of each element of `Source`, a view that is cheap to copy and has a size. It
/// views what the source views, which must outlive it.
template <class Source, class Read>
class read_each {
public:
    class iterator;

    constexpr read_each(const Source& source, const Read& read) : source_(source), read_(read) {}

    [[nodiscard]] constexpr iterator begin() const { return {*this, 0}; }
    [[nodiscard]] constexpr iterator end() const { return {*this, size()}; }
    [[nodiscard]] constexpr std::size_t size() const { return source_.size(); }
    /// The element at a position below `size()`.
    [[nodiscard]] constexpr auto operator[](std::size_t position) const {
        if constexpr (requires { source_[position]; })
            return read_(source_[position]);
        else
            return read_(*(source_.begin() + static_cast<std::ptrdiff_t>(position)));
    }

private:
    Source source_;
    Read read_;
};

/// Elements that lie side by side in memory: an array, a vector, a span.
template <class Element>
class elements_view {
public:
    constexpr elements_view(const Element* elements, std::size_t size)
        : elements_(elements), size_(size) {}

    [[nodiscard]] constexpr const Element* begin() const { return elements_; }
    [[nodiscard]] constexpr const Element* end() const { return elements_ + size_; }
    [[nodiscard]] constexpr std::size_t size() const { return size_; }

private:
    const Element* elements_;
    std::size_t size_;
};

// ---------------------------------------------------------------------------------------------

/// Goes through a reading, which must outlive it.
template <class Source, class Read>
class read_each<Source, Read>::iterator {
public:
    using value_type = decltype(std::declval<const read_each&>()[0]);
    using difference_type = std::ptrdiff_t;

    constexpr iterator() = default;
    constexpr iterator(const read_each& elements, std::size_t at) : elements_(&elements), at_(at) {}

    [[nodiscard]] constexpr value_type operator*() const { return (*elements_)[at_]; }
    constexpr iterator& operator++() {
        ++at_;
        return *this;
    }
    constexpr iterator operator++(int) {
        const auto before = *this;
        ++at_;
        return before;
    }
    friend constexpr bool operator==(const iterator&, const iterator&) = default;

private:
    const read_each* elements_ = nullptr;
    std::size_t at_ = 0;
};

} // namespace visavis
