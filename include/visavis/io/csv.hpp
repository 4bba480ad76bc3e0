// SPDX-License-Identifier: BSL-1.0
#pragma once

// csv: the records of CSV text, field by field, and where in the text each of them stands

#include <visavis/io/input.hpp>
#include <visavis/io/report.hpp>

#include <bit>

namespace visavis {

/// How the fields of a text are separated and quoted.
struct csv_dialect {
    char separator = 0; ///< 0: found out, from the first line that has a comma, ';', tab or '|'
    char quote = '"';
    std::size_t longest_record = std::size_t{1} << 24; ///< in characters, below 2^31
};

/// What is wrong with the quotation marks or the size of a record.
enum class csv_fault : std::uint8_t {
    none,
    stray_quote,      ///< a quotation mark within a field that does not begin with one
    text_after_quote, ///< text between the closing quotation mark and the separator
    unclosed_quote,   ///< a quotation mark that is never closed
    null_byte,        ///< a character 0
    too_long,         ///< a record longer than the dialect allows
    not_utf8,         ///< a byte order mark of UTF-16 or UTF-32 at the beginning
    unreadable,       ///< the system failed to read the text
};

/// What a fault is, in words.
[[nodiscard]] constexpr std::string_view words_for(csv_fault fault) {
    constexpr std::string_view words[] = {
        "",
        "expected quotation marks around the whole field, found one within it",
        "expected a separator after the closing quotation mark",
        "expected a closing quotation mark, found the end of the text",
        "expected text, found a character 0 (text in UTF-16 is not read)",
        "expected the end of the record, which is longer than allowed",
        "expected text in UTF-8, found a byte order mark of UTF-16 or UTF-32",
        "expected more text, but the system cannot read it",
    };
    return words[static_cast<int>(fault)];
}

/// Reads CSV as RFC 4180 describes it, and as files are: lines end with LF, CRLF or CR, the last
/// one perhaps with nothing; fields in quotation marks hold separators, line ends and doubled
/// quotation marks; a UTF-8 byte order mark and Excel's "sep=;" are skipped; blank lines are no
/// records.
///
/// Memory: a buffer of 256 KiB, which grows with the longest record.
class csv_reader {
public:
    explicit csv_reader(text_input& from, const csv_dialect& dialect = {});

    /// Goes to the next record. False at the end, and when nothing more can be read (`broken`).
    bool next();

    /// The fields of the record, viewed until the next one is read.
    [[nodiscard]] std::size_t size() const { return count_; }
    [[nodiscard]] std::string_view operator[](std::size_t field) const {
        const auto& one = fields_[field];
        return {(one.is_copied ? copies_.data() : text_.data() + record_) + one.at, one.size};
    }
    /// Whether a field stands in quotation marks.
    [[nodiscard]] bool is_quoted(std::size_t field) const { return fields_[field].is_quoted; }

    /// What is wrong with the record, whose fields are then those that could be read, and where.
    [[nodiscard]] csv_fault fault() const { return fault_; }
    [[nodiscard]] text_place place_of_fault() const { return place_at(fault_at_); }
    /// Whether reading ended with a fault after which there is no next record.
    [[nodiscard]] bool broken() const { return is_broken_; }

    /// Where a field begins, its quotation mark included; of fields beyond the last, where the
    /// record ends.
    [[nodiscard]] text_place place_of(std::size_t field) const {
        return place_at(field < count_ ? fields_[field].begin : end_ - record_);
    }
    /// The line in which the record begins.
    [[nodiscard]] std::uint64_t line() const { return line_; }
    /// How many characters have been read from the input.
    [[nodiscard]] std::uint64_t characters() const { return read_; }
    [[nodiscard]] char separator() const { return separator_; }

private:
    struct field_place {
        std::uint32_t begin; // in the record
        std::uint32_t at;    // of its text, in the record or among the copies
        std::uint32_t size;
        bool is_quoted;
        bool is_copied;
    };
    enum class scanned : std::uint8_t { record, incomplete, torn };

    // After the text read, so much may be looked at.
    static constexpr std::size_t looked_at_once = 16;

    bool fill();
    [[nodiscard]] std::size_t first_of(char one, char other, std::size_t at) const;
    [[nodiscard]] std::size_t next_special(std::size_t at) const;
    [[nodiscard]] std::size_t next_quote(std::size_t at, bool& has_line_end) const;
    void begin_text();
    void find_separator();
    void choose_separator(char separator);
    scanned scan(bool quotes_are_text);
    scanned scan_quoted(std::size_t& at);
    [[nodiscard]] bool is_torn() const;
    [[nodiscard]] static std::uint64_t line_ends_in(std::string_view text);
    bool take_record();
    bool give_up(csv_fault fault, std::size_t at);
    [[gnu::noinline]] void make_room() { fields_.resize(2 * count_ + 16); }
    void add_field(const field_place& field) {
        if (count_ == fields_.size()) make_room();
        fields_[count_++] = field;
    }
    void note_fault(csv_fault fault, std::size_t at) {
        if (fault_ != csv_fault::none) return;
        fault_ = fault;
        fault_at_ = at - record_;
    }
    [[nodiscard]] text_place place_at(std::size_t in_record) const;

    text_input& from_;
    std::string text_;   // what is read of the input and not yet done with, and a 0 after it
    std::string copies_; // fields without the doubling of their quotation marks
    std::vector<field_place> fields_; // the first of which are the record's
    std::size_t count_ = 0;
    std::size_t have_ = 0;   // characters in `text_`
    std::size_t record_ = 0; // where the record begins in `text_`
    std::size_t end_ = 0;    // where it ends, before its line end
    std::size_t next_ = 0;   // where the next one begins
    std::size_t fault_at_ = 0;
    std::size_t longest_;
    std::uint64_t line_ = 1;
    std::uint64_t next_line_ = 1;
    std::uint64_t lines_ = 0; // line ends within the record
    std::uint64_t read_ = 0;
    csv_fault fault_ = csv_fault::none;
    bool is_at_end_ = false;
    bool is_broken_ = false;
    bool has_begun_ = false;
    char separator_;
    char quote_;
    bool ends_field_[256] = {};
};

// ---------------------------------------------------------------------------------------------

inline csv_reader::csv_reader(text_input& from, const csv_dialect& dialect)
    : from_(from), longest_(dialect.longest_record), separator_(dialect.separator),
      quote_(dialect.quote) {
    const auto is_line_end = [](char letter) { return letter == '\n' || letter == '\r'; };
    if (longest_ == 0 || longest_ >= std::size_t{1} << 31)
        refuse(reason::out_of_range, "the length of the longest record");
    if (separator_ == quote_ || is_line_end(separator_) || is_line_end(quote_) || quote_ == 0)
        refuse(reason::out_of_range, "a separator or quotation mark of CSV");
    choose_separator(separator_);
}

inline void csv_reader::choose_separator(char separator) {
    if (separator_ != 0) ends_field_[static_cast<unsigned char>(separator_)] = false;
    separator_ = separator;
    for (const char letter : {separator, quote_, '\n', '\r', '\0'})
        ends_field_[static_cast<unsigned char>(letter)] = true;
}

// Moves what is not done with to the front and reads on behind it; false at the end of the text.
inline bool csv_reader::fill() {
    constexpr std::size_t usual = std::size_t{1} << 18;
    const auto size = static_cast<std::size_t>(from_.size());
    const std::size_t piece = size != 0 && size < usual ? size + 64 : usual;
    if (is_at_end_) return false;
    const std::size_t kept = have_ - record_;
    if (record_ != 0) {
        std::memmove(text_.data(), text_.data() + record_, kept);
        have_ = kept;
        record_ = 0;
    }
    // Twice as much each time, so that a long record is scanned a few times only.
    const std::size_t room = kept < piece / 2 ? piece : 2 * kept + 64;
    if (text_.size() < room + looked_at_once) text_.resize(room + looked_at_once);
    const auto count = from_.read(text_.data() + have_, room - have_);
    if (!count) {
        is_at_end_ = true;
        return give_up(csv_fault::unreadable, have_);
    }
    have_ += count.value();
    read_ += count.value();
    text_[have_] = '\0';
    is_at_end_ = count.value() == 0;
    return !is_at_end_;
}

// What stands before the first record: a byte order mark, and Excel's "sep=;".
inline void csv_reader::begin_text() {
    has_begun_ = true;
    while (have_ < 4096 && fill()) {
    }
    const std::string_view text(text_.data(), have_);
    const auto begins = [&](std::string_view mark) { return text.substr(0, mark.size()) == mark; };
    using namespace std::string_view_literals;
    if (begins("\xff\xfe"sv) || begins("\xfe\xff"sv) || begins("\0\0\xfe\xff"sv)) {
        give_up(csv_fault::not_utf8, 0);
        return;
    }
    if (begins("\xef\xbb\xbf"sv)) next_ = 3;
    const auto rest = text.substr(next_);
    if (rest.size() > 5 && rest.substr(0, 4) == "sep=" && (rest[5] == '\n' || rest[5] == '\r') &&
        rest[4] != quote_ && rest[4] != '\n' && rest[4] != '\r') {
        if (separator_ == 0) choose_separator(rest[4]);
        next_ += rest.substr(5, 2) == "\r\n" ? 7 : 6;
        ++next_line_;
    }
    if (separator_ == 0) find_separator();
}

// The candidate that stands most often, outside of quotation marks, in the first line with any.
inline void csv_reader::find_separator() {
    constexpr std::string_view candidates = ",;\t|";
    std::size_t counts[candidates.size()] = {};
    std::size_t most = 0;
    bool is_in_quotes = false;
    for (std::size_t at = next_; at != have_; ++at) {
        const char letter = text_[at];
        if (letter == quote_) is_in_quotes = !is_in_quotes;
        if (is_in_quotes) continue;
        if (most != 0 && (letter == '\n' || letter == '\r')) break;
        const auto which = candidates.find(letter);
        if (which != candidates.npos && ++counts[which] > most) most = counts[which];
    }
    std::size_t best = 0;
    for (std::size_t which = 0; which != candidates.size(); ++which)
        if (counts[which] > counts[best]) best = which;
    choose_separator(candidates[best]);
}

// How many lines end in a text, with LF, CRLF or CR.
inline std::uint64_t csv_reader::line_ends_in(std::string_view text) {
    std::uint64_t count = 0;
    for (std::size_t at = text.find_first_of("\r\n"); at < text.size();
         at = text.find_first_of("\r\n", at + 1))
        if (text[at] == '\n' || text.substr(at, 2) != "\r\n") ++count;
    return count;
}

inline bool csv_reader::give_up(csv_fault fault, std::size_t at) {
    is_broken_ = true;
    fault_ = csv_fault::none;
    note_fault(fault, at);
    return false;
}

inline text_place csv_reader::place_at(std::size_t in_record) const {
    text_place place{line_, 1};
    const char* const begin = text_.data() + record_;
    for (std::size_t at = 0; at != in_record; ++at) {
        const bool is_line_end = begin[at] == '\n' || (begin[at] == '\r' && begin[at + 1] != '\n');
        if (is_line_end)
            place = {place.line + 1, 1};
        else if ((static_cast<unsigned char>(begin[at]) & 0xc0) != 0x80)
            ++place.column;
    }
    return place;
}

// The first character from `at` on that is one of two, a line end, a 0 or another of the first 14,
// of which texts have few.
[[gnu::always_inline]] inline std::size_t csv_reader::first_of(char one, char other,
                                                               std::size_t at) const {
    typedef unsigned char characters __attribute__((vector_size(looked_at_once)));
    const auto a = static_cast<unsigned char>(one);
    const auto b = static_cast<unsigned char>(other);
    constexpr unsigned char beyond = 14;
    for (; std::endian::native == std::endian::little; at += looked_at_once) {
        characters some;
        std::memcpy(&some, text_.data() + at, sizeof some);
        const auto is_one = (some == a) | (some == b) | (some < beyond);
        std::uint64_t halves[2];
        std::memcpy(halves, &is_one, sizeof halves);
        const bool is_in_first = halves[0] != 0;
        if ((halves[0] | halves[1]) == 0) continue;
        const int bit = std::countr_zero(is_in_first ? halves[0] : halves[1]);
        return at + static_cast<std::size_t>(bit) / 8 + (is_in_first ? 0 : 8);
    }
    while (text_[at] != one && text_[at] != other &&
           static_cast<unsigned char>(text_[at]) >= beyond)
        ++at;
    return at;
}

// The first character from `at` on that ends a field, is a quotation mark or a 0.
[[gnu::always_inline]] inline std::size_t csv_reader::next_special(std::size_t at) const {
    at = first_of(separator_, quote_, at);
    while (!ends_field_[static_cast<unsigned char>(text_[at])])
        at = first_of(separator_, quote_, at + 1);
    return at;
}

// The first quotation mark from `at` on, or where what is read ends.
inline std::size_t csv_reader::next_quote(std::size_t at, bool& has_line_end) const {
    at = first_of(quote_, quote_, at);
    while (text_[at] != quote_ && at != have_) {
        has_line_end = has_line_end || text_[at] == '\n' || text_[at] == '\r';
        at = first_of(quote_, quote_, at + 1);
    }
    return at;
}

// From the opening quotation mark to what follows the field.
inline csv_reader::scanned csv_reader::scan_quoted(std::size_t& at) {
    const std::size_t opening = at;
    const std::size_t copied = copies_.size();
    std::size_t part = at + 1; // what of the field is not copied yet
    bool is_copied = false;
    bool has_line_end = false;
    while (true) {
        at = next_quote(part, has_line_end);
        if (at == have_) {
            at = opening;
            return scanned::torn;
        }
        if (text_[at + 1] != quote_) break;
        copies_.append(text_, part, at + 1 - part);
        is_copied = true;
        part = at + 2;
    }
    const std::size_t closing = at++;
    if (has_line_end) lines_ += line_ends_in({text_.data() + opening, closing - opening});
    if (!ends_field_[static_cast<unsigned char>(text_[at])] || text_[at] == quote_) {
        note_fault(csv_fault::text_after_quote, at);
        copies_.append(text_, part, closing - part);
        part = at;
        while (!ends_field_[static_cast<unsigned char>(text_[at])] || text_[at] == quote_) ++at;
        copies_.append(text_, part, at - part);
        is_copied = true;
    } else if (is_copied) {
        copies_.append(text_, part, closing - part);
    }
    const auto relative = [](std::size_t number) { return static_cast<std::uint32_t>(number); };
    if (is_copied)
        add_field({relative(opening - record_), relative(copied), relative(copies_.size() - copied),
                   true, true});
    else
        add_field({relative(opening - record_), relative(part - record_), relative(closing - part),
                   true, false});
    return scanned::record;
}

// Scans the record that begins at `record_`, as far as it is read.
inline csv_reader::scanned csv_reader::scan(bool quotes_are_text) {
    count_ = 0;
    copies_.clear();
    fault_ = csv_fault::none;
    lines_ = 0;
    const auto relative = [&](std::size_t at) { return static_cast<std::uint32_t>(at - record_); };
    for (std::size_t at = record_;; ++at) {
        const std::size_t begin = at;
        if (text_[at] == quote_ && !quotes_are_text) {
            if (scan_quoted(at) == scanned::torn) {
                note_fault(csv_fault::unclosed_quote, at);
                return is_at_end_ ? scanned::torn : scanned::incomplete;
            }
        }
        for (;; ++at) {
            at = next_special(at);
            if (text_[at] != quote_ && (text_[at] != '\0' || at == have_)) break;
            if (text_[at] == '\0')
                note_fault(csv_fault::null_byte, at);
            else if (!quotes_are_text)
                note_fault(csv_fault::stray_quote, at);
        }
        const bool is_new = count_ == 0 || fields_[count_ - 1].begin != relative(begin);
        if (is_new)
            add_field(
                {relative(begin), relative(begin), relative(at) - relative(begin), false, false});
        if (text_[at] == separator_) continue;
        const bool needs_more = at == have_ || (text_[at] == '\r' && at + 1 == have_);
        if (needs_more && !is_at_end_) return scanned::incomplete;
        end_ = at;
        next_ = at == have_ ? at : (text_[at] == '\r' && text_[at + 1] == '\n' ? at + 2 : at + 1);
        return scanned::record;
    }
}

// Whether the quotation mark at fault was rather one that is never closed, and met the next one
// lines below.
inline bool csv_reader::is_torn() const {
    if (fault_ != csv_fault::text_after_quote) return false;
    const std::string_view text(text_.data() + record_, fault_at_);
    return text.find_last_of("\r\n") != text.npos;
}

inline bool csv_reader::take_record() {
    auto got = scan(false);
    while (got == scanned::incomplete && have_ - record_ <= longest_) {
        fill();
        if (is_broken_) return false;
        got = scan(false);
    }
    const bool is_unclosed = got != scanned::record && fault_ == csv_fault::unclosed_quote;
    if (!is_unclosed && !is_torn()) {
        const bool is_whole = got == scanned::record && end_ - record_ <= longest_;
        return is_whole || give_up(csv_fault::too_long, record_);
    }
    // The line alone, its quotation marks taken for text; what follows it is read as usual.
    std::size_t opening = fault_at_;
    for (std::size_t field = 0; field != count_; ++field)
        if (!is_unclosed && fields_[field].begin < fault_at_) opening = fields_[field].begin;
    if (scan(true) != scanned::record) return give_up(csv_fault::too_long, record_);
    fault_ = csv_fault::unclosed_quote;
    fault_at_ = opening;
    return true;
}

inline bool csv_reader::next() {
    if (is_broken_) return false;
    if (!has_begun_) begin_text();
    while (!is_broken_) {
        record_ = next_;
        line_ = next_line_;
        if (record_ == have_ && !fill()) return false;
        if (!take_record()) return false;
        next_line_ = line_ + lines_ + (next_ != end_ ? 1 : 0);
        const bool is_blank = end_ == record_;
        if (!is_blank) return true;
    }
    return false;
}

} // namespace visavis
