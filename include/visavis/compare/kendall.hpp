// SPDX-License-Identifier: BSL-1.0
#pragma once

// kendall: Kendall's tau-b, from how many pairs of members two lists have in the same order

#include <visavis/compare/agreement.hpp>
#include <visavis/core/surd.hpp>

namespace visavis {

/// The pairs of members of two lists. Each pair is counted once.
struct pair_counts {
    std::int64_t concordant = 0;     ///< in the same order in both lists
    std::int64_t discordant = 0;     ///< in opposite orders: one overtook the other
    std::int64_t tied_in_first = 0;  ///< equal in the first list only
    std::int64_t tied_in_second = 0; ///< equal in the second list only
    std::int64_t tied_in_both = 0;

    [[nodiscard]] constexpr std::int64_t total() const {
        return concordant + discordant + tied_in_first + tied_in_second + tied_in_both;
    }
    friend constexpr bool operator==(const pair_counts&, const pair_counts&) = default;
};

/// Kendall's tau-b of two lists, with the counts it is made of. Compares exactly with numbers and
/// with other taus, by its value.
class kendall {
public:
    /// Refused where one of the lists is constant (`constant_list`, `empty_list`).
    [[nodiscard]] static constexpr answer<kendall> of(const pair_counts& pairs,
                                                      const compared_members& members);

    [[nodiscard]] constexpr const surd& exact() const { return exact_; }
    [[nodiscard]] constexpr double value() const { return exact_.to_double(); }
    /// (C - D) / all pairs: tau-a, which ties keep away from 1.
    [[nodiscard]] constexpr fraction tau_a() const {
        return {pairs_.concordant - pairs_.discordant, pairs_.total()};
    }
    [[nodiscard]] constexpr const pair_counts& pairs() const { return pairs_; }
    [[nodiscard]] constexpr const compared_members& members() const { return members_; }

    friend constexpr bool operator==(const kendall& a, const kendall& b) {
        return a.exact_ == b.exact_;
    }
    friend constexpr auto operator<=>(const kendall& a, const kendall& b) {
        return a.exact_ <=> b.exact_;
    }
    friend constexpr bool operator==(const kendall& a, const fraction& b) { return a.exact_ == b; }
    friend constexpr auto operator<=>(const kendall& a, const fraction& b) {
        return a.exact_ <=> surd(b);
    }

private:
    constexpr kendall() = default;
    pair_counts pairs_ = {};
    compared_members members_ = {};
    surd exact_ = {};
};

// ---------------------------------------------------------------------------------------------

constexpr answer<kendall> kendall::of(const pair_counts& pairs, const compared_members& members) {
    const auto ordered = pairs.concordant + pairs.discordant;
    const auto in_first = ordered + pairs.tied_in_second;
    const auto in_second = ordered + pairs.tied_in_first;
    if (in_first == 0) return refusal{reason::constant_list, "the first list"};
    if (in_second == 0) return refusal{reason::constant_list, "the second list"};
    kendall result;
    result.pairs_ = pairs;
    result.members_ = members;
    result.exact_ =
        surd(pairs.concordant - pairs.discordant, static_cast<detail::unsigned_wide>(in_first),
             static_cast<detail::unsigned_wide>(in_second));
    return result;
}

namespace detail {

// What is counted of the members that have a value in both lists.
struct counted_members {
    std::size_t size = 0;
    std::int64_t tied_in_first = 0;
    std::int64_t tied_in_both = 0;
    pair_order of_second = {};

    [[nodiscard]] constexpr pair_counts pairs(bool same_direction) const {
        const auto first = tied_in_first - tied_in_both;
        const auto second = of_second.equal - tied_in_both;
        const auto decreasing = of_second.decreasing;
        const auto increasing = pairs_of(size) - decreasing - tied_in_first - second;
        return {same_direction ? increasing : decreasing, same_direction ? decreasing : increasing,
                first, second, tied_in_both};
    }
};

// Knight's algorithm: in the order of the first list, and of the second where the first ties, a
// pair is discordant where the keys of the second decrease. `spare` holds the size of each tie at
// its first place, until it is sorted there.
template <class Lists, sort_key Key, class KeyAt>
constexpr counted_members count_by_keys(const Lists& lists, Key* keys, Key* spare,
                                        std::span<std::byte> lent, KeyAt key_at) {
    lists.place_members(
        lists.first(), lent,
        [=](std::size_t before, std::size_t count, std::size_t which, std::size_t position) {
            keys[before + which] = key_at(position);
            if (which == 0) spare[before] = static_cast<Key>(count);
        });
    counted_members counted{lists.complete()};
    for (std::size_t at = 0; at != counted.size;) {
        const auto tied = static_cast<std::size_t>(spare[at]);
        if (tied > 1) {
            counted.tied_in_first += pairs_of(tied);
            counted.tied_in_both += sort_and_count(keys + at, spare + at, tied).equal;
        }
        at += tied;
    }
    counted.of_second = sort_and_count(keys, spare, counted.size);
    return counted;
}

// The keys of the second list are those of its numbers, or their places among the others.
template <class A, class B>
constexpr counted_members count_members_of(paired_lists<A, B>& lists,
                                           std::span<std::byte> workspace) {
    const auto size = lists.size();
    if constexpr (column_number<typename B::number>) {
        constexpr int unused = 64 - 8 * sizeof(typename B::number);
        using key = std::conditional_t<unused == 0, std::uint64_t, std::uint32_t>;
        const auto key_at = [second = lists.second()](std::size_t position) {
            return static_cast<key>(order_key(second.number_at(position)) >> unused);
        };
        return lists.template with_cells<key, 2>(workspace, [&](key* keys, auto lent) {
            return count_by_keys(lists, keys, keys + size, lent, key_at);
        });
    } else {
        return lists.template with_cells<std::uint32_t, 3>(
            workspace, [&](std::uint32_t* keys, auto lent) {
                lists.place_members(
                    lists.second(), lent,
                    [=](std::size_t before, std::size_t, std::size_t, std::size_t position) {
                        keys[position] = static_cast<std::uint32_t>(before);
                    });
                return count_by_keys(lists, keys + size, keys + 2 * size, lent,
                                     [=](std::size_t position) { return keys[position]; });
            });
    }
}

struct kendall_tau_fn {
    template <orderable_list First, orderable_list Second, class FirstProjection = std::identity,
              class SecondProjection = std::identity>
    [[nodiscard]] constexpr answer<kendall>
    checked(First&& first, Second&& second,
            const agreement_options_for<listed_t<First, FirstProjection>,
                                        listed_t<Second, SecondProjection>>& options = {},
            FirstProjection first_projection = {}, SecondProjection second_projection = {}) const {
        if constexpr (has_exact_rank<listed_t<First, FirstProjection>>() &&
                      has_exact_rank<listed_t<Second, SecondProjection>>()) {
            paired_lists lists(seen_list(first, first_projection),
                               seen_list(second, second_projection));
            const auto may = lists.may_agree(options);
            if (!may) return may.refused();
            const auto counted = count_members_of(lists, options.workspace);
            return kendall::of(counted.pairs(lists.same_direction(options)), lists.members());
        }
    }

    template <orderable_list First, orderable_list Second, class FirstProjection = std::identity,
              class SecondProjection = std::identity>
    [[nodiscard]] constexpr kendall
    operator()(First&& first, Second&& second,
               const agreement_options_for<listed_t<First, FirstProjection>,
                                           listed_t<Second, SecondProjection>>& options = {},
               FirstProjection first_projection = {},
               SecondProjection second_projection = {}) const {
        return checked(first, second, options, first_projection, second_projection).value();
    }
};

} // namespace detail

/// How far two lists have the same members in the same order, by pairs: Kendall's tau-b.
/// `kendall_tau(a, b)`; with a projection for each list behind the options.
/// Formula: (C - D) / sqrt((n0 - n1) (n0 - n2)), where C pairs are in the same order in both lists
///   and D in opposite ones, of n0 = n (n - 1) / 2, and n1 and n2 are tied in the first and in the
///   second list
/// Units: none
/// Range: -1 (the one list reversed) to 1 (the same order and the same ties), exact; the counts
///   are exact in 64 bits
/// Missing, zero, negative: a member without a value in one of the lists is left out, and counted,
///   or by `missing_pairs::error` refused; NaN counts as missing; -0.0 ties with 0.0; infinities
///   and negative numbers are in order like any other
/// Errors: out_of_range (lists of different sizes), empty_list (no member with both values),
///   constant_list (all values of one list equal, or one member alone), different_entities (figures
///   of different entities at one place), and of each list of figures those of `rank`;
///   `kendall_tau.checked(...)` returns them
/// Complexity: O(n log n), for lists in nearly the same order less; no allocation up to
///   `small_list` members or with a workspace, else one
/// Source: M. G. Kendall, "The treatment of ties in ranking problems", Biometrika 33 (1945); W. R.
///   Knight, "A computer method for calculating Kendall's tau with ungrouped data", JASA 61 (1966)
/// Example: examples/agreement_of_rankings.cpp
inline constexpr detail::kendall_tau_fn kendall_tau{};

} // namespace visavis
