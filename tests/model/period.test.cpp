// SPDX-License-Identifier: BSL-1.0
#include <visavis/model/period.hpp>

#include "both_ways.hpp"

#include <boost/test/unit_test.hpp>

#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace vv = visavis;
using namespace vv::literals;

namespace {

std::string print(const vv::period& when) {
    std::string words;
    append_period(words, when);
    return words;
}

constexpr auto text_of(const vv::period& when) {
    vv::text<20> words;
    append_period(words, when);
    return words;
}

vv::period some_period(std::mt19937& random) {
    const int year = static_cast<int>(random() % 10'000);
    switch (random() % 3) {
    case 0:
        return vv::period::year(year);
    case 1:
        return vv::period::quarter(year, 1 + static_cast<int>(random() % 4));
    default:
        return vv::period::month(year, 1 + static_cast<int>(random() % 12));
    }
}

// The first month of a period, counted from January of year 0.
int first_month(const vv::period& when) {
    const int months = 12 / vv::period::per_year(when.often());
    return when.year() * 12 + (when.within_year() - 1) * months;
}

constexpr auto says_so = [](const vv::error& refused) {
    return refused.why() == vv::reason::out_of_range &&
           refused.what() ==
               std::string_view("visavis: out of range: a year before 0 or after 9999");
};

} // namespace

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(period)

BOOST_AUTO_TEST_CASE(a_year_is_written_with_a_literal) {
    VISAVIS_CHECK(2025_y == vv::period::year(2025));
    VISAVIS_CHECK((2025_y).year() == 2025);
    VISAVIS_CHECK((2025_y).often() == vv::frequency::yearly);
    VISAVIS_CHECK((2025_y).within_year() == 1);
    VISAVIS_CHECK(0_y == vv::period());
    VISAVIS_CHECK((9999_y).year() == 9999);
}

BOOST_AUTO_TEST_CASE(quarters_and_months_know_their_year) {
    constexpr auto third = vv::period::quarter(2025, 3);
    VISAVIS_CHECK(third.often() == vv::frequency::quarterly);
    VISAVIS_CHECK(third.year() == 2025 && third.within_year() == 3);
    constexpr auto december = vv::period::month(2024, 12);
    VISAVIS_CHECK(december.often() == vv::frequency::monthly);
    VISAVIS_CHECK(december.year() == 2024 && december.within_year() == 12);
}

BOOST_AUTO_TEST_CASE(frequencies_have_names) {
    VISAVIS_CHECK(name_of(vv::frequency::yearly) == "year");
    VISAVIS_CHECK(name_of(vv::frequency::quarterly) == "quarter");
    VISAVIS_CHECK(name_of(vv::frequency::monthly) == "month");
    VISAVIS_CHECK(vv::period::per_year(vv::frequency::yearly) == 1);
    VISAVIS_CHECK(vv::period::per_year(vv::frequency::quarterly) == 4);
    VISAVIS_CHECK(vv::period::per_year(vv::frequency::monthly) == 12);
}

BOOST_AUTO_TEST_CASE(a_period_prints_as_in_sdmx) {
    VISAVIS_CHECK(text_of(2025_y) == "2025");
    VISAVIS_CHECK(text_of(vv::period::quarter(2025, 3)) == "2025-Q3");
    VISAVIS_CHECK(text_of(vv::period::month(2025, 9)) == "2025-09");
    VISAVIS_CHECK(text_of(vv::period::month(2025, 10)) == "2025-10");
    VISAVIS_CHECK(text_of(476_y) == "0476");
    VISAVIS_CHECK(text_of(14_y) == "0014");
    VISAVIS_CHECK(text_of(1_y) == "0001");
    VISAVIS_CHECK(text_of(0_y) == "0000");
}

BOOST_AUTO_TEST_CASE(a_period_is_read_as_in_sdmx) {
    VISAVIS_CHECK(vv::period::parse("2025").value() == 2025_y);
    VISAVIS_CHECK(vv::period::parse("2025-Q3").value() == vv::period::quarter(2025, 3));
    VISAVIS_CHECK(vv::period::parse("2025-09").value() == vv::period::month(2025, 9));
}

BOOST_AUTO_TEST_CASE(anything_else_is_malformed_and_the_answer_says_what_was_expected) {
    for (std::string_view text :
         {"",           "25",      "20255",   "two",    "2025-",   "2025-9",   "2025-00",
          "2025-13",    "2025-Q0", "2025-Q5", "2025Q3", "2025-q3", "2025-Q33", "2025-M09",
          "2025-09-01", " 2025",   "2025 ",   "-2025",  "+2025",   "2025-+3",  "2025-Q",
          "2025/09",    "20-09",   "2025-1a", "2025-QQ"})
        BOOST_TEST((vv::period::parse(text).refused().why == vv::reason::malformed), text);
    VISAVIS_CHECK(vv::period::parse("2025-13").refused().about ==
                  "period '2025-13', expected 2025, 2025-Q3 or 2025-09");
    BOOST_CHECK_EXCEPTION((void)vv::period::parse("Q3").value(), vv::error,
                          [](const vv::error& refused) {
                              return refused.why() == vv::reason::malformed &&
                                     std::string_view(refused.what())
                                         .starts_with("visavis: malformed text: period 'Q3'");
                          });
}

BOOST_AUTO_TEST_CASE(what_is_printed_is_read_again) {
    std::mt19937 random(2025);
    for (int times = 0; times != 20'000; ++times) {
        const auto when = some_period(random);
        if (vv::period::parse(print(when)).value() != when) BOOST_ERROR(print(when));
    }
}

BOOST_AUTO_TEST_CASE(a_period_some_steps_later_crosses_years) {
    VISAVIS_CHECK((2007_y).after(16) == 2023_y);
    VISAVIS_CHECK((2023_y).after(-16) == 2007_y);
    VISAVIS_CHECK(vv::period::quarter(2024, 4).after(1) == vv::period::quarter(2025, 1));
    VISAVIS_CHECK(vv::period::month(2025, 1).after(-1) == vv::period::month(2024, 12));
    VISAVIS_CHECK(vv::period::month(2025, 1).after(25) == vv::period::month(2027, 2));
    VISAVIS_CHECK((9998_y).after(1) == 9999_y && (1_y).after(-1) == 0_y);
}

BOOST_AUTO_TEST_CASE(steps_there_and_back_lead_home_and_are_counted_by_ordinals) {
    std::mt19937 random(49);
    for (int times = 0; times != 20'000; ++times) {
        const auto when = some_period(random);
        const int last = 10'000 * vv::period::per_year(when.often());
        const int steps = static_cast<int>(random() % static_cast<unsigned>(last)) - when.ordinal();
        const auto then = when.after(steps);
        if (then.after(-steps) != when) BOOST_ERROR(print(when));
        if (then.ordinal() - when.ordinal() != steps) BOOST_ERROR(print(when));
        if ((then < when) != (steps < 0)) BOOST_ERROR(print(when));
        if (years_between(when, then).value() !=
            vv::fraction(steps, vv::period::per_year(when.often())))
            BOOST_ERROR(print(when));
    }
}

BOOST_AUTO_TEST_CASE(the_time_between_periods_is_exact) {
    VISAVIS_CHECK(years_between(2007_y, 2023_y).value() == vv::fraction(16));
    VISAVIS_CHECK(years_between(2023_y, 2007_y).value() == vv::fraction(-16));
    VISAVIS_CHECK(
        years_between(vv::period::quarter(2025, 1), vv::period::quarter(2025, 3)).value() ==
        vv::fraction(1, 2));
    VISAVIS_CHECK(years_between(vv::period::month(2024, 12), vv::period::month(2025, 1)).value() ==
                  vv::fraction(1, 12));
    VISAVIS_CHECK(years_between(2025_y, 2025_y).value() == vv::fraction(0));
}

BOOST_AUTO_TEST_CASE(there_is_no_exact_time_between_a_year_and_a_quarter) {
    constexpr auto none = years_between(2024_y, vv::period::quarter(2025, 1));
    VISAVIS_CHECK(!none.has_value());
    VISAVIS_CHECK(none.why() == vv::reason::different_periods);
    BOOST_CHECK_EXCEPTION((void)none.value(), vv::error, [](const vv::error& refused) {
        return refused.why() == vv::reason::different_periods;
    });
}

BOOST_AUTO_TEST_CASE(periods_are_ordered_by_their_beginning_and_the_longer_comes_first) {
    VISAVIS_CHECK(2007_y < 2023_y);
    VISAVIS_CHECK(2025_y < vv::period::quarter(2025, 1));
    VISAVIS_CHECK(vv::period::quarter(2025, 1) < vv::period::month(2025, 1));
    VISAVIS_CHECK(vv::period::month(2025, 1) < vv::period::quarter(2025, 2));
    VISAVIS_CHECK(vv::period::quarter(2025, 4) < 2026_y);
    VISAVIS_CHECK(2025_y != vv::period::quarter(2025, 1));
    VISAVIS_CHECK((vv::period::month(2025, 3) <=> vv::period::month(2025, 3)) == 0);
}

BOOST_AUTO_TEST_CASE(the_order_is_total_whatever_the_frequencies) {
    std::mt19937 random(12);
    std::vector<vv::period> periods;
    for (int times = 0; times != 60; ++times) {
        const auto year = 2020 + static_cast<int>(random() % 3);
        periods.push_back(vv::period::year(year));
        periods.push_back(vv::period::quarter(year, 1 + static_cast<int>(random() % 4)));
        periods.push_back(vv::period::month(year, 1 + static_cast<int>(random() % 12)));
    }
    for (const auto& a : periods)
        for (const auto& b : periods) {
            const bool less = first_month(a) != first_month(b) ? first_month(a) < first_month(b)
                                                               : a.often() < b.often();
            if ((a < b) != less) BOOST_ERROR(print(a) + " and " + print(b));
            if ((a == b) != (!(a < b) && !(b < a))) BOOST_ERROR(print(a) + " and " + print(b));
        }
}

BOOST_AUTO_TEST_CASE(a_quarter_or_month_that_does_not_exist_is_refused) {
    const auto no_such = [](const vv::error& refused) {
        return refused.why() == vv::reason::out_of_range &&
               refused.what() == std::string_view("visavis: out of range: a quarter or month");
    };
    BOOST_CHECK_EXCEPTION((void)vv::period::quarter(2025, 0), vv::error, no_such);
    BOOST_CHECK_EXCEPTION((void)vv::period::quarter(2025, 5), vv::error, no_such);
    BOOST_CHECK_EXCEPTION((void)vv::period::month(2025, 0), vv::error, no_such);
    BOOST_CHECK_EXCEPTION((void)vv::period::month(2025, 13), vv::error, no_such);
}

BOOST_AUTO_TEST_CASE(years_have_at_most_four_digits_and_never_wrap) {
    constexpr int most = std::numeric_limits<int>::max();
    constexpr int least = std::numeric_limits<int>::min();
    BOOST_CHECK_EXCEPTION((void)vv::period::year(-1), vv::error, says_so);
    BOOST_CHECK_EXCEPTION((void)vv::period::year(10'000), vv::error, says_so);
    BOOST_CHECK_EXCEPTION((void)vv::period::quarter(most, 1), vv::error, says_so);
    BOOST_CHECK_EXCEPTION((void)vv::period::month(least, 1), vv::error, says_so);
    BOOST_CHECK_EXCEPTION((void)(9999_y).after(1), vv::error, says_so);
    BOOST_CHECK_EXCEPTION((void)(0_y).after(-1), vv::error, says_so);
    BOOST_CHECK_EXCEPTION((void)vv::period::month(9999, 12).after(most), vv::error, says_so);
    BOOST_CHECK_EXCEPTION((void)vv::period::quarter(0, 1).after(least), vv::error, says_so);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
