// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/by_name.hpp>
#include <visavis/compare/footrule.hpp>

#include <array>
#include <string_view>

namespace vv = visavis;
using namespace std::string_view_literals;

struct town {
    std::string_view name;
};

constexpr std::array names{"a"sv, "b"sv};
constexpr std::array towns{town{"a"}, town{"b"}};
constexpr auto distance = vv::by_name(vv::footrule);
constexpr bool control = distance(names, towns, {}, &town::name).places() == 0;

// case: scores where names are asked for
// says: "visavis: a list of names is ordered, best first, and holds who is there; for scores use"
#if VISAVIS_CASE == 1
constexpr auto of_scores = distance.checked(names, std::array{0.5, 0.25}).has_value();
#endif

// case: structures without naming the member
// says: "visavis: names of two lists are compared by ==; name the member that holds one"
#if VISAVIS_CASE == 2
constexpr auto of_towns = distance.checked(names, towns).has_value();
#endif

// case: a name twice in a list
// says: "malformed"
#if VISAVIS_CASE == 3
constexpr auto twice = distance(names, std::array{"a"sv, "a"sv});
#endif
