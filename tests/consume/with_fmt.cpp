// SPDX-License-Identifier: BSL-1.0
// The optional component fmt, on its own.
#include <visavis/tell/fmt.hpp>

int main() { fmt::print("{}\n", visavis::country<"CN">::value().name()); }
