// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/buffer.hpp>
#include <visavis/column/column.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <utility>

namespace vv = visavis;

namespace {

constexpr vv::buffer<int> squares(std::size_t size) {
    vv::buffer<int> made(size);
    for (std::size_t at = 0; at != size; ++at) made[at] = static_cast<int>(at * at);
    return made;
}

constexpr int sum_of(const vv::buffer<int>& elements) {
    int sum = 0;
    for (int element : elements) sum += element;
    return sum;
}

constexpr bool a_copy_is_its_own() {
    const auto original = squares(4);
    auto copy = original;
    copy[3] = 0;
    return sum_of(original) == 14 && sum_of(copy) == 5;
}

constexpr bool a_move_empties() {
    auto from = squares(4);
    const auto to = std::move(from);
    return to.size() == 4 && from.size() == 0 && from.data() == nullptr; // NOLINT: that is asked
}

constexpr bool assigned() {
    auto to = squares(4);
    to = squares(2);
    const auto other = squares(3);
    to = other;
    for (int& element : to) ++element;
    return to.size() == 3 && sum_of(to) == 8 && sum_of(other) == 5;
}

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(buffer)

BOOST_AUTO_TEST_CASE(a_buffer_owns_elements_when_compiling_too) {
    VISAVIS_CHECK(sum_of(squares(4)) == 14);
    VISAVIS_CHECK(squares(4).size() == 4);
}

BOOST_AUTO_TEST_CASE(no_elements_need_no_memory) {
    VISAVIS_CHECK(vv::buffer<int>(0).data() == nullptr);
    VISAVIS_CHECK(vv::buffer<double>().size() == 0);
    VISAVIS_CHECK(sum_of(vv::buffer<int>()) == 0);
}

BOOST_AUTO_TEST_CASE(a_copy_owns_copies_and_a_move_takes_all) {
    VISAVIS_CHECK(a_copy_is_its_own());
    VISAVIS_CHECK(a_move_empties());
    VISAVIS_CHECK(assigned());
}

BOOST_AUTO_TEST_CASE(it_is_a_source_of_columns) {
    static_assert(vv::column_source<vv::buffer<double>>);
    const auto elements = squares(3);
    BOOST_TEST(vv::column(elements)[2].value() == 4);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
