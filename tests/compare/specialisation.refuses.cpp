// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/specialisation.hpp>

#include <visavis/core/literals.hpp>

namespace vv = visavis;
using namespace vv::literals;

constexpr vv::source someone{"made up"};
using wine = vv::indicator<"exports of wine", vv::unit<"dollar">>;
using cheese = vv::indicator<"exports of cheese", vv::unit<"dollar">>;
using exports = vv::indicator<"exports", vv::unit<"dollar">>;
constexpr vv::country<"FR"> france;
constexpr vv::country<"DE"> germany;
constexpr auto part = wine::of(france, 2024_y, 20, someone);
constexpr auto whole = exports::of(france, 2024_y, 400, someone);
constexpr auto reference = exports::of(germany, 2024_y, 1000, someone);
constexpr auto also_control = vv::location_quotient(vv::about(20), 400, 10, 1000).symmetric();
constexpr bool control =
    vv::location_quotient(part, whole, wine::of(germany, 2024_y, 10, someone), reference) == 5;

// case: wine here against cheese there
// says: "visavis: what a part is of a whole compares only with the same part of the same whole"
#if VISAVIS_CASE == 1
constexpr auto of_others =
    vv::location_quotient(part, whole, cheese::of(germany, 2024_y, 10, someone), reference);
#endif

// case: a part larger than its whole
// says: "part_exceeds_whole"
#if VISAVIS_CASE == 2
constexpr auto too_much = vv::location_quotient(8, 7, 6, 14);
#endif

// case: a reference without the part
// says: "zero_denominator"
#if VISAVIS_CASE == 3
constexpr auto unlike = vv::relative_index(8, 7, 0, 14);
#endif

// case: wine in exports here, wine in imports there
// says: "visavis: what a part is of a whole compares only with the same part of the same whole"
#if VISAVIS_CASE == 4
using imports = vv::indicator<"imports", vv::unit<"dollar">>;
constexpr auto of_imports =
    vv::location_quotient(part, whole, wine::of(germany, 2024_y, 10, someone),
                          imports::of(germany, 2024_y, 1000, someone));
#endif

// case: bottles as a part of dollars
// says: "different_units"
#if VISAVIS_CASE == 5
using bottles = vv::indicator<"wine", vv::unit<"bottle">>;
constexpr auto of_bottles =
    vv::location_quotient(bottles::of(france, 2024_y, 20, someone), whole,
                          bottles::of(germany, 2024_y, 10, someone), reference);
#endif

// case: wine of France in the exports of Germany
// says: "different_entities"
#if VISAVIS_CASE == 6
constexpr auto crossed =
    vv::location_quotient(part, reference, wine::of(germany, 2024_y, 10, someone), reference);
#endif

// case: wine of one year in the exports of another
// says: "different_periods"
#if VISAVIS_CASE == 7
constexpr auto of_years =
    vv::location_quotient(part, whole, wine::of(germany, 2023_y, 10, someone), reference);
#endif

// case: the one logarithm of a hedged index
// says: "same_as"
#if VISAVIS_CASE == 8
constexpr auto hedged = vv::location_quotient(vv::about(20), 400, 10, 1000).log();
#endif
