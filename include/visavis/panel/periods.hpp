// SPDX-License-Identifier: BSL-1.0
#pragma once

// periods: ranks of the members of one list from period to period, and which of these are editions

#include <visavis/column/groups.hpp>

#include <limits>

namespace visavis {

/// What follows a period in which nobody has a rank.
enum class gaps : std::uint8_t {
    break_off, ///< the period after it has no edition before
    bridge,    ///< the period after it is compared with the last edition before
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// No group has more members.
inline constexpr std::uint32_t most_ranks = std::numeric_limits<std::int32_t>::max();

// The ranks of a column, 0 where there is none, group by group. A plain one has no bitmap, and its
// groups are consecutive.
template <column_number Number, bool Plain>
class rank_reader {
public:
    using number = Number;

    constexpr explicit rank_reader(const grouped_column<Number>& ranks) : ranks_(ranks) {}

    [[nodiscard]] constexpr groups::extent operator[](std::size_t group) const {
        return ranks_.by[group];
    }
    [[nodiscard]] constexpr std::size_t size() const { return ranks_.by.size(); }
    [[nodiscard]] constexpr std::size_t cell(std::size_t place) const {
        if constexpr (Plain)
            return place;
        else
            return ranks_.by.cell(place);
    }
    [[nodiscard]] constexpr Number rank(std::size_t place) const {
        const auto at = cell(place);
        if constexpr (!Plain)
            if (!ranks_.values.valid()[at]) return 0;
        const Number value = ranks_.values.data()[at];
        const bool is_rank = value >= 1 && value <= static_cast<Number>(most_ranks);
        return is_rank ? value : Number(0);
    }
    // A group is an edition when somebody has a rank in it.
    [[nodiscard]] constexpr bool is_edition(std::size_t group) const {
        const auto places = ranks_.by[group];
        for (auto place = places.first; place != places.first + places.size; ++place)
            if (rank(place) != 0) return true;
        return false;
    }

private:
    grouped_column<Number> ranks_;
};

// Calls use(reader) with the reader for a column.
template <class Number, class Use>
constexpr auto read_ranks(const grouped_column<Number>& ranks, Use use) {
    if (ranks.by.are_consecutive() && !ranks.values.valid().has_bits())
        return use(rank_reader<Number, true>(ranks));
    return use(rank_reader<Number, false>(ranks));
}

// The last of the groups that begins at a place or before it.
template <class Groups>
constexpr std::size_t last_from(const Groups& all, std::size_t place) {
    std::size_t low = 0;
    std::size_t high = all.size();
    while (high - low > 1) {
        const auto middle = low + (high - low) / 2;
        (all[middle].first <= place ? low : high) = middle;
    }
    return low;
}

// A group and the one it is compared with, if both are editions.
struct period_pair {
    std::size_t before = 0;
    std::size_t after = 0;
    std::size_t first = 0; // the first group of the history
    bool are_editions = false;
};

// Histories of consecutive groups of one column.
template <class Ranks>
class consecutive_periods {
public:
    using number = typename Ranks::number;

    constexpr consecutive_periods(const Ranks& ranks, const groups& histories, gaps after_gaps)
        : ranks_(ranks), histories_(histories), gaps_(after_gaps) {}

    [[nodiscard]] constexpr const Ranks& before() const { return ranks_; }
    [[nodiscard]] constexpr const Ranks& after() const { return ranks_; }
    [[nodiscard]] constexpr groups::extent all() const {
        const auto first = histories_.size() == 0 ? 0 : histories_[0].first;
        return {first, histories_.end_of_last() - first};
    }
    [[nodiscard]] constexpr period_pair pair(std::size_t group) const {
        const auto first = histories_[last_from(histories_, group)].first;
        period_pair found{group, group, first, false};
        if (!ranks_.is_edition(group)) return found;
        while (found.before != first && !found.are_editions) {
            found.are_editions = ranks_.is_edition(--found.before);
            if (gaps_ == gaps::break_off) break;
        }
        return found;
    }
    // Whether the member at an offset has a rank in a group before the one compared with. The
    // searches of one member end where the one before began.
    [[nodiscard]] constexpr bool had_rank_before(const period_pair& pair, std::size_t offset) const {
        for (auto earlier = pair.before; earlier-- != pair.first;)
            if (ranks_.rank(ranks_[earlier].first + offset) != 0) return true;
        return false;
    }

private:
    Ranks ranks_;
    groups histories_;
    gaps gaps_;
};

// Two columns, group by group: nothing is known of earlier periods.
template <class Before, class After>
class two_periods {
public:
    using number = typename After::number;

    constexpr two_periods(const Before& before, const After& after)
        : before_(before), after_(after) {}

    [[nodiscard]] constexpr const Before& before() const { return before_; }
    [[nodiscard]] constexpr const After& after() const { return after_; }
    [[nodiscard]] constexpr groups::extent all() const { return {0, after_.size()}; }
    [[nodiscard]] constexpr period_pair pair(std::size_t group) const {
        return {group, group, group, before_.is_edition(group) && after_.is_edition(group)};
    }
    [[nodiscard]] static constexpr bool had_rank_before(const period_pair&, std::size_t) {
        return false;
    }

private:
    Before before_;
    After after_;
};

} // namespace detail
} // namespace visavis
