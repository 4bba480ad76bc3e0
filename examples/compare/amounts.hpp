// SPDX-License-Identifier: BSL-1.0
#pragma once

// Sums of figures by name: "China", "United States + EU", "Benelux".

#include "databank.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace compare {

/// The figures that a sum is made of, and what is wrong with it.
struct amount {
    std::string name; ///< "the United States + Germany"
    std::vector<vv::panel_figure> figures;
    std::vector<std::string> missing;     ///< "Luxembourg: the figure is not available"
    std::vector<std::string> overlapping; ///< names that count a country for the second time
    vv::country_set countries;            ///< all countries in it
    bool has_known_countries = true;      ///< false with a group whose members are not known

    /// As it stands in a table: without the article of a sentence.
    [[nodiscard]] std::string bare_name() const {
        return figures.size() == 1 && missing.empty() ? std::string(figures[0].who.name()) : name;
    }
    [[nodiscard]] bool is_complete() const { return missing.empty() && overlapping.empty(); }
    /// The sum, compensated.
    [[nodiscard]] double total() const;
    /// The sum of the figures as they are printed, exact; or that it does not fit 64-bit integers.
    [[nodiscard]] vv::answer<vv::fraction> exact() const;
    /// The sum as a figure. It views the name of the amount, which must outlive it and all results
    /// made of it.
    [[nodiscard]] vv::panel_figure figure(const vv::any_indicator& what,
                                          const vv::period& when) const&;
    void figure(const vv::any_indicator& what, const vv::period& when) const&& = delete;
};

/// The names in a sum, between which stands '+'; quotation marks keep what they enclose together.
[[nodiscard]] std::vector<std::string> names_in(std::string_view sum);

/// The figures of the names in a period. A group is its own figure in the file, where there is one
/// and sums of members are not asked for, or else the sum of its members.
[[nodiscard]] amount amount_of(const databank& data, const std::vector<std::string>& names,
                               const vv::any_indicator& what, const vv::period& when,
                               bool sums_groups);

/// The number that the shortest digits spell which stand for a double: what a file printed.
[[nodiscard]] vv::answer<vv::fraction> as_printed(double number);

} // namespace compare
