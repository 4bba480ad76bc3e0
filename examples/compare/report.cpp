// SPDX-License-Identifier: BSL-1.0

#include "report.hpp"

#include <visavis/chart/report.hpp>

namespace compare {

namespace {

// "the first 3 of 7" -> "The first 3 of 7."
std::string sentence_of(const std::string& note) {
    return vv::capitalised(note).append(note.ends_with('.') ? "" : ".");
}

vv::table_of_texts table_of(const answer_table& answer) {
    vv::table_of_texts table;
    for (const auto& heading : answer.headings) {
        table.columns.push_back(heading.words);
        table.are_numbers.push_back(heading.is_number);
    }
    for (const auto& row : answer.rows) {
        auto& texts = table.rows.emplace_back();
        for (const auto& cell : row) texts.push_back(cell.words);
    }
    return table;
}

std::vector<std::string> sentences_of(const std::vector<std::string>& notes) {
    std::vector<std::string> sentences;
    sentences.reserve(notes.size());
    for (const auto& note : notes) sentences.push_back(sentence_of(note));
    return sentences;
}

} // namespace

std::string page_of(const answer_table& answer, bool explains) {
    vv::html_report report(vv::capitalised(answer.title));
    for (const auto& picture : answer.pictures)
        std::visit([&report](const auto& drawn) { report.add(drawn); }, picture);
    if (answer.pictures.empty()) report.add_words("There is nothing to draw.");
    if (!answer.rows.empty()) report.add_table("The answer as a table", table_of(answer));
    for (const auto& note : answer.notes) report.add_words(sentence_of(note));
    report.add_list("Missing and odd data", sentences_of(answer.missing));
    if (!explains) return report.page();
    report.add_list("Formula", answer.formula);
    report.add_list("Sources", answer.sources);
    return report.page();
}

std::string svg_of(const answer_table& answer) {
    const vv::svg_options alone{.captioned = true};
    return std::visit([&alone](const auto& drawn) { return vv::svg(drawn, alone); },
                      answer.pictures.front())
        .append("\n");
}

std::string vega_of(const answer_table& answer) {
    return std::visit([](const auto& drawn) { return vv::vega_lite(drawn); },
                      answer.pictures.front());
}

} // namespace compare
