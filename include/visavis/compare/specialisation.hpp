// SPDX-License-Identifier: BSL-1.0
#pragma once

// specialisation: what a part is of one whole against what it is of a reference's

#include <visavis/compare/parts.hpp>
#include <visavis/core/elementary.hpp>

namespace visavis {

/// How specialised an entity is against a reference: the quotient of two quotients, which is 1
/// where it is like the reference. `Result` is surd (exact), double or interval; it compares with
/// fractions and integers: `quotient > 1`, three-valued where a figure is hedged.
template <class Result>
class specialisation_index {
public:
    constexpr specialisation_index(const Result& index, const Result& symmetric)
        : index_(index), symmetric_(symmetric) {}
    constexpr specialisation_index(const Result& index, const Result& symmetric, const operand& of,
                                   const operand& against)
        : index_(index), symmetric_(symmetric), of_(of), against_(against) {}

    [[nodiscard]] constexpr const Result& exact() const { return index_; }
    /// From 0 up; 1 is as the reference.
    [[nodiscard]] constexpr double value() const requires(!std::same_as<Result, interval>) {
        return detail::as_plain_double(index_);
    }
    /// (R - 1) / (R + 1), from -1 to below 1; 0 is as the reference.
    [[nodiscard]] constexpr const Result& symmetric() const { return symmetric_; }
    /// ln R, of which 0 is as the reference; of 0 there is none (`out_of_range`).
    [[nodiscard]] constexpr answer<double> log() const requires(!std::same_as<Result, interval>) {
        if (!(value() > 0)) return refusal{reason::out_of_range, "the logarithm of zero"};
        return natural_log(value());
    }
    /// What the part is of, and what the reference is; of plain numbers nothing is known.
    [[nodiscard]] constexpr const operand& of() const { return of_; }
    [[nodiscard]] constexpr const operand& against() const { return against_; }

    friend constexpr auto operator<(const specialisation_index& a, const fraction& b) {
        return is_before(a.index_, detail::as_compared<Result>(b));
    }
    friend constexpr auto operator>(const specialisation_index& a, const fraction& b) {
        return is_before(detail::as_compared<Result>(b), a.index_);
    }
    friend constexpr auto operator==(const specialisation_index& a, const fraction& b) {
        if constexpr (std::same_as<Result, interval>)
            return is_equal(a.index_, b);
        else
            return a.index_ == detail::as_compared<Result>(b);
    }

private:
    static constexpr auto is_before(const Result& a, const Result& b) {
        if constexpr (std::same_as<Result, interval>)
            return is_less(a, b);
        else
            return a < b;
    }

    Result index_;
    Result symmetric_;
    operand of_ = {};
    operand against_ = {};
};

// ---------------------------------------------------------------------------------------------

namespace detail {

template <class Number>
using specialised =
    std::conditional_t<hedged_number<Number>, interval,
                       std::conditional_t<std::floating_point<Number>, double, surd>>;

// Exact quotients of quotients: of 64-bit integers each, so that products fit 128 bits.
constexpr answer<specialisation_index<surd>> quotient_of_quotients(const fraction& own,
                                                                   const fraction& reference) {
    if (reference == 0) return refusal{reason::zero_denominator, "the reference's part"};
    const auto above = static_cast<wide>(own.numerator()) * reference.denominator();
    const auto below = static_cast<wide>(own.denominator()) * reference.numerator();
    const auto divisor = static_cast<unsigned_wide>(below);
    const auto sum = static_cast<unsigned_wide>(above) + divisor;
    return specialisation_index<surd>(surd(above, divisor, divisor), surd(above - below, sum, sum));
}
constexpr answer<specialisation_index<double>> quotient_of_quotients(double own, double reference) {
    if (reference == 0) return refusal{reason::zero_denominator, "the reference's part"};
    constexpr double largest = std::numeric_limits<double>::max();
    if (!is_finite(own) || !is_finite(reference) ||
        (reference < 1 && own > reference * largest)) // constant expressions may not overflow
        return refusal{reason::infinite, "the quotient of two quotients"};
    const double index = own / reference;
    return specialisation_index<double>(index, 1 - 2 / (index + 1));
}
constexpr answer<specialisation_index<interval>> quotient_of_quotients(const interval& own,
                                                                       const interval& reference) {
    const auto index = divide(own, reference);
    if (!index) return index.refused();
    const auto half_less = divide(interval(2), add(index.value(), interval(1)).value());
    if (!half_less) return half_less.refused();
    return subtract(interval(1), half_less.value()).then([&](const interval& symmetric) {
        return specialisation_index<interval>(index.value(), symmetric);
    });
}

// A quotient of two numbers, none of them negative, and the first at most the second if asked.
enum class part_is : std::uint8_t { within_whole, of_any_size };

template <number Part, number Whole>
constexpr auto quotient_of(const Part& part, const Whole& whole, part_is size) {
    using outcome = answer<result_of<Part, Whole>>;
    using result = result_of<Part, Whole>;
    const auto above = number_as<result>(part);
    const auto below = number_as<result>(whole);
    if (!above) return outcome(above.refused());
    if (!below) return outcome(below.refused());
    const auto surely = [](auto verdict) { return holds(verdict); };
    if (surely(is_less(above.value(), 0)) || surely(is_less(below.value(), 0)))
        return outcome(reason::negative_part);
    if (size == part_is::within_whole && surely(is_less(below.value(), above.value())))
        return outcome(reason::part_exceeds_whole);
    return divide(above.value(), below.value());
}

template <number Part, number Whole, number ReferencePart, number ReferenceWhole>
constexpr auto specialisation_of(const Part& part, const Whole& whole,
                                 const ReferencePart& reference_part,
                                 const ReferenceWhole& reference_whole, part_is size) {
    using own = result_of<Part, Whole>;
    using other = result_of<ReferencePart, ReferenceWhole>;
    using result = result_of<own, other>;
    using outcome = answer<specialisation_index<specialised<result>>>;
    const auto mine = quotient_of(part, whole, size);
    if (!mine) return outcome(mine.refused());
    const auto theirs = quotient_of(reference_part, reference_whole, size);
    if (!theirs) return outcome(theirs.refused());
    const auto left = number_as<result>(mine.value());
    const auto right = number_as<result>(theirs.value());
    if (!left) return outcome(left.refused());
    if (!right) return outcome(right.refused());
    return quotient_of_quotients(left.value(), right.value());
}

// Whether four figures make a quotient of quotients: each of two entities has one figure of each
// of two indicators.
template <figure Part, figure Whole, figure ReferencePart, figure ReferenceWhole>
constexpr answer<agreed> may_specialise(const Part& part, const Whole& whole,
                                        const ReferencePart& reference_part,
                                        const ReferenceWhole& reference_whole, periods asked) {
    if (!same_entity(part.who, whole.who))
        return differ(reason::different_entities, part.who.name(), whole.who.name());
    if (!same_entity(reference_part.who, reference_whole.who))
        return differ(reason::different_entities, reference_part.who.name(),
                      reference_whole.who.name());
    const auto parts = same_indicator(part.what, reference_part.what);
    if (!parts) return parts;
    const auto wholes = same_indicator(whole.what, reference_whole.what);
    if (!wholes) return wholes;
    if (asked == periods::same && (part.when != whole.when || part.when != reference_part.when ||
                                   part.when != reference_whole.when))
        return reason::different_periods;
    answer<agreed> present = agreed{};
    const auto check = [&](const auto& figure) {
        if (present) present = is_present(figure);
    };
    check(part);
    check(whole);
    check(reference_part);
    check(reference_whole);
    return present;
}

// `Size` says whether the parts lie within their wholes, and so have one unit with them.
template <part_is Size>
struct specialisation_fn {
    template <number Part, number Whole, number ReferencePart, number ReferenceWhole>
    [[nodiscard]] constexpr auto checked(const Part& part, const Whole& whole,
                                         const ReferencePart& reference_part,
                                         const ReferenceWhole& reference_whole) const {
        return specialisation_of(part, whole, reference_part, reference_whole, Size);
    }

    template <figure Part, figure Whole, figure ReferencePart, figure ReferenceWhole>
    [[nodiscard]] constexpr auto
    checked(const Part& part, const Whole& whole, const ReferencePart& reference_part,
            const ReferenceWhole& reference_whole, periods asked = periods::same) const {
        static_assert(
            same_indicator_type<indicator_of_t<Part>, indicator_of_t<ReferencePart>> &&
                same_indicator_type<indicator_of_t<Whole>, indicator_of_t<ReferenceWhole>>,
            "visavis: what a part is of a whole compares only with the same part of the same "
            "whole of a reference");
        const auto numbers = [&] {
            return specialisation_of(visavis::number_of(part.value).value(),
                                     visavis::number_of(whole.value).value(),
                                     visavis::number_of(reference_part.value).value(),
                                     visavis::number_of(reference_whole.value).value(), Size);
        };
        using outcome = decltype(numbers());
        const auto may = may_specialise(part, whole, reference_part, reference_whole, asked);
        if (!may) return outcome(may.refused());
        const any_indicator of_part = part.what;
        const any_indicator of_whole = whole.what;
        if (Size == part_is::within_whole && of_part.unit_singular != of_whole.unit_singular)
            return outcome(
                differ(reason::different_units, of_part.unit_plural, of_whole.unit_plural));
        return numbers().then([&](const auto& index) {
            return std::remove_cvref_t<decltype(index)>(
                index.exact(), index.symmetric(), operand_of(part), operand_of(reference_part));
        });
    }

    template <class Part, class Whole, class ReferencePart, class ReferenceWhole>
        requires(number<Part> || figure<Part>)
    [[nodiscard]] constexpr auto operator()(const Part& part, const Whole& whole,
                                            const ReferencePart& reference_part,
                                            const ReferenceWhole& reference_whole) const {
        return checked(part, whole, reference_part, reference_whole).value();
    }
    template <figure Part, figure Whole, figure ReferencePart, figure ReferenceWhole>
    [[nodiscard]] constexpr auto
    operator()(const Part& part, const Whole& whole, const ReferencePart& reference_part,
               const ReferenceWhole& reference_whole, periods asked) const {
        return checked(part, whole, reference_part, reference_whole, asked).value();
    }
};

} // namespace detail

/// How specialised an entity is in a part of a whole, against a reference: the location quotient,
/// which in trade is the revealed comparative advantage. Of figures, or of four numbers:
/// `location_quotient(wine_of_france, exports_of_france, wine_of_world, exports_of_world)`.
/// Formula: R = (x / X) / (w / W), of the parts x and w in the wholes X and W of the entity and of
///   the reference; symmetric (R - 1) / (R + 1); logarithm ln R
/// Units: none; part and whole have one unit
/// Range: R from 0 up, 1 as the reference; symmetric -1 to below 1, 0 as the reference; exact
///   numbers give a surd, hedged ones an interval, doubles a double
/// Missing, zero, negative: a missing figure is refused with its reason; a zero part gives 0, and
///   symmetric -1, but no logarithm; a zero whole, or reference's part, is refused
///   (`zero_denominator`), and a negative figure (`negative_part`)
/// Errors: zero_denominator, interval_around_zero, negative_part, part_exceeds_whole, infinite,
///   overflow, different_entities, different_indicators, different_units, different_periods (unless
///   `across_periods`); `location_quotient.checked(...)` returns them
/// Complexity: O(1)
/// Source: B. Balassa, "Trade liberalisation and revealed comparative advantage", The Manchester
///   School 33 (1965); symmetric: B. Dalum, K. Laursen and G. Villumsen, International Review of
///   Applied Economics 12 (1998)
/// Example: examples/specialisation.cpp
inline constexpr detail::specialisation_fn<detail::part_is::within_whole> location_quotient{};

/// How much an entity has per unit of another indicator, against a reference: as the relative
/// citation index does for citations per paper. Of figures, or of four numbers:
/// `relative_index(citations, papers, citations_of_world, papers_of_world)`.
/// Formula: R = (x / X) / (w / W); symmetric (R - 1) / (R + 1); logarithm ln R
/// Units: none; x and X may have different ones
/// Range: as `location_quotient`
/// Missing, zero, negative: as `location_quotient`
/// Errors: as `location_quotient`, but neither part_exceeds_whole nor different_units;
///   `relative_index.checked(...)` returns them
/// Complexity: O(1)
/// Source: A. Schubert and T. Braun, "Relative indicators and relational charts for comparative
///   assessment of publication output and citation impact", Scientometrics 9 (1986)
/// Example: examples/specialisation.cpp
inline constexpr detail::specialisation_fn<detail::part_is::of_any_size> relative_index{};

} // namespace visavis
