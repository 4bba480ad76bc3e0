// SPDX-License-Identifier: BSL-1.0
#pragma once

// best_rank: the best rank that an entity ever had in a history, and when

#include <visavis/compare/when_held.hpp>

namespace visavis {

/// The best rank of a history and the first and the last edition in which it was reached. Joint
/// ranks count.
struct best_rank_ever {
    whereabouts rank = {};
    occasion first = {};
    occasion last = {};

    /// Whether a rank is as good as the best one: "its best rank ever", as far as known.
    [[nodiscard]] constexpr verdict is_equalled_by(const whereabouts& now) const {
        return now.is_listed() & !rank.is_before(now);
    }

    friend constexpr bool operator==(const best_rank_ever&, const best_rank_ever&) = default;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

struct best_rank_fn {
    template <entity Entity, any_history History>
    [[nodiscard]] constexpr answer<best_rank_ever> checked(const Entity& who,
                                                           const History& editions) const {
        require_kind_of_history<History, Entity>();
        const auto view = visavis::editions_of(editions);
        if (view.size() == 0) return refusal{reason::empty_list, "the editions"};
        auto best = whereabouts::not_listed();
        for (const auto& edition : view) {
            const auto where = view.where_is(who, edition);
            if (!where) return where.refused();
            best = best.better_of(where.value());
        }
        if (fails(best.is_listed())) return best_rank_ever{best, {}, {}};
        occasions_so_far reached;
        for (const auto& edition : view)
            reached.read({edition.when(), is_reached(best, view.where_is(who, edition).value())});
        return best_rank_ever{best, reached.first(), reached.last()};
    }
    template <entity Entity, any_history History>
    [[nodiscard]] constexpr best_rank_ever operator()(const Entity& who,
                                                      const History& editions) const {
        return checked(who, editions).value();
    }

private:
    // Surely only where the best rank is known.
    static constexpr verdict is_reached(const whereabouts& best, const whereabouts& where) {
        const auto within = where.is_within(best.worst());
        return holds(within) && !best.is_known() ? verdict::of_undetermined() : within;
    }
};

} // namespace detail

/// The best rank that an entity had in any edition of a history, and when it had it first and last:
/// `best_rank(city<"Wuhan", "CN">{}, history)`.
/// Formula: the smallest of its ranks
/// Units: places
/// Range: 1 to the longest list's length, or not listed; between two ranks where the lists do not
///   decide
/// Missing, zero, negative: an edition in which it is not listed has no rank for it; where it may
///   be listed unseen, its best rank may be better than any that is known
/// Errors: empty_list, different_kinds; `best_rank.checked(...)` returns them
/// Complexity: O(n) in all members of all editions
/// Source: as the editions
/// Example: examples/streaks_and_records.cpp
inline constexpr detail::best_rank_fn best_rank{};

} // namespace visavis
