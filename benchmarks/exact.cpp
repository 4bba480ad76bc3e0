// SPDX-License-Identifier: BSL-1.0
// What exactness costs: comparing quotients of integers as fractions, by hand in 128 bits, and in
// floating point, which is not exact.
#include <visavis/core/fraction.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace {

struct quotient {
    std::int64_t numerator;
    std::int64_t denominator;
};

std::vector<quotient> quotients() {
    std::mt19937_64 engine(2025);
    std::uniform_int_distribution<std::int64_t> any(1, 1'000'000'000'000);
    std::vector<quotient> made(10'000);
    for (auto& one : made) one = {any(engine), any(engine)};
    return made;
}

template <class Number, class Make, class Less>
void count_descents(benchmark::State& state, Make make, Less less) {
    std::vector<Number> numbers;
    for (const auto& one : quotients()) numbers.push_back(make(one));
    for (auto _ : state) {
        std::size_t descents = 0;
        for (std::size_t at = 1; at != numbers.size(); ++at)
            descents += less(numbers[at], numbers[at - 1]) ? 1U : 0U;
        benchmark::DoNotOptimize(descents);
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(numbers.size() - 1));
}

void compare_fractions(benchmark::State& state) {
    count_descents<visavis::fraction>(
        state, [](quotient q) { return visavis::fraction(q.numerator, q.denominator); },
        [](const auto& a, const auto& b) { return a < b; });
}

void compare_by_hand_in_128_bits(benchmark::State& state) {
    __extension__ using wide = __int128;
    count_descents<quotient>(
        state, [](quotient q) { return q; },
        [](quotient a, quotient b) {
            return wide(a.numerator) * b.denominator < wide(b.numerator) * a.denominator;
        });
}

void compare_doubles(benchmark::State& state) {
    count_descents<double>(
        state,
        [](quotient q) {
            return static_cast<double>(q.numerator) / static_cast<double>(q.denominator);
        },
        [](double a, double b) { return a < b; });
}

} // namespace

BENCHMARK(compare_fractions);
BENCHMARK(compare_by_hand_in_128_bits);
BENCHMARK(compare_doubles);
