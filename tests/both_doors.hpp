// SPDX-License-Identifier: BSL-1.0
#pragma once

// both_doors: one call through the door that throws and through the one that answers

#include <visavis/core/answer.hpp>

#include <cstdint>
#include <limits>
#include <string_view>

namespace visavis::tests {

/// Whether `verb(arguments...)` has the value of `verb.checked(arguments...)`, or throws what that
/// refuses, with the same sentence.
template <class Verb, class... Arguments>
bool doors_agree(const Verb& verb, const Arguments&... arguments) {
    const auto checked = verb.checked(arguments...);
    try {
        const auto result = verb(arguments...);
        return checked && result.value() == checked.value().value();
    } catch (const error& thrown) {
        return !checked && std::string_view(thrown.what()) == error(checked.refused()).what();
    }
}

/// Calls visit(number) with the numbers at the edges of what the machine counts and measures with.
template <class Visit>
void for_each_edge(Visit visit) {
    constexpr std::int64_t beyond_doubles = (std::int64_t{1} << 53) + 1;
    for (int number : {0, 1, -1, 7, std::numeric_limits<int>::min()}) visit(number);
    for (std::int64_t number :
         {std::numeric_limits<std::int64_t>::min(), -beyond_doubles, std::int64_t{-2},
          beyond_doubles, beyond_doubles - 1, std::numeric_limits<std::int64_t>::max()})
        visit(number);
    for (std::uint64_t number :
         {std::uint64_t{0}, std::uint64_t{3}, std::numeric_limits<std::uint64_t>::max() / 2 + 1,
          std::numeric_limits<std::uint64_t>::max()})
        visit(number);
    using limits = std::numeric_limits<double>;
    for (double number : {-0.0, 0.5, -3.0, limits::max(), limits::denorm_min(), limits::infinity(),
                          -limits::infinity(), limits::quiet_NaN()})
        visit(number);
}

/// Calls visit(a, b) with all pairs of them.
template <class Visit>
void for_each_pair_of_edges(Visit visit) {
    for_each_edge([&](auto a) { for_each_edge([&](auto b) { visit(a, b); }); });
}

} // namespace visavis::tests
