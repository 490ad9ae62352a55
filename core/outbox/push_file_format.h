// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_zone.h"
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
    /// Days are those of `zone`, the shop's: what has left today must not be told as tomorrow's there.
    [[nodiscard]] virtual std::string write(std::span<const ShipmentMark> marks, const TimeZone& zone) const = 0;
};

} // namespace supercargo::outbox
