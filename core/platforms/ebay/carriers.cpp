// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/ebay/carriers.h"

#include "core/base/text.h"
#include "core/platforms/carrier_names.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace supercargo::platforms::ebay {

namespace {

bool isLetterOrDigit(const char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

constexpr std::array<CarrierName, 93> kCarriers{{
    {"4PX", "FourPX"},
    {"4PX Express", "FourPXExpress"},
    {"递四方", "FourPX"},
    {"An Post", "AnPost"},
    {"Aramex", "ARAMEX"},
    {"Australia Post", "AustraliaPost"},
    {"Austrian Post", "OsterreichischePostAG"},
    {"Österreichische Post", "OsterreichischePostAG"},
    {"Bartolini", "Bartolini"},
    {"BRT", "Bartolini"},
    {"Belgian Post", "BPost"},
    {"bpost", "BPost"},
    {"Canpar", "CanPar"},
    {"China EMS", "ChinaPost"},
    {"China Post", "ChinaPost"},
    {"ChinaPost EMS", "ChinaPost"},
    {"EMS", "ChinaPost"},
    {"ePacket", "ChinaPost"},
    {"中国邮政", "ChinaPost"},
    {"邮政", "ChinaPost"},
    {"Chronopost", "Chronopost"},
    {"Chukou1", "CHUKOU1"},
    {"出口易", "CHUKOU1"},
    {"Chunghwa Post", "ChunghwaPost"},
    {"Colissimo", "Colissimo"},
    {"CollectPlus", "CollectPlus"},
    {"Correos", "Correos"},
    {"DB Schenker", "DBSchenker"},
    {"Deutsche Post", "DeutschePost"},
    {"DHL", "DHL"},
    {"DHL Paket", "DHL"},
    {"DHL Express", "DHL"},
    {"DHL eCommerce", "DHLGlobalMail"},
    {"DHL Global Mail", "DHLGlobalMail"},
    {"DPD", "DPD"},
    {"Evri", "Hermes"},
    {"Fastway", "Fastway"},
    {"FedEx", "FedEx"},
    {"FedEx SmartPost", "FedEx"},
    {"联邦快递", "FedEx"},
    {"Flyt", "FLYT"},
    {"Flyt Express", "FLYTExpress"},
    {"飞特物流", "FLYT"},
    {"GLS", "GLS"},
    {"Hermes", "Hermes"},
    {"Hong Kong Post", "HongKongPost"},
    {"香港邮政", "HongKongPost"},
    {"India Post", "IndiaPost"},
    {"Israel Post", "IsraelPost"},
    {"Japan Post", "JapanPost"},
    {"Korea Post", "KoreaPost"},
    {"La Poste", "LAPOSTE"},
    {"Landmark Global", "Landmark"},
    {"Mondial Relay", "MondialRelay"},
    {"MRW", "MRW"},
    {"Nacex", "Nacex"},
    {"OnTrac", "ONTRACK"},
    {"Parcelforce", "Parcelforce"},
    {"Parcelforce Worldwide", "Parcelforce"},
    {"Poczta Polska", "PocztaPolska"},
    {"Poste Italiane", "PosteItaliane"},
    {"PostNL", "PostNL"},
    {"PostNord", "PostNordNorway"},
    {"Royal Mail", "RoyalMail"},
    {"SDA", "SDA"},
    {"Seur", "Seur"},
    {"Singapore Post", "SINGAPOREPOST"},
    {"新加坡邮政", "SINGAPOREPOST"},
    {"StarTrack", "StarTrack"},
    {"Swiss Post", "SwissPost"},
    {"Die Schweizerische Post", "SwissPost"},
    {"Thailand Post", "THAILANDPOST"},
    {"Toll", "Toll"},
    {"UBI", "UBI"},
    {"UBI Smart Parcel", "UBI"},
    {"利通物流", "UBI"},
    {"UK Mail", "UKMail"},
    {"UPS", "UPS"},
    {"UPS Mail Innovations", "UPS"},
    {"USPS", "USPS"},
    {"U.S. Postal Service", "USPS"},
    {"美国邮政", "USPS"},
    {"Vietnam Post", "VietnamPost"},
    {"Winit", "Winit"},
    {"万邑通", "Winit"},
    {"Yanwen", "YANWEN"},
    {"Yanwen Express", "YANWEN"},
    {"燕文", "YANWEN"},
    {"燕文物流", "YANWEN"},
    {"Yodel", "Yodel"},
    {"YunExpress", "YunExpress"},
    {"云途", "YunExpress"},
    {"云途物流", "YunExpress"},
}};

} // namespace

std::string_view carrierCode(const std::string_view carrier)
{
    return findCarrier(kCarriers, carrier).value_or("Other");
}

std::string trackingNumber(const std::string_view tracking)
{
    std::string letters;
    std::copy_if(tracking.begin(), tracking.end(), std::back_inserter(letters), isLetterOrDigit);
    return upperAscii(letters);
}

} // namespace supercargo::platforms::ebay
