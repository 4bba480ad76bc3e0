// SPDX-License-Identifier: BSL-1.0

#include "pictures.hpp"
#include "questions.hpp"

#include <algorithm>

namespace compare {

namespace {

vv::ties ties_named(const std::string& name) {
    if (name == "modified") return vv::ties::modified;
    if (name == "dense") return vv::ties::dense;
    if (name == "ordinal") return vv::ties::ordinal;
    if (name == "fractional") return vv::ties::fractional;
    return vv::ties::competition;
}

vv::missing_values missing_named(const std::string& name) {
    if (name == "first") return vv::missing_values::first;
    if (name == "last") return vv::missing_values::last;
    if (name == "error") return vv::missing_values::error;
    return vv::missing_values::unranked;
}

std::string formula_of(vv::ties how) {
    switch (how) {
    case vv::ties::modified:
        return "rank = the number of values at least as good (1 3 3 4)";
    case vv::ties::dense:
        return "rank = 1 + the number of different better values (1 2 2 3)";
    case vv::ties::ordinal:
        return "rank = place in order; equal values in the order of the file (1 2 3 4)";
    case vv::ties::fractional:
        return "rank = mean of the places that equal values take (1 2.5 2.5 4)";
    case vv::ties::competition:
        break;
    }
    return "rank = 1 + the number of better values (1 2 2 4)";
}

struct ranked {
    std::uint32_t entity;
    vv::placing place;
};

// The entities with a rank, best first, equal ones in the order of the file.
std::vector<ranked> in_order(const vv::entity_selection& members,
                             const std::vector<vv::placing>& places) {
    std::vector<ranked> list;
    for (const auto entity : members)
        if (places[entity].is_ranked()) list.push_back({entity, places[entity]});
    std::stable_sort(list.begin(), list.end(), [](const ranked& a, const ranked& b) {
        return a.place.halves() < b.place.halves();
    });
    return list;
}

std::string title_of(const vv::any_indicator& what, const vv::period& when, std::size_t shown,
                     std::size_t ranked, const std::string& among) {
    const auto all = std::to_string(ranked);
    return joined(
        {databank::name_with_unit(what), " in ", in_words(when), ": ",
         shown < ranked ? joined({"the first ", std::to_string(shown), " of ", all}) : all, " ",
         among});
}

vv::ranked_bars empty_bars(const databank& data, std::string_view measured,
                           const vv::period& when) {
    vv::ranked_bars picture;
    picture.about = captions_of(data, "", joined({measured, ", ", in_words(when)}));
    return picture;
}

vv::bar bar_of(const vv::panel_figure& figure, const vv::placing& place) {
    return {std::string(figure.who.name()), figure.value.value_or(vv::nothing_to_draw), place};
}

void finish(vv::ranked_bars& picture, std::string_view in_what, std::string_view title,
            std::size_t all) {
    picture.about.title = headline_of(picture.entries, in_what, title);
    note_drawn(picture.about, picture.entries.size(), all);
}

answer_table of_figures(const databank& data, const request& asked) {
    const auto what = data.indicator(asked.indicators.empty() ? "" : asked.indicators[0]);
    const auto when = data.period(asked.years.empty() ? "" : asked.years[0]);
    const auto& panel = data.panel();
    const auto members = data.among(asked.among);
    const auto how = ties_named(asked.ties);
    const auto values = panel.of(what, when);

    std::vector<vv::placing> places(panel.size().entities);
    const auto summary =
        vv::rank(vv::by_group(values, members.group()), places,
                 {.ties = how, .polarity = what.better, .missing = missing_named(asked.missing)});
    const auto list = in_order(members, places);
    std::size_t shown = 0;
    while (shown != list.size() && (asked.top == 0 || list[shown].place.halves() <= 2 * asked.top))
        ++shown;

    answer_table answer;
    answer.question = "rank";
    answer.title = title_of(what, when, shown, summary.ranked, data.among_in_words(asked.among));
    answer.headings = {{"rank", "Rank", true}, {"name", "Name"}, {"value", "Value", true}};
    for (std::size_t at = 0; at != shown; ++at) {
        const auto figure = panel.figure(what, panel.who(list[at].entity), when);
        answer.rows.push_back(
            {rank_cell(list[at].place), text_cell(figure.who.name()),
             figure.value ? number_cell(figure.value.value()) : missing_cell(figure.value.why())});
    }
    if (wants_pictures(asked) && shown != 0) {
        auto picture = empty_bars(data, databank::name_with_unit(what), when);
        for (std::size_t at = 0; at != std::min(shown, most_bars); ++at)
            picture.entries.push_back(
                bar_of(panel.figure(what, panel.who(list[at].entity), when), list[at].place));
        finish(picture, joined({what.name(), ", ", in_words(when)}), answer.title, list.size());
        answer.pictures.emplace_back(std::move(picture));
    }
    if (asked.top != 0 && shown > static_cast<std::size_t>(asked.top))
        answer.notes.push_back(joined({std::to_string(shown), " are ranked ",
                                       std::to_string(asked.top), " or better, since some tie"}));
    if (summary.ranked == 0) answer.result = outcome::undetermined;

    answer.formula = {formula_of(how), what.better == vv::polarity::higher_is_better
                                           ? "higher values are better"
                                           : "lower values are better"};
    answer.sources = {data.source_line()};
    for (auto sentence :
         {data.without_figure(members, what, when), data.not_among(members, asked.among)})
        if (!sentence.empty()) answer.missing.push_back(std::move(sentence));
    if (members.size() != summary.ranked)
        answer.notes.push_back(joined({"not ranked, for want of a figure: ",
                                       std::to_string(members.size() - summary.ranked)}));
    return answer;
}

// A list that has ranks of its own: as it is published.
answer_table of_list(const databank& data, const request& asked) {
    const auto& lists = data.lists();
    const auto when = data.period(asked.years.empty() ? "" : asked.years[0]);
    std::size_t edition = 0;
    while (lists.edition(edition) != when) ++edition;
    const auto scores = lists.figures(edition);
    const auto* const places = lists.begin(edition);

    answer_table answer;
    answer.question = "rank";
    answer.headings = {
        {"rank", "Rank", true}, {"name", "Name"}, {"country", "Country"}, {"score", "Score", true}};
    auto picture =
        empty_bars(data, lists.places(edition) == 0 ? "Score" : scores[0].what.name(), when);
    std::size_t at = 0;
    for (; at != lists.places(edition) && (asked.top == 0 || places[at].rank <= asked.top); ++at) {
        const auto& [rank, who] = places[at];
        const bool is_joint = (at != 0 && places[at - 1].rank == rank) ||
                              (at + 1 != lists.places(edition) && places[at + 1].rank == rank);
        const auto in = who.countries().size() == 1 ? *who.countries().begin() : vv::any_country();
        answer.rows.push_back(
            {rank_cell(vv::placing(rank, is_joint)), text_cell(who.name()),
             in.is_known() ? text_cell(in.name()) : missing_cell(vv::reason::unknown_membership),
             scores[at].value ? number_cell(scores[at].value.value())
                              : missing_cell(scores[at].value.why())});
        if (at < most_bars)
            picture.entries.push_back(bar_of(scores[at], vv::placing(rank, is_joint)));
    }
    answer.title = joined({"the list of ", in_words(when), ": the first ", std::to_string(at),
                           " of ", std::to_string(lists.places(edition)), " places"});
    finish(picture, joined({"the list of ", in_words(when)}), answer.title, lists.places(edition));
    const bool has_scores = std::any_of(picture.entries.begin(), picture.entries.end(),
                                        [](const vv::bar& one) { return one.value == one.value; });
    if (wants_pictures(asked) && has_scores) answer.pictures.emplace_back(std::move(picture));
    if (asked.top != 0 && at > static_cast<std::size_t>(asked.top))
        answer.notes.push_back(joined({std::to_string(at), " are ranked ",
                                       std::to_string(asked.top), " or better, since some tie"}));
    answer.formula = {"ranks as the list prints them"};
    answer.sources = {data.source_line()};
    return answer;
}

} // namespace

answer_table rank(const databank& data, const request& asked) {
    auto answer = data.has_lists() ? of_list(data, asked) : of_figures(data, asked);
    for (auto& sentence : data.oddities()) answer.missing.push_back(std::move(sentence));
    return answer;
}

} // namespace compare
