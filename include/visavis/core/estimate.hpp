// SPDX-License-Identifier: BSL-1.0
#pragma once

// estimate: a hedged number, an interval that remembers the words that made it

#include <visavis/core/interval.hpp>
#include <visavis/core/percent.hpp>

#include <concepts>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace visavis {

/// What a hedging word does to the number after it.
enum class hedge : std::uint8_t {
    exactly,
    rounded,
    about,
    nearly,
    more_than,
    at_least,
    less_than,
    at_most,
    between,
};

/// How wide the hedges without a definition are. There is no authority for these widths, so they
/// are a named policy that every result can print and every caller can replace.
struct hedge_policy {
    std::string_view name = "visavis default";
    /// "about x" reaches this far on both sides, relative to x, or half a unit of the last quoted
    /// digit if that is further.
    fraction about = {1, 20};
    /// "nearly x" reaches this far below x, relative to x, and excludes x.
    fraction nearly = {1, 10};

    friend constexpr bool operator==(const hedge_policy&, const hedge_policy&) = default;
};

/// about x: within 5 % or half a unit of the last digit; nearly x: from 10 % below, without x.
inline constexpr hedge_policy default_hedges{};

/// Numbers that can be hedged: exact ones. Integers become decimals.
template <class Number>
concept quotable = counting_integer<Number> || std::same_as<Number, decimal> ||
    std::same_as<Number, fraction> || std::same_as<Number, percentage> ||
    std::same_as<Number, multiplier> || std::same_as<Number, percentage_points>;

/// A figure quoted with a hedge: its interval, the word, and the number as quoted.
///
/// `Quantity` is decimal, fraction, percentage, multiplier or percentage_points, and an estimate
/// compares with what its quantity compares with. The comparison operators return a `verdict`.
template <class Quantity>
class estimate {
public:
    constexpr estimate(const interval& range, hedge kind, std::string_view word,
                       const Quantity& quoted, const Quantity& second, const hedge_policy& policy)
        : range_(range), quoted_(quoted), second_(second), word_(word), policy_(policy),
          kind_(kind) {}

    /// All values the figure may have.
    [[nodiscard]] constexpr const interval& range() const { return range_; }
    [[nodiscard]] constexpr hedge kind() const { return kind_; }
    /// The word as it was used: "about", "approximately", "nearly", "almost", ...
    [[nodiscard]] constexpr std::string_view word() const { return word_; }
    /// The number as quoted, without its hedge.
    [[nodiscard]] constexpr const Quantity& quoted() const { return quoted_; }
    /// The second number of "between a and b"; equal to `quoted()` for the other words.
    [[nodiscard]] constexpr const Quantity& second() const { return second_; }
    [[nodiscard]] constexpr const hedge_policy& policy() const { return policy_; }

    friend constexpr bool operator==(const estimate& a, const estimate& b) = delete;

private:
    interval range_;
    Quantity quoted_;
    Quantity second_;
    std::string_view word_;
    hedge_policy policy_;
    hedge kind_;
};

/// Estimates, whatever they estimate.
template <class Number>
inline constexpr bool is_estimate = false;
template <class Quantity>
inline constexpr bool is_estimate<estimate<Quantity>> = true;

namespace detail {

template <class Number>
struct quantity {
    using type = Number;
};
template <counting_integer Integer>
struct quantity<Integer> {
    using type = decimal;
};
template <class Quantity>
struct quantity<estimate<Quantity>> {
    using type = Quantity;
};
template <class Number>
using quantity_of = typename quantity<std::remove_cvref_t<Number>>::type;

template <class Number>
constexpr fraction plain_value(const Number& number) {
    if constexpr (requires { number.value(); })
        return number.value();
    else
        return fraction(number);
}

template <class Number>
constexpr interval range_of(const Number& number) {
    if constexpr (is_estimate<Number>)
        return number.range();
    else if constexpr (std::same_as<Number, interval>)
        return number;
    else
        return interval(plain_value(number));
}

template <class A, class B>
concept estimate_comparable = (is_estimate<A> || is_estimate<B>)&&(is_estimate<A> || quotable<A>)&&(
    is_estimate<B> || quotable<B>)&&requires(const quantity_of<A>& a, const quantity_of<B>& b) {
    a < b;
};

} // namespace detail

/// Three-valued comparisons of hedged numbers with hedged or exact ones of a comparable kind.
template <class A, class B>
    requires detail::estimate_comparable<A, B>
[[nodiscard]] constexpr verdict operator<(const A& a, const B& b) {
    return less(detail::range_of(a), detail::range_of(b));
}
template <class A, class B>
    requires detail::estimate_comparable<A, B>
[[nodiscard]] constexpr verdict operator>(const A& a, const B& b) {
    return less(detail::range_of(b), detail::range_of(a));
}
template <class A, class B>
    requires detail::estimate_comparable<A, B>
[[nodiscard]] constexpr verdict operator<=(const A& a, const B& b) {
    return less_equal(detail::range_of(a), detail::range_of(b));
}
template <class A, class B>
    requires detail::estimate_comparable<A, B>
[[nodiscard]] constexpr verdict operator>=(const A& a, const B& b) {
    return less_equal(detail::range_of(b), detail::range_of(a));
}
/// Named, because two estimates in the same words need not be the same number.
template <class A, class B>
    requires detail::estimate_comparable<A, B>
[[nodiscard]] constexpr verdict same_value(const A& a, const B& b) {
    return equal(detail::range_of(a), detail::range_of(b));
}

// ---------------------------------------------------------------------------------------------

namespace detail {

// Half a unit of the last quoted digit; none for a number that was not quoted in digits.
template <class Quantity>
constexpr fraction half_last_digit(const Quantity& quoted) {
    if constexpr (requires { quoted.last_digit(); })
        return quoted.last_digit() * half;
    else
        return {};
}

template <class Quantity>
constexpr interval nearly_range(const Quantity& quoted, const hedge_policy& policy) {
    const auto value = plain_value(quoted);
    if (value == fraction()) refuse(reason::no_such_hedge, "nearly zero");
    const auto inner = value * (fraction(1) - policy.nearly);
    return value > fraction() ? interval::closed_open(inner, value)
                              : interval::open_closed(value, inner);
}

template <hedge Kind, class Quantity>
constexpr interval hedged_range(const Quantity& quoted, const hedge_policy& policy) {
    const auto value = plain_value(quoted);
    if constexpr (Kind == hedge::exactly) {
        return value;
    } else if constexpr (Kind == hedge::rounded) {
        const auto reach = half_last_digit(quoted);
        if (value < fraction()) return interval::open_closed(value - reach, value + reach);
        return interval::closed_open(value - reach, value + reach);
    } else if constexpr (Kind == hedge::about) {
        const auto relative = abs(value) * policy.about;
        const auto digit = half_last_digit(quoted);
        const auto reach = relative < digit ? digit : relative;
        return interval::closed(value - reach, value + reach);
    } else if constexpr (Kind == hedge::nearly) {
        return nearly_range(quoted, policy);
    } else if constexpr (Kind == hedge::more_than) {
        return interval::above(value);
    } else if constexpr (Kind == hedge::at_least) {
        return interval::at_least(value);
    } else if constexpr (Kind == hedge::less_than) {
        return interval::below(value);
    } else {
        static_assert(Kind == hedge::at_most);
        return interval::at_most(value);
    }
}

template <class Number>
inline constexpr bool is_quoted_exactly = !std::floating_point<Number>;

template <hedge Kind>
struct hedging_word {
    std::string_view word;

    template <class Number>
    constexpr auto operator()(const Number& number,
                              const hedge_policy& policy = default_hedges) const {
        static_assert(
            is_quoted_exactly<Number>,
            "visavis: hedge a figure as it is printed (43_percent, 5.9_x, 780.7_printed), "
            "not a floating-point number, whose last digit nobody quoted");
        static_assert(quotable<Number> || !is_quoted_exactly<Number>,
                      "visavis: only a number can be hedged");
        if constexpr (quotable<Number>) {
            static_assert(
                Kind != hedge::rounded ||
                    requires(const quantity_of<Number>& q) { q.last_digit(); },
                "visavis: only a number printed in digits can be rounded");
            const quantity_of<Number> quoted(number);
            return estimate<quantity_of<Number>>(hedged_range<Kind>(quoted, policy), Kind, word,
                                                 quoted, quoted, policy);
        }
    }
};

struct between_word {
    template <quotable Low, quotable High>
        requires std::same_as<quantity_of<Low>, quantity_of<High>>
    constexpr auto operator()(const Low& low, const High& high) const {
        const quantity_of<Low> from(low);
        const quantity_of<High> to(high);
        return estimate<quantity_of<Low>>(interval::closed(plain_value(from), plain_value(to)),
                                          hedge::between, "between", from, to, default_hedges);
    }
};

} // namespace detail

// The hedging words. All take an exact number (an integer, or one of the literals), and the words
// without a definition take a `hedge_policy` as a second argument.

/// exactly x: x alone.
inline constexpr detail::hedging_word<hedge::exactly> exactly{"exactly"};
/// x as printed after rounding half up: 43 % lies in [42.5 %, 43.5 %).
inline constexpr detail::hedging_word<hedge::rounded> rounded{"rounded"};
/// about x: both sides of x, by the policy.
inline constexpr detail::hedging_word<hedge::about> about{"about"};
inline constexpr detail::hedging_word<hedge::about> approximately{"approximately"};
inline constexpr detail::hedging_word<hedge::about> around{"around"};
/// nearly x: below x (nearer to zero) by at most the policy's reach, never x itself. Nothing is
/// nearly zero: refused with `no_such_hedge`.
inline constexpr detail::hedging_word<hedge::nearly> nearly{"nearly"};
inline constexpr detail::hedging_word<hedge::nearly> almost{"almost"};
/// more than x: above x, without bound.
inline constexpr detail::hedging_word<hedge::more_than> more_than{"more than"};
inline constexpr detail::hedging_word<hedge::more_than> over{"over"};
/// at least x: x or above.
inline constexpr detail::hedging_word<hedge::at_least> at_least{"at least"};
/// less than x: below x, without bound.
inline constexpr detail::hedging_word<hedge::less_than> less_than{"less than"};
inline constexpr detail::hedging_word<hedge::less_than> under{"under"};
/// at most x: x or below.
inline constexpr detail::hedging_word<hedge::at_most> at_most{"at most"};
/// between a and b: both ends included; a above b is refused with `out_of_range`.
inline constexpr detail::between_word between{};

} // namespace visavis
