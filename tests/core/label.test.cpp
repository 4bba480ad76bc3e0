// SPDX-License-Identifier: BSL-1.0

#include <visavis/core/label.hpp>

#include "both_ways.hpp"

#include <concepts>

namespace vv = visavis;

namespace {

template <vv::label Name>
struct named {
    static constexpr std::string_view name() { return Name.view(); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(core)
BOOST_AUTO_TEST_SUITE(label)

BOOST_AUTO_TEST_CASE(a_label_makes_a_name_part_of_a_type) {
    VISAVIS_CHECK(named<"GDP">::name() == "GDP");
    static_assert(std::same_as<named<"GDP">, named<"GDP">>);
    static_assert(!std::same_as<named<"GDP">, named<"gdp">>);
}

BOOST_AUTO_TEST_CASE(an_empty_label_is_known_to_be_empty) {
    VISAVIS_CHECK(vv::label("").empty());
    VISAVIS_CHECK(!vv::label("x").empty());
    VISAVIS_CHECK(vv::label("").view().empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
