// SPDX-License-Identifier: BSL-1.0

// How do the figures of a CSV file get in, and what becomes of what is odd in it? Without an
// argument this reads a small table with made-up figures, decimal commas and two mistakes;
// with one, any table with a row for each country and a column for each year.

#include <visavis/io/wide.hpp>
#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <iostream>
#include <string>

namespace vv = visavis;

namespace {

vv::reading_report read(const std::string& path, char decimal, vv::panel_builder& rows) {
    // region read
    vv::reading_options how;
    how.mode = vv::strictness::lenient; // strict unless it is said: the first oddity throws
    how.numbers.decimal = decimal;
    return vv::read_wide(vv::text_input::file(path), rows, {}, how);
    // endregion
}

void tell(const vv::reading_report& report) {
    std::string remarks;
    vv::append_remarks(remarks, report);
    const auto& counts = report.counts();
    std::cout << remarks << counts.rows << " rows, " << counts.figures << " figures, "
              << counts.missing << " missing, " << counts.cells_left_out << " left out\n\n";
}

// What every country has to show in its last year against its first.
void compare(const vv::panel& databank) {
    const auto first = databank.when(0);
    const auto last = databank.when(databank.size().periods - 1);
    for (std::size_t what = 0; what != databank.size().indicators; ++what) {
        for (std::size_t who = 0; who != databank.size().entities; ++who) {
            const auto series = databank.series(databank.what(what), databank.who(who));
            const auto multiple = vv::multiple_of_baseline.checked(series.view(), last, first);
            std::cout << databank.who(who).name() << " (" << vv::name_of(databank.who(who).kind())
                      << "): ";
            if (multiple)
                std::cout << multiple.value() << '\n';
            else
                std::cout << vv::words_for(multiple.why()) << '\n';
        }
    }
}

} // namespace

int main(int count, char** arguments) {
    try {
        vv::panel_builder rows;
        const bool is_given = count > 1;
        tell(read(is_given ? arguments[1] : "examples/tables/research.csv", is_given ? '.' : ',',
                  rows));
        compare(rows.build());
    } catch (const vv::error& refused) {
        std::cerr << refused.what() << '\n';
        return 1;
    }
}
