// SPDX-License-Identifier: BSL-1.0

#include "editions.hpp"

#include <algorithm>

namespace compare {

editions::editions(const databank& data, const request& asked) {
    const auto last = data.period(asked.to);
    if (data.has_lists())
        take_lists(data, last);
    else
        rank_figures(data, asked, last);
    if (leagues_.empty()) throw wrong_request("nobody has a figure in any period up to then");
    known_.assign(leagues_.begin(), leagues_.end());
}

void editions::rank_figures(const databank& data, const request& asked, const vv::period& last) {
    const auto what = data.indicator(asked.indicators.empty() ? "" : asked.indicators[0]);
    const auto& panel = data.panel();
    const auto members = data.among(asked.among);
    title_ = databank::name_with_unit(what);
    formula_ = what.better == vv::polarity::higher_is_better
                   ? "rank = 1 + the number of higher values in the same period (1 2 2 4)"
                   : "rank = 1 + the number of lower values in the same period (1 2 2 4)";
    std::vector<vv::period> periods;
    std::vector<vv::placing> ranks(panel.size().entities);
    for (std::size_t at = 0; at != panel.size().periods; ++at) {
        const auto when = panel.when(at);
        if (last < when) break;
        vv::rank(vv::by_group(panel.of(what, when), members.group()), ranks,
                 {.polarity = what.better});
        std::vector<vv::placed<vv::any_entity>> places;
        for (const auto entity : members)
            if (ranks[entity].is_ranked())
                places.push_back(
                    {static_cast<int>(ranks[entity].rank().numerator()), panel.who(entity)});
        if (places.empty()) continue;
        std::stable_sort(places.begin(), places.end(),
                         [](const auto& a, const auto& b) { return a.rank < b.rank; });
        periods.push_back(when);
        places_.push_back(std::move(places));
    }
    for (std::size_t at = 0; at != places_.size(); ++at)
        leagues_.emplace_back(title_, vv::entity_kind::other, periods[at], panel.from(0),
                              places_[at].data(), places_[at].size());
}

void editions::take_lists(const databank& data, const vv::period& last) {
    title_ = "the list";
    formula_ = "ranks as the list prints them";
    const auto& lists = data.lists();
    for (std::size_t at = 0; at != lists.size() && !(last < lists.edition(at)); ++at) {
        const auto league = lists.checked_league(at);
        if (!league)
            throw wrong_request(joined({"the edition of ", in_words(lists.edition(at)),
                                        " is no whole list: ", in_words(league.refused())}));
        leagues_.push_back(league.value());
    }
}

const vv::any_league& editions::at(const vv::period& when) const {
    for (const auto& one : leagues_)
        if (one.edition == when) return one;
    throw wrong_request(joined({"nobody has a rank in ", in_words(when)}));
}

vv::placing place_in(const vv::any_league& league, const vv::any_entity& who) {
    int with_it = 0;
    int rank = 0;
    for (const auto& place : league)
        if (rank == 0 && vv::same_entity(place.who, who)) rank = place.rank; // the best of several
    if (rank == 0) return {};
    for (const auto& place : league) with_it += place.rank == rank ? 1 : 0;
    return vv::placing(rank, with_it > 1);
}

} // namespace compare
