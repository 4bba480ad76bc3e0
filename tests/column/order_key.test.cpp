// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/order_key.hpp>

#include "both_ways.hpp"
#include "number_lists.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <limits>

namespace vv = visavis;

namespace {

template <class Number>
using limits = std::numeric_limits<Number>;

// Whether the keys of an increasing list increase.
template <class Number, std::size_t Size>
constexpr bool keys_increase(const std::array<Number, Size>& increasing) {
    for (std::size_t at = 1; at != Size; ++at)
        if (vv::order_key(increasing[at - 1]) >= vv::order_key(increasing[at])) return false;
    return true;
}

template <std::floating_point Number>
constexpr std::array increasing_floats{-limits<Number>::infinity(),
                                       limits<Number>::lowest(),
                                       Number{-1} - limits<Number>::epsilon(),
                                       Number{-1},
                                       -limits<Number>::min(),
                                       -limits<Number>::denorm_min(),
                                       Number{0},
                                       limits<Number>::denorm_min(),
                                       limits<Number>::min(),
                                       Number{1},
                                       Number{1} + limits<Number>::epsilon(),
                                       limits<Number>::max(),
                                       limits<Number>::infinity()};

template <std::signed_integral Number>
constexpr std::array increasing_integers{limits<Number>::min(),
                                         static_cast<Number>(limits<Number>::min() + 1),
                                         Number{-1},
                                         Number{0},
                                         Number{1},
                                         static_cast<Number>(limits<Number>::max() - 1),
                                         limits<Number>::max()};

template <std::unsigned_integral Number>
constexpr std::array increasing_counts{Number{0},
                                       Number{1},
                                       limits<Number>::max() / 2,
                                       limits<Number>::max() / 2 + 1,
                                       limits<Number>::max() - 1,
                                       limits<Number>::max()};

// Whether keys of reproducible numbers compare as the numbers do.
template <class Number>
void check_pairs() {
    for (const auto& [name, values] : vv::tests::number_lists<Number>(300))
        for (std::size_t at = 1; at < values.size(); ++at) {
            const auto a = values[at - 1];
            const auto b = values[at];
            if ((a < b) != (vv::order_key(a) < vv::order_key(b)) ||
                (a == b) != (vv::order_key(a) == vv::order_key(b)))
                BOOST_ERROR(name << ": " << a << " and " << b);
        }
    BOOST_CHECK(vv::order_key(Number{1}) > vv::order_key(Number{0}));
}

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(order_key)

BOOST_AUTO_TEST_CASE(keys_of_floating_numbers_increase_from_infinity_to_infinity) {
    VISAVIS_CHECK(keys_increase(increasing_floats<double>));
    VISAVIS_CHECK(keys_increase(increasing_floats<float>));
}

BOOST_AUTO_TEST_CASE(zeros_have_one_key_whatever_their_sign) {
    VISAVIS_CHECK(vv::order_key(-0.0) == vv::order_key(0.0));
    VISAVIS_CHECK(vv::order_key(-0.0F) == vv::order_key(0.0F));
}

BOOST_AUTO_TEST_CASE(keys_of_integers_increase_from_the_least_to_the_greatest) {
    VISAVIS_CHECK(keys_increase(increasing_integers<std::int32_t>));
    VISAVIS_CHECK(keys_increase(increasing_integers<std::int64_t>));
    VISAVIS_CHECK(keys_increase(increasing_counts<std::uint32_t>));
    VISAVIS_CHECK(keys_increase(increasing_counts<std::uint64_t>));
    VISAVIS_CHECK(vv::order_key(limits<std::int64_t>::min()) == 0);
    VISAVIS_CHECK(vv::order_key(limits<std::uint64_t>::max()) == ~std::uint64_t{0});
}

BOOST_AUTO_TEST_CASE(wide_integers_beyond_2_to_the_53_keep_their_last_unit) {
    constexpr std::int64_t two_to_53 = std::int64_t{1} << 53;
    VISAVIS_CHECK(vv::order_key(two_to_53 + 1) - vv::order_key(two_to_53) == 1);
}

BOOST_AUTO_TEST_CASE(the_key_of_32_bits_has_its_lower_half_empty) {
    VISAVIS_CHECK((vv::order_key(-7) & 0xffff'ffff) == 0);
    VISAVIS_CHECK((vv::order_key(7U) & 0xffff'ffff) == 0);
    VISAVIS_CHECK((vv::order_key(0.1F) & 0xffff'ffff) == 0);
}

BOOST_AUTO_TEST_CASE(keys_compare_as_numbers_do) {
    check_pairs<double>();
    check_pairs<float>();
    check_pairs<std::int32_t>();
    check_pairs<std::int64_t>();
    check_pairs<std::uint32_t>();
    check_pairs<std::uint64_t>();
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
