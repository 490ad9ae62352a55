// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What a scan may say by its form alone. Which products, packages and waves there are is looked up elsewhere.
namespace supercargo::floor {

/// What a scanner sent, or fingers typed: without white space around it, valid UTF-8, and no longer than a QR code can
/// be; the rest is dropped.
[[nodiscard]] std::string scannedText(std::string_view code);

/// The codes on the bench's card that stand for keys, so that the keyboard can stay covered. `undo` and `skip` are
/// understood wherever a scan is; the others belong to a window.
enum class ControlCard {
    undo,
    skip, // gives the open package back
    quantity,
    damaged,
    missing,
    reprint,
    void_label,
    refresh,
    queue,
    find,
    help,
    end,
    escape,
    more, // the next lines of a long list
    answer_1, // and so on up to nine
    answer_9 = answer_1 + 8,
};

/// All of them, in the order of the card.
[[nodiscard]] std::vector<ControlCard> controlCards();
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
