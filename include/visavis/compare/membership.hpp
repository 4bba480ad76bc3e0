// SPDX-License-Identifier: BSL-1.0
#pragma once

// membership: which members of a list lie in a country or group, surely, not, or unknown

#include <visavis/compare/pair.hpp>

#include <concepts>
#include <cstdint>
#include <functional>

namespace visavis {

/// How a member of several countries counts.
enum class counting : std::uint8_t {
    whole,      ///< once for each of its countries (shares may add up to more than 1)
    fractional, ///< in equal parts (shares add up to 1)
};

/// Whether an entity lies in a country or group, as a predicate of lists: it holds, fails, or is
/// undetermined where a country is unknown.
template <economy Economy>
struct located_in_economy {
    country_set members;
    any_entity economy_;

    constexpr explicit located_in_economy(const Economy& economy)
        : members(members_of(economy)), economy_(economy) {}

    [[nodiscard]] constexpr verdict operator()(const entity auto& who) const;
    /// The part of an entity's countries that lies in the economy, for fractional counting;
    /// `unknown_membership` where a country is unknown.
    [[nodiscard]] constexpr answer<fraction> weight(const entity auto& who) const;
};

/// `located_in<"CN">`: the predicate for a country known when compiling.
template <label Code>
inline constexpr located_in_economy<country<Code>> located_in{country<Code>{}};

/// `in(eu27{})`, `in(any_country)`: the predicate for any country or group.
template <economy Economy>
[[nodiscard]] constexpr located_in_economy<Economy> in(const Economy& economy) {
    return located_in_economy<Economy>(economy);
}

// ---------------------------------------------------------------------------------------------

template <economy Economy>
constexpr verdict located_in_economy<Economy>::operator()(const entity auto& who) const {
    const country_list countries = countries_of(who);
    bool any_unknown = countries.size() == 0;
    for (auto one : countries) {
        if (members.contains(one)) return verdict(true);
        any_unknown = any_unknown || !one.is_known();
    }
    return any_unknown ? verdict::of_undetermined() : verdict(false);
}

template <economy Economy>
constexpr answer<fraction> located_in_economy<Economy>::weight(const entity auto& who) const {
    const country_list countries = countries_of(who);
    std::int64_t inside = 0;
    for (auto one : countries) {
        if (!one.is_known()) return refusal{reason::unknown_membership, who.name()};
        if (members.contains(one)) ++inside;
    }
    if (countries.size() == 0) return refusal{reason::unknown_membership, who.name()};
    return fraction(inside, static_cast<std::int64_t>(countries.size()));
}

namespace detail {

// What decides whether a member counts: the predicate's own words about an entity.
template <class Predicate, class Member>
constexpr verdict belongs(const Predicate& predicate, const Member& member) {
    const auto decided = std::invoke(predicate, member);
    if constexpr (std::same_as<std::remove_cvref_t<decltype(decided)>, verdict>)
        return decided;
    else
        return verdict(static_cast<bool>(decided));
}

struct member_counts {
    std::int64_t inside = 0;
    std::int64_t unknown = 0;
    std::int64_t size = 0;
};

template <class Members, class Predicate, class Projection>
constexpr member_counts count_members(const Members& members, const Predicate& predicate,
                                      const Projection& projection) {
    member_counts counts;
    for (const auto& member : members) {
        const verdict decided = belongs(predicate, std::invoke(projection, member));
        ++counts.size;
        if (holds(decided)) ++counts.inside;
        if (undetermined(decided)) ++counts.unknown;
    }
    return counts;
}

// The sum of the members' weights, for fractional counting.
template <class Members, class Economy, class Projection>
constexpr answer<fraction> sum_of_weights(const Members& members,
                                          const located_in_economy<Economy>& where,
                                          const Projection& projection) {
    fraction sum;
    for (const auto& member : members) {
        const auto weight = where.weight(std::invoke(projection, member));
        if (!weight) return weight;
        const auto next = fraction::sum(sum, weight.value());
        if (!next) return next;
        sum = next.value();
    }
    return sum;
}

template <class Economy>
constexpr bool is_known_economy(const Economy& who) {
    if constexpr (std::convertible_to<Economy, any_country>)
        return any_country(who).is_known();
    else
        return true;
}

template <class Part, class Whole>
constexpr answer<agreed> lies_within(const Part& part, const Whole& whole) {
    if (!is_known_economy(part) || !is_known_economy(whole))
        return differ(reason::unknown_membership, part.name(), whole.name());
    if (same_entity(part, whole)) return agreed{};
    if constexpr (economy<Whole>) {
        const country_set outer = members_of(whole);
        if constexpr (economy<Part>) {
            if ((members_of(part) & outer) == members_of(part)) return agreed{};
            return differ(reason::part_outside_whole, part.name(), whole.name());
        } else {
            for (auto one : countries_of(part))
                if (one.is_known() && !outer.contains(one))
                    return differ(reason::part_outside_whole, part.name(), whole.name());
        }
    }
    return agreed{};
}

} // namespace detail
} // namespace visavis
