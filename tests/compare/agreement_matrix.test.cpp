// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/agreement_matrix.hpp>

#include "both_ways.hpp"

#include <visavis/compare/by_name.hpp>
#include <visavis/compare/footrule.hpp>
#include <visavis/compare/kendall.hpp>
#include <visavis/compare/rank_biased.hpp>
#include <visavis/compare/spearman.hpp>
#include <visavis/compare/weighted_tau.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace vv = visavis;
using namespace std::string_view_literals;

namespace {

constexpr std::array<std::array<int, 5>, 3> lists{
    {{9, 7, 7, 4, 2}, {8, 9, 6, 6, 1}, {1, 2, 3, 4, 5}}};
constexpr std::array<std::array<std::string_view, 3>, 2> names{
    {{"a"sv, "b"sv, "c"sv}, {"b"sv, "a"sv, "x"sv}}};

constexpr bool is_near(double value, double expected) {
    const double off = value - expected;
    return off < 1e-15 && off > -1e-15;
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(agreement_matrix)

// R 4.2.2, cor(cbind(...), method = "kendall") and "spearman".
BOOST_AUTO_TEST_CASE(every_list_is_compared_with_every_other) {
    constexpr auto tau = vv::agreement_matrix(lists, vv::kendall_tau);
    VISAVIS_CHECK(is_near(tau[0][1], 0.66666666666666685));
    VISAVIS_CHECK(is_near(tau[0][2], -0.94868329805051377));
    VISAVIS_CHECK(is_near(tau[2][1], -0.73786478737262184));
    constexpr auto rho = vv::agreement_matrix(lists, vv::spearman_rho);
    VISAVIS_CHECK(is_near(rho[1][0], 0.76315789473684226));
    VISAVIS_CHECK(is_near(rho[2][0], -0.97467943448089644));
    VISAVIS_CHECK(is_near(rho[1][2], -0.87208159927238105));
}

BOOST_AUTO_TEST_CASE(the_matrix_is_symmetric_with_agreement_of_each_list_with_itself) {
    constexpr auto tau = vv::agreement_matrix(lists, vv::weighted_tau);
    VISAVIS_CHECK(tau[0][0] == 1 && tau[1][1] == 1 && tau[2][2] == 1);
    VISAVIS_CHECK(tau[0][1] == tau[1][0] && tau[0][2] == tau[2][0] && tau[1][2] == tau[2][1]);
    VISAVIS_CHECK(tau[0][1] == vv::weighted_tau(lists[0], lists[1]).value());
    VISAVIS_CHECK(vv::agreement_matrix(lists, vv::footrule)[0][0] == 0);
}

BOOST_AUTO_TEST_CASE(any_measure_of_two_lists_will_do) {
    VISAVIS_CHECK(vv::agreement_matrix(names, vv::jaccard)[0][1] == 0.5);
    VISAVIS_CHECK(vv::agreement_matrix(names, vv::by_name(vv::kendall_tau))[0][1] == -1);
    constexpr auto deep = [](const auto& a, const auto& b) {
        return vv::rank_biased_overlap.checked(a, b, {.persistence = 0.98});
    };
    VISAVIS_CHECK(vv::agreement_matrix(names, deep)[1][0] ==
                  vv::rank_biased_overlap(names[0], names[1], {.persistence = 0.98}).value());
    constexpr auto common = [](const auto& a, const auto& b) {
        return vv::jaccard(a, b, {.depth = 2}).exact();
    };
    VISAVIS_CHECK(vv::agreement_matrix(names, common)[0][1] == 1);
    constexpr auto first_values = [](const auto& a, const auto& b) {
        return static_cast<double>(a[0] == b[0]);
    };
    VISAVIS_CHECK(vv::agreement_matrix(lists, first_values)[0][1] == 0);
}

BOOST_AUTO_TEST_CASE(lists_without_an_agreement_have_none_and_are_counted) {
    const std::vector<std::vector<int>> some{{1, 2, 3}, {3, 1, 2}, {7, 7, 7}, {1, 2}};
    std::vector<double> cells(16);
    const auto summary = vv::agreement_matrix(some, vv::kendall_tau, cells);
    BOOST_CHECK((summary == vv::matrix_summary{1, 5}));
    BOOST_TEST(cells[1] == vv::kendall_tau(some[0], some[1]).value());
    BOOST_TEST(cells[4] == cells[1]);
    BOOST_TEST(cells[2] != cells[2]);
    BOOST_TEST(cells[10] != cells[10]); // a constant list does not even agree with itself
    BOOST_TEST(cells[15] == 1);
}

BOOST_AUTO_TEST_CASE(there_is_a_cell_for_each_pair) {
    std::vector<double> too_few(8, -7);
    const auto may = vv::agreement_matrix.checked(lists, vv::kendall_tau, too_few);
    BOOST_CHECK(may.why() == vv::reason::out_of_range);
    BOOST_TEST(too_few[0] == -7);
    BOOST_CHECK_THROW(vv::agreement_matrix(lists, vv::kendall_tau, too_few), vv::error);
    const std::vector<std::vector<int>> none;
    std::vector<double> nothing;
    BOOST_CHECK((vv::agreement_matrix(none, vv::kendall_tau, nothing) == vv::matrix_summary{}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
