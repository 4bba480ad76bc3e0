// SPDX-License-Identifier: BSL-1.0
// std::sort of positions (way=positions) or of values with their positions (way=pairs).
#include "sorting.hpp"

int main(int count, char** arguments) {
#ifdef _GLIBCXX_RELEASE
    const auto version = "of libstdc++ " + std::to_string(_GLIBCXX_RELEASE);
#else
    const std::string version = "of the compiler's library";
#endif
    return peers::main_of_sort(count, arguments, version.c_str(), [](auto elements, auto value_of) {
        std::sort(elements.begin(), elements.end(),
                  [&](const auto& a, const auto& b) { return value_of(a) > value_of(b); });
    });
}
