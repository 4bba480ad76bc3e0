// SPDX-License-Identifier: BSL-1.0
#pragma once

// The report for a terminal: 80 columns, colour only where the caller asks for it.

#include "rows.hpp"

#include <ostream>

namespace report {

inline constexpr std::size_t columns = 80;

/// Where the first word of a sentence ends: "11.85 %" is one word, with what follows the sign.
inline std::size_t end_of_word(std::string_view sentence) {
    const auto space = sentence.find(' ');
    const bool before_sign =
        space != std::string_view::npos && sentence.substr(space + 1, 1) == "%";
    return before_sign ? sentence.find(' ', space + 1) : space;
}

/// Writes text wrapped at word boundaries; the first line after `first`, of whose characters some
/// are `invisible`, the others after `rest` spaces.
inline void wrap(std::ostream& out, std::string_view first, std::size_t rest,
                 std::string_view sentence, std::size_t invisible = 0) {
    out << first;
    std::size_t at = first.size() - invisible;
    bool line_begins = true;
    while (!sentence.empty()) {
        const auto space = end_of_word(sentence);
        const auto word = sentence.substr(0, space);
        sentence.remove_prefix(space == std::string_view::npos ? sentence.size() : space + 1);
        if (!line_begins && at + 1 + word.size() > columns) {
            out << '\n' << std::string(rest, ' ');
            at = rest;
            line_begins = true;
        }
        if (!line_begins) {
            out << ' ';
            ++at;
        }
        out << word;
        at += word.size();
        line_begins = false;
    }
    out << '\n';
}

class terminal {
public:
    terminal(std::ostream& out, bool with_colour) : out_(out), with_colour_(with_colour) {}

    void write(std::span<const row> all, bool whole) const {
        if (whole) introduction(all);
        for (const auto& one : all) {
            if (whole) out_ << '\n';
            claim(one);
        }
        if (whole) summary(all);
    }

    void judgement(const vv::judgement& judged) const {
        for (std::size_t at = 0; at != judged.evidence_count(); ++at) {
            const auto& line = judged.evidence(at);
            wrap(out_, "      figure    ", 16, line.figure.view());
            const bool repeated =
                at + 1 != judged.evidence_count() && judged.evidence(at + 1).from == line.from;
            if (!repeated) wrap(out_, "                from ", 16, source_in_words(line.from));
        }
        if (!judged.computation().empty()) wrap(out_, "      computed  ", 16, judged.computation());
        for (std::size_t at = 0; at != judged.reading_count(); ++at) {
            const auto& read = judged.reading_at(at);
            wrap(out_, "      read as   ", 16,
                 joined("\"", read.wording.view(), "\" is ", vv::name_of(read.result), ": ",
                        read.computed.view()));
        }
        if (!judged.counterexample().empty())
            wrap(out_, "      against   ", 16, judged.counterexample());
        if (!judged.reasoning().empty()) wrap(out_, "      because   ", 16, judged.reasoning());
        if (!judged.advice().empty()) wrap(out_, "      instead   ", 16, judged.advice());
    }

private:
    [[nodiscard]] std::string bold(std::string_view words) const {
        return with_colour_ ? joined("\033[1m", words, "\033[0m") : std::string(words);
    }

    void rule() const { out_ << std::string(columns, '-') << '\n'; }

    void introduction(std::span<const row> all) const {
        out_ << bold("FACT-CHECK OF A NEWS ARTICLE") << '\n';
        wrap(out_, "", 0,
             "Xinhua News Agency, Beijing, 2 December 2025, in translation, on China's standing in "
             "science and innovation.");
        out_ << '\n';
        wrap(out_, "", 0,
             joined(
                 "Its ", std::to_string(all.size()),
                 " comparative claims were recomputed by the compiler when this program was built. "
                 "Each is judged twice: on what the article alone says, and on the figures that "
                 "the publishers it cites print. A finding is one of:"));
        for (auto result : findings) {
            std::string line = joined("  ", vv::name_of(result));
            line.resize(16, ' ');
            wrap(out_, line, 16, meaning_of(result));
        }
        out_ << '\n';
        wrap(out_, "", 0, hedges_in_words());
        rule();
    }

    void claim(const row& one) const {
        const auto& about = one.about();
        out_ << bold(joined(about.id, "  ", about.subject)) << '\n';
        wrap(out_, "    ", 4, joined("\"", about.sentence, "\""));
        wrap(out_, "    according to ", 4, source_in_words(about.stated_by));
        out_ << '\n';
        finding("    On the article alone: ", *one.on_article);
        judgement(*one.on_article);
        if (one.on_publishers == nullptr) {
            out_ << "    On the publishers' figures: none at hand\n";
            return;
        }
        finding("    On the publishers' figures: ", *one.on_publishers);
        judgement(*one.on_publishers);
    }

    // The finding in its colour; the words alone say it too.
    void finding(std::string head, const vv::judgement& judged) const {
        const auto name = vv::name_of(judged.result());
        const auto words = vv::words(judged);
        const auto visible = head.size() + name.size();
        head += with_colour_ ? colour_of(judged.result()) : "";
        head += name;
        head += with_colour_ ? "\033[0m" : "";
        wrap(out_, head, 6, std::string_view(words).substr(name.size()), head.size() - visible);
    }

    static std::string_view colour_of(vv::finding result) {
        switch (result) {
        case vv::finding::supported:
            return "\033[32m";
        case vv::finding::refuted:
            return "\033[31m";
        case vv::finding::ill_posed:
            return "\033[33m";
        case vv::finding::undetermined:
            return "\033[36m";
        case vv::finding::computed:
            return "\033[2m";
        }
        return "";
    }

    void count_line(std::string_view name, std::size_t on_article,
                    std::size_t on_publishers) const {
        std::string line = joined("  ", name);
        line.resize(28, ' ');
        line += std::to_string(on_article);
        line.resize(53, ' ');
        line += std::to_string(on_publishers);
        out_ << line << '\n';
    }

    void summary(std::span<const row> all) const {
        out_ << '\n';
        rule();
        out_ << bold("SUMMARY") << "\n\n"
             << "                  on the article alone   on the publishers' figures\n";
        std::size_t with_figures = 0;
        for (auto result : findings) {
            count_line(vv::name_of(result), count(all, result, false), count(all, result, true));
            with_figures += count(all, result, true);
        }
        count_line("none at hand", 0, all.size() - with_figures);
        out_ << '\n' << bold("To put right before printing") << '\n';
        for (const auto& one : all) {
            if (!needs_correction(one)) continue;
            wrap(out_, joined("  ", one.about().id, "  "), 6,
                 joined(one.about().subject, ": ", correction_of(one)));
        }
        out_ << '\n' << bold("Resting on the word of whoever states it") << '\n';
        for (const auto& one : all) {
            if (one.last().result() != vv::finding::undetermined) continue;
            wrap(out_, joined("  ", one.about().id, "  "), 6,
                 joined(one.about().subject, " (", one.about().stated_by.who, ")"));
        }
    }

    std::ostream& out_;
    bool with_colour_;
};

} // namespace report
