// SPDX-License-Identifier: BSL-1.0
#pragma once

// formats: which of Arrow's format strings stand for the numbers and texts that are read here

#include <visavis/column/column.hpp>

#include <string_view>

namespace visavis {

/// What a column in Arrow's format holds, as far as it is read here.
enum class arrow_type : std::uint8_t {
    other,
    int8,
    uint8,
    int16,
    uint16,
    int32,
    uint32,
    int64,
    uint64,
    float32,
    float64,
    utf8,       ///< with offsets of 32 bits
    large_utf8, ///< with offsets of 64 bits
    structure,
};

/// "float64", "utf8"; "a type that is not read here".
[[nodiscard]] constexpr std::string_view name_of(arrow_type type) {
    constexpr std::string_view names[] = {"a type that is not read here",
                                          "int8",
                                          "uint8",
                                          "int16",
                                          "uint16",
                                          "int32",
                                          "uint32",
                                          "int64",
                                          "uint64",
                                          "float32",
                                          "float64",
                                          "utf8",
                                          "large_utf8",
                                          "struct"};
    return names[static_cast<int>(type)];
}

/// The type of a format string: "g" is `float64`.
[[nodiscard]] constexpr arrow_type type_of_format(std::string_view format) {
    if (format == "+s") return arrow_type::structure;
    constexpr std::string_view letters = "cCsSiIlLfguU";
    const auto at = format.size() == 1 ? letters.find(format.front()) : letters.npos;
    return at == letters.npos ? arrow_type::other : static_cast<arrow_type>(at + 1);
}

/// The type whose values a column of this number views.
template <column_number Number>
inline constexpr arrow_type
    arrow_type_of = std::floating_point<Number>
                        ? (sizeof(Number) == 8 ? arrow_type::float64 : arrow_type::float32)
                        : (sizeof(Number) == 8
                               ? (Number(-1) < Number(0) ? arrow_type::int64 : arrow_type::uint64)
                               : (Number(-1) < Number(0) ? arrow_type::int32 : arrow_type::uint32));

// ---------------------------------------------------------------------------------------------

namespace detail {

// How many buffers an array of a type has; -1 for types that are not read.
constexpr int arrow_buffers(arrow_type type) {
    if (type == arrow_type::other) return -1;
    if (type == arrow_type::structure) return 1;
    return type == arrow_type::utf8 || type == arrow_type::large_utf8 ? 3 : 2;
}

} // namespace detail

} // namespace visavis
