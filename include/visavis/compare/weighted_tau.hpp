// SPDX-License-Identifier: BSL-1.0
#pragma once

// weighted_tau: Kendall's tau with weights, so that disagreement among the first places counts more

#include <visavis/column/lanes.hpp>
#include <visavis/compare/agreement.hpp>
#include <visavis/core/elementary.hpp>

namespace visavis {

/// The weight of a member by its place, 0 for the first: 1 / (1 + place).
struct hyperbolic_weight {
    [[nodiscard]] constexpr double operator()(std::int64_t place) const {
        return 1.0 / (1.0 + static_cast<double>(place));
    }
};

/// What a pair of members weighs.
enum class pair_weight : std::uint8_t {
    sum,     ///< the sum of both members' weights
    product, ///< their product
};

/// A weighted tau of two lists, with the members it is made of.
class weighted_agreement {
public:
    constexpr weighted_agreement(double value, const compared_members& members)
        : value_(value), members_(members) {}

    [[nodiscard]] constexpr double value() const { return value_; }
    [[nodiscard]] constexpr const compared_members& members() const { return members_; }

    friend constexpr bool operator==(const weighted_agreement&,
                                     const weighted_agreement&) = default;

private:
    double value_;
    compared_members members_;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// Adds up what the pairs of some members weigh, one member after the other.
class pairs_weight {
public:
    constexpr explicit pairs_weight(pair_weight how) : how_(how) {}

    constexpr void add(double weight) {
        pairs_ += how_ == pair_weight::sum ? weight * count_ + sum_ : weight * sum_;
        sum_ += weight;
        count_ += 1;
    }
    [[nodiscard]] constexpr double total() const { return pairs_; }

private:
    pair_weight how_;
    double pairs_ = 0;
    double sum_ = 0;
    double count_ = 0;
};

// The complete members of two lists in the order of one, and of the other where that one ties,
// best first: places in either list, of which equal ones are ties, and weights.
struct weighed_members {
    std::size_t size;
    const std::uint32_t* leading; // in order
    std::uint32_t* following;
    double* weights;
    std::uint32_t* spare;
    double* spare_weights;
};

// What the pairs weigh that tie: in the leading list, in the following one, which is sorted, or in
// both, which are in order.
template <class IsTied>
constexpr double weight_of_ties(const weighed_members& all, pair_weight how, IsTied is_tied) {
    double weight = 0;
    for (std::size_t at = 0; at != all.size;) {
        pairs_weight tied(how);
        const std::size_t first = at;
        for (; at != all.size && is_tied(first, at); ++at) tied.add(all.weights[at]);
        weight += tied.total();
    }
    return weight;
}

// Merges two sorted halves, and returns what the pairs weigh that stood in decreasing order.
constexpr double merge_and_weigh(const weighed_members& all, pair_weight how, std::size_t begin,
                                 std::size_t middle, std::size_t end) {
    for (std::size_t at = begin; at != end; ++at) {
        all.spare[at] = all.following[at];
        all.spare_weights[at] = all.weights[at];
    }
    double left_weight = 0;
    for (std::size_t at = begin; at != middle; ++at) left_weight += all.weights[at];
    double exchanged = 0;
    std::size_t left = begin;
    std::size_t right = middle;
    for (std::size_t at = begin; at != end; ++at) {
        const bool from_right =
            left == middle || (right != end && all.spare[right] < all.spare[left]);
        const std::size_t from = from_right ? right++ : left++;
        const double weight = all.spare_weights[from];
        all.following[at] = all.spare[from];
        all.weights[at] = weight;
        if (!from_right)
            left_weight -= weight;
        else if (left == middle)
            continue;
        else if (how == pair_weight::sum)
            exchanged += weight * static_cast<double>(middle - left) + left_weight;
        else
            exchanged += weight * left_weight;
    }
    return exchanged;
}

// The same for all members, from halves of one to the whole.
constexpr double sort_and_weigh(const weighed_members& all, pair_weight how) {
    double exchanged = 0;
    for (std::size_t half = 1; half < all.size; half *= 2)
        for (std::size_t begin = 0; begin + half < all.size; begin += 2 * half) {
            const std::size_t end = all.size - begin < 2 * half ? all.size : begin + 2 * half;
            exchanged += merge_and_weigh(all, how, begin, begin + half, end);
        }
    return exchanged;
}

constexpr double within_one(double value) { return value > 1 ? 1 : (value < -1 ? -1 : value); }

// The tau with the weights of the leading list.
constexpr answer<double> tau_of_weighed(const weighed_members& all, pair_weight how) {
    pairs_weight every(how);
    for (std::size_t at = 0; at != all.size; ++at) every.add(all.weights[at]);
    if (!is_finite(every.total())) return refusal{reason::infinite, "the sum of the weights"};
    const auto tie_in_leading = [&](std::size_t a, std::size_t b) {
        return all.leading[a] == all.leading[b];
    };
    const auto tie_in_following = [&](std::size_t a, std::size_t b) {
        return all.following[a] == all.following[b];
    };
    const double in_leading = weight_of_ties(all, how, tie_in_leading);
    const double in_both = weight_of_ties(all, how, [&](std::size_t a, std::size_t b) {
        return tie_in_leading(a, b) && tie_in_following(a, b);
    });
    const double exchanged = sort_and_weigh(all, how);
    const double in_following = weight_of_ties(all, how, tie_in_following);
    const double ordered_in_leading = every.total() - in_leading;
    const double ordered_in_following = every.total() - in_following;
    if (!(ordered_in_leading > 0 && ordered_in_following > 0))
        return refusal{reason::zero_denominator, "all pairs that have an order weigh nothing"};
    const double agreeing = every.total() - (in_leading + in_following - in_both) - 2 * exchanged;
    return within_one(ordered_in_leading == ordered_in_following
                          ? agreeing / ordered_in_leading
                          : agreeing / square_root(ordered_in_leading) /
                                square_root(ordered_in_following));
}

// The place of each complete member in a list, best first and the best of its tie, and the members
// in that order.
template <class Lists, class List>
constexpr void write_places(const Lists& lists, const List& list, polarity better,
                            std::uint32_t* places, std::uint32_t* ordered) {
    const auto complete = lists.complete();
    lists.place_members(
        list, {},
        [=](std::size_t before, std::size_t count, std::size_t which, std::size_t position) {
            const bool lower = better == polarity::lower_is_better;
            const auto place = lower ? before : complete - before - count;
            places[position] = static_cast<std::uint32_t>(place);
            ordered[place + which] = static_cast<std::uint32_t>(position);
        });
}

// The tau with the weights of the places in a list, where the other decides between equal ones.
// `ordered` holds the members in the order of the other.
template <class Weigher>
constexpr answer<double> tau_led_by(const std::uint32_t* leading, const std::uint32_t* following,
                                    const std::uint32_t* ordered, std::size_t size,
                                    const Weigher& weigher, pair_weight how) {
    cells<std::uint32_t, 3 * small_list> sorted(3 * size);
    cells<double, 2 * small_list> weights(2 * size);
    // how far each tie is filled, by its place
    cells<std::uint32_t, small_list> filled(size);
    for (std::size_t at = 0; at != size; ++at) filled.data()[at] = 0;
    std::uint32_t* const first = sorted.data();
    const weighed_members all{
        size, first, first + size, weights.data(), first + 2 * size, weights.data() + size};
    for (std::size_t at = 0; at != size; ++at) {
        const auto member = ordered[at];
        const auto place = leading[member];
        const auto to = place + filled.data()[place]++;
        first[to] = place;
        all.following[to] = following[member];
    }
    for (std::size_t at = 0; at != size; ++at) {
        all.weights[at] = static_cast<double>(weigher(static_cast<std::int64_t>(at)));
        if (!(all.weights[at] >= 0))
            return refusal{reason::out_of_range, "a weight that is negative or not a number"};
    }
    return tau_of_weighed(all, how);
}

template <class Weigher>
struct weighted_tau_fn {
    Weigher weigher = {};
    pair_weight pairs = pair_weight::sum;

    template <orderable_list First, orderable_list Second, class FirstProjection = std::identity,
              class SecondProjection = std::identity>
    [[nodiscard]] constexpr answer<weighted_agreement>
    checked(First&& first, Second&& second,
            const agreement_options_for<listed_t<First, FirstProjection>,
                                        listed_t<Second, SecondProjection>>& options = {},
            FirstProjection first_projection = {}, SecondProjection second_projection = {}) const {
        if constexpr (has_exact_rank<listed_t<First, FirstProjection>>() &&
                      has_exact_rank<listed_t<Second, SecondProjection>>()) {
            paired_lists lists(seen_list(first, first_projection),
                               seen_list(second, second_projection));
            const auto may = lists.may_agree(options);
            if (!may) return may.refused();
            return of_lists(lists, lists.first().better(options.first),
                            lists.second().better(options.second));
        }
    }

    template <orderable_list First, orderable_list Second, class FirstProjection = std::identity,
              class SecondProjection = std::identity>
    [[nodiscard]] constexpr weighted_agreement
    operator()(First&& first, Second&& second,
               const agreement_options_for<listed_t<First, FirstProjection>,
                                           listed_t<Second, SecondProjection>>& options = {},
               FirstProjection first_projection = {},
               SecondProjection second_projection = {}) const {
        return checked(first, second, options, first_projection, second_projection).value();
    }

private:
    template <class Lists>
    constexpr answer<weighted_agreement> of_lists(const Lists& lists, polarity first_better,
                                                  polarity second_better) const {
        const auto size = lists.size();
        cells<std::uint32_t, 4 * small_list> memory(4 * size);
        std::uint32_t* const first = memory.data();
        std::uint32_t* const second = first + size;
        std::uint32_t* const by_first = second + size;
        std::uint32_t* const by_second = by_first + size;
        write_places(lists, lists.first(), first_better, first, by_first);
        write_places(lists, lists.second(), second_better, second, by_second);
        const auto complete = lists.complete();
        const auto is_constant = [=](const std::uint32_t* places, const std::uint32_t* ordered) {
            return places[ordered[complete - 1]] == 0;
        };
        if (is_constant(first, by_first)) return refusal{reason::constant_list, "the first list"};
        if (is_constant(second, by_second))
            return refusal{reason::constant_list, "the second list"};
        const auto led_by_first = tau_led_by(first, second, by_second, complete, weigher, pairs);
        if (!led_by_first) return led_by_first.refused();
        const auto led_by_second = tau_led_by(second, first, by_first, complete, weigher, pairs);
        if (!led_by_second) return led_by_second.refused();
        return weighted_agreement((led_by_first.value() + led_by_second.value()) / 2,
                                  lists.members());
    }
};

} // namespace detail

/// Kendall's tau with other weights than the hyperbolic ones: what `weigher(place)` says, which is
/// not negative, of places from 0 on, and what a pair weighs.
/// `weighted_tau_by([](auto place) { return place < 10 ? 1.0 : 0.1; })(a, b)`.
template <class Weigher>
[[nodiscard]] constexpr detail::weighted_tau_fn<Weigher>
weighted_tau_by(Weigher weigher, pair_weight pairs = pair_weight::sum) {
    return {weigher, pairs};
}

/// How far two lists have the same members in the same order, where the first places count most:
/// Kendall's tau with a weight for each pair. `weighted_tau(a, b)`; options and projections as for
/// `kendall_tau`; `weighted_tau_by(weigher, pair_weight::product)` has other weights.
/// Formula: <a, b> / sqrt(<a, a> <b, b>), where <a, b> is the sum over pairs of members of
///   w sgn(a1 - a2) sgn(b1 - b2), and w of members at the places r and s, 0 for the best, is
///   1 / (1 + r) + 1 / (1 + s); the mean of two taus, with places in the first list, where the
///   second decides between equal members, and with places in the second, where the first does
/// Units: none
/// Range: -1 (the one list reversed) to 1 (the same order and the same ties), as a double
/// Missing, zero, negative: a member without a value in one of the lists is left out, and counted,
///   or by `missing_pairs::error` refused; NaN counts as missing; -0.0 ties with 0.0; infinities
///   and negative numbers are in order like any other
/// Errors: those of `kendall_tau`; of a caller's weights out_of_range (negative or NaN),
///   zero_denominator (all pairs that have an order weigh nothing), infinite;
///   `weighted_tau.checked(...)` returns them
/// Complexity: O(n log n); no allocation up to `small_list` members, else four to eight
/// Source: S. Vigna, "A weighted correlation index for rankings with ties", WWW 2015; the values of
///   scipy.stats.weightedtau with its defaults
/// Example: examples/agreement_of_rankings.cpp
inline constexpr detail::weighted_tau_fn<hyperbolic_weight> weighted_tau{};

} // namespace visavis
