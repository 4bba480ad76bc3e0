// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/list_counts.hpp>

#include <visavis/core/literals.hpp>

#include <array>

namespace vv = visavis;
using namespace vv::literals;

using cities = vv::list_of<"liveable cities", vv::entity_kind::city>;
using others = vv::list_of<"dear cities", vv::entity_kind::city>;
constexpr vv::city<"Bern", "CH"> bern;
constexpr auto in_2023 = cities::ranked(2023_y, {}, bern);
constexpr auto in_2024 = cities::ranked(2024_y, {}, bern);
constexpr auto dear = others::ranked(2024_y, {}, bern);
constexpr auto editions = vv::history_of(in_2023, in_2024);
constexpr auto counts = vv::counts_within(1, vv::located_in<"CH">, editions);
constexpr auto control = vv::more_than_part(vv::half, counts).size();

// case: counts through two lists
// says: "visavis: a history is of the editions of one list"
#if VISAVIS_CASE == 1
constexpr auto mixed = vv::history_of(in_2023, dear);
constexpr auto counted = vv::counts_within(1, vv::located_in<"CH">, mixed);
#endif

// case: counts of a history that is gone when they are read
// says: "named_history"
#if VISAVIS_CASE == 2
constexpr auto counted = vv::counts_within(1, vv::located_in<"CH">, vv::history_of(in_2023));
#endif

// case: facts of counts that are gone when they are read
// says: "deleted"
#if VISAVIS_CASE == 3
constexpr auto more =
    vv::more_than_part(vv::half, std::array{vv::list_count(2023_y, 6, 6, 10)}).size();
#endif

// case: more than so many percentage points of the places
// says: "percentage_points"
#if VISAVIS_CASE == 4
constexpr auto more = vv::more_than_part(3_points, counts).size();
#endif

// case: the first nought places
// says: "out_of_range"
#if VISAVIS_CASE == 5
constexpr auto counted = vv::counts_within(0, vv::located_in<"CH">, editions);
#endif

// case: more than in another edition
// says: "different_periods"
#if VISAVIS_CASE == 6
constexpr auto more = counts[1].is_more_than(counts[0]).value();
#endif
