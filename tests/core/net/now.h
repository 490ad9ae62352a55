// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

namespace supercargo::tests {

/// When these tests take place.
inline const Instant kNow = *parseIso8601("2026-11-21T10:00:00Z");

} // namespace supercargo::tests
