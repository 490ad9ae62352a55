// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Our own short codes, made to be printed as a barcode, scanned, read aloud and typed: digits and capital letters
// without I, L, O and U, which are misread, with a check character of the same 32. It is the sum of the characters
// weighted by the powers of a primitive element of GF(32), so it finds every single wrong character and every swap of
// neighbours.
namespace supercargo {

/// The check character for `body` (digits and capital letters; I and L count as 1, O as 0 and U as V).
[[nodiscard]] char checkCharacter(std::string_view body);
/// True when the code is made of the 32 characters and its last one is the right check character of those before it.
[[nodiscard]] bool hasValidCheck(std::string_view code);

/// `number` (above zero) in Crockford's base32, at least `minimumDigits` long.
[[nodiscard]] std::string toBase32(std::int64_t number, std::size_t minimumDigits);
/// Empty for what is not base32 or does not fit.
[[nodiscard]] std::optional<std::int64_t> fromBase32(std::string_view text);

/// A package's number, "P0007KQ": P, base32 of the counter, check character. People see it grouped ("P00-07KQ").
[[nodiscard]] std::string packageNumber(std::int64_t counter);
/// A wave's barcode, "W-312-B"; a slot's, "S-312-7-9" (wave, slot).
[[nodiscard]] std::string waveCode(std::int64_t wave);
[[nodiscard]] std::string slotCode(std::int64_t wave, std::int64_t slot);

/// What a scan reads as, when its check character is right. Case, white space and (for packages) dashes do not
/// matter.
[[nodiscard]] std::optional<std::string> readPackageNumber(std::string_view scan);
[[nodiscard]] std::optional<std::int64_t> readWaveCode(std::string_view scan);
struct SlotCode {
    std::int64_t wave = 0;
    std::int64_t slot = 0;
};
[[nodiscard]] std::optional<SlotCode> readSlotCode(std::string_view scan);

} // namespace supercargo
