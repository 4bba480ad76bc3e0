// SPDX-License-Identifier: BSL-1.0
// Reading a table of some 100 to 200 MB in each shape: splitting it into fields alone, and reading
// it into a databank or ranking lists. With the options --write SHAPE FILE a table is written, for
// other systems to read (benchmarks/peers/reading.py), and nothing is measured.
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

// Its names in quotation marks, or, as the World Bank's downloads have it, every field.
std::string wide_table(bool is_all_quoted) {
    std::mt19937_64 engine(4180);
    const std::string_view mark = is_all_quoted ? "\"" : "";
    const auto between = std::string(mark).append(",").append(mark);
    std::string text(mark);
    text.append("Country Name").append(between).append("Country Code").append(between);
    text.append("Indicator Name");
    for (int year = 0; year != years; ++year)
        text.append(between).append(std::to_string(first_year + year));
    text.append(mark).append("\n");
    for (int indicator = 0; indicator != 3 * indicators; ++indicator) {
        for (const auto& country : vv::iso3166) {
            text.append("\"").append(country.name).append("\",").append(mark);
            text.append(country.alpha3).append(between);
            text.append("NY.GDP.").append(std::to_string(indicator));
            for (int year = 0; year != years; ++year) {
                text.append(between);
                if (engine() % 10 >= 3) append_figure(text, engine); // the others are missing
            }
            text.append(mark).append("\n");
        }
    }
    return text;
}

std::string columns_table() {
    std::mt19937_64 engine(4180);
    std::string text = "Country Code,Year";
    for (int indicator = 0; indicator != indicators; ++indicator)
        text.append(",NY.GDP.").append(std::to_string(indicator));
    text.append("\n");
    for (const auto& country : vv::iso3166) {
        for (int year = 0; year != 3 * years; ++year) {
            text.append(country.alpha3).append(",").append(std::to_string(first_year + year));
            for (int indicator = 0; indicator != indicators; ++indicator) {
                text.append(",");
                if (engine() % 10 >= 3) append_figure(text, engine);
            }
            text.append("\n");
        }
    }
    return text;
}

std::string sdmx_table() {
    std::mt19937_64 engine(4180);
    std::string text = "DATAFLOW,REF_AREA,FREQ,MEASURE,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,"
                       "OBS_STATUS,UNIT_MULT\n";
    for (int indicator = 0; indicator != indicators; ++indicator) {
        const auto measure = ",A,M" + std::to_string(indicator) + ",USD_PPP,";
        for (const auto& country : vv::iso3166) {
            for (int year = 0; year != years; ++year) {
                text.append("OECD.STI:MSTI(1.0),").append(country.alpha3).append(measure);
                text.append(std::to_string(first_year + year)).append(",");
                const auto draw = engine() % 10;
                if (draw != 0) append_figure(text, engine);
                text.append(draw == 0 ? ",L,6\n" : (draw < 4 ? ",E,6\n" : ",A,6\n"));
            }
        }
    }
    return text;
}

// Lists of the names and countries of universities, with scores.
std::string ranking_table() {
    constexpr int places = 10'000;
    std::mt19937_64 engine(4180);
    std::string text = "Year,Rank,University,Country,Score\n";
    for (int year = 0; year != 3 * years; ++year) {
        for (int place = 1; place <= places; ++place) {
            const auto& country = vv::iso3166[engine() % std::size(vv::iso3166)];
            text.append(std::to_string(first_year + year)).append(",");
            text.append(std::to_string(place)).append(",University of Somewhere No. ");
            text.append(std::to_string(engine() % places)).append(",\"");
            text.append(country.name).append("\",");
            append_figure(text, engine);
            text.append("\n");
        }
    }
    return text;
}

struct table_of_shape {
    std::string_view name;
    std::string (*text)();
    vv::reading_report (*read)(vv::text_input, vv::panel_builder&);
};

vv::reading_report read_wide(vv::text_input from, vv::panel_builder& rows) {
    return vv::read_wide(std::move(from), rows);
}

constexpr table_of_shape tables[] = {
    {"tidy", tidy_table,
     [](vv::text_input from, vv::panel_builder& rows) {
         return vv::read_tidy(std::move(from), rows);
     }},
    {"wide", [] { return wide_table(false); }, read_wide},
    {"wide_quoted", [] { return wide_table(true); }, read_wide},
    {"columns", columns_table,
     [](vv::text_input from, vv::panel_builder& rows) {
         return vv::read_columns(std::move(from), rows);
     }},
    {"sdmx", sdmx_table,
     [](vv::text_input from, vv::panel_builder& rows) {
         return vv::read_sdmx(std::move(from), rows, {.indicator = "MEASURE"});
     }},
    {"ranking", ranking_table,
     [](vv::text_input from, vv::panel_builder&) {
         return vv::read_ranking(std::move(from), {.name = "University"}).report();
     }},
};

// The text that was asked for last: one at a time is kept.
const std::string& text_of(const table_of_shape& table) {
    static const table_of_shape* made = nullptr;
    static std::string text;
    if (made != &table) {
        text = table.text();
        made = &table;
    }
    return text;
}

void count_bytes(benchmark::State& state, const std::string& text) {
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

void split_into_fields(benchmark::State& state, const table_of_shape& table) {
    const auto& text = text_of(table);
    for (auto _ : state) {
        auto from = vv::text_input::memory(text, "table");
        vv::csv_reader reader(from);
        std::size_t fields = 0;
        while (reader.next()) fields += reader.size();
        benchmark::DoNotOptimize(fields);
    }
    count_bytes(state, text);
}

void read_table(benchmark::State& state, const table_of_shape& table) {
    const auto& text = text_of(table);
    for (auto _ : state) {
        vv::panel_builder rows;
        const auto report = table.read(vv::text_input::memory(text, "table"), rows);
        benchmark::DoNotOptimize(report.counts().figures);
    }
    count_bytes(state, text);
}

void register_all() {
    for (const auto& table : tables) {
        const std::string name(table.name);
        benchmark::RegisterBenchmark(("split_" + name).c_str(), split_into_fields, table)
            ->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark(("read_" + name).c_str(), read_table, table)
            ->Unit(benchmark::kMillisecond);
    }
}

const table_of_shape* shape_named(const char* name) {
    for (const auto& table : tables)
        if (table.name == name) return &table;
    return nullptr;
}

// As every system is asked by benchmarks/peers/reading.py: a file, once, with its CPU seconds, and
// the number and sum of its figures, printed.
int read_file(const table_of_shape& table, const char* path) {
    const auto start = std::clock();
    vv::panel_builder rows;
    const auto report = table.read(vv::text_input::file(path), rows);
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    double sum = 0;
    const auto databank = rows.build();
    for (std::size_t cell = 0; cell != databank.values().size(); ++cell)
        if (!databank.values().is_missing(cell)) sum += databank.values().data()[cell];
    std::printf("%f %llu %.17g\n", seconds,
                static_cast<unsigned long long>(report.counts().figures), sum);
    return 0;
}

int write_file(const table_of_shape& table, const char* path) {
    std::FILE* const file = std::fopen(path, "wb");
    if (file == nullptr) return 1;
    const auto& text = text_of(table);
    const bool is_written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    return std::fclose(file) == 0 && is_written ? 0 : 1;
}

} // namespace

int main(int count, char** arguments) {
    const auto* const table = count == 4 ? shape_named(arguments[2]) : nullptr;
    if (table != nullptr && std::strcmp(arguments[1], "--write") == 0)
        return write_file(*table, arguments[3]);
    if (table != nullptr && std::strcmp(arguments[1], "--read") == 0)
        return read_file(*table, arguments[3]);
    register_all();
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
}
