// SPDX-License-Identifier: BSL-1.0

// Does China have more researchers than the United States and the EU together? Sums over groups.

#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <iostream>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using researchers = vv::indicator<"researchers", vv::unit<"researcher">>;
constexpr vv::source eurostat{"Eurostat", "Statistics Explained: R&D personnel"};
constexpr vv::source nsf{"NSF", "Science and Engineering Indicators", "2010"};

// region sum
constexpr auto china =
    researchers::of(vv::country<"CN">{}, 2022_y, vv::rounded(2.28_million), eurostat);
constexpr auto united_states =
    researchers::of(vv::country<"US">{}, 2022_y, vv::more_than(1.4_million), nsf);
constexpr auto union_of_27 =
    researchers::of(vv::eu27{}, 2022_y, vv::rounded(2.08_million), eurostat);

constexpr auto together = vv::total(united_states, union_of_27); // refused if they overlapped
static_assert(vv::fails(vv::ratio(china, together) > 1));        // for every value they may have
static_assert(vv::holds(vv::ratio(china, union_of_27) > 1));
// endregion

// Figures of the members, read from data, of which one is missing.
void over_members() {
    using benelux = vv::group<"Benelux", "BE", "NL", "LU">;
    const auto of = [](const char* code, vv::answer<std::int64_t> count) {
        return researchers::of(vv::any_country::parse(code).value(), 2022_y, count, eurostat);
    };
    const std::vector figures{of("BEL", 70'000), of("NLD", 106'000),
                              of("LUX", vv::reason::confidential), of("FRA", 340'000)};
    std::cout << "Benelux: " << vv::total_over.checked(benelux{}, figures).refused().about.view()
              << ": " << vv::words_for(vv::total_over.checked(benelux{}, figures).why()) << '\n';
    const auto known = vv::total_over(benelux{}, figures, vv::absent_members::skip);
    std::cout << "of " << known.present << " of its " << known.members
              << " members: " << known.figure << '\n';
}

} // namespace

int main() {
    std::cout << china << '\n' << together << '\n';
    std::cout << "China has more: " << (vv::ratio(china, together) > 1) << '\n';
    std::cout << "than the EU alone: " << (vv::ratio(china, union_of_27) > 1) << '\n';
    over_members();
}
