// SPDX-License-Identifier: BSL-1.0
#pragma once

// list_counts: how many of a list's first places are in a country or group, edition by edition

#include <visavis/compare/facts.hpp>

#include <iterator>

namespace visavis {

/// How many of so many first places of one edition belong somewhere: between two numbers, and the
/// same where every member is known. A published tally is one too: "6 of 10".
struct list_count {
    period edition = {};
    std::int64_t at_least = 0;
    std::int64_t at_most = 0;
    std::int64_t size = 0; ///< of the first places: more than asked with a tie at the boundary

    constexpr list_count() = default;
    constexpr list_count(const period& when, std::int64_t least, std::int64_t most,
                         std::int64_t whole)
        : edition(when), at_least(least), at_most(most), size(whole) {}
    template <class List>
    constexpr list_count(const tally<List>& counted)
        : list_count(counted.edition, counted.count, counted.count, counted.size) {}

    [[nodiscard]] constexpr bool is_known() const { return at_least == at_most; }
    /// How many, or `undecided`.
    [[nodiscard]] constexpr answer<std::int64_t> known() const {
        if (is_known()) return at_least;
        return refusal{reason::undecided, "how many of the first places"};
    }
    /// Whether it is more than another count in the same edition: "more than in the United States".
    /// Of another edition: `different_periods`.
    [[nodiscard]] constexpr answer<verdict> is_more_than(const list_count& other) const {
        if (edition != other.edition)
            return refusal{reason::different_periods, "counts in two editions"};
        return verdict_between(at_least > other.at_most, at_most > other.at_least);
    }
    /// Whether it is more than a part of the places: `is_more_than(half)`, strictly. `empty_list`
    /// where there are none.
    [[nodiscard]] constexpr answer<verdict> is_more_than(const fraction& part) const {
        if (size == 0) return refusal{reason::empty_list, "the first places of an edition"};
        return verdict_between(part < fraction(at_least, size), part < fraction(at_most, size));
    }

    friend constexpr bool operator==(const list_count&, const list_count&) = default;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// Of members that stand, or may stand, among the first places.
struct members_seen {
    std::int64_t within = 0;  // surely
    std::int64_t inside = 0;  // of these, those that surely belong
    std::int64_t outside = 0; // and those that surely do not
    std::int64_t perhaps_within = 0;
};

template <class Predicate>
struct counted_within {
    int top;
    Predicate predicate;

    constexpr list_count operator()(const known_edition& edition) const {
        members_seen seen;
        for (std::size_t at = 0; at != edition.size(); ++at) see(edition.at(at), seen);
        const auto size = places_within(edition, seen);
        return {edition.when(), seen.inside, size - seen.outside, size};
    }

private:
    constexpr void see(const sighting& member, members_seen& seen) const {
        const auto within = member.where.is_within(top);
        seen.perhaps_within += undetermined(within) ? 1 : 0;
        if (!holds(within)) return;
        const auto inside = belongs(predicate, member.who);
        ++seen.within;
        seen.inside += holds(inside) ? 1 : 0;
        seen.outside += fails(inside) ? 1 : 0;
    }
    // How many first places there are: those named, where all of them are, and else as many as were
    // asked for or the list has.
    [[nodiscard]] constexpr std::int64_t places_within(const known_edition& edition,
                                                       const members_seen& seen) const {
        const bool others_are_not = fails(edition.where_others_are().is_within(top));
        if (others_are_not && seen.perhaps_within == 0) return seen.within;
        const auto asked = top < edition.length() ? top : edition.length();
        return seen.within < asked ? asked : seen.within;
    }
};

struct counts_within_fn {
    template <named_history History, class Predicate>
    [[nodiscard]] constexpr answer<read_each<history_view, counted_within<Predicate>>>
    checked(int top, const Predicate& predicate, History&& editions) const {
        if (top < 1) return refusal{reason::out_of_range, "fewer than one first place"};
        return read_each(visavis::editions_of(editions), counted_within<Predicate>{top, predicate});
    }
    template <named_history History, class Predicate>
    [[nodiscard]] constexpr auto operator()(int top, const Predicate& predicate,
                                            History&& editions) const {
        return checked(top, predicate, editions).value();
    }
};

struct is_more_than_part {
    fraction part;

    constexpr edition_fact operator()(const list_count& count) const {
        const auto more = count.is_more_than(part);
        return {count.edition, more ? more.value() : verdict::of_undetermined()};
    }
};

template <class Counts>
concept count_range = requires(const Counts& counts) {
    { *std::begin(counts) } -> std::convertible_to<list_count>;
};

struct more_than_fn {
    /// Counts that are read of a history.
    template <class Source, class Read>
        requires count_range<read_each<Source, Read>>
    [[nodiscard]] constexpr auto operator()(const fraction& part,
                                            const read_each<Source, Read>& counts) const {
        return read_each(counts, is_more_than_part{part});
    }
    /// Counts in an array, a vector or a span, which must outlive the facts.
    template <count_range Counts>
        requires requires(const Counts& counts) { std::data(counts); }
    [[nodiscard]] constexpr auto operator()(const fraction& part, const Counts& counts) const {
        return read_each(elements_view(std::data(counts), std::size(counts)),
                         is_more_than_part{part});
    }
    template <count_range Counts>
        requires requires(const Counts& counts) { std::data(counts); }
    void operator()(const fraction& part, const Counts&& counts) const = delete; // would be gone
};

} // namespace detail

/// How many of the first `top` places are in a country or group, or satisfy any predicate of
/// members, edition by edition: `counts_within(10, located_in<"CN">, history)`.
/// Formula: the number of members with rank <= top for which the predicate holds
/// Units: members
/// Range: between those that surely are and all that may be; of so many places
/// Missing, zero, negative: places whose members are not named, and members whose country is not
///   known, widen the range; a member that may or may not be among the first counts as not named;
///   ties at the boundary are seen only where they are named
/// Errors: out_of_range (fewer than one place); `counts_within.checked(...)` returns it
/// Complexity: O(1); each reading of a count O(n) in the edition's members
/// Source: counting; whole, so that a member in several countries counts in each
/// Example: examples/share_through_time.cpp
inline constexpr detail::counts_within_fn counts_within{};

/// Whether more than a part of the places, edition by edition: facts, for `first_time`, `streak`
/// and the others: `first_time(more_than(half, counts_within(10, located_in<"CN">, history)))`.
/// Formula: count / places > part, strictly
/// Units: none
/// Range: holds, fails or undetermined, for each edition
/// Missing, zero, negative: undetermined where the range of the count lies on both sides, and where
///   an edition has no places
/// Errors: none
/// Complexity: O(1); each reading of a fact reads a count
/// Source: as `counts_within`, or published tallies
/// Example: examples/share_through_time.cpp
inline constexpr detail::more_than_fn more_than_part{};

} // namespace visavis
