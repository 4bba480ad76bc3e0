// SPDX-License-Identifier: BSL-1.0
#pragma once

// What every C++ program of this folder is asked and answers: a job on the command line as
// key=value, the columns of a workload in raw files, and what was measured, a line each.

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <new>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <vector>

namespace peers {

inline std::size_t allocations = 0;

[[noreturn]] inline void give_up(const std::string& why, int code = 2) {
    std::cerr << why << '\n';
    std::exit(code);
}

// Exit code 77: what is asked for is not offered here, and the driver goes on without.
[[noreturn]] inline void skip(const std::string& why) { give_up(why, 77); }

struct job {
    std::string operation;
    std::string data;         // the folder of the columns
    std::string result;       // where the result column is written to; nowhere if empty
    std::string type = "f64"; // of the values: f64 or i64
    std::string ties = "competition";
    std::string way;       // of several that a peer offers
    std::size_t group = 1; // rows of one group
    std::size_t countries = 1;
    std::size_t threads = 1;
    std::size_t least = 3;   // repeats
    std::size_t most = 1000; // repeats
    double budget = 2.0;     // seconds of repeats, beyond the least
};

inline job read_job(int count, char** arguments) {
    job asked;
    const auto number = [](std::string_view text, auto& into) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), into);
        if (error != std::errc() || end != text.data() + text.size())
            give_up("not a number: " + std::string(text));
    };
    for (int at = 1; at < count; ++at) {
        const std::string_view argument = arguments[at];
        const auto middle = argument.find('=');
        if (middle == argument.npos) give_up("expected key=value: " + std::string(argument));
        const auto key = argument.substr(0, middle);
        const auto value = argument.substr(middle + 1);
        if (key == "operation")
            asked.operation = value;
        else if (key == "data")
            asked.data = value;
        else if (key == "result")
            asked.result = value;
        else if (key == "type")
            asked.type = value;
        else if (key == "ties")
            asked.ties = value;
        else if (key == "way")
            asked.way = value;
        else if (key == "group")
            number(value, asked.group);
        else if (key == "countries")
            number(value, asked.countries);
        else if (key == "threads")
            number(value, asked.threads);
        else if (key == "least")
            number(value, asked.least);
        else if (key == "most")
            number(value, asked.most);
        else if (key == "budget")
            number(value, asked.budget);
        else
            give_up("no such key: " + std::string(key));
    }
    return asked;
}

// ---- columns --------------------------------------------------------------------------------

template <class Value>
std::vector<Value> read_column(const std::string& path) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file) give_up("cannot read " + path);
    const auto bytes = static_cast<std::size_t>(file.tellg());
    std::vector<Value> column(bytes / sizeof(Value));
    file.seekg(0);
    file.read(reinterpret_cast<char*>(column.data()),
              static_cast<std::streamsize>(column.size() * sizeof(Value)));
    if (!file) give_up("cannot read " + path);
    return column;
}

template <class Value>
void write_column(const std::string& path, const std::vector<Value>& column) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(reinterpret_cast<const char*>(column.data()),
               static_cast<std::streamsize>(column.size() * sizeof(Value)));
    if (!file) give_up("cannot write " + path);
}

// Calls use(values) with the values of the job, in their own type.
template <class Use>
void with_values(const job& asked, Use use) {
    if (asked.type == "i64")
        use(read_column<std::int64_t>(asked.data + "/values.i64"));
    else
        use(read_column<double>(asked.data + "/values.f64"));
}

// ---- measuring ------------------------------------------------------------------------------

// Resident memory now, and the most that there was since forget_peak(), in bytes. Where the system
// does not let a process forget its peak, the peak is that since its start.
class memory {
    static std::size_t field(std::string_view name) {
        std::ifstream status("/proc/self/status");
        for (std::string line; std::getline(status, line);)
            if (line.starts_with(name)) return std::stoull(line.substr(name.size() + 1)) * 1024;
        return 0;
    }

public:
    static void forget_peak() { std::ofstream("/proc/self/clear_refs") << "5"; }
    static std::size_t now() { return field("VmRSS"); }
    static std::size_t peak() {
        if (const auto known = field("VmHWM")) return known;
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
    }
};

// Runs prepare() once, which makes the buffers of the operation, and operate() until the budget is
// spent; memory is measured over prepare() and the first operate().
template <class Prepare, class Operate>
void measure(const job& asked, Prepare prepare, Operate operate) {
    using clock = std::chrono::steady_clock;
    const auto timed = [&] {
        const auto start = clock::now();
        operate();
        return std::chrono::duration<double>(clock::now() - start).count();
    };
    memory::forget_peak();
    const auto before = memory::now();
    prepare();
    std::vector<double> seconds;
    seconds.reserve(asked.most + asked.least);
    allocations = 0;
    seconds.push_back(timed());
    const auto allocated = allocations;
    const auto peak = std::max(memory::peak(), before);

    double spent = seconds.front();
    while (seconds.size() < asked.least || (spent < asked.budget && seconds.size() < asked.most)) {
        seconds.push_back(timed());
        spent += seconds.back();
    }
    std::printf("memory %zu %zu\nallocations %zu\nseconds", before, peak, allocated);
    for (const auto one : seconds) std::printf(" %.9g", one);
    std::printf("\n");
}

} // namespace peers

// Each program is one source, whose allocations are counted here. Not inline, lest the compiler see
// one of a pair without the other and warn.
[[gnu::noinline]] void* operator new(std::size_t size) {
    ++peers::allocations;
    if (void* made = std::malloc(size == 0 ? 1 : size)) return made;
    throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* made) noexcept { std::free(made); }
[[gnu::noinline]] void operator delete(void* made, std::size_t) noexcept { std::free(made); }
