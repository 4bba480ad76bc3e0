// SPDX-License-Identifier: BSL-1.0
#pragma once

// sdmx: tables in SDMX-CSV, as statistical offices exchange them

#include <visavis/io/obs_status.hpp>
#include <visavis/io/tidy.hpp>

namespace visavis {

/// How a table in SDMX-CSV is read. Its columns have the names of the standard, in either case.
struct sdmx_layout {
    std::string_view area = {}; ///< "REF_AREA", or "geo"
    /// The columns whose codes name the indicator, between which stands '|'; otherwise all
    /// dimensions but area, time and frequency: the columns left of OBS_VALUE whose names are
    /// codes.
    std::string_view indicator = {};
    /// A name for the indicator of all rows, its polarity and scaling; the unit is UNIT_MEASURE's,
    /// where that is there.
    any_indicator what = {};
    /// Whether a value is multiplied by ten to the power of UNIT_MULT.
    bool multiplies = true;
    source from = {};
};

namespace detail {

struct read_sdmx_fn {
    /// The other door: the report says in its `outcome()` whether all was read.
    [[nodiscard]] reading_report checked(text_input from, panel_builder& rows,
                                         const sdmx_layout& layout = {},
                                         const reading_options& how = {}) const;
    /// Throws what the outcome refuses.
    reading_report operator()(text_input from, panel_builder& rows, const sdmx_layout& layout = {},
                              const reading_options& how = {}) const {
        auto report = checked(std::move(from), rows, layout, how);
        (void)report.outcome().value();
        return report;
    }
};

} // namespace detail

/// Adds the figures of a table in SDMX-CSV to a databank:
/// `read_sdmx(text_input::file("oecd.csv"), rows, {.indicator = "MEASURE"})`.
///
/// Formula: OBS_VALUE * 10^UNIT_MULT
/// Units: UNIT_MEASURE
/// Range: any finite number.
/// Missing, zero, negative: OBS_STATUS says why a value is missing and which flags one has (see
///   `parse_status`); CONF_STATUS other than F that one is confidential.
/// Errors: as `read_tidy`; odd and left out are also a code of OBS_STATUS that is none, a value
///   where the status says that there is none, and rows that delete (ACTION D).
/// Complexity: O(characters). Memory: as `read_tidy`.
/// Source: SDMX-CSV 1.0 and 2.0, field guide; code list CL_OBS_STATUS 2.2.
/// Example: examples/read_sdmx.cpp
inline constexpr detail::read_sdmx_fn read_sdmx{};

// ---------------------------------------------------------------------------------------------

namespace detail {

// The code of a field that may have a label too: "FR: France".
constexpr std::string_view without_label(std::string_view field) {
    return field.substr(0, field.find(": "));
}

// Names of dimensions are all capitals or all small letters; those with spaces are labels.
constexpr bool is_dimension_name(std::string_view name) {
    bool has_small = false;
    bool has_capital = false;
    for (const char letter : name) {
        const bool is_small = letter >= 'a' && letter <= 'z';
        if (!is_small && !is_letter(letter) && !is_digit(letter) && letter != '_') return false;
        has_small = has_small || is_small;
        has_capital = has_capital || is_letter(letter);
    }
    return !name.empty() && has_small != has_capital;
}

class sdmx_reading {
public:
    sdmx_reading(csv_table& table, panel_builder& rows, const sdmx_layout& layout)
        : table_(table), rows_(table, rows), layout_(layout), what_(layout.what) {}

    void read() {
        if (!find_header()) return;
        while (rows_.next_row()) read_row();
    }

private:
    enum : std::uint8_t { area, period, value, unit, power, status, secrecy, action, count };

    bool find_header();
    bool find_dimensions();
    void read_row();
    bool read_names();
    bool read_power(int& exponent);
    bool read_status(cell_notes& cell);

    csv_table& table_;
    figure_rows rows_;
    const sdmx_layout& layout_;
    any_indicator what_;
    std::size_t at_[count] = {};
    std::vector<std::size_t> dimensions_; // that name the indicator
    std::string label_;
    std::string noted_; // codes without a flag that were noted already
};

inline bool sdmx_reading::find_header() {
    const wanted_column wanted[count] = {{layout_.area, "ref area|geo|reference area"},
                                         {{}, "time period|time"},
                                         {{}, "obs value"},
                                         {{}, "unit measure|unit", false},
                                         {{}, "unit mult", false},
                                         {{}, "obs status|obs flag", false},
                                         {{}, "conf status", false},
                                         {{}, "action", false}};
    if (!table_.find_header(wanted, at_)) return false;
    return !what_.label.empty() || find_dimensions();
}

inline bool sdmx_reading::find_dimensions() {
    auto names = layout_.indicator;
    while (!names.empty()) {
        const auto name = names.substr(0, names.find('|'));
        names.remove_prefix(name.size() == names.size() ? name.size() : name.size() + 1);
        std::size_t at = 0;
        while (at != table_.columns() && !same_column_name(table_.column(at), name)) ++at;
        if (at == table_.columns())
            return table_.remark_at(table_.place_of_column(0), consequence::ended,
                                    "expected a column " + quoted(name));
        dimensions_.push_back(at);
    }
    constexpr std::string_view others[] = {"DATAFLOW",       "STRUCTURE", "STRUCTURE_ID",
                                           "STRUCTURE_NAME", "ACTION",    "FREQ"};
    for (std::size_t at = 0; layout_.indicator.empty() && at < at_[value]; ++at) {
        bool is_other =
            at == at_[area] || at == at_[period] || !is_dimension_name(table_.column(at));
        for (const auto name : others)
            is_other = is_other || same_column_name(table_.column(at), name);
        if (!is_other) dimensions_.push_back(at);
    }
    if (dimensions_.empty()) what_.label = table_.column(at_[value]);
    return true;
}

// The indicator of the row: its codes with a dot between them, as in an SDMX key.
inline bool sdmx_reading::read_names() {
    if (!dimensions_.empty()) {
        label_.clear();
        for (const auto at : dimensions_)
            label_.append(at == dimensions_[0] ? "" : ".").append(without_label(table_[at]));
        what_.label = label_;
    }
    if (at_[unit] != csv_table::no_column)
        what_.unit_singular = what_.unit_plural = without_label(table_[at_[unit]]);
    return true;
}

inline bool sdmx_reading::read_power(int& exponent) {
    const auto text = without_label(table_[at_[power]]);
    if (text.empty() || !layout_.multiplies) return true;
    const bool is_negative = text.front() == '-';
    const auto digits = text.substr(is_negative ? 1 : 0);
    exponent = digits.size() > 2 ? -1 : digits_to_int(digits);
    if (exponent < 0)
        return rows_.leave_out(at_[power], expected("a power of ten in UNIT_MULT, as 6", text));
    if (is_negative) exponent = -exponent;
    return true;
}

inline bool sdmx_reading::read_status(cell_notes& cell) {
    const auto code = without_label(table_[at_[status]]);
    const auto read = parse_status(code);
    if (!read) return rows_.leave_out(at_[status], read.refused().about);
    const auto& meaning = read.value();
    cell.notes.flags = meaning.flags;
    cell.why = meaning.why;
    const auto secret = without_label(table_[at_[secrecy]]);
    if (!meaning.is_missing && !secret.empty() && secret != "F") cell.why = reason::confidential;
    const auto number = table_[at_[value]];
    if (meaning.is_missing && !stands_for_missing(number)) {
        std::string sentence("expected no value beside the status ");
        sentence.append(quoted(code)).append(" (").append(words_for(meaning.why));
        return rows_.leave_out(at_[value], sentence.append("), found ").append(quoted(number)));
    }
    const bool is_new = meaning.is_without_flag && noted_.find(code) == std::string::npos;
    if (is_new) {
        noted_.append(code).append(" ");
        table_.remark_on(at_[status], consequence::noted,
                         "there is no flag for the status " + quoted(code) + ", here and below");
    }
    return true;
}

inline void sdmx_reading::read_row() {
    panel_builder::entity_id who{};
    panel_builder::indicator_id id{};
    visavis::period when;
    cell_notes cell;
    if (table_[at_[action]] == "D") {
        rows_.leave_out(at_[action], "expected data, found a row that deletes some");
        return;
    }
    if (!rows_.entity_called(without_label(table_[at_[area]]), {}, at_[area], who)) return;
    if (!rows_.period_of(at_[period], when) || !read_names() || !read_power(cell.exponent)) return;
    if (!read_status(cell)) return;
    if (!rows_.indicator_of(dimensions_.empty() ? at_[value] : dimensions_[0], what_, layout_.from,
                            id))
        return;
    rows_.add(at_[value], id, who, when, cell);
}

inline reading_report read_sdmx_fn::checked(text_input from, panel_builder& rows,
                                            const sdmx_layout& layout,
                                            const reading_options& how) const {
    csv_table table(from, how);
    sdmx_reading(table, rows, layout).read();
    return table.finished();
}

} // namespace detail

} // namespace visavis
