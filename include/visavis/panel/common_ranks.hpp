// SPDX-License-Identifier: BSL-1.0
#pragma once

// common_ranks: ranks in two periods made anew among the members that have one in both

#include <visavis/compare/agreement.hpp>
#include <visavis/panel/periods.hpp>

namespace visavis::detail {

// Twice the rank of each member of a group among the members that have a rank in both of two
// periods, and 0 for the others, in the order of the group.
class common_ranks {
public:
    // Room for groups of up to so many members.
    constexpr explicit common_ranks(std::size_t members)
        : before_(members), after_(members), counts_(2 * members + 2) {}

    template <class Before, class After>
    constexpr void make(const Before& before, std::size_t first_before, const After& after,
                        std::size_t first_after, std::size_t members, ties how) {
        const auto is_common = [&](std::size_t member) {
            return before.rank(first_before + member) != 0 && after.rank(first_after + member) != 0;
        };
        rank_anew(before, first_before, members, how, is_common, before_.data());
        rank_anew(after, first_after, members, how, is_common, after_.data());
    }

    [[nodiscard]] constexpr std::int64_t before(std::size_t member) { return before_.data()[member]; }
    [[nodiscard]] constexpr std::int64_t after(std::size_t member) { return after_.data()[member]; }

private:
    template <class Ranks, class IsCommon>
    constexpr void rank_anew(const Ranks& ranks, std::size_t first, std::size_t members, ties how,
                             IsCommon is_common, std::uint32_t* out) {
        if (!count(ranks, first, members, is_common)) {
            sort(ranks, first, members, how, is_common, out);
            return;
        }
        number_counted(2 * members + 2, how);
        for (std::size_t member = 0; member != members; ++member) {
            out[member] = 0;
            if (!is_common(member)) continue;
            auto& next = counts_.data()[twice(ranks.rank(first + member))];
            out[member] = next;
            if (how == ties::ordinal) next += 2;
        }
    }

    // Counts the common members with each rank, given twice. A rank that the group cannot have
    // had by itself, or that is no rank, is not counted, and then none is.
    template <class Ranks, class IsCommon>
    constexpr bool count(const Ranks& ranks, std::size_t first, std::size_t members,
                         IsCommon is_common) {
        for (std::size_t at = 0; at != 2 * members + 2; ++at) counts_.data()[at] = 0;
        for (std::size_t member = 0; member != members; ++member) {
            if (!is_common(member)) continue;
            const auto rank = ranks.rank(first + member);
            if (!(rank <= static_cast<typename Ranks::number>(members))) return false;
            const auto index = twice(rank);
            if constexpr (std::floating_point<typename Ranks::number>)
                if (static_cast<typename Ranks::number>(index) != 2 * rank) return false;
            ++counts_.data()[index];
        }
        return true;
    }

    // Turns the counts into twice the new ranks.
    constexpr void number_counted(std::size_t size, ties how) {
        std::size_t before = 0;
        std::size_t tied_before = 0;
        for (std::size_t at = 0; at != size; ++at) {
            const std::size_t count = counts_.data()[at];
            if (count == 0) continue;
            const auto place = place_in_tie(how, before, tied_before, count, 0);
            counts_.data()[at] = static_cast<std::uint32_t>(place.halves());
            before += count;
            ++tied_before;
        }
    }

    // Ranks of any size, as the verb `rank` does it.
    template <class Ranks, class IsCommon>
    static constexpr void sort(const Ranks& ranks, std::size_t first, std::size_t members, ties how,
                               IsCommon is_common, std::uint32_t* out) {
        using number = typename Ranks::number;
        cells<number> values(members);
        cells<double> anew(members);
        std::size_t common = 0;
        for (std::size_t member = 0; member != members; ++member)
            if (is_common(member)) values.data()[common++] = ranks.rank(first + member);
        rank(std::span<const number>(values.data(), common), std::span<double>(anew.data(), common),
             {.ties = how, .polarity = polarity::lower_is_better});
        common = 0;
        for (std::size_t member = 0; member != members; ++member)
            out[member] = is_common(member)
                              ? static_cast<std::uint32_t>(2 * anew.data()[common++])
                              : 0;
    }

    template <class Number>
    static constexpr std::size_t twice(Number rank) {
        if constexpr (std::floating_point<Number>)
            return static_cast<std::size_t>(2 * rank);
        else
            return 2 * static_cast<std::size_t>(rank);
    }

    cells<std::uint32_t> before_;
    cells<std::uint32_t> after_;
    cells<std::uint32_t, 2 * small_list + 2> counts_;
};

} // namespace visavis::detail
