// SPDX-License-Identifier: BSL-1.0
#pragma once

// The report as JSON (RFC 8259), for other programs.

#include "rows.hpp"

#include <ostream>

namespace report {

class json {
public:
    explicit json(std::ostream& out) : out_(out) {}

    void write(std::span<const row> all) const {
        out_ << "{\n  \"article\": {\"publisher\": \"Xinhua News Agency\", \"date\": "
                "\"2025-12-02\"},\n  \"hedges\": ";
        text(hedges_in_words());
        out_ << ",\n  \"claims\": [";
        bool first = true;
        for (const auto& one : all) {
            out_ << (first ? "\n" : ",\n");
            claim(one);
            first = false;
        }
        out_ << "\n  ]\n}\n";
    }

private:
    void claim(const row& one) const {
        out_ << "    {\"id\": ";
        text(one.about().id);
        member("subject", one.about().subject);
        member("sentence", one.about().sentence);
        out_ << ", \"stated_by\": ";
        source(one.about().stated_by);
        out_ << ",\n     \"findings\": [\n";
        judgement(*one.on_article);
        if (one.on_publishers != nullptr) {
            out_ << ",\n";
            judgement(*one.on_publishers);
        }
        out_ << "]}";
    }

    void judgement(const vv::judgement& judged) const {
        out_ << "       {\"evidence_set\": ";
        text(judged.evidence_set());
        member("finding", vv::name_of(judged.result()));
        out_ << ", \"stated\": " << (judged.is_stated() ? "true" : "false") << ", \"evidence\": [";
        for (std::size_t at = 0; at != judged.evidence_count(); ++at) {
            out_ << (at == 0 ? "" : ", ") << "{\"figure\": ";
            text(judged.evidence(at).figure.view());
            out_ << ", \"source\": ";
            source(judged.evidence(at).from);
            out_ << "}";
        }
        out_ << "], \"readings\": [";
        for (std::size_t at = 0; at != judged.reading_count(); ++at) {
            const auto& read = judged.reading_at(at);
            out_ << (at == 0 ? "" : ", ") << "{\"wording\": ";
            text(read.wording.view());
            member("computed", read.computed.view());
            member("finding", vv::name_of(read.result));
            out_ << "}";
        }
        out_ << "]";
        member("computed", judged.computation());
        member("counterexample", judged.counterexample());
        member("because", judged.reasoning());
        member("advice", judged.advice());
        out_ << "}";
    }

    void source(const vv::source& from) const {
        out_ << "{\"who\": ";
        text(from.who);
        member("publication", from.publication);
        member("edition", from.edition);
        member("locator", from.locator);
        out_ << "}";
    }

    // A member of an object after the first; empty texts are left out.
    void member(std::string_view name, std::string_view value) const {
        if (value.empty()) return;
        out_ << ", ";
        text(name);
        out_ << ": ";
        text(value);
    }

    void text(std::string_view words) const {
        constexpr std::string_view hex = "0123456789abcdef";
        out_ << '"';
        for (char letter : words) {
            const auto code = static_cast<unsigned char>(letter);
            if (letter == '"' || letter == '\\')
                out_ << '\\' << letter;
            else if (code < 0x20)
                out_ << "\\u00" << hex[code / 16U] << hex[code % 16U];
            else
                out_ << letter;
        }
        out_ << '"';
    }

    std::ostream& out_;
};

} // namespace report
