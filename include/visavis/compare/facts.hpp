// SPDX-License-Identifier: BSL-1.0
#pragma once

// facts: whether something holds, edition by edition of a history or period by period of a series

#include <visavis/compare/membership.hpp>
#include <visavis/compare/read_each.hpp>
#include <visavis/model/history.hpp>
#include <visavis/model/series.hpp>

#include <cstdint>
#include <iterator>

namespace visavis {

/// Whether something held in one edition of a list, or in one period of a series.
struct edition_fact {
    period edition = {};
    verdict held = verdict::of_undetermined();

    friend constexpr bool operator==(const edition_fact&, const edition_fact&) = default;
};

/// What becomes of a period that should have an edition, and has none.
enum class gap_rule : std::uint8_t {
    break_off,  ///< nothing held in it: a run ends there
    leave_open, ///< it is not known whether it held
    bridge,     ///< the editions on both sides follow one another
};

/// How the editions of a history follow one another: one in every period, or in every second, ...
struct gap_options {
    gap_rule rule = gap_rule::break_off;
    int every = 1;  ///< periods from one edition to the next; a bridged gap may be of any length
    int within = 0; ///< so many periods sooner or later: 1 of 6 months for June and November
};

/// Facts, judged anew each time they are read: a range of `edition_fact`. It views the history or
/// series it was made of.
template <class Dated, class Judge>
using facts_view = read_each<Dated, Judge>;

/// A range of facts: an array, a vector, or a view of a history or series.
template <class Facts>
concept fact_range = requires(const Facts& facts) {
    { *std::begin(facts) } -> std::convertible_to<edition_fact>;
    std::end(facts);
};

// ---------------------------------------------------------------------------------------------

namespace detail {

inline constexpr refusal editions_out_of_order{reason::malformed,
                                               "editions that are not in order of time"};

// Visits every fact in order, and those of the gaps between them.
template <fact_range Facts, class Visit>
constexpr answer<agreed> for_each_fact(const Facts& facts, const gap_options& options,
                                       Visit visit) {
    if (!are_editions_apart(options.every, options.within))
        return refusal{reason::out_of_range, "editions every so many periods"};
    const bool fills = options.rule != gap_rule::bridge;
    const auto in_gap =
        options.rule == gap_rule::leave_open ? verdict::of_undetermined() : verdict(false);
    bool is_first = true;
    period before;
    for (const edition_fact fact : facts) {
        if (!is_first) {
            if (before.often() != fact.edition.often() || !(before < fact.edition))
                return editions_out_of_order;
            const int steps = editions_between(before, fact.edition, options.every, options.within);
            if (fills && steps == 0)
                return refusal{reason::malformed, "editions at other distances than stated"};
            for (int step = 1; fills && step < steps; ++step)
                visit(edition_fact{before.after(step * options.every), in_gap});
        }
        visit(fact);
        before = fact.edition;
        is_first = false;
    }
    if (is_first) return refusal{reason::empty_list, "the editions"};
    return agreed{};
}

template <class Predicate>
struct judged_edition {
    Predicate predicate;

    constexpr edition_fact operator()(const known_edition& edition) const {
        return {edition.when(), belongs(predicate, edition)};
    }
};

// A figure that is missing decides nothing.
template <class Indicator, class Entity, class Value, class Predicate>
struct judged_figure {
    series_view<Indicator, Entity, Value> points;
    Predicate predicate;

    constexpr edition_fact operator()(const dated<Value>& point) const {
        if (!visavis::number_of(point.value)) return {point.when};
        const observation<Indicator, Entity, Value> figure{
            points.what(), points.who(), point.when, point.value, points.from(), point.flags};
        return {point.when, belongs(predicate, figure)};
    }
};

struct held_in_fn {
    template <named_history History, class Predicate>
    [[nodiscard]] constexpr auto operator()(History&& editions, const Predicate& predicate) const {
        return read_each(visavis::editions_of(editions), judged_edition<Predicate>{predicate});
    }
    template <named_series Series, class Predicate>
    [[nodiscard]] constexpr auto operator()(Series&& points, const Predicate& predicate) const {
        return of_series(visavis::view_of(points), predicate);
    }

private:
    template <class Indicator, class Entity, class Value, class Predicate>
    static constexpr auto of_series(const series_view<Indicator, Entity, Value>& points,
                                    const Predicate& predicate) {
        return read_each(points,
                         judged_figure<Indicator, Entity, Value, Predicate>{points, predicate});
    }
};

struct is_ranked_within {
    any_entity who;
    int top;
    history_view editions;

    constexpr edition_fact operator()(const known_edition& edition) const {
        return {edition.when(), editions.where_is(who, edition).value().is_within(top)};
    }
};
struct is_ranked_before {
    any_entity who;
    any_entity other;
    history_view editions;

    constexpr edition_fact operator()(const known_edition& edition) const {
        const auto where = editions.where_is(who, edition).value();
        return {edition.when(), where.is_before(editions.where_is(other, edition).value())};
    }
};

// Whether the list of a history holds such entities: all of its editions do or none.
constexpr answer<agreed> may_be_listed(const any_entity& who, const history_view& editions) {
    if (editions.size() == 0) return agreed{};
    const auto found = editions.where_is(who, *editions.begin());
    if (!found) return found.refused();
    return agreed{};
}

struct ranked_within_fn {
    using facts = facts_view<history_view, is_ranked_within>;

    template <entity Entity, named_history History>
    [[nodiscard]] constexpr answer<facts> checked(const Entity& who, int top,
                                                  History&& editions) const {
        require_kind_of_history<History, Entity>();
        const auto view = visavis::editions_of(editions);
        if (top < 1) return refusal{reason::out_of_range, "a rank below 1"};
        const auto may = may_be_listed(who, view);
        if (!may) return may.refused();
        return facts(view, is_ranked_within{any_entity(who), top, view});
    }
    template <entity Entity, named_history History>
    [[nodiscard]] constexpr facts operator()(const Entity& who, int top, History&& editions) const {
        return checked(who, top, editions).value();
    }
};

struct ranked_before_fn {
    using facts = facts_view<history_view, is_ranked_before>;

    template <entity A, entity B, named_history History>
    [[nodiscard]] constexpr answer<facts> checked(const A& who, const B& other,
                                                  History&& editions) const {
        require_kind_of_history<History, A>();
        require_kind_of_history<History, B>();
        const auto view = visavis::editions_of(editions);
        for (const auto& one : {any_entity(who), any_entity(other)}) {
            const auto may = may_be_listed(one, view);
            if (!may) return may.refused();
        }
        return facts(view, is_ranked_before{any_entity(who), any_entity(other), view});
    }
    template <entity A, entity B, named_history History>
    [[nodiscard]] constexpr facts operator()(const A& who, const B& other,
                                             History&& editions) const {
        return checked(who, other, editions).value();
    }
};

} // namespace detail

/// Whether a predicate holds in each edition of a history, or of each figure of a series:
/// `held_in(spending, [](const auto& figure) { return figure.value > 5; })`.
/// Formula: predicate(edition) or predicate(figure), a `bool` or a `verdict`
/// Units: none
/// Range: holds, fails or undetermined, for each edition or period there is
/// Missing, zero, negative: a missing figure is undetermined; a period without an edition or figure
///   has no fact, and what goes through the facts says what becomes of it
/// Errors: none but the predicate's
/// Complexity: O(1); each reading of a fact calls the predicate
/// Source: the calling program
/// Example: examples/streaks_and_records.cpp
inline constexpr detail::held_in_fn held_in{};

/// Whether an entity was ranked so high or higher, edition by edition:
/// `ranked_within(city<"Beijing", "CN">{}, 1, history)`.
/// Formula: rank <= top; joint ranks count
/// Units: none
/// Range: holds, fails or undetermined, for each edition
/// Missing, zero, negative: who is surely not in the list is not ranked so high; where the list is
///   known in part and may hold the entity there, it is undetermined
/// Errors: out_of_range (no rank that is asked for), different_kinds; `ranked_within.checked(...)`
/// Complexity: O(1); each reading of a fact O(n) in the edition's members
/// Source: as the editions
/// Example: examples/streaks_and_records.cpp
inline constexpr detail::ranked_within_fn ranked_within{};

/// Whether an entity was ranked before another, edition by edition.
/// Formula: rank of the first < rank of the second; joint ranks are not before one another
/// Units: none
/// Range: holds, fails or undetermined, for each edition
/// Missing, zero, negative: who is not in the list is behind all who are; as `ranked_within` where
///   it is not known
/// Errors: different_kinds; `ranked_before.checked(...)` returns it
/// Complexity: O(1); each reading of a fact O(n) in the edition's members
/// Source: as the editions
/// Example: examples/streaks_and_records.cpp
inline constexpr detail::ranked_before_fn ranked_before{};

} // namespace visavis
