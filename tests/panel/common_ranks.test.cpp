// SPDX-License-Identifier: BSL-1.0
#include <visavis/panel/common_ranks.hpp>

#include "both_ways.hpp"
#include "number_lists.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <limits>
#include <string>
#include <vector>

namespace vv = visavis;
using vv::ties;

namespace {

constexpr double na = std::numeric_limits<double>::quiet_NaN();
constexpr ties every_rule[] = {ties::competition, ties::modified, ties::dense, ties::ordinal,
                               ties::fractional};

// Twice the new ranks before and after, of one group.
template <class Number, std::size_t Size>
struct anew {
    std::array<int, Size> before{};
    std::array<int, Size> after{};

    friend bool operator==(const anew&, const anew&) = default;
};
template <class Number, std::size_t Size>
constexpr auto made(const std::array<Number, Size>& before, const std::array<Number, Size>& after,
                    ties how = ties::competition) {
    const auto all = vv::groups::of_size(Size, 1);
    return vv::detail::read_ranks(vv::by_group(before, all), [&](const auto& was) {
        return vv::detail::read_ranks(vv::by_group(after, all), [&](const auto& is) {
            vv::detail::common_ranks ranks(Size);
            ranks.make<vv::detail::lane_of<Number>>(was, 0, is, 0, Size, how);
            anew<Number, Size> found;
            for (std::size_t member = 0; member != Size; ++member) {
                found.before[member] = ranks.before(member);
                found.after[member] = ranks.after(member);
            }
            return found;
        });
    });
}

// The common members by the verb `rank`.
template <class Number>
std::vector<int> by_verb(const std::vector<Number>& own, const std::vector<Number>& other,
                         ties how) {
    std::vector<vv::answer<Number>> common;
    for (std::size_t member = 0; member != own.size(); ++member)
        common.push_back(own[member] >= 1 && other[member] >= 1
                             ? vv::answer<Number>(own[member])
                             : vv::answer<Number>(vv::reason::unranked));
    std::vector<vv::placing> ranks(own.size());
    vv::rank(common, ranks, {.ties = how, .polarity = vv::polarity::lower_is_better});
    std::vector<int> doubled;
    for (const auto& rank : ranks) doubled.push_back(static_cast<int>(rank.halves()));
    return doubled;
}

template <class Number>
void is_as_the_verb_ranks(const std::vector<Number>& before, const std::vector<Number>& after) {
    const auto size = before.size();
    for (const auto how : every_rule) {
        const auto all = vv::groups::of_size(size, 1);
        std::vector<int> was;
        std::vector<int> is;
        vv::detail::read_ranks(vv::by_group(before, all), [&](const auto& first) {
            return vv::detail::read_ranks(vv::by_group(after, all), [&](const auto& second) {
                vv::detail::common_ranks ranks(size);
                ranks.make<vv::detail::lane_of<Number>>(first, 0, second, 0, size, how);
                for (std::size_t member = 0; member != size; ++member) {
                    was.push_back(ranks.before(member));
                    is.push_back(ranks.after(member));
                }
                return 0;
            });
        });
        BOOST_TEST_CONTEXT("rule " << static_cast<int>(how)) {
            BOOST_TEST(was == by_verb(before, after, how), boost::test_tools::per_element());
            BOOST_TEST(is == by_verb(after, before, how), boost::test_tools::per_element());
        }
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(panel)
BOOST_AUTO_TEST_SUITE(common_ranks)

BOOST_AUTO_TEST_CASE(who_is_in_one_period_only_leaves_a_gap_that_closes) {
    constexpr auto ranks = made(std::array{1, 2, 3, 0}, std::array{2, 3, 0, 1});
    VISAVIS_CHECK(ranks.before == std::array{2, 4, 0, 0});
    VISAVIS_CHECK(ranks.after == std::array{2, 4, 0, 0});
}

BOOST_AUTO_TEST_CASE(nobody_in_common_has_no_ranks) {
    constexpr auto ranks = made(std::array{1.0, na}, std::array{na, 1.0});
    VISAVIS_CHECK(ranks.before == std::array{0, 0} && ranks.after == std::array{0, 0});
}

BOOST_AUTO_TEST_CASE(ties_are_ranked_anew_by_their_rule) {
    constexpr std::array before{1.0, 2.5, 2.5, 4.0};
    constexpr std::array after{1.0, 2.0, 3.0, 4.0};
    using row = std::array<int, 4>;
    VISAVIS_CHECK(made(before, after, ties::fractional).before == row{2, 5, 5, 8});
    VISAVIS_CHECK(made(before, after, ties::competition).before == row{2, 4, 4, 8});
    VISAVIS_CHECK(made(before, after, ties::modified).before == row{2, 6, 6, 8});
    VISAVIS_CHECK(made(before, after, ties::dense).before == row{2, 4, 4, 6});
    VISAVIS_CHECK(made(before, after, ties::ordinal).before == row{2, 4, 6, 8});
}

BOOST_AUTO_TEST_CASE(ranks_that_the_group_cannot_have_had_by_itself_are_ranked_too) {
    // places of four countries among all the world's
    constexpr auto whole = made(std::array{170, 12, 12, 80}, std::array{3, 4, 0, 2});
    VISAVIS_CHECK(whole.before == std::array{6, 2, 0, 4} && whole.after == std::array{4, 6, 0, 2});
    constexpr auto odd = made(std::array{1.25, 1.0, 3.5}, std::array{1.0, 2.0, 1e9});
    VISAVIS_CHECK(odd.before == std::array{4, 2, 6} && odd.after == std::array{2, 4, 6});
}

BOOST_AUTO_TEST_CASE(new_ranks_are_those_of_the_verb_rank) {
    vv::tests::random_bits next;
    for (std::size_t size : {1U, 5U, 50U, 217U, 300U})
        for (std::size_t missing_in : {2U, 4U, 1000U})
            for (std::size_t most : {std::size_t{3}, size, 5 * size}) {
                const auto random = [&](auto number) {
                    std::vector<decltype(number)> ranks(size);
                    for (auto& rank : ranks)
                        rank = next.below(missing_in) == 0
                                   ? decltype(number)(0)
                                   : static_cast<decltype(number)>(1 + next.below(most));
                    return ranks;
                };
                is_as_the_verb_ranks(random(1.0), random(1.0));
                is_as_the_verb_ranks(random(1.0F), random(1.0F));
                is_as_the_verb_ranks(random(std::uint32_t{1}), random(std::uint32_t{1}));
                auto halves = random(1.0);
                for (auto& rank : halves) rank = rank == 0 ? na : rank - 0.5 + 1;
                is_as_the_verb_ranks(halves, random(1.0));
            }
}

BOOST_AUTO_TEST_CASE(none_is_made_where_there_is_nothing_to_compare) {
    vv::detail::common_ranks ranks(3);
    ranks.make_none(3);
    for (std::size_t member = 0; member != 3; ++member)
        BOOST_CHECK(ranks.before(member) == 0 && ranks.after(member) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
