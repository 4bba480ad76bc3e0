// SPDX-License-Identifier: BSL-1.0
#pragma once

// report: pictures in one page of HTML that opens without a network

#include <visavis/chart/data_table.hpp>
#include <visavis/chart/svg_dots.hpp>
#include <visavis/chart/svg_ranks.hpp>
#include <visavis/chart/svg_slopes.hpp>
#include <visavis/chart/vega_lite.hpp>

#include <string>
#include <string_view>

namespace visavis {

/// A page of HTML with pictures in SVG, their titles, notes and sources, their figures as tables,
/// and each as a specification in Vega-Lite, to be copied. It fetches nothing and runs no script;
/// every picture is there twice, for wide and for narrow screens, of which one is shown. All texts
/// are escaped.
class html_report {
public:
    explicit html_report(std::string_view title, std::string_view introduction = {});

    /// Adds a picture at the end.
    template <picture Picture>
    void add(const Picture& drawn);

    /// Adds a table under a heading at the end; a caption that is empty is left out.
    void add_table(std::string_view heading, const table_of_texts& table,
                   std::string_view caption = {});
    /// Adds sentences under a heading at the end: nothing where there are none.
    void add_list(std::string_view heading, const std::vector<std::string>& sentences);
    /// Adds a paragraph at the end.
    void add_words(std::string_view paragraph);

    [[nodiscard]] int pictures() const { return pictures_; }

    /// The whole page; more pictures can be added afterwards.
    [[nodiscard]] std::string page() const;

private:
    void begin_figure(const captions& texts);
    void end_figure(const captions& texts, const table_of_texts& table,
                    std::string_view specification);

    std::string title_;
    std::string body_;
    markup_writer out_;
    int pictures_ = 0;

public:
    html_report(const html_report&) = delete; // the writer writes into the body
    html_report& operator=(const html_report&) = delete;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

inline constexpr std::string_view page_style =
    "*{box-sizing:border-box}\n"
    "body{margin:0;background:var(--paper);color:var(--ink);line-height:1.5;"
    "-webkit-text-size-adjust:100%}\n"
    "main{max-width:752px;margin:0 auto;padding:24px 16px 64px}\n"
    "h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.2rem);line-height:1.2;margin:.4em 0 .3em;"
    "text-wrap:balance}\n"
    "h2{font-size:1.25rem;line-height:1.3;margin:0 0 .35em;text-wrap:balance}\n"
    "p{margin:0 0 .8em}\n"
    ".introduction{font-size:1.05rem;max-width:62ch}\n"
    "figure{margin:0;padding:2rem 0 1rem;border-top:1px solid var(--grid);margin-top:1.5rem}\n"
    ".said{color:var(--quiet);margin-bottom:1em;max-width:66ch}\n"
    ".below{color:var(--quiet);font-size:.82rem;margin:.6em 0 0}\n"
    ".narrow{display:none}\n"
    ".visavis{display:block}\n"
    ".narrow .visavis{width:100%}\n"
    "details{margin-top:.6em;font-size:.9rem}\n"
    "summary{cursor:pointer;color:var(--quiet);padding:.35em 0}\n"
    "summary:focus-visible{outline:2px solid var(--c0);outline-offset:2px}\n"
    ".scroll{overflow-x:auto}\n"
    "table{border-collapse:collapse;font-variant-numeric:tabular-nums;min-width:50%}\n"
    "caption{text-align:left;color:var(--quiet);padding:.2em 0}\n"
    "th,td{padding:.3em .9em .3em 0;border-bottom:1px solid var(--grid);text-align:right;"
    "vertical-align:top}\n"
    "th{font-weight:400}\n"
    ".left{text-align:left}\n"
    "td.left,tbody th{min-width:8.5em}\n"
    "thead th{font-weight:600;vertical-align:bottom}\n"
    "section{padding:1.5rem 0 .5rem;border-top:1px solid var(--grid);margin-top:1.5rem}\n"
    "section ul{margin:0;padding-left:1.2em}\n"
    "pre{overflow:auto;max-height:24em;padding:12px;border:1px solid var(--grid);"
    "font-size:.8rem;tab-size:2}\n"
    "@media (max-width:640px){.wide{display:none}.narrow{display:block}}\n"
    "@media print{details{display:none}figure{break-inside:avoid}}\n";

// The column that says whose a row is.
inline std::size_t column_of_names(const table_of_texts& table) {
    for (std::size_t at = 0; at != table.columns.size(); ++at)
        if (!table.is_number(at)) return at;
    return 0;
}

inline void write_row(markup_writer& out, const table_of_texts& table,
                      const std::vector<std::string>& cells, bool is_head) {
    const auto names = column_of_names(table);
    out.begin("tr");
    for (std::size_t at = 0; at != cells.size(); ++at) {
        const bool is_header = is_head || at == names;
        out.begin(is_header ? "th" : "td");
        if (is_header) out.set("scope", is_head ? "col" : "row");
        if (!table.is_number(at)) out.set("class", "left");
        out.words(cells[at]).end();
    }
    out.end().raw("\n");
}

inline void write_table(markup_writer& out, const table_of_texts& table, std::string_view caption) {
    out.begin("div").set("class", "scroll").set("tabindex", "0").begin("table");
    if (!caption.empty()) out.element("caption", caption);
    out.begin("thead");
    write_row(out, table, table.columns, true);
    out.end().begin("tbody").raw("\n");
    for (const auto& row : table.rows) write_row(out, table, row, false);
    out.end().end().end();
}

} // namespace detail

inline html_report::html_report(std::string_view title, std::string_view introduction)
    : title_(title), out_(body_) {
    out_.element("h1", title).raw("\n");
    if (introduction.empty()) return;
    out_.begin("p").set("class", "introduction").words(introduction).end().raw("\n");
}

template <picture Picture>
void html_report::add(const Picture& drawn) {
    ++pictures_;
    begin_figure(drawn.about);
    std::string id("picture-");
    append_integer(id, pictures_);
    out_.begin("div").set("class", "wide").raw(svg(drawn, {720, id, false})).end().raw("\n");
    id.append("-narrow");
    out_.begin("div").set("class", "narrow").raw(svg(drawn, {360, id, false})).end().raw("\n");
    end_figure(drawn.about, data_table(drawn), vega_lite(drawn));
}

inline void html_report::add_table(std::string_view heading, const table_of_texts& table,
                                   std::string_view caption) {
    out_.begin("section").element("h2", heading);
    detail::write_table(out_, table, caption);
    out_.end().raw("\n");
}

inline void html_report::add_list(std::string_view heading,
                                  const std::vector<std::string>& sentences) {
    if (sentences.empty()) return;
    out_.begin("section").element("h2", heading).begin("ul").raw("\n");
    for (const auto& sentence : sentences) out_.element("li", sentence).raw("\n");
    out_.end().end().raw("\n");
}

inline void html_report::add_words(std::string_view paragraph) {
    out_.element("p", paragraph).raw("\n");
}

inline void html_report::begin_figure(const captions& texts) {
    out_.begin("figure").begin("figcaption").element("h2", texts.title);
    // what is said to all; else there is a description for those who do not see the picture
    if (!texts.description.empty())
        out_.begin("p").set("class", "said").words(texts.description).end();
    out_.end().raw("\n");
}

inline void html_report::end_figure(const captions& texts, const table_of_texts& table,
                                    std::string_view specification) {
    for (const auto& note : texts.notes)
        out_.begin("p").set("class", "below").words(note).words(".").end().raw("\n");
    std::string sources;
    for (const auto& from : texts.sources)
        sources.append(sources.empty() ? "Source: " : "; ").append(from);
    if (!sources.empty()) out_.begin("p").set("class", "below").words(sources).end().raw("\n");
    out_.begin("details").set("class", "figures").element("summary", "The figures as a table");
    detail::write_table(out_, table, texts.axis);
    out_.end().raw("\n");
    out_.begin("details").element("summary", "The picture as a specification in Vega-Lite");
    out_.begin("pre").set("class", "vega-lite").set("tabindex", "0").words(specification);
    out_.end().end().end().raw("\n");
}

inline std::string html_report::page() const {
    out_.done();
    std::string page("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                     "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                     "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                     "style-src 'unsafe-inline'\">\n<title>");
    append_escaped(page, title_);
    page.append("</title>\n<style>\n").append(style_sheet()).append("body{font-family:");
    page.append(typefaces).append("}\n").append(detail::page_style);
    page.append("</style>\n</head>\n<body>\n<main>\n").append(body_);
    page.append("</main>\n</body>\n</html>\n");
    return page;
}

} // namespace visavis
