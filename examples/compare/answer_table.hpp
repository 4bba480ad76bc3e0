// SPDX-License-Identifier: BSL-1.0
#pragma once

// An answer as a table with pictures, and the forms in which it is written: for a terminal, as
// Markdown, CSV or JSON, as a page of HTML, or a picture alone.

#include "request.hpp"

#include <visavis/chart/dot_plot.hpp>
#include <visavis/chart/labels.hpp>
#include <visavis/chart/share_bars.hpp>
#include <visavis/chart/slope_chart.hpp>
#include <visavis/tell/json.hpp>

#include <charconv>
#include <ostream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace compare {

namespace vv = visavis;

/// One cell: in words for people, bare for CSV, and as JSON.
struct cell {
    std::string words;
    std::string bare;
    std::string json = "null";
};

[[nodiscard]] inline std::string joined(std::initializer_list<std::string_view> parts) {
    std::string whole;
    for (const auto part : parts) whole.append(part);
    return whole;
}

template <class Number>
[[nodiscard]] std::string in_words(const Number& number, int places = 2) {
    std::string words;
    vv::append_number(words, number, vv::number_style{places});
    return words;
}
[[nodiscard]] inline std::string as_percent(double part, int places = 1) {
    std::string words;
    vv::append_percent(words, part, vv::number_style{places});
    return words;
}
[[nodiscard]] inline std::string as_digits(double number) {
    char digits[32];
    return {digits, std::to_chars(digits, digits + sizeof digits, number).ptr};
}
[[nodiscard]] inline std::string in_words(const vv::period& when) {
    std::string words;
    vv::append_period(words, when);
    return words;
}
[[nodiscard]] inline std::string in_words(const vv::refusal& refused) {
    std::string words;
    vv::append_sentence(words, refused);
    return words;
}

[[nodiscard]] inline cell text_cell(std::string_view words) {
    std::string json;
    vv::json_writer(json).string(words);
    return {std::string(words), std::string(words), json};
}
[[nodiscard]] inline cell number_cell(double number, int places = 2) {
    return {in_words(number, places), as_digits(number), vv::json(number)};
}
[[nodiscard]] inline cell number_cell(std::int64_t number) {
    return {in_words(vv::fraction(number)), std::to_string(number), vv::json(number)};
}
[[nodiscard]] inline cell percent_cell(double part, int places = 1) {
    return {as_percent(part, places), as_digits(part), vv::json(part)};
}
[[nodiscard]] inline cell rank_cell(const vv::placing& place) {
    cell made;
    vv::append_placing(made.words, place);
    made.bare = place.is_ranked() ? as_digits(static_cast<double>(place.halves()) / 2) : "";
    made.json = vv::json(place);
    return made;
}
[[nodiscard]] inline cell missing_cell(vv::reason why) {
    return {"-", "", vv::json(vv::missing{why})};
}
/// A result of the library: its words, and all of it as JSON.
template <class Result>
[[nodiscard]] cell result_cell(const Result& result) {
    return {vv::words(result), vv::words(result), vv::json(result)};
}

struct heading {
    std::string key;   ///< in CSV and JSON
    std::string words; ///< for people
    bool is_number = false;
};

using any_picture = std::variant<vv::ranked_bars, vv::share_bars, vv::dot_plot, vv::index_lines,
                                 vv::bump_chart, vv::slope_chart>;

struct answer_table {
    std::string question; ///< which one was answered: "rank"
    std::string title;
    std::vector<heading> headings;
    std::vector<std::vector<cell>> rows;
    std::vector<std::string> notes;
    // What --explain shows.
    std::vector<std::string> formula;
    std::vector<std::string> sources;
    std::vector<std::string> missing;
    std::string finding;               ///< of a claim
    std::vector<any_picture> pictures; ///< made where the form has them; the fitting one first
    outcome result = outcome::answered;
};

/// Writes an answer in a form: "table", "markdown", "csv", "json", "html", or, of an answer that has
/// a picture, "svg" or "vega".
void write(std::ostream& out, const answer_table& answer, std::string_view form, bool explains);

} // namespace compare
