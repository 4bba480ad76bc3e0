# SPDX-License-Identifier: BSL-1.0
# The installed package: headers, CMake package with the optional components `fmt` and `parallel`,
# pkg-config file.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_DATADIR}/cmake/visavis)

install(TARGETS visavis visavis_io visavis_arrow visavis_chart EXPORT visavisTargets FILE_SET HEADERS)
install(EXPORT visavisTargets NAMESPACE visavis:: DESTINATION ${package_dir})
if(VISAVIS_FMT)
    install(TARGETS visavis_fmt EXPORT visavisFmtTargets FILE_SET HEADERS)
    install(EXPORT visavisFmtTargets NAMESPACE visavis:: DESTINATION ${package_dir})
endif()
if(VISAVIS_PARALLEL)
    install(TARGETS visavis_parallel EXPORT visavisParallelTargets FILE_SET HEADERS)
    install(EXPORT visavisParallelTargets NAMESPACE visavis:: DESTINATION ${package_dir})
endif()

configure_package_config_file(
    ${CMAKE_CURRENT_LIST_DIR}/visavisConfig.cmake.in ${PROJECT_BINARY_DIR}/visavisConfig.cmake
    INSTALL_DESTINATION ${package_dir}
    NO_SET_AND_CHECK_MACRO
)
write_basic_package_version_file(
    ${PROJECT_BINARY_DIR}/visavisConfigVersion.cmake
    COMPATIBILITY SameMinorVersion
    ARCH_INDEPENDENT
)
install(FILES ${PROJECT_BINARY_DIR}/visavisConfig.cmake
              ${PROJECT_BINARY_DIR}/visavisConfigVersion.cmake
        DESTINATION ${package_dir}
)

configure_file(
    ${CMAKE_CURRENT_LIST_DIR}/visavis.pc.in ${PROJECT_BINARY_DIR}/visavis.pc @ONLY
)
install(FILES ${PROJECT_BINARY_DIR}/visavis.pc DESTINATION ${CMAKE_INSTALL_DATADIR}/pkgconfig)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
