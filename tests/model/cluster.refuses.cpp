// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/cluster.hpp>

namespace vv = visavis;

using shenzhen = vv::city<"Shenzhen", "CN">;
constexpr vv::any_cluster one_city = vv::cluster<"Shenzhen", shenzhen>{};

// case: a cluster without a city
// says: "visavis: a cluster needs a city"
#if VISAVIS_CASE == 1
constexpr vv::any_cluster empty = vv::cluster<"Nowhere">{};
#endif

// case: a cluster of countries
// says: "visavis: a cluster is made of cities"
#if VISAVIS_CASE == 2
constexpr vv::any_cluster countries = vv::cluster<"BeNe", vv::country<"BE">, vv::country<"NL">>{};
#endif

// case: a cluster with a city in a country that does not exist
// says: "visavis: not an officially assigned ISO 3166-1 alpha-2 code"
#if VISAVIS_CASE == 3
constexpr vv::any_cluster nowhere = vv::cluster<"Pair", shenzhen, vv::city<"Oz", "OZ">>{};
#endif
