// SPDX-License-Identifier: BSL-1.0
#pragma once

// pieces: what a fuzzer gives, as a text that is read in small pieces, and what must always hold

#include <visavis/io/input.hpp>
#include <visavis/io/report.hpp>

#include <cstdlib>

namespace visavis::fuzz {

/// Stops the fuzzer with a finding.
inline void require(bool holds) {
    if (!holds) std::abort();
}

/// A text of which one to eight characters are read at a time.
struct text_in_pieces {
    std::string_view rest;
    std::size_t room = 1;

    static std::size_t read(void* context, char* into, std::size_t most) {
        auto& text = *static_cast<text_in_pieces*>(context);
        const auto count = text.rest.copy(into, text.room < most ? text.room : most);
        text.rest.remove_prefix(count);
        return count;
    }
};

/// What holds of every report, whatever was read.
inline void require_sound(const reading_report& report, std::size_t size) {
    const auto& counts = report.counts();
    require(counts.characters <= size);
    require(counts.rows_left_out <= counts.rows);
    require(report.remarks().size() + report.unlisted() >=
            counts.rows_left_out + counts.cells_left_out);
    require(report.outcome().has_value() || !report.remarks().empty());
    for (const auto& one : report.remarks()) {
        require(one.where.line >= 1 && one.where.column >= 1);
        require(!one.sentence.empty());
        require(is_utf8(one.sentence));
    }
}

} // namespace visavis::fuzz
