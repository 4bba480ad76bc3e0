// SPDX-License-Identifier: BSL-1.0
// Ranking lists: whatever the text, every row is taken or told of, and the places of every edition
// are in order.

#include <visavis/io/ranking.hpp>

#include "pieces.hpp"

namespace vv = visavis;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const vv::entity_names names;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    vv::reading_options how{.mode = vv::strictness::lenient, .names = &names};
    how.csv.longest_record = 4096;
    const auto lists = vv::read_ranking.checked(vv::text_input::memory(text, "fuzz"), {}, how);
    vv::fuzz::require_sound(lists.report(), size);
    std::size_t places = 0;
    for (std::size_t edition = 0; edition != lists.size(); ++edition) {
        places += lists.places(edition);
        for (std::size_t at = 1; at < lists.places(edition); ++at)
            vv::fuzz::require(lists.band(edition, at - 1).first <= lists.band(edition, at).first);
        vv::fuzz::require(lists.figures(edition).size() == lists.places(edition));
        (void)lists.checked_league(edition);
    }
    vv::fuzz::require(places + lists.report().counts().rows_left_out ==
                      lists.report().counts().rows);
    return 0;
}
