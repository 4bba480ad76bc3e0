// SPDX-License-Identifier: BSL-1.0

// Is Beijing's part of its country's research output "more than double that of any other city in
// the top five"? The printed shares are rounded, so that the answer has three values.

#include "report/terminal.hpp"

#include <iostream>
#include <string_view>

namespace {

namespace vv = visavis;
namespace publishers = vv::innovation_2025::publishers;

void compare_one_by_one() {
    // region one_by_one
    const auto& beijing = publishers::output_shares[0];
    for (const auto& city : publishers::output_shares) {
        if (city.who == beijing.who) continue;
        const auto times = vv::ratio(beijing, city);
        const vv::verdict more_than_double = times > 2;
        std::cout << "  against " << city.who.name() << ": " << vv::words(times.value())
                  << " times, so that \"more than double\" "
                  << (undetermined(more_than_double) ? "is " : "") << more_than_double.name()
                  << "\n";
    }
    // endregion
}

} // namespace

int main(int count, char** arguments) {
    if (count > 1) {
        const bool asked = std::string_view(arguments[1]) == "--help";
        (asked ? std::cout : std::cerr)
            << "more_than_double: checks one sentence of a newspaper; takes no arguments\n";
        return asked ? 0 : 2;
    }
    const auto& judged = publishers::more_than_double;
    report::wrap(std::cout, "", 0, report::joined("\"", judged.about().sentence, "\""));
    report::wrap(std::cout, "", 0, report::source_in_words(judged.about().stated_by));
    std::cout << "\n";
    compare_one_by_one();
    std::cout << "\nFinding: " << vv::words(judged) << "\n";
    report::wrap(std::cout, "Counterexample: ", 4, judged.counterexample());
    return 0;
}
