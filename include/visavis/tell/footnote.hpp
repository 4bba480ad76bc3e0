// SPDX-License-Identifier: BSL-1.0
#pragma once

// footnote: what a result rests on, figures, sources and notes, and how its hedges were read

#include <visavis/tell/words.hpp>

#include <array>
#include <concepts>
#include <string>
#include <string_view>

namespace visavis {

/// The figures that a result was made of, as far as it remembers them.
template <class Result>
    requires requires(const Result& result) { result.left(), result.right(); }
[[nodiscard]] constexpr std::array<operand, 2> inputs_of(const Result& result) {
    return {result.left(), result.right()};
}
template <class Of, class Result>
[[nodiscard]] constexpr std::array<operand, 2> inputs_of(const share<Of, Result>& result) {
    return {result.part(), result.whole()};
}
template <class Result>
[[nodiscard]] constexpr std::array<operand, 2> inputs_of(const multiple<Result>& result) {
    return {result.current(), result.baseline()};
}
template <class Indicator, class Entity, class Result>
[[nodiscard]] constexpr std::array<operand, 2>
inputs_of(const rate_between<Indicator, Entity, Result>& result) {
    return {result.numerator, result.denominator};
}
template <class Result>
[[nodiscard]] constexpr std::array<operand, 1> inputs_of(const relative_change<Result>& result) {
    return {result.base()};
}
template <figure Figure>
[[nodiscard]] constexpr std::array<operand, 1> inputs_of(const Figure& figure) {
    return {operand_of(figure)};
}

/// Whatever remembers its figures.
template <class Result>
concept annotated = requires(const Result& result) {
    inputs_of(result);
};

/// Appends the footnote of a result: "258 awards (Chinese Academy of Sciences, 2025); 170 awards
/// (Harvard University, 2025). Source: Clarivate, Highly Cited Researchers, 2025." Notes of the
/// publishers follow in words, and the policy by which "about" and "nearly" were read.
template <text_sink Sink, annotated Result>
constexpr void append_footnote(Sink& sink, const Result& result);

/// The footnote of a result as a string.
template <annotated Result>
[[nodiscard]] std::string footnote(const Result& result) {
    std::string sentences;
    append_footnote(sentences, result);
    return sentences;
}

// ---------------------------------------------------------------------------------------------

namespace detail {

// "258 awards", "about 43 % of top AI talent"; of a number without quotation what it measures.
template <class Sink>
constexpr void append_quantity(Sink& sink, const operand& input) {
    const auto& quoted = input.quoted;
    if (!quoted.is_present()) {
        sink.append(input.what.name());
        return;
    }
    append_quotation(sink, quoted);
    if (quoted.as == quotation::style::plain) {
        const bool one = quoted.kind == hedge::exactly && quoted.first == decimal(1);
        const auto unit = one ? input.what.unit_singular : input.what.unit_plural;
        append_all(sink, unit.empty() ? "" : " ", unit);
    } else if (!input.what.name().empty()) {
        append_all(sink, " of ", input.what.name());
    }
}

template <class Sink>
constexpr void append_input(Sink& sink, const operand& input) {
    text<400> words;
    append_quantity(words, input);
    const bool has_quantity = !words.view().empty();
    append_all(sink, words.view(), has_quantity ? " (" : "", input.who.name(),
               input.who.name().empty() ? "" : ", ");
    append_period(sink, input.when);
    if (!(input.flags == status_flags())) {
        sink.append(std::string_view(", "));
        append_flags(sink, input.flags);
    }
    if (has_quantity) sink.append(std::string_view(")"));
}

// Whether an input is there at all: the part of a list has no figure of its own.
constexpr bool is_remembered(const operand& input) {
    return input.quoted.is_present() || !input.what.name().empty() || !input.who.name().empty();
}

template <class Sink>
constexpr void append_notes(Sink& sink, status_flags flags) {
    constexpr status all[] = {status::break_in_series, status::estimated, status::provisional,
                              status::unreliable};
    constexpr std::string_view words[] = {"b break in series", "e estimated", "p provisional",
                                          "u unreliable"};
    std::string_view separator = " Notes: ";
    for (std::size_t at = 0; at != std::size(all); ++at) {
        if (!flags.has(all[at])) continue;
        append_all(sink, separator, words[at]);
        separator = ", ";
    }
    if (!(flags == status_flags())) sink.append(std::string_view("."));
}

template <class Sink>
constexpr void append_policy(Sink& sink, const hedge_policy& policy) {
    append_all(sink, " Hedges (policy \"", policy.name, "\"): about, within ");
    append_percent(sink, policy.about);
    sink.append(std::string_view(" or half the last digit; nearly, from "));
    append_percent(sink, policy.nearly);
    sink.append(std::string_view(" below."));
}

} // namespace detail

template <text_sink Sink, annotated Result>
constexpr void append_footnote(Sink& sink, const Result& result) {
    const auto inputs = inputs_of(result);
    const auto& last = inputs.back();
    bool one_source = true;
    for (const auto& input : inputs)
        one_source = one_source && (input.from == last.from || !detail::is_remembered(input));
    const auto append_source_of = [&](const operand& input, std::string_view before) {
        if (input.from == source()) return;
        sink.append(before);
        append_source(sink, input.from);
    };

    std::string_view separator;
    status_flags notes;
    const hedge_policy* policy = nullptr;
    for (const auto& input : inputs) {
        if (!detail::is_remembered(input)) continue;
        sink.append(separator);
        separator = "; ";
        detail::append_input(sink, input);
        if (!one_source) append_source_of(input, ": ");
        notes = notes | input.flags;
        const auto kind = input.quoted.kind;
        if (kind == hedge::about || kind == hedge::nearly) policy = &input.quoted.policy;
    }
    sink.append(std::string_view("."));
    if (one_source && !(last.from == source())) {
        append_source_of(last, " Source: ");
        sink.append(std::string_view("."));
    }
    detail::append_notes(sink, notes);
    if (policy != nullptr) detail::append_policy(sink, *policy);
}

} // namespace visavis
