// SPDX-License-Identifier: BSL-1.0
#pragma once

// pictures: one of each kind, of figures that are made up

#include <visavis/chart/description.hpp>

#include "made_up.hpp"

namespace visavis::tests {

/// Five bars: joint, of one name, negative, one standing out, one without a number.
inline ranked_bars five_bars() {
    auto picture =
        ranked_bars_of({.title = "R&D in \"Bern\""},
                       prizes_of<int>({{"Bern", 12}, {"Cork", 5}, {"a<b", 5}, {"Bern", -3}}));
    picture.entries.push_back({"Essen"});
    emphasise(picture, "Cork");
    return picture;
}

inline share_bars two_shares() {
    share_bars picture{{.title = "Danish towns lead"}, {}, {}};
    add_share(picture, "Denmark", share_of(towns::counted(6, 10, 2024_y, nobody)));
    add_share(picture, "Ireland", share_of(towns::counted(1, 10, 2024_y, nobody)));
    return picture;
}

/// Exact, hedged, without an end, and without a dot.
inline dot_plot four_dots() {
    const auto figure = [](const char* name, const auto& value) {
        return prizes::of(any_entity(name), 2024_y, value, nobody);
    };
    dot_plot picture{{.title = "Hedged"}, {}, shown_as::number, {}};
    add_dot(picture, figure("Aarhus", visavis::about(100)));
    add_dot(picture, figure("Bern", more_than(120)));
    add_dot(picture, figure("Cork", between(60, 80)));
    add_dot(picture, figure("Essen", 90));
    return picture;
}

/// A whole line, and one that is interrupted before its last point.
inline index_lines two_lines() {
    index_lines picture{{.title = "Switzerland and Denmark"}, 2020_y, {}};
    add_series(picture, swiss);
    add_series(picture, danish);
    return picture;
}

inline bump_chart five_towns() { return bump_chart_of({.title = "Aarhus leads"}, town_history); }

inline slope_chart first_and_last() {
    return slope_chart_of({.title = "Aarhus gains"}, town_history, 2021_y, 2024_y);
}

} // namespace visavis::tests
