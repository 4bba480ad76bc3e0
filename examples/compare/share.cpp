// SPDX-License-Identifier: BSL-1.0

#include "amounts.hpp"
#include "pictures.hpp"
#include "questions.hpp"

#include <algorithm>

namespace compare {

namespace {

struct part_of_whole {
    std::string name;
    double value = 0;
    vv::share<vv::any_indicator, double> share;
};

// The whole: of the names that are asked for, or else all those compared, together.
amount whole_of(const databank& data, const request& asked, const vv::entity_selection& members,
                const vv::any_indicator& what, const vv::period& when) {
    if (!asked.of.empty())
        return amount_of(data, names_in(asked.of), what, when, asked.sums_groups);
    amount all;
    for (const auto entity : members) {
        const auto figure = data.panel().figure(what, data.panel().who(entity), when);
        if (figure.value) all.figures.push_back(figure);
    }
    all.name = joined({"the ", std::to_string(all.figures.size()), " ",
                       data.among_in_words(asked.among), " with a figure"});
    return all;
}

// The parts: sums by name, or each of those compared.
std::vector<amount> parts_of(const databank& data, const request& asked,
                             const vv::entity_selection& members, const vv::any_indicator& what,
                             const vv::period& when) {
    std::vector<amount> parts;
    parts.reserve(asked.who.size());
    for (const auto& sum : asked.who)
        parts.push_back(amount_of(data, names_in(sum), what, when, asked.sums_groups));
    if (!asked.who.empty()) return parts;
    for (const auto entity : members) {
        amount one;
        const auto who = data.panel().who(entity);
        one.name = who.name();
        const auto figure = data.panel().figure(what, who, when);
        if (!figure.value) continue;
        one.figures.push_back(figure);
        one.countries = who.kind() == vv::entity_kind::country
                            ? vv::country_set().insert(*who.countries().begin())
                            : vv::country_set();
        parts.push_back(std::move(one));
    }
    return parts;
}

vv::answer<vv::share<vv::any_indicator, double>> share_in(const amount& part, const amount& whole,
                                                          const vv::any_indicator& what,
                                                          const vv::period& when) {
    const bool is_outside = part.has_known_countries && whole.has_known_countries &&
                            whole.countries.size() != 0 &&
                            (part.countries - whole.countries).size() != 0;
    if (is_outside) return vv::refusal{vv::reason::part_outside_whole, std::string_view(part.name)};
    return vv::share_of.checked(part.figure(what, when), whole.figure(what, when));
}

void require_whole(const amount& whole) {
    if (!whole.overlapping.empty())
        throw wrong_request(joined(
            {"the whole '", whole.name, "' counts twice: ", list_of_names(whole.overlapping, 6)}));
}

// The first shares of a whole as bars.
vv::share_bars bars_of(const databank& data, const std::vector<part_of_whole>& shares,
                       std::size_t shown, const std::string& whole, const vv::any_indicator& what,
                       const vv::period& when) {
    std::string of;
    vv::append_name(of, whole);
    vv::share_bars picture;
    picture.about =
        captions_of(data, "", joined({"Share of ", what.name(), " of ", of, ", ", in_words(when)}));
    for (std::size_t at = 0; at != std::min(shown, most_bars); ++at)
        vv::add_share(picture, shares[at].name, shares[at].share);
    picture.about.sources = {data.source_name()};
    const auto& largest = picture.entries.front();
    picture.about.title = joined({at_beginning(largest.name), " has ", as_percent(largest.value),
                                  " of ", what.name(), " in ", in_words(when)});
    note_drawn(picture.about, picture.entries.size(), shares.size());
    return picture;
}

answer_table of_figures(const databank& data, const request& asked) {
    const auto what = data.indicator(asked.indicators.empty() ? "" : asked.indicators[0]);
    const auto when = data.period(asked.years.empty() ? "" : asked.years[0]);
    const auto members = data.among(asked.among);
    const auto whole = whole_of(data, asked, members, what, when);
    require_whole(whole);

    answer_table answer;
    answer.question = "share";
    answer.title = joined(
        {databank::name_with_unit(what), " in ", in_words(when), ", shares of ", whole.name});
    answer.headings = {{"name", "Name"}, {"value", "Value", true}, {"share", "Share", true}};
    answer.formula = {"share = value / whole"};
    answer.sources = {data.source_line()};
    if (!whole.missing.empty() || whole.figures.empty()) {
        answer.notes.push_back(joined({"no shares, since the whole is not known: ",
                                       whole.figures.empty() && whole.missing.empty()
                                           ? "there is no figure"
                                           : list_of_names(whole.missing, 6)}));
        answer.result = outcome::undetermined;
        return answer;
    }
    answer.formula.push_back(joined({"whole = ", whole.name, ": ", in_words(whole.total())}));

    if (what.scale == vv::scaling::intensive) {
        answer.notes.push_back(joined({"no shares: values of ", what.name(),
                                       " are rates or scores, which do not add up (--intensive)"}));
        answer.result = outcome::undetermined;
        return answer;
    }

    std::vector<part_of_whole> shares;
    int outside = 0;
    const auto parts = parts_of(data, asked, members, what, when); // the shares view their names
    for (const auto& part : parts) {
        if (!part.overlapping.empty())
            throw wrong_request(joined(
                {"the sum '", part.name, "' counts twice: ", list_of_names(part.overlapping, 6)}));
        if (!part.missing.empty()) {
            answer.notes.push_back(
                joined({"no share of ", part.name, ": ", list_of_names(part.missing, 6)}));
            answer.result = outcome::undetermined;
            continue;
        }
        const auto share = share_in(part, whole, what, when);
        if (share) {
            shares.push_back({part.bare_name(), part.total(), share.value()});
        } else if (asked.who.empty() && share.why() == vv::reason::part_outside_whole) {
            ++outside;
        } else {
            answer.notes.push_back(
                joined({"no share of ", part.name, ": ", in_words(share.refused())}));
            answer.result = outcome::undetermined;
        }
    }
    if (outside != 0)
        answer.missing.push_back(joined({"not in the whole: ", std::to_string(outside)}));
    if (asked.who.empty())
        std::stable_sort(shares.begin(), shares.end(),
                         [](const auto& a, const auto& b) { return a.value > b.value; });
    const auto top = static_cast<std::size_t>(asked.top);
    const auto shown =
        asked.top == 0 || !asked.who.empty() ? shares.size() : std::min(top, shares.size());
    double together = 0;
    for (std::size_t at = 0; at != shown; ++at) {
        const auto& one = shares[at];
        together += one.share.value();
        const double share = one.share.value();
        answer.rows.push_back({text_cell(one.name),
                               number_cell(one.value),
                               {as_percent(share), as_digits(share), vv::json(one.share)}});
    }
    if (wants_pictures(asked) && shown != 0)
        answer.pictures.emplace_back(bars_of(data, shares, shown, whole.name, what, when));
    if (shown < shares.size())
        answer.notes.push_back(
            joined({"the first ", std::to_string(shown), " of ", std::to_string(shares.size()),
                    "; together ", as_percent(together)}));
    for (auto sentence :
         {data.without_figure(members, what, when), data.not_among(members, asked.among)})
        if (!sentence.empty()) answer.missing.push_back(std::move(sentence));
    return answer;
}

// How many of the first places of a list each country has.
answer_table of_list(const databank& data, const request& asked) {
    const auto& lists = data.lists();
    const auto when = data.period(asked.years.empty() ? "" : asked.years[0]);
    std::size_t edition = 0;
    while (lists.edition(edition) != when) ++edition;
    const auto* const places = lists.begin(edition);
    std::size_t size = 0;
    while (size != lists.places(edition) && (asked.top == 0 || places[size].rank <= asked.top))
        ++size;

    struct counted {
        vv::any_country country;
        std::int64_t count = 0;
    };
    std::vector<counted> counts;
    std::int64_t unknown = 0;
    for (std::size_t at = 0; at != size; ++at) {
        const auto& countries = places[at].who.countries();
        bool is_known = countries.size() != 0;
        for (const auto one : countries) is_known = is_known && one.is_known();
        unknown += is_known ? 0 : 1;
        for (const auto country : countries) {
            if (!is_known) continue;
            const auto same = [&](const counted& one) { return one.country == country; };
            auto found = std::find_if(counts.begin(), counts.end(), same);
            if (found == counts.end()) found = counts.insert(found, counted{country});
            ++found->count;
        }
    }
    std::stable_sort(counts.begin(), counts.end(),
                     [](const auto& a, const auto& b) { return a.count > b.count; });

    answer_table answer;
    answer.question = "share";
    answer.title =
        joined({"the list of ", in_words(when), ": countries of the first ", std::to_string(size),
                " of ", std::to_string(lists.places(edition)), " places"});
    answer.headings = {
        {"country", "Country"}, {"places", "Places", true}, {"share", "Share", true}};
    const auto whole = static_cast<std::int64_t>(size);
    vv::share_bars picture;
    picture.about = captions_of(
        data, "",
        joined({"Share of the first ", std::to_string(size), " places, ", in_words(when)}));
    for (const auto& [country, count] : counts) {
        const vv::fraction part(count, whole);
        if (picture.entries.size() < most_bars)
            picture.entries.push_back({std::string(country.name()),
                                       part.to_double(),
                                       {},
                                       joined({std::to_string(count), " of ", std::to_string(whole),
                                               " (", as_percent(part.to_double()), ")"})});
        answer.rows.push_back(
            {text_cell(country.name()),
             number_cell(count),
             {as_percent(part.to_double()), as_digits(part.to_double()), vv::json(part)}});
    }
    if (unknown != 0)
        answer.notes.push_back(joined(
            {"members of unknown country, which may add to any count: ", std::to_string(unknown)}));
    if (wants_pictures(asked) && !picture.entries.empty()) {
        const auto& first = picture.entries.front();
        picture.about.title =
            joined({at_beginning(first.name), " has ", std::to_string(counts.front().count),
                    " of the first ", std::to_string(size), " places, ", in_words(when)});
        note_drawn(picture.about, picture.entries.size(), counts.size());
        answer.pictures.emplace_back(std::move(picture));
    }
    if (size == 0) answer.result = outcome::undetermined;
    answer.formula = {"share = places of the country / places; who is in several countries counts "
                      "in each"};
    answer.sources = {data.source_line()};
    return answer;
}

} // namespace

answer_table share(const databank& data, const request& asked) {
    auto answer = data.has_lists() ? of_list(data, asked) : of_figures(data, asked);
    for (auto& sentence : data.oddities()) answer.missing.push_back(std::move(sentence));
    return answer;
}

} // namespace compare
