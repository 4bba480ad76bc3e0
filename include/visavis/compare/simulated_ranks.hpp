// SPDX-License-Identifier: BSL-1.0
#pragma once

// simulated_ranks: the ranks that estimates take when they are drawn anew within their errors

#include <visavis/column/buffer.hpp>
#include <visavis/compare/rank_tests.hpp>
#include <visavis/core/random.hpp>

namespace visavis {

/// How ranks are simulated: by how many draws of which seed, and how many of them an interval of
/// ranks holds; which way is better, and what becomes of members without an estimate or error.
struct simulation_options {
    std::uint64_t seed = 1;
    std::int64_t draws = 10'000;
    fraction confidence = {95, 100};
    visavis::polarity polarity = visavis::polarity::higher_is_better;
    missing_pairs missing = missing_pairs::error;
};

/// What a simulation did, so that it can be said and done again.
struct simulation_summary {
    compared_members members = {};
    std::uint64_t seed = 0;
    std::int64_t draws = 0;

    friend constexpr bool operator==(const simulation_summary&,
                                     const simulation_summary&) = default;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// The product rounded by itself: a call keeps it from being fused with the sum that follows, which
// some machines would round in another way.
[[gnu::noinline]] constexpr double rounded_product(double a, double b) { return a * b; }

// How often each member had each rank: the best and the worst one where drawn values tie.
class rank_counts {
public:
    constexpr explicit rank_counts(std::size_t size) : size_(size), counts_(2 * size * size) {
        for (auto& count : counts_) count = 0;
    }
    constexpr void add(std::size_t member, std::size_t best, std::size_t worst) {
        ++counts_[member * size_ + best - 1];
        ++counts_[(size_ + member) * size_ + worst - 1];
    }
    // The ranks that are left when `most_doubted` draws at most are taken from either side.
    [[nodiscard]] constexpr rank_range range_of(std::size_t member,
                                                std::int64_t most_doubted) const {
        std::size_t best = 0;
        std::int64_t doubted = counts_[member * size_];
        while (doubted <= most_doubted) doubted += counts_[member * size_ + ++best];
        std::size_t worst = size_ - 1;
        doubted = counts_[(size_ + member) * size_ + worst];
        while (doubted <= most_doubted) doubted += counts_[(size_ + member) * size_ + --worst];
        return {static_cast<std::int64_t>(best) + 1, static_cast<std::int64_t>(worst) + 1};
    }

private:
    std::size_t size_;
    buffer<std::uint32_t> counts_;
};

struct drawn_value {
    double value;
    std::uint32_t member;
};

// Draws all values once, and counts their ranks.
constexpr void draw_once(const uncertain_value* members, std::size_t size, polarity better,
                         random_bits& next, drawn_value* drawn, rank_counts& counts) {
    for (std::uint32_t at = 0; at != size; ++at) {
        const double error = rounded_product(members[at].error, normal_deviate(next));
        drawn[at] = {members[at].value + error, at};
    }
    const bool lower = better == polarity::lower_is_better;
    ranges::sort(drawn, drawn + size, [=](const drawn_value& a, const drawn_value& b) {
        if (a.value != b.value) return (a.value < b.value) == lower;
        return a.member < b.member;
    });
    for (std::size_t begin = 0; begin != size;) {
        std::size_t end = begin + 1;
        while (end != size && drawn[end].value == drawn[begin].value) ++end;
        for (std::size_t at = begin; at != end; ++at) counts.add(drawn[at].member, begin + 1, end);
        begin = end;
    }
}

struct simulated_ranks_fn {
    /// Writes the ranks of each member to `out`, which has as many cells.
    template <list_of_doubles Estimates, list_of_doubles Errors, orderable_list Out>
        requires ranges::output_range<Out, rank_range>
    constexpr answer<simulation_summary> checked(Estimates&& estimates, Errors&& errors, Out&& out,
                                                 const simulation_options& options = {}) const {
        const uncertain_members members(estimates, errors);
        if (size_of(out) != members.size())
            return refusal{reason::out_of_range, "ranks for a list of another size"};
        const auto may = is_confidence(options.confidence);
        if (!may) return may.refused();
        if (options.draws < 1 || options.draws > std::numeric_limits<std::uint32_t>::max())
            return refusal{reason::out_of_range, "a number of draws below 1 or above 2^32 - 1"};
        const auto counted = members.check(options.missing);
        if (!counted) return counted.refused();

        const auto size = static_cast<std::size_t>(counted.value().compared);
        buffer<uncertain_value> values(size);
        std::size_t count = 0;
        for (std::size_t at = 0; at != members.size(); ++at)
            if (members.is_present(at)) values[count++] = members.at(at);
        const auto counts = draw(values, options);
        auto cell = ranges::begin(out);
        count = 0;
        for (std::size_t at = 0; at != members.size(); ++at, ++cell)
            *cell = members.is_present(at) ? counts.range_of(count++, most_doubted(options))
                                           : rank_range{0, 0};
        return simulation_summary{counted.value(), options.seed, options.draws};
    }

    template <list_of_doubles Estimates, list_of_doubles Errors, orderable_list Out>
        requires ranges::output_range<Out, rank_range>
    constexpr simulation_summary operator()(Estimates&& estimates, Errors&& errors, Out&& out,
                                            const simulation_options& options = {}) const {
        return checked(estimates, errors, out, options).value();
    }

private:
    static constexpr rank_counts draw(const buffer<uncertain_value>& values,
                                      const simulation_options& options) {
        rank_counts counts(values.size());
        buffer<drawn_value> drawn(values.size());
        random_bits next(options.seed);
        for (std::int64_t at = 0; at != options.draws; ++at)
            draw_once(values.data(), values.size(), options.polarity, next, drawn.data(), counts);
        return counts;
    }
    // The largest whole number of draws that is at most half of the doubt.
    static constexpr std::int64_t most_doubted(const simulation_options& options) {
        const auto& held = options.confidence;
        const wide doubt = held.denominator() - held.numerator();
        return static_cast<std::int64_t>(doubt * options.draws /
                                         (static_cast<wide>(2) * held.denominator()));
    }
};

} // namespace detail

/// The ranks that estimates with standard errors take when they are drawn anew:
/// `simulated_ranks(estimates, errors, out, {.seed = 2025})`.
/// Formula: each draw adds to each estimate its error times a `normal_deviate` of the seed's
///   `random_bits`, in the order of the list, and ranks them; the range of a member is what is left
///   of its ranks when from either side at most (1 - confidence) / 2 of the draws are taken, of
///   drawn values that tie the best rank from the one side and the worst from the other
/// Units: places
/// Range: 1 to n, for each member by itself; `{0, 0}` of members left out. The same seed gives the
///   same ranks on every machine
/// Missing, zero, negative: a missing estimate or error is refused, or by `missing_pairs::left_out`
///   left out and counted; with errors of zero the ranges are those of `rank_bounds`; a negative
///   error is refused (`out_of_range`)
/// Errors: not_a_number, out_of_range (sizes, a negative error, no draws or 2^32 of them, a
///   confidence that is not between 0 and 1), infinite, empty_list; `simulated_ranks.checked(...)`
/// Complexity: O(d n log n) for d draws; 8 n^2 bytes, in three allocations. The errors are taken to
///   be independent and normal. Ranges of drawn ranks centre on the order of the estimates, and
///   hold the true rank less often than asked where true values are close: `tested_ranks` keeps its
///   promise
/// Source: H. Goldstein and D. J. Spiegelhalter, "League tables and their limitations", J. R. Stat.
///   Soc. A 159 (1996); on the limits P. Hall and H. Miller, Annals of Statistics 37 (2009)
/// Example: examples/uncertain_ranks.cpp
inline constexpr detail::simulated_ranks_fn simulated_ranks{};

} // namespace visavis
