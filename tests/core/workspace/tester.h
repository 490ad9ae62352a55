// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/base/instant.h"

namespace supercargo::tests {

/// Who works in a test's data folder, and when.
inline const FixedClock kClock{*parseIso8601("2026-11-20T08:00:00Z")};
inline const audit::Actor kActor{"tester", {}};

} // namespace supercargo::tests
