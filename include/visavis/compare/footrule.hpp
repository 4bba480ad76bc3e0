// SPDX-License-Identifier: BSL-1.0
#pragma once

// footrule: Spearman's footrule, by how many places the members of two lists are apart

#include <visavis/compare/spearman.hpp>

namespace visavis {

/// Spearman's footrule of two lists: 0 where they agree, and more the more they differ. Exact.
class footrule_distance {
public:
    /// From twice the sum of places apart. Refused for one member alone (`constant_list`), whose
    /// place cannot differ, and beyond 64 bits (`overflow`).
    [[nodiscard]] static constexpr answer<footrule_distance> of(detail::wide halves,
                                                                const compared_members& members);

    /// The sum of places apart, with ties in halves.
    [[nodiscard]] constexpr fraction places() const { return {halves_, 2}; }
    /// The largest sum that so many members can have: that of the list reversed.
    [[nodiscard]] constexpr std::int64_t greatest() const { return twice_greatest_ / 2; }
    /// The sum as a part of the largest, from 0 to 1.
    [[nodiscard]] constexpr fraction normalised() const { return {halves_, twice_greatest_}; }
    [[nodiscard]] constexpr double value() const { return normalised().to_double(); }
    [[nodiscard]] constexpr const compared_members& members() const { return members_; }

    friend constexpr bool operator==(const footrule_distance&, const footrule_distance&) = default;

private:
    constexpr footrule_distance() = default;

    std::int64_t halves_ = 0;
    std::int64_t twice_greatest_ = 1;
    compared_members members_ = {};
};

// ---------------------------------------------------------------------------------------------

constexpr answer<footrule_distance> footrule_distance::of(detail::wide halves,
                                                          const compared_members& members) {
    const detail::wide count = members.compared;
    if (count < 2) return refusal{reason::constant_list, "one member alone"};
    const auto twice_greatest = count * count / 2 * 2;
    if (!detail::fits_64_bits(twice_greatest)) return reason::overflow;
    footrule_distance result;
    result.halves_ = static_cast<std::int64_t>(halves);
    result.twice_greatest_ = static_cast<std::int64_t>(twice_greatest);
    result.members_ = members;
    return result;
}

namespace detail {

// Twice the sum of places apart.
template <class Deviation, class Lists>
constexpr wide halves_apart(Lists& lists, bool same_direction, std::span<std::byte> workspace) {
    const auto size = lists.size();
    return lists.template with_cells<Deviation, 2>(workspace, [&](Deviation* first, auto lent) {
        Deviation* const second = first + size;
        write_deviations(lists, lists.first(), lent, first);
        write_deviations(lists, lists.second(), lent, second);
        wide halves = 0;
        for (std::size_t at = 0; at != size; ++at) {
            const std::int64_t r = first[at];
            const std::int64_t s = same_direction ? second[at] : -second[at];
            halves += r < s ? s - r : r - s;
        }
        return halves;
    });
}

struct footrule_fn {
    template <orderable_list First, orderable_list Second, class FirstProjection = std::identity,
              class SecondProjection = std::identity>
    [[nodiscard]] constexpr answer<footrule_distance>
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
            const bool same = lists.same_direction(options);
            const bool short_list = lists.size() <= std::numeric_limits<std::int32_t>::max();
            const auto halves = short_list
                                    ? halves_apart<std::int32_t>(lists, same, options.workspace)
                                    : halves_apart<std::int64_t>(lists, same, options.workspace);
            return footrule_distance::of(halves, lists.members());
        }
    }

    template <orderable_list First, orderable_list Second, class FirstProjection = std::identity,
              class SecondProjection = std::identity>
    [[nodiscard]] constexpr footrule_distance
    operator()(First&& first, Second&& second,
               const agreement_options_for<listed_t<First, FirstProjection>,
                                           listed_t<Second, SecondProjection>>& options = {},
               FirstProjection first_projection = {},
               SecondProjection second_projection = {}) const {
        return checked(first, second, options, first_projection, second_projection).value();
    }
};

} // namespace detail

/// By how many places the members of two lists are apart: Spearman's footrule. `footrule(a, b)`;
/// options and projections as for `kendall_tau`.
/// Formula: sum |r - s|, where r and s are the ranks of a member in the two lists, with ties the
///   mean of their ranks; normalised by its largest value, floor(n^2 / 2)
/// Units: places; normalised none
/// Range: 0 (the same order and the same ties) to floor(n^2 / 2) (reversed); normalised 0 to 1;
///   exact. It is a distance: 1 - normalised() grows with agreement
/// Missing, zero, negative: a member without a value in one of the lists is left out, and counted,
///   or by `missing_pairs::error` refused; NaN counts as missing; -0.0 ties with 0.0; infinities
///   and negative numbers are in order like any other
/// Errors: out_of_range (lists of different sizes), empty_list (no member with both values),
///   constant_list (one member alone), overflow (more than 3,000,000,000 members),
///   different_entities (figures of different entities at one place), and of each list of figures
///   those of `rank`; `footrule.checked(...)` returns them
/// Complexity: O(n log n); no allocation up to `small_list` members or with a workspace, else one
/// Source: P. Diaconis and R. L. Graham, "Spearman's footrule as a measure of disarray", J. R.
///   Stat. Soc. B 39 (1977); for ties R. Fagin et al., "Comparing partial rankings", SIAM J.
///   Discrete Math. 20 (2006)
/// Example: examples/agreement_of_rankings.cpp
inline constexpr detail::footrule_fn footrule{};

} // namespace visavis
