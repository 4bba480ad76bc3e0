// SPDX-License-Identifier: BSL-1.0

// "Increased nearly six times": to six times, or by six times? Different words, different
// functions.

#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <array>
#include <iostream>

namespace vv = visavis;
using namespace vv::literals;

namespace {

// region to_or_by
using expenditure = vv::indicator<"R&D expenditure", vv::unit<"billion PPP dollars">>;
constexpr vv::source oecd{"OECD", "gross domestic expenditure on R&D"};
constexpr auto china = expenditure::series_of(
    vv::country<"CN">{}, oecd, vv::dated{2007_y, 135.8_printed}, vv::dated{2023_y, 780.7_printed});

constexpr vv::multiple growth = vv::multiple_of_baseline(china, 2023_y, 2007_y);
constexpr auto to = vv::increased_to(vv::nearly(6), 2023_y, 2007_y); // below 6 times as much
constexpr auto by = vv::increased_by(vv::nearly(6), 2023_y, 2007_y); // below 7 times as much

static_assert(vv::holds(vv::lies_in(growth.value(), to.value())));
static_assert(vv::fails(vv::lies_in(growth.value(), by.value())));
// endregion

// region mean
// A baseline may be another entity of the same year, or the mean or median of several.
constexpr auto in_2023 = [](auto who, vv::decimal amount) {
    return expenditure::of(vv::any_country(who), 2023_y, amount, oecd);
};
constexpr std::array spenders{in_2023(vv::country<"US">{}, 823.4_printed),
                              in_2023(vv::country<"CN">{}, 780.7_printed),
                              in_2023(vv::country<"JP">{}, 193.9_printed)};
constexpr auto to_mean = vv::multiple_of_baseline(spenders[1], vv::mean_figure(spenders));
static_assert(to_mean > 1.3_x && to_mean < 1.31_x);
// endregion

// region growth
// Growth of all years at once, and what a member adds to the growth of its group.
constexpr auto yearly = expenditure::series_of(
    vv::country<"CN">{}, oecd, vv::dated{2019_y, 100}, vv::dated{2020_y, 112},
    vv::dated{2021_y, 125}, vv::dated{2023_y, 180}); // 2022 is missing, and is not filled
constexpr auto of_france =
    vv::contribution_to_growth(expenditure::of(vv::country<"FR">{}, 2023_y, 66, oecd),
                               expenditure::of(vv::country<"FR">{}, 2022_y, 60, oecd),
                               expenditure::of(vv::eu27{}, 2022_y, 480, oecd));
static_assert(of_france == 1.25_points);
// endregion

void over_many_years() {
    std::cout << "by all years: " << vv::least_squares_growth(yearly) << '\n';
    std::cout << "France adds:  " << of_france << " to the growth of the EU\n";
}

void against_the_mean() {
    std::cout << "to the mean:  " << to_mean << '\n';
    std::cout << "to the median: "
              << vv::multiple_of_baseline(spenders[0], vv::median_figure(spenders)) << '\n';
}

} // namespace

int main() {
    std::cout << "measured:     " << growth << '\n';
    std::cout << "index:        " << growth.index() << " (2007 = 100)\n";
    std::cout << "log growth:   " << growth.log_growth() << '\n';
    std::cout << "to nearly 6:  " << to << '\n';
    std::cout << "by nearly 6:  " << by << '\n';

    against_the_mean();
    over_many_years();

    // a base of zero or below has no multiple; the change over its magnitude must be asked for
    using profit = vv::indicator<"profit", vv::unit<"million">>;
    const auto loss = profit::of(vv::any_entity("a company"), 2022_y, -10, vv::source{});
    const auto less = profit::of(vv::any_entity("a company"), 2023_y, -5, vv::source{});
    std::cout << "from a loss:  " << vv::multiple_of_baseline.checked(less, loss) << '\n';
    std::cout << "by its size:  " << vv::change_over_magnitude(less, loss) << '\n';
}
