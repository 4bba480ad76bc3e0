// SPDX-License-Identifier: BSL-1.0
#pragma once

// share_bars: parts of one whole as bars, the largest first

#include <visavis/chart/ranked_bars.hpp>
#include <visavis/compare/share.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace visavis {

/// Shares of one whole in decreasing order; a bar's value is from 0 to 1. A plain struct: fill it
/// from anything.
struct share_bars {
    captions about = {};
    std::vector<bar> entries = {};
    std::string whole = {}; ///< what they are shares of, once a share has said it
};

/// Adds the bar of a share, after those that are at least as large.
/// A share of another whole than the others' is refused (`different_entities`, which names both).
/// Hedged shares do not compile: they are dots (`dot_plot`). O(n).
template <class Of, class Result>
void add_share(share_bars& picture, std::string_view name, const share<Of, Result>& part);

/// The same of a share that knows whose it is.
template <class Of, class Result>
void add_share(share_bars& picture, const share<Of, Result>& part) {
    add_share(picture, part.part().who.name(), part);
}

// ---------------------------------------------------------------------------------------------

namespace detail {

// "awards, World" or the title of a list, and the period.
inline std::string words_of_whole(const operand& whole) {
    std::string words(whole.what.name());
    if (!words.empty() && !whole.who.name().empty()) words.append(", ");
    words.append(whole.who.name());
    words.append(words.empty() ? "" : ", ");
    append_period(words, whole.when);
    return words;
}

// Refuses shares of different wholes in one picture, and names the whole on the axis.
inline void agree_on_whole(captions& texts, std::string& whole, const operand& of) {
    const auto words = words_of_whole(of);
    if (whole.empty()) {
        whole = words;
        if (texts.axis.empty()) texts.axis.append("Share of ").append(words);
    } else if (whole != words) {
        refuse(differ(reason::different_entities, whole, words));
    }
    add_source(texts, of.from);
}

} // namespace detail

template <class Of, class Result>
void add_share(share_bars& picture, std::string_view name, const share<Of, Result>& part) {
    static_assert(!hedged_number<Result>,
                  "visavis: a hedged share is an interval: draw it in a dot_plot");
    detail::agree_on_whole(picture.about, picture.whole, part.whole());
    add_source(picture.about, part.part().from);
    bar added{std::string(name), drawn_number(part.value())};
    if (part.has_operands()) append_words(added.words, part);
    auto place = picture.entries.begin();
    while (place != picture.entries.end() && !(place->value < added.value)) ++place;
    picture.entries.insert(place, std::move(added));
}

} // namespace visavis
