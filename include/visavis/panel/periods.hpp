// SPDX-License-Identifier: BSL-1.0
#pragma once

// periods: the ranks of one list's members, period by period, and which periods are editions

#include <visavis/column/groups.hpp>
#include <visavis/panel/moving.hpp>

namespace visavis {

/// What follows a period in which nobody has a rank.
enum class gaps : std::uint8_t {
    break_off, ///< the period after it has no edition before
    bridge,    ///< the period after it is compared with the last edition before
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// In what ranks of one column, or of two, are compared.
template <class Before, class After = Before>
using lane_of = std::conditional_t<
    counting_integer<Before> && counting_integer<After>, std::int32_t,
    std::conditional_t<std::same_as<Before, float> && std::same_as<After, float>, float, double>>;

// The ranks of a column, group by group. A plain one has no bitmap, and its groups are consecutive.
template <column_number Number, bool Plain>
class rank_reader {
public:
    using number = Number;
    static constexpr bool is_plain = Plain;

    constexpr explicit rank_reader(const grouped_column<Number>& ranks) : ranks_(ranks) {}

    [[nodiscard]] constexpr groups::extent operator[](std::size_t group) const {
        return ranks_.by[group];
    }
    [[nodiscard]] constexpr std::size_t cell(std::size_t place) const {
        if constexpr (Plain)
            return place;
        else
            return ranks_.by.cell(place);
    }
    // The rank at a place, or what is none.
    template <lane_number Lane>
    [[nodiscard]] constexpr Lane rank(std::size_t place) const {
        const auto at = cell(place);
        if constexpr (!Plain)
            if (!ranks_.values.valid()[at]) return 0;
        const Number value = ranks_.values.data()[at];
        if constexpr (sizeof(Number) == 8 && counting_integer<Number>)
            return is_rank(value) ? static_cast<Lane>(value) : Lane{0};
        else
            return static_cast<Lane>(value); // an unsigned integer above all ranks gets negative
    }
    // The ranks at so many places, up to `moving_step`, in the column itself or in `room`, where
    // none are behind them.
    template <lane_number Lane>
    [[nodiscard]] constexpr const Lane* step(std::size_t place, std::size_t count,
                                             Lane* room) const {
        if constexpr (Plain && has_lanes<Lane>) {
            if (std::same_as<Lane, Number> && count == moving_step) return lanes_at<Lane>(place);
            if (count == moving_step && !std::is_constant_evaluated()) return lanes_at<Lane>(place);
        }
        for (std::size_t at = 0; at != moving_step; ++at)
            room[at] = at < count ? rank<Lane>(place + at) : Lane{0};
        return room;
    }
    // A group is an edition when somebody has a rank in it.
    [[nodiscard]] constexpr bool is_edition(std::size_t group) const {
        const auto places = ranks_.by[group];
        for (auto place = places.first; place != places.first + places.size; ++place)
            if (is_rank(rank<lane_of<Number>>(place))) return true;
        return false;
    }

private:
    // The bits of an unsigned integer are those of a signed one.
    template <class Lane>
    static constexpr bool has_lanes = std::same_as<Lane, Number> ||
                                      (std::same_as<Lane, std::int32_t> &&
                                       std::same_as<Number, std::uint32_t>);
    template <class Lane>
    [[nodiscard]] constexpr const Lane* lanes_at(std::size_t place) const {
        if constexpr (std::same_as<Lane, Number>)
            return ranks_.values.data() + place;
        else
            return reinterpret_cast<const Lane*>(ranks_.values.data() + place);
    }

    grouped_column<Number> ranks_;
};

// Calls use(reader) with the reader for a column.
template <class Number, class Use>
constexpr auto read_ranks(const grouped_column<Number>& ranks, Use use) {
    if (ranks.by.are_consecutive() && !ranks.values.valid().has_bits())
        return use(rank_reader<Number, true>(ranks));
    return use(rank_reader<Number, false>(ranks));
}

// A group that has ranks or not, and the one it is compared with, if both are editions.
struct period_pair {
    std::size_t before = 0;
    std::size_t after = 0;
    bool are_editions = false;
};

// Histories of consecutive groups of one column.
template <class Ranks>
class consecutive_periods {
public:
    using before_type = Ranks;
    using after_type = Ranks;

    constexpr consecutive_periods(const Ranks& ranks, const groups& histories, gaps after_gaps)
        : ranks_(ranks), histories_(histories), gaps_(after_gaps) {}

    [[nodiscard]] constexpr const Ranks& before() const { return ranks_; }
    [[nodiscard]] constexpr const Ranks& after() const { return ranks_; }
    [[nodiscard]] constexpr std::size_t size() const { return histories_.size(); }
    [[nodiscard]] constexpr groups::extent operator[](std::size_t history) const {
        return histories_[history];
    }

    // Calls visit(pair) for each group of a history, and forget(group) for an edition that the next
    // one is not compared with.
    template <class Visit, class Forget>
    constexpr void for_each_pair(std::size_t history, Visit visit, Forget forget) const {
        const auto periods = histories_[history];
        period_pair pair{periods.first, periods.first, false};
        bool has_before = false;
        for (auto group = periods.first; group != periods.first + periods.size; ++group) {
            const bool is_edition = ranks_.is_edition(group);
            pair.after = group;
            pair.are_editions = is_edition && has_before;
            visit(pair);
            if (is_edition) {
                pair.before = group;
                has_before = true;
            } else if (has_before && gaps_ == gaps::break_off) {
                forget(pair.before);
                has_before = false;
            }
        }
    }

private:
    Ranks ranks_;
    groups histories_;
    gaps gaps_;
};

// Two columns, each group of the one before the same group of the other.
template <class Before, class After>
class two_periods {
public:
    using before_type = Before;
    using after_type = After;

    constexpr two_periods(const Before& before, const After& after, std::size_t size)
        : before_(before), after_(after), size_(size) {}

    [[nodiscard]] constexpr const Before& before() const { return before_; }
    [[nodiscard]] constexpr const After& after() const { return after_; }
    [[nodiscard]] constexpr std::size_t size() const { return size_; }
    [[nodiscard]] constexpr groups::extent operator[](std::size_t group) const {
        return {group, 1};
    }
    template <class Visit, class Forget>
    constexpr void for_each_pair(std::size_t group, Visit visit, Forget) const {
        visit(period_pair{group, group, before_.is_edition(group) && after_.is_edition(group)});
    }

private:
    Before before_;
    After after_;
    std::size_t size_;
};

} // namespace detail
} // namespace visavis
