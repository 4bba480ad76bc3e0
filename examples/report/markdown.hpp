// SPDX-License-Identifier: BSL-1.0
#pragma once

// The report as Markdown, for a web page or an editor.

#include "rows.hpp"

#include <ostream>

namespace report {

class markdown {
public:
    explicit markdown(std::ostream& out) : out_(out) {}

    void write(std::span<const row> all, bool whole) const {
        if (whole) introduction(all);
        for (const auto& one : all) {
            if (whole) out_ << "\n";
            claim(one);
        }
    }

private:
    void introduction(std::span<const row> all) const {
        out_ << "# Fact-check of a news article\n\n"
                "Xinhua News Agency, Beijing, 2 December 2025, in translation. Each of its "
             << all.size()
             << " comparative claims is judged on what the article alone says, and on the figures "
                "that the publishers print.\n\n"
             << hedges_in_words() << "\n\n"
             << "| claim | on the article alone | on the publishers' figures |\n|---|---|---|\n";
        for (const auto& one : all) {
            out_ << "| " << one.about().id << " " << cell(one.about().subject) << " | "
                 << cell(vv::words(*one.on_article)) << " | "
                 << (one.on_publishers != nullptr ? cell(vv::words(*one.on_publishers)) : "-")
                 << " |\n";
        }
        out_ << "\n## To put right before printing\n\n";
        for (const auto& one : all)
            if (needs_correction(one))
                out_ << "- **" << one.about().id << ", " << one.about().subject
                     << "**: " << correction_of(one) << "\n";
    }

    void claim(const row& one) const {
        out_ << "## " << one.about().id << ". " << one.about().subject << "\n\n> "
             << one.about().sentence << "\n\nAccording to "
             << source_in_words(one.about().stated_by) << ".\n";
        judgement("On the article alone", *one.on_article);
        if (one.on_publishers != nullptr)
            judgement("On the publishers' figures", *one.on_publishers);
    }

    void judgement(std::string_view on, const vv::judgement& judged) const {
        out_ << "\n**" << on << ": " << vv::words(judged) << "**\n\n";
        for (std::size_t at = 0; at != judged.evidence_count(); ++at)
            out_ << "- figure: " << judged.evidence(at).figure.view() << " ("
                 << source_in_words(judged.evidence(at).from) << ")\n";
        item("computed", judged.computation());
        for (std::size_t at = 0; at != judged.reading_count(); ++at) {
            const auto& read = judged.reading_at(at);
            out_ << "- read as \"" << read.wording.view() << "\": " << vv::name_of(read.result)
                 << "; " << read.computed.view() << "\n";
        }
        item("against it", judged.counterexample());
        item("because", judged.reasoning());
        item("instead", judged.advice());
    }

    void item(std::string_view name, std::string_view sentence) const {
        if (!sentence.empty()) out_ << "- " << name << ": " << sentence << "\n";
    }

    // A bar would end the cell of a table.
    static std::string cell(std::string_view words) {
        std::string escaped;
        for (char letter : words) {
            if (letter == '|') escaped += '\\';
            escaped += letter;
        }
        return escaped;
    }

    std::ostream& out_;
};

} // namespace report
