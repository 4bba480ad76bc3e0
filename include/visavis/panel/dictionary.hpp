// SPDX-License-Identifier: BSL-1.0
#pragma once

// dictionary: texts, each of them once and numbered, owned

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace visavis {

/// Owns texts and numbers them from 0 in the order in which they were first added.
class dictionary {
public:
    static constexpr std::uint32_t none = 0xffff'ffff;

    /// The number of a text, which is added unless it is there. O(length) on average.
    std::uint32_t add(std::string_view text);
    /// The number of a text, or `none`.
    [[nodiscard]] std::uint32_t find(std::string_view text) const;

    [[nodiscard]] std::size_t size() const { return ends_.size(); }
    /// A text by its number, viewed: until another is added, or the dictionary moved or destroyed.
    [[nodiscard]] std::string_view operator[](std::uint32_t number) const {
        const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
        return std::string_view(characters_).substr(begin, ends_[number] - begin);
    }

private:
    [[nodiscard]] std::size_t slot_of(std::string_view text) const;
    void grow();

    std::string characters_;
    std::vector<std::size_t> ends_;    // where each text ends among the characters
    std::vector<std::uint32_t> slots_; // numbers by hash, `none` where there is no text
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// FNV-1a, with its bits mixed once more, since slots are told by the lowest.
constexpr std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xcbf2'9ce4'8422'2325;
    for (char letter : text) {
        hash ^= static_cast<unsigned char>(letter);
        hash *= 0x0000'0100'0000'01b3;
    }
    return hash ^ hash >> 32;
}

} // namespace detail

// The slot of a text, or the free one where it belongs. There is always a free one.
inline std::size_t dictionary::slot_of(std::string_view text) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = detail::hash_of(text) & mask;
    while (slots_[slot] != none && (*this)[slots_[slot]] != text) slot = (slot + 1) & mask;
    return slot;
}

inline void dictionary::grow() {
    slots_.assign(slots_.empty() ? 16 : 2 * slots_.size(), none);
    for (std::uint32_t number = 0; number != ends_.size(); ++number)
        slots_[slot_of((*this)[number])] = number;
}

inline std::uint32_t dictionary::find(std::string_view text) const {
    return slots_.empty() ? none : slots_[slot_of(text)];
}

inline std::uint32_t dictionary::add(std::string_view text) {
    if (2 * ends_.size() >= slots_.size()) grow();
    std::uint32_t& number = slots_[slot_of(text)];
    if (number == none) {
        number = static_cast<std::uint32_t>(ends_.size());
        characters_.append(text);
        ends_.push_back(characters_.size());
    }
    return number;
}

} // namespace visavis
