// SPDX-License-Identifier: BSL-1.0

// Which of an article's comparisons are right? A fact-check report: every claim, its figures and
// sources, what was computed, and the finding on two sets of evidence.

#include "report/json.hpp"
#include "report/markdown.hpp"
#include "report/terminal.hpp"

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string_view>
#include <unistd.h>

namespace {

constexpr std::string_view help = R"(article: fact-check of a news article

Usage: article [--markdown | --json] [--colour | --no-colour] [ID]

Judges every comparative claim of the article on two sets of evidence: what the
article alone says, and the figures that the publishers print.

  ID           only the claim with this id, for instance 8a
  --markdown   as Markdown
  --json       as JSON
  --colour     colours even where the output is no terminal
  --no-colour  no colours (also: NO_COLOR in the environment)
  --help       this text

Exit code: 0, or 2 for a wrong argument.
)";

enum class form : std::uint8_t { terminal, markdown, json };

bool is_set(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

struct options {
    form as = form::terminal;
    bool colour = isatty(STDOUT_FILENO) != 0 && !is_set("NO_COLOR");
    std::string_view only = {};
};

int refuse_argument(std::string_view argument) {
    std::cerr << "article: unknown argument '" << argument
              << "'; article --help lists what there is\n";
    return 2;
}

int refuse_id(std::string_view id) {
    std::string ids;
    for (const auto& one : report::rows()) (ids += ' ') += one.about().id;
    report::wrap(std::cerr, "article: ", 9,
                 report::joined("no claim has the id '", id, "'; the ids are", ids));
    return 2;
}

void write(const options& chosen, const std::vector<report::row>& rows) {
    const bool whole = chosen.only.empty();
    switch (chosen.as) {
    case form::terminal:
        report::terminal(std::cout, chosen.colour).write(rows, whole);
        break;
    case form::markdown:
        report::markdown(std::cout).write(rows, whole);
        break;
    case form::json:
        report::json(std::cout).write(rows);
        break;
    }
}

} // namespace

int main(int count, char** arguments) {
    options chosen;
    for (int at = 1; at < count; ++at) {
        const std::string_view argument = arguments[at];
        if (argument == "--help" || argument == "-h") {
            std::cout << help;
            return 0;
        }
        if (argument == "--markdown")
            chosen.as = form::markdown;
        else if (argument == "--json")
            chosen.as = form::json;
        else if (argument == "--colour")
            chosen.colour = true;
        else if (argument == "--no-colour")
            chosen.colour = false;
        else if (argument.starts_with("-") || !chosen.only.empty())
            return refuse_argument(argument);
        else
            chosen.only = argument;
    }
    const auto rows = report::rows(chosen.only);
    if (rows.empty()) return refuse_id(chosen.only);
    write(chosen, rows);
    return 0;
}
