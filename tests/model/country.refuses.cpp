// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/country.hpp>

namespace vv = visavis;

constexpr vv::any_country china = vv::country<"CN">{};
constexpr vv::any_country kosovo = vv::user_country<"XK", "Kosovo">{};

// case: a country code that does not exist
// says: "visavis: not an officially assigned ISO 3166-1 alpha-2 code"
#if VISAVIS_CASE == 1
constexpr vv::country<"XX"> nowhere;
#endif

// case: a country code that is not in capitals
// says: "visavis: not an officially assigned ISO 3166-1 alpha-2 code (in capitals)"
#if VISAVIS_CASE == 2
constexpr vv::country<"cn"> small;
#endif

// case: an alpha-3 code where the type wants alpha-2
// says: "visavis: not an officially assigned ISO 3166-1 alpha-2 code"
#if VISAVIS_CASE == 3
constexpr vv::country<"CHN"> long_code;
#endif

// case: a user's own code, which the message shows the way to
// says: "for a code of your own use user_country"
#if VISAVIS_CASE == 4
constexpr vv::country<"XK"> own;
#endif

// case: an official code taken for a country of the user's own
// says: "visavis: not one of the codes that ISO 3166-1 leaves to its users"
#if VISAVIS_CASE == 5
constexpr vv::user_country<"CN", "Cockaigne"> taken;
#endif

// case: a code that does not exist, read in a constant expression
// says: "unknown_code"
#if VISAVIS_CASE == 6
constexpr auto read = vv::any_country::parse("UK").value();
#endif
