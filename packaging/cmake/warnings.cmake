# SPDX-License-Identifier: GPL-3.0-or-later
# One INTERFACE target carries what every target of ours is compiled with.
add_library(supercargo_flags INTERFACE)
target_include_directories(supercargo_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(supercargo_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    # A designated initialiser names what differs from the defaults and leaves out the rest on purpose.
    -Wno-missing-field-initializers
    $<$<BOOL:${SUPERCARGO_WERROR}>:-Werror>
    # GCC 12 sees overlaps in std::string's own operator+ (its bug 105651).
    $<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
    # A null check that GCC 12 infers from inlined library code under the sanitizers, not from ours.
    $<$<AND:$<BOOL:${SUPERCARGO_SANITIZE}>,$<CXX_COMPILER_ID:GNU>>:-Wno-null-dereference;-Wno-maybe-uninitialized>)
if(SUPERCARGO_SANITIZE)
    target_compile_options(supercargo_flags INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(supercargo_flags INTERFACE -fsanitize=address,undefined)
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
    target_link_options(supercargo_flags INTERFACE -fuse-ld=mold)
endif()
