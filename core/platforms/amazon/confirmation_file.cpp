// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/amazon/confirmation_file.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace supercargo::platforms::amazon {

namespace {

/// The carriers that sellers of this line use, as the platform's upload template spells them. Its whole list stands
/// behind a login and differs by site; what is missing here goes as `Other` with its name, which is accepted.
constexpr std::array<std::string_view, 21> kCarriers{
    "USPS",   "UPS",    "FedEx",         "DHL",        "DHL eCommerce", "Royal Mail", "DPD",
    "Hermes", "GLS",    "Deutsche Post", "La Poste",   "Correos",       "China Post", "Yun Express",
    "4PX",    "Yanwen", "SF Express",    "Japan Post", "Sagawa",        "YAMATO",     "Amazon Shipping"};

constexpr std::size_t kLongestCarrierName = 50; // the template's limit, in characters

std::string withoutSpaces(const std::string_view text)
{
    auto key = folded(text);
    std::erase_if(key, [](const char c) { return c == ' ' || c == '-' || c == '_' || c == '.'; });
    return key;
}

/// A tab or a line break in a value would begin a new cell or row, and the format has no quoting.
std::string cell(const std::string_view text)
{
    std::string safe{text};
    std::replace_if(
        safe.begin(), safe.end(), [](const char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    return safe;
}

std::string firstCharacters(const std::string_view text, const std::size_t count)
{
    std::size_t bytes = 0;
    for (std::size_t characters = 0; bytes < text.size(); ++bytes) {
        const bool beginsCharacter = (static_cast<unsigned char>(text[bytes]) & 0xC0U) != 0x80U;
        if (beginsCharacter && characters++ == count) {
            break;
        }
    }
    return std::string{text.substr(0, bytes)};
}

void addRow(std::string& file, const std::initializer_list<std::string_view> cells)
{
    bool isFirst = true;
    for (const auto text : cells) {
        file += isFirst ? "" : "\t";
        file += cell(text);
        isFirst = false;
    }
    file += '\n';
}

} // namespace

std::optional<std::string_view> carrierCode(const std::string_view carrier)
{
    const auto key = withoutSpaces(carrier);
    const auto* found = std::find_if(kCarriers.begin(), kCarriers.end(),
                                     [&](const std::string_view known) { return withoutSpaces(known) == key; });
    return found == kCarriers.end() ? std::nullopt : std::optional{*found};
}

std::string ConfirmationFile::write(const std::span<const outbox::ShipmentMark> marks, const TimeZone& zone) const
{
    std::string file;
    addRow(file, {"order-id", "order-item-id", "quantity", "ship-date", "carrier-code", "carrier-name",
                  "tracking-number", "ship-method"});
    for (const auto& mark : marks) {
        const auto date = toIsoDate(zone.dateOf(mark.shippedAt));
        const auto known = carrierCode(mark.carrier);
        const auto code = known.value_or("Other");
        const auto name =
            known ? std::string{} : firstCharacters(mark.carrier.empty() ? "Other" : mark.carrier, kLongestCarrierName);
        if (!mark.isPart) {
            addRow(file, {mark.platformOrderId, "", "", date, code, name, mark.tracking, ""});
            continue;
        }
        for (const auto& line : mark.lines) {
            addRow(file, {mark.platformOrderId, line.platformLineId, std::to_string(line.quantity), date, code, name,
                          mark.tracking, ""});
        }
    }
    return file;
}

} // namespace supercargo::platforms::amazon
