// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/rank.hpp>

#include "allocations.hpp"
#include "both_ways.hpp"
#include "divisions.hpp"

#include <visavis/core/literals.hpp>
#include <visavis/model/series.hpp>

#include <boost/test/unit_test.hpp>

#include <range/v3/view/transform.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <ranges>
#include <span>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr double na = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr auto lower = vv::polarity::lower_is_better;
constexpr auto higher = vv::polarity::higher_is_better;
constexpr vv::ties every_way[] = {vv::ties::competition, vv::ties::modified, vv::ties::dense,
                                  vv::ties::ordinal, vv::ties::fractional};

// Ranks as doubles, 0 for unranked.
template <std::size_t Size, class Number>
constexpr auto ranks(const std::array<Number, Size>& values, const vv::rank_options& options) {
    std::array<double, Size> found{};
    vv::rank(values, found, options);
    for (double& one : found)
        if (one != one) one = 0;
    return found;
}

constexpr std::array fixture{7.0, 3.0, 7.0, na, 1.0, 3.0, 7.0, 10.0, na, 3.0, 0.0, -2.0};
using row12 = std::array<double, 12>;

struct country_row {
    int id;
    double score;
};

constexpr vv::source someone{"someone"};
using awards = vv::indicator<"awards", vv::unit<"award">>;
using deaths = vv::indicator<"deaths", vv::unit<"death">, lower>;
constexpr vv::any_country china = vv::country<"CN">{};
constexpr vv::any_country france = vv::country<"FR">{};
constexpr vv::any_country japan = vv::country<"JP">{};

template <class Indicator>
constexpr std::array figures_of{Indicator::of(china, 2025_y, 5, someone),
                                Indicator::of(france, 2025_y, 7, someone),
                                Indicator::of(japan, 2025_y, 5, someone)};

// Reproducible values with many ties.
struct generator {
    std::uint32_t state = 12345;
    constexpr int operator()(int below) {
        state = state * 1664525u + 1013904223u;
        return static_cast<int>((state >> 16) % static_cast<std::uint32_t>(below));
    }
};

std::vector<int> random_list(generator& next, std::size_t size, int different) {
    std::vector<int> values(size);
    for (int& value : values) value = next(different) - different / 2;
    return values;
}

// The definition, counted out.
double by_definition(const std::vector<int>& values, std::size_t of, vv::ties how,
                     vv::polarity better) {
    double before = 0;
    double tied = 0;
    double tied_earlier = 0;
    std::vector<int> better_values;
    for (std::size_t at = 0; at != values.size(); ++at) {
        const bool is_better = better == higher ? values[at] > values[of] : values[at] < values[of];
        if (is_better) {
            ++before;
            if (std::find(better_values.begin(), better_values.end(), values[at]) ==
                better_values.end())
                better_values.push_back(values[at]);
        }
        if (values[at] == values[of]) {
            ++tied;
            if (at < of) ++tied_earlier;
        }
    }
    switch (how) {
    case vv::ties::competition:
        return before + 1;
    case vv::ties::modified:
        return before + tied;
    case vv::ties::dense:
        return static_cast<double>(better_values.size()) + 1;
    case vv::ties::ordinal:
        return before + tied_earlier + 1;
    case vv::ties::fractional:
        break;
    }
    return before + (tied + 1) / 2;
}

std::vector<double> ranked(const std::vector<int>& values, vv::ties how, vv::polarity better) {
    std::vector<double> found(values.size());
    vv::rank(values, found, {.ties = how, .polarity = better});
    return found;
}

template <std::size_t Size>
constexpr bool ranks_a_shuffled_list() {
    std::array<int, Size> values{};
    for (std::size_t at = 0; at != Size; ++at) values[at] = static_cast<int>((at * 7) % Size);
    std::array<int, Size> found{};
    const auto summary = vv::rank(values, found, {.polarity = lower});
    for (std::size_t at = 0; at != Size; ++at)
        if (found[at] != values[at] + 1) return false;
    return summary == vv::rank_summary{Size, 0, 0};
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(rank)

BOOST_AUTO_TEST_CASE(ties_are_ranked_by_name) {
    constexpr std::array values{4, 2, 2, 1};
    using row = std::array<double, 4>;
    VISAVIS_CHECK(ranks(values, {}) == row{1, 2, 2, 4});
    VISAVIS_CHECK(ranks(values, {.ties = vv::ties::competition}) == row{1, 2, 2, 4});
    VISAVIS_CHECK(ranks(values, {.ties = vv::ties::modified}) == row{1, 3, 3, 4});
    VISAVIS_CHECK(ranks(values, {.ties = vv::ties::dense}) == row{1, 2, 2, 3});
    VISAVIS_CHECK(ranks(values, {.ties = vv::ties::ordinal}) == row{1, 2, 3, 4});
    VISAVIS_CHECK(ranks(values, {.ties = vv::ties::fractional}) == row{1, 2.5, 2.5, 4});
}

// R 4.2.2, base::rank(x, ties.method, na.last = "keep"), and data.table 1.14.8, frank.
BOOST_AUTO_TEST_CASE(the_lowest_first_as_r_ranks) {
    using vv::ties;
    VISAVIS_CHECK(ranks(fixture, {.ties = ties::competition, .polarity = lower}) ==
                  row12{7, 4, 7, 0, 3, 4, 7, 10, 0, 4, 2, 1});
    VISAVIS_CHECK(ranks(fixture, {.ties = ties::modified, .polarity = lower}) ==
                  row12{9, 6, 9, 0, 3, 6, 9, 10, 0, 6, 2, 1});
    VISAVIS_CHECK(ranks(fixture, {.ties = ties::fractional, .polarity = lower}) ==
                  row12{8, 5, 8, 0, 3, 5, 8, 10, 0, 5, 2, 1});
    VISAVIS_CHECK(ranks(fixture, {.ties = ties::ordinal, .polarity = lower}) ==
                  row12{7, 4, 8, 0, 3, 5, 9, 10, 0, 6, 2, 1});
    VISAVIS_CHECK(ranks(fixture, {.ties = ties::dense, .polarity = lower}) ==
                  row12{5, 4, 5, 0, 3, 4, 5, 6, 0, 4, 2, 1});
}

// R 4.2.2 and data.table 1.14.8, frank(-x, ties.method, na.last = "keep").
BOOST_AUTO_TEST_CASE(the_highest_first_as_r_ranks) {
    using vv::ties;
    VISAVIS_CHECK(ranks(fixture, {.ties = ties::competition, .polarity = higher}) ==
                  row12{2, 5, 2, 0, 8, 5, 2, 1, 0, 5, 9, 10});
    VISAVIS_CHECK(ranks(fixture, {.ties = ties::modified, .polarity = higher}) ==
                  row12{4, 7, 4, 0, 8, 7, 4, 1, 0, 7, 9, 10});
    VISAVIS_CHECK(ranks(fixture, {.ties = ties::fractional, .polarity = higher}) ==
                  row12{3, 6, 3, 0, 8, 6, 3, 1, 0, 6, 9, 10});
    VISAVIS_CHECK(ranks(fixture, {.ties = ties::ordinal, .polarity = higher}) ==
                  row12{2, 5, 3, 0, 8, 6, 4, 1, 0, 7, 9, 10});
    VISAVIS_CHECK(ranks(fixture, {.ties = ties::dense, .polarity = higher}) ==
                  row12{2, 3, 2, 0, 4, 3, 2, 1, 0, 3, 5, 6});
}

// data.table 1.14.8, frank(-x, ties.method, na.last = TRUE or FALSE), in which missing values tie;
// pandas 1.5.3, rank(na_option = "bottom"), gives the same.
BOOST_AUTO_TEST_CASE(missing_values_tie_with_one_another_first_or_last) {
    using vv::missing_values;
    using vv::ties;
    VISAVIS_CHECK(ranks(fixture, {.missing = missing_values::last}) ==
                  row12{2, 5, 2, 11, 8, 5, 2, 1, 11, 5, 9, 10});
    VISAVIS_CHECK(ranks(fixture, {.ties = ties::modified, .missing = missing_values::last}) ==
                  row12{4, 7, 4, 12, 8, 7, 4, 1, 12, 7, 9, 10});
    VISAVIS_CHECK(ranks(fixture, {.ties = ties::fractional, .missing = missing_values::last}) ==
                  row12{3, 6, 3, 11.5, 8, 6, 3, 1, 11.5, 6, 9, 10});
    VISAVIS_CHECK(ranks(fixture, {.ties = ties::dense, .missing = missing_values::last}) ==
                  row12{2, 3, 2, 7, 4, 3, 2, 1, 7, 3, 5, 6});
    VISAVIS_CHECK(ranks(fixture, {.missing = missing_values::first}) ==
                  row12{4, 7, 4, 1, 10, 7, 4, 3, 1, 7, 11, 12});
    VISAVIS_CHECK(ranks(fixture, {.ties = ties::fractional, .missing = missing_values::first}) ==
                  row12{5, 8, 5, 1.5, 10, 8, 5, 3, 1.5, 8, 11, 12});
}

BOOST_AUTO_TEST_CASE(missing_values_are_numbered_in_the_order_of_the_list) {
    constexpr std::array values{na, 1.0, na};
    constexpr vv::ties ordinal = vv::ties::ordinal;
    using row = std::array<double, 3>;
    VISAVIS_CHECK(ranks(values, {.ties = ordinal, .missing = vv::missing_values::first}) ==
                  row{1, 3, 2});
    VISAVIS_CHECK(ranks(values, {.ties = ordinal, .missing = vv::missing_values::last}) ==
                  row{2, 1, 3});
}

BOOST_AUTO_TEST_CASE(a_missing_value_can_be_an_error_and_then_nothing_is_written) {
    constexpr std::array<vv::answer<int>, 3> values{2, vv::reason::confidential, 1};
    VISAVIS_CHECK(vv::rank.checked(values, {.missing = vv::missing_values::error}).why() ==
                  vv::reason::confidential);
    std::array<int, 3> out{-1, -1, -1};
    const auto refused = vv::rank.checked(values, out, {.missing = vv::missing_values::error});
    BOOST_TEST(!refused.has_value());
    BOOST_TEST(out == (std::array{-1, -1, -1}));
    BOOST_CHECK_THROW(vv::rank(values, out, {.missing = vv::missing_values::error}), vv::error);
    constexpr std::array with_nan{1.0, na};
    VISAVIS_CHECK(vv::rank.checked(with_nan, {.missing = vv::missing_values::error}).why() ==
                  vv::reason::not_a_number);
    constexpr std::array all_there{1.0, 2.0};
    VISAVIS_CHECK(vv::rank.checked(all_there, {.missing = vv::missing_values::error}));
}

BOOST_AUTO_TEST_CASE(unranked_is_zero_or_nan_or_no_placing) {
    constexpr std::array values{na, 3.0};
    constexpr auto placings = vv::rank(values);
    VISAVIS_CHECK(placings == std::array{vv::placing(), vv::placing(1)});
    std::array<unsigned char, 2> whole{9, 9};
    const auto summary = vv::rank(values, whole);
    BOOST_TEST(whole == (std::array<unsigned char, 2>{0, 1}));
    BOOST_CHECK((summary == vv::rank_summary{1, 1, 0}));
    std::array<float, 2> floating{};
    vv::rank(values, floating);
    BOOST_TEST(std::isnan(floating[0]));
    BOOST_TEST(floating[1] == 1.0F);
}

BOOST_AUTO_TEST_CASE(a_placing_knows_whether_it_is_joint) {
    constexpr std::array values{5, 7, 5};
    VISAVIS_CHECK(vv::rank(values) ==
                  std::array{vv::placing(2, true), vv::placing(1), vv::placing(2, true)});
    VISAVIS_CHECK(vv::rank(values, {.ties = vv::ties::fractional})[0] ==
                  vv::placing::of_halves(5, true));
    VISAVIS_CHECK(vv::rank(values, {.ties = vv::ties::ordinal})[2] == vv::placing(3));
    VISAVIS_CHECK(vv::rank(values, {.ties = vv::ties::dense})[0] == vv::placing(2, true));
}

BOOST_AUTO_TEST_CASE(the_summary_counts_ranked_unranked_and_tied) {
    std::array<double, 12> out{};
    BOOST_CHECK((vv::rank(fixture, out) == vv::rank_summary{10, 2, 2}));
    BOOST_CHECK((vv::rank(fixture, out, {.missing = vv::missing_values::last}) ==
                 vv::rank_summary{12, 0, 3}));
}

BOOST_AUTO_TEST_CASE(reversing_ordinal_ranks_does_not_reverse_ties) {
    constexpr std::array values{5, 5, 3};
    VISAVIS_CHECK(ranks(values, {.ties = vv::ties::ordinal, .polarity = higher}) ==
                  std::array<double, 3>{1, 2, 3});
    VISAVIS_CHECK(ranks(values, {.ties = vv::ties::ordinal, .polarity = lower}) ==
                  std::array<double, 3>{2, 3, 1});
}

BOOST_AUTO_TEST_CASE(zeros_tie_whatever_their_sign_and_infinities_rank) {
    constexpr std::array values{-0.0, 0.0, infinity, -infinity, 1.0, infinity};
    VISAVIS_CHECK(ranks(values, {}) == std::array<double, 6>{4, 4, 1, 6, 3, 1});
}

BOOST_AUTO_TEST_CASE(wide_integers_never_pass_through_a_double) {
    constexpr std::int64_t two_to_53 = std::int64_t{1} << 53;
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr std::array values{two_to_53, two_to_53 + 1, least, two_to_53};
    VISAVIS_CHECK(ranks(values, {}) == std::array<double, 4>{2, 1, 4, 2});
    VISAVIS_CHECK(ranks(values, {.polarity = lower}) == std::array<double, 4>{2, 4, 1, 2});
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    constexpr std::array<std::uint64_t, 3> counts{0, most, most - 1};
    VISAVIS_CHECK(ranks(counts, {.polarity = lower}) == std::array<double, 3>{1, 3, 2});
    constexpr std::array<signed char, 3> small{-128, 127, 0};
    VISAVIS_CHECK(ranks(small, {}) == std::array<double, 3>{3, 1, 2});
}

BOOST_AUTO_TEST_CASE(exact_numbers_of_every_kind_have_ranks) {
    constexpr std::array fractions{vv::fraction(1, 3), vv::fraction(2, 6), vv::fraction(1, 2)};
    VISAVIS_CHECK(ranks(fractions, {}) == std::array<double, 3>{2, 2, 1});
    constexpr std::array decimals{5.9_printed, 5.90_printed, 2.08_million};
    VISAVIS_CHECK(ranks(decimals, {}) == std::array<double, 3>{2, 2, 1});
    constexpr std::array shares{43_percent, 43.5_percent};
    VISAVIS_CHECK(ranks(shares, {}) == std::array<double, 2>{2, 1});
    constexpr std::array multiples{5.9_x, 5.7_x};
    VISAVIS_CHECK(ranks(multiples, {}) == std::array<double, 2>{1, 2});
    constexpr std::array<vv::missing, 2> nothing{};
    VISAVIS_CHECK(ranks(nothing, {}) == std::array<double, 2>{0, 0});
    constexpr std::array<vv::answer<double>, 3> answers{1.5, na, vv::reason::suppressed};
    VISAVIS_CHECK(ranks(answers, {}) == std::array<double, 3>{1, 0, 0});
}

BOOST_AUTO_TEST_CASE(an_empty_list_has_no_ranks_and_one_value_is_first) {
    const std::vector<double> empty;
    std::vector<int> out;
    BOOST_CHECK((vv::rank(empty, out) == vv::rank_summary{0, 0, 0}));
    constexpr std::array<int, 0> none{};
    VISAVIS_CHECK(vv::rank(none).empty());
    constexpr std::array one{-7};
    VISAVIS_CHECK(vv::rank(one)[0] == vv::placing(1));
}

BOOST_AUTO_TEST_CASE(equal_values_share_one_rank) {
    constexpr std::array values{3, 3, 3};
    VISAVIS_CHECK(ranks(values, {}) == std::array<double, 3>{1, 1, 1});
    VISAVIS_CHECK(ranks(values, {.ties = vv::ties::modified}) == std::array<double, 3>{3, 3, 3});
    VISAVIS_CHECK(ranks(values, {.ties = vv::ties::fractional}) == std::array<double, 3>{2, 2, 2});
}

BOOST_AUTO_TEST_CASE(lists_beyond_the_stack_buffer_rank_alike) {
    VISAVIS_CHECK(ranks_a_shuffled_list<256>());
    VISAVIS_CHECK(ranks_a_shuffled_list<257>());
    VISAVIS_CHECK(ranks_a_shuffled_list<300>());
}

BOOST_AUTO_TEST_CASE(a_workspace_gives_the_same_ranks) {
    generator next;
    const auto values = random_list(next, 300, 40);
    std::vector<std::byte> workspace(vv::workspace_size(300));
    std::vector<double> out(300);
    vv::rank(values, out, {.workspace = workspace});
    BOOST_TEST(out == ranked(values, vv::ties::competition, higher),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(ranks_are_as_defined_for_any_list) {
    generator next;
    for (int trial = 0; trial != 60; ++trial) {
        const auto values = random_list(next, static_cast<std::size_t>(next(330)), 1 + next(50));
        for (auto how : every_way) {
            for (auto better : {higher, lower}) {
                const auto found = ranked(values, how, better);
                for (std::size_t at = 0; at != values.size(); ++at)
                    BOOST_REQUIRE_EQUAL(found[at], by_definition(values, at, how, better));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(all_but_dense_and_ordinal_ranks_are_one_family) {
    generator next;
    for (int trial = 0; trial != 20; ++trial) {
        const auto values = random_list(next, 50, 12);
        const auto least = ranked(values, vv::ties::competition, higher);
        const auto most = ranked(values, vv::ties::modified, higher);
        const auto middle = ranked(values, vv::ties::fractional, higher);
        double sum = 0;
        for (std::size_t at = 0; at != values.size(); ++at) {
            BOOST_REQUIRE_EQUAL(middle[at], (least[at] + most[at]) / 2);
            sum += middle[at];
        }
        BOOST_TEST(sum == 50 * 51 / 2);
    }
}

BOOST_AUTO_TEST_CASE(the_order_of_rows_never_matters_but_to_ordinal_ranks) {
    generator next;
    for (int trial = 0; trial != 20; ++trial) {
        const auto values = random_list(next, 100, 30);
        std::vector<int> reversed(values.rbegin(), values.rend());
        for (auto how : every_way) {
            if (how == vv::ties::ordinal) continue;
            auto again = ranked(reversed, how, higher);
            std::reverse(again.begin(), again.end());
            BOOST_TEST(ranked(values, how, higher) == again, boost::test_tools::per_element());
        }
    }
}

BOOST_AUTO_TEST_CASE(reversing_polarity_is_negating_the_values) {
    generator next;
    const auto values = random_list(next, 200, 60);
    std::vector<int> negated(values);
    for (int& value : negated) value = -value;
    for (auto how : every_way)
        BOOST_TEST(ranked(values, how, lower) == ranked(negated, how, higher),
                   boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(any_list_ranks_through_a_projection) {
    const std::vector<country_row> rows{{1, 0.5}, {2, 1.5}, {3, na}};
    std::vector<int> out(3);
    vv::rank(rows, out, {}, &country_row::score);
    BOOST_TEST(out == (std::vector{2, 1, 0}), boost::test_tools::per_element());
    vv::rank(rows, out, {.polarity = lower}, [](const country_row& row) { return row.score; });
    BOOST_TEST(out == (std::vector{1, 2, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(any_kind_of_list_ranks) {
    constexpr static int array[] = {3, 1, 2};
    VISAVIS_CHECK(vv::rank(array)[0] == vv::placing(1));
    const std::span<const int> span(array);
    const std::span<const int, 3> fixed(array);
    const auto doubled = [](int value) { return 2 * value; };
    std::vector<int> out(3);
    const auto expect_out = [&] {
        BOOST_TEST(out == (std::vector{1, 3, 2}), boost::test_tools::per_element());
        out.assign(3, -1);
    };
    vv::rank(span, out), expect_out();
    vv::rank(span | ranges::views::transform(doubled), out), expect_out();
    vv::rank(span | std::views::transform(doubled), out), expect_out();
    vv::rank(array, std::span(out)), expect_out();
    vv::rank(array, out | std::views::take(3)), expect_out();
    BOOST_CHECK((vv::rank(fixed)[1] == vv::placing(3)));
    vv::rank(span | ranges::views::transform([](int id) {
                 return country_row{id, 1.0 * id};
             }),
             out, {}, &country_row::score),
        expect_out();
}

BOOST_AUTO_TEST_CASE(a_column_of_another_size_is_refused_and_left_alone) {
    std::vector<int> out(2, -1);
    const auto refused = vv::rank.checked(std::array{1, 2, 3}, out);
    BOOST_CHECK(refused.why() == vv::reason::out_of_range);
    BOOST_TEST(out == (std::vector{-1, -1}), boost::test_tools::per_element());
    BOOST_CHECK_THROW(vv::rank(std::array{1, 2, 3}, out), vv::error);
}

BOOST_AUTO_TEST_CASE(fractional_ranks_do_not_go_into_whole_numbers) {
    std::array<int, 2> out{-1, -1};
    const auto refused = vv::rank.checked(std::array{1, 2}, out, {.ties = vv::ties::fractional});
    BOOST_CHECK(refused.refused() ==
                (vv::refusal{vv::reason::out_of_range, "fractional ranks in whole numbers"}));
    BOOST_TEST(out == (std::array{-1, -1}));
}

BOOST_AUTO_TEST_CASE(ranks_do_not_go_into_integers_too_small_for_them) {
    const std::vector<int> values(128);
    std::vector<signed char> out(128);
    BOOST_CHECK(vv::rank.checked(values, out).why() == vv::reason::out_of_range);
    std::vector<unsigned char> enough(128);
    BOOST_CHECK(vv::rank.checked(values, enough).has_value());
}

BOOST_AUTO_TEST_CASE(figures_know_which_way_is_better) {
    VISAVIS_CHECK(vv::rank(figures_of<awards>)[1] == vv::placing(1));
    VISAVIS_CHECK(vv::rank(figures_of<deaths>)[1] == vv::placing(3));
    VISAVIS_CHECK(vv::rank(figures_of<deaths>, {.ties = vv::ties::dense})[1] == vv::placing(2));
    constexpr vv::any_indicator read = deaths{};
    constexpr std::array figures{read.of(china, 2025_y, 5, someone),
                                 read.of(japan, 2025_y, 7, someone)};
    VISAVIS_CHECK(vv::rank(figures)[0] == vv::placing(1));
    constexpr std::array<vv::observation<vv::any_indicator, vv::any_country, int>, 0> none{};
    VISAVIS_CHECK(vv::rank(none).empty());
}

BOOST_AUTO_TEST_CASE(figures_of_different_indicators_periods_or_kinds_are_refused) {
    const vv::any_indicator one = awards{};
    const vv::any_indicator other = deaths{};
    const std::array mixed{one.of(china, 2025_y, 5, someone), other.of(japan, 2025_y, 7, someone)};
    BOOST_CHECK(vv::rank.checked(mixed).why() == vv::reason::different_indicators);
    constexpr std::array years{awards::of(china, 2024_y, 5, someone),
                               awards::of(china, 2025_y, 7, someone)};
    VISAVIS_CHECK(vv::rank.checked(years).why() == vv::reason::different_periods);
    VISAVIS_CHECK(vv::rank(years, {.periods = vv::across_periods})[0] == vv::placing(2));
    const std::array kinds{
        awards::of(vv::any_entity(china), 2025_y, 5, someone),
        awards::of(vv::any_entity(vv::city<"Lyon", "FR">{}), 2025_y, 7, someone)};
    BOOST_CHECK(vv::rank.checked(kinds).why() == vv::reason::different_kinds);
}

BOOST_AUTO_TEST_CASE(a_missing_figure_is_named_where_it_is_an_error) {
    using value = vv::answer<int>;
    constexpr std::array figures{
        awards::of(china, 2025_y, value(5), someone),
        awards::of(france, 2025_y, value(vv::reason::not_yet_published), someone)};
    VISAVIS_CHECK(vv::rank(figures)[1] == vv::placing());
    VISAVIS_CHECK(vv::rank.checked(figures, {.missing = vv::missing_values::error}).refused() ==
                  vv::refusal{vv::reason::not_yet_published, "awards of France"});
}

BOOST_AUTO_TEST_CASE(the_years_of_a_series_rank_through_their_values) {
    constexpr auto years = awards::series_of(china, someone, vv::dated{2023_y, 4},
                                             vv::dated{2024_y, 9}, vv::dated{2025_y, 7});
    VISAVIS_CHECK(vv::rank(years, {}, [](const auto& point) { return point.value; }) ==
                  std::array{vv::placing(3), vv::placing(1), vv::placing(2)});
}

// pandas 1.5.3, Series(x).rank(method, na_option = "keep", "top" or "bottom", ascending); first
// is ordinal. SciPy 1.10.1, stats.rankdata(x, method, nan_policy = "omit"), gives the same lowest
// first.
BOOST_AUTO_TEST_CASE(columns_are_ranked_as_pandas_ranks) {
    using vv::missing_values;
    using vv::ties;
    constexpr double none = 0;
    const auto check = [](const vv::rank_options& options, const row12& expected) {
        BOOST_TEST(ranks(fixture, options) == expected, boost::test_tools::per_element());
    };
    check({.ties = ties::ordinal}, {2, 5, 3, none, 8, 6, 4, 1, none, 7, 9, 10});
    check({.ties = ties::dense, .polarity = lower}, {5, 4, 5, none, 3, 4, 5, 6, none, 4, 2, 1});
    check({.polarity = lower, .missing = missing_values::first},
          {9, 6, 9, 1, 5, 6, 9, 12, 1, 6, 4, 3});
    check({.ties = ties::modified, .polarity = lower, .missing = missing_values::first},
          {11, 8, 11, 2, 5, 8, 11, 12, 2, 8, 4, 3});
    check({.ties = ties::dense, .missing = missing_values::first},
          {3, 4, 3, 1, 5, 4, 3, 2, 1, 4, 6, 7});
    check({.ties = ties::ordinal, .missing = missing_values::first},
          {4, 7, 5, 1, 10, 8, 6, 3, 2, 9, 11, 12});
    check({.ties = ties::ordinal, .polarity = lower, .missing = missing_values::last},
          {7, 4, 8, 11, 3, 5, 9, 10, 12, 6, 2, 1});
    check({.ties = ties::fractional, .polarity = lower, .missing = missing_values::last},
          {8, 5, 8, 11.5, 3, 5, 8, 10, 11.5, 5, 2, 1});
}

// R 4.2.2, base::rank(x, ties.method) and base::rank(-x, ties.method).
BOOST_AUTO_TEST_CASE(infinities_zeros_and_denormal_numbers_are_ranked_as_r_ranks) {
    using vv::ties;
    constexpr double tiny = std::numeric_limits<double>::denorm_min();
    constexpr std::array values{2.5,  -0.0,  0.0, infinity, -infinity,
                                tiny, -tiny, 2.5, infinity, 1e308};
    const auto check = [&](const vv::rank_options& options,
                           const std::array<double, 10>& expected) {
        BOOST_TEST(ranks(values, options) == expected, boost::test_tools::per_element());
    };
    check({ties::competition, lower}, {6, 3, 3, 9, 1, 5, 2, 6, 9, 8});
    check({ties::competition, higher}, {4, 7, 7, 1, 10, 6, 9, 4, 1, 3});
    check({ties::modified, lower}, {7, 4, 4, 10, 1, 5, 2, 7, 10, 8});
    check({ties::modified, higher}, {5, 8, 8, 2, 10, 6, 9, 5, 2, 3});
    check({ties::ordinal, lower}, {6, 3, 4, 9, 1, 5, 2, 7, 10, 8});
    check({ties::ordinal, higher}, {4, 7, 8, 1, 10, 6, 9, 5, 2, 3});
    check({ties::fractional, lower}, {6.5, 3.5, 3.5, 9.5, 1, 5, 2, 6.5, 9.5, 8});
    check({ties::fractional, higher}, {4.5, 7.5, 7.5, 1.5, 10, 6, 9, 4.5, 1.5, 3});
}

// SciPy 1.10.1, stats.rankdata(x, method) of numpy.int64.
BOOST_AUTO_TEST_CASE(wide_integers_are_ranked_as_scipy_ranks) {
    using vv::ties;
    using limits = std::numeric_limits<std::int64_t>;
    constexpr std::int64_t two_to_53 = std::int64_t{1} << 53;
    constexpr std::array values{two_to_53 + 1, two_to_53,     limits::min(),
                                limits::max(), two_to_53 + 1, std::int64_t{0}};
    using row = std::array<double, 6>;
    BOOST_CHECK((ranks(values, {ties::competition, lower}) == row{4, 3, 1, 6, 4, 2}));
    BOOST_CHECK((ranks(values, {ties::modified, lower}) == row{5, 3, 1, 6, 5, 2}));
    BOOST_CHECK((ranks(values, {ties::dense, lower}) == row{4, 3, 1, 5, 4, 2}));
    BOOST_CHECK((ranks(values, {ties::ordinal, lower}) == row{4, 3, 1, 6, 5, 2}));
    BOOST_CHECK((ranks(values, {ties::fractional, lower}) == row{4.5, 3, 1, 6, 4.5, 2}));
}

// R 4.2.2: x <- ((0:2999) * 7919) %% 1009; r <- rank(x, ties.method); sum(r * (1:3000)), and
// r[1000]; the same of rank(-x, ties.method).
BOOST_AUTO_TEST_CASE(a_column_beyond_the_stack_is_ranked_as_r_ranks) {
    using vv::ties;
    std::vector<double> values(3000);
    for (std::size_t at = 0; at != 3000; ++at) values[at] = static_cast<double>(at * 7919 % 1009);
    const auto check = [&](ties how, vv::polarity better, double sum, double of_1000th) {
        std::vector<double> found(3000);
        vv::rank(values, found, {.ties = how, .polarity = better});
        double weighted = 0;
        for (std::size_t at = 0; at != 3000; ++at)
            weighted += found[at] * static_cast<double>(at + 1);
        BOOST_CHECK_EQUAL(weighted, sum);
        BOOST_CHECK_EQUAL(found[999], of_1000th);
    };
    check(ties::competition, lower, 6747836290, 1550);
    check(ties::competition, higher, 6752243237, 1450);
    check(ties::modified, lower, 6756758263, 1551);
    check(ties::modified, higher, 6761165210, 1451);
    check(ties::ordinal, lower, 6754292574, 1550);
    check(ties::ordinal, higher, 6758699521, 1450);
    check(ties::fractional, lower, 6752297276.5, 1550.5);
    check(ties::fractional, higher, 6756704223.5, 1450.5);
}

BOOST_AUTO_TEST_CASE(a_column_is_ranked_with_the_gaps_of_its_bitmap) {
    constexpr std::array counts{5, 900, 7, 5};
    constexpr std::uint8_t all_but_the_second[] = {0b1101};
    const vv::column cells(counts, vv::validity(all_but_the_second));
    std::array<int, 4> out{};
    BOOST_CHECK((vv::rank(cells, out) == vv::rank_summary{3, 1, 1}));
    BOOST_TEST(out == (std::array{2, 0, 1, 2}), boost::test_tools::per_element());
    vv::rank(cells, out, {.missing = vv::missing_values::last});
    BOOST_TEST(out == (std::array{2, 4, 1, 2}), boost::test_tools::per_element());
    const auto refused = vv::rank.checked(cells, out, {.missing = vv::missing_values::error});
    BOOST_CHECK(refused.why() == vv::reason::not_available);
}

BOOST_AUTO_TEST_CASE(a_column_ranks_alike_however_its_work_is_divided) {
    generator next;
    std::vector<int> values = random_list(next, 5000, 900);
    for (auto how : every_way) {
        const vv::rank_options options{.ties = how, .polarity = lower};
        const auto expected = ranked(values, how, lower);
        for (const std::size_t workers : {1U, 2U, 3U, 7U}) {
            std::vector<double> found(values.size());
            std::vector<std::byte> workspace(vv::workspace_size(values.size(), workers));
            vv::rank_options lent = options;
            lent.workspace = workspace;
            const vv::tests::backwards_in_uneven_parts divide{workers};
            BOOST_CHECK(vv::rank(values, found, lent, divide).ranked == values.size());
            BOOST_CHECK(found == expected);
        }
        std::vector<double> found(values.size());
        vv::rank(values, found, options, vv::tests::on_threads{2});
        BOOST_CHECK(found == expected);
    }
}

BOOST_AUTO_TEST_CASE(a_workspace_spares_long_columns_their_allocation) {
    generator next;
    for (const std::size_t size : {2048U, 2049U, 9000U}) {
        const auto values = random_list(next, size, 900);
        std::vector<int> out(size);
        std::vector<std::byte> workspace(vv::workspace_size(size));
        std::vector<std::byte> for_three(vv::workspace_size(size, 3));
        const auto alone = [&] { vv::rank(values, out, {.workspace = workspace}); };
        const auto divided = [&] {
            vv::rank(values, out, {.workspace = for_three}, vv::in_sequence{});
        };
        const auto without = [&] { vv::rank(values, out); };
        BOOST_CHECK_EQUAL(vv::tests::allocations_of(alone), 0);
        BOOST_CHECK_EQUAL(vv::tests::allocations_of(divided), 0);
        BOOST_CHECK_EQUAL(vv::tests::allocations_of(without), size > vv::local_size ? 1 : 0);
    }
}

BOOST_AUTO_TEST_CASE(more_cells_than_32_bits_can_number_are_refused_unread) {
    const std::size_t too_many = std::size_t{1} << 32;
    double one = 1;
    const vv::column cells(&one, too_many);
    const std::span out(&one, too_many);
    const auto listed = vv::rank.checked(cells, out);
    BOOST_CHECK(listed.refused() ==
                (vv::refusal{vv::reason::out_of_range, "a list of more than 2^32 - 1 values"}));
    const auto divided = vv::rank.checked(cells, out, {}, vv::in_sequence{});
    BOOST_CHECK(divided.refused() ==
                (vv::refusal{vv::reason::out_of_range, "a column of more than 2^32 - 1 cells"}));
}

BOOST_AUTO_TEST_CASE(a_divided_column_is_refused_as_a_whole_and_names_its_missing_cell) {
    const std::vector values{1.0, na, 2.0};
    std::vector<double> out(3, -1);
    const vv::in_sequence divide;
    const auto missing =
        vv::rank.checked(values, out, {.missing = vv::missing_values::error}, divide);
    BOOST_CHECK(missing.refused() == (vv::refusal{vv::reason::not_a_number, "cell 1"}));
    BOOST_TEST(out == std::vector<double>(3, -1), boost::test_tools::per_element());
    std::vector<int> whole(3);
    std::vector<double> two(2);
    BOOST_CHECK(vv::rank.checked(values, two, {}, divide).why() == vv::reason::out_of_range);
    BOOST_CHECK_THROW(vv::rank(values, whole, {.ties = vv::ties::fractional}, divide), vv::error);
    const std::vector there{1.0, 3.0};
    BOOST_CHECK(vv::rank.checked(there, two, {.missing = vv::missing_values::error}, divide));
}

// pandas 1.5.3, Series(x).groupby(g).rank(method, ascending = False); first is ordinal.
BOOST_AUTO_TEST_CASE(mixed_groups_are_ranked_as_pandas_ranks) {
    using vv::ties;
    // the cells of g = 0 0 0 0 1 1 1 1 2 2 2 2 in x
    constexpr std::array<std::uint32_t, 12> positions{0, 2, 6, 9, 1, 4, 5, 10, 3, 7, 8, 11};
    const auto cells = vv::by_group(fixture, vv::groups::of_size(4, 3).at(positions.data()));
    const auto check = [&](ties how, const row12& expected) {
        row12 found{};
        BOOST_CHECK_EQUAL(vv::rank(cells, found, {.ties = how}).unranked, 2);
        for (double& one : found)
            if (one != one) one = 0;
        BOOST_TEST(found == expected, boost::test_tools::per_element());
    };
    check(ties::competition, {1, 1, 1, 0, 3, 1, 1, 1, 0, 4, 4, 2});
    check(ties::modified, {3, 2, 3, 0, 3, 2, 3, 1, 0, 4, 4, 2});
    check(ties::dense, {1, 1, 1, 0, 2, 1, 1, 1, 0, 2, 3, 2});
    check(ties::ordinal, {1, 1, 2, 0, 3, 2, 3, 1, 0, 4, 4, 2});
    check(ties::fractional, {2, 1.5, 2, 0, 3, 1.5, 2, 1, 0, 4, 4, 2});
}

BOOST_AUTO_TEST_CASE(groups_by_offsets_rank_apart_and_cells_in_none_are_unranked) {
    constexpr std::array values{9.0, 1.0, 2.0, 2.0, 7.0, 8.0, 4.0};
    const std::vector<std::int32_t> offsets{1, 4, 4, 6};
    const auto cells = vv::by_group(values, vv::groups::by_offsets(offsets));
    std::array<vv::placing, 7> out{};
    const auto summary = vv::rank(cells, out, {}, vv::tests::on_threads{2});
    BOOST_CHECK((summary == vv::rank_summary{5, 2, 1}));
    using vv::placing;
    BOOST_CHECK((out == std::array{placing(), placing(3), placing(1, true), placing(1, true),
                                   placing(2), placing(1), placing()}));
}

BOOST_AUTO_TEST_CASE(ranks_of_groups_are_refused_as_a_whole) {
    const std::vector values{1.0, 2.0, 3.0, na};
    const auto cells = vv::by_group(values, vv::groups::of_size(2, 2));
    std::vector<int> out(4, -1);
    const auto missing = vv::rank.checked(cells, out, {.missing = vv::missing_values::error});
    BOOST_CHECK(missing.refused() == (vv::refusal{vv::reason::not_a_number, "cell 3"}));
    BOOST_CHECK(vv::rank.checked(cells, out, {.ties = vv::ties::fractional}).why() ==
                vv::reason::out_of_range);
    std::vector<int> three(3, -1);
    BOOST_CHECK_THROW(vv::rank(cells, three), vv::error);
    BOOST_TEST(out == std::vector<int>(4, -1), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
