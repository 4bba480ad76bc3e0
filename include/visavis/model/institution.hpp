// SPDX-License-Identifier: BSL-1.0
#pragma once

// institution: a university, an academy, a company, and its country

#include <visavis/model/country.hpp>

#include <string_view>

namespace visavis {

/// An institution as a value; its name is viewed, so it must outlive the institution.
class any_institution {
public:
    static constexpr entity_kind static_kind = entity_kind::institution;

    constexpr any_institution() = default;
    constexpr any_institution(std::string_view name, any_country country)
        : name_(name), country_(country) {}

    [[nodiscard]] constexpr std::string_view name() const { return name_; }
    [[nodiscard]] constexpr any_country country() const { return country_; }
    [[nodiscard]] static constexpr entity_kind kind() { return static_kind; }

    friend constexpr bool operator==(const any_institution&, const any_institution&) = default;

private:
    std::string_view name_;
    any_country country_;
};

/// An institution in the type: `institution<"Harvard University", "US">`.
template <label Name, label Country>
struct institution {
    static constexpr entity_kind static_kind = entity_kind::institution;

    [[nodiscard]] static constexpr std::string_view name() { return Name.view(); }
    [[nodiscard]] static constexpr any_country country() {
        return visavis::country<Country>::value();
    }
    [[nodiscard]] static constexpr entity_kind kind() { return static_kind; }
    constexpr operator any_institution() const { return {name(), country()}; }
};

} // namespace visavis
