// SPDX-License-Identifier: BSL-1.0
#pragma once

// pair: whether two figures may be compared, and what a result remembers of each

#include <visavis/model/observation.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>
#include <utility>

namespace visavis {

/// Whether figures of different periods may be compared.
enum class periods : std::uint8_t { same, any };

/// Asks a verb for a comparison across periods: `ratio(a, b, across_periods)`.
inline constexpr periods across_periods = periods::any;

/// A number as its source quotes it, for words: the hedge, the digits and whether they are per
/// cent, "times" or a fraction (first / second: "half", "one fifth"). A floating or computed number
/// has no quotation.
struct quotation {
    enum class style : std::uint8_t { none, plain, percent, times, fraction };

    style as = style::none;
    hedge kind = hedge::exactly;
    std::string_view word = {};
    decimal first = {};
    decimal second = {};
    hedge_policy policy = {}; ///< that the hedge was read by

    [[nodiscard]] constexpr bool is_present() const { return as != style::none; }
};

/// What a result remembers of a figure it was made from: enough for a sentence and a footnote.
struct operand {
    any_indicator what = {};
    any_entity who = {};
    period when = {};
    source from = {};
    status_flags flags = {};
    quotation quoted = {};
};

/// The quotation of a number, if it has one.
template <number Number>
[[nodiscard]] constexpr quotation quotation_of(const Number& value);

/// What a result remembers of a figure.
template <figure Figure>
[[nodiscard]] constexpr operand operand_of(const Figure& figure);

/// Makes a result compare by its `value()` with exact numbers: exactly, and three-valued where it
/// is hedged. Numbers of the type `Not` mean something else, and have no comparison.
template <class Result, class Not>
class compared_by_value {
    template <exact_number Number>
        requires(!std::same_as<Number, Not>)
    friend constexpr auto operator<(const Result& a, const Number& b) {
        return is_less(a.value(), b);
    }
    template <exact_number Number>
        requires(!std::same_as<Number, Not>)
    friend constexpr auto operator>(const Result& a, const Number& b) {
        return is_less(b, a.value());
    }
    template <exact_number Number>
        requires(!std::same_as<Number, Not>)
    friend constexpr auto operator<=(const Result& a, const Number& b) {
        return !is_less(b, a.value());
    }
    template <exact_number Number>
        requires(!std::same_as<Number, Not>)
    friend constexpr auto operator>=(const Result& a, const Number& b) {
        return !is_less(a.value(), b);
    }
    template <exact_number Number>
        requires(!std::same_as<Number, Not>)
    friend constexpr auto operator==(const Result& a, const Number& b) {
        return is_equal(a.value(), b);
    }

private:
    friend Result;
    constexpr compared_by_value() = default;
};

/// Nothing, where only the reason why not is of interest.
struct agreed {
    friend constexpr bool operator==(agreed, agreed) = default;
};

/// Whether two figures have the same indicator: the types decide when compiling (a static
/// assertion at the verb), values at run time (`different_indicators`, `different_units`).
template <class A, class B>
inline constexpr bool same_indicator_type =
    !indicator_in_type<A> || !indicator_in_type<B> || std::same_as<A, B>;

/// Whether two figures may be compared: one indicator, comparable kinds of entity, one period
/// unless asked, both present. The refusal names what differs.
template <figure A, figure B>
[[nodiscard]] constexpr answer<agreed> comparable(const A& a, const B& b, periods asked);

/// Whether a number can be the base of a relative change or of a multiple: it is positive. Zero is
/// refused with `zero_baseline`, a negative number with `negative_baseline`, a hedged one that may
/// be either with `interval_around_zero`.
template <number Number>
[[nodiscard]] constexpr answer<agreed> can_be_base(const Number& value);

/// Whether two figures are one and the same: then their difference is 0 and their ratio 1 however
/// they are hedged.
template <figure A, figure B>
[[nodiscard]] constexpr bool is_same_figure(const A& a, const B& b);

// ---------------------------------------------------------------------------------------------

namespace detail {

template <figure Figure>
using indicator_of_t = std::remove_cvref_t<decltype(std::declval<const Figure&>().what)>;
template <figure Figure>
using entity_of_t = std::remove_cvref_t<decltype(std::declval<const Figure&>().who)>;
template <figure Figure>
using number_of_t = number_in_t<std::remove_cvref_t<decltype(std::declval<const Figure&>().value)>>;

// The type in which two figures are compared.
template <figure A, figure B>
using figures_result = result_of<number_of_t<A>, number_of_t<B>>;

// Whether figures of an indicator add up, as far as its type knows.
template <class Indicator>
constexpr bool adds_up() {
    if constexpr (indicator_in_type<Indicator>)
        return Indicator::scale == scaling::extensive;
    else
        return true; // checked at run time
}

constexpr refusal differ(reason why, std::string_view a, std::string_view b) {
    text<120> names(a);
    append_all(names, " and ", b);
    return {why, names};
}

constexpr quotation::style style_of(const decimal&) { return quotation::style::plain; }
constexpr quotation::style style_of(const percentage&) { return quotation::style::percent; }
constexpr quotation::style style_of(const multiplier&) { return quotation::style::times; }

constexpr decimal printed(const decimal& number) { return number; }
template <quoted_as As>
constexpr decimal printed(const visavis::quoted<As>& number) {
    return number.printed();
}

constexpr answer<agreed> same_indicator(const any_indicator& a, const any_indicator& b) {
    if (a.name() != b.name()) return differ(reason::different_indicators, a.name(), b.name());
    if (a.unit_singular != b.unit_singular)
        return differ(reason::different_units, a.unit_plural, b.unit_plural);
    if (a != b)
        return refusal{reason::different_indicators, "one name with two polarities or scalings"};
    return agreed{};
}

// A refusal about one figure: "awards of Harvard University".
template <figure Figure>
constexpr refusal about_figure(reason why, const Figure& figure) {
    text<120> words(figure.what.name());
    append_all(words, " of ", figure.who.name());
    return {why, words};
}

template <figure Figure>
constexpr answer<agreed> is_present(const Figure& figure) {
    using exact_or_not = result_of<number_of_t<Figure>>;
    const auto value =
        visavis::number_of(figure.value).then(number_as<exact_or_not, number_of_t<Figure>>);
    if (value) return agreed{};
    return about_figure(value.why(), figure);
}

} // namespace detail

template <number Number>
constexpr quotation quotation_of(const Number& value) {
    if constexpr (is_estimate<Number>) {
        if constexpr (requires { detail::style_of(value.quoted()); })
            return {detail::style_of(value.quoted()),
                    value.kind(),
                    value.word(),
                    detail::printed(value.quoted()),
                    detail::printed(value.second()),
                    value.policy()};
        else if constexpr (std::same_as<std::remove_cvref_t<decltype(value.quoted())>, fraction>)
            return {quotation::style::fraction,
                    value.kind(),
                    value.word(),
                    decimal(value.quoted().numerator()),
                    decimal(value.quoted().denominator()),
                    value.policy()};
        else
            return {};
    } else if constexpr (counting_integer<Number>) {
        return {quotation::style::plain, hedge::exactly, {}, decimal(value), {}};
    } else if constexpr (requires { detail::style_of(value); } && !std::floating_point<Number> &&
                         !std::same_as<Number, fraction>) {
        return {detail::style_of(value), hedge::exactly, {}, detail::printed(value), {}};
    } else {
        return {};
    }
}

template <figure Figure>
constexpr operand operand_of(const Figure& figure) {
    using held = std::remove_cvref_t<decltype(figure.value)>;
    if constexpr (counting_integer<held> || std::floating_point<held>)
        return {figure.what, figure.who,   figure.when,
                figure.from, figure.flags, visavis::quotation_of(figure.value)};
    const auto value = visavis::number_of(figure.value);
    return {figure.what, figure.who,   figure.when,
            figure.from, figure.flags, value ? visavis::quotation_of(value.value()) : quotation{}};
}

template <figure A, figure B>
constexpr answer<agreed> comparable(const A& a, const B& b, periods asked) {
    if constexpr (!indicator_in_type<detail::indicator_of_t<A>> ||
                  !indicator_in_type<detail::indicator_of_t<B>>) {
        const auto same = detail::same_indicator(a.what, b.what);
        if (!same) return same;
    }
    if (!kinds_compare(a.who.kind(), b.who.kind()))
        return detail::differ(reason::different_kinds, a.who.name(), b.who.name());
    if (asked == periods::same && a.when != b.when) {
        text<20> first;
        text<20> second;
        append_period(first, a.when);
        append_period(second, b.when);
        return detail::differ(reason::different_periods, first, second);
    }
    const auto present = detail::is_present(a);
    return present ? detail::is_present(b) : present;
}

namespace detail {

// Numbers as the machine has them. For these, verbs at run time have a way without `answer`: first
// whether there is a result, by the rules of `divide` and `subtract`, and then the bare result.
template <class Number>
concept machine_number = counting_integer<Number> || std::floating_point<Number>;

template <class Result, machine_number Number>
constexpr Result bare_number(Number value) {
    if constexpr (std::same_as<Result, double>)
        return static_cast<double>(value);
    else
        return fraction(static_cast<std::int64_t>(value));
}

// Whether a number is held as it is; NaN is left to the arithmetic, which keeps it.
template <class Result, machine_number Number>
constexpr bool holds_number(Number value) {
    constexpr bool is_wide = counting_integer<Number> && sizeof(Number) >= sizeof(std::int64_t);
    if constexpr (!is_wide) return true;
    if constexpr (is_wide && std::is_unsigned_v<Number>)
        if (value > static_cast<Number>(std::numeric_limits<std::int64_t>::max())) return false;
    if constexpr (is_wide && std::same_as<Result, double>) {
        const auto nearest = static_cast<double>(value);
        return nearest < 0x1p63 &&
               static_cast<std::int64_t>(nearest) == static_cast<std::int64_t>(value);
    }
    return true;
}

template <machine_number A, machine_number B, class Result = result_of<A, B>>
constexpr bool has_difference(A a, B b) {
    if (!holds_number<Result>(a) || !holds_number<Result>(b)) return false;
    if constexpr (std::same_as<Result, double>) {
        // NaN where one of them is, and for inf - inf
        return !is_nan(bare_number<double>(a) - bare_number<double>(b));
    } else {
        std::int64_t difference = 0;
        return !__builtin_sub_overflow(a, b, &difference);
    }
}

template <machine_number A, machine_number B, class Result = result_of<A, B>>
constexpr Result bare_difference(A a, B b) {
    if constexpr (std::same_as<Result, double>)
        return bare_number<double>(a) - bare_number<double>(b);
    else
        return fraction(static_cast<std::int64_t>(a) - static_cast<std::int64_t>(b));
}

template <machine_number A, machine_number B, class Result = result_of<A, B>>
constexpr bool has_quotient(A a, B b) {
    if (!holds_number<Result>(a) || !holds_number<Result>(b) || b == 0) return false;
    if constexpr (std::same_as<Result, double>)
        return !is_nan(bare_number<double>(a) / bare_number<double>(b));
    else
        return has_lowest_terms(static_cast<std::int64_t>(a), static_cast<std::int64_t>(b));
}

template <machine_number A, machine_number B, class Result = result_of<A, B>>
constexpr Result bare_quotient(A a, B b) {
    if constexpr (std::same_as<Result, double>)
        return bare_number<double>(a) / bare_number<double>(b);
    else
        return lowest_terms(static_cast<std::int64_t>(a), static_cast<std::int64_t>(b));
}

// Figures of machine numbers, whose verbs at run time take the way without `answer`.
template <class A, class B>
concept machine_figures = figure<A> && figure<B> &&
    machine_number<std::remove_cvref_t<decltype(std::declval<A>().value)>> &&
    machine_number<std::remove_cvref_t<decltype(std::declval<B>().value)>>;

// Whether `comparable` agrees, for figures that are there.
template <figure A, figure B>
constexpr bool may_compare(const A& a, const B& b, periods asked) {
    if constexpr (!indicator_in_type<indicator_of_t<A>> || !indicator_in_type<indicator_of_t<B>>)
        if (any_indicator(a.what) != any_indicator(b.what)) return false;
    return kinds_compare(a.who.kind(), b.who.kind()) && (asked == periods::any || a.when == b.when);
}

// Refuses what the checked door of `Verb` refuses. Out of line, and handed the parts of figures
// that a refusal speaks of one by one, so that nothing has to be in memory before.
template <class Verb, class A, class B, class Options>
[[noreturn, gnu::cold, gnu::noinline]] void
refuse_parts(indicator_of_t<A> what_a, entity_of_t<A> who_a, int when_a, frequency often_a,
             number_of_t<A> a, bool is_break_a, indicator_of_t<B> what_b, entity_of_t<B> who_b,
             int when_b, frequency often_b, number_of_t<B> b, bool is_break_b, Options options) {
    const auto period_of = [](int ordinal, frequency often) {
        const auto first = often == frequency::yearly      ? period::year(0)
                           : often == frequency::quarterly ? period::quarter(0, 1)
                                                           : period::month(0, 1);
        return first.after(ordinal);
    };
    const auto flags_of = [](bool is_break) {
        return is_break ? status_flags(status::break_in_series) : status_flags();
    };
    throw_error(
        Verb{}
            .checked(A{what_a, who_a, period_of(when_a, often_a), a, {}, flags_of(is_break_a)},
                     B{what_b, who_b, period_of(when_b, often_b), b, {}, flags_of(is_break_b)},
                     options)
            .refused());
}

template <class Verb, class A, class B, class Options>
[[noreturn, gnu::always_inline]] inline void refuse_figures(const A& a, const B& b,
                                                            Options options) {
    constexpr auto noted = status::break_in_series;
    refuse_parts<Verb, A, B>(a.what, a.who, a.when.ordinal(), a.when.often(), a.value,
                             a.flags.has(noted), b.what, b.who, b.when.ordinal(), b.when.often(),
                             b.value, b.flags.has(noted), options);
}

} // namespace detail

template <number Number>
constexpr answer<agreed> can_be_base(const Number& value) {
    if constexpr (hedged_number<Number>) {
        const auto low = detail::range_of(value).low();
        const auto high = detail::range_of(value).high();
        if (detail::sign(low) > 0 || (detail::sign(low) == 0 && low.open)) return agreed{};
        if (detail::sign(high) < 0) return reason::negative_baseline;
        return low == high ? reason::zero_baseline : reason::interval_around_zero;
    } else {
        if (is_equal(value, 0)) return reason::zero_baseline;
        if (is_less(value, 0)) return reason::negative_baseline;
        return agreed{};
    }
}

namespace detail {

// One and the same quotation, not only numbers that may be equal.
template <class A, class B>
constexpr bool is_same_value(const A& a, const B& b) {
    if constexpr (!std::same_as<A, B> || std::same_as<A, missing>)
        return false;
    else if constexpr (!number<A>)
        return a.has_value() && b.has_value() && is_same_value(a.value(), b.value());
    else if constexpr (is_estimate<A>)
        return a.kind() == b.kind() && a.range() == b.range();
    else
        return a == b;
}

} // namespace detail

template <figure A, figure B>
constexpr bool is_same_figure(const A& a, const B& b) {
    return detail::is_same_value(a.value, b.value) && a.when == b.when && a.from == b.from &&
           any_indicator(a.what) == any_indicator(b.what) && same_entity(a.who, b.who);
}

} // namespace visavis
