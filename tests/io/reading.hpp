// SPDX-License-Identifier: BSL-1.0
#pragma once

// reading: how tests read tables that stand in their code

#include <visavis/io/options.hpp>

#include <string>
#include <string_view>

namespace visavis::tests {

/// A text in memory, as a file of this name.
inline text_input file_of(std::string_view text) { return text_input::memory(text, "made.csv"); }

inline constexpr reading_options leniently{.mode = strictness::lenient};

/// All remarks of a report, a line each.
inline std::string remarks_of(const reading_report& report) {
    std::string lines;
    append_remarks(lines, report);
    return lines;
}

/// The sentence of a refusal.
inline std::string sentence_of(const refusal& refused) {
    std::string sentence;
    append_sentence(sentence, refused);
    return sentence;
}

} // namespace visavis::tests
