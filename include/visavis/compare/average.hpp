// SPDX-License-Identifier: BSL-1.0
#pragma once

// average: mean and median of figures, exact where they are exact

#include <visavis/column/sum.hpp>
#include <visavis/compare/order.hpp>
#include <visavis/compare/total.hpp>

namespace visavis {

/// What an average does about missing values (by default there is none), and how much memory a
/// median may use.
struct average_options {
    absent_members missing = absent_members::refuse;
    std::span<std::byte> workspace = {};
};
struct figure_average_options {
    absent_members missing = absent_members::refuse;
    visavis::periods periods = visavis::periods::same;
    std::span<std::byte> workspace = {};
};

/// Whom the average of figures is about: "the mean", "the median" of entities of one kind. It
/// compares with entities of that kind.
class average_entity {
public:
    constexpr average_entity() = default;
    constexpr average_entity(std::string_view name, entity_kind kind) : name_(name), kind_(kind) {}

    [[nodiscard]] constexpr std::string_view name() const { return name_; }
    [[nodiscard]] constexpr entity_kind kind() const { return kind_; }

private:
    std::string_view name_ = "the average";
    entity_kind kind_ = entity_kind::other;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

template <class Listed>
using average_options_for =
    std::conditional_t<figure<Listed>, figure_average_options, average_options>;

template <class Listed>
constexpr bool has_average() {
    static_assert(holds_figures<Listed>,
                  "visavis: only numbers and figures have an average; name the member that holds "
                  "one by a projection");
    return holds_figures<Listed>;
}

// Sums of numbers to be divided by their count. Integers add up in 128 bits.
template <class Number>
class sum_for_mean {
public:
    constexpr void add(const Number& value) {
        if constexpr (counting_integer<Number>)
            sum_ += value;
        else if (sum_)
            sum_ = visavis::add(sum_.value(), value);
    }
    [[nodiscard]] constexpr answer<result_of<Number>> over(std::int64_t count) const {
        if constexpr (counting_integer<Number>) {
            const auto whole = sum_ / count;
            if (!fits_64_bits(whole)) return reason::overflow;
            return fraction::sum(fraction(static_cast<std::int64_t>(whole)),
                                 fraction(static_cast<std::int64_t>(sum_ % count), count));
        } else {
            if (!sum_) return sum_;
            return result_of<Number>::quotient(sum_.value(), fraction(count));
        }
    }

private:
    static constexpr auto nothing() {
        if constexpr (counting_integer<Number>)
            return wide{0};
        else
            return answer<result_of<Number>>(result_of<Number>(fraction(0)));
    }
    decltype(nothing()) sum_ = nothing();
};

template <std::floating_point Number>
class sum_for_mean<Number> {
public:
    constexpr void add(Number value) { sum_.add(static_cast<double>(value)); }
    [[nodiscard]] constexpr answer<double> over(std::int64_t count) const {
        return sum_.total().then([=](double sum) { return sum / static_cast<double>(count); });
    }

private:
    compensated_sum sum_;
};

template <class List, class Projection, class Options>
constexpr answer<agreed> may_be_averaged(List& list, Projection& projection,
                                         const Options& options) {
    if constexpr (requires { options.periods; }) {
        const auto together = belong_together(list, projection, options.periods);
        if (!together) return together;
    }
    if (options.missing == absent_members::refuse) {
        for (auto at = ranges::begin(list); at != ranges::end(list); ++at) {
            const auto& listed = listed_by<List>(projection, at);
            if (is_absent(value_of(listed))) return why_absent(listed);
        }
    }
    return agreed{};
}

struct mean_fn {
    template <ranges::forward_range List, class Projection = std::identity>
    [[nodiscard]] constexpr auto
    checked(List&& list, const average_options_for<listed_t<List, Projection>>& options = {},
            Projection projection = {}) const {
        using listed = listed_t<List, Projection>;
        if constexpr (has_average<listed>()) {
            using number = listed_number_t<listed>;
            using outcome = answer<result_of<number>>;
            const auto may = may_be_averaged(list, projection, options);
            if (!may) return outcome(may.refused());
            sum_for_mean<number> sum;
            std::int64_t count = 0;
            for (auto at = ranges::begin(list); at != ranges::end(list); ++at) {
                const auto& one = listed_by<List>(projection, at);
                if (is_absent(value_of(one))) continue;
                sum.add(present_number(value_of(one)));
                ++count;
            }
            return count == 0 ? outcome(reason::empty_list) : sum.over(count);
        }
    }

    template <ranges::forward_range List, class Projection = std::identity>
    [[nodiscard]] constexpr auto
    operator()(List&& list, const average_options_for<listed_t<List, Projection>>& options = {},
               Projection projection = {}) const {
        return checked(list, options, projection).value();
    }
};

struct median_fn {
    template <orderable_list List, class Projection = std::identity>
    [[nodiscard]] constexpr auto
    checked(List&& list, const average_options_for<listed_t<List, Projection>>& options = {},
            Projection projection = {}) const {
        using listed = listed_t<List, Projection>;
        static_assert(!holds_hedged<listed>,
                      "visavis: hedged figures have no one order, and so no median");
        if constexpr (has_average<listed>() && !holds_hedged<listed>) {
            using number = listed_number_t<listed>;
            using outcome = answer<result_of<number>>;
            if (size_of(list) > std::numeric_limits<std::uint32_t>::max())
                return outcome(refusal{reason::out_of_range, "more than 2^32 - 1 values"});
            const auto may = may_be_averaged(list, projection, options);
            if (!may) return outcome(may.refused());
            return in_order(list, projection, options.workspace, [](const auto& ordered) {
                const auto present = ordered.present();
                if (present == 0) return outcome(reason::empty_list);
                sum_for_mean<number> middle;
                middle.add(ordered.number(present / 2));
                if (present % 2 == 0) middle.add(ordered.number(present / 2 - 1));
                return middle.over(present % 2 == 0 ? 2 : 1);
            });
        }
    }

    template <orderable_list List, class Projection = std::identity>
    [[nodiscard]] constexpr auto
    operator()(List&& list, const average_options_for<listed_t<List, Projection>>& options = {},
               Projection projection = {}) const {
        return checked(list, options, projection).value();
    }
};

// The average of figures as a figure itself, that others can be compared with.
template <class Average>
struct average_figure_fn {
    std::string_view name;

    template <class List, class Projection = std::identity>
        requires figure<listed_t<List, Projection>>
    [[nodiscard]] constexpr auto checked(List&& list, const figure_average_options& options = {},
                                         Projection projection = {}) const {
        using listed = listed_t<List, Projection>;
        using averaged =
            observation<indicator_of_t<listed>, average_entity, result_of<listed_number_t<listed>>>;
        const auto value = Average{}.checked(list, options, projection);
        if (!value) return answer<averaged>(value.refused());
        auto at = ranges::begin(list);
        const auto& first = listed_by<List>(projection, at);
        averaged result{first.what, average_entity(name, first.who.kind()),
                        first.when, value.value(),
                        first.from, first.flags};
        for (++at; at != ranges::end(list); ++at) {
            const auto& one = listed_by<List>(projection, at);
            result.flags = result.flags | one.flags;
            if (!(one.from == first.from)) result.from = source{"several sources"};
        }
        return answer<averaged>(result);
    }

    template <class List, class Projection = std::identity>
        requires figure<listed_t<List, Projection>>
    [[nodiscard]] constexpr auto operator()(List&& list, const figure_average_options& options = {},
                                            Projection projection = {}) const {
        return checked(list, options, projection).value();
    }
};

} // namespace detail

/// The arithmetic mean of a list of numbers or figures: `mean(values, {}, projection)`.
/// Formula: (x1 + ... + xn) / n, unweighted; the mean of a rate over countries is not the rate of
///   their total, which is a ratio of sums
/// Units: the values'
/// Range: from the least to the greatest value
/// Missing, zero, negative: a missing value is refused with its reason, or left out of sum and
///   count with `absent_members::skip`; zero and negative values count like any other
/// Errors: empty_list (also when all are missing), overflow, infinite (infinities of both signs, or
///   a sum beyond the doubles), different_indicators, different_kinds, different_periods (unless
///   `.periods = across_periods`); `mean.checked(...)` returns them
/// Complexity: O(n), no allocation; exact numbers give a fraction, hedged ones an interval; the sum
///   s of doubles is off by at most u |s| + g^2 (|x1| + ... + |xn|) with u = 2^-53 and
///   g = (n - 1) u / (1 - (n - 1) u), and the division rounds once
/// Source: T. Ogita, S. M. Rump and S. Oishi, "Accurate sum and dot product", SIAM J. Sci. Comput.
///   26 (2005), proposition 4.5
/// Example: examples/ranks_with_ties.cpp
inline constexpr detail::mean_fn mean{};

/// The median of a list of numbers or figures: `median(values, {}, projection)`.
/// Formula: the middle value, or the mean of the two middle ones
/// Units: the values'
/// Range: from the least to the greatest value
/// Missing, zero, negative: as `mean`
/// Errors: as `mean`
/// Complexity: O(n log n), memory as `rank`; exact numbers give a fraction
/// Source: R's median (its types of quantile agree on it)
/// Example: examples/ranks_with_ties.cpp
inline constexpr detail::median_fn median{};

/// The mean of a list of figures as a figure, for comparison with one of them:
/// `multiple_of_baseline(china, mean_figure(figures))`.
/// Formula: as `mean`
/// Units: the figures'
/// Range: from the least to the greatest figure
/// Missing, zero, negative: as `mean`; its notes are those of all figures
/// Errors: as `mean`
/// Complexity: as `mean`
/// Source: as `mean`; of several periods it stands in the first one's
/// Example: examples/to_or_by.cpp
inline constexpr detail::average_figure_fn<detail::mean_fn> mean_figure{"the mean"};

/// The median of a list of figures as a figure, for comparison with one of them.
/// Formula: as `median`
/// Units: the figures'
/// Range: from the least to the greatest figure
/// Missing, zero, negative: as `mean`; its notes are those of all figures
/// Errors: as `median`
/// Complexity: as `median`
/// Source: as `median`; of several periods it stands in the first one's
/// Example: examples/to_or_by.cpp
inline constexpr detail::average_figure_fn<detail::median_fn> median_figure{"the median"};

} // namespace visavis
