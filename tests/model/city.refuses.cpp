// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/city.hpp>

namespace vv = visavis;

constexpr vv::any_city nanjing = vv::city<"Nanjing", "CN">{};

// case: a city in a country that does not exist
// says: "visavis: not an officially assigned ISO 3166-1 alpha-2 code"
#if VISAVIS_CASE == 1
constexpr vv::any_city nowhere = vv::city<"Emerald City", "OZ">{};
#endif

// case: a city is no country
// says: "any_country"
#if VISAVIS_CASE == 2
constexpr vv::any_country country = vv::city<"Singapore", "SG">{};
#endif
