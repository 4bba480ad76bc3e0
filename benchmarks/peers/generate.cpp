// SPDX-License-Identifier: BSL-1.0
// Writes the columns of a workload into a folder: the same bytes on every machine.
//
//     generate KIND FOLDER ROWS [GROUP [COUNTRIES]]
//
// values.f64 or values.i64 holds the values, little-endian, row by row, the groups of GROUP rows
// one after the other; NaN is a missing value.
#include "job.hpp"

#include <cmath>
#include <limits>

namespace {

// Every number is a function of its position alone.
std::uint64_t scrambled(std::uint64_t number) {
    number += 0x9e3779b97f4a7c15U;
    number = (number ^ (number >> 30U)) * 0xbf58476d1ce4e5b9U;
    number = (number ^ (number >> 27U)) * 0x94d049bb133111ebU;
    return number ^ (number >> 31U);
}

// In (0, 1).
double uniform(std::uint64_t stream, std::uint64_t at) {
    const auto bits = scrambled(scrambled(2025 + stream) ^ at) >> 12U;
    return (static_cast<double>(bits) + 0.5) / 0x1p52;
}

// A one-to-one map of the numbers of 52 bits, by steps that can each be undone.
std::uint64_t scrambled_52(std::uint64_t number) {
    constexpr std::uint64_t mask = (std::uint64_t{1} << 52U) - 1;
    for (const std::uint64_t factor : {0xbf58476d1ce4e5b9U, 0x94d049bb133111ebU}) {
        number = (number * factor + 0x9e3779b97f4a7c15U) & mask;
        number ^= number >> 26U;
    }
    return number;
}

// Both signs, all different, each exact.
double distinct(std::uint64_t at) {
    return (static_cast<double>(scrambled_52(at)) - 0x1p51) / 0x1p43;
}

// Positive, over several magnitudes, printed with one decimal place, so that some are equal.
double indicator(std::uint64_t at) { return std::floor(1000 / (uniform(1, at) + 0.001)) / 10; }

template <class Make>
void write(const std::string& path, std::size_t rows, Make make) {
    std::vector<decltype(make(0))> column(rows);
    for (std::size_t at = 0; at != rows; ++at) column[at] = make(at);
    peers::write_column(path, column);
}

void write_ordered(const std::string& path, std::size_t rows, bool rising) {
    std::vector<double> column(rows);
    for (std::size_t at = 0; at != rows; ++at) column[at] = distinct(at);
    std::sort(column.begin(), column.end());
    if (!rising) std::reverse(column.begin(), column.end());
    peers::write_column(path, column);
}

} // namespace

int main(int count, char** arguments) {
    if (count < 4) peers::give_up("generate KIND FOLDER ROWS [GROUP [COUNTRIES]]");
    const std::string kind = arguments[1];
    const std::string values = std::string(arguments[2]) + "/values.f64";
    const std::size_t rows = std::stoull(arguments[3]);
    const std::size_t group = count > 4 ? std::stoull(arguments[4]) : 1;
    const std::size_t countries = count > 5 ? std::stoull(arguments[5]) : 1;
    const auto folder = [&](const char* name) { return std::string(arguments[2]) + "/" + name; };

    if (kind == "distinct") {
        write(values, rows, distinct);
    } else if (kind == "thousand") {
        write(values, rows, [](std::size_t at) {
            return distinct(static_cast<std::uint64_t>(uniform(2, at) * 1000));
        });
    } else if (kind == "zipf") {
        // k or more with probability 1/k
        write(folder("values.i64"), rows,
              [](std::size_t at) { return static_cast<std::int64_t>(1 / uniform(3, at)); });
    } else if (kind == "rising" || kind == "falling") {
        write_ordered(values, rows, kind == "rising");
    } else if (kind == "databank") {
        // 30 % missing; the first of a group, its base, is there
        write(values, rows, [&](std::size_t at) {
            const bool missing = at % group != 0 && uniform(4, at) < 0.3;
            return missing ? std::numeric_limits<double>::quiet_NaN() : indicator(at);
        });
    } else if (kind == "complete") {
        write(values, rows, indicator);
    } else if (kind == "lists") {
        // the countries of the entities, each entity in the same place of every list
        write(values, rows, indicator);
        write(folder("country.i32"), group, [&](std::size_t at) {
            return static_cast<std::int32_t>(std::pow(uniform(5, at), 2) *
                                             static_cast<double>(countries));
        });
    } else if (kind == "pairs") {
        write(folder("x.f64"), rows,
              [](std::size_t at) { return std::floor(uniform(6, at) * 1e6) / 100; });
        write(folder("y.f64"), rows, [](std::size_t at) {
            return std::floor((uniform(6, at) + 2 * uniform(7, at)) * 1e5) / 100;
        });
    } else {
        peers::give_up("no such kind of data: " + kind);
    }
}
