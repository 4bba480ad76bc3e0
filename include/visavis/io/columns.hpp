// SPDX-License-Identifier: BSL-1.0
#pragma once

// columns: a table with a row for each entity and period, and a column for each indicator

#include <visavis/io/tidy.hpp>

namespace visavis {

/// The columns of such a table; as in `tidy_layout`.
struct columns_layout {
    std::string_view entity = {}; ///< "country name": needed, unless there is a code
    std::string_view code = {};   ///< "country code": needed, unless there is a name
    std::string_view period = {}; ///< "period": needed, unless there is a `when`
    /// The columns of figures, between which stands '|', each an indicator of its name; otherwise
    /// all columns to the right of the others.
    std::string_view indicators = {};
    /// Unit, polarity and scaling of all indicators.
    any_indicator what = {};
    /// The period of all rows, where no column has it.
    answer<visavis::period> when = reason::no_such_period;
    source from = {};
};

namespace detail {

struct read_columns_fn {
    /// The other door: the report says in its `outcome()` whether all was read.
    [[nodiscard]] reading_report checked(text_input from, panel_builder& rows,
                                         const columns_layout& layout = {},
                                         const reading_options& how = {}) const;
    /// Throws what the outcome refuses.
    reading_report operator()(text_input from, panel_builder& rows,
                              const columns_layout& layout = {},
                              const reading_options& how = {}) const {
        auto report = checked(std::move(from), rows, layout, how);
        (void)report.outcome().value();
        return report;
    }
};

} // namespace detail

/// Adds the figures of a CSV table with a column for each indicator to a databank:
/// `read_columns(text_input::file("spending.csv"), rows)`.
///
/// Formula: none; a number in the table becomes the nearest double.
/// Units: one for all, as the layout says.
/// Range: any finite number.
/// Missing, zero, negative: as `read_tidy`; an empty cell is missing.
/// Errors: as `read_tidy`; also `malformed` where there is no column of figures.
/// Complexity: O(characters). Memory: as `read_tidy`.
/// Source: RFC 4180, for the CSV.
/// Example: examples/read_a_table.cpp
inline constexpr detail::read_columns_fn read_columns{};

// ---------------------------------------------------------------------------------------------

namespace detail {

class columns_reading {
public:
    columns_reading(csv_table& table, panel_builder& rows, const columns_layout& layout)
        : table_(table), rows_(table, rows), layout_(layout) {}

    void read() {
        if (!find_header() || !find_figures()) return;
        while (rows_.next_row()) read_row();
    }

private:
    enum : std::uint8_t { entity, code, period, count };
    struct figure_column {
        std::size_t at;
        panel_builder::indicator_id what;
    };

    bool find_header() {
        const wanted_column wanted[count] = {{layout_.entity, usual_entity, false},
                                             {layout_.code, usual_code, false},
                                             {layout_.period, usual_period, !layout_.when}};
        const auto has_entity = [this](const csv_table&) {
            return at_[entity] != csv_table::no_column || at_[code] != csv_table::no_column;
        };
        if (!table_.find_header(wanted, at_, has_entity, no_entity)) return false;
        if (layout_.when && layout_.period.empty()) at_[period] = csv_table::no_column;
        return true;
    }

    bool add(std::size_t at) {
        auto what = layout_.what;
        what.label = table_.column(at);
        panel_builder::indicator_id id{};
        if (!rows_.indicator_of(at, what, layout_.from, id)) return false;
        for (const auto& other : figures_)
            if (other.what == id)
                return table_.remark_at(table_.place_of_column(at), consequence::ended,
                                        "a second column is called " + quoted(what.label));
        figures_.push_back({at, id});
        return true;
    }

    bool find_figures() {
        if (!layout_.indicators.empty()) return find_named_figures();
        std::size_t first = 0;
        for (const auto other : at_)
            if (other != csv_table::no_column && other >= first) first = other + 1;
        for (std::size_t at = first; at < table_.columns(); ++at)
            if (!table_.column(at).empty() && !add(at)) return false;
        return !figures_.empty() ||
               table_.remark_at(table_.place_of_column(0), consequence::ended,
                                "expected columns of figures to the right of the others");
    }

    bool find_named_figures() {
        auto names = layout_.indicators;
        while (!names.empty()) {
            const auto name = names.substr(0, names.find('|'));
            names.remove_prefix(name.size() == names.size() ? name.size() : name.size() + 1);
            std::size_t at = 0;
            while (at != table_.columns() && !same_column_name(table_.column(at), name)) ++at;
            if (at == table_.columns())
                return table_.remark_at(table_.place_of_column(0), consequence::ended,
                                        "expected a column " + quoted(name));
            if (!add(at)) return false;
        }
        return true;
    }

    void read_row() {
        panel_builder::entity_id who{};
        auto when = layout_.when.value_or({});
        if (!rows_.entity_of(at_[code], at_[entity], who)) return;
        if (at_[period] != csv_table::no_column && !rows_.period_of(at_[period], when)) return;
        // The first cell of a row is added even when it is empty, so that its period is there.
        cell_notes cell;
        for (const auto& [at, what] : figures_) {
            rows_.add(at, what, who, when, cell);
            if (!table_.goes_on()) return;
            cell.is_left_empty = true;
        }
    }

    csv_table& table_;
    figure_rows rows_;
    const columns_layout& layout_;
    std::size_t at_[count] = {};
    std::vector<figure_column> figures_;
};

inline reading_report read_columns_fn::checked(text_input from, panel_builder& rows,
                                               const columns_layout& layout,
                                               const reading_options& how) const {
    csv_table table(from, how);
    columns_reading(table, rows, layout).read();
    return table.finished();
}

} // namespace detail

} // namespace visavis
