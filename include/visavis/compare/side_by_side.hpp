// SPDX-License-Identifier: BSL-1.0
#pragma once

// side_by_side: two series, period by period, and which of them is above the other

#include <visavis/compare/facts.hpp>

namespace visavis {

/// The numbers of two series in one period, or the reasons why there is none.
template <class Result>
struct two_numbers {
    period when = {};
    answer<Result> first;
    answer<Result> second;

    /// Whether the first is above the second. Not known where one is missing.
    [[nodiscard]] constexpr verdict is_first_above() const { return is_above(first, second); }
    [[nodiscard]] constexpr verdict is_second_above() const { return is_above(second, first); }
    /// Whether they are equal, exactly.
    [[nodiscard]] constexpr verdict is_level() const;
    /// How much more the first is than the second, or why that is not known.
    [[nodiscard]] constexpr answer<Result> gap() const;

private:
    static constexpr verdict is_above(const answer<Result>& a, const answer<Result>& b);
};

/// The periods that one of two series has or both, in order, read anew each time by `Read`. It
/// views the series.
template <class First, class Second, class Read>
class paired_view {
public:
    class iterator;

    constexpr paired_view(const First& first, const Second& second, const Read& read)
        : first_(first), second_(second), read_(read) {}

    [[nodiscard]] constexpr iterator begin() const { return {*this, 0, 0}; }
    [[nodiscard]] constexpr iterator end() const { return {*this, first_.size(), second_.size()}; }
    [[nodiscard]] constexpr const First& first() const { return first_; }
    [[nodiscard]] constexpr const Second& second() const { return second_; }

private:
    First first_;
    Second second_;
    Read read_;
};

// ---------------------------------------------------------------------------------------------

template <class Result>
constexpr verdict two_numbers<Result>::is_above(const answer<Result>& a, const answer<Result>& b) {
    if (!a || !b) return verdict::of_undetermined();
    const auto below = is_less(b.value(), a.value());
    return verdict_between(holds(below), !fails(below));
}

template <class Result>
constexpr verdict two_numbers<Result>::is_level() const {
    if (!first || !second) return verdict::of_undetermined();
    const auto equal = is_equal(first.value(), second.value());
    return verdict_between(holds(equal), !fails(equal));
}

template <class Result>
constexpr answer<Result> two_numbers<Result>::gap() const {
    if (!first) return first;
    if (!second) return second;
    return subtract(first.value(), second.value());
}

namespace detail {

template <any_series Series>
using view_of_t = std::remove_cvref_t<decltype(visavis::view_of(std::declval<const Series&>()))>;
template <class Series>
using series_number_t =
    number_in_t<std::remove_cvref_t<decltype(std::declval<const Series&>().begin()->value)>>;
template <class A, class B>
using series_result = result_of<series_number_t<A>, series_number_t<B>>;

// The number of a point; the period is missing where the series has none.
template <class Result, class Value>
constexpr answer<Result> number_at(const dated<Value>* point) {
    if (point == nullptr) return reason::no_such_period;
    return visavis::number_of(point->value).then([](const auto& number) {
        return number_as<Result>(number);
    });
}

template <class Result>
struct read_two_numbers {
    template <class A, class B>
    constexpr two_numbers<Result> operator()(const period& when, const dated<A>* first,
                                             const dated<B>* second) const {
        return {when, number_at<Result>(first), number_at<Result>(second)};
    }
};
template <class Result>
struct read_above {
    template <class A, class B>
    constexpr edition_fact operator()(const period& when, const dated<A>* first,
                                      const dated<B>* second) const {
        return {when, read_two_numbers<Result>{}(when, first, second).is_first_above()};
    }
};

template <class A, class B>
constexpr void require_same_indicator() {
    using what_a = std::remove_cvref_t<decltype(std::declval<const A&>().what())>;
    using what_b = std::remove_cvref_t<decltype(std::declval<const B&>().what())>;
    static_assert(same_indicator_type<what_a, what_b>,
                  "visavis: two series side by side are of the same indicator");
}

// Whether two series may stand side by side: of one indicator, of entities of one kind.
template <class A, class B>
constexpr answer<agreed> may_stand_side_by_side(const A& a, const B& b) {
    const auto same = same_indicator(a.what(), b.what());
    if (!same) return same;
    if (!kinds_compare(a.who().kind(), b.who().kind()))
        return differ(reason::different_kinds, a.who().name(), b.who().name());
    const bool any_empty = a.size() == 0 || b.size() == 0;
    if (!any_empty && a.begin()->when.often() != b.begin()->when.often())
        return differ(reason::different_periods, a.who().name(), b.who().name());
    return agreed{};
}

template <template <class> class Read>
struct side_by_side_fn {
    template <named_series A, named_series B>
    [[nodiscard]] constexpr auto checked(A&& a, B&& b) const {
        using first = view_of_t<A>;
        using second = view_of_t<B>;
        require_same_indicator<first, second>();
        using read = Read<series_result<first, second>>;
        using outcome = answer<paired_view<first, second, read>>;
        const auto may = may_stand_side_by_side(visavis::view_of(a), visavis::view_of(b));
        if (!may) return outcome(may.refused());
        return outcome(paired_view(visavis::view_of(a), visavis::view_of(b), read{}));
    }
    template <named_series A, named_series B>
    [[nodiscard]] constexpr auto operator()(A&& a, B&& b) const {
        return checked(a, b).value();
    }
};

} // namespace detail

/// Goes through the periods of two series, which must outlive it.
template <class First, class Second, class Read>
class paired_view<First, Second, Read>::iterator {
public:
    using difference_type = std::ptrdiff_t;

    constexpr iterator() = default;
    constexpr iterator(const paired_view& pairs, std::size_t first, std::size_t second)
        : pairs_(&pairs), first_(first), second_(second) {}

    [[nodiscard]] constexpr auto operator*() const {
        const auto* first = point_of(pairs_->first_, first_);
        const auto* second = point_of(pairs_->second_, second_);
        if (comes_before(first, second)) return pairs_->read_(first->when, first, none(second));
        if (comes_before(second, first)) return pairs_->read_(second->when, none(first), second);
        return pairs_->read_(first->when, first, second);
    }
    using value_type = decltype(std::declval<const Read&>()(
        period(), std::declval<const First&>().begin(), std::declval<const Second&>().begin()));

    constexpr iterator& operator++() {
        const auto* first = point_of(pairs_->first_, first_);
        const auto* second = point_of(pairs_->second_, second_);
        const bool only_first = comes_before(first, second);
        if (!comes_before(second, first)) ++first_;
        if (!only_first) ++second_;
        return *this;
    }
    constexpr iterator operator++(int) {
        const auto before = *this;
        ++*this;
        return before;
    }
    friend constexpr bool operator==(const iterator&, const iterator&) = default;

private:
    template <class Series>
    static constexpr auto point_of(const Series& series, std::size_t at) {
        return at == series.size() ? nullptr : series.begin() + static_cast<std::ptrdiff_t>(at);
    }
    template <class Point>
    static constexpr const Point* none(const Point*) {
        return nullptr;
    }
    // A series that has ended comes after every other.
    template <class A, class B>
    static constexpr bool comes_before(const A* a, const B* b) {
        return a != nullptr && (b == nullptr || a->when < b->when);
    }

    const paired_view* pairs_ = nullptr;
    std::size_t first_ = 0;
    std::size_t second_ = 0;
};

/// The numbers of two series, period by period; a range of `two_numbers`.
/// Formula: none; the periods are those that one of the series has or both
/// Units: the indicator's
/// Range: as the figures
/// Missing, zero, negative: a missing figure has its reason, a period that a series does not have
///   `no_such_period`; no period is made up that neither has
/// Errors: different_indicators, different_units, different_kinds, different_periods (of different
///   frequency); `side_by_side.checked(...)` returns them
/// Complexity: O(1); going through it O(n + m)
/// Source: the series
/// Example: examples/overtaking.cpp
inline constexpr detail::side_by_side_fn<detail::read_two_numbers> side_by_side{};

/// Whether the first of two series is above the second, period by period: facts, for `throughout`
/// ("consistently above"), `streak`, `first_time` and the others.
/// Formula: a > b, strictly
/// Units: none
/// Range: holds, fails or undetermined, for each period that one of the series has or both
/// Missing, zero, negative: where a figure is missing or the other series has none, it is not known
/// Errors: as `side_by_side`; `runs_above.checked(...)` returns them
/// Complexity: as `side_by_side`
/// Source: the series
/// Example: examples/overtaking.cpp
inline constexpr detail::side_by_side_fn<detail::read_above> runs_above{};

} // namespace visavis
