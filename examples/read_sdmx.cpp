// SPDX-License-Identifier: BSL-1.0

// What does a table in SDMX-CSV say of its figures, and why are some of them missing? Without an
// argument this reads a small one with made-up figures; with one, any table in SDMX-CSV.

#include <visavis/io/sdmx.hpp>
#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <iostream>
#include <string>

namespace vv = visavis;

int main(int count, char** arguments) {
    try {
        vv::panel_builder rows;
        const std::string path = count > 1 ? arguments[1] : "examples/tables/spending.csv";
        // region read
        const auto report = vv::read_sdmx(vv::text_input::file(path), rows);
        const vv::panel databank = rows.build();
        // endregion
        std::cout << report.counts().rows << " rows, " << report.counts().figures << " figures\n";
        for (std::size_t what = 0; what != databank.size().indicators; ++what)
            for (std::size_t when = 0; when != databank.size().periods; ++when)
                for (const auto& figure :
                     databank.figures(databank.what(what), databank.when(when)))
                    std::cout << figure << '\n';
    } catch (const vv::error& refused) {
        std::cerr << refused.what() << '\n';
        return 1;
    }
}
