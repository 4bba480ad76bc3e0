// SPDX-License-Identifier: BSL-1.0

// What happens to a comparison that makes no sense? What the types know does not compile; what only
// the data know is refused with a reason and a sentence, through either of two doors.

#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <iostream>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using awards = vv::indicator<"awards", vv::unit<"award">>;
constexpr vv::source clarivate{"Clarivate", "Highly Cited Researchers", "2025"};
constexpr auto china = awards::of(vv::country<"CN">{}, 2025_y, 1406, clarivate);
constexpr auto nobody = awards::of(vv::country<"AQ">{}, 2025_y, 0, clarivate);
constexpr auto secret =
    awards::of(vv::country<"US">{}, 2025_y, vv::missing{vv::reason::confidential}, clarivate);

// Each of these lines does not compile, and says why:
//   vv::country<"XX">::name();          not an officially assigned ISO 3166-1 alpha-2 code
//   43_percent + 3_points;              no such operator
//   vv::about(0.43);                    hedge a figure as it is printed
//   vv::ratio(china, some_researchers); a ratio needs two figures of the same indicator
//   constexpr auto r = vv::ratio(china, nobody);          names zero_denominator

template <class Answer>
void show(const char* what, const Answer& outcome) {
    std::cout << what << ": ";
    if (outcome)
        std::cout << outcome << '\n';
    else
        std::cout << vv::name_of(outcome.why()) << " (" << outcome.refused() << ")\n";
}

} // namespace

int main() {
    // region doors
    show("by zero", vv::ratio.checked(china, nobody)); // the answer, or the reason there is none
    try {
        static_cast<void>(vv::ratio(china, nobody)); // the other door throws
    } catch (const vv::error& refused) {
        std::cout << "thrown: " << refused.what() << '\n';
    }
    // endregion
    show("missing", vv::ratio.checked(china, secret));
    show("other year",
         vv::ratio.checked(china, awards::of(vv::country<"US">{}, 2024_y, 2670, clarivate)));
    show("from zero", vv::relative_difference.checked(china, nobody));
    show("overlap", vv::total.checked(awards::of(vv::eu27{}, 2025_y, 1, clarivate),
                                      awards::of(vv::country<"FR">{}, 2025_y, 1, clarivate)));
    show("unknown code", vv::any_country::parse("QQ"));
    show("overflow", vv::fraction::sum(vv::fraction(INT64_MAX), vv::fraction(1)));
    show("malformed", vv::decimal::parse("12,3x"));
}
