// SPDX-License-Identifier: BSL-1.0
#pragma once

// palette: colours that readers tell apart, colour-blind ones too, on light and on dark paper

#include <array>
#include <cstddef>
#include <string_view>

namespace visavis {

/// The colours of a picture, as #RRGGBB.
struct palette {
    std::string_view paper;
    std::string_view ink;   ///< names and numbers
    std::string_view quiet; ///< axes, sources and whatever is said in a low voice
    std::string_view grid;
    std::string_view zero;  ///< the line that bars begin at
    std::string_view muted; ///< marks that recede behind those that stand out
    std::array<std::string_view, 6> colours;
};

/// Words have a contrast of 4.5 with the paper, and so have the six colours, since words may stand in
/// them; muted marks and the line of zero have one of 3 (WCAG 2.2, 1.4.3 and 1.4.11). The six lie at least 20 apart in CIELAB for readers with any one of the three cones missing
/// (Machado, Oliveira and Fernandes 2009).
inline constexpr palette light_palette{
    "#FFFFFF",
    "#1B1F23",
    "#5A6169",
    "#E4E7EA",
    "#868D94",
    "#8A929A",
    {"#0A6EB4", "#872312", "#651565", "#9D6E02", "#0B322B", "#9643F4"}};
inline constexpr palette dark_palette{
    "#15191D",
    "#E8EAED",
    "#A3ABB3",
    "#2C3238",
    "#7C848C",
    "#7C848C",
    {"#5DADEB", "#E6803D", "#D784AC", "#F6E6A7", "#4C9062", "#8F6AF6"}};

} // namespace visavis
