// SPDX-License-Identifier: BSL-1.0
#pragma once

// editions: the ranks of a databank's entities, period by period, as the editions of a list

#include <visavis/compare/rank.hpp>
#include <visavis/model/history.hpp>
#include <visavis/panel/panel.hpp>

namespace visavis {

/// What the list is called, which is viewed; the indicator's name unless it is given. And how
/// equal figures are ranked: a list has no `modified` and no `fractional` ranks.
struct edition_options {
    std::string_view title = {};
    visavis::ties ties = visavis::ties::competition;
};

namespace detail {
struct rank_editions_fn;
} // namespace detail

/// A list of those that have a figure, best first, for each period in which anybody has one. Owns
/// the places, and views the names of the panel, which must outlive it and stay where it is.
class ranked_editions {
public:
    ranked_editions() = default;
    ranked_editions(ranked_editions&&) noexcept = default;
    ranked_editions& operator=(ranked_editions&&) noexcept = default;
    ranked_editions(const ranked_editions&) = delete; // the copy would view the original's places
    ranked_editions& operator=(const ranked_editions&) = delete;

    [[nodiscard]] std::size_t size() const { return leagues_.size(); }
    /// The edition at a position from 0, which is `out_of_range` beyond the last.
    [[nodiscard]] any_league league(std::size_t position) const& {
        if (position >= size()) refuse(reason::out_of_range, "the position of an edition");
        return leagues_[position];
    }
    /// The edition of a period, or `no_such_period`, which names it. O(editions).
    [[nodiscard]] answer<any_league> at(const period& when) const&;
    /// All editions, viewed, as the verbs on histories take them.
    [[nodiscard]] history_view history() const& { return history_view(editions_); }

    // Of editions that are about to go, nothing is viewed.
    void league(std::size_t position) const&& = delete;
    void at(const period& when) const&& = delete;
    void history() const&& = delete;

private:
    friend detail::rank_editions_fn;

    std::vector<placed<any_entity>> places_; // of all leagues
    std::vector<any_league> leagues_;
    std::vector<known_edition> editions_; // the same, as histories take them
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// The kind of all selected entities, or `other` where there are several.
inline entity_kind kind_of_all(const panel& databank, const entity_selection& members) {
    if (members.size() == 0) return entity_kind::other;
    const auto kind = databank.who(members[0]).kind();
    for (const auto entity : members)
        if (databank.who(entity).kind() != kind) return entity_kind::other;
    return kind;
}

struct rank_editions_fn {
    /// The other door; `made` is as it was where it is refused.
    [[nodiscard]] answer<agreed> checked(const panel& databank, const named_indicator& what,
                                         const entity_selection& members, ranked_editions& made,
                                         const edition_options& options = {}) const;
    [[nodiscard]] ranked_editions operator()(const panel& databank, const named_indicator& what,
                                             const entity_selection& members,
                                             const edition_options& options = {}) const {
        ranked_editions made;
        (void)checked(databank, what, members, made, options).value();
        return made;
    }
    void operator()(const panel&& databank, const named_indicator& what,
                    const entity_selection& members,
                    const edition_options& options = {}) const = delete; // its names would be gone
};

} // namespace detail

/// The ranks of selected entities by one indicator, each period an edition of a list:
/// `rank_editions(databank, "GDP", databank.where(of_kind(entity_kind::country)))`. Its `history()`
/// answers who was first, for how long, and for the first time since when.
/// Formula: as `rank`; the better figure by the indicator's polarity comes first, and equal ones in
///   the order of the databank
/// Units: places
/// Range: 1 to n of the n entities with a figure in that period
/// Missing, zero, negative: who has no figure is not in the edition, as if not in the list, so that
///   ranks also move by coverage (`split_movement_of` tells how much); a period in which nobody has
///   one is a gap, not an edition
/// Errors: out_of_range (a rule for ties that lists do not have, a selection of another panel),
///   and what names no indicator; `rank_editions.checked(...)` returns them
/// Complexity: O(periods (entities + n log n)); memory for a place a figure
/// Source: as `rank`
/// Example: examples/gdp_history.cpp
inline constexpr detail::rank_editions_fn rank_editions{};

// ---------------------------------------------------------------------------------------------

namespace detail {

// The places of one period, added to those before; the entities of a rank in their own order.
inline void add_places(const panel& databank, const entity_selection& members,
                       const std::vector<std::uint32_t>& ranks,
                       std::vector<placed<any_entity>>& places) {
    struct ranked {
        std::uint32_t rank;
        std::uint32_t entity;
    };
    std::vector<ranked> listed;
    listed.reserve(members.size());
    for (const auto entity : members)
        if (ranks[entity] != 0) listed.push_back({ranks[entity], entity});
    ranges::sort(listed, [](const ranked& a, const ranked& b) {
        return a.rank != b.rank ? a.rank < b.rank : a.entity < b.entity;
    });
    for (const auto& one : listed)
        places.push_back({static_cast<int>(one.rank), databank.who(one.entity)});
}

inline answer<agreed> rank_editions_fn::checked(const panel& databank, const named_indicator& what,
                                                const entity_selection& members,
                                                ranked_editions& made,
                                                const edition_options& options) const {
    if (options.ties == ties::modified || options.ties == ties::fractional)
        return refusal{reason::out_of_range, "a list with ranks by this rule for ties"};
    const auto indicator = databank.find_indicator(what);
    if (!indicator) return indicator.refused();
    if (members.size() != 0 && members[members.size() - 1] >= databank.size().entities)
        return refusal{reason::out_of_range, "the position of an entity"};

    const auto named = databank.what(indicator.value());
    const auto title = options.title.empty() ? named.name() : options.title;
    const auto kind = kind_of_all(databank, members);
    ranked_editions all;
    all.places_.reserve(databank.size().periods * members.size()); // leagues view them meanwhile
    std::vector<std::uint32_t> ranks(databank.size().entities);
    for (std::size_t at = 0; at != databank.size().periods; ++at) {
        const auto figures = databank.of(what, databank.when(at));
        visavis::rank(by_group(figures, members.group()), ranks, {options.ties, named.better});
        const auto first = all.places_.size();
        add_places(databank, members, ranks, all.places_);
        if (all.places_.size() == first) continue;
        all.leagues_.emplace_back(title, kind, databank.when(at), databank.from(indicator.value()),
                                  all.places_.data() + first, all.places_.size() - first);
        all.editions_.emplace_back(all.leagues_.back());
    }
    made = std::move(all);
    return agreed{};
}

} // namespace detail

inline answer<any_league> ranked_editions::at(const period& when) const& {
    for (const auto& edition : leagues_)
        if (edition.edition == when) return edition;
    const auto refused = history().at(when).refused(); // in the words of histories
    return refused;
}

} // namespace visavis
