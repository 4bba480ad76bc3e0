// SPDX-License-Identifier: BSL-1.0
#pragma once

// number_lists: reproducible lists of numbers that lie in every way that is hard to sort

#include <bit>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace visavis::tests {

/// Reproducible 64 bits (splitmix64).
struct random_bits {
    std::uint64_t state = 1;

    std::uint64_t operator()() {
        std::uint64_t mixed = state += 0x9e3779b97f4a7c15U;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31);
    }
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>((*this)() % limit); }
    /// From 0 up to, not including, 1.
    double fraction() { return static_cast<double>((*this)() >> 11) * 0x1p-53; }
};

template <class Number>
struct named_list {
    std::string name;
    std::vector<Number> values;
};

namespace detail {

template <std::floating_point Number>
std::vector<named_list<Number>> skewed_lists(std::size_t size, random_bits next) {
    using limits = std::numeric_limits<Number>;
    std::vector<named_list<Number>> lists;
    const auto add = [&](std::string name, auto make) {
        std::vector<Number> values(size);
        for (std::size_t at = 0; at != size; ++at) values[at] = static_cast<Number>(make(at));
        lists.push_back({std::move(name), std::move(values)});
    };
    const Number step = limits::epsilon();
    const auto any_bits = [&] {
        using bits = std::conditional_t<sizeof(Number) == 8, std::uint64_t, std::uint32_t>;
        const auto number = std::bit_cast<Number>(static_cast<bits>(next()));
        return number != number ? Number{0} : number;
    };
    const Number extremes[] = {-limits::infinity(), limits::lowest(),      Number{-1},
                               -limits::min(),      -limits::denorm_min(), Number{-0.0},
                               Number{0},           limits::denorm_min(),  limits::min(),
                               Number{1},           Number{1} + step,      limits::max(),
                               limits::infinity()};
    add("spread evenly", [&](std::size_t) { return next.fraction(); });
    add("on both sides of 0", [&](std::size_t) { return next.fraction() - 0.5; });
    add("a power law", [&](std::size_t) { return std::pow(1 - next.fraction(), -3.0); });
    add("two far clusters", [&](std::size_t) {
        return next.below(2) == 0 ? 1 + next.fraction() * 1e-3 : 1e12 * (1 + next.fraction());
    });
    add("differing in the lowest bits",
        [&](std::size_t) { return 1 + step * static_cast<Number>(next.below(size + 1)); });
    add("falling in the lowest bits below one far away", [&](std::size_t at) {
        return at == 0 ? limits::lowest() / 2 : 1 + step * static_cast<Number>(size - at);
    });
    add("lowest bits between two far away", [&](std::size_t at) {
        if (at < 2) return at == 0 ? limits::max() : limits::lowest();
        return 3 + 2 * step * static_cast<Number>(next.below(1 + size / 2));
    });
    add("half of them equal",
        [&](std::size_t) { return next.below(2) == 0 ? 0.25 : next.fraction(); });
    add("mostly 0", [&](std::size_t) {
        if (next.below(10) != 0) return next.below(2) == 0 ? 0.0 : -0.0;
        return 1e6 * next.fraction();
    });
    add("of all exponents", [&](std::size_t) { return any_bits(); });
    add("denormal", [&](std::size_t) {
        return limits::denorm_min() *
               static_cast<Number>(static_cast<int>(next.below(4000)) - 2000);
    });
    add("extremes", [&](std::size_t) { return extremes[next.below(std::size(extremes))]; });
    add("dense but where one in eight looks", [&](std::size_t at) {
        return at % 8 == 0 ? any_bits() : 1 + step * static_cast<Number>(next.below(size + 1));
    });
    return lists;
}

template <std::integral Number>
std::vector<named_list<Number>> skewed_lists(std::size_t size, random_bits next) {
    using limits = std::numeric_limits<Number>;
    std::vector<named_list<Number>> lists;
    const auto add = [&](std::string name, auto make) {
        std::vector<Number> values(size);
        for (std::size_t at = 0; at != size; ++at) values[at] = static_cast<Number>(make(at));
        lists.push_back({std::move(name), std::move(values)});
    };
    add("over the whole range", [&](std::size_t) { return next(); });
    add("small counts", [&](std::size_t) { return next.below(30); });
    add("a power law", [&](std::size_t) { return next() >> next.below(8 * sizeof(Number)); });
    add("next to the greatest", [&](std::size_t) {
        return static_cast<std::uint64_t>(limits::max()) - next.below(1 + size / 2);
    });
    add("next to the least", [&](std::size_t) {
        return static_cast<std::uint64_t>(limits::min()) + next.below(1 + size / 2);
    });
    add("least, greatest, and close together between", [&](std::size_t at) {
        if (at < 2) return static_cast<std::uint64_t>(at == 0 ? limits::max() : limits::min());
        return static_cast<std::uint64_t>(limits::max() / 3) + size - at;
    });
    if constexpr (sizeof(Number) == 8)
        add("beyond 2^53 by one", [&](std::size_t) { return (1ULL << 53) + next.below(9); });
    return lists;
}

} // namespace detail

/// Lists of a size, each of which is hard in its own way.
template <class Number>
std::vector<named_list<Number>> number_lists(std::size_t size, std::uint64_t seed = 1) {
    random_bits next{seed};
    auto lists = detail::skewed_lists<Number>(size, next);
    const auto add = [&](std::string name, auto make) {
        std::vector<Number> values(size);
        for (std::size_t at = 0; at != size; ++at) values[at] = static_cast<Number>(make(at));
        lists.push_back({std::move(name), std::move(values)});
    };
    add("all equal", [](std::size_t) { return 7; });
    add("sorted", [](std::size_t at) { return at; });
    add("reversed", [&](std::size_t at) { return size - at; });
    add("sorted with ties", [](std::size_t at) { return at / 3; });
    add("reversed with ties", [&](std::size_t at) { return (size - at) / 3; });
    add("of 1,000 different values", [&](std::size_t) { return next.below(1000); });
    return lists;
}

/// Which cells are missing, and the bits that say so from the third bit on, as in Apache Arrow.
struct gaps {
    std::vector<bool> missing;
    std::vector<std::uint8_t> bits;
    static constexpr std::size_t offset = 3;

    /// About one in `each` is missing, or none where that is 0.
    gaps(std::size_t size, std::size_t each, std::uint64_t seed = 1)
        : missing(size), bits((size + offset + 7) / 8) {
        random_bits next{seed};
        for (std::size_t cell = 0; cell != size; ++cell) {
            missing[cell] = each != 0 && next.below(each) == 0;
            const std::size_t at = cell + offset;
            if (!missing[cell])
                bits[at / 8] = static_cast<std::uint8_t>(bits[at / 8] | (1U << (at % 8)));
        }
    }
};

/// The values with NaN for those that are missing.
template <std::floating_point Number>
std::vector<Number> with_nan(std::vector<Number> values, const std::vector<bool>& missing) {
    for (std::size_t cell = 0; cell != values.size(); ++cell)
        if (missing[cell]) values[cell] = std::numeric_limits<Number>::quiet_NaN();
    return values;
}

} // namespace visavis::tests
