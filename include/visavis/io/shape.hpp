// SPDX-License-Identifier: BSL-1.0
#pragma once

// shape: which shape a table has, by the names of its columns

#include <visavis/io/columns.hpp>
#include <visavis/io/ranking.hpp>
#include <visavis/io/sdmx.hpp>
#include <visavis/io/wide.hpp>

#include <optional>

namespace visavis {

/// The shapes of tables that are read: by `read_tidy`, `read_wide`, `read_columns`, `read_ranking`
/// and `read_sdmx`.
enum class table_shape : std::uint8_t { tidy, wide, columns, ranking, sdmx };

/// The number of shapes, for loops over them.
inline constexpr int table_shape_count = static_cast<int>(table_shape::sdmx) + 1;

/// "tidy", "wide", ...
[[nodiscard]] constexpr std::string_view name_of(table_shape shape) {
    constexpr std::string_view names[] = {"tidy", "wide", "columns", "ranking", "sdmx"};
    return names[static_cast<int>(shape)];
}

/// Finds out the shape of a table by the usual names of columns, in the first of its first 20
/// records that looks like a header of any shape: OBS_VALUE and TIME_PERIOD make it SDMX-CSV, a
/// rank a ranking list, two columns called by periods a wide table; a period and a value a tidy
/// one; a period alone one with a column for each indicator. What looks like none is `malformed`,
/// with the names that were found. Reads those records of the input.
[[nodiscard]] inline answer<table_shape> shape_of(text_input from, const csv_dialect& dialect = {});

// ---------------------------------------------------------------------------------------------

namespace detail {

// The names of the columns in a record.
class column_names {
public:
    explicit column_names(const csv_reader& record) : record_(record) {}

    [[nodiscard]] std::string_view operator[](std::size_t at) const {
        const auto name = trimmed(record_[at]);
        return name.substr(0, name.find(": "));
    }
    // Whether a column has one of the names, between which stands '|'.
    [[nodiscard]] bool has(std::string_view names) const {
        while (!names.empty()) {
            const auto name = names.substr(0, names.find('|'));
            for (std::size_t at = 0; at != record_.size(); ++at)
                if (same_column_name((*this)[at], name)) return true;
            names.remove_prefix(name.size() == names.size() ? name.size() : name.size() + 1);
        }
        return false;
    }
    [[nodiscard]] int periods() const {
        int count = 0;
        for (std::size_t at = 0; at != record_.size(); ++at)
            count += parse_period((*this)[at]) ? 1 : 0;
        return count;
    }
    [[nodiscard]] std::string quoted_all() const {
        std::string names;
        const std::size_t most = record_.size() < 8 ? record_.size() : 8;
        for (std::size_t at = 0; at != most; ++at)
            names.append(at == 0 ? "" : ", ").append(quoted((*this)[at]));
        return names.append(most == record_.size() ? "" : " and others");
    }

private:
    const csv_reader& record_;
};

inline std::optional<table_shape> shape_with(const column_names& columns) {
    if (columns.has("obs value") && columns.has("time period")) return table_shape::sdmx;
    if (columns.has("rank|ranking|position|place|world rank|#")) return table_shape::ranking;
    if (!columns.has(usual_entity) && !columns.has(usual_code)) return std::nullopt;
    if (columns.periods() >= 2) return table_shape::wide;
    if (!columns.has(usual_period)) return std::nullopt;
    return columns.has(usual_value) ? table_shape::tidy : table_shape::columns;
}

} // namespace detail

inline answer<table_shape> shape_of(text_input from, const csv_dialect& dialect) {
    constexpr int most_lines_above = 20;
    csv_reader reader(from, dialect);
    std::string widest;
    std::size_t most = 0;
    for (int above = 0; above != most_lines_above && reader.next(); ++above) {
        const detail::column_names columns(reader);
        if (const auto shape = detail::shape_with(columns)) return *shape;
        if (reader.size() <= most) continue;
        most = reader.size();
        widest = columns.quoted_all();
    }
    text<120> sentence(from.name());
    if (reader.broken())
        append_all(sentence, ": ", words_for(reader.fault()));
    else
        append_all(sentence, ": a header of no shape known here, with the columns ",
                   widest.empty() ? std::string_view("none") : std::string_view(widest));
    return refusal{reason::malformed, sentence};
}

} // namespace visavis
