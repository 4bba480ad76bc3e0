// SPDX-License-Identifier: BSL-1.0
#pragma once

// rank_definition: ranks as they are defined, by counting which cells are less, equal, and earlier

#include <visavis/compare/ties.hpp>
#include <visavis/model/indicator.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace visavis::tests {

/// What the ranks of a list of numbers must be, for every rule, polarity and policy.
class rank_definition {
public:
    template <class Number>
    rank_definition(const std::vector<Number>& values, const std::vector<bool>& missing)
        : missing_(missing), counts_(values.size()) {
        std::vector<Number> sorted;
        for (std::size_t cell = 0; cell != values.size(); ++cell)
            if (!missing[cell]) sorted.push_back(values[cell]);
        std::sort(sorted.begin(), sorted.end());
        std::vector<Number> different(sorted);
        different.erase(std::unique(different.begin(), different.end()), different.end());
        std::vector<std::size_t> met(different.size());
        present_ = sorted.size();
        different_ = different.size();
        for (std::size_t cell = 0; cell != values.size(); ++cell) {
            auto& counts = counts_[cell];
            if (missing[cell]) {
                counts.earlier = missing_count_++;
                continue;
            }
            const auto equal = std::equal_range(sorted.begin(), sorted.end(), values[cell]);
            counts.less = static_cast<std::size_t>(equal.first - sorted.begin());
            counts.equal = static_cast<std::size_t>(equal.second - equal.first);
            counts.different_less = static_cast<std::size_t>(
                std::lower_bound(different.begin(), different.end(), values[cell]) -
                different.begin());
            counts.earlier = met[counts.different_less]++;
        }
        for (const auto times : met) tied_ += times > 1;
    }

    [[nodiscard]] std::size_t size() const { return counts_.size(); }

    /// Twice the rank of a cell, and 0 where it has none.
    [[nodiscard]] std::size_t halves(std::size_t cell, ties how, polarity better,
                                     missing_values policy) const {
        const auto& of = counts_[cell];
        const bool first = policy == missing_values::first;
        if (missing_[cell]) {
            if (!first && policy != missing_values::last) return 0;
            return halves(how, first ? 0 : present_, first ? 0 : different_, missing_count_,
                          of.earlier);
        }
        const bool higher = better == polarity::higher_is_better;
        const auto before = higher ? present_ - of.less - of.equal : of.less;
        const auto groups = higher ? different_ - of.different_less - 1 : of.different_less;
        return halves(how, before + (first ? missing_count_ : 0),
                      groups + (first && missing_count_ != 0), of.equal, of.earlier);
    }
    /// Whether a cell shares its rank.
    [[nodiscard]] bool is_joint(std::size_t cell, ties how, missing_values policy) const {
        if (how == ties::ordinal) return false;
        if (!missing_[cell]) return counts_[cell].equal > 1;
        return (policy == missing_values::first || policy == missing_values::last) &&
               missing_count_ > 1;
    }
    [[nodiscard]] rank_summary summary(missing_values policy) const {
        if (policy == missing_values::first || policy == missing_values::last)
            return {size(), 0, tied_ + (missing_count_ > 1)};
        return {present_, missing_count_, tied_};
    }

private:
    struct place_counts {
        std::size_t less = 0;
        std::size_t different_less = 0;
        std::size_t equal = 0;
        std::size_t earlier = 0;
    };
    static std::size_t halves(ties how, std::size_t before, std::size_t groups, std::size_t equal,
                              std::size_t earlier) {
        if (how == ties::competition) return 2 * (before + 1);
        if (how == ties::modified) return 2 * (before + equal);
        if (how == ties::dense) return 2 * (groups + 1);
        if (how == ties::ordinal) return 2 * (before + earlier + 1);
        return 2 * before + equal + 1;
    }

    std::vector<bool> missing_;
    std::vector<place_counts> counts_;
    std::size_t present_ = 0;
    std::size_t different_ = 0;
    std::size_t missing_count_ = 0;
    std::size_t tied_ = 0;
};

} // namespace visavis::tests
