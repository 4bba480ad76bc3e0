// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/institution.hpp>

namespace vv = visavis;

constexpr vv::any_institution harvard = vv::institution<"Harvard University", "US">{};

// case: an institution in a country that does not exist
// says: "visavis: not an officially assigned ISO 3166-1 alpha-2 code"
#if VISAVIS_CASE == 1
constexpr vv::any_institution nowhere = vv::institution<"Unseen University", "AM-PK">{};
#endif
