// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/column_percentile.hpp>
#include <visavis/compare/percentile.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace vv = visavis;

namespace {

constexpr double na = std::numeric_limits<double>::quiet_NaN();
constexpr vv::percentile definitions[] = {vv::percentile::percent_rank, vv::percentile::cume_dist,
                                          vv::percentile::strict, vv::percentile::mean_rank,
                                          vv::percentile::dense};

// Two groups of five.
const std::vector<double> values{3, 1, 2, 2, na, 7, 7, 7, na, 7};

std::vector<double> within_groups(vv::percentile definition,
                                  vv::polarity polarity = vv::polarity::higher_is_better) {
    std::vector<double> out(values.size());
    vv::percentiles(vv::by_group(values, vv::groups::of_size(5, 2)), out, definition,
                    {.polarity = polarity});
    return out;
}

bool same(const std::vector<double>& a, const std::vector<double>& b) {
    bool all = a.size() == b.size();
    for (std::size_t at = 0; all && at != a.size(); ++at)
        all = a[at] == b[at] || (std::isnan(a[at]) && std::isnan(b[at]));
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(column_percentile)

BOOST_AUTO_TEST_CASE(each_group_has_percentiles_of_its_own) {
    // pandas 1.5.3, group by group: (rank(method='min') - 1) / (count - 1), rank(pct=True,
    // method='max'), rank(pct=True, method='dense')
    BOOST_CHECK(same(within_groups(vv::percentile::percent_rank),
                     {1, 0, 1 / 3.0, 1 / 3.0, na, 0, 0, 0, na, 0}));
    BOOST_CHECK(
        same(within_groups(vv::percentile::cume_dist), {1, 0.25, 0.75, 0.75, na, 1, 1, 1, na, 1}));
    BOOST_CHECK(same(within_groups(vv::percentile::dense),
                     {1, 1 / 3.0, 2 / 3.0, 2 / 3.0, na, 1, 1, 1, na, 1}));
    BOOST_CHECK(
        same(within_groups(vv::percentile::strict), {0.75, 0, 0.25, 0.25, na, 0, 0, 0, na, 0}));
    BOOST_CHECK(same(within_groups(vv::percentile::mean_rank),
                     {0.875, 0.125, 0.5, 0.5, na, 0.5, 0.5, 0.5, na, 0.5}));
    BOOST_CHECK(same(within_groups(vv::percentile::cume_dist, vv::polarity::lower_is_better),
                     {0.25, 1, 0.75, 0.75, na, 1, 1, 1, na, 1}));
}

BOOST_AUTO_TEST_CASE(they_are_those_of_each_group_as_a_list) {
    std::mt19937 next(5);
    for (const std::size_t size : {1U, 2U, 40U, 217U, 3000U}) {
        std::vector<double> cells(3 * size);
        for (auto& cell : cells) cell = next() % 5 == 0 ? na : static_cast<double>(next() % 100);
        for (const auto definition : definitions) {
            std::vector<double> grouped(cells.size());
            const auto summary = vv::percentiles(vv::by_group(cells, vv::groups::of_size(size, 3)),
                                                 grouped, definition);
            std::size_t ranked = 0;
            for (std::size_t group = 0; group != 3; ++group) {
                const std::vector<double> own(
                    cells.begin() + static_cast<std::ptrdiff_t>(group * size),
                    cells.begin() + static_cast<std::ptrdiff_t>((group + 1) * size));
                std::vector<double> alone(size);
                ranked += vv::percentiles(own, alone, definition).ranked;
                for (std::size_t at = 0; at != size; ++at) {
                    const double found = grouped[group * size + at];
                    BOOST_REQUIRE(found == alone[at] ||
                                  (std::isnan(found) && std::isnan(alone[at])));
                }
            }
            BOOST_CHECK_EQUAL(summary.ranked, ranked);
            BOOST_CHECK_EQUAL(summary.ranked + summary.unranked, cells.size());
        }
    }
}

BOOST_AUTO_TEST_CASE(cells_in_no_group_have_none) {
    const std::array<std::int32_t, 2> offsets{1, 3};
    std::vector<float> out(values.size());
    const auto summary = vv::percentiles(vv::by_group(values, vv::groups::by_offsets(offsets)), out,
                                         vv::percentile::cume_dist);
    BOOST_CHECK_EQUAL(summary.ranked, 2);
    BOOST_CHECK_EQUAL(summary.unranked, 8);
    BOOST_CHECK(std::isnan(out[0]) && out[1] == 0.5F && out[2] == 1.0F && std::isnan(out[9]));
}

BOOST_AUTO_TEST_CASE(room_of_another_size_is_refused) {
    std::vector<double> out(3);
    BOOST_CHECK(
        vv::percentiles
            .checked(vv::by_group(values, vv::groups::of_size(5, 2)), out, vv::percentile::dense)
            .why() == vv::reason::out_of_range);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
