// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/rank_biased.hpp>

#include <array>
#include <string_view>

namespace vv = visavis;
using namespace std::string_view_literals;

constexpr std::array names{"a"sv, "b"sv};
constexpr bool control = vv::rank_biased_overlap(names, names).greatest() == 1;

// case: a reader who never stops
// says: "out_of_range"
#if VISAVIS_CASE == 1
constexpr auto endless = vv::rank_biased_overlap(names, names, {.persistence = 1});
#endif

// case: scores where names are asked for
// says: "visavis: a list of names is ordered, best first, and holds who is there; for scores use"
#if VISAVIS_CASE == 2
constexpr auto of_scores = vv::rank_biased_overlap.checked(names, std::array{0.5}).has_value();
#endif
