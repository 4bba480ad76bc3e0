// SPDX-License-Identifier: BSL-1.0
#pragma once

// sum: sums of a column, compensated or exact, the same bits on every machine and in any division

#include <visavis/column/loading.hpp>
#include <visavis/column/work.hpp>

#include <limits>

namespace visavis {

/// Adds up doubles one by one, with a second double for what the first one rounds off. The sum of
/// infinities is infinite; `infinite` is refused where they have both signs, or where the sum on
/// its way leaves the doubles. The bound of its error is that of `sum_of`.
class compensated_sum {
public:
    constexpr void add(double value);
    [[nodiscard]] constexpr answer<double> total() const;

private:
    static constexpr double infinity = std::numeric_limits<double>::infinity();
    double sum_ = 0;
    double rounded_off_ = 0;
    bool above_ = false;
    bool below_ = false;
};

// ---------------------------------------------------------------------------------------------

constexpr void compensated_sum::add(double value) {
    if (value == infinity || value == -infinity)
        (value > 0 ? above_ : below_) = true;
    else
        detail::add_compensated(sum_, rounded_off_, value);
}

constexpr answer<double> compensated_sum::total() const {
    if (above_ && below_) return refusal{reason::infinite, "figures of both signs"};
    if (above_ || below_) return above_ ? infinity : -infinity;
    const double sum = sum_ + rounded_off_;
    if (!detail::is_finite(sum)) return refusal{reason::infinite, "the sum of the figures"};
    return sum;
}

namespace detail {

// What a sum of integers, or of doubles, is held in.
template <column_number Number>
using sum_number = std::conditional_t<is_loaded_as_words<Number>, wide, double>;

template <class>
inline constexpr bool is_ieee_for = has_ieee_arithmetic;

/// The sum of some cells, and what it rounds off.
template <column_number Number>
struct partial_sum {
    sum_number<Number> sum = 0;
    double rounded_off = 0;
    std::int64_t present = 0; ///< cells that have a value
    bool has_sign = false;    ///< whether one of them is negative, or perhaps -0.0

    constexpr void add(const partial_sum& next) {
        if constexpr (is_loaded_as_words<Number>) {
            sum += next.sum;
        } else if (is_finite(sum) && is_finite(next.sum)) {
            add_compensated(sum, rounded_off, next.sum);
            rounded_off += next.rounded_off;
        } else {
            sum = std::numeric_limits<double>::quiet_NaN(); // to be looked into
        }
        present += next.present;
        has_sign |= next.has_sign;
    }
};

/// Adds up cells eight at a time, each in its lane.
template <column_number Number, int Width>
class eight_sums {
    static_assert(is_ieee_for<Number>,
                  "visavis: sums of columns, and NaN as missing, need the arithmetic of IEEE 754; "
                  "compile without -ffast-math and the options it stands for");

public:
    /// Adds those of the cells that are there and counted.
    [[gnu::always_inline]] constexpr void add(const eight_cells<Number, Width>& cells,
                                              const eight_masks<Width>& counted) {
        const auto present = where_present(cells) & counted;
        present_.add(present);
        const auto values = kept(cells.values, present);
        if constexpr (!is_loaded_as_words<Number>) {
            sign_.add(same_bits<std::uint64_t>(values));
            if (Width == 1 && has_infinite_lanes(values))
                has_infinite_ = true; // compilers refuse constant expressions that make NaN
            else
                add_compensated(sum_, more_, values);
        } else {
            if constexpr (is_signed) sign_.add(values);
            if constexpr (is_wide_integer<Number>)
                add_halves(kept(cells.values ^ all_lanes(lanes<Width>{}, sign), present));
            else
                sum_ = sum_ + values;
        }
    }

    [[nodiscard, gnu::always_inline]] constexpr partial_sum<Number> total() const {
        partial_sum<Number> all;
        all.present = present_.total();
        all.has_sign = sign_.is_set();
        auto sums = in_order(sum_);
        auto more = in_order(more_);
        if constexpr (is_loaded_as_words<Number>) {
            unrolled<8>([&](int lane) { all.sum += of_lane(sums.lane[lane], more.lane[lane]); });
            if constexpr (is_wide_integer<Number> && is_signed)
                all.sum -= static_cast<wide>(all.present) << 63; // the sign that was flipped
        } else {
            const auto add_lane = [&](int to, int from) __attribute__((always_inline)) {
                add_compensated(sums.lane[to], more.lane[to], sums.lane[from]);
                more.lane[to] += more.lane[from];
            };
            unrolled<4>([&](int lane) __attribute__((always_inline)) { add_lane(lane, lane + 4); });
            unrolled<2>([&](int lane) __attribute__((always_inline)) { add_lane(lane, lane + 2); });
            add_lane(0, 1);
            all.sum = has_infinite_ ? std::numeric_limits<double>::quiet_NaN() : sums.lane[0];
            all.rounded_off = more.lane[0];
        }
        return all;
    }

private:
    static constexpr bool is_signed = std::is_signed_v<Number>;
    static constexpr std::uint64_t sign = is_signed ? std::uint64_t{1} << 63 : 0;

    constexpr void add_halves(const eight_words<Width>& words) {
        sum_ = sum_ + (words & all_lanes(lanes<Width>{}, std::uint64_t{0xffff'ffff}));
        more_ = more_ + shifted_down(words, 32);
    }
    static constexpr wide of_lane(std::uint64_t sum, std::uint64_t halves) {
        if constexpr (is_wide_integer<Number>)
            return (wide{halves} << 32) + sum;
        else if constexpr (is_signed)
            return static_cast<std::int64_t>(sum);
        else
            return sum;
    }

    eight<loaded_as<Number>, Width> sum_{};
    eight<loaded_as<Number>, Width> more_{}; // what sums round off; sums of upper halves
    lane_count<Width> present_;
    lane_sign<Width> sign_;
    bool has_infinite_ = false;
};

/// Adds the cells that remain when all whole eights of `size` cells have been added.
template <class Reader, int Width>
[[gnu::always_inline]] constexpr void add_rest(lanes<Width> width,
                                               eight_sums<typename Reader::number, Width>& sums,
                                               const Reader& cells, std::size_t size) {
    if (size < 8)
        sums.add(cells.load_some(width, 0, size), all_lanes(width, std::int64_t{-1}));
    else if (size % 8 != 0)
        sums.add(cells.load(width, size - 8), last_lanes(width, size % 8));
}

/// The sum of the first `size` cells that a reader reads, all in one go.
template <int Width, class Reader>
[[nodiscard, gnu::always_inline]] constexpr partial_sum<typename Reader::number>
sum_in_one_go(lanes<Width> width, const Reader& cells, std::size_t size) {
    const auto all = all_lanes(width, std::int64_t{-1});
    eight_sums<typename Reader::number, Width> sums;
    for (std::size_t at = 0; at + 8 <= size; at += 8) sums.add(cells.load(width, at), all);
    add_rest(width, sums, cells, size);
    return sums.total();
}

/// A long column is the sum of its strands, whoever adds up each of them. They depend on the size
/// alone.
inline constexpr std::size_t most_strands = 64;
inline constexpr std::size_t least_strand = std::size_t{1} << 16;
constexpr std::size_t strand_size(std::size_t size) {
    const std::size_t even = (size / most_strands + 8) / 8 * 8;
    return even < least_strand ? least_strand : even;
}
constexpr std::size_t strand_count(std::size_t size) {
    const auto each = strand_size(size);
    return size / each + (size % each != 0 ? 1 : 0);
}

/// The sum of the first `size` cells that a reader reads, by one worker.
template <class Reader>
[[gnu::noinline]] constexpr partial_sum<typename Reader::number> sum_of_strand(const Reader& cells,
                                                                               std::size_t size) {
    partial_sum<typename Reader::number> sum;
    with_lanes([&](auto width) __attribute__((always_inline)) {
        sum = sum_in_one_go(width, cells.from(0), size);
    });
    return sum;
}

/// The sum of the first `size` cells that a reader reads, by all workers.
template <class Reader, class Work>
constexpr partial_sum<typename Reader::number> sum_of_cells(const Reader& cells, std::size_t size,
                                                            const Work& divide) {
    if (size <= least_strand) return sum_of_strand(cells, size);
    const auto each = strand_size(size);
    const auto count = strand_count(size);
    partial_sum<typename Reader::number> sums[most_strands];
    divide(count, 1, [&](std::size_t first, std::size_t last) {
        for (auto strand = first; strand != last; ++strand) {
            const auto begin = strand * each;
            sums[strand] =
                sum_of_strand(cells.from(begin), strand + 1 == count ? size - begin : each);
        }
    });
    auto sum = sums[0];
    for (std::size_t strand = 1; strand != count; ++strand) sum.add(sums[strand]);
    return sum;
}

/// A number, or the reason why there is none: an `answer` without words.
template <class Number>
struct number_or_reason {
    Number value = 0;
    reason why = reason::not_available;
    bool is_known = false;
};

// A sum of doubles that came out infinite or as no number: by infinities, or on its way, so that it
// is tried again at a smaller scale.
template <class Reader>
[[gnu::cold, gnu::noinline]] constexpr number_or_reason<double> infinite_sum(const Reader& cells,
                                                                             std::size_t size) {
    constexpr double scale = 0x1p64;
    compensated_sum plain;
    compensated_sum scaled;
    for (std::size_t at = 0; at != size; ++at) {
        if (cells.is_missing(at)) continue;
        const auto value = static_cast<double>(cells.value(at));
        plain.add(value);
        scaled.add(value / scale);
    }
    if (const auto sum = plain.total()) return {sum.value(), {}, true};
    const auto sum = scaled.total();
    const double unscaled = sum.value_or(0) * scale;
    if (!sum || !is_finite(unscaled)) return {0, reason::infinite, false};
    return {unscaled, {}, true};
}

/// The sum, or why there is none: `empty_list` without any value, `infinite` with infinities of
/// both signs or beyond the doubles.
template <class Reader>
constexpr number_or_reason<sum_number<typename Reader::number>>
sum_or_reason(const partial_sum<typename Reader::number>& sum, const Reader& cells,
              std::size_t size) {
    if (sum.present == 0) return {0, reason::empty_list, false};
    if constexpr (is_loaded_as_words<typename Reader::number>) {
        return {sum.sum, {}, true};
    } else {
        if (is_finite(sum.sum) && is_finite(sum.sum + sum.rounded_off)) [[likely]]
            return {sum.sum + sum.rounded_off, {}, true};
        return infinite_sum(cells, size);
    }
}

struct sum_of_fn {
    template <column_source Values, work_division Work = in_sequence>
    [[nodiscard]] constexpr auto checked(const Values& values, const Work& divide = {}) const {
        using number = column_number_t<const Values>;
        using outcome = answer<result_of<number>>;
        const column cells(values);
        const auto size = cells.size();
        const auto sum = with_reader(cells, nullptr, [&](const auto& reader) {
            return sum_or_reason(sum_of_cells(reader, size, divide), reader, size);
        });
        if (!sum.is_known) return outcome(refusal{sum.why, "the sum of a column"});
        if constexpr (is_loaded_as_words<number>) {
            if (!fits_64_bits(sum.value)) return outcome(reason::overflow);
            return outcome(fraction(static_cast<std::int64_t>(sum.value)));
        } else {
            return outcome(sum.value);
        }
    }
    template <column_source Values, work_division Work = in_sequence>
    [[nodiscard]] constexpr auto operator()(const Values& values, const Work& divide = {}) const {
        return checked(values, divide).value();
    }
};

} // namespace detail

/// The sum of the values of a column that are there: `sum_of(values)`.
/// Formula: x1 + ... + xn
/// Units: the values'
/// Range: any double; a fraction of integers, which add up exactly, in 128 bits
/// Missing, zero, negative: missing cells are left out; the sum of nothing is no answer; -0.0 adds
///   like 0.0
/// Errors: empty_list (no cell has a value), infinite (infinities of both signs, or a sum beyond
///   the doubles), overflow (a sum of integers beyond 64 bits); `sum_of.checked(...)` returns them
/// Complexity: O(n), no allocation. The sum s of doubles is off by at most
///   u |s| + g^2 (|x1| + ... + |xn|) with u = 2^-53 and g = (n - 1) u / (1 - (n - 1) u); the same
///   bits on every machine, and however `work` is divided
/// Source: T. Ogita, S. M. Rump and S. Oishi, "Accurate sum and dot product", SIAM J. Sci. Comput.
///   26 (2005), algorithm 4.4 and proposition 4.5, here in eight lanes whose sums, and whose
///   rounding errors, are added up in turn; the bound of the sum of the errors is by the height of
///   that tree, which is below n - 1
/// Example: examples/shares_of_a_databank.cpp
inline constexpr detail::sum_of_fn sum_of{};

} // namespace visavis
