// SPDX-License-Identifier: BSL-1.0
// The optional components io and arrow, which need no library.
#include <visavis/arrow/stream.hpp>
#include <visavis/io/read.hpp>

int main() {
    visavis::panel_builder rows;
    const auto report = visavis::read_tidy(
        visavis::text_input::memory("country,year,value\nChina,2020,1\n", "made.csv"), rows);
    return report.counts().figures == 1 ? 0 : 1;
}
