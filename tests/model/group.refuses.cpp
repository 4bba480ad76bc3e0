// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/group.hpp>

namespace vv = visavis;

using benelux = vv::group<"Benelux", "BE", "NL", "LU">;
constexpr vv::any_group value = benelux{};
constexpr auto united = united_of(benelux{}, vv::country<"FR">{});

// case: a group with a code that does not exist
// says: "visavis: not an officially assigned ISO 3166-1 alpha-2 code"
#if VISAVIS_CASE == 1
constexpr vv::any_group wrong = vv::group<"Benelux", "BE", "NL", "LX">{};
#endif

// case: a group that names a country twice
// says: "visavis: a group names a country twice"
#if VISAVIS_CASE == 2
constexpr vv::any_group twice = vv::group<"Benelux", "BE", "NL", "BE">{};
#endif

// case: a union of one
// says: "visavis: a union needs two economies or more"
#if VISAVIS_CASE == 3
constexpr auto alone = united_of(benelux{});
constexpr auto members = alone.members();
#endif

// case: a union in the type of groups that are read
// says: "visavis: a union in the type is of economies in the type"
// says: "any_group(name, members_of(a) | members_of(b))"
#if VISAVIS_CASE == 4
constexpr auto read = united_of(value, value);
constexpr auto members = read.members();
#endif

// case: a union of a country and something that is no economy
// says: "economy"
#if VISAVIS_CASE == 5
constexpr auto mixed = united_of(benelux{}, 27);
#endif

// case: an unknown country in a group, in a constant expression
// says: "unknown_code"
#if VISAVIS_CASE == 6
constexpr auto set = vv::country_set().insert(vv::any_country());
#endif
