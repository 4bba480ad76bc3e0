// SPDX-License-Identifier: BSL-1.0
#pragma once

// A list through time: the editions of a ranking list, or the ranks of figures, period by period.

#include "databank.hpp"

#include <deque>
#include <string>
#include <vector>

namespace compare {

using place_list = std::vector<vv::placed<vv::any_entity>>;

/// A list in which each name stands once, as --repeats says: "best" leaves the best place of each
/// and ranks them anew, "number" calls the others "Name (2)" and so on, in `names`, and "error"
/// throws a wrong request where a name is repeated, which says in which list. So do all of them
/// where several places have no name.
[[nodiscard]] place_list with_unique_names(place_list list, const std::string& repeats,
                                           std::deque<std::string>& names, std::string_view which);

class editions {
public:
    /// The editions up to --to, in order of time; periods in which nobody has a figure are none.
    editions(const databank& data, const request& asked);
    editions(const editions&) = delete;
    editions& operator=(const editions&) = delete;

    [[nodiscard]] std::size_t size() const { return leagues_.size(); }
    [[nodiscard]] const vv::any_league& operator[](std::size_t at) const { return leagues_[at]; }
    [[nodiscard]] const vv::any_league& last() const { return leagues_.back(); }
    /// The edition of a period; none is a wrong request, which names those there are.
    [[nodiscard]] const vv::any_league& at(const vv::period& when) const;
    /// The same, where the names that it has more than once are a wrong request.
    [[nodiscard]] const vv::any_league& with_unique_names_at(const vv::period& when) const;
    /// Whether some edition has a name more than once.
    [[nodiscard]] bool has_repeated_names() const;
    /// Who is called so in an edition, numbers behind repeated names included.
    [[nodiscard]] std::optional<vv::any_entity> find(std::string_view name) const;
    [[nodiscard]] vv::history_view history() const { return vv::history_view(known_); }
    /// How far apart all editions are, in periods, or 1 where that differs or they are only two.
    [[nodiscard]] int distance() const;

    /// "patents (thousand)", or "the list".
    [[nodiscard]] const std::string& title() const { return title_; }
    /// How the ranks came about, for --explain.
    [[nodiscard]] const std::string& formula() const { return formula_; }

private:
    void rank_figures(const databank& data, const request& asked, const vv::period& last);
    void take_lists(const databank& data, const vv::period& last);
    void make_names_unique(const std::string& repeats);

    std::string title_;
    std::string formula_;
    std::vector<place_list> places_;
    std::deque<std::string> numbered_names_;
    std::vector<vv::any_league> leagues_;
    std::vector<vv::known_edition> known_;
};

/// The place of an entity in an edition, and whether others share it.
[[nodiscard]] vv::placing place_in(const vv::any_league& league, const vv::any_entity& who);

} // namespace compare
