// SPDX-License-Identifier: BSL-1.0

#include "amounts.hpp"
#include "pictures.hpp"
#include "questions.hpp"

#include <algorithm>
#include <cmath>
#include <deque>

namespace compare {

namespace {

struct grown {
    std::string name;
    std::string asked; ///< as a sum of names, or as an entity of the file
    double baseline;
    double current;
    vv::multiple<double> multiple;
};

cell growth_cell(const vv::multiple<double>& multiple) {
    const auto growth = multiple.per_year();
    if (!growth) return missing_cell(growth.why());
    return {as_percent(growth.value().low, 2), as_digits(growth.value().low),
            vv::json(growth.value().low)};
}

void require_sum(const amount& sum) {
    if (!sum.overlapping.empty())
        throw wrong_request(
            joined({"the sum '", sum.name, "' counts twice: ", list_of_names(sum.overlapping, 6)}));
}

// The periods from the one to the other that are in the file.
std::vector<vv::period> periods_between(const vv::panel& panel, const vv::period& base,
                                        const vv::period& current) {
    std::vector<vv::period> periods;
    for (std::size_t at = 0; at != panel.size().periods; ++at) {
        const auto when = panel.when(at);
        if (when.often() != base.often()) continue;
        const bool is_before = when < base && when < current;
        const bool is_after = base < when && current < when;
        if (!is_before && !is_after) periods.push_back(when);
    }
    return periods;
}

// The way to the first of the multiples, as index numbers; `value_of(name, when)` is NaN where a
// figure is missing.
template <class ValueOf>
vv::index_lines lines_of(vv::captions texts, const std::vector<grown>& all, std::size_t shown,
                         const vv::period& base, const std::vector<vv::period>& periods,
                         ValueOf value_of) {
    vv::index_lines picture{std::move(texts), base};
    std::vector<std::string> interrupted;
    for (std::size_t at = 0; at != std::min(shown, most_lines); ++at) {
        auto& line = picture.entries.emplace_back();
        line.name = all[at].name;
        bool is_whole = true;
        for (const auto& when : periods) {
            const double value = value_of(all[at], when) / all[at].baseline * 100;
            line.points.push_back({when, std::isfinite(value) ? value : vv::nothing_to_draw});
            is_whole = is_whole && std::isfinite(value);
        }
        if (!is_whole) interrupted.push_back(line.name);
    }
    if (!interrupted.empty())
        vv::add_note(picture.about, joined({"Lines are interrupted where a figure is missing: of ",
                                            list_of_names(interrupted, 6)}));
    note_drawn(picture.about, picture.entries.size(), all.size());
    return picture;
}

vv::ranked_bars bars_of(vv::captions texts, const std::vector<grown>& all, std::size_t shown) {
    vv::ranked_bars picture;
    picture.about = std::move(texts);
    for (std::size_t at = 0; at != std::min(shown, most_bars); ++at)
        picture.entries.push_back({all[at].name, all[at].multiple.value()});
    note_drawn(picture.about, picture.entries.size(), all.size());
    return picture;
}

} // namespace

answer_table multiple(const databank& data, const request& asked) {
    if (data.has_lists())
        throw wrong_request("a ranking list has ranks, of which there are no multiples");
    const auto what = data.indicator(asked.indicators.empty() ? "" : asked.indicators[0]);
    const auto base = data.period(asked.base);
    const auto current = data.period(asked.years.empty() ? "" : asked.years[0]);
    const auto& panel = data.panel();
    const auto members = data.among(asked.among);

    answer_table answer;
    answer.question = "multiple";
    answer.title = joined({databank::name_with_unit(what), " in ", in_words(current),
                           " as multiples of ", in_words(base)});
    answer.headings = {{"name", "Name"},
                       {"baseline", in_words(base), true},
                       {"value", in_words(current), true},
                       {"multiple", "Multiple", true},
                       {"change", "Change", true},
                       {"per_year", "Per year", true}};
    answer.formula = {"multiple = value / baseline, change = multiple - 1, growth per year = "
                      "multiple^(1 / years) - 1"};
    answer.sources = {data.source_line()};

    std::deque<amount> sums; // whose names the multiples view
    std::vector<grown> all;
    std::vector<std::string> without;
    const auto take = [&](const std::string& name, const std::string& asked_as,
                          const auto& multiple, double then, double now) {
        if (multiple)
            all.push_back({name, asked_as, then, now, multiple.value()});
        else
            without.push_back(joined({name, " (", in_words(multiple.refused()), ")"}));
    };
    for (const auto& sum : asked.who) {
        const auto names = names_in(sum);
        const auto& now =
            sums.emplace_back(amount_of(data, names, what, current, asked.sums_groups));
        const auto& then = sums.emplace_back(amount_of(data, names, what, base, asked.sums_groups));
        require_sum(now);
        const auto& missing = then.missing.empty() ? now.missing : then.missing;
        if (missing.empty())
            take(now.bare_name(), sum,
                 vv::multiple_of_baseline.checked(now.figure(what, current),
                                                  then.figure(what, base)),
                 then.total(), now.total());
        else
            without.push_back(names.size() == 1
                                  ? missing[0]
                                  : joined({now.name, " (", list_of_names(missing, 3), ")"}));
    }
    for (const auto entity : asked.who.empty() ? members : vv::entity_selection()) {
        const auto who = panel.who(entity);
        const auto series = panel.series(what, who);
        const auto then = panel.figure(what, who, base).value.value_or(0);
        const auto now = panel.figure(what, who, current).value.value_or(0);
        take(std::string(who.name()), std::string(who.name()),
             vv::multiple_of_baseline.checked(series.view(), current, base), then, now);
    }
    if (asked.who.empty())
        std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
            return a.multiple.value() > b.multiple.value();
        });
    const auto top = static_cast<std::size_t>(asked.top);
    const auto shown =
        asked.top == 0 || !asked.who.empty() ? all.size() : std::min(top, all.size());
    for (std::size_t at = 0; at != shown; ++at) {
        const auto& [name, sum, then, now, multiple] = all[at];
        std::string change(multiple.increase() > 0 ? "+" : "");
        change.append(as_percent(multiple.increase()));
        answer.rows.push_back(
            {text_cell(name),
             number_cell(then),
             number_cell(now),
             {in_words(multiple.value()), as_digits(multiple.value()), vv::json(multiple)},
             {change, as_digits(multiple.increase()), vv::json(multiple.increase())},
             growth_cell(multiple)});
    }
    if (wants_pictures(asked) && shown != 0) {
        const auto& first = *std::max_element(
            all.begin(), all.begin() + static_cast<std::ptrdiff_t>(shown),
            [](const auto& a, const auto& b) { return a.multiple.value() < b.multiple.value(); });
        const auto title = joined({at_beginning(first.name), " is at ",
                                   in_words(first.multiple.value()), " times the level of ",
                                   in_words(base), ": ", what.name(), ", ", in_words(current)});
        const auto periods = periods_between(panel, base, current);
        const auto value_of = [&](const grown& one, const vv::period& when) {
            if (asked.who.empty())
                return panel.figure(what, data.entity(one.asked), when)
                    .value.value_or(vv::nothing_to_draw);
            const auto sum = amount_of(data, names_in(one.asked), what, when, asked.sums_groups);
            return sum.is_complete() ? sum.total() : vv::nothing_to_draw;
        };
        if (periods.size() > 2)
            answer.pictures.emplace_back(
                lines_of(captions_of(data, title,
                                     joined({what.name(), ", index, ", in_words(base), " = 100"})),
                         all, shown, base, periods, value_of));
        answer.pictures.emplace_back(
            bars_of(captions_of(data, answer.pictures.empty() ? title : answer.title,
                                joined({"Multiple of the ", what.name(), " of ", in_words(base)})),
                    all, shown));
    }
    if (shown < all.size())
        answer.notes.push_back(
            joined({"the first ", std::to_string(shown), " of ", std::to_string(all.size())}));
    if (!without.empty()) {
        const auto sentence = joined({"without a multiple (", std::to_string(without.size()),
                                      "): ", list_of_names(without, 12)});
        (asked.who.empty() ? answer.missing : answer.notes).push_back(sentence);
        if (asked.who.empty())
            answer.notes.push_back(joined({"without a multiple: ", std::to_string(without.size()),
                                           " (--explain names them)"}));
    }
    if (all.empty() || (!asked.who.empty() && !without.empty()))
        answer.result = outcome::undetermined;
    if (const auto others = data.not_among(members, asked.among); !others.empty())
        answer.missing.push_back(others);
    for (auto& sentence : data.oddities()) answer.missing.push_back(std::move(sentence));
    return answer;
}

} // namespace compare
