// SPDX-License-Identifier: BSL-1.0

#include <visavis/chart/palette.hpp>

#include "both_ways.hpp"

#include <array>
#include <cmath>
#include <string>

namespace vv = visavis;

namespace {

using colour = std::array<double, 3>;

// sRGB, IEC 61966-2-1, as linear light.
colour linear(std::string_view hex) {
    colour light{};
    for (std::size_t at = 0; at != 3; ++at) {
        const auto value = std::stoi(std::string(hex.substr(1 + 2 * at, 2)), nullptr, 16) / 255.0;
        light[at] = value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    }
    return light;
}

// WCAG 2.2, "contrast ratio".
double contrast(std::string_view a, std::string_view b) {
    const auto luminance = [](std::string_view hex) {
        const auto light = linear(hex);
        return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
    };
    const double one = luminance(a) + 0.05;
    const double two = luminance(b) + 0.05;
    return std::fmax(one, two) / std::fmin(one, two);
}

// CIELAB under D65 (ISO/CIE 11664-4).
colour lab(const colour& light) {
    const auto [r, g, b] = light;
    const auto root = [](double part) {
        return part > 0.008856 ? std::cbrt(part) : 7.787 * part + 16.0 / 116;
    };
    const auto x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
    const auto y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
    const auto z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

// G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model for
// Simulation of Color Vision Deficiency" (2009), table 1, severity 1.0; the first is full vision.
constexpr double sights[][3][3] = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
                                   {{0.152286, 1.052583, -0.204868},
                                    {0.114503, 0.786281, 0.099216},
                                    {-0.003882, -0.048116, 1.051998}},
                                   {{0.367322, 0.860646, -0.227968},
                                    {0.280085, 0.672501, 0.047413},
                                    {-0.011820, 0.042940, 0.968881}},
                                   {{1.255528, -0.076749, -0.178779},
                                    {-0.078411, 0.930809, 0.147602},
                                    {0.004733, 0.691367, 0.303900}}};

colour seen(const colour& light, const double (&sight)[3][3]) {
    colour result{};
    for (std::size_t row = 0; row != 3; ++row) {
        for (std::size_t at = 0; at != 3; ++at) result[row] += sight[row][at] * light[at];
        result[row] = std::fmin(1, std::fmax(0, result[row]));
    }
    return lab(result);
}

double least_distance(const vv::palette& colours) {
    double least = 1000;
    for (const auto& sight : sights) {
        for (std::size_t a = 0; a != colours.colours.size(); ++a) {
            for (std::size_t b = 0; b != a; ++b) {
                const auto one = seen(linear(colours.colours[a]), sight);
                const auto two = seen(linear(colours.colours[b]), sight);
                least =
                    std::fmin(least, std::hypot(one[0] - two[0], one[1] - two[1], one[2] - two[2]));
            }
        }
    }
    return least;
}

} // namespace

BOOST_AUTO_TEST_SUITE(chart)
BOOST_AUTO_TEST_SUITE(palette)

// WCAG 2.2's own examples: black on white 21, #777777 on white 4.48.
BOOST_AUTO_TEST_CASE(contrast_is_as_the_guidelines_define_it) {
    BOOST_TEST(contrast("#000000", "#FFFFFF") == 21, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(contrast("#777777", "#FFFFFF") == 4.48, boost::test_tools::tolerance(0.002));
}

BOOST_AUTO_TEST_CASE(words_and_marks_stand_out_from_the_paper) {
    for (const auto& colours : {vv::light_palette, vv::dark_palette}) {
        BOOST_TEST(contrast(colours.ink, colours.paper) > 7);
        BOOST_TEST(contrast(colours.quiet, colours.paper) > 4.5);
        BOOST_TEST(contrast(colours.muted, colours.paper) > 3);
        BOOST_TEST(contrast(colours.zero, colours.paper) > 3);
        for (const auto one : colours.colours) BOOST_TEST(contrast(one, colours.paper) >= 4.5);
        BOOST_TEST(contrast(colours.grid, colours.paper) < 1.5); // hardly to be seen
    }
}

BOOST_AUTO_TEST_CASE(colours_are_told_apart_by_colour_blind_readers_too) {
    BOOST_TEST(least_distance(vv::light_palette) > 20);
    BOOST_TEST(least_distance(vv::dark_palette) > 20);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
