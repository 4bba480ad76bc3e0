// SPDX-License-Identifier: BSL-1.0

#include "editions.hpp"

#include <algorithm>

namespace compare {

namespace {

// For each place how many before it have the same member.
std::vector<int> repeats_before(const place_list& list) {
    std::vector<std::size_t> by_name(list.size());
    for (std::size_t at = 0; at != list.size(); ++at) by_name[at] = at;
    std::stable_sort(by_name.begin(), by_name.end(), [&](std::size_t a, std::size_t b) {
        return list[a].who.name() < list[b].who.name();
    });
    std::vector<int> repeats(list.size());
    std::size_t begin = 0;
    for (std::size_t at = 1; at < list.size(); ++at) {
        const auto& who = list[by_name[at]].who;
        if (who.name() != list[by_name[begin]].who.name()) begin = at;
        for (auto before = begin; before != at; ++before)
            repeats[by_name[at]] += vv::same_entity(list[by_name[before]].who, who) ? 1 : 0;
    }
    return repeats;
}

// Those without a name are not one member, and nothing tells which of them is which.
void refuse_nameless(const place_list& list, std::string_view which) {
    const auto count = std::count_if(list.begin(), list.end(),
                                     [](const auto& place) { return place.who.name().empty(); });
    if (count < 2) return;
    throw wrong_request(joined({which, " has ", in_words(vv::fraction(count)),
                                " places without a name; --or-else takes the column that names "
                                "them, --entity another one for all"}));
}

void refuse_repeated(const place_list& list, const std::vector<int>& repeats,
                     std::string_view which) {
    std::vector<std::string> names;
    for (std::size_t at = 0; at != list.size(); ++at)
        if (repeats[at] == 1) names.push_back(joined({"'", list[at].who.name(), "'"}));
    if (names.empty()) return;
    throw wrong_request(
        joined({which, " has names more than once: ", list_of_names(names, 4),
                "; --repeats best compares the best place of each, --repeats number keeps them "
                "apart, and --entity takes another column of names"}));
}

// Joint ranks stay joint.
void rank_anew(place_list& list) {
    int printed = 0;
    for (std::size_t at = 0; at != list.size(); ++at) {
        const bool is_joint = at != 0 && list[at].rank == printed;
        printed = list[at].rank;
        list[at].rank = is_joint ? list[at - 1].rank : static_cast<int>(at) + 1;
    }
}

vv::any_entity numbered(const vv::any_entity& who, int number, std::deque<std::string>& names) {
    const auto& name = names.emplace_back(joined({who.name(), " (", std::to_string(number), ")"}));
    return vv::any_entity(name, who.countries());
}

place_list places_of(const vv::any_league& league) {
    place_list all;
    all.reserve(league.size());
    for (const auto& place : league) all.push_back(place);
    return all;
}

} // namespace

place_list with_unique_names(place_list list, const std::string& repeats,
                             std::deque<std::string>& names, std::string_view which) {
    refuse_nameless(list, which);
    const auto before = repeats_before(list);
    if (repeats == "error") refuse_repeated(list, before, which);
    place_list unique;
    unique.reserve(list.size());
    for (std::size_t at = 0; at != list.size(); ++at) {
        const bool is_repeated = before[at] != 0;
        if (is_repeated && repeats == "best") continue;
        unique.push_back(list[at]);
        if (is_repeated) unique.back().who = numbered(list[at].who, before[at] + 1, names);
    }
    if (repeats == "best") rank_anew(unique);
    return unique;
}

editions::editions(const databank& data, const request& asked) {
    const auto last = data.period(asked.to);
    if (data.has_lists()) {
        take_lists(data, last);
        if (asked.repeats != "error") make_names_unique(asked.repeats);
    } else {
        rank_figures(data, asked, last);
    }
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
        place_list ranked;
        for (const auto entity : members)
            if (ranks[entity].is_ranked())
                ranked.push_back(
                    {static_cast<int>(ranks[entity].rank().numerator()), panel.who(entity)});
        if (ranked.empty()) continue;
        std::stable_sort(ranked.begin(), ranked.end(),
                         [](const auto& a, const auto& b) { return a.rank < b.rank; });
        periods.push_back(when);
        places_.push_back(std::move(ranked));
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

void editions::make_names_unique(const std::string& repeats) {
    formula_ = repeats == "best"
                   ? "rank = place among the names of the list, each at the best place it has there"
                   : "ranks as the list prints them; a name that it has more than once is numbered "
                     "from its second place on";
    for (auto& league : leagues_) {
        const auto& list = places_.emplace_back(
            with_unique_names(places_of(league), repeats, numbered_names_,
                              joined({title_, " of ", in_words(league.edition)})));
        league = vv::any_league(league.title(), vv::entity_kind::other, league.edition, league.from,
                                list.data(), list.size());
    }
}

const vv::any_league& editions::with_unique_names_at(const vv::period& when) const {
    const auto& league = at(when);
    const auto list = places_of(league);
    const auto which = joined({title_, " of ", in_words(when)});
    refuse_nameless(list, which);
    refuse_repeated(list, repeats_before(list), which);
    return league;
}

bool editions::has_repeated_names() const {
    return std::any_of(leagues_.begin(), leagues_.end(), [](const vv::any_league& league) {
        const auto repeats = repeats_before(places_of(league));
        return std::any_of(repeats.begin(), repeats.end(), [](int count) { return count != 0; });
    });
}

std::optional<vv::any_entity> editions::find(std::string_view name) const {
    for (auto league = leagues_.rbegin(); league != leagues_.rend(); ++league)
        for (const auto& place : *league)
            if (place.who.name() == name) return place.who;
    return std::nullopt;
}

int editions::distance() const {
    if (size() < 3) return 1;
    const auto between = [this](std::size_t at) {
        return leagues_[at].edition.ordinal() - leagues_[at - 1].edition.ordinal();
    };
    for (std::size_t at = 2; at != size(); ++at)
        if (between(at) != between(1)) return 1;
    return between(1);
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
