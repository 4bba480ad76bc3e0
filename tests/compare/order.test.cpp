// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/order.hpp>

#include "allocations.hpp"
#include "both_ways.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdlib>
#include <limits>
#include <new>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

// The executable's operator new, which counts.
std::atomic<long> visavis::tests::allocations{0};

namespace {

using vv::tests::allocations;

void* counted(std::size_t size) {
    ++allocations;
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

constexpr double na = std::numeric_limits<double>::quiet_NaN();

// The position of each value, best first, and of the missing ones behind.
template <std::size_t Size, class Number>
constexpr auto positions(const std::array<Number, Size>& values, vv::polarity better) {
    std::array<std::size_t, Size> found{};
    std::identity itself;
    vv::detail::in_order(values, itself, {}, [&](const auto& ordered) {
        std::size_t at = 0;
        ordered.for_each_tie(better, [&](std::size_t first, std::size_t count) {
            for (std::size_t place = first; place != first + count; ++place)
                found[at++] = ordered.position(place);
        });
        for (std::size_t which = 0; which != ordered.missing(); ++which)
            found[at++] = ordered.missing_position(which);
        return 0;
    });
    return found;
}

template <class Number>
constexpr bool equal_or_before(const std::vector<Number>& increasing) {
    for (std::size_t a = 0; a != increasing.size(); ++a)
        for (std::size_t b = 0; b != increasing.size(); ++b)
            if (vv::precedes(increasing[a], increasing[b]) != (a < b)) return false;
    return true;
}

template <std::size_t Size>
constexpr std::array<int, Size> backwards() {
    std::array<int, Size> values{};
    for (std::size_t at = 0; at != Size; ++at) values[at] = static_cast<int>(Size - at);
    return values;
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(order)

BOOST_AUTO_TEST_CASE(ties_stay_together_in_the_order_of_the_list_whichever_way_is_better) {
    using list = std::array<std::size_t, 5>;
    constexpr std::array values{5, 3, 5, 9, 3};
    VISAVIS_CHECK(positions(values, vv::polarity::higher_is_better) == list{3, 0, 2, 1, 4});
    VISAVIS_CHECK(positions(values, vv::polarity::lower_is_better) == list{1, 4, 0, 2, 3});
}

BOOST_AUTO_TEST_CASE(missing_values_stand_aside_in_the_order_of_the_list) {
    using list = std::array<std::size_t, 5>;
    constexpr std::array values{na, 3.0, na, 9.0, na};
    VISAVIS_CHECK(positions(values, vv::polarity::higher_is_better) == list{3, 1, 0, 2, 4});
    constexpr std::array<vv::answer<int>, 3> answers{vv::reason::confidential, 2, 1};
    VISAVIS_CHECK(positions(answers, vv::polarity::lower_is_better) ==
                  std::array<std::size_t, 3>{2, 1, 0});
    constexpr std::array<vv::missing, 2> nothing{};
    VISAVIS_CHECK(positions(nothing, vv::polarity::lower_is_better) ==
                  std::array<std::size_t, 2>{0, 1});
}

BOOST_AUTO_TEST_CASE(decimals_are_ordered_exactly_beyond_64_bits) {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    BOOST_TEST(equal_or_before<vv::decimal>({{least, 18},
                                             {least, 0},
                                             {-1, 18},
                                             {-10, 0},
                                             {least, -18},
                                             {-1, 0},
                                             {-1, -18},
                                             {0, -18},
                                             {1, -18},
                                             {1, 0},
                                             {most, -18},
                                             {10, 0},
                                             {1, 18},
                                             {most, 0},
                                             {most, 18}}));
    VISAVIS_CHECK(!vv::precedes(vv::decimal(59, -1), vv::decimal(590, -2)));
    VISAVIS_CHECK(!vv::precedes(vv::decimal(590, -2), vv::decimal(59, -1)));
    VISAVIS_CHECK(!vv::precedes(vv::decimal(0, 18), vv::decimal(0, -18)));
    VISAVIS_CHECK(vv::precedes(42.9_percent, 43_percent));
    VISAVIS_CHECK(vv::precedes(5.8_x, 5.9_x));
}

BOOST_AUTO_TEST_CASE(small_lists_are_ordered_without_allocation) {
    auto values = backwards<vv::small_list>();
    const long before = allocations;
    const auto found = positions(values, vv::polarity::lower_is_better);
    const long made = allocations - before;
    BOOST_TEST(made == 0);
    BOOST_TEST(found.front() == vv::small_list - 1);
}

BOOST_AUTO_TEST_CASE(longer_lists_allocate_once) {
    auto values = backwards<vv::small_list + 1>();
    const long before = allocations;
    const auto found = positions(values, vv::polarity::lower_is_better);
    const long made = allocations - before;
    BOOST_TEST(made == 1);
    BOOST_TEST(found.front() == vv::small_list);
}

BOOST_AUTO_TEST_CASE(longer_lists_allocate_nothing_with_a_workspace) {
    auto values = backwards<vv::small_list + 1>();
    std::vector<std::byte> workspace(vv::workspace_size(values.size()));
    std::identity itself;
    const long before = allocations;
    const auto first = vv::detail::in_order(
        values, itself, workspace, [](const auto& ordered) { return ordered.position(0); });
    const long made = allocations - before;
    BOOST_TEST(made == 0);
    BOOST_TEST(first == vv::small_list);
    BOOST_TEST(vv::workspace_size(vv::small_list) == 0u);
}

BOOST_AUTO_TEST_CASE(a_workspace_that_is_too_small_is_left_alone) {
    static constexpr auto values = backwards<vv::small_list + 1>();
    std::vector<std::byte> workspace(10);
    std::identity itself;
    const auto first = vv::detail::in_order(
        values, itself, workspace, [](const auto& ordered) { return ordered.position(0); });
    BOOST_TEST(first == vv::small_list);
    BOOST_TEST((workspace.front() == std::byte{}));
}

BOOST_AUTO_TEST_CASE(longer_lists_are_ordered_in_constant_expressions_too) {
    VISAVIS_CHECK(positions(backwards<300>(), vv::polarity::lower_is_better)[0] == 299);
    VISAVIS_CHECK(positions(backwards<300>(), vv::polarity::higher_is_better)[299] == 299);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
