// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace supercargo {

/// What is wrong with a thing from outside: the arguments of file_malformed and backup_invalid (behind the path) and of
/// number_invalid (behind the number), each with what follows it there.
#define SUPERCARGO_FAULTS(X)                                                                                           \
    /* texts and tables */                                                                                             \
    X(encoding_broken)     /* {} */                                                                                    \
    X(row_too_wide)        /* {line} */                                                                                \
    X(row_without_end)     /* {line} */                                                                                \
    /* workbooks */                                                                                                    \
    X(cell_without_end)    /* {row} */                                                                                 \
    X(cells_out_of_order)  /* {row} */                                                                                 \
    X(cell_text_missing)   /* {row} */                                                                                 \
    X(text_without_end)    /* {} */                                                                                    \
    X(no_sheet)            /* {} */                                                                                    \
    X(xml_broken)          /* {} */                                                                                    \
    X(xml_without_end)     /* {} */                                                                                    \
    X(xml_too_deep)        /* {} */                                                                                    \
    X(xml_document_type)   /* {} */                                                                                    \
    /* zip archives and backups */                                                                                     \
    X(zip_broken)          /* {} */                                                                                    \
    X(zip_data_damaged)    /* {} */                                                                                    \
    X(zip_entry_missing)   /* {name} */                                                                                \
    X(zip_entry_unreadable) /* {name} */                                                                               \
    X(zip_name_unsafe)     /* {} */                                                                                    \
    X(too_large)           /* {bytes that are the limit} */                                                            \
    X(no_database)         /* {} */                                                                                    \
    X(database_empty)      /* {} */                                                                                    \
    X(database_unsound)    /* {} */                                                                                    \
    /* tracking numbers */                                                                                             \
    X(number_length)       /* {} */                                                                                    \
    X(check_digit)         /* {} */                                                                                    \
    X(not_s10)             /* {} */                                                                                    \
    X(number_order)        /* {the number that it does not follow} */                                                  \
    X(number_voided)       /* {} */                                                                                    \
    X(number_taken)        /* {} */

enum class Fault {
#define X(fault) fault,
    SUPERCARGO_FAULTS(X)
#undef X
};
/// "check_digit", as an error's argument.
[[nodiscard]] std::string toString(Fault fault);

} // namespace supercargo
