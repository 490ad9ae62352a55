// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/check_code.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <vector>

namespace supercargo {

namespace {

constexpr std::string_view kAlphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view kBase32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

std::string withCheck(std::string body)
{
    std::string bare;
    std::ranges::copy_if(body, std::back_inserter(bare), [](const char c) { return c != '-'; });
    return body + checkCharacter(bare);
}

std::optional<std::int64_t> toNumber(const std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number <= 0) {
        return {};
    }
    return number;
}

/// The scan in capitals without dashes, when it is made of our characters and its check is right.
std::optional<std::string> checkedBare(const std::string_view scan)
{
    std::string bare;
    for (const char c : upperAscii(trimmed(scan))) {
        if (c == '-') {
            continue;
        }
        if (kAlphanumeric.find(c) == std::string_view::npos) {
            return {};
        }
        bare += c;
    }
    if (bare.size() < 3 || !hasValidCheck(bare)) {
        return {};
    }
    return bare;
}

/// The dash-separated parts of a scan whose check is right: "W-312-C" gives {"W", "312", "C"}.
std::vector<std::string> checkedParts(const std::string_view scan)
{
    if (!checkedBare(scan)) {
        return {};
    }
    return split(upperAscii(trimmed(scan)), '-');
}

} // namespace

char checkCharacter(const std::string_view body)
{
    int remainder = 36;
    for (const char c : body) {
        const auto value = kAlphanumeric.find(c);
        assert(value != std::string_view::npos);
        remainder = (remainder + static_cast<int>(value)) % 36;
        remainder = (remainder == 0 ? 36 : remainder) * 2 % 37;
    }
    return kAlphanumeric[static_cast<std::size_t>((37 - remainder) % 36)];
}

bool hasValidCheck(const std::string_view code)
{
    const bool known = std::ranges::all_of(
        code, [](const char c) { return kAlphanumeric.find(c) != std::string_view::npos; });
    return known && code.size() >= 2 && checkCharacter(code.substr(0, code.size() - 1)) == code.back();
}

std::string toBase32(std::int64_t number, const std::size_t minimumDigits)
{
    assert(number > 0);
    std::string text;
    for (; number > 0; number /= 32) {
        text.insert(text.begin(), kBase32[static_cast<std::size_t>(number % 32)]);
    }
    return text.size() < minimumDigits ? std::string(minimumDigits - text.size(), '0') + text : text;
}

std::optional<std::int64_t> fromBase32(const std::string_view text)
{
    if (text.empty() || text.size() > 12) {
        return {};
    }
    std::int64_t number = 0;
    for (char c : upperAscii(text)) {
        c = c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c;
        const auto value = kBase32.find(c);
        if (value == std::string_view::npos) {
            return {};
        }
        number = number * 32 + static_cast<std::int64_t>(value);
    }
    return number;
}

std::string packageNumber(const std::int64_t counter)
{
    return withCheck("P" + toBase32(counter, 5));
}

std::string waveCode(const std::int64_t wave)
{
    return withCheck("W-" + std::to_string(wave) + "-");
}

std::string slotCode(const std::int64_t wave, const std::int64_t slot)
{
    return withCheck("S-" + std::to_string(wave) + "-" + std::to_string(slot) + "-");
}

std::optional<std::string> readPackageNumber(const std::string_view scan)
{
    const auto bare = checkedBare(scan);
    if (!bare || bare->front() != 'P' || bare->size() < 7 ||
        !fromBase32(std::string_view{*bare}.substr(1, bare->size() - 2))) {
        return {};
    }
    return bare;
}

std::optional<std::int64_t> readWaveCode(const std::string_view scan)
{
    const auto parts = checkedParts(scan);
    return parts.size() == 3 && parts[0] == "W" ? toNumber(parts[1]) : std::nullopt;
}

std::optional<SlotCode> readSlotCode(const std::string_view scan)
{
    const auto parts = checkedParts(scan);
    if (parts.size() != 4 || parts[0] != "S") {
        return {};
    }
    const auto wave = toNumber(parts[1]);
    const auto slot = toNumber(parts[2]);
    if (!wave || !slot) {
        return {};
    }
    return SlotCode{*wave, *slot};
}

} // namespace supercargo
