// SPDX-License-Identifier: BSL-1.0
#pragma once

// standing: how many of a list are worse than a score, equal and better, and its percentiles

#include <visavis/compare/rank.hpp>

namespace visavis {

/// The definitions of a percentile, as parts of 1. L values are worse and T equal, of n.
enum class percentile : std::uint8_t {
    percent_rank, ///< L / (n - 1), and 0 when n = 1: SQL's PERCENT_RANK
    cume_dist,    ///< (L + T) / n: SQL's CUME_DIST, SciPy's "weak"
    strict,       ///< L / n: SciPy's "strict"
    mean_rank,    ///< (L + T / 2) / n: SciPy's "mean"
    dense,        ///< the place from below among the different values, of all of them
};

/// How many of a list are worse than a score, equal to it and better, and what follows from it.
/// Missing values count for nothing but `missing()`.
///
/// A score that equals none of the values comes from another list: ranks, `percent_rank` and
/// `dense` count it as one more value, as PostgreSQL's hypothetical-set aggregates do.
class standing {
public:
    struct counts {
        std::int64_t below = 0;
        std::int64_t equal = 0;
        std::int64_t above = 0;
        std::int64_t missing = 0;
        std::int64_t distinct_below = 0;
        std::int64_t distinct_above = 0;

        friend constexpr bool operator==(const counts&, const counts&) = default;
    };

    constexpr standing() = default;
    constexpr explicit standing(const counts& counted) : counts_(counted) {}

    /// Values that are worse, equal, better, missing.
    [[nodiscard]] constexpr std::int64_t below() const { return counts_.below; }
    [[nodiscard]] constexpr std::int64_t equal() const { return counts_.equal; }
    [[nodiscard]] constexpr std::int64_t above() const { return counts_.above; }
    [[nodiscard]] constexpr std::int64_t missing() const { return counts_.missing; }
    /// Values that are not missing.
    [[nodiscard]] constexpr std::int64_t size() const { return below() + equal() + above(); }
    [[nodiscard]] constexpr bool is_listed() const { return equal() != 0; }

    [[nodiscard]] constexpr fraction percent_rank() const {
        const auto others = size() - (is_listed() ? 1 : 0);
        return others == 0 ? fraction(0) : fraction(below(), others);
    }
    [[nodiscard]] constexpr fraction cume_dist() const { return {below() + equal(), size()}; }
    [[nodiscard]] constexpr fraction strict() const { return {below(), size()}; }
    [[nodiscard]] constexpr fraction mean_rank() const {
        return {2 * below() + equal(), 2 * size()};
    }
    [[nodiscard]] constexpr fraction dense() const {
        return {counts_.distinct_below + 1, counts_.distinct_below + 1 + counts_.distinct_above};
    }
    [[nodiscard]] constexpr fraction by(percentile definition) const;

    /// The rank of the score, from the best; an ordinal rank among equal ones is refused
    /// (`not_applicable`): it belongs to a place in the list.
    [[nodiscard]] constexpr placing rank(ties how = ties::competition) const;

    friend constexpr bool operator==(const standing&, const standing&) = default;

private:
    counts counts_ = {0, 1, 0, 0, 0, 0};
};

// ---------------------------------------------------------------------------------------------

constexpr fraction standing::by(percentile definition) const {
    switch (definition) {
    case percentile::percent_rank:
        return percent_rank();
    case percentile::cume_dist:
        return cume_dist();
    case percentile::strict:
        return strict();
    case percentile::mean_rank:
        return mean_rank();
    case percentile::dense:
        break;
    }
    return dense();
}

constexpr placing standing::rank(ties how) const {
    if (how == ties::ordinal && equal() > 1)
        visavis::refuse(reason::not_applicable, "the ordinal rank of a score among equal ones");
    return detail::place_in_tie(how, static_cast<std::size_t>(above()),
                                static_cast<std::size_t>(counts_.distinct_above),
                                static_cast<std::size_t>(is_listed() ? equal() : 1), 0);
}

} // namespace visavis
