// SPDX-License-Identifier: BSL-1.0
// Names and codes: whatever is looked up is found or refused in words of UTF-8.

#include <visavis/io/entity_names.hpp>

#include "pieces.hpp"

namespace vv = visavis;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const vv::entity_names names;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto middle = text.find('|');
    const auto found = middle == text.npos
                           ? names.find(text)
                           : names.find(text.substr(0, middle), text.substr(middle + 1));
    if (found)
        vv::fuzz::require(!found.value().name().empty());
    else
        vv::fuzz::require(!found.refused().about.view().empty());
    return 0;
}
