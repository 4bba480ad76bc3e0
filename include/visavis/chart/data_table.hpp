// SPDX-License-Identifier: BSL-1.0
#pragma once

// data_table: the figures of a picture as a table, for those who read numbers

#include <visavis/chart/description.hpp>
#include <visavis/chart/rank_rows.hpp>

#include <string>
#include <vector>

namespace visavis {

/// A table as texts: the names of its columns, and rows of as many cells, of which the first says
/// whose the row is (or the first that is no number). A cell without a figure is empty.
struct table_of_texts {
    std::vector<std::string> columns = {};
    std::vector<std::vector<std::string>> rows = {};
    /// Which columns are numbers, set on the right; all but the first where nothing is said.
    std::vector<bool> are_numbers = {};

    [[nodiscard]] bool is_number(std::size_t column) const {
        return column < are_numbers.size() ? are_numbers[column] : column != 0;
    }
};

/// The figures that a picture draws, with all their digits. O(n).
[[nodiscard]] inline table_of_texts data_table(const ranked_bars& picture);
[[nodiscard]] inline table_of_texts data_table(const share_bars& picture);
[[nodiscard]] inline table_of_texts data_table(const dot_plot& picture);
[[nodiscard]] inline table_of_texts data_table(const index_lines& picture);
[[nodiscard]] inline table_of_texts data_table(const bump_chart& picture);
[[nodiscard]] inline table_of_texts data_table(const slope_chart& picture);

// ---------------------------------------------------------------------------------------------

namespace detail {

// A number in full; of one without end or of none the words for it.
inline std::string cell_of(double value, shown_as shown) {
    std::string cell;
    if (value == infinity || value == -infinity)
        cell.append("no limit");
    else if (!is_drawn(value))
        return cell;
    else if (shown == shown_as::percent)
        append_percent(cell, value, number_style{2});
    else
        append_number(cell, value, number_style{4});
    return cell;
}

inline std::string cell_of(const placing& place) {
    std::string cell;
    if (place.is_ranked()) append_placing(cell, place);
    return cell;
}

inline std::string cell_of(const period& when) {
    std::string cell;
    append_period(cell, when);
    return cell;
}

inline std::string column_name(std::string_view axis) {
    return std::string(axis.empty() ? std::string_view("Figure") : axis);
}

} // namespace detail

inline table_of_texts data_table(const ranked_bars& picture) {
    table_of_texts table{{"Name", "Rank", detail::column_name(picture.about.axis)}, {}};
    for (const auto& one : picture.entries)
        table.rows.push_back(
            {one.name, detail::cell_of(one.place), detail::cell_of(one.value, picture.shown)});
    return table;
}

inline table_of_texts data_table(const share_bars& picture) {
    table_of_texts table{
        {"Name", detail::column_name(picture.about.axis), "In words"}, {}, {false, true, false}};
    for (const auto& one : picture.entries)
        table.rows.push_back({one.name, detail::cell_of(one.value, shown_as::percent), one.words});
    return table;
}

inline table_of_texts data_table(const dot_plot& picture) {
    table_of_texts table{
        {"Name", detail::column_name(picture.about.axis), "As quoted", "At least", "At most"},
        {},
        {false, true, false, true, true}};
    for (const auto& one : picture.entries)
        table.rows.push_back({one.name, detail::cell_of(one.value, picture.shown), one.words,
                              detail::cell_of(one.low, picture.shown),
                              detail::cell_of(one.high, picture.shown)});
    return table;
}

inline table_of_texts data_table(const index_lines& picture) {
    table_of_texts table{{"Name"}, {}};
    std::vector<period> periods;
    for (const auto& line : picture.entries) {
        for (const auto& point : line.points) {
            auto place = periods.begin();
            while (place != periods.end() && *place < point.when) ++place;
            if (place == periods.end() || *place != point.when) periods.insert(place, point.when);
        }
    }
    for (const auto& when : periods) table.columns.push_back(detail::cell_of(when));
    for (const auto& line : picture.entries) {
        std::vector<std::string> row(table.columns.size());
        row.front() = line.name;
        for (const auto& point : line.points) {
            std::size_t at = 0;
            while (periods[at] != point.when) ++at;
            std::string cell;
            if (detail::is_drawn(point.value)) append_number(cell, point.value, number_style{2});
            row[at + 1] = std::move(cell);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

inline table_of_texts data_table(const bump_chart& picture) {
    table_of_texts table{{"Name"}, {}};
    for (const auto& when : picture.editions) table.columns.push_back(detail::cell_of(when));
    for (const auto& line : picture.entries) {
        std::vector<std::string> row{line.name};
        for (std::size_t at = 0; at != picture.editions.size(); ++at)
            row.push_back(detail::cell_of(place_in(line, at)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

inline table_of_texts data_table(const slope_chart& picture) {
    table_of_texts table{{"Name", side_name(picture, false), side_name(picture, true)}, {}};
    for (const auto& one : picture.entries)
        table.rows.push_back({one.name, detail::cell_of(one.before, shown_as::number),
                              detail::cell_of(one.after, shown_as::number)});
    return table;
}

} // namespace visavis
