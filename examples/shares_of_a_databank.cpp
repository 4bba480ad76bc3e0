// SPDX-License-Identifier: BSL-1.0

// Shares, multiples and growth in a databank: whole columns at once, group by group.

#include <visavis/tell/words.hpp>
#include <visavis/visavis.hpp>

#include <array>
#include <iomanip>
#include <iostream>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace vv = visavis;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN(); // not yet collected

// Output of four economies in each of three years, one year after the other.
constexpr std::array output{40.0, 30.0, 20.0, 10.0,  // 2015
                            44.0, 33.0, none, 23.0,  // 2020
                            60.0, 36.0, 25.0, -1.0}; // 2023: a figure that cannot be
constexpr auto years = vv::groups::of_size(4, 3);

void show(std::string_view what, std::span<const double> cells) {
    std::cout << std::setw(9) << what;
    for (const double cell : cells) std::cout << std::setw(8) << std::setprecision(3) << cell;
    std::cout << '\n';
}

} // namespace

int main() {
    // region shares
    std::vector<double> parts(output.size());
    const auto summary = vv::shares(vv::by_group(output, years), parts);
    // endregion
    for (std::size_t year = 0; year != 3; ++year)
        show("share", std::span(parts).subspan(4 * year, 4));

    // A cell without a share says why, in the words of a single figure.
    std::cout << summary.answered() << " shares; " << summary.because(vv::reason::negative_part)
              << " refused: " << vv::words_for(vv::shares.at(vv::by_group(output, years), 8).why())
              << '\n';

    // One series a group: each year against the first, and against the one before.
    constexpr std::array series{40.0, 44.0, 60.0, 10.0, 23.0, none};
    constexpr std::array calendar{2015, 2020, 2023, 2015, 2020, 2023};
    const auto by_economy = vv::by_group(series, vv::groups::of_size(3, 2));
    std::vector<double> cells(series.size());
    vv::index_numbers(by_economy, vv::cell_at(0), cells);
    show("index", cells);
    vv::differences(by_economy, vv::cell_before(), cells);
    show("change", cells);
    vv::growth_rates(by_economy, vv::cell_before(), calendar, cells); // per year, whatever the gap
    show("per year", cells);
    vv::multiples(by_economy, vv::mean_of_group, cells);
    show("of mean", cells);

    std::vector<double> totals(2);
    vv::sums(by_economy, totals);
    show("total", totals);
    std::cout << "all together " << vv::sum_of(series) << '\n';
}
