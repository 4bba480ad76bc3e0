// SPDX-License-Identifier: BSL-1.0
#pragma once

// indicator: what is measured, its unit, which way is better and whether it adds up

#include <visavis/core/label.hpp>
#include <visavis/model/unit.hpp>

#include <concepts>
#include <cstdint>
#include <string_view>

namespace visavis {

/// Which way an indicator is better. It belongs to the indicator, so that no call can reverse it
/// by mistake; ranking reverses the comparison, never the value.
enum class polarity : std::uint8_t { higher_is_better, lower_is_better };

/// Whether figures of an indicator add up over entities: counts and amounts are extensive, rates
/// and scores are intensive. Only extensive indicators have totals and shares.
enum class scaling : std::uint8_t { extensive, intensive };

struct source;
class period;
class status_flags;
template <class Indicator, class Entity, class Value>
struct observation;
template <class Indicator, class Entity, class Value, int Size>
struct series;
template <class Value>
struct dated;

/// An indicator as a value, for data that is read; its names are viewed and must outlive it.
/// Figures of two indicators compare when they are equal: all of it, save how the plural is
/// spelled.
struct any_indicator {
    std::string_view label = {};
    std::string_view unit_singular = {};
    std::string_view unit_plural = {};
    polarity better = polarity::higher_is_better;
    scaling scale = scaling::extensive;

    [[nodiscard]] constexpr std::string_view name() const { return label; }

    /// A figure of this indicator: of whom, when, how much, and who says so.
    template <class Entity, class Value>
    [[nodiscard]] constexpr observation<any_indicator, Entity, Value>
    of(const Entity& who, const period& when, const Value& value, const source& from) const;

    friend constexpr bool operator==(const any_indicator& a, const any_indicator& b) {
        return a.label == b.label && a.unit_singular == b.unit_singular && a.better == b.better &&
               a.scale == b.scale;
    }
};

/// An indicator in the type:
/// `indicator<"Highly Cited Researcher awards", unit<"award">, polarity::higher_is_better>`.
/// Figures of different indicators do not compare; the compiler says so.
template <label Name, class Unit, polarity Better = polarity::higher_is_better,
          scaling Scale = scaling::extensive>
struct indicator {
    using unit_type = Unit;
    static constexpr polarity better = Better;
    static constexpr scaling scale = Scale;

    [[nodiscard]] static constexpr std::string_view name() { return Name.view(); }
    constexpr operator any_indicator() const {
        return {Name.view(), Unit::singular(), Unit::plural(), Better, Scale};
    }

    /// A figure of this indicator: of whom, when, how much, and who says so.
    template <class Entity, class Value>
    [[nodiscard]] static constexpr observation<indicator, Entity, Value>
    of(const Entity& who, const period& when, const Value& value, const source& from);

    /// The figures of one entity in several periods, in order of time.
    template <class Entity, class Value, class... More>
    [[nodiscard]] static constexpr series<indicator, Entity, Value, 1 + int{sizeof...(More)}>
    series_of(const Entity& who, const source& from, const dated<Value>& first,
              const More&... more);

    friend constexpr bool operator==(indicator, indicator) = default;
};

/// Indicators, in the type or as a value.
template <class Indicator>
inline constexpr bool is_indicator = false;
template <>
inline constexpr bool is_indicator<any_indicator> = true;
template <label Name, class Unit, polarity Better, scaling Scale>
inline constexpr bool is_indicator<indicator<Name, Unit, Better, Scale>> = true;

template <class Indicator>
concept indicator_type = is_indicator<Indicator>;

/// Indicators whose name, unit and polarity are part of the type.
template <class Indicator>
concept indicator_in_type = indicator_type<Indicator> && !std::same_as<Indicator, any_indicator>;

} // namespace visavis
