// SPDX-License-Identifier: BSL-1.0
#include <visavis/tell/measure_json.hpp>

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>
#include <string_view>

namespace vv = visavis;
using namespace vv::literals;
using namespace std::string_view_literals;

namespace {

constexpr std::array names{"a"sv, "b"sv, "c"sv};
constexpr std::array others{"b"sv, "a"sv, "x"sv};
constexpr std::array sales{40, 30, 20, 10};
constexpr std::array first{9, 8, 7, 6};
constexpr std::array second{8, 9, 7, 6};

bool has(const std::string& json, std::string_view part) {
    return json.find(part) != std::string::npos;
}

} // namespace

BOOST_AUTO_TEST_SUITE(tell)
BOOST_AUTO_TEST_SUITE(measure_json)

BOOST_AUTO_TEST_CASE(agreement_has_its_figure_and_how_many_were_compared) {
    const auto tau = vv::weighted_tau(first, second);
    std::string value;
    vv::append_json(value, tau.value());
    BOOST_TEST(
        vv::json(tau) ==
        R"j({"type": "weighted_tau", "words": "weighted tau 0.52 of 4 members", "value": )j" +
            value + R"j(, "compared": 4, "left_out": 0})j");
    BOOST_TEST(
        vv::json(vv::footrule(first, second)) ==
        R"j({"type": "footrule", "words": "2 of at most 8 places apart (25 %), of 4 members", )j"
        R"j("places": {"numerator": 2, "denominator": 1, "value": 2}, "greatest": 8, )j"
        R"j("normalised": {"numerator": 1, "denominator": 4, "value": 0.25}, )j"
        R"j("compared": 4, "left_out": 0})j");
}

BOOST_AUTO_TEST_CASE(overlap_has_what_is_in_common_and_how_deep) {
    BOOST_TEST(vv::json(vv::jaccard(names, others)) ==
               R"j({"type": "jaccard", "words": "2 of 4 names in both lists (50 %)", )j"
               R"j("value": {"numerator": 1, "denominator": 2, "value": 0.5}, "common": 2, )j"
               R"j("in_either": 4, "only_first": 1, "only_second": 1})j");
    BOOST_TEST(vv::json(vv::average_overlap(names, names)) ==
               R"j({"type": "average_overlap", "words": "average overlap 1 down to rank 3", )j"
               R"j("value": 1, "depth": 3})j");
    BOOST_TEST(vv::json(vv::rank_biased(0.625, 0.5, 0.75, 0.875)) ==
               R"j({"type": "rank_biased_overlap", "words": "rank-biased overlap 0.63 (0.5 to )j"
               R"j(0.75) with persistence 0.88", "value": 0.625, "least": 0.5, )j"
               R"j("greatest": 0.75, "persistence": 0.875})j");
}

BOOST_AUTO_TEST_CASE(concentration_has_its_figures_and_of_how_many_parts) {
    BOOST_TEST(
        vv::json(vv::herfindahl(std::array{1, 1})) ==
        R"j({"type": "herfindahl", "words": "Herfindahl-Hirschman index 0.5 (5,000 points) )j"
        R"j(of 2 parts", "value": 0.5, "points": 5000, "effective_number": 2, )j"
        R"j("normalised": 0, "parts": 2})j");
    BOOST_TEST(vv::json(vv::gini(std::array{0.0, 8.0})) ==
               R"j({"type": "gini", "words": "Gini coefficient 0.5 of 2 parts", "value": 0.5, )j"
               R"j("of_sample": 1, "parts": 2})j");
    BOOST_TEST(vv::json(vv::top_share(2, sales)) ==
               R"j({"type": "top_share", "words": "70 % in the 2 largest of 4 parts", "value": )j"
               R"j({"numerator": 7, "denominator": 10, "value": 0.7}, "largest": 2, "parts": 4})j");
    BOOST_TEST(has(vv::json(vv::top_share(1, std::array{1.0, 3.0})), R"j("value": 0.75, )j"));
    BOOST_TEST(vv::json(vv::shannon_entropy(std::array{5, 0})) ==
               R"j({"type": "shannon_entropy", "words": "Shannon's entropy 0 nats of 2 parts", )j"
               R"j("nats": 0, "bits": 0, "effective_number": 1, "evenness": 0, "parts": 2})j");
    BOOST_TEST(vv::json(vv::theil(std::array{5, 5})) ==
               R"j({"type": "theil", "words": "Theil's index 0 of 2 parts", "value": 0, )j"
               R"j("normalised": 0, "parts": 2})j");
}

BOOST_AUTO_TEST_CASE(one_part_alone_has_a_reason_instead_of_what_it_lacks) {
    const auto lacks = [](std::string_view name) {
        std::string json = "\"";
        json.append(name).append(
            R"j(": {"missing": "zero_denominator", "about": "one part alone"})j");
        return json;
    };
    const std::array one{3};
    BOOST_TEST(has(vv::json(vv::herfindahl(one)), lacks("normalised")));
    BOOST_TEST(has(vv::json(vv::gini(one)), lacks("of_sample")));
    BOOST_TEST(has(vv::json(vv::shannon_entropy(one)), lacks("evenness")));
    BOOST_TEST(has(vv::json(vv::theil(one)), lacks("normalised")));
    BOOST_TEST(has(vv::json(vv::gini.checked(std::array{-1})), R"j("missing": "negative_part")j"));
}

BOOST_AUTO_TEST_CASE(specialisation_has_what_it_is_of_where_figures_say_it) {
    BOOST_TEST(vv::json(vv::location_quotient(20, 400, 10, 1000)) ==
               R"j({"type": "specialisation", "words": "5 times as much as the reference )j"
               R"j((symmetric 0.67)", "value": 5, )j"
               R"j("symmetric": 0.6666666666666666})j");
    BOOST_TEST(has(vv::json(vv::location_quotient(vv::between(10, 20), 100, 10, 100)),
                   R"j("value": {"low": {"numerator": 1, "denominator": 1, "value": 1}, )j"));
    using patents = vv::indicator<"patents", vv::unit<"patent">>;
    using staff = vv::indicator<"staff", vv::unit<"person">>;
    constexpr vv::source made_up{"made-up counts"};
    constexpr vv::country<"FR"> france;
    constexpr vv::country<"DE"> germany;
    const auto told = vv::json(vv::relative_index(
        patents::of(france, 2024_y, 6, made_up), staff::of(france, 2024_y, 2, made_up),
        patents::of(germany, 2024_y, 3, made_up), staff::of(germany, 2024_y, 2, made_up)));
    BOOST_TEST(has(told, R"j("of": {"indicator": "patents")j"));
    BOOST_TEST(has(told, R"j("against": {"indicator": "patents")j"));
}

BOOST_AUTO_TEST_CASE(uncertain_ranks_have_both_ends_and_none_is_missing) {
    BOOST_TEST(vv::json(vv::rank_range{2, 3}) ==
               R"j({"type": "rank_range", "words": "rank 2 to 3", "best": 2, "worst": 3})j");
    BOOST_TEST(vv::json(vv::rank_range{0, 0}) == R"j({"missing": "unranked"})j");
    vv::pairs_tested tested;
    tested.members.compared = 3;
    tested.told_apart = 2;
    tested.not_told_apart = 1;
    tested.critical = 1.5;
    BOOST_TEST(vv::json(tested) ==
               R"j({"type": "pairs_tested", "words": "2 of 3 pairs told apart", "told_apart": 2, )j"
               R"j("not_told_apart": 1, "critical": 1.5, "compared": 3, "left_out": 0})j");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
