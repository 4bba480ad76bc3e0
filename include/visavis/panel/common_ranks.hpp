// SPDX-License-Identifier: BSL-1.0
#pragma once

// common_ranks: ranks in two periods made anew among the members that have one in both

#include <visavis/compare/agreement.hpp>
#include <visavis/panel/periods.hpp>

namespace visavis::detail {

/// Twice the rank that each member of a group has among the members with a rank in both of two
/// periods, and 0 for the others, in the order of the group.
class common_ranks {
public:
    /// Room for groups of up to so many members.
    constexpr explicit common_ranks(std::size_t members)
        : before_(members), after_(members), counts_(2 * members + 1) {}

    /// From the ranks that two groups begin with.
    template <lane_number Lane, class Before, class After>
    constexpr void make(const Before& before, std::size_t first_before, const After& after,
                        std::size_t first_after, std::size_t members, ties how);

    /// None, for so many members.
    constexpr void make_none(std::size_t members) {
        for (std::size_t member = 0; member != members; ++member)
            before_.data()[member] = after_.data()[member] = 0;
    }

    [[nodiscard]] constexpr std::int32_t before(std::size_t member) const {
        return static_cast<std::int32_t>(before_.data()[member]);
    }
    [[nodiscard]] constexpr std::int32_t after(std::size_t member) const {
        return static_cast<std::int32_t>(after_.data()[member]);
    }

private:
    template <lane_number Lane>
    static constexpr std::uint32_t index_of(Lane rank, std::size_t members);
    constexpr void rank_counted(std::uint32_t* indexes, std::size_t members, std::size_t most,
                                ties how);
    template <class RankAt>
    static constexpr void rank_sorted(std::uint32_t* anew, std::size_t members, ties how,
                                      RankAt rank_at);

    cells<std::uint32_t, small_list> before_;
    cells<std::uint32_t, small_list> after_;
    cells<std::uint32_t, 2 * small_list + 1> counts_;
};

// ---------------------------------------------------------------------------------------------

// Ranks that a group can have by itself are counted: whole ones by themselves, floating ones
// doubled, since they may have halves. Others have an index beyond.
inline constexpr std::uint32_t no_index = std::numeric_limits<std::uint32_t>::max();

template <lane_number Lane>
constexpr std::uint32_t common_ranks::index_of(Lane rank, std::size_t members) {
    const Lane counted = picked(is_rank(rank), rank, Lane{0});
    if constexpr (std::floating_point<Lane>) {
        const auto index = static_cast<std::int64_t>(2 * counted);
        const auto other = std::bit_cast<bits_of<Lane>>(static_cast<Lane>(index)) ^
                           std::bit_cast<bits_of<Lane>>(2 * counted);
        const bool beyond = static_cast<std::uint64_t>(index) > 2 * members;
        return picked((other | bits_of<Lane>{beyond}) != 0, no_index,
                      static_cast<std::uint32_t>(index));
    } else {
        const auto index = static_cast<std::uint32_t>(counted);
        return picked(index > members, no_index, index);
    }
}

template <lane_number Lane, class Before, class After>
constexpr void common_ranks::make(const Before& before, std::size_t first_before,
                                  const After& after, std::size_t first_after, std::size_t members,
                                  ties how) {
    auto* const was = before_.data();
    auto* const is = after_.data();
    std::uint32_t most_before = 0;
    std::uint32_t most_after = 0;
    for (std::size_t member = 0; member != members; ++member) {
        const auto a = index_of(before.template rank<Lane>(first_before + member), members);
        const auto b = index_of(after.template rank<Lane>(first_after + member), members);
        was[member] = picked(b == 0, std::uint32_t{0}, a);
        is[member] = picked(a == 0, std::uint32_t{0}, b);
        most_before = was[member] > most_before ? was[member] : most_before;
        most_after = is[member] > most_after ? is[member] : most_after;
    }
    const auto rank = [&](std::uint32_t* indexes, std::uint32_t most, const auto& ranks,
                          std::size_t first) {
        if (most != no_index)
            rank_counted(indexes, members, most, how);
        else
            rank_sorted(indexes, members, how, [&](std::size_t member) {
                return ranks.template rank<Lane>(first + member);
            });
    };
    rank(was, most_before, before, first_before);
    rank(is, most_after, after, first_after);
}

constexpr void common_ranks::rank_counted(std::uint32_t* indexes, std::size_t members,
                                          std::size_t most, ties how) {
    auto* const counts = counts_.data();
    for (std::size_t at = 0; at <= most; ++at) counts[at] = 0;
    for (std::size_t member = 0; member != members; ++member) ++counts[indexes[member]];
    counts[0] = 0;
    // twice the rank of a tie is `base` + `step` times what comes before + `own` times its count
    std::uint32_t before = 0;
    std::uint32_t groups = 0;
    for (std::size_t at = 1; at <= most; ++at) {
        const auto count = counts[at];
        const auto halves = [&]() -> std::uint32_t {
            switch (how) {
            case ties::modified:
                return 2 * (before + count);
            case ties::dense:
                return 2 * (groups + 1);
            case ties::fractional:
                return 2 * before + count + 1;
            case ties::competition:
            case ties::ordinal:
                break;
            }
            return 2 * (before + 1);
        };
        counts[at] = halves();
        before += count;
        groups += count != 0 ? 1 : 0;
    }
    const std::uint32_t next = how == ties::ordinal ? 2 : 0;
    for (std::size_t member = 0; member != members; ++member) {
        const auto index = indexes[member];
        indexes[member] = counts[index];
        counts[index] += index == 0 ? 0 : next;
    }
}

// Ranks of any size, as the verb `rank` does it.
template <class RankAt>
constexpr void common_ranks::rank_sorted(std::uint32_t* anew, std::size_t members, ties how,
                                         RankAt rank_at) {
    using number = decltype(rank_at(std::size_t{}));
    cells<number, small_list> values(members);
    cells<double, small_list> ranked(members);
    std::size_t common = 0;
    for (std::size_t member = 0; member != members; ++member)
        if (anew[member] != 0) values.data()[common++] = rank_at(member);
    rank(std::span<const number>(values.data(), common), std::span<double>(ranked.data(), common),
         {.ties = how, .polarity = polarity::lower_is_better});
    common = 0;
    for (std::size_t member = 0; member != members; ++member)
        if (anew[member] != 0)
            anew[member] = static_cast<std::uint32_t>(2 * ranked.data()[common++]);
}

} // namespace visavis::detail
