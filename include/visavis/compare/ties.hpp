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

// A rule for ties as a sum, so that one piece of code is for all of them: twice the rank of the
// `which`-th of `count` equal values is 2 * those before, which are values or groups of equal ones,
// and so many times count and which, and a constant.
struct tie_formula {
    bool of_groups;
    std::uint8_t times_count;
    std::uint8_t times_which;
    std::uint8_t constant;

    [[nodiscard]] constexpr std::size_t halves(std::size_t before, std::size_t groups,
                                               std::size_t count, std::size_t which) const {
        return 2 * (of_groups ? groups : before) + times_count * count + times_which * which +
               constant;
    }
    // Whether equal values share a rank.
    [[nodiscard]] constexpr bool is_shared() const { return times_which == 0; }
};

constexpr tie_formula formula_of(ties how) {
    switch (how) {
    case ties::competition:
        return {false, 0, 0, 2};
    case ties::modified:
        return {false, 2, 0, 0};
    case ties::dense:
        return {true, 0, 0, 2};
    case ties::ordinal:
        return {false, 0, 2, 2};
    case ties::fractional:
        break;
    }
    return {false, 1, 0, 1};
}

// The rank of the `which`-th of `count` equal values behind `before` others in `groups` groups.
constexpr placing place_in_tie(const tie_formula& how, std::size_t before, std::size_t groups,
                               std::size_t count, std::size_t which) {
    return placing::of_halves(static_cast<std::int64_t>(how.halves(before, groups, count, which)),
                              count > 1 && how.is_shared());
}
constexpr placing place_in_tie(ties how, std::size_t before, std::size_t groups, std::size_t count,
                               std::size_t which) {
    return place_in_tie(formula_of(how), before, groups, count, which);
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
