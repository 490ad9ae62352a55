// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo {

/// Every way in which the program can fail. A failure is not an outcome of the business: those are
/// fields of the report that a use case returns. The names are stable: scripts see them under `--json`.
#define SUPERCARGO_ERROR_CODES(X)                                                                                      \
    /* the request */                                                                                                  \
    X(invalid_argument)   /* {what, value} */                                                                          \
    X(not_found)          /* {what, value} */                                                                          \
    X(already_exists)     /* {what, value} */                                                                          \
    X(not_allowed)        /* a Refusal, then what it names: the state forbids the step */                              \
    X(cancelled)          /* {} the user stopped the work */                                                           \
    /* the store */                                                                                                    \
    X(database_busy)      /* {} another process kept the lock for too long */                                          \
    X(database_failed)    /* {} */                                                                                     \
    X(database_newer)     /* {version of the file, version of the program} */                                          \
    X(database_damaged)   /* {first complaint} */                                                                      \
    X(constraint_failed)  /* {constraint} */                                                                           \
    X(disk_full)          /* {path, bytes needed} */                                                                   \
    X(data_folder_in_use) /* {who} */                                                                                  \
    X(data_folder_remote) /* {path, file system} */                                                                    \
    X(data_folder_not_empty) /* {path} */                                                                              \
    X(window_already_open) /* {} */                                                                                    \
    /* files from outside */                                                                                           \
    X(file_unreadable)    /* {path} */                                                                                 \
    X(file_unwritable)    /* {path} */                                                                                 \
    X(file_too_large)     /* {path, limit} */                                                                          \
    X(file_malformed)     /* {path}, then a Fault */                                                                   \
    X(file_format_unknown) /* {path} */                                                                                \
    X(file_format_other)  /* {path, platform asked for, platform it looks like} */                                     \
    X(file_columns_missing) /* {path, columns} */                                                                      \
    X(file_columns_unknown) /* {path, columns} */                                                                      \
    X(file_old_workbook)  /* {path}: a binary .xls */                                                                  \
    X(file_nothing_readable) /* {path, rows rejected, line …} */                                                       \
    /* amounts */                                                                                                      \
    X(currency_mismatch)  /* {one, other} */                                                                           \
    X(amount_overflow)    /* {} */                                                                                     \
    /* labels and printing */                                                                                          \
    X(label_not_printable) /* {package, field, why} */                                                                 \
    X(label_unverified)   /* {package, symbol} the read-back differs from the record */                                \
    X(printer_unreachable) /* {printer, target} */                                                                     \
    X(printer_failed)     /* {printer, what} */                                                                        \
    X(number_pool_empty)  /* {channel} */                                                                              \
    X(number_invalid)     /* {number}, then a Fault */                                                                 \
    X(backup_invalid)     /* {path, what} */                                                                           \
    /* platforms and carriers */                                                                                       \
    X(network_unreachable) /* {host} nothing was sent */                                                               \
    X(answer_lost)        /* {host} the request may have arrived, no whole answer came */                              \
    X(answer_too_large)   /* {host, limit in bytes} */                                                                 \
    X(answer_malformed)   /* {host, what} */                                                                           \
    X(throttled)          /* {operation, instant from which on it may be asked again} */                               \
    X(platform_failed)    /* {host, status} */                                                                         \
    X(platform_refused)   /* {status, the platform's words} */                                                         \
    X(authorization_ended) /* {host, the platform's words} the seller must sign in again */                            \
    X(role_missing)       /* {what the platform does not let this application do, its words} */                        \
    X(not_connected)      /* {shop} */                                                                                 \
    X(secret_missing)     /* {shop, field} */                                                                          \
    X(secrets_locked)     /* {where} */                                                                                \
    X(secrets_damaged)    /* {where} */

enum class ErrorCode {
#define X(code) code,
    SUPERCARGO_ERROR_CODES(X)
#undef X
};

/// The stable name of a code, as scripts see it: "not_found".
[[nodiscard]] std::string_view toString(ErrorCode code);

/// The one exception of the program. `arguments` fill the sentence that the user reads; `detail` is in
/// English, for the log. Neither holds a secret or a buyer's address.
class Error : public std::runtime_error {
public:
    explicit Error(ErrorCode code, std::vector<std::string> arguments = {}, std::string detail = {});

    [[nodiscard]] ErrorCode code() const { return m_code; }
    [[nodiscard]] const std::vector<std::string>& arguments() const { return m_arguments; }
    [[nodiscard]] const std::string& detail() const { return m_detail; }

private:
    ErrorCode m_code;
    std::vector<std::string> m_arguments;
    std::string m_detail;
};

} // namespace supercargo
