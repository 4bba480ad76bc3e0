# SPDX-License-Identifier: BSL-1.0
# What only this project's own tests, examples and benchmarks are built with; users of
# visavis::visavis inherit nothing of it.

add_library(visavis_dev INTERFACE)
target_compile_options(visavis_dev INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(VISAVIS_WERROR)
    target_compile_options(visavis_dev INTERFACE -Werror)
endif()
if(VISAVIS_COVERAGE)
    # threads count, too
    target_compile_options(visavis_dev INTERFACE --coverage -fprofile-update=atomic)
    target_link_options(visavis_dev INTERFACE --coverage)
endif()

find_package(Python3 REQUIRED COMPONENTS Interpreter)

# ccache when it is there; precompiled headers need to be told that their times do not matter.
find_program(VISAVIS_CCACHE ccache)
if(VISAVIS_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${VISAVIS_CCACHE}
    )
endif()
if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
    target_compile_options(visavis_dev INTERFACE "SHELL:-Xclang -fno-pch-timestamp")
endif()

# The flags with which a tool calls the compiler on a source that uses the library.
set(VISAVIS_TOOL_FLAGS
    -std=c++20
    "-I$<JOIN:$<TARGET_PROPERTY:visavis,INTERFACE_INCLUDE_DIRECTORIES>,$<SEMICOLON>-I>"
)

# `format` rewrites the sources, `format-check` tells what is not formatted, `lint` runs
# clang-tidy over the headers by way of the tests and examples that include them.
file(
    GLOB_RECURSE formatted
    CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/include/*.hpp
    ${PROJECT_SOURCE_DIR}/examples/*.[ch]pp
    ${PROJECT_SOURCE_DIR}/tests/*.[ch]pp
    ${PROJECT_SOURCE_DIR}/benchmarks/*.[ch]pp
)
find_program(VISAVIS_CLANG_FORMAT NAMES clang-format-14 clang-format)
find_program(VISAVIS_CLANG_TIDY NAMES clang-tidy-19 clang-tidy-16 clang-tidy)
if(VISAVIS_CLANG_FORMAT)
    add_custom_target(format COMMAND ${VISAVIS_CLANG_FORMAT} -i ${formatted} VERBATIM)
    add_custom_target(
        format-check
        COMMAND ${VISAVIS_CLANG_FORMAT} --dry-run -Werror ${formatted}
        COMMENT "Checking the format of the sources"
        VERBATIM
    )
endif()
if(VISAVIS_CLANG_TIDY)
    set(linted ${formatted})
    list(FILTER linted INCLUDE REGEX "\\.cpp$")
    list(FILTER linted EXCLUDE REGEX "refuses|/codegen/|/consume/|/odr/|/fuzz/")
    if(NOT VISAVIS_BUILD_BENCHMARKS)
        list(FILTER linted EXCLUDE REGEX "/benchmarks/")
    endif()
    add_custom_target(
        lint
        COMMAND ${VISAVIS_CLANG_TIDY} --quiet --extra-arg=-Wno-unknown-warning-option ${linted} --
                ${VISAVIS_TOOL_FLAGS} -I${PROJECT_SOURCE_DIR}/tests -DBOOST_TEST_DYN_LINK
                -DVISAVIS_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        COMMENT "Checking the sources with clang-tidy"
        COMMAND_EXPAND_LISTS
        VERBATIM
    )
endif()
