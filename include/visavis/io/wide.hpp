// SPDX-License-Identifier: BSL-1.0
#pragma once

// wide: a table with a row for each entity and indicator, and a column for each period

#include <visavis/io/tidy.hpp>

namespace visavis {

/// The columns of a wide table; as in `tidy_layout`. Every column whose name is a period, as
/// "2023", "2023-Q1" or "2023 [YR2023]", holds the figures of that period; others are not looked
/// at.
struct wide_layout {
    std::string_view entity = {};    ///< "country name": needed, unless there is a code
    std::string_view code = {};      ///< "country code": needed, unless there is a name
    std::string_view indicator = {}; ///< "indicator name": otherwise all rows are of `what`
    std::string_view unit = {};      ///< "unit": otherwise that of `what`
    /// The indicator of all rows where no column names it; then it needs a label. Its polarity and
    /// scaling are those of all indicators.
    any_indicator what = {};
    source from = {};
};

namespace detail {

struct read_wide_fn {
    /// The other door: the report says in its `outcome()` whether all was read.
    [[nodiscard]] reading_report checked(text_input from, panel_builder& rows,
                                         const wide_layout& layout = {},
                                         const reading_options& how = {}) const;
    /// Throws what the outcome refuses.
    reading_report operator()(text_input from, panel_builder& rows, const wide_layout& layout = {},
                              const reading_options& how = {}) const {
        auto report = checked(std::move(from), rows, layout, how);
        (void)report.outcome().value();
        return report;
    }
};

} // namespace detail

/// Adds the figures of a CSV table with a column for each period, as the World Bank offers its
/// indicators for download, to a databank: `read_wide(text_input::file("API_NY.GDP.csv"), rows)`.
///
/// Formula: none; a number in the table becomes the nearest double.
/// Units: as the table or the layout says.
/// Range: any finite number.
/// Missing, zero, negative: as `read_tidy`; an empty cell is missing.
/// Errors: as `read_tidy`; also `malformed` where no column is called by a period, or two by the
/// same. Complexity: O(characters). Memory: as `read_tidy`. Source: RFC 4180, for the CSV. Example:
/// examples/read_a_table.cpp
inline constexpr detail::read_wide_fn read_wide{};

// ---------------------------------------------------------------------------------------------

namespace detail {

class wide_reading {
public:
    wide_reading(csv_table& table, panel_builder& rows, const wide_layout& layout)
        : table_(table), rows_(table, rows), layout_(layout), what_(layout.what) {}

    void read() {
        if (!find_header()) return;
        while (rows_.next_row()) read_row();
    }

private:
    enum : std::uint8_t { entity, code, indicator, unit, count };
    struct period_column {
        std::size_t at;
        period when;
    };

    bool find_header() {
        const wanted_column wanted[count] = {
            {layout_.entity, usual_entity, false},
            {layout_.code, usual_code, false},
            {layout_.indicator, usual_indicator, what_.label.empty()},
            {layout_.unit, usual_unit, false}};
        const auto has_the_rest = [this](const csv_table&) {
            const bool has_entity =
                at_[entity] != csv_table::no_column || at_[code] != csv_table::no_column;
            return has_entity && find_periods();
        };
        if (!table_.find_header(
                wanted, at_, has_the_rest,
                "expected a column of entities, such as 'country name', and columns "
                "of periods, such as '2023'"))
            return false;
        if (layout_.indicator.empty() && !what_.label.empty())
            at_[indicator] = csv_table::no_column;
        return periods_differ();
    }

    bool find_periods() {
        periods_.clear();
        for (std::size_t at = 0; at != table_.columns(); ++at)
            if (const auto when = parse_period(table_.column(at)))
                periods_.push_back({at, when.value()});
        return !periods_.empty();
    }

    bool periods_differ() {
        for (std::size_t at = 0; at != periods_.size(); ++at)
            for (std::size_t before = 0; before != at; ++before)
                if (periods_[before].when == periods_[at].when)
                    return table_.remark_at(
                        table_.place_of_column(periods_[at].at), consequence::ended,
                        "a second column is of " + quoted(table_.column(periods_[at].at)));
        return true;
    }

    void read_row() {
        panel_builder::entity_id who{};
        panel_builder::indicator_id id{};
        if (!rows_.entity_of(at_[code], at_[entity], who)) return;
        if (at_[indicator] != csv_table::no_column) what_.label = table_[at_[indicator]];
        if (at_[unit] != csv_table::no_column)
            what_.unit_singular = what_.unit_plural = table_[at_[unit]];
        if (!rows_.indicator_of(at_[indicator], what_, layout_.from, id)) return;
        // A cell without a row of the databank is missing anyway; the first row's cells are added
        // all the same, so that all periods are there.
        const cell_notes cell{.is_left_empty = has_rows_};
        for (const auto& [at, when] : periods_) {
            rows_.add(at, id, who, when, cell);
            if (!table_.goes_on()) return;
        }
        has_rows_ = true;
    }

    csv_table& table_;
    figure_rows rows_;
    const wide_layout& layout_;
    any_indicator what_;
    std::size_t at_[count] = {};
    std::vector<period_column> periods_;
    bool has_rows_ = false;
};

inline reading_report read_wide_fn::checked(text_input from, panel_builder& rows,
                                            const wide_layout& layout,
                                            const reading_options& how) const {
    csv_table table(from, how);
    wide_reading(table, rows, layout).read();
    return table.finished();
}

} // namespace detail

} // namespace visavis
