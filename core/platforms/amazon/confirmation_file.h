// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/outbox/push_file_format.h"

#include <string>

namespace supercargo::platforms::amazon {

/// The shipping confirmation that a seller uploads ("Upload order related files"): tab-separated, one row for a
/// whole order, one row an item where only part of it was shipped. A second upload replaces what the first said.
class ConfirmationFile final : public outbox::PushFileFormat {
public:
    [[nodiscard]] std::string_view extension() const override { return "txt"; }
    [[nodiscard]] std::string write(std::span<const outbox::ShipmentMark> marks, const TimeZone& zone) const override;
};

} // namespace supercargo::platforms::amazon
