// SPDX-License-Identifier: BSL-1.0
#include <visavis/panel/cells.hpp>

#include "both_ways.hpp"

#include <array>
#include <limits>
#include <numeric>
#include <random>
#include <vector>

namespace vv = visavis;
using namespace vv::detail;

namespace {

constexpr double nan_ = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

// A quotient of two numbers, the first not negative and the second positive.
struct quotient {
    static constexpr bool has_positive_base = true;
    static constexpr bool has_no_negatives = true;

    template <class Cells, class Bases>
    static constexpr auto of_eight(const Cells& cells, const Bases& bases) {
        return reals_of(cells) / reals_of(bases);
    }
};

using plain = cell_reader<double, true>;
using general = cell_reader<double, false>;

// Whatever a databank may hold.
std::vector<double> anything(std::size_t size, unsigned seed) {
    constexpr double odd_ones[] = {nan_, 0, -0.0, -1.5, infinity, -infinity, 5e-324, 1e308};
    std::mt19937 engine(seed);
    std::uniform_real_distribution<double> any(0.5, 100);
    std::vector<double> made(size);
    for (auto& one : made) one = engine() % 3 == 0 ? odd_ones[engine() % 8] : any(engine);
    return made;
}

// One cell by the rules in words.
double expected(double cell, double base, vv::column_summary& summary) {
    const auto without = [&](vv::reason why) {
        summary.count(why, 1);
        return nan_;
    };
    if (is_nan(cell) || is_nan(base)) return without(vv::reason::not_a_number);
    if (base == 0) return without(vv::reason::zero_baseline);
    if (base < 0) return without(vv::reason::negative_baseline);
    if (cell < 0) return without(vv::reason::sign_change);
    if (cell == infinity && base == infinity) return without(vv::reason::infinite);
    return cell / base;
}

bool same(double a, double b) { return a == b || (is_nan(a) && is_nan(b)); }

constexpr auto quotients_of_ten() {
    std::array<double, 10> values{1, 2, 3, 4, nan_, 6, -7, 8, 9, 10};
    std::array<double, 10> bases{2, 0, nan_, -1, 2, infinity, 2, 2, 2, 4};
    std::array<double, 10> out{};
    vv::column_summary summary;
    write_results<quotient, bases_are::any>(plain{values.data(), {}, nullptr},
                                            plain{bases.data(), {}, nullptr}, 10,
                                            cell_writer<double>{out.data(), nullptr}, summary);
    return std::pair(out, summary);
}

} // namespace

BOOST_AUTO_TEST_SUITE(panel)
BOOST_AUTO_TEST_SUITE(cells)

BOOST_AUTO_TEST_CASE(a_constant_expression_knows_every_fault) {
    constexpr auto made = quotients_of_ten();
    VISAVIS_CHECK(made.first[0] == 0.5 && made.first[5] == 0 && made.first[9] == 2.5);
    VISAVIS_CHECK(is_nan(made.first[1]) && is_nan(made.first[6]));
    VISAVIS_CHECK(made.second.because(vv::reason::zero_baseline) == 1);
    VISAVIS_CHECK(made.second.because(vv::reason::negative_baseline) == 1);
    VISAVIS_CHECK(made.second.because(vv::reason::not_a_number) == 2);
    VISAVIS_CHECK(made.second.because(vv::reason::sign_change) == 1);
    BOOST_CHECK(quotients_of_ten().second == made.second);
}

BOOST_AUTO_TEST_CASE(cells_of_any_number_are_computed_by_the_rules) {
    for (std::size_t size = 0; size != 40; ++size) {
        const auto values = anything(size, 1 + static_cast<unsigned>(size));
        const auto bases = anything(size, 100 + static_cast<unsigned>(size));
        std::vector<double> out(size + 1, 42);
        vv::column_summary summary;
        vv::column_summary rules;
        write_results<quotient, bases_are::any>(plain{values.data(), {}, nullptr},
                                                plain{bases.data(), {}, nullptr}, size,
                                                cell_writer<double>{out.data(), nullptr}, summary);
        for (std::size_t at = 0; at != size; ++at)
            BOOST_CHECK(same(out[at], expected(values[at], bases[at], rules)));
        BOOST_CHECK(summary == rules);
        BOOST_CHECK_EQUAL(out[size], 42);
    }
}

BOOST_AUTO_TEST_CASE(one_base_serves_all_cells) {
    for (const std::size_t size : {3U, 8U, 21U}) {
        const auto values = anything(size, 5);
        std::vector<double> out(size);
        vv::column_summary summary;
        vv::column_summary rules;
        write_results<quotient, bases_are::good>(plain{values.data(), {}, nullptr},
                                                 one_for_all<double>{4}, size,
                                                 cell_writer<double>{out.data(), nullptr}, summary);
        for (std::size_t at = 0; at != size; ++at)
            BOOST_CHECK(same(out[at], expected(values[at], 4, rules)));
        BOOST_CHECK(summary == rules);
    }
}

BOOST_AUTO_TEST_CASE(other_cells_are_added_up_alongside) {
    std::vector<double> values(50);
    std::iota(values.begin(), values.end(), 1);
    const plain cells{values.data(), {}, nullptr};
    for (const std::size_t size : {0U, 3U, 8U, 20U})
        for (const std::size_t more : {0U, 5U, 8U, 21U, 30U}) {
            std::vector<double> out(size);
            vv::column_summary summary;
            partial_sum<double> sum;
            with_lanes([&](auto width) {
                eight_faults<decltype(width)::width> faults;
                sum = write_eights<quotient, bases_are::good>(
                    width, cells, one_for_all<double>{2}, size,
                    cell_writer<double>{out.data(), nullptr}, faults,
                    added_alongside<plain>{cells.from(20), more});
                faults.add_to(summary);
            });
            const auto count = static_cast<double>(more);
            BOOST_CHECK_EQUAL(sum.sum + sum.rounded_off, 20 * count + count * (count + 1) / 2);
            BOOST_CHECK_EQUAL(sum.present, static_cast<std::int64_t>(more));
            if (size != 0) BOOST_CHECK_EQUAL(out[size - 1], static_cast<double>(size) / 2);
        }
}

BOOST_AUTO_TEST_CASE(cells_can_be_overwritten) {
    for (const std::size_t size : {5U, 8U, 13U, 31U}) {
        auto values = anything(size, 9);
        std::vector<double> out(size);
        vv::column_summary summary;
        const one_for_all<double> base{3};
        write_results<quotient, bases_are::good>(plain{values.data(), {}, nullptr}, base, size,
                                                 cell_writer<double>{out.data(), nullptr}, summary);
        write_results<quotient, bases_are::good>(plain{values.data(), {}, nullptr}, base, size,
                                                 cell_writer<double>{values.data(), nullptr},
                                                 summary);
        for (std::size_t at = 0; at != size; ++at) BOOST_CHECK(same(values[at], out[at]));
    }
}

BOOST_AUTO_TEST_CASE(cells_are_read_and_written_by_position) {
    const auto values = anything(30, 12);
    std::vector<std::uint32_t> positions(20);
    for (std::uint32_t at = 0; at != 20; ++at) positions[at] = 29 - at;
    std::vector<double> out(30, 42);
    vv::column_summary summary;
    vv::column_summary rules;
    write_results<quotient, bases_are::good>(
        general{values.data(), {}, positions.data()}, one_for_all<double>{4}, 20,
        cell_writer<double>{out.data(), positions.data()}, summary);
    for (std::size_t at = 10; at != 30; ++at)
        BOOST_CHECK(same(out[at], expected(values[at], 4, rules)));
    BOOST_CHECK(summary == rules);
    BOOST_CHECK_EQUAL(out[9], 42);
}

BOOST_AUTO_TEST_CASE(results_are_floats_where_the_caller_wants_them) {
    const std::vector<double> values{1, 2, 3, 4, 5, 6, 7, 8, 9};
    std::vector<float> out(9);
    vv::column_summary summary;
    write_results<quotient, bases_are::good>(plain{values.data(), {}, nullptr},
                                             one_for_all<double>{3}, 9,
                                             cell_writer<float>{out.data(), nullptr}, summary);
    for (std::size_t at = 0; at != 9; ++at)
        BOOST_CHECK_EQUAL(out[at], static_cast<float>(values[at] / 3));
}

BOOST_AUTO_TEST_CASE(without_a_base_every_cell_has_a_reason) {
    const std::vector<double> values{1, nan_, 3};
    std::vector<double> out(3);
    vv::column_summary summary;
    write_no_results(plain{values.data(), {}, nullptr}, vv::reason::zero_baseline, 3,
                     cell_writer<double>{out.data(), nullptr}, summary);
    BOOST_CHECK(is_nan(out[0]) && is_nan(out[1]) && is_nan(out[2]));
    BOOST_CHECK_EQUAL(summary.because(vv::reason::zero_baseline), 2);
    BOOST_CHECK_EQUAL(summary.because(vv::reason::not_a_number), 1);
}

BOOST_AUTO_TEST_CASE(results_go_to_doubles_and_floats) {
    static_assert(vv::result_column<std::vector<double>&> && vv::result_column<float[3]>);
    static_assert(!vv::result_column<std::vector<int>&>);
    static_assert(!vv::result_column<const std::vector<double>&>);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
