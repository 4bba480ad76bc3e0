// SPDX-License-Identifier: BSL-1.0
#pragma once

// parts: amounts that make up a whole, none of them negative, added up exactly where they are exact

#include <visavis/column/sum.hpp>
#include <visavis/compare/order.hpp>
#include <visavis/compare/total.hpp>
#include <visavis/core/surd.hpp>

namespace visavis {

/// How the parts of a whole are read: what becomes of missing ones (by default there may be none),
/// and how much memory verbs that put them in order may use.
struct parts_options {
    absent_members missing = absent_members::refuse;
    std::span<std::byte> workspace = {};
};
struct figure_parts_options {
    absent_members missing = absent_members::refuse;
    visavis::periods periods = visavis::periods::same;
    std::span<std::byte> workspace = {};
};

// ---------------------------------------------------------------------------------------------

namespace detail {

template <class Listed>
using parts_options_for = std::conditional_t<figure<Listed>, figure_parts_options, parts_options>;

template <class Listed>
constexpr bool has_parts() {
    static_assert(holds_figures<Listed>,
                  "visavis: only numbers and figures are parts of a whole; name the member that "
                  "holds one by a projection");
    static_assert(!holds_hedged<Listed>,
                  "visavis: hedged figures have no one distribution; ask for the least and the "
                  "greatest of each");
    if constexpr (figure<Listed>)
        static_assert(adds_up<indicator_of_t<Listed>>(),
                      "visavis: figures of an intensive indicator (a rate, a score) do not add up");
    return holds_figures<Listed> && !holds_hedged<Listed>;
}

// Exact parts are whole multiples of one unit, 1 / `per_one`, which they all have in common.
template <class Number>
struct whole_of_parts {
    std::int64_t count = 0;
    std::int64_t per_one = 1;
    std::int64_t total = 0; // in units

    // A part in units; at most the total.
    [[nodiscard]] constexpr std::int64_t units(const Number& part) const {
        if constexpr (counting_integer<Number>) {
            return static_cast<std::int64_t>(part);
        } else {
            const auto exact = exact_value(part).value();
            return exact.numerator() * (per_one / exact.denominator());
        }
    }
    [[nodiscard]] constexpr bool is_nothing() const { return total == 0; }
    constexpr answer<agreed> add(const Number& part);
    [[nodiscard]] constexpr answer<agreed> end() const { return agreed{}; }

private:
    constexpr answer<agreed> refine(std::int64_t denominator);
};

template <class Number>
constexpr answer<agreed> whole_of_parts<Number>::refine(std::int64_t denominator) {
    const wide factor = denominator / common_divisor(per_one, denominator);
    if (!fits_64_bits(per_one * factor) || !fits_64_bits(total * factor)) return reason::overflow;
    per_one = static_cast<std::int64_t>(per_one * factor);
    total = static_cast<std::int64_t>(total * factor);
    return agreed{};
}

template <class Number>
constexpr answer<agreed> whole_of_parts<Number>::add(const Number& part) {
    const auto exact = exact_value(part);
    if (!exact) return exact.refused();
    if (exact.value() < 0) return reason::negative_part;
    const auto refined = refine(exact.value().denominator());
    if (!refined) return refined;
    const auto sum =
        static_cast<wide>(exact.value().numerator()) * (per_one / exact.value().denominator()) +
        total;
    if (!fits_64_bits(sum)) return reason::overflow;
    total = static_cast<std::int64_t>(sum);
    ++count;
    return agreed{};
}

template <std::floating_point Number>
struct whole_of_parts<Number> {
    std::int64_t count = 0;
    double total = 0;

    [[nodiscard]] constexpr double share(Number part) const {
        return static_cast<double>(part) / total;
    }
    [[nodiscard]] constexpr bool is_nothing() const { return total == 0; }
    constexpr answer<agreed> add(Number part) {
        if (part < 0) return reason::negative_part;
        sum_.add(static_cast<double>(part));
        ++count;
        return agreed{};
    }
    constexpr answer<agreed> end() {
        const auto sum = sum_.total();
        if (!sum) return sum.refused();
        if (!is_finite(sum.value())) return refusal{reason::infinite, "a part of a whole"};
        total = sum.value();
        return agreed{};
    }

private:
    compensated_sum sum_;
};

// The type of a measure of parts: exact of exact ones.
template <class Number>
using measure_of = std::conditional_t<std::floating_point<Number>, double, surd>;

constexpr double as_plain_double(double value) { return value; }
template <class Exact>
constexpr double as_plain_double(const Exact& value) {
    return value.to_double();
}
template <class Result>
constexpr Result as_compared(const fraction& value) {
    if constexpr (std::same_as<Result, double>)
        return value.to_double();
    else
        return Result(value);
}

// The share of a part as a double.
template <class Number>
constexpr double share_as_double(const whole_of_parts<Number>& whole, const Number& part) {
    if constexpr (std::floating_point<Number>)
        return whole.share(part);
    else
        return static_cast<double>(whole.units(part)) / static_cast<double>(whole.total);
}

// Calls visit(number) for the parts of a list that are there.
template <class List, class Projection, class Visit>
constexpr void for_each_part(List& list, Projection& projection, Visit visit) {
    for (std::size_t at = 0; at != size_of(list); ++at) {
        const auto& listed = listed_at(list, projection, at);
        if (!is_absent(value_of(listed))) visit(present_number(value_of(listed)));
    }
}

template <class Listed>
constexpr refusal about_part(const refusal& refused, const Listed& listed) {
    if constexpr (figure<Listed>)
        return about_figure(refused.why, listed);
    else
        return refused;
}

// Whether figures are parts of one whole: no entity is counted twice, and they add up.
template <class List, class Projection>
constexpr answer<agreed> may_be_parts(List& list, Projection& projection, periods asked) {
    const auto together = belong_together(list, projection, asked);
    if (!together) return together;
    for (std::size_t at = 0; at != size_of(list); ++at) {
        const auto& here = listed_at(list, projection, at);
        if (any_indicator(here.what).scale != scaling::extensive)
            return about_figure(reason::not_applicable, here);
        for (std::size_t before = 0; before != at; ++before) {
            const auto& there = listed_at(list, projection, before);
            if (here.when == there.when && overlap(there.who, here.who))
                return differ(reason::overlapping_groups, there.who.name(), here.who.name());
        }
    }
    return agreed{};
}

// The whole of a list, or why its values are not parts of one.
template <class List, class Projection, class Options>
constexpr auto add_parts(List& list, Projection& projection, const Options& options) {
    using whole = whole_of_parts<listed_number_t<listed_t<List, Projection>>>;
    using outcome = answer<whole>;
    if (size_of(list) > std::numeric_limits<std::uint32_t>::max())
        return outcome(refusal{reason::out_of_range, "a list of more than 2^32 - 1 values"});
    if constexpr (requires { options.periods; })
        if (const auto may = may_be_parts(list, projection, options.periods); !may)
            return outcome(may.refused());
    whole sum;
    for (std::size_t at = 0; at != size_of(list); ++at) {
        const auto& listed = listed_at(list, projection, at);
        if (is_absent(value_of(listed))) {
            if (options.missing == absent_members::skip) continue;
            return outcome(why_absent(listed));
        }
        const auto added = sum.add(present_number(value_of(listed)));
        if (!added) return outcome(about_part(added.refused(), listed));
    }
    if (sum.count == 0) return outcome(reason::empty_list);
    const auto ended = sum.end();
    if (!ended) return outcome(ended.refused());
    if (sum.is_nothing()) return outcome(refusal{reason::zero_denominator, "the whole"});
    return outcome(sum);
}

} // namespace detail
} // namespace visavis
