// SPDX-License-Identifier: BSL-1.0
// Boost.Sort's pdqsort of positions (way=positions) or, without branches, of values with their
// positions (way=pairs).
#include "sorting.hpp"

#include <boost/sort/pdqsort/pdqsort.hpp>
#include <boost/version.hpp>

int main(int count, char** arguments) {
    return peers::main_of_sort(
        count, arguments, BOOST_LIB_VERSION, [](auto elements, auto value_of) {
            const auto better = [&](const auto& a, const auto& b) {
                return value_of(a) > value_of(b);
            };
            if constexpr (std::is_integral_v<typename decltype(elements)::value_type>)
                boost::sort::pdqsort(elements.begin(), elements.end(), better);
            else
                boost::sort::pdqsort_branchless(elements.begin(), elements.end(), better);
        });
}
