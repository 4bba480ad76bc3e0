// SPDX-License-Identifier: BSL-1.0
#pragma once

// text: a short text built in place, at compile time or run time, without allocation

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace visavis {

/// Anything that words can be appended to: `text`, `std::string`, an adapter of an output stream.
template <class Sink>
concept text_sink = requires(Sink& sink, std::string_view words) {
    sink.append(words);
};

/// A text of at most `Capacity` characters, a literal type.
///
/// What does not fit is cut and the end replaced by "...": `was_cut()` tells. Appending never
/// throws. Complexity: linear in what is appended.
template <std::size_t Capacity>
class text {
    static_assert(Capacity >= 4, "visavis: a text needs room for more than its ellipsis");

public:
    constexpr text() = default;
    constexpr text(std::string_view words) { append(words); }
    constexpr text(const char* words) : text(std::string_view(words)) {}

    constexpr text& append(std::string_view words) {
        for (char letter : words) {
            if (was_cut_) break;
            if (size_ == Capacity) {
                cut();
                break;
            }
            characters_[size_++] = letter;
        }
        return *this;
    }

    [[nodiscard]] constexpr std::string_view view() const { return {characters_, size_}; }
    [[nodiscard]] constexpr const char* c_str() const { return characters_; }
    [[nodiscard]] constexpr bool was_cut() const { return was_cut_; }
    constexpr operator std::string_view() const { return view(); }

    template <std::convertible_to<std::string_view> Other>
    friend constexpr bool operator==(const text& a, const Other& b) {
        return a.view() == std::string_view(b);
    }

private:
    // Between two characters of UTF-8.
    constexpr void cut() {
        size_ = Capacity - 3;
        while (size_ != 0 && (static_cast<unsigned char>(characters_[size_]) & 0xc0) == 0x80)
            --size_;
        for (std::size_t at = size_; at != Capacity; ++at)
            characters_[at] = at < size_ + 3 ? '.' : '\0';
        size_ += 3;
        was_cut_ = true;
    }

    char characters_[Capacity + 1] = {};
    std::size_t size_ = 0;
    bool was_cut_ = false;
};

/// Appends each of `words` to `sink`, in order.
template <text_sink Sink, class... Words>
constexpr void append_all(Sink& sink, const Words&... words) {
    (sink.append(std::string_view(words)), ...);
}

/// Appends the decimal digits of `number`; `separator` groups them by three ("1,406").
template <text_sink Sink>
constexpr void append_integer(Sink& sink, std::int64_t number, std::string_view separator = {}) {
    char digits[20] = {};
    std::size_t count = 0;
    auto rest =
        number < 0 ? ~static_cast<std::uint64_t>(number) + 1 : static_cast<std::uint64_t>(number);
    do {
        digits[count++] = static_cast<char>('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (number < 0) sink.append(std::string_view("-"));
    while (count != 0) {
        sink.append(std::string_view(&digits[--count], 1));
        if (count != 0 && count % 3 == 0) sink.append(separator);
    }
}

} // namespace visavis
