// SPDX-License-Identifier: BSL-1.0
#pragma once

// The figures of a file, and who and what is meant by the names on the command line.

#include "answer_table.hpp"
#include "request.hpp"

#include <visavis/io/read.hpp>
#include <visavis/visavis.hpp>

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace compare {

/// Some names in one line: "China, India and 3 more".
[[nodiscard]] std::string list_of_names(const std::vector<std::string>& names, std::size_t most);

class databank {
public:
    /// Reads the file of a request; says on `log` what is odd in it, and on a terminal how far the
    /// reading has come.
    databank(const request& asked, std::ostream& log);

    [[nodiscard]] const vv::panel& panel() const { return panel_; }
    /// Whether the file is a ranking list, which has ranks of its own.
    [[nodiscard]] bool has_lists() const { return lists_.has_value(); }
    [[nodiscard]] const vv::ranking_lists& lists() const { return *lists_; }

    /// What is asked for on the command line, or its default: the only indicator, the last period.
    [[nodiscard]] vv::any_indicator indicator(const std::string& name) const;
    [[nodiscard]] vv::period period(const std::string& name) const;
    [[nodiscard]] vv::period first_period() const;
    [[nodiscard]] vv::period last_period() const;
    /// Who is called by a name or code, in the file; nobody where the file has no figure of it.
    [[nodiscard]] std::optional<vv::any_entity> find(std::string_view name) const;
    [[nodiscard]] vv::any_entity entity(const std::string& name) const;
    [[nodiscard]] vv::any_country country(const std::string& name) const;
    /// The members of a group that is known by name or was given as "Benelux=BE,NL,LU".
    [[nodiscard]] std::optional<vv::any_group> group(std::string_view name) const;

    /// Who is compared: --among, or all countries where there are any.
    [[nodiscard]] vv::entity_selection among(const std::string& what) const;
    /// The same in words: "countries", "members of the G7".
    [[nodiscard]] std::string among_in_words(const std::string& what) const;

    /// "GDP", or "GDP (US dollars)".
    [[nodiscard]] static std::string name_with_unit(const vv::any_indicator& what);
    /// Who of some entities has no figure in a period, in words; empty where everybody has one.
    [[nodiscard]] std::string without_figure(const vv::entity_selection& members,
                                             const vv::any_indicator& what,
                                             const vv::period& when) const;
    /// How many names of the file are left out of a comparison among some, in words.
    [[nodiscard]] std::string not_among(const vv::entity_selection& members,
                                        const std::string& among) const;
    /// Whom to name as the source: the file, or whom --source names.
    [[nodiscard]] const std::string& source_name() const { return source_; }
    /// One line about the file, for --explain.
    [[nodiscard]] std::string source_line() const;
    /// What is odd in the file, for --explain.
    [[nodiscard]] std::vector<std::string> oddities() const;

private:
    struct named_group {
        std::string name;
        vv::country_set members;
    };

    void read(const request& asked, vv::table_shape shape);
    void read_lists(const request& asked, const vv::reading_options& how);
    [[nodiscard]] vv::reading_report
    read_wide_table(const file_request& file, vv::any_indicator what, const vv::source& source,
                    vv::panel_builder& rows, const vv::reading_options& how);
    [[nodiscard]] vv::text_input opened(const file_request& file) const;
    void add_group(const std::string& definition);
    void tell_oddities(const file_request& file, std::ostream& log) const;
    [[nodiscard]] const vv::reading_report& report() const {
        return lists_ ? lists_->report() : report_;
    }
    [[nodiscard]] std::vector<vv::period> periods() const;
    [[nodiscard]] std::vector<std::string> names_of_entities() const;

    std::string text_; // of the standard input
    std::string stem_;
    std::string source_;
    vv::entity_names names_;
    std::vector<named_group> groups_;
    vv::panel panel_;
    std::optional<vv::ranking_lists> lists_;
    vv::reading_report report_;
};

} // namespace compare
