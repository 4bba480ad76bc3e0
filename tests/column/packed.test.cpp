// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/packed.hpp>

#include "both_ways.hpp"
#include "number_lists.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace vv = visavis;
using vv::packed_key;

namespace {

using keys = std::vector<packed_key>;

struct named_keys {
    std::string name;
    keys values;
};

// A part of a key in the upper 32 bits, a place in the lower ones.
std::vector<named_keys> packed_lists(std::size_t size) {
    vv::tests::random_bits next{size};
    std::vector<named_keys> lists;
    const auto add = [&](std::string name, auto upper) {
        keys values(size);
        for (std::size_t at = 0; at != size; ++at)
            values[at] = static_cast<packed_key>(upper(at)) << 32 | at;
        lists.push_back({std::move(name), std::move(values)});
    };
    add("spread evenly", [&](std::size_t) { return next() >> 32; });
    add("equal", [](std::size_t) { return 5; });
    add("sorted", [](std::size_t at) { return at; });
    add("reversed", [&](std::size_t at) { return size - at; });
    add("few different", [&](std::size_t) { return next.below(3); });
    add("of many magnitudes", [&](std::size_t) { return (next() >> 32) >> next.below(32); });
    add("one far away", [&](std::size_t at) { return at == 1 ? 0xffff'ffff : next.below(40); });
    add("one in twenty spread",
        [&](std::size_t) { return next.below(20) == 0 ? next() >> 32 : 77 + next.below(2); });
    return lists;
}

constexpr std::size_t sizes[] = {0,  1,  2,   3,   7,   15,  16,   17,   18,   31,   32,    33,
                                 40, 64, 217, 256, 257, 800, 2048, 2049, 4096, 4097, 10'000};

template <std::size_t Size>
constexpr bool sorts_when_compiling() {
    std::array<packed_key, Size> some{};
    for (std::size_t at = 0; at != Size; ++at) some[at] = (at * 37 % Size) << 32 | at;
    std::array<packed_key, Size> spare{};
    std::array<std::uint32_t, std::size_t{1} << vv::packed_count_bits> counts{};
    auto by_bits = some;
    vv::sort_by_bits(by_bits.data(), Size);
    return vv::is_sorted(by_bits.data(), Size) && !vv::is_sorted(some.data(), Size) &&
           vv::is_sorted(vv::sort_packed(some.data(), Size, spare.data(), counts.data()), Size);
}

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(packed)

BOOST_AUTO_TEST_CASE(is_sorted_sees_one_key_out_of_order) {
    constexpr std::array<packed_key, 4> sorted{1, 2, 2, 9};
    constexpr std::array<packed_key, 4> first{2, 1, 3, 9};
    constexpr std::array<packed_key, 4> last{1, 2, 3, 2};
    VISAVIS_CHECK(vv::is_sorted(sorted.data(), 4) && vv::is_sorted(sorted.data(), 0));
    VISAVIS_CHECK(!vv::is_sorted(first.data(), 4) && vv::is_sorted(first.data(), 1));
    VISAVIS_CHECK(!vv::is_sorted(last.data(), 4) && vv::is_sorted(last.data(), 3));
}

BOOST_AUTO_TEST_CASE(keys_sort_when_compiling_too) {
    VISAVIS_CHECK(sorts_when_compiling<5>());
    VISAVIS_CHECK(sorts_when_compiling<60>());
}

BOOST_AUTO_TEST_CASE(sort_by_bits_sorts_in_place_whatever_the_keys) {
    for (const auto size : sizes)
        for (auto& [name, values] : packed_lists(size)) {
            auto expected = values;
            std::sort(expected.begin(), expected.end());
            vv::sort_by_bits(values.data(), size);
            BOOST_CHECK_MESSAGE(values == expected, size << " keys " << name);
        }
}

BOOST_AUTO_TEST_CASE(sort_by_bits_may_leave_the_lower_bits_unsorted) {
    for (const auto size : sizes)
        for (auto& [name, values] : packed_lists(size)) {
            auto expected = values;
            std::sort(expected.begin(), expected.end());
            vv::sort_by_bits(values.data(), size, 32);
            bool upper_sorted = true;
            for (std::size_t at = 0; at != size; ++at)
                upper_sorted &= values[at] >> 32 == expected[at] >> 32;
            BOOST_CHECK_MESSAGE(upper_sorted, size << " keys " << name);
            std::sort(values.begin(), values.end());
            BOOST_CHECK_MESSAGE(values == expected, size << " keys " << name << ": none is lost");
        }
}

BOOST_AUTO_TEST_CASE(sort_packed_sorts_to_where_the_keys_are_or_to_the_spare_memory) {
    std::vector<std::uint32_t> counts(std::size_t{1} << vv::packed_count_bits);
    for (const auto size : sizes)
        for (auto& [name, values] : packed_lists(size)) {
            auto expected = values;
            std::sort(expected.begin(), expected.end());
            keys spare(size);
            std::fill(counts.begin(), counts.end(), 99U); // of an earlier use
            const auto* const found =
                vv::sort_packed(values.data(), size, spare.data(), counts.data());
            BOOST_CHECK(found == values.data() || found == spare.data());
            BOOST_CHECK_MESSAGE(keys(found, found + size) == expected, size << " keys " << name);
        }
}

BOOST_AUTO_TEST_CASE(sorted_keys_and_few_keys_stay_where_they_are) {
    std::vector<std::uint32_t> counts(std::size_t{1} << vv::packed_count_bits);
    keys sorted(100);
    for (std::size_t at = 0; at != 100; ++at) sorted[at] = 3 * at;
    keys spare(100);
    BOOST_CHECK(vv::sort_packed(sorted.data(), 100, spare.data(), counts.data()) == sorted.data());
    keys few{9, 4, 6};
    BOOST_CHECK(vv::sort_packed(few.data(), 3, spare.data(), counts.data()) == few.data());
    BOOST_CHECK((few == keys{4, 6, 9}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
