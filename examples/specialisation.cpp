// SPDX-License-Identifier: BSL-1.0

// In what is a country specialised? Its share of a part against the share that others have, and
// citations per paper against those of a reference. The figures are made up.

#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <iomanip>
#include <iostream>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr vv::source nobody{"made up"};
constexpr vv::country<"FR"> france;
constexpr vv::country<"DE"> germany;

// region quotient
using wine = vv::indicator<"exports of wine", vv::unit<"dollar">>;
using exports = vv::indicator<"exports", vv::unit<"dollar">>;
constexpr auto quotient = vv::location_quotient(
    wine::of(france, 2024_y, 20'000, nobody), exports::of(france, 2024_y, 400'000, nobody),
    wine::of(germany, 2024_y, 10'000, nobody), exports::of(germany, 2024_y, 1'000'000, nobody));
static_assert(quotient == 5 && quotient > 1); // 5 % against 1 %, exact
// endregion

void wine_against_a_reference() {
    std::cout << quotient.of().who.name() << " against " << quotient.against().who.name() << ": "
              << quotient.value() << ", symmetric " << quotient.symmetric().to_double()
              << ", logarithm " << quotient.log().value() << '\n';
}

void citations_per_paper() {
    const auto index = vv::relative_index(900, 100, 600, 100);
    std::cout << "relative citation index: " << index.value() << '\n';
}

void hedged_exports() {
    const auto hedged = vv::location_quotient(vv::between(10, 20), 100, 10, 100);
    std::cout << "of hedged figures: " << hedged.exact() << "; more than 1: " << (hedged > 1)
              << '\n';
}

void what_has_no_quotient() {
    std::cout << "a reference without the part: "
              << vv::location_quotient.checked(20, 400, 0, 1000).refused() << '\n';
}

} // namespace

int main() {
    std::cout << std::setprecision(3);
    wine_against_a_reference();
    citations_per_paper();
    hedged_exports();
    what_has_no_quotient();
}
