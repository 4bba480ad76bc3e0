// SPDX-License-Identifier: BSL-1.0

#include <visavis/arrow/view.hpp>

#include <visavis/compare/rank.hpp>

#include "arrow/made.hpp"
#include "io/reading.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <functional>

namespace vv = visavis;
using vv::reason;
using vv::tests::made_array;

namespace {

vv::arrow_view view_of(const made_array& made) {
    return vv::arrow_view::of(made.schema, made.array).value();
}
std::string why_not(const made_array& made) {
    const auto view = vv::arrow_view::of(made.schema, made.array);
    return view ? std::string() : vv::tests::sentence_of(view.refused());
}

} // namespace

BOOST_AUTO_TEST_SUITE(arrow)
BOOST_AUTO_TEST_SUITE(view)

BOOST_AUTO_TEST_CASE(numbers_are_viewed_where_they_are) {
    made_array made("g", "gdp");
    made.with<double>({3, 1, 2});
    const auto column = view_of(made).numbers<double>().value();
    BOOST_TEST(column.data() == made.buffers[1]); // not a copy
    BOOST_TEST(column.size() == 3);
    BOOST_TEST(!column.valid().has_bits());
    int ranks[3] = {};
    vv::rank(column, ranks);
    BOOST_TEST(ranks[0] == 1);
}

BOOST_AUTO_TEST_CASE(missing_cells_are_told_by_the_bitmap_and_an_offset_counts_for_both) {
    made_array made("i", "awards");
    made.with<std::int32_t>({10, 20, 30, 40}, {0b1011}, 1);
    made.array.offset = 1;
    made.array.length = 3;
    const auto column = view_of(made).numbers<std::int32_t>().value();
    BOOST_TEST(column[0].value() == 20);
    BOOST_CHECK(column[1].why() == reason::not_available);
    BOOST_TEST(column[2].value() == 40);
    made.array.null_count = -1; // not counted yet
    BOOST_TEST(view_of(made).numbers<std::int32_t>().value().is_missing(1));
    made.array.null_count = 0; // then the bitmap says nothing
    BOOST_TEST(!view_of(made).numbers<std::int32_t>().value().is_missing(1));
}

BOOST_AUTO_TEST_CASE(another_type_is_refused_by_name) {
    made_array made("l", "gdp");
    made.with<std::int64_t>({1, 2});
    BOOST_TEST(vv::tests::sentence_of(view_of(made).numbers<double>().refused()) ==
               "malformed text: column 'gdp': expected float64, found int64 (format 'l')");
    made_array dates("tdD", "day");
    dates.with<std::int32_t>({1});
    BOOST_CHECK(view_of(dates).numbers<std::int32_t>().why() == reason::malformed);
    BOOST_CHECK_THROW((void)view_of(dates).doubles(), vv::error);
}

BOOST_AUTO_TEST_CASE(all_numbers_copy_to_doubles_exactly_or_not_at_all) {
    made_array bytes("C", "x");
    bytes.with<std::uint8_t>({0, 255}, {0b10}, 1);
    const auto copies = view_of(bytes).doubles();
    BOOST_TEST(std::isnan(copies[0]));
    BOOST_TEST(copies[1] == 255);
    made_array shorts("s", "x");
    BOOST_TEST(view_of(shorts.with<std::int16_t>({-7})).doubles()[0] == -7);
    made_array floats("f", "x");
    BOOST_TEST(view_of(floats.with<float>({0.5f})).doubles()[0] == 0.5);
    made_array longs("l", "x");
    BOOST_TEST(view_of(longs.with<std::int64_t>({std::int64_t{1} << 53})).doubles()[0] == 0x1p53);
    for (const std::int64_t large :
         {(std::int64_t{1} << 53) + 1, std::int64_t{0x7fff'ffff'ffff'ffff}}) {
        made_array beyond("l", "x");
        beyond.with<std::int64_t>({large});
        BOOST_CHECK_EXCEPTION(
            (void)view_of(beyond).doubles(), vv::error,
            [](const vv::error& refused) { return refused.why() == reason::overflow; });
    }
    made_array unsigned_longs("L", "x");
    unsigned_longs.with<std::uint64_t>({~std::uint64_t{}});
    BOOST_CHECK_THROW((void)view_of(unsigned_longs).doubles(), vv::error);
}

BOOST_AUTO_TEST_CASE(texts_have_offsets_of_32_or_64_bits) {
    made_array names("u", "country");
    names.with_texts<std::int32_t>({0, 5, 5, 10}, "ChinaJapan");
    BOOST_TEST(view_of(names).text(0).value() == "China");
    BOOST_TEST(view_of(names).text(1).value().empty());
    BOOST_TEST(view_of(names).text(2).value() == "Japan");
    BOOST_CHECK(view_of(names).text(3).why() == reason::out_of_range);
    made_array large("U", "country");
    large.with_texts<std::int64_t>({0, 5}, "China");
    BOOST_TEST(view_of(large).text(0).value() == "China");
    made_array numbers("g", "gdp");
    numbers.with<double>({1});
    BOOST_CHECK(view_of(numbers).text(0).why() == reason::malformed);
    BOOST_CHECK(view_of(names).numbers<double>().why() == reason::malformed);
    made_array backwards("u", "country");
    backwards.with_texts<std::int32_t>({5, 0}, "China");
    BOOST_CHECK(view_of(backwards).text(0).why() == reason::malformed);
}

BOOST_AUTO_TEST_CASE(texts_may_stand_in_a_dictionary) {
    made_array texts("u", "");
    texts.with_texts<std::int32_t>({0, 5, 10}, "ChinaJapan");
    made_array codes("c", "country");
    codes.with<std::int8_t>({1, 0, 9, 1}, {0b0111}, 1).with_dictionary(texts);
    BOOST_TEST(view_of(codes).text(0).value() == "Japan");
    BOOST_TEST(view_of(codes).text(1).value() == "China");
    BOOST_CHECK(view_of(codes).text(2).why() == reason::malformed); // beyond the dictionary
    BOOST_CHECK(view_of(codes).text(3).why() == reason::not_available);
    BOOST_CHECK_THROW((void)view_of(codes).doubles(), vv::error); // codes are no numbers
    codes.array.dictionary = nullptr;
    BOOST_TEST(why_not(codes) ==
               "malformed text: column 'country': its schema and its array differ in "
               "their dictionaries");
}

BOOST_AUTO_TEST_CASE(a_struct_has_columns_and_its_offset_is_theirs_too) {
    made_array country("u", "country");
    country.with_texts<std::int32_t>({0, 5, 10, 15}, "ChinaJapanKorea");
    made_array gdp("g", "gdp");
    gdp.with<double>({1, 2, 3});
    made_array batch("+s", "");
    batch.with_columns({&country, &gdp}, 3);
    batch.array.offset = 1;
    batch.array.length = 2;
    const auto view = view_of(batch);
    BOOST_TEST(view.columns() == 2);
    BOOST_TEST(view.column_at(0).value().text(0).value() == "Japan");
    BOOST_TEST(view.column_named("gdp").value().numbers<double>().value()[1].value() == 3);
    BOOST_CHECK(view.column_named("people").why() == reason::unknown_entity);
    BOOST_CHECK(view.column_at(2).why() == reason::out_of_range);
    gdp.array.length = 2;
    BOOST_TEST(vv::tests::sentence_of(view.column_at(1).refused()) ==
               "malformed text: column 'gdp': has fewer cells than its struct");
    const std::uint8_t bits = 0b101;
    batch.buffers[0] = &bits;
    batch.array.null_count = 1;
    BOOST_CHECK(view_of(batch).column_at(0).why() == reason::malformed);
}

BOOST_AUTO_TEST_CASE(what_a_producer_must_not_do_is_refused) {
    const auto bend = [](const std::function<void(made_array&)>& how) {
        made_array made("g", "gdp");
        made.with<double>({1, 2});
        how(made);
        return why_not(made);
    };
    BOOST_TEST(bend([](made_array&) {}).empty());
    BOOST_TEST(bend([](made_array& made) { made.array.release = nullptr; }) ==
               "malformed text: column 'gdp': was released before it was read");
    BOOST_TEST(bend([](made_array& made) { made.schema.format = nullptr; }) ==
               "malformed text: column 'gdp': has no format");
    BOOST_TEST(bend([](made_array& made) { made.array.length = -1; }) ==
               "malformed text: column 'gdp': a length, offset or count is negative");
    BOOST_TEST(bend([](made_array& made) { made.array.n_buffers = 3; }) ==
               "malformed text: column 'gdp': has another number of buffers than its format");
    BOOST_TEST(bend([](made_array& made) { made.array.null_count = 1; }) ==
               "malformed text: column 'gdp': has missing cells and no validity bitmap");
    BOOST_TEST(bend([](made_array& made) { made.array.offset = INT64_MAX; }) ==
               "malformed text: column 'gdp': its offset overflows");

    made_array hollow("g", "gdp");
    hollow.with<double>({1, 2});
    hollow.buffers[1] = nullptr;
    BOOST_CHECK(view_of(hollow).numbers<double>().why() == reason::malformed);
    hollow.array.length = 0; // then no values are needed
    BOOST_TEST(view_of(hollow).numbers<double>().value().size() == 0);
    made_array skewed("g", "gdp");
    skewed.with<double>({1, 2});
    skewed.array.length = 1;
    skewed.buffers[1] = static_cast<const char*>(skewed.buffers[1]) + 1;
    BOOST_CHECK(view_of(skewed).numbers<double>().why() == reason::malformed);
    made_array childless("+s", "batch");
    childless.with_columns({}, 0);
    childless.schema.n_children = 1;
    BOOST_TEST(!why_not(childless).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
