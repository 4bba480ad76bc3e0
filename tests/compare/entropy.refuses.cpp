// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/entropy.hpp>

#include <visavis/core/literals.hpp>

#include <array>

namespace vv = visavis;
using namespace vv::literals;

constexpr vv::source someone{"someone"};
using awards = vv::indicator<"awards", vv::unit<"award">>;
using score = vv::indicator<"score", vv::unit<"point">, vv::polarity::higher_is_better,
                            vv::scaling::intensive>;
constexpr vv::country<"CN"> china;
constexpr vv::country<"US"> united_states;
constexpr auto measured = [](const auto& first, const auto& second) {
    return vv::theil(std::array{first, second}).parts();
};
constexpr auto control = measured(awards::of(vv::any_country(china), 2025_y, 5, someone),
                                  awards::of(vv::any_country(united_states), 2025_y, 7, someone));

// case: the entropy of scores, which do not add up
// says: "visavis: figures of an intensive indicator (a rate, a score) do not add up"
#if VISAVIS_CASE == 1
constexpr auto of_scores = measured(score::of(vv::any_country(china), 2025_y, 5, someone),
                                    score::of(vv::any_country(united_states), 2025_y, 7, someone));
#endif

// case: the entropy of hedged figures
// says: "visavis: hedged figures have no one distribution"
#if VISAVIS_CASE == 2
constexpr auto of_hedged =
    measured(awards::of(vv::any_country(china), 2025_y, vv::about(5), someone),
             awards::of(vv::any_country(united_states), 2025_y, vv::about(7), someone));
#endif

// case: the entropy of awards and patents
// says: "different_indicators"
#if VISAVIS_CASE == 3
constexpr vv::any_indicator counted{"awards", "award", "awards"};
constexpr vv::any_indicator also_counted{"patents", "patent", "patents"};
using read_figure = vv::observation<vv::any_indicator, vv::any_country, int>;
constexpr auto mixed = measured(read_figure{counted, china, 2025_y, 5, someone, {}},
                                read_figure{also_counted, united_states, 2025_y, 7, someone, {}});
#endif

// case: the entropy of awards of two years
// says: "different_periods"
#if VISAVIS_CASE == 4
constexpr auto of_years = measured(awards::of(vv::any_country(china), 2024_y, 5, someone),
                                   awards::of(vv::any_country(united_states), 2025_y, 7, someone));
#endif
