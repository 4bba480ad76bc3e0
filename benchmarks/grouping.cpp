// SPDX-License-Identifier: BSL-1.0
// What grouping costs by keys in any order: by counting, by sorting, and of several columns; beside
// sorting positions by their keys and the plain loop over a hash table that people write.
#include <visavis/column/grouping.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
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

} // namespace

BENCHMARK(group<std::int32_t>)->Arg(217)->Arg(90'000)->Arg(0)->Unit(benchmark::kMillisecond);
BENCHMARK(group<std::int64_t>)->Arg(90'000)->Arg(0)->Unit(benchmark::kMillisecond);
BENCHMARK(group_two_columns)->Unit(benchmark::kMillisecond);
BENCHMARK(group_keys_in_order)->Unit(benchmark::kMillisecond);
BENCHMARK(sort_positions)->Arg(217)->Arg(90'000)->Unit(benchmark::kMillisecond);
BENCHMARK(hash_of_lists)->Arg(217)->Arg(90'000)->Unit(benchmark::kMillisecond);
