// SPDX-License-Identifier: BSL-1.0
#pragma once

// rank_biased: rank-biased overlap of two lists of names, of which more may follow unseen

#include <visavis/compare/top_overlap.hpp>
#include <visavis/core/elementary.hpp>

namespace visavis {

/// How names of equal rank count in a rank-biased overlap: the variants w, a and b of Corsi and
/// Urbano.
enum class tied_names : std::uint8_t {
    together, ///< w: equal rank means equally good; all are seen at once
    averaged, ///< a: the order is not known; the mean over all orders
    adjusted, ///< b: that, less what the ties take from agreement, so that a list agrees with
              ///< itself
};

/// How far down a reader goes: from each name on to the next with probability `persistence`, which
/// lies between 0 and 1. With 0.9 the first ten names make up 86 % of the overlap.
struct rank_biased_options {
    double persistence = 0.9;
    tied_names ties = tied_names::together;
};

/// A rank-biased overlap: the value if both lists go on as they begin, and the bounds whatever
/// follows.
class rank_biased {
public:
    constexpr rank_biased(double extrapolated, double least, double greatest, double persistence)
        : extrapolated_(extrapolated), least_(least), greatest_(greatest),
          persistence_(persistence) {}

    /// With the agreement at the end of the lists for what is unseen.
    [[nodiscard]] constexpr double value() const { return extrapolated_; }
    /// If nothing that follows is in common.
    [[nodiscard]] constexpr double least() const { return least_; }
    /// If as much as possible of what follows is in common.
    [[nodiscard]] constexpr double greatest() const { return greatest_; }
    [[nodiscard]] constexpr double residual() const { return greatest_ - least_; }
    [[nodiscard]] constexpr double persistence() const { return persistence_; }

    friend constexpr bool operator==(const rank_biased&, const rank_biased&) = default;

private:
    double extrapolated_;
    double least_;
    double greatest_;
    double persistence_;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// The sum of p^d / d over all d > depth: term by term, or where that takes too many of them, as
// what the first ones leave of the logarithm.
constexpr double tail_of_logarithm(double p, std::size_t depth, double p_to_depth) {
    if (p <= 0.95) {
        double sum = 0;
        double power = p_to_depth;
        for (auto d = depth + 1; power > sum * 0x1p-60; ++d) {
            power *= p;
            sum += power / static_cast<double>(d);
        }
        return sum;
    }
    double sum = 0;
    double power = 1;
    for (std::size_t d = 1; d <= depth; ++d) {
        power *= p;
        sum += power / static_cast<double>(d);
    }
    const double rest = -natural_log(1 - p) - sum;
    return rest < 0 ? 0 : rest;
}

constexpr double within_unit(double value) { return value < 0 ? 0 : (value > 1 ? 1 : value); }

// The tie of a list at some depth, as positions: the names before `begin` stand above it.
struct tie_at_depth {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend constexpr bool operator==(const tie_at_depth&, const tie_at_depth&) = default;
};

// Goes down a list of names, one depth after the other.
class descent {
public:
    constexpr descent(const named_place* places, std::size_t size, bool ties_together)
        : places_(places), size_(size), together_(ties_together) {}

    [[nodiscard]] constexpr const named_place& at(std::uint32_t position) const {
        return places_[position];
    }
    // Below the list all names stand above.
    [[nodiscard]] constexpr tie_at_depth tie(std::size_t depth) const {
        const auto all = static_cast<std::uint32_t>(size_);
        if (depth > size_) return {all, all};
        return {places_[depth - 1].begin, places_[depth - 1].end};
    }
    // How much of each name of its tie is seen at a depth.
    [[nodiscard]] constexpr double seen(std::size_t depth) const {
        if (together_ || depth > size_) return 1;
        const auto [begin, end] = tie(depth);
        return static_cast<double>(depth - begin) / static_cast<double>(end - begin);
    }
    // How many names are seen, those in part by their squares; below the list as many as the depth.
    [[nodiscard]] constexpr double names(std::size_t depth) const {
        if (depth > size_) return static_cast<double>(depth);
        const auto [begin, end] = tie(depth);
        const double part = seen(depth);
        return begin + static_cast<double>(end - begin) * part * part;
    }

private:
    const named_place* places_;
    std::size_t size_;
    bool together_;
};

// How many names stand above or within the ties of a depth: of those in both lists, by their place
// in the shorter and the longer one, and of those in the longer one only.
class names_in_view {
public:
    constexpr names_in_view(const descent& shorter, const descent& longer)
        : shorter_(shorter), longer_(longer) {}

    constexpr void go_to(std::size_t depth) {
        move(shorter_, in_shorter_, shorter_.tie(depth), true);
        move(longer_, in_longer_, longer_.tie(depth), false);
    }
    // The overlap, of names that are seen in parts.
    [[nodiscard]] constexpr double overlap(double of_shorter, double of_longer) const {
        const double partly =
            of_shorter * common_[within][above] + of_longer * common_[above][within];
        return common_[above][above] + partly + of_shorter * of_longer * common_[within][within];
    }
    // What is seen of the names in the longer list only, on average of those in view.
    [[nodiscard]] constexpr double mean_of_alone(double of_longer) const {
        return (alone_[above] + of_longer * alone_[within]) / (alone_[above] + alone_[within]);
    }
    // What is seen of the first `count` of them.
    [[nodiscard]] constexpr double most_of_alone(double count, double of_longer) const {
        if (count <= alone_[above]) return count;
        const double rest = count - alone_[above];
        return alone_[above] + of_longer * (rest < alone_[within] ? rest : alone_[within]);
    }

private:
    static constexpr int below = 0;
    static constexpr int within = 1;
    static constexpr int above = 2;

    [[nodiscard]] static constexpr int place_by(const tie_at_depth& tie, std::uint32_t position) {
        return position < tie.begin ? above : (position < tie.end ? within : below);
    }
    constexpr void move(const descent& list, tie_at_depth& from, const tie_at_depth& to,
                        bool is_shorter) {
        if (from == to) return;
        for (auto at = from.begin; at != to.end; ++at) {
            const int before = place_by(from, at);
            const int after = place_by(to, at);
            const auto partner = list.at(at).partner;
            if (partner == nowhere) {
                if (is_shorter) continue;
                alone_[before] -= 1;
                alone_[after] += 1;
            } else {
                const int other = place_by(is_shorter ? in_longer_ : in_shorter_, partner);
                (is_shorter ? common_[before][other] : common_[other][before]) -= 1;
                (is_shorter ? common_[after][other] : common_[other][after]) += 1;
            }
        }
        from = to;
    }

    const descent& shorter_;
    const descent& longer_;
    tie_at_depth in_shorter_ = {};
    tie_at_depth in_longer_ = {};
    double common_[3][3] = {};
    double alone_[3] = {};
};

// The agreement of two lists at a depth, of names that are seen in parts.
constexpr double agreement_at(tied_names ties, double overlap, std::size_t depth,
                              double shorter_names, double longer_names) {
    if (ties == tied_names::together) return 2 * overlap / (shorter_names + longer_names);
    if (ties == tied_names::averaged) return overlap / static_cast<double>(depth);
    return overlap / square_root(shorter_names * longer_names);
}

// The sum of (2 d - s - l + x) / d p^d over the depths at which all that is unseen may agree, and
// of p^d beyond; x names are in common. A part of one, as all sums here, with (1 - p) / p.
constexpr double most_beyond(double p, double p_to_depth, std::size_t longer, std::size_t shorter,
                             std::size_t common) {
    const auto full = longer + shorter - common;
    double sum = 0;
    double power = p_to_depth;
    for (auto depth = longer + 1; depth <= full; ++depth) {
        power *= p;
        sum += static_cast<double>(2 * depth - full) / static_cast<double>(depth) * power;
    }
    return sum * (1 - p) / p + power;
}

constexpr rank_biased overlap_by_rank(const matched_names& matched, double p, tied_names ties) {
    const bool swapped = matched.second_size() < matched.first_size();
    const auto s = swapped ? matched.second_size() : matched.first_size();
    const auto l = swapped ? matched.first_size() : matched.second_size();
    const bool together = ties == tied_names::together;
    const descent shorter(swapped ? matched.second() : matched.first(), s, together);
    const descent longer(swapped ? matched.first() : matched.second(), l, together);
    names_in_view view(shorter, longer);
    double extrapolated = 0;
    double least = 0;
    double greatest = 0;
    double at_end_of_shorter = 0;
    double weight = 1 - p;
    double p_to_depth = 1;
    for (std::size_t depth = 1; depth <= l; ++depth) {
        view.go_to(depth);
        const double of_longer = longer.seen(depth);
        const double seen = view.overlap(shorter.seen(depth), of_longer);
        const auto agreement = [&](double overlap) {
            return agreement_at(ties, overlap, depth, shorter.names(depth), longer.names(depth));
        };
        double most = seen;
        double likely = seen;
        if (depth <= s) {
            at_end_of_shorter = agreement(seen);
        } else {
            const auto unseen = static_cast<double>(depth - s);
            most += view.most_of_alone(unseen, of_longer);
            likely += unseen * at_end_of_shorter * view.mean_of_alone(of_longer);
        }
        least += weight * agreement(seen);
        greatest += weight * agreement(most);
        extrapolated += weight * agreement(likely);
        weight *= p;
        p_to_depth *= p;
    }
    const auto common = static_cast<double>(matched.common());
    const auto size = static_cast<double>(l);
    least += common * (1 - p) / p * tail_of_logarithm(p, l, p_to_depth);
    greatest += most_beyond(p, p_to_depth, l, s, matched.common());
    extrapolated += (common + static_cast<double>(l - s) * at_end_of_shorter) / size * p_to_depth;
    return {within_unit(extrapolated), within_unit(least), within_unit(greatest), p};
}

struct rank_biased_measure {
    using options = rank_biased_options;
    using result = rank_biased;
    static constexpr answer<result> of(const matched_names& matched, const options& asked) {
        if (!(asked.persistence > 0 && asked.persistence < 1))
            return refusal{reason::out_of_range, "a persistence that is not between 0 and 1"};
        return overlap_by_rank(matched, asked.persistence, asked.ties);
    }
};

} // namespace detail

/// How far two lists of names overlap, where high ranks count most and either list may go on
/// unseen: rank-biased overlap. `rank_biased_overlap(list, other, {.persistence = 0.9})`; names and
/// projections as for `by_name`. The lists need not have the same names, nor the same length.
/// Formula: (1 - p) sum over d from 1 on of p^(d-1) A(d), where A(d) is the agreement of the names
///   ranked d-th or better, without ties |Sd and Ld| / d; in the shorter list, beyond its end,
///   extrapolated as A(s), and in both as the agreement at the end of the longer
/// Units: none
/// Range: 0 (no common name) to 1 (the same names in the same order), and bounds, as doubles
/// Missing, zero, negative: a name in one list only may be unseen in the other, which the bounds
///   allow for and the value extrapolates; names of equal rank by `tied_names`
/// Errors: out_of_range (a persistence that is not between 0 and 1), empty_list, malformed (a name
///   twice in a list, ranks that decrease); `rank_biased_overlap.checked(...)` returns them
/// Complexity: O(n log n) where names have an order, as texts and integers have, else O(n^2); no
///   allocation up to `small_list` names in each list
/// Source: W. Webber, A. Moffat and J. Zobel, "A similarity measure for indefinite rankings", ACM
///   TOIS 28 (2010); M. Corsi and J. Urbano, "The treatment of ties in rank-biased overlap", SIGIR
///   2024
/// Example: examples/agreement_of_rankings.cpp
inline constexpr detail::on_names_fn<detail::rank_biased_measure> rank_biased_overlap{};

} // namespace visavis
