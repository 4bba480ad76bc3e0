// SPDX-License-Identifier: BSL-1.0
#pragma once

// rank_bounds: the best and the worst rank that hedged figures allow

#include <visavis/compare/rank_of.hpp>

#include <array>
#include <utility>

namespace visavis {

/// The best and the worst rank that something may have.
struct rank_range {
    std::int64_t best = 1;
    std::int64_t worst = 1;

    [[nodiscard]] constexpr bool is_decided() const { return best == worst; }
    friend constexpr bool operator==(const rank_range&, const rank_range&) = default;
};

/// How numbers are ranked; which way figures are is a matter of their indicator.
struct bounds_options {
    visavis::polarity polarity = visavis::polarity::higher_is_better;
};
struct figure_bounds_options {
    indicators_polarity polarity = {};
    visavis::periods periods = visavis::periods::same;
};

/// Whether a first place shared with others counts as one.
enum class first_place : std::uint8_t { sole, sole_or_joint };

/// No limit to what an unnamed member may have.
inline constexpr std::int64_t no_cap = std::numeric_limits<std::int64_t>::max();

// ---------------------------------------------------------------------------------------------

namespace detail {

template <class Listed>
using bounds_options_for =
    std::conditional_t<figure<Listed>, figure_bounds_options, bounds_options>;

template <class Listed>
constexpr bool has_rank_bounds() {
    static_assert(holds_figures<Listed>,
                  "visavis: only numbers and figures have ranks; name the member that holds one "
                  "by a projection");
    return holds_figures<Listed>;
}

template <class Number>
constexpr bool surely_precedes(const Number& a, const Number& b) {
    if constexpr (hedged_number<Number>)
        return surely_less(range_of(a), range_of(b));
    else
        return precedes(a, b);
}

// The ranks that a value may have among the others of a list, all but the one at `own`.
template <class Value, class List, class Projection>
constexpr rank_range ranks_among(const Value& value, List& list, Projection& projection,
                                 polarity better, std::size_t own) {
    rank_range result;
    const auto size = size_of(list);
    const bool lower = better == polarity::lower_is_better;
    for (std::size_t at = 0; at != size; ++at) {
        if (at == own) continue;
        ++result.worst;
        const auto& listed = listed_at(list, projection, at);
        if (is_absent(value) || is_absent(value_of(listed))) continue;
        const auto mine = present_number(value);
        const auto other = present_number(value_of(listed));
        if (lower ? surely_precedes(mine, other) : surely_precedes(other, mine)) --result.worst;
        if (lower ? surely_precedes(other, mine) : surely_precedes(mine, other)) ++result.best;
    }
    return result;
}

template <class List, class Projection, class Options>
constexpr answer<agreed> may_have_bounds(List& list, Projection& projection,
                                         const Options& options) {
    if constexpr (requires { options.periods; })
        return belong_together(list, projection, options.periods);
    else
        return agreed{};
}

struct rank_bounds_fn {
    /// Writes the bounds of each value to `out`, which has as many cells.
    template <orderable_list List, orderable_list Out, class Projection = std::identity>
        requires ranges::output_range<Out, rank_range>
    constexpr answer<agreed>
    checked(List&& list, Out&& out,
            const bounds_options_for<listed_t<List, Projection>>& options = {},
            Projection projection = {}) const {
        if constexpr (has_rank_bounds<listed_t<List, Projection>>()) {
            if (size_of(list) != size_of(out))
                return refusal{reason::out_of_range, "ranks for a list of another size"};
            const auto may = may_have_bounds(list, projection, options);
            if (!may) return may;
            const auto better = better_in(list, projection, options);
            auto cell = ranges::begin(out);
            for (std::size_t at = 0; at != size_of(list); ++at, ++cell) {
                const auto& listed = listed_at(list, projection, at);
                *cell = ranks_among(value_of(listed), list, projection, better, at);
            }
            return agreed{};
        }
    }

    /// The bounds in a list whose size is known when compiling.
    template <fixed_size_list List, class Projection = std::identity>
    [[nodiscard]] constexpr auto
    checked(List&& list, const bounds_options_for<listed_t<List, Projection>>& options = {},
            Projection projection = {}) const {
        using bounds = std::array<rank_range, fixed_size<std::remove_cvref_t<List>>::value>;
        bounds out{};
        const auto done = checked(list, out, options, projection);
        return done ? answer<bounds>(out) : answer<bounds>(done.refused());
    }

    template <orderable_list List, orderable_list Out, class Projection = std::identity>
        requires ranges::output_range<Out, rank_range>
    constexpr void operator()(List&& list, Out&& out,
                              const bounds_options_for<listed_t<List, Projection>>& options = {},
                              Projection projection = {}) const {
        static_cast<void>(checked(list, out, options, projection).value());
    }
    template <fixed_size_list List, class Projection = std::identity>
    [[nodiscard]] constexpr auto
    operator()(List&& list, const bounds_options_for<listed_t<List, Projection>>& options = {},
               Projection projection = {}) const {
        return checked(list, options, projection).value();
    }
};

struct rank_bounds_of_fn {
    /// Of an entity among figures, which name it once.
    template <entity Entity, orderable_list List, class Projection = std::identity>
        requires figure<listed_t<List, Projection>>
    [[nodiscard]] constexpr answer<rank_range> checked(const Entity& who, List&& list,
                                                       const figure_bounds_options& options = {},
                                                       Projection projection = {}) const {
        require_listed_entity<listed_t<List, Projection>, Entity>();
        const auto may = may_have_bounds(list, projection, options);
        if (!may) return may.refused();
        const auto own = position_of(who, list, projection);
        if (!own) return own.refused();
        const auto& figure = listed_at(list, projection, own.value());
        return ranks_among(figure.value, list, projection, better_in(list, projection, options),
                           own.value());
    }

    /// Of a number against those of all others; it is not itself in the list.
    template <figure_value Value, orderable_list Others, class Projection = std::identity>
        requires std::same_as<listed_number_t<listed_t<Others, Projection>>, number_in_t<Value>>
    [[nodiscard]] constexpr answer<rank_range> checked(const Value& value, Others&& others,
                                                       const bounds_options& options = {},
                                                       Projection projection = {}) const {
        return ranks_among(value, others, projection, options.polarity, size_of(others));
    }

    template <entity Entity, orderable_list List, class Projection = std::identity>
        requires figure<listed_t<List, Projection>>
    [[nodiscard]] constexpr rank_range operator()(const Entity& who, List&& list,
                                                  const figure_bounds_options& options = {},
                                                  Projection projection = {}) const {
        return checked(who, list, options, projection).value();
    }
    template <figure_value Value, orderable_list Others, class Projection = std::identity>
        requires std::same_as<listed_number_t<listed_t<Others, Projection>>, number_in_t<Value>>
    [[nodiscard]] constexpr rank_range operator()(const Value& value, Others&& others,
                                                  const bounds_options& options = {},
                                                  Projection projection = {}) const {
        return checked(value, others, options, projection).value();
    }
};

struct is_first_of_whole_fn {
    template <counting_integer Own, ranges::input_range Others, counting_integer Whole,
              counting_integer Cap = std::int64_t>
        requires counting_integer<ranges::range_value_t<Others>>
    [[nodiscard]] constexpr answer<verdict> checked(Own own, const Others& others, Whole whole,
                                                    Cap cap = no_cap,
                                                    first_place counts = first_place::sole) const {
        if (std::cmp_less(own, 0)) return reason::negative_part;
        if (std::cmp_less(whole, own)) return reason::part_exceeds_whole;
        if (!std::in_range<std::int64_t>(whole)) return reason::overflow;
        const auto mine = static_cast<std::int64_t>(own);
        auto unnamed = static_cast<std::int64_t>(whole) - mine;
        const auto beats_mine = [&](auto count) {
            return counts == first_place::sole ? !std::cmp_less(count, mine)
                                               : std::cmp_less(mine, count);
        };
        bool beaten = false;
        for (const auto other : others) {
            if (std::cmp_less(other, 0)) return reason::negative_part;
            if (std::cmp_less(unnamed, other)) return reason::part_exceeds_whole;
            unnamed -= static_cast<std::int64_t>(other);
            beaten = beaten || beats_mine(other);
        }
        if (unnamed != 0 && std::cmp_less(cap, 1))
            return refusal{reason::out_of_range, "a cap below what some unnamed member has"};
        // some unnamed member has at least one, and none more than the rest or the cap
        if (beaten || (unnamed != 0 && beats_mine(1))) return verdict(false);
        const bool may_be_beaten = unnamed != 0 && beats_mine(unnamed) && beats_mine(cap);
        return may_be_beaten ? verdict::of_undetermined() : verdict(true);
    }

    template <counting_integer Own, ranges::input_range Others, counting_integer Whole,
              counting_integer Cap = std::int64_t>
        requires counting_integer<ranges::range_value_t<Others>>
    [[nodiscard]] constexpr verdict operator()(Own own, const Others& others, Whole whole,
                                               Cap cap = no_cap,
                                               first_place counts = first_place::sole) const {
        return checked(own, others, whole, cap, counts).value();
    }
};

} // namespace detail

/// The best and the worst rank of each value that hedged, exact or missing values allow:
/// `rank_bounds(values, out, options, projection)`, or of an array `rank_bounds(array)`.
/// Formula: best = 1 + the number of surely better values; worst = n - the number of surely worse
///   ones; a is surely better than b where every value of a is better than every value of b
/// Units: places
/// Range: 1 <= best <= worst <= n; of exact figures best is the competition rank and worst the
///   modified one, so that a tie keeps its width
/// Missing, zero, negative: a missing value competes: it may have any rank, and widens the others'
///   by one; zero and negative values rank like any other
/// Errors: out_of_range (`out` of another size; nothing is written), different_indicators,
///   different_kinds, different_periods (unless `.periods = across_periods`); `rank_bounds.checked`
/// Complexity: O(n^2), no allocation
/// Source: M. Klein, T. Wright and J. Wieczorek, "A joint confidence region for an overall ranking
///   of populations", J. R. Stat. Soc. C 69 (2020), applied to intervals of any origin
/// Example: examples/hedged_figures.cpp
inline constexpr detail::rank_bounds_fn rank_bounds{};

/// The best and the worst rank of one: an entity among figures of its kind, or a number against
/// the numbers of all others (`rank_bounds_of(about(780), others)`).
/// Formula: as `rank_bounds`
/// Units: places
/// Range: 1 to n
/// Missing, zero, negative: as `rank_bounds`
/// Errors: as `rank_bounds`, unranked (the entity is not in the list), malformed (it is there
///   twice); `rank_bounds_of.checked(...)` returns them
/// Complexity: O(n), no allocation
/// Source: as `rank_bounds`
/// Example: examples/hedged_figures.cpp
inline constexpr detail::rank_bounds_of_fn rank_bounds_of{};

/// Whether one has more of a whole than any other, where only some of the others are known:
/// `is_first_of_whole(26, {20, 8}, 100)` of a list of 100, of which 46 are not accounted for.
/// Formula: fails when a known other has as many; holds when the rest of the whole, or the cap on
///   what an unnamed other may have, is below one's own; else undetermined
/// Units: none; a verdict
/// Range: holds, fails, undetermined
/// Missing, zero, negative: unknown others are what the verdict is about; a negative count is
///   refused (`negative_part`); a joint first place counts only with `first_place::sole_or_joint`
/// Errors: negative_part, part_exceeds_whole, out_of_range (a cap below 1 although some are left),
///   overflow (a whole beyond 64 bits); `is_first_of_whole.checked(...)` returns them
/// Complexity: O(n) in the number of known others
/// Source: whole counts; the rest may be one member's or several members'
/// Example: examples/hedged_figures.cpp
inline constexpr detail::is_first_of_whole_fn is_first_of_whole{};

} // namespace visavis
