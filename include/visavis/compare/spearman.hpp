// SPDX-License-Identifier: BSL-1.0
#pragma once

// spearman: Spearman's rho, how far the ranks of members in two lists go together

#include <visavis/compare/agreement.hpp>
#include <visavis/core/surd.hpp>

namespace visavis {

/// Spearman's rho of two lists. Compares exactly with numbers and with other rhos, by its value.
class spearman {
public:
    /// From sums of products of ranks, each rank less the mean and multiplied by one and the same
    /// number. Refused where a list is constant (`constant_list`).
    [[nodiscard]] static constexpr answer<spearman> of(detail::wide both,
                                                       detail::unsigned_wide first,
                                                       detail::unsigned_wide second,
                                                       const compared_members& members);

    [[nodiscard]] constexpr const surd& exact() const { return exact_; }
    [[nodiscard]] constexpr double value() const { return exact_.to_double(); }
    [[nodiscard]] constexpr const compared_members& members() const { return members_; }

    friend constexpr bool operator==(const spearman& a, const spearman& b) {
        return a.exact_ == b.exact_;
    }
    friend constexpr auto operator<=>(const spearman& a, const spearman& b) {
        return a.exact_ <=> b.exact_;
    }
    friend constexpr bool operator==(const spearman& a, const fraction& b) { return a.exact_ == b; }
    friend constexpr auto operator<=>(const spearman& a, const fraction& b) {
        return a.exact_ <=> surd(b);
    }

private:
    constexpr spearman() = default;

    surd exact_ = {};
    compared_members members_ = {};
};

// ---------------------------------------------------------------------------------------------

constexpr answer<spearman> spearman::of(detail::wide both, detail::unsigned_wide first,
                                        detail::unsigned_wide second,
                                        const compared_members& members) {
    if (first == 0) return refusal{reason::constant_list, "the first list"};
    if (second == 0) return refusal{reason::constant_list, "the second list"};
    spearman result;
    result.exact_ = surd(both, first, second);
    result.members_ = members;
    return result;
}

namespace detail {

// Sums of products of ranks, each doubled and less twice the mean, so that they are whole.
struct rank_products {
    wide both = 0;
    unsigned_wide first = 0;
    unsigned_wide second = 0;
};

// The rank of each member in one of two lists less the mean rank, doubled; 0 of those left out.
template <class Deviation, class Lists, class List>
constexpr void write_deviations(const Lists& lists, const List& list, std::span<std::byte> lent,
                                Deviation* deviations) {
    const auto members = static_cast<std::int64_t>(lists.complete());
    for (std::size_t at = 0; at != lists.size(); ++at) deviations[at] = 0;
    lists.place_members(list, lent,
                        [=](std::size_t before, std::size_t count, std::size_t, std::size_t at) {
                            const auto ranks = static_cast<std::int64_t>(2 * before + count);
                            deviations[at] = static_cast<Deviation>(ranks - members);
                        });
}

// Deviations of n ranks are below n, and the sums of their products below n^3. Of a product of
// 64 bits there is room for two deviations of 32.
template <class Deviation, class Lists>
constexpr rank_products multiply_ranks(Lists& lists, std::span<std::byte> workspace) {
    using product = std::conditional_t<sizeof(Deviation) == 4, std::int64_t, wide>;
    const auto size = lists.size();
    return lists.template with_cells<Deviation, 2>(workspace, [&](Deviation* first, auto lent) {
        Deviation* const second = first + size;
        write_deviations(lists, lists.first(), lent, first);
        write_deviations(lists, lists.second(), lent, second);
        rank_products sums;
        for (std::size_t at = 0; at != size; ++at) {
            const product r = first[at];
            const product s = second[at];
            sums.both += r * s;
            sums.first += static_cast<unsigned_wide>(r * r);
            sums.second += static_cast<unsigned_wide>(s * s);
        }
        return sums;
    });
}

struct spearman_rho_fn {
    template <orderable_list First, orderable_list Second, class FirstProjection = std::identity,
              class SecondProjection = std::identity>
    [[nodiscard]] constexpr answer<spearman>
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
            const bool short_list = lists.size() <= std::numeric_limits<std::int32_t>::max();
            const auto sums = short_list ? multiply_ranks<std::int32_t>(lists, options.workspace)
                                         : multiply_ranks<std::int64_t>(lists, options.workspace);
            return spearman::of(lists.same_direction(options) ? sums.both : -sums.both, sums.first,
                                sums.second, lists.members());
        }
    }

    template <orderable_list First, orderable_list Second, class FirstProjection = std::identity,
              class SecondProjection = std::identity>
    [[nodiscard]] constexpr spearman
    operator()(First&& first, Second&& second,
               const agreement_options_for<listed_t<First, FirstProjection>,
                                           listed_t<Second, SecondProjection>>& options = {},
               FirstProjection first_projection = {},
               SecondProjection second_projection = {}) const {
        return checked(first, second, options, first_projection, second_projection).value();
    }
};

} // namespace detail

/// How far the ranks of members in two lists go together: Spearman's rho, Pearson's correlation of
/// the fractional ranks. `spearman_rho(a, b)`; with a projection for each list behind the options.
/// Formula: sum (r - m) (s - m) / sqrt(sum (r - m)^2 sum (s - m)^2), where r and s are the ranks of
///   a member in the two lists, with ties the mean of their ranks, and m is (n + 1) / 2
/// Units: none
/// Range: -1 (the one list reversed) to 1 (the same order and the same ties), exact
/// Missing, zero, negative: a member without a value in one of the lists is left out, and counted,
///   or by `missing_pairs::error` refused; NaN counts as missing; -0.0 ties with 0.0; infinities
///   and negative numbers are in order like any other
/// Errors: out_of_range (lists of different sizes), empty_list (no member with both values),
///   constant_list (all values of one list equal, or one member alone), different_entities (figures
///   of different entities at one place), and of each list of figures those of `rank`;
///   `spearman_rho.checked(...)` returns them
/// Complexity: O(n log n); no allocation up to `small_list` members or with a workspace, else one
/// Source: C. Spearman, "The proof and measurement of association between two things", American
///   Journal of Psychology 15 (1904)
/// Example: examples/agreement_of_rankings.cpp
inline constexpr detail::spearman_rho_fn spearman_rho{};

} // namespace visavis
