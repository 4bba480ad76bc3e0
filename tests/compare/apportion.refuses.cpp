// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/apportion.hpp>

#include <visavis/core/literals.hpp>

#include <array>

namespace vv = visavis;
using namespace vv::literals;

constexpr vv::source someone{"someone"};
using score = vv::indicator<"score", vv::unit<"point">, vv::polarity::higher_is_better,
                            vv::scaling::intensive>;
constexpr vv::any_country china = vv::country<"CN">{};
constexpr auto shares = vv::apportion(std::array{1, 2});

// case: floating parts
// says: "visavis: only exact figures (counts, decimals as printed) can be apportioned"
#if VISAVIS_CASE == 1
constexpr auto floating = vv::apportion.checked(std::array{1.0, 2.0}).has_value();
#endif

// case: hedged parts
// says: "visavis: only exact figures (counts, decimals as printed) can be apportioned"
#if VISAVIS_CASE == 2
constexpr auto hedged = vv::apportion.checked(std::array{vv::about(1)}).has_value();
#endif

// case: scores, which do not add up
// says: "visavis: figures of an intensive indicator (a rate, a score) have no shares"
#if VISAVIS_CASE == 3
constexpr std::array scores{score::of(china, 2025_y, 1, someone)};
constexpr auto of_scores = vv::apportion.checked(scores).has_value();
#endif

// case: a negative part
// says: "negative_part"
#if VISAVIS_CASE == 4
constexpr auto negative = vv::apportion(std::array{1, -1});
#endif
