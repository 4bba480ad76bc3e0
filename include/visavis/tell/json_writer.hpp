// SPDX-License-Identifier: BSL-1.0
#pragma once

// json_writer: JSON written piece by piece, with commas and quotation marks where they belong

#include <visavis/core/fraction.hpp>
#include <visavis/core/utf8.hpp>

#include <charconv>
#include <cstdint>
#include <limits>
#include <string_view>

namespace visavis {

/// Appends words to a string of JSON that is open, with what RFC 8259 escapes; a byte that is no
/// UTF-8 becomes U+FFFD. It is a sink itself, so that results write their words into JSON.
template <text_sink Sink>
class json_string_sink {
public:
    constexpr explicit json_string_sink(Sink& sink) : sink_(&sink) {}

    constexpr json_string_sink& append(std::string_view words);

private:
    Sink* sink_;
};

/// Writes JSON (RFC 8259) to any sink, piece by piece. The caller says what begins and ends; the
/// writer places commas, colons and line breaks. Objects and arrays less deep than `lines` have
/// each of their parts on a line of its own; all others stand in one line. At most 60 may lie
/// within one another (`out_of_range`).
template <text_sink Sink>
class json_writer {
public:
    constexpr explicit json_writer(Sink& sink, int lines = 0) : sink_(&sink), lines_(lines) {}

    constexpr json_writer& begin_object() { return begin("{"); }
    constexpr json_writer& end_object() { return end("}"); }
    constexpr json_writer& begin_array() { return begin("["); }
    constexpr json_writer& end_array() { return end("]"); }

    /// The name of the next part of an object.
    constexpr json_writer& key(std::string_view name) {
        string(name);
        put(": ");
        has_key_ = true;
        return *this;
    }

    constexpr json_writer& string(std::string_view words) {
        before_part();
        put("\"");
        json_string_sink<Sink>(*sink_).append(words);
        put("\"");
        return *this;
    }
    /// A string that a function writes to a sink: `string_of([&](auto& words) { ... })`.
    template <class Write>
    constexpr json_writer& string_of(Write write) {
        before_part();
        put("\"");
        json_string_sink<Sink> words(*sink_);
        write(words);
        put("\"");
        return *this;
    }
    template <counting_integer Integer>
    constexpr json_writer& number(Integer whole) {
        before_part();
        append_integer(*sink_, static_cast<std::int64_t>(whole));
        return *this;
    }
    /// The shortest digits that read back as the same double; null where it is not finite, for
    /// which JSON has no number.
    json_writer& number(double value);
    constexpr json_writer& boolean(bool value) { return raw(value ? "true" : "false"); }
    constexpr json_writer& null() { return raw("null"); }
    /// JSON that is written already.
    constexpr json_writer& raw(std::string_view json) {
        before_part();
        put(json);
        return *this;
    }

    /// A part of an object whose value is a text; none where it is empty.
    constexpr json_writer& text_member(std::string_view name, std::string_view words) {
        if (!words.empty()) key(name).string(words);
        return *this;
    }

private:
    static constexpr int deepest = 60;

    constexpr void put(std::string_view words) { sink_->append(words); }
    constexpr json_writer& begin(std::string_view bracket);
    constexpr json_writer& end(std::string_view bracket);
    constexpr void before_part();
    constexpr void new_line();

    Sink* sink_;
    int lines_;
    int depth_ = 0;
    std::uint64_t has_parts_ = 0; // a bit for each depth
    bool has_key_ = false;
};

template <text_sink Sink>
json_writer(Sink&) -> json_writer<Sink>;
template <text_sink Sink>
json_writer(Sink&, int) -> json_writer<Sink>;

// ---------------------------------------------------------------------------------------------

template <text_sink Sink>
constexpr json_string_sink<Sink>& json_string_sink<Sink>::append(std::string_view words) {
    constexpr std::string_view hex = "0123456789abcdef";
    while (!words.empty()) {
        const auto length = character_length(words);
        const auto code = static_cast<unsigned char>(words.front());
        if (length == 0) {
            sink_->append(std::string_view("\xef\xbf\xbd"));
        } else if (code == '"' || code == '\\') {
            sink_->append(std::string_view("\\"));
            sink_->append(words.substr(0, 1));
        } else if (code < 0x20) {
            sink_->append(std::string_view("\\u00"));
            sink_->append(hex.substr(code / 16U, 1));
            sink_->append(hex.substr(code % 16U, 1));
        } else {
            sink_->append(words.substr(0, length));
        }
        words.remove_prefix(length == 0 ? 1 : length);
    }
    return *this;
}

template <text_sink Sink>
json_writer<Sink>& json_writer<Sink>::number(double value) {
    const bool is_finite = value - value == 0;
    if (!is_finite) return null();
    char digits[32];
    const auto written = std::to_chars(digits, digits + sizeof digits, value);
    return raw({digits, static_cast<std::size_t>(written.ptr - digits)});
}

template <text_sink Sink>
constexpr json_writer<Sink>& json_writer<Sink>::begin(std::string_view bracket) {
    if (depth_ == deepest) refuse(reason::out_of_range, "JSON within JSON so deep");
    before_part();
    put(bracket);
    ++depth_;
    has_parts_ &= ~(std::uint64_t{1} << depth_);
    return *this;
}

template <text_sink Sink>
constexpr json_writer<Sink>& json_writer<Sink>::end(std::string_view bracket) {
    if (depth_ == 0) refuse(reason::malformed, "JSON that ends before it begins");
    const bool has_parts = (has_parts_ >> depth_ & 1) != 0;
    --depth_;
    if (has_parts && depth_ < lines_) new_line();
    put(bracket);
    return *this;
}

template <text_sink Sink>
constexpr void json_writer<Sink>::before_part() {
    if (has_key_) {
        has_key_ = false;
        return;
    }
    if (depth_ == 0) return;
    const bool is_first = (has_parts_ >> depth_ & 1) == 0;
    const bool is_line = depth_ <= lines_;
    if (!is_first) put(is_line ? "," : ", ");
    if (is_line) new_line();
    has_parts_ |= std::uint64_t{1} << depth_;
}

template <text_sink Sink>
constexpr void json_writer<Sink>::new_line() {
    put("\n");
    for (int level = 0; level != depth_; ++level) put("  ");
}

} // namespace visavis
