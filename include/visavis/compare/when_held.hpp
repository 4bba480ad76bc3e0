// SPDX-License-Identifier: BSL-1.0
#pragma once

// when_held: the first and the last edition in which something held, and its return after a pause

#include <visavis/compare/facts.hpp>

namespace visavis {

/// The edition of something that happened once: between two editions, and the same where it is
/// known. If it happened at all may be unknown too.
class occasion {
public:
    /// It never happened.
    constexpr occasion() = default;
    constexpr occasion(verdict happened, const period& earliest, const period& latest)
        : happened_(happened), earliest_(earliest), latest_(latest) {}

    /// Whether it happened in the editions known.
    [[nodiscard]] constexpr verdict happened() const { return happened_; }
    [[nodiscard]] constexpr bool is_known() const {
        return holds(happened_) && earliest_ == latest_;
    }
    /// When; `undecided` where several editions are possible, `no_such_period` where none is.
    [[nodiscard]] constexpr answer<period> when() const;
    /// The first and the last edition that are possible; `no_such_period` where none is.
    [[nodiscard]] constexpr answer<period> earliest() const { return unless_never(earliest_); }
    [[nodiscard]] constexpr answer<period> latest() const { return unless_never(latest_); }
    /// Whether it happened in this edition.
    [[nodiscard]] constexpr verdict was(const period& edition) const {
        if (edition < earliest_ || latest_ < edition) return verdict(false);
        return happened_ & verdict_between(earliest_ == latest_, true);
    }

    friend constexpr bool operator==(const occasion&, const occasion&) = default;

private:
    [[nodiscard]] constexpr answer<period> unless_never(const period& when) const {
        if (!fails(happened_)) return when;
        return refusal{reason::no_such_period, "an edition in which it held"};
    }

    verdict happened_ = verdict(false);
    period earliest_ = {};
    period latest_ = {};
};

/// Something that holds again in the last edition, after editions in which it did not: "for the
/// first time since 2016".
struct comeback {
    verdict returned = verdict(false); ///< it holds, not in the edition before, and earlier it did
    occasion before = {};              ///< the last edition before in which it held

    /// Whether it holds for the first time since this edition.
    [[nodiscard]] constexpr verdict is_first_since(const period& edition) const {
        return returned & before.was(edition);
    }

    friend constexpr bool operator==(const comeback&, const comeback&) = default;
};

// ---------------------------------------------------------------------------------------------

constexpr answer<period> occasion::when() const {
    if (fails(happened_)) return unless_never(earliest_);
    if (!is_known()) return refusal{reason::undecided, "the edition in which it held"};
    return earliest_;
}

namespace detail {

// The first and the last edition in which something holds, of those read so far.
struct occasions_so_far {
    verdict happened = verdict(false);
    period first_possible = {};
    period last_possible = {};
    period first_sure = {};
    period last_sure = {};

    constexpr void read(const edition_fact& fact) {
        if (fails(fact.held)) return;
        if (fails(happened)) first_possible = fact.edition;
        last_possible = fact.edition;
        if (holds(fact.held)) {
            if (!holds(happened)) first_sure = fact.edition;
            last_sure = fact.edition;
        }
        happened = happened | fact.held;
    }
    [[nodiscard]] constexpr occasion first() const {
        return {happened, first_possible, holds(happened) ? first_sure : last_possible};
    }
    [[nodiscard]] constexpr occasion last() const {
        return {happened, holds(happened) ? last_sure : first_possible, last_possible};
    }
};

// A gap holds nothing that could be seen.
inline constexpr gap_options without_gaps{gap_rule::bridge};

template <bool IsFirst>
struct when_held_fn {
    template <fact_range Facts>
    [[nodiscard]] constexpr answer<occasion> checked(const Facts& facts) const {
        occasions_so_far occasions;
        const auto done = for_each_fact(facts, without_gaps,
                                        [&](const edition_fact& fact) { occasions.read(fact); });
        if (!done) return done.refused();
        return IsFirst ? occasions.first() : occasions.last();
    }
    template <fact_range Facts>
    [[nodiscard]] constexpr occasion operator()(const Facts& facts) const {
        return checked(facts).value();
    }
};

struct first_time_since_fn {
    template <fact_range Facts>
    [[nodiscard]] constexpr answer<comeback> checked(const Facts& facts) const {
        occasions_so_far earlier;
        verdict held_before = verdict(false);
        verdict held_last = verdict(false);
        edition_fact pending;
        bool has_pending = false;
        const auto done = for_each_fact(facts, without_gaps, [&](const edition_fact& fact) {
            if (has_pending) earlier.read(pending);
            held_before = held_last;
            held_last = fact.held;
            pending = fact;
            has_pending = true;
        });
        if (!done) return done.refused();
        return comeback{held_last & !held_before & earlier.happened, earlier.last()};
    }
    template <fact_range Facts>
    [[nodiscard]] constexpr comeback operator()(const Facts& facts) const {
        return checked(facts).value();
    }
};

} // namespace detail

/// The first edition in which something held, of those known.
/// Formula: the earliest e with held(e)
/// Units: an edition's period
/// Range: between the first edition in which it may have held and the first in which it surely did
/// Missing, zero, negative: an undetermined edition leaves open which was the first; gaps are not
///   looked at, nor what came before the first edition known
/// Errors: empty_list, malformed (editions out of order); `first_held.checked(...)` returns them
/// Complexity: O(n)
/// Source: left-censored histories, as in survival analysis
/// Example: examples/streaks_and_records.cpp
inline constexpr detail::when_held_fn<true> first_held{};

/// The last edition in which something held.
/// Formula: the latest e with held(e)
/// Units: an edition's period
/// Range: between the last edition in which it surely held and the last in which it may have
/// Missing, zero, negative: as `first_held`
/// Errors: as `first_held`; `last_held.checked(...)` returns them
/// Complexity: O(n)
/// Source: as `first_held`
/// Example: examples/streaks_and_records.cpp
inline constexpr detail::when_held_fn<false> last_held{};

/// Whether something holds in the last edition again, and since when it had not: "for the first
/// time since 2016". What never held before is a `first_time` instead.
/// Formula: held(last), not held(the edition before), held(e) for some e before
/// Units: none
/// Range: holds, fails or undetermined; the last edition before in which it held, as `last_held`
/// Missing, zero, negative: as `first_held`; a gap is no edition in which it did not hold
/// Errors: as `first_held`; `first_time_since.checked(...)` returns them
/// Complexity: O(n)
/// Source: as `first_held`
/// Example: examples/streaks_and_records.cpp
inline constexpr detail::first_time_since_fn first_time_since{};

} // namespace visavis
