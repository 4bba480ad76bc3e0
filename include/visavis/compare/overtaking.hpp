// SPDX-License-Identifier: BSL-1.0
#pragma once

// overtaking: when one series passed another, and when the other passed back

#include <visavis/compare/side_by_side.hpp>

namespace visavis {

/// One series passes another: behind it in one period, and ahead of it in a later one, with none
/// between in which the order is known to be otherwise. Or it pulls ahead, from being level.
struct overtaking {
    any_entity who = {};      ///< who passes
    any_entity whom = {};     ///< who is passed
    period before = {};       ///< the last period in which who passes was behind; or else level
    period after = {};        ///< the first in which it is ahead
    bool by_first = false;    ///< whether the first series passes the second
    bool from_level = false;  ///< whether nobody was behind before: one pulls ahead
    bool was_level = false;   ///< whether the two were level between, or before
    period level = {};        ///< the first period in which they were, if they were
    bool is_adjacent = false; ///< whether `after` follows `before`, with no other period between

    friend constexpr bool operator==(const overtaking&, const overtaking&) = default;
};

/// The overtakings of two series, in order, found anew each time. It views the series.
template <class Pairs>
class overtakings_view {
public:
    class iterator;

    constexpr explicit overtakings_view(const Pairs& pairs) : pairs_(pairs) {}

    [[nodiscard]] constexpr iterator begin() const { return iterator(pairs_); }
    [[nodiscard]] constexpr auto end() const { return pairs_.end(); }
    /// How many there are. O(n).
    [[nodiscard]] constexpr int count() const {
        int found = 0;
        for (auto at = begin(); at != end(); ++at) ++found;
        return found;
    }

private:
    Pairs pairs_;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// Who was ahead last, and whether the two have been level since.
class order_so_far {
public:
    // Reads a period; whether somebody is ahead in it who was not before.
    template <class Result>
    constexpr bool passes_at(const two_numbers<Result>& now) {
        if (holds(now.is_level())) {
            if (!is_level_) level_ = now.when;
            is_level_ = true;
            last_level_ = now.when;
            return false;
        }
        const bool first_ahead = holds(now.is_first_above());
        if (!first_ahead && !holds(now.is_second_above())) return false;
        const bool passes = is_known_ ? first_ahead_ != first_ahead || is_level_ : is_level_;
        if (passes) found_ = passing_at(now.when, first_ahead);
        is_known_ = true;
        first_ahead_ = first_ahead;
        last_ = now.when;
        is_level_ = false;
        return passes;
    }
    [[nodiscard]] constexpr const overtaking& found() const { return found_; }

private:
    [[nodiscard]] constexpr overtaking passing_at(const period& when, bool first_ahead) const {
        const bool was_behind = is_known_ && first_ahead_ != first_ahead;
        const auto before = was_behind ? last_ : last_level_;
        const bool is_adjacent = when.ordinal() - before.ordinal() == 1;
        const auto level = is_level_ ? level_ : period();
        return {{}, {}, before, when, first_ahead, !was_behind, is_level_, level, is_adjacent};
    }

    bool is_known_ = false;
    bool first_ahead_ = false;
    period last_ = {};
    bool is_level_ = false;
    period level_ = {};
    period last_level_ = {};
    overtaking found_ = {};
};

struct overtakings_fn {
    template <named_series A, named_series B>
    [[nodiscard]] constexpr auto checked(A&& a, B&& b) const {
        const auto pairs = side_by_side_fn<read_two_numbers>{}.checked(a, b);
        using view = overtakings_view<std::remove_cvref_t<decltype(pairs.value())>>;
        using outcome = answer<view>;
        return pairs ? outcome(view(pairs.value())) : outcome(pairs.refused());
    }
    template <named_series A, named_series B>
    [[nodiscard]] constexpr auto operator()(A&& a, B&& b) const {
        return checked(a, b).value();
    }
};

struct last_overtaking_fn {
    template <any_series A, any_series B>
    [[nodiscard]] constexpr answer<overtaking> checked(const A& a, const B& b) const {
        const auto all = overtakings_fn{}.checked(a, b);
        if (!all) return all.refused();
        answer<overtaking> last = no_overtaking(visavis::view_of(a), visavis::view_of(b));
        for (const auto& one : all.value()) last = one;
        return last;
    }
    template <any_series A, any_series B>
    [[nodiscard]] constexpr overtaking operator()(const A& a, const B& b) const {
        return checked(a, b).value();
    }

private:
    template <class A, class B>
    static constexpr refusal no_overtaking(const A& a, const B& b) {
        text<120> sentence("in which ");
        append_all(sentence, a.who().name(), " and ", b.who().name(), " passed one another");
        return {reason::no_such_period, sentence};
    }
};

// A period as a number of years.
constexpr fraction years_of(const period& when) {
    return {when.ordinal(), period::per_year(when.often())};
}

struct crossing_year_fn {
    template <any_series A, any_series B>
    [[nodiscard]] constexpr auto checked(const A& a, const B& b, const overtaking& passing) const {
        using result = series_result<view_of_t<A>, view_of_t<B>>;
        static_assert(
            !std::same_as<result, interval>,
            "visavis: hedged figures do not cross at one time; an overtaking lies between "
            "two periods");
        using outcome = answer<result>;
        if (passing.from_level) return number_as<result>(years_of(passing.before));
        if (passing.was_level) return number_as<result>(years_of(passing.level));
        const auto before = gap_at<result>(a, b, passing.before);
        if (!before) return outcome(before.refused());
        const auto after = gap_at<result>(a, b, passing.after);
        if (!after) return outcome(after.refused());
        if (!is_less(before.value(), 0) == !is_less(after.value(), 0))
            return outcome(refusal{reason::no_such_period, "a crossing of the two series"});
        return interpolated(before.value(), after.value(), passing);
    }
    template <any_series A, any_series B>
    [[nodiscard]] constexpr auto operator()(const A& a, const B& b,
                                            const overtaking& passing) const {
        return checked(a, b, passing).value();
    }

private:
    template <class Result, class A, class B>
    static constexpr answer<Result> gap_at(const A& a, const B& b, const period& when) {
        for (const auto& both : side_by_side_fn<read_two_numbers>{}(a, b))
            if (both.when == when) return both.gap();
        return refusal{reason::no_such_period, "a crossing of the two series"};
    }
    template <class Result>
    static constexpr answer<Result> interpolated(const Result& before, const Result& after,
                                                 const overtaking& passing) {
        const auto from = number_as<Result>(years_of(passing.before));
        const auto years = number_as<Result>(years_of(passing.after) - years_of(passing.before));
        const auto change = subtract(before, after);
        if (!change) return change;
        const auto part = divide(before, change.value());
        if (!part) return part;
        const auto later = multiply(part.value(), years.value());
        return later ? add(from.value(), later.value()) : later;
    }
};

} // namespace detail

/// Goes through the overtakings of two series, which must outlive it.
template <class Pairs>
class overtakings_view<Pairs>::iterator {
public:
    using value_type = overtaking;
    using difference_type = std::ptrdiff_t;

    constexpr iterator() = default;
    constexpr explicit iterator(const Pairs& pairs)
        : pairs_(&pairs), at_(pairs.begin()), end_(pairs.end()) {
        find();
    }

    [[nodiscard]] constexpr overtaking operator*() const {
        auto passing = order_.found();
        const any_entity first(pairs_->first().who());
        const any_entity second(pairs_->second().who());
        passing.who = passing.by_first ? first : second;
        passing.whom = passing.by_first ? second : first;
        return passing;
    }
    constexpr iterator& operator++() {
        ++at_;
        find();
        return *this;
    }
    constexpr iterator operator++(int) {
        const auto before = *this;
        ++*this;
        return before;
    }
    friend constexpr bool operator==(const iterator& a, const iterator& b) {
        return a.at_ == b.at_;
    }
    friend constexpr bool operator==(const iterator& a, const typename Pairs::iterator& end) {
        return a.at_ == end;
    }

private:
    constexpr void find() {
        while (at_ != end_ && !order_.passes_at(*at_)) ++at_;
    }

    const Pairs* pairs_ = nullptr;
    typename Pairs::iterator at_ = {};
    typename Pairs::iterator end_ = {};
    detail::order_so_far order_ = {};
};

/// When one series passed another, and when it was passed: a range of `overtaking`.
/// Formula: behind in one period, ahead in a later one, by strict comparison in both; from being
///   level it is "pulled ahead" (`from_level`)
/// Units: periods
/// Range: none or more, in order of time; each between two periods
/// Missing, zero, negative: periods in which a figure is missing or the order is not decided are
///   passed over; an overtaking then lies between periods further apart (`is_adjacent` tells), and
///   there may have been others there and back
/// Errors: as `side_by_side`; `overtakings.checked(...)` returns them
/// Complexity: O(1); going through it O(n + m), no allocation
/// Source: sign changes of the difference of two series
/// Example: examples/overtaking.cpp
inline constexpr detail::overtakings_fn overtakings{};

/// The last time that one of two series passed the other.
/// Formula: the last of `overtakings`
/// Units: periods
/// Range: between two periods
/// Missing, zero, negative: as `overtakings`
/// Errors: as `side_by_side`, no_such_period (neither passed the other);
///   `last_overtaking.checked(...)` returns them
/// Complexity: O(n + m)
/// Source: as `overtakings`
/// Example: examples/overtaking.cpp
inline constexpr detail::last_overtaking_fn last_overtaking{};

/// When two series crossed, if each ran in a straight line from one period to the other: asked for
/// by name, since no figure says so. Periods are points in time, a whole number for a year.
/// Formula: before + (after - before) gap(before) / (gap(before) - gap(after))
/// Units: years
/// Range: between the two periods of the overtaking; 2014.6 for after three fifths of the way
/// Missing, zero, negative: where the two were level at a period, that is when
/// Errors: no_such_period (no overtaking of these series), overflow; `crossing_year.checked(...)`
/// Complexity: O(n + m)
/// Source: linear interpolation
/// Example: examples/overtaking.cpp
inline constexpr detail::crossing_year_fn crossing_year{};

} // namespace visavis
