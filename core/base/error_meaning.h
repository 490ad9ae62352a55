// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

// What a failure means for the work that goes on with a shop: one table for all who ask.
namespace supercargo {

/// How far a failure reaches.
enum class ErrorReach {
    ours,    ///< not of the outside: our request, the store, the disk, a fault of the program
    item,    ///< of this one order, shipment or listing: the next one may go well
    step,    ///< of this kind of request: the others of its kind would meet it too
    account, ///< of whatever else the shop's account is asked
};

struct ErrorMeaning {
    ErrorReach reach = ErrorReach::ours;
    bool isForAPerson = false; ///< trying again mends nothing: somebody must act
};

[[nodiscard]] ErrorMeaning meaningOf(ErrorCode code);

/// The platform, the network or the key store does it to us, or the shop's account lacks something.
[[nodiscard]] inline bool isFromOutside(const ErrorCode code)
{
    return meaningOf(code).reach != ErrorReach::ours;
}

} // namespace supercargo
