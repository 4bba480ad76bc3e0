// SPDX-License-Identifier: BSL-1.0
// What must not be asked of a databank that is about to go, and what the compiler says.
#include <visavis/panel/panel.hpp>

namespace vv = visavis;
using namespace vv::literals;

vv::panel loaded();

#if VISAVIS_CASE == 0
std::size_t fine() {
    const auto databank = loaded();
    return databank.of("GDP", 2020_y).size();
}
#endif

// case: a view of the values of a panel that is gone at the end of the line
// says: deleted
// says: values
#if VISAVIS_CASE == 1
auto nonsense() { return loaded().values(); }
#endif

// case: a figure that views the names of such a panel
// says: deleted
// says: figure
#if VISAVIS_CASE == 2
auto nonsense() { return loaded().figure("GDP", "FRA", 2020_y); }
#endif

// case: the series of such a panel
// says: deleted
// says: series
#if VISAVIS_CASE == 3
auto nonsense() { return loaded().series("GDP", "FRA"); }
#endif
