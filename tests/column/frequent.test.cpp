// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/frequent.hpp>

#include <boost/test/unit_test.hpp>

#include <memory>
#include <vector>

namespace vv = visavis;

namespace {

std::unique_ptr<vv::frequent_keys> numbered(const std::vector<std::uint64_t>& sample,
                                            std::size_t often) {
    auto keys = std::make_unique<vv::frequent_keys>();
    keys->number(sample.data(), sample.size(), often);
    return keys;
}

} // namespace

BOOST_AUTO_TEST_SUITE(column)
BOOST_AUTO_TEST_SUITE(frequent)

BOOST_AUTO_TEST_CASE(keys_that_occur_often_are_numbered_in_increasing_order) {
    const auto keys = numbered({0, 0, 0, 4, 7, 7, 7, 7, 9, 9}, 3);
    BOOST_CHECK_EQUAL(keys->size(), 2);
    BOOST_CHECK_EQUAL((*keys)[0], 0);
    BOOST_CHECK_EQUAL((*keys)[1], 7);
    BOOST_CHECK_EQUAL(keys->covered(), 7);
}

BOOST_AUTO_TEST_CASE(the_number_of_a_key_is_found_and_of_no_other) {
    const auto keys = numbered({0, 0, 0, 4, 7, 7, 7, 7, 9, 9}, 3);
    BOOST_CHECK_EQUAL(keys->number_of(0), 0);
    BOOST_CHECK_EQUAL(keys->number_of(7), 1);
    for (const std::uint64_t other : {1U, 4U, 8U, 9U})
        BOOST_CHECK_EQUAL(keys->number_of(other), vv::frequent_keys::none);
    // 0 is what empty slots hold
    BOOST_CHECK_EQUAL(numbered({7, 7, 7}, 3)->number_of(0), vv::frequent_keys::none);
}

BOOST_AUTO_TEST_CASE(a_sample_without_repetition_has_none) {
    BOOST_CHECK_EQUAL(numbered({1, 2, 3}, 2)->size(), 0);
    BOOST_CHECK_EQUAL(numbered({}, 2)->size(), 0);
    BOOST_CHECK_EQUAL(numbered({}, 2)->covered(), 0);
}

BOOST_AUTO_TEST_CASE(there_are_no_more_than_fit_and_all_of_them_are_found) {
    std::vector<std::uint64_t> sample;
    for (std::uint64_t key = 0; key != 3000; ++key) {
        sample.push_back(key << 40); // keys of whole numbers differ in the upper bits
        sample.push_back(key << 40);
    }
    const auto keys = numbered(sample, 2);
    BOOST_CHECK_EQUAL(keys->size(), vv::frequent_keys::most);
    for (std::size_t number = 0; number != keys->size(); ++number)
        BOOST_REQUIRE_EQUAL(keys->number_of((*keys)[number]), number);
    BOOST_CHECK_EQUAL(keys->number_of(std::uint64_t{2999} << 40), vv::frequent_keys::none);
}

BOOST_AUTO_TEST_CASE(numbering_again_forgets_what_was_before) {
    auto keys = numbered({5, 5}, 2);
    const std::uint64_t sample[] = {6, 6};
    keys->number(sample, 2, 2);
    BOOST_CHECK_EQUAL(keys->number_of(5), vv::frequent_keys::none);
    BOOST_CHECK_EQUAL(keys->number_of(6), 0);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
