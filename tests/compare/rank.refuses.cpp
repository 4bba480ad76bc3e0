// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/rank.hpp>

#include <visavis/core/literals.hpp>

#include <array>
#include <string_view>

namespace vv = visavis;
using namespace vv::literals;

constexpr vv::source someone{"someone"};
using awards = vv::indicator<"awards", vv::unit<"award">>;
constexpr vv::any_country china = vv::country<"CN">{};
constexpr std::array counts{5, 7};
constexpr std::array figures{awards::of(china, 2025_y, 5, someone)};
constexpr std::array hedged{vv::about(780), vv::nearly(800)};
constexpr auto ranks = vv::rank(counts, {.polarity = vv::polarity::lower_is_better});
constexpr auto figure_ranks = vv::rank(figures, {.ties = vv::ties::dense});

struct row {
    int id;
    double score;
};
constexpr std::array rows{row{1, 0.5}};

// case: one rank for each hedged number
// says: "visavis: hedged figures have a best and a worst rank; use rank_bounds"
#if VISAVIS_CASE == 1
constexpr auto one = vv::rank.checked(hedged).has_value();
#endif

// case: one rank for each hedged figure
// says: "visavis: hedged figures have a best and a worst rank; use rank_bounds"
#if VISAVIS_CASE == 2
constexpr std::array estimates{awards::of(china, 2025_y, vv::about(5), someone)};
constexpr auto one = vv::rank.checked(estimates).has_value();
#endif

// case: a polarity for figures, whose indicator has one
// says: "visavis: which way figures are better belongs to their indicator"
#if VISAVIS_CASE == 3
constexpr auto reversed = vv::rank(figures, {.polarity = vv::polarity::lower_is_better});
#endif

// case: ranks of rows without naming the member
// says: "visavis: only numbers and figures have ranks; name the member that holds one by a"
#if VISAVIS_CASE == 4
constexpr auto of_rows = vv::rank.checked(rows).has_value();
#endif

// case: ranks of yes and no
// says: "visavis: only numbers and figures have ranks"
#if VISAVIS_CASE == 5
constexpr std::array answers{true, false};
constexpr auto of_answers = vv::rank.checked(answers).has_value();
#endif

// case: a missing value where it is an error
// says: "not_a_number"
#if VISAVIS_CASE == 6
constexpr std::array gaps{1.0, std::numeric_limits<double>::quiet_NaN()};
constexpr auto of_gaps = vv::rank(gaps, {.missing = vv::missing_values::error});
#endif

// case: a work division for figures, which are no column
// says: "column_source"
#if VISAVIS_CASE == 7
inline auto divided() {
    std::array<int, 1> out{};
    return vv::rank(figures, out, {}, vv::in_sequence{}).ranked;
}
#endif

// case: ranks of groups in cells that hold no rank
// says: "rank_cell"
#if VISAVIS_CASE == 8
inline auto of_groups() {
    std::array<bool, 2> out{};
    return vv::rank(vv::by_group(counts, vv::groups::of_size(1, 2)), out).ranked;
}
#endif
