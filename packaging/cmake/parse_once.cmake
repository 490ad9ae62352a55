# SPDX-License-Identifier: GPL-3.0-or-later
# Headers that most of a target's files include, parsed once: it takes a third off the sanitizers' build, which runs
# after another one. The others go without: GCC 12 warns falsely of optimised code from precompiled system headers, and
# a file that forgot an include is to be found.
function(parse_once target)
    if(SUPERCARGO_SANITIZE)
        target_precompile_headers(${target} PRIVATE ${ARGN})
    endif()
endfunction()
