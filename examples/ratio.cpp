// SPDX-License-Identifier: BSL-1.0

// How many times as many, and how many more? Two figures of one indicator.

#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <iostream>

namespace vv = visavis;
using namespace vv::literals;

namespace {

// region ratio
using awards = vv::indicator<"Highly Cited Researcher awards", vv::unit<"award">>;
constexpr vv::source clarivate{"Clarivate", "Highly Cited Researchers", "2025"};
constexpr auto united_states = awards::of(vv::country<"US">{}, 2025_y, 2670, clarivate);
constexpr auto china = awards::of(vv::country<"CN">{}, 2025_y, 1406, clarivate);

constexpr auto times = vv::ratio(united_states, china);
static_assert(times.value() == 1335_over(703)); // exact: 2670/1406 in lowest terms
static_assert(times > 1.89_x && times < 1.9_x); // decided by integers, not by rounding
// endregion

// The same with an identity read from data: types and values mix freely.
void read_from_data() {
    const auto code = vv::any_country::parse("GBR").value();
    const auto kingdom = awards::of(code, 2025_y, 570, clarivate);
    std::cout << kingdom << '\n' << vv::ratio(kingdom, china) << '\n';
}

} // namespace

int main() {
    std::cout << united_states << '\n' << china << '\n';
    std::cout << "ratio:       " << times << '\n';
    std::cout << "difference:  " << vv::difference(united_states, china) << '\n';
    std::cout << "relative:    " << vv::relative_difference(united_states, china) << '\n';
    std::cout << "footnote:    " << vv::footnote(times) << '\n';
    std::cout << "the inverse: " << times.inverse().value() << '\n';
    read_from_data();
}
