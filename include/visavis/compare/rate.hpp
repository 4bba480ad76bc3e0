// SPDX-License-Identifier: BSL-1.0
#pragma once

// rate: one indicator per unit of another, "25.1 enterprises per country"

#include <visavis/compare/pair.hpp>

namespace visavis {

/// The indicator of a rate: named and measured per unit of the denominator, intensive, with the
/// polarity that the caller gives it.
template <class Numerator, class Denominator, polarity Better = polarity::higher_is_better>
struct rate_of {
    using unit_type = per<typename Numerator::unit_type, typename Denominator::unit_type>;
    static constexpr polarity better = Better;
    static constexpr scaling scale = scaling::intensive;

    [[nodiscard]] static constexpr std::string_view name() { return unit_type::plural(); }
    constexpr operator any_indicator() const {
        return {name(), unit_type::singular(), unit_type::plural(), Better, scale};
    }
    friend constexpr bool operator==(rate_of, rate_of) = default;
};

template <class Numerator, class Denominator, polarity Better>
inline constexpr bool is_indicator<rate_of<Numerator, Denominator, Better>> = true;

/// A rate and the two figures that made it.
template <class Indicator, class Entity, class Result>
struct rate_between {
    operand numerator;
    operand denominator;
    observation<Indicator, Entity, Result> figure; ///< the rate as a figure of its own indicator

    [[nodiscard]] constexpr const Result& value() const { return figure.value; }
};

namespace detail {

struct rate_fn {
    template <figure A, figure B>
    [[nodiscard]] constexpr auto checked(const A& a, const B& b,
                                         periods asked = periods::same) const {
        using numerator = indicator_of_t<A>;
        using denominator = indicator_of_t<B>;
        static_assert(indicator_in_type<numerator> && indicator_in_type<denominator>,
                      "visavis: a rate makes a new unit, so both indicators must be types");
        static_assert(!std::same_as<numerator, denominator>,
                      "visavis: figures of the same indicator have a ratio, not a rate");
        using result = figures_result<A, B>;
        using rated = rate_between<rate_of<numerator, denominator>, entity_of_t<A>, result>;
        using outcome = answer<rated>;
        const auto may = may_be_related(a, b, asked);
        if (!may) return outcome(may.refused());
        const auto value =
            divide(visavis::number_of(a.value).value(), visavis::number_of(b.value).value());
        if (!value) return outcome(about_figure(value.why(), b));
        // member by member: clang 16 stops at braces around an empty entity
        observation<rate_of<numerator, denominator>, entity_of_t<A>, result> made;
        made.who = a.who;
        made.when = a.when;
        made.value = value.value();
        made.from = a.from;
        made.flags = a.flags | b.flags;
        return outcome(rated{operand_of(a), operand_of(b), made});
    }

    template <figure A, figure B>
    [[nodiscard]] constexpr auto operator()(const A& a, const B& b,
                                            periods asked = periods::same) const {
        return checked(a, b, asked).value();
    }

private:
    // Of one entity, and of one period unless asked.
    template <figure A, figure B>
    static constexpr answer<agreed> may_be_related(const A& a, const B& b, periods asked) {
        if (!same_entity(a.who, b.who))
            return differ(reason::different_entities, a.who.name(), b.who.name());
        if (asked == periods::same && a.when != b.when) return reason::different_periods;
        const auto present = is_present(a);
        return present ? is_present(b) : present;
    }
};

} // namespace detail

/// A figure per unit of another indicator's figure, of the same entity: GDP per inhabitant.
/// Formula: a / b; over a group it is the ratio of the sums (`total`), not the mean of the rates
/// Units: a's unit per b's unit
/// Range: any number of the figures' kind
/// Missing, zero, negative: a missing figure is refused with its reason; a zero b is refused
///   (`zero_denominator`); negative figures divide like any other
/// Errors: different_entities, different_periods (unless `across_periods`), zero_denominator,
///   interval_around_zero, overflow; `rate.checked(a, b)` returns them
/// Complexity: O(1)
/// Source: World Bank, Data Compilation Methodology (ratios of aggregates)
/// Example: examples/article.cpp
inline constexpr detail::rate_fn rate{};

} // namespace visavis
