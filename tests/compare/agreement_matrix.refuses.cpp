// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/agreement_matrix.hpp>
#include <visavis/compare/kendall.hpp>

#include <visavis/core/literals.hpp>

#include <array>

namespace vv = visavis;
using namespace vv::literals;

constexpr std::array<std::array<int, 2>, 2> lists{{{5, 7}, {7, 5}}};
constexpr bool control = vv::agreement_matrix(lists, vv::kendall_tau)[0][1] == -1;

// case: the agreement of hedged numbers
// says: "visavis: hedged figures have a best and a worst rank; use rank_bounds"
#if VISAVIS_CASE == 1
constexpr std::array hedged{std::array{vv::about(7), vv::about(8)},
                            std::array{vv::about(9), vv::about(1)}};
constexpr auto of_hedged = vv::agreement_matrix(hedged, vv::kendall_tau);
#endif
