// SPDX-License-Identifier: BSL-1.0
// Reading a table of some 200 MB in each shape: splitting it into fields alone, and reading it into
// a databank. With the option --write FILE the tidy table is written, for other systems to read
// (benchmarks/peers/reading.py), and nothing is measured.
#include <visavis/io/read.hpp>

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstring>
#include <ctime>
#include <random>
#include <string>

namespace {

namespace vv = visavis;

constexpr int indicators = 280;
constexpr int first_year = 1960;
constexpr int years = 64;

// A figure as the World Bank prints one, with ten to seventeen digits.
void append_figure(std::string& text, std::mt19937_64& engine) {
    char digits[32];
    const double figure = static_cast<double>(engine() >> 11) * 0x1p-21;
    const int size =
        std::snprintf(digits, sizeof digits, "%.*f", static_cast<int>(engine() % 8), figure);
    text.append(digits, static_cast<std::size_t>(size));
}

std::string tidy_table() {
    std::mt19937_64 engine(4180);
    std::string text = "Country Name,Country Code,Indicator,Year,Value\n";
    text.reserve(std::size_t{220} << 20);
    for (int indicator = 0; indicator != indicators; ++indicator) {
        const auto name = ",NY.GDP." + std::to_string(indicator) + ",";
        for (const auto& country : vv::iso3166) {
            const bool is_quoted = country.name.find(',') != std::string_view::npos;
            for (int year = 0; year != years; ++year) {
                if (is_quoted)
                    text.append("\"").append(country.name).append("\",");
                else
                    text.append(country.name).append(",");
                text.append(country.alpha3).append(name);
                text.append(std::to_string(first_year + year)).append(",");
                append_figure(text, engine);
                text.append("\n");
            }
        }
    }
    return text;
}

std::string wide_table() {
    std::mt19937_64 engine(4180);
    std::string text = "Country Name,Country Code,Indicator Name";
    for (int year = 0; year != years; ++year)
        text.append(",").append(std::to_string(first_year + year));
    text.append("\n");
    for (int indicator = 0; indicator != 3 * indicators; ++indicator) {
        for (const auto& country : vv::iso3166) {
            text.append("\"").append(country.name).append("\",").append(country.alpha3);
            text.append(",NY.GDP.").append(std::to_string(indicator));
            for (int year = 0; year != years; ++year) {
                text.append(",");
                if (engine() % 10 >= 3) append_figure(text, engine); // the others are missing
            }
            text.append("\n");
        }
    }
    return text;
}

const std::string& tidy() {
    static const auto text = tidy_table();
    return text;
}
const std::string& wide() {
    static const auto text = wide_table();
    return text;
}

void count_bytes(benchmark::State& state, const std::string& text) {
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

void split_into_fields(benchmark::State& state, const std::string& text) {
    for (auto _ : state) {
        auto from = vv::text_input::memory(text, "table");
        vv::csv_reader reader(from);
        std::size_t fields = 0;
        while (reader.next()) fields += reader.size();
        benchmark::DoNotOptimize(fields);
    }
    count_bytes(state, text);
}

template <class Read>
void read_table(benchmark::State& state, const std::string& text, Read read) {
    for (auto _ : state) {
        vv::panel_builder rows;
        const auto report = read(vv::text_input::memory(text, "table"), rows);
        benchmark::DoNotOptimize(report.counts().figures);
    }
    count_bytes(state, text);
}

void split_tidy(benchmark::State& state) { split_into_fields(state, tidy()); }
void split_wide(benchmark::State& state) { split_into_fields(state, wide()); }
void read_tidy(benchmark::State& state) {
    read_table(state, tidy(), [](vv::text_input from, vv::panel_builder& rows) {
        return vv::read_tidy(std::move(from), rows);
    });
}
void read_wide(benchmark::State& state) {
    read_table(state, wide(), [](vv::text_input from, vv::panel_builder& rows) {
        return vv::read_wide(std::move(from), rows);
    });
}
BENCHMARK(split_tidy)->Unit(benchmark::kMillisecond);
BENCHMARK(read_tidy)->Unit(benchmark::kMillisecond);
BENCHMARK(split_wide)->Unit(benchmark::kMillisecond);
BENCHMARK(read_wide)->Unit(benchmark::kMillisecond);

// As every system is asked by benchmarks/peers/reading.py: a file, once, with its CPU seconds
// printed.
int read_file(const char* path) {
    const auto start = std::clock();
    vv::panel_builder rows;
    const auto report = vv::read_tidy(vv::text_input::file(path), rows);
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    std::printf("%f %llu\n", seconds, static_cast<unsigned long long>(report.counts().figures));
    return 0;
}

int write_file(const char* path) {
    std::FILE* const file = std::fopen(path, "wb");
    if (file == nullptr) return 1;
    const bool is_written = std::fwrite(tidy().data(), 1, tidy().size(), file) == tidy().size();
    return std::fclose(file) == 0 && is_written ? 0 : 1;
}

} // namespace

int main(int count, char** arguments) {
    if (count == 3 && std::strcmp(arguments[1], "--write") == 0) return write_file(arguments[2]);
    if (count == 3 && std::strcmp(arguments[1], "--read") == 0) return read_file(arguments[2]);
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
}
