// SPDX-License-Identifier: BSL-1.0
#pragma once

// fmt: results printed by {fmt}

#include <visavis/tell/claim.hpp>

#include <fmt/format.h>

#include <string_view>
#include <type_traits>

/// Formats the words of a result: `fmt::print("{}\n", vv::ratio(a, b))`. Takes the format
/// specifications of a string: fill, alignment, width, precision.
template <class Result>
    requires visavis::tellable<Result> && std::is_class_v<Result> &&
        (!std::convertible_to<Result, std::string_view>)struct fmt::formatter<Result, char>
        : fmt::formatter<std::string_view, char> {
        template <class Context>
        auto format(const Result& result, Context& context) const {
            return fmt::formatter<std::string_view, char>::format(visavis::words(result), context);
        }
    };
