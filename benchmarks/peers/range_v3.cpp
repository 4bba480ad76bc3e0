// SPDX-License-Identifier: BSL-1.0
// range-v3's sort of positions (way=positions) or of values with their positions (way=pairs), by
// projection.
#include "sorting.hpp"

#include <range/v3/algorithm/sort.hpp>
#include <range/v3/functional/comparisons.hpp>
#include <range/v3/version.hpp>

#define VISAVIS_TEXT(x) #x
#define VISAVIS_VERSION_TEXT(a, b, c) VISAVIS_TEXT(a) "." VISAVIS_TEXT(b) "." VISAVIS_TEXT(c)

int main(int count, char** arguments) {
    return peers::main_of_sort(
        count, arguments, VISAVIS_VERSION_TEXT(RANGE_V3_MAJOR, RANGE_V3_MINOR, RANGE_V3_PATCHLEVEL),
        [](auto elements, auto value_of) { ranges::sort(elements, ranges::greater{}, value_of); });
}
