// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/by_name.hpp>

#include "allocations.hpp"
#include "both_doors.hpp"
#include "both_ways.hpp"

#include <visavis/compare/footrule.hpp>
#include <visavis/compare/kendall.hpp>
#include <visavis/compare/spearman.hpp>
#include <visavis/compare/weighted_tau.hpp>
#include <visavis/core/literals.hpp>
#include <visavis/model/league.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <string_view>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;
using namespace std::string_view_literals;

namespace {

constexpr auto tau = vv::by_name(vv::kendall_tau);
constexpr std::array four{"Aarhus"sv, "Bern"sv, "Cork"sv, "Dresden"sv};
constexpr std::array three{"Bern"sv, "Aarhus"sv, "Essen"sv};

constexpr vv::source nobody{"made up"};
using liveable = vv::list_of<"liveable cities", vv::entity_kind::city>;
constexpr vv::city<"Aarhus", "DK"> aarhus;
constexpr vv::city<"Bern", "CH"> bern;
constexpr vv::city<"Cork", "IE"> cork;

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(by_name)

BOOST_AUTO_TEST_CASE(names_agree_where_they_stand_in_the_same_order) {
    VISAVIS_CHECK(tau(four, four) == 1);
    VISAVIS_CHECK(tau(four, std::array{"Dresden"sv, "Cork"sv, "Bern"sv, "Aarhus"sv}) == -1);
    VISAVIS_CHECK(vv::by_name(vv::spearman_rho)(four, four) == 1);
    VISAVIS_CHECK(vv::by_name(vv::weighted_tau)(four, four).value() == 1);
}

BOOST_AUTO_TEST_CASE(names_in_one_list_only_are_left_out_and_counted) {
    VISAVIS_CHECK(tau(four, three) == -1);
    VISAVIS_CHECK(tau(four, three).members() == vv::compared_members{2, 3});
    VISAVIS_CHECK(vv::by_name(vv::footrule)(four, three).places() == 2);
}

// SciPy 1.10.1, kendalltau([1, 2, 3, 4, 5], [2, 1, 4, 4, 3]).statistic; of five names the last two
// of the first list are not in the second, and the last is not in the first.
BOOST_AUTO_TEST_CASE(or_tie_behind_the_last_of_the_list_without_them) {
    constexpr auto behind = vv::by_name(vv::kendall_tau, vv::lone_names::behind)(four, three);
    VISAVIS_CHECK(behind.members() == vv::compared_members{5, 0});
    VISAVIS_CHECK(behind.pairs() ==
                  vv::pair_counts{.concordant = 6, .discordant = 3, .tied_in_second = 1});
    BOOST_TEST(behind.value() == 0.316227766016838, boost::test_tools::tolerance(1e-14));
    VISAVIS_CHECK(vv::by_name(vv::footrule, vv::lone_names::behind)(four, three).places() == 6);
}

BOOST_AUTO_TEST_CASE(or_are_refused_by_name) {
    constexpr auto strict = vv::by_name(vv::kendall_tau, vv::lone_names::error);
    VISAVIS_CHECK(strict.checked(four, three).refused() ==
                  vv::refusal{vv::reason::unknown_entity, "Cork, only in the first list"});
    VISAVIS_CHECK(strict.checked(std::array{"Bern"sv, "Aarhus"sv}, three).refused() ==
                  vv::refusal{vv::reason::unknown_entity, "Essen, only in the second list"});
    VISAVIS_CHECK(strict(four, four) == 1);
}

BOOST_AUTO_TEST_CASE(lists_without_common_names_have_no_agreement) {
    constexpr std::array other{"Fes"sv, "Gao"sv};
    VISAVIS_CHECK(tau.checked(four, other).why() == vv::reason::empty_list);
    VISAVIS_CHECK(tau.checked(std::array{"Fes"sv, "Fes"sv}, other).why() == vv::reason::malformed);
    BOOST_TEST(vv::tests::doors_agree(tau, four, other));
    BOOST_TEST(vv::tests::doors_agree(tau, four, three));
}

BOOST_AUTO_TEST_CASE(leagues_agree_with_their_ties) {
    constexpr auto one = liveable::ranked(2025_y, nobody, aarhus, bern, cork);
    constexpr auto other =
        liveable::ranked_as<3>(2024_y, nobody, {{1, aarhus}, {2, cork}, {2, bern}});
    VISAVIS_CHECK(tau(one, other).pairs() == vv::pair_counts{.concordant = 2, .tied_in_second = 1});
    VISAVIS_CHECK(tau(one.places, one.places) == 1);
    constexpr auto who = [](const auto& place) { return place.who; };
    VISAVIS_CHECK(tau(one, other, who, who).pairs() ==
                  vv::pair_counts{.concordant = 2, .discordant = 1}); // names alone do not tie
}

BOOST_AUTO_TEST_CASE(small_lists_allocate_nothing) {
    std::vector<int> a(256);
    for (int at = 0; at != 256; ++at) a[static_cast<std::size_t>(at)] = at * 7 % 256;
    std::vector<int> b(a.rbegin(), a.rend());
    BOOST_CHECK_EQUAL(vv::tests::allocations_of(
                          [&] { BOOST_CHECK(vv::by_name(vv::footrule)(a, b).normalised() == 1); }),
                      0);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
