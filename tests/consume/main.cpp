// SPDX-License-Identifier: BSL-1.0
// What another project writes: the whole library, one comparison, one sentence.
#include <visavis/visavis.hpp>

#include <cstdio>

namespace vv = visavis;
using namespace vv::literals;

using awards = vv::indicator<"awards", vv::unit<"award">, vv::polarity::higher_is_better>;
constexpr vv::source list{};

constexpr auto cas =
    awards::of(vv::institution<"Chinese Academy of Sciences", "CN">{}, 2025_y, 258, list);
constexpr auto harvard =
    awards::of(vv::institution<"Harvard University", "US">{}, 2025_y, 170, list);
static_assert(vv::ratio(cas, harvard) > 3_over(2));

int main() {
    std::printf("visavis %s: China is country %d\n", VISAVIS_VERSION_STRING,
                vv::country<"CN">::value().numeric());
}
