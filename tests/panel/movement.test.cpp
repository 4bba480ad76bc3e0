// SPDX-License-Identifier: BSL-1.0
#include <visavis/panel/movement.hpp>

#include "both_ways.hpp"
#include "divisions.hpp"
#include "number_lists.hpp"

#include <visavis/compare/rank.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <vector>

namespace vv = visavis;
using vv::groups;
using vv::movement_status;

namespace {

constexpr double na = std::numeric_limits<double>::quiet_NaN();

template <class Places, std::size_t Size>
struct told {
    std::array<movement_status, Size> status{};
    std::array<Places, Size> places{};
    std::array<Places, Size> common{};
    std::array<Places, Size> coverage{};
    vv::movement_summary summary;
};

// One history of periods of so many members each.
template <class Places = double, class Rank, std::size_t Size>
constexpr auto told_by(const std::array<Rank, Size>& ranks, std::size_t members,
                       const vv::movement_options& options = {}) {
    told<Places, Size> out;
    const auto periods = Size / members;
    out.summary = vv::movements(
        vv::by_group(ranks, groups::of_size(members, periods)), groups::of_size(periods, 1),
        vv::movement_columns<Places>{out.status, out.places, out.common, out.coverage}, options);
    return out;
}

// Whether two columns have the same bits, NaN where NaN.
template <class Places>
bool same_bits(const std::vector<Places>& a, const std::vector<Places>& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t at = 0; at != a.size(); ++at)
        if (std::bit_cast<vv::detail::bits_of<Places>>(a[at]) !=
            std::bit_cast<vv::detail::bits_of<Places>>(b[at]))
            return false;
    return true;
}

template <class Places>
struct columns {
    std::vector<movement_status> status;
    std::vector<Places> places;
    std::vector<Places> common;
    std::vector<Places> coverage;
    vv::movement_summary summary;

    explicit columns(std::size_t size) : status(size), places(size), common(size), coverage(size) {}
    [[nodiscard]] vv::movement_columns<Places> out() { return {status, places, common, coverage}; }
    friend bool operator==(const columns& a, const columns& b) {
        return a.status == b.status && same_bits(a.places, b.places) &&
               same_bits(a.common, b.common) && same_bits(a.coverage, b.coverage) &&
               a.summary == b.summary;
    }
};

// Ranks of histories of periods, with missing members and, now and then, a period without any.
template <class Rank>
std::vector<Rank> random_ranks(std::size_t histories, std::size_t periods, std::size_t members,
                               vv::ties how, std::uint64_t seed = 1) {
    vv::tests::random_bits next{seed};
    const auto none = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> scores(histories * periods * members);
    for (std::size_t at = 0; at != scores.size(); ++at) {
        const bool gap = (at / members) % 7 == 3;
        scores[at] = gap || next.below(3) == 0 ? none : static_cast<double>(next.below(members));
    }
    std::vector<Rank> ranks(scores.size());
    vv::rank(vv::by_group(scores, groups::of_size(members, histories * periods)), ranks,
             {.ties = how});
    return ranks;
}

// Cell by cell from the typed records, ranks anew by the verb `rank`.
template <class Places, class Rank>
columns<Places> by_records(const std::vector<Rank>& ranks, std::size_t histories,
                           std::size_t periods, std::size_t members, vv::ties how,
                           vv::gaps after_gaps) {
    columns<Places> found(ranks.size());
    const auto none = [] {
        if constexpr (std::floating_point<Places>)
            return std::numeric_limits<Places>::quiet_NaN();
        else
            return Places{0};
    }();
    const auto rank_of = [&](std::size_t cell) {
        const double rank = static_cast<double>(ranks[cell]);
        return rank >= 1 ? vv::placing::of_halves(static_cast<std::int64_t>(2 * rank))
                         : vv::placing();
    };
    const auto signed_places = [](const vv::place_shift& shift) {
        const auto places = static_cast<Places>(shift.places().to_double());
        return shift.is_down() ? static_cast<Places>(-places) : places;
    };
    for (std::size_t period = 0; period != histories * periods; ++period) {
        const std::size_t first = period / periods * periods;
        const auto is_edition = [&](std::size_t which) {
            for (std::size_t member = 0; member != members; ++member)
                if (rank_of(which * members + member).is_ranked()) return true;
            return false;
        };
        std::size_t before = period;
        while (before != first) {
            --before;
            if (is_edition(before) || after_gaps == vv::gaps::break_off) break;
        }
        const bool told = before != period && is_edition(before) && is_edition(period);
        std::vector<vv::answer<double>> was;
        std::vector<vv::answer<double>> is;
        for (std::size_t member = 0; member != members; ++member) {
            const auto a = rank_of(before * members + member);
            const auto b = rank_of(period * members + member);
            const bool both = told && a.is_ranked() && b.is_ranked();
            was.push_back(both ? vv::answer<double>(static_cast<double>(a.halves()))
                               : vv::answer<double>(vv::reason::unranked));
            is.push_back(both ? vv::answer<double>(static_cast<double>(b.halves()))
                              : vv::answer<double>(vv::reason::unranked));
        }
        std::vector<vv::placing> was_anew(members);
        std::vector<vv::placing> is_anew(members);
        vv::rank(was, was_anew, {.ties = how, .polarity = vv::polarity::lower_is_better});
        vv::rank(is, is_anew, {.ties = how, .polarity = vv::polarity::lower_is_better});
        for (std::size_t member = 0; member != members; ++member) {
            const auto cell = period * members + member;
            vv::placing earlier;
            for (auto at = first; at != before; ++at)
                if (rank_of(at * members + member).is_ranked())
                    earlier = rank_of(at * members + member);
            const vv::movement moved(rank_of(before * members + member), rank_of(cell), earlier);
            found.status[cell] = told ? moved.status() : movement_status::no_edition;
            found.summary.count(found.status[cell], 1);
            found.places[cell] = found.common[cell] = found.coverage[cell] = none;
            if (!was[member].has_value()) continue;
            const vv::movement anew(was_anew[member], is_anew[member]);
            found.places[cell] = signed_places(moved.shift());
            found.common[cell] = signed_places(anew.shift());
            found.coverage[cell] = signed_places(moved.shift() - anew.shift());
        }
    }
    return found;
}

template <class Places, class Rank>
columns<Places> by_verb(const std::vector<Rank>& ranks, std::size_t histories, std::size_t periods,
                        std::size_t members, const vv::movement_options& options,
                        const auto& work) {
    columns<Places> found(ranks.size());
    found.summary =
        vv::movements(vv::by_group(ranks, groups::of_size(members, histories * periods)),
                      groups::of_size(periods, histories), found.out(), options, work);
    return found;
}

} // namespace

BOOST_AUTO_TEST_SUITE(panel)
BOOST_AUTO_TEST_SUITE(movement)

BOOST_AUTO_TEST_CASE(up_is_positive_and_the_status_says_so) {
    constexpr auto moved = told_by(std::array<double, 6>{1, 2, 3, 3, 1, 2}, 3);
    using enum movement_status;
    VISAVIS_CHECK(moved.status == std::array{no_edition, no_edition, no_edition, down, up, up});
    VISAVIS_CHECK(moved.places[3] == -2 && moved.places[4] == 1 && moved.places[5] == 1);
    VISAVIS_CHECK(moved.places[0] != moved.places[0]); // NaN
    VISAVIS_CHECK(moved.summary.of(up) == 2 && moved.summary.of(no_edition) == 3);
    VISAVIS_CHECK(moved.summary.in_both() == 3);
}

BOOST_AUTO_TEST_CASE(members_enter_drop_out_and_return) {
    constexpr std::array<std::uint32_t, 9> ranks{1, 2, 0, 1, 0, 2, 0, 1, 2};
    constexpr auto moved = told_by<std::int32_t>(ranks, 3);
    using enum movement_status;
    VISAVIS_CHECK(moved.status == std::array{no_edition, no_edition, no_edition, stayed, dropped,
                                             entered, dropped, returned, stayed});
    VISAVIS_CHECK(moved.places == std::array<std::int32_t, 9>{});
}

BOOST_AUTO_TEST_CASE(who_never_has_a_rank_is_unranked) {
    constexpr auto moved = told_by(std::array<double, 4>{1, na, 1, na}, 2);
    VISAVIS_CHECK(moved.status[3] == movement_status::unranked);
    VISAVIS_CHECK(moved.summary.of(movement_status::unranked) == 1);
}

BOOST_AUTO_TEST_CASE(an_entrant_on_top_is_coverage) {
    constexpr auto moved = told_by<std::int64_t>(std::array{1, 2, 0, 2, 3, 1}, 3);
    VISAVIS_CHECK(moved.places == std::array<std::int64_t, 6>{0, 0, 0, -1, -1, 0});
    VISAVIS_CHECK(moved.common == std::array<std::int64_t, 6>{});
    VISAVIS_CHECK(moved.coverage == std::array<std::int64_t, 6>{0, 0, 0, -1, -1, 0});
}

BOOST_AUTO_TEST_CASE(fractional_ranks_move_by_halves) {
    constexpr auto moved = told_by<float>(std::array<float, 6>{1, 2.5, 2.5, 1.5, 1.5, 3}, 3,
                                          {.ties = vv::ties::fractional});
    VISAVIS_CHECK(moved.places[3] == -0.5F && moved.places[4] == 1 && moved.places[5] == -0.5F);
    VISAVIS_CHECK(moved.common[3] == -0.5F && moved.coverage[3] == 0);
}

BOOST_AUTO_TEST_CASE(a_period_without_ranks_is_a_gap) {
    constexpr std::array<double, 8> ranks{1, 2, na, na, 2, 1, 1, na};
    using enum movement_status;
    constexpr auto broken = told_by(ranks, 2);
    VISAVIS_CHECK(broken.status == std::array{no_edition, no_edition, no_edition, no_edition,
                                              no_edition, no_edition, up, dropped});
    constexpr auto bridged = told_by(ranks, 2, {.gaps = vv::gaps::bridge});
    VISAVIS_CHECK(bridged.status == std::array{no_edition, no_edition, no_edition, no_edition, down,
                                               up, up, dropped});
}

BOOST_AUTO_TEST_CASE(who_had_a_rank_before_a_gap_returns) {
    constexpr std::array<double, 10> ranks{1, 2, na, na, 1, na, 1, 2, 1, na};
    using enum movement_status;
    constexpr auto moved = told_by(ranks, 2);
    VISAVIS_CHECK(moved.status[6] == stayed && moved.status[7] == returned);
}

BOOST_AUTO_TEST_CASE(two_columns_are_two_periods) {
    constexpr std::array before{1, 2, 3, 0};
    constexpr std::array<double, 4> after{3, na, 1, 2};
    constexpr auto status = [](const auto& was, const auto& is) {
        std::array<movement_status, 4> found{};
        vv::movements(was, is, vv::movement_columns<double>{.status = found});
        return found;
    };
    using enum movement_status;
    VISAVIS_CHECK(status(before, after) == std::array{down, dropped, up, entered});
    VISAVIS_CHECK(status(after, before) == std::array{up, entered, down, dropped});
}

BOOST_AUTO_TEST_CASE(two_columns_move_group_by_group) {
    constexpr std::array before{1, 2, 2, 1, 0, 0};
    constexpr std::array after{2, 1, 2, 1, 1, 2};
    const auto by = groups::of_size(2, 3);
    std::array<movement_status, 6> status{};
    std::array<int, 6> common{9, 9, 9, 9, 9, 9};
    const auto summary =
        vv::movements(vv::by_group(before, by), vv::by_group(after, by),
                      vv::movement_columns<int>{.status = status, .common = common});
    using enum movement_status;
    BOOST_CHECK((status == std::array{down, up, stayed, stayed, no_edition, no_edition}));
    BOOST_CHECK((common == std::array{-1, 1, 0, 0, 0, 0}));
    BOOST_CHECK_EQUAL(summary.of(stayed), 2U);
}

BOOST_AUTO_TEST_CASE(columns_that_are_not_wanted_stay_away) {
    constexpr std::array before{1, 2};
    constexpr std::array after{2, 1};
    const auto summary = vv::movements(before, after, vv::movement_columns<double>{});
    BOOST_CHECK_EQUAL(summary.of(movement_status::up), 1U);
    std::array<double, 2> coverage{};
    vv::movements(before, after, vv::movement_columns<double>{.coverage = coverage});
    BOOST_CHECK((coverage == std::array<double, 2>{0, 0}));
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_together_is_refused_and_nothing_is_written) {
    constexpr std::array<double, 4> ranks{1, 2, 2, 1};
    std::array<double, 3> few{7, 7, 7};
    std::array<double, 4> room{7, 7, 7, 7};
    const vv::movement_columns<double> too_few{.places = few};
    const vv::movement_columns<double> enough{.places = room};
    const auto why = [](const auto&... arguments) {
        return vv::movements.checked(arguments...).why();
    };
    const auto by_two = vv::by_group(ranks, groups::of_size(2, 2));
    BOOST_CHECK(why(by_two, groups::of_size(2, 1), too_few) == vv::reason::out_of_range);
    BOOST_CHECK(why(by_two, groups::of_size(3, 1), enough) == vv::reason::out_of_range);
    BOOST_CHECK(why(ranks, ranks, too_few) == vv::reason::out_of_range);
    BOOST_CHECK(why(few, ranks, enough) == vv::reason::malformed);
    BOOST_CHECK(why(by_two, vv::by_group(ranks, groups::of_size(4, 1)), enough) ==
                vv::reason::out_of_range);
    constexpr std::array<std::size_t, 3> uneven{0, 1, 4};
    const auto of_sizes = vv::by_group(ranks, groups::by_offsets(uneven));
    BOOST_CHECK(why(of_sizes, groups::of_size(2, 1), enough) == vv::reason::malformed);
    BOOST_CHECK_THROW(vv::movements(ranks, ranks, too_few), vv::error);
    BOOST_CHECK(room[0] == 7 && few[2] == 7);
    BOOST_CHECK(vv::movements.checked(of_sizes, groups::of_size(1, 2), enough).has_value());
}

BOOST_AUTO_TEST_CASE(nothing_moves_in_nothing) {
    const std::vector<double> none;
    BOOST_CHECK(vv::movements(none, none, vv::movement_columns<double>{}) ==
                vv::movement_summary());
    constexpr std::array<double, 2> ranks{1, 2};
    BOOST_CHECK(vv::movements(vv::by_group(ranks, groups::of_size(2, 1)), groups(),
                              vv::movement_columns<double>{}) == vv::movement_summary());
}

BOOST_AUTO_TEST_CASE(every_cell_is_that_of_the_typed_record) {
    for (std::size_t members : {1U, 9U, 16U, 40U, 217U, 300U})
        for (const auto how : {vv::ties::competition, vv::ties::modified, vv::ties::dense,
                               vv::ties::ordinal, vv::ties::fractional})
            for (const auto after_gaps : {vv::gaps::break_off, vv::gaps::bridge}) {
                const auto ranks = random_ranks<double>(3, 9, members, how);
                BOOST_TEST_CONTEXT(members << " members, rule " << static_cast<int>(how))
                BOOST_CHECK(
                    by_records<double>(ranks, 3, 9, members, how, after_gaps) ==
                    by_verb<double>(ranks, 3, 9, members, {how, after_gaps}, vv::in_sequence{}));
            }
}

BOOST_AUTO_TEST_CASE(every_kind_of_rank_moves_into_every_kind_of_places) {
    const auto check = [](auto rank, auto places) {
        using number = decltype(rank);
        using cell = decltype(places);
        const auto ranks = random_ranks<number>(2, 8, 37, vv::ties::competition);
        BOOST_CHECK(by_records<cell>(ranks, 2, 8, 37, vv::ties::competition, vv::gaps::break_off) ==
                    by_verb<cell>(ranks, 2, 8, 37, {}, vv::in_sequence{}));
    };
    check(std::int32_t{}, std::int32_t{});
    check(std::int32_t{}, double{});
    check(std::uint32_t{}, std::int64_t{});
    check(std::uint32_t{}, float{});
    check(std::int64_t{}, std::int32_t{});
    check(std::uint64_t{}, double{});
    check(float{}, double{});
    check(double{}, float{});
}

BOOST_AUTO_TEST_CASE(however_the_work_is_divided_the_bits_are_the_same) {
    for (const auto& [histories, periods, members] :
         {std::array<std::size_t, 3>{40, 12, 50}, {2, 4, 20'000}, {500, 2, 33}}) {
        const auto ranks = random_ranks<double>(histories, periods, members, vv::ties::competition);
        const auto alone =
            by_verb<double>(ranks, histories, periods, members, {}, vv::in_sequence{});
        BOOST_CHECK(alone == by_verb<double>(ranks, histories, periods, members, {},
                                             vv::tests::backwards_in_uneven_parts{3}));
        BOOST_CHECK(alone == by_verb<double>(ranks, histories, periods, members, {},
                                             vv::tests::on_threads{2}));
    }
}

BOOST_AUTO_TEST_CASE(cells_may_lie_anywhere_and_be_missing_by_a_bitmap) {
    constexpr std::size_t members = 50;
    const auto ranks = random_ranks<double>(2, 6, members, vv::ties::competition);
    const auto expected = by_verb<double>(ranks, 2, 6, members, {}, vv::in_sequence{});
    // the same cells from the last to the first, missing ones with a rank that does not count
    const auto size = ranks.size();
    std::vector<std::int32_t> turned(size);
    std::vector<std::uint8_t> bits(size / 8 + 1);
    std::vector<std::uint32_t> positions(size);
    for (std::size_t at = 0; at != size; ++at) {
        const auto cell = size - 1 - at;
        positions[at] = static_cast<std::uint32_t>(cell);
        turned[cell] = std::isnan(ranks[at]) ? 1 : static_cast<std::int32_t>(ranks[at]);
        if (!std::isnan(ranks[at]))
            bits[cell / 8] = static_cast<std::uint8_t>(bits[cell / 8] | (1U << (cell % 8)));
    }
    columns<double> found(size);
    const vv::column cells(turned, vv::validity(bits.data()));
    found.summary =
        vv::movements(vv::by_group(cells, groups::of_size(members, 12).at(positions.data())),
                      groups::of_size(6, 2), found.out());
    BOOST_CHECK(found.summary == expected.summary);
    for (std::size_t at = 0; at != size; ++at) {
        const auto cell = size - 1 - at;
        BOOST_REQUIRE(found.status[cell] == expected.status[at]);
        BOOST_REQUIRE(std::isnan(expected.places[at]) ? std::isnan(found.places[cell])
                                                      : found.places[cell] == expected.places[at]);
        BOOST_REQUIRE(std::isnan(expected.common[at]) ? std::isnan(found.common[cell])
                                                      : found.common[cell] == expected.common[at]);
    }
}

BOOST_AUTO_TEST_CASE(movements_among_common_members_without_ties_sum_to_nothing) {
    for (std::size_t members : {10U, 217U}) {
        const auto ranks = random_ranks<double>(4, 10, members, vv::ties::ordinal, members);
        const auto moved = by_verb<double>(ranks, 4, 10, members, {}, vv::in_sequence{});
        for (std::size_t period = 0; period != 40; ++period) {
            double common = 0;
            for (std::size_t at = period * members; at != (period + 1) * members; ++at)
                if (!std::isnan(moved.common[at])) {
                    common += moved.common[at];
                    BOOST_REQUIRE_EQUAL(moved.coverage[at], moved.places[at] - moved.common[at]);
                }
            BOOST_TEST(common == 0);
        }
    }
}

BOOST_AUTO_TEST_CASE(turning_time_around_turns_movements_around) {
    const auto before = random_ranks<double>(1, 1, 500, vv::ties::competition, 5);
    const auto after = random_ranks<double>(1, 1, 500, vv::ties::competition, 6);
    columns<double> forwards(500);
    columns<double> backwards(500);
    forwards.summary = vv::movements(before, after, forwards.out());
    backwards.summary = vv::movements(after, before, backwards.out());
    for (std::size_t at = 0; at != 500; ++at)
        BOOST_REQUIRE(std::isnan(forwards.places[at])
                          ? std::isnan(backwards.places[at])
                          : forwards.places[at] == -backwards.places[at]);
    using enum movement_status;
    BOOST_CHECK_EQUAL(forwards.summary.of(up), backwards.summary.of(down));
    BOOST_CHECK_EQUAL(forwards.summary.of(entered), backwards.summary.of(dropped));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
