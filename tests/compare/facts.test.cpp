// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/facts.hpp>

#include "both_ways.hpp"

#include <visavis/compare/first_time.hpp>
#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <iterator>
#include <span>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;
using vv::whereabouts;

// All editions and figures here are made up.
namespace {

constexpr auto yes = vv::verdict(true);
constexpr auto no = vv::verdict(false);
constexpr auto unknown = vv::verdict::of_undetermined();

constexpr vv::source press{"a newspaper"};
using cities = vv::list_of<"liveable cities", vv::entity_kind::city>;
constexpr vv::city<"Aarhus", "DK"> aarhus;
constexpr vv::city<"Bern", "CH"> bern;
constexpr vv::city<"Cork", "IE"> cork;
constexpr vv::city<"Dresden", "DE"> dresden;

constexpr auto in_2021 = cities::ranked(2021_y, press, aarhus, bern, cork);
constexpr auto in_2022 = cities::ranked(2022_y, press, bern, aarhus).out_of(10);
constexpr auto in_2024 =
    vv::seen_in<cities>(2024_y, press, 10, {{aarhus, whereabouts::between(1, 4)}});
constexpr auto editions = vv::history_of(in_2021, in_2022, in_2024);

using spending = vv::indicator<"spending", vv::unit<"euro">>;
constexpr vv::country<"DK"> denmark;
constexpr auto series = spending::series_of(
    denmark, press, vv::dated{2021_y, vv::answer<int>(3)}, vv::dated{2022_y, vv::answer<int>(7)},
    vv::dated{2024_y, vv::answer<int>(vv::reason::confidential)});
constexpr auto above_five = [](const auto& figure) {
    return vv::number_of(figure.value).value() > 5;
};

template <class Facts>
constexpr bool are(const Facts& facts, vv::verdict first, vv::verdict second, vv::verdict third) {
    return facts.size() == 3 && facts[0] == vv::edition_fact{2021_y, first} &&
           facts[1] == vv::edition_fact{2022_y, second} &&
           facts[2] == vv::edition_fact{2024_y, third};
}

} // namespace

BOOST_AUTO_TEST_SUITE(compare)
BOOST_AUTO_TEST_SUITE(facts)

BOOST_AUTO_TEST_CASE(who_was_ranked_so_high_is_a_fact_of_each_edition) {
    VISAVIS_CHECK(are(vv::ranked_within(aarhus, 1, editions), yes, no, unknown));
    VISAVIS_CHECK(are(vv::ranked_within(aarhus, 4, editions), yes, yes, yes));
    VISAVIS_CHECK(are(vv::ranked_within(cork, 2, editions), no, no, unknown));
    VISAVIS_CHECK(are(vv::ranked_within(cork, 3, editions), yes, unknown, unknown));
    VISAVIS_CHECK(are(vv::ranked_within(dresden, 10, editions), no, unknown, unknown));
}

BOOST_AUTO_TEST_CASE(who_was_ranked_before_whom_is_a_fact_of_each_edition) {
    VISAVIS_CHECK(are(vv::ranked_before(aarhus, bern, editions), yes, no, unknown));
    VISAVIS_CHECK(are(vv::ranked_before(cork, dresden, editions), yes, unknown, unknown));
    VISAVIS_CHECK(are(vv::ranked_before(dresden, bern, editions), no, no, unknown));
    VISAVIS_CHECK(are(vv::ranked_before(bern, bern, editions), no, no, unknown));
}

BOOST_AUTO_TEST_CASE(any_predicate_on_editions_makes_facts) {
    constexpr auto names_three = [](const vv::known_edition& edition) {
        return edition.size() == 3;
    };
    VISAVIS_CHECK(are(vv::held_in(editions, names_three), yes, no, no));
}

BOOST_AUTO_TEST_CASE(any_predicate_on_figures_makes_facts_and_missing_figures_decide_nothing) {
    VISAVIS_CHECK(are(vv::held_in(series, above_five), no, yes, unknown));
    VISAVIS_CHECK(are(vv::held_in(series.view(), above_five), no, yes, unknown));
}

BOOST_AUTO_TEST_CASE(names_that_changed_are_followed) {
    static constexpr vv::renaming names[] = {{cork, dresden}};
    constexpr auto renamed = editions.renamed(names);
    VISAVIS_CHECK(are(vv::ranked_within(dresden, 3, renamed), yes, unknown, unknown));
    VISAVIS_CHECK(are(vv::ranked_before(dresden, cork, renamed), no, unknown, unknown));
}

BOOST_AUTO_TEST_CASE(facts_are_a_range_that_other_verbs_read) {
    constexpr auto facts = vv::ranked_within(aarhus, 1, editions);
    VISAVIS_CHECK(vv::fact_range<decltype(facts)>);
    VISAVIS_CHECK(std::begin(facts) != std::end(facts));
    VISAVIS_CHECK(fails(vv::first_time(vv::ranked_within(aarhus, 4, editions)).since_horizon));
    int count = 0;
    for (auto at = facts.begin(); at != facts.end(); at++) count += holds((*at).held) ? 1 : 0;
    BOOST_TEST(count == 1);
}

BOOST_AUTO_TEST_CASE(histories_that_are_read_make_facts_too) {
    const std::vector<vv::known_edition> read{in_2021, in_2022, in_2024};
    const vv::history_view history{std::span<const vv::known_edition>(read)};
    BOOST_TEST(are(vv::ranked_within(aarhus, 1, history), yes, no, unknown));
    BOOST_TEST(are(vv::ranked_before(aarhus, bern, history), yes, no, unknown));
}

BOOST_AUTO_TEST_CASE(a_history_without_editions_has_no_facts) {
    VISAVIS_CHECK(vv::ranked_within(aarhus, 1, vv::history_view()).size() == 0);
    VISAVIS_CHECK(vv::first_time.checked(vv::ranked_within(aarhus, 1, vv::history_view())).why() ==
                  vv::reason::empty_list);
}

BOOST_AUTO_TEST_CASE(nonsense_is_refused_when_facts_are_asked_for) {
    VISAVIS_CHECK(vv::ranked_within.checked(aarhus, 0, editions).why() == vv::reason::out_of_range);
    VISAVIS_CHECK(vv::ranked_within.checked(denmark, 1, editions.view()).why() ==
                  vv::reason::different_kinds);
    VISAVIS_CHECK(vv::ranked_before.checked(aarhus, denmark, editions.view()).why() ==
                  vv::reason::different_kinds);
    BOOST_CHECK_THROW(static_cast<void>(vv::ranked_within(denmark, 1, editions.view())), vv::error);
    BOOST_CHECK_THROW(static_cast<void>(vv::ranked_before(denmark, bern, editions.view())),
                      vv::error);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
