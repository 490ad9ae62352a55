// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QCoreApplication>

/// Every page's name, drawing and place, in the order of the sidebar. A program adds those that it has.
namespace supercargo::ui::pages {

inline const PageEntry kToday{QStringLiteral("today"), QT_TRANSLATE_NOOP("Pages", "Today"), Icon::today};
inline const PageEntry kOrders{QStringLiteral("orders"), QT_TRANSLATE_NOOP("Pages", "Orders"), Icon::orders};
inline const PageEntry kPicking{QStringLiteral("picking"), QT_TRANSLATE_NOOP("Pages", "Picking"), Icon::picking};
inline const PageEntry kStation{QStringLiteral("station"), QT_TRANSLATE_NOOP("Pages", "Station"), Icon::station};
inline const PageEntry kDispatch{QStringLiteral("dispatch"), QT_TRANSLATE_NOOP("Pages", "Dispatch"), Icon::outbox};
inline const PageEntry kStock{QStringLiteral("stock"), QT_TRANSLATE_NOOP("Pages", "Stock"), Icon::stock,
                              PageGroup::Stores};
inline const PageEntry kProducts{QStringLiteral("products"), QT_TRANSLATE_NOOP("Pages", "Products"), Icon::products,
                                 PageGroup::Stores};
inline const PageEntry kBuying{QStringLiteral("buying"), QT_TRANSLATE_NOOP("Pages", "Buying"), Icon::buying,
                               PageGroup::Stores};
inline const PageEntry kOverseas{QStringLiteral("overseas"), QT_TRANSLATE_NOOP("Pages", "Overseas"), Icon::overseas,
                                 PageGroup::Stores};
inline const PageEntry kListings{QStringLiteral("listings"), QT_TRANSLATE_NOOP("Pages", "Listings"), Icon::listings,
                                 PageGroup::Stores};
inline const PageEntry kMessages{QStringLiteral("messages"), QT_TRANSLATE_NOOP("Pages", "Messages"), Icon::messages,
                                 PageGroup::Stores};
inline const PageEntry kShops{QStringLiteral("shops"), QT_TRANSLATE_NOOP("Pages", "Shops"), Icon::shops,
                              PageGroup::Foot};
inline const PageEntry kChannels{QStringLiteral("channels"), QT_TRANSLATE_NOOP("Pages", "Channels"), Icon::shipped,
                                 PageGroup::Foot};
inline const PageEntry kPrinters{QStringLiteral("printers"), QT_TRANSLATE_NOOP("Pages", "Printers"), Icon::printer,
                                 PageGroup::Foot};
inline const PageEntry kHistory{QStringLiteral("history"), QT_TRANSLATE_NOOP("Pages", "History"), Icon::history,
                                PageGroup::Foot};
inline const PageEntry kSettings{QStringLiteral("settings"), QT_TRANSLATE_NOOP("Pages", "Settings"), Icon::settings,
                                 PageGroup::Foot};

} // namespace supercargo::ui::pages
