// SPDX-License-Identifier: BSL-1.0
#pragma once

// top: the members of a list ranked n-th or better, so that a "top ten" may have eleven

#include <visavis/compare/rank.hpp>
#include <visavis/model/league.hpp>

namespace visavis {

/// How many are in a "top n": more than asked with a tie at the boundary.
struct top_summary {
    std::size_t asked = 0;
    std::size_t size = 0;

    friend constexpr bool operator==(const top_summary&, const top_summary&) = default;
};

/// The first places of a league, which must outlive them.
template <class Iterator>
class first_places {
public:
    constexpr first_places(Iterator begin, Iterator end, const top_summary& summary)
        : begin_(begin), end_(end), summary_(summary) {}

    [[nodiscard]] constexpr Iterator begin() const { return begin_; }
    [[nodiscard]] constexpr Iterator end() const { return end_; }
    [[nodiscard]] constexpr std::size_t size() const { return summary_.size; }
    [[nodiscard]] constexpr std::size_t asked() const { return summary_.asked; }

private:
    Iterator begin_;
    Iterator end_;
    top_summary summary_;
};

/// Where the positions of members are written: integers of known number, reached in one step.
template <class Out>
concept position_column = orderable_list<Out> && counting_integer<ranges::range_value_t<Out>> &&
    ranges::output_range<Out, ranges::range_value_t<Out>>;

/// Leagues, known when compiling or read.
template <class Places>
concept league_places = requires(const Places& places) {
    places.begin()->rank;
    places.length;
}
|| std::same_as<Places, any_league>;

// ---------------------------------------------------------------------------------------------

namespace detail {

struct top_fn {
    /// Writes the positions in the list of its best members, best first, to the front of `out`.
    template <orderable_list List, position_column Out, class Projection = std::identity>
    constexpr answer<top_summary> checked(std::int64_t n, List&& list, Out&& out,
                                          rank_options_for<listed_t<List, Projection>> options = {},
                                          Projection projection = {}) const {
        using cell = ranges::range_value_t<Out>;
        if constexpr (has_exact_rank<listed_t<List, Projection>>()) {
            if (n < 0) return refusal{reason::out_of_range, "a top list of negative length"};
            const auto may = may_be_ranked(list, projection, options);
            if (!may) return may.refused();
            const auto size = size_of(list);
            if (size > static_cast<std::uintmax_t>(std::numeric_limits<cell>::max()))
                return refusal{reason::out_of_range, "positions in integers too small for them"};
            const auto better = better_in(list, projection, options);
            return in_order(list, projection, options.workspace, [&](const auto& ordered) {
                top_summary summary{static_cast<std::size_t>(n), 0};
                const auto visit_top = [&](auto visit) {
                    for_each_placing(ordered, options.ties, better, options.missing,
                                     [&](std::size_t position, const placing& place) {
                                         if (place.is_ranked() && place.rank() <= fraction(n))
                                             visit(position);
                                     });
                };
                visit_top([&](std::size_t) { ++summary.size; });
                if (summary.size > size_of(out))
                    return answer<top_summary>(
                        refusal{reason::out_of_range, "a top list longer than the room for it"});
                auto next = ranges::begin(out);
                visit_top([&](std::size_t position) {
                    *next = static_cast<cell>(position);
                    ++next;
                });
                return answer<top_summary>(summary);
            });
        }
    }

    /// The places of a league with rank n or better.
    template <league_places League>
    [[nodiscard]] constexpr auto checked(std::int64_t n, const League& places) const {
        using found = first_places<decltype(places.begin())>;
        if (n < 0) return answer<found>(refusal{reason::out_of_range, "a negative length"});
        const auto listed = static_cast<std::int64_t>(places.size());
        if (n > listed && places.length > listed)
            return answer<found>(refusal{reason::out_of_range, "the list is known only in part"});
        top_summary summary{static_cast<std::size_t>(n), 0};
        auto end = places.begin();
        for (; end != places.end() && (*end).rank <= n; ++end) ++summary.size;
        return answer<found>(found(places.begin(), end, summary));
    }
    template <league_places League>
    void checked(std::int64_t n, const League&& places) const = delete; // it would be gone

    template <orderable_list List, position_column Out, class Projection = std::identity>
    constexpr top_summary operator()(std::int64_t n, List&& list, Out&& out,
                                     rank_options_for<listed_t<List, Projection>> options = {},
                                     Projection projection = {}) const {
        return checked(n, list, out, options, projection).value();
    }
    template <league_places League>
    [[nodiscard]] constexpr auto operator()(std::int64_t n, const League& places) const {
        return checked(n, places).value();
    }
    template <league_places League>
    void operator()(std::int64_t n, const League&& places) const = delete; // it would be gone
};

} // namespace detail

/// The members ranked n-th or better: `top(10, values, positions)` writes where they are listed,
/// best first; `top(10, league)` is a view of the league's first places.
/// Formula: the members whose rank, as `ties` say, is at most n
/// Units: none; members
/// Range: 0 to n members, and more with a tie at the boundary, which the default ties include;
///   the size is reported
/// Missing, zero, negative: as `rank`; a negative n is refused
/// Errors: as `rank`; out_of_range when there is no room for the members (nothing is written), or
///   when a league is known only in part and n goes beyond that part; `top.checked(...)`
/// Complexity: O(n log n), memory as `rank`; for a league O(n)
/// Source: SQL:2008, FETCH FIRST n ROWS WITH TIES
/// Example: examples/ranks_with_ties.cpp
inline constexpr detail::top_fn top{};

} // namespace visavis
