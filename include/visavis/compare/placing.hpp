// SPDX-License-Identifier: BSL-1.0
#pragma once

// placing: a place in an ordered list, a rank that may be joint, or none

#include <visavis/core/fraction.hpp>

#include <cstdint>
#include <string_view>

namespace visavis {

/// A place in an ordered list: a rank, exact (halves occur with `ties::fractional`), and whether
/// it is joint; or no rank, of a missing value.
class placing {
public:
    /// No rank.
    constexpr placing() = default;
    /// A whole rank, or `halves` / 2; ranks below 1 are refused (`out_of_range`).
    constexpr explicit placing(std::int64_t whole, bool joint = false)
        : placing(of_halves(2 * whole, joint)) {}
    [[nodiscard]] static constexpr placing of_halves(std::int64_t halves, bool joint = false);

    [[nodiscard]] constexpr bool is_ranked() const { return halves_ != 0; }
    /// Whether others have the same rank; an ordinal rank is never joint.
    [[nodiscard]] constexpr bool is_joint() const { return joint_; }
    /// The rank; `unranked` when there is none.
    [[nodiscard]] constexpr fraction rank() const {
        if (!is_ranked()) refuse(reason::unranked);
        return {halves_, 2};
    }
    /// Twice the rank, and 0 when there is none.
    [[nodiscard]] constexpr std::int64_t halves() const { return halves_; }

    friend constexpr bool operator==(const placing&, const placing&) = default;

private:
    std::int64_t halves_ = 0;
    bool joint_ = false;
};

/// Appends a rank as it is printed: "1", "2=", "2.5=", "unranked".
template <text_sink Sink>
constexpr void append_placing(Sink& sink, const placing& place);

// ---------------------------------------------------------------------------------------------

constexpr placing placing::of_halves(std::int64_t halves, bool joint) {
    if (halves < 2) visavis::refuse(reason::out_of_range, "a rank below 1");
    placing result;
    result.halves_ = halves;
    result.joint_ = joint;
    return result;
}

template <text_sink Sink>
constexpr void append_placing(Sink& sink, const placing& place) {
    if (!place.is_ranked()) {
        sink.append(std::string_view("unranked"));
        return;
    }
    append_integer(sink, place.halves() / 2);
    if (place.halves() % 2 != 0) sink.append(std::string_view(".5"));
    if (place.is_joint()) sink.append(std::string_view("="));
}

} // namespace visavis
