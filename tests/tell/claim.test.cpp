// SPDX-License-Identifier: BSL-1.0
#include <visavis/core/literals.hpp>
#include <visavis/tell/claim.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using medals = vv::indicator<"medals", vv::unit<"medal">>;
using norway = vv::country<"NO">;
using germany = vv::country<"DE">;

constexpr vv::source table{"Example", "medal table", "2022"};
constexpr auto norwegian = medals::of(norway{}, 2022_y, 37, table);
constexpr auto german = medals::of(germany{}, 2022_y, 27, table);
constexpr auto german_before = medals::of(germany{}, 2018_y, 31, table);
constexpr auto hedged = medals::of(vv::country<"SE">{}, 2022_y, vv::about(37), table);
constexpr auto untold = medals::of(germany{}, 2022_y, vv::missing{vv::reason::suppressed}, table);

constexpr vv::claim more_medals{"1", "Medals of 2022", "Norway won more than Germany", table};
constexpr vv::judgement blank(more_medals, "the medal table");

// A judgement that is changed by one step: `after([](auto& judged) { judged.judge(true); })`.
constexpr vv::judgement after(auto step) {
    vv::judgement judged = blank;
    step(judged);
    return judged;
}

constexpr auto compared = after([](auto& judged) {
    judged.on(norwegian)
        .on(german)
        .computes(vv::ratio(norwegian, german))
        .judge_exceeds(norwegian, german);
});

constexpr auto not_told = after([](auto& judged) { judged.judge_exceeds(norwegian, untold); });

constexpr auto doubled = [](bool to, bool by) {
    return after([=](auto& judged) {
        judged.reads("to twice", "2 times as much", vv::verdict(to))
            .reads("by twice", vv::fraction(3), vv::verdict(by))
            .judge_readings();
    });
};

vv::reason refused(auto attempt) {
    try {
        attempt();
    } catch (const vv::error& error) {
        return error.why();
    }
    return {};
}

} // namespace

BOOST_AUTO_TEST_SUITE(tell)
BOOST_AUTO_TEST_SUITE(claim)

BOOST_AUTO_TEST_CASE(there_are_five_findings) {
    VISAVIS_CHECK(name_of(vv::finding::computed) == "computed");
    VISAVIS_CHECK(name_of(vv::finding::supported) == "supported");
    VISAVIS_CHECK(name_of(vv::finding::refuted) == "refuted");
    VISAVIS_CHECK(name_of(vv::finding::undetermined) == "undetermined");
    VISAVIS_CHECK(name_of(vv::finding::ill_posed) == "ill-posed");
}

BOOST_AUTO_TEST_CASE(what_holds_is_supported_and_what_fails_is_refuted) {
    VISAVIS_CHECK(vv::finding_of(vv::verdict(true)) == vv::finding::supported);
    VISAVIS_CHECK(vv::finding_of(vv::verdict(false)) == vv::finding::refuted);
    VISAVIS_CHECK(vv::finding_of(vv::verdict::of_undetermined()) == vv::finding::undetermined);
    VISAVIS_CHECK(vv::finding_of(37 > 27) == vv::finding::supported);
    VISAVIS_CHECK(vv::finding_of(37 < 27) == vv::finding::refuted);
}

BOOST_AUTO_TEST_CASE(a_figure_exceeds_another_strictly) {
    VISAVIS_CHECK(vv::exceeds(norwegian, german).value() == vv::verdict(true));
    VISAVIS_CHECK(vv::exceeds(german, norwegian).value() == vv::verdict(false));
    VISAVIS_CHECK(vv::exceeds(german, german).value() == vv::verdict(false));
}

BOOST_AUTO_TEST_CASE(a_hedged_figure_may_leave_it_open) {
    VISAVIS_CHECK(vv::undetermined(vv::exceeds(norwegian, hedged).value()));
    VISAVIS_CHECK(vv::holds(vv::exceeds(hedged, german).value()));
}

BOOST_AUTO_TEST_CASE(a_missing_figure_gives_no_comparison_but_a_reason) {
    VISAVIS_CHECK(vv::exceeds(norwegian, untold).why() == vv::reason::suppressed);
}

BOOST_AUTO_TEST_CASE(figures_of_two_periods_compare_when_asked) {
    VISAVIS_CHECK(vv::exceeds(german_before, german).why() == vv::reason::different_periods);
    VISAVIS_CHECK(vv::holds(vv::exceeds(german_before, german, vv::across_periods).value()));
}

BOOST_AUTO_TEST_CASE(a_judgement_begins_with_a_claim_and_the_name_of_its_evidence) {
    VISAVIS_CHECK(blank.about().id == "1");
    VISAVIS_CHECK(blank.about().subject == "Medals of 2022");
    VISAVIS_CHECK(blank.about().sentence == "Norway won more than Germany");
    VISAVIS_CHECK(blank.about().stated_by == table);
    VISAVIS_CHECK(blank.evidence_set() == "the medal table");
    VISAVIS_CHECK(blank.evidence_count() == 0 && blank.reading_count() == 0);
}

BOOST_AUTO_TEST_CASE(until_something_is_compared_the_finding_is_computed) {
    VISAVIS_CHECK(blank.result() == vv::finding::computed);
    VISAVIS_CHECK(!blank.is_stated());
}

BOOST_AUTO_TEST_CASE(the_evidence_is_kept_in_words_with_its_source) {
    VISAVIS_CHECK(compared.evidence_count() == 2);
    VISAVIS_CHECK(compared.evidence(0).figure == "37 medals (Norway, 2022)");
    VISAVIS_CHECK(compared.evidence(1).figure == "27 medals (Germany, 2022)");
    VISAVIS_CHECK(compared.evidence(1).from == table);

    constexpr auto in_words =
        after([](auto& judged) { judged.on_line("Norway is 1st in the table", table); });
    VISAVIS_CHECK(in_words.evidence(0).figure == "Norway is 1st in the table");
}

BOOST_AUTO_TEST_CASE(the_computation_is_told_in_the_words_of_its_result) {
    VISAVIS_CHECK(compared.computation() == "37, 1.37 times Germany's 27 (10 more, +37 %)");

    constexpr auto joined = after([](auto& judged) {
        judged.computes("together ").computes(vv::fraction(64)).computes(" medals");
    });
    VISAVIS_CHECK(joined.computation() == "together 64 medals");
}

BOOST_AUTO_TEST_CASE(a_comparison_of_two_figures_is_judged_by_whether_the_first_exceeds) {
    VISAVIS_CHECK(compared.result() == vv::finding::supported);
    constexpr auto other_way = after([](auto& judged) { judged.judge_exceeds(german, norwegian); });
    VISAVIS_CHECK(other_way.result() == vv::finding::refuted);
    constexpr auto open = after([](auto& judged) { judged.judge_exceeds(norwegian, hedged); });
    VISAVIS_CHECK(open.result() == vv::finding::undetermined);
    constexpr auto across = after(
        [](auto& judged) { judged.judge_exceeds(german_before, german, vv::across_periods); });
    VISAVIS_CHECK(across.result() == vv::finding::supported);
}

BOOST_AUTO_TEST_CASE(any_comparison_can_be_judged) {
    constexpr auto exact =
        after([](auto& judged) { judged.judge(vv::ratio(norwegian, german) > 2); });
    VISAVIS_CHECK(exact.result() == vv::finding::refuted);
    constexpr auto three_valued =
        after([](auto& judged) { judged.judge(vv::verdict::of_undetermined()); });
    VISAVIS_CHECK(three_valued.result() == vv::finding::undetermined);
    constexpr auto answered =
        after([](auto& judged) { judged.judge(vv::exceeds(norwegian, german)); });
    VISAVIS_CHECK(answered.result() == vv::finding::supported);
}

BOOST_AUTO_TEST_CASE(a_comparison_without_an_answer_is_undetermined_for_its_reason) {
    VISAVIS_CHECK(not_told.result() == vv::finding::undetermined);
    VISAVIS_CHECK(not_told.reasoning() ==
                  "the figure was suppressed by its publisher: medals of Germany");
}

BOOST_AUTO_TEST_CASE(a_relation_can_be_stated_without_the_figures_that_decide_it) {
    constexpr auto stated =
        after([](auto& judged) { judged.judge_exceeds(norwegian, untold).stated_by_source(); });
    VISAVIS_CHECK(stated.result() == vv::finding::undetermined);
    VISAVIS_CHECK(stated.is_stated());
    VISAVIS_CHECK(vv::words_in<80>(stated) == "undetermined (stated by Example)");
    VISAVIS_CHECK(vv::words_in<80>(not_told) == "undetermined");
}

BOOST_AUTO_TEST_CASE(that_it_is_stated_is_not_said_where_the_figures_decide) {
    constexpr auto decided = after([](auto& judged) { judged.judge(true).stated_by_source(); });
    VISAVIS_CHECK(decided.is_stated());
    VISAVIS_CHECK(vv::words_in<80>(decided) == "supported");
    BOOST_TEST(vv::words(decided) == "supported");
}

BOOST_AUTO_TEST_CASE(readings_that_agree_decide_together) {
    VISAVIS_CHECK(doubled(true, true).result() == vv::finding::supported);
    VISAVIS_CHECK(doubled(false, false).result() == vv::finding::refuted);
}

BOOST_AUTO_TEST_CASE(readings_that_differ_make_the_claim_ill_posed) {
    constexpr auto judged = doubled(true, false);
    VISAVIS_CHECK(judged.result() == vv::finding::ill_posed);
    VISAVIS_CHECK(judged.reading_count() == 2);
    VISAVIS_CHECK(judged.reading_at(0).wording == "to twice");
    VISAVIS_CHECK(judged.reading_at(0).computed == "2 times as much");
    VISAVIS_CHECK(judged.reading_at(0).result == vv::finding::supported);
    VISAVIS_CHECK(judged.reading_at(1).computed == "3");
    VISAVIS_CHECK(judged.reading_at(1).result == vv::finding::refuted);
}

BOOST_AUTO_TEST_CASE(readings_that_exclude_one_another_make_it_ill_posed_without_figures) {
    constexpr auto judged_if = [](bool exclude) {
        return after([=](auto& judged) {
            judged.reads("to twice", "2", vv::verdict::of_undetermined())
                .reads("by twice", "3", vv::verdict::of_undetermined())
                .judge_readings()
                .ill_posed_if(exclude);
        });
    };
    VISAVIS_CHECK(judged_if(true).result() == vv::finding::ill_posed);
    VISAVIS_CHECK(judged_if(false).result() == vv::finding::undetermined);
}

BOOST_AUTO_TEST_CASE(a_judgement_says_why_and_how_to_put_it_right) {
    constexpr auto explained = after([](auto& judged) {
        judged.because("medals of ").because("all colours").advise("say \"gold medals\"");
    });
    VISAVIS_CHECK(explained.reasoning() == "medals of all colours");
    VISAVIS_CHECK(explained.advice() == "say \"gold medals\"");
}

BOOST_AUTO_TEST_CASE(a_counterexample_is_shown_only_where_the_claim_is_refuted) {
    constexpr auto judged_as = [](bool holds) {
        return after(
            [=](auto& judged) { judged.refuted_by("Germany: 27 against 37").judge(holds); });
    };
    VISAVIS_CHECK(judged_as(false).counterexample() == "Germany: 27 against 37");
    VISAVIS_CHECK(judged_as(true).counterexample().empty());
}

BOOST_AUTO_TEST_CASE(a_judgement_is_made_at_run_time_too) {
    const std::string set = "a table that was read";
    vv::judgement judged(more_medals, set);
    judged.on(norwegian).on(german).judge_exceeds(norwegian, german);
    BOOST_TEST(judged.evidence_set() == "a table that was read");
    BOOST_TEST(judged.evidence(1).figure.view() == "27 medals (Germany, 2022)");
    BOOST_TEST(vv::words(judged) == "supported");

    vv::judgement open(more_medals, set);
    open.judge(vv::exceeds(norwegian, untold));
    BOOST_TEST(open.reasoning() == "the figure was suppressed by its publisher: medals of Germany");
}

BOOST_AUTO_TEST_CASE(more_evidence_than_a_judgement_holds_is_refused) {
    vv::judgement judged = blank;
    for (std::size_t line = 0; line != vv::judgement::capacity; ++line)
        judged.on_line("a line", table);
    BOOST_TEST(judged.evidence_count() == vv::judgement::capacity);
    BOOST_TEST((refused([&] { judged.on(german); }) == vv::reason::out_of_range));
    BOOST_TEST((refused([&] { (void)judged.evidence(99); }) == vv::reason::out_of_range));
}

BOOST_AUTO_TEST_CASE(more_than_three_readings_are_refused_and_none_at_all) {
    vv::judgement judged = blank;
    BOOST_TEST((refused([&] { judged.judge_readings(); }) == vv::reason::out_of_range));
    BOOST_TEST((refused([&] { (void)judged.reading_at(0); }) == vv::reason::out_of_range));
    const auto read = [&] { judged.reads("one more", "1", vv::verdict(true)); };
    for (int reading = 0; reading != 3; ++reading) read();
    BOOST_TEST((refused(read) == vv::reason::out_of_range));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
