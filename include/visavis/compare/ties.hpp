// SPDX-License-Identifier: BSL-1.0
#pragma once

// ties: how equal and missing values are ranked, and how a ranking came out

#include <visavis/compare/placing.hpp>

#include <concepts>
#include <limits>

namespace visavis {

/// How equal values are ranked.
enum class ties : std::uint8_t {
    competition, ///< 1 2 2 4: one more than those that are better
    modified,    ///< 1 3 3 4: all those that are at least as good
    dense,       ///< 1 2 2 3: one more than the better values
    ordinal,     ///< 1 2 3 4: in the order of the list, whichever way is better
    fractional,  ///< 1 2.5 2.5 4: the mean of the ordinal ranks
};

/// What becomes of missing values.
enum class missing_values : std::uint8_t {
    unranked, ///< no rank, and not counted
    first,    ///< before all others, in a tie with one another
    last,     ///< behind all others, in a tie with one another
    error,    ///< no ranking, for the reason of the first missing value
};

/// How a ranking came out.
struct rank_summary {
    std::size_t ranked = 0;
    std::size_t unranked = 0;
    std::size_t tied_groups = 0; ///< groups of two or more equal values

    friend constexpr bool operator==(const rank_summary&, const rank_summary&) = default;
};

/// What a rank can be written to: a placing, a whole number (0 is unranked; no fractional ranks)
/// or a floating one (NaN is unranked).
template <class Cell>
concept rank_cell =
    std::same_as<Cell, placing> || counting_integer<Cell> || std::floating_point<Cell>;

// ---------------------------------------------------------------------------------------------

namespace detail {

// The rank of the `which`-th of `count` equal values behind `before` others in `groups` groups.
constexpr placing place_in_tie(ties how, std::size_t before, std::size_t groups, std::size_t count,
                               std::size_t which) {
    const auto halves = [&]() -> std::size_t {
        switch (how) {
        case ties::competition:
            return 2 * (before + 1);
        case ties::modified:
            return 2 * (before + count);
        case ties::dense:
            return 2 * (groups + 1);
        case ties::ordinal:
            return 2 * (before + which + 1);
        case ties::fractional:
            break;
        }
        return 2 * before + count + 1;
    };
    return placing::of_halves(static_cast<std::int64_t>(halves()),
                              count > 1 && how != ties::ordinal);
}

template <rank_cell Cell>
constexpr Cell cell_of(const placing& place) {
    if constexpr (std::same_as<Cell, placing>)
        return place;
    else if constexpr (counting_integer<Cell>)
        return static_cast<Cell>(place.halves() / 2);
    else if (!place.is_ranked())
        return std::numeric_limits<Cell>::quiet_NaN();
    else
        return static_cast<Cell>(place.halves()) / 2;
}

} // namespace detail

} // namespace visavis
