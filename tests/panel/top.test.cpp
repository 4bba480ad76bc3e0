// SPDX-License-Identifier: BSL-1.0
#include <visavis/panel/builder.hpp>
#include <visavis/panel/top.hpp>

#include "panel/top_lists.hpp"
#include "panel/world_bank.hpp"
#include "split_work.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <limits>
#include <optional>
#include <random>
#include <string_view>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr double nan_ = std::numeric_limits<double>::quiet_NaN();
constexpr vv::any_country china = vv::country<"CN">{};
constexpr vv::any_country france = vv::country<"FR">{};
constexpr vv::any_country germany = vv::country<"DE">{};
constexpr vv::any_country nowhere = {};

// Two lists of six cities.
constexpr std::array<double, 12> scores{9, 8, 7, 7, nan_, 1, //
                                        1, 2, 3, 4, 5,    6};
constexpr std::array<vv::any_country, 6> countries{china, france, china, germany, china, nowhere};
const auto lists = vv::by_group(scores, vv::groups::of_size(6, 2));
using counts = std::vector<int>;

auto refused_for(vv::reason why, std::string_view words) {
    return [=](const vv::error& no) {
        return no.why() == why && std::string_view(no.what()).find(words) != std::string_view::npos;
    };
}

struct random_lists {
    std::vector<double> scores;
    std::vector<std::int32_t> codes;
    std::vector<std::size_t> offsets;

    random_lists(std::size_t count, std::mt19937_64& engine) : offsets(1) {
        for (std::size_t list = 0; list != count; ++list) {
            const auto size = engine() % 60;
            for (std::size_t at = 0; at != size; ++at) {
                scores.push_back(engine() % 5 == 0 ? nan_ : static_cast<double>(engine() % 30));
                codes.push_back(static_cast<std::int32_t>(engine() % 9) - 1);
            }
            offsets.push_back(scores.size());
        }
    }
    [[nodiscard]] vv::grouped_column<double> view() const {
        return vv::by_group(scores, vv::groups::by_offsets(offsets));
    }
};

// How many of a list's top n have a code, one by one.
int count_one_by_one(const random_lists& all, std::size_t list, std::size_t n, int code,
                     vv::ties ties, vv::polarity polarity) {
    std::vector<std::optional<double>> members;
    for (auto cell = all.offsets[list]; cell != all.offsets[list + 1]; ++cell)
        members.push_back(all.scores[cell] == all.scores[cell] ? std::optional(all.scores[cell])
                                                               : std::nullopt);
    int count = 0;
    for (std::size_t at = 0; at != members.size(); ++at)
        count += all.codes[all.offsets[list] + at] == code &&
                 vv::tests::is_in_top(members, at, n, ties, polarity, vv::missing_values::unranked);
    return count;
}

} // namespace

BOOST_AUTO_TEST_SUITE(panel)
BOOST_AUTO_TEST_SUITE(top)

BOOST_AUTO_TEST_CASE(the_top_of_each_list_is_counted_in_a_country) {
    counts in_china(2);
    vv::top_located_in(2, lists, vv::same_in_each(countries), china, in_china);
    BOOST_TEST((in_china == counts{1, 1})); // 9 of 9 and 8; 5 of 6 and 5
    vv::top_located_in(2, lists, vv::same_in_each(countries), vv::country<"FR">{}, in_china);
    BOOST_TEST((in_china == counts{1, 0}));
}

BOOST_AUTO_TEST_CASE(or_in_a_group_of_countries) {
    counts in_union(2);
    vv::top_located_in(4, lists, vv::same_in_each(countries), vv::eu27{}, in_union);
    BOOST_TEST((in_union == counts{2, 1}));
}

BOOST_AUTO_TEST_CASE(a_tie_at_the_boundary_makes_a_top_three_of_four_and_the_size_says_so) {
    counts in_china(2);
    std::array<std::uint32_t, 2> sizes{};
    std::array<std::uint32_t, 2> unknown{};
    vv::top_located_in(3, lists, vv::same_in_each(countries), china, in_china,
                       {.sizes = sizes, .unknown = unknown});
    BOOST_TEST((in_china == counts{2, 1}));
    BOOST_TEST((sizes == std::array<std::uint32_t, 2>{4, 3}));
    BOOST_TEST((unknown == std::array<std::uint32_t, 2>{0, 1})); // the best of the second list
    vv::top_located_in(3, lists, vv::same_in_each(countries), china, in_china,
                       {.ties = vv::ties::modified, .sizes = sizes});
    BOOST_TEST((in_china == counts{1, 1}));
    BOOST_TEST((sizes == std::array<std::uint32_t, 2>{2, 3}));
    vv::top_located_in(1, lists, vv::same_in_each(countries), china, in_china,
                       {.polarity = vv::polarity::lower_is_better});
    BOOST_TEST((in_china == counts{0, 1}));
    vv::top_located_in(1, lists, vv::same_in_each(countries), china, in_china,
                       {.missing = vv::missing_values::first, .sizes = sizes});
    BOOST_TEST((in_china == counts{1, 0}));
}

BOOST_AUTO_TEST_CASE(all_countries_are_counted_at_once) {
    std::vector<std::uint8_t> rows(2 * 677, 99);
    vv::top_by_country(3, lists, vv::same_in_each(countries), rows);
    const auto count = [&](std::size_t list, vv::any_country country) {
        return int{rows[list * 677 + static_cast<std::size_t>(country.index())]};
    };
    BOOST_TEST(count(0, china) == 2);
    BOOST_TEST(count(0, france) == 1);
    BOOST_TEST(count(0, germany) == 1);
    BOOST_TEST(count(1, china) == 1);
    BOOST_TEST(count(1, germany) == 1);
    BOOST_TEST(count(1, nowhere) == 0);
    BOOST_TEST(count(1, vv::country<"US">{}) == 0);
}

BOOST_AUTO_TEST_CASE(countries_may_be_numbers_and_told_for_each_cell) {
    const std::array<std::int32_t, 12> codes{0, 1, 0, 2, 0, -1, 2, 2, 2, 1, 1, 0};
    counts rows(6);
    std::array<std::uint32_t, 2> unknown{};
    vv::top_by_country(3, lists, codes, rows, {.unknown = unknown});
    BOOST_TEST((rows == counts{2, 1, 1, 1, 2, 0}));
    counts of_two(2);
    vv::top_located_in(4, lists, codes, 2, of_two);
    BOOST_TEST((of_two == counts{1, 1}));
    static constexpr std::uint8_t bits[] = {0b1111'1101, 0b1111};
    vv::top_by_country(3, lists, vv::column(codes, vv::validity(bits)), rows, {.unknown = unknown});
    BOOST_TEST((rows == counts{2, 0, 1, 1, 2, 0}));
    BOOST_TEST((unknown == std::array<std::uint32_t, 2>{1, 0}));
    const std::array<vv::any_country, 12> each{china,  china,  china,  china,  china,  china,
                                               france, france, france, france, france, france};
    vv::top_located_in(2, lists, each, vv::eu27{}, of_two);
    BOOST_TEST((of_two == counts{0, 2}));
}

BOOST_AUTO_TEST_CASE(mixed_lists_are_counted_like_others) {
    const std::array<std::int32_t, 12> editions{1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0};
    const std::array<std::int32_t, 12> codes{0, 1, 0, 2, 0, 1, 2, 2, 2, 1, 1, 0};
    const auto by_edition = vv::group_by(editions);
    counts rows(6);
    vv::top_by_country(2, vv::by_group(scores, by_edition.groups()), codes, rows);
    BOOST_TEST((rows == counts{0, 1, 1, 2, 0, 0}));
}

BOOST_AUTO_TEST_CASE(no_lists_and_no_places_are_counted_as_nothing) {
    counts none;
    const auto no_lists = vv::by_group(scores, vv::groups::of_size(6, 0));
    vv::top_located_in(3, no_lists, vv::same_in_each(countries), china, none);
    const std::array<std::int32_t, 12> codes{};
    vv::top_by_country(0, lists, codes, none = counts(4, 7));
    BOOST_TEST((none == counts{0, 0, 0, 0}));
    BOOST_TEST(
        vv::top_by_country.checked(3, no_lists, std::array<std::int32_t, 12>{-1, -1, -1},
                                   counts())
            .has_value() == false); // codes from 0 on have no place in rows of nothing
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_refused_and_nothing_is_written) {
    counts two(2, 7);
    const auto same = vv::same_in_each(countries);
    const std::array<std::int32_t, 12> codes{0, 1, 0, 2};
    const auto says = [](std::string_view words) {
        return refused_for(vv::reason::out_of_range, words);
    };
    BOOST_CHECK_EXCEPTION(vv::top_located_in(-1, lists, same, china, two), vv::error,
                          says("negative length"));
    BOOST_CHECK_EXCEPTION(vv::top_located_in(3, lists, countries, china, two), vv::error,
                          says("countries for another number of cells"));
    const std::array<vv::any_country, 5> five{};
    BOOST_CHECK_EXCEPTION(vv::top_located_in(3, lists, vv::same_in_each(five), china, two),
                          vv::error, says("countries for other members than of list 0"));
    counts three(3, 7);
    BOOST_CHECK_EXCEPTION(vv::top_located_in(3, lists, same, china, three), vv::error,
                          says("counts for another number of lists"));
    std::array<std::uint32_t, 3> sizes{};
    BOOST_CHECK_EXCEPTION(vv::top_located_in(3, lists, same, china, two, {.sizes = sizes}),
                          vv::error, says("room for another number of lists"));
    BOOST_CHECK_EXCEPTION(vv::top_by_country(3, lists, codes, three), vv::error,
                          says("rows of counts for another number of lists"));
    BOOST_CHECK_EXCEPTION(vv::top_by_country(3, lists, codes, two), vv::error,
                          says("the country of cell 1, beyond the rows of counts"));
    const std::vector<double> long_list(300);
    std::array<std::uint8_t, 1> small{};
    BOOST_CHECK(vv::top_located_in
                    .checked(3, vv::by_group(long_list, vv::groups::of_size(300, 1)),
                             std::vector<std::int32_t>(300), 0, small)
                    .why() == vv::reason::out_of_range);
    BOOST_CHECK_EXCEPTION(
        vv::top_located_in(3, lists, same, china, two, {.missing = vv::missing_values::error}),
        vv::error, refused_for(vv::reason::not_a_number, "cell 4"));
    BOOST_TEST((two == counts{7, 7}));
    BOOST_TEST((three == counts{7, 7, 7}));
}

BOOST_AUTO_TEST_CASE(counts_are_those_counted_one_by_one_however_the_work_is_divided) {
    std::mt19937_64 engine(31);
    const random_lists all(150, engine);
    const auto view = all.view();
    for (const auto ties : {vv::ties::competition, vv::ties::modified, vv::ties::dense,
                            vv::ties::ordinal, vv::ties::fractional})
        for (const std::size_t n : {1U, 5U, 10U, 25U}) {
            const auto polarity =
                n == 5 ? vv::polarity::lower_is_better : vv::polarity::higher_is_better;
            const auto asked = static_cast<std::int64_t>(n);
            counts rows(150 * 8);
            std::vector<std::uint32_t> sizes(150);
            std::vector<std::uint32_t> unknown(150);
            vv::top_by_country(
                asked, view, all.codes, rows,
                {.ties = ties, .polarity = polarity, .sizes = sizes, .unknown = unknown});
            for (std::size_t list = 0; list != 150; ++list) {
                int size = 0;
                for (int code = 0; code != 8; ++code) {
                    const int count = count_one_by_one(all, list, n, code, ties, polarity);
                    BOOST_REQUIRE_EQUAL(rows[list * 8 + static_cast<std::size_t>(code)], count);
                    size += count;
                }
                const int of_none = count_one_by_one(all, list, n, -1, ties, polarity);
                BOOST_REQUIRE_EQUAL(unknown[list], static_cast<std::uint32_t>(of_none));
                BOOST_REQUIRE_EQUAL(sizes[list], static_cast<std::uint32_t>(size + of_none));
            }
            for (const std::size_t workers : {2U, 5U}) {
                counts divided(150 * 8);
                vv::top_by_country(asked, view, all.codes, divided,
                                   {.ties = ties, .polarity = polarity},
                                   vv::tests::split_work{workers});
                BOOST_REQUIRE(divided == rows);
                counts of_three(150);
                vv::top_located_in(asked, view, all.codes, 3, of_three,
                                   {.ties = ties, .polarity = polarity},
                                   vv::tests::split_work{workers});
                for (std::size_t list = 0; list != 150; ++list)
                    BOOST_REQUIRE_EQUAL(of_three[list], rows[list * 8 + 3]);
            }
        }
}

BOOST_AUTO_TEST_SUITE(real_data, *boost::unit_test::precondition(vv::tests::has_world_bank()))

// The same counts were made of the same table with Python's csv module.
BOOST_AUTO_TEST_CASE(members_of_the_union_among_the_ten_largest_economies) {
    vv::panel_builder rows;
    vv::tests::add_table(rows, "gdp_current_usd.csv", "GDP", {});
    const auto whole = rows.build();
    const auto databank = whole.subset(whole.where(vv::of_kind(vv::entity_kind::country)));
    std::vector<int> in_union(databank.size().periods);
    vv::top_located_in(10, databank.of_indicator("GDP"), vv::same_in_each(databank.countries()),
                       vv::eu27{}, in_union);
    int sum = 0;
    for (const int one : in_union) sum += one;
    BOOST_TEST(sum == 236);
    BOOST_TEST(in_union[0] == 3);
    BOOST_TEST(in_union[63] == 3);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
