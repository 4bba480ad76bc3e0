// SPDX-License-Identifier: BSL-1.0
#pragma once

// list_json: standings with their percentiles, and how a ranking came out, as JSON

#include <visavis/tell/json.hpp>
#include <visavis/tell/list_words.hpp>

namespace visavis {

/// The counts of a standing, and its percentiles by every definition, as fractions.
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const standing& among) {
    detail::begin_result(out, "standing", among);
    out.key("below").number(among.below()).key("equal").number(among.equal());
    out.key("above").number(among.above()).key("missing").number(among.missing());
    detail::write_member(out, "percent_rank", among.percent_rank());
    if (among.size() != 0) {
        detail::write_member(out, "cume_dist", among.cume_dist());
        detail::write_member(out, "strict", among.strict());
        detail::write_member(out, "mean_rank", among.mean_rank());
    }
    detail::write_member(out, "dense", among.dense());
    out.end_object();
}

template <text_sink Sink>
void write_json(json_writer<Sink>& out, const rank_summary& summary) {
    detail::begin_result(out, "rank_summary", summary);
    out.key("ranked").number(summary.ranked).key("unranked").number(summary.unranked);
    out.key("tied_groups").number(summary.tied_groups).end_object();
}

} // namespace visavis
