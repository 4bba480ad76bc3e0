// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/kendall.hpp>
#include <visavis/compare/spearman.hpp>

#include <visavis/core/literals.hpp>

#include <array>

namespace vv = visavis;
using namespace vv::literals;

constexpr vv::source someone{"someone"};
using awards = vv::indicator<"awards", vv::unit<"award">>;
constexpr vv::any_country china = vv::country<"CN">{};
constexpr vv::any_country france = vv::country<"FR">{};
constexpr std::array counts{5, 7};
constexpr std::array figures{awards::of(china, 2025_y, 5, someone),
                             awards::of(france, 2025_y, 7, someone)};
constexpr auto tau = vv::kendall_tau(counts, figures, {.first = vv::polarity::lower_is_better});
constexpr auto rho = vv::spearman_rho(counts, figures);
constexpr bool control = tau < 0 && rho > 0;

struct row {
    int id;
    double score;
};
constexpr std::array rows{row{1, 0.5}, row{2, 0.25}};

// case: the order of hedged numbers
// says: "visavis: hedged figures have a best and a worst rank; use rank_bounds"
#if VISAVIS_CASE == 1
constexpr std::array hedged{vv::about(780), vv::nearly(800)};
constexpr auto one = vv::kendall_tau.checked(counts, hedged).has_value();
#endif

// case: the order of rows without naming the member
// says: "visavis: only numbers and figures have ranks; name the member that holds one by a"
#if VISAVIS_CASE == 2
constexpr auto of_rows = vv::kendall_tau.checked(rows, counts).has_value();
#endif

// case: a polarity for figures, whose indicator has one
// says: "visavis: which way figures are better belongs to their indicator"
#if VISAVIS_CASE == 3
constexpr auto turned = vv::kendall_tau(counts, figures, {.second = vv::polarity::lower_is_better});
#endif

// case: a tau compared with a rho
// says: "operator"
#if VISAVIS_CASE == 4
constexpr bool above = tau > rho;
#endif

// case: the agreement with a constant list
// says: "constant_list"
#if VISAVIS_CASE == 5
constexpr std::array constant{7, 7};
constexpr auto of_constant = vv::kendall_tau(counts, constant);
#endif

// case: the agreement of lists of different sizes
// says: "out_of_range"
#if VISAVIS_CASE == 6
constexpr std::array three{1, 2, 3};
constexpr auto of_sizes = vv::kendall_tau(counts, three);
#endif
