// SPDX-License-Identifier: BSL-1.0
#pragma once

// report: what was read, what was odd in it, where it stands, and what became of it

#include <visavis/compare/pair.hpp>
#include <visavis/core/utf8.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace visavis {

/// A place in a text: lines, and the characters of a line, count from 1.
struct text_place {
    std::uint64_t line = 0;
    std::uint64_t column = 0;

    friend constexpr bool operator==(const text_place&, const text_place&) = default;
};

/// What became of something odd: it is worth a note and no more, or it was taken as it stands, or a
/// cell or a whole row was left out, or nothing was read from there on. All but notes end a strict
/// reading.
enum class consequence : std::uint8_t { noted, kept, cell_left_out, row_left_out, ended };

/// One oddity: "expected a number, found 'abc'".
struct remark {
    text_place where = {};
    consequence then = consequence::noted;
    std::string sentence = {};
};

/// How much was read. Every row is taken or left out, and every cell of the rows taken that may
/// hold a figure holds one, is missing or is left out.
struct reading_counts {
    std::uint64_t characters = 0;
    std::uint64_t rows = 0; ///< records below the header that are not blank
    std::uint64_t rows_left_out = 0;
    std::uint64_t figures = 0;
    std::uint64_t missing = 0;
    std::uint64_t cells_left_out = 0;

    friend constexpr bool operator==(const reading_counts&, const reading_counts&) = default;
};

/// Whether the first oddity ends the reading, or is reported and read past.
enum class strictness : std::uint8_t { strict, lenient };

/// What is told of a text that was read.
class reading_report {
public:
    explicit reading_report(std::string_view name = {}, strictness mode = strictness::strict,
                            std::size_t most_remarks = 10'000)
        : name_(name), most_(most_remarks), mode_(mode) {}

    /// The name of what was read.
    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] const reading_counts& counts() const { return counts_; }
    /// The oddities in their order; at most as many as the options ask for are kept.
    [[nodiscard]] const std::vector<remark>& remarks() const { return remarks_; }
    /// How many oddities were counted only.
    [[nodiscard]] std::uint64_t unlisted() const { return unlisted_; }
    /// Whether all was read, and if not, why: "gdp.csv:17:4: expected a number, found 'abc'".
    [[nodiscard]] const answer<agreed>& outcome() const { return outcome_; }

    // For those who read. `add` says whether the reading goes on.
    bool add(const text_place& where, consequence then, std::string&& sentence);
    [[nodiscard]] reading_counts& counting() { return counts_; }

private:
    std::string name_;
    std::vector<remark> remarks_;
    reading_counts counts_;
    std::uint64_t unlisted_ = 0;
    std::size_t most_;
    answer<agreed> outcome_ = agreed{};
    strictness mode_;
};

/// Appends "gdp.csv:17:4: ", as compilers write it, so that editors find the place.
template <text_sink Sink>
constexpr void append_place(Sink& sink, std::string_view name, const text_place& where) {
    append_all(sink, name, ":");
    append_integer(sink, static_cast<std::int64_t>(where.line));
    sink.append(std::string_view(":"));
    append_integer(sink, static_cast<std::int64_t>(where.column));
    sink.append(std::string_view(": "));
}

/// Appends all remarks, one a line: "gdp.csv:17:4: expected a number, found 'abc'; cell left out".
template <text_sink Sink>
void append_remarks(Sink& sink, const reading_report& report) {
    constexpr std::string_view endings[] = {"", "; kept as it stands", "; cell left out",
                                            "; row left out", "; not read further"};
    for (const auto& one : report.remarks()) {
        append_place(sink, report.name(), one.where);
        append_all(sink, one.sentence, endings[static_cast<int>(one.then)], "\n");
    }
    if (report.unlisted() == 0) return;
    sink.append(std::string_view("and "));
    append_integer(sink, static_cast<std::int64_t>(report.unlisted()));
    sink.append(std::string_view(" more\n"));
}

// ---------------------------------------------------------------------------------------------

namespace detail {

// Appends a field as an error quotes it: in one line, in UTF-8, in at most some 40 characters.
template <text_sink Sink>
constexpr void append_quoted(Sink& sink, std::string_view field) {
    constexpr std::size_t most = 40;
    const std::size_t stop = field.size() > most ? most - 3 : field.size();
    sink.append(std::string_view("'"));
    for (std::size_t at = 0; at < stop;) {
        const auto length = character_length(field.substr(at));
        const bool is_control = static_cast<unsigned char>(field[at]) < ' ' || field[at] == '\x7f';
        if (length > stop - at && length > 1) break;
        sink.append(is_control ? std::string_view(" ")
                               : (length == 0 ? std::string_view("?") : field.substr(at, length)));
        at += length == 0 ? 1 : length;
    }
    sink.append(std::string_view(field.size() > most ? "...'" : "'"));
}

inline std::string quoted(std::string_view field) {
    std::string words;
    append_quoted(words, field);
    return words;
}

// ", found 'abc'", or that nothing was.
template <text_sink Sink>
constexpr void append_found(Sink& sink, std::string_view found) {
    sink.append(std::string_view(", found "));
    if (found.empty())
        sink.append(std::string_view("nothing"));
    else
        append_quoted(sink, found);
}

// "expected a number, found 'abc'".
inline std::string expected(std::string_view what, std::string_view found) {
    std::string words("expected ");
    words.append(what);
    append_found(words, found);
    return words;
}

inline refusal not_as_expected(reason why, std::string_view what, std::string_view found) {
    return {why, std::string_view(expected(what, found))};
}

} // namespace detail

inline bool reading_report::add(const text_place& where, consequence then, std::string&& sentence) {
    const bool goes_on =
        then != consequence::ended && (mode_ == strictness::lenient || then == consequence::noted);
    if (!goes_on && outcome_) {
        visavis::text<120> first;
        append_place(first, name_, where);
        first.append(sentence);
        outcome_ = refusal{reason::malformed, first};
    }
    if (goes_on && remarks_.size() >= most_)
        ++unlisted_;
    else
        remarks_.push_back({where, goes_on ? then : consequence::ended, std::move(sentence)});
    return goes_on;
}

} // namespace visavis
