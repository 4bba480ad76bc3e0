// SPDX-License-Identifier: BSL-1.0
#pragma once

// source: who says so, in which publication and edition, and where

#include <visavis/core/text.hpp>

#include <string_view>

namespace visavis {

/// Where a figure comes from. All texts are viewed, so they must outlive the source; string
/// literals do.
struct source {
    std::string_view who = {};         ///< the publisher or author: "Clarivate"
    std::string_view publication = {}; ///< "Highly Cited Researchers"
    std::string_view edition = {};     ///< "2025"; empty where there is only one
    std::string_view locator = {};     ///< page, table or address; may be empty

    friend constexpr bool operator==(const source&, const source&) = default;
};

/// Appends a source as in a footnote: "Clarivate, Highly Cited Researchers, 2025 (press release)".
template <text_sink Sink>
constexpr void append_source(Sink& sink, const source& from) {
    bool first = true;
    for (auto part : {from.who, from.publication, from.edition}) {
        if (part.empty()) continue;
        append_all(sink, first ? "" : ", ", part);
        first = false;
    }
    if (!from.locator.empty()) append_all(sink, first ? "(" : " (", from.locator, ")");
}

} // namespace visavis
