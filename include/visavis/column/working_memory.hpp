// SPDX-License-Identifier: BSL-1.0
#pragma once

// working_memory: memory for as long as a verb runs, lent by the caller or else allocated

#include <cstddef>
#include <cstdint>
#include <new>
#include <span>
#include <type_traits>

namespace visavis {

/// Memory for one run of a verb. It comes from the bytes that the caller lends, where they are
/// enough, and otherwise from one allocation, which ends with the object.
class working_memory {
public:
    /// Memory of `needed` bytes; `std::bad_alloc` when neither the caller nor the system has it.
    working_memory(std::span<std::byte> lent, std::size_t needed)
        : own_(lent.size() < needed ? new std::byte[needed] : nullptr),
          next_(own_ == nullptr ? lent.data() : own_) {}
    working_memory(const working_memory&) = delete;
    working_memory& operator=(const working_memory&) = delete;
    ~working_memory() { delete[] own_; }

    /// Whether the caller's bytes were enough.
    [[nodiscard]] bool is_lent() const { return own_ == nullptr; }

    /// The next `count` objects, of unspecified values. The caller takes no more in all than it
    /// asked for, each run of objects rounded up by `bytes_for`.
    template <class Object>
    [[nodiscard]] Object* take(std::size_t count);

    /// What a run of objects takes of it, wherever it begins.
    template <class Object>
    [[nodiscard]] static constexpr std::size_t bytes_for(std::size_t count) {
        return count * sizeof(Object) + alignof(Object) - 1;
    }

private:
    std::byte* own_;
    std::byte* next_;
};

// ---------------------------------------------------------------------------------------------

template <class Object>
Object* working_memory::take(std::size_t count) {
    static_assert(std::is_trivially_copyable_v<Object>,
                  "visavis: working memory holds plain values");
    const auto misaligned = reinterpret_cast<std::uintptr_t>(next_) % alignof(Object);
    std::byte* const begin = next_ + (misaligned == 0 ? 0 : alignof(Object) - misaligned);
    next_ = begin + count * sizeof(Object);
    for (std::size_t at = 0; at != count; ++at) ::new (begin + at * sizeof(Object)) Object;
    return std::launder(reinterpret_cast<Object*>(begin));
}

} // namespace visavis
