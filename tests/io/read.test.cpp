// SPDX-License-Identifier: BSL-1.0

#include <visavis/io/read.hpp>

#include "io/malformed.hpp"
#include "io/reading.hpp"

#include <boost/test/unit_test.hpp>

#include <utility>

namespace vv = visavis;
using vv::tests::malformed_text;
using vv::tests::shape;

namespace {

vv::reading_report report_on(shape as, vv::text_input from, vv::strictness mode) {
    vv::reading_options how{.mode = mode};
    how.csv.longest_record = 1500;
    vv::panel_builder rows;
    switch (as) {
    case shape::tidy:
        return vv::read_tidy.checked(std::move(from), rows, {}, how);
    case shape::wide:
        return vv::read_wide.checked(std::move(from), rows, {.what = {.label = "GDP"}}, how);
    case shape::columns:
        return vv::read_columns.checked(std::move(from), rows, {}, how);
    case shape::sdmx:
        return vv::read_sdmx.checked(std::move(from), rows, {}, how);
    case shape::ranking:
        break;
    }
    return vv::read_ranking.checked(std::move(from), {.when = vv::period::year(2020)}, how)
        .report();
}

vv::reading_report report_on(const malformed_text& one, vv::strictness mode) {
    return report_on(one.as, vv::text_input::memory(one.text, "made.csv"), mode);
}

// Without "made.csv:" before each line.
std::string remarks_of(const vv::reading_report& report) {
    std::string lines;
    for (const auto& line : report.remarks()) {
        vv::reading_report alone("", vv::strictness::lenient);
        alone.add(line.where, line.then, std::string(line.sentence));
        lines += vv::tests::remarks_of(alone).substr(1);
    }
    return lines;
}

std::size_t trickle(void* context, char* into, std::size_t) {
    auto& rest = *static_cast<std::string_view*>(context);
    if (rest.empty()) return 0;
    *into = rest.front();
    rest.remove_prefix(1);
    return 1;
}

} // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(read)

BOOST_AUTO_TEST_CASE(a_lenient_reading_says_of_every_malformed_text_what_is_odd_and_where) {
    BOOST_TEST(vv::tests::malformed_texts().size() >= 40);
    for (const auto& one : vv::tests::malformed_texts()) {
        BOOST_TEST_CONTEXT(one.name) {
            const auto report = report_on(one, vv::strictness::lenient);
            BOOST_TEST(remarks_of(report) == one.remarks);
            auto counts = report.counts();
            counts.characters = 0;
            BOOST_CHECK(counts == one.counts);
            BOOST_TEST(report.unlisted() == 0);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_strict_one_ends_with_the_first_oddity_and_is_never_partial_in_silence) {
    for (const auto& one : vv::tests::malformed_texts()) {
        BOOST_TEST_CONTEXT(one.name) {
            const auto lenient = report_on(one, vv::strictness::lenient);
            const auto strict = report_on(one, vv::strictness::strict);
            const bool is_odd = !one.remarks.empty();
            BOOST_TEST(strict.outcome().has_value() == !is_odd);
            if (!is_odd) continue;
            BOOST_TEST(strict.remarks().size() == 1);
            BOOST_CHECK(strict.remarks()[0].where == lenient.remarks()[0].where);
            BOOST_TEST(strict.remarks()[0].sentence == lenient.remarks()[0].sentence);
            const auto sentence = vv::tests::sentence_of(strict.outcome().refused());
            BOOST_TEST(sentence.substr(0, 25) == "malformed text: made.csv:");
        }
    }
}

BOOST_AUTO_TEST_CASE(where_pieces_of_the_text_end_does_not_matter) {
    for (const auto& one : vv::tests::malformed_texts()) {
        BOOST_TEST_CONTEXT(one.name) {
            std::string_view rest = one.text;
            const auto report =
                report_on(one.as, vv::text_input::pieces(trickle, &rest, "made.csv"),
                          vv::strictness::lenient);
            BOOST_TEST(remarks_of(report) == one.remarks);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_text_may_be_cut_off_anywhere) {
    for (const auto& one : vv::tests::malformed_texts()) {
        const auto most = one.text.size() < 200 ? one.text.size() : 200;
        for (std::size_t size = 0; size != most; ++size) {
            const std::string_view part(one.text.data(), size);
            const auto report =
                report_on(one.as, vv::text_input::memory(part, "cut.csv"), vv::strictness::lenient);
            const auto& counts = report.counts();
            BOOST_TEST(counts.characters == size);
            BOOST_TEST(counts.rows_left_out <= counts.rows);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
