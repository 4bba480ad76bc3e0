// SPDX-License-Identifier: BSL-1.0
// The smallest use of an installed visavis.
#include <visavis/core/fraction.hpp>
#include <visavis/model/country.hpp>
#include <visavis/version.hpp>

#include <cstdio>

int main() {
    constexpr auto china = visavis::country<"CN">::value();
    static_assert(china.numeric() == 156);
    std::printf("visavis %s knows country %d\n", VISAVIS_VERSION_STRING, china.numeric());
}
