// SPDX-License-Identifier: BSL-1.0
#pragma once

// entropy: how evenly a whole is divided, by Shannon's entropy and Theil's index of its shares

#include <visavis/compare/parts.hpp>
#include <visavis/core/elementary.hpp>

namespace visavis {

/// Shannon's entropy of the shares of a whole, in nats, with the number of its parts.
class share_entropy {
public:
    constexpr share_entropy(double nats, std::int64_t parts) : nats_(nats), parts_(parts) {}

    [[nodiscard]] constexpr double value() const { return nats_; }
    [[nodiscard]] constexpr double bits() const { return nats_ / natural_log(2); }
    /// As many equal parts would have this entropy.
    [[nodiscard]] constexpr double effective_number() const { return exponential(nats_); }
    /// As a part of its greatest value, ln n; one part alone has none (`zero_denominator`).
    [[nodiscard]] constexpr answer<double> evenness() const {
        if (parts_ == 1) return refusal{reason::zero_denominator, "one part alone"};
        const double even = nats_ / natural_log(static_cast<double>(parts_));
        return even > 1 ? 1 : even;
    }
    [[nodiscard]] constexpr std::int64_t parts() const { return parts_; }

    friend constexpr bool operator==(const share_entropy&, const share_entropy&) = default;

private:
    double nats_;
    std::int64_t parts_;
};

/// Theil's index of the parts of a whole, with their number.
class theil_index {
public:
    constexpr theil_index(double value, std::int64_t parts) : value_(value), parts_(parts) {}

    [[nodiscard]] constexpr double value() const { return value_; }
    /// As a part of its greatest value, ln n; one part alone has none (`zero_denominator`).
    [[nodiscard]] constexpr answer<double> normalised() const {
        if (parts_ == 1) return refusal{reason::zero_denominator, "one part alone"};
        const double part = value_ / natural_log(static_cast<double>(parts_));
        return part > 1 ? 1 : part;
    }
    [[nodiscard]] constexpr std::int64_t parts() const { return parts_; }

    friend constexpr bool operator==(const theil_index&, const theil_index&) = default;

private:
    double value_;
    std::int64_t parts_;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// The sum of s ln(s times), of all shares s; what is nothing adds nothing.
template <class Number, class List, class Projection>
constexpr double sum_of_logarithms(const whole_of_parts<Number>& whole, List& list,
                                   Projection& projection, double times) {
    compensated_sum sum;
    for_each_part(list, projection, [&](const Number& part) {
        const double share = share_as_double(whole, part);
        if (share > 0) sum.add(share * natural_log(share * times));
    });
    return sum.total().value();
}

struct shannon_entropy_fn {
    template <orderable_list List, class Projection = std::identity>
    [[nodiscard]] constexpr auto
    checked(List&& list, const parts_options_for<listed_t<List, Projection>>& options = {},
            Projection projection = {}) const {
        using listed = listed_t<List, Projection>;
        if constexpr (has_parts<listed>()) {
            using outcome = answer<share_entropy>;
            const auto whole = add_parts(list, projection, options);
            if (!whole) return outcome(whole.refused());
            return outcome(of_whole(whole.value(), list, projection));
        }
    }

    template <orderable_list List, class Projection = std::identity>
    [[nodiscard]] constexpr auto
    operator()(List&& list, const parts_options_for<listed_t<List, Projection>>& options = {},
               Projection projection = {}) const {
        return checked(list, options, projection).value();
    }

private:
    template <class Number, class List, class Projection>
    static constexpr share_entropy of_whole(const whole_of_parts<Number>& whole, List& list,
                                            Projection& projection) {
        const double less = sum_of_logarithms(whole, list, projection, 1);
        return {less < 0 ? -less : 0, whole.count};
    }
};

struct theil_fn {
    template <orderable_list List, class Projection = std::identity>
    [[nodiscard]] constexpr auto
    checked(List&& list, const parts_options_for<listed_t<List, Projection>>& options = {},
            Projection projection = {}) const {
        using listed = listed_t<List, Projection>;
        if constexpr (has_parts<listed>()) {
            using outcome = answer<theil_index>;
            const auto whole = add_parts(list, projection, options);
            if (!whole) return outcome(whole.refused());
            return outcome(of_whole(whole.value(), list, projection));
        }
    }

    template <orderable_list List, class Projection = std::identity>
    [[nodiscard]] constexpr auto
    operator()(List&& list, const parts_options_for<listed_t<List, Projection>>& options = {},
               Projection projection = {}) const {
        return checked(list, options, projection).value();
    }

private:
    template <class Number, class List, class Projection>
    static constexpr theil_index of_whole(const whole_of_parts<Number>& whole, List& list,
                                          Projection& projection) {
        const double value =
            sum_of_logarithms(whole, list, projection, static_cast<double>(whole.count));
        return {value > 0 ? value : 0, whole.count};
    }
};

} // namespace detail

/// How evenly a whole is divided: Shannon's entropy of the shares of its parts.
/// `shannon_entropy(values)`, `shannon_entropy(figures)`, `shannon_entropy(rows, {}, &row::sales)`.
/// Formula: - sum of s ln s, where s are the shares xi / T
/// Units: nats; `bits()` has the logarithm to base 2
/// Range: 0 (one has all) to ln n (equal parts), as a double
/// Missing, zero, negative: a missing part is refused with its reason, or left out with
///   `absent_members::skip`; a zero part adds nothing, and counts in n and so in the evenness; a
///   negative one is refused (`negative_part`)
/// Errors: those of `herfindahl`; `shannon_entropy.checked(...)` returns them
/// Complexity: O(n), of figures O(n^2) for their overlap; no allocation
/// Source: C. E. Shannon, "A mathematical theory of communication", Bell System Technical Journal
///   27 (1948)
/// Example: examples/concentration.cpp
inline constexpr detail::shannon_entropy_fn shannon_entropy{};

/// How unequal the parts of a whole are: Theil's index T. `theil(values)`.
/// Formula: sum of s ln(n s), where s are the shares xi / T: ln n less Shannon's entropy
/// Units: none (nats); it does not change when all parts are multiplied by one number
/// Range: 0 (equal parts) to ln n (one has all), as a double
/// Missing, zero, negative: as `shannon_entropy`; a zero part counts in n
/// Errors: those of `herfindahl`; `theil.checked(...)` returns them
/// Complexity: O(n), of figures O(n^2) for their overlap; no allocation
/// Source: H. Theil, "Economics and Information Theory" (1967)
/// Example: examples/concentration.cpp
inline constexpr detail::theil_fn theil{};

} // namespace visavis
