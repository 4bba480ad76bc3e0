// SPDX-License-Identifier: BSL-1.0

#include <visavis/core/decimal.hpp>

#include "both_ways.hpp"

#include <cstdint>
#include <limits>
#include <random>
#include <string>

namespace vv = visavis;

namespace {

constexpr auto printed = [](const vv::decimal& number) {
    vv::text<48> words;
    vv::append_decimal(words, number);
    return words;
};
constexpr auto quoted = [](std::string_view text) { return vv::decimal::parse(text).value(); };

} // namespace

BOOST_AUTO_TEST_SUITE(core)
BOOST_AUTO_TEST_SUITE(decimal)

BOOST_AUTO_TEST_CASE(a_number_as_printed_is_exact) {
    VISAVIS_CHECK(quoted("780.7").value() == vv::fraction(7807, 10));
    VISAVIS_CHECK(quoted("780.7").mantissa() == 7807 && quoted("780.7").exponent() == -1);
    VISAVIS_CHECK(quoted("-0.5").value() == vv::fraction(-1, 2));
    VISAVIS_CHECK(quoted("+3").value() == 3);
    VISAVIS_CHECK(quoted("1,406").value() == 1406 &&
                  quoted("12,345,678.5").mantissa() == 123456785);
    VISAVIS_CHECK(quoted("1'406'000").value() == 1'406'000 && quoted("14'06").value() == 1406);
    VISAVIS_CHECK(vv::decimal::parse("2.08", 6).value().value() == 2'080'000);
    const vv::fraction converted = quoted("5.9");
    BOOST_TEST((converted == vv::fraction(59, 10)));
}

BOOST_AUTO_TEST_CASE(the_last_digit_tells_how_precisely_the_source_speaks) {
    VISAVIS_CHECK(quoted("5.90") == quoted("5.9"));
    VISAVIS_CHECK(quoted("5.90").last_digit() == vv::fraction(1, 100));
    VISAVIS_CHECK(vv::decimal(208, 4).last_digit() == 10'000);
    VISAVIS_CHECK(vv::decimal(7).last_digit() == 1);
    VISAVIS_CHECK(quoted("5.8") < quoted("5.90"));
}

BOOST_AUTO_TEST_CASE(what_is_no_number_is_malformed_and_named) {
    for (const char* text : {"", "-", ".", "5.", "1.2.3", "1e6", "0x1F", "12a", ",1", "1,", "1,,0",
                             "1.2,3", " 1", "--1"})
        BOOST_TEST((vv::decimal::parse(text).why() == vv::reason::malformed), text);
    // a decimal comma, and groups that are not of three
    for (const char* text : {"43,5", "12,34", "1,2345", "1234,567", "1,234,56", "1,,234", "1,23'4"})
        BOOST_TEST((vv::decimal::parse(text).why() == vv::reason::malformed), text);
    VISAVIS_CHECK(vv::decimal::parse("12a").refused().about == "number '12a'");
    VISAVIS_CHECK(vv::decimal::parse(".5").value().value() == vv::fraction(1, 2));
}

BOOST_AUTO_TEST_CASE(too_many_digits_are_an_overflow) {
    VISAVIS_CHECK(vv::decimal::parse("99999999999999999999").why() == vv::reason::overflow);
    VISAVIS_CHECK(vv::decimal::parse("0.0000000000000000001").why() == vv::reason::overflow);
    VISAVIS_CHECK(vv::decimal::parse("1", 19).why() == vv::reason::overflow);
    BOOST_CHECK_THROW(static_cast<void>(vv::decimal(1, 19)), vv::error);
    BOOST_CHECK_THROW(static_cast<void>(vv::decimal(1, -19)), vv::error);
    BOOST_CHECK_THROW(static_cast<void>(vv::decimal(1000, 18).value()), vv::error);
    VISAVIS_CHECK(vv::decimal(1000, 18).checked_value().why() == vv::reason::overflow);
    BOOST_CHECK_THROW(static_cast<void>(-vv::decimal(std::numeric_limits<std::int64_t>::min(), 0)),
                      vv::error);
    VISAVIS_CHECK(-quoted("5.9") == quoted("-5.9"));
}

BOOST_AUTO_TEST_CASE(a_decimal_is_printed_as_it_was_quoted) {
    VISAVIS_CHECK(printed(quoted("1406")) == "1,406");
    VISAVIS_CHECK(printed(quoted("780.7")) == "780.7");
    VISAVIS_CHECK(printed(quoted("5.90")) == "5.90");
    VISAVIS_CHECK(printed(quoted("-0.05")) == "-0.05");
    VISAVIS_CHECK(printed(quoted("-1234.5")) == "-1,234.5");
    VISAVIS_CHECK(printed(vv::decimal(208, 4)) == "2,080,000");
    VISAVIS_CHECK(printed(vv::decimal(-5, -3)) == "-0.005");
    VISAVIS_CHECK(printed(vv::decimal(std::numeric_limits<std::int64_t>::min(), -2)) ==
                  "-92,233,720,368,547,758.08");
}

BOOST_AUTO_TEST_CASE(a_computed_number_is_rounded_to_be_quoted) {
    VISAVIS_CHECK(vv::decimal::rounded({2, 3}, 2).value() == quoted("0.67"));
    VISAVIS_CHECK(vv::decimal::rounded({5, 2}, 0, vv::rounding::half_even).value() == 2);
    VISAVIS_CHECK(vv::decimal::rounded(1, 19).why() == vv::reason::out_of_range);
}

BOOST_AUTO_TEST_CASE(reading_what_was_printed_gives_the_number_back) {
    std::mt19937_64 random(3);
    std::uniform_int_distribution<std::int64_t> mantissas(-1'000'000'000'000, 1'000'000'000'000);
    std::uniform_int_distribution<int> exponents(-12, 0);
    for (int round = 0; round != 2000; ++round) {
        const vv::decimal number(mantissas(random), exponents(random));
        const auto again = quoted(printed(number));
        BOOST_TEST((again == number && again.exponent() == number.exponent()));
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
