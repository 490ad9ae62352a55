// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/outbox/push_file_format.h"

namespace supercargo::platforms {

/// For platforms whose upload format is not known for certain: a csv that a person types in from, as its first
/// line says. One row an order, and one an item where only part of the order was shipped.
class TypingList final : public outbox::PushFileFormat {
public:
    [[nodiscard]] std::string_view extension() const override { return "csv"; }
    [[nodiscard]] std::string write(std::span<const outbox::ShipmentMark> marks, const TimeZone& zone) const override;
};

} // namespace supercargo::platforms
