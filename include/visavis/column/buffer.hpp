// SPDX-License-Identifier: BSL-1.0
#pragma once

// buffer: memory for plain elements, owned, at compile time or run time

#include <cstddef>
#include <type_traits>
#include <utility>

namespace visavis {

/// Owns `size` elements, which hold nothing until they are written. A copy owns copies of them;
/// what was moved from is empty. One allocation, none for no elements.
template <class Element>
class buffer {
    static_assert(std::is_trivially_copyable_v<Element>,
                  "visavis: a buffer holds plain values, which can be copied as bytes");

public:
    using value_type = Element;

    constexpr buffer() = default;
    constexpr explicit buffer(std::size_t size)
        : elements_(size == 0 ? nullptr : new Element[size]), size_(size) {}
    constexpr buffer(const buffer& other) : buffer(other.size_) {
        for (std::size_t at = 0; at != size_; ++at) elements_[at] = other.elements_[at];
    }
    constexpr buffer(buffer&& other) noexcept
        : elements_(std::exchange(other.elements_, nullptr)),
          size_(std::exchange(other.size_, std::size_t{0})) {}
    constexpr buffer& operator=(buffer other) noexcept {
        std::swap(elements_, other.elements_);
        std::swap(size_, other.size_);
        return *this;
    }
    constexpr ~buffer() { delete[] elements_; }

    [[nodiscard]] constexpr std::size_t size() const { return size_; }
    [[nodiscard]] constexpr Element* data() { return elements_; }
    [[nodiscard]] constexpr const Element* data() const { return elements_; }
    [[nodiscard]] constexpr Element* begin() { return elements_; }
    [[nodiscard]] constexpr const Element* begin() const { return elements_; }
    [[nodiscard]] constexpr Element* end() { return elements_ + size_; }
    [[nodiscard]] constexpr const Element* end() const { return elements_ + size_; }
    [[nodiscard]] constexpr Element& operator[](std::size_t at) { return elements_[at]; }
    [[nodiscard]] constexpr const Element& operator[](std::size_t at) const {
        return elements_[at];
    }

private:
    Element* elements_ = nullptr;
    std::size_t size_ = 0;
};

} // namespace visavis
