// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/history.hpp>

namespace vv = visavis;
using namespace vv::literals;

constexpr vv::source press{"a newspaper"};
using cities = vv::list_of<"liveable cities", vv::entity_kind::city>;
using others = vv::list_of<"dear cities", vv::entity_kind::city>;
constexpr vv::city<"Bern", "CH"> bern;
constexpr vv::city<"Cork", "IE"> cork;
constexpr auto in_2024 = cities::ranked(2024_y, press, bern, cork);
constexpr auto in_2025 = cities::ranked(2025_y, press, cork, bern);
constexpr auto dear = others::ranked(2025_y, press, bern, cork);
constexpr auto control = vv::history_of(in_2024, in_2025).size();

// case: editions of different lists
// says: "visavis: a history is of the editions of one list"
#if VISAVIS_CASE == 1
constexpr auto mixed = vv::history_of(in_2024, dear);
#endif

// case: leagues that are gone when the history is read
// says: "visavis: a history views its leagues: give each a name"
#if VISAVIS_CASE == 2
constexpr auto gone = vv::history_of(in_2024, cities::ranked(2025_y, press, cork));
#endif

// case: editions that are not in order of time
// says: "malformed"
#if VISAVIS_CASE == 3
constexpr auto backwards = vv::history_of(in_2025, in_2024);
#endif

// case: the view of a history that is gone
// says: "deleted"
#if VISAVIS_CASE == 4
constexpr auto gone = vv::history_of(in_2024, in_2025).view();
#endif

// case: a history without editions
// says: "visavis: a history without editions"
#if VISAVIS_CASE == 5
constexpr auto nothing = vv::history_of();
#endif

// case: the edition of a year that has none
// says: "no_such_period"
#if VISAVIS_CASE == 6
constexpr auto edition = vv::history_of(in_2024, in_2025).at(2023_y).value();
#endif
