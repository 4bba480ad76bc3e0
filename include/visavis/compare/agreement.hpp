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
/// `.second = polarity::lower_is_better`. `workspace` spares lists beyond `small_list` their
/// allocation, when it has `agreement_workspace_size` bytes.
template <class First = polarity, class Second = polarity>
struct agreement_options {
    First first = {};
    Second second = {};
    missing_pairs missing = missing_pairs::left_out;
    visavis::periods periods = visavis::periods::same; ///< within each of two lists of figures
    std::span<std::byte> workspace = {};
};

/// The bytes that spare the verbs that compare two lists of `size` members their allocation.
[[nodiscard]] constexpr std::size_t agreement_workspace_size(std::size_t size) {
    if (size <= small_list) return 0;
    return working_memory::bytes_for<std::uint8_t>(size / 8 + 1) +
           3 * working_memory::bytes_for<std::uint64_t>(size) + workspace_size(size);
}

// ---------------------------------------------------------------------------------------------

namespace detail {

template <class Listed>
using chosen_polarity = std::conditional_t<figure<Listed>, indicators_polarity, polarity>;
template <class A, class B>
using agreement_options_for = agreement_options<chosen_polarity<A>, chosen_polarity<B>>;

// Visits the runs of a column, or the cells of its frequent values, and calls
// place(before, count, which, cell) for each cell: the `which`-th of `count` equal ones, of which
// `before` others are less.
template <class Place>
struct cell_placing {
    Place place;

    template <class CellOf>
    constexpr void operator()(std::size_t before, std::size_t, std::size_t count,
                              CellOf cell_of) const {
        for (std::size_t which = 0; which != count; ++which)
            place(before, count, which, static_cast<std::size_t>(cell_of(which)));
    }
    constexpr void one(std::size_t before, std::size_t, std::size_t count, std::size_t which,
                       std::size_t cell) const {
        place(before, count, which, cell);
    }
};

// A list and how it is seen: what the verbs on two lists are given twice.
template <orderable_list List, class Projection>
class seen_list {
public:
    using listed = listed_t<List, Projection>;
    using number = listed_number_t<listed>;
    static constexpr bool is_columnar = columnar_list<List, Projection>;

    constexpr seen_list(List& list, Projection& projection)
        : list_(&list), projection_(&projection) {}

    [[nodiscard]] constexpr std::size_t size() const { return size_of(*list_); }
    [[nodiscard]] constexpr decltype(auto) at(std::size_t position) const {
        return listed_at(*list_, *projection_, position);
    }
    // The answers of a column are larger than its cells, which are read as they are.
    [[nodiscard]] constexpr bool is_missing(std::size_t position) const {
        if constexpr (is_columnar) {
            return as_column().is_missing(position);
        } else {
            const auto& listed_here = at(position);
            return is_absent(value_of(listed_here));
        }
    }
    [[nodiscard]] constexpr number number_at(std::size_t position) const {
        if constexpr (is_columnar) {
            return std::data(*list_)[position];
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

    // Calls place(before, count, which, position) for the members that `is_kept(position)`: the
    // `which`-th of `count` equal ones, of which `before` others are less.
    template <class IsKept, class Place>
    constexpr void place_members(std::span<std::byte> lent, IsKept is_kept, Place place) const {
        in_order(*list_, *projection_, lent, [&](const auto& ordered) {
            std::size_t before = 0;
            ordered.for_each_tie(polarity::lower_is_better, [&](std::size_t begin,
                                                                std::size_t count) {
                const auto each_kept = [&](auto use) {
                    for (auto at = begin; at != begin + count; ++at)
                        if (const auto position = ordered.position(at); is_kept(position))
                            use(position);
                };
                std::size_t kept = 0;
                each_kept([&](std::size_t) { ++kept; });
                std::size_t which = 0;
                each_kept([&](std::size_t position) { place(before, kept, which++, position); });
                before += kept;
            });
        });
    }
    // The same for a column, of which a bitmap says what is kept, if there is one. What is said
    // last of a place holds, as `for_each_tie_of` has it.
    template <class Place>
    void place_cells(std::span<std::byte> lent, const std::uint8_t* kept, Place place) const {
        const auto all = as_column();
        const column cells(all.data(), all.size(), kept == nullptr ? all.valid() : validity(kept));
        for_each_tie_of(cells, {}, lent, in_sequence{}, cell_placing<Place>{place});
    }

private:
    [[nodiscard]] constexpr auto as_column() const { return column(*list_); }

    List* list_;
    Projection* projection_;
};

// Memory for cells, on the stack for a few of them, which ends with the object.
template <class Cell, std::size_t Few>
class cells {
public:
    constexpr explicit cells(std::size_t size) : own_(size > Few ? new Cell[size] : nullptr) {}
    cells(const cells&) = delete;
    cells& operator=(const cells&) = delete;
    constexpr ~cells() { delete[] own_; }

    [[nodiscard]] constexpr Cell* data() { return own_ == nullptr ? few_ : own_; }
    [[nodiscard]] constexpr const Cell* data() const { return own_ == nullptr ? few_ : own_; }

private:
    Cell few_[Few];
    Cell* own_;
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

    // Whether the lists may be compared as asked; counts the complete members.
    template <class Options>
    [[nodiscard]] constexpr answer<agreed> may_agree(const Options& options);

    // What calculate(cells, lent) returns, with memory for `Columns` cells a member.
    template <class Cell, std::size_t Columns, class Calculate>
    constexpr auto with_cells(std::span<std::byte> workspace, Calculate calculate);

    // Calls place(before, count, which, position) for the members that have a value in both lists:
    // in one of these it is the `which`-th of `count` equal ones, of which `before` others are
    // less. What is said last of a member and of a place holds.
    template <class List, class Place>
    constexpr void place_members(const List& list, std::span<std::byte> lent, Place place) const {
        if constexpr (List::is_columnar)
            if (is_long_) return list.place_cells(lent, kept_, place);
        list.place_members(
            lent,
            [&](std::size_t position) { return complete_ == size() || is_complete(position); },
            place);
    }

private:
    [[nodiscard]] constexpr bool is_complete(std::size_t position) const {
        return !first_.is_missing(position) && !second_.is_missing(position);
    }
    template <class Cell, std::size_t Columns, class Calculate>
    auto with_long_cells(std::span<std::byte> workspace, Calculate calculate);
    void mark_complete(std::uint8_t* bits);

    A first_;
    B second_;
    std::size_t complete_ = 0;
    bool is_long_ = false;               // beyond small lists, when the program runs
    const std::uint8_t* kept_ = nullptr; // of long lists, unless all are complete
};

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
        if (is_complete(at)) {
            ++complete_;
        } else if (options.missing == missing_pairs::error) {
            if (first_.is_missing(at)) return why_absent(first_.at(at));
            return why_absent(second_.at(at));
        }
    }
    if (complete_ == 0) return refusal{reason::empty_list, "no member has a value in both lists"};
    return agreed{};
}

template <class A, class B>
template <class Cell, std::size_t Columns, class Calculate>
constexpr auto paired_lists<A, B>::with_cells(std::span<std::byte> workspace, Calculate calculate) {
    static_assert(Columns * sizeof(Cell) <= 3 * sizeof(std::uint64_t));
    if (size() <= small_list || std::is_constant_evaluated()) {
        cells<Cell, Columns * small_list> few(Columns * size());
        return calculate(few.data(), std::span<std::byte>());
    }
    return with_long_cells<Cell, Columns>(workspace, calculate);
}

template <class A, class B>
template <class Cell, std::size_t Columns, class Calculate>
auto paired_lists<A, B>::with_long_cells(std::span<std::byte> workspace, Calculate calculate) {
    working_memory memory(workspace, agreement_workspace_size(size()));
    is_long_ = true;
    if (complete_ != size()) mark_complete(memory.take<std::uint8_t>(size() / 8 + 1));
    Cell* const all = memory.take<Cell>(Columns * size());
    const auto rest = workspace_size(size());
    return calculate(all, std::span(memory.take<std::byte>(rest), rest));
}

template <class A, class B>
void paired_lists<A, B>::mark_complete(std::uint8_t* bits) {
    for (std::size_t at = 0; at != size() / 8 + 1; ++at) bits[at] = 0;
    for (std::size_t at = 0; at != size(); ++at)
        bits[at / 8] =
            static_cast<std::uint8_t>(bits[at / 8] | (is_complete(at) ? 1U << (at % 8) : 0U));
    kept_ = bits;
}

} // namespace detail
} // namespace visavis
