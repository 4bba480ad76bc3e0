// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/matching.hpp>

#include "both_ways.hpp"
#include "number_lists.hpp"

#include <visavis/model/league.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace vv = visavis;
using namespace std::string_view_literals;

namespace {

constexpr std::identity itself;
constexpr auto nowhere = vv::detail::nowhere;

// Where each name of the first list stands in the second one.
template <std::size_t Size, class A, class B>
constexpr auto partners(const A& a, const B& b) {
    std::array<std::uint32_t, Size> found{};
    vv::detail::matched_names matched(std::size(a), std::size(b));
    if (!matched.match(vv::detail::named_list(a, itself), vv::detail::named_list(b, itself)))
        return found;
    for (std::size_t at = 0; at != Size; ++at) found[at] = matched.first()[at].partner;
    return found;
}

template <class A, class B>
constexpr vv::refusal refusal_of(const A& a, const B& b) {
    vv::detail::matched_names matched(std::size(a), std::size(b));
    return matched.match(vv::detail::named_list(a, itself), vv::detail::named_list(b, itself))
        .refused();
}

struct ranked {
    std::string_view who;
    int rank;
};

// A name that has == and no order.
struct colour {
    int code;
    friend constexpr bool operator==(const colour&, const colour&) = default;
};

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(matching)

BOOST_AUTO_TEST_CASE(common_names_are_found_wherever_they_stand) {
    constexpr std::array a{"Aarhus"sv, "Bern"sv, "Cork"sv};
    constexpr std::array b{"Cork"sv, "Dresden"sv, "Aarhus"sv, "Essen"sv};
    VISAVIS_CHECK(partners<3>(a, b) == std::array<std::uint32_t, 3>{2, nowhere, 0});
}

BOOST_AUTO_TEST_CASE(names_are_texts_integers_entities_or_whatever_has_equality) {
    constexpr std::array<const char*, 2> letters{"a", "b"};
    VISAVIS_CHECK(partners<2>(letters, std::array{"b"sv}) ==
                  std::array<std::uint32_t, 2>{nowhere, 0});
    VISAVIS_CHECK(partners<2>(std::array{4, 5}, std::array{5, 4}) ==
                  std::array<std::uint32_t, 2>{1, 0});
    VISAVIS_CHECK(partners<1>(std::array{colour{3}}, std::array{colour{1}, colour{3}}) ==
                  std::array<std::uint32_t, 1>{1});
    constexpr std::array<vv::any_country, 2> countries{vv::country<"CN">{}, vv::any_country()};
    VISAVIS_CHECK(partners<2>(countries, countries) ==
                  std::array<std::uint32_t, 2>{0, nowhere}); // an unknown country is nobody
}

BOOST_AUTO_TEST_CASE(equal_ranks_tie) {
    constexpr std::array list{ranked{"a", 1}, ranked{"b", 2}, ranked{"c", 2}, ranked{"d", 4}};
    constexpr auto ties = [](const auto& names) {
        std::array<vv::detail::named_place, 4> places{};
        static_cast<void>(vv::detail::named_list(names, itself).note_ties(places.data()));
        return std::array{places[0].end,   places[1].begin, places[1].end,
                          places[2].begin, places[2].end,   places[3].begin};
    };
    VISAVIS_CHECK(ties(list) == std::array<std::uint32_t, 6>{1, 1, 3, 1, 3, 3});
}

BOOST_AUTO_TEST_CASE(lists_that_are_no_rankings_are_refused_with_the_name) {
    constexpr std::array twice{"Bern"sv, "Cork"sv, "Bern"sv};
    constexpr std::array once{"Bern"sv};
    VISAVIS_CHECK(refusal_of(twice, once) ==
                  vv::refusal{vv::reason::malformed, "Bern twice in the first list"});
    VISAVIS_CHECK(refusal_of(once, twice) ==
                  vv::refusal{vv::reason::malformed, "Bern twice in the second list"});
    constexpr std::array<std::string_view, 0> none{};
    VISAVIS_CHECK(refusal_of(none, once) == vv::refusal{vv::reason::empty_list, "the first list"});
    VISAVIS_CHECK(refusal_of(once, none) == vv::refusal{vv::reason::empty_list, "the second list"});
    constexpr std::array decreasing{ranked{"a", 2}, ranked{"b", 1}};
    VISAVIS_CHECK(refusal_of(decreasing, once).why == vv::reason::malformed);
    VISAVIS_CHECK(refusal_of(once, std::array{ranked{"a", 0}}).why == vv::reason::malformed);
    VISAVIS_CHECK(refusal_of(std::array{7, 7}, std::array{7}) ==
                  vv::refusal{vv::reason::malformed, "7 twice in the first list"});
    constexpr vv::any_country china = vv::country<"CN">{};
    VISAVIS_CHECK(refusal_of(std::array{china, china}, std::array{china}) ==
                  vv::refusal{vv::reason::malformed, "China twice in the first list"});
    VISAVIS_CHECK(refusal_of(once, std::array{ranked{"b", 1}, ranked{"b", 1}}) ==
                  vv::refusal{vv::reason::malformed, "b twice in the second list"});
    constexpr std::array colours{colour{1}, colour{1}};
    VISAVIS_CHECK(refusal_of(colours, colours) ==
                  vv::refusal{vv::reason::malformed, "a name twice in the first list"});
}

BOOST_AUTO_TEST_CASE(placings_tie_when_they_are_joint) {
    struct row {
        int who;
        vv::placing rank;
    };
    const std::vector<row> rows{
        {1, vv::placing(1)}, {2, vv::placing(2, true)}, {3, vv::placing(2, true)}};
    std::array<vv::detail::named_place, 3> places{};
    BOOST_TEST(vv::detail::named_list(rows, itself).note_ties(places.data()).has_value());
    BOOST_TEST((places[2].begin == 1 && places[1].end == 3));
    const std::vector<row> unranked{{1, vv::placing()}};
    BOOST_CHECK(refusal_of(unranked, unranked).why == vv::reason::malformed);
}

BOOST_AUTO_TEST_CASE(long_lists_are_matched_in_order_as_short_ones_one_by_one) {
    vv::tests::random_bits next;
    for (int trial = 0; trial != 30; ++trial) {
        std::vector<int> numbers(20 + next.below(400));
        for (std::size_t at = 0; at != numbers.size(); ++at) numbers[at] = static_cast<int>(at);
        const auto shuffled = [&] {
            auto list = numbers;
            for (std::size_t at = list.size(); at > 1; --at)
                std::swap(list[at - 1], list[next.below(at)]);
            list.resize(1 + next.below(list.size()));
            return list;
        };
        const auto a = shuffled();
        const auto b = shuffled();
        const auto match = [](const auto& first, const auto& second, const auto& see) {
            std::vector<std::uint32_t> found;
            vv::detail::matched_names matched(first.size(), second.size());
            const auto may = matched.match(vv::detail::named_list(first, see),
                                           vv::detail::named_list(second, see));
            BOOST_TEST(may.has_value());
            for (std::size_t at = 0; at != first.size(); ++at)
                found.push_back(matched.first()[at].partner);
            for (std::size_t at = 0; at != second.size(); ++at)
                found.push_back(matched.second()[at].partner);
            found.push_back(static_cast<std::uint32_t>(matched.common()));
            return found;
        };
        const auto unordered = match(a, b, [](int number) { return colour{number}; });
        BOOST_TEST(match(a, b, itself) == unordered, boost::test_tools::per_element());
        const auto text = [](int number) { return std::to_string(number) + " is a long name"; };
        BOOST_TEST(match(a, b, text) == unordered, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(a_name_twice_in_a_long_list_is_refused) {
    std::vector<int> a(100);
    for (int at = 0; at != 100; ++at) a[static_cast<std::size_t>(at)] = at;
    auto b = a;
    b[99] = 5;
    BOOST_CHECK(
        (refusal_of(a, b) == vv::refusal{vv::reason::malformed, "5 twice in the second list"}));
    BOOST_CHECK(
        (refusal_of(b, a) == vv::refusal{vv::reason::malformed, "5 twice in the first list"}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
