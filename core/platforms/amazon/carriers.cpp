// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/amazon/carriers.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace supercargo::platforms::amazon {

namespace {

/// The carriers that sellers of this line use, as the platform's upload template spells them. Its whole list stands
/// behind a login and differs by site; what is missing here goes as `Other` with its name, which is accepted.
constexpr std::array<std::string_view, 21> kCarriers{
    "USPS",   "UPS",    "FedEx",         "DHL",        "DHL eCommerce", "Royal Mail", "DPD",
    "Hermes", "GLS",    "Deutsche Post", "La Poste",   "Correos",       "China Post", "Yun Express",
    "4PX",    "Yanwen", "SF Express",    "Japan Post", "Sagawa",        "YAMATO",     "Amazon Shipping"};

struct OtherName {
    std::string_view ours; // as withoutSpaces makes it
    std::string_view code;
};

/// What sellers call them besides.
constexpr std::array kOtherNames{
    OtherName{"云途", "Yun Express"},
    OtherName{"云途物流", "Yun Express"},
    OtherName{"yuntu", "Yun Express"},
    OtherName{"燕文", "Yanwen"},
    OtherName{"燕文物流", "Yanwen"},
    OtherName{"yanwenexpress", "Yanwen"},
    OtherName{"递四方", "4PX"},
    OtherName{"4pxexpress", "4PX"},
    OtherName{"中国邮政", "China Post"},
    OtherName{"chinapostems", "China Post"},
    OtherName{"epacket", "China Post"},
    OtherName{"e邮宝", "China Post"},
    OtherName{"顺丰", "SF Express"},
    OtherName{"顺丰速运", "SF Express"},
    OtherName{"sfinternational", "SF Express"},
    OtherName{"sf", "SF Express"},
    OtherName{"dhlexpress", "DHL"},
    OtherName{"federalexpress", "FedEx"},
    OtherName{"unitedparcelservice", "UPS"},
    OtherName{"unitedstatespostalservice", "USPS"},
    OtherName{"yamatotransport", "YAMATO"},
    OtherName{"sagawaexpress", "Sagawa"},
    OtherName{"colissimo", "La Poste"},
};

constexpr std::size_t kLongestCarrierName = 50; // the template's limit, in characters

std::string withoutSpaces(const std::string_view text)
{
    auto key = folded(text);
    std::erase_if(key, [](const char c) { return c == ' ' || c == '-' || c == '_' || c == '.'; });
    return key;
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

} // namespace

std::optional<std::string_view> carrierCode(const std::string_view carrier)
{
    const auto key = withoutSpaces(carrier);
    for (const auto known : kCarriers) {
        if (withoutSpaces(known) == key) {
            return known;
        }
    }
    for (const auto& other : kOtherNames) {
        if (withoutSpaces(other.ours) == key) {
            return other.code;
        }
    }
    return std::nullopt;
}

CarrierWords carrierWords(const std::string_view carrier)
{
    if (const auto known = carrierCode(carrier)) {
        return {*known, {}};
    }
    const auto name = trimmed(carrier);
    return {"Other", name.empty() ? std::string{"Other"} : firstCharacters(name, kLongestCarrierName)};
}

} // namespace supercargo::platforms::amazon
