// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/observation.hpp>

#include "both_ways.hpp"

#include <visavis/core/literals.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>
#include <string>
#include <type_traits>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

using awards = vv::indicator<"Highly Cited Researcher awards", vv::unit<"award">>;
using academy = vv::institution<"Chinese Academy of Sciences", "CN">;
using harvard = vv::institution<"Harvard University", "US">;

constexpr vv::source clarivate{"Clarivate", "Highly Cited Researchers", "2025"};
constexpr double quiet_nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr auto cas = awards::of(academy{}, 2025_y, 258, clarivate);

constexpr auto letters(vv::status_flags flags) {
    vv::text<8> words;
    append_flags(words, flags);
    return words;
}

} // namespace

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(observation)

BOOST_AUTO_TEST_CASE(a_figure_is_what_of_whom_when_how_much_and_who_says_so) {
    VISAVIS_CHECK(cas.what.name() == "Highly Cited Researcher awards");
    VISAVIS_CHECK(cas.who.name() == "Chinese Academy of Sciences");
    VISAVIS_CHECK(cas.when == 2025_y);
    VISAVIS_CHECK(cas.value == 258);
    VISAVIS_CHECK(cas.from == clarivate);
    VISAVIS_CHECK(cas.flags == vv::status_flags());
    static_assert(vv::figure<std::remove_const_t<decltype(cas)>>);
    static_assert(!vv::figure<int> && !vv::figure<awards>);
}

BOOST_AUTO_TEST_CASE(what_is_known_when_compiling_takes_no_room) {
    using typed = vv::observation<awards, academy, int>;
    using read = vv::observation<vv::any_indicator, vv::any_institution, int>;
    static_assert(sizeof(typed) < sizeof(read));
    static_assert(std::is_trivially_copyable_v<typed> && std::is_trivially_copyable_v<read>);
}

BOOST_AUTO_TEST_CASE(a_figure_that_is_read_has_values_for_types) {
    const vv::any_indicator indicator{"Highly Cited Researcher awards", "award", "awards"};
    const std::string name = "Harvard University";
    const vv::any_institution who(name, vv::any_country::parse("USA").value());
    const auto figure = indicator.of(who, vv::period::parse("2025").value(), 170, clarivate);
    BOOST_TEST((figure.what == awards{}));
    BOOST_TEST(same_entity(figure.who, harvard{}));
    BOOST_TEST((figure.when == 2025_y));
    BOOST_TEST(figure.value == 170);
    BOOST_TEST((figure.from == clarivate));
}

BOOST_AUTO_TEST_CASE(types_and_values_mix_in_one_figure) {
    constexpr auto of_value = awards::of(vv::any_institution(harvard{}), 2025_y, 170, clarivate);
    constexpr auto of_type = vv::any_indicator(awards{}).of(harvard{}, 2025_y, 170, clarivate);
    VISAVIS_CHECK(same_entity(of_value.who, of_type.who));
    VISAVIS_CHECK(of_value.value == of_type.value);
}

BOOST_AUTO_TEST_CASE(a_publishers_notes_add_up) {
    constexpr auto noted = cas.with(vv::status::provisional).with(vv::status::estimated);
    VISAVIS_CHECK(noted.flags == (vv::status::estimated | vv::status::provisional));
    VISAVIS_CHECK(noted.value == 258 && noted.when == 2025_y);
    VISAVIS_CHECK(cas.with(vv::status::unreliable | vv::status::break_in_series)
                      .with(vv::status::unreliable)
                      .flags.has(vv::status::break_in_series));
    VISAVIS_CHECK(!noted.flags.has(vv::status::unreliable));
}

BOOST_AUTO_TEST_CASE(notes_print_as_the_letters_of_sdmx) {
    VISAVIS_CHECK(letters({}) == "");
    VISAVIS_CHECK(letters(vv::status::break_in_series) == "b");
    VISAVIS_CHECK(letters(vv::status::provisional | vv::status::estimated) == "ep");
    VISAVIS_CHECK(letters(vv::status::unreliable | vv::status::provisional | vv::status::estimated |
                          vv::status::break_in_series) == "bepu");
}

BOOST_AUTO_TEST_CASE(a_figure_holds_a_number_a_hedged_number_or_nothing_for_a_reason) {
    static_assert(vv::figure_value<int> && vv::figure_value<std::uint64_t>);
    static_assert(vv::figure_value<double> && vv::figure_value<float>);
    static_assert(vv::figure_value<vv::decimal> && vv::figure_value<vv::fraction>);
    static_assert(vv::figure_value<vv::percentage> && vv::figure_value<vv::multiplier>);
    static_assert(vv::figure_value<vv::interval>);
    static_assert(vv::figure_value<decltype(vv::about(43_percent))>);
    static_assert(vv::figure_value<vv::missing>);
    static_assert(vv::figure_value<vv::answer<double>>);
    static_assert(!vv::figure_value<bool> && !vv::figure_value<char>);
    static_assert(!vv::figure_value<const char*> && !vv::figure_value<std::string>);
    static_assert(!vv::figure_value<vv::percentage_points>);
    static_assert(!vv::figure_value<vv::answer<vv::missing>>);
}

BOOST_AUTO_TEST_CASE(the_number_of_a_figure_is_its_value_with_its_type) {
    VISAVIS_CHECK(vv::number_of(258).value() == 258);
    VISAVIS_CHECK(vv::number_of(1.5).value() == 1.5);
    VISAVIS_CHECK(vv::number_of(1.5F).value() == 1.5F);
    VISAVIS_CHECK(vv::number_of(5.90_printed).value().exponent() == -2);
    VISAVIS_CHECK(vv::number_of(43_percent).value() == 43_percent);
    static_assert(std::is_same_v<decltype(vv::number_of(258)), vv::answer<int>>);
}

BOOST_AUTO_TEST_CASE(infinity_is_a_number_and_minus_zero_is_zero) {
    VISAVIS_CHECK(vv::number_of(infinity).value() == infinity);
    VISAVIS_CHECK(vv::number_of(-0.0).value() == 0.0);
}

BOOST_AUTO_TEST_CASE(a_missing_figure_has_a_reason_and_is_not_zero) {
    constexpr auto hidden =
        awards::of(harvard{}, 2025_y, vv::missing{vv::reason::confidential}, clarivate);
    VISAVIS_CHECK(vv::number_of(hidden.value).why() == vv::reason::confidential);
    VISAVIS_CHECK(hidden.value == vv::missing{vv::reason::confidential});
    VISAVIS_CHECK(vv::missing{} == vv::missing{vv::reason::not_available});
    VISAVIS_CHECK(vv::missing{} != hidden.value);
    BOOST_CHECK_EXCEPTION(
        (void)vv::number_of(hidden.value).value(), vv::error, [](const vv::error& refused) {
            return refused.why() == vv::reason::confidential &&
                   refused.what() == std::string_view("visavis: the figure is confidential");
        });
}

BOOST_AUTO_TEST_CASE(a_figure_that_may_be_missing_is_an_answer) {
    using maybe = vv::answer<double>;
    VISAVIS_CHECK(vv::number_of(maybe(5.9)).value() == 5.9);
    VISAVIS_CHECK(vv::number_of(maybe(vv::reason::suppressed)).why() == vv::reason::suppressed);
    VISAVIS_CHECK(vv::number_of(vv::answer<vv::decimal>(5.9_printed)).value() == 5.9_printed);

    std::vector<vv::observation<awards, vv::any_country, maybe>> column;
    column.push_back(awards::of(vv::any_country(), 2025_y, maybe(5.9), clarivate));
    column.push_back(
        awards::of(vv::any_country(), 2025_y, maybe(vv::reason::not_collected), clarivate));
    BOOST_TEST(vv::number_of(column[0].value).has_value());
    BOOST_TEST(!vv::number_of(column[1].value).has_value());
}

BOOST_AUTO_TEST_CASE(nan_is_missing_also_within_an_answer) {
    VISAVIS_CHECK(vv::number_of(quiet_nan).why() == vv::reason::not_a_number);
    VISAVIS_CHECK(vv::number_of(std::numeric_limits<float>::quiet_NaN()).why() ==
                  vv::reason::not_a_number);
    VISAVIS_CHECK(vv::number_of(vv::answer<double>(quiet_nan)).why() == vv::reason::not_a_number);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
