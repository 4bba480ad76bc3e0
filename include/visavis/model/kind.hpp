// SPDX-License-Identifier: BSL-1.0
#pragma once

// kind: what sort of entity a figure is about; kinds do not compare with one another

#include <concepts>
#include <cstdint>
#include <string_view>

namespace visavis {

/// The sorts of entity that figures are about.
enum class entity_kind : std::uint8_t { country, group, city, institution, cluster, other };

/// "country", "group of countries", "city", ...
[[nodiscard]] constexpr std::string_view name_of(entity_kind kind) {
    constexpr std::string_view names[] = {
        "country", "group of countries", "city", "institution", "cluster", "entity"};
    return names[static_cast<int>(kind)];
}

/// "countries", "cities", ...
[[nodiscard]] constexpr std::string_view plural_of(entity_kind kind) {
    constexpr std::string_view names[] = {
        "countries", "groups of countries", "cities", "institutions", "clusters", "entities"};
    return names[static_cast<int>(kind)];
}

/// Someone or somewhere a figure is about: it has a kind and a name.
/// Identity has two forms everywhere: in the type (`country<"CN">`) and in a small regular value
/// (`any_country`), and the first converts to the second.
template <class Entity>
concept entity = requires(const Entity& who) {
    { who.kind() } -> std::same_as<entity_kind>;
    { who.name() } -> std::convertible_to<std::string_view>;
};

/// Entities whose kind is known when compiling (all but `any_entity`).
template <class Entity>
concept entity_of_known_kind = entity<Entity> && requires {
    Entity::static_kind;
};

/// Countries and groups of them compare with each other ("China against the European Union").
[[nodiscard]] constexpr bool kinds_compare(entity_kind a, entity_kind b) {
    const auto is_economy = [](entity_kind kind) {
        return kind == entity_kind::country || kind == entity_kind::group;
    };
    return a == b || (is_economy(a) && is_economy(b));
}

} // namespace visavis
