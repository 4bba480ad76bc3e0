// SPDX-License-Identifier: BSL-1.0
#pragma once

// made_up: figures and lists that the tests of pictures draw; none of them is true of anybody

#include <visavis/visavis.hpp>

#include <string>
#include <vector>

namespace visavis::tests {

using namespace visavis::literals;

inline constexpr source nobody{"made up"};
using prizes = indicator<"prizes", unit<"prize">>;
using spending = indicator<"spending", unit<"crown">>;
using towns = list_of<"made-up towns", entity_kind::city>;

inline constexpr city<"Aarhus", "DK"> aarhus;
inline constexpr city<"Bern", "CH"> bern;
inline constexpr city<"Cork", "IE"> cork;
inline constexpr city<"Dresden", "DE"> dresden;
inline constexpr city<"Essen", "DE"> essen;

inline constexpr auto in_2021 = towns::ranked(2021_y, nobody, bern, aarhus, cork, dresden);
inline constexpr auto in_2022 =
    towns::ranked_as(2022_y, nobody, {{1, aarhus}, {2, bern}, {2, cork}, {4, essen}});
inline constexpr auto in_2024 = towns::ranked(2024_y, nobody, aarhus, essen, bern);
inline constexpr auto town_history = history_of(in_2021, in_2022, in_2024);

using perhaps = answer<decimal>;
inline constexpr dated<perhaps> danish_points[] = {{2020_y, perhaps(50_printed)},
                                                   {2021_y, perhaps(60_printed)},
                                                   {2022_y, perhaps(reason::confidential)},
                                                   {2023_y, perhaps(75_printed)}};
inline constexpr auto danish = [] {
    return series_view<spending, country<"DK">, perhaps>({}, {}, danish_points, 4, nobody);
}();
inline constexpr auto swiss = spending::series_of(
    country<"CH">{}, nobody, dated{2020_y, 40.0_printed}, dated{2021_y, 38.0_printed},
    dated{2022_y, 44.5_printed}, dated{2023_y, 60.0_printed});

template <class Value>
std::vector<observation<any_indicator, any_entity, Value>>
prizes_of(std::initializer_list<std::pair<const char*, Value>> rows) {
    std::vector<observation<any_indicator, any_entity, Value>> figures;
    for (const auto& [name, value] : rows)
        figures.push_back({prizes{}, any_entity(name), 2024_y, value, nobody, {}});
    return figures;
}

/// Whether a call is refused for a reason.
template <class Call>
bool is_refused(reason why, Call call) {
    try {
        call();
    } catch (const error& refused) {
        return refused.why() == why;
    }
    return false;
}

} // namespace visavis::tests
