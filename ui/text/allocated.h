// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packages/allocation_service.h"

#include <QString>

namespace supercargo::ui {

/// What an allocation did, and for what each of the others waits: "452 packages ready; 3 wait for stock, 20 unmapped,
/// 5 held". Told apart, because only the first of these is the stock's doing.
[[nodiscard]] QString allocatedText(const packages::AllocationReport& report);

} // namespace supercargo::ui
