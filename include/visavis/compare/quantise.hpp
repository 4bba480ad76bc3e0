// SPDX-License-Identifier: BSL-1.0
#pragma once

// quantise: numbers rounded to a declared precision, as a projection, before they are ranked

#include <visavis/compare/listed.hpp>

#include <concepts>

namespace visavis {

/// Rounds what it projects to so many decimals: `rank(scores, places, {}, to_places(1))` ranks
/// scores that are published with one. Numbers that are equal then tie; those that are not never
/// do, which no tolerance can promise, since a tolerance is not transitive.
///
/// Exact numbers become decimals; one that does not fit 64 bits is refused (`overflow`). Doubles
/// stay doubles, rounded half away from zero; NaN, infinities and numbers beyond 2^53 units stay as
/// they are. Figures keep all but their value. 0 to 15 places (`out_of_range`).
class to_places {
public:
    constexpr explicit to_places(int places) : places_(places) {
        if (places < 0 || places > 15) refuse(reason::out_of_range, "the places of a precision");
    }

    template <exact_number Number>
    [[nodiscard]] constexpr decimal operator()(const Number& value) const {
        return decimal::rounded(number_as<fraction>(value).value(), places_).value();
    }
    template <std::floating_point Number>
    [[nodiscard]] constexpr double operator()(Number value) const {
        const auto one = static_cast<double>(detail::power_of_ten(places_));
        const double largest = 0x1p53 / one;
        const auto number = static_cast<double>(value);
        if (!(number < largest && number > -largest)) return number; // NaN too
        const double scaled = number * one;
        const auto units = static_cast<std::int64_t>(scaled + (scaled < 0 ? -0.5 : 0.5));
        return static_cast<double>(units) / one;
    }
    template <number Number>
    [[nodiscard]] constexpr auto operator()(const answer<Number>& value) const {
        return value.then(*this);
    }
    template <class Indicator, class Entity, class Value>
    [[nodiscard]] constexpr auto
    operator()(const observation<Indicator, Entity, Value>& figure) const {
        const auto value = (*this)(figure.value);
        return observation<Indicator, Entity, std::remove_cvref_t<decltype(value)>>{
            figure.what, figure.who, figure.when, value, figure.from, figure.flags};
    }

private:
    int places_;
};

} // namespace visavis
