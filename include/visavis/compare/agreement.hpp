// SPDX-License-Identifier: BSL-1.0
#pragma once

// agreement: two lists of the same members, place by place, and in which order they have them

#include <visavis/column/inversions.hpp>
#include <visavis/compare/rank.hpp>

namespace visavis {

/// What becomes of members that have no value in one of two lists.
enum class missing_pairs : std::uint8_t {
    left_out, ///< and counted
    error,    ///< no agreement, for the reason of the first missing value
};

/// The members of two lists: those with a value in both, which are compared, and the others.
struct compared_members {
    std::int64_t compared = 0;
    std::int64_t left_out = 0;

    friend constexpr bool operator==(const compared_members&, const compared_members&) = default;
};

/// How two lists are compared. Which way figures are better belongs to their indicators; of plain
/// numbers it is chosen for each list, so that a list of ranks agrees with one of scores when
/// `.second = polarity::lower_is_better`. `workspace` spares lists beyond `small_list` the
/// allocation of positions.
template <class First = polarity, class Second = polarity>
struct agreement_options {
    First first = {};
    Second second = {};
    missing_pairs missing = missing_pairs::left_out;
    visavis::periods periods = visavis::periods::same; ///< within each of two lists of figures
    std::span<std::uint32_t> workspace = {};
};

// ---------------------------------------------------------------------------------------------

namespace detail {

template <class Listed>
using chosen_polarity = std::conditional_t<figure<Listed>, indicators_polarity, polarity>;
template <class A, class B>
using agreement_options_for = agreement_options<chosen_polarity<A>, chosen_polarity<B>>;

template <class List>
inline constexpr bool holds_cells = false;
template <class Number>
inline constexpr bool holds_cells<column<Number>> = true;

// A list, how it is seen and which way it is better: what the verbs on two lists are given twice.
template <orderable_list List, class Projection>
class seen_list {
public:
    using listed = listed_t<List, Projection>;
    using number = listed_number_t<listed>;

    constexpr seen_list(List& list, Projection& projection)
        : list_(&list), projection_(&projection) {}

    [[nodiscard]] constexpr std::size_t size() const { return size_of(*list_); }
    [[nodiscard]] constexpr decltype(auto) at(std::size_t position) const {
        return listed_at(*list_, *projection_, position);
    }
    [[nodiscard]] constexpr bool is_missing(std::size_t position) const {
        if constexpr (is_column) {
            return list_->is_missing(position);
        } else {
            const auto& listed_here = at(position);
            return is_absent(value_of(listed_here));
        }
    }
    [[nodiscard]] constexpr number number_at(std::size_t position) const {
        if constexpr (is_column) {
            return list_->data()[position];
        } else {
            const auto& listed_here = at(position);
            return present_number(value_of(listed_here));
        }
    }
    [[nodiscard]] constexpr answer<agreed> belongs_together(periods asked) const {
        return belong_together(*list_, *projection_, asked);
    }
    template <class Chosen>
    [[nodiscard]] constexpr polarity better(const Chosen& chosen) const {
        if constexpr (std::same_as<Chosen, polarity>)
            return chosen;
        else
            return size() == 0 ? polarity() : any_indicator(at(0).what).better;
    }
    template <class Visit>
    constexpr auto in_order(std::span<std::uint32_t> workspace, Visit visit) const {
        return detail::in_order(*list_, *projection_, workspace, visit);
    }

private:
    // the answers of a column are larger than its cells
    static constexpr bool is_column =
        std::same_as<Projection, std::identity> && holds_cells<std::remove_cv_t<List>>;

    List* list_;
    Projection* projection_;
};

// Two lists of the same members, place by place.
template <class A, class B>
class paired_lists {
public:
    constexpr paired_lists(const A& a, const B& b) : first_(a), second_(b) {}

    [[nodiscard]] constexpr const A& first() const { return first_; }
    [[nodiscard]] constexpr const B& second() const { return second_; }
    [[nodiscard]] constexpr std::size_t size() const { return first_.size(); }
    // How many members have a value in both lists.
    [[nodiscard]] constexpr std::size_t complete() const { return complete_; }
    [[nodiscard]] constexpr compared_members members() const {
        return {static_cast<std::int64_t>(complete_),
                static_cast<std::int64_t>(size() - complete_)};
    }
    template <class Options>
    [[nodiscard]] constexpr bool same_direction(const Options& options) const {
        return first_.better(options.first) == second_.better(options.second);
    }

    // Whether the lists may be compared as asked.
    template <class Options>
    [[nodiscard]] constexpr answer<agreed> may_agree(const Options& options);

    // Calls visit(how many, each) for the members that a list, first or second, has in a tie, in
    // increasing order of the ties; each(visit) calls visit(position) for each of the members. Only
    // those that have a value in both lists are of interest.
    template <class Of, class Visit>
    constexpr void for_each_tie(Of of, std::span<std::uint32_t> workspace, Visit visit) const {
        const auto is_left_out = [&](std::size_t position) {
            if (complete_ == size()) return false;
            return first_.is_missing(position) || second_.is_missing(position);
        };
        of(*this).in_order(workspace, [&](const auto& ordered) {
            ordered.for_each_tie(polarity::lower_is_better, [&](std::size_t begin,
                                                                std::size_t count) {
                const auto each = [&](auto use) {
                    for (auto place = begin; place != begin + count; ++place)
                        if (const auto position = ordered.position(place); !is_left_out(position))
                            use(position);
                };
                std::size_t kept = count;
                if (complete_ != size()) {
                    kept = 0;
                    each([&](std::size_t) { ++kept; });
                }
                if (kept != 0) visit(kept, each);
            });
        });
    }

private:
    A first_;
    B second_;
    std::size_t complete_ = 0;
};

inline constexpr auto first_of = [](const auto& lists) -> const auto& { return lists.first(); };
inline constexpr auto second_of = [](const auto& lists) -> const auto& { return lists.second(); };

template <class A, class B>
template <class Options>
constexpr answer<agreed> paired_lists<A, B>::may_agree(const Options& options) {
    if (first_.size() != second_.size())
        return refusal{reason::out_of_range, "the agreement of lists of different sizes"};
    if (size() > std::numeric_limits<std::uint32_t>::max())
        return refusal{reason::out_of_range, "a list of more than 2^32 - 1 values"};
    const auto first = first_.belongs_together(options.periods);
    if (!first) return first;
    const auto second = second_.belongs_together(options.periods);
    if (!second) return second;
    for (std::size_t at = 0; at != size(); ++at) {
        if constexpr (figure<typename A::listed> && figure<typename B::listed>) {
            const auto& left = first_.at(at);
            const auto& right = second_.at(at);
            if (!same_entity(left.who, right.who))
                return differ(reason::different_entities, left.who.name(), right.who.name());
        }
        const bool first_missing = first_.is_missing(at);
        const bool second_missing = second_.is_missing(at);
        complete_ += first_missing || second_missing ? 0 : 1;
        if (options.missing == missing_pairs::left_out) continue;
        if (first_missing) return why_absent(first_.at(at));
        if (second_missing) return why_absent(second_.at(at));
    }
    if (complete_ == 0)
        return refusal{reason::empty_list, "no member has a value in both lists"};
    return agreed{};
}

// Memory for a number of cells that is freed at the end of the scope, when compiling too; few
// cells are part of the object.
template <class Cell, std::size_t Few = small_list>
class cells {
public:
    constexpr explicit cells(std::size_t size) : own_(size > Few ? new Cell[size] : nullptr) {}
    cells(const cells&) = delete;
    cells& operator=(const cells&) = delete;
    constexpr ~cells() { delete[] own_; }

    [[nodiscard]] constexpr Cell* data() { return own_ == nullptr ? few_ : own_; }

private:
    Cell few_[Few];
    Cell* own_;
};

} // namespace detail
} // namespace visavis
