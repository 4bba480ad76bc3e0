// SPDX-License-Identifier: BSL-1.0
#pragma once

// The workloads by a sort of somebody else: a program gives main_of_sort a functor that sorts.

#include "job.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <new>
#include <span>

namespace peers {

// What is sorted: a position, looked up for each comparison, or a value with its position.
template <class Value>
struct position_alone {
    using element = std::uint32_t;
    const Value* values;
    element make(std::uint32_t at) const { return at; }
    Value value(element one) const { return values[one]; }
    std::uint32_t position(element one) const { return one; }
};

template <class Value>
struct value_and_position {
    struct element {
        Value value;
        std::uint32_t position;
    };
    const Value* values;
    element make(std::uint32_t at) const { return {values[at], at}; }
    Value value(const element& one) const { return one.value; }
    std::uint32_t position(const element& one) const { return one.position; }
};

template <class Value>
bool is_missing([[maybe_unused]] Value value) {
    if constexpr (std::is_floating_point_v<Value>)
        return std::isnan(value);
    else
        return false;
}

inline double rank_in_tie(const std::string& ties, std::size_t before, std::size_t groups,
                          std::size_t count) {
    if (ties == "competition") return static_cast<double>(before + 1);
    if (ties == "dense") return static_cast<double>(groups + 1);
    return static_cast<double>(2 * before + count + 1) / 2; // fractional
}

// The ranks of one list, the greatest value first.
template <template <class> class Form, class Value, class Sort, class Buffer>
void rank_list(std::span<const Value> values, std::span<double> ranks, const std::string& ties,
               Buffer& buffer, const Sort& sort) {
    const Form<Value> form{values.data()};
    std::size_t count = 0;
    for (std::uint32_t at = 0; at != values.size(); ++at) {
        if (is_missing(values[at]))
            ranks[at] = std::numeric_limits<double>::quiet_NaN();
        else
            buffer[count++] = form.make(at);
    }
    const std::span sorted(buffer.data(), count);
    sort(sorted, [form](const auto& one) { return form.value(one); });
    std::size_t groups = 0;
    for (std::size_t first = 0, last = 0; first != count; first = last, ++groups) {
        const auto value = form.value(sorted[first]);
        while (last != count && form.value(sorted[last]) == value) ++last;
        const double rank = rank_in_tie(ties, first, groups, last - first);
        for (auto at = first; at != last; ++at) ranks[form.position(sorted[at])] = rank;
    }
}

template <template <class> class Form, class Value, class Sort>
void do_job(const job& asked, const std::vector<Value>& values, const Sort& sort) {
    const bool whole = asked.operation == "rank";
    const auto size = whole ? values.size() : asked.group;
    std::vector<double> results;
    std::vector<typename Form<Value>::element> buffer;
    std::vector<double> ranks;
    const bool top = asked.operation == "top_ten";
    std::vector<std::int32_t> country;
    if (top) country = read_column<std::int32_t>(asked.data + "/country.i32");
    measure(
        asked,
        [&] {
            results.resize(top ? values.size() / size * asked.countries : values.size());
            ranks.resize(top ? size : 0);
            buffer.resize(size);
        },
        [&] {
            if (top) std::fill(results.begin(), results.end(), 0.0);
            for (std::size_t list = 0; list * size != values.size(); ++list) {
                const std::span<const Value> one(values.data() + list * size, size);
                const std::span<double> into =
                    top ? std::span(ranks) : std::span(results).subspan(list * size, size);
                rank_list<Form>(one, into, asked.ties, buffer, sort);
                if (!top) continue;
                for (std::size_t at = 0; at != size; ++at)
                    if (ranks[at] <= 10)
                        results[list * asked.countries + static_cast<std::size_t>(country[at])] +=
                            1;
            }
        });
    if (!asked.result.empty()) write_column(asked.result, results);
}

// sort(elements, value_of) sorts a span of elements, the greatest value first.
template <class Sort>
int main_of_sort(int count, char** arguments, const char* version, Sort sort) {
    const auto asked = read_job(count, arguments);
    std::printf("version %s\n", version);
    for (const std::string known : {"rank", "grouped_rank", "small_lists", "top_ten"})
        if (asked.operation == known) {
            with_values(asked, [&](const auto& values) {
                if (asked.way == "pairs")
                    do_job<value_and_position>(asked, values, sort);
                else
                    do_job<position_alone>(asked, values, sort);
            });
            return 0;
        }
    skip("not a question to a sort: " + asked.operation);
}

} // namespace peers
