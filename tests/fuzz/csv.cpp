// SPDX-License-Identifier: BSL-1.0
// CSV text: whatever it is, its records are the same in one piece and in many, each field lies in
// the text, and places go forward.

#include <visavis/io/csv.hpp>

#include "pieces.hpp"

#include <string>
#include <vector>

namespace vv = visavis;

namespace {

struct result {
    std::vector<std::vector<std::string>> records;
    std::vector<vv::csv_fault> faults;
    bool broken = false;
    friend bool operator==(const result&, const result&) = default;
};

result read(vv::text_input from, std::size_t size) {
    vv::csv_reader reader(from, {.longest_record = 300});
    result all;
    vv::text_place last{0, 0};
    while (reader.next()) {
        vv::fuzz::require(reader.line() >= last.line);
        all.records.emplace_back();
        for (std::size_t at = 0; at != reader.size(); ++at) {
            vv::fuzz::require(reader[at].size() <= size);
            const auto place = reader.place_of(at);
            const bool is_later = place.line > last.line || place.column > last.column;
            vv::fuzz::require(place.line >= last.line && (is_later || at == 0));
            last = place;
            all.records.back().emplace_back(reader[at]);
        }
        vv::fuzz::require(reader.size() != 0);
        if (reader.fault() != vv::csv_fault::none)
            vv::fuzz::require(reader.place_of_fault().line >= reader.line());
        all.faults.push_back(reader.fault());
        last = {reader.line(), 0};
    }
    all.broken = reader.broken();
    if (all.broken) vv::fuzz::require(reader.fault() != vv::csv_fault::none);
    return all;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto whole = read(vv::text_input::memory(text, "fuzz"), size);
    vv::fuzz::text_in_pieces pieces{text, 1 + size % 8};
    const auto parts =
        read(vv::text_input::pieces(&vv::fuzz::text_in_pieces::read, &pieces, "fuzz"), size);
    vv::fuzz::require(whole == parts);
    return 0;
}
