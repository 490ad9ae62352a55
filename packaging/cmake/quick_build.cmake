# SPDX-License-Identifier: GPL-3.0-or-later
# A whole build in a third of the time: the program's files are compiled in groups, and headers that most files of
# tests include are parsed once. Files of a group share their unnamed namespaces, so a name in one is said once a
# folder. The preset `dev` goes without: it finds a file that forgot an include, and an edit compiles one file.
option(SUPERCARGO_QUICK_BUILD "Compile files in groups, and parse the headers of tests once" ON)
if(NOT SUPERCARGO_QUICK_BUILD)
    function(compile_in_groups target)
    endfunction()
    function(parse_once target)
    endfunction()
    return()
endif()

function(compile_in_groups target)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
    # In a group a class of a source file looks like one of a header.
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
    endif()
endfunction()

function(parse_once target)
    target_precompile_headers(${target} PRIVATE ${ARGN})
endfunction()
