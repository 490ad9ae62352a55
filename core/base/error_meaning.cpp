// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_meaning.h"

namespace supercargo {

ErrorMeaning meaningOf(const ErrorCode code)
{
    switch (code) { // without a default: the compiler names the code that is missing here
    case ErrorCode::answer_lost:
    case ErrorCode::answer_too_large:
    case ErrorCode::answer_malformed:
        return {ErrorReach::item, false};
    case ErrorCode::invalid_argument: // a region, a seller's id, a line that came without its own
    case ErrorCode::platform_refused:
        return {ErrorReach::item, true};
    case ErrorCode::throttled:
    case ErrorCode::platform_failed:
        return {ErrorReach::step, false};
    case ErrorCode::role_missing:
        return {ErrorReach::step, true};
    case ErrorCode::network_unreachable:
        return {ErrorReach::account, false};
    case ErrorCode::authorization_ended:
    case ErrorCode::not_connected:
    case ErrorCode::secret_missing:
    case ErrorCode::secrets_locked:
    case ErrorCode::secrets_damaged:
        return {ErrorReach::account, true};
    case ErrorCode::not_found:
    case ErrorCode::already_exists:
    case ErrorCode::not_allowed:
    case ErrorCode::cancelled:
    case ErrorCode::database_busy:
    case ErrorCode::database_failed:
    case ErrorCode::database_newer:
    case ErrorCode::database_damaged:
    case ErrorCode::constraint_failed:
    case ErrorCode::disk_full:
    case ErrorCode::data_folder_in_use:
    case ErrorCode::data_folder_remote:
    case ErrorCode::data_folder_not_empty:
    case ErrorCode::window_already_open:
    case ErrorCode::file_unreadable:
    case ErrorCode::file_unwritable:
    case ErrorCode::file_too_large:
    case ErrorCode::file_malformed:
    case ErrorCode::file_format_unknown:
    case ErrorCode::file_format_other:
    case ErrorCode::file_columns_missing:
    case ErrorCode::file_columns_unknown:
    case ErrorCode::file_old_workbook:
    case ErrorCode::file_nothing_readable:
    case ErrorCode::currency_mismatch:
    case ErrorCode::amount_overflow:
    case ErrorCode::label_not_printable:
    case ErrorCode::label_unverified:
    case ErrorCode::printer_unreachable:
    case ErrorCode::printer_failed:
    case ErrorCode::number_pool_empty:
    case ErrorCode::number_invalid:
    case ErrorCode::backup_invalid:
        break;
    }
    return {};
}

} // namespace supercargo
