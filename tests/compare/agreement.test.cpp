// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/agreement.hpp>

#include "both_ways.hpp"
#include "number_lists.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <limits>
#include <numeric>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

constexpr double na = std::numeric_limits<double>::quiet_NaN();
constexpr std::identity itself;

template <class A, class B>
constexpr auto paired(const A& a, const B& b) {
    return vv::detail::paired_lists(vv::detail::seen_list(a, itself),
                                    vv::detail::seen_list(b, itself));
}

// For each member of the first list its place among the complete ones and how many share it, as
// 10 * place + how many; 0 for those left out.
template <class A, class B>
constexpr auto places_in_first(const A& a, const B& b) {
    std::array<std::size_t, 4> found{};
    auto lists = paired(a, b);
    if (!lists.may_agree(vv::agreement_options<>{})) return found;
    lists.place_members(lists.first(), {},
                        [&](std::size_t before, std::size_t count, std::size_t, std::size_t at) {
                            found[at] = 10 * (before + 1) + count;
                        });
    return found;
}

template <class Options = vv::agreement_options<>, class A, class B>
constexpr auto refusal_of(const A& a, const B& b, const Options& options = {}) {
    return paired(a, b).may_agree(options).why();
}

constexpr vv::source someone{"someone"};
using awards = vv::indicator<"awards", vv::unit<"award">>;
using deaths = vv::indicator<"deaths", vv::unit<"death">, vv::polarity::lower_is_better>;
constexpr vv::any_country china = vv::country<"CN">{};
constexpr vv::any_country france = vv::country<"FR">{};
constexpr std::array two_awards{awards::of(china, 2025_y, 5, someone),
                                awards::of(france, 2025_y, 7, someone)};
constexpr std::array two_deaths{deaths::of(china, 2024_y, 5, someone),
                                deaths::of(france, 2024_y, 7, someone)};

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(agreement)

BOOST_AUTO_TEST_CASE(members_are_paired_by_their_place) {
    constexpr std::array a{3.0, 1.0, 3.0};
    constexpr std::array b{1, 2, 3};
    VISAVIS_CHECK(places_in_first(a, b) == std::array<std::size_t, 4>{22, 11, 22});
}

BOOST_AUTO_TEST_CASE(members_without_both_values_are_left_out_and_counted) {
    constexpr std::array a{3.0, na, 1.0, 3.0};
    constexpr std::array b{1.0, 2.0, na, 3.0};
    VISAVIS_CHECK(places_in_first(a, b) == std::array<std::size_t, 4>{12, 0, 0, 12});
    constexpr auto members = [](const auto& first, const auto& second) {
        auto lists = paired(first, second);
        static_cast<void>(lists.may_agree(vv::agreement_options<>{}));
        return lists.members();
    };
    VISAVIS_CHECK(members(a, b) == vv::compared_members{2, 2});
    VISAVIS_CHECK(members(b, b) == vv::compared_members{3, 1});
}

BOOST_AUTO_TEST_CASE(lists_that_do_not_belong_together_are_refused) {
    constexpr std::array one{1};
    constexpr std::array two{1, 2};
    constexpr std::array<double, 2> none{na, na};
    VISAVIS_CHECK(refusal_of(one, two) == vv::reason::out_of_range);
    VISAVIS_CHECK(refusal_of(none, two) == vv::reason::empty_list);
    constexpr std::array<int, 0> empty{};
    VISAVIS_CHECK(refusal_of(empty, empty) == vv::reason::empty_list);
}

BOOST_AUTO_TEST_CASE(a_missing_value_can_be_an_error_with_its_reason) {
    constexpr std::array<vv::answer<int>, 2> confidential{1, vv::reason::confidential};
    constexpr std::array two{1.0, na};
    constexpr vv::agreement_options<> strict{.missing = vv::missing_pairs::error};
    VISAVIS_CHECK(refusal_of(confidential, two, strict) == vv::reason::confidential);
    VISAVIS_CHECK(refusal_of(two, confidential, strict) == vv::reason::not_a_number);
    constexpr std::array complete{1, 2};
    VISAVIS_CHECK(refusal_of(complete, two, strict) == vv::reason::not_a_number);
    VISAVIS_CHECK(paired(complete, complete).may_agree(strict));
}

BOOST_AUTO_TEST_CASE(figures_are_of_the_same_entities_in_the_same_order) {
    constexpr std::array turned{two_deaths[1], two_deaths[0]};
    using options = vv::detail::agreement_options_for<vv::listed_t<decltype(two_awards)>,
                                                      vv::listed_t<decltype(turned)>>;
    VISAVIS_CHECK(refusal_of<options>(two_awards, turned) == vv::reason::different_entities);
    VISAVIS_CHECK(paired(two_awards, two_deaths).may_agree(options{}));
    constexpr std::array two_years{two_awards[0], awards::of(france, 2024_y, 7, someone)};
    VISAVIS_CHECK(refusal_of<options>(two_years, two_deaths) == vv::reason::different_periods);
    VISAVIS_CHECK(paired(two_years, two_deaths).may_agree(options{.periods = vv::across_periods}));
}

BOOST_AUTO_TEST_CASE(which_way_is_better_is_chosen_for_numbers_and_known_of_figures) {
    constexpr std::array numbers{1, 2};
    using options = vv::agreement_options<>;
    VISAVIS_CHECK(paired(numbers, numbers).same_direction(options{}));
    VISAVIS_CHECK(
        !paired(numbers, numbers).same_direction(options{.second = vv::polarity::lower_is_better}));
    using figures = vv::agreement_options<vv::indicators_polarity, vv::indicators_polarity>;
    VISAVIS_CHECK(!paired(two_awards, two_deaths).same_direction(figures{}));
    VISAVIS_CHECK(paired(two_awards, two_awards).same_direction(figures{}));
}

BOOST_AUTO_TEST_CASE(a_long_column_is_visited_as_a_list_of_answers_is) {
    for (std::size_t each : {0U, 5U}) {
        const auto numbers = vv::tests::number_lists<double>(700).front().values;
        const vv::tests::gaps gaps(700, each);
        const vv::column a(numbers, vv::validity(gaps.bits.data(), gaps.offset));
        std::vector<double> b(700);
        for (std::size_t at = 0; at != 700; ++at) b[at] = at % 11 == 0 ? na : 1.0;
        const std::vector<vv::answer<double>> answers(a.begin(), a.end());

        const auto visited = [&](const auto& list) {
            std::vector<std::size_t> found(3 * 700);
            auto lists = paired(list, b);
            BOOST_TEST(lists.may_agree(vv::agreement_options<>{}).has_value());
            lists.template with_cells<int, 1>({}, [&](int*, auto lent) {
                lists.place_members(lists.first(), lent,
                                    [&](std::size_t before, std::size_t count, std::size_t which,
                                        std::size_t position) {
                                        found[position] = before;
                                        found[700 + position] = count;
                                        found[1400 + before + which] += 1;
                                    });
                return 0;
            });
            return found;
        };
        BOOST_TEST(visited(a) == visited(answers), boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(few_cells_are_part_of_the_object_and_many_are_not) {
    constexpr auto sum_of = [](std::size_t size) {
        vv::detail::cells<int, 4> cells(size);
        for (std::size_t at = 0; at != size; ++at) cells.data()[at] = static_cast<int>(at);
        return cells.data()[size - 1];
    };
    VISAVIS_CHECK(sum_of(4) == 3 && sum_of(5) == 4 && sum_of(100) == 99);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
