// SPDX-License-Identifier: BSL-1.0
#pragma once

// shared_tables: real tables for tests, where they lie beside the project, and what pandas read

#include "panel/world_bank.hpp"

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

namespace visavis::tests {

/// A file of the shared data.
inline std::string shared_table(std::string_view name) {
    return (shared_data() / "data" / name).string();
}

/// A precondition of test cases: that the file is there.
struct has_table {
    std::string_view name;

    boost::test_tools::assertion_result operator()(boost::unit_test::test_unit_id) const {
        boost::test_tools::assertion_result there(std::filesystem::exists(shared_table(name)));
        there.message() << "there is no " << shared_table(name)
                        << " (VISAVIS_SHARED names another directory)";
        return there;
    }
};

/// What tells whether two systems read the same numbers, to the last bit and in whatever order: how
/// many, and the sum of their bits modulo 2^64.
struct digest {
    std::size_t numbers = 0;
    std::uint64_t bits = 0;

    friend bool operator==(const digest&, const digest&) = default;
    friend std::ostream& operator<<(std::ostream& out, const digest& one) {
        return out << one.numbers << " numbers, " << std::hex << one.bits << std::dec;
    }
};

inline digest digest_of(const panel& databank) {
    digest all;
    for (std::size_t cell = 0; cell != databank.values().size(); ++cell) {
        if (databank.values().is_missing(cell)) continue;
        ++all.numbers;
        all.bits += std::bit_cast<std::uint64_t>(databank.values().data()[cell]);
    }
    return all;
}

} // namespace visavis::tests
