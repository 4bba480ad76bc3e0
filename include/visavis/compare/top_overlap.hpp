// SPDX-License-Identifier: BSL-1.0
#pragma once

// top_overlap: which part of the first k names two lists have in common, at k and on the way there

#include <visavis/compare/matching.hpp>

namespace visavis {

/// How far down two lists of names are compared: to rank `depth`, by default all of them.
struct depth_options {
    std::int64_t depth = 0; ///< 0 is the whole of the lists
};

/// The common part of two sets of names.
class set_overlap {
public:
    constexpr set_overlap(std::int64_t first, std::int64_t second, std::int64_t common)
        : first_(first), second_(second), common_(common) {}

    [[nodiscard]] constexpr std::int64_t common() const { return common_; }
    /// The names that are in either list, or in both.
    [[nodiscard]] constexpr std::int64_t in_either() const { return first_ + second_ - common_; }
    [[nodiscard]] constexpr std::int64_t only_first() const { return first_ - common_; }
    [[nodiscard]] constexpr std::int64_t only_second() const { return second_ - common_; }
    /// Jaccard's index: the common part of the names in either list.
    [[nodiscard]] constexpr fraction exact() const { return {common_, in_either()}; }
    [[nodiscard]] constexpr double value() const { return exact().to_double(); }

    friend constexpr bool operator==(const set_overlap&, const set_overlap&) = default;

private:
    std::int64_t first_;
    std::int64_t second_;
    std::int64_t common_;
};

/// The mean of the overlap of two lists at every depth down to one.
class mean_overlap {
public:
    constexpr mean_overlap(double value, std::int64_t depth) : value_(value), depth_(depth) {}

    [[nodiscard]] constexpr double value() const { return value_; }
    [[nodiscard]] constexpr std::int64_t depth() const { return depth_; }

    friend constexpr bool operator==(const mean_overlap&, const mean_overlap&) = default;

private:
    double value_;
    std::int64_t depth_;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// How many names of a list are ranked `depth`-th or better.
constexpr std::int64_t names_down_to(const named_place* places, std::size_t depth) {
    return static_cast<std::int64_t>(places[depth - 1].end);
}

// The depth at which a common name is first seen in both lists, from 1.
constexpr std::size_t depth_of_common(const matched_names& matched, std::size_t at) {
    const auto in_first = matched.first()[at].begin;
    const auto in_second = matched.second()[matched.first()[at].partner].begin;
    return std::size_t{1} + (in_first < in_second ? in_second : in_first);
}

constexpr bool is_deeper(std::int64_t depth, std::size_t size) {
    return depth < 0 || static_cast<std::uint64_t>(depth) > size;
}

constexpr answer<set_overlap> overlap_of_sets(const matched_names& matched, std::int64_t depth) {
    const auto first = matched.first_size();
    const auto second = matched.second_size();
    if (depth == 0)
        return set_overlap(static_cast<std::int64_t>(first), static_cast<std::int64_t>(second),
                           static_cast<std::int64_t>(matched.common()));
    if (is_deeper(depth, first) || is_deeper(depth, second))
        return refusal{reason::out_of_range, "a depth below the last name of a list"};
    const auto down_to = static_cast<std::size_t>(depth);
    std::int64_t common = 0;
    for (std::size_t at = 0; at != first; ++at)
        common +=
            !matched.first()[at].is_alone() && depth_of_common(matched, at) <= down_to ? 1 : 0;
    return set_overlap(names_down_to(matched.first(), down_to),
                       names_down_to(matched.second(), down_to), common);
}

constexpr answer<mean_overlap> overlap_at_all_depths(const matched_names& matched,
                                                     std::int64_t depth) {
    const auto first = matched.first_size();
    const auto second = matched.second_size();
    const auto shorter = first < second ? first : second;
    if (is_deeper(depth, shorter))
        return refusal{reason::out_of_range, "a depth below the last name of a list"};
    const auto last = depth == 0 ? shorter : static_cast<std::size_t>(depth);
    cells<std::uint32_t, small_list> memory(last);
    std::uint32_t* const new_at = memory.data();
    for (std::size_t at = 0; at != last; ++at) new_at[at] = 0;
    for (std::size_t at = 0; at != first; ++at) {
        if (matched.first()[at].is_alone()) continue;
        const auto seen = depth_of_common(matched, at);
        if (seen <= last) ++new_at[seen - 1];
    }
    double sum = 0;
    std::int64_t common = 0;
    for (std::size_t at = 1; at <= last; ++at) {
        common += new_at[at - 1];
        const auto names = names_down_to(matched.first(), at) + names_down_to(matched.second(), at);
        sum += static_cast<double>(2 * common) / static_cast<double>(names);
    }
    return mean_overlap(sum / static_cast<double>(last), static_cast<std::int64_t>(last));
}

// A measure of two lists of names, by how `Measure` reads the matched ones.
template <class Measure>
struct on_names_fn {
    template <orderable_list First, orderable_list Second, class FirstProjection = std::identity,
              class SecondProjection = std::identity>
    [[nodiscard]] constexpr auto
    checked(First&& first, Second&& second, const typename Measure::options& options = {},
            FirstProjection first_projection = {}, SecondProjection second_projection = {}) const {
        const named_list a(first, first_projection);
        const named_list b(second, second_projection);
        using first_name = typename decltype(a)::name;
        using second_name = typename decltype(b)::name;
        if constexpr (are_lists_of_names<first_name, second_name>()) {
            using outcome = answer<typename Measure::result>;
            matched_names matched(a.size(), b.size());
            const auto may = matched.match(a, b);
            return may ? Measure::of(matched, options) : outcome(may.refused());
        }
    }

    template <orderable_list First, orderable_list Second, class FirstProjection = std::identity,
              class SecondProjection = std::identity>
    [[nodiscard]] constexpr auto operator()(First&& first, Second&& second,
                                            const typename Measure::options& options = {},
                                            FirstProjection first_projection = {},
                                            SecondProjection second_projection = {}) const {
        return checked(first, second, options, first_projection, second_projection).value();
    }
};

struct jaccard_measure {
    using options = depth_options;
    using result = set_overlap;
    static constexpr answer<result> of(const matched_names& matched, const options& asked) {
        return overlap_of_sets(matched, asked.depth);
    }
};
struct average_overlap_measure {
    using options = depth_options;
    using result = mean_overlap;
    static constexpr answer<result> of(const matched_names& matched, const options& asked) {
        return overlap_at_all_depths(matched, asked.depth);
    }
};

} // namespace detail

/// Which part of the names in either of two lists is in both: Jaccard's index.
/// `jaccard(list, other)` of all names, `jaccard(list, other, {.depth = 10})` of the top ten; names
/// and projections as for `by_name`.
/// Formula: |A and B| / |A or B|, where A and B are the names ranked k-th or better
/// Units: none; names are counted
/// Range: 0 (no common name) to 1 (the same names), exact
/// Missing, zero, negative: names in one list only count as such; with a tie at the boundary a top
///   ten may have eleven names
/// Errors: out_of_range (a negative depth, or one beyond the last name of a list), empty_list,
///   malformed (a name twice in a list, ranks that decrease); `jaccard.checked(...)` returns them
/// Complexity: O(n log n) where names have an order, as texts and integers have, else O(n^2); no
///   allocation up to `small_list` names in each list
/// Source: P. Jaccard, "The distribution of the flora in the alpine zone", New Phytologist 11
///   (1912)
/// Example: examples/agreement_of_rankings.cpp
inline constexpr detail::on_names_fn<detail::jaccard_measure> jaccard{};

/// The average of the overlap of two lists of names at every depth from 1 to k, so that common
/// names count the more the higher they stand. `average_overlap(list, other, {.depth = 10})`.
/// Formula: (1/k) sum over d of 2 |Ad and Bd| / (|Ad| + |Bd|), where Ad and Bd are the names ranked
///   d-th or better: without ties |Ad and Bd| / d
/// Units: none
/// Range: 0 (no common name) to 1 (the same names in the same order), as a double
/// Missing, zero, negative: as `jaccard`; the default depth is the length of the shorter list
/// Errors: as `jaccard`
/// Complexity: as `jaccard`
/// Source: R. Fagin, R. Kumar and D. Sivakumar, "Comparing top k lists", SIAM J. Discrete Math. 17
///   (2003); ties as variant w of M. Corsi and J. Urbano, SIGIR 2024
/// Example: examples/agreement_of_rankings.cpp
inline constexpr detail::on_names_fn<detail::average_overlap_measure> average_overlap{};

} // namespace visavis
