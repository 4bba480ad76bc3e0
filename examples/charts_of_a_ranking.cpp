// SPDX-License-Identifier: BSL-1.0

// What does it look like? Six kinds of pictures, as a page that opens without a network:
//
//     charts_of_a_ranking report.html
//
// The first four show figures as their publishers print them; those of the last two are made up, and
// say so. Without an argument this prints what the pictures show.

#include <visavis/chart/report.hpp>
#include <visavis/data/innovation_2025_publishers.hpp>
#include <visavis/visavis.hpp>

#include <fstream>
#include <iostream>

namespace vv = visavis;
namespace news = visavis::innovation_2025;
namespace printed = visavis::innovation_2025::publishers;
using namespace vv::literals;

namespace {

constexpr vv::country<"CN"> china;
constexpr vv::country<"US"> united_states;

// region bars
constexpr auto awards_of = [](vv::any_country who, int count) {
    return news::awards::of(who, 2025_y, count, printed::clarivate_release);
};
constexpr std::array awards{
    awards_of(united_states, 2670),      awards_of(china, 1406),
    awards_of(vv::country<"GB">{}, 570), awards_of(vv::country<"DE">{}, 363),
    awards_of(vv::country<"AU">{}, 312), awards_of(vv::country<"CA">{}, 227),
    awards_of(vv::country<"HK">{}, 145)};

vv::ranked_bars most_awards() {
    auto picture = vv::ranked_bars_of(
        {.title = "The United States lead in Highly Cited Researcher awards"}, awards);
    vv::emphasise(picture, "China");
    return picture;
}
// endregion

vv::share_bars shares_of_awards() {
    vv::share_bars picture{{.title = "One award in five goes to China"}, {}, {}};
    for (const auto& figure : awards)
        vv::add_share(picture, vv::share_of(figure, printed::awards_worldwide));
    vv::emphasise(picture, "China");
    return picture;
}

vv::dot_plot researchers() {
    vv::dot_plot picture{{.title = "China has more researchers than the European Union; of the "
                                   "United States too little is known"},
                         {},
                         vv::shown_as::number,
                         {}};
    vv::add_dot(picture, printed::researchers_china);
    vv::add_dot(picture, printed::researchers_eu);
    vv::add_dot(picture, printed::researchers_united_states);
    return picture;
}

vv::slope_chart spending() {
    vv::slope_chart picture{{.title = "China's R&D expenditure is close to that of the United "
                                      "States"},
                            2007_y,
                            2023_y,
                            {},
                            false};
    vv::add_slope(picture, printed::gerd_united_states);
    vv::add_slope(picture, printed::gerd_china);
    vv::add_slope(picture, printed::gerd_eu);
    vv::add_slope(picture, printed::gerd_japan);
    return picture;
}

constexpr vv::source nobody{"made up"};
using output = vv::indicator<"output", vv::unit<"million euros", "million euros">>;
constexpr auto yearly_from_2015 = [](const std::array<int, 10>& numbers) {
    std::array<vv::dated<int>, 10> points{};
    for (int at = 0; at != 10; ++at)
        points[std::size_t(at)] = {(2015_y).after(at), numbers[std::size_t(at)]};
    return points;
};
constexpr auto danish = yearly_from_2015({80, 84, 91, 90, 97, 92, 104, 113, 118, 131});
constexpr auto swiss = yearly_from_2015({310, 316, 321, 333, 340, 322, 341, 352, 360, 366});
constexpr auto irish = yearly_from_2015({45, 47, 52, 60, 58, 63, 79, 88, 84, 86});

// region lines
vv::index_lines growth() {
    vv::index_lines picture{{.title = "Made up: output grows fastest in Ireland"}, 2015_y, {}};
    const auto add = [&picture](vv::any_country who, const auto& points) {
        vv::add_series(picture,
                       vv::series_view(output{}, who, points.data(), points.size(), nobody));
    };
    add(vv::country<"IE">{}, irish);
    add(vv::country<"DK">{}, danish);
    add(vv::country<"CH">{}, swiss);
    return picture;
}
// endregion

using towns = vv::list_of<"made-up list of towns", vv::entity_kind::city>;
constexpr vv::city<"Aarhus", "DK"> aarhus;
constexpr vv::city<"Bern", "CH"> bern;
constexpr vv::city<"Cork", "IE"> cork;
constexpr vv::city<"Dresden", "DE"> dresden;
constexpr vv::city<"Essen", "DE"> essen;
constexpr vv::city<"Florence", "IT"> florence;
constexpr vv::city<"Ghent", "BE"> ghent;
constexpr vv::city<"Halifax", "CA"> halifax;
constexpr auto in_2019 = towns::ranked(2019_y, nobody, bern, cork, aarhus, florence, essen, ghent);
constexpr auto in_2020 = towns::ranked(2020_y, nobody, cork, bern, aarhus, florence, ghent, essen);
constexpr auto in_2021 = towns::ranked_as(
    2021_y, nobody, {{1, cork}, {2, aarhus}, {3, bern}, {3, florence}, {5, dresden}, {6, essen}});
constexpr auto in_2023 =
    towns::ranked(2023_y, nobody, aarhus, cork, dresden, bern, florence, halifax);
constexpr auto in_2024 = towns::ranked(2024_y, nobody, aarhus, dresden, cork, bern, halifax, ghent);
constexpr auto history = vv::history_of(in_2019, in_2020, in_2021, in_2023, in_2024);

// region ranks
vv::bump_chart ranks() {
    auto picture = vv::bump_chart_of(
        {.title = "Made up: Aarhus overtakes Cork and Bern, and Dresden comes from nowhere"},
        history, 6);
    vv::emphasise(picture, "Aarhus");
    vv::emphasise(picture, "Dresden");
    return picture;
}
// endregion

vv::slope_chart first_and_last() {
    return vv::slope_chart_of({.title = "Made up: who gained and who lost places"}, history, 2019_y,
                              2024_y, 6);
}

void tell(const vv::picture auto& picture) {
    std::cout << picture.about.title << "\n  " << vv::description_of(picture) << '\n';
}

} // namespace

int main(int count, char** arguments) {
    // region report
    vv::html_report report("Pictures of rankings",
                           "Awards, researchers and spending as their publishers print them, and "
                           "made-up figures for the kinds of pictures that need longer series.");
    const auto show = [&report](const auto&... pictures) {
        (report.add(pictures), ...);
        (tell(pictures), ...);
    };
    show(most_awards(), shares_of_awards(), researchers(), spending(), growth(), ranks(),
         first_and_last());
    // endregion
    if (count < 2) return 0;
    std::ofstream file(arguments[1], std::ios::binary);
    file << report.page();
    file.close();
    std::cout << (file ? "written: " : "cannot be written: ") << arguments[1] << '\n';
    return file ? 0 : 1;
}
