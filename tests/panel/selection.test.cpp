// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/rank.hpp>
#include <visavis/panel/selection.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <vector>

namespace vv = visavis;

namespace {

constexpr vv::entity_selection selected(std::uint32_t a, std::uint32_t b) {
    vv::buffer<std::uint32_t> positions(2);
    positions[0] = a;
    positions[1] = b;
    return vv::entity_selection(std::move(positions));
}

constexpr std::size_t sum_of(const vv::entity_selection& some) {
    std::size_t sum = 0;
    for (const std::uint32_t position : some) sum += position;
    return sum;
}

} // namespace

BOOST_AUTO_TEST_SUITE(panel)
BOOST_AUTO_TEST_SUITE(selection)

BOOST_AUTO_TEST_CASE(kinds_are_told_apart) {
    constexpr vv::of_kind is_country(vv::entity_kind::country);
    VISAVIS_CHECK(is_country(vv::country<"FR">{}) && is_country(vv::any_country()));
    VISAVIS_CHECK(!is_country(vv::any_entity("World")) && !is_country(vv::eu27{}));
}

BOOST_AUTO_TEST_CASE(a_selection_owns_its_positions) {
    VISAVIS_CHECK(selected(3, 5).size() == 2 && selected(3, 5)[1] == 5);
    VISAVIS_CHECK(sum_of(selected(3, 5)) == 8);
    VISAVIS_CHECK(vv::entity_selection().size() == 0);
}

BOOST_AUTO_TEST_CASE(it_is_a_group_of_a_column_of_entities) {
    const std::array<double, 4> values{1, 40, 3, 20};
    std::array<int, 4> ranks{};
    const auto some = selected(0, 3);
    vv::rank(vv::by_group(values, some.group()), ranks);
    BOOST_TEST((ranks == std::array<int, 4>{2, 0, 0, 1}));
    auto other = selected(1, 2);
    other = some; // a copy has positions of its own
    BOOST_TEST(vv::by_group(values, other.group()).by.positions() != some.begin());
    BOOST_TEST(vv::by_group(values, other.group()).by[0].size == 2);
}

BOOST_AUTO_TEST_CASE(nobody_is_an_empty_group) {
    const vv::entity_selection nobody;
    BOOST_TEST(nobody.group().size() == 1);
    BOOST_TEST(nobody.group()[0].size == 0);
}

BOOST_AUTO_TEST_CASE(positions_that_do_not_increase_are_refused) {
    BOOST_CHECK_EXCEPTION((void)selected(5, 3), vv::error,
                          [](const vv::error& no) { return no.why() == vv::reason::malformed; });
    BOOST_CHECK_THROW((void)selected(3, 3), vv::error);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
