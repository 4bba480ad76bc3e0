// SPDX-License-Identifier: BSL-1.0
#pragma once

// world_bank: real data for tests, where it lies beside the project

#include <visavis/panel/builder.hpp>

#include <boost/test/unit_test.hpp>

#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace visavis::tests {

/// The directory of shared data: VISAVIS_SHARED, or ../shared beside the project.
inline std::filesystem::path shared_data() {
    if (const char* const named = std::getenv("VISAVIS_SHARED")) return named;
    return std::filesystem::path(VISAVIS_SOURCE_DIR).parent_path() / "shared";
}

/// Where a table of the World Bank's would be.
inline std::filesystem::path world_bank_table(std::string_view name) {
    return shared_data() / "data" / "world-bank" / name;
}

/// A precondition of test cases: that the data is there.
struct has_world_bank {
    // Also for g++ 12, which warns of a functor without members that Boost copies.
    std::string_view first = "gdp_current_usd.csv";
    std::string_view second = "population.csv";

    boost::test_tools::assertion_result operator()(boost::unit_test::test_unit_id) const {
        boost::test_tools::assertion_result there(
            std::filesystem::exists(world_bank_table(first)) &&
            std::filesystem::exists(world_bank_table(second)));
        there.message() << "there is no " << world_bank_table("*.csv").string()
                        << " (VISAVIS_SHARED names another directory)";
        return there;
    }
};

/// The fields of a line: separated by commas, perhaps in quotation marks.
inline std::vector<std::string> fields_of(std::string_view line) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (const char letter : line) {
        if (letter == '"')
            quoted = !quoted;
        else if (letter == ',' && !quoted)
            fields.emplace_back();
        else if (letter != '\r')
            fields.back() += letter;
    }
    return fields;
}

/// Adds the rows of a table: Country Name, Country Code, Year, Value.
inline std::size_t add_table(panel_builder& rows, std::string_view table,
                             const named_indicator& what, const source& from) {
    std::ifstream lines{world_bank_table(table)};
    const auto id = rows.indicator(what, from);
    std::string line;
    std::getline(lines, line); // the names of the columns
    std::size_t count = 0;
    while (std::getline(lines, line)) {
        const auto fields = fields_of(line);
        BOOST_REQUIRE_EQUAL(fields.size(), 4);
        double value = 0;
        const auto* const end = fields[3].data() + fields[3].size();
        BOOST_REQUIRE(std::from_chars(fields[3].data(), end, value).ptr == end);
        rows.add(id, rows.entity(coded_entity(fields[1], fields[0])),
                 period::parse(fields[2]).value(), value);
        ++count;
    }
    return count;
}

} // namespace visavis::tests
