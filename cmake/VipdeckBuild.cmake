# SPDX-License-Identifier: GPL-3.0-or-later
# Language level, warnings, sanitizers, compiler cache, and the ways to add a target.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(VIPDECK_CCACHE ccache)
if(VIPDECK_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${VIPDECK_CCACHE}")
endif()

# Many small programs are linked; a fast linker is most of an incremental build.
find_program(VIPDECK_MOLD mold)
if(VIPDECK_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_link_options(-fuse-ld=mold)
endif()

add_library(vipdeck_flags INTERFACE)
target_compile_options(vipdeck_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wnull-dereference
    -Wcast-qual -Wimplicit-fallthrough -Werror)
# GCC 12 reports false positives of this kind inside libstdc++ and Qt when it inlines deeply.
target_compile_options(vipdeck_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-null-dereference>)
target_include_directories(vipdeck_flags INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(vipdeck_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_KEYWORDS QT_NO_FOREACH VIPDECK_VERSION="${PROJECT_VERSION}")
if(VIPDECK_SANITIZER)
    target_compile_options(vipdeck_flags INTERFACE -fsanitize=${VIPDECK_SANITIZER} -fno-omit-frame-pointer)
    target_link_options(vipdeck_flags INTERFACE -fsanitize=${VIPDECK_SANITIZER})
endif()
if(VIPDECK_TIDY)
    find_program(VIPDECK_CLANG_TIDY clang-tidy REQUIRED)
    set(CMAKE_CXX_CLANG_TIDY "${VIPDECK_CLANG_TIDY}")
endif()

# vipdeck_add_library(NAME) - a static library; each folder adds its files with target_sources().
function(vipdeck_add_library name)
    add_library(${name} STATIC)
    target_link_libraries(${name} PUBLIC vipdeck_flags tl::expected)
endfunction()

# vipdeck_add_flow_cache_run(NAME TIMEOUT) - runs a live test once more with the flow cache, as NAME-flowcache.
function(vipdeck_add_flow_cache_run name timeout)
    add_test(NAME ${name}-flowcache COMMAND ${name})
    set_tests_properties(${name}-flowcache PROPERTIES TIMEOUT ${timeout} LABELS live
                         ENVIRONMENT VIPDECK_FLOW_CACHE=on RESOURCE_LOCK namespaces)
endfunction()

# vipdeck_add_classifier_run(NAME TIMEOUT) - the same as kernels before Linux 6.6 attach it, as NAME-clsact.
function(vipdeck_add_classifier_run name timeout)
    add_test(NAME ${name}-clsact COMMAND ${name})
    set_tests_properties(${name}-clsact PROPERTIES TIMEOUT ${timeout} LABELS live
                         ENVIRONMENT "VIPDECK_FLOW_CACHE=on;VIPDECK_FLOW_ATTACHMENT=clsact"
                         RESOURCE_LOCK namespaces)
endfunction()

# vipdeck_add_test(NAME SOURCES file... LIBRARIES lib... [LABELS label...] [TIMEOUT seconds] [ENVIRONMENT var=value...])
# One Qt Test executable. Labels: "live" = needs namespaces and root, "dbus" = own D-Bus and polkitd,
# "gui" = offscreen or Xvfb. TIMEOUT is 120 s unless told. Tests with the label "live" do not overlap.
function(vipdeck_add_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBRARIES;LABELS;ENVIRONMENT" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE vipdeck_flags Qt6::Test ${ARG_LIBRARIES})
    target_compile_definitions(${name} PRIVATE
        VIPDECK_SOURCE_DIR="${PROJECT_SOURCE_DIR}" VIPDECK_BINARY_DIR="${PROJECT_BINARY_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
                         ENVIRONMENT "${ARG_ENVIRONMENT}")
    if("live" IN_LIST ARG_LABELS)
        set_tests_properties(${name} PROPERTIES RESOURCE_LOCK namespaces)
    endif()
endfunction()
