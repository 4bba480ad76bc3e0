// SPDX-License-Identifier: BSL-1.0
// The optional component parallel, on its own.
#include <visavis/compare/rank.hpp>
#include <visavis/parallel/in_parallel.hpp>

#include <vector>

int main() {
    const std::vector<double> values{1, 3, 2};
    std::vector<double> ranks(3);
    visavis::rank(visavis::column(values), ranks, {}, visavis::in_parallel(2));
    return ranks[1] == 1 ? 0 : 1;
}
