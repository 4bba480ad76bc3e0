// SPDX-License-Identifier: BSL-1.0
#pragma once

// splice: two series made one at a period of both, the older at the level of the newer

#include <visavis/compare/index_series.hpp>

namespace visavis {
namespace detail {

template <class Older, class Newer>
struct read_spliced {
    using result = series_result<Older, Newer>;

    Older older;
    Newer newer;
    period at;
    result level; // of the newer to the older where they meet

    constexpr dated<answer<result>> operator()(const period& when) const {
        return when < at ? from_older(when) : from_newer(when);
    }

private:
    constexpr dated<answer<result>> from_older(const period& when) const {
        const auto point = older.at(when);
        if (!point) return {when, point.refused()};
        const auto value = visavis::number_of(point.value().value)
                               .then([](const auto& number) { return number_as<result>(number); })
                               .then([&](const result& number) { return multiply(number, level); });
        return {when, value, point.value().flags};
    }
    constexpr dated<answer<result>> from_newer(const period& when) const {
        const auto point = newer.at(when);
        if (!point) return {when, point.refused()};
        const auto value = visavis::number_of(point.value().value).then([](const auto& number) {
            return number_as<result>(number);
        });
        return {when, value, point.value().flags};
    }
};

struct splice_fn {
    template <named_series Older, named_series Newer>
    [[nodiscard]] constexpr auto checked(Older&& older, Newer&& newer, const period& at,
                                         int every = 1) const {
        using first = view_of_t<Older>;
        using second = view_of_t<Newer>;
        require_same_indicator<first, second>();
        using read = read_spliced<first, second>;
        using outcome = answer<read_each<calendar_view, read>>;
        const auto before = visavis::view_of(older);
        const auto after = visavis::view_of(newer);
        const auto may = may_be_spliced(before, after, every);
        if (!may) return outcome(may.refused());
        const auto level = level_at<typename read::result>(before, after, at);
        if (!level) return outcome(level.refused());
        const calendar_view calendar(before.begin()->when, (after.end() - 1)->when, every);
        return outcome(read_each(calendar, read{before, after, at, level.value()}));
    }
    template <named_series Older, named_series Newer>
    [[nodiscard]] constexpr auto operator()(Older&& older, Newer&& newer, const period& at,
                                            int every = 1) const {
        return checked(older, newer, at, every).value();
    }

private:
    template <class Older, class Newer>
    static constexpr answer<agreed> may_be_spliced(const Older& older, const Newer& newer,
                                                   int every) {
        const auto may = may_stand_side_by_side(older, newer);
        if (!may) return may;
        if (!same_entity(older.who(), newer.who()))
            return differ(reason::different_entities, older.who().name(), newer.who().name());
        const auto first = calendar_of(older, every);
        const auto second = calendar_of(newer, every);
        if (!first) return first.refused();
        if (!second) return second.refused();
        if (older.size() == 0 || newer.size() == 0)
            return refusal{reason::empty_list, "a series to be spliced"};
        if ((newer.begin()->when.ordinal() - older.begin()->when.ordinal()) % every != 0)
            return refusal{reason::malformed, "figures at other distances than stated"};
        return agreed{};
    }
    // Both series have to have a positive figure where they meet.
    template <class Result, class Older, class Newer>
    static constexpr answer<Result> level_at(const Older& older, const Newer& newer,
                                             const period& at) {
        const auto before = older.at(at);
        const auto after = newer.at(at);
        if (!before) return before.refused();
        if (!after) return after.refused();
        for (const auto& may : {is_present(before.value()), is_present(after.value())})
            if (!may) return may.refused();
        const auto old_number = visavis::number_of(before.value().value).value();
        const auto new_number = visavis::number_of(after.value().value).value();
        for (const auto& may : {can_be_base(old_number), can_be_base(new_number)})
            if (!may) return may.refused();
        return divide(new_number, old_number);
    }
};

} // namespace detail

/// Two series of one entity made one at a period that both have, where a method or a base year
/// changed: before it the older one, brought to the level of the newer; from it on the newer.
/// `splice(at_prices_of_2010, at_prices_of_2015, 2015_y)`.
/// Formula: older(t) newer(at) / older(at) for t < at; newer(t) for t >= at
/// Units: those of the newer series
/// Range: as the figures, or the reason why there is none, a `dated` for each period
/// Missing, zero, negative: a period without a figure stays missing with its reason; where they
///   meet both need a positive figure (`zero_baseline`, `negative_baseline`)
/// Errors: those, no_such_period, different_entities, as `side_by_side`, empty_list, malformed,
///   overflow; `splice.checked(...)` returns them
/// Complexity: O(n + m); each reading of a figure O(log n)
/// Source: linking at an overlap, IMF, CPI Manual (2020); levels before the link are no longer sums
/// Example: examples/index_numbers.cpp
inline constexpr detail::splice_fn splice{};

} // namespace visavis
