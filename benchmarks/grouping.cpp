// SPDX-License-Identifier: BSL-1.0
// What grouping costs by keys in any order: by counting, by sorting, and of several columns; beside
// sorting positions by their keys and the plain loop over a hash table that people write. And what
// it costs to count the members of each list's top n in a group of countries: beside ranking all
// lists, and beside the standard library's partial orderings.
#include <visavis/column/grouping.hpp>
#include <visavis/compare/rank.hpp>
#include <visavis/panel/top.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <limits>
#include <numeric>
#include <random>
#include <unordered_map>
#include <vector>

namespace {

constexpr std::size_t cells = 10'000'000;

// Keys from 0 up to, not including, `below`; of any 64 bits when that is 0.
template <class Key>
std::vector<Key> keys_below(std::uint64_t below, std::uint64_t seed) {
    std::mt19937_64 engine(seed);
    std::vector<Key> keys(cells);
    for (auto& key : keys) key = static_cast<Key>(below == 0 ? engine() : engine() % below);
    return keys;
}

void count_cells(benchmark::State& state) {
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(cells));
}

template <class Key>
void group(benchmark::State& state) {
    const auto keys = keys_below<Key>(static_cast<std::uint64_t>(state.range(0)), 1);
    for (auto _ : state) benchmark::DoNotOptimize(visavis::group_by(keys));
    count_cells(state);
}

void group_two_columns(benchmark::State& state) {
    const auto indicators = keys_below<std::int32_t>(1500, 1);
    const auto years = keys_below<std::int32_t>(60, 2);
    for (auto _ : state) benchmark::DoNotOptimize(visavis::group_by(indicators, years));
    count_cells(state);
}

void group_keys_in_order(benchmark::State& state) {
    auto keys = keys_below<std::int32_t>(90'000, 1);
    std::sort(keys.begin(), keys.end());
    for (auto _ : state) benchmark::DoNotOptimize(visavis::group_by(keys));
    count_cells(state);
}

void sort_positions(benchmark::State& state) {
    const auto keys = keys_below<std::int32_t>(static_cast<std::uint64_t>(state.range(0)), 1);
    std::vector<std::uint32_t> positions(cells);
    for (auto _ : state) {
        std::iota(positions.begin(), positions.end(), 0U);
        std::sort(positions.begin(), positions.end(), [&](std::uint32_t a, std::uint32_t b) {
            return keys[a] != keys[b] ? keys[a] < keys[b] : a < b;
        });
        benchmark::DoNotOptimize(positions.data());
    }
    count_cells(state);
}

void hash_of_lists(benchmark::State& state) {
    const auto keys = keys_below<std::int32_t>(static_cast<std::uint64_t>(state.range(0)), 1);
    for (auto _ : state) {
        std::unordered_map<std::int32_t, std::vector<std::uint32_t>> lists;
        for (std::size_t cell = 0; cell != cells; ++cell)
            lists[keys[cell]].push_back(static_cast<std::uint32_t>(cell));
        benchmark::DoNotOptimize(lists.size());
    }
    count_cells(state);
}

// 90,000 lists of 217 economies, 30 % missing.
constexpr std::size_t lists = 90'000;
constexpr std::size_t members = 217;

const std::vector<double>& scores() {
    static const std::vector<double> made = [] {
        std::mt19937_64 engine(3);
        std::lognormal_distribution<double> any;
        std::vector<double> values(lists * members);
        for (auto& value : values)
            value = engine() % 10 < 3 ? std::numeric_limits<double>::quiet_NaN() : any(engine);
        return values;
    }();
    return made;
}

const std::vector<visavis::any_country>& countries() {
    static const std::vector<visavis::any_country> made = [] {
        std::vector<visavis::any_country> all;
        for (std::size_t member = 0; member != members; ++member)
            all.push_back(visavis::any_country::parse(visavis::iso3166[member].alpha2).value());
        return all;
    }();
    return made;
}

auto all_lists() { return visavis::by_group(scores(), visavis::groups::of_size(members, lists)); }

void count_scores(benchmark::State& state) {
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(lists * members));
}

template <visavis::ties Ties>
void top_located_in(benchmark::State& state) {
    std::vector<std::uint16_t> counts(lists);
    const auto all = all_lists();
    const auto members_of_each = visavis::same_in_each(countries());
    for (auto _ : state) {
        visavis::top_located_in(state.range(0), all, members_of_each, visavis::eu27{}, counts,
                                {.ties = Ties});
        benchmark::DoNotOptimize(counts.data());
    }
    count_scores(state);
}

void top_by_country(benchmark::State& state) {
    std::vector<std::int32_t> codes(members);
    std::iota(codes.begin(), codes.end(), 0);
    std::vector<std::uint8_t> counts(lists * members);
    const auto all = all_lists();
    for (auto _ : state) {
        visavis::top_by_country(state.range(0), all, visavis::same_in_each(codes), counts);
        benchmark::DoNotOptimize(counts.data());
    }
    count_scores(state);
}

void rank_all(benchmark::State& state) {
    std::vector<std::int32_t> ranks(lists * members);
    const auto all = all_lists();
    for (auto _ : state) {
        visavis::rank(all, ranks);
        benchmark::DoNotOptimize(ranks.data());
    }
    count_scores(state);
}

// The n-th best score of each list by std::nth_element, then the members that reach it.
void nth_element(benchmark::State& state) {
    const auto n = static_cast<std::ptrdiff_t>(state.range(0));
    std::vector<std::uint16_t> counts(lists);
    std::vector<bool> is_inside(members);
    for (std::size_t member = 0; member != members; ++member)
        is_inside[member] = visavis::is_member(countries()[member], visavis::eu27{});
    std::vector<double> present;
    for (auto _ : state) {
        for (std::size_t list = 0; list != lists; ++list) {
            const double* const all = scores().data() + list * members;
            present.clear();
            for (std::size_t member = 0; member != members; ++member)
                if (all[member] == all[member]) present.push_back(all[member]);
            double last = -std::numeric_limits<double>::infinity();
            if (n < std::ssize(present)) {
                std::nth_element(present.begin(), present.begin() + (n - 1), present.end(),
                                 std::greater<>());
                last = present[static_cast<std::size_t>(n - 1)];
            }
            unsigned count = 0;
            for (std::size_t member = 0; member != members; ++member)
                count += all[member] >= last && is_inside[member] ? 1U : 0U;
            counts[list] = static_cast<std::uint16_t>(count);
        }
        benchmark::DoNotOptimize(counts.data());
    }
    count_scores(state);
}

} // namespace

BENCHMARK(group<std::int32_t>)->Arg(217)->Arg(90'000)->Arg(0)->Unit(benchmark::kMillisecond);
BENCHMARK(group<std::int64_t>)->Arg(90'000)->Arg(0)->Unit(benchmark::kMillisecond);
BENCHMARK(group_two_columns)->Unit(benchmark::kMillisecond);
BENCHMARK(group_keys_in_order)->Unit(benchmark::kMillisecond);
BENCHMARK(sort_positions)->Arg(217)->Arg(90'000)->Unit(benchmark::kMillisecond);
BENCHMARK(hash_of_lists)->Arg(217)->Arg(90'000)->Unit(benchmark::kMillisecond);
BENCHMARK(top_located_in<visavis::ties::competition>)
    ->Arg(10)
    ->Arg(16)
    ->Arg(17)
    ->Arg(100)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(top_located_in<visavis::ties::ordinal>)->Arg(10)->Unit(benchmark::kMillisecond);
BENCHMARK(top_by_country)->Arg(10)->Unit(benchmark::kMillisecond);
BENCHMARK(rank_all)->Unit(benchmark::kMillisecond);
BENCHMARK(nth_element)->Arg(10)->Arg(100)->Unit(benchmark::kMillisecond);
