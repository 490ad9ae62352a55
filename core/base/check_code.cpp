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

/// The index of a character is its value, and an element of GF(32).
constexpr std::string_view kBase32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Times x in GF(2)[x] / (x^5 + x^2 + 1), where x is primitive: its powers are all 31 weights.
constexpr unsigned timesPrimitive(const unsigned element)
{
    constexpr unsigned kPolynomial = 0b100101;
    const unsigned shifted = element << 1U;
    return (shifted & 0b100000U) != 0 ? shifted ^ kPolynomial : shifted;
}

/// The words of control cards have letters that no code of ours has.
constexpr char lookAlike(const char c)
{
    switch (c) {
    case 'I':
    case 'L':
        return '1';
    case 'O':
        return '0';
    case 'U':
        return 'V';
    default:
        return c;
    }
}

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
        bare += c;
    }
    if (bare.size() < 3 || !hasValidCheck(bare)) {
        return {};
    }
    return bare;
}

/// The dash-separated parts of a scan whose check is right: "W-312-B" gives {"W", "312", "C"}.
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
    // The last character weighs x, the one before it x², and so on; the check character itself would weigh 1.
    unsigned sum = 0;
    for (const char c : body) {
        const auto value = kBase32.find(lookAlike(c));
        assert(value != std::string_view::npos);
        sum = timesPrimitive(sum ^ static_cast<unsigned>(value));
    }
    return kBase32[sum];
}

bool hasValidCheck(const std::string_view code)
{
    const bool known =
        std::ranges::all_of(code, [](const char c) { return kBase32.find(c) != std::string_view::npos; });
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
    for (const char c : upperAscii(text)) {
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
