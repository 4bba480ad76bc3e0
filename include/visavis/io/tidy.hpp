// SPDX-License-Identifier: BSL-1.0
#pragma once

// tidy: a table with a row for each figure, by entity, indicator and period

#include <visavis/io/figures.hpp>

namespace visavis {

/// The columns of a tidy table. Those without a name here are found by their usual names, of which
/// the first one is shown; those that are not needed may be lacking.
struct tidy_layout {
    std::string_view entity = {};    ///< "country name": needed, unless there is a code
    std::string_view code = {};      ///< "country code": needed, unless there is a name
    std::string_view indicator = {}; ///< "indicator": otherwise all rows are of `what`
    std::string_view period = {};    ///< "period": needed, unless there is a `when`
    std::string_view value = {};     ///< "value": needed
    std::string_view unit = {};      ///< "unit": otherwise that of `what`
    /// The indicator of all rows, where no column names it; without a label it is called as the
    /// column of values is. Its polarity and scaling are those of all indicators.
    any_indicator what = {};
    /// The period of all rows, where no column has it.
    answer<visavis::period> when = reason::no_such_period;
    source from = {};
};

namespace detail {

struct read_tidy_fn {
    /// The other door: the report says in its `outcome()` whether all was read.
    [[nodiscard]] reading_report checked(text_input from, panel_builder& rows,
                                         const tidy_layout& layout = {},
                                         const reading_options& how = {}) const;
    /// Throws what the outcome refuses.
    reading_report operator()(text_input from, panel_builder& rows, const tidy_layout& layout = {},
                              const reading_options& how = {}) const {
        auto report = checked(std::move(from), rows, layout, how);
        (void)report.outcome().value();
        return report;
    }
};

} // namespace detail

/// Adds the figures of a CSV table with a row for each of them to a databank:
/// `read_tidy(text_input::file("gdp.csv"), rows, {.what = gdp{}, .from = world_bank})`.
///
/// Formula: none; a number in the table becomes the nearest double.
/// Units: as the table or the layout says.
/// Range: any finite number.
/// Missing, zero, negative: an empty cell, or a mark such as "NA" or "..", is a figure that is
///   missing, `not_available`; zero and negative numbers are figures.
/// Errors: `malformed`, with file, line and column: a header without a needed column; and, in a
///   strict reading, a row or cell that is not as expected, or a country or group that is not
///   known. A lenient reading reports these, leaves them out, and keeps what is unknown under its
///   own name. What was added before an error stays. `unreadable` where the system cannot read.
/// Complexity: O(characters). Memory: 256 KiB and the longest record, beside the databank's.
/// Source: RFC 4180, for the CSV.
/// Example: examples/read_a_table.cpp
inline constexpr detail::read_tidy_fn read_tidy{};

// ---------------------------------------------------------------------------------------------

namespace detail {

// The usual names of columns, in any shape of table.
inline constexpr std::string_view usual_entity =
    "country name|country|economy|entity|reference area|country or "
    "area|location|area|geography|member state|region|name";
inline constexpr std::string_view usual_code =
    "country code|code|iso3|iso 3|iso code|alpha 3|iso alpha 3|iso3166 1 alpha 3|iso2|iso 2|alpha "
    "2|iso3166 1 alpha 2|ref area|geo|location code|area code";
inline constexpr std::string_view usual_indicator =
    "indicator|indicator name|series name|series|measure|variable|item|field|subject|indicator "
    "code|series code";
inline constexpr std::string_view usual_period = "period|time period|year|time|date|quarter|month";
inline constexpr std::string_view usual_value = "value|obs value|amount|figure|observation";
inline constexpr std::string_view usual_unit = "unit|unit measure|unit of measure|units";
inline constexpr std::string_view no_entity =
    "expected a column 'country name' or 'country code' (or another usual name of them)";

class tidy_reading {
public:
    tidy_reading(csv_table& table, panel_builder& rows, const tidy_layout& layout)
        : table_(table), rows_(table, rows), layout_(layout), what_(layout.what) {}

    void read() {
        if (!find_header()) return;
        while (rows_.next_row()) read_row();
    }

private:
    enum : std::uint8_t { entity, code, indicator, period, value, unit, count };

    bool find_header() {
        const wanted_column wanted[count] = {{layout_.entity, usual_entity, false},
                                             {layout_.code, usual_code, false},
                                             {layout_.indicator, usual_indicator, false},
                                             {layout_.period, usual_period, !layout_.when},
                                             {layout_.value, usual_value},
                                             {layout_.unit, usual_unit, false}};
        const auto has_entity = [this](const csv_table&) {
            return at_[entity] != csv_table::no_column || at_[code] != csv_table::no_column;
        };
        if (!table_.find_header(wanted, at_, has_entity, no_entity)) return false;
        if (what_.label.empty()) what_.label = table_.column(at_[value]);
        return true;
    }

    void read_row() {
        panel_builder::entity_id who{};
        panel_builder::indicator_id id{};
        auto when = layout_.when.value_or({});
        if (!rows_.entity_of(at_[code], at_[entity], who)) return;
        if (at_[period] != csv_table::no_column && !rows_.period_of(at_[period], when)) return;
        if (at_[indicator] != csv_table::no_column) what_.label = table_[at_[indicator]];
        if (at_[unit] != csv_table::no_column)
            what_.unit_singular = what_.unit_plural = table_[at_[unit]];
        if (!rows_.indicator_of(at_[indicator], what_, layout_.from, id)) return;
        rows_.add(at_[value], id, who, when);
    }

    csv_table& table_;
    figure_rows rows_;
    const tidy_layout& layout_;
    any_indicator what_;
    std::size_t at_[count] = {};
};

inline reading_report read_tidy_fn::checked(text_input from, panel_builder& rows,
                                            const tidy_layout& layout,
                                            const reading_options& how) const {
    csv_table table(from, how);
    tidy_reading(table, rows, layout).read();
    return table.finished();
}

} // namespace detail

} // namespace visavis
