// SPDX-License-Identifier: BSL-1.0
#pragma once

// lanes: eight numbers at a time, in vectors as wide as the machine has, with the same bits on all

#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>
#include <utility>

namespace visavis::detail {

/// A choice of vectors of so many 64-bit numbers: 1 for constant expressions, 2 wherever there are
/// vectors, 4 with AVX2. Eight numbers are as many of them as it takes, so that what is computed in
/// each of the eight lanes, and with it every result, is the same.
template <int Width>
struct lanes {
    static constexpr int width = Width;
};

/// Calls `work(lanes<Width>{})` with the widest that this machine has. For its inside to be
/// compiled for that machine too, the call operator must be `always_inline`, and what it calls.
template <class Work>
constexpr void with_lanes(const Work& work);

/// The same when the program runs, with real vectors.
template <class Work>
void with_vectors(const Work& work);

/// Whether arithmetic is IEEE 754's: what NaN and sums rely on. Compiler options such as
/// -ffast-math let go of it, and so does the 387 unit of old machines.
#if defined(__ASSOCIATIVE_MATH__) || defined(__RECIPROCAL_MATH__)
inline constexpr bool has_ieee_arithmetic = false;
#elif defined(__FLT_EVAL_METHOD__)
inline constexpr bool has_ieee_arithmetic =
    __FINITE_MATH_ONLY__ == 0 && (__FLT_EVAL_METHOD__ == 0 || __FLT_EVAL_METHOD__ == 16);
#else
inline constexpr bool has_ieee_arithmetic = __FINITE_MATH_ONLY__ == 0;
#endif

template <class Number, int Width>
struct vector_of {
    typedef Number type __attribute__((vector_size(Width * sizeof(Number))));
};
template <class Number>
struct vector_of<Number, 1> {
    using type = Number;
};

/// Eight numbers, each in its lane. It stays inside of functions that are inlined: what a vector
/// is passed in depends on the machine.
template <class Number, int Width>
struct eight {
    typename vector_of<Number, Width>::type part[8 / Width];
};
template <int Width>
using eight_reals = eight<double, Width>;
template <int Width>
using eight_words = eight<std::uint64_t, Width>;
/// All bits of a lane are set where something holds, and none where it does not; and counts.
template <int Width>
using eight_masks = eight<std::int64_t, Width>;

/// The lanes as an array.
template <class Number>
struct eight_numbers {
    Number lane[8];
};

// ---------------------------------------------------------------------------------------------

template <class Number, int Width>
constexpr lanes<Width> lanes_of(const eight<Number, Width>&) {
    return {};
}

// Calls `body(0)` to `body(Count - 1)`, unrolled.
template <int Count, class Body>
[[gnu::always_inline]] constexpr void unrolled(const Body& body) {
    [&]<int... At>(std::integer_sequence<int, At...>) __attribute__((always_inline)) {
        (body(At), ...);
    }
    (std::make_integer_sequence<int, Count>{});
}
template <int Width, class Body>
constexpr void for_each_part(const Body& body) {
    unrolled<8 / Width>(body);
}

template <class Number, int Width>
constexpr eight<Number, Width> all_lanes(lanes<Width>, Number value) {
    eight<Number, Width> result{};
    for_each_part<Width>([&](int part) {
        if constexpr (Width == 1)
            result.part[part] = value;
        else
            result.part[part] = value - typename vector_of<Number, Width>::type{}; // keeps -0.0
    });
    return result;
}

/// Eight numbers from an array on.
template <class Number, int Width>
constexpr eight<Number, Width> lanes_from(lanes<Width>, const Number* numbers) {
    eight<Number, Width> result{};
    for_each_part<Width>([&](int part) {
        if constexpr (Width == 1)
            result.part[part] = numbers[part];
        else
            __builtin_memcpy(&result.part[part], numbers + Width * part, Width * sizeof(Number));
    });
    return result;
}

/// Writes eight numbers from an array on.
template <class Number, int Width>
constexpr void lanes_to(Number* numbers, const eight<Number, Width>& from) {
    for_each_part<Width>([&](int part) {
        if constexpr (Width == 1)
            numbers[part] = from.part[part];
        else
            __builtin_memcpy(numbers + Width * part, &from.part[part], Width * sizeof(Number));
    });
}

template <class Number, int Width>
constexpr eight_numbers<Number> in_order(const eight<Number, Width>& from) {
    eight_numbers<Number> result{};
    lanes_to(result.lane, from);
    return result;
}

/// The same bits as other numbers of the same size.
template <class To, class From, int Width>
constexpr eight<To, Width> same_bits(const eight<From, Width>& from) {
    eight<To, Width> result{};
    for_each_part<Width>([&](int part) {
        using vector = typename vector_of<To, Width>::type;
        if constexpr (Width == 1)
            result.part[part] = __builtin_bit_cast(To, from.part[part]);
        else
            result.part[part] = (vector)from.part[part];
    });
    return result;
}

/// The same numbers in another type of number.
template <class To, class From, int Width>
constexpr eight<To, Width> converted(const eight<From, Width>& from) {
    eight<To, Width> result{};
    for_each_part<Width>([&](int part) {
        if constexpr (Width == 1)
            result.part[part] = static_cast<To>(from.part[part]);
        else
            result.part[part] =
                __builtin_convertvector(from.part[part], typename vector_of<To, Width>::type);
    });
    return result;
}

/// Whether it is neither NaN nor infinite.
template <class Number>
constexpr bool is_finite(Number value) {
    if constexpr (std::is_floating_point_v<Number>)
        return value >= std::numeric_limits<Number>::lowest() &&
               value <= std::numeric_limits<Number>::max();
    else
        return true;
}

template <int Width>
constexpr bool has_infinite_lanes(const eight_reals<Width>& of) {
    for (const auto number : in_order(of).lane)
        if (!is_finite(number)) return true;
    return false;
}

// Compilers refuse constant expressions that make NaN of infinities.
template <class Number>
constexpr Number one_difference(Number a, Number b) {
    if (a != a || (!is_finite(a) && a == b)) return std::numeric_limits<Number>::quiet_NaN();
    return a - b;
}
constexpr double one_quotient(double a, double b) {
    if (!is_finite(a) && !is_finite(b)) return std::numeric_limits<double>::quiet_NaN();
    return a / b;
}

template <class Number, int Width>
constexpr eight<Number, Width> operator+(const eight<Number, Width>& a,
                                         const eight<Number, Width>& b) {
    eight<Number, Width> result{};
    for_each_part<Width>([&](int part) {
#ifdef __clang__
#pragma clang fp reassociate(off)
#endif
        result.part[part] = a.part[part] + b.part[part];
    });
    return result;
}
template <class Number, int Width>
constexpr eight<Number, Width> operator-(const eight<Number, Width>& a,
                                         const eight<Number, Width>& b) {
    eight<Number, Width> result{};
    for_each_part<Width>([&](int part) {
#ifdef __clang__
#pragma clang fp reassociate(off)
#endif
        if constexpr (Width == 1)
            result.part[part] = one_difference(a.part[part], b.part[part]);
        else
            result.part[part] = a.part[part] - b.part[part];
    });
    return result;
}
template <int Width>
constexpr eight_reals<Width> operator*(const eight_reals<Width>& a, double by) {
    eight_reals<Width> result{};
    for_each_part<Width>([&](int part) { result.part[part] = a.part[part] * by; });
    return result;
}
template <int Width>
constexpr eight_reals<Width> operator/(const eight_reals<Width>& a, const eight_reals<Width>& b) {
    eight_reals<Width> result{};
    for_each_part<Width>([&](int part) {
        if constexpr (Width == 1)
            result.part[part] = one_quotient(a.part[part], b.part[part]);
        else
            result.part[part] = a.part[part] / b.part[part];
    });
    return result;
}

template <class Number, int Width>
constexpr eight<Number, Width> operator&(const eight<Number, Width>& a,
                                         const eight<Number, Width>& b) {
    eight<Number, Width> result{};
    for_each_part<Width>([&](int part) { result.part[part] = a.part[part] & b.part[part]; });
    return result;
}
template <class Number, int Width>
constexpr eight<Number, Width> operator|(const eight<Number, Width>& a,
                                         const eight<Number, Width>& b) {
    eight<Number, Width> result{};
    for_each_part<Width>([&](int part) { result.part[part] = a.part[part] | b.part[part]; });
    return result;
}
template <class Number, int Width>
constexpr eight<Number, Width> operator^(const eight<Number, Width>& a,
                                         const eight<Number, Width>& b) {
    eight<Number, Width> result{};
    for_each_part<Width>([&](int part) { result.part[part] = a.part[part] ^ b.part[part]; });
    return result;
}
template <int Width>
constexpr eight_masks<Width> operator~(const eight_masks<Width>& a) {
    eight_masks<Width> result{};
    for_each_part<Width>([&](int part) { result.part[part] = ~a.part[part]; });
    return result;
}
template <int Width>
constexpr eight_words<Width> shifted_down(const eight_words<Width>& a, int bits) {
    eight_words<Width> result{};
    for_each_part<Width>([&](int part) { result.part[part] = a.part[part] >> bits; });
    return result;
}

/// Where a < b; nowhere with NaN.
template <class Number, int Width>
constexpr eight_masks<Width> less(const eight<Number, Width>& a, const eight<Number, Width>& b) {
    eight_masks<Width> result{};
    for_each_part<Width>([&](int part) {
        if constexpr (Width == 1)
            result.part[part] = a.part[part] < b.part[part] ? -1 : 0;
        else
            result.part[part] = a.part[part] < b.part[part];
    });
    return result;
}
/// Where a == b; nowhere with NaN.
template <class Number, int Width>
constexpr eight_masks<Width> equal_lanes(const eight<Number, Width>& a,
                                         const eight<Number, Width>& b) {
    eight_masks<Width> result{};
    for_each_part<Width>([&](int part) {
        if constexpr (Width == 1)
            result.part[part] = a.part[part] == b.part[part] ? -1 : 0;
        else
            result.part[part] = a.part[part] == b.part[part];
    });
    return result;
}
/// Where a is NaN.
template <int Width>
constexpr eight_masks<Width> nan_lanes(const eight_reals<Width>& a) {
    eight_masks<Width> result{};
    for_each_part<Width>([&](int part) {
        if constexpr (Width == 1)
            result.part[part] = a.part[part] != a.part[part] ? -1 : 0;
        else
            result.part[part] = a.part[part] != a.part[part];
    });
    return result;
}
/// Where a is NaN or infinite.
template <int Width>
constexpr eight_masks<Width> infinite_lanes(const eight_reals<Width>& a) {
    eight_masks<Width> result{};
    for_each_part<Width>([&](int part) {
        if constexpr (Width == 1) {
            result.part[part] = is_finite(a.part[part]) ? 0 : -1;
        } else {
            const auto none = a.part[part] - a.part[part];
            result.part[part] = none != none;
        }
    });
    return result;
}

/// `a` where the mask is set, and elsewhere nothing: zero.
template <class Number, int Width>
constexpr eight<Number, Width> kept(const eight<Number, Width>& a,
                                    const eight_masks<Width>& where) {
    return same_bits<Number>(same_bits<std::int64_t>(a) & where);
}
/// `a` where the mask is set, and `b` elsewhere.
template <class Number, int Width>
constexpr eight<Number, Width> chosen(const eight_masks<Width>& where,
                                      const eight<Number, Width>& a,
                                      const eight<Number, Width>& b) {
    return same_bits<Number>((same_bits<std::int64_t>(a) & where) |
                             (same_bits<std::int64_t>(b) & ~where));
}

inline constexpr std::int64_t bit_of_lane[] = {1, 2, 4, 8, 16, 32, 64, 128};
inline constexpr std::int64_t none_then_all[] = {0,  0,  0,  0,  0,  0,  0,  0,
                                                 -1, -1, -1, -1, -1, -1, -1, -1};

/// Lanes whose bit is set, the first one lowest.
template <int Width>
constexpr eight_masks<Width> lanes_of_bits(lanes<Width> width, std::uint8_t bits) {
    const auto bit = lanes_from(width, bit_of_lane);
    return equal_lanes(all_lanes(width, std::int64_t{bits}) & bit, bit);
}
/// The last `count` lanes.
template <int Width>
constexpr eight_masks<Width> last_lanes(lanes<Width> width, std::size_t count) {
    return lanes_from(width, none_then_all + count);
}

/// Counts set lanes. All eight lanes are counted in one vector.
template <int Width>
class lane_count {
public:
    constexpr void add(const eight_masks<Width>& set) {
        for_each_part<Width>([&](int part) { count_ = count_ - set.part[part]; }); // set is -1
    }
    [[nodiscard]] constexpr std::int64_t total() const {
        if constexpr (Width == 1) {
            return count_;
        } else {
            std::int64_t sum = 0;
            unrolled<Width>([&](int lane) { sum += count_[lane]; });
            return sum;
        }
    }

private:
    typename vector_of<std::int64_t, Width>::type count_{};
};

/// Whether the highest bit of any word is set: the sign, of integers and of doubles.
template <int Width>
class lane_sign {
public:
    constexpr void add(const eight_words<Width>& words) {
        for_each_part<Width>([&](int part) { bits_ = bits_ | words.part[part]; });
    }
    [[nodiscard]] constexpr bool is_set() const {
        std::uint64_t bits = 0;
        if constexpr (Width == 1)
            bits = bits_;
        else
            unrolled<Width>([&](int lane) { bits |= bits_[lane]; });
        return bits >> 63 != 0;
    }

private:
    typename vector_of<std::uint64_t, Width>::type bits_{};
};

// Sums of doubles, wherever they are added up: the sum, and in a second number what the sum rounds
// off, exactly (D. E. Knuth's TwoSum).
template <class Real>
constexpr void add_compensated(Real& sum, Real& rounded_off, const Real& value) {
#ifdef __clang__
#pragma clang fp reassociate(off)
#endif
    const Real next = sum + value;
    const Real part = next - sum;
    rounded_off = rounded_off + ((sum - (next - part)) + (value - part));
    sum = next;
}

template <int Width, class Work>
[[gnu::noinline, gnu::flatten]] void with_these_lanes(const Work& work) {
    work(lanes<Width>{});
}

#if defined(__AVX2__)
inline constexpr int narrow = 4;
#else
inline constexpr int narrow = 2;
#endif

#if defined(__x86_64__) && !defined(__AVX2__)
template <class Work>
[[gnu::target("avx2"), gnu::noinline, gnu::flatten]] void with_wide_lanes(const Work& work) {
    work(lanes<4>{});
}
inline bool has_wide_lanes() { return __builtin_cpu_supports("avx2"); }
#else
template <class Work>
void with_wide_lanes(const Work& work) {
    with_these_lanes<narrow>(work);
}
inline bool has_wide_lanes() { return false; }
#endif

template <class Work>
void with_vectors(const Work& work) {
    if (has_wide_lanes())
        with_wide_lanes(work);
    else
        with_these_lanes<narrow>(work);
}

template <class Work>
constexpr void with_lanes(const Work& work) {
    if (std::is_constant_evaluated())
        work(lanes<1>{});
    else
        with_vectors(work);
}

} // namespace visavis::detail
