// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/scan_code.h"

#include "core/base/check_code.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace supercargo::floor {

namespace {

constexpr std::string_view kControlPrefix = "*SC*";
constexpr std::array<std::string_view, 23> kControlWords{
    "UNDO", "SKIP", "QUANTITY", "DAMAGED", "SHORT", "REPRINT", "VOID", "REFRESH", "QUEUE", "FIND", "HELP", "END",
    "BACK", "MORE", "1",        "2",       "3",     "4",       "5",    "6",       "7",     "8",    "9"};
constexpr std::size_t kLongestPayload = 4'096; // a QR code holds no more
constexpr std::size_t kMostTokens = 64;

/// GS1 General Specifications 7.9: from the right, digits count three and one times by turns.
bool hasGs1Check(const std::string_view digits)
{
    int sum = 0;
    int weight = 1;
    for (auto i = digits.rbegin(); i != digits.rend(); ++i) {
        sum += (*i - '0') * weight;
        weight = 4 - weight;
    }
    return sum % 10 == 0;
}

/// A GTIN is kept with 8, 12, 13 or 14 digits; shorter ones are filled with zeros in front.
std::vector<std::string> formsOf(const std::string_view gtin)
{
    const auto filled = std::string(14 - gtin.size(), '0') + std::string{gtin};
    std::vector<std::string> forms{filled};
    for (const std::size_t length : {std::size_t{13}, std::size_t{12}, std::size_t{8}}) {
        const auto cut = 14 - length;
        if (filled.find_first_not_of('0') >= cut) {
            forms.push_back(filled.substr(cut));
        }
    }
    return forms;
}

bool isGtin(const std::string_view text)
{
    const auto size = text.size();
    return (size == 8 || size == 12 || size == 13 || size == 14) && isDigits(text) && hasGs1Check(text);
}

std::string_view withoutSymbologyIdentifier(const std::string_view scan)
{
    return scan.size() > 3 && scan.front() == ']' ? scan.substr(3) : scan; // ISO/IEC 15424
}

/// The digits after AI (01), with brackets as printed or bare as a scanner sends them.
std::string_view applicationIdentifier01(std::string_view scan)
{
    if (scan.starts_with('\x1D')) {
        scan.remove_prefix(1);
    }
    for (const std::string_view mark : {"(01)", "01"}) {
        if (scan.starts_with(mark) && isGtin(scan.substr(mark.size(), 14)) && scan.size() >= mark.size() + 14) {
            return scan.substr(mark.size(), 14);
        }
    }
    return {};
}

std::string_view digitalLink(const std::string_view scan)
{
    const auto link = lowerAscii(scan.substr(0, 8));
    if (!link.starts_with("http://") && !link.starts_with("https://")) {
        return {};
    }
    const auto place = scan.find("/01/");
    if (place == std::string_view::npos) {
        return {};
    }
    const auto value = scan.substr(place + 4);
    const auto gtin = value.substr(0, value.find_first_of("/?#"));
    return isGtin(gtin) ? gtin : std::string_view{};
}

} // namespace

std::string scannedText(const std::string_view code)
{
    return toValidUtf8(trimmed(code.substr(0, kLongestPayload)));
}

std::vector<ControlCard> controlCards()
{
    std::vector<ControlCard> cards;
    for (std::size_t i = 0; i < kControlWords.size(); ++i) {
        cards.push_back(static_cast<ControlCard>(i));
    }
    return cards;
}

std::string controlCode(const ControlCard card)
{
    const auto word = kControlWords[static_cast<std::size_t>(card)];
    return std::string{kControlPrefix} + std::string{word} + "*" + checkCharacter("SC" + std::string{word});
}

std::optional<ControlCard> readControlCode(const std::string_view scan)
{
    const auto code = upperAscii(trimmed(scan));
    if (!code.starts_with(kControlPrefix)) {
        return {};
    }
    const auto cards = controlCards();
    const auto found = std::ranges::find(cards, code, controlCode);
    return found == cards.end() ? std::nullopt : std::optional{*found};
}

Payload readPayload(const std::string_view scan)
{
    Payload payload;
    const auto bare = withoutSymbologyIdentifier(trimmed(scan.substr(0, kLongestPayload)));
    for (const auto gtin : {applicationIdentifier01(bare), digitalLink(bare)}) {
        if (!gtin.empty()) {
            payload.gtins = formsOf(gtin);
            return payload;
        }
    }
    std::size_t from = 0;
    while (from < bare.size() && payload.tokens.size() < kMostTokens) {
        const auto end = std::min(bare.find_first_of(",;|&=/ ", from), bare.size());
        if (auto token = foldedCode(bare.substr(from, end - from)); !token.empty()) {
            payload.tokens.push_back(std::move(token));
        }
        from = end + 1;
    }
    return payload;
}

} // namespace supercargo::floor
