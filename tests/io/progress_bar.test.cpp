// SPDX-License-Identifier: BSL-1.0

#include <visavis/io/progress_bar.hpp>
#include <visavis/io/tidy.hpp>

#include <boost/test/unit_test.hpp>

#include <memory>

namespace vv = visavis;

namespace {

struct closes {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using file = std::unique_ptr<std::FILE, closes>;

std::string text_of(std::FILE* written) {
    std::string text(static_cast<std::size_t>(std::ftell(written)), '\0');
    std::rewind(written);
    BOOST_REQUIRE(std::fread(text.data(), 1, text.size(), written) == text.size());
    return text;
}

// What is drawn for a reading that is heard of at these places.
std::string drawn(std::initializer_list<vv::reading_progress> heard, bool is_terminal = true) {
    const file screen(std::tmpfile());
    {
        vv::progress_bar bar(screen.get(), is_terminal);
        for (const auto& how_far : heard) bar(how_far);
    }
    return text_of(screen.get());
}

} // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(progress_bar)

BOOST_AUTO_TEST_CASE(a_bar_grows_and_is_wiped_away_in_the_end) {
    BOOST_TEST(drawn({{10'000'000, 40'000'000, 7}, {30'000'000, 40'000'000, 21}}) ==
               "\rreading [=======                       ]  25 %, 7 rows"
               "\rreading [======================        ]  75 %, 21 rows"
               "\r\x1b[K");
}

BOOST_AUTO_TEST_CASE(it_is_not_drawn_more_often_than_one_can_look) {
    BOOST_TEST(drawn({{10'000'000, 40'000'000, 7}, {10'300'000, 40'000'000, 8}}) ==
               "\rreading [=======                       ]  25 %, 7 rows\r\x1b[K");
}

BOOST_AUTO_TEST_CASE(a_text_of_unknown_length_has_no_share) {
    BOOST_TEST(drawn({{9'000'000, 0, 123'456}}) == "\rreading, 123456 rows\r\x1b[K");
}

BOOST_AUTO_TEST_CASE(what_is_read_at_once_or_not_on_a_terminal_has_no_bar) {
    BOOST_TEST(drawn({{300'000, 900'000, 7}, {900'000, 900'000, 21}}).empty());
    BOOST_TEST(drawn({{9'000'000, 9'000'000, 21}}).empty()); // all of it
    BOOST_TEST(drawn({{10'000'000, 40'000'000, 7}}, false).empty());
}

BOOST_AUTO_TEST_CASE(a_reading_draws_it) {
    std::string text("country,year,value,note\n");
    while (text.size() < 10'000'000) text.append("Japan,2020,1,").append(200, '.').append("\n");
    const file screen(std::tmpfile());
    {
        vv::progress_bar bar(screen.get(), true);
        vv::panel_builder rows;
        vv::reading_options how;
        how.progress = bar;
        (void)vv::read_tidy(vv::text_input::memory(text, "made.csv"), rows, {}, how);
    }
    const auto shown = text_of(screen.get());
    BOOST_TEST(shown.substr(0, 49) == "\rreading [========================      ]  81 %, ");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
