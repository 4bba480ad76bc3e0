// SPDX-License-Identifier: BSL-1.0

#include "databank.hpp"

#include <algorithm>
#include <cstdio>

namespace compare {

namespace {

std::string whole_standard_input() {
    std::string text;
    char piece[1 << 16];
    for (std::size_t count = 0; (count = std::fread(piece, 1, sizeof piece, stdin)) != 0;)
        text.append(piece, count);
    return text;
}

char one_letter(const std::string& text, const char* option) {
    if (text == "tab" || text == "\\t") return '\t';
    if (text == "space") return ' ';
    if (text.size() > 1)
        throw wrong_request(
            joined({option, " takes one character (or tab, or space), not '", text, "'"}));
    return text.empty() ? '\0' : text[0];
}

vv::table_shape shape_named(const std::string& name, const file_request& file) {
    for (int number = 0; number != vv::table_shape_count; ++number)
        if (vv::name_of(static_cast<vv::table_shape>(number)) == name)
            return static_cast<vv::table_shape>(number);
    throw wrong_request(joined({"there is no shape '", name, "' for ", file.path,
                                "; the shapes are tidy, wide, columns, ranking and sdmx"}));
}

vv::entity_kind kind_named(const std::string& name) {
    if (name == "city") return vv::entity_kind::city;
    if (name == "institution") return vv::entity_kind::institution;
    if (name == "other") return vv::entity_kind::other;
    return vv::entity_kind::country;
}

vv::reading_options reading_options_of(const file_request& file, const vv::entity_names& names) {
    vv::reading_options how;
    how.mode = file.is_strict ? vv::strictness::strict : vv::strictness::lenient;
    how.csv.separator = one_letter(file.separator, "--separator");
    how.numbers.decimal = one_letter(file.decimal, "--decimal");
    how.numbers.thousands = one_letter(file.thousands, "--thousands");
    how.entities = kind_named(file.entities);
    how.names = &names;
    return how;
}

std::string suggestion(std::string_view wanted, const std::vector<std::string>& names) {
    const auto near = vv::nearest_names(wanted, names);
    std::string words;
    std::string_view before = "; did you mean ";
    for (const auto name : near) {
        words.append(before).append("'").append(name).append("'");
        before = " or ";
    }
    return near.empty() ? words : words.append("?");
}

vv::period parsed_period(const std::string& name) {
    const auto when = vv::parse_period(name);
    if (!when) throw wrong_request(in_words(when.refused()));
    return when.value();
}

std::string_view stem_of(std::string_view path) {
    path.remove_prefix(path.find_last_of('/') + 1);
    return path.substr(0, path.find_last_of('.'));
}

} // namespace

std::string list_of_names(const std::vector<std::string>& names, std::size_t most) {
    std::string words;
    const auto shown = names.size() <= most ? names.size() : most - 1;
    for (std::size_t at = 0; at != shown; ++at) {
        const bool is_last = at + 1 == names.size();
        words.append(at == 0 ? "" : (is_last ? " and " : ", ")).append(names[at]);
    }
    const auto rest = names.size() - shown;
    if (rest != 0) words.append(" and ").append(std::to_string(rest)).append(" more");
    return words;
}

databank::databank(const request& asked, std::ostream& log)
    : stem_(stem_of(asked.file.path)), source_(asked.file.source) {
    const auto& file = asked.file;
    if (source_.empty())
        source_ =
            file.path == "-" ? "standard input" : file.path.substr(file.path.find_last_of('/') + 1);
    for (const auto& definition : asked.groups) add_group(definition);
    const bool is_standard_input = file.path == "-";
    if (is_standard_input) {
        text_ = whole_standard_input();
        stem_ = "figures";
    }
    auto shape = vv::table_shape::tidy;
    if (file.shape != "auto") {
        shape = shape_named(file.shape, file);
    } else if (!file.rank_column.empty()) {
        shape = vv::table_shape::ranking;
    } else if (file.value_column.empty()) {
        const auto found = vv::shape_of(opened(file), {one_letter(file.separator, "--separator")});
        if (!found)
            throw wrong_request(joined({in_words(found.refused()),
                                        "; name the shape (--shape) or the columns (--entity, "
                                        "--period, --value, ...)"}));
        shape = found.value();
    }
    read(asked, shape);
    tell_oddities(file, log);
    if (!report().outcome()) throw wrong_request(in_words(report().outcome().refused()));
    if (report().counts().figures == 0 && !has_lists())
        throw wrong_request(joined({"there is no figure in ", file.path}));
}

// A wide table need not name its indicator: then it is called as on the command line.
vv::reading_report databank::read_wide_table(const file_request& file, vv::any_indicator what,
                                             const vv::source& source, vv::panel_builder& rows,
                                             const vv::reading_options& how) {
    vv::wide_layout layout{
        file.entity_column, file.code_column, file.indicator_column, {}, what, source};
    layout.what.label = {};
    auto report = vv::read_wide.checked(opened(file), rows, layout, how);
    if (report.outcome() || report.counts().rows != 0 || !file.indicator_column.empty())
        return report;
    layout.what.label = what.label;
    return vv::read_wide.checked(opened(file), rows, layout, how);
}

vv::text_input databank::opened(const file_request& file) const {
    return file.path == "-" ? vv::text_input::memory(text_, "standard input")
                            : vv::text_input::file(file.path);
}

void databank::read(const request& asked, vv::table_shape shape) {
    const auto& file = asked.file;
    auto how = reading_options_of(file, names_);
    vv::progress_bar progress;
    if (!file.is_quiet) how.progress = progress;
    if (shape == vv::table_shape::ranking) {
        read_lists(asked, how);
        return;
    }
    vv::any_indicator what;
    what.label = asked.indicators.size() == 1 ? std::string_view(asked.indicators[0])
                 : file.value_column.empty()  ? std::string_view(stem_)
                                              : std::string_view();
    what.unit_singular = what.unit_plural = file.unit;
    what.better =
        asked.lower_is_better ? vv::polarity::lower_is_better : vv::polarity::higher_is_better;
    what.scale = asked.is_intensive ? vv::scaling::intensive : vv::scaling::extensive;
    const vv::source source{source_, {}, {}, {}};
    auto when = vv::answer<vv::period>(vv::reason::no_such_period);
    if (!file.period.empty()) when = parsed_period(file.period);

    vv::panel_builder rows;
    switch (shape) {
    case vv::table_shape::wide:
        report_ = read_wide_table(file, what, source, rows, how);
        break;
    case vv::table_shape::columns:
        what.label = {};
        report_ =
            vv::read_columns.checked(opened(file), rows,
                                     {file.entity_column, file.code_column, file.period_column,
                                      file.value_column, what, when, source},
                                     how);
        break;
    case vv::table_shape::sdmx:
        what.label = {};
        what.unit_singular = what.unit_plural = {};
        report_ = vv::read_sdmx.checked(
            opened(file), rows, {file.entity_column, file.indicator_column, what, true, source},
            how);
        break;
    case vv::table_shape::tidy:
    case vv::table_shape::ranking:
        report_ = vv::read_tidy.checked(opened(file), rows,
                                        {file.entity_column,
                                         file.code_column,
                                         file.indicator_column,
                                         file.period_column,
                                         file.value_column,
                                         {},
                                         what,
                                         when,
                                         source},
                                        how);
        break;
    }
    panel_ = rows.build();
}

void databank::read_lists(const request& asked, const vv::reading_options& how) {
    const auto& file = asked.file;
    vv::ranking_layout layout;
    layout.title = stem_;
    layout.members =
        file.entities.empty() ? vv::entity_kind::institution : kind_named(file.entities);
    layout.rank = file.rank_column;
    layout.name = file.entity_column;
    layout.or_else = file.or_else_column;
    layout.code = file.code_column;
    layout.score = file.value_column;
    layout.edition = file.period_column;
    layout.from = {source_, {}, {}, {}};
    if (!file.period.empty()) layout.when = parsed_period(file.period);
    lists_ = vv::read_ranking.checked(opened(file), layout, how);
}

void databank::add_group(const std::string& definition) {
    const auto equals = definition.find('=');
    if (equals == definition.npos || equals == 0)
        throw wrong_request(
            joined({"--group takes 'NAME=COUNTRY,COUNTRY', not '", definition, "'"}));
    named_group made{definition.substr(0, equals), {}};
    std::string_view rest = std::string_view(definition).substr(equals + 1);
    while (!rest.empty()) {
        const auto name = rest.substr(0, rest.find(','));
        rest.remove_prefix(name.size() == rest.size() ? name.size() : name.size() + 1);
        const auto who = names_.find(name);
        if (!who) throw wrong_request(in_words(who.refused()));
        if (who.value().kind() != vv::entity_kind::country)
            throw wrong_request(
                joined({who.value().name(), " is no country, and groups are made of "
                                            "countries"}));
        made.members.insert(*who.value().countries().begin());
    }
    groups_.push_back(made);
}

void databank::tell_oddities(const file_request& file, std::ostream& log) const {
    if (file.is_quiet) return;
    std::string all;
    vv::append_remarks(all, report());
    if (file.lists_remarks) {
        log << all;
        return;
    }
    constexpr int most = 3;
    std::string_view rest = all;
    std::uint64_t shown = 0;
    for (; shown != most && !rest.empty(); ++shown) {
        const auto line = rest.substr(0, rest.find('\n') + 1);
        log << line;
        rest.remove_prefix(line.size());
    }
    const auto count = report().remarks().size() + report().unlisted();
    if (count > shown)
        log << "and " << count - shown
            << " more (--remarks lists all, --strict ends at the first)\n";
}

std::vector<std::string> databank::oddities() const {
    const auto& counts = report().counts();
    std::vector<std::string> sentences;
    if (counts.rows_left_out != 0)
        sentences.push_back(joined({"rows of the file left out, since they are not as expected: ",
                                    std::to_string(counts.rows_left_out)}));
    if (counts.cells_left_out != 0)
        sentences.push_back(joined({"cells of the file left out, since they are not as expected: ",
                                    std::to_string(counts.cells_left_out)}));
    return sentences;
}

std::string databank::source_line() const {
    const auto& counts = report().counts();
    std::string line(source_);
    line.append(": ").append(in_words(vv::fraction(counts.rows))).append(" rows");
    if (!has_lists())
        line.append(", ").append(in_words(vv::fraction(counts.figures))).append(" figures");
    return line;
}

vv::any_indicator databank::indicator(const std::string& name) const {
    const auto count = panel_.size().indicators;
    if (name.empty() && count == 1) return panel_.what(0);
    std::vector<std::string> names;
    for (std::size_t at = 0; at != count; ++at) names.emplace_back(panel_.what(at).name());
    if (name.empty())
        throw wrong_request(joined({"there are several indicators; name one with --indicator: ",
                                    list_of_names(names, 12)}));
    const auto found = panel_.find_indicator(std::string_view(name));
    if (found) return panel_.what(found.value());
    const auto near = suggestion(name, names);
    throw wrong_request(
        joined({"there is no indicator '", name, "'",
                near.empty() ? joined({"; there are ", list_of_names(names, 12)}) : near}));
}

std::vector<vv::period> databank::periods() const {
    std::vector<vv::period> all;
    if (lists_)
        for (std::size_t at = 0; at != lists_->size(); ++at) all.push_back(lists_->edition(at));
    else
        for (std::size_t at = 0; at != panel_.size().periods; ++at) all.push_back(panel_.when(at));
    return all;
}

vv::period databank::first_period() const { return periods().front(); }
vv::period databank::last_period() const { return periods().back(); }

vv::period databank::period(const std::string& name) const {
    const auto all = periods();
    if (all.empty()) throw wrong_request("there is no period in the file");
    if (name.empty()) return all.back();
    const auto when = parsed_period(name);
    if (std::find(all.begin(), all.end(), when) != all.end()) return when;
    const bool is_without_gap =
        all.back().ordinal() - all.front().ordinal() + 1 == static_cast<int>(all.size());
    std::vector<std::string> names;
    names.reserve(all.size());
    for (const auto& one : all) names.push_back(in_words(one));
    throw wrong_request(
        joined({"there is no ", name, "; the ", has_lists() ? "editions" : "periods", " are ",
                is_without_gap && all.size() > 2 ? joined({names.front(), " to ", names.back()})
                                                 : list_of_names(names, 12)}));
}

std::vector<std::string> databank::names_of_entities() const {
    std::vector<std::string> names;
    if (lists_)
        for (std::size_t edition = 0; edition != lists_->size(); ++edition)
            for (std::size_t at = 0; at != lists_->places(edition); ++at)
                names.emplace_back(lists_->begin(edition)[at].who.name());
    else
        for (std::size_t at = 0; at != panel_.size().entities; ++at)
            names.emplace_back(panel_.who(at).name());
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

std::optional<vv::any_entity> databank::find(std::string_view name) const {
    if (lists_) {
        for (std::size_t edition = lists_->size(); edition-- != 0;)
            for (std::size_t at = 0; at != lists_->places(edition); ++at)
                if (lists_->begin(edition)[at].who.name() == name)
                    return lists_->begin(edition)[at].who;
        return std::nullopt;
    }
    if (const auto known = names_.find(name))
        if (const auto at = panel_.find_entity(known.value())) return panel_.who(at.value());
    if (const auto at = panel_.find_entity(name)) return panel_.who(at.value());
    return std::nullopt;
}

vv::any_entity databank::entity(const std::string& name) const {
    if (const auto found = find(name)) return *found;
    const auto known = names_.find(name);
    if (known && !has_lists())
        throw wrong_request(
            joined({"there are no figures of ", known.value().name(), " in the file"}));
    throw wrong_request(joined(
        {"nobody in the file is called '", name, "'", suggestion(name, names_of_entities())}));
}

vv::any_country databank::country(const std::string& name) const {
    const auto who = names_.find(name);
    if (!who) throw wrong_request(in_words(who.refused()));
    if (who.value().kind() != vv::entity_kind::country)
        throw wrong_request(joined({who.value().name(), " is no country"}));
    return *who.value().countries().begin();
}

std::optional<vv::any_group> databank::group(std::string_view name) const {
    for (const auto& one : groups_)
        if (one.name == name) return vv::any_group(one.name, one.members);
    const auto known = names_.find(name);
    if (!known || known.value().kind() != vv::entity_kind::group) return std::nullopt;
    const auto meant = known.value().name();
    if (meant == vv::eu27::name()) return vv::any_group(vv::eu27{});
    if (meant == vv::eu28::name()) return vv::any_group(vv::eu28{});
    if (meant == vv::g7::name()) return vv::any_group(vv::g7{});
    if (meant == "G20") return vv::any_group(vv::g20_countries{});
    if (meant == vv::world::name()) return vv::any_group(vv::world{});
    return std::nullopt;
}

vv::entity_selection databank::among(const std::string& what) const {
    auto countries = panel_.where(vv::of_kind(vv::entity_kind::country));
    if (what == "countries" || (what.empty() && countries.size() != 0)) return countries;
    if (what == "groups") return panel_.where(vv::of_kind(vv::entity_kind::group));
    if (what == "all" || what.empty()) return panel_.where([](const auto&) { return true; });
    if (const auto members = group(what))
        return panel_.where([set = members->members()](const vv::any_entity& who) {
            return who.kind() == vv::entity_kind::country && set.contains(*who.countries().begin());
        });
    throw wrong_request(
        joined({"--among takes countries, groups, all, or a group whose members are "
                "known: EU, EU28, G7, G20, World, or one given as --group "
                "'NAME=COUNTRY,...'; not '",
                what, "'"}));
}

std::string databank::among_in_words(const std::string& what) const {
    if (what == "groups") return "groups";
    if (const auto members = group(what)) {
        std::string words("members of ");
        vv::append_name(words, members->name());
        return words;
    }
    if (what == "countries") return what;
    const bool has_countries = panel_.where(vv::of_kind(vv::entity_kind::country)).size() != 0;
    return what.empty() && has_countries ? "countries" : "entities";
}

std::string databank::without_figure(const vv::entity_selection& members,
                                     const vv::any_indicator& what, const vv::period& when) const {
    std::vector<std::string> names;
    for (const auto entity : members)
        if (!panel_.figure(what, panel_.who(entity), when).value)
            names.emplace_back(panel_.who(entity).name());
    if (names.empty()) return {};
    return joined({"without a figure in ", in_words(when), " (", std::to_string(names.size()),
                   "): ", list_of_names(names, 12)});
}

std::string databank::not_among(const vv::entity_selection& members,
                                const std::string& among) const {
    const auto others = panel_.size().entities - members.size();
    if (others == 0) return {};
    return joined({"names in the file that are not among the ", among_in_words(among), ": ",
                   std::to_string(others)});
}

std::string databank::name_with_unit(const vv::any_indicator& what) {
    const auto unit = what.unit_plural;
    return unit.empty() ? std::string(what.name()) : joined({what.name(), " (", unit, ")"});
}

} // namespace compare
