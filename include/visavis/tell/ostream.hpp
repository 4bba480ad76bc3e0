// SPDX-License-Identifier: BSL-1.0
#pragma once

// ostream: results printed to streams

#include <visavis/tell/claim.hpp>

#include <ostream>
#include <string>
#include <type_traits>

namespace visavis {

/// Prints the words of a result: `std::cout << vv::ratio(a, b)`. Width, fill and alignment of the
/// stream apply to the whole sentence, as for a string.
template <class Result>
    requires tellable<Result> && std::is_class_v<Result> &&
        (!std::convertible_to<Result, std::string_view>)std::ostream&
        operator<<(std::ostream& out, const Result& result) {
        return out << words(result);
    }

} // namespace visavis
