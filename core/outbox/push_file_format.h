// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/outbox/shipment_mark.h"

#include <span>
#include <string>
#include <string_view>

namespace supercargo::outbox {

/// The form of the file that a shop without a connection uploads, or types in. Fulfilled per platform, higher up.
/// The same marks always give the same bytes: a file is written again after a crash.
class PushFileFormat {
public:
    virtual ~PushFileFormat() = default;

    /// "txt", "csv".
    [[nodiscard]] virtual std::string_view extension() const = 0;
    [[nodiscard]] virtual std::string write(std::span<const ShipmentMark> marks) const = 0;
};

} // namespace supercargo::outbox
