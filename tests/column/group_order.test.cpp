// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/group_order.hpp>

#include "divisions.hpp"
#include "number_lists.hpp"
#include "tie_visits.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

namespace vv = visavis;
using vv::direction;

namespace {

vv::tests::tie_visits visits(const vv::grouped_column<double>& cells, std::size_t group,
                             direction order) {
    vv::tests::tie_visits found(cells.by[group].size);
    found.summary = vv::for_each_tie_in_group(cells, cells.by[group], {order, true, true},
                                              vv::tests::visits_to{&found});
    return found;
}

void check_groups(std::size_t size) {
    for (const auto& [name, values] : vv::tests::number_lists<double>(2 * size)) {
        const vv::tests::gaps gaps(values.size(), 6);
        const auto listed = vv::tests::with_nan(values, gaps.missing);
        const auto pairs = vv::groups::of_size(size, 2);
        // the even cells, and then the odd ones
        std::vector<std::uint32_t> positions;
        for (const std::size_t odd : {0U, 1U})
            for (std::size_t cell = odd; cell < values.size(); cell += 2)
                positions.push_back(static_cast<std::uint32_t>(cell));
        for (const bool mixed : {false, true}) {
            const auto grouped = vv::by_group(listed, mixed ? pairs.at(positions.data()) : pairs);
            for (const std::size_t group : {0U, 1U}) {
                std::vector<double> own;
                std::vector<bool> missing;
                for (std::size_t place = 0; place != size; ++place) {
                    const auto cell = grouped.by.cell(grouped.by[group].first + place);
                    own.push_back(values[cell]);
                    missing.push_back(gaps.missing[cell]);
                }
                for (const auto order : {direction::ascending, direction::descending})
                    BOOST_CHECK_MESSAGE(visits(grouped, group, order) ==
                                            vv::tests::expected_visits(own, missing, order),
                                        size << " cells, " << name << ", mixed " << mixed);
            }
        }
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(group_order)

BOOST_AUTO_TEST_CASE(a_group_is_visited_as_a_column_of_its_own) {
    for (const std::size_t size : {0U, 1U, 30U, 217U, 2049U}) check_groups(size);
}

BOOST_AUTO_TEST_CASE(every_group_is_visited_once_however_work_is_divided) {
    const std::vector<double> values(600'000);
    const auto grouped = vv::by_group(values, vv::groups::of_size(3, 200'000));
    std::vector<int> times(200'000);
    for (const std::size_t workers : {1U, 4U})
        vv::for_each_group(grouped, vv::tests::backwards_in_uneven_parts{workers},
                           [&](vv::groups::extent group) { ++times[group.first / 3]; });
    BOOST_CHECK(times == std::vector<int>(200'000, 2));
    vv::for_each_group(vv::by_group(values, vv::groups()), vv::in_sequence{},
                       [&](vv::groups::extent) { times.clear(); });
    BOOST_CHECK(!times.empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
