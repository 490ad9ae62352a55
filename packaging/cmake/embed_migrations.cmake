# SPDX-License-Identifier: GPL-3.0-or-later
# Writes OUTPUT, a C++ file that lists the migrations of FILES (each named NNNN_title.sql) in order.
set(text "// Made by the build from core/db/migrations.\n#include \"core/db/migrator.h\"\n\nnamespace supercargo::db {\n\nstd::span<const Migration> migrations()\n{\n    static const Migration list[] = {\n")
foreach(file IN LISTS FILES)
    get_filename_component(name ${file} NAME_WE)
    string(REGEX MATCH "^[0-9]+" number ${name})
    math(EXPR number "${number}")
    file(READ ${file} sql)
    string(APPEND text "        {${number}, \"${name}\", R\"~sql~(${sql})~sql~\"},\n")
endforeach()
string(APPEND text "    };\n    return list;\n}\n\n} // namespace supercargo::db\n")
file(WRITE ${OUTPUT} "${text}")
