// SPDX-License-Identifier: BSL-1.0
#pragma once

// table: CSV text as a table, its header found, its columns by their names, each row checked

#include <visavis/io/options.hpp>

namespace visavis {

/// A column that a table is asked for: by the name that the caller gives, or else by any of the
/// usual ones, between which stands '|'.
struct wanted_column {
    std::string_view name = {};
    std::string_view usual = {};
    bool is_needed = true;
};

/// Reads a table row by row and reports what is odd in it. Names of columns are the same whatever
/// their case, and whether words are joined by ' ', '_' or '-'.
class csv_table {
public:
    static constexpr std::size_t no_column = ~std::size_t{};

    csv_table(text_input& from, const reading_options& how)
        : from_(from), how_(how), reader_(from, how.csv),
          report_(from.name(), how.mode, how.most_remarks) {}

    /// Reads as far as the first record that has all columns that are needed, and writes where they
    /// are, or `no_column`. False, with a remark that names the one that is missing, where none of
    /// the first 20 records has.
    template <std::size_t Size>
    bool find_header(const wanted_column (&wanted)[Size], std::size_t (&found)[Size]) {
        return find_header(wanted, found, Size, [](const csv_table&) { return true; }, {});
    }
    /// The same for a header that must also have something else, said in words.
    template <std::size_t Size, class IsHeader>
    bool find_header(const wanted_column (&wanted)[Size], std::size_t (&found)[Size],
                     IsHeader is_header, std::string_view what_else) {
        return find_header(wanted, found, Size, is_header, what_else);
    }

    /// The columns of the header; those without a name may be there too.
    [[nodiscard]] std::size_t columns() const { return header_.size(); }
    [[nodiscard]] std::string_view column(std::size_t at) const { return header_[at]; }
    [[nodiscard]] text_place place_of_column(std::size_t at) const { return header_places_[at]; }

    /// Goes to the next row that has as many fields as the header and whose quotation marks are
    /// right, or, in a lenient reading, can be understood. The others are left out and reported.
    bool next_row();

    /// A field of the row without the spaces around it; of no column, nothing.
    [[nodiscard]] std::string_view operator[](std::size_t column) const {
        return column == no_column ? std::string_view() : detail::trimmed(reader_[column]);
    }
    /// Reports something odd in a column of the row; false where the reading ends with it.
    bool remark_on(std::size_t column, consequence then, std::string_view sentence) {
        return remark_at(reader_.place_of(column == no_column ? 0 : column), then, sentence);
    }
    bool remark_at(const text_place& where, consequence then, std::string_view sentence) {
        goes_on_ = report_.add(where, then, std::string(sentence)) && goes_on_;
        return goes_on_;
    }
    [[nodiscard]] bool goes_on() const { return goes_on_; }

    [[nodiscard]] reading_counts& counts() { return report_.counting(); }
    [[nodiscard]] const reading_options& how() const { return how_; }
    [[nodiscard]] const csv_reader& record() const { return reader_; }
    /// As of its input: 0 where that is not known.
    [[nodiscard]] std::uint64_t characters_of_text() const { return from_.size(); }
    /// The report of what has been read; nothing is read after it.
    [[nodiscard]] reading_report&& finished() {
        tell_progress();
        return std::move(report_);
    }

private:
    template <class IsHeader>
    bool find_header(const wanted_column* wanted, std::size_t* found, std::size_t size,
                     IsHeader is_header, std::string_view what_else);
    bool next_record();
    void keep_header();
    [[nodiscard]] std::size_t find_columns(const wanted_column* wanted, std::size_t* found,
                                           std::size_t size);
    [[nodiscard]] std::size_t find_column(std::string_view names) const;
    bool is_only_one(std::size_t column);
    bool refuse_header(const text_place& where, const wanted_column& lacking);
    void tell_progress() {
        how_.progress({reader_.characters(), from_.size(), report_.counts().rows});
    }

    text_input& from_;
    reading_options how_;
    csv_reader reader_;
    reading_report report_;
    std::vector<std::string> header_;
    std::vector<text_place> header_places_;
    std::uint64_t told_ = 0; // characters at the last time that somebody was told of progress
    bool goes_on_ = true;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

constexpr char as_in_column_name(char letter) {
    return letter == '_' || letter == '-'
               ? ' '
               : (letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter);
}

constexpr bool same_column_name(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (std::size_t at = 0; at != a.size(); ++at)
        if (as_in_column_name(a[at]) != as_in_column_name(b[at])) return false;
    return true;
}

} // namespace detail

inline bool csv_table::next_record() {
    const bool is_there = reader_.next();
    if (reader_.broken() && goes_on_)
        remark_at(reader_.place_of_fault(), consequence::ended, words_for(reader_.fault()));
    counts().characters = reader_.characters();
    if (reader_.characters() != told_) {
        told_ = reader_.characters();
        tell_progress();
    }
    return is_there;
}

// Names without what SDMX-CSV adds to them with labels: "REF_AREA: Reference area".
inline void csv_table::keep_header() {
    header_.clear();
    header_places_.clear();
    for (std::size_t at = 0; at != reader_.size(); ++at) {
        const auto name = detail::trimmed(reader_[at]);
        header_.emplace_back(name.substr(0, name.find(": ")));
        header_places_.push_back(reader_.place_of(at));
    }
}

// The first column with one of the names, in the order of the names.
inline std::size_t csv_table::find_column(std::string_view names) const {
    while (!names.empty()) {
        const auto name = names.substr(0, names.find('|'));
        for (std::size_t at = 0; at != header_.size(); ++at)
            if (detail::same_column_name(header_[at], name)) return at;
        names.remove_prefix(name.size() == names.size() ? name.size() : name.size() + 1);
    }
    return no_column;
}

// Finds the columns, and says which is the first that is needed and not there, or `size`.
inline std::size_t csv_table::find_columns(const wanted_column* wanted, std::size_t* found,
                                           std::size_t size) {
    std::size_t lacking = size;
    for (std::size_t at = 0; at != size; ++at) {
        const auto& one = wanted[at];
        found[at] = find_column(one.name.empty() ? one.usual : one.name);
        const bool is_needed = one.is_needed || !one.name.empty();
        if (found[at] == no_column && is_needed && lacking == size) lacking = at;
    }
    return lacking;
}

// Whether no other column has the same name; reports one that has.
inline bool csv_table::is_only_one(std::size_t column) {
    for (std::size_t at = column + 1; at < header_.size(); ++at) {
        if (!detail::same_column_name(header_[at], header_[column])) continue;
        return remark_at(header_places_[at], consequence::ended,
                         "a second column is called " + detail::quoted(header_[at]));
    }
    return true;
}

inline bool csv_table::refuse_header(const text_place& where, const wanted_column& lacking) {
    std::string sentence("expected a column ");
    std::string_view names = lacking.name.empty() ? lacking.usual : lacking.name;
    sentence.append(detail::quoted(names.substr(0, names.find('|'))));
    if (lacking.name.empty() && names.find('|') != names.npos)
        sentence.append(" (or another usual name of it)");
    sentence.append(", found ");
    const std::size_t most = header_.size() < 8 ? header_.size() : 8;
    for (std::size_t at = 0; at != most; ++at)
        sentence.append(at == 0 ? "" : ", ").append(detail::quoted(header_[at]));
    if (most != header_.size()) sentence.append(" and others");
    return remark_at(where, consequence::ended, sentence);
}

template <class IsHeader>
bool csv_table::find_header(const wanted_column* wanted, std::size_t* found, std::size_t size,
                            IsHeader is_header, std::string_view what_else) {
    constexpr int most_lines_above = 20;
    // What to say of a text without a header: of its widest record, which is likely meant as one.
    std::vector<std::string> widest;
    std::vector<text_place> widest_places;
    for (int above = 0; above != most_lines_above && next_record(); ++above) {
        keep_header();
        if (find_columns(wanted, found, size) == size && is_header(*this)) {
            if (above != 0)
                remark_at({1, 1}, consequence::noted,
                          "the lines above the header are no rows of the table");
            for (std::size_t at = 0; at != size; ++at)
                if (found[at] != no_column && !is_only_one(found[at])) return false;
            return true;
        }
        if (header_.size() > widest.size()) {
            widest = header_;
            widest_places = header_places_;
        }
    }
    if (!goes_on_) return false;
    if (widest.empty())
        return remark_at({1, 1}, consequence::ended,
                         "expected the names of columns, found nothing");
    header_ = std::move(widest);
    header_places_ = std::move(widest_places);
    const auto lacking = find_columns(wanted, found, size);
    if (lacking != size) return refuse_header(header_places_[0], wanted[lacking]);
    return remark_at(header_places_[0], consequence::ended, what_else);
}

inline bool csv_table::next_row() {
    while (goes_on_ && next_record()) {
        ++counts().rows;
        const auto fault = reader_.fault();
        const bool is_understood = fault == csv_fault::none || fault == csv_fault::stray_quote ||
                                   fault == csv_fault::text_after_quote;
        if (fault != csv_fault::none)
            remark_at(reader_.place_of_fault(),
                      is_understood ? consequence::kept : consequence::row_left_out,
                      words_for(fault));
        const bool fits = reader_.size() == header_.size();
        if (is_understood && !fits) {
            std::string sentence("expected ");
            append_integer(sentence, static_cast<std::int64_t>(header_.size()));
            sentence.append(" fields, as the header has, found ");
            append_integer(sentence, static_cast<std::int64_t>(reader_.size()));
            const bool is_short = reader_.size() < header_.size();
            remark_at(reader_.place_of(is_short ? reader_.size() : header_.size()),
                      consequence::row_left_out, sentence);
        }
        if (!goes_on_) return false;
        if (is_understood && fits) return true;
        ++counts().rows_left_out;
    }
    return false;
}

} // namespace visavis
