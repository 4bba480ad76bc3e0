// SPDX-License-Identifier: BSL-1.0
// The opt-in floor chart, on its own.
#include <visavis/chart/report.hpp>

int main() {
    visavis::html_report report("A picture");
    report.add(visavis::share_bars{{.title = "One bar"}, {{"China", 0.197}}, {}});
    return report.page().find("<svg") == std::string::npos ? 1 : 0;
}
