// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/working_memory.hpp>

#include "allocations.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <vector>

namespace vv = visavis;

// The executable's operator new, which counts.
std::atomic<long> visavis::tests::allocations{0};

namespace {

void* counted(std::size_t size) {
    ++vv::tests::allocations;
    if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc();
}

} // namespace

void* operator new(std::size_t size) { return counted(size); }
void* operator new[](std::size_t size) { return counted(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

template <class Object>
bool is_aligned(const Object* object) {
    return reinterpret_cast<std::uintptr_t>(object) % alignof(Object) == 0;
}

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(working_memory)

BOOST_AUTO_TEST_CASE(lent_bytes_are_used_where_they_are_enough) {
    std::array<std::byte, 64> lent{};
    const auto made = vv::tests::allocations_of([&] {
        vv::working_memory memory(lent, 64);
        BOOST_CHECK(memory.is_lent());
        BOOST_CHECK(memory.take<std::byte>(64) == lent.data());
    });
    BOOST_CHECK_EQUAL(made, 0);
}

BOOST_AUTO_TEST_CASE(one_allocation_stands_in_for_bytes_that_are_not_enough) {
    std::array<std::byte, 63> lent{};
    bool is_lent = true;
    const auto made = vv::tests::allocations_of([&] {
        vv::working_memory memory(lent, 64);
        is_lent = memory.is_lent();
        auto* const bytes = memory.take<std::byte>(64);
        for (int at = 0; at != 64; ++at) bytes[at] = std::byte{1};
    });
    BOOST_CHECK_EQUAL(made, 1);
    BOOST_CHECK(!is_lent);
    BOOST_CHECK((lent == std::array<std::byte, 63>{})); // left alone
}

BOOST_AUTO_TEST_CASE(nothing_needed_is_nothing_allocated) {
    const auto made = vv::tests::allocations_of([] {
        const vv::working_memory memory({}, 0);
        BOOST_CHECK(memory.is_lent());
    });
    BOOST_CHECK_EQUAL(made, 0);
}

BOOST_AUTO_TEST_CASE(objects_are_aligned_and_stay_within_the_bytes_asked_for) {
    using memory = vv::working_memory;
    const std::size_t needed = memory::bytes_for<char>(3) + memory::bytes_for<std::uint64_t>(2) +
                               memory::bytes_for<std::uint16_t>(1) + memory::bytes_for<double>(4);
    std::vector<std::byte> bytes(needed + 16);
    for (std::size_t begin = 0; begin != 16; ++begin) {
        memory lent{std::span<std::byte>(bytes).subspan(begin, needed), needed};
        auto* const letters = lent.take<char>(3);
        auto* const wide = lent.take<std::uint64_t>(2);
        auto* const narrow = lent.take<std::uint16_t>(1);
        auto* const numbers = lent.take<double>(4);
        BOOST_CHECK(is_aligned(wide) && is_aligned(narrow) && is_aligned(numbers));
        // one after the other, none in another
        BOOST_CHECK(reinterpret_cast<std::byte*>(letters) == bytes.data() + begin);
        BOOST_CHECK(static_cast<void*>(letters + 3) <= static_cast<void*>(wide));
        BOOST_CHECK(static_cast<void*>(wide + 2) <= static_cast<void*>(narrow));
        BOOST_CHECK(static_cast<void*>(narrow + 1) <= static_cast<void*>(numbers));
        BOOST_CHECK(reinterpret_cast<std::byte*>(numbers + 4) <= bytes.data() + begin + needed);
    }
}

BOOST_AUTO_TEST_CASE(bytes_for_counts_what_alignment_may_cost) {
    static_assert(vv::working_memory::bytes_for<char>(5) == 5);
    static_assert(vv::working_memory::bytes_for<std::uint32_t>(5) == 23);
    static_assert(vv::working_memory::bytes_for<std::uint64_t>(0) == 7);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
