// SPDX-License-Identifier: BSL-1.0

// Which part of a list is in a country? By count, by fractions, and when some members are unknown.

#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <iostream>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using clusters = vv::list_of<"WIPO innovation clusters, top five", vv::entity_kind::cluster>;
constexpr vv::source wipo{"WIPO", "Global Innovation Index", "2025"};

// region clusters
constexpr auto top_five = clusters::ranked(
    2025_y, wipo,
    vv::cluster<"Shenzhen-Hong Kong-Guangzhou", vv::city<"Shenzhen", "CN">,
                vv::city<"Hong Kong", "HK">, vv::city<"Guangzhou", "CN">>{},
    vv::cluster<"Tokyo-Yokohama", vv::city<"Tokyo", "JP">, vv::city<"Yokohama", "JP">>{},
    vv::cluster<"San Jose-San Francisco", vv::city<"San Jose", "US">,
                vv::city<"San Francisco", "US">>{},
    vv::cluster<"Beijing", vv::city<"Beijing", "CN">>{},
    vv::cluster<"Seoul", vv::city<"Seoul", "KR">>{});

// the first cluster lies in two economies: whole counting counts it for both
static_assert(vv::share_of(top_five, vv::located_in<"CN">) == 40_percent);
static_assert(vv::share_of(top_five, vv::located_in<"HK">) == 20_percent);
// fractional counting shares it out: half of it is China's
static_assert(vv::share_of(top_five, vv::located_in<"CN">, vv::counting::fractional) == 30_percent);
// endregion

// Members whose country is not known widen the share to an interval.
void unknown_members() {
    const vv::any_city cities[] = {{"Nanjing", vv::country<"CN">{}},
                                   {"Boston", vv::country<"US">{}},
                                   {"Springfield", vv::any_country()}};
    std::cout << "with one unknown: " << vv::share_of.checked(cities, vv::located_in<"CN">) << '\n';
    std::cout << "its bounds:       " << vv::share_bounds(cities, vv::located_in<"CN">) << '\n';
}

} // namespace

int main() {
    std::cout << "China, whole:      " << vv::share_of(top_five, vv::located_in<"CN">) << '\n';
    std::cout << "China, fractional: "
              << vv::share_of(top_five, vv::located_in<"CN">, vv::counting::fractional) << '\n';
    std::cout << "G7:                " << vv::share_of(top_five, vv::in(vv::g7{})) << '\n';
    unknown_members();
}
