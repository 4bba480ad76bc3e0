// SPDX-License-Identifier: BSL-1.0
#pragma once

// drawing: a picture in SVG, put together from marks and words

#include <visavis/chart/captions.hpp>
#include <visavis/chart/lettering.hpp>
#include <visavis/chart/markup.hpp>
#include <visavis/chart/theme.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace visavis {

/// How wide a picture is drawn, and what it needs around it.
struct svg_options {
    /// From 280 to 2,000; below 520 a picture is drawn for a telephone, names above their marks.
    double width = 720;
    /// Begins the identifiers in it; two pictures of one page need two.
    std::string_view id = "picture";
    /// Whether it brings its own style sheet, as a file of its own needs it.
    bool styled = true;
    /// Whether its title, notes and sources are drawn above and below it, on paper with a margin, as
    /// a file needs them that stands alone; `width` is that of what is drawn between.
    bool captioned = false;
};

/// Which way words go from where they are placed.
enum class anchor : std::uint8_t { start, middle, end };

/// A point of a picture, from its upper left corner.
struct point_drawn {
    double x = 0;
    double y = 0;
};

/// A picture in SVG that grows as it is drawn. Marks have the class "mark" and names for readers of
/// screens and for the pointer; what only helps the eye (axes, grids, leaders) is hidden from readers
/// of screens, who have the description and a table.
class drawing {
public:
    /// A width outside of 280 to 2,000 is refused (`out_of_range`).
    explicit drawing(const svg_options& options);

    [[nodiscard]] double width() const { return options_.width; }
    [[nodiscard]] bool is_narrow() const { return options_.width < 520; }

    void bar(std::string_view classes, double x, double y, double wide, double high);
    void line(std::string_view classes, const point_drawn& from, const point_drawn& to,
              double stroke = 1);
    /// A line through points; a mark.
    void path(std::string_view classes, const std::vector<point_drawn>& points, double stroke);
    void circle(std::string_view classes, const point_drawn& middle, double radius);
    /// An arrowhead at a point, to the right (1) or to the left (-1).
    void arrowhead(std::string_view classes, const point_drawn& tip, int direction);
    void words(std::string_view classes, const point_drawn& at, anchor way, std::string_view text);
    /// Words in the middle of a place, of a size, moved from the edge of the picture where they would
    /// go beyond it.
    void words_around(std::string_view classes, const point_drawn& at, double size,
                      std::string_view text);
    /// What follows, up to `end_group`, is named: shown when the pointer rests on it.
    void begin_group(std::string_view name);
    void end_group() { out_.end(); }

    /// The whole picture, so high; nothing is drawn after.
    [[nodiscard]] std::string finished(double height, const captions& texts,
                                       std::string_view description);

private:
    struct room_around {
        double margin = 0;
        double above = 0;
        double below = 0;
    };
    [[nodiscard]] room_around write_captions(std::string& written, double height,
                                             const captions& texts) const;

    svg_options options_;
    std::string body_;
    markup_writer out_;
};

/// The class that fills a mark ("f0") or strokes it ("s0") in one of the six colours; others are
/// muted.
[[nodiscard]] inline std::string colour_class(char kind, std::size_t number) {
    std::string name(1, kind);
    name.push_back(number < 6 ? static_cast<char>('0' + number) : 'm');
    return name;
}
inline constexpr std::size_t muted_colour = 6;

/// The numbers of the colours of a picture's entries: of those that stand out, or else of the first
/// six; the others are muted.
template <class Entries>
[[nodiscard]] std::vector<std::size_t> colours_of(const Entries& entries);

// ---------------------------------------------------------------------------------------------

inline drawing::drawing(const svg_options& options) : options_(options), out_(body_) {
    if (!(options.width >= 280 && options.width <= 2000))
        refuse(reason::out_of_range, "the width of a picture");
}

inline void drawing::bar(std::string_view classes, double x, double y, double wide, double high) {
    std::string all("mark bar ");
    all.append(classes);
    out_.begin("rect").set("class", all).set("x", x).set("y", y);
    out_.set("width", wide).set("height", high).end();
}

inline void drawing::line(std::string_view classes, const point_drawn& from, const point_drawn& to,
                          double stroke) {
    out_.begin("line").set("class", classes).set("x1", from.x).set("y1", from.y);
    out_.set("x2", to.x).set("y2", to.y).set("stroke-width", stroke).end();
}

inline void drawing::path(std::string_view classes, const std::vector<point_drawn>& points,
                          double stroke) {
    std::string way;
    for (const auto& point : points) {
        way.append(way.empty() ? "M" : "L");
        append_coordinate(way, point.x);
        way.append(" ");
        append_coordinate(way, point.y);
    }
    std::string all("mark line ");
    all.append(classes);
    out_.begin("path").set("class", all).set("d", way).set("stroke-width", stroke).end();
}

inline void drawing::circle(std::string_view classes, const point_drawn& middle, double radius) {
    out_.begin("circle").set("class", classes).set("cx", middle.x).set("cy", middle.y);
    out_.set("r", radius).end();
}

inline void drawing::arrowhead(std::string_view classes, const point_drawn& tip, int direction) {
    std::string way("M");
    append_coordinate(way, tip.x);
    way.append(" ");
    append_coordinate(way, tip.y);
    way.append(direction > 0 ? "l-9 -6v12z" : "l9 -6v12z");
    std::string all("arrow ");
    all.append(classes);
    out_.begin("path").set("class", all).set("d", way).end();
}

inline void drawing::words(std::string_view classes, const point_drawn& at, anchor way,
                           std::string_view text) {
    constexpr std::string_view anchors[] = {"start", "middle", "end"};
    out_.begin("text").set("class", classes).set("x", at.x).set("y", at.y);
    if (way != anchor::start) out_.set("text-anchor", anchors[static_cast<int>(way)]);
    out_.words(text).end();
}

inline void drawing::words_around(std::string_view classes, const point_drawn& at, double size,
                                  std::string_view text) {
    const auto reach = text_width(text, size) / 2;
    auto middle = at;
    if (middle.x > width() - reach) middle.x = width() - reach;
    if (middle.x < reach) middle.x = reach;
    words(classes, middle, anchor::middle, text);
}

inline void drawing::begin_group(std::string_view name) { out_.begin("g").element("title", name); }

// The paper, the title above the picture, notes and sources below it.
inline drawing::room_around drawing::write_captions(std::string& written, double height,
                                                    const captions& texts) const {
    constexpr double title_size = 18;
    constexpr double small_size = 12;
    room_around room{20, 4, 4};
    // letters of a title are wider, since they are bold
    const auto title = lines_of(texts.title, width() / 1.08, title_size);
    std::vector<std::string> below;
    const auto add = [&](std::string_view sentence) {
        for (auto& line : lines_of(sentence, width(), small_size)) below.push_back(std::move(line));
    };
    for (auto note : texts.notes) add(note.append("."));
    std::string sources;
    for (const auto& from : texts.sources)
        sources.append(sources.empty() ? "Source: " : "; ").append(from);
    add(sources);
    room.above += 25 * static_cast<double>(title.size());
    room.below += 17 * static_cast<double>(below.size());

    drawing words(options_);
    words.out_.begin("rect").set("class", "paper");
    words.out_.set("x", -room.margin).set("y", -room.above - room.margin);
    words.out_.set("width", width() + 2 * room.margin);
    words.out_.set("height", height + room.above + room.below + 2 * room.margin).end();
    auto y = -room.above + title_size;
    for (const auto& line : title) {
        words.words("title", {0, y}, anchor::start, line);
        y += 25;
    }
    y = height + 16;
    for (const auto& line : below) {
        words.words("quiet small", {0, y}, anchor::start, line);
        y += 17;
    }
    written = std::move(words.body_);
    return room;
}

inline std::string drawing::finished(double height, const captions& texts,
                                     std::string_view description) {
    out_.done();
    std::string picture;
    markup_writer page(picture);
    std::string outside;
    const auto room = options_.captioned ? write_captions(outside, height, texts) : room_around();
    const auto wide = options_.width + 2 * room.margin;
    const auto high = height + room.above + room.below + 2 * room.margin;
    std::string box;
    const char* space = "";
    for (const auto number : {0 - room.margin, 0 - room.above - room.margin, wide, high}) {
        box.append(space);
        append_coordinate(box, number);
        space = " ";
    }
    std::string title_id(options_.id);
    title_id.append("-title");
    std::string description_id(options_.id);
    description_id.append("-description");
    std::string both(title_id);
    both.append(" ").append(description_id);
    page.begin("svg").set("xmlns", "http://www.w3.org/2000/svg").set("class", "visavis");
    page.set("viewBox", box).set("width", wide).set("height", high);
    page.set("role", "img").set("aria-labelledby", both);
    page.begin("title").set("id", title_id).words(texts.title).end();
    page.begin("desc").set("id", description_id).words(description).end();
    if (options_.styled) page.begin("style").raw(style_sheet()).end();
    page.raw(outside).raw(body_).end().done();
    return picture;
}

template <class Entries>
std::vector<std::size_t> colours_of(const Entries& entries) {
    const bool some = detail::any_stands_out(entries);
    std::vector<std::size_t> colours;
    colours.reserve(entries.size());
    std::size_t used = 0;
    for (const auto& entry : entries)
        colours.push_back(used < muted_colour && (!some || entry.stands_out) ? used++
                                                                             : muted_colour);
    return colours;
}

} // namespace visavis
