// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/aliexpress/carriers.h"

#include "core/platforms/carrier_names.h"

#include <array>

namespace supercargo::platforms::aliexpress {

namespace {

constexpr std::array<CarrierName, 79> kServices{{
    {"AliExpress Standard Shipping", "CAINIAO_STANDARD"},
    {"无忧物流标准", "CAINIAO_STANDARD"},
    {"AliExpress Premium Shipping", "CAINIAO_PREMIUM"},
    {"无忧物流优先", "CAINIAO_PREMIUM"},
    {"Aramex", "ARAMEX"},
    {"中东专线", "ARAMEX"},
    {"Asendia", "ASENDIA"},
    {"Australia Post", "AUSPOST"},
    {"Austrian Post", "ATPOST"},
    {"Österreichische Post", "ATPOST"},
    {"Belgian Post", "BPOST"},
    {"bpost", "BPOST"},
    {"Canada Post", "CAPOST"},
    {"CDEK", "CDEK"},
    {"China Post", "CPAM"},
    {"China Post Registered Air Mail", "CPAM"},
    {"中国邮政", "CPAM"},
    {"邮政", "CPAM"},
    {"中国邮政挂号小包", "CPAM"},
    {"China Post Air Parcel", "CPAP"},
    {"Chukou1", "CHUKOU1"},
    {"出口易", "CHUKOU1"},
    {"CNE", "CNE"},
    {"Correos", "CORREOS"},
    {"Deutsche Post", "DEUTSCHE_POST"},
    {"DHL", "DHL"},
    {"DHL Express", "DHL"},
    {"DHL eCommerce", "DHLECOM"},
    {"DHL Global Mail", "EMS_SH_ZX_US"},
    {"DPD", "DPD"},
    {"e-EMS", "E_EMS"},
    {"E特快", "E_EMS"},
    {"EMS", "EMS"},
    {"China EMS", "EMS"},
    {"ePacket", "EMS_ZX_ZX_US"},
    {"e邮宝", "EMS_ZX_ZX_US"},
    {"Equick", "EQUICK"},
    {"FedEx", "FEDEX"},
    {"联邦快递", "FEDEX"},
    {"Flyt", "FLYT"},
    {"Flyt Express", "FLYT"},
    {"飞特物流", "FLYT"},
    {"4PX", "FOURPX_RM"},
    {"4PX Express", "FOURPX_RM"},
    {"递四方", "FOURPX_RM"},
    {"GATI", "GATI"},
    {"GLS", "GLS"},
    {"Hong Kong Post", "HKPAM"},
    {"香港邮政", "HKPAM"},
    {"La Poste", "LAPOSTE"},
    {"Meest", "MEEST"},
    {"New Zealand Post", "NZPOST"},
    {"Poste Italiane", "POSTEITALIANE"},
    {"Posti", "ITELLA"},
    {"PostNL", "POST_NL"},
    {"Royal Mail", "ROYAL_MAIL"},
    {"Russian Post", "RUSSIAN_POST"},
    {"SF Express", "SF"},
    {"顺丰", "SF"},
    {"顺丰速运", "SF"},
    {"SFC", "SFC"},
    {"三态物流", "SFC"},
    {"Singapore Post", "SGP"},
    {"新加坡邮政", "SGP"},
    {"SunYou", "SUNYOU_RM"},
    {"顺友", "SUNYOU_RM"},
    {"Swiss Post", "CHP"},
    {"Thailand Post", "THPOST"},
    {"TNT", "TNT"},
    {"UBI", "UBI"},
    {"UPS", "UPS"},
    {"USPS", "USPS"},
    {"Vietnam Post", "VNPOST"},
    {"Yanwen", "YANWEN_AM"},
    {"燕文", "YANWEN_AM"},
    {"燕文物流", "YANWEN_AM"},
    {"YunExpress", "YUNTU"},
    {"云途", "YUNTU"},
    {"云途物流", "YUNTU"},
}};

} // namespace

std::string_view serviceName(const std::string_view carrier)
{
    return findCarrier(kServices, carrier).value_or(kOwnService);
}

} // namespace supercargo::platforms::aliexpress
