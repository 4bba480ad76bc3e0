// SPDX-License-Identifier: BSL-1.0
#pragma once

// figures: the cells of a table as rows of a databank, with names that repeat looked up once

#include <visavis/io/table.hpp>
#include <visavis/panel/builder.hpp>

namespace visavis::detail {

// What a cell adds to a figure, or takes from it.
struct cell_notes {
    row_notes notes = {};
    int exponent = 0;                   // of ten, by which the number is multiplied
    reason why = reason::not_available; // where there is no number
    bool is_left_empty = false;         // a cell without a number is missing without a row
};

// Adds figures to a databank, and reports those that cannot be.
class figure_rows {
public:
    figure_rows(csv_table& table, panel_builder& rows)
        : table_(table), rows_(rows), entities_(table.how().names) {}

    // As that of the table.
    [[nodiscard]] bool next_row() {
        if (table_.record().characters() != read_) make_room();
        return table_.next_row();
    }

    // The entity of the row, by its code and name; false where the row is left out.
    [[nodiscard]] bool entity_of(std::size_t code, std::size_t name,
                                 panel_builder::entity_id& who) {
        const auto column = name == csv_table::no_column ? code : name;
        return entity_called(table_[code], table_[name], column, who);
    }
    [[nodiscard]] bool entity_called(std::string_view code, std::string_view name,
                                     std::size_t column, panel_builder::entity_id& who);
    [[nodiscard]] bool indicator_of(std::size_t column, const any_indicator& what,
                                    const source& from, panel_builder::indicator_id& id);
    [[nodiscard]] bool period_of(std::size_t column, period& when);

    // Leaves the row out.
    bool leave_out(std::size_t column, std::string_view sentence) {
        ++table_.counts().rows_left_out;
        table_.remark_on(column, consequence::row_left_out, sentence);
        return false;
    }
    // Adds the figure of a cell, or reports why it is left out.
    void add(std::size_t column, panel_builder::indicator_id what, panel_builder::entity_id who,
             const period& when, const cell_notes& cell = {});

private:
    void make_room();

    csv_table& table_;
    panel_builder& rows_;
    std::uint64_t read_ = 0; // characters, when room was made
    bool has_room_ = false;
    remembered_entities entities_;
    std::vector<panel_builder::entity_id> entity_ids_; // by their numbers among those remembered
    dictionary indicator_texts_;
    std::vector<panel_builder::indicator_id> indicators_;
    std::string key_;
    std::string last_label_;
    std::string last_unit_;
    panel_builder::indicator_id last_indicator_{};
    period last_period_;
    std::string last_period_text_;
};

// After the first piece of a text, for as many figures as there are in all of it, if it goes on
// like that and its length is known.
inline void figure_rows::make_room() {
    const auto in_piece = static_cast<double>(table_.counts().figures);
    if (read_ != 0 && !has_room_) {
        const auto pieces =
            static_cast<double>(table_.characters_of_text()) / static_cast<double>(read_);
        constexpr double most = 0x1p32; // rows of a databank
        const double guess = in_piece * pieces * 1.01;
        rows_.reserve(static_cast<std::size_t>(guess < most ? guess : most));
        has_room_ = true;
    }
    read_ = table_.record().characters();
}

inline bool figure_rows::entity_called(std::string_view code, std::string_view name,
                                       std::size_t column, panel_builder::entity_id& who) {
    if (code.empty() && name.empty())
        return leave_out(column, "expected a country or group, found nothing");
    const auto unknown = [&] { return any_entity(name.empty() ? code : name); };
    if (table_.how().entities != entity_kind::country) {
        who = rows_.entity(unknown());
        return true;
    }
    const auto number = entities_.number_of(code, name);
    const auto& found = entities_[number];
    if (number == entity_ids_.size())
        entity_ids_.push_back(rows_.entity(found ? found.value() : unknown()));
    who = entity_ids_[number];
    return found || table_.remark_on(column, consequence::kept, found.refused().about);
}

inline bool figure_rows::indicator_of(std::size_t column, const any_indicator& what,
                                      const source& from, panel_builder::indicator_id& id) {
    if (what.label == last_label_ && what.unit_singular == last_unit_ && !indicators_.empty()) {
        id = last_indicator_;
        return true;
    }
    key_.assign(what.label).append("\x1f").append(what.unit_singular);
    const auto number = indicator_texts_.find(key_);
    if (number != dictionary::none) {
        id = last_indicator_ = indicators_[number];
        last_label_.assign(what.label);
        last_unit_.assign(what.unit_singular);
        return true;
    }
    if (what.label.empty())
        return leave_out(column, "expected the name of an indicator, found nothing");
    const auto added = rows_.checked_indicator(what, from);
    if (!added) {
        std::string sentence("the unit of ");
        sentence.append(quoted(what.label)).append(" is ").append(quoted(what.unit_singular));
        return leave_out(column, sentence.append(", which it was not before"));
    }
    indicator_texts_.add(key_);
    indicators_.push_back(added.value());
    return indicator_of(column, what, from, id);
}

inline bool figure_rows::period_of(std::size_t column, period& when) {
    const auto text = table_[column];
    if (text != last_period_text_ || text.empty()) {
        const auto read = parse_period(text);
        if (!read) return leave_out(column, read.refused().about);
        last_period_ = read.value();
        last_period_text_.assign(text);
    }
    when = last_period_;
    return true;
}

inline void figure_rows::add(std::size_t column, panel_builder::indicator_id what,
                             panel_builder::entity_id who, const period& when,
                             const cell_notes& cell) {
    auto& counts = table_.counts();
    const auto leave_cell_out = [&](std::string_view sentence) {
        ++counts.cells_left_out;
        table_.remark_on(column, consequence::cell_left_out, sentence);
    };
    const auto text = table_[column];
    if (text.empty() && cell.is_left_empty) {
        ++counts.missing;
        return;
    }
    const auto number = parse_number(text, table_.how().numbers, cell.exponent);
    const bool is_missing = !number && stands_for_missing(text);
    if (!number && !is_missing) return leave_cell_out(number.refused().about);
    if (!is_missing || !cell.is_left_empty) {
        const auto added = is_missing ? rows_.checked_add(what, who, when, cell.why, cell.notes)
                                      : rows_.checked_add(what, who, when, number, cell.notes);
        if (!added) {
            std::string sentence;
            append_sentence(sentence, added.refused());
            return leave_cell_out(sentence);
        }
    }
    ++(is_missing ? counts.missing : counts.figures);
}

} // namespace visavis::detail
