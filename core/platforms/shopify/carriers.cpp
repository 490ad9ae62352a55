// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/shopify/carriers.h"

#include "core/base/text.h"
#include "core/net/http.h"
#include "core/platforms/carrier_names.h"

#include <array>

namespace supercargo::platforms::shopify {

namespace {

constexpr std::array<CarrierName, 83> kCarriers{{
    {"4PX Express", "4PX"},
    {"递四方", "4PX"},
    {"Amazon Logistics UK", "Amazon Logistics UK"},
    {"An Post", "An Post"},
    {"Anjun", "Anjun Logistics"},
    {"安骏物流", "Anjun Logistics"},
    {"APC", "APC"},
    {"Asendia", "Asendia USA"},
    {"Australia Post", "Australia Post"},
    {"Belgian Post", "BPost"},
    {"bpost", "BPost"},
    {"Canada Post", "Canada Post"},
    {"Canpar", "Canpar"},
    {"China EMS", "China Post"},
    {"China Post", "China Post"},
    {"EMS", "China Post"},
    {"ePacket", "China Post"},
    {"中国邮政", "China Post"},
    {"邮政", "China Post"},
    {"Chronopost", "Chronopost"},
    {"Chukou1", "Chukou1"},
    {"出口易", "Chukou1"},
    {"Colissimo", "Colissimo"},
    {"Correios", "Correios"},
    {"Correos", "Correos"},
    {"CTT", "CTT"},
    {"CTT Express", "CTT Express"},
    {"Cyprus Post", "Cyprus Post"},
    {"Deutsche Post", "Deutsche Post"},
    {"DHL", "DHL Express"},
    {"DHL Express", "DHL Express"},
    {"DHL eCommerce", "DHL eCommerce"},
    {"DHL eCommerce Asia", "DHL eCommerce Asia"},
    {"DHL Global Mail", "DHL eCommerce"},
    {"DPD", "DPD"},
    {"DPD Local", "DPD Local"},
    {"DPD UK", "DPD UK"},
    {"Evri", "Evri"},
    {"Hermes UK", "Evri"},
    {"FedEx", "FedEx"},
    {"联邦快递", "FedEx"},
    {"GLS", "GLS"},
    {"Iceland Post", "Iceland Post"},
    {"Israel Post", "Israel Post"},
    {"Japan Post", "Japan Post (EN)"},
    {"La Poste", "La Poste"},
    {"LaserShip", "Lasership"},
    {"Latvia Post", "Latvia Post"},
    {"Mondial Relay", "Mondial Relay"},
    {"New Zealand Post", "New Zealand Post"},
    {"Ninja Van", "NinjaVan"},
    {"OnTrac", "OnTrac"},
    {"Packeta", "Packeta"},
    {"Pitney Bowes", "Pitney Bowes"},
    {"Poste Italiane", "Poste Italiane"},
    {"PostNL", "PostNL"},
    {"PostNord Denmark", "PostNord DK"},
    {"PostNord Norway", "PostNord NO"},
    {"PostNord Sweden", "PostNord SE"},
    {"Purolator", "Purolator"},
    {"Royal Mail", "Royal Mail"},
    {"Sagawa", "Sagawa (EN)"},
    {"Sendle", "Sendle"},
    {"SF Express", "SF Express"},
    {"顺丰", "SF Express"},
    {"顺丰速运", "SF Express"},
    {"Singapore Post", "Singapore Post"},
    {"新加坡邮政", "Singapore Post"},
    {"StarTrack", "StarTrack"},
    {"Swiss Post", "Swiss Post"},
    {"Die Schweizerische Post", "Swiss Post"},
    {"TNT", "TNT"},
    {"Toll", "Toll IPEC"},
    {"UPS", "UPS"},
    {"USPS", "USPS"},
    {"U.S. Postal Service", "USPS"},
    {"美国邮政", "USPS"},
    {"Venipak", "Venipak"},
    {"Whistl", "Whistl"},
    {"Yamato", "Yamato (EN)"},
    {"YunExpress", "YunExpress"},
    {"云途", "YunExpress"},
    {"云途物流", "YunExpress"},
}};

} // namespace

TrackingCompany trackingCompany(const std::string_view carrier, const std::string_view tracking)
{
    if (const auto known = findCarrier(kCarriers, carrier)) {
        return {.name = std::string{*known}, .url = {}};
    }
    const auto url =
        tracking.empty() ? std::string{} : "https://t.17track.net/en#nums=" + net::percentEncoded(tracking);
    return {.name = std::string{carrier}, .url = url};
}

std::string trackingKey(const std::string_view tracking)
{
    auto key = foldedCode(tracking);
    std::erase_if(key, [](const char c) { return c == ' ' || c == '-'; });
    return key;
}

} // namespace supercargo::platforms::shopify
