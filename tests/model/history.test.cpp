// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/history.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <span>
#include <string>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;
using vv::whereabouts;

// All editions here are made up.
namespace {

constexpr vv::source press{"a newspaper"};
using cities = vv::list_of<"liveable cities", vv::entity_kind::city>;
using others = vv::list_of<"dear cities", vv::entity_kind::city>;
constexpr vv::city<"Aarhus", "DK"> aarhus;
constexpr vv::city<"Bern", "CH"> bern;
constexpr vv::city<"Chemnitz", "DE"> chemnitz;
constexpr vv::city<"Karl-Marx-Stadt", "DE"> karl_marx_stadt;
constexpr vv::city<"Buda", "HU"> buda;
constexpr vv::city<"Pest", "HU"> pest;
constexpr vv::city<"Budapest", "HU"> budapest;

constexpr auto in_2020 = cities::ranked(2020_y, press, aarhus, karl_marx_stadt, buda, bern, pest);
constexpr auto in_2021 = cities::ranked(2021_y, press, aarhus, chemnitz).out_of(10);
constexpr vv::unseen<cities> in_2022{2022_y};
constexpr auto in_2024 = cities::ranked(2024_y, press, bern, budapest, aarhus);
constexpr auto editions = vv::history_of(in_2020, in_2021, in_2022, in_2024);

constexpr vv::renaming names[] = {{karl_marx_stadt, chemnitz}, {buda, budapest}, {pest, budapest}};
constexpr auto renamed = editions.renamed(names);

constexpr auto where(const auto& who, const vv::period& when, const vv::history_view& history) {
    return history.where_is(who, history.at(when).value()).value();
}

} // namespace

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(history)

BOOST_AUTO_TEST_CASE(a_history_holds_editions_of_any_length_and_any_knowledge) {
    VISAVIS_CHECK(editions.size() == 4);
    VISAVIS_CHECK(where(bern, 2020_y, editions.view()) == whereabouts::at(4));
    VISAVIS_CHECK(where(bern, 2021_y, editions.view()) == whereabouts::beyond(2, 10));
    VISAVIS_CHECK(where(bern, 2022_y, editions.view()) == whereabouts());
    VISAVIS_CHECK(where(bern, 2024_y, editions.view()) == whereabouts::at(1));
}

BOOST_AUTO_TEST_CASE(a_period_without_an_edition_is_a_gap) {
    VISAVIS_CHECK(editions.at(2024_y).value().size() == 3);
    VISAVIS_CHECK(editions.at(2023_y).why() == vv::reason::no_such_period);
    VISAVIS_CHECK(editions.at(2023_y).refused().about == "the edition of 2023 of liveable cities");
    VISAVIS_CHECK(editions.gaps() == 1);
    VISAVIS_CHECK(vv::history_of(in_2020).gaps() == 0);
    VISAVIS_CHECK(vv::history_view().at(2020_y).refused().about == "the edition of 2020");
}

BOOST_AUTO_TEST_CASE(a_list_every_second_year_has_no_gap_where_it_has_none) {
    constexpr auto every_second_year = vv::history_of(in_2020, in_2022, in_2024);
    VISAVIS_CHECK(every_second_year.gaps(2) == 0);
    VISAVIS_CHECK(every_second_year.gaps() == 2);
    constexpr vv::unseen<cities> in_june{vv::period::month(2017, 6)};
    constexpr vv::unseen<cities> in_november{vv::period::month(2017, 11)};
    constexpr vv::unseen<cities> a_year_later{vv::period::month(2018, 11)};
    constexpr auto twice_a_year = vv::history_of(in_june, in_november, a_year_later);
    VISAVIS_CHECK(twice_a_year.gaps(6, 1) == 1);
    BOOST_CHECK_THROW(static_cast<void>(twice_a_year.gaps(6)), vv::error);
    BOOST_CHECK_THROW(static_cast<void>(twice_a_year.gaps(2, 1)), vv::error);
    BOOST_CHECK_THROW(static_cast<void>(twice_a_year.gaps(6, -1)), vv::error);
    BOOST_CHECK_THROW(static_cast<void>(editions.gaps(2)), vv::error);
    BOOST_CHECK_THROW(static_cast<void>(editions.gaps(0)), vv::error);
}

BOOST_AUTO_TEST_CASE(a_history_can_be_read_as_it_was_at_a_time) {
    VISAVIS_CHECK(renamed.view().until(2023_y).size() == 3);
    VISAVIS_CHECK(renamed.view().until(2020_y).size() == 1);
    VISAVIS_CHECK(renamed.view().until(2019_y).size() == 0);
    VISAVIS_CHECK(where(chemnitz, 2020_y, renamed.view().until(2021_y)) == whereabouts::at(2));
}

BOOST_AUTO_TEST_CASE(an_entity_is_found_under_its_earlier_name) {
    VISAVIS_CHECK(where(chemnitz, 2020_y, editions.view()) == whereabouts::not_listed());
    VISAVIS_CHECK(where(chemnitz, 2020_y, renamed.view()) == whereabouts::at(2));
    VISAVIS_CHECK(where(chemnitz, 2021_y, renamed.view()) == whereabouts::at(2));
    VISAVIS_CHECK(where(karl_marx_stadt, 2021_y, renamed.view()) == whereabouts::at(2));
    VISAVIS_CHECK(where(aarhus, 2024_y, renamed.view()) == whereabouts::at(3));
    VISAVIS_CHECK(where(chemnitz, 2024_y, renamed.view()) == whereabouts::not_listed());
    VISAVIS_CHECK(renamed.view().known_as(karl_marx_stadt) == vv::any_entity(chemnitz));
    VISAVIS_CHECK(renamed.view().known_as(bern) == vv::any_entity(bern));
}

BOOST_AUTO_TEST_CASE(of_entities_that_merged_the_best_placed_counts) {
    VISAVIS_CHECK(where(budapest, 2020_y, renamed.view()) == whereabouts::at(3));
    VISAVIS_CHECK(where(budapest, 2024_y, renamed.view()) == whereabouts::at(2));
}

BOOST_AUTO_TEST_CASE(names_change_more_than_once) {
    static constexpr vv::renaming twice[] = {{aarhus, chemnitz}, {chemnitz, bern}};
    constexpr auto chain = editions.renamed(twice);
    VISAVIS_CHECK(chain.view().known_as(aarhus) == vv::any_entity(bern));
}

BOOST_AUTO_TEST_CASE(names_that_change_in_a_circle_or_to_two_others_are_refused) {
    const vv::renaming circle[] = {{aarhus, chemnitz}, {chemnitz, bern}, {bern, aarhus}};
    BOOST_CHECK_THROW(static_cast<void>(editions.view().renamed(circle)), vv::error);
    const vv::renaming to_itself[] = {{aarhus, aarhus}};
    BOOST_CHECK_THROW(static_cast<void>(editions.renamed(to_itself)), vv::error);
    const vv::renaming to_two[] = {{aarhus, chemnitz}, {aarhus, bern}};
    BOOST_CHECK_THROW(static_cast<void>(editions.view().renamed(to_two)), vv::error);
}

BOOST_AUTO_TEST_CASE(an_entity_of_another_kind_has_no_place) {
    constexpr auto edition = editions.at(2020_y).value();
    VISAVIS_CHECK(renamed.view().where_is(vv::country<"DK">{}, edition).why() ==
                  vv::reason::different_kinds);
}

BOOST_AUTO_TEST_CASE(editions_can_be_read_at_run_time) {
    std::vector<vv::known_edition> read{in_2020, in_2021};
    read.emplace_back(in_2024);
    const std::span<const vv::known_edition> last_two = std::span(read).subspan(1);
    BOOST_TEST(vv::history_view(read).size() == 3U);
    BOOST_TEST(vv::history_view(last_two).gaps() == 2);
    BOOST_TEST(vv::history_view(std::vector<vv::known_edition>{}).size() == 0U);
    const vv::history_view history(read);
    BOOST_TEST((where(bern, 2024_y, history) == whereabouts::at(1)));
}

BOOST_AUTO_TEST_CASE(editions_are_of_one_list_and_in_order_of_time) {
    static constexpr auto dear = others::ranked(2021_y, press, bern);
    const std::array<vv::known_edition, 2> mixed{in_2020, dear};
    const auto refused = vv::history_view::checked(mixed.data(), mixed.size()).refused();
    BOOST_TEST((refused.why == vv::reason::different_indicators));
    BOOST_TEST((refused.about == "liveable cities and dear cities"));
    const std::array<vv::known_edition, 2> backwards{in_2021, in_2020};
    BOOST_TEST((vv::history_view::checked(backwards.data(), 2).why() == vv::reason::malformed));
    BOOST_CHECK_THROW(vv::history_view{backwards}, vv::error);
    const auto monthly = cities::ranked(vv::period::month(2021, 1), press, bern);
    const std::array<vv::known_edition, 2> often{in_2020, monthly};
    BOOST_TEST((vv::history_view::checked(often.data(), 2).why() == vv::reason::malformed));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
