// SPDX-License-Identifier: BSL-1.0
#pragma once

// A list through time: the editions of a ranking list, or the ranks of figures, period by period.

#include "databank.hpp"

#include <string>
#include <vector>

namespace compare {

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
    [[nodiscard]] vv::history_view history() const { return vv::history_view(known_); }

    /// "patents (thousand)", or "the list".
    [[nodiscard]] const std::string& title() const { return title_; }
    /// How the ranks came about, for --explain.
    [[nodiscard]] const std::string& formula() const { return formula_; }

private:
    void rank_figures(const databank& data, const request& asked, const vv::period& last);
    void take_lists(const databank& data, const vv::period& last);

    std::string title_;
    std::string formula_;
    std::vector<std::vector<vv::placed<vv::any_entity>>> places_;
    std::vector<vv::any_league> leagues_;
    std::vector<vv::known_edition> known_;
};

/// The place of an entity in an edition, and whether others share it.
[[nodiscard]] vv::placing place_in(const vv::any_league& league, const vv::any_entity& who);

} // namespace compare
