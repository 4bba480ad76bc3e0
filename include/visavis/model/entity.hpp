// SPDX-License-Identifier: BSL-1.0
#pragma once

// entity: whoever a figure is about, of any kind, and the countries it lies in

#include <visavis/model/cluster.hpp>
#include <visavis/model/group.hpp>
#include <visavis/model/institution.hpp>

#include <string_view>
#include <type_traits>

namespace visavis {

/// The countries an entity lies in: one for a city or institution, several for a cluster, itself
/// for a country. Empty or unknown where that is not known; groups do not lie in a country.
template <entity Entity>
[[nodiscard]] constexpr country_list countries_of(const Entity& who) {
    if constexpr (requires { who.countries(); })
        return who.countries();
    else if constexpr (requires { who.country(); })
        return who.country();
    else if constexpr (std::convertible_to<Entity, any_country>)
        return any_country(who);
    else
        return {};
}

namespace detail {

// An entity in the type, whose countries the compiler lists once.
template <class Entity>
concept entity_in_type = std::is_empty_v<Entity> && requires {
    typename std::bool_constant<(countries_of(Entity{}), true)>;
};
template <entity_in_type Entity>
inline constexpr country_list listed_countries = countries_of(Entity{});

template <entity Entity>
constexpr country_list countries_listed(const Entity& who) {
    if constexpr (entity_in_type<Entity>)
        return listed_countries<Entity>;
    else
        return countries_of(who);
}

// The name that any_entity holds: none of a country as a value, whose code it looks up when asked.
template <entity Entity>
constexpr std::string_view name_held(const Entity& who) {
    if constexpr (std::same_as<Entity, any_country>)
        return {};
    else
        return who.name();
}

template <entity Entity>
constexpr city_extent extent_held(const Entity& who) {
    if constexpr (requires { who.extent(); })
        return who.extent();
    else
        return city_extent::unspecified;
}

} // namespace detail

/// Any entity as a regular value: kind, name, countries, extent of a city. Every other identity
/// converts to it, and two identities are the same entity when their `any_entity` are equal.
/// Groups are the same when their names are; countries when their codes are, and without a code
/// when their names are.
class any_entity {
public:
    constexpr any_entity() = default;
    template <entity Entity>
        requires(!std::same_as<Entity, any_entity>)
    constexpr any_entity(const Entity& who)
        : name_(detail::name_held(who)), countries_(detail::countries_listed(who)),
          kind_(who.kind()), extent_(detail::extent_held(who)) {}
    /// An entity of a kind without a type of its own: a machine, a company's product, a field.
    constexpr any_entity(std::string_view name, const country_list& countries = {})
        : name_(name), countries_(countries) {}

    [[nodiscard]] constexpr std::string_view name() const {
        const bool is_code = kind_ == entity_kind::country && name_.empty();
        return is_code && countries_.size() == 1 ? countries_.begin()->name() : name_;
    }
    [[nodiscard]] constexpr entity_kind kind() const { return kind_; }
    [[nodiscard]] constexpr const country_list& countries() const { return countries_; }
    [[nodiscard]] constexpr city_extent extent() const { return extent_; }

    friend constexpr bool operator==(const any_entity& a, const any_entity& b) {
        if (a.kind_ != b.kind_ || a.extent_ != b.extent_ || !(a.countries_ == b.countries_))
            return false;
        const bool has_code = a.kind_ == entity_kind::country && a.countries_.size() != 0;
        return has_code || a.name_ == b.name_;
    }

private:
    std::string_view name_;
    country_list countries_;
    entity_kind kind_ = entity_kind::other;
    city_extent extent_ = city_extent::unspecified;
};

namespace detail {

constexpr bool are_same(const any_entity& a, const any_entity& b) {
    const bool is_unknown =
        a.kind() == entity_kind::country && a.countries().contains(any_country());
    return !is_unknown && a == b;
}

template <class A, class B>
concept both_in_type = entity_in_type<A> && entity_in_type<B> && requires {
    typename std::bool_constant<are_same(A{}, B{})>;
};

} // namespace detail

/// Whether two identities, each in the type or as a value, are the same entity. An unknown
/// country is the same as nobody, not even as another unknown one.
template <entity A, entity B>
[[nodiscard]] constexpr bool same_entity(const A& a, const B& b) {
    if constexpr (detail::both_in_type<A, B>)
        return std::bool_constant<detail::are_same(A{}, B{})>::value;
    else
        return detail::are_same(a, b);
}

} // namespace visavis
