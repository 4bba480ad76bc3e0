// SPDX-License-Identifier: BSL-1.0
#pragma once

// city: a city, its country and, where it matters, its definition

#include <visavis/model/country.hpp>

#include <cstdint>
#include <string_view>

namespace visavis {

/// What a city's figures cover; lists such as the Nature Index mix these.
enum class city_extent : std::uint8_t { unspecified, city_proper, metropolitan_area };

/// "", "city proper" or "metropolitan area".
[[nodiscard]] constexpr std::string_view name_of(city_extent extent) {
    constexpr std::string_view names[] = {"", "city proper", "metropolitan area"};
    return names[static_cast<int>(extent)];
}

/// A city as a value; its name is viewed, so it must outlive the city. The country may be unknown.
class any_city {
public:
    static constexpr entity_kind static_kind = entity_kind::city;

    constexpr any_city() = default;
    constexpr any_city(std::string_view name, any_country country,
                       city_extent extent = city_extent::unspecified)
        : name_(name), country_(country), extent_(extent) {}

    [[nodiscard]] constexpr std::string_view name() const { return name_; }
    [[nodiscard]] constexpr any_country country() const { return country_; }
    [[nodiscard]] constexpr city_extent extent() const { return extent_; }
    [[nodiscard]] static constexpr entity_kind kind() { return static_kind; }

    friend constexpr bool operator==(const any_city&, const any_city&) = default;

private:
    std::string_view name_;
    any_country country_;
    city_extent extent_ = city_extent::unspecified;
};

/// A city in the type: `city<"Nanjing", "CN">`.
template <label Name, label Country, city_extent Extent = city_extent::unspecified>
struct city {
    static constexpr entity_kind static_kind = entity_kind::city;

    [[nodiscard]] static constexpr std::string_view name() { return Name.view(); }
    [[nodiscard]] static constexpr any_country country() {
        return visavis::country<Country>::value();
    }
    [[nodiscard]] static constexpr city_extent extent() { return Extent; }
    [[nodiscard]] static constexpr entity_kind kind() { return static_kind; }
    constexpr operator any_city() const { return {name(), country(), extent()}; }
};

} // namespace visavis
