// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/rank_biased.hpp>

#include "both_doors.hpp"
#include "both_ways.hpp"
#include "number_lists.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <string_view>
#include <vector>

namespace vv = visavis;
using namespace std::string_view_literals;
using enum vv::tied_names;

namespace {

struct ranked {
    std::string_view who;
    int rank;
};

constexpr bool is_near(double value, double expected) {
    const double off = value - expected;
    return off < 2e-15 && off > -2e-15;
}
constexpr bool is(const vv::rank_biased& overlap, double extrapolated, double least,
                  double greatest) {
    return is_near(overlap.value(), extrapolated) && is_near(overlap.least(), least) &&
           is_near(overlap.greatest(), greatest);
}

constexpr std::array eight{"a"sv, "b"sv, "c"sv, "d"sv, "e"sv, "f"sv, "g"sv, "h"sv};
constexpr std::array three{"a"sv, "b"sv, "c"sv};
constexpr std::array colours{ranked{"red", 1}, ranked{"blue", 2}, ranked{"green", 2},
                             ranked{"yellow", 4}, ranked{"pink", 5}};
constexpr std::array more_colours{ranked{"blue", 1},   ranked{"red", 1},   ranked{"white", 3},
                                  ranked{"yellow", 4}, ranked{"black", 4}, ranked{"purple", 4},
                                  ranked{"green", 7}};
constexpr std::array few_colours{ranked{"blue", 1}, ranked{"red", 1}, ranked{"white", 3}};
constexpr std::array one_tie{ranked{"a", 1}, ranked{"b", 1}, ranked{"c", 1}, ranked{"d", 1},
                             ranked{"e", 5}};
constexpr std::array many_ties{ranked{"a", 1}, ranked{"b", 2}, ranked{"e", 2}, ranked{"c", 4},
                               ranked{"x", 4}, ranked{"d", 4}, ranked{"y", 7}, ranked{"z", 7},
                               ranked{"w", 9}, ranked{"v", 10}};

struct numbered {
    int who;
    int rank;
};

// Names in random order, of which so many in a hundred tie with the one before.
std::vector<numbered> random_names(vv::tests::random_bits& next, std::size_t all,
                                   std::size_t tied) {
    std::vector<numbered> names(all);
    for (std::size_t at = 0; at != all; ++at) names[at].who = static_cast<int>(at);
    for (std::size_t at = all; at > 1; --at)
        std::swap(names[at - 1].who, names[next.below(at)].who);
    names.resize(1 + next.below(all));
    for (std::size_t at = 0; at != names.size(); ++at)
        names[at].rank =
            at != 0 && next.below(100) < tied ? names[at - 1].rank : static_cast<int>(at) + 1;
    return names;
}

// The overlap of two whole lists of the same names, by its definition, with what each name
// contributes counted anew at each depth; the lists agree wholly beyond their end.
double by_definition(const std::vector<numbered>& a, const std::vector<numbered>& b, double p,
                     vv::tied_names ties) {
    const auto seen = [&](const std::vector<numbered>& list, int name, double depth) {
        double first = 0;
        double last = 0;
        int rank = 0;
        for (const auto& one : list)
            if (one.who == name) rank = one.rank;
        for (std::size_t at = 0; at != list.size(); ++at) {
            if (list[at].rank < rank) first = static_cast<double>(at) + 1;
            if (list[at].rank <= rank) last = static_cast<double>(at) + 1;
        }
        if (depth <= first) return 0.0;
        return ties == together ? 1.0 : std::min(1.0, (depth - first) / (last - first));
    };
    double sum = 0;
    for (std::size_t depth = 1; depth <= a.size(); ++depth) {
        const auto d = static_cast<double>(depth);
        double both = 0;
        double first = 0;
        double second = 0;
        for (const auto& one : a) {
            const double x = seen(a, one.who, d);
            const double y = seen(b, one.who, d);
            both += x * y;
            first += x * x;
            second += y * y;
        }
        const double agreement = ties == together   ? 2 * both / (first + second)
                                 : ties == averaged ? both / d
                                                    : both / std::sqrt(first * second);
        sum += (1 - p) * std::pow(p, d - 1) * agreement;
    }
    return sum + std::pow(p, static_cast<double>(a.size()));
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(rank_biased)

BOOST_AUTO_TEST_CASE(lists_of_the_same_names_in_the_same_order_overlap_wholly) {
    constexpr auto overlap = vv::rank_biased_overlap(three, three, {.persistence = 0.5});
    VISAVIS_CHECK(overlap.value() == 1 && overlap.greatest() == 1);
    VISAVIS_CHECK(is_near(overlap.least(), 0.95444154167983597));
    VISAVIS_CHECK(is_near(overlap.residual(), 1 - 0.95444154167983597));
    VISAVIS_CHECK(overlap.persistence() == 0.5);
}

BOOST_AUTO_TEST_CASE(lists_without_common_names_overlap_at_most_in_what_is_unseen) {
    constexpr std::array others{"x"sv, "y"sv, "z"sv, "w"sv};
    VISAVIS_CHECK(is(vv::rank_biased_overlap(three, others, {.persistence = 0.5}), 0, 0,
                     0.063020833333333331));
}

// By the program of the authors, github.com/julian-urbano/sigir2024-rbo, rbo/R/rbo.R at 0338fd9,
// with R 4.2.2: rbo(x, y, p, ties = "w") and so on.
BOOST_AUTO_TEST_CASE(overlaps_without_ties_are_those_of_their_authors_program) {
    constexpr std::array pairwise{"b"sv, "a"sv, "d"sv, "c"sv, "f"sv, "e"sv, "h"sv, "g"sv};
    VISAVIS_CHECK(is(vv::rank_biased_overlap(eight, pairwise), 0.85228598571428571,
                     0.65448727631216763, 0.85228598571428571));
    constexpr std::array uneven{"b"sv, "z"sv, "a"sv, "y"sv};
    for (const auto ties : {together, averaged, adjusted})
        BOOST_TEST(is(vv::rank_biased_overlap(eight, uneven, {.ties = ties}), 0.46349999999999997,
                      0.266685576220899, 0.71369857992857133));
    VISAVIS_CHECK(vv::rank_biased_overlap(uneven, eight) == vv::rank_biased_overlap(eight, uneven));
    VISAVIS_CHECK(is(
        vv::rank_biased_overlap(std::array{"a"sv}, std::array{"b"sv, "a"sv}, {.persistence = 0.99}),
        0.495, 0.036516870565536312, 0.98999999999999999));
}

BOOST_AUTO_TEST_CASE(overlaps_with_ties_are_those_of_their_authors_program) {
    constexpr auto of_colours = [](vv::tied_names ties) {
        return vv::rank_biased_overlap(colours, more_colours, {.ties = ties});
    };
    VISAVIS_CHECK(
        is(of_colours(together), 0.69358907575757578, 0.47233559183573748, 0.83540892510822506));
    VISAVIS_CHECK(
        is(of_colours(averaged), 0.66845235714285711, 0.44915865244179803, 0.81223198571428579));
    VISAVIS_CHECK(
        is(of_colours(adjusted), 0.71265546220122677, 0.48696585792544839, 0.85003919119793614));
    constexpr auto of_few = [](vv::tied_names ties) {
        return vv::rank_biased_overlap(colours, few_colours, {.persistence = 0.8, .ties = ties});
    };
    VISAVIS_CHECK(
        is(of_few(together), 0.68800000000000006, 0.50605228955038339, 0.81668266666666667));
    VISAVIS_CHECK(
        is(of_few(averaged), 0.64666666666666672, 0.46471895621705006, 0.77534933333333345));
    VISAVIS_CHECK(
        is(of_few(adjusted), 0.70665208750948649, 0.52470437705986972, 0.8353347541761531));
    constexpr auto of_ties = [](vv::tied_names ties) {
        return vv::rank_biased_overlap(one_tie, many_ties, {.persistence = 0.95, .ties = ties});
    };
    VISAVIS_CHECK(
        is(of_ties(together), 0.882921704435358, 0.39257737897535405, 0.91557721399012437));
    VISAVIS_CHECK(
        is(of_ties(averaged), 0.83950857008654101, 0.36683045247034862, 0.88790504681919624));
    VISAVIS_CHECK(
        is(of_ties(adjusted), 0.89626793215240008, 0.40043278399205628, 0.92180468922262682));
}

BOOST_AUTO_TEST_CASE(a_list_with_ties_overlaps_with_itself_wholly_unless_orders_are_averaged) {
    constexpr auto with_itself = [](vv::tied_names ties) {
        return vv::rank_biased_overlap(many_ties, many_ties, {.ties = ties}).value();
    };
    VISAVIS_CHECK(is_near(with_itself(together), 1) && is_near(with_itself(adjusted), 1));
    VISAVIS_CHECK(with_itself(averaged) < 0.99);
}

BOOST_AUTO_TEST_CASE(persistence_lies_between_zero_and_one) {
    constexpr auto with = [](double p) {
        return vv::rank_biased_overlap.checked(three, eight, {.persistence = p});
    };
    VISAVIS_CHECK(with(0).why() == vv::reason::out_of_range);
    VISAVIS_CHECK(with(1).why() == vv::reason::out_of_range);
    VISAVIS_CHECK(with(-0.5).why() == vv::reason::out_of_range);
    VISAVIS_CHECK(with(std::numeric_limits<double>::quiet_NaN()).why() == vv::reason::out_of_range);
    VISAVIS_CHECK(is(with(1e-300).value(), 1, 1, 1));      // only the first place counts
    constexpr double sums_up = with(0.95).value().least(); // one tail, in two ways
    constexpr double subtracts = with(0.9500000000000001).value().least();
    VISAVIS_CHECK(sums_up - subtracts < 1e-14 && subtracts - sums_up < 1e-14);
    constexpr std::array<std::string_view, 0> none{};
    VISAVIS_CHECK(vv::rank_biased_overlap.checked(none, three).why() == vv::reason::empty_list);
    BOOST_TEST(vv::tests::doors_agree(vv::rank_biased_overlap, none, three));
    BOOST_TEST(vv::tests::doors_agree(vv::rank_biased_overlap, eight, three));
}

BOOST_AUTO_TEST_CASE(overlaps_of_whole_lists_are_as_defined) {
    vv::tests::random_bits next;
    for (int trial = 0; trial != 60; ++trial) {
        const auto all = 1 + next.below(40);
        const auto a = random_names(next, all, next.below(100));
        std::vector<numbered> b = a; // the same names in another order
        for (std::size_t at = b.size(); at > 1; --at)
            std::swap(b[at - 1].who, b[next.below(at)].who);
        for (std::size_t at = 0; at != b.size(); ++at)
            b[at].rank = at != 0 && next.below(3) == 0 ? b[at - 1].rank : static_cast<int>(at) + 1;
        for (const auto ties : {together, averaged, adjusted}) {
            const double p = 0.05 + 0.9 * next.fraction();
            const auto overlap = vv::rank_biased_overlap(a, b, {.persistence = p, .ties = ties});
            BOOST_TEST(overlap.value() == by_definition(a, b, p, ties),
                       boost::test_tools::tolerance(1e-13));
            BOOST_TEST(overlap.greatest() == overlap.value(),
                       boost::test_tools::tolerance(1e-13)); // nothing is left that may agree
        }
    }
}

BOOST_AUTO_TEST_CASE(overlaps_are_symmetric_and_lie_between_their_bounds) {
    vv::tests::random_bits next;
    for (int trial = 0; trial != 200; ++trial) {
        const auto all = 1 + next.below(60);
        const auto a = random_names(next, all, next.below(100));
        const auto b = random_names(next, all, next.below(100));
        for (const auto ties : {together, averaged}) {
            const vv::rank_biased_options options{0.02 + 0.96 * next.fraction(), ties};
            const auto overlap = vv::rank_biased_overlap(a, b, options);
            BOOST_TEST((overlap.least() >= 0 && overlap.greatest() <= 1));
            BOOST_TEST(overlap.least() <= overlap.value() + 1e-14);
            BOOST_TEST(overlap.value() <= overlap.greatest() + 1e-14);
            BOOST_CHECK(overlap == vv::rank_biased_overlap(b, a, options));
        }
        const auto adjusted_overlap = vv::rank_biased_overlap(a, b, {.ties = adjusted});
        BOOST_TEST((adjusted_overlap.value() >= 0 && adjusted_overlap.value() <= 1));
    }
}

BOOST_AUTO_TEST_CASE(bounds_only_narrow_when_more_names_are_seen) {
    vv::tests::random_bits next;
    for (int trial = 0; trial != 100; ++trial) {
        const auto all = 2 + next.below(60);
        auto a = random_names(next, all, 0);
        const auto b = random_names(next, all, 0);
        const auto seen = vv::rank_biased_overlap(a, b);
        if (a.size() == 1) continue;
        a.pop_back();
        const auto before = vv::rank_biased_overlap(a, b);
        BOOST_TEST(before.least() <= seen.least() + 1e-14);
        BOOST_TEST(before.greatest() >= seen.greatest() - 1e-14);
    }
}

BOOST_AUTO_TEST_CASE(an_exchange_that_brings_the_lists_together_never_lowers_the_overlap) {
    vv::tests::random_bits next;
    for (int trial = 0; trial != 100; ++trial) {
        const auto size = 2 + next.below(40);
        std::vector<int> sorted(size);
        for (std::size_t at = 0; at != size; ++at) sorted[at] = static_cast<int>(at);
        auto list = sorted;
        for (std::size_t at = size; at > 1; --at) std::swap(list[at - 1], list[next.below(at)]);
        double before = vv::rank_biased_overlap(sorted, list).value();
        for (std::size_t end = size; end > 1; --end)
            for (std::size_t at = 1; at != end; ++at) {
                if (list[at - 1] < list[at]) continue;
                std::swap(list[at - 1], list[at]);
                const double after = vv::rank_biased_overlap(sorted, list).value();
                BOOST_CHECK_GE(after, before - 1e-15);
                before = after;
            }
        BOOST_TEST(is_near(before, 1));
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
