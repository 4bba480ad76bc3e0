// SPDX-License-Identifier: BSL-1.0
#pragma once

// observation: a figure, what was measured, of whom, when, how much and who says so

#include <visavis/core/number.hpp>
#include <visavis/model/entity.hpp>
#include <visavis/model/indicator.hpp>
#include <visavis/model/period.hpp>
#include <visavis/model/source.hpp>

#include <cstdint>

namespace visavis {

/// What a publisher notes beside a figure, after SDMX's OBS_STATUS. (Confidential and missing
/// figures have no value: see `missing`.)
enum class status : std::uint8_t {
    break_in_series = 1, ///< b: not comparable with the period before
    estimated = 2,       ///< e
    provisional = 4,     ///< p
    unreliable = 8,      ///< u
};

/// A set of status notes; figures often carry several.
class status_flags {
public:
    constexpr status_flags() = default;
    constexpr status_flags(status only) : bits_(static_cast<std::uint8_t>(only)) {}

    [[nodiscard]] constexpr bool has(status flag) const {
        return (bits_ & static_cast<std::uint8_t>(flag)) != 0;
    }
    friend constexpr status_flags operator|(status_flags a, status_flags b) {
        a.bits_ = static_cast<std::uint8_t>(a.bits_ | b.bits_);
        return a;
    }
    friend constexpr bool operator==(status_flags, status_flags) = default;

private:
    std::uint8_t bits_ = 0;
};

[[nodiscard]] constexpr status_flags operator|(status a, status b) {
    return status_flags(a) | status_flags(b);
}

/// Appends the letters of SDMX: "b", "ep".
template <text_sink Sink>
constexpr void append_flags(Sink& sink, status_flags flags) {
    if (flags.has(status::break_in_series)) sink.append(std::string_view("b"));
    if (flags.has(status::estimated)) sink.append(std::string_view("e"));
    if (flags.has(status::provisional)) sink.append(std::string_view("p"));
    if (flags.has(status::unreliable)) sink.append(std::string_view("u"));
}

/// The value of a figure that is not there, and why: `missing{reason::confidential}`.
struct missing {
    reason why = reason::not_available;
    friend constexpr bool operator==(const missing&, const missing&) = default;
};

/// What a figure may hold: a number, nothing for a reason, or either (`answer<double>`).
template <class Value>
inline constexpr bool is_figure_value = number<Value> || std::same_as<Value, missing>;
template <number Value>
inline constexpr bool is_figure_value<answer<Value>> = true;

template <class Value>
concept figure_value = is_figure_value<Value>;

/// A figure. Indicator and entity are types (`indicator<...>`, `country<"CN">`) or values
/// (`any_indicator`, `any_country`); every verb takes both. An aggregate of plain values.
template <class Indicator, class Entity, class Value>
struct observation {
    static_assert(indicator_type<Indicator>, "visavis: a figure needs an indicator");
    static_assert(entity<Entity>, "visavis: a figure is about an entity: a country, a city, ...");
    static_assert(figure_value<Value>,
                  "visavis: a figure holds a number (not a bool or a character), an estimate, "
                  "`missing`, or an answer<number>");
    [[no_unique_address]] Indicator what = {};
    [[no_unique_address]] Entity who = {};
    period when = {};
    Value value = {};
    source from = {};
    status_flags flags = {};

    /// The same figure with notes from its publisher.
    [[nodiscard]] constexpr observation with(status_flags notes) const {
        auto noted = *this;
        noted.flags = flags | notes;
        return noted;
    }
};

/// Observations, whatever they hold.
template <class Figure>
inline constexpr bool is_observation = false;
template <class Indicator, class Entity, class Value>
inline constexpr bool is_observation<observation<Indicator, Entity, Value>> = true;

template <class Figure>
concept figure = is_observation<Figure>;

/// The number of a figure, or the reason why it is missing. NaN is missing.
template <figure_value Value>
[[nodiscard]] constexpr auto number_of(const Value& value);

// ---------------------------------------------------------------------------------------------

namespace detail {

template <class Value>
struct number_in {
    using type = Value;
};
template <class Value>
struct number_in<answer<Value>> {
    using type = Value;
};
template <>
struct number_in<missing> {
    using type = fraction;
};
template <class Value>
using number_in_t = typename number_in<Value>::type;

} // namespace detail

template <figure_value Value>
constexpr auto number_of(const Value& value) {
    using result = answer<detail::number_in_t<Value>>;
    if constexpr (std::same_as<Value, missing>) {
        return result(value.why);
    } else if constexpr (!number<Value>) {
        if (!value.has_value()) return value;
        return visavis::number_of(value.value());
    } else if constexpr (std::floating_point<Value>) {
        return detail::is_nan(value) ? result(reason::not_a_number) : result(value);
    } else {
        return result(value);
    }
}

template <class Entity, class Value>
constexpr observation<any_indicator, Entity, Value>
any_indicator::of(const Entity& who, const period& when, const Value& value,
                  const source& from) const {
    return {*this, who, when, value, from, {}};
}

template <label Name, class Unit, polarity Better, scaling Scale>
template <class Entity, class Value>
constexpr observation<indicator<Name, Unit, Better, Scale>, Entity, Value>
indicator<Name, Unit, Better, Scale>::of(const Entity& who, const period& when, const Value& value,
                                         const source& from) {
    return {{}, who, when, value, from, {}};
}

} // namespace visavis
