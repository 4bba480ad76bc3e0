// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/known_edition.hpp>

namespace vv = visavis;
using namespace vv::literals;

using cities = vv::list_of<"liveable cities", vv::entity_kind::city>;
constexpr vv::city<"Bern", "CH"> bern;
constexpr auto control = vv::seen_in<cities>(2024_y, {}, 10, {{bern, vv::whereabouts::at(10)}});

// case: a rank beyond the length of the list
// says: "out_of_range"
#if VISAVIS_CASE == 1
constexpr auto beyond = vv::seen_in<cities>(2024_y, {}, 10, {{bern, vv::whereabouts::at(11)}});
#endif

// case: a country among cities
// says: "different_kinds"
#if VISAVIS_CASE == 2
constexpr auto mixed =
    vv::seen_in<cities>(2024_y, {}, 10, {{vv::country<"CH">{}, vv::whereabouts::at(1)}});
#endif

// case: a member twice
// says: "malformed"
#if VISAVIS_CASE == 3
constexpr auto twice = vv::seen_in<cities>(
    2024_y, {}, 10, {{bern, vv::whereabouts::at(1)}, {bern, vv::whereabouts::at(2)}});
#endif

// case: a rank of nought
// says: "out_of_range"
#if VISAVIS_CASE == 4
constexpr auto nought = vv::whereabouts::at(0);
#endif
