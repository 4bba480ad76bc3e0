// SPDX-License-Identifier: BSL-1.0
#pragma once

// ranking: lists with a row for each place: rank, name, country, score, perhaps edition

#include <visavis/io/figures.hpp>
#include <visavis/io/rank_text.hpp>
#include <visavis/io/tidy.hpp>
#include <visavis/model/history.hpp>

#include <memory>

namespace visavis {

/// The columns of ranking lists. Those without a name here are found by their usual names, of which
/// the first one is shown; those that are not needed may be lacking.
struct ranking_layout {
    std::string_view title = {};                    ///< of the list: "TOP500"
    entity_kind members = entity_kind::institution; ///< for `country` the name is the country's
    std::string_view rank = {};                     ///< "rank": needed
    std::string_view name = {};    ///< "name": needed, unless the members are countries
    std::string_view or_else = {}; ///< the column that names a member whose `name` is empty
    std::string_view country = {}; ///< "country"
    std::string_view code = {};    ///< "country code"
    std::string_view score = {};   ///< "score"
    std::string_view unit = {};    ///< "unit": otherwise that of `what`
    std::string_view edition = {}; ///< "edition": needed, unless there is a `when`
    any_indicator what = {};       ///< of the scores; without a label called as their column is
    answer<period> when = reason::no_such_period; ///< the edition, where no column has it
    source from = {};
};

namespace detail {
struct ranking_contents;
struct read_ranking_fn;
class ranking_reading;
} // namespace detail

/// The editions of a ranking list, in order of time, and the places of each in order of rank. Owns
/// all names; what it gives views them, and stays good when it is moved.
class ranking_lists {
public:
    [[nodiscard]] const reading_report& report() const { return report_; }

    /// How many editions there are, and which; beyond the last is refused (`out_of_range`).
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] period edition(std::size_t at) const;

    /// The places of an edition. Where a country is not known the member lies in an unknown one.
    [[nodiscard]] const placed<any_entity>* begin(std::size_t edition) const;
    [[nodiscard]] std::size_t places(std::size_t edition) const;
    /// The band of ranks at a place: of "101-150" both ends, of "501+" 501 and 0.
    [[nodiscard]] rank_band band(std::size_t edition, std::size_t place) const;

    /// An edition as a league. Refused are ranks with a gap, as those left by rows that were left
    /// out, and members of another kind than the layout's.
    [[nodiscard]] answer<any_league> checked_league(std::size_t edition) const;
    [[nodiscard]] any_league league(std::size_t edition) const {
        return checked_league(edition).value();
    }
    /// All editions as leagues, for a `history_view` of them; refused as by `league`.
    [[nodiscard]] std::vector<known_edition> editions() const;
    /// The scores of an edition as figures, place by place.
    [[nodiscard]] std::vector<observation<any_indicator, any_entity, answer<double>>>
    figures(std::size_t edition) const;

private:
    friend detail::read_ranking_fn;
    ranking_lists() = default;

    void require(std::size_t edition) const;

    reading_report report_;
    std::unique_ptr<const detail::ranking_contents> contents_;
};

namespace detail {

struct read_ranking_fn {
    /// The other door: the report says in its `outcome()` whether all was read.
    [[nodiscard]] ranking_lists checked(text_input from, const ranking_layout& layout = {},
                                        const reading_options& how = {}) const;
    /// Throws what the outcome refuses.
    ranking_lists operator()(text_input from, const ranking_layout& layout = {},
                             const reading_options& how = {}) const {
        auto lists = checked(std::move(from), layout, how);
        (void)lists.report().outcome().value();
        return lists;
    }
};

} // namespace detail

/// Reads ranking lists from a CSV table with a row for each place:
/// `read_ranking(text_input::file("top500.csv"), {.title = "TOP500", .name = "site"})`.
///
/// Formula: none; the ranks are those of the table.
/// Units: of scores, as the table or the layout says.
/// Range: ranks from 1 on, joint ones and bands; any finite score.
/// Missing, zero, negative: an empty score is missing; zero and negative ones are scores.
/// Errors: as `read_tidy`; a row without a rank or edition is odd and left out, one whose country
///   is not known, or that has no name, is odd and kept.
/// Complexity: O(characters + rows log rows). Memory: all rows.
/// Source: RFC 4180, for the CSV.
/// Example: examples/read_a_ranking.cpp
inline constexpr detail::read_ranking_fn read_ranking{};

// ---------------------------------------------------------------------------------------------

namespace detail {

struct ranking_row {
    period edition;
    rank_band band;
    std::uint32_t number; // of the row
    std::uint32_t name;
    std::uint32_t unit;
    std::uint32_t economy; // the number of the country, or of the member itself where it is one
    double score;          // NaN where it is missing
};

struct ranking_contents {
    static constexpr std::uint32_t no_economy = 0xffff'ffff;

    dictionary texts;
    std::vector<answer<any_entity>> economies; // by their numbers among those remembered
    std::vector<ranking_row> rows;
    std::vector<placed<any_entity>> places; // of the rows
    std::vector<std::size_t> begins;        // of the editions, and the end
    std::string title;
    std::string label;
    std::string source_texts[4];
    entity_kind members = entity_kind::other;
    any_indicator what;

    [[nodiscard]] source from() const {
        return {source_texts[0], source_texts[1], source_texts[2], source_texts[3]};
    }
    [[nodiscard]] answer<any_entity> economy(const ranking_row& row) const {
        if (row.economy == no_economy) return reason::unknown_entity;
        return economies[row.economy];
    }
    [[nodiscard]] any_entity member(const ranking_row& row) const;
    void put_in_order();
};

inline any_entity ranking_contents::member(const ranking_row& row) const {
    const auto name = texts[row.name];
    const auto place = economy(row);
    if (members == entity_kind::country) return place.value_or(any_entity(name));
    any_country lies_in;
    if (place && place.value().kind() == entity_kind::country)
        lies_in = *place.value().countries().begin();
    if (members == entity_kind::institution) return any_institution(name, lies_in);
    if (members == entity_kind::city) return any_city(name, lies_in);
    return any_entity(name, lies_in);
}

// By edition, by rank, and as they stand in the table.
inline void ranking_contents::put_in_order() {
    const auto stands_before = [](const ranking_row& a, const ranking_row& b) {
        if (a.edition != b.edition) return a.edition < b.edition;
        return a.band.first != b.band.first ? a.band.first < b.band.first : a.number < b.number;
    };
    bool is_in_order = true; // as most lists are
    for (std::size_t at = 1; at < rows.size(); ++at)
        is_in_order = is_in_order && stands_before(rows[at - 1], rows[at]);
    if (!is_in_order) ranges::sort(rows, stands_before);
    places.reserve(rows.size());
    for (std::size_t at = 0; at != rows.size(); ++at) {
        if (at == 0 || rows[at].edition != rows[at - 1].edition) begins.push_back(at);
        places.push_back({rows[at].band.first, member(rows[at])});
    }
    begins.push_back(rows.size());
}

class ranking_reading {
public:
    ranking_reading(csv_table& table, const ranking_layout& layout, ranking_contents& into)
        : table_(table), layout_(layout), into_(into), entities_(table.how().names) {}

    void read() {
        if (!find_header()) return;
        while (table_.next_row()) read_row();
    }

private:
    enum : std::uint8_t { rank, name, or_else, country, code, score, unit, edition, count };

    bool find_header();
    void read_row();
    void leave_out(std::size_t column, std::string_view sentence) {
        ++table_.counts().rows_left_out;
        table_.remark_on(column, consequence::row_left_out, sentence);
    }
    [[nodiscard]] bool are_countries() const { return layout_.members == entity_kind::country; }
    [[nodiscard]] std::string_view name_in_row() const;
    bool read_economy(ranking_row& row);
    bool read_score(ranking_row& row);

    csv_table& table_;
    const ranking_layout& layout_;
    ranking_contents& into_;
    remembered_entities entities_;
    std::size_t at_[count] = {};
};

inline bool ranking_reading::find_header() {
    const wanted_column wanted[count] = {
        {layout_.rank, "rank|ranking|position|place|world rank|#"},
        {layout_.name, "name|institution|university|organisation|organization|city|member|site",
         !are_countries()},
        {layout_.or_else, "", false},
        {layout_.country, "country|country name|economy|location|country/region", false},
        {layout_.code, usual_code, false},
        {layout_.score, "score|value|overall score|total score|points|total", false},
        {layout_.unit, usual_unit, false},
        {layout_.edition, "edition|year|period|date", !layout_.when}};
    const auto has_country = [this](const csv_table&) {
        const bool has_any = at_[country] != csv_table::no_column ||
                             at_[code] != csv_table::no_column || at_[name] != csv_table::no_column;
        return has_any || !are_countries();
    };
    if (!table_.find_header(wanted, at_, has_country, no_entity)) return false;
    if (layout_.when && layout_.edition.empty()) at_[edition] = csv_table::no_column;
    if (are_countries() && at_[country] == csv_table::no_column) at_[country] = at_[name];
    if (at_[score] != csv_table::no_column && into_.label.empty())
        into_.label = table_.column(at_[score]);
    return true;
}

// False where the reading ends.
inline bool ranking_reading::read_economy(ranking_row& row) {
    const bool has_column =
        at_[country] != csv_table::no_column || at_[code] != csv_table::no_column;
    if (!has_column) return true;
    const auto column = at_[country] == csv_table::no_column ? at_[code] : at_[country];
    row.economy = entities_.number_of(table_[at_[code]], table_[at_[country]]);
    const auto& found = entities_[row.economy];
    if (row.economy == into_.economies.size()) into_.economies.push_back(found);
    return found || table_.remark_on(column, consequence::kept, found.refused().about);
}

// A score that cannot be read is left out, and its row stays.
inline bool ranking_reading::read_score(ranking_row& row) {
    auto& counts = table_.counts();
    const auto text = table_[at_[score]];
    auto number = answer<double>(reason::not_available);
    if (!text.empty()) number = parse_number(text, table_.how().numbers);
    if (number || stands_for_missing(text)) {
        ++(number ? counts.figures : counts.missing);
        if (number) row.score = number.value();
        return true;
    }
    ++counts.cells_left_out;
    return table_.remark_on(at_[score], consequence::cell_left_out, number.refused().about);
}

// What names the member of a row; empty where nothing does.
inline std::string_view ranking_reading::name_in_row() const {
    if (at_[name] == csv_table::no_column) return table_[at_[country]];
    const auto called = table_[at_[name]];
    const bool is_other = called.empty() && at_[or_else] != csv_table::no_column;
    return is_other ? table_[at_[or_else]] : called;
}

inline void ranking_reading::read_row() {
    const auto band = parse_rank(table_[at_[rank]]);
    if (!band) return leave_out(at_[rank], band.refused().about);
    const auto when =
        at_[edition] == csv_table::no_column ? layout_.when : parse_period(table_[at_[edition]]);
    if (!when) return leave_out(at_[edition], when.refused().about);
    if (!into_.rows.empty() && into_.rows[0].edition.often() != when.value().often())
        return leave_out(at_[edition], "expected an edition of the same frequency as the others");

    ranking_row row{when.value(),
                    band.value(),
                    static_cast<std::uint32_t>(into_.rows.size()),
                    0,
                    0,
                    ranking_contents::no_economy,
                    std::numeric_limits<double>::quiet_NaN()};
    if (!read_economy(row)) return;
    const auto called = name_in_row();
    const bool is_nameless = called.empty() && !are_countries();
    if (is_nameless &&
        !table_.remark_on(at_[name], consequence::kept, "expected a name, found nothing"))
        return;
    if (!read_score(row)) return;
    row.name = into_.texts.add(called);
    const auto in_unit =
        at_[unit] == csv_table::no_column ? layout_.what.unit_singular : table_[at_[unit]];
    const bool is_as_before = !into_.rows.empty() && into_.texts[into_.rows.back().unit] == in_unit;
    row.unit = is_as_before ? into_.rows.back().unit : into_.texts.add(in_unit);
    into_.rows.push_back(row);
}

inline ranking_lists read_ranking_fn::checked(text_input from, const ranking_layout& layout,
                                              const reading_options& how) const {
    auto contents = std::make_unique<ranking_contents>();
    contents->title = layout.title;
    contents->members = layout.members;
    contents->label = layout.what.label;
    contents->what.better = layout.what.better;
    contents->what.scale = layout.what.scale;
    const auto& cited = layout.from;
    std::size_t at = 0;
    for (const auto text : {cited.who, cited.publication, cited.edition, cited.locator})
        contents->source_texts[at++] = text;

    csv_table table(from, how);
    ranking_reading(table, layout, *contents).read();
    contents->put_in_order();
    ranking_lists lists;
    lists.report_ = table.finished();
    lists.contents_ = std::move(contents);
    return lists;
}

} // namespace detail

inline std::size_t ranking_lists::size() const { return contents_->begins.size() - 1; }

inline void ranking_lists::require(std::size_t edition) const {
    if (edition >= size()) refuse(reason::out_of_range, "the position of an edition");
}
inline period ranking_lists::edition(std::size_t at) const {
    require(at);
    return contents_->rows[contents_->begins[at]].edition;
}
inline const placed<any_entity>* ranking_lists::begin(std::size_t edition) const {
    require(edition);
    return contents_->places.data() + contents_->begins[edition];
}
inline std::size_t ranking_lists::places(std::size_t edition) const {
    require(edition);
    return contents_->begins[edition + 1] - contents_->begins[edition];
}
inline rank_band ranking_lists::band(std::size_t edition, std::size_t place) const {
    if (place >= places(edition)) refuse(reason::out_of_range, "a place of a list");
    return contents_->rows[contents_->begins[edition] + place].band;
}

inline answer<any_league> ranking_lists::checked_league(std::size_t at) const {
    return any_league::checked(contents_->title, contents_->members, edition(at), contents_->from(),
                               begin(at), places(at));
}

inline std::vector<known_edition> ranking_lists::editions() const {
    std::vector<known_edition> all;
    all.reserve(size());
    for (std::size_t at = 0; at != size(); ++at) all.emplace_back(league(at));
    return all;
}

inline std::vector<observation<any_indicator, any_entity, answer<double>>>
ranking_lists::figures(std::size_t at) const {
    std::vector<observation<any_indicator, any_entity, answer<double>>> all;
    for (std::size_t place = 0; place != places(at); ++place) {
        const auto& row = contents_->rows[contents_->begins[at] + place];
        auto what = contents_->what;
        what.label = contents_->label;
        what.unit_singular = what.unit_plural = contents_->texts[row.unit];
        auto score = answer<double>(row.score);
        if (detail::is_nan(row.score)) score = reason::not_available;
        all.push_back({what, begin(at)[place].who, row.edition, score, contents_->from(), {}});
    }
    return all;
}

} // namespace visavis
