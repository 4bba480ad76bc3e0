// SPDX-License-Identifier: BSL-1.0

#include <visavis/io/number_text.hpp>

#include "both_ways.hpp"
#include "io/reading.hpp"

#include <bit>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <random>

namespace vv = visavis;

namespace {

double number(std::string_view text, const vv::number_format& format = {}) {
    return vv::parse_number(text, format).value();
}
vv::reason why_not(std::string_view text, const vv::number_format& format = {}) {
    return vv::parse_number(text, format).why();
}

} // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(number_text)

BOOST_AUTO_TEST_CASE(numbers_are_read_as_files_print_them) {
    BOOST_TEST(number("12") == 12);
    BOOST_TEST(number(" +12.50 ") == 12.5);
    BOOST_TEST(number("-1.5e3") == -1500);
    BOOST_TEST(number("2E-2") == 0.02);
    BOOST_TEST(number(".5") == 0.5);
    BOOST_TEST(number("5.") == 5);
    BOOST_TEST(number("\xe2\x88\x92"
                      "7") == -7); // the sign U+2212
    BOOST_TEST(number("0e999999") == 0);
    BOOST_TEST(std::bit_cast<std::uint64_t>(number("-0")) == 0x8000'0000'0000'0000);
}

BOOST_AUTO_TEST_CASE(thousands_and_decimal_commas_are_read_when_that_is_said) {
    BOOST_TEST(number("1,234,567.5", {.thousands = ','}) == 1'234'567.5);
    BOOST_TEST(number("1234567.5", {.thousands = ','}) == 1'234'567.5);
    BOOST_TEST(number("1.234.567,5", {.decimal = ',', .thousands = '.'}) == 1'234'567.5);
    BOOST_TEST(number("1'234", {.thousands = '\''}) == 1234);
    for (const std::string_view text : {"1 234",
                                        "1\xc2\xa0"
                                        "234",
                                        "1\xe2\x80\xaf"
                                        "234",
                                        "1\xe2\x80\x89"
                                        "234"})
        BOOST_TEST(number(text, {.decimal = ',', .thousands = ' '}) == 1234);
    BOOST_TEST(number("1,5", {.decimal = ','}) == 1.5);
    // "1,234" may mean two numbers, so it is none unless one is said
    BOOST_TEST(
        vv::tests::sentence_of(vv::parse_number("1,234").refused()) ==
        "malformed text: expected a number (by the options, without a decimal comma or commas "
        "between thousands), found '1,234'");
    // groups are of three
    for (const std::string_view text : {"12,34", "1,2345", "1234,567", ",123", "1,,234", "1,234,"})
        BOOST_CHECK((why_not(text, {.thousands = ','}) == vv::reason::malformed));
}

BOOST_AUTO_TEST_CASE(what_is_no_number_is_refused_in_words) {
    for (const std::string_view text :
         {"", " ", "abc", "-", "+-1", "1.2.3", "1e", "1e+", "12 %", "$5", "0x10", "1 2", "e5", "."})
        BOOST_CHECK((why_not(text) == vv::reason::malformed));
    BOOST_TEST(vv::tests::sentence_of(vv::parse_number("abc").refused()) ==
               "malformed text: expected a number, found 'abc'");
    for (const std::string_view text : {"inf", "-Infinity", "INF"})
        BOOST_CHECK((why_not(text) == vv::reason::infinite));
    for (const std::string_view text : {"1e400", "-1e400", "1e-400", "1e99999999999999999999"})
        BOOST_CHECK((why_not(text) == vv::reason::out_of_range));
    BOOST_CHECK((why_not(std::string(801, '1')) == vv::reason::out_of_range));
    std::string long_one = "0.";
    long_one.append(700, '0').append("1e700");
    BOOST_TEST(number(long_one) == 0.1);
}

BOOST_AUTO_TEST_CASE(a_power_of_ten_multiplies_before_the_number_is_rounded) {
    BOOST_TEST(vv::parse_number("4.35", {}, 2).value() == 435); // 4.35 * 100 is 434.99999999999994
    BOOST_TEST(vv::parse_number("1234.5", {}, -3).value() == 1.2345);
    BOOST_TEST(vv::parse_number("0", {}, 9).value() == 0);
}

// By another reader: strtod of the C library, which rounds correctly.
BOOST_AUTO_TEST_CASE(every_number_is_rounded_correctly) {
    std::mt19937_64 random(754);
    for (int round = 0; round != 20'000; ++round) {
        const auto value = std::bit_cast<double>(random() & ~(std::uint64_t{1} << 62));
        char text[64];
        const auto digits = static_cast<int>(random() % 20);
        const auto format =
            round % 2 == 0 ? std::chars_format::scientific : std::chars_format::general;
        *std::to_chars(text, text + sizeof text - 1, value, format, digits).ptr = '\0';
        BOOST_REQUIRE(number(text) == std::strtod(text, nullptr));
    }
    for (const char* const text :
         {"9007199254740993", "9007199254740992.999999999999", "0.1", "2.2250738585072012e-308",
          "4.9406564584124654e-324", "1.7976931348623157e308", "123456789012345678901234567890",
          "8.41470984807896506652502321630298999622563060798371065672751709991910404391239668e-1"})
        BOOST_TEST(number(text) == std::strtod(text, nullptr));
}

// Eight at a time and one by one, with a point anywhere, by strtod too.
BOOST_AUTO_TEST_CASE(digits_of_any_number_with_a_point_anywhere_are_read) {
    std::mt19937_64 random(1234567);
    for (int round = 0; round != 20'000; ++round) {
        std::string text;
        for (auto left = random() % 24 + 1; left != 0; --left)
            text.push_back(static_cast<char>('0' + random() % (round % 3 == 0 ? 2 : 10)));
        if (round % 4 != 0) text.insert(random() % (text.size() + 1), 1, '.');
        const auto bits = std::bit_cast<std::uint64_t>(number(text));
        BOOST_REQUIRE_MESSAGE(
            bits == std::bit_cast<std::uint64_t>(std::strtod(text.c_str(), nullptr)), text);
        BOOST_REQUIRE(number("-" + text) == -number(text));
        auto with_comma = text;
        for (auto& letter : with_comma)
            if (letter == '.') letter = ',';
        BOOST_REQUIRE(number(with_comma, {.decimal = ','}) == number(text));
        // any other character makes it no number
        auto odd = text;
        constexpr std::string_view others = "/:;y, .\x01\xb0";
        odd.insert(random() % text.size(), 1, others[random() % others.size()]);
        char* end = nullptr;
        (void)std::strtod(odd.c_str(), &end);
        const bool is_number = end == odd.c_str() + odd.size() || odd.front() == ' ';
        BOOST_REQUIRE_MESSAGE(vv::parse_number(odd).has_value() == is_number, odd);
    }
}

// Between two doubles, where the digits are too many for a double and few enough for 64 bits; by
// strtod.
BOOST_AUTO_TEST_CASE(halfway_between_two_numbers_the_even_one_is_read) {
    std::mt19937_64 random(53);
    for (int round = 0; round != 20'000; ++round) {
        // a double and a half of its last bit, as a decimal number that is exact
        const auto whole = (random() >> 11) | std::uint64_t{1} << 52;
        const auto halves = 2 * whole + 1; // of 54 bits
        const auto fives = static_cast<int>(random() % 4);
        auto digits = halves;
        for (int power = 0; power != fives; ++power) digits *= 5; // halves / 2^fives, shifted
        auto text = std::to_string(digits);
        if (fives != 0) text.insert(text.size() - static_cast<std::size_t>(fives), 1, '.');
        BOOST_REQUIRE_MESSAGE(number(text) == std::strtod(text.c_str(), nullptr), text);
        text.back() = static_cast<char>(text.back() + (text.back() == '9' ? -1 : 1));
        BOOST_REQUIRE_MESSAGE(number(text) == std::strtod(text.c_str(), nullptr), text);
    }
}

BOOST_AUTO_TEST_CASE(marks_of_what_is_missing_are_known) {
    for (const std::string_view text :
         {"", "  ", "NA", "n/a", "NaN", "null", "None", "..", "...", ":", "-", "\xe2\x80\x93",
          "\xe2\x80\x94", ".", "#N/A", "<NA>"})
        BOOST_TEST(vv::stands_for_missing(text));
    VISAVIS_CHECK(vv::stands_for_missing(" NA "));
    VISAVIS_CHECK(!vv::stands_for_missing("0"));
    VISAVIS_CHECK(!vv::stands_for_missing("nil"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
