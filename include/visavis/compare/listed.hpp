// SPDX-License-Identifier: BSL-1.0
#pragma once

// listed: the values of a list, seen through a projection, and whether they belong together

#include <visavis/column/column.hpp>
#include <visavis/compare/pair.hpp>

#include <range/v3/range/access.hpp>
#include <range/v3/range/concepts.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <type_traits>

namespace visavis {

/// What a list holds at one place, seen through a projection: a number, perhaps a missing one, or
/// a figure.
template <class List, class Projection = std::identity>
using listed_t = std::remove_cvref_t<
    std::invoke_result_t<Projection&, ranges::range_reference_t<std::remove_reference_t<List>&>>>;

/// Lists that can be ordered: their size is known and every place is reached in one step.
template <class List>
concept orderable_list = ranges::random_access_range<List> && ranges::sized_range<List>;

/// Lists that are columns as they are: contiguous numbers, or a column with its missing cells.
template <class List, class Projection = std::identity>
concept columnar_list = orderable_list<List> && column_source<std::remove_reference_t<List>> &&
    std::same_as<std::remove_cvref_t<Projection>, std::identity>;

/// Stands where lists of numbers have a polarity to choose: figures have their indicator's.
struct indicators_polarity {
    constexpr indicators_polarity() = default;
    template <std::same_as<polarity> Polarity>
    constexpr indicators_polarity(Polarity) {
        static_assert(!std::same_as<Polarity, polarity>,
                      "visavis: which way figures are better belongs to their indicator, and no "
                      "call can reverse it");
    }
};

/// Whether the figures of a list belong together: one indicator, one kind of entity, one period
/// unless asked. The refusal names what differs. Plain numbers always do. O(n).
template <class List, class Projection>
[[nodiscard]] constexpr answer<agreed> belong_together(List& list, Projection& projection,
                                                       periods asked);

// ---------------------------------------------------------------------------------------------

namespace detail {

template <class Listed>
struct value_in {
    using type = Listed;
};
template <figure Figure>
struct value_in<Figure> {
    using type = std::remove_cvref_t<decltype(std::declval<const Figure&>().value)>;
};
/// The value of what is listed: a figure's, or itself.
template <class Listed>
using value_in_t = typename value_in<Listed>::type;

// The number of what is listed, without its reasons for being missing.
template <class Listed>
using listed_number_t = number_in_t<value_in_t<Listed>>;

template <class Listed>
inline constexpr bool holds_figures = figure_value<value_in_t<Listed>>;
template <class Listed>
inline constexpr bool holds_hedged = hedged_number<listed_number_t<Listed>>;

template <class Listed>
constexpr const auto& value_of(const Listed& listed) {
    if constexpr (figure<Listed>)
        return listed.value;
    else
        return listed;
}

template <figure_value Value>
constexpr bool is_absent(const Value& value) {
    if constexpr (std::same_as<Value, missing>)
        return true;
    else if constexpr (std::floating_point<Value>)
        return is_nan(value);
    else if constexpr (number<Value>)
        return false;
    else
        return !value.has_value() || is_absent(value.value());
}

// The number of a value that is not absent.
template <figure_value Value>
constexpr number_in_t<Value> present_number(const Value& value) {
    if constexpr (std::same_as<Value, missing>)
        return {};
    else if constexpr (number<Value>)
        return value;
    else
        return value.value();
}

// Why something listed is absent, and of whom where that is known.
template <class Listed>
constexpr refusal why_absent(const Listed& listed) {
    const auto value = visavis::number_of(value_of(listed));
    if constexpr (figure<Listed>)
        return about_figure(value.why(), listed);
    else
        return value.refused();
}

// Whether a figure belongs to a list with another one; not whether it is present.
template <figure A, figure B>
constexpr answer<agreed> belongs_with(const A& a, const B& b, periods asked) {
    const auto indicators = same_indicator(a.what, b.what);
    if (!indicators) return indicators;
    if (!kinds_compare(a.who.kind(), b.who.kind()))
        return differ(reason::different_kinds, a.who.name(), b.who.name());
    if (asked == periods::same && a.when != b.when) {
        text<20> first;
        text<20> second;
        append_period(first, a.when);
        append_period(second, b.when);
        return differ(reason::different_periods, first, second);
    }
    return agreed{};
}

template <class List>
constexpr std::size_t size_of(List& list) {
    return static_cast<std::size_t>(ranges::size(list));
}

// What an iterator of a list stands at, seen through a projection: a copy where the list makes its
// elements as they are asked for, since a projection may refer into them.
template <class List, class Projection, class Iterator>
constexpr decltype(auto) listed_by(Projection& projection, const Iterator& at) {
    using reference = ranges::range_reference_t<List>;
    if constexpr (std::is_lvalue_reference_v<reference>)
        return std::invoke(projection, *at);
    else
        return listed_t<List, Projection>(std::invoke(projection, *at));
}

// The same at a position.
template <class List, class Projection>
constexpr decltype(auto) listed_at(List& list, Projection& projection, std::size_t position) {
    return listed_by<List>(projection, ranges::begin(list) +
                                           static_cast<ranges::range_difference_t<List>>(position));
}

// The size of a list when its type tells it.
template <auto Size>
struct known_size {
    static constexpr auto value = static_cast<std::size_t>(Size);
};
template <class List>
struct fixed_size {};
template <class Element, std::size_t Size>
struct fixed_size<Element[Size]> : known_size<Size> {};
template <template <class, std::size_t> class Array, class Element, std::size_t Size>
    requires(Size != static_cast<std::size_t>(-1)) // the extent of a span without one
struct fixed_size<Array<Element, Size>> : known_size<Size> {};
template <class List>
    requires requires { typename known_size<List::size()>; }
struct fixed_size<List> : known_size<List::size()> {};

} // namespace detail

/// Lists whose size is known when compiling: arrays, spans of fixed extent, a series.
template <class List>
concept fixed_size_list = orderable_list<List> && requires {
    detail::fixed_size<std::remove_cvref_t<List>>::value;
};

template <class List, class Projection>
constexpr answer<agreed> belong_together(List& list, Projection& projection, periods asked) {
    answer<agreed> together = agreed{};
    if constexpr (figure<listed_t<List, Projection>>) {
        auto at = ranges::begin(list);
        const auto end = ranges::end(list);
        if (at == end) return together;
        const auto& first = detail::listed_by<List>(projection, at);
        for (++at; at != end && together; ++at)
            together = detail::belongs_with(first, detail::listed_by<List>(projection, at), asked);
    }
    return together;
}

} // namespace visavis
