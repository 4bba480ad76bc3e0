// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/groups.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <vector>

namespace vv = visavis;

namespace {

constexpr std::array<double, 6> values{1, 2, 3, 4, 5, 6};
constexpr std::array<std::int32_t, 4> narrow{0, 2, 2, 6};
constexpr std::array<std::int64_t, 4> wide{0, 2, 2, 6};
constexpr std::array<std::size_t, 4> sizes{1, 2, 2, 6};

auto refused_for(vv::reason why, std::string_view words) {
    return [=](const vv::error& no) {
        return no.why() == why && std::string_view(no.what()).find(words) != std::string_view::npos;
    };
}

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(groups)

BOOST_AUTO_TEST_CASE(groups_of_one_size_follow_one_another) {
    constexpr auto pairs = vv::groups::of_size(2, 3);
    VISAVIS_CHECK(pairs.size() == 3 && pairs.end_of_last() == 6);
    VISAVIS_CHECK(pairs[1] == vv::groups::extent{2, 2});
    VISAVIS_CHECK(pairs.are_consecutive() && pairs.cell(5) == 5);
}

BOOST_AUTO_TEST_CASE(offsets_say_where_groups_begin_and_end) {
    constexpr auto by_narrow = vv::groups::by_offsets(narrow);
    constexpr auto by_wide = vv::groups::by_offsets(wide);
    constexpr auto by_sizes = vv::groups::by_offsets(sizes);
    VISAVIS_CHECK(by_narrow.size() == 3 && by_narrow[0] == vv::groups::extent{0, 2});
    VISAVIS_CHECK(by_narrow[1].size == 0); // an empty group
    VISAVIS_CHECK(by_wide[2] == by_narrow[2] && by_wide.end_of_last() == 6);
    VISAVIS_CHECK(by_sizes[0] == vv::groups::extent{1, 1}); // cell 0 is in no group
    VISAVIS_CHECK(vv::groups().size() == 0);
}

BOOST_AUTO_TEST_CASE(positions_tell_the_cells_of_mixed_groups) {
    static constexpr std::array<std::uint32_t, 6> positions{5, 3, 0, 1, 2, 4};
    constexpr auto mixed = vv::groups::by_offsets(narrow).at(positions.data());
    VISAVIS_CHECK(!mixed.are_consecutive() && mixed.positions() == positions.data());
    VISAVIS_CHECK(mixed.cell(0) == 5 && mixed.cell(mixed[2].first) == 0);
    VISAVIS_CHECK(vv::by_group(values, mixed).by.size() == 3);
}

BOOST_AUTO_TEST_CASE(by_group_ties_a_column_to_its_groups) {
    constexpr auto grouped = vv::by_group(values, vv::groups::of_size(3, 2));
    VISAVIS_CHECK(grouped.values.size() == 6 && grouped.by.size() == 2);
    const std::vector<float> floats(10);
    BOOST_CHECK_EQUAL(vv::by_group(floats, vv::groups::of_size(5, 2)).values.size(), 10);
    BOOST_CHECK_EQUAL(vv::by_group(floats, vv::groups::of_size(0, 3)).by[2].size, 0);
}

BOOST_AUTO_TEST_CASE(groups_that_do_not_fit_their_column_are_refused) {
    BOOST_CHECK_EXCEPTION((void)vv::by_group(values, vv::groups::of_size(4, 2)), vv::error,
                          refused_for(vv::reason::out_of_range, "beyond the end"));
    static constexpr std::array<std::uint32_t, 6> positions{5, 3, 0, 1, 2, 6};
    BOOST_CHECK_EXCEPTION(
        (void)vv::by_group(values, vv::groups::by_offsets(narrow).at(positions.data())), vv::error,
        refused_for(vv::reason::out_of_range, "a position of a group"));
}

BOOST_AUTO_TEST_CASE(offsets_that_decrease_are_refused_and_say_where) {
    const std::array<std::int32_t, 3> back{0, 4, 3};
    const std::array<std::int64_t, 2> negative{-1, 3};
    BOOST_CHECK_EXCEPTION((void)vv::groups::by_offsets(back), vv::error,
                          refused_for(vv::reason::malformed, "offset 2"));
    BOOST_CHECK_EXCEPTION((void)vv::groups::by_offsets(negative), vv::error,
                          refused_for(vv::reason::malformed, "offset 0"));
    BOOST_CHECK_EXCEPTION((void)vv::groups::by_offsets(std::vector<std::size_t>()), vv::error,
                          refused_for(vv::reason::empty_list, "one offset more"));
    BOOST_CHECK_EXCEPTION((void)vv::groups::of_size(static_cast<std::size_t>(-1), 2), vv::error,
                          refused_for(vv::reason::overflow, "more cells"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
