// SPDX-License-Identifier: BSL-1.0
#pragma once

// bump_chart: ranks through the editions of a list, a line for each member

#include <visavis/chart/captions.hpp>
#include <visavis/compare/placing.hpp>
#include <visavis/model/history.hpp>

#include <range/v3/algorithm/stable_sort.hpp>

#include <string>
#include <vector>

namespace visavis {

/// A member's line: a place for each edition, none where it has no known rank among those drawn.
struct bump_line {
    std::string name = {};
    std::vector<placing> places = {};
    bool stands_out = false;
};

/// Ranks through time. A plain struct: fill it from anything, with as many places in each line as
/// there are editions.
struct bump_chart {
    captions about = {};
    std::vector<period> editions = {};
    std::vector<bump_line> entries = {}; ///< in the order of the last edition
};

/// The lines of all members that were at `last` or better in some edition; ranks beyond are not
/// drawn. Ranks that the history does not know are not drawn either, and members keep the names they
/// are known by. A note says what is drawn. Refused: fewer than one rank (`out_of_range`), a history
/// without editions (`empty_list`). O(editions * members^2); allocates.
template <any_history History>
[[nodiscard]] bump_chart bump_chart_of(captions texts, const History& editions, int last = 10);

// ---------------------------------------------------------------------------------------------

namespace detail {

// The ranks of one edition up to `last`, joint ones marked.
struct drawn_rank {
    any_entity who;
    int rank;
};
inline std::vector<drawn_rank> ranks_drawn(const history_view& history,
                                           const known_edition& edition, int last) {
    std::vector<drawn_rank> ranks;
    for (std::size_t at = 0; at != edition.size(); ++at) {
        const auto [who, where] = edition.at(at);
        if (!where.is_known() || where.best() > last) continue;
        ranks.push_back({history.known_as(who), where.best()});
    }
    return ranks;
}

inline bool is_joint(const std::vector<drawn_rank>& ranks, const drawn_rank& one) {
    int count = 0;
    for (const auto& other : ranks) count += other.rank == one.rank;
    return count > 1;
}

// A line for an entity that has none yet; the place in the list of those that have one.
inline std::size_t line_of(bump_chart& picture, std::vector<any_entity>& members,
                           const any_entity& who) {
    for (std::size_t at = 0; at != members.size(); ++at)
        if (same_entity(members[at], who)) return at;
    members.push_back(who);
    picture.entries.push_back(
        {std::string(who.name()), std::vector<placing>(picture.editions.size())});
    return members.size() - 1;
}

// By the last edition; those that are not in it follow, by the last one that they were in.
inline bool stands_before(const bump_line& a, const bump_line& b) {
    for (auto at = a.places.size(); at != 0; --at) {
        const auto& mine = a.places[at - 1];
        const auto& other = b.places[at - 1];
        if (mine == other && !mine.is_ranked()) continue;
        if (!mine.is_ranked() || !other.is_ranked()) return mine.is_ranked();
        if (mine.halves() != other.halves()) return mine.halves() < other.halves();
    }
    return false;
}

} // namespace detail

template <any_history History>
bump_chart bump_chart_of(captions texts, const History& editions, int last) {
    const auto history = visavis::editions_of(editions);
    if (last < 1) refuse(reason::out_of_range, "ranks of a bump chart");
    if (history.size() == 0) refuse(reason::empty_list, "a history without editions");
    bump_chart picture{std::move(texts), {}, {}};
    for (const auto& edition : history) picture.editions.push_back(edition.when());
    std::vector<any_entity> members;
    std::size_t number = 0;
    for (const auto& edition : history) {
        const auto ranks = detail::ranks_drawn(history, edition, last);
        for (const auto& one : ranks)
            picture.entries[detail::line_of(picture, members, one.who)].places[number] =
                placing(one.rank, detail::is_joint(ranks, one));
        add_source(picture.about, edition.from());
        ++number;
    }
    ranges::stable_sort(picture.entries, detail::stands_before);
    if (picture.about.axis.empty())
        picture.about.axis.append("Rank, ").append(history.begin()->title());
    std::string sentence("Drawn are ranks up to ");
    append_integer(sentence, last);
    sentence.append(", where they are known");
    add_note(picture.about, sentence);
    return picture;
}

} // namespace visavis
