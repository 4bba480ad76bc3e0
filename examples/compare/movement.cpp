// SPDX-License-Identifier: BSL-1.0

#include "editions.hpp"
#include "pictures.hpp"
#include "questions.hpp"

#include <visavis/tell/history_words.hpp>

#include <algorithm>

namespace compare {

namespace {

bool went_further(const vv::split_movement& a, const vv::split_movement& b) {
    const auto places = [](const vv::split_movement& one) {
        const auto& raw = one.raw();
        return raw.before().is_ranked() && raw.after().is_ranked() ? raw.places() : vv::fraction();
    };
    return places(b) < places(a);
}

// Who went up most, as a headline; the other title where nobody did.
std::string who_climbed(const std::vector<ranks_of_both>& ranks, std::string_view among,
                        std::string_view other_title) {
    std::int64_t most = 0;
    std::vector<std::string> climbers;
    for (const auto& one : ranks) {
        if (!one.before.is_ranked() || !one.after.is_ranked()) continue;
        const auto places = (one.before.halves() - one.after.halves()) / 2;
        if (places > most) climbers.clear();
        most = std::max(most, places);
        if (places == most && places > 0) climbers.push_back(one.name);
    }
    if (climbers.empty()) return vv::capitalised(other_title);
    return joined({all_of(climbers, "climbed most", "climbed most"), among, ", by ",
                   std::to_string(most), most == 1 ? " place" : " places"});
}

} // namespace

answer_table movement(const databank& data, const request& asked) {
    const auto from_period = data.period(asked.from);
    if (!(from_period < data.period(asked.to)))
        throw wrong_request(joined(
            {"--from ", asked.from, " is not before --to ", in_words(data.period(asked.to))}));
    const editions lists(data, asked);
    const auto& before = lists.with_unique_names_at(from_period);
    const auto& after = lists.with_unique_names_at(data.period(asked.to));

    struct moved {
        vv::any_entity who;
        vv::split_movement how;
    };
    std::vector<moved> all;
    const auto add = [&](const vv::any_entity& who) {
        all.push_back({who, vv::split_movement_of.checked(who, before, after).value()});
    };
    if (asked.who.empty()) {
        for (const auto& place : after) add(place.who);
        for (const auto& place : before)
            if (!after.rank_of(place.who)) add(place.who);
    }
    for (const auto& name : asked.who) {
        const auto found = lists.find(name);
        add(found ? *found : data.entity(name));
    }
    if (asked.sort == "moved")
        std::stable_sort(all.begin(), all.end(),
                         [](const moved& a, const moved& b) { return went_further(a.how, b.how); });

    answer_table answer;
    answer.question = "movement";
    const auto from = in_words(before.edition);
    const auto to = in_words(after.edition);
    answer.title = joined({lists.title(), ": ranks in ", from, " and ", to});
    answer.headings = {{"name", "Name"},
                       {"before", from, true},
                       {"after", to, true},
                       {"movement", "Movement"},
                       {"common", "Among those in both"}};
    std::vector<ranks_of_both> ranks;
    const auto top = static_cast<std::size_t>(asked.top);
    const auto shown =
        asked.top == 0 || !asked.who.empty() ? all.size() : std::min(top, all.size());
    for (std::size_t at = 0; at != shown; ++at) {
        const auto& [who, how] = all[at];
        const bool is_in_both = how.raw().before().is_ranked() && how.raw().after().is_ranked();
        answer.rows.push_back(
            {text_cell(who.name()), rank_cell(place_in(before, who)),
             rank_cell(place_in(after, who)), result_cell(how.raw()),
             is_in_both ? result_cell(how.common()) : missing_cell(vv::reason::unranked)});
        if (ranks.size() < most_slopes)
            ranks.push_back({std::string(who.name()), place_in(before, who), place_in(after, who)});
    }
    if (wants_pictures(asked) && !ranks.empty()) {
        const bool is_in_order = asked.who.empty() && asked.sort != "moved";
        const auto worst = is_in_order ? static_cast<int>(2 * ranks.size()) : 0;
        const auto title = who_climbed(
            ranks,
            ranks.size() < all.size() ? joined({" of the ", std::to_string(ranks.size()), " drawn"})
                                      : std::string(),
            answer.title);
        auto picture = slopes_of(captions_of(data, title, joined({"Rank, ", lists.title()})),
                                 before.edition, after.edition, ranks, worst);
        note_drawn(picture.about, ranks.size(), all.size());
        answer.pictures.emplace_back(std::move(picture));
    }
    if (shown < all.size())
        answer.notes.push_back(
            joined({"the first ", std::to_string(shown), " of ", std::to_string(all.size()),
                    asked.sort == "moved" ? ", by places moved" : ""}));
    if (asked.who.empty()) answer.notes.push_back(vv::words(vv::count_movements(before, after)));
    answer.formula = {lists.formula(),
                      "places moved = rank before - rank after; up is to a smaller number",
                      "among those in both: the same with ranks among the members of both lists "
                      "alone, without the effect of who came and went"};
    answer.sources = {data.source_line()};
    for (auto& sentence : data.oddities()) answer.missing.push_back(std::move(sentence));
    return answer;
}

} // namespace compare
