// SPDX-License-Identifier: BSL-1.0
// Tables of this shape: whatever the text, every row is taken or told of, in a strict reading and
// in a lenient one, and the databank of what was taken can be built or says why not.

#include <visavis/io/sdmx.hpp>

#include "pieces.hpp"

namespace vv = visavis;

namespace {

vv::reading_report read(std::string_view text, vv::strictness mode, vv::panel_builder& rows) {
    static const vv::entity_names names;
    vv::reading_options how{.mode = mode, .names = &names};
    how.csv.longest_record = 4096;
    return vv::read_sdmx.checked(vv::text_input::memory(text, "fuzz"), rows, {}, how);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    vv::panel_builder rows;
    const auto lenient = read(text, vv::strictness::lenient, rows);
    vv::fuzz::require_sound(lenient, size);
    vv::panel_builder strict_rows;
    const auto strict = read(text, vv::strictness::strict, strict_rows);
    vv::fuzz::require_sound(strict, size);
    vv::fuzz::require(strict.counts().figures <= lenient.counts().figures);
    vv::panel built;
    if (rows.checked_build(built))
        vv::fuzz::require(built.size().cells() == 0 || built.size().entities != 0);
    return 0;
}
