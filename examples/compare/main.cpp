// SPDX-License-Identifier: BSL-1.0

// Answers comparative questions about a file of figures: compare rank gdp.csv --year 2020 --top 10

#include "questions.hpp"

#include <visavis/version.hpp>

#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>

namespace {

using compare::outcome;
using compare::request;
using question = compare::answer_table (*)(const compare::databank&, const request&);

constexpr const char* about =
    "Answers comparative questions about the figures in a CSV file.\n\n"
    "The file is a table with a row for each figure (tidy), a column for each year (wide) or for\n"
    "each indicator (columns), a ranking list, or SDMX-CSV; which one is found out from its "
    "header.\n"
    "'-' is the standard input. What is odd in the file is told on the standard error.";
constexpr const char* exit_codes =
    "Exit codes: 0 answered, or the claim is supported; 1 the claim is refuted; 2 the command "
    "line\n"
    "or the file is wrong; 3 undetermined: the figures do not decide, or there are none; 4 the "
    "claim\n"
    "is ill-posed: it compares what does not compare.\n\n"
    "compare QUESTION --help shows the options of a question, with examples.";

// Whole numbers from 0 on, or from 1 on.
std::string no_number_from(const std::string& text, int least) {
    int number = -1;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = read.ec == std::errc() && read.ptr == text.data() + text.size();
    if (is_number && number >= least) return {};
    return compare::joined(
        {"a whole number from ", std::to_string(least), " on is needed, not '", text, "'"});
}
const CLI::Validator from_zero_on([](std::string& text) { return no_number_from(text, 0); }, "N");
const CLI::Validator from_one_on([](std::string& text) { return no_number_from(text, 1); }, "N");

void add_file_options(CLI::App& app, request& asked) {
    auto& file = asked.file;
    app.add_option("FILE", file.path, "The file, or '-'")->required();
    const auto add = [&app](const char* name, std::string& to, const char* help) {
        return app.add_option(name, to, help)->group("Reading the file");
    };
    add("--shape", file.shape, "Shape of the table: auto, tidy, wide, columns, ranking or sdmx")
        ->check(CLI::IsMember({"auto", "tidy", "wide", "columns", "ranking", "sdmx"}));
    add("--entities", file.entities, "What the names are: country, city, institution or other")
        ->check(CLI::IsMember({"country", "city", "institution", "other"}));
    add("--entity", file.entity_column, "Column of names");
    add("--or-else", file.or_else_column, "Column of names where that of a ranking list is empty");
    add("--code", file.code_column, "Column of country codes");
    add("--indicator-column", file.indicator_column, "Column that names the indicator");
    add("--period", file.period_column, "Column of years, quarters or months");
    add("--value", file.value_column, "Column of values (of a ranking list: of scores)");
    add("--rank", file.rank_column, "Column of ranks, of a ranking list");
    add("--of-period", file.period, "Period of all rows, where no column has it");
    add("--decimal", file.decimal, "Decimal sign: . or ,");
    add("--thousands", file.thousands, "What groups digits by thousands: , . ' or space");
    add("--separator", file.separator, "What separates columns: , ; | or tab (found out)");
    add("--source", file.source, "Whom to name as the source");
    add("--unit", file.unit, "Unit of the values, where no column has it");
    app.add_flag("--strict", file.is_strict, "End at the first oddity of the file")
        ->group("Reading the file");
    app.add_flag("--remarks", file.lists_remarks, "List every oddity of the file")
        ->group("Reading the file");
    app.add_flag("--quiet", file.is_quiet, "Tell no oddities and no progress")
        ->group("Reading the file");
}

void add_answer_options(CLI::App& app, request& asked) {
    app.add_option(
           "-f,--format", asked.format,
           "Form: table, markdown, csv, json, html (a page with pictures that opens without "
           "a network), svg (the picture alone) or vega (its Vega-Lite specification)")
        ->check(CLI::IsMember({"table", "markdown", "csv", "json", "html", "svg", "vega"}))
        ->group("The answer");
    app.add_option("-o,--output", asked.output, "File to write the answer to")->group("The answer");
    app.add_flag("--explain", asked.explains, "Show formula, sources and missing data")
        ->group("The answer");
}

// The options that several questions share; the names of those that one takes.
void add_question_options(CLI::App& app, request& asked, std::initializer_list<const char*> names) {
    const auto takes = [names](std::string_view name) {
        for (const auto* one : names)
            if (name == one) return true;
        return false;
    };
    if (takes("indicator"))
        app.add_option("-i,--indicator", asked.indicators,
                       "The indicator; of a file with a single one that has no name, its name")
            ->take_all()
            ->expected(1);
    if (takes("year"))
        app.add_option("-y,--year", asked.years,
                       "The year, quarter or month: 2020, 2020-Q3, 2020-09 (the last)")
            ->take_all()
            ->expected(1);
    if (takes("among"))
        app.add_option("--among", asked.among,
                       "Who is compared: countries, groups, all, or a group: EU, G7, G20");
    if (takes("group"))
        app.add_option("--group", asked.groups, "A group of your own: 'Benelux=BE,NL,LU'")
            ->take_all()
            ->expected(1);
    if (takes("top"))
        app.add_option("-n,--top", asked.top, "So many; 0 is all (10)")->check(from_zero_on);
    if (takes("who"))
        app.add_option("--who", asked.who, "Only these, each a name or a sum of names")
            ->take_all()
            ->expected(1);
    if (takes("sums"))
        app.add_flag("--sum-groups", asked.sums_groups,
                     "Sum the members of groups that have figures of their own too");
    if (takes("intensive"))
        app.add_flag("--intensive", asked.is_intensive,
                     "The values are rates or scores, which do not add up");
    if (takes("repeats"))
        app.add_option("--repeats", asked.repeats,
                       "Names that a list has more than once: error, best (of each name the best "
                       "place, ranked anew) or number ('Name', 'Name (2)', with the list's ranks)")
            ->check(CLI::IsMember({"error", "best", "number"}));
    if (takes("better"))
        app.add_flag("--lower-is-better", asked.lower_is_better, "Lower values are better");
}

const std::string with_exit_codes = std::string("\n") + exit_codes;

void add_rank(CLI::App& app, request& asked) {
    add_question_options(app, asked, {"indicator", "year", "among", "group", "top", "better"});
    app.add_option("--ties", asked.ties,
                   "Ranks of equal values: competition (1 2 2 4), modified (1 3 3 4), dense "
                   "(1 2 2 3), ordinal (1 2 3 4) or fractional (1 2.5 2.5 4)")
        ->check(CLI::IsMember({"competition", "modified", "dense", "ordinal", "fractional"}));
    app.add_option("--missing", asked.missing, "Missing values: unranked, first, last, or error")
        ->check(CLI::IsMember({"unranked", "first", "last", "error"}));
    app.footer("Examples:\n"
               "  compare rank gdp.csv --indicator GDP --year 2020 --top 10\n"
               "  compare rank gdp.csv --among G20 --ties dense --format markdown\n"
               "  compare rank top500.csv --entity site --year 2018-06 --top 5\n"
               "  compare rank gdp.csv --year 2020 --format html --output rank.html\n" +
               with_exit_codes);
}

void add_share(CLI::App& app, request& asked) {
    add_question_options(
        app, asked, {"indicator", "year", "among", "group", "top", "who", "sums", "intensive"});
    app.add_option("--of", asked.of,
                   "The whole: a name or a sum of names (all those compared, together)");
    app.footer("Examples:\n"
               "  compare share gdp.csv --year 2020 --of World --top 10\n"
               "  compare share gdp.csv --who 'United States + EU' --who China --of World\n"
               "  compare share universities.csv --year 2024 --top 100   (places by country)\n"
               "  compare share gdp.csv --year 2020 --of World --format html -o share.html\n" +
               with_exit_codes);
}

void add_multiple(CLI::App& app, request& asked) {
    add_question_options(
        app, asked, {"indicator", "year", "among", "group", "top", "who", "sums", "intensive"});
    app.add_option("--base", asked.base, "The period that is compared with")->required();
    app.footer(
        "Examples:\n"
        "  compare multiple gdp.csv --base 2007 --year 2023 --top 10\n"
        "  compare multiple rd.csv -i GERD --base 2007 --who China --who 'Germany + France'\n"
        "  compare multiple gdp.csv --base 2007 --format html -o multiple.html\n" +
        with_exit_codes);
}

void add_movement(CLI::App& app, request& asked) {
    add_question_options(app, asked,
                         {"indicator", "among", "group", "top", "who", "repeats", "better"});
    app.add_option("--from", asked.from, "The earlier period")->required();
    app.add_option("--to", asked.to, "The later period (the last)");
    app.add_option("--sort", asked.sort, "Order: rank (of the later period) or moved (most places)")
        ->check(CLI::IsMember({"rank", "moved"}));
    app.footer("Examples:\n"
               "  compare movement gdp.csv --from 2013 --to 2023 --top 20\n"
               "  compare movement universities.csv --from 2023 --to 2024 --sort moved\n"
               "  compare movement top500.csv --entity site --from 2018-06 --repeats best\n"
               "  compare movement gdp.csv --from 2013 --format html -o movement.html\n" +
               with_exit_codes);
}

void add_streak(CLI::App& app, request& asked) {
    add_question_options(app, asked, {"indicator", "among", "group", "top", "who", "better"});
    app.add_option("--within", asked.within, "At this rank or better (1)")->check(from_one_on);
    app.add_option("--to", asked.to, "The last period that counts (the last)");
    app.add_option("--by", asked.by, "Who: member, or country (has one of these places)")
        ->check(CLI::IsMember({"member", "country"}));
    app.add_option("--gaps", asked.gaps,
                   "A period without an edition: break (ends a run), open (not known) or bridge")
        ->check(CLI::IsMember({"break", "open", "bridge"}));
    app.add_option("--every", asked.every, "Periods from one edition to the next (found out)")
        ->check(from_one_on);
    app.footer("Examples:\n"
               "  compare streak gdp.csv --within 3\n"
               "  compare streak cities.csv --entities city --who Beijing\n"
               "  compare streak top500.csv --entity site --by country --gaps bridge\n"
               "  compare streak gdp.csv --within 5 --format html --output streak.html\n" +
               with_exit_codes);
}

void add_agreement(CLI::App& app, request& asked) {
    add_question_options(app, asked,
                         {"indicator", "year", "among", "group", "top", "repeats", "better"});
    app.add_option("--persistence", asked.persistence,
                   "Of rank-biased overlap: how likely one reads on (0.9)")
        ->check(CLI::Range(0.0, 1.0));
    app.footer("Examples:\n"
               "  compare agreement gdp.csv --year 2013 --year 2023\n"
               "  compare agreement science.csv -i patents -i researchers --year 2020\n"
               "  compare agreement universities.csv --year 2023 --year 2024 --top 50\n"
               "  compare agreement gdp.csv -y 2013 -y 2023 --format html -o agreement.html\n" +
               with_exit_codes);
}

void add_claim(CLI::App& app, request& asked) {
    add_question_options(app, asked, {"indicator", "year", "group", "sums", "intensive"});
    app.add_option("CLAIM", asked.statement, "What is claimed")->required();
    app.footer(
        "A claim compares two sides by >, >=, <, <=, = or !=. A side is a name, a sum of names\n"
        "('United States + EU'), a multiple of one ('2 times Japan', '43 % of World', 'half of\n"
        "World') or a number ('2.08 million'). Numbers may be hedged: about, nearly, rounded,\n"
        "more than, at least, less than, at most; '= about 2 times Japan' holds within that.\n"
        "A group without a figure of its own is the sum of its members: EU, EU28, G7, G20, World\n"
        "or --group.\n\n"
        "Examples:\n"
        "  compare claim gdp.csv 'China > Germany + France + Japan' --year 2020\n"
        "  compare claim gdp.csv 'China = nearly 4 times Japan' --year 2023\n"
        "  compare claim rd.csv 'China > United States + EU' -i researchers\n"
        "  compare claim gdp.csv 'China > Japan' --format html -o claim.html\n" +
        with_exit_codes);
}

struct command {
    const char* name;
    const char* says;
    void (*add_options)(CLI::App&, request&);
    question answer;
};

constexpr command commands[] = {
    {"rank", "Who is first, second, ...", add_rank, compare::rank},
    {"share", "Which part of a whole each has, or how many places of a list", add_share,
     compare::share},
    {"multiple", "How many times as much as in a base year", add_multiple, compare::multiple},
    {"movement", "What became of the ranks from one year to another", add_movement,
     compare::movement},
    {"streak", "For how long somebody has been first, or among the first", add_streak,
     compare::streak},
    {"agreement", "How far two rankings agree: of two years, or by two indicators", add_agreement,
     compare::agreement},
    {"claim", "Whether a statement holds: 'China > United States + EU'", add_claim, compare::claim},
};

int tell(const std::string& what) {
    std::cerr << "compare: " << what << '\n';
    return static_cast<int>(outcome::wrong);
}

int answered(question ask, const request& asked) {
    const compare::databank data(asked, std::cerr);
    const auto answer = ask(data, asked);
    const auto result = static_cast<int>(answer.result);
    const bool is_picture = asked.format == "svg" || asked.format == "vega";
    if (is_picture && answer.pictures.empty()) {
        const auto code = tell("there is nothing to draw; --format table shows the answer");
        return answer.result == outcome::answered ? code : result;
    }
    if (asked.output.empty()) {
        compare::write(std::cout, answer, asked.format, asked.explains);
        return result;
    }
    std::ofstream file(asked.output, std::ios::binary);
    compare::write(file, answer, asked.format, asked.explains);
    file.close();
    return file ? result : tell(compare::joined({"cannot write '", asked.output, "'"}));
}

int run(int count, char** arguments) {
    request asked;
    CLI::App app(about, "compare");
    app.footer(exit_codes);
    app.set_version_flag("--version",
                         std::string("compare (visavis ") + VISAVIS_VERSION_STRING + ")");
    app.require_subcommand(1);

    std::vector<CLI::App*> apps;
    for (const auto& one : commands) {
        apps.push_back(app.add_subcommand(one.name, one.says));
        add_file_options(*apps.back(), asked);
        one.add_options(*apps.back(), asked);
        add_answer_options(*apps.back(), asked);
    }
    if (count == 1)
        return tell("name a question: rank, share, multiple, movement, streak, agreement or claim "
                    "(compare --help)");
    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError& wrong) {
        const bool is_help = wrong.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);
        if (is_help) return app.exit(wrong);
        return tell(std::string(wrong.what()) + " (compare --help)");
    }
    for (std::size_t at = 0; at != apps.size(); ++at)
        if (apps[at]->parsed()) return answered(commands[at].answer, asked);
    return static_cast<int>(outcome::wrong);
}

} // namespace

int main(int count, char** arguments) {
    try {
        return run(count, arguments);
    } catch (const visavis::error& refused) {
        constexpr std::string_view prefix = "visavis: ";
        const std::string_view what = refused.what();
        return tell(std::string(what.substr(what.starts_with(prefix) ? prefix.size() : 0)));
    } catch (const std::exception& wrong) {
        return tell(wrong.what());
    }
}
