// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"
#include "core/floor/scan_answer.h"

namespace supercargo::cli {

/// The answer to a scan, or to a label that was asked for. A `stop` is an answer too, not a failure.
void answerScan(Context& context, const floor::ScanAnswer& answer);

} // namespace supercargo::cli
