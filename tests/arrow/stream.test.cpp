// SPDX-License-Identifier: BSL-1.0

#include <visavis/arrow/stream.hpp>

#include <visavis/compare/rank.hpp>
#include <visavis/panel/builder.hpp>

#include "arrow/duckdb.hpp"
#include "arrow/made.hpp"

#include <boost/test/unit_test.hpp>

namespace vv = visavis;
using namespace vv::literals;
using vv::tests::made_array;

namespace {

// A producer of two arrays of one column, or of a failure.
struct made_stream {
    ArrowArrayStream stream = {};
    made_array one{"g", "gdp"};
    made_array two{"g", "gdp"};
    int given = 0;
    int releases = 0;
    bool fails = false;

    made_stream() {
        one.with<double>({1, 2});
        two.with<double>({3});
        stream.private_data = this;
        stream.get_schema = [](ArrowArrayStream* self, ArrowSchema* out) {
            *out = of(self).one.schema;
            return 0;
        };
        stream.get_next = [](ArrowArrayStream* self, ArrowArray* out) {
            auto& made = of(self);
            if (made.fails) return 5;
            *out = ArrowArray{};
            if (made.given == 0) *out = made.one.array;
            if (made.given == 1) *out = made.two.array;
            ++made.given;
            return 0;
        };
        stream.get_last_error = [](ArrowArrayStream*) { return "the disk is full"; };
        stream.release = [](ArrowArrayStream* self) {
            ++of(self).releases;
            self->release = nullptr;
        };
    }
    static made_stream& of(ArrowArrayStream* self) {
        return *static_cast<made_stream*>(self->private_data);
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(arrow)
BOOST_AUTO_TEST_SUITE(stream)

BOOST_AUTO_TEST_CASE(arrays_come_one_after_another_and_each_is_released_once) {
    made_stream made;
    {
        vv::arrow_stream stream(made.stream);
        BOOST_TEST(made.stream.release == nullptr);
        BOOST_REQUIRE(stream.next());
        BOOST_TEST(stream.view().numbers<double>().value()[1].value() == 2);
        BOOST_TEST(made.one.array_releases == 0);
        BOOST_REQUIRE(stream.next());
        BOOST_TEST(made.one.array_releases == 1);
        BOOST_TEST(stream.view().numbers<double>().value()[0].value() == 3);
        BOOST_TEST(!stream.next());
        BOOST_TEST(made.two.array_releases == 1);
        BOOST_CHECK_THROW((void)stream.view(), vv::error); // there is none
    }
    BOOST_TEST(made.releases == 1);
    BOOST_TEST(made.one.schema_releases == 1);
    BOOST_TEST(made.one.array_releases == 1);
}

BOOST_AUTO_TEST_CASE(a_failure_is_told_in_the_producer_s_words) {
    made_stream made;
    made.fails = true;
    {
        vv::arrow_stream stream(made.stream);
        BOOST_CHECK_EXCEPTION(stream.next(), vv::error, [](const vv::error& refused) {
            return std::string(refused.what()) == "visavis: cannot be read: the disk is full";
        });
    }
    BOOST_TEST(made.releases == 1);
    BOOST_CHECK_THROW(vv::arrow_stream{made.stream}, vv::error); // released already
}

BOOST_AUTO_TEST_SUITE(real_data, *boost::unit_test::precondition(vv::tests::has_duckdb()))

BOOST_AUTO_TEST_CASE(what_duckdb_computes_is_ranked_where_it_is) {
    vv::tests::duckdb db;
    auto made =
        db.stream("SELECT i::DOUBLE AS value, CASE WHEN i % 3 = 0 THEN NULL ELSE i::INTEGER END "
                  "AS holes FROM range(5000) AS t(i)");
    vv::arrow_stream stream(made);
    std::size_t rows = 0;
    std::size_t missing = 0;
    double total = 0;
    while (stream.next()) {
        const auto batch = stream.view();
        BOOST_REQUIRE(batch.columns() == 2);
        const auto values = batch.column_named("value").value().numbers<double>().value();
        const auto holes = batch.column_named("holes").value().numbers<std::int32_t>().value();
        std::vector<int> ranks(values.size());
        vv::rank(values, ranks);
        BOOST_TEST(ranks[0] == static_cast<int>(values.size())); // rising, so that it is the last
        for (std::size_t row = 0; row != values.size(); ++row) {
            total += values[row].value();
            missing += holes.is_missing(row) ? 1 : 0;
            if (!holes.is_missing(row)) BOOST_REQUIRE(holes[row].value() == values[row].value());
        }
        rows += values.size();
    }
    BOOST_TEST(rows == 5000);
    BOOST_TEST(missing == 1667);
    BOOST_TEST(total == 4999.0 * 5000 / 2);
}

BOOST_AUTO_TEST_CASE(its_texts_and_numbers_become_a_databank) {
    vv::tests::duckdb db;
    auto made =
        db.stream("SELECT * FROM (VALUES ('CHN', 2023, 17.79::FLOAT), ('JPN', 2023, NULL)) AS "
                  "t(code, year, gdp)");
    vv::arrow_stream stream(made);
    vv::panel_builder rows;
    while (stream.next()) {
        const auto batch = stream.view();
        const auto codes = batch.column_named("code").value();
        const auto years = batch.column_named("year").value().doubles();
        const auto gdp = batch.column_named("gdp").value().doubles();
        for (std::size_t row = 0; row != batch.size(); ++row)
            rows.add("GDP", vv::coded_entity(codes.text(row).value(), ""),
                     vv::period::year(static_cast<int>(years[row])), gdp[row]);
    }
    const auto databank = rows.build();
    BOOST_TEST(databank.figure("GDP", "CN", 2023_y).value.value() == double{17.79f});
    BOOST_CHECK(databank.figure("GDP", "JP", 2023_y).value.why() == vv::reason::not_a_number);
    BOOST_CHECK_THROW((void)databank.figure("GDP", "KR", 2023_y), vv::error);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
