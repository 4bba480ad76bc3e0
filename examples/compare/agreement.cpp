// SPDX-License-Identifier: BSL-1.0

#include "editions.hpp"
#include "pictures.hpp"
#include "questions.hpp"

#include <algorithm>

namespace compare {

namespace {

/// One of the two lists: a value for each entity, and the order of those that have one.
struct compared_list {
    std::string name;
    std::string indicator; ///< of figures
    vv::period when;
    std::vector<double> values; ///< NaN where there is none
    place_list order;           ///< best first
    std::deque<std::string> numbered_names;
    vv::polarity better = vv::polarity::higher_is_better;
};

compared_list list_of_figures(const databank& data, const vv::entity_selection& members,
                              const vv::any_indicator& what, const vv::period& when) {
    compared_list list;
    list.name = joined({what.name(), " in ", in_words(when)});
    list.indicator = what.name();
    list.when = when;
    list.better = what.better;
    const auto cells = data.panel().of(what, when);
    for (const auto entity : members) list.values.push_back(cells.data()[entity]);
    std::vector<vv::placing> ranks(list.values.size());
    vv::rank(list.values, ranks, {.polarity = what.better});
    for (std::size_t at = 0; at != ranks.size(); ++at)
        if (ranks[at].is_ranked())
            list.order.push_back(
                {static_cast<int>(ranks[at].rank().numerator()), data.panel().who(members[at])});
    std::stable_sort(list.order.begin(), list.order.end(),
                     [](const auto& a, const auto& b) { return a.rank < b.rank; });
    return list;
}

compared_list list_of_places(const databank& data, const vv::period& when,
                             const std::string& repeats) {
    const auto& lists = data.lists();
    std::size_t edition = 0;
    while (lists.edition(edition) != when) ++edition;
    compared_list list;
    list.name = joined({"the list of ", in_words(when)});
    list.when = when;
    list.order.assign(lists.begin(edition), lists.begin(edition) + lists.places(edition));
    list.order = with_unique_names(std::move(list.order), repeats, list.numbered_names, list.name);
    return list;
}

class measures {
public:
    explicit measures(answer_table& answer) : answer_(answer) {}

    template <class Result>
    void add(std::string_view name, const vv::answer<Result>& result, std::string_view says) {
        if (!result) {
            answer_.rows.push_back({text_cell(name), missing_cell(result.why()),
                                    text_cell(in_words(result.refused()))});
            return;
        }
        answer_.rows.push_back(
            {text_cell(name), number_cell(result.value().value(), 3), text_cell(says)});
    }
    template <class Result>
    void add_told(std::string_view name, const vv::answer<Result>& result) {
        add(name, result, result ? std::string_view(said_ = vv::words(result.value())) : "");
        if (result) answer_.rows.back()[2].json = vv::json(result.value());
    }

private:
    answer_table& answer_;
    std::string said_;
};

// Of values of the same entities.
void compare_values(measures& table, const compared_list& a, const compared_list& b) {
    const vv::agreement_options<> how{.first = a.better, .second = b.better};
    table.add_told("Kendall's tau-b", vv::kendall_tau.checked(a.values, b.values, how));
    table.add_told("Spearman's rho", vv::spearman_rho.checked(a.values, b.values, how));
    table.add("weighted tau", vv::weighted_tau.checked(a.values, b.values, how),
              "as tau, with the first places counting most");
    table.add("footrule", vv::footrule.checked(a.values, b.values, how),
              "places apart, as a part of the most there can be; 0 is agreement");
}

// Of names in order.
void compare_places(measures& table, const compared_list& a, const compared_list& b) {
    table.add_told("Kendall's tau-b", vv::by_name(vv::kendall_tau).checked(a.order, b.order));
    table.add_told("Spearman's rho", vv::by_name(vv::spearman_rho).checked(a.order, b.order));
    table.add("weighted tau", vv::by_name(vv::weighted_tau).checked(a.order, b.order),
              "as tau, with the first places counting most");
    table.add("footrule", vv::by_name(vv::footrule).checked(a.order, b.order),
              "places apart, as a part of the most there can be; 0 is agreement");
}

void compare_tops(measures& table, const compared_list& a, const compared_list& b, int top,
                  double persistence) {
    const auto overlap =
        vv::rank_biased_overlap.checked(a.order, b.order, {.persistence = persistence});
    const auto says = overlap
                          ? joined({"rank-biased, between ", in_words(overlap.value().least(), 3),
                                    " and ", in_words(overlap.value().greatest(), 3),
                                    " whatever follows; p ", in_words(persistence)})
                          : std::string();
    table.add("overlap", overlap, says);
    if (top == 0) return;
    const auto depth = std::min({static_cast<std::size_t>(top), a.order.size(), b.order.size()});
    const auto same =
        vv::jaccard.checked(a.order, b.order, {.depth = static_cast<std::int64_t>(depth)});
    table.add(
        joined({"top ", std::to_string(depth)}), same,
        same ? joined({"in both ", std::to_string(same.value().common()), " of the ",
                       std::to_string(same.value().in_either()), " that are in either (Jaccard)"})
             : std::string());
}

vv::placing place_in(const place_list& list, const vv::any_entity& who) {
    for (std::size_t at = 0; at != list.size(); ++at) {
        if (!vv::same_entity(list[at].who, who)) continue;
        const bool is_joint = (at != 0 && list[at - 1].rank == list[at].rank) ||
                              (at + 1 != list.size() && list[at + 1].rank == list[at].rank);
        return vv::placing(list[at].rank, is_joint);
    }
    return {};
}

// The ranks in both lists of those who are among the first in one of them.
vv::slope_chart ranks_in(const databank& data, const compared_list& a, const compared_list& b,
                         const request& asked) {
    const auto most = static_cast<int>(most_slopes);
    const auto top = asked.top == 0 ? most : std::min(asked.top, most);
    std::vector<ranks_of_both> drawn;
    std::size_t in_both = 0;
    std::size_t alike = 0;
    for (const auto& place : b.order) {
        const auto before = place_in(a.order, place.who);
        const auto after = place_in(b.order, place.who);
        in_both += before.is_ranked() ? 1 : 0;
        alike += before.halves() == after.halves() ? 1 : 0;
        const bool is_first =
            place.rank <= top || (before.is_ranked() && before.halves() <= 2 * top);
        if (is_first) drawn.push_back({std::string(place.who.name()), before, after});
    }
    for (const auto& place : a.order)
        if (place.rank <= top && !place_in(b.order, place.who).is_ranked())
            drawn.push_back({std::string(place.who.name()), place_in(a.order, place.who), {}});
    const auto title =
        joined({std::to_string(alike), " of the ", std::to_string(in_both), " in both lists ",
                alike == 1 ? "has" : "have", " the same rank in both"});
    auto picture = slopes_of(captions_of(data, title, "Rank"), a.when, b.when, drawn, 2 * top);
    const auto members = a.order.size() + b.order.size() - in_both;
    if (drawn.size() < members)
        vv::add_note(picture.about, joined({"Drawn are those among the first ", std::to_string(top),
                                            " of one of the lists"}));
    if (data.has_lists() || a.indicator == b.indicator) {
        if (!a.indicator.empty()) picture.about.axis.append(", ").append(a.indicator);
    } else {
        picture.called_before = a.name;
        picture.called_after = b.name;
    }
    return picture;
}

} // namespace

answer_table agreement(const databank& data, const request& asked) {
    const auto& years = asked.years;
    const auto& names = asked.indicators;
    const auto first_year = data.period(years.empty() ? "" : years[0]);
    const auto second_year = years.size() > 1 ? data.period(years[1]) : first_year;
    compared_list a;
    compared_list b;
    answer_table answer;
    answer.question = "agreement";
    answer.headings = {
        {"measure", "Measure"}, {"value", "Value", true}, {"result", "What it says"}};
    measures table(answer);
    if (data.has_lists()) {
        if (years.size() != 2) throw wrong_request("name two editions: --year 2022 --year 2023");
        a = list_of_places(data, first_year, asked.repeats);
        b = list_of_places(data, second_year, asked.repeats);
        compare_places(table, a, b);
    } else {
        if (years.size() != 2 && names.size() != 2)
            throw wrong_request("name two years, or two indicators: --year 2013 --year 2023");
        const auto members = data.among(asked.among);
        a = list_of_figures(data, members, data.indicator(names.empty() ? "" : names[0]),
                            first_year);
        b = list_of_figures(data, members,
                            data.indicator(names.empty() ? "" : names[names.size() - 1]),
                            second_year);
        compare_values(table, a, b);
        if (const auto others = data.not_among(members, asked.among); !others.empty())
            answer.missing.push_back(others);
    }
    compare_tops(table, a, b, asked.top, asked.persistence);
    answer.title = joined({a.name, " against ", b.name});
    if (answer.rows[0][1].bare.empty()) answer.result = outcome::undetermined;
    if (wants_pictures(asked)) {
        auto picture = b.when < a.when ? ranks_in(data, b, a, asked) : ranks_in(data, a, b, asked);
        if (!picture.entries.empty()) answer.pictures.emplace_back(std::move(picture));
    }
    answer.formula = {"tau-b = (pairs in the same order - pairs in opposite orders) / root of the "
                      "product of the pairs that each list does not tie",
                      "rho = correlation of the ranks, ties at their mean rank",
                      "1 is the same order, -1 the opposite one, 0 neither"};
    answer.sources = {data.source_line()};
    for (auto& sentence : data.oddities()) answer.missing.push_back(std::move(sentence));
    return answer;
}

} // namespace compare
