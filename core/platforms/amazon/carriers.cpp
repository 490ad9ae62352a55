// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/amazon/carriers.h"

#include "core/base/text.h"
#include "core/platforms/carrier_names.h"

#include <array>

namespace supercargo::platforms::amazon {

namespace {

/// The carriers that sellers of this line use, as the platform's upload template spells them. Its whole list stands
/// behind a login and differs by site; what is missing here goes as `Other` with its name, which is accepted.
constexpr std::array<CarrierName, 44> kCarriers{{
    {"USPS", "USPS"},
    {"UPS", "UPS"},
    {"FedEx", "FedEx"},
    {"DHL", "DHL"},
    {"DHL eCommerce", "DHL eCommerce"},
    {"Royal Mail", "Royal Mail"},
    {"DPD", "DPD"},
    {"Hermes", "Hermes"},
    {"GLS", "GLS"},
    {"Deutsche Post", "Deutsche Post"},
    {"La Poste", "La Poste"},
    {"Correos", "Correos"},
    {"China Post", "China Post"},
    {"Yun Express", "Yun Express"},
    {"4PX", "4PX"},
    {"Yanwen", "Yanwen"},
    {"SF Express", "SF Express"},
    {"Japan Post", "Japan Post"},
    {"Sagawa", "Sagawa"},
    {"YAMATO", "YAMATO"},
    {"Amazon Shipping", "Amazon Shipping"},
    {"云途", "Yun Express"},
    {"云途物流", "Yun Express"},
    {"Yuntu", "Yun Express"},
    {"燕文", "Yanwen"},
    {"燕文物流", "Yanwen"},
    {"Yanwen Express", "Yanwen"},
    {"递四方", "4PX"},
    {"4PX Express", "4PX"},
    {"中国邮政", "China Post"},
    {"China Post EMS", "China Post"},
    {"ePacket", "China Post"},
    {"e邮宝", "China Post"},
    {"顺丰", "SF Express"},
    {"顺丰速运", "SF Express"},
    {"SF International", "SF Express"},
    {"SF", "SF Express"},
    {"DHL Express", "DHL"},
    {"Federal Express", "FedEx"},
    {"United Parcel Service", "UPS"},
    {"United States Postal Service", "USPS"},
    {"Yamato Transport", "YAMATO"},
    {"Sagawa Express", "Sagawa"},
    {"Colissimo", "La Poste"},
}};

constexpr std::size_t kLongestCarrierName = 50; // the template's limit, in characters

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
    return findCarrier(kCarriers, carrier);
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
