// SPDX-License-Identifier: BSL-1.0
#pragma once

// total: the sum of figures over disjoint entities, "the United States and the EU together"

#include <visavis/compare/pair.hpp>

#include <iterator>

namespace visavis {

/// What a sum over a group does about members without a figure.
enum class absent_members : std::uint8_t {
    refuse, ///< there is no total, for the reason of the first missing figure
    skip,   ///< they are left out, and the result says how many were there
};

/// A sum over a group and how much of the group it covers.
template <class Indicator, class Group, class Result>
struct group_total {
    observation<Indicator, Group, Result> figure;
    int present = 0; ///< members with a figure
    int members = 0; ///< members of the group
};

namespace detail {

// The entity of a sum: the union of economies, in the type when all are types.
template <class... Entities>
constexpr auto entity_of_total(const Entities&... parts) {
    constexpr bool economies = (economy<Entities> && ...);
    constexpr bool values =
        (std::same_as<Entities, any_country> || ...) || (std::same_as<Entities, any_group> || ...);
    if constexpr (economies && !values)
        return united<Entities...>{};
    else if constexpr (economies)
        return any_group("the total", (members_of(parts) | ...));
    else
        return any_entity("the total");
}

// Whether a sum over these entities would count a member twice.
template <class First, class Second>
constexpr bool overlap(const First& a, const Second& b) {
    if constexpr (economy<First> && economy<Second>)
        return !are_disjoint(a, b);
    else
        return same_entity(a, b);
}

template <figure First, figure... More>
constexpr answer<agreed> may_be_added(const First& first, const More&... more) {
    answer<agreed> may = agreed{};
    const auto check = [&](const auto& other) {
        if (!may) return;
        may = comparable(first, other, periods::same);
        if (may && overlap(first.who, other.who))
            may = differ(reason::overlapping_groups, first.who.name(), other.who.name());
    };
    (check(more), ...);
    if constexpr (sizeof...(More) > 1)
        return may ? may_be_added(more...) : may;
    else
        return may;
}

template <class First>
constexpr auto sum_of_numbers(const First& only) {
    return number_as<result_of<First>>(only);
}
template <class First, class... More>
constexpr auto sum_of_numbers(const First& first, const More&... more) {
    const auto rest = sum_of_numbers(more...);
    using result = result_of<First, typename std::remove_cvref_t<decltype(rest)>::value_type>;
    return rest ? add(first, rest.value()) : answer<result>(rest.refused());
}

struct total_fn {
    template <figure First, figure... More>
    [[nodiscard]] constexpr auto checked(const First& first, const More&... more) const {
        using indicator = indicator_of_t<First>;
        static_assert(sizeof...(More) != 0, "visavis: a total needs two figures or more");
        static_assert((same_indicator_type<indicator, indicator_of_t<More>> && ...),
                      "visavis: a total needs figures of the same indicator");
        static_assert(adds_up<indicator>(),
                      "visavis: figures of an intensive indicator (a rate, a score) do not add up");
        using sum = decltype(sum_of_numbers(visavis::number_of(first.value).value(),
                                            visavis::number_of(more.value).value()...));
        using result = observation<indicator, decltype(entity_of_total(first.who, more.who...)),
                                   typename sum::value_type>;
        using outcome = answer<result>;
        const auto may = may_be_added(first, more...);
        if (!may) return outcome(may.refused());
        if (any_indicator(first.what).scale != scaling::extensive)
            return outcome(refusal{reason::not_applicable, "the sum of an intensive indicator"});
        const auto value = sum_of_numbers(visavis::number_of(first.value).value(),
                                          visavis::number_of(more.value).value()...);
        if (!value) return outcome(value.refused());
        const bool one_source = ((first.from == more.from) && ...);
        return outcome(result{first.what, entity_of_total(first.who, more.who...), first.when,
                              value.value(), one_source ? first.from : source{"several sources"},
                              (first.flags | ... | more.flags)});
    }

    template <figure First, figure... More>
    [[nodiscard]] constexpr auto operator()(const First& first, const More&... more) const {
        return checked(first, more...).value();
    }
};

// The country that an entity is; unknown where it is another or none.
template <class Entity>
constexpr any_country country_itself(const Entity& who) {
    if constexpr (!std::same_as<Entity, any_entity>)
        return who;
    else
        return who.kind() == entity_kind::country && who.countries().size() == 1
                   ? *who.countries().begin()
                   : any_country();
}

struct total_over_fn {
    template <class Group, class Figures>
    [[nodiscard]] constexpr auto checked(const Group& group, const Figures& figures,
                                         absent_members absent = absent_members::refuse) const {
        using member = std::remove_cvref_t<decltype(*std::begin(figures))>;
        static_assert(adds_up<indicator_of_t<member>>(),
                      "visavis: figures of an intensive indicator (a rate, a score) do not add up");
        static_assert(std::convertible_to<entity_of_t<member>, any_country> ||
                          std::same_as<entity_of_t<member>, any_entity>,
                      "visavis: a sum over a group takes figures of countries");
        using result = result_of<number_of_t<member>>;
        using summed = group_total<indicator_of_t<member>, Group, result>;
        using outcome = answer<summed>;

        const country_set members = members_of(group);
        country_set seen;
        // member by member: clang 16 stops at braces around an empty group
        summed sum;
        sum.figure.who = group;
        sum.figure.value = result(0);
        sum.members = members.size();
        for (const member& one : figures) {
            const any_country who = country_itself(one.who);
            if (!members.contains(who)) continue;
            if (seen.contains(who)) return outcome(about_figure(reason::overlapping_groups, one));
            const auto value = visavis::number_of(one.value);
            if (!value && absent == absent_members::skip) continue;
            if (!value) return outcome(about_figure(value.why(), one));
            if (any_indicator(one.what).scale != scaling::extensive)
                return outcome(about_figure(reason::not_applicable, one));
            if (sum.present == 0) {
                sum.figure.what = one.what;
                sum.figure.when = one.when;
                sum.figure.from = one.from;
            } else if (sum.figure.when != one.when) {
                return outcome(about_figure(reason::different_periods, one));
            } else if (any_indicator(sum.figure.what) != any_indicator(one.what)) {
                return outcome(about_figure(reason::different_indicators, one));
            }
            const auto next = add(sum.figure.value, value.value());
            if (!next) return outcome(about_figure(next.why(), one));
            sum.figure.value = next.value();
            sum.figure.flags = sum.figure.flags | one.flags;
            seen.insert(who);
            ++sum.present;
        }
        const bool complete = sum.present == sum.members;
        if (sum.present == 0 || (!complete && absent == absent_members::refuse))
            return outcome(refusal{reason::not_available, "a member of the group"});
        return outcome(sum);
    }

    template <class Group, class Figures>
    [[nodiscard]] constexpr auto operator()(const Group& group, const Figures& figures,
                                            absent_members absent = absent_members::refuse) const {
        return checked(group, figures, absent).value();
    }
};

} // namespace detail

/// The sum of two or more figures of one indicator and period, of entities that do not overlap.
/// Formula: a + b + ...
/// Units: the indicator's
/// Range: any number of the figures' kind
/// Missing, zero, negative: a missing figure is refused with its reason: a total without one of
///   its parts is another total
/// Errors: overlapping_groups, different_indicators, different_kinds, different_periods,
///   not_applicable (an intensive indicator at run time), overflow; `total.checked(...)`
/// Complexity: O(k^2) in the number of figures, for the overlap
/// Source: set membership; the EU is its members, see `eu27`
/// Example: examples/sum_of_groups.cpp
inline constexpr detail::total_fn total{};

/// The sum over the members of a group of the figures in a range: `total_over(eu27{}, figures)`.
/// The figures are of countries, or of `any_entity`, of which those that are no countries are left
/// out.
/// Formula: sum of the figures whose country is a member
/// Units: the indicator's
/// Range: any number of the figures' kind
/// Missing, zero, negative: members without a figure are refused (default) or skipped and counted
/// Errors: not_available or the figure's own reason, overlapping_groups (a country twice),
///   different_periods, different_indicators, not_applicable (an intensive indicator at run time),
///   overflow; `total_over.checked(...)`
/// Complexity: O(n)
/// Source: World Bank, aggregation rules (no total where much of the group is missing)
/// Example: examples/sum_of_groups.cpp
inline constexpr detail::total_over_fn total_over{};

} // namespace visavis
