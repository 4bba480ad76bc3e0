// SPDX-License-Identifier: BSL-1.0
// Countries and their numbers do not mix.
#include <visavis/panel/top.hpp>

#include <array>

namespace vv = visavis;

using count = std::array<int, 1>;
constexpr std::array<double, 2> scores{1, 2};
constexpr std::array<std::int32_t, 2> numbers{0, 1};
constexpr std::array<vv::any_country, 2> countries{};
const auto lists = vv::by_group(scores, vv::groups::of_size(2, 1));

#if VISAVIS_CASE == 0
void fine(count& out) {
    vv::top_located_in(1, lists, numbers, 1, out);
    vv::top_located_in(1, lists, countries, vv::country<"CN">{}, out);
}
#endif

// case: numbered countries in a group of countries
// says: countries are counted in a country or group, numbered ones by their number
#if VISAVIS_CASE == 1
void nonsense(count& out) { vv::top_located_in(1, lists, numbers, vv::eu27{}, out); }
#endif

// case: countries by a number
// says: countries are counted in a country or group, numbered ones by their number
#if VISAVIS_CASE == 2
void nonsense(count& out) { vv::top_located_in(1, lists, countries, 156, out); }
#endif
