// SPDX-License-Identifier: BSL-1.0
#pragma once

// by_name: agreement of two ordered lists of names, where some may be in one list only

#include <visavis/compare/matching.hpp>

namespace visavis {

namespace detail {

// A verb on the values of the same members, asked about the places of names.
template <class Verb>
struct by_name_fn {
    Verb verb;
    lone_names alone;

    template <orderable_list First, orderable_list Second, class FirstProjection = std::identity,
              class SecondProjection = std::identity>
    [[nodiscard]] constexpr auto checked(First&& first, Second&& second,
                                         FirstProjection first_projection = {},
                                         SecondProjection second_projection = {}) const {
        const named_list a(first, first_projection);
        const named_list b(second, second_projection);
        using first_name = typename decltype(a)::name;
        using second_name = typename decltype(b)::name;
        if constexpr (are_lists_of_names<first_name, second_name>()) return of_names(a, b);
    }

    template <orderable_list First, orderable_list Second, class FirstProjection = std::identity,
              class SecondProjection = std::identity>
    [[nodiscard]] constexpr auto operator()(First&& first, Second&& second,
                                            FirstProjection first_projection = {},
                                            SecondProjection second_projection = {}) const {
        return checked(first, second, first_projection, second_projection).value();
    }

private:
    template <class A, class B>
    constexpr auto of_names(const A& a, const B& b) const {
        const auto room = a.size() + b.size();
        cells<double, 4 * small_list> ranks(2 * room);
        using outcome = decltype(ask(ranks.data(), ranks.data(), 0));
        matched_names matched(a.size(), b.size());
        const auto may = matched.match(a, b);
        if (!may) return outcome(may.refused());
        if (alone == lone_names::error)
            if (const auto complete = refuse_alone(matched, a, b); !complete)
                return outcome(complete.refused());
        const auto size = write_ranks(matched, ranks.data(), ranks.data() + room);
        return ask(ranks.data(), ranks.data() + room, size);
    }

    // The ranks of all members, of which those in the second list alone come last.
    constexpr std::size_t write_ranks(const matched_names& matched, double* first,
                                      double* second) const {
        const auto rank_of = [&](const named_place* places, std::uint32_t at, std::size_t size) {
            if (at != nowhere) return places[at].begin + 1.0;
            return alone == lone_names::behind ? static_cast<double>(size) + 1
                                               : std::numeric_limits<double>::quiet_NaN();
        };
        std::size_t count = 0;
        for (std::uint32_t at = 0; at != matched.first_size(); ++at, ++count) {
            const auto& place = matched.first()[at];
            first[count] = place.begin + 1.0;
            second[count] = rank_of(matched.second(), place.partner, matched.second_size());
        }
        for (std::uint32_t at = 0; at != matched.second_size(); ++at) {
            const auto& place = matched.second()[at];
            if (!place.is_alone()) continue;
            first[count] = rank_of(matched.first(), nowhere, matched.first_size());
            second[count++] = place.begin + 1.0;
        }
        return count;
    }

    template <class A, class B>
    static constexpr answer<agreed> refuse_alone(const matched_names& matched, const A& a,
                                                 const B& b) {
        for (std::size_t at = 0; at != matched.first_size(); ++at)
            if (matched.first()[at].is_alone())
                return about_name(reason::unknown_entity, a.at(at), ", only in the first list");
        for (std::size_t at = 0; at != matched.second_size(); ++at)
            if (matched.second()[at].is_alone())
                return about_name(reason::unknown_entity, b.at(at), ", only in the second list");
        return agreed{};
    }

    constexpr auto ask(const double* first, const double* second, std::size_t size) const {
        constexpr auto lower = polarity::lower_is_better;
        return verb.checked(std::span(first, size), std::span(second, size),
                            agreement_options<>{.first = lower, .second = lower});
    }
};

} // namespace detail

// ---------------------------------------------------------------------------------------------

/// A verb on values, asked about two ordered lists of names, each best first:
/// `by_name(kendall_tau)(list, other)`, `by_name(footrule, lone_names::behind)(list, other)`;
/// projections say where a name is.
///
/// A name is an entity, a text, or any value that has ==; in a list of `placed<...>`, or of any
/// structure with `who` and `rank`, equal ranks tie. Names in only one of the lists are left out
/// and counted, or tie behind the last of the other list, or are refused.
///
/// Errors: those of the verb, malformed (a name twice in a list, ranks that decrease), empty_list,
///   unknown_entity (a name in one list only, with `lone_names::error`); `.checked(...)`
/// Complexity: that of the verb and O(n log n) where names have an order, as texts and integers
///   have, else O(n^2); no allocation up to `small_list` names in each list
/// Example: examples/agreement_of_rankings.cpp
template <class Verb>
[[nodiscard]] constexpr detail::by_name_fn<Verb> by_name(Verb verb,
                                                         lone_names alone = lone_names::left_out) {
    return {verb, alone};
}

} // namespace visavis
