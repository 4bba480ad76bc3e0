// SPDX-License-Identifier: BSL-1.0
#include <visavis/core/literals.hpp>
#include <visavis/tell/claim.hpp>

namespace vv = visavis;
using namespace vv::literals;

using awards = vv::indicator<"awards", vv::unit<"award">>;
using researchers = vv::indicator<"researchers", vv::unit<"researcher">>;

constexpr vv::source report{"Example", "annual report"};
constexpr auto won = awards::of(vv::country<"SE">{}, 2025_y, 12, report);
constexpr auto employed = researchers::of(vv::country<"SE">{}, 2025_y, 900, report);

constexpr vv::claim stated{"1", "Awards", "more awards than ever", report};
constexpr vv::judgement judged(stated, "the report");

// case: a claim that awards exceed researchers
// says: "visavis: a difference needs two figures of the same indicator"
#if VISAVIS_CASE == 1
constexpr auto nonsense = vv::judgement(stated, "the report").judge_exceeds(won, employed);
#endif

// case: the finding of readings without a reading
// says: "out_of_range"
#if VISAVIS_CASE == 2
constexpr auto unread = vv::judgement(stated, "the report").judge_readings();
#endif

// case: a line of evidence that is not there
// says: "out_of_range"
#if VISAVIS_CASE == 3
constexpr auto line = judged.evidence(0);
#endif

// case: a verdict from a plain number
// says: "judge"
#if VISAVIS_CASE == 4
constexpr auto truth = vv::judgement(stated, "the report").judge(1);
#endif
