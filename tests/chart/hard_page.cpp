// SPDX-License-Identifier: BSL-1.0

// Writes a page of pictures that are hard to draw, for chart/browser and chart/compiled: many
// entries, long names in several scripts, ties, gaps, lines that end together, and nothing at all.
// All figures are made up.

#include <visavis/chart/report.hpp>
#include <visavis/core/random.hpp>

#include <fstream>

namespace vv = visavis;

namespace {

vv::random_bits numbers(2025);

double number_below(int limit) {
    return static_cast<double>(numbers.below(static_cast<std::uint64_t>(limit)));
}

std::string name_of(int number) {
    constexpr std::string_view names[] = {
        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
        "Österreichische Akademie der Wissenschaften",
        "中国科学院",
        "جامعة الملك سعود",
        "Oxford",
        "Universität Zürich",
        "R&D <Institute> \"A\"",
        "Московский государственный университет"};
    std::string name(names[number % 8]);
    if (number >= 8) name.append(" ").append(std::to_string(number));
    return name;
}

vv::ranked_bars many_bars() {
    vv::ranked_bars picture{{.title = "Forty bars in trillions, some joint and some negative",
                             .axis = "output (dollars)"},
                            {},
                            vv::shown_as::number};
    double value = 9.4e12;
    for (int number = 0; number != 40; ++number) {
        picture.entries.push_back(
            {name_of(number), value, vv::placing(number / 2 * 2 + 1, true), {}, number == 7});
        if (number % 2 == 1) value -= 5.1e11;
    }
    picture.entries.push_back({"nobody"});
    return picture;
}

vv::share_bars small_shares() {
    vv::share_bars picture{{.title = "Shares of almost nothing"}, {}, {}};
    for (int number = 0; number != 6; ++number)
        picture.entries.push_back({name_of(number), 0.0123 / (number + 1)});
    return picture;
}

vv::dot_plot many_dots() {
    vv::dot_plot picture{
        {.title = "Twenty hedged figures, some without an end"}, {}, vv::shown_as::number, {}};
    const auto infinity = std::numeric_limits<double>::infinity();
    for (int number = 0; number != 20; ++number) {
        const auto value = 400 - 17.0 * number;
        vv::dot one{name_of(number), value, value - 20, value + 8, "about so many as were seen"};
        if (number % 5 == 0) one.high = infinity;
        if (number % 7 == 0) one.low = -infinity;
        if (number % 3 == 0) one.value = vv::nothing_to_draw;
        picture.entries.push_back(one);
    }
    return picture;
}

vv::index_lines many_lines() {
    const auto first = vv::period::quarter(2005, 2);
    vv::index_lines picture{{.title = "Twelve lines that end together"}, first, {}};
    for (int number = 0; number != 12; ++number) {
        vv::index_line line{name_of(number), {}, number == 3 || number == 4};
        for (int quarter = 0; quarter != 70; ++quarter) {
            const auto value = quarter == 0 ? 100 : 100 + quarter * 1.2 + number_below(20);
            const bool is_gap = quarter != 0 && numbers.below(12) == 0;
            line.points.push_back({first.after(quarter), is_gap ? vv::nothing_to_draw : value});
        }
        picture.entries.push_back(std::move(line));
    }
    return picture;
}

vv::bump_chart many_ranks() {
    vv::bump_chart picture{
        {.title = "Fifteen members in twelve editions, with ties and gaps"}, {}, {}};
    for (int edition = 0; edition != 12; ++edition)
        picture.editions.push_back(vv::period::year(2010 + edition + (edition > 5 ? 1 : 0)));
    std::vector<int> order;
    for (int number = 0; number != 15; ++number) {
        order.push_back(number);
        picture.entries.push_back({name_of(number), std::vector<vv::placing>(12), number == 2});
    }
    for (std::size_t edition = 0; edition != 12; ++edition) {
        for (std::size_t at = 0; at + 1 < order.size(); at += 2)
            if (numbers.below(2) == 0) std::swap(order[at], order[at + 1]);
        for (std::size_t at = 1; at + 1 < order.size(); at += 2)
            if (numbers.below(2) == 0) std::swap(order[at], order[at + 1]);
        for (std::size_t at = 0; at != 10; ++at) {
            const bool is_joint = at == 4 || at == 5;
            picture.entries[static_cast<std::size_t>(order[at])].places[edition] =
                vv::placing(is_joint ? 5 : static_cast<int>(at) + 1, is_joint);
        }
    }
    return picture;
}

vv::slope_chart many_slopes() {
    vv::slope_chart picture{{.title = "Twenty slopes, many of the same numbers"},
                            vv::period::month(2024, 1),
                            vv::period::month(2025, 6),
                            {},
                            false};
    for (int number = 0; number != 20; ++number) {
        vv::slope one{name_of(number), 50 + number_below(6), 50 + number_below(12)};
        if (number % 6 == 0) one.before = vv::nothing_to_draw;
        if (number % 9 == 4) one.after = vv::nothing_to_draw;
        picture.entries.push_back(one);
    }
    return picture;
}

} // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    vv::html_report report("Hard to draw");
    const auto add = [&report](const auto&... pictures) { (report.add(pictures), ...); };
    add(many_bars(), small_shares(), many_dots(), many_lines(), many_ranks(), many_slopes());
    add(vv::ranked_bars(), vv::share_bars(), vv::dot_plot(), vv::index_lines(), vv::bump_chart(),
        vv::slope_chart());
    std::ofstream(arguments[1], std::ios::binary) << report.page();
}
