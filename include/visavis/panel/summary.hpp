// SPDX-License-Identifier: BSL-1.0
#pragma once

// summary: how many cells of a column came out with a value, and why the others have none

#include <visavis/core/error.hpp>

#include <cstddef>

namespace visavis {

/// How the cells of a column came out. The reasons are those of the verbs on single figures;
/// `verb.at(...)` says the reason of one cell.
class column_summary {
public:
    /// Cells that have a value.
    [[nodiscard]] constexpr std::size_t answered() const { return answered_; }
    /// Cells that have none.
    [[nodiscard]] constexpr std::size_t unanswered() const;
    /// Cells that have none for one reason.
    [[nodiscard]] constexpr std::size_t because(reason why) const {
        return unanswered_[static_cast<int>(why)];
    }

    constexpr void count_answered(std::size_t cells) { answered_ += cells; }
    constexpr void count(reason why, std::size_t cells) {
        unanswered_[static_cast<int>(why)] += cells;
    }
    /// Adds what another part of the column counted; parts may do so at the same time.
    constexpr void add(const column_summary& part);

    friend constexpr bool operator==(const column_summary&, const column_summary&) = default;

private:
    std::size_t answered_ = 0;
    std::size_t unanswered_[reason_count] = {};
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// Counts that parts of the work add to at the same time.
constexpr void add_at_any_time(std::size_t& sum, std::size_t part) {
    if (std::is_constant_evaluated())
        sum += part;
    else
        __atomic_fetch_add(&sum, part, __ATOMIC_RELAXED);
}

} // namespace detail

constexpr std::size_t column_summary::unanswered() const {
    std::size_t sum = 0;
    for (const auto cells : unanswered_) sum += cells;
    return sum;
}

constexpr void column_summary::add(const column_summary& part) {
    if (part.answered_ != 0) detail::add_at_any_time(answered_, part.answered_);
    for (int why = 0; why != reason_count; ++why)
        if (part.unanswered_[why] != 0)
            detail::add_at_any_time(unanswered_[why], part.unanswered_[why]);
}

} // namespace visavis
