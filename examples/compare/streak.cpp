// SPDX-License-Identifier: BSL-1.0

#include "editions.hpp"
#include "questions.hpp"

#include <visavis/tell/history_json.hpp>

#include <algorithm>

namespace compare {

namespace {

struct told {
    std::string name;
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
        all.push_back({std::string(who.name()), vv::streak(facts, gaps_of(lists, asked)),
                       vv::how_often(facts), result_cell(vv::best_rank(who, lists.history()))});
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
                       vv::streak(facts, gaps_of(lists, asked)),
                       vv::how_often(facts),
                       {}});
    }
    return all;
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
