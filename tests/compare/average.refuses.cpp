// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/average.hpp>

#include <visavis/core/literals.hpp>

#include <array>

namespace vv = visavis;
using namespace vv::literals;

constexpr auto middle = vv::median(std::array{1, 2});

// case: the median of hedged figures
// says: "visavis: hedged figures have no one order, and so no median"
#if VISAVIS_CASE == 1
constexpr auto hedged = vv::median.checked(std::array{vv::about(1), vv::nearly(2)});
#endif

// case: the mean of yes and no
// says: "visavis: only numbers and figures have an average; name the member that holds one by a"
#if VISAVIS_CASE == 2
constexpr auto answers = vv::mean.checked(std::array{true, false});
#endif

// case: the mean of nothing
// says: "empty_list"
#if VISAVIS_CASE == 3
constexpr auto nothing = vv::mean(std::array<int, 0>{});
#endif
