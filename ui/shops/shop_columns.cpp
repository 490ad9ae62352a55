// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shops/shop_columns.h"

#include "ui/shops/field_words.h"
#include "ui/shops/health_words.h"
#include "ui/shops/shop_detail_panel.h"
#include "ui/text/ago.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/platforms.h"
#include "ui/text/sentences.h"

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

/// By how soon somebody must look: the order of the list until one is chosen.
Cell ranked(Cell cell, const ShopRow& row)
{
    cell.order = QVariant::fromValue(qlonglong{row.rank()});
    return cell;
}

/// Of a connected shop, unless something of it was not told. What went wrong and what to do is in the tip.
Cell healthOf(const ShopRow& row)
{
    const auto state = wordsOf(row.state);
    const auto& error = row.health->error;
    return {.text = state.word,
            .sign = state.sign,
            .icon = state.icon,
            .tip = error ? sentenceFor(*error) + QLatin1Char{'\n'} + hintFor(*error) : QString{}};
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

/// The last 24 hours; after the last good pull nobody knows.
Cell barsOf(const ShopRow& row, const Instant now)
{
    const auto& hours = row.arrivals.byHour;
    CellBars bars{.heights = {hours.begin(), hours.end()}, .knownTo = hours.size()};
    if (row.health && row.health->goodAt && now - *row.health->goodAt > reports::kLatePull) {
        const auto unknown = std::chrono::ceil<std::chrono::hours>(now - *row.health->goodAt).count();
        bars.knownTo -= static_cast<std::size_t>(std::min(unknown, std::int64_t{reports::OrderArrivals::kHours}));
    }
    return {.text = numberText(row.arrivals.total()),
            .tip = words(QT_TRANSLATE_NOOP("Shops", "%1 orders in the last 24 hours, hour by hour"))
                       .arg(numberText(row.arrivals.total())),
            .bars = std::move(bars),
            .order = QVariant::fromValue(qlonglong{row.arrivals.total()})};
}

/// How many of the platform's requests are left of the operation that has fewest.
Cell budgetOf(const ShopRow& row)
{
    const auto budget = row.health ? row.health->budget : std::nullopt;
    if (!budget) {
        return {.text = QStringLiteral("–"), .muted = true, .order = QVariant::fromValue(qlonglong{101})};
    }
    constexpr int kScarce = 10;
    const auto percent = static_cast<int>(budget->left * 100);
    const auto order = QVariant::fromValue(qlonglong{percent});
    if (budget->blockedUntil) {
        return {.text = words(QT_TRANSLATE_NOOP("Shops", "from %1")).arg(clockText(*budget->blockedUntil)),
                .sign = Sign::Review,
                .strong = true,
                .tip = words(QT_TRANSLATE_NOOP("Shops", "The platform takes no more requests before %1."))
                           .arg(clockText(*budget->blockedUntil)),
                .order = order};
    }
    return {.text = words(QT_TRANSLATE_NOOP("Shops", "%1%")).arg(numberText(percent)),
            .sign = percent < kScarce ? std::optional{Sign::Review} : std::nullopt,
            .tip = words(QT_TRANSLATE_NOOP("Shops", "Of the requests that the platform lets go at once; they come back by "
                                                    "themselves.")),
            .order = order};
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
            cell.tip += QStringLiteral(" · ") +
                        words(QT_TRANSLATE_NOOP("Shops", "about %1 wait")).arg(numberText(*health.expected));
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
        {"state", CellKind::State, 108, [] { return words(QT_TRANSLATE_NOOP("Shops", "State")); },
         [](const ShopRow& row) {
             return ranked(row.health && !row.isNotTold() ? healthOf(row) : stateOf(row), row);
         }},
        {"shop", CellKind::Text, 116, [] { return words(QT_TRANSLATE_NOOP("Shops", "Shop")); },
         [](const ShopRow& row) { return Cell{.text = toQString(row.shop.name), .strong = true}; }},
        {"platform", CellKind::Text, 90, [] { return words(QT_TRANSLATE_NOOP("Shops", "Platform")); },
         [](const ShopRow& row) { return Cell{.text = platformName(row.shop.platform)}; }},
        {"last_in", CellKind::Text, 108, [] { return words(QT_TRANSLATE_NOOP("Shops", "Last in")); },
         [&clock](const ShopRow& row) { return lastFileOf(row, clock); }},
        {"hours", CellKind::Bars, 94, [] { return words(QT_TRANSLATE_NOOP("Shops", "Orders, 24 h")); },
         [&clock](const ShopRow& row) { return barsOf(row, clock.now()); }},
        {"today", CellKind::Figure, 68, [] { return words(QT_TRANSLATE_NOOP("Shops", "Today")); },
         [](const ShopRow& row) { return figure(row.arrivals.today); }},
        {"to_ship", CellKind::Figure, 64, [] { return words(QT_TRANSLATE_NOOP("Shops", "To ship")); },
         [](const ShopRow& row) { return figure(row.toShip); }},
        {"authorized", CellKind::Text, 86, [] { return words(QT_TRANSLATE_NOOP("Shops", "Authorized")); },
         [&clock](const ShopRow& row) { return authorizationOf(row, clock.now()); }},
        {"budget", CellKind::Figure, 68, [] { return words(QT_TRANSLATE_NOOP("Shops", "API left")); },
         [](const ShopRow& row) { return budgetOf(row); }},
        {"to_confirm", CellKind::Figure, 84, [] { return words(QT_TRANSLATE_NOOP("Shops", "To confirm")); },
         [](const ShopRow& row) { return figure(row.marks.waiting, Sign::Review); }},
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
