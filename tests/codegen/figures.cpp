// SPDX-License-Identifier: BSL-1.0
// What a typed figure costs: nothing. Each typed_ function has the instructions of the raw_ one
// below it, which makes the same checks by hand, and hands the numbers to a function that throws.
#include <visavis/visavis.hpp>

#include <cstdint>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using gdp = vv::indicator<"GDP", vv::unit<"dollar">>;
constexpr vv::country<"CN"> china;
constexpr vv::country<"US"> america;
constexpr vv::source bank{"World Bank", "World Development Indicators", "2025"};

constexpr bool is_nan(double value) { return value != value; }
constexpr bool has_quotient(double a, double b) { return b != 0 && !is_nan(a / b); }

} // namespace

// As a refusal of visavis is handed what it speaks of: year and frequency, number, break in series.
template <class Number, class Options>
[[noreturn, gnu::cold]] void refuse(int, vv::frequency, Number a, bool, int, vv::frequency,
                                    Number b, bool, Options);
extern template void refuse(int, vv::frequency, double, bool, int, vv::frequency, double, bool,
                            vv::periods);
extern template void refuse(int, vv::frequency, int, bool, int, vv::frequency, int, bool,
                            vv::periods);
extern template void refuse(int, vv::frequency, double, bool, int, vv::frequency, double, bool,
                            vv::multiple_options);

constexpr auto yearly = vv::frequency::yearly;

template <class Number>
[[noreturn, gnu::always_inline]] inline void refuse_pair(Number a, Number b) {
    refuse(2023, yearly, a, false, 2023, yearly, b, false, vv::periods::same);
}
[[noreturn, gnu::always_inline]] inline void refuse_multiple(double a, double b) {
    refuse(2023, yearly, a, false, 2007, yearly, b, false, vv::multiple_options());
}

extern "C" double typed_ratio(double a, double b) {
    return vv::ratio(gdp::of(china, 2023_y, a, bank), gdp::of(america, 2023_y, b, bank)).value();
}
extern "C" double raw_ratio(double a, double b) {
    if (!has_quotient(a, b)) refuse_pair(a, b);
    return a / b;
}

extern "C" double typed_difference(double a, double b) {
    return vv::difference(gdp::of(china, 2023_y, a, bank), gdp::of(america, 2023_y, b, bank))
        .value();
}
extern "C" double raw_difference(double a, double b) {
    if (is_nan(a - b)) refuse_pair(a, b);
    return a - b;
}

extern "C" double typed_multiple(double a, double b) {
    return vv::multiple_of_baseline(gdp::of(china, 2023_y, a, bank),
                                    gdp::of(china, 2007_y, b, bank))
        .value();
}
extern "C" double raw_multiple(double a, double b) {
    if (!(b > 0) || !(a >= 0) || !has_quotient(a, b)) refuse_multiple(a, b);
    return a / b;
}

// Exact: a / b > 3 / 2 by multiplying crosswise in 128 bits.
extern "C" bool typed_comparison(int a, int b) {
    return vv::ratio(gdp::of(china, 2023_y, a, bank), gdp::of(america, 2023_y, b, bank)) >
           3_over(2);
}
extern "C" bool raw_comparison(int a, int b) {
    __extension__ using wide = __int128;
    if (b == 0) refuse_pair(a, b);
    const std::int64_t left = a;
    const std::int64_t right = b;
    const wide scaled = static_cast<wide>(left) * 2;
    const wide bar = static_cast<wide>(right) * 3;
    return right > 0 ? bar < scaled : scaled < bar;
}
