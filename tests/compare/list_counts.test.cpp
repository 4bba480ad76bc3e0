// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/list_counts.hpp>

#include "both_ways.hpp"

#include <visavis/compare/first_time.hpp>
#include <visavis/compare/streak.hpp>
#include <visavis/core/percent.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <random>
#include <string>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;
using vv::list_count;
using vv::whereabouts;

// All editions here are made up.
namespace {

constexpr vv::source press{"a newspaper"};
using cities = vv::list_of<"liveable cities", vv::entity_kind::city>;
constexpr vv::city<"Aarhus", "DK"> aarhus;
constexpr vv::city<"Bern", "CH"> bern;
constexpr vv::city<"Cork", "IE"> cork;
constexpr vv::city<"Dresden", "DE"> dresden;
constexpr vv::city<"Essen", "DE"> essen;
constexpr vv::city<"Fulda", "DE"> fulda;

constexpr auto in_2021 = cities::ranked(2021_y, press, aarhus, bern, dresden, cork, essen);
constexpr auto in_2022 =
    cities::ranked_as(2022_y, press, {{1, essen}, {2, bern}, {2, dresden}, {2, fulda}, {5, cork}});
constexpr auto top_two = cities::ranked(2023_y, press, dresden, aarhus).out_of(10);
constexpr auto editions = vv::history_of(in_2021, in_2022, top_two);

constexpr auto german = [](int top) {
    return vv::counts_within(top, vv::located_in<"DE">, editions);
};

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(list_counts)

BOOST_AUTO_TEST_CASE(members_among_the_first_places_are_counted_edition_by_edition) {
    VISAVIS_CHECK(german(3).size() == 3);
    VISAVIS_CHECK(german(3)[0] == list_count(2021_y, 1, 1, 3));
    VISAVIS_CHECK(german(5)[0] == list_count(2021_y, 2, 2, 5));
}

BOOST_AUTO_TEST_CASE(a_tie_at_the_boundary_makes_more_places_than_asked) {
    VISAVIS_CHECK(german(2)[1] == list_count(2022_y, 3, 3, 4));
}

BOOST_AUTO_TEST_CASE(of_a_list_shorter_than_asked_all_places_count) {
    VISAVIS_CHECK(german(100)[0] == list_count(2021_y, 2, 2, 5));
}

BOOST_AUTO_TEST_CASE(places_that_are_not_named_widen_the_count) {
    VISAVIS_CHECK(german(2)[2] == list_count(2023_y, 1, 1, 2));
    VISAVIS_CHECK(german(3)[2] == list_count(2023_y, 1, 2, 3));
    VISAVIS_CHECK(german(100)[2] == list_count(2023_y, 1, 9, 10));
    VISAVIS_CHECK(!german(3)[2].is_known() && german(2)[2].is_known());
}

BOOST_AUTO_TEST_CASE(members_whose_country_is_not_known_widen_it_too) {
    static constexpr vv::any_city springfield("Springfield", vv::any_country());
    static constexpr auto unsure = cities::ranked(2024_y, press, aarhus, essen, springfield);
    static constexpr auto alone = vv::history_of(unsure);
    constexpr auto count = vv::counts_within(3, vv::located_in<"DE">, alone)[0];
    VISAVIS_CHECK(count == list_count(2024_y, 1, 2, 3));
}

BOOST_AUTO_TEST_CASE(more_than_half_is_a_fact_of_each_edition) {
    constexpr auto facts = vv::more_than_part(vv::half, german(3));
    VISAVIS_CHECK(fails(facts[0].held));
    VISAVIS_CHECK(holds(facts[1].held)); // three of four
    VISAVIS_CHECK(undetermined(facts[2].held));
    VISAVIS_CHECK(
        holds(vv::first_time(
                  vv::more_than_part(vv::half, vv::counts_within(3, vv::located_in<"DE">,
                                                                 editions.view().until(2022_y))))
                  .since_horizon));
    VISAVIS_CHECK(undetermined(vv::streak(facts).current.lasted(2)));
}

BOOST_AUTO_TEST_CASE(half_is_not_more_than_half) {
    VISAVIS_CHECK(fails(list_count(2024_y, 5, 5, 10).is_more_than(vv::half).value()));
    VISAVIS_CHECK(holds(list_count(2024_y, 6, 6, 10).is_more_than(vv::half).value()));
    VISAVIS_CHECK(undetermined(list_count(2024_y, 5, 6, 10).is_more_than(vv::half).value()));
    VISAVIS_CHECK(list_count(2024_y, 0, 0, 0).is_more_than(vv::half).why() ==
                  vv::reason::empty_list);
}

BOOST_AUTO_TEST_CASE(a_count_is_more_than_another_of_its_edition) {
    constexpr list_count three(2024_y, 3, 3, 10);
    VISAVIS_CHECK(holds(three.is_more_than(list_count(2024_y, 0, 2, 10)).value()));
    VISAVIS_CHECK(fails(three.is_more_than(three).value()));
    VISAVIS_CHECK(fails(three.is_more_than(list_count(2024_y, 3, 5, 10)).value()));
    VISAVIS_CHECK(undetermined(three.is_more_than(list_count(2024_y, 2, 5, 10)).value()));
    VISAVIS_CHECK(undetermined(list_count(2024_y, 3, 4, 10).is_more_than(three).value()));
    VISAVIS_CHECK(three.is_more_than(list_count(2023_y, 2, 2, 10)).why() ==
                  vv::reason::different_periods);
}

BOOST_AUTO_TEST_CASE(a_count_that_is_not_known_is_undecided) {
    VISAVIS_CHECK(list_count(2024_y, 3, 3, 10).known().value() == 3);
    VISAVIS_CHECK(list_count(2024_y, 3, 4, 10).known().why() == vv::reason::undecided);
}

BOOST_AUTO_TEST_CASE(published_tallies_are_counts_too) {
    constexpr std::array<list_count, 2> tallies{cities::counted(5, 10, 2023_y, press),
                                                cities::counted(6, 10, 2024_y, press)};
    constexpr auto event = vv::first_time(vv::more_than_part(vv::half, tallies));
    VISAVIS_CHECK(holds(event.since_horizon) && event.horizon == 2023_y);
    const std::vector<list_count> read(tallies.begin(), tallies.end());
    BOOST_TEST(holds(vv::first_time(vv::more_than_part(vv::half, read)).since_horizon));
    const std::vector<list_count> empty{list_count(2024_y, 0, 0, 0)};
    BOOST_TEST(undetermined(vv::more_than_part(vv::half, empty)[0].held));
}

BOOST_AUTO_TEST_CASE(any_predicate_of_members_counts) {
    constexpr auto with_short_name = [](const vv::any_entity& who) {
        return who.name().size() == 4;
    };
    VISAVIS_CHECK(vv::counts_within(5, with_short_name, editions)[0].at_least == 2);
}

BOOST_AUTO_TEST_CASE(no_places_are_refused) {
    VISAVIS_CHECK(vv::counts_within.checked(0, vv::located_in<"DE">, editions).why() ==
                  vv::reason::out_of_range);
    BOOST_CHECK_THROW(static_cast<void>(german(0)), vv::error);
}

BOOST_AUTO_TEST_CASE(what_is_hidden_of_a_list_never_moves_its_count_out_of_the_range) {
    std::mt19937 random(1871);
    for (int trial = 0; trial != 300; ++trial) {
        const int length = 1 + static_cast<int>(random() % 12);
        const int top = 1 + static_cast<int>(random() % 12);
        std::vector<std::string> names;
        for (int at = 0; at != length; ++at) names.push_back("city " + std::to_string(at));
        std::vector<vv::sighting> all;
        std::vector<vv::sighting> shown;
        for (int at = 0; at != length; ++at) {
            const auto country = random() % 2 == 0 ? vv::any_country(vv::country<"DE">{})
                                                   : vv::any_country(vv::country<"DK">{});
            const vv::any_city who(names[static_cast<std::size_t>(at)], country);
            all.push_back({who, whereabouts::at(at + 1)});
            const int best = 1 + static_cast<int>(random() % static_cast<unsigned>(at + 1));
            const auto drawn = random() % 3;
            if (drawn == 0) shown.push_back(all.back());
            if (drawn == 1) shown.push_back({who, whereabouts::between(best, length)});
        }
        const auto count_of = [&](const std::vector<vv::sighting>& members) {
            const vv::known_edition edition("cities", vv::entity_kind::city, 2024_y, press, length,
                                            members.data(), members.size());
            return vv::counts_within(top, vv::located_in<"DE">, vv::history_view(&edition, 1))[0];
        };
        const auto truth = count_of(all);
        const auto seen = count_of(shown);
        BOOST_TEST(truth.is_known());
        BOOST_TEST(seen.size == truth.size);
        BOOST_TEST((seen.at_least <= truth.at_least && truth.at_most <= seen.at_most));
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
