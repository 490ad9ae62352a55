// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shops/shop_columns.h"

#include "ui/shops/field_words.h"
#include "ui/shops/health_words.h"
#include "ui/shops/shop_detail_panel.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/platforms.h"

#include <QCoreApplication>

#include <limits>

namespace supercargo::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Shops", text);
}

/// A figure; 0 is muted where it is good, or where nothing is to do.
Cell figure(const std::int64_t number, const std::optional<Sign> sign = {})
{
    return {.text = numberText(number),
            .sign = number > 0 ? sign : std::nullopt,
            .muted = number == 0,
            .order = QVariant::fromValue(static_cast<qlonglong>(number))};
}

/// Of a connected shop, unless something of it was not told.
Cell healthOf(const ShopRow& row, const Instant now)
{
    const auto state = wordsOf(row.health->state(now));
    return {.text = state.word, .sign = state.sign, .icon = state.icon};
}

Cell stateOf(const ShopRow& row)
{
    if (row.isNotTold()) {
        return {.text = words(QT_TRANSLATE_NOOP("Shops", "Not told")), .sign = Sign::Overdue, .icon = Icon::warning};
    }
    if (row.isToConfirm()) {
        return {.text = words(QT_TRANSLATE_NOOP("Shops", "To confirm")), .sign = Sign::Review, .icon = Icon::outbox};
    }
    return {.text = words(QT_TRANSLATE_NOOP("Shops", "In order")), .sign = Sign::Shipped, .icon = Icon::check};
}

/// When the authorization ends: amber as long as there is time to renew it.
Cell authorizationOf(const ShopRow& row, const Instant now)
{
    const auto days = row.health ? row.health->daysLeft(now) : std::nullopt;
    if (!days) {
        return {.text = QStringLiteral("–"), .muted = true, .order = QVariant::fromValue(std::numeric_limits<qlonglong>::max())};
    }
    return {.text = authorizationText(*row.health, now),
            .sign = authorizationSign(*row.health, now),
            .order = QVariant::fromValue(qlonglong{*days})};
}

Cell nothing()
{
    return {.text = QStringLiteral("–"), .muted = true, .order = QVariant::fromValue(qlonglong{0})};
}

/// When the platform was asked with success, and how many orders are likely to wait there since.
Cell lastPullOf(const reports::ShopHealth& health, const Instant now)
{
    if (!health.goodAt) {
        return nothing();
    }
    Cell cell{.text = agoText(*health.goodAt, now),
              .tip = momentText(*health.goodAt, now),
              .order = QVariant::fromValue(qlonglong{health.goodAt->time_since_epoch().count()})};
    if (now - *health.goodAt > reports::kLatePull) {
        cell.sign = wordsOf(health.state(now)).sign;
        cell.strong = true;
        if (health.expected.value_or(0) > 0) {
            cell.second = words(QT_TRANSLATE_NOOP("Shops", "about %1 wait")).arg(numberText(*health.expected));
        }
    }
    return cell;
}

/// When the last file came in, and how many of its rows were refused.
Cell lastFileOf(const ShopRow& row, const Clock& clock)
{
    if (row.health) {
        return lastPullOf(*row.health, clock.now());
    }
    if (row.filesIn.empty()) {
        return nothing();
    }
    const auto& file = row.filesIn.front();
    Cell cell{.text = momentText(file.takenAt, clock.now()),
              .tip = toQString(file.name),
              .order = QVariant::fromValue(qlonglong{file.takenAt.time_since_epoch().count()})};
    if (file.refused > 0) {
        cell.second = ShopDetailPanel::tr("%n refused", nullptr, static_cast<int>(file.refused));
        cell.sign = Sign::Review;
    }
    return cell;
}

} // namespace

QString formatName(const std::string_view word)
{
    using orders::OrderFormat;
    const auto format = orders::parseOrderFormat(word);
    if (!format) {
        return toQString(word);
    }
    switch (*format) {
    case OrderFormat::amazon_unshipped:
        return words(QT_TRANSLATE_NOOP("Shops", "Amazon, unshipped orders"));
    case OrderFormat::amazon_new_orders:
        return words(QT_TRANSLATE_NOOP("Shops", "Amazon, new orders"));
    case OrderFormat::amazon_all_orders:
        return words(QT_TRANSLATE_NOOP("Shops", "Amazon, all orders"));
    case OrderFormat::ebay_orders:
        return words(QT_TRANSLATE_NOOP("Shops", "eBay, orders report"));
    case OrderFormat::aliexpress_orders:
        return words(QT_TRANSLATE_NOOP("Shops", "AliExpress, orders"));
    case OrderFormat::shopify_orders:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Shops", "Shopify, orders export"));
}

std::vector<ListColumn<ShopRow>> shopColumns(const Clock& clock)
{
    return {
        {"state", CellKind::State, 116, [] { return words(QT_TRANSLATE_NOOP("Shops", "State")); },
         [&clock](const ShopRow& row) {
             return row.health && !row.isNotTold() ? healthOf(row, clock.now()) : stateOf(row);
         }},
        {"shop", CellKind::Text, 150, [] { return words(QT_TRANSLATE_NOOP("Shops", "Shop")); },
         [](const ShopRow& row) { return Cell{.text = toQString(row.shop.name), .strong = true}; }},
        {"platform", CellKind::Text, 90, [] { return words(QT_TRANSLATE_NOOP("Shops", "Platform")); },
         [](const ShopRow& row) { return Cell{.text = platformName(row.shop.platform)}; }},
        {"last_in", CellKind::Text, 196, [] { return words(QT_TRANSLATE_NOOP("Shops", "Last in")); },
         [&clock](const ShopRow& row) { return lastFileOf(row, clock); }},
        {"to_ship", CellKind::Figure, 70, [] { return words(QT_TRANSLATE_NOOP("Shops", "To ship")); },
         [](const ShopRow& row) { return figure(row.toShip); }},
        {"orders", CellKind::Figure, 70, [] { return words(QT_TRANSLATE_NOOP("Shops", "Orders")); },
         [](const ShopRow& row) { return figure(row.orders); }},
        {"to_confirm", CellKind::Figure, 90, [] { return words(QT_TRANSLATE_NOOP("Shops", "To confirm")); },
         [](const ShopRow& row) { return figure(row.marks.waiting, Sign::Review); }},
        {"authorized", CellKind::Text, 100, [] { return words(QT_TRANSLATE_NOOP("Shops", "Authorized")); },
         [&clock](const ShopRow& row) { return authorizationOf(row, clock.now()); }},
    };
}

std::vector<ListColumn<orders::IncomingOrder>> incomingColumns()
{
    using orders::IncomingOrder;
    const auto given = [](const std::optional<std::string>& text) { return text ? toQString(*text) : QString{}; };
    return {
        {"order_id", CellKind::Code, 130, [] { return fieldName("order_id"); },
         [](const IncomingOrder& order) { return Cell{.text = toQString(order.platformOrderId), .strong = true}; }},
        {"name", CellKind::Text, 110, [] { return fieldName("name"); },
         [given](const IncomingOrder& order) { return Cell{.text = given(order.shipTo.name)}; }},
        {"country", CellKind::Text, 60, [] { return fieldName("country"); },
         [given](const IncomingOrder& order) { return Cell{.text = given(order.shipTo.country), .strong = true}; }},
        {"sku", CellKind::Code, 120, [] { return fieldName("sku"); },
         [](const IncomingOrder& order) {
             return order.lines.empty() ? Cell{} : Cell{.text = toQString(order.lines.front().platformSku)};
         }},
        {"quantity", CellKind::Figure, 70, [] { return fieldName("quantity"); },
         [](const IncomingOrder& order) {
             std::int64_t pieces = 0;
             for (const auto& line : order.lines) {
                 pieces += line.quantity;
             }
             return Cell{.text = numberText(pieces)};
         }},
        {"total", CellKind::Figure, 84, [] { return fieldName("total"); },
         [](const IncomingOrder& order) { return order.total ? Cell{.text = moneyText(*order.total)} : Cell{}; }},
    };
}

std::vector<ListColumn<orders::MappingProfile>> profileColumns()
{
    return {
        {"profile", CellKind::Text, 200, [] { return words(QT_TRANSLATE_NOOP("Shops", "Profile")); },
         [](const orders::MappingProfile& profile) { return Cell{.text = toQString(profile.name), .strong = true}; }},
        {"platform", CellKind::Text, 120, [] { return words(QT_TRANSLATE_NOOP("Shops", "Platform")); },
         [](const orders::MappingProfile& profile) { return Cell{.text = platformName(profile.platform)}; }},
        {"columns", CellKind::Figure, 90, [] { return words(QT_TRANSLATE_NOOP("Shops", "Columns")); },
         [](const orders::MappingProfile& profile) {
             return figure(static_cast<std::int64_t>(profile.columns.size()));
         }},
    };
}

} // namespace supercargo::ui
