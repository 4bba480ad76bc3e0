// SPDX-License-Identifier: BSL-1.0
#include <visavis/panel/concentration.hpp>

#include "allocations.hpp"
#include "both_ways.hpp"
#include "divisions.hpp"
#include "number_lists.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <cstdlib>
#include <limits>
#include <new>
#include <vector>

namespace vv = visavis;
using vv::groups;

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

constexpr double na = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

template <std::size_t Groups>
struct measured {
    std::array<double, Groups> herfindahl{};
    std::array<double, Groups> gini{};
    std::array<double, Groups> top_share{};
    vv::column_summary summary;
};

template <std::size_t Groups, class Source>
constexpr auto measures_of(const Source& source, const vv::concentration_options& options = {}) {
    measured<Groups> out;
    out.summary = vv::concentrations(source,
                                     vv::concentration_columns<double>{.herfindahl = out.herfindahl,
                                                                       .gini = out.gini,
                                                                       .top_share = out.top_share},
                                     options);
    return out;
}

struct columns {
    std::vector<double> herfindahl;
    std::vector<double> gini;
    std::vector<double> top_share;

    explicit columns(std::size_t size) : herfindahl(size), gini(size), top_share(size) {}
    [[nodiscard]] vv::concentration_columns<double> out() { return {herfindahl, gini, top_share}; }
};

bool is_same(double a, double b) { return a == b || (a != a && b != b); }

bool are_same(const columns& a, const columns& b) {
    for (std::size_t at = 0; at != a.gini.size(); ++at)
        if (!is_same(a.herfindahl[at], b.herfindahl[at]) || !is_same(a.gini[at], b.gini[at]) ||
            !is_same(a.top_share[at], b.top_share[at]))
            return false;
    return true;
}

template <class Result>
double value_or_nan(const vv::answer<Result>& result) {
    return result ? result.value().value() : na;
}

// Cells of which some are missing, zero, negative or infinite, and groups of every size.
template <class Number>
struct random_groups {
    std::vector<Number> values;
    std::vector<std::size_t> offsets{0};

    explicit random_groups(std::uint64_t seed, std::size_t most = 40) {
        vv::tests::random_bits next{seed};
        for (int group = 0; group != 60; ++group) {
            const bool all_zero = next.below(9) == 0;
            const bool has_negative = next.below(6) == 0;
            const auto size = next.below(most);
            for (std::size_t at = 0; at != size; ++at) {
                auto value = static_cast<Number>(all_zero ? 0 : next.below(1000));
                if (has_negative && next.below(9) == 0) value = Number{-1};
                if constexpr (std::floating_point<Number>) {
                    value /= 7;
                    if (next.below(5) == 0) value = std::numeric_limits<Number>::quiet_NaN();
                    if (next.below(8 * most) == 0) value = std::numeric_limits<Number>::infinity();
                }
                values.push_back(value);
            }
            offsets.push_back(values.size());
        }
    }
    [[nodiscard]] auto view() const {
        return vv::by_group(values, vv::groups::by_offsets(offsets));
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(panel)
BOOST_AUTO_TEST_SUITE(concentration)

BOOST_AUTO_TEST_CASE(each_group_has_its_own_concentration) {
    constexpr std::array<double, 8> sales{40, 30, 20, 10, 5, 5, 5, 5};
    constexpr auto made =
        measures_of<2>(vv::by_group(sales, groups::of_size(4, 2)), {.largest = 2});
    VISAVIS_CHECK(made.herfindahl[1] == 0.25 && made.gini[1] == 0 && made.top_share[1] == 0.5);
    VISAVIS_CHECK(made.top_share[0] == 0.7);
    VISAVIS_CHECK(made.herfindahl[0] == vv::herfindahl(std::array{40.0, 30.0, 20.0, 10.0}).value());
    VISAVIS_CHECK(made.gini[0] == vv::gini(std::array{40.0, 30.0, 20.0, 10.0}).value());
    VISAVIS_CHECK(made.summary.answered() == 2 && made.summary.unanswered() == 0);
}

BOOST_AUTO_TEST_CASE(a_column_without_groups_is_one_group) {
    VISAVIS_CHECK(measures_of<1>(std::array{1.0, 3.0}).top_share[0] == 0.75);
    VISAVIS_CHECK(measures_of<1>(std::array{1, 3}).gini[0] == 0.25);
}

BOOST_AUTO_TEST_CASE(a_group_without_a_whole_has_none_and_the_summary_says_why) {
    constexpr std::array<double, 12> values{1, -1, na, na, 0, 0, infinity, 1, 3, na, 7, 7};
    constexpr auto by = groups::of_size(2, 6);
    constexpr auto made = measures_of<6>(vv::by_group(values, by));
    VISAVIS_CHECK(made.summary.because(vv::reason::negative_part) == 1);
    VISAVIS_CHECK(made.summary.because(vv::reason::empty_list) == 1);
    VISAVIS_CHECK(made.summary.because(vv::reason::zero_denominator) == 1);
    VISAVIS_CHECK(made.summary.because(vv::reason::infinite) == 1);
    VISAVIS_CHECK(made.summary.answered() == 2);
    for (std::size_t group = 0; group != 4; ++group)
        BOOST_CHECK(is_same(made.gini[group], na) && is_same(made.herfindahl[group], na) &&
                    is_same(made.top_share[group], na));
    VISAVIS_CHECK(made.herfindahl[4] == 1 && made.herfindahl[5] == 0.5);
    BOOST_CHECK(vv::concentrations.at(vv::by_group(values, by), 0).why() ==
                vv::reason::negative_part);
    VISAVIS_CHECK(vv::concentrations.at(vv::by_group(values, by), 4).value().parts == 1);
    BOOST_CHECK(vv::concentrations.at(vv::by_group(values, by), 6).why() ==
                vv::reason::out_of_range);
}

BOOST_AUTO_TEST_CASE(missing_cells_may_be_refused) {
    constexpr std::array<double, 4> values{1, na, 2, 2};
    constexpr auto made = measures_of<2>(vv::by_group(values, groups::of_size(2, 2)),
                                         {.missing = vv::absent_members::refuse});
    VISAVIS_CHECK(made.summary.because(vv::reason::not_a_number) == 1);
    VISAVIS_CHECK(made.summary.answered() == 1);
}

BOOST_AUTO_TEST_CASE(integers_beyond_64_bits_have_no_exact_total) {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    VISAVIS_CHECK(measures_of<1>(std::array{most, most}).summary.because(vv::reason::overflow) ==
                  1);
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_refused_and_nothing_is_written) {
    const std::array<double, 4> values{1, 2, 3, 4};
    std::vector<double> out(3, 42);
    const auto grouped = vv::by_group(values, groups::of_size(2, 2));
    const vv::concentration_columns<double> three{.gini = out};
    BOOST_CHECK(vv::concentrations.checked(grouped, three).why() == vv::reason::out_of_range);
    BOOST_CHECK_THROW(vv::concentrations(grouped, three), vv::error);
    const vv::concentration_columns<double> two{.gini = std::span(out).first(2)};
    BOOST_CHECK(vv::concentrations.checked(grouped, two, {.largest = -1}).why() ==
                vv::reason::out_of_range);
    BOOST_CHECK(vv::concentrations.at(grouped, 0, {.largest = -1}).why() ==
                vv::reason::out_of_range);
    BOOST_CHECK_EQUAL(out[0], 42);
}

template <class Number>
void check_against_lists(const random_groups<Number>& all) {
    const auto grouped = all.view();
    columns found(grouped.by.size());
    const auto summary = vv::concentrations(grouped, found.out(), {.largest = 3});
    std::size_t answered = 0;
    for (std::size_t group = 0; group != grouped.by.size(); ++group) {
        const auto list = grouped.values.part(grouped.by[group].first, grouped.by[group].size);
        const vv::parts_options skip{.missing = vv::absent_members::skip};
        const auto index = vv::herfindahl.checked(list, skip);
        BOOST_CHECK(is_same(found.herfindahl[group], value_or_nan(index)));
        BOOST_CHECK(is_same(found.gini[group], value_or_nan(vv::gini.checked(list, skip))));
        BOOST_CHECK(
            is_same(found.top_share[group], value_or_nan(vv::top_share.checked(3, list, skip))));
        answered += index.has_value();
        const auto one = vv::concentrations.at(grouped, group, {.largest = 3});
        BOOST_CHECK(one.has_value() ? is_same(one.value().gini, found.gini[group])
                                    : one.why() == index.why());
    }
    BOOST_CHECK_EQUAL(summary.answered(), answered);
}

BOOST_AUTO_TEST_CASE(groups_come_out_as_the_verbs_on_lists_say) {
    for (std::uint64_t seed = 1; seed != 6; ++seed) {
        check_against_lists(random_groups<double>(seed));
        check_against_lists(random_groups<float>(seed));
        check_against_lists(random_groups<std::int32_t>(seed));
    }
    check_against_lists(random_groups<double>(9, 700)); // beyond the lists that need no memory
}

BOOST_AUTO_TEST_CASE(mixed_groups_are_measured_like_others) {
    const std::array<double, 6> values{40, 5, 30, 5, 20, 10};
    const std::array<std::uint32_t, 6> positions{0, 2, 4, 5, 1, 3};
    const std::array<std::size_t, 3> offsets{0, 4, 6};
    const auto made = measures_of<2>(
        vv::by_group(values, groups::by_offsets(offsets).at(positions.data())), {.largest = 2});
    BOOST_CHECK_EQUAL(made.top_share[0], 0.7);
    BOOST_CHECK_EQUAL(made.herfindahl[1], 0.5);
}

BOOST_AUTO_TEST_CASE(masked_cells_are_missing) {
    static constexpr std::uint8_t bits[] = {0b1011};
    constexpr std::array<std::int64_t, 4> values{2, 2, 9, 4};
    VISAVIS_CHECK(measures_of<1>(vv::column(values, vv::validity(bits))).top_share[0] == 0.5);
}

BOOST_AUTO_TEST_CASE(small_groups_and_lent_memory_need_no_allocation) {
    const random_groups<double> small(3);
    const random_groups<double> large(3, 2000);
    columns out(60);
    std::vector<std::byte> workspace(vv::workspace_size(2000));
    const auto measure = [&](const auto& all, std::span<std::byte> lent) {
        return vv::tests::allocations_of(
            [&] { vv::concentrations(all.view(), out.out(), {.workspace = lent}); });
    };
    BOOST_CHECK_EQUAL(measure(small, {}), 0);
    BOOST_CHECK_EQUAL(measure(large, workspace), 0);
    BOOST_CHECK_GT(measure(large, {}), 0);
}

BOOST_AUTO_TEST_CASE(measures_are_the_same_however_the_work_is_divided) {
    const random_groups<double> all(7, 2000);
    const auto grouped = all.view();
    columns alone(grouped.by.size());
    columns divided(grouped.by.size());
    const auto summary = vv::concentrations(grouped, alone.out());
    BOOST_CHECK(vv::concentrations(grouped, divided.out(), {},
                                   vv::tests::backwards_in_uneven_parts{3}) == summary);
    BOOST_CHECK(are_same(alone, divided));
    columns on_threads(grouped.by.size());
    vv::concentrations(grouped, on_threads.out(), {}, vv::tests::on_threads{2});
    BOOST_CHECK(are_same(alone, on_threads));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
