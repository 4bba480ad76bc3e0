// SPDX-License-Identifier: BSL-1.0
#pragma once

// error: why a comparison has no answer, as a reason and a sentence

#include <visavis/core/text.hpp>

#include <cstdint>
#include <exception>
#include <string_view>
#include <type_traits>
#include <utility>

namespace visavis {

/// Why there is no answer. The names are stable and machine-readable: `name_of(reason)`.
enum class reason : std::uint8_t {
    // missing observations, as SDMX's OBS_STATUS tells them apart
    not_collected,
    confidential,
    not_applicable,
    not_yet_published,
    suppressed,
    not_available,
    // arithmetic
    overflow,
    not_a_number,
    infinite,
    zero_denominator,
    interval_around_zero,
    // baselines
    zero_baseline,
    negative_baseline,
    sign_change,
    break_in_series,
    no_such_period,
    no_elapsed_time,
    // shares
    empty_list,
    negative_part,
    part_exceeds_whole,
    part_outside_whole,
    unknown_membership,
    // identity
    unknown_code,
    unknown_entity,
    different_indicators,
    different_units,
    different_entities,
    different_kinds,
    different_periods,
    overlapping_groups,
    // ranks
    unranked,
    constant_list,
    // histories
    undecided,
    // wording and input
    no_such_hedge,
    malformed,
    out_of_range,
    unreadable,
};

/// The number of reasons, for loops over them.
inline constexpr int reason_count = static_cast<int>(reason::unreadable) + 1;

/// The name of a reason as it is spelled in the code, for logs and machine-readable output.
[[nodiscard]] constexpr std::string_view name_of(reason why);

/// A reason in words that need no further knowledge: "the denominator is zero".
[[nodiscard]] constexpr std::string_view words_for(reason why);

/// Why there is no answer, and about what: a literal value that travels inside `answer`.
struct refusal {
    reason why = reason::not_available;
    text<120> about = {}; ///< what it is about, e.g. "country code 'QQ'"; may be empty

    friend constexpr bool operator==(const refusal&, const refusal&) = default;
};

/// Appends the sentence of a refusal: "unknown code: country code 'QQ'".
template <text_sink Sink>
constexpr void append_sentence(Sink& sink, const refusal& refused) {
    sink.append(words_for(refused.why));
    if (!refused.about.view().empty()) append_all(sink, ": ", refused.about.view());
}

/// The one exception type of visavis.
class error : public std::exception {
public:
    explicit error(const refusal& refused) noexcept : why_(refused.why) {
        sentence_.append("visavis: ");
        append_sentence(sentence_, refused);
    }

    [[nodiscard]] reason why() const noexcept { return why_; }
    [[nodiscard]] const char* what() const noexcept override { return sentence_.c_str(); }

private:
    reason why_;
    text<240> sentence_;
};

/// Throws `error`. In a constant expression it does not compile, and the compiler's message names
/// the reason: "call to non-constexpr function no_answer<reason::zero_denominator>".
constexpr void refuse(const refusal& refused);
constexpr void refuse(reason why, std::string_view about = {}) { refuse(refusal{why, about}); }

// ---------------------------------------------------------------------------------------------

namespace detail {

struct reason_words {
    std::string_view name;
    std::string_view words;
};

// In the order of the enumerators.
inline constexpr reason_words reason_table[] = {
    {"not_collected", "the figure was not collected"},
    {"confidential", "the figure is confidential"},
    {"not_applicable", "the figure does not apply"},
    {"not_yet_published", "the figure is not yet published"},
    {"suppressed", "the figure was suppressed by its publisher"},
    {"not_available", "the figure is not available"},
    {"overflow", "the exact result does not fit 64-bit integers"},
    {"not_a_number", "not a number (NaN) where a figure was expected"},
    {"infinite", "an infinite value where a finite figure was expected"},
    {"zero_denominator", "the denominator is zero"},
    {"interval_around_zero", "the denominator may be zero"},
    {"zero_baseline", "the baseline is zero"},
    {"negative_baseline", "the baseline is negative"},
    {"sign_change", "the figures have different signs"},
    {"break_in_series", "there is a break in the series between the figures"},
    {"no_such_period", "there is no figure for the period"},
    {"no_elapsed_time", "no time passes between the two periods"},
    {"empty_list", "the list is empty"},
    {"negative_part", "a part of a share is negative"},
    {"part_exceeds_whole", "the part exceeds the whole"},
    {"part_outside_whole", "the part does not lie in the whole"},
    {"unknown_membership", "it is not known whether a member belongs"},
    {"unknown_code", "unknown code"},
    {"unknown_entity", "not in the list"},
    {"different_indicators", "the figures are of different indicators"},
    {"different_units", "the figures are in different units"},
    {"different_entities", "the figures are of different entities"},
    {"different_kinds", "the figures are of different kinds of entity"},
    {"different_periods", "the figures are of different periods"},
    {"overlapping_groups", "the groups overlap, so that a sum would count members twice"},
    {"unranked", "the entity has no rank"},
    {"constant_list", "all values of a list are equal, so that it has no order"},
    {"undecided", "what is known does not decide"},
    {"no_such_hedge", "the hedge has no meaning for this figure"},
    {"malformed", "malformed text"},
    {"out_of_range", "out of range"},
    {"unreadable", "cannot be read"},
};
static_assert(sizeof(reason_table) / sizeof(reason_table[0]) == reason_count);

// Out of line, so that what refuses costs a test and a call.
[[noreturn, gnu::cold, gnu::noinline]] inline void throw_error(const refusal& refused) {
    throw error(refused);
}

// Deliberately not constexpr: a constant expression that reaches it stops with its name.
template <reason Why>
inline void no_answer() {}

template <int... Reasons>
constexpr void stop_compiling(const refusal& refused, std::integer_sequence<int, Reasons...>) {
    ((static_cast<int>(refused.why) == Reasons ? no_answer<static_cast<reason>(Reasons)>()
                                               : void()),
     ...);
}

} // namespace detail

constexpr std::string_view name_of(reason why) {
    return detail::reason_table[static_cast<int>(why)].name;
}

constexpr std::string_view words_for(reason why) {
    return detail::reason_table[static_cast<int>(why)].words;
}

constexpr void refuse(const refusal& refused) {
    if (std::is_constant_evaluated())
        detail::stop_compiling(refused, std::make_integer_sequence<int, reason_count>());
    else
        detail::throw_error(refused);
}

} // namespace visavis
