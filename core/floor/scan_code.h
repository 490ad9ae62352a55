// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What a scan may say by its form alone. Which products, packages and waves there are is looked up elsewhere.
namespace supercargo::floor {

/// The cards on the bench that stand for keys.
enum class ControlCard { undo, giveBack };

/// A control card's barcode: "*SC*UNDO*X", with a check character.
[[nodiscard]] std::string controlCode(ControlCard card);
[[nodiscard]] std::optional<ControlCard> readControlCode(std::string_view scan);

/// What a QR code or GS1 symbol may name, best first, folded: the GTIN of AI (01) in every length that it may be
/// kept in (GS1 General Specifications, 3.3.2), that of a GS1 Digital Link (GS1 Digital Link: URI Syntax, 4.2),
/// else each token split at `, ; | & = / space`.
struct Payload {
    std::vector<std::string> gtins;
    std::vector<std::string> tokens;
};
[[nodiscard]] Payload readPayload(std::string_view scan);

} // namespace supercargo::floor
