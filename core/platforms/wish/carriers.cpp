// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/wish/carriers.h"

#include "core/platforms/carrier_names.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

namespace supercargo::platforms::wish {

namespace {

/// Names that mean one carrier stand together, the first of them what all are turned into.
constexpr std::array<CarrierName, 62> kSynonyms{{
    {"4PX", "4PX"},
    {"4PX Express", "4PX"},
    {"4PX Worldwide Express", "4PX"},
    {"FourPX", "4PX"},
    {"递四方", "4PX"},
    {"China Post", "ChinaAirPost"},
    {"China Air Post", "ChinaAirPost"},
    {"中国邮政", "ChinaAirPost"},
    {"邮政", "ChinaAirPost"},
    {"EMS", "EMS"},
    {"China EMS", "EMS"},
    {"EMS (China)", "EMS"},
    {"ePacket", "EPacket"},
    {"E邮宝", "EPacket"},
    {"YunExpress", "YunExpress"},
    {"Yun Express", "YunExpress"},
    {"云途", "YunExpress"},
    {"云途物流", "YunExpress"},
    {"Yanwen", "YanWen"},
    {"YanWen Logistics", "YanWen"},
    {"Yanwen Express", "YanWen"},
    {"燕文", "YanWen"},
    {"燕文物流", "YanWen"},
    {"SF Express", "SFExpress"},
    {"SF International", "SFExpress"},
    {"顺丰", "SFExpress"},
    {"顺丰速运", "SFExpress"},
    {"WishPost", "WishPost"},
    {"Wish邮", "WishPost"},
    {"UBI", "UBI Smart Parcel"},
    {"UBI Smart Parcel", "UBI Smart Parcel"},
    {"利通物流", "UBI Smart Parcel"},
    {"Flyt", "Flyt Express"},
    {"Flyt Express", "Flyt Express"},
    {"飞特物流", "Flyt Express"},
    {"Sunyou", "Sun You"},
    {"SunYou Logistics", "Sun You"},
    {"顺友", "Sun You"},
    {"Winit", "Winit"},
    {"万邑通", "Winit"},
    {"Hong Kong Post", "HongKongPost"},
    {"Hongkong Post", "HongKongPost"},
    {"香港邮政", "HongKongPost"},
    {"Singapore Post", "SingaporePost"},
    {"SingPost", "SingaporePost"},
    {"新加坡邮政", "SingaporePost"},
    {"USPS", "USPS"},
    {"U.S. Postal Service", "USPS"},
    {"美国邮政", "USPS"},
    {"FedEx", "FedEx"},
    {"联邦快递", "FedEx"},
    {"DHL", "DHL"},
    {"DHL Express", "DHL"},
    {"DHL eCommerce", "DHL Global Mail"},
    {"DHL Global Mail", "DHL Global Mail"},
    {"UPS", "UPS"},
    {"Royal Mail", "RoyalMail"},
    {"皇家邮政", "RoyalMail"},
    {"Deutsche Post", "DeutschePost"},
    {"Canada Post", "CanadaPost"},
    {"Australia Post", "AustraliaPost"},
    {"La Poste", "LaPoste"},
}};

/// What a name is turned into; itself where it is not in the table.
std::string_view commonName(const std::string_view name)
{
    return findCarrier(kSynonyms, name).value_or(name);
}

bool isLetterOrDigit(const char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

} // namespace

std::optional<std::string> acceptedName(const std::span<const std::string> accepted, const std::string_view carrier)
{
    std::vector<CarrierName> exact;
    std::vector<CarrierName> common;
    for (const auto& name : accepted) {
        exact.push_back({name, name});
        common.push_back({commonName(name), name});
    }
    auto found = findCarrier(exact, carrier);
    if (!found) {
        found = findCarrier(common, commonName(carrier));
    }
    return found ? std::optional{std::string{*found}} : std::nullopt;
}

std::string trackingNumber(const std::string_view tracking)
{
    std::string letters;
    std::copy_if(tracking.begin(), tracking.end(), std::back_inserter(letters), isLetterOrDigit);
    return letters;
}

} // namespace supercargo::platforms::wish
