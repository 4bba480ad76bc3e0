// SPDX-License-Identifier: BSL-1.0
#pragma once

// share_of: the part of an amount or of a list, "6 of 10 (60 %)"

#include <visavis/compare/membership.hpp>
#include <visavis/compare/share.hpp>
#include <visavis/model/league.hpp>

#include <range/v3/range/concepts.hpp>

#include <concepts>
#include <functional>

namespace visavis {

/// What an unnamed range of members is.
struct unnamed_list {
    [[nodiscard]] static constexpr std::string_view title() { return "the list"; }
};

// ---------------------------------------------------------------------------------------------

namespace detail {

struct listed_entity {
    template <class Entity>
    constexpr const Entity& operator()(const placed<Entity>& place) const {
        return place.who;
    }
};

constexpr operand list_operand(std::string_view title, const period& edition, const source& from) {
    operand list;
    list.who = any_entity(title);
    list.when = edition;
    list.from = from;
    return list;
}

template <class List>
constexpr answer<share<List, fraction>> exact_list_share(const fraction& inside, std::int64_t size,
                                                         const operand& list) {
    if (size == 0) return refusal{reason::empty_list, list.who.name()};
    const auto value = fraction::quotient(inside, fraction(size));
    if (!value) return value.refused();
    return share<List, fraction>(value.value(), {}, list, inside, fraction(size));
}

// A share as the quotient of two figures; an estimate stays within 0 and 1.
template <class Result>
constexpr answer<Result> share_value(const Result& part, const Result& whole) {
    if (holds(is_less(part, 0)) || holds(is_less(whole, 0))) return reason::negative_part;
    if (holds(is_less(whole, part))) return reason::part_exceeds_whole;
    const auto value = divide(part, whole);
    if constexpr (std::same_as<Result, interval>) {
        if (!value) return value;
        return value.value().within(interval::closed(fraction(0), fraction(1)));
    } else {
        return value;
    }
}

struct share_of_fn {
    /// The share of a figure in another of the same indicator, which contains it.
    template <figure Part, figure Whole>
    [[nodiscard]] constexpr auto checked(const Part& part, const Whole& whole,
                                         periods asked = periods::same) const {
        using indicator = indicator_of_t<Part>;
        static_assert(same_indicator_type<indicator, indicator_of_t<Whole>>,
                      "visavis: the part of a share is of the whole's indicator");
        using result = figures_result<Part, Whole>;
        using outcome = answer<share<indicator, result>>;
        const auto present = may_be_shared(part, whole, asked);
        if (!present) return outcome(present.refused());
        const auto part_value = number_as<result>(visavis::number_of(part.value).value());
        const auto whole_value = number_as<result>(visavis::number_of(whole.value).value());
        if (!part_value) return outcome(part_value.refused());
        if (!whole_value) return outcome(whole_value.refused());
        const auto value = is_same_figure(part, whole)
                               ? answer<result>(result(1))
                               : share_value(part_value.value(), whole_value.value());
        if (!value) return outcome(about_figure(value.why(), part));
        return outcome(share<indicator, result>(value.value(), operand_of(part), operand_of(whole),
                                                part_value.value(), whole_value.value()));
    }

    /// The share of the members of a league that satisfy a predicate.
    template <class List, int Size, class Predicate>
    [[nodiscard]] constexpr answer<share<List, fraction>>
    checked(const league<List, Size>& members, const Predicate& predicate,
            counting how = counting::whole) const {
        return of_members<List>(members, predicate, listed_entity{}, how,
                                list_operand(List::title(), members.edition, members.from));
    }

    /// The share of a list that its source counted.
    template <class List>
    [[nodiscard]] constexpr answer<share<List, fraction>>
    checked(const tally<List>& counted) const {
        return exact_list_share<List>(fraction(counted.count), counted.size,
                                      list_operand(List::title(), counted.edition, counted.from));
    }

    /// The share of the members of any range that satisfy a predicate, seen through a projection.
    template <ranges::input_range Members, class Predicate, class Projection = std::identity>
        requires(!figure<Members>)
    [[nodiscard]] constexpr answer<share<unnamed_list, fraction>>
    checked(const Members& members, const Predicate& predicate, const Projection& projection = {},
            counting how = counting::whole) const {
        return of_members<unnamed_list>(members, predicate, projection, how,
                                        list_operand(unnamed_list::title(), {}, {}));
    }

    template <class... Arguments>
    [[nodiscard]] constexpr auto operator()(const Arguments&... arguments) const requires requires {
        this->checked(arguments...);
    }
    { return checked(arguments...).value(); }

private:
    template <figure Part, figure Whole>
    static constexpr answer<agreed> may_be_shared(const Part& part, const Whole& whole,
                                                  periods asked) {
        static_assert(
            adds_up<indicator_of_t<Part>>(),
            "visavis: figures of an intensive indicator (a rate, a score) have no shares");
        const auto same = same_indicator(part.what, whole.what);
        if (!same) return same;
        if (any_indicator(part.what).scale != scaling::extensive)
            return refusal{reason::not_applicable, "the share of an intensive indicator"};
        if (asked == periods::same && part.when != whole.when) return reason::different_periods;
        const auto within = lies_within(part.who, whole.who);
        if (!within) return within;
        const auto present = is_present(part);
        return present ? is_present(whole) : present;
    }

    template <class List, class Members, class Predicate, class Projection>
    static constexpr answer<share<List, fraction>>
    of_members(const Members& members, const Predicate& predicate, const Projection& projection,
               counting how, const operand& list) {
        const auto counts = count_members(members, predicate, projection);
        if (counts.unknown != 0) return refusal{reason::unknown_membership, list.who.name()};
        if (how == counting::whole)
            return exact_list_share<List>(fraction(counts.inside), counts.size, list);
        if constexpr (requires { sum_of_weights(members, predicate, projection); }) {
            const auto sum = sum_of_weights(members, predicate, projection);
            if (!sum) return sum.refused();
            return exact_list_share<List>(sum.value(), counts.size, list);
        } else {
            return refusal{reason::not_applicable, "fractional counting of a plain predicate"};
        }
    }
};

struct share_bounds_fn {
    template <ranges::input_range Members, class Predicate, class Projection = std::identity>
    [[nodiscard]] constexpr answer<share<unnamed_list, interval>>
    checked(const Members& members, const Predicate& predicate,
            const Projection& projection = {}) const {
        return bounds<unnamed_list>(count_members(members, predicate, projection),
                                    list_operand(unnamed_list::title(), {}, {}));
    }
    template <class List, int Size, class Predicate>
    [[nodiscard]] constexpr answer<share<List, interval>>
    checked(const league<List, Size>& members, const Predicate& predicate) const {
        return bounds<List>(count_members(members, predicate, listed_entity{}),
                            list_operand(List::title(), members.edition, members.from));
    }
    template <class... Arguments>
    [[nodiscard]] constexpr auto operator()(const Arguments&... arguments) const requires requires {
        this->checked(arguments...);
    }
    { return checked(arguments...).value(); }

private:
    template <class List>
    static constexpr answer<share<List, interval>> bounds(const member_counts& counts,
                                                          const operand& list) {
        if (counts.size == 0) return refusal{reason::empty_list, list.who.name()};
        const auto inside =
            interval::closed(fraction(counts.inside), fraction(counts.inside + counts.unknown));
        const interval size = fraction(counts.size);
        return share<List, interval>(inside / size, {}, list, inside, size);
    }
};

template <class Indicator>
struct quoted_share_fn {
    template <entity Part, entity Whole, class Quoted>
    [[nodiscard]] constexpr auto operator()(const Part& part, const Whole& whole,
                                            const period& when, const Quoted& quoted,
                                            const source& from) const {
        using result = result_of<Quoted>;
        const auto within = lies_within(part, whole);
        if (!within) refuse(within.refused());
        operand of_part{Indicator{}, part, when, from, {}, quotation_of(quoted)};
        operand of_whole{Indicator{}, whole, when, from, {}, {}};
        const auto value = share_value(number_as<result>(quoted).value(), result(1)).value();
        return share<Indicator, result>(value, of_part, of_whole);
    }
};

} // namespace detail

/// A part of a whole: of an amount (`share_of(part, whole)`), of a list
/// (`share_of(top_ten, located_in<"CN">)`, any range with any predicate and projection), or of a
/// counted list (`share_of(list::counted(26, 100, ...))`).
/// Formula: part / whole; members that satisfy the predicate / members
/// Units: none; a share of what its type names
/// Range: 0 to 1
/// Missing, zero, negative: a missing figure is refused with its reason, a negative part with
///   `negative_part`, a zero whole with `zero_denominator`, an empty list with `empty_list`; a
///   member of unknown country with `unknown_membership` (ask for `share_bounds`)
/// Errors: those, part_exceeds_whole, part_outside_whole, different_periods (unless
///   `across_periods`), not_applicable; `share_of.checked(...)` returns them
/// Complexity: O(1), or O(n) for a list
/// Source: whole and fractional counting as Nature Index's Count and Share
/// Example: examples/share_of_a_list.cpp
inline constexpr detail::share_of_fn share_of{};

/// The share of a list when k of its n members are of unknown country.
/// Formula: [c / n, (c + k) / n]
/// Units: none; a share of the list
/// Range: 0 to 1
/// Missing, zero, negative: unknown members widen the interval; an empty list is refused
/// Errors: empty_list
/// Complexity: O(n)
/// Source: worst-case bounds, C. F. Manski, Partial Identification of Probability Distributions
///   (2003)
/// Example: examples/share_of_a_list.cpp
inline constexpr detail::share_bounds_fn share_bounds{};

/// A share that its source quotes without the operands: "about 43 % of top AI talent".
/// Formula: the quoted number, as an interval within 0 and 1 when hedged
/// Units: none; a share of the indicator
/// Range: 0 to 1
/// Missing, zero, negative: a negative or larger number is refused
/// Errors: negative_part, part_exceeds_whole, part_outside_whole
/// Complexity: O(1)
/// Source: the quotation
/// Example: examples/hedged_figures.cpp
template <indicator_in_type Indicator>
inline constexpr detail::quoted_share_fn<Indicator> quoted_share{};

} // namespace visavis
