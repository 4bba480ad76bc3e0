// SPDX-License-Identifier: BSL-1.0
#pragma once

// theme: the style sheet of pictures, light or dark as the reader's screen is

#include <visavis/chart/palette.hpp>
#include <visavis/core/text.hpp>

#include <string>
#include <string_view>

namespace visavis {

/// The faces that words are set in: the reader's own, none that is fetched.
inline constexpr std::string_view typefaces =
    "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", "
    "\"Liberation Sans\", sans-serif";

/// The style sheet of the marks and words of pictures, for an SVG file or for a page of HTML. Colours
/// are variables of the root, dark ones where the reader prefers them (`prefers-color-scheme`), and
/// light ones on paper.
[[nodiscard]] inline std::string style_sheet();

// ---------------------------------------------------------------------------------------------

namespace detail {

inline void append_variables(std::string& sheet, const palette& colours) {
    const auto variable = [&sheet](std::string_view name, std::string_view colour) {
        append_all(sheet, "--", name, ":", colour, ";");
    };
    variable("paper", colours.paper);
    variable("ink", colours.ink);
    variable("quiet", colours.quiet);
    variable("grid", colours.grid);
    variable("zero", colours.zero);
    variable("muted", colours.muted);
    for (std::size_t at = 0; at != colours.colours.size(); ++at) {
        std::string name("c");
        append_integer(name, static_cast<std::int64_t>(at));
        variable(name, colours.colours[at]);
    }
}

} // namespace detail

inline std::string style_sheet() {
    std::string sheet(":root{");
    detail::append_variables(sheet, light_palette);
    sheet.append("color-scheme:light dark}\n@media screen and (prefers-color-scheme:dark){:root{");
    detail::append_variables(sheet, dark_palette);
    sheet.append("}}\n.visavis{max-width:100%;height:auto;font-family:")
        .append(typefaces)
        .append(";font-variant-numeric:tabular-nums}\n")
        .append(".visavis text{fill:var(--ink);font-size:14px}\n"
                ".visavis text.quiet{fill:var(--quiet)}\n"
                ".visavis text.small{font-size:12px}\n"
                ".visavis text.title{font-size:18px;font-weight:600}\n"
                ".visavis .paper{fill:var(--paper)}\n"
                ".visavis text.strong{font-weight:600}\n"
                ".visavis text.halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;"
                "stroke-linejoin:round}\n"
                ".visavis text.in{fill:var(--paper);font-size:12px;font-weight:600}\n"
                ".visavis .grid{stroke:var(--grid)}\n"
                ".visavis .zero{stroke:var(--zero)}\n"
                ".visavis .leader{stroke:var(--muted);fill:none}\n"
                ".visavis .line{fill:none;stroke-linejoin:round;stroke-linecap:round}\n"
                ".visavis .reach{stroke-linecap:round;stroke-width:7;opacity:.45}\n"
                ".visavis .hollow{fill:var(--paper);stroke-width:2}\n"
                ".visavis text.in-hollow{fill:var(--quiet);font-size:12px;font-weight:600}\n"
                ".visavis .ring{stroke:var(--paper);stroke-width:2}\n"
                ".visavis .fm{fill:var(--muted)}\n.visavis .sm{stroke:var(--muted)}\n");
    for (char number = '0'; number != '6'; ++number) {
        const std::string_view digit(&number, 1);
        append_all(sheet, ".visavis .f", digit, "{fill:var(--c", digit, ")}.visavis .s", digit,
                   "{stroke:var(--c", digit, ")}\n");
    }
    return sheet;
}

} // namespace visavis
