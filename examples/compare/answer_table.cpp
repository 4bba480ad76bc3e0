// SPDX-License-Identifier: BSL-1.0

#include "answer_table.hpp"

#include "report.hpp"

#include <visavis/core/utf8.hpp>

namespace compare {

namespace {

using texts = std::vector<std::string>;

std::string padded(std::string_view words, std::size_t columns, bool to_the_right) {
    const auto taken = vv::columns_of(words);
    const std::string space(columns > taken ? columns - taken : 0, ' ');
    return to_the_right ? joined({space, words}) : joined({words, space});
}

std::vector<std::size_t> widths_of(const answer_table& answer) {
    std::vector<std::size_t> widths;
    widths.reserve(answer.headings.size());
    for (const auto& one : answer.headings) widths.push_back(vv::columns_of(one.words));
    for (const auto& row : answer.rows)
        for (std::size_t at = 0; at != row.size(); ++at)
            widths[at] = std::max(widths[at], vv::columns_of(row[at].words));
    return widths;
}

// Without the spaces at its end.
void write_line(std::ostream& out, std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
}

// A sentence in lines of 80 columns; those after the first are indented.
void write_wrapped(std::ostream& out, std::string_view first, std::string_view rest,
                   std::string_view sentence) {
    constexpr std::size_t most = 80;
    std::string line(first);
    bool is_begun = false;
    while (!sentence.empty()) {
        const auto word = sentence.substr(0, sentence.find(' '));
        sentence.remove_prefix(word.size() == sentence.size() ? word.size() : word.size() + 1);
        if (is_begun && vv::columns_of(line) + 1 + vv::columns_of(word) > most) {
            write_line(out, line);
            line = rest;
            is_begun = false;
        }
        if (is_begun) line.push_back(' ');
        line.append(word);
        is_begun = true;
    }
    write_line(out, line);
}

void write_section(std::ostream& out, std::string_view title, const texts& sentences) {
    if (sentences.empty()) return;
    out << '\n' << title << '\n';
    for (const auto& one : sentences) write_wrapped(out, "  ", "    ", one);
}

void write_for_terminal(std::ostream& out, const answer_table& answer, bool explains) {
    write_wrapped(out, "", "", answer.title);
    if (!answer.rows.empty()) {
        out << '\n';
        const auto widths = widths_of(answer);
        std::string line;
        for (std::size_t at = 0; at != widths.size(); ++at)
            line.append(at == 0 ? "" : "  ")
                .append(
                    padded(answer.headings[at].words, widths[at], answer.headings[at].is_number));
        write_line(out, line);
        for (const auto& row : answer.rows) {
            line.clear();
            for (std::size_t at = 0; at != row.size(); ++at)
                line.append(at == 0 ? "" : "  ")
                    .append(padded(row[at].words, widths[at], answer.headings[at].is_number));
            write_line(out, line);
        }
    }
    if (!answer.notes.empty()) out << '\n';
    for (const auto& note : answer.notes) write_wrapped(out, "", "", note);
    if (!explains) return;
    write_section(out, "Formula", answer.formula);
    write_section(out, "Sources", answer.sources);
    write_section(out, "Missing", answer.missing);
}

std::string for_markdown(std::string_view words) {
    std::string escaped;
    for (const char letter : words) {
        if (letter == '|' || letter == '*' || letter == '_' || letter == '<' || letter == '\\')
            escaped.push_back('\\');
        escaped.push_back(letter);
    }
    return escaped;
}

void write_list(std::ostream& out, std::string_view title, const texts& sentences) {
    if (sentences.empty()) return;
    out << "\n**" << title << "**\n\n";
    for (const auto& one : sentences) out << "- " << for_markdown(one) << '\n';
}

void write_markdown(std::ostream& out, const answer_table& answer, bool explains) {
    out << "### " << for_markdown(answer.title) << '\n';
    if (!answer.rows.empty()) {
        out << "\n|";
        for (const auto& one : answer.headings) out << ' ' << for_markdown(one.words) << " |";
        out << "\n|";
        for (const auto& one : answer.headings) out << (one.is_number ? "---:|" : "---|");
        out << '\n';
        for (const auto& row : answer.rows) {
            out << '|';
            for (const auto& one : row) out << ' ' << for_markdown(one.words) << " |";
            out << '\n';
        }
    }
    for (const auto& note : answer.notes) out << '\n' << for_markdown(note) << '\n';
    if (!explains) return;
    write_list(out, "Formula", answer.formula);
    write_list(out, "Sources", answer.sources);
    write_list(out, "Missing", answer.missing);
}

// As RFC 4180 says.
std::string for_csv(std::string_view field) {
    if (field.find_first_of(",\"\r\n") == field.npos) return std::string(field);
    std::string quoted("\"");
    for (const char letter : field) quoted.append(letter == '"' ? 2 : 1, letter);
    return quoted.append("\"");
}

void write_csv(std::ostream& out, const answer_table& answer) {
    for (std::size_t at = 0; at != answer.headings.size(); ++at)
        out << (at == 0 ? "" : ",") << for_csv(answer.headings[at].key);
    out << (answer.finding.empty() ? "\n" : ",finding\n");
    for (const auto& row : answer.rows) {
        for (std::size_t at = 0; at != row.size(); ++at)
            out << (at == 0 ? "" : ",") << for_csv(row[at].bare);
        out << (answer.finding.empty() ? "" : ",") << answer.finding << '\n';
    }
}

void write_texts(vv::json_writer<std::string>& out, std::string_view name, const texts& sentences) {
    out.key(name).begin_array();
    for (const auto& one : sentences) out.string(one);
    out.end_array();
}

void write_json(std::ostream& out, const answer_table& answer) {
    std::string text;
    vv::json_writer json(text, 2);
    json.begin_object().key("question").string(answer.question);
    json.key("title").string(answer.title).text_member("finding", answer.finding);
    json.key("rows").begin_array();
    for (const auto& row : answer.rows) {
        json.begin_object();
        for (std::size_t at = 0; at != row.size(); ++at)
            json.key(answer.headings[at].key).raw(row[at].json);
        json.end_object();
    }
    json.end_array();
    write_texts(json, "notes", answer.notes);
    write_texts(json, "formula", answer.formula);
    write_texts(json, "sources", answer.sources);
    write_texts(json, "missing", answer.missing);
    json.end_object();
    out << text << '\n';
}

} // namespace

void write(std::ostream& out, const answer_table& answer, std::string_view form, bool explains) {
    if (form == "markdown")
        write_markdown(out, answer, explains);
    else if (form == "csv")
        write_csv(out, answer);
    else if (form == "json")
        write_json(out, answer);
    else if (form == "html")
        out << page_of(answer, explains);
    else if (form == "svg")
        out << svg_of(answer);
    else if (form == "vega")
        out << vega_of(answer);
    else
        write_for_terminal(out, answer, explains);
}

} // namespace compare
