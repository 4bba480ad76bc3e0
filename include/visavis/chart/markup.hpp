// SPDX-License-Identifier: BSL-1.0
#pragma once

// markup: elements of HTML and SVG, one within another, with all text escaped

#include <visavis/core/error.hpp>
#include <visavis/core/utf8.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace visavis {

/// Appends a text so that it stands in HTML or SVG, between tags or in an attribute, as what it is:
/// markup in it is shown, never obeyed. What XML cannot hold (control characters, bytes that are no
/// UTF-8) becomes U+FFFD.
inline void append_escaped(std::string& page, std::string_view words);

/// Writes elements to a string. Names of elements and attributes are the caller's own, and must be
/// string literals; all other text is escaped. Every element is closed by a tag, which is right in
/// HTML and in XML; `done()` refuses elements left open, `end()` one too many (`malformed`).
class markup_writer {
public:
    explicit markup_writer(std::string& page) : page_(&page) {}

    markup_writer& begin(std::string_view element);
    /// An attribute of the element just begun.
    markup_writer& set(std::string_view attribute, std::string_view value);
    /// A length or coordinate, rounded to hundredths.
    markup_writer& set(std::string_view attribute, double value);
    markup_writer& words(std::string_view text);
    /// Markup that is written already.
    markup_writer& raw(std::string_view markup);
    markup_writer& end();
    /// An element that holds nothing but words.
    markup_writer& element(std::string_view name, std::string_view text) {
        return begin(name).words(text).end();
    }
    /// Refuses elements that were not ended.
    void done() const {
        if (!open_.empty()) refuse(reason::malformed, "an element that does not end");
    }

private:
    void close_tag() {
        if (in_tag_) page_->append(">");
        in_tag_ = false;
    }

    std::string* page_;
    std::vector<std::string_view> open_;
    bool in_tag_ = false;
};

/// Appends a coordinate, rounded to hundredths: "12.5", "-3", never an exponent. One that is not
/// finite, or beyond a million, is refused (`out_of_range`): nothing is drawn there.
inline void append_coordinate(std::string& page, double value);

// ---------------------------------------------------------------------------------------------

namespace detail {

// What a character of one byte is escaped as; empty where it stands for itself.
constexpr std::string_view escape_of(char letter) {
    switch (letter) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default: {
        const auto code = static_cast<unsigned char>(letter);
        const bool is_control = (code < 0x20 && letter != '\n' && letter != '\t') || code == 0x7f;
        return is_control ? "\xef\xbf\xbd" : "";
    }
    }
}

} // namespace detail

inline void append_escaped(std::string& page, std::string_view words) {
    while (!words.empty()) {
        const auto length = character_length(words);
        const auto escape = length > 1    ? std::string_view()
                            : length == 1 ? detail::escape_of(words.front())
                                          : std::string_view("\xef\xbf\xbd");
        if (escape.empty())
            page.append(words, 0, length);
        else
            page.append(escape);
        words.remove_prefix(length == 0 ? 1 : length);
    }
}

inline void append_coordinate(std::string& page, double value) {
    constexpr double farthest = 1e6;
    if (!(value >= -farthest && value <= farthest))
        refuse(reason::out_of_range, "a place in a picture");
    const auto hundredths = static_cast<std::int64_t>(value * 100 + (value < 0 ? -0.5 : 0.5));
    const auto digits = hundredths < 0 ? -hundredths : hundredths;
    if (hundredths < 0) page.append("-");
    append_integer(page, digits / 100);
    if (digits % 100 == 0) return;
    page.append(".");
    append_integer(page, digits / 10 % 10);
    if (digits % 10 != 0) append_integer(page, digits % 10);
}

inline markup_writer& markup_writer::begin(std::string_view element) {
    close_tag();
    page_->append("<").append(element);
    open_.push_back(element);
    in_tag_ = true;
    return *this;
}

inline markup_writer& markup_writer::set(std::string_view attribute, std::string_view value) {
    if (!in_tag_) refuse(reason::malformed, "an attribute outside of a tag");
    page_->append(" ").append(attribute).append("=\"");
    append_escaped(*page_, value);
    page_->append("\"");
    return *this;
}

inline markup_writer& markup_writer::set(std::string_view attribute, double value) {
    std::string digits;
    append_coordinate(digits, value);
    return set(attribute, digits);
}

inline markup_writer& markup_writer::words(std::string_view text) {
    close_tag();
    append_escaped(*page_, text);
    return *this;
}

inline markup_writer& markup_writer::raw(std::string_view markup) {
    close_tag();
    page_->append(markup);
    return *this;
}

inline markup_writer& markup_writer::end() {
    if (open_.empty()) refuse(reason::malformed, "an element that ends before it begins");
    close_tag();
    page_->append("</").append(open_.back()).append(">");
    open_.pop_back();
    return *this;
}

} // namespace visavis
