// SPDX-License-Identifier: BSL-1.0
#include <visavis/panel/concentration.hpp>

#include <array>

namespace vv = visavis;

template <class Result>
constexpr auto measured(const auto& values, std::int64_t largest = 1) {
    std::array<Result, 2> out{};
    return vv::concentrations(vv::by_group(values, vv::groups::of_size(2, 2)),
                              vv::concentration_columns<Result>{.top_share = out},
                              {.largest = largest})
        .answered();
}
constexpr auto two = measured<double>(std::array{1.0, 2.0, 3.0, 4.0});

// case: measures written to whole numbers
// says: "floating_point"
#if VISAVIS_CASE == 1
constexpr auto whole = measured<int>(std::array{1.0, 2.0, 3.0, 4.0});
#endif

// case: the concentration of hedged numbers
// says: "by_group"
#if VISAVIS_CASE == 2
constexpr auto hedged =
    measured<double>(std::array{vv::about(1), vv::about(2), vv::about(3), vv::about(4)});
#endif

// case: the concentration of figures, which are no column
// says: "group_source"
#if VISAVIS_CASE == 3
using score = vv::indicator<"score", vv::unit<"point">>;
constexpr std::array scores{score::of(vv::country<"CN">{}, vv::period::year(2025), 5, {})};
constexpr auto of_figures = vv::concentrations.at(scores, 0);
#endif

// case: the share of fewer than no cells
// says: "out_of_range"
#if VISAVIS_CASE == 4
constexpr auto none = measured<double>(std::array{1.0, 2.0, 3.0, 4.0}, -1);
#endif
