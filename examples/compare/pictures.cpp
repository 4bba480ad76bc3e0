// SPDX-License-Identifier: BSL-1.0

#include "pictures.hpp"

#include <visavis/chart/labels.hpp>

#include <algorithm>

namespace compare {

vv::captions captions_of(const databank& data, std::string_view title, std::string_view axis) {
    vv::captions texts;
    texts.title = vv::capitalised(title);
    texts.axis = axis;
    texts.sources = {data.source_name()};
    return texts;
}

void note_drawn(vv::captions& texts, std::size_t drawn, std::size_t all) {
    if (drawn < all)
        vv::add_note(texts, joined({"Drawn are the first ", std::to_string(drawn), " of ",
                                    std::to_string(all)}));
}

std::string at_beginning(std::string_view name) {
    std::string words;
    vv::append_name(words, name);
    return vv::capitalised(words);
}

std::string all_of(const std::vector<std::string>& names, std::string_view one_does,
                   std::string_view several_do) {
    constexpr std::size_t most = 3;
    const auto shown = names.size() > most ? most - 1 : names.size();
    std::string words;
    for (std::size_t at = 0; at != shown; ++at) {
        const bool is_last = at + 1 == names.size();
        words.append(at == 0 ? "" : (is_last ? " and " : ", "));
        if (at == 0)
            words = at_beginning(names[at]);
        else
            vv::append_name(words, names[at]);
    }
    if (shown != names.size())
        words.append(" and ").append(std::to_string(names.size() - shown)).append(" others");
    return joined({words, " ", names.size() == 1 ? one_does : several_do});
}

std::string headline_of(const std::vector<vv::bar>& bars, std::string_view in_what,
                        std::string_view other_title) {
    std::vector<std::string> first;
    for (const auto& one : bars)
        if (one.place.is_ranked() && one.place == bars.front().place) first.push_back(one.name);
    const bool is_known = !first.empty() && bars.front().value == bars.front().value;
    if (!is_known) return vv::capitalised(other_title);
    return joined({all_of(first, "is", "are"), " first in ", in_what});
}

vv::slope_chart slopes_of(vv::captions texts, const vv::period& before, const vv::period& after,
                          const std::vector<ranks_of_both>& ranks, int worst) {
    vv::slope_chart picture{std::move(texts), before, after};
    picture.are_ranks = true;
    std::vector<std::string> beyond;
    for (const auto& one : ranks) {
        bool is_beyond = false;
        const auto drawn = [&](const vv::placing& place) {
            if (!place.is_ranked()) return vv::nothing_to_draw;
            const auto rank = place.rank().to_double();
            if (worst == 0 || rank <= worst) return rank;
            is_beyond = true;
            return vv::nothing_to_draw;
        };
        const auto from = drawn(one.before);
        const auto to = drawn(one.after);
        if (from == from || to == to) picture.entries.push_back({one.name, from, to});
        if (is_beyond) beyond.push_back(one.name);
    }
    if (!beyond.empty())
        vv::add_note(picture.about, joined({"Ranks worse than ", std::to_string(worst),
                                            " are not drawn: of ", list_of_names(beyond, 6)}));
    return picture;
}

} // namespace compare
