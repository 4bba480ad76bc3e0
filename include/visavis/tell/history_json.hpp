// SPDX-License-Identifier: BSL-1.0
#pragma once

// history_json: streaks, records, entries, leads and overtakings as JSON

#include <visavis/tell/history_words.hpp>
#include <visavis/tell/json.hpp>

namespace visavis {

// write_json(out, result) of what history_words tells, as in json.hpp: what the editions leave open
// is there twice, as it surely is and as it may be.

template <text_sink Sink>
void write_json(json_writer<Sink>& out, const whereabouts& where);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const run& editions);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const streak_length& length);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const streaks& both);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const streak_at& told);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const times_held& times);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const occasion& when);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const comeback& back);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const first_time_event& event);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const best_rank_ever& best);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const movement_in_history& event);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const overtaking& passing);
template <text_sink Sink, class Result>
void write_json(json_writer<Sink>& out, const trend_of_gap<Result>& trend);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const years_to_go& time);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const years_to_double& time);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const list_count& count);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const mover& member);
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const movement_counts& counts);

// ---------------------------------------------------------------------------------------------

namespace detail {

// A period that is there, or the reason why none is.
template <class Sink>
void write_periods(json_writer<Sink>& out, const occasion& when) {
    write_member(out, "happened", when.happened());
    write_member(out, "earliest", when.earliest());
    write_member(out, "latest", when.latest());
}

} // namespace detail

template <text_sink Sink>
void write_json(json_writer<Sink>& out, const whereabouts& where) {
    detail::begin_result(out, "whereabouts", where);
    detail::write_member(out, "is_listed", where.is_listed());
    if (!fails(where.is_listed())) {
        out.key("best").number(where.best()).key("worst");
        if (where.worst() == whereabouts::no_limit)
            out.null();
        else
            out.number(where.worst());
    }
    out.end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const run& editions) {
    detail::begin_result(out, "run", editions);
    out.key("editions").number(editions.editions);
    if (editions.editions != 0) {
        detail::write_member(out, "first", editions.first);
        detail::write_member(out, "last", editions.last);
    }
    out.end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const streak_length& length) {
    detail::begin_result(out, "streak", length);
    detail::write_member(out, "surely", length.surely());
    detail::write_member(out, "possibly", length.possibly());
    out.key("may_begin_before").boolean(length.may_begin_before());
    out.key("counts_periods").boolean(length.counts_periods()).end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const streaks& both) {
    out.begin_object().key("type").string("streaks");
    detail::write_member(out, "current", both.current);
    detail::write_member(out, "longest", both.longest);
    out.end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const streak_at& told) {
    detail::begin_result(out, "streak_at", told);
    out.key("rank").number(told.rank);
    detail::write_member(out, "length", told.length);
    out.end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const times_held& times) {
    detail::begin_result(out, "times_held", times);
    out.key("surely").number(times.surely).key("possibly").number(times.possibly);
    out.key("editions").number(times.editions).end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const occasion& when) {
    detail::begin_result(out, "occasion", when);
    detail::write_periods(out, when);
    out.end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const comeback& back) {
    detail::begin_result(out, "comeback", back);
    detail::write_member(out, "returned", back.returned);
    detail::write_member(out, "before", back.before);
    out.end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const first_time_event& event) {
    detail::begin_result(out, "first_time", event);
    detail::write_member(out, "since_horizon", event.since_horizon);
    detail::write_member(out, "ever", event.ever);
    detail::write_member(out, "horizon", event.horizon);
    out.key("earlier_editions").number(event.earlier_editions).end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const best_rank_ever& best) {
    detail::begin_result(out, "best_rank", best);
    detail::write_member(out, "rank", best.rank);
    detail::write_member(out, "first", best.first);
    detail::write_member(out, "last", best.last);
    out.end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const movement_in_history& event) {
    detail::begin_result(out, "movement_in", event);
    detail::write_member(out, "from", event.from);
    detail::write_member(out, "to", event.to);
    detail::write_member(out, "moved", event.moved);
    detail::write_member(out, "first_entry", event.first_entry);
    detail::write_member(out, "back", event.back);
    out.end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const overtaking& passing) {
    detail::begin_result(out, "overtaking", passing);
    detail::write_member(out, "who", passing.who);
    detail::write_member(out, "whom", passing.whom);
    detail::write_member(out, "before", passing.before);
    detail::write_member(out, "after", passing.after);
    out.key("by_first").boolean(passing.by_first).key("from_level").boolean(passing.from_level);
    out.key("was_level").boolean(passing.was_level);
    if (passing.was_level) detail::write_member(out, "level", passing.level);
    out.key("is_adjacent").boolean(passing.is_adjacent).end_object();
}
template <text_sink Sink, class Result>
void write_json(json_writer<Sink>& out, const trend_of_gap<Result>& trend) {
    detail::begin_result(out, "gap_trend", trend);
    detail::write_member(out, "from", trend.from);
    detail::write_member(out, "to", trend.to);
    out.key("measure").string(trend.by.measure == gap_measure::absolute ? "absolute" : "relative");
    detail::write_member(out, "before", trend.before);
    detail::write_member(out, "after", trend.after);
    detail::write_member(out, "first_ahead", trend.first_ahead);
    detail::write_member(out, "second_ahead", trend.second_ahead);
    detail::write_member(out, "widens", trend.widens);
    detail::write_member(out, "narrows", trend.narrows);
    detail::write_member(out, "is_steady", trend.is_steady);
    out.end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const years_to_go& time) {
    detail::begin_result(out, "years_to_catch_up", time);
    detail::write_member(out, "years", time.years);
    detail::write_member(out, "own_growth", time.own_growth);
    detail::write_member(out, "other_growth", time.other_growth);
    detail::write_member(out, "from", time.from);
    detail::write_member(out, "to", time.to);
    out.end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const years_to_double& time) {
    detail::begin_result(out, "doubling_time", time);
    detail::write_member(out, "shortest", time.shortest);
    detail::write_member(out, "longest", time.longest);
    out.end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const list_count& count) {
    detail::begin_result(out, "list_count", count);
    detail::write_member(out, "edition", count.edition);
    out.key("at_least").number(count.at_least).key("at_most").number(count.at_most);
    out.key("size").number(count.size).end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const mover& member) {
    detail::begin_result(out, "mover", member);
    detail::write_member(out, "who", member.who);
    detail::write_member(out, "moved", member.moved);
    out.end_object();
}
template <text_sink Sink>
void write_json(json_writer<Sink>& out, const movement_counts& counts) {
    detail::begin_result(out, "movement_counts", counts);
    for (int status = 0; status != movement_status_count; ++status)
        out.key(name_of(static_cast<movement_status>(status)))
            .number(static_cast<std::int64_t>(counts.of(static_cast<movement_status>(status))));
    out.end_object();
}

} // namespace visavis
