// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shops/field_words.h"

#include "core/orders/readers/mapping_profile.h"
#include "ui/text/convert.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace supercargo::ui {

namespace {

constexpr std::array<std::pair<std::string_view, const char*>, orders::kMappingFields.size()> kWords{{
    {"order_id", QT_TRANSLATE_NOOP("Fields", "Order no.")},
    {"line_id", QT_TRANSLATE_NOOP("Fields", "Line no.")},
    {"sku", QT_TRANSLATE_NOOP("Fields", "SKU")},
    {"title", QT_TRANSLATE_NOOP("Fields", "Title")},
    {"quantity", QT_TRANSLATE_NOOP("Fields", "Pieces")},
    {"unit_price", QT_TRANSLATE_NOOP("Fields", "Price of one")},
    {"line_total", QT_TRANSLATE_NOOP("Fields", "Price of the line")},
    {"currency", QT_TRANSLATE_NOOP("Fields", "Currency")},
    {"total", QT_TRANSLATE_NOOP("Fields", "Total")},
    {"shipping", QT_TRANSLATE_NOOP("Fields", "Shipping fee")},
    {"status", QT_TRANSLATE_NOOP("Fields", "Status")},
    {"name", QT_TRANSLATE_NOOP("Fields", "Recipient")},
    {"company", QT_TRANSLATE_NOOP("Fields", "Company")},
    {"line1", QT_TRANSLATE_NOOP("Fields", "Address, line 1")},
    {"line2", QT_TRANSLATE_NOOP("Fields", "Address, line 2")},
    {"line3", QT_TRANSLATE_NOOP("Fields", "Address, line 3")},
    {"city", QT_TRANSLATE_NOOP("Fields", "City")},
    {"region", QT_TRANSLATE_NOOP("Fields", "Region")},
    {"postcode", QT_TRANSLATE_NOOP("Fields", "Postcode")},
    {"country", QT_TRANSLATE_NOOP("Fields", "Country")},
    {"phone", QT_TRANSLATE_NOOP("Fields", "Phone")},
    {"email", QT_TRANSLATE_NOOP("Fields", "E-mail")},
    {"buyer_id", QT_TRANSLATE_NOOP("Fields", "Buyer's account")},
    {"buyer_name", QT_TRANSLATE_NOOP("Fields", "Buyer")},
    {"note", QT_TRANSLATE_NOOP("Fields", "Buyer's note")},
    {"placed_at", QT_TRANSLATE_NOOP("Fields", "Ordered at")},
    {"paid_at", QT_TRANSLATE_NOOP("Fields", "Paid at")},
    {"shipped_at", QT_TRANSLATE_NOOP("Fields", "Shipped at")},
    {"cancelled_at", QT_TRANSLATE_NOOP("Fields", "Cancelled at")},
    {"updated_at", QT_TRANSLATE_NOOP("Fields", "Changed at")},
    {"ship_by", QT_TRANSLATE_NOOP("Fields", "Ship by")},
    {"deliver_by", QT_TRANSLATE_NOOP("Fields", "Deliver by")},
    {"service", QT_TRANSLATE_NOOP("Fields", "Service level")},
    {"ioss", QT_TRANSLATE_NOOP("Fields", "IOSS number")},
}};

} // namespace

QString fieldName(const std::string_view field)
{
    const auto* const found = std::ranges::find(kWords, field, &std::pair<std::string_view, const char*>::first);
    return found == kWords.end() ? toQString(field) : QCoreApplication::translate("Fields", found->second);
}

} // namespace supercargo::ui
