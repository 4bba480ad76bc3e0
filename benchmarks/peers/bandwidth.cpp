// SPDX-License-Identifier: BSL-1.0
// The limit of all that reads one column and writes another: copying it, by memcpy (way=memcpy)
// and by a plain loop (way=loop).
#include "job.hpp"

#include <cstring>

int main(int count, char** arguments) {
    const auto asked = peers::read_job(count, arguments);
    if (asked.operation != "copy") peers::skip("not a question to a copy: " + asked.operation);
    const auto values = peers::read_column<double>(asked.data + "/values.f64");
    // A factor that the compiler does not know, or it would make the loop a call of memcpy too.
    const volatile double one = 1;
    std::vector<double> copied;
    std::printf("version of the C library, and of the compiler\n");
    peers::measure(
        asked, [&] { copied.resize(values.size()); },
        [&] {
            const double* from = values.data();
            double* to = copied.data();
            if (asked.way == "memcpy") {
                std::memcpy(to, from, values.size() * sizeof(double));
            } else {
                const double factor = one;
                for (std::size_t at = 0; at != values.size(); ++at) to[at] = factor * from[at];
            }
            asm volatile("" : : "r"(to) : "memory");
        });
    if (!asked.result.empty()) peers::write_column(asked.result, copied);
}
