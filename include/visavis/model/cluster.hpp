// SPDX-License-Identifier: BSL-1.0
#pragma once

// cluster: several cities that are counted as one, perhaps in several countries

#include <visavis/model/city.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>

namespace visavis {

/// The countries of an entity, in the order of their codes and without repetition; few, and stored
/// in place. Converts from one country and is made of several: `{country<"CN">{}, hong_kong}`.
class country_list {
public:
    static constexpr std::size_t capacity = 6;

    constexpr country_list() = default;
    template <std::convertible_to<any_country>... Countries>
        requires(sizeof...(Countries) != 0)
    constexpr country_list(const Countries&... countries) { (add(countries), ...); }

    /// Adds a country unless it is there; an unknown one is remembered as unknown. More than
    /// `capacity` different ones are refused (`out_of_range`).
    constexpr country_list& add(any_country country) {
        if (contains(country)) return *this;
        if (size_ == capacity) refuse(reason::out_of_range, "an entity in more than 6 countries");
        auto at = size_++;
        for (; at != 0 && country < countries_[at - 1]; --at) countries_[at] = countries_[at - 1];
        countries_[at] = country;
        return *this;
    }

    [[nodiscard]] constexpr bool contains(any_country country) const {
        for (auto member : *this)
            if (member == country) return true;
        return false;
    }
    [[nodiscard]] constexpr std::size_t size() const { return size_; }
    [[nodiscard]] constexpr const any_country* begin() const { return countries_; }
    [[nodiscard]] constexpr const any_country* end() const { return countries_ + size_; }

    friend constexpr bool operator==(const country_list&, const country_list&) = default;

private:
    any_country countries_[capacity]; // g++ 12 cannot compare them in a constant with "= {}"
    std::size_t size_ = 0;
};

/// A cluster as a value; its name is viewed, so it must outlive the cluster.
class any_cluster {
public:
    static constexpr entity_kind static_kind = entity_kind::cluster;

    constexpr any_cluster() = default;
    constexpr any_cluster(std::string_view name, const country_list& countries)
        : name_(name), countries_(countries) {}

    [[nodiscard]] constexpr std::string_view name() const { return name_; }
    [[nodiscard]] constexpr const country_list& countries() const { return countries_; }
    [[nodiscard]] static constexpr entity_kind kind() { return static_kind; }

    friend constexpr bool operator==(const any_cluster&, const any_cluster&) = default;

private:
    std::string_view name_;
    country_list countries_;
};

/// A cluster in the type, named and made of cities.
template <label Name, class... Cities>
struct cluster {
    static_assert(sizeof...(Cities) >= 1, "visavis: a cluster needs a city");
    static_assert(((Cities::static_kind == entity_kind::city) && ...),
                  "visavis: a cluster is made of cities");
    static constexpr entity_kind static_kind = entity_kind::cluster;

    [[nodiscard]] static constexpr std::string_view name() { return Name.view(); }
    [[nodiscard]] static constexpr country_list countries() {
        country_list list;
        (list.add(Cities::country()), ...);
        return list;
    }
    [[nodiscard]] static constexpr entity_kind kind() { return static_kind; }
    constexpr operator any_cluster() const { return {name(), countries()}; }
};

} // namespace visavis
