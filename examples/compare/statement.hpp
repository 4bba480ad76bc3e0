// SPDX-License-Identifier: BSL-1.0
#pragma once

// A claim in a small grammar:
//
//   claim  = side operator side
//   side   = [hedge] number ["times"] ["of"] sum | "half" ["of"] sum | sum | [hedge] number
//   sum    = name { "+" name }
//   hedge  = "about" | "nearly" | "rounded" | "more than" | "at least" | ...
//   number = "2" | "1.5" | "43 %" | "2.08 million"
//
// with the operators >, >=, <, <=, = and !=. Names with signs stand in quotation marks.

#include <visavis/visavis.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace compare {

namespace vv = visavis;

/// A number of a claim: all that it may be, and how it was written.
struct claimed_number {
    vv::interval range = vv::interval(1);
    std::string words; ///< "about 2 times"; empty where there is none
    bool is_hedged = false;
};

struct claim_side {
    claimed_number number;
    std::vector<std::string> names; ///< of the sum; none where the side is a number
};

enum class relation { above, at_least, below, at_most, equal, unequal };

/// ">", ">=", ...
[[nodiscard]] std::string_view name_of(relation asked);

struct statement {
    claim_side left;
    relation asked = relation::above;
    claim_side right;
};

/// Reads a claim; what is not in the grammar is a wrong request that says where.
[[nodiscard]] statement parse_statement(std::string_view text);

} // namespace compare
