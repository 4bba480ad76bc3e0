// SPDX-License-Identifier: BSL-1.0
#pragma once

// rank_tests: which estimates their standard errors do not tell apart, and the ranks they allow

#include <visavis/column/lanes.hpp>
#include <visavis/compare/agreement.hpp>
#include <visavis/compare/rank_bounds.hpp>
#include <visavis/core/normal.hpp>

#include <range/v3/algorithm/sort.hpp>

namespace visavis {

/// What is done about testing many pairs at once.
enum class many_tests : std::uint8_t {
    alone,      ///< nothing: of pairs without a difference 5 in 100 are told apart all the same
    bonferroni, ///< with probability 95 % none of them is: the level is divided by their number
    holm,       ///< the same probability, step by step, and more pairs are told apart
};

/// How estimates are told apart: with which confidence, with what care for many tests, which way is
/// better, and what becomes of members without an estimate or error.
struct rank_test_options {
    fraction confidence = {95, 100};
    many_tests tests = many_tests::holm;
    visavis::polarity polarity = visavis::polarity::higher_is_better;
    missing_pairs missing = missing_pairs::error;
};

/// How many pairs of estimates are told apart, and how many are not.
struct pairs_tested {
    compared_members members = {};
    std::int64_t told_apart = 0;
    std::int64_t not_told_apart = 0;
    /// Pairs are told apart from this many standard errors of their difference on.
    double critical = 0;

    friend constexpr bool operator==(const pairs_tested&, const pairs_tested&) = default;
};

/// Two members by their positions, the first before the second.
struct member_pair {
    std::size_t first = 0;
    std::size_t second = 0;

    friend constexpr bool operator==(const member_pair&, const member_pair&) = default;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

inline constexpr double beyond_doubt = std::numeric_limits<double>::max();

constexpr double magnitude(double value) { return value < 0 ? -value : value; }

// An estimate and its standard error.
struct uncertain_value {
    double value;
    double error;
};

// The difference of two estimates in standard errors of it, without their signs.
constexpr double standard_errors_apart(const uncertain_value& a, const uncertain_value& b) {
    if (a.value == b.value) return 0;
    const double larger = a.error < b.error ? b.error : a.error;
    const double smaller = a.error < b.error ? a.error : b.error;
    if (larger == 0) return beyond_doubt;
    const double relative = smaller / larger;
    const double error = larger * square_root(1 + relative * relative);
    const double apart = magnitude(a.value / 2 - b.value / 2); // halves do not overflow
    if (error < 1 && apart > error * (beyond_doubt / 4)) return beyond_doubt;
    return 2 * (apart / error);
}

// The members of two lists, of estimates and of standard errors.
template <class Estimates, class Errors>
class uncertain_members {
public:
    constexpr uncertain_members(Estimates& estimates, Errors& errors)
        : estimates_(&estimates), errors_(&errors) {}

    [[nodiscard]] constexpr std::size_t size() const { return size_of(*estimates_); }
    [[nodiscard]] constexpr uncertain_value at(std::size_t position) const {
        return {number_at(*estimates_, position), number_at(*errors_, position)};
    }
    [[nodiscard]] constexpr bool is_present(std::size_t position) const {
        const auto value = at(position);
        return !is_nan(value.value) && !is_nan(value.error);
    }
    // How many are present, or why they cannot be compared.
    [[nodiscard]] constexpr answer<compared_members> check(missing_pairs missing) const {
        if (size() != size_of(*errors_))
            return refusal{reason::out_of_range, "errors for a list of another size"};
        compared_members members;
        for (std::size_t at = 0; at != size(); ++at) {
            if (!is_present(at)) {
                if (missing == missing_pairs::error)
                    return refusal{reason::not_a_number, "an estimate or its standard error"};
                ++members.left_out;
                continue;
            }
            const auto value = this->at(at);
            if (value.error < 0)
                return refusal{reason::out_of_range, "a standard error below zero"};
            if (!is_finite(value.value) || !is_finite(value.error))
                return refusal{reason::infinite, "an estimate or its standard error"};
            ++members.compared;
        }
        if (members.compared == 0) return reason::empty_list;
        return members;
    }

private:
    template <class List>
    static constexpr double number_at(List& list, std::size_t position) {
        return static_cast<double>(
            ranges::begin(list)[static_cast<ranges::range_difference_t<List>>(position)]);
    }

    Estimates* estimates_;
    Errors* errors_;
};

constexpr answer<agreed> is_confidence(const fraction& confidence) {
    if (confidence > 0 && confidence < 1) return agreed{};
    return refusal{reason::out_of_range, "a confidence that is not between 0 and 1"};
}

// So many standard errors apart are two of `tests` estimates that are told apart two-sidedly.
constexpr double critical_value(const fraction& confidence, double tests) {
    const double doubt = (fraction(1) - confidence).to_double();
    return -normal_quantile(doubt / 2 / tests);
}

// Calls visit(first, second, standard errors apart) for the pairs of members that are present.
template <class Members, class Visit>
constexpr void for_each_pair(const Members& members, Visit visit) {
    for (std::size_t second = 0; second != members.size(); ++second) {
        if (!members.is_present(second)) continue;
        for (std::size_t first = 0; first != second; ++first)
            if (members.is_present(first))
                visit(first, second, standard_errors_apart(members.at(first), members.at(second)));
    }
}

// Holm's steps, from the pair that is farthest apart: each is tested as if only those not yet told
// apart were left.
template <class Members>
constexpr double critical_by_holm(const Members& members, const fraction& confidence,
                                  std::size_t pairs) {
    cells<double, small_list> memory(pairs);
    double* const apart = memory.data();
    std::size_t count = 0;
    for_each_pair(members, [&](std::size_t, std::size_t, double one) { apart[count++] = one; });
    ranges::sort(apart, apart + count, [](double a, double b) { return a > b; });
    double least_told_apart = critical_value(confidence, static_cast<double>(pairs));
    for (std::size_t at = 0; at != count; ++at) {
        if (!(apart[at] >= critical_value(confidence, static_cast<double>(count - at)))) break;
        least_told_apart = apart[at];
    }
    return least_told_apart;
}

template <class Members>
constexpr double critical_for(const Members& members, const rank_test_options& options,
                              const compared_members& counted) {
    const auto pairs = static_cast<std::size_t>(counted.compared) *
                       (static_cast<std::size_t>(counted.compared) - 1) / 2;
    if (pairs == 0) return critical_value(options.confidence, 1);
    switch (options.tests) {
    case many_tests::holm:
        return critical_by_holm(members, options.confidence, pairs);
    case many_tests::bonferroni:
        return critical_value(options.confidence, static_cast<double>(pairs));
    case many_tests::alone:
        break;
    }
    return critical_value(options.confidence, 1);
}

// What the tests found, after visit(first, second, whether told apart) of each pair.
template <class Members, class Visit>
constexpr answer<pairs_tested> test_pairs(const Members& members, const rank_test_options& options,
                                          Visit visit) {
    const auto confident = is_confidence(options.confidence);
    if (!confident) return confident.refused();
    const auto counted = members.check(options.missing);
    if (!counted) return counted.refused();
    pairs_tested tested{counted.value()};
    tested.critical = critical_for(members, options, counted.value());
    for_each_pair(members, [&](std::size_t first, std::size_t second, double apart) {
        const bool told_apart = apart >= tested.critical;
        ++(told_apart ? tested.told_apart : tested.not_told_apart);
        visit(first, second, told_apart);
    });
    return tested;
}

template <class List>
concept list_of_doubles = orderable_list<List> && std::floating_point<ranges::range_value_t<List>>;

struct indistinct_pairs_fn {
    /// Writes to the front of `out` the pairs that are not told apart.
    template <list_of_doubles Estimates, list_of_doubles Errors, orderable_list Out>
        requires ranges::output_range<Out, member_pair>
    constexpr answer<pairs_tested> checked(Estimates&& estimates, Errors&& errors, Out&& out,
                                           const rank_test_options& options = {}) const {
        const uncertain_members members(estimates, errors);
        const auto tested = test_pairs(members, options, [](auto, auto, bool) {});
        if (!tested) return tested;
        if (static_cast<std::uint64_t>(tested.value().not_told_apart) > size_of(out))
            return refusal{reason::out_of_range, "more pairs than there is room for"};
        auto next = ranges::begin(out);
        for_each_pair(members, [&](std::size_t first, std::size_t second, double apart) {
            if (apart >= tested.value().critical) return;
            *next = member_pair{first, second};
            ++next;
        });
        return tested;
    }
    template <list_of_doubles Estimates, list_of_doubles Errors>
    constexpr answer<pairs_tested> checked(Estimates&& estimates, Errors&& errors,
                                           const rank_test_options& options = {}) const {
        return test_pairs(uncertain_members(estimates, errors), options, [](auto, auto, bool) {});
    }

    template <list_of_doubles Estimates, list_of_doubles Errors, orderable_list Out>
        requires ranges::output_range<Out, member_pair>
    constexpr pairs_tested operator()(Estimates&& estimates, Errors&& errors, Out&& out,
                                      const rank_test_options& options = {}) const {
        return checked(estimates, errors, out, options).value();
    }
    template <list_of_doubles Estimates, list_of_doubles Errors>
    [[nodiscard]] constexpr pairs_tested operator()(Estimates&& estimates, Errors&& errors,
                                                    const rank_test_options& options = {}) const {
        return checked(estimates, errors, options).value();
    }
};

struct tested_ranks_fn {
    /// Writes the ranks that each member may have to `out`, which has as many cells.
    template <list_of_doubles Estimates, list_of_doubles Errors, orderable_list Out>
        requires ranges::output_range<Out, rank_range>
    constexpr answer<pairs_tested> checked(Estimates&& estimates, Errors&& errors, Out&& out,
                                           const rank_test_options& options = {}) const {
        const uncertain_members members(estimates, errors);
        if (size_of(out) != members.size())
            return refusal{reason::out_of_range, "ranks for a list of another size"};
        const auto may = members.check(options.missing);
        const auto confident = is_confidence(options.confidence);
        if (!may || !confident) return may ? confident.refused() : may.refused();
        auto ranks = ranges::begin(out);
        using step = ranges::range_difference_t<Out>;
        for (std::size_t at = 0; at != members.size(); ++at)
            ranks[static_cast<step>(at)] =
                members.is_present(at) ? rank_range{1, may.value().compared} : rank_range{0, 0};
        const bool lower = options.polarity == polarity::lower_is_better;
        return test_pairs(members, options,
                          [&](std::size_t first, std::size_t second, bool told_apart) {
                              if (!told_apart) return;
                              const bool first_is_better =
                                  (members.at(first).value < members.at(second).value) == lower;
                              const auto better = first_is_better ? first : second;
                              const auto worse = first_is_better ? second : first;
                              --ranks[static_cast<step>(better)].worst;
                              ++ranks[static_cast<step>(worse)].best;
                          });
    }
    template <list_of_doubles Estimates, list_of_doubles Errors, orderable_list Out>
        requires ranges::output_range<Out, rank_range>
    constexpr pairs_tested operator()(Estimates&& estimates, Errors&& errors, Out&& out,
                                      const rank_test_options& options = {}) const {
        return checked(estimates, errors, out, options).value();
    }
};

} // namespace detail

/// Which pairs of estimates cannot be told apart, by z-tests of their differences:
/// `indistinct_pairs(estimates, errors)` counts them, and with cells behind writes their positions.
/// Formula: |a - b| / sqrt(sa^2 + sb^2) below the normal quantile of 1 - d / 2, where d is 1 less
///   the confidence, of one test; d over the number of pairs (bonferroni); or, from the pair that
///   is farthest apart, d over the number of those not yet told apart (holm)
/// Units: pairs of members
/// Range: 0 to n (n - 1) / 2 pairs
/// Missing, zero, negative: a missing estimate or error is refused, or by `missing_pairs::left_out`
///   left out and counted; with errors of zero any difference tells apart; equal estimates are
///   never told apart; a negative error is refused (`out_of_range`)
/// Errors: not_a_number, out_of_range (sizes, a negative error, a confidence that is not between 0
///   and 1, no room for the pairs: nothing is written), infinite, empty_list;
///   `indistinct_pairs.checked(...)` returns them
/// Complexity: O(n^2); with holm O(n^2 log n) and one allocation of n^2 / 2 doubles, if they are
///   more than `small_list`. The errors are taken to be independent and normal
/// Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal
///   of Statistics 6 (1979)
/// Example: examples/uncertain_ranks.cpp
inline constexpr detail::indistinct_pairs_fn indistinct_pairs{};

/// The best and the worst rank of each estimate that the tests of all pairs allow:
/// `tested_ranks(estimates, errors, out)`.
/// Formula: best = 1 + the number of estimates that are told apart and better; worst = n - the
///   number of those that are told apart and worse; by the tests of `indistinct_pairs`
/// Units: places
/// Range: 1 to n; with bonferroni and holm all true ranks lie in their ranges at once, with the
///   confidence asked for; `{0, 0}` of members left out
/// Missing, zero, negative: as `indistinct_pairs`
/// Errors: as `indistinct_pairs`; out_of_range where `out` has another size
/// Complexity: as `indistinct_pairs`
/// Source: D. Mohamad, J. J. Goeman and E. W. van Zwet, "Simultaneous confidence intervals for
///   ranks with application to ranking institutions", Biometrics 78 (2022), which take Tukey's
///   tests; Holm's keep the same promise
/// Example: examples/uncertain_ranks.cpp
inline constexpr detail::tested_ranks_fn tested_ranks{};

} // namespace visavis
