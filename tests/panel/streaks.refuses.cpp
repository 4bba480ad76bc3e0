// SPDX-License-Identifier: BSL-1.0
#include <visavis/panel/streaks.hpp>

#include <array>

namespace vv = visavis;

constexpr std::array ranks{1.0, 2.0, 2.0, 1.0};
constexpr auto two_periods = vv::groups::of_size(2, 2);
constexpr auto best_of_first(const auto& values, const vv::groups& periods, std::int64_t rank = 1) {
    std::array<vv::rank_record, 2> out{};
    vv::rank_streaks(rank, vv::by_group(values, periods), vv::groups::of_size(2, 1), out);
    return out[0].best;
}
constexpr auto control = best_of_first(ranks, two_periods);

// case: ranks that are not in periods
// says: "grouped_column"
#if VISAVIS_CASE == 1
inline void of_one_column(std::array<vv::rank_record, 2>& out) {
    vv::rank_streaks(1, ranks, vv::groups::of_size(2, 1), out);
}
#endif

// case: the rank in halves up to which runs count
// says: "narrow"
#if VISAVIS_CASE == 2
constexpr auto in_halves = best_of_first(ranks, two_periods, {2.5});
#endif

// case: records in the cells of numbers
// says: "rank_record"
#if VISAVIS_CASE == 3
inline void in_numbers(std::array<double, 2>& out) {
    vv::rank_streaks(1, vv::by_group(ranks, two_periods), vv::groups::of_size(2, 1), out);
}
#endif

// case: the ranks of who stands before the first
// says: "out_of_range"
#if VISAVIS_CASE == 4
constexpr auto before_first = best_of_first(ranks, two_periods, 0);
#endif

// case: periods of different sizes
// says: "malformed"
#if VISAVIS_CASE == 5
constexpr std::array<std::size_t, 3> uneven{0, 1, 3};
constexpr auto of_uneven = best_of_first(ranks, vv::groups::by_offsets(uneven));
#endif
