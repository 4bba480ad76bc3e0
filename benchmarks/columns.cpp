// SPDX-License-Identifier: BSL-1.0
// Verbs that read a column and write another, against copying it, the limit of the memory: 90,000
// groups of 217, the databank of 1,500 indicators, 60 years and 217 economies. Bytes are counted as
// what must be read and written once. Every repetition also copies, so that a machine that is busy
// with something else is noticed: compare the rates of one run.
#include <visavis/panel/difference.hpp>
#include <visavis/panel/multiple.hpp>
#include <visavis/panel/share.hpp>
#include <visavis/panel/sum.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <random>
#include <vector>

namespace {

namespace vv = visavis;

constexpr std::size_t economies = 217;
constexpr std::size_t lists = 90'000;
constexpr auto by_list = vv::groups::of_size(economies, lists);

template <class Number>
std::vector<Number> databank() {
    std::mt19937_64 engine(2025);
    std::vector<Number> made(economies * lists);
    for (auto& one : made) one = static_cast<Number>(1 + engine() % 1'000'000);
    return made;
}
template <class Number>
const std::vector<Number>& values() {
    static const auto made = databank<Number>();
    return made;
}
const std::vector<double>& values_with_gaps() {
    static const auto made = [] {
        auto gaps = databank<double>();
        std::mt19937_64 engine(7);
        for (auto& one : gaps)
            if (engine() % 10 < 3) one = std::numeric_limits<double>::quiet_NaN();
        return gaps;
    }();
    return made;
}
const std::vector<std::uint8_t>& bits() {
    static const auto made = [] {
        std::mt19937_64 engine(9);
        std::vector<std::uint8_t> some(economies * lists / 8 + 1);
        for (auto& byte : some) byte = static_cast<std::uint8_t>(engine() | engine());
        return some;
    }();
    return made;
}
std::vector<double>& room() {
    static std::vector<double> cells(economies * lists);
    return cells;
}

// Measures `work` on all cells, of which so many bytes each are read and written.
template <class Work>
void on_all_cells(benchmark::State& state, std::size_t bytes_of_cell, Work work) {
    const auto cells = static_cast<std::int64_t>(economies * lists);
    for (auto _ : state) {
        work();
        benchmark::ClobberMemory();
    }
    state.SetBytesProcessed(state.iterations() * cells * static_cast<std::int64_t>(bytes_of_cell));
}

void copy_by_memcpy(benchmark::State& state) {
    const auto& from = values<double>();
    auto& to = room();
    on_all_cells(state, 16, [&] { std::memcpy(to.data(), from.data(), from.size() * 8); });
}

// A factor that the compiler does not know, or it would make the loop a call of memcpy too.
void copy_by_a_loop(benchmark::State& state) {
    const double* from = values<double>().data();
    double* to = room().data();
    double factor = 1;
    benchmark::DoNotOptimize(factor);
    on_all_cells(state, 16, [&] {
        for (std::size_t at = 0; at != economies * lists; ++at) to[at] = factor * from[at];
    });
}

void read_by_a_loop(benchmark::State& state) {
    const double* from = values<double>().data();
    on_all_cells(state, 8, [&] {
        double sums[16] = {};
        for (std::size_t at = 0; at + 16 <= economies * lists; at += 16)
            for (std::size_t lane = 0; lane != 16; ++lane) sums[lane] += from[at + lane];
        benchmark::DoNotOptimize(sums);
    });
}

template <class Number>
void sum_of_a_column(benchmark::State& state) {
    on_all_cells(state, sizeof(Number),
                 [&] { benchmark::DoNotOptimize(vv::sum_of(values<Number>())); });
}

void sums_of_groups(benchmark::State& state) {
    std::vector<double> totals(lists);
    on_all_cells(state, 8, [&] { vv::sums(vv::by_group(values<double>(), by_list), totals); });
}

template <class Number>
void shares_of_groups(benchmark::State& state) {
    on_all_cells(state, 8 + sizeof(Number),
                 [&] { vv::shares(vv::by_group(values<Number>(), by_list), room()); });
}
void shares_of_groups_with_gaps(benchmark::State& state) {
    on_all_cells(state, 16, [&] { vv::shares(vv::by_group(values_with_gaps(), by_list), room()); });
}
void shares_of_masked_groups(benchmark::State& state) {
    const vv::column masked(values<std::int64_t>(), vv::validity(bits().data()));
    on_all_cells(state, 16, [&] { vv::shares(vv::by_group(masked, by_list), room()); });
}
void shares_of_a_column(benchmark::State& state) { // reads it twice
    on_all_cells(state, 24, [&] { vv::shares(values<double>(), room()); });
}

void multiples_of_the_first(benchmark::State& state) {
    on_all_cells(state, 16, [&] {
        vv::multiples(vv::by_group(values<double>(), by_list), vv::cell_at(0), room());
    });
}
void multiples_of_the_mean(benchmark::State& state) {
    on_all_cells(state, 16, [&] {
        vv::multiples(vv::by_group(values<double>(), by_list), vv::mean_of_group, room());
    });
}
void multiples_of_another_column(benchmark::State& state) {
    on_all_cells(state, 24, [&] { vv::multiples(values<double>(), values_with_gaps(), room()); });
}
void changes_from_period_to_period(benchmark::State& state) {
    on_all_cells(state, 16, [&] {
        vv::relative_changes(vv::by_group(values<double>(), by_list), vv::cell_before(), room());
    });
}
void differences_from_period_to_period(benchmark::State& state) {
    on_all_cells(state, 16, [&] {
        vv::differences(vv::by_group(values<double>(), by_list), vv::cell_before(), room());
    });
}

} // namespace

BENCHMARK(copy_by_memcpy)->Unit(benchmark::kMillisecond);
BENCHMARK(copy_by_a_loop)->Unit(benchmark::kMillisecond);
BENCHMARK(read_by_a_loop)->Unit(benchmark::kMillisecond);
BENCHMARK(sum_of_a_column<double>)->Unit(benchmark::kMillisecond);
BENCHMARK(sum_of_a_column<float>)->Unit(benchmark::kMillisecond);
BENCHMARK(sum_of_a_column<std::int64_t>)->Unit(benchmark::kMillisecond);
BENCHMARK(sum_of_a_column<std::int32_t>)->Unit(benchmark::kMillisecond);
BENCHMARK(sums_of_groups)->Unit(benchmark::kMillisecond);
BENCHMARK(shares_of_groups<double>)->Unit(benchmark::kMillisecond);
BENCHMARK(shares_of_groups<std::int64_t>)->Unit(benchmark::kMillisecond);
BENCHMARK(shares_of_groups_with_gaps)->Unit(benchmark::kMillisecond);
BENCHMARK(shares_of_masked_groups)->Unit(benchmark::kMillisecond);
BENCHMARK(shares_of_a_column)->Unit(benchmark::kMillisecond);
BENCHMARK(multiples_of_the_first)->Unit(benchmark::kMillisecond);
BENCHMARK(multiples_of_the_mean)->Unit(benchmark::kMillisecond);
BENCHMARK(multiples_of_another_column)->Unit(benchmark::kMillisecond);
BENCHMARK(changes_from_period_to_period)->Unit(benchmark::kMillisecond);
BENCHMARK(differences_from_period_to_period)->Unit(benchmark::kMillisecond);
