// SPDX-License-Identifier: BSL-1.0

#include "editions.hpp"
#include "pictures.hpp"
#include "questions.hpp"

#include <visavis/tell/history_json.hpp>

#include <algorithm>

namespace compare {

namespace {

struct told {
    std::string name;
    std::optional<vv::any_entity> who; ///< or else the country
    vv::any_country country;
    vv::streaks runs;
    vv::times_held times;
    cell best; ///< rank, and when
};

vv::gap_options gaps_of(const editions& lists, const request& asked) {
    vv::gap_options gaps;
    gaps.every = asked.every == 0 ? lists.distance() : asked.every;
    if (asked.gaps == "open") gaps.rule = vv::gap_rule::leave_open;
    if (asked.gaps == "bridge") gaps.rule = vv::gap_rule::bridge;
    return gaps;
}

// Whoever was so high in any edition, in the order in which they first were.
std::vector<vv::any_entity> ever_within(const editions& lists, int top) {
    std::vector<vv::any_entity> found;
    for (std::size_t at = 0; at != lists.size(); ++at)
        for (const auto& place : lists[at]) {
            if (place.rank > top) break;
            const auto same = [&](const vv::any_entity& who) {
                return vv::same_entity(who, place.who);
            };
            if (std::none_of(found.begin(), found.end(), same)) found.push_back(place.who);
        }
    return found;
}

bool has_nameless(const editions& lists, int top) {
    const auto all = ever_within(lists, top);
    return std::any_of(all.begin(), all.end(),
                       [](const vv::any_entity& who) { return who.name().empty(); });
}

std::vector<told> of_members(const databank& data, const editions& lists, const request& asked) {
    std::vector<vv::any_entity> members;
    members.reserve(asked.who.size());
    for (const auto& name : asked.who) members.push_back(data.entity(name));
    if (asked.who.empty()) members = ever_within(lists, asked.within);
    std::erase_if(members, [](const vv::any_entity& who) { return who.name().empty(); });
    std::vector<told> all;
    for (const auto& who : members) {
        const auto facts = vv::ranked_within(who, asked.within, lists.history());
        all.push_back({std::string(who.name()),
                       who,
                       {},
                       vv::streak(facts, gaps_of(lists, asked)),
                       vv::how_often(facts),
                       result_cell(vv::best_rank(who, lists.history()))});
    }
    return all;
}

// Whether a country has one of the first places, edition by edition.
std::vector<vv::edition_fact> facts_of_country(const editions& lists, vv::any_country country,
                                               int top) {
    std::vector<vv::edition_fact> facts;
    const auto is_in = vv::in(country);
    for (std::size_t at = 0; at != lists.size(); ++at) {
        auto held = vv::verdict(false);
        for (const auto& place : lists[at]) {
            if (place.rank > top) break;
            held = held | is_in(place.who);
        }
        facts.push_back({lists[at].edition, held});
    }
    return facts;
}

std::vector<told> of_countries(const databank& data, const editions& lists, const request& asked) {
    std::vector<vv::any_country> countries;
    const auto add = [&](vv::any_country one) {
        if (one.is_known() && std::find(countries.begin(), countries.end(), one) == countries.end())
            countries.push_back(one);
    };
    for (const auto& name : asked.who) add(data.country(name));
    if (asked.who.empty())
        for (const auto& who : ever_within(lists, asked.within))
            for (const auto one : who.countries()) add(one);
    std::vector<told> all;
    for (const auto country : countries) {
        const auto facts = facts_of_country(lists, country, asked.within);
        all.push_back({std::string(country.name()),
                       {},
                       country,
                       vv::streak(facts, gaps_of(lists, asked)),
                       vv::how_often(facts),
                       {}});
    }
    return all;
}

// The place of somebody in an edition; of a country the best of its members.
vv::placing place_of(const told& one, const vv::any_league& edition) {
    if (one.who) return place_in(edition, *one.who);
    const auto is_in = vv::in(one.country);
    for (const auto& place : edition)
        if (vv::holds(is_in(place.who))) return place_in(edition, place.who);
    return {};
}

// In the order in which they were last seen.
bool ends_before(const vv::bump_line& a, const vv::bump_line& b) {
    for (auto at = a.places.size(); at != 0; --at) {
        const auto mine = a.places[at - 1].halves();
        const auto other = b.places[at - 1].halves();
        if (mine == other) continue;
        return mine != 0 && (other == 0 || mine < other);
    }
    return false;
}

// The ranks of the first of them through the editions.
vv::bump_chart ranks_of(const databank& data, const editions& lists, const request& asked,
                        const std::vector<told>& all, std::size_t shown, std::string_view title) {
    vv::bump_chart picture;
    picture.about = captions_of(data, title, joined({"Rank, ", lists.title()}));
    if (asked.by == "country") picture.about.axis.append(", of the best one of a country");
    for (std::size_t at = 0; at != lists.size(); ++at)
        picture.editions.push_back(lists[at].edition);
    std::int64_t worst = 0;
    for (std::size_t at = 0; at != std::min(shown, most_bumps); ++at) {
        auto& line = picture.entries.emplace_back();
        line.name = all[at].name;
        for (std::size_t edition = 0; edition != lists.size(); ++edition) {
            line.places.push_back(place_of(all[at], lists[edition]));
            worst = std::max(worst, line.places.back().halves() / 2);
        }
    }
    constexpr std::int64_t rows = 20; // as many as are seen at a glance, unless more are asked for
    const auto drawn = std::max<std::int64_t>(std::min(worst, rows), std::min(asked.within, 50));
    if (drawn < worst)
        vv::add_note(picture.about,
                     joined({"Ranks worse than ", std::to_string(drawn), " are not drawn"}));
    std::size_t lines = 0;
    for (auto& line : picture.entries) {
        bool has_any = false;
        for (auto& place : line.places) {
            if (place.halves() > 2 * drawn) place = {};
            has_any = has_any || place.is_ranked();
        }
        if (has_any) std::swap(picture.entries[lines++], line);
    }
    picture.entries.resize(lines);
    std::stable_sort(picture.entries.begin(), picture.entries.end(), ends_before);
    note_drawn(picture.about, std::min(shown, most_bumps), all.size());
    return picture;
}

} // namespace

answer_table streak(const databank& data, const request& asked) {
    const editions lists(data, asked);
    auto all =
        asked.by == "country" ? of_countries(data, lists, asked) : of_members(data, lists, asked);
    if (asked.who.empty())
        std::stable_sort(all.begin(), all.end(), [](const told& a, const told& b) {
            const auto& first = a.runs;
            const auto& second = b.runs;
            if (first.current.surely().editions != second.current.surely().editions)
                return first.current.surely().editions > second.current.surely().editions;
            return first.longest.surely().editions > second.longest.surely().editions;
        });

    answer_table answer;
    answer.question = "streak";
    const auto last = in_words(lists.last().edition);
    const bool is_by_country = asked.by == "country";
    answer.title = joined(
        {lists.title(), is_by_country ? ": countries with a member ranked " : ": who was ranked ",
         std::to_string(asked.within), asked.within == 1 ? "" : " or better", ", ",
         in_words(lists[0].edition), " to ", last});
    answer.headings = {{"name", "Name"},
                       {"current", joined({"Up to ", last})},
                       {"longest", "Longest run"},
                       {"held", "How often"}};
    if (!is_by_country) answer.headings.push_back({"best", "Best rank"});
    const auto top = static_cast<std::size_t>(asked.top);
    const auto shown =
        asked.top == 0 || !asked.who.empty() ? all.size() : std::min(top, all.size());
    for (std::size_t at = 0; at != shown; ++at) {
        const auto& one = all[at];
        const vv::streak_at current{asked.within, one.runs.current};
        auto longest = result_cell(one.runs.longest.surely());
        if (!one.runs.longest.is_known()) longest.words = joined({longest.words, " or longer"});
        longest.json = vv::json(one.runs.longest);
        const bool is_now = one.runs.current.possibly().editions != 0;
        auto now = is_now ? result_cell(current) : text_cell("-");
        now.json = vv::json(one.runs.current);
        answer.rows.push_back({text_cell(one.name), now, longest, result_cell(one.times)});
        if (!is_by_country) answer.rows.back().push_back(one.best);
    }
    if (wants_pictures(asked) && shown != 0) {
        const auto& first = answer.rows.front();
        const auto title = first[1].words == "-"
                               ? joined({all.front().name, ": ", first[2].words})
                               : joined({at_beginning(all.front().name), " is ", first[1].words});
        auto picture = ranks_of(data, lists, asked, all, shown, title);
        if (!picture.entries.empty()) answer.pictures.emplace_back(std::move(picture));
    }
    if (shown < all.size())
        answer.notes.push_back(
            joined({"the first ", std::to_string(shown), " of ", std::to_string(all.size())}));
    if (!is_by_country && has_nameless(lists, asked.within))
        answer.notes.push_back("places without a name are left aside (--or-else takes the column "
                               "that names them)");
    if (all.empty()) answer.result = outcome::undetermined;
    answer.formula = {lists.formula(),
                      "a run is of consecutive editions; the first edition known may not have been "
                      "its first"};
    answer.formula.push_back(
        asked.gaps == "bridge" ? "editions on both sides of a gap follow one another"
        : asked.gaps == "open" ? "whether it held in a gap is not known"
                               : "a period without an edition ends a run (--gaps)");
    if (const int every = gaps_of(lists, asked).every; every != 1)
        answer.formula.push_back(
            joined({"an edition is expected every ", std::to_string(every), " periods (--every)"}));
    if (data.has_lists() && !is_by_country && lists.has_repeated_names())
        answer.formula.push_back("a name that an edition has more than once counts by its best "
                                 "place there");
    answer.sources = {data.source_line()};
    for (auto& sentence : data.oddities()) answer.missing.push_back(std::move(sentence));
    return answer;
}

} // namespace compare
