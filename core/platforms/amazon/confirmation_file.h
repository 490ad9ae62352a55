// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/outbox/push_file_format.h"

#include <optional>
#include <string>
#include <string_view>

namespace supercargo::platforms::amazon {

/// The shipping confirmation that a seller uploads ("Upload order related files"): tab-separated, one row for a
/// whole order, one row an item where only part of it was shipped. A second upload replaces what the first said.
class ConfirmationFile final : public outbox::PushFileFormat {
public:
    [[nodiscard]] std::string_view extension() const override { return "txt"; }
    [[nodiscard]] std::string write(std::span<const outbox::ShipmentMark> marks, const TimeZone& zone) const override;
};

/// The platform's own spelling of a carrier on its list, however we spell it ("yunexpress" → "Yun Express"). Empty
/// for one that is not on it: the row then says `Other` and the name.
[[nodiscard]] std::optional<std::string_view> carrierCode(std::string_view carrier);

} // namespace supercargo::platforms::amazon
