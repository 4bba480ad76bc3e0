// SPDX-License-Identifier: BSL-1.0
#pragma once

// verdict: holds, fails or undetermined, in Kleene's three-valued logic

#include <concepts>
#include <cstdint>
#include <string_view>

namespace visavis {

/// The outcome of a comparison that the figures may not decide.
///
/// There is no conversion to `bool`: ask `holds(v)`, `fails(v)` or `undetermined(v)`. The
/// operators `&`, `|`, `!` are Kleene's strong conjunction, disjunction and negation: an
/// undetermined operand counts only where the other does not decide. (`&&` and `||` are not
/// offered: overloaded, they would no longer short-circuit.)
///
/// Source: S. C. Kleene, Introduction to Metamathematics (1952), section 64.
class verdict {
public:
    /// A decided comparison.
    constexpr explicit verdict(std::same_as<bool> auto decided) : value_(decided ? 1 : -1) {}

    [[nodiscard]] static constexpr verdict of_undetermined() { return verdict(); }

    friend constexpr verdict operator!(verdict a) { return verdict(-a.value_); }
    friend constexpr verdict operator&(verdict a, verdict b) {
        return verdict(a.value_ < b.value_ ? a.value_ : b.value_);
    }
    friend constexpr verdict operator|(verdict a, verdict b) {
        return verdict(a.value_ > b.value_ ? a.value_ : b.value_);
    }
    friend constexpr bool operator==(verdict, verdict) = default;

    [[nodiscard]] constexpr bool is_decided() const { return value_ != 0; }
    [[nodiscard]] constexpr bool is_true() const { return value_ > 0; }

    /// "holds", "fails" or "undetermined".
    [[nodiscard]] constexpr std::string_view name() const {
        if (!is_decided()) return "undetermined";
        return is_true() ? "holds" : "fails";
    }

private:
    constexpr verdict() = default;
    constexpr explicit verdict(int value) : value_(static_cast<std::int8_t>(value)) {}

    std::int8_t value_ = 0; // -1 fails, 0 undetermined, 1 holds
};

/// Whether a comparison holds for all values that the figures may have.
[[nodiscard]] constexpr bool holds(verdict v) { return v == verdict(true); }
/// Whether a comparison fails for all values that the figures may have.
[[nodiscard]] constexpr bool fails(verdict v) { return v == verdict(false); }
/// Whether the figures leave a comparison open.
[[nodiscard]] constexpr bool undetermined(verdict v) { return !v.is_decided(); }

/// The same questions of an exact comparison, so that generic code need not tell them apart.
[[nodiscard]] constexpr bool holds(std::same_as<bool> auto decided) { return decided; }
[[nodiscard]] constexpr bool fails(std::same_as<bool> auto decided) { return !decided; }
[[nodiscard]] constexpr bool undetermined(std::same_as<bool> auto) { return false; }

} // namespace visavis
