// SPDX-License-Identifier: BSL-1.0
#pragma once

// vega_lite: a picture as a specification in Vega-Lite 5, with its figures in it

#include <visavis/chart/dot_axis.hpp>
#include <visavis/chart/rank_rows.hpp>
#include <visavis/chart/specification.hpp>

#include <string>
#include <string_view>

namespace visavis {

/// A picture as a specification in Vega-Lite 5 (JSON), to be drawn or changed by whatever reads it:
/// title, description, sources, and the figures themselves, what is missing as null. O(n).
///
/// Names that two entries share are numbered, since marks are told apart by names. Periods are the
/// days they begin with. Source: https://vega.github.io/schema/vega-lite/v5.json
[[nodiscard]] inline std::string vega_lite(const ranked_bars& picture);
[[nodiscard]] inline std::string vega_lite(const share_bars& picture);
[[nodiscard]] inline std::string vega_lite(const dot_plot& picture);
[[nodiscard]] inline std::string vega_lite(const index_lines& picture);
[[nodiscard]] inline std::string vega_lite(const bump_chart& picture);
[[nodiscard]] inline std::string vega_lite(const slope_chart& picture);

// ---------------------------------------------------------------------------------------------

namespace detail {

inline std::string bars_in_vega_lite(const captions& texts, const std::vector<bar>& entries,
                                     std::string_view description, const label_style& style) {
    std::string json;
    json_text out(json, 3);
    begin_specification(out, texts, description, R"({"step": 26})");
    const auto names = distinct_names(entries);
    for (std::size_t at = 0; at != entries.size(); ++at) {
        const auto& one = entries[at];
        out.begin_object().key("name").string(names[at]).key("value").number(one.value);
        if (one.place.is_ranked()) {
            out.key("rank").number(one.place.rank().to_double());
            out.key("joint").boolean(one.place.is_joint());
        }
        out.key("label").string(label_of(one.value, style));
        out.key("stands_out").boolean(one.stands_out).end_object();
    }
    end_values(out);
    out.key("encoding").begin_object();
    names_down(out);
    out.end_object().key("layer").begin_array().begin_object();
    out.key("mark").raw(R"({"type": "bar", "tooltip": true})").key("encoding").begin_object();
    out.key("x");
    write_number_axis(out, "value", texts.axis, style.shown);
    out.end_object().key("color");
    one_colour(out, any_stands_out(entries));
    out.end_object().end_object();
    words_beside(out, "value");
    out.end_array().end_object();
    json.append("\n");
    return json;
}

} // namespace detail

inline std::string vega_lite(const ranked_bars& picture) {
    return detail::bars_in_vega_lite(picture.about, picture.entries, description_of(picture),
                                     style_of(picture));
}

inline std::string vega_lite(const share_bars& picture) {
    return detail::bars_in_vega_lite(picture.about, picture.entries, description_of(picture),
                                     style_of(picture));
}

inline std::string vega_lite(const dot_plot& picture) {
    std::string json;
    detail::json_text out(json, 3);
    detail::begin_specification(out, picture.about, description_of(picture), R"({"step": 30})");
    const auto names = distinct_names(picture.entries);
    const auto axis = axis_of(picture);
    for (std::size_t at = 0; at != picture.entries.size(); ++at) {
        const auto& one = picture.entries[at];
        out.begin_object().key("name").string(names[at]).key("value").number(one.value);
        out.key("low").number(one.low).key("high").number(one.high);
        const auto ends = ends_on(axis, one);
        out.key("drawn_low").number(ends.low).key("drawn_high").number(ends.high);
        out.key("label").string(one.words.empty() ? label_of(one.value, style_of(picture))
                                                  : one.words);
        out.key("stands_out").boolean(one.stands_out).end_object();
    }
    detail::end_values(out);
    const bool some = detail::any_stands_out(picture.entries);
    out.key("encoding").begin_object();
    detail::names_down(out);
    out.end_object().key("layer").begin_array();
    out.begin_object().key("mark").raw(R"({"type": "rule", "strokeWidth": 5, "opacity": 0.45})");
    out.key("encoding").begin_object().key("x");
    detail::write_number_axis(out, "drawn_low", picture.about.axis, picture.shown);
    out.key("scale").begin_object().key("domain").begin_array();
    out.number(axis.low()).number(axis.high()).end_array().end_object().end_object();
    out.key("x2").raw(R"({"field": "drawn_high"})").key("color");
    detail::one_colour(out, some);
    out.end_object().end_object();
    out.begin_object().key("mark");
    out.raw(R"({"type": "point", "filled": true, "size": 110, "opacity": 1, "tooltip": true})");
    out.key("encoding").begin_object();
    out.key("x").raw(R"({"field": "value", "type": "quantitative"})").key("color");
    detail::one_colour(out, some);
    out.end_object().end_object();
    detail::words_beside(out, "drawn_high");
    out.end_array().end_object();
    json.append("\n");
    return json;
}

inline std::string vega_lite(const index_lines& picture) {
    std::string json;
    detail::json_text out(json, 3);
    detail::begin_specification(out, picture.about, description_of(picture), "320");
    const auto names = distinct_names(picture.entries);
    const auto style = style_of(picture);
    for (std::size_t at = 0; at != picture.entries.size(); ++at) {
        const auto& points = picture.entries[at].points;
        auto last = points.size();
        while (last != 0 && !detail::is_drawn(points[last - 1].value)) --last;
        for (std::size_t number = 0; number != points.size(); ++number) {
            const auto& point = points[number];
            out.begin_object().key("name").string(names[at]);
            out.key("when").string(first_day(point.when));
            out.key("value").number(point.value);
            if (number + 1 == last) {
                auto words = names[at];
                words.append(" ").append(label_of(point.value, style));
                out.key("label").string(words);
            }
            out.end_object();
        }
    }
    detail::end_values(out);
    out.key("layer").begin_array().begin_object();
    out.key("mark").raw(R"({"type": "rule", "color": "#868D94"})");
    out.key("encoding").raw(R"({"y": {"datum": 100}})").end_object();
    out.begin_object().key("encoding").begin_object();
    out.key("x");
    detail::write_time_axis(out, picture.base);
    out.key("y");
    detail::write_number_axis(out, "value", picture.about.axis, shown_as::number);
    out.key("scale").begin_object().key("zero").boolean(false).end_object().end_object();
    out.end_object().key("layer").begin_array().begin_object();
    out.key("mark").raw(R"({"type": "line", "strokeWidth": 2.5, "point": {"size": 14}, )"
                        R"("tooltip": true})");
    out.key("encoding").begin_object().key("color");
    detail::colours_by_name(out, picture.entries, names);
    out.end_object().end_object();
    detail::names_at_ends(out);
    out.end_array().end_object().end_array().end_object();
    json.append("\n");
    return json;
}

inline std::string vega_lite(const bump_chart& picture) {
    std::string json;
    detail::json_text out(json, 3);
    const auto names = distinct_names(picture.entries);
    const auto rows = rows_of(picture);
    const auto count = row_count(rows);
    std::string height;
    append_integer(height, 34 * (count + 1));
    detail::begin_specification(out, picture.about, description_of(picture), height);
    for (std::size_t at = 0; at != picture.entries.size(); ++at) {
        const auto& places = picture.entries[at].places;
        for (std::size_t edition = 0; edition != places.size(); ++edition) {
            const auto& place = places[edition];
            out.begin_object().key("name").string(names[at]);
            out.key("when").string(first_day(picture.editions[edition]));
            if (place.is_ranked()) {
                std::string words;
                append_placing(words, place);
                out.key("rank").number(place.rank().to_double()).key("printed").string(words);
                out.key("row").number(rows[at][edition]);
                if (edition + 1 == places.size()) out.key("label").string(names[at]);
            } else {
                out.key("rank").null().key("row").null();
            }
            out.end_object();
        }
    }
    detail::end_values(out);
    out.key("encoding").begin_object().key("x");
    detail::write_time_axis(out, picture.editions.empty() ? period() : picture.editions.front());
    out.key("y").begin_object().key("field").string("row").key("type").string("quantitative");
    out.key("axis").null().key("scale").begin_object().key("reverse").boolean(true);
    out.key("domain").begin_array().number(0.5).number(count + 0.5).end_array().end_object();
    out.end_object().key("color");
    detail::colours_by_name(out, picture.entries, names);
    out.end_object().key("layer").begin_array();
    out.begin_object();
    out.key("mark").raw(R"({"type": "line", "strokeWidth": 3})").end_object();
    out.begin_object().key("transform").raw(R"([{"filter": "datum.rank != null"}])");
    out.key("mark").raw(R"({"type": "point", "filled": true, "size": 420, "opacity": 1, )"
                        R"("tooltip": true})");
    out.end_object();
    out.begin_object().key("transform").raw(R"([{"filter": "datum.rank != null"}])");
    out.key("mark").raw(R"({"type": "text", "color": "#FFFFFF", "fontSize": 11})");
    out.key("encoding")
        .raw(R"({"text": {"field": "printed", "type": "nominal"}, )"
             R"("color": {"value": "#FFFFFF"}})");
    out.end_object();
    detail::names_at_ends(out);
    out.end_array().end_object();
    json.append("\n");
    return json;
}

inline std::string vega_lite(const slope_chart& picture) {
    std::string json;
    detail::json_text out(json, 3);
    detail::begin_specification(out, picture.about, description_of(picture), "360");
    const auto names = distinct_names(picture.entries);
    const auto style = style_of(picture);
    for (std::size_t at = 0; at != picture.entries.size(); ++at) {
        const auto& one = picture.entries[at];
        for (const bool is_after : {false, true}) {
            const auto value = is_after ? one.after : one.before;
            out.begin_object().key("name").string(names[at]).key("edition");
            out.string(side_name(picture, is_after));
            out.key("value").number(value);
            if (detail::is_drawn(value) && (is_after || !detail::is_drawn(one.after))) {
                auto words = label_of(value, style);
                words.append(" ").append(names[at]);
                out.key("label").string(words);
            }
            out.end_object();
        }
    }
    detail::end_values(out);
    out.key("encoding").begin_object();
    out.key("x").raw(R"({"field": "edition", "type": "ordinal", "sort": null, "title": null, )"
                     R"("axis": {"labelAngle": 0, "orient": "top"}})");
    out.key("y");
    detail::write_number_axis(out, "value", picture.about.axis, shown_as::number);
    if (picture.are_ranks) out.key("axis").raw(R"({"tickMinStep": 1, "format": "d"})");
    out.key("scale").begin_object().key("zero").boolean(false).key("padding").number(16);
    out.key("reverse").boolean(picture.are_ranks).end_object().end_object().key("color");
    detail::colours_by_name(out, picture.entries, names);
    out.end_object().key("layer").begin_array();
    out.begin_object().key("mark").raw(R"({"type": "line", "strokeWidth": 2.5})").end_object();
    out.begin_object().key("mark");
    out.raw(R"({"type": "point", "filled": true, "size": 70, "opacity": 1, "tooltip": true})");
    out.end_object();
    detail::names_at_ends(out);
    out.end_array().end_object();
    json.append("\n");
    return json;
}

} // namespace visavis
