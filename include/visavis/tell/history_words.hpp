// SPDX-License-Identifier: BSL-1.0
#pragma once

// history_words: streaks, records, entries, leads and overtakings as an English sentence says them

#include <visavis/compare/best_rank.hpp>
#include <visavis/compare/biggest_movers.hpp>
#include <visavis/compare/catch_up.hpp>
#include <visavis/compare/doubling_time.hpp>
#include <visavis/compare/gap_trend.hpp>
#include <visavis/compare/list_counts.hpp>
#include <visavis/compare/movement_in.hpp>
#include <visavis/compare/overtaking.hpp>
#include <visavis/compare/streak.hpp>
#include <visavis/compare/throughout.hpp>
#include <visavis/tell/words.hpp>

namespace visavis {

/// A run at a rank or better, to be told: "first for the ninth consecutive year".
struct streak_at {
    int rank = 1;
    streak_length length = {};
};

/// Appends an ordinal as a newspaper spells it: "first" to "ninth", then "10th", "11th", "21st".
template <text_sink Sink>
constexpr void append_ordinal_word(Sink& sink, std::int64_t number);

/// "5th", "between 1st and 4th", "11th or worse or not listed", "not listed", "not known"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const whereabouts& where);
/// "9 editions (2016 to 2024)"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const run& editions);
/// "for the ninth consecutive year", "for at least the second consecutive edition", "for the
/// second to fourth consecutive year", "not in the last edition"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const streak_length& length);
/// "first for the ninth consecutive year", "in the top ten for the third consecutive year"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const streak_at& told);
/// "in 3 of 5 editions", "in 3 to 4 of 5 editions"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const times_held& times);
/// "in 2016", "between 2016 and 2018", "never in the editions known"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const occasion& when);
/// "for the first time since 2016", "not after a pause"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const comeback& back);
/// "for the first time (editions known from 2016 on)", "not for the first time"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const first_time_event& event);
/// "3rd at best, first in 2021 and last in 2023"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const best_rank_ever& best);
/// "up 3 places to 5th", "entered at 10th for the first time (editions known from 2016 on)", "back
/// at 8th for the first time since 2016"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const movement_in_history& event);
/// "China passed the United States between 2013 and 2014", "... pulled ahead of ..."
template <text_sink Sink>
constexpr void append_words(Sink& sink, const overtaking& passing);
/// "the gap narrows: 326.1 in 2007, 42.7 in 2023 (the ends compared)"
template <text_sink Sink, class Result>
constexpr void append_words(Sink& sink, const trend_of_gap<Result>& trend);
/// "in 0.7 years at the growth of 2007 to 2023 (11.55 % against 3.68 % a year)"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const years_to_go& time);
/// "in 10 years", "in 5 to 10 years", "in 5 years or more"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const years_to_double& time);
/// "6 of 10 in 2024", "1 to 9 of 10 in 2024"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const list_count& count);
/// "Dresden up 3 places to 1st (up 2 places among the members of both editions, ...)"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const mover& member);
/// "1 up, 2 down, 0 stayed, 2 entered, 1 dropped out"
template <text_sink Sink>
constexpr void append_words(Sink& sink, const movement_counts& counts);

// ---------------------------------------------------------------------------------------------

namespace detail {

template <class Sink>
constexpr void append_number_word(Sink& sink, std::int64_t number) {
    constexpr std::string_view names[] = {"one", "two",   "three", "four", "five",
                                          "six", "seven", "eight", "nine", "ten"};
    if (number >= 1 && number <= 10)
        sink.append(names[number - 1]);
    else
        append_integer(sink, number, ",");
}

template <class Sink>
constexpr void append_between(Sink& sink, const period& first, const period& last) {
    sink.append(std::string_view("between "));
    append_period(sink, first);
    sink.append(std::string_view(" and "));
    append_period(sink, last);
}

// "consecutive year", or "consecutive edition" where there is not one a period.
template <class Sink>
constexpr void append_unit_of_run(Sink& sink, const streak_length& length, bool is_single) {
    if (!is_single) sink.append(std::string_view(" consecutive"));
    append_all(sink, " ",
               length.counts_periods() ? name_of(length.possibly().last.often()) : "edition");
}

template <class Sink>
constexpr void append_horizon(Sink& sink, const first_time_event& event) {
    sink.append(std::string_view(" (editions known from "));
    append_period(sink, event.horizon);
    sink.append(std::string_view(" on)"));
}

} // namespace detail

template <text_sink Sink>
constexpr void append_ordinal_word(Sink& sink, std::int64_t number) {
    constexpr std::string_view names[] = {"first", "second",  "third",  "fourth", "fifth",
                                          "sixth", "seventh", "eighth", "ninth"};
    if (number >= 1 && number <= 9)
        sink.append(names[number - 1]);
    else
        append_ordinal(sink, number);
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const whereabouts& where) {
    if (fails(where.is_listed())) {
        sink.append(std::string_view("not listed"));
    } else if (where.is_known()) {
        append_ordinal(sink, where.best());
    } else if (holds(where.is_listed())) {
        sink.append(std::string_view("between "));
        append_ordinal(sink, where.best());
        sink.append(std::string_view(" and "));
        append_ordinal(sink, where.worst());
    } else if (where.best() == 1) {
        sink.append(std::string_view("not known"));
    } else {
        append_ordinal(sink, where.best());
        sink.append(std::string_view(" or worse or not listed"));
    }
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const run& editions) {
    append_integer(sink, editions.editions, ",");
    sink.append(std::string_view(editions.editions == 1 ? " edition" : " editions"));
    if (editions.editions == 0) return;
    sink.append(std::string_view(" ("));
    append_period(sink, editions.first);
    if (editions.editions > 1) {
        sink.append(std::string_view(" to "));
        append_period(sink, editions.last);
    }
    sink.append(std::string_view(")"));
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const streak_length& length) {
    const int least = length.surely().editions;
    const int most = length.possibly().editions;
    if (most == 0) {
        sink.append(std::string_view("not in the last edition"));
        return;
    }
    const bool may_be_longer = length.may_begin_before();
    sink.append(std::string_view(least == 0 ? "perhaps for " : "for "));
    if (may_be_longer) sink.append(std::string_view("at least "));
    sink.append(std::string_view("the "));
    append_ordinal_word(sink, least == 0 ? 1 : least);
    const bool is_range = !may_be_longer && most > (least == 0 ? 1 : least);
    if (is_range) {
        sink.append(std::string_view(" to "));
        append_ordinal_word(sink, most);
    }
    detail::append_unit_of_run(sink, length, !is_range && least <= 1);
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const streak_at& told) {
    if (told.rank == 1) {
        sink.append(std::string_view("first "));
    } else {
        sink.append(std::string_view("in the top "));
        detail::append_number_word(sink, told.rank);
        sink.append(std::string_view(" "));
    }
    append_words(sink, told.length);
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const times_held& times) {
    sink.append(std::string_view("in "));
    append_integer(sink, times.surely, ",");
    if (times.possibly != times.surely) {
        sink.append(std::string_view(" to "));
        append_integer(sink, times.possibly, ",");
    }
    sink.append(std::string_view(" of "));
    append_integer(sink, times.editions, ",");
    sink.append(std::string_view(times.editions == 1 ? " edition" : " editions"));
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const occasion& when) {
    if (fails(when.happened())) {
        sink.append(std::string_view("never in the editions known"));
        return;
    }
    const auto first = when.earliest().value();
    const auto last = when.latest().value();
    if (undetermined(when.happened())) sink.append(std::string_view("perhaps "));
    if (first == last) {
        sink.append(std::string_view("in "));
        append_period(sink, first);
    } else {
        detail::append_between(sink, first, last);
    }
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const comeback& back) {
    if (fails(back.returned)) {
        sink.append(std::string_view("not after a pause"));
        return;
    }
    if (undetermined(back.returned)) sink.append(std::string_view("perhaps "));
    sink.append(std::string_view("for the first time since "));
    const auto first = back.before.earliest().value();
    const auto last = back.before.latest().value();
    append_period(sink, first);
    if (first == last) return;
    sink.append(std::string_view(" to "));
    append_period(sink, last);
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const first_time_event& event) {
    if (fails(event.since_horizon)) {
        sink.append(std::string_view("not for the first time"));
        return;
    }
    if (undetermined(event.since_horizon)) sink.append(std::string_view("perhaps "));
    sink.append(std::string_view("for the first time"));
    detail::append_horizon(sink, event);
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const best_rank_ever& best) {
    append_words(sink, best.rank);
    if (fails(best.first.happened())) return;
    sink.append(std::string_view(" at best, first "));
    append_words(sink, best.first);
    if (best.first == best.last) return;
    sink.append(std::string_view(" and last "));
    append_words(sink, best.last);
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const movement_in_history& event) {
    const auto status = event.moved.status();
    if (status == movement_status::entered) {
        sink.append(std::string_view("entered at "));
        append_rank(sink, event.moved.after());
        sink.append(std::string_view(" "));
        append_words(sink, event.first_entry);
        return;
    }
    append_words(sink, event.moved);
    if (status != movement_status::returned) return;
    sink.append(std::string_view(" "));
    append_words(sink, event.back);
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const overtaking& passing) {
    append_name(sink, passing.who.name());
    sink.append(std::string_view(passing.from_level ? " pulled ahead of " : " passed "));
    append_name(sink, passing.whom.name());
    sink.append(std::string_view(" "));
    detail::append_between(sink, passing.before, passing.after);
    if (!passing.was_level || passing.from_level) return;
    sink.append(std::string_view(" (level in "));
    append_period(sink, passing.level);
    sink.append(std::string_view(")"));
}

namespace detail {

// What a gap does, as far as it is known.
template <class Result>
constexpr std::string_view what_becomes_of(const trend_of_gap<Result>& trend) {
    if (holds(trend.widens)) return "widens";
    if (holds(trend.narrows)) return "narrows";
    if (holds(trend.is_steady)) return "is steady";
    const bool any_open =
        undetermined(trend.widens) || undetermined(trend.narrows) || undetermined(trend.is_steady);
    return any_open ? "may widen, narrow or change sides" : "neither widens nor narrows throughout";
}

// How far apart, whoever is ahead.
template <class Sink, class Result>
constexpr void append_distance(Sink& sink, const Result& gap, gap_measure measure) {
    const auto distance = holds(is_less(gap, 0)) ? subtract(0, gap).value() : gap;
    if (measure == gap_measure::relative)
        append_percent_value(sink, distance);
    else
        append_value(sink, distance);
}

} // namespace detail

template <text_sink Sink, class Result>
constexpr void append_words(Sink& sink, const trend_of_gap<Result>& trend) {
    append_all(sink, "the gap ", detail::what_becomes_of(trend), ": ");
    detail::append_distance(sink, trend.before, trend.by.measure);
    sink.append(std::string_view(" in "));
    append_period(sink, trend.from);
    sink.append(std::string_view(", "));
    detail::append_distance(sink, trend.after, trend.by.measure);
    sink.append(std::string_view(" in "));
    append_period(sink, trend.to);
    sink.append(std::string_view(trend.by.rule == trend_rule::ends ? " (the ends compared)"
                                                                   : " (in every step)"));
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const years_to_go& time) {
    sink.append(std::string_view("in "));
    append_number(sink, time.years, number_style{1});
    sink.append(std::string_view(" years at the growth of "));
    append_period(sink, time.from);
    sink.append(std::string_view(" to "));
    append_period(sink, time.to);
    sink.append(std::string_view(" ("));
    append_percent(sink, time.own_growth, number_style{2});
    sink.append(std::string_view(" against "));
    append_percent(sink, time.other_growth, number_style{2});
    sink.append(std::string_view(" a year)"));
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const years_to_double& time) {
    sink.append(std::string_view("in "));
    append_number(sink, time.shortest, number_style{1});
    const bool is_unbounded = time.longest > std::numeric_limits<double>::max();
    if (!time.is_single() && !is_unbounded) {
        sink.append(std::string_view(" to "));
        append_number(sink, time.longest, number_style{1});
    }
    sink.append(std::string_view(is_unbounded ? " years or more" : " years"));
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const list_count& count) {
    append_integer(sink, count.at_least, ",");
    if (!count.is_known()) {
        sink.append(std::string_view(" to "));
        append_integer(sink, count.at_most, ",");
    }
    sink.append(std::string_view(" of "));
    append_integer(sink, count.size, ",");
    sink.append(std::string_view(" in "));
    append_period(sink, count.edition);
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const mover& member) {
    append_name(sink, member.who.name());
    sink.append(std::string_view(" "));
    append_words(sink, member.moved);
}

template <text_sink Sink>
constexpr void append_words(Sink& sink, const movement_counts& counts) {
    using did_what = movement_status;
    constexpr std::string_view did[] = {" up", " down", " stayed", " entered", " dropped out"};
    constexpr did_what what[] = {did_what::up, did_what::down, did_what::stayed, did_what::entered,
                                 did_what::dropped};
    for (std::size_t at = 0; at != 5; ++at) {
        if (at != 0) sink.append(std::string_view(", "));
        append_integer(sink, static_cast<std::int64_t>(counts.of(what[at])), ",");
        sink.append(did[at]);
    }
}

} // namespace visavis
