// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/column_rank.hpp>

#include "allocations.hpp"
#include "divisions.hpp"
#include "number_lists.hpp"
#include "rank_definition.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

namespace vv = visavis;
using vv::missing_values;
using vv::polarity;
using vv::ties;
using vv::tests::rank_definition;

namespace {

constexpr double na = std::numeric_limits<double>::quiet_NaN();
constexpr ties every_rule[] = {ties::competition, ties::modified, ties::dense, ties::ordinal,
                               ties::fractional};
constexpr polarity every_polarity[] = {polarity::higher_is_better, polarity::lower_is_better};
constexpr missing_values every_policy[] = {missing_values::unranked, missing_values::first,
                                           missing_values::last};

std::vector<vv::column_ranking> every_ranking() {
    std::vector<vv::column_ranking> all;
    for (const auto rule : every_rule)
        for (const auto better : every_polarity)
            for (const auto policy : every_policy) all.push_back({rule, better, policy});
    return all;
}

std::string named(const vv::column_ranking& how) {
    constexpr const char* rules[] = {"competition", "modified", "dense", "ordinal", "fractional"};
    constexpr const char* policies[] = {"unranked", "first", "last", "error"};
    return std::string(rules[static_cast<int>(how.ties)]) +
           (how.better == polarity::higher_is_better ? ", highest first, missing "
                                                     : ", lowest first, missing ") +
           policies[static_cast<int>(how.missing)];
}

// Twice a rank that was written, and 0 where there is none.
std::size_t halves(double rank) { return rank != rank ? 0 : static_cast<std::size_t>(2 * rank); }
std::size_t halves(std::integral auto rank) { return 2 * static_cast<std::size_t>(rank); }
std::size_t halves(const vv::placing& rank) { return static_cast<std::size_t>(rank.halves()); }

template <class Cell>
bool is_as_defined(const Cell& rank, std::size_t cell, const rank_definition& defined,
                   const vv::column_ranking& how) {
    if constexpr (std::same_as<Cell, vv::placing>)
        if (rank.is_joint() != defined.is_joint(cell, how.ties, how.missing)) return false;
    return halves(rank) == defined.halves(cell, how.ties, how.better, how.missing);
}

// What is written over must not matter.
template <class Cell>
Cell unwritten() {
    if constexpr (std::same_as<Cell, vv::placing>)
        return vv::placing(77);
    else
        return Cell{77};
}

template <class Cell, class Number, class Work = vv::in_sequence>
void check_ranks(const std::string& name, const vv::column<Number>& cells,
                 const rank_definition& defined, const vv::column_ranking& how,
                 const Work& divide = {}) {
    std::vector<Cell> ranks(cells.size(), unwritten<Cell>());
    std::vector<std::byte> lent(vv::ordering_bytes(cells.size(), divide.workers()),
                                std::byte{0xa5});
    const auto summary = vv::write_ranks(cells, ranks.data(), how, lent, divide);
    std::size_t wrong = 0;
    for (std::size_t cell = 0; cell != ranks.size(); ++cell)
        wrong += !is_as_defined(ranks[cell], cell, defined, how);
    BOOST_CHECK_MESSAGE(wrong == 0 && summary == defined.summary(how.missing),
                        cells.size() << " cells, " << name << ", " << named(how) << ", "
                                     << divide.workers() << " workers: " << wrong << " wrong");
}

// Every rule, polarity and policy, for every list of a size.
template <class Number, class Cell = double>
void check_lists(std::size_t size, std::size_t one_missing_in) {
    const vv::tests::gaps gaps(size, one_missing_in, size + 1);
    const vv::validity valid(gaps.bits.data(), gaps.offset);
    for (const auto& [name, values] : vv::tests::number_lists<Number>(size, size + 1)) {
        const rank_definition defined(values, gaps.missing);
        for (const auto& how : every_ranking())
            check_ranks<Cell>(name, vv::column(values, valid), defined, how);
    }
}

// The ranks of a group, told by its cells, as if it were a column.
template <class Number>
rank_definition definition_of(const std::vector<Number>& values, const std::vector<bool>& missing,
                              const vv::groups& by, std::size_t group) {
    std::vector<Number> own;
    std::vector<bool> own_missing;
    for (std::size_t at = 0; at != by[group].size; ++at) {
        own.push_back(values[by.cell(by[group].first + at)]);
        own_missing.push_back(missing[by.cell(by[group].first + at)]);
    }
    return rank_definition(own, own_missing);
}

vv::rank_summary operator+(const vv::rank_summary& a, const vv::rank_summary& b) {
    return {a.ranked + b.ranked, a.unranked + b.unranked, a.tied_groups + b.tied_groups};
}

template <class Cell, class Number, class Work = vv::in_sequence>
void check_groups(const std::vector<Number>& values, const vv::tests::gaps& gaps,
                  const vv::groups& by, const vv::column_ranking& how, const Work& divide = {}) {
    const vv::column cells(values, vv::validity(gaps.bits.data(), gaps.offset));
    std::vector<Cell> ranks(values.size(), unwritten<Cell>());
    const auto summary = vv::write_group_ranks(vv::by_group(cells, by), ranks.data(), how, divide);
    std::vector<bool> grouped(values.size());
    vv::rank_summary expected;
    std::size_t wrong = 0;
    for (std::size_t group = 0; group != by.size(); ++group) {
        const auto defined = definition_of(values, gaps.missing, by, group);
        expected = expected + defined.summary(how.missing);
        for (std::size_t at = 0; at != by[group].size; ++at) {
            const auto cell = by.cell(by[group].first + at);
            grouped[cell] = true;
            wrong += !is_as_defined(ranks[cell], at, defined, how);
        }
    }
    for (std::size_t cell = 0; cell != values.size(); ++cell) {
        if (grouped[cell]) continue;
        ++expected.unranked;
        wrong += halves(ranks[cell]) != 0;
    }
    BOOST_CHECK_MESSAGE(wrong == 0 && summary == expected,
                        values.size()
                            << " cells in " << by.size() << " groups, " << named(how) << ", "
                            << divide.workers() << " workers: " << wrong << " wrong");
}

template <class Cell>
void check_groups(std::size_t size, const vv::groups& by) {
    vv::tests::random_bits next;
    std::vector<double> values(size);
    for (auto& value : values) value = static_cast<double>(next.below(1 + size / 3));
    const vv::tests::gaps gaps(size, 6);
    for (const auto& how : every_ranking())
        if (how.ties != ties::fractional || !std::integral<Cell>)
            check_groups<Cell>(values, gaps, by, how);
}

std::vector<std::uint32_t> shuffled_positions(std::size_t size) {
    vv::tests::random_bits next{5};
    std::vector<std::uint32_t> positions(size);
    std::iota(positions.begin(), positions.end(), 0U);
    for (std::size_t at = size; at > 1; --at)
        std::swap(positions[at - 1], positions[next.below(at)]);
    return positions;
}

std::vector<double> ranks_of(const std::vector<double>& values, const vv::column_ranking& how) {
    std::vector<double> ranks(values.size());
    vv::write_ranks(vv::column(values), ranks.data(), how, {}, vv::in_sequence{});
    return ranks;
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(column_rank)

BOOST_AUTO_TEST_CASE(short_columns_are_ranked_as_defined) {
    for (std::size_t size = 0; size <= 40; ++size) check_lists<double>(size, size % 4);
}

BOOST_AUTO_TEST_CASE(columns_around_where_the_way_changes_are_ranked_as_defined) {
    for (const std::size_t size : {217U, 256U, 257U}) check_lists<double>(size, 7);
    for (const std::size_t size : {2048U, 2049U}) {
        check_lists<double>(size, 0);
        check_lists<double>(size, 7);
    }
}

BOOST_AUTO_TEST_CASE(numbers_of_every_kind_are_ranked_as_defined) {
    for (const std::size_t size : {17U, 217U, 2100U}) {
        check_lists<float>(size, 9);
        check_lists<std::int32_t>(size, 0);
        check_lists<std::int64_t>(size, 9);
        check_lists<std::uint32_t>(size, 9);
        check_lists<std::uint64_t>(size, 0);
    }
}

BOOST_AUTO_TEST_CASE(long_columns_are_ranked_as_defined) {
    for (const std::size_t size : {5'000U, 70'000U}) {
        const vv::tests::gaps gaps(size, 11);
        const vv::validity valid(gaps.bits.data(), gaps.offset);
        std::size_t turn = 0;
        for (const auto& [name, values] : vv::tests::number_lists<double>(size)) {
            const rank_definition defined(values, gaps.missing);
            for (const auto rule : every_rule) {
                const auto& better = every_polarity[turn % 2];
                check_ranks<double>(name, vv::column(values, valid), defined,
                                    {rule, better, every_policy[turn++ % 3]});
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(nan_is_missing_like_a_cell_without_its_bit) {
    for (const std::size_t size : {30U, 217U, 3000U}) {
        const vv::tests::gaps gaps(size, 5);
        for (const auto& [name, values] : vv::tests::number_lists<double>(size)) {
            const rank_definition defined(values, gaps.missing);
            const auto listed = vv::tests::with_nan(values, gaps.missing);
            for (const auto rule : every_rule)
                check_ranks<double>(name, vv::column(listed), defined, {.ties = rule});
        }
    }
}

BOOST_AUTO_TEST_CASE(a_column_without_a_present_cell_has_its_missing_ones_only) {
    for (const std::size_t size : {1U, 2U, 40U, 2048U, 2049U, 5000U}) {
        const std::vector<double> values(size, na);
        const rank_definition defined(values, std::vector<bool>(size, true));
        for (const auto& how : every_ranking())
            check_ranks<vv::placing>("all missing", vv::column(values), defined, how);
    }
}

BOOST_AUTO_TEST_CASE(missing_cells_that_are_an_error_elsewhere_are_unranked_here) {
    const std::vector values{3.0, na, 1.0};
    const rank_definition defined(values, {false, true, false});
    check_ranks<double>("one missing", vv::column(values), defined,
                        {.missing = missing_values::error});
}

BOOST_AUTO_TEST_CASE(ranks_are_written_to_cells_of_every_kind) {
    for (const std::size_t size : {217U, 2500U}) {
        const vv::tests::gaps gaps(size, 8);
        const vv::validity valid(gaps.bits.data(), gaps.offset);
        for (const auto& [name, values] : vv::tests::number_lists<double>(size)) {
            const rank_definition defined(values, gaps.missing);
            const vv::column cells(values, valid);
            for (const auto& how : every_ranking()) {
                check_ranks<vv::placing>(name, cells, defined, how);
                if (how.better == polarity::lower_is_better) continue;
                check_ranks<float>(name, cells, defined, how);
                if (how.ties != ties::fractional) check_ranks<int>(name, cells, defined, how);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(however_the_work_is_divided_the_ranks_are_the_same) {
    using vv::tests::backwards_in_uneven_parts;
    using vv::tests::on_threads;
    const std::size_t size = 5'000;
    const vv::tests::gaps gaps(size, 8);
    const vv::validity valid(gaps.bits.data(), gaps.offset);
    for (const auto& [name, values] : vv::tests::number_lists<double>(size)) {
        const rank_definition defined(values, gaps.missing);
        const rank_definition without_gaps(values, std::vector<bool>(size));
        for (const auto rule : every_rule) {
            const vv::column_ranking how{.ties = rule, .missing = missing_values::first};
            for (const std::size_t workers : {1U, 2U, 3U, 7U})
                check_ranks<double>(name, vv::column(values, valid), defined, how,
                                    backwards_in_uneven_parts{workers});
            check_ranks<double>(name, vv::column(values), without_gaps, how, on_threads{3});
        }
    }
}

BOOST_AUTO_TEST_CASE(columns_up_to_local_size_never_allocate_and_longer_ones_once_or_not_at_all) {
    for (const std::size_t size : {1U, 217U, 2048U, 2049U, 10'000U}) {
        const auto lists = vv::tests::number_lists<double>(size);
        const vv::column cells(lists.front().values);
        std::vector<double> ranks(size);
        std::vector<std::byte> lent(vv::ordering_bytes(size, 3));
        for (const auto& how : every_ranking()) {
            const auto run_in = [&](std::span<std::byte> memory, const auto& divide) {
                return vv::tests::allocations_of(
                    [&] { vv::write_ranks(cells, ranks.data(), how, memory, divide); });
            };
            BOOST_CHECK_EQUAL(run_in(lent, vv::in_sequence{}), 0);
            BOOST_CHECK_EQUAL(run_in({}, vv::in_sequence{}), size > vv::local_size ? 1 : 0);
        }
    }
}

BOOST_AUTO_TEST_CASE(groups_of_one_size_are_ranked_as_defined) {
    check_groups<double>(217 * 6, vv::groups::of_size(217, 6));
    check_groups<int>(120, vv::groups::of_size(1, 120));
    check_groups<vv::placing>(120, vv::groups::of_size(10, 12));
    check_groups<float>(50, vv::groups::of_size(0, 4));
    check_groups<double>(0, vv::groups::of_size(5, 0));
}

BOOST_AUTO_TEST_CASE(cells_in_no_group_are_unranked) {
    const std::vector<std::int32_t> offsets{4, 4, 9, 9, 9, 30, 38, 38};
    const auto by = vv::groups::by_offsets(offsets);
    check_groups<double>(45, by);
    check_groups<int>(38, by);
    check_groups<vv::placing>(100, by);
    check_groups<double>(45, vv::groups());
    check_groups<int>(7, vv::groups::by_offsets(std::vector<std::int64_t>{3}));
}

BOOST_AUTO_TEST_CASE(mixed_groups_are_ranked_as_defined) {
    const auto positions = shuffled_positions(60);
    const std::vector<std::int64_t> all{0, 13, 13, 20, 60};
    check_groups<double>(60, vv::groups::by_offsets(all).at(positions.data()));
    const std::vector<std::size_t> some{5, 13, 13, 20, 50};
    check_groups<int>(60, vv::groups::by_offsets(some).at(positions.data()));
    check_groups<vv::placing>(60, vv::groups::of_size(6, 10).at(positions.data()));
    check_groups<double>(60, vv::groups().at(positions.data()));
}

BOOST_AUTO_TEST_CASE(no_group_at_all_leaves_every_cell_unranked_wherever_it_would_begin) {
    const std::vector<std::uint32_t> positions{0, 1, 0, 1};
    const std::vector<std::int32_t> offset{4};
    check_groups<int>(2, vv::groups::by_offsets(offset).at(positions.data()));
}

BOOST_AUTO_TEST_CASE(groups_beyond_local_size_are_ranked_as_defined) {
    const std::size_t size = 8'000;
    const std::vector<std::int32_t> offsets{0, 2049, 2050, 2300, 7000, 7500};
    const auto positions = shuffled_positions(size);
    const auto consecutive = vv::groups::by_offsets(offsets);
    vv::tests::gaps gaps(size, 9);
    for (const auto& [name, values] : vv::tests::number_lists<double>(size))
        for (const auto rule : every_rule) {
            const vv::column_ranking how{.ties = rule, .missing = missing_values::last};
            check_groups<double>(values, gaps, consecutive, how);
            check_groups<double>(values, gaps, consecutive.at(positions.data()), how);
        }
    check_groups<std::int64_t>(size, consecutive.at(positions.data()));
}

BOOST_AUTO_TEST_CASE(however_groups_are_divided_the_ranks_are_the_same) {
    using vv::tests::backwards_in_uneven_parts;
    using vv::tests::on_threads;
    const std::size_t size = 100'000;
    vv::tests::random_bits next;
    std::vector<float> values(size);
    for (auto& value : values) value = static_cast<float>(next.below(300));
    const vv::tests::gaps gaps(size, 9);
    const auto positions = shuffled_positions(size);
    for (const auto& by : {vv::groups::of_size(217, 460), vv::groups::of_size(3000, 33),
                           vv::groups::of_size(50, 2000).at(positions.data())}) {
        for (const std::size_t workers : {2U, 7U})
            check_groups<float>(values, gaps, by, {.ties = ties::dense},
                                backwards_in_uneven_parts{workers});
        check_groups<float>(values, gaps, by, {.ties = ties::ordinal}, on_threads{3});
    }
}

BOOST_AUTO_TEST_CASE(groups_up_to_local_size_never_allocate) {
    const std::size_t size = 10'000;
    const auto lists = vv::tests::number_lists<double>(size);
    const auto positions = shuffled_positions(size);
    std::vector<double> ranks(size);
    const auto allocations_by = [&](const vv::groups& by) {
        const auto cells = vv::by_group(lists.front().values, by);
        return vv::tests::allocations_of(
            [&] { vv::write_group_ranks(cells, ranks.data(), {}, vv::in_sequence{}); });
    };
    BOOST_CHECK_EQUAL(allocations_by(vv::groups::of_size(2048, 4)), 0);
    BOOST_CHECK_EQUAL(allocations_by(vv::groups::of_size(2048, 4).at(positions.data())), 0);
    BOOST_CHECK_EQUAL(allocations_by(vv::groups::of_size(2500, 4)), 4);
    BOOST_CHECK_EQUAL(allocations_by(vv::groups::of_size(2500, 4).at(positions.data())), 4);
}

BOOST_AUTO_TEST_CASE(a_function_that_increases_leaves_ranks_as_they_are) {
    vv::tests::random_bits next{3};
    for (const std::size_t size : {50U, 217U, 4000U}) {
        std::vector<double> values(size);
        for (auto& value : values) value = static_cast<double>(next.below(size)) - 20;
        auto cubed = values;
        for (auto& value : cubed) value = value * value * value / 4 + 1e6;
        for (const auto& how : every_ranking())
            BOOST_CHECK_MESSAGE(ranks_of(values, how) == ranks_of(cubed, how), named(how));
    }
}

BOOST_AUTO_TEST_CASE(cells_in_another_order_have_their_ranks_in_that_order) {
    for (const std::size_t size : {50U, 217U, 4000U}) {
        const auto positions = shuffled_positions(size);
        for (const auto& [name, values] : vv::tests::number_lists<double>(size)) {
            std::vector<double> permuted(size);
            for (std::size_t at = 0; at != size; ++at) permuted[at] = values[positions[at]];
            for (const auto rule : every_rule) {
                if (rule == ties::ordinal) continue; // the order decides between equal cells
                const auto ranks = ranks_of(values, {.ties = rule});
                const auto found = ranks_of(permuted, {.ties = rule});
                std::size_t wrong = 0;
                for (std::size_t at = 0; at != size; ++at)
                    wrong += found[at] != ranks[positions[at]];
                BOOST_CHECK_MESSAGE(wrong == 0, size << " cells, " << name);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(ordinal_ranks_number_every_cell_once_and_keep_equal_ones_in_order) {
    for (const std::size_t size : {40U, 2048U, 5000U})
        for (const auto better : every_polarity)
            for (const auto& [name, values] : vv::tests::number_lists<double>(size)) {
                const auto ranks = ranks_of(values, {.ties = ties::ordinal, .better = better});
                std::vector<std::size_t> cell_at(size, size);
                for (std::size_t cell = 0; cell != size; ++cell)
                    cell_at[static_cast<std::size_t>(ranks[cell]) - 1] = cell;
                bool stable = std::find(cell_at.begin(), cell_at.end(), size) == cell_at.end();
                for (std::size_t at = 1; stable && at != size; ++at) {
                    const auto before = cell_at[at - 1];
                    const auto after = cell_at[at];
                    stable = values[before] != values[after] || before < after;
                }
                BOOST_CHECK_MESSAGE(stable, size << " cells, " << name);
            }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
