// SPDX-License-Identifier: BSL-1.0

// A series as index numbers, with another base year, spliced with an older one, and the years in
// which it doubles. The figures are made up, and one year is missing.

#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <iostream>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using output = vv::indicator<"output", vv::unit<"million euros", "million euros">>;
constexpr vv::country<"DK"> denmark;
constexpr vv::source nobody{"made up"};

// region series
constexpr auto at_new_prices =
    output::series_of(denmark, nobody, vv::dated{2015_y, 80}, vv::dated{2016_y, 88},
                      vv::dated{2018_y, 100}, vv::dated{2019_y, 120});
constexpr auto at_old_prices = output::series_of(denmark, nobody, vv::dated{2013_y, 30},
                                                 vv::dated{2014_y, 36}, vv::dated{2015_y, 40});

constexpr auto of_2015 = vv::index_series(at_new_prices, 2015_y);
static_assert(of_2015[1].value.value() == 110);
static_assert(of_2015[2].value.why() == vv::reason::no_such_period); // 2017 is missing
constexpr auto of_2018 = vv::index_series(at_new_prices, 2018_y);
static_assert(of_2018[0].value.value() == 80);
// endregion

void tell(const char* title, const auto& series) {
    std::cout << title << '\n';
    for (const auto& point : series) std::cout << "  " << point.when << "  " << point.value << '\n';
}

} // namespace

int main() {
    tell("index numbers, 2015 = 100", of_2015);
    tell("each year as a multiple of the one before", vv::links_of(at_new_prices));
    tell("both series, linked in 2015", vv::splice(at_old_prices, at_new_prices, 2015_y));
    const auto growth = vv::multiple_of_baseline(at_new_prices, 2019_y, 2015_y);
    std::cout << "2019: " << growth << '\n';
    std::cout << "rising throughout: " << vv::throughout(vv::rising(at_new_prices)) << '\n';
    std::cout << "so it doubles " << vv::doubling_time(growth) << '\n';
}
