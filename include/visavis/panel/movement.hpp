// SPDX-License-Identifier: BSL-1.0
#pragma once

// movement: what became of every member's rank from each period to the next, group by group

#include <visavis/column/groups.hpp>
#include <visavis/column/work.hpp>
#include <visavis/compare/movement.hpp>
#include <visavis/compare/rank.hpp>

namespace visavis {

/// What follows a period in which nobody has a rank.
enum class gaps : std::uint8_t {
    break_off, ///< the period after it has no edition before
    bridge,    ///< the period after it is compared with the last one that has ranks
};

/// How movements are told. `ties` is the rule by which the ranks were made, and by which they are
/// made anew among the members that have a rank in both periods.
struct movement_options {
    visavis::ties ties = visavis::ties::competition;
    visavis::gaps gaps = visavis::gaps::break_off;
};

/// What places moved can be written to: up is positive and down negative, which the status beside
/// them says in words. NaN, and 0 in whole numbers, where there is no rank in both periods.
template <class Cell>
concept places_cell = std::same_as<Cell, double> || std::same_as<Cell, float> ||
    std::same_as<Cell, std::int32_t> || std::same_as<Cell, std::int64_t>;

/// Where movements are written, each in a column of as many cells as the ranks have; a column that
/// is not wanted stays empty. `places` is the raw movement, `common` the one by ranks among the
/// members of both periods alone, and `coverage` the raw one less the common one.
template <places_cell Places = double>
struct movement_columns {
    std::span<movement_status> status = {};
    std::span<Places> places = {};
    std::span<Places> common = {};
    std::span<Places> coverage = {};
};

/// How many cells have each status.
class movement_summary {
public:
    [[nodiscard]] constexpr std::size_t of(movement_status status) const {
        return cells_[static_cast<int>(status)];
    }
    /// Cells with a rank in both periods: stayed, up or down.
    [[nodiscard]] constexpr std::size_t in_both() const {
        return of(movement_status::stayed) + of(movement_status::up) + of(movement_status::down);
    }
    /// Adds what another part of the column counted; parts may do so at the same time.
    constexpr void add(const movement_summary& part);

    friend constexpr bool operator==(const movement_summary&, const movement_summary&) = default;

private:
    friend class detail_access;
    std::size_t cells_[movement_status_count] = {};
};

// ---------------------------------------------------------------------------------------------
} // namespace visavis
