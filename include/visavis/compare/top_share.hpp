// SPDX-License-Identifier: BSL-1.0
#pragma once

// top_share: the share of the k largest parts in a whole

#include <visavis/compare/parts.hpp>

namespace visavis {

/// The share of the largest parts in a whole. `Result` is fraction (exact) or double. Compares by
/// its value: `top_share(3, values) > 1_over(2)`.
template <class Result>
class share_of_largest {
public:
    constexpr share_of_largest(const Result& value, std::int64_t largest, std::int64_t parts)
        : value_(value), largest_(largest), parts_(parts) {}

    [[nodiscard]] constexpr const Result& exact() const { return value_; }
    [[nodiscard]] constexpr double value() const { return detail::as_plain_double(value_); }
    /// How many parts it is the share of, and of how many.
    [[nodiscard]] constexpr std::int64_t largest() const { return largest_; }
    [[nodiscard]] constexpr std::int64_t parts() const { return parts_; }

    friend constexpr bool operator==(const share_of_largest& a, const share_of_largest& b) {
        return a.value_ == b.value_;
    }
    friend constexpr auto operator<=>(const share_of_largest& a, const share_of_largest& b) {
        return a.value_ <=> b.value_;
    }
    friend constexpr bool operator==(const share_of_largest& a, const fraction& b) {
        return a.value_ == detail::as_compared<Result>(b);
    }
    friend constexpr auto operator<=>(const share_of_largest& a, const fraction& b) {
        return a.value_ <=> detail::as_compared<Result>(b);
    }

private:
    Result value_;
    std::int64_t largest_;
    std::int64_t parts_;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

template <class Number>
using largest_share_of =
    share_of_largest<std::conditional_t<std::floating_point<Number>, double, fraction>>;

template <class Number, class Ordered>
constexpr largest_share_of<Number> top_share_of(const whole_of_parts<Number>& whole,
                                                const Ordered& ordered, std::int64_t k) {
    const std::int64_t largest = k < whole.count ? k : whole.count;
    const std::size_t from = ordered.present() - static_cast<std::size_t>(largest);
    if constexpr (std::floating_point<Number>) {
        compensated_sum sum;
        for (std::size_t at = from; at != ordered.present(); ++at)
            sum.add(static_cast<double>(ordered.number(at)));
        const double share = sum.total().value() / whole.total;
        return {share > 1 ? 1 : share, largest, whole.count};
    } else {
        std::int64_t sum = 0;
        for (std::size_t at = from; at != ordered.present(); ++at)
            sum += whole.units(ordered.number(at));
        return {fraction(sum, whole.total), largest, whole.count};
    }
}

struct top_share_fn {
    template <orderable_list List, class Projection = std::identity>
    [[nodiscard]] constexpr auto
    checked(std::int64_t k, List&& list,
            const parts_options_for<listed_t<List, Projection>>& options = {},
            Projection projection = {}) const {
        using listed = listed_t<List, Projection>;
        if constexpr (has_parts<listed>()) {
            using outcome = answer<largest_share_of<listed_number_t<listed>>>;
            if (k < 0) return outcome(refusal{reason::out_of_range, "a negative number of parts"});
            const auto whole = add_parts(list, projection, options);
            if (!whole) return outcome(whole.refused());
            return in_order(list, projection, options.workspace, [&](const auto& ordered) {
                return outcome(top_share_of(whole.value(), ordered, k));
            });
        }
    }

    template <orderable_list List, class Projection = std::identity>
    [[nodiscard]] constexpr auto
    operator()(std::int64_t k, List&& list,
               const parts_options_for<listed_t<List, Projection>>& options = {},
               Projection projection = {}) const {
        return checked(k, list, options, projection).value();
    }
};

} // namespace detail

/// The share of the k largest parts in a whole, the concentration ratio: `top_share(4, values)`.
/// Formula: (x1 + ... + xk) / T, of the largest parts and the sum of all
/// Units: none
/// Range: k/n (equal parts) to 1; 0 for k = 0; with k beyond n all parts; exact numbers give a
///   fraction, doubles a double
/// Missing, zero, negative: a missing part is refused with its reason, or left out with
///   `absent_members::skip`; zero parts count as parts; a negative one is refused
///   (`negative_part`); a tie at the k-th place does not matter
/// Errors: out_of_range (k below 0), and those of `herfindahl`; `top_share.checked(...)`
/// Complexity: O(n log n), of figures O(n^2) for their overlap; memory as `rank`
/// Source: the concentration ratio of industrial statistics, CR4 and CR8
/// Example: examples/concentration.cpp
inline constexpr detail::top_share_fn top_share{};

} // namespace visavis
