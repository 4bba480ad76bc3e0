// SPDX-License-Identifier: BSL-1.0
#pragma once

// specification: the pieces that specifications in Vega-Lite have in common

#include <visavis/chart/description.hpp>
#include <visavis/chart/palette.hpp>
#include <visavis/tell/json_writer.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace visavis {

/// The day a period begins with, as ISO 8601 writes it: "2025-07-01" of the third quarter.
[[nodiscard]] inline std::string first_day(const period& when) {
    const int month = (when.within_year() - 1) * (12 / period::per_year(when.often())) + 1;
    std::string day;
    append_period(day, period::month(when.year(), month));
    day.append("-01");
    return day;
}

// ---------------------------------------------------------------------------------------------

namespace detail {

using json_text = json_writer<std::string>;

// What all specifications begin with; the object, "data" and "values" stay open.
inline void begin_specification(json_text& out, const captions& texts, std::string_view description,
                                std::string_view height) {
    out.begin_object();
    out.key("$schema").string("https://vega.github.io/schema/vega-lite/v5.json");
    out.key("title").begin_object().key("text").string(texts.title);
    out.key("anchor").string("start").key("fontSize").number(16).key("subtitlePadding").number(6);
    out.key("subtitle").begin_array();
    for (const auto& note : texts.notes) out.string(note);
    for (const auto& from : texts.sources) {
        std::string words("Source: ");
        words.append(from);
        out.string(words);
    }
    out.end_array().end_object();
    out.key("description").string(description);
    out.key("width").number(520).key("height").raw(height);
    out.key("config").raw(R"({"view": {"stroke": null}, "axis": {"domain": false, "ticks": false, )"
                          R"("gridColor": "#E4E7EA", "labelColor": "#5A6169", )"
                          R"("titleColor": "#5A6169", "titleFontWeight": "normal"}})");
    out.key("data").begin_object().key("values").begin_array();
}

inline void end_values(json_text& out) { out.end_array().end_object(); }

// An axis of numbers along x or y, between two ends where these are given.
inline void write_number_axis(json_text& out, std::string_view field, std::string_view title,
                              shown_as shown) {
    out.begin_object().key("field").string(field).key("type").string("quantitative");
    out.key("title").string(capitalised(title));
    if (shown == shown_as::percent)
        out.key("axis").begin_object().key("format").string(".0%").end_object();
}

// The colour of marks in one colour, where some stand out.
inline void one_colour(json_text& out, bool some_stand_out) {
    out.begin_object();
    if (some_stand_out) {
        out.key("condition").begin_object().key("test").string("datum.stands_out");
        out.key("value").string(light_palette.colours[0]).end_object();
        out.key("value").string(light_palette.muted);
    } else {
        out.key("value").string(light_palette.colours[0]);
    }
    out.end_object();
}

// A colour for each name: of those that stand out, or else of the first ones.
template <class Entries>
void colours_by_name(json_text& out, const Entries& entries,
                     const std::vector<std::string>& names) {
    const bool some = any_stands_out(entries);
    out.begin_object().key("field").string("name").key("type").string("nominal");
    out.key("legend").null().key("scale").begin_object().key("domain").begin_array();
    for (const auto& name : names) out.string(name);
    out.end_array().key("range").begin_array();
    std::size_t used = 0;
    for (const auto& entry : entries) {
        const bool is_coloured = used < light_palette.colours.size() && (!some || entry.stands_out);
        out.string(is_coloured ? light_palette.colours[used++] : light_palette.muted);
    }
    out.end_array().end_object().end_object();
}

inline void names_down(json_text& out) {
    out.key("y").raw(R"({"field": "name", "type": "nominal", "sort": null, "title": null, )"
                     R"("axis": {"labelColor": "#1B1F23", "labelFontSize": 12, )"
                     R"("labelLimit": 240}})");
}

inline void words_beside(json_text& out, std::string_view field) {
    out.begin_object();
    out.key("mark").raw(R"({"type": "text", "align": "left", "dx": 6, "color": "#1B1F23"})");
    out.key("encoding").begin_object();
    out.key("x").begin_object().key("field").string(field);
    out.key("type").string("quantitative").end_object();
    out.key("text").raw(R"({"field": "label", "type": "nominal"})").end_object().end_object();
}

inline void write_time_axis(json_text& out, const period& example) {
    constexpr std::string_view units[] = {"utcyear", "utcyearquarter", "utcyearmonth"};
    constexpr std::string_view formats[] = {"%Y", "%Y-Q%q", "%Y-%m"};
    const auto often = static_cast<std::size_t>(example.often());
    out.begin_object().key("field").string("when").key("type").string("temporal");
    out.key("timeUnit").string(units[often]).key("title").null();
    out.key("axis").begin_object().key("grid").boolean(false);
    out.key("format").string(formats[often]).end_object().end_object();
}

// The layer of names at the ends of lines; rows without a label have none.
inline void names_at_ends(json_text& out) {
    out.begin_object();
    out.key("transform").raw(R"([{"filter": "datum.label != null"}])");
    out.key("mark").raw(R"({"type": "text", "align": "left", "dx": 12, "color": "#1B1F23"})");
    out.key("encoding").raw(R"({"text": {"field": "label", "type": "nominal"}})").end_object();
}

} // namespace detail

} // namespace visavis
