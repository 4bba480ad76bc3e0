// SPDX-License-Identifier: BSL-1.0
// What a builder of databanks must not take, and what the compiler says.
#include <visavis/core/literals.hpp>
#include <visavis/panel/builder.hpp>

namespace vv = visavis;
using namespace vv::literals;
using awards = vv::indicator<"awards", vv::unit<"award">>;

#if VISAVIS_CASE == 0
void fine() { vv::panel_builder().add(awards::of(vv::country<"CN">{}, 2025_y, 6, {})); }
#endif

// case: a hedged figure
// says: a panel holds numbers; a hedged figure stays a figure of its own
#if VISAVIS_CASE == 1
void nonsense() {
    vv::panel_builder().add(awards::of(vv::country<"CN">{}, 2025_y, vv::nearly(6), {}));
}
#endif
