// SPDX-License-Identifier: BSL-1.0
#pragma once

// apportion: rounded shares that add up to the whole

#include <visavis/compare/order.hpp>

#include <array>

namespace visavis {

/// How parts are apportioned: shares are whole units of 10^-places of a per cent (0 to 16 places).
struct apportion_options {
    int places = 0;
    std::span<std::byte> workspace = {};
};
struct figure_apportion_options {
    int places = 0;
    visavis::periods periods = visavis::periods::same;
    std::span<std::byte> workspace = {};
};

/// How an apportionment came out, in units of 10^-places of a per cent.
struct apportionment {
    std::int64_t total = 0;   ///< the sum of the shares: 100 %
    std::int64_t residue = 0; ///< by how much shares rounded one by one (half up) would exceed it
    std::size_t adjusted = 0; ///< shares that differ from their own rounding

    friend constexpr bool operator==(const apportionment&, const apportionment&) = default;
};

/// What a share can be written to: per cent as printed, or a number of units.
template <class Cell>
concept share_cell = std::same_as<Cell, percentage> || counting_integer<Cell>;

/// Where the shares of a list are written.
template <class Out>
concept share_column = orderable_list<Out> && share_cell<ranges::range_value_t<Out>> &&
    ranges::output_range<Out, ranges::range_value_t<Out>>;

// ---------------------------------------------------------------------------------------------

namespace detail {

inline constexpr int most_share_places = 16; // 64 bits times 10^18 units fit 128

template <class Listed>
using apportion_options_for =
    std::conditional_t<figure<Listed>, figure_apportion_options, apportion_options>;

template <class Listed>
constexpr bool can_be_apportioned() {
    static_assert(exact_number<listed_number_t<Listed>>,
                  "visavis: only exact figures (counts, decimals as printed) can be apportioned; "
                  "floating and hedged ones have no exact remainder");
    if constexpr (figure<Listed>) {
        if constexpr (indicator_in_type<indicator_of_t<Listed>>)
            static_assert(indicator_of_t<Listed>::scale == scaling::extensive,
                          "visavis: figures of an intensive indicator (a rate, a score) have no "
                          "shares");
    }
    return exact_number<listed_number_t<Listed>>;
}

// A share in whole units and the part of a unit that is left.
struct quota {
    std::int64_t units = 0;
    fraction remainder = {};
};

constexpr quota quota_of(const fraction& share, std::int64_t total) {
    const auto scaled = static_cast<wide>(share.numerator()) * total;
    const wide denominator = share.denominator();
    return {static_cast<std::int64_t>(scaled / denominator),
            fraction(static_cast<std::int64_t>(scaled % denominator), share.denominator())};
}

// The sum of the parts, all present and none negative.
template <class List, class Projection>
constexpr answer<fraction> sum_of_parts(List& list, Projection& projection) {
    fraction sum;
    for (std::size_t at = 0; at != size_of(list); ++at) {
        const auto& listed = listed_at(list, projection, at);
        if (is_absent(value_of(listed))) return why_absent(listed);
        if constexpr (figure<listed_t<List, Projection>>)
            if (any_indicator(listed.what).scale != scaling::extensive)
                return refusal{reason::not_applicable, "the share of an intensive indicator"};
        const auto part = number_as<fraction>(present_number(value_of(listed)));
        if (!part) return part;
        if (part.value() < fraction()) return reason::negative_part;
        const auto next = fraction::sum(sum, part.value());
        if (!next) return next;
        sum = next.value();
    }
    if (sum == fraction())
        return size_of(list) == 0 ? reason::empty_list : reason::zero_denominator;
    return sum;
}

template <share_cell Cell>
constexpr Cell share_in(std::int64_t units, int places) {
    if constexpr (std::same_as<Cell, percentage>)
        return percentage(decimal(units, -places));
    else
        return static_cast<Cell>(units);
}

struct apportion_fn {
    /// Writes the share of each part to `out`, which has as many cells.
    template <orderable_list List, share_column Out, class Projection = std::identity>
    constexpr answer<apportionment>
    checked(List&& list, Out&& out,
            const apportion_options_for<listed_t<List, Projection>>& options = {},
            Projection projection = {}) const {
        using cell = ranges::range_value_t<Out>;
        if constexpr (can_be_apportioned<listed_t<List, Projection>>()) {
            if (size_of(list) != size_of(out))
                return refusal{reason::out_of_range, "shares for a list of another size"};
            if (options.places < 0 || options.places > most_share_places)
                return refusal{reason::out_of_range, "the decimals of a per cent"};
            apportionment result{100 * power_of_ten(options.places), 0, 0};
            if constexpr (counting_integer<cell>)
                if (!std::in_range<cell>(result.total))
                    return refusal{reason::out_of_range, "shares in integers too small for them"};
            if constexpr (requires { options.periods; }) {
                const auto together = belong_together(list, projection, options.periods);
                if (!together) return together.refused();
            }
            const auto sum = sum_of_parts(list, projection);
            if (!sum) return sum.refused();

            auto left = result.total;
            for (std::size_t at = 0; at != size_of(list); ++at) {
                const auto share = share_at(list, projection, at, sum.value());
                if (!share) return share.refused();
                left -= quota_of(share.value(), result.total).units;
            }
            // the units that are left go to the largest remainders, of equal ones to the first
            auto remainder = [&](const auto& listed) {
                return quota_of(share_of_sum(listed, sum.value()).value(), result.total).remainder;
            };
            auto projected = [&](const auto& element) {
                return remainder(std::invoke(projection, element));
            };
            return in_order(list, projected, options.workspace, [&](const auto& ordered) {
                const auto cells = ranges::begin(out);
                ordered.for_each_tie(
                    polarity::higher_is_better, [&](std::size_t first, std::size_t count) {
                        for (std::size_t place = first; place != first + count; ++place) {
                            const auto at = ordered.position(place);
                            const auto share = share_at(list, projection, at, sum.value()).value();
                            const auto quota = quota_of(share, result.total);
                            const std::int64_t extra = left > 0 ? 1 : 0;
                            const std::int64_t rounded = quota.remainder < half ? 0 : 1;
                            left -= extra;
                            result.residue += rounded - extra;
                            result.adjusted += rounded != extra ? 1 : 0;
                            cells[static_cast<ranges::range_difference_t<Out>>(at)] =
                                share_in<cell>(quota.units + extra, options.places);
                        }
                    });
                return answer<apportionment>(result);
            });
        }
    }

    /// The shares of a list whose size is known when compiling, in per cent.
    template <fixed_size_list List, class Projection = std::identity>
    [[nodiscard]] constexpr auto
    checked(List&& list, const apportion_options_for<listed_t<List, Projection>>& options = {},
            Projection projection = {}) const {
        using shares = std::array<percentage, fixed_size<std::remove_cvref_t<List>>::value>;
        shares out{};
        const auto done = checked(list, out, options, projection);
        return done ? answer<shares>(out) : answer<shares>(done.refused());
    }

    template <orderable_list List, share_column Out, class Projection = std::identity>
    constexpr apportionment
    operator()(List&& list, Out&& out,
               const apportion_options_for<listed_t<List, Projection>>& options = {},
               Projection projection = {}) const {
        return checked(list, out, options, projection).value();
    }
    template <fixed_size_list List, class Projection = std::identity>
    [[nodiscard]] constexpr auto
    operator()(List&& list, const apportion_options_for<listed_t<List, Projection>>& options = {},
               Projection projection = {}) const {
        return checked(list, options, projection).value();
    }

private:
    template <class Listed>
    static constexpr answer<fraction> share_of_sum(const Listed& listed, const fraction& sum) {
        return fraction::quotient(number_as<fraction>(present_number(value_of(listed))).value(),
                                  sum);
    }
    template <class List, class Projection>
    static constexpr answer<fraction> share_at(List& list, Projection& projection, std::size_t at,
                                               const fraction& sum) {
        return share_of_sum(listed_at(list, projection, at), sum);
    }
};

} // namespace detail

/// Rounded shares of a whole in per cent that add up to 100: `apportion(parts, out, options)`, or
/// of an array `apportion(array, {.places = 1})`.
/// Formula: each share rounded down to a unit; the units that are left to the shares with the
///   largest remainders (Hamilton's method), of equal remainders to the earlier
/// Units: per cent, or integers counting 10^-places of a per cent
/// Range: 0 to 100 %, and exactly 100 % together; each within one unit of its exact share
/// Missing, zero, negative: a missing part is refused with its reason (the whole would be another);
///   a part of zero has a share of zero; a negative part is refused
/// Errors: empty_list, zero_denominator (all parts are zero), negative_part, overflow, out_of_range
///   (`out` of another size, places beyond 16; nothing is written), and those of figures as in
///   `rank`; `apportion.checked(...)` returns them
/// Complexity: O(n log n), memory as `rank`
/// Source: M. L. Balinski and H. P. Young, Fair Representation (2nd ed. 2001)
/// Example: examples/ranks_with_ties.cpp
inline constexpr detail::apportion_fn apportion{};

} // namespace visavis
