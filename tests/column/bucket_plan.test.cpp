// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/bucket_plan.hpp>

#include "both_ways.hpp"
#include "number_lists.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <vector>

namespace vv = visavis;
using vv::direction;

namespace {

constexpr double na = std::numeric_limits<double>::quiet_NaN();
constexpr std::array<double, 5> gapped{2, na, 5, -1, 5};

template <std::size_t Size>
constexpr vv::key_range range_of(const std::array<double, Size>& values, std::size_t first = 0,
                                 std::size_t last = Size) {
    return vv::range_of(vv::column_keys(vv::column(values), direction::ascending), first, last);
}

template <class Number>
std::vector<std::uint64_t> keys_of(const std::vector<Number>& values, direction order) {
    const vv::column_keys keys{vv::column(values), order};
    std::vector<std::uint64_t> found;
    for (std::size_t cell = 0; cell != values.size(); ++cell) found.push_back(keys[cell]);
    return found;
}

// A plan is too large to be copied about.
std::unique_ptr<vv::bucket_plan> plan_for(const std::vector<std::uint64_t>& keys,
                                          std::size_t wanted) {
    vv::key_range range;
    for (const auto key : keys) {
        range.least = std::min(range.least, key);
        range.greatest = std::max(range.greatest, key);
    }
    return std::make_unique<vv::bucket_plan>(range, wanted, keys.data(), keys.size());
}

using placed = std::pair<std::uint32_t, std::uint32_t>;
placed place(const vv::bucket_plan& plan, std::uint64_t key) {
    const auto found = plan(key);
    return {found.bucket, found.rest};
}

// Whether keys in order come to buckets and rests in order, and, where the plan says so, to
// different ones.
template <class Number>
void check_order(std::size_t wanted) {
    for (const auto& [name, values] : vv::tests::number_lists<Number>(3000))
        for (const auto order : {direction::ascending, direction::descending}) {
            auto keys = keys_of(values, order);
            const auto plan = plan_for(keys, wanted);
            std::sort(keys.begin(), keys.end());
            bool in_order = true;
            bool told_apart = true;
            for (std::size_t at = 1; at != keys.size(); ++at) {
                const auto before = place(*plan, keys[at - 1]);
                const auto after = place(*plan, keys[at]);
                in_order &= before <= after;
                told_apart &= keys[at - 1] == keys[at] || before != after;
            }
            BOOST_CHECK_MESSAGE(in_order, name);
            BOOST_CHECK_MESSAGE(told_apart || !plan->rest_is_all(), name);
            BOOST_CHECK(place(*plan, keys.back()).first < plan->buckets());
            BOOST_CHECK(plan->buckets() <= vv::bucket_plan::most_buckets(wanted));
        }
}

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(bucket_plan)

BOOST_AUTO_TEST_CASE(keys_of_a_column_rise_with_its_values_or_fall) {
    constexpr vv::column_keys up{vv::column(gapped), direction::ascending};
    constexpr vv::column_keys down{vv::column(gapped), direction::descending};
    VISAVIS_CHECK(up.size() == 5 && up.is_missing(1) && !up.is_missing(0));
    VISAVIS_CHECK(up[0] == vv::order_key(2.0) && up[3] < up[0] && up[0] < up[2]);
    VISAVIS_CHECK(down[0] == ~up[0] && down[3] > down[0] && down[2] == down[4]);
}

BOOST_AUTO_TEST_CASE(only_present_cells_are_visited) {
    const vv::column_keys keys{vv::column(gapped), direction::ascending};
    std::vector<std::size_t> cells;
    keys.for_each(0, 5, true, [&](std::size_t cell, std::uint64_t key) {
        BOOST_CHECK_EQUAL(key, keys[cell]);
        cells.push_back(cell);
    });
    BOOST_CHECK((cells == std::vector<std::size_t>{0, 2, 3, 4}));
    cells.clear();
    keys.for_each(2, 4, false, [&](std::size_t cell, std::uint64_t) { cells.push_back(cell); });
    BOOST_CHECK((cells == std::vector<std::size_t>{2, 3}));
}

BOOST_AUTO_TEST_CASE(a_range_has_the_least_and_the_greatest_key_and_counts_missing_cells) {
    BOOST_CHECK_EQUAL(range_of(gapped).least, vv::order_key(-1.0));
    BOOST_CHECK_EQUAL(range_of(gapped).greatest, vv::order_key(5.0));
    BOOST_CHECK_EQUAL(range_of(gapped).missing, 1);
    BOOST_CHECK_EQUAL(range_of(std::array{na, na}).missing, 2);
    BOOST_CHECK(range_of(std::array{na, na}).least > range_of(std::array{na, na}).greatest);
    VISAVIS_CHECK(range_of(std::array{2.0, -1.0}).least == vv::order_key(-1.0));
    VISAVIS_CHECK(range_of(gapped, 3, 3).missing == 0);
}

BOOST_AUTO_TEST_CASE(a_sample_takes_one_key_in_16_at_most_from_all_over_the_column) {
    std::vector<double> values(40'000);
    for (std::size_t at = 0; at != values.size(); ++at) values[at] = static_cast<double>(at);
    values[0] = na;
    std::vector<std::uint64_t> sample(vv::bucket_plan::sample_size);
    const vv::column_keys keys{vv::column(values), direction::ascending};
    const auto taken = vv::take_sample(keys, sample.data());
    BOOST_CHECK_EQUAL(taken, values.size() / 16); // 2,501 places, of which the first is missing
    BOOST_CHECK(std::is_sorted(sample.data(), sample.data() + taken));
    BOOST_CHECK(sample[taken - 1] > vv::order_key(39'900.0));
    const vv::column_keys none{vv::column<double>(), direction::ascending};
    BOOST_CHECK_EQUAL(vv::take_sample(none, sample.data()), 0);
}

BOOST_AUTO_TEST_CASE(the_ranges_of_two_parts_make_the_range_of_the_whole) {
    for (std::size_t middle = 0; middle <= gapped.size(); ++middle) {
        const auto whole = range_of(gapped);
        const auto both = vv::together(range_of(gapped, 0, middle), range_of(gapped, middle, 5));
        BOOST_CHECK(both.least == whole.least && both.greatest == whole.greatest);
        BOOST_CHECK(both.missing == whole.missing);
    }
}

BOOST_AUTO_TEST_CASE(buckets_and_rests_follow_the_order_of_the_keys) {
    for (const std::size_t wanted : {1U, 35U, 1000U}) {
        check_order<double>(wanted);
        check_order<float>(wanted);
        check_order<std::int32_t>(wanted);
        check_order<std::int64_t>(wanted);
        check_order<std::uint64_t>(wanted);
    }
}

BOOST_AUTO_TEST_CASE(the_rest_is_all_where_few_bits_tell_keys_apart) {
    BOOST_CHECK(plan_for({5, 5 + (std::uint64_t{1} << 44) - 1}, 1)->rest_is_all());
    BOOST_CHECK(!plan_for({5, 5 + (std::uint64_t{1} << 44)}, 1)->rest_is_all());
    BOOST_CHECK(plan_for(keys_of(std::vector{1, 2, 3}, direction::descending), 1)->rest_is_all());
}

BOOST_AUTO_TEST_CASE(keys_that_are_all_equal_are_in_one_bucket) {
    const auto plan = plan_for({42, 42, 42}, 20);
    BOOST_CHECK(place(*plan, 42) == (placed{0, 0}));
}

BOOST_AUTO_TEST_CASE(keys_with_a_long_tail_are_parted_about_as_equally_as_others) {
    // 8,000 keys of a sample over 100 buckets: 80 each if they were parted perfectly
    for (const auto& [name, values] : vv::tests::number_lists<double>(8000)) {
        if (name != "a power law" && name != "spread evenly") continue;
        const auto keys = keys_of(values, direction::ascending);
        const auto plan = plan_for(keys, 100);
        std::vector<std::size_t> fill(plan->buckets());
        for (const auto key : keys) ++fill[place(*plan, key).first];
        BOOST_CHECK_MESSAGE(*std::max_element(fill.begin(), fill.end()) < 4 * 80, name);
    }
}

BOOST_AUTO_TEST_CASE(cells_rise_or_fall_where_each_differs_from_the_next) {
    constexpr auto rises = [](const auto& values, direction order, std::size_t first,
                              std::size_t count) {
        return vv::column_keys(vv::column(values), order).rise(first, count);
    };
    constexpr auto falls = [](const auto& values, direction order, std::size_t first,
                              std::size_t count) {
        return vv::column_keys(vv::column(values), order).fall(first, count);
    };
    static constexpr std::array values{1.0, 2.0, 4.0, 4.0, 3.0, na, 5.0, -0.0, 0.0};
    VISAVIS_CHECK(rises(values, direction::ascending, 0, 2));
    VISAVIS_CHECK(falls(values, direction::descending, 0, 2));
    VISAVIS_CHECK(!falls(values, direction::ascending, 0, 2));
    VISAVIS_CHECK(!rises(values, direction::ascending, 0, 3)); // equal
    VISAVIS_CHECK(falls(values, direction::ascending, 3, 1) &&
                  rises(values, direction::descending, 3, 1));
    VISAVIS_CHECK(!rises(values, direction::ascending, 4, 1)); // missing
    VISAVIS_CHECK(!falls(values, direction::ascending, 5, 1));
    VISAVIS_CHECK(!rises(values, direction::ascending, 7, 1)); // both are 0
    static constexpr std::array<std::uint8_t, 1> all{0xff};
    BOOST_CHECK(!vv::column_keys(vv::column<double>(values.data(), 9, vv::validity(all.data())),
                                 direction::ascending)
                     .rise(0, 2));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
