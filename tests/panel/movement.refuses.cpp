// SPDX-License-Identifier: BSL-1.0
#include <visavis/panel/movement.hpp>

#include <array>

namespace vv = visavis;

constexpr std::array before{1.0, 2.5, 2.5};
constexpr std::array after{2.0, 1.0, 3.0};
constexpr auto control = vv::movements(before, after, vv::movement_columns<double>{}).in_both();

// case: places of floating ranks in whole numbers
// says: "visavis: floating ranks may have halves; write the places they move to floating cells"
#if VISAVIS_CASE == 1
constexpr auto moved = vv::movements(before, after, vv::movement_columns<int>{});
#endif

// case: places in unsigned numbers, which cannot go down
// says: "places_cell"
#if VISAVIS_CASE == 2
constexpr auto moved = vv::movements(before, after, vv::movement_columns<unsigned>{});
#endif

// case: periods of different sizes
// says: "malformed"
#if VISAVIS_CASE == 3
constexpr std::array two{1.0, 2.0};
constexpr auto moved = vv::movements(two, after, vv::movement_columns<double>{});
#endif
