// SPDX-License-Identifier: BSL-1.0
#pragma once

// format: results printed by std::format, where the standard library has it

#include <visavis/tell/claim.hpp>

#include <string_view>
#include <type_traits>
#include <version>

#if defined(__cpp_lib_format)
#include <format>
#endif

namespace visavis {

/// Whether the standard library has std::format: that of g++ 13 and of clang 17, and later ones.
/// Without it this header has nothing; `tell/fmt` prints through {fmt}.
#if defined(__cpp_lib_format)
inline constexpr bool has_std_format = true;
#else
inline constexpr bool has_std_format = false;
#endif

} // namespace visavis

#if defined(__cpp_lib_format)

/// Formats the words of a result: `std::format("{}", vv::ratio(a, b))`. Takes the format
/// specifications of a string: fill, alignment, width, precision.
template <class Result>
    requires visavis::tellable<Result> && std::is_class_v<Result> &&
        (!std::convertible_to<Result, std::string_view>)struct std::formatter<Result, char>
        : std::formatter<std::string_view, char> {
        template <class Context>
        auto format(const Result& result, Context& context) const {
            return std::formatter<std::string_view, char>::format(visavis::words(result), context);
        }
    };

#endif
