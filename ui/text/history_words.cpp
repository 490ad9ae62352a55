// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/history_words.h"

#include "core/base/instant.h"
#include "core/base/money.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/text/stages.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <span>

namespace supercargo::ui {

namespace {

struct Word {
    std::string_view name;
    const char* text;
};

constexpr std::array kActions{
    Word{"imported", QT_TRANSLATE_NOOP("History", "came in")},
    Word{"mapped", QT_TRANSLATE_NOOP("History", "SKU mapped to a product")},
    Word{"order_changed", QT_TRANSLATE_NOOP("History", "the platform changed the order")},
    Word{"held", QT_TRANSLATE_NOOP("History", "held")},
    Word{"restored", QT_TRANSLATE_NOOP("History", "a backup was put in its place")},
    Word{"purged", QT_TRANSLATE_NOOP("History", "personal data removed")},
    Word{"connected", QT_TRANSLATE_NOOP("History", "connected to its platform")},
    Word{"disconnected", QT_TRANSLATE_NOOP("History", "disconnected from its platform")},
    Word{"released", QT_TRANSLATE_NOOP("History", "released")},
    Word{"tagged", QT_TRANSLATE_NOOP("History", "tagged")},
    Word{"untagged", QT_TRANSLATE_NOOP("History", "tag taken off")},
    Word{"approved", QT_TRANSLATE_NOOP("History", "approved")},
    Word{"allocated", QT_TRANSLATE_NOOP("History", "stock reserved")},
    Word{"made", QT_TRANSLATE_NOOP("History", "package made")},
    Word{"merged", QT_TRANSLATE_NOOP("History", "merged from")},
    Word{"merged_into", QT_TRANSLATE_NOOP("History", "merged into")},
    Word{"unmerged", QT_TRANSLATE_NOOP("History", "taken apart")},
    Word{"came_back", QT_TRANSLATE_NOOP("History", "separate again")},
    Word{"split", QT_TRANSLATE_NOOP("History", "split")},
    Word{"joined", QT_TRANSLATE_NOOP("History", "joined again")},
    Word{"state", QT_TRANSLATE_NOOP("History", "state")},
    Word{"wave", QT_TRANSLATE_NOOP("History", "put into a wave")},
    Word{"short", QT_TRANSLATE_NOOP("History", "short at the bin")},
    Word{"short_noted", QT_TRANSLATE_NOOP("History", "short noted on the walk")},
    Word{"at_station", QT_TRANSLATE_NOOP("History", "list scanned at a station")},
    Word{"left_station", QT_TRANSLATE_NOOP("History", "closed at the station, nothing of it begun")},
    Word{"taken_apart", QT_TRANSLATE_NOOP("History", "wave taken apart")},
    Word{"picked", QT_TRANSLATE_NOOP("History", "picked")},
    Word{"packed", QT_TRANSLATE_NOOP("History", "packed")},
    Word{"packed_unscanned", QT_TRANSLATE_NOOP("History", "packed without scanning")},
    Word{"shipped", QT_TRANSLATE_NOOP("History", "shipped")},
    Word{"dispatched", QT_TRANSLATE_NOOP("History", "scanned out at the door")},
    Word{"taken_out", QT_TRANSLATE_NOOP("History", "taken out of its bag")},
    Word{"opened", QT_TRANSLATE_NOOP("History", "opened")},
    Word{"reopened", QT_TRANSLATE_NOOP("History", "opened again")},
    Word{"closed", QT_TRANSLATE_NOOP("History", "handed to the driver")},
    Word{"voided", QT_TRANSLATE_NOOP("History", "label voided")},
    Word{"reprinted", QT_TRANSLATE_NOOP("History", "label printed again")},
    Word{"number", QT_TRANSLATE_NOOP("History", "tracking number")},
    Word{"carrier", QT_TRANSLATE_NOOP("History", "carrier")},
    Word{"given_back", QT_TRANSLATE_NOOP("History", "given back at the station")},
    Word{"taken_over", QT_TRANSLATE_NOOP("History", "taken over by another station")},
    Word{"scan_undone", QT_TRANSLATE_NOOP("History", "a scan was undone")},
    Word{"missing_at_pick", QT_TRANSLATE_NOOP("History", "missing at the bin")},
    Word{"missing_at_bench", QT_TRANSLATE_NOOP("History", "missing at the station")},
    Word{"short_by_count", QT_TRANSLATE_NOOP("History", "fewer were counted in the bin")},
    Word{"damaged", QT_TRANSLATE_NOOP("History", "damaged")},
    Word{"added", QT_TRANSLATE_NOOP("History", "added")},
    Word{"changed", QT_TRANSLATE_NOOP("History", "changed")},
    Word{"removed", QT_TRANSLATE_NOOP("History", "removed")},
    Word{"alias", QT_TRANSLATE_NOOP("History", "platform SKU")},
    Word{"numbers_added", QT_TRANSLATE_NOOP("History", "tracking numbers added")},
    Word{"resolved", QT_TRANSLATE_NOOP("History", "printing in doubt answered")},
    Word{"retried", QT_TRANSLATE_NOOP("History", "told again")},
    Word{"stock_adjusted", QT_TRANSLATE_NOOP("History", "stock adjusted")},
    Word{"stock_transferred", QT_TRANSLATE_NOOP("History", "stock moved")},
    Word{"stock_counted", QT_TRANSLATE_NOOP("History", "stock counted")},
    Word{"stock_rebuilt", QT_TRANSLATE_NOOP("History", "level rebuilt from its moves")},
};

constexpr std::array kFields{
    // of an order
    Word{"status", QT_TRANSLATE_NOOP("History", "status")},
    Word{"fulfilled_by_platform", QT_TRANSLATE_NOOP("History", "shipped by the platform")},
    Word{"buyer_id", QT_TRANSLATE_NOOP("History", "buyer's ID")},
    Word{"buyer_name", QT_TRANSLATE_NOOP("History", "buyer's name")},
    Word{"buyer_email", QT_TRANSLATE_NOOP("History", "buyer's e-mail")},
    Word{"buyer_phone", QT_TRANSLATE_NOOP("History", "buyer's phone")},
    Word{"buyer_note", QT_TRANSLATE_NOOP("History", "buyer's note")},
    Word{"buyer_asked_cancel", QT_TRANSLATE_NOOP("History", "buyer asked to cancel")},
    Word{"ship_to.name", QT_TRANSLATE_NOOP("History", "recipient")},
    Word{"ship_to.company", QT_TRANSLATE_NOOP("History", "recipient's company")},
    Word{"ship_to.lines", QT_TRANSLATE_NOOP("History", "street")},
    Word{"ship_to.city", QT_TRANSLATE_NOOP("History", "city")},
    Word{"ship_to.region", QT_TRANSLATE_NOOP("History", "state or province")},
    Word{"ship_to.postcode", QT_TRANSLATE_NOOP("History", "postcode")},
    Word{"ship_to.country", QT_TRANSLATE_NOOP("History", "country")},
    Word{"ship_to.phone", QT_TRANSLATE_NOOP("History", "recipient's phone")},
    Word{"placed_at", QT_TRANSLATE_NOOP("History", "placed")},
    Word{"paid_at", QT_TRANSLATE_NOOP("History", "paid")},
    Word{"ship_by", QT_TRANSLATE_NOOP("History", "ship by")},
    Word{"deliver_by", QT_TRANSLATE_NOOP("History", "deliver by")},
    Word{"service_level", QT_TRANSLATE_NOOP("History", "service level")},
    Word{"ioss_number", QT_TRANSLATE_NOOP("History", "IOSS number")},
    Word{"vat_number", QT_TRANSLATE_NOOP("History", "VAT number")},
    Word{"total", QT_TRANSLATE_NOOP("History", "order total")},
    Word{"shipping_paid", QT_TRANSLATE_NOOP("History", "shipping paid")},
    // of a package and its label
    Word{"state", QT_TRANSLATE_NOOP("History", "state")},
    Word{"package", QT_TRANSLATE_NOOP("History", "package")},
    Word{"label", QT_TRANSLATE_NOOP("History", "label")},
    Word{"tracking", QT_TRANSLATE_NOOP("History", "tracking number")},
    Word{"carrier", QT_TRANSLATE_NOOP("History", "carrier")},
    Word{"station", QT_TRANSLATE_NOOP("History", "station")},
    Word{"dispatch", QT_TRANSLATE_NOOP("History", "dispatch")},
    // of a product: the columns of its file
    Word{"sku", QT_TRANSLATE_NOOP("History", "SKU")},
    Word{"name_en", QT_TRANSLATE_NOOP("History", "English name")},
    Word{"name_zh", QT_TRANSLATE_NOOP("History", "Chinese name")},
    Word{"barcodes", QT_TRANSLATE_NOOP("History", "barcodes")},
    Word{"weight_g", QT_TRANSLATE_NOOP("History", "weight in g")},
    Word{"length_mm", QT_TRANSLATE_NOOP("History", "length in mm")},
    Word{"width_mm", QT_TRANSLATE_NOOP("History", "width in mm")},
    Word{"height_mm", QT_TRANSLATE_NOOP("History", "height in mm")},
    Word{"hs_code", QT_TRANSLATE_NOOP("History", "HS code")},
    Word{"origin", QT_TRANSLATE_NOOP("History", "country of origin")},
    Word{"declared_name_en", QT_TRANSLATE_NOOP("History", "declared name, English")},
    Word{"declared_name_zh", QT_TRANSLATE_NOOP("History", "declared name, Chinese")},
    Word{"declared_value", QT_TRANSLATE_NOOP("History", "declared value")},
    Word{"battery", QT_TRANSLATE_NOOP("History", "contains a battery")},
    Word{"liquid", QT_TRANSLATE_NOOP("History", "contains liquid")},
    Word{"powder", QT_TRANSLATE_NOOP("History", "contains powder")},
    Word{"magnet", QT_TRANSLATE_NOOP("History", "contains a magnet")},
    Word{"picture", QT_TRANSLATE_NOOP("History", "picture")},
    Word{"components", QT_TRANSLATE_NOOP("History", "parts of the bundle")},
    // of shops, channels, printers
    Word{"name", QT_TRANSLATE_NOOP("History", "name")},
    Word{"time_zone", QT_TRANSLATE_NOOP("History", "time zone")},
    Word{"currency", QT_TRANSLATE_NOOP("History", "currency")},
    Word{"color", QT_TRANSLATE_NOOP("History", "colour")},
    Word{"mark_at", QT_TRANSLATE_NOOP("History", "platform is told when")},
    Word{"split_policy", QT_TRANSLATE_NOOP("History", "when a part is short")},
    Word{"cost_policy", QT_TRANSLATE_NOOP("History", "channel chosen by")},
    Word{"account", QT_TRANSLATE_NOOP("History", "account at the platform")},
    Word{"shop_url", QT_TRANSLATE_NOOP("History", "address of the shop")},
    Word{"base_url", QT_TRANSLATE_NOOP("History", "address for tests")},
    Word{"paused", QT_TRANSLATE_NOOP("History", "paused")},
    Word{"tells_stock", QT_TRANSLATE_NOOP("History", "tells its stock")},
    Word{"safety_stock", QT_TRANSLATE_NOOP("History", "pieces kept back")},
    Word{"authorized_until", QT_TRANSLATE_NOOP("History", "authorized until")},
    Word{"merge_group", QT_TRANSLATE_NOOP("History", "merge group")},
    Word{"numbers", QT_TRANSLATE_NOOP("History", "tracking numbers")},
    Word{"target", QT_TRANSLATE_NOOP("History", "connection")},
    Word{"calibration", QT_TRANSLATE_NOOP("History", "calibration")},
    // settings
    Word{"merge.automatic", QT_TRANSLATE_NOOP("History", "merge by itself")},
    Word{"orders.review_new", QT_TRANSLATE_NOOP("History", "new orders wait for review")},
    Word{"orders.payload_days", QT_TRANSLATE_NOOP("History", "days that imported rows are kept")},
    Word{"stock.default_warehouse", QT_TRANSLATE_NOOP("History", "default warehouse")},
    Word{"privacy.days_after_shipping", QT_TRANSLATE_NOOP("History", "days until personal data is removed")},
};

/// What of an order's line was changed: "line MUG-RED quantity".
constexpr std::array kLineFields{
    Word{" id", QT_TRANSLATE_NOOP("History", "line %1: number at the platform")},
    Word{" title", QT_TRANSLATE_NOOP("History", "line %1: title")},
    Word{" sku", QT_TRANSLATE_NOOP("History", "line %1: SKU")},
    Word{" quantity", QT_TRANSLATE_NOOP("History", "line %1: quantity")},
    Word{" shipped", QT_TRANSLATE_NOOP("History", "line %1: shipped elsewhere")},
    Word{" price", QT_TRANSLATE_NOOP("History", "line %1: price")},
    Word{" total", QT_TRANSLATE_NOOP("History", "line %1: total")},
    Word{" needs shipping", QT_TRANSLATE_NOOP("History", "line %1: has to be shipped")},
};

constexpr std::array kPrefixes{
    Word{"exchange_rate.", QT_TRANSLATE_NOOP("History", "exchange rate %1")},
    Word{"duty_threshold.", QT_TRANSLATE_NOOP("History", "duty-free limit %1")},
};

constexpr std::array kSubjects{
    Word{"order", QT_TRANSLATE_NOOP("History", "Order")},
    Word{"package", QT_TRANSLATE_NOOP("History", "Package")},
    Word{"product", QT_TRANSLATE_NOOP("History", "Product")},
    Word{"bin", QT_TRANSLATE_NOOP("History", "Bin")},
    Word{"warehouse", QT_TRANSLATE_NOOP("History", "Warehouse")},
    Word{"wave", QT_TRANSLATE_NOOP("History", "Wave")},
    Word{"station", QT_TRANSLATE_NOOP("History", "Station")},
    Word{"dispatch", QT_TRANSLATE_NOOP("History", "Dispatch")},
    Word{"shop", QT_TRANSLATE_NOOP("History", "Shop")},
    Word{"tag", QT_TRANSLATE_NOOP("History", "Tag")},
    Word{"channel", QT_TRANSLATE_NOOP("History", "Channel")},
    Word{"printer", QT_TRANSLATE_NOOP("History", "Printer")},
    Word{"print_job", QT_TRANSLATE_NOOP("History", "Print job")},
    Word{"outbox_entry", QT_TRANSLATE_NOOP("History", "Shipped mark")},
    Word{"setting", QT_TRANSLATE_NOOP("History", "Setting")},
    Word{"data_folder", QT_TRANSLATE_NOOP("History", "Data folder")},
};

/// Fields that are so or not.
constexpr std::array<std::string_view, 9> kFlags{"fulfilled_by_platform", "buyer_asked_cancel", "battery", "liquid",
                                                 "powder", "magnet", "merge.automatic", "orders.review_new",
                                                 "needs shipping"};

/// Fields that are a time or a day, and fields that are money.
constexpr std::array<std::string_view, 4> kMoments{"placed_at", "paid_at", "ship_by", "deliver_by"};
constexpr std::array<std::string_view, 4> kAmounts{"total", "price", "shipping_paid", "declared_value"};

constexpr std::array kYesAndNo{
    Word{"yes", QT_TRANSLATE_NOOP("History", "yes")}, Word{"no", QT_TRANSLATE_NOOP("History", "no")},
    Word{"true", QT_TRANSLATE_NOOP("History", "yes")}, Word{"false", QT_TRANSLATE_NOOP("History", "no")},
    Word{"1", QT_TRANSLATE_NOOP("History", "yes")}, Word{"0", QT_TRANSLATE_NOOP("History", "no")},
};

/// The platform's word for where an order is.
constexpr std::array kStatuses{
    Word{"unpaid", QT_TRANSLATE_NOOP("History", "not paid yet")},
    Word{"paid", QT_TRANSLATE_NOOP("History", "paid")},
    Word{"partly_shipped", QT_TRANSLATE_NOOP("History", "partly shipped")},
    Word{"shipped", QT_TRANSLATE_NOOP("History", "shipped")},
    Word{"completed", QT_TRANSLATE_NOOP("History", "completed")},
    Word{"cancelled", QT_TRANSLATE_NOOP("History", "cancelled")},
};

/// How printing and telling the platform stand.
constexpr std::array kJobStates{
    Word{"waiting", QT_TRANSLATE_NOOP("History", "waiting")},
    Word{"queued", QT_TRANSLATE_NOOP("History", "waiting")},
    Word{"sending", QT_TRANSLATE_NOOP("History", "being sent")},
    Word{"sent", QT_TRANSLATE_NOOP("History", "sent")},
    Word{"unknown", QT_TRANSLATE_NOOP("History", "in doubt")},
    Word{"ask", QT_TRANSLATE_NOOP("History", "in doubt")},
    Word{"confirmed", QT_TRANSLATE_NOOP("History", "came out")},
    Word{"done", QT_TRANSLATE_NOOP("History", "done")},
    Word{"failed", QT_TRANSLATE_NOOP("History", "failed")},
    Word{"cancelled", QT_TRANSLATE_NOOP("History", "cancelled")},
};

constexpr std::array kPolicies{
    Word{"packed", QT_TRANSLATE_NOOP("History", "packed")},
    Word{"shipped", QT_TRANSLATE_NOOP("History", "shipped")},
    Word{"wait", QT_TRANSLATE_NOOP("History", "wait for it")},
    Word{"split", QT_TRANSLATE_NOOP("History", "send the rest")},
    Word{"cheapest", QT_TRANSLATE_NOOP("History", "price")},
    Word{"fastest", QT_TRANSLATE_NOOP("History", "speed")},
};

std::optional<QString> find(const std::span<const Word> words, const std::string_view name)
{
    const auto found = std::ranges::find_if(words, [&](const Word& word) { return word.name == name; });
    return found == words.end() ? std::nullopt
                                : std::optional{QCoreApplication::translate("History", found->text)};
}

QString lineWord(const std::string_view line)
{
    for (const auto& part : kLineFields) {
        if (line.size() > part.name.size() && line.ends_with(part.name)) {
            return QCoreApplication::translate("History", part.text)
                .arg(toQString(line.substr(0, line.size() - part.name.size())));
        }
    }
    return QCoreApplication::translate("History", "new line %1").arg(toQString(line));
}

/// "in_wave W0312": a state, and what goes with it.
std::optional<QString> stateWord(const std::string_view value)
{
    const auto space = value.find(' ');
    const auto state = value.substr(0, space);
    const QString word = stageWord(state);
    if (word == toQString(state)) {
        return std::nullopt;
    }
    return space == std::string_view::npos ? word : word + toQString(value.substr(space));
}

/// "2026-11-20T16:00:00Z", or the day alone, as the user's locale writes it.
std::optional<QString> momentWord(const std::string_view value)
{
    if (const auto day = parseIsoDate(value)) {
        const QDate date{static_cast<int>(day->year()), static_cast<int>(static_cast<unsigned>(day->month())),
                         static_cast<int>(static_cast<unsigned>(day->day()))};
        return QLocale{}.toString(date, QLocale::ShortFormat);
    }
    const auto at = parseIso8601(value);
    return at ? std::optional{QLocale{}.toString(QDateTime::fromMSecsSinceEpoch(toMilliseconds(*at)),
                                                 QLocale::ShortFormat)}
              : std::nullopt;
}

/// "24.99 EUR" as the user's locale writes it.
std::optional<QString> moneyWord(const std::string_view value)
{
    const auto space = value.rfind(' ');
    if (space == std::string_view::npos) {
        return std::nullopt;
    }
    const auto currency = Currency::parse(value.substr(space + 1));
    const auto money = currency ? Money::parseDecimal(value.substr(0, space), *currency) : std::nullopt;
    return money ? std::optional{moneyText(*money)} : std::nullopt;
}

bool endsWithOneOf(const std::string_view field, const std::span<const std::string_view> ends)
{
    return std::ranges::any_of(ends, [&](const std::string_view end) { return field.ends_with(end); });
}

} // namespace

std::optional<QString> historyActionWord(const std::string_view action)
{
    return find(kActions, action);
}

std::optional<QString> historyFieldWord(const std::string_view field)
{
    if (auto word = find(kFields, field)) {
        return word;
    }
    constexpr std::string_view kLine = "line ";
    if (field.starts_with(kLine)) {
        return lineWord(field.substr(kLine.size()));
    }
    for (const auto& prefix : kPrefixes) {
        if (field.starts_with(prefix.name)) {
            QString about = toQString(field.substr(prefix.name.size()));
            return QCoreApplication::translate("History", prefix.text)
                .arg(about.replace(QLatin1Char{'.'}, QStringLiteral(" → ")));
        }
    }
    return std::nullopt;
}

std::optional<QString> historySubjectWord(const std::string_view subject)
{
    return find(kSubjects, subject);
}

std::optional<QString> historyValueWord(const std::string_view subject, const std::string_view field,
                                        const std::string_view value)
{
    if (field == "state") {
        return subject == "print_job" || subject == "outbox_entry" ? find(kJobStates, value) : stateWord(value);
    }
    if (field == "status") {
        return find(kStatuses, value);
    }
    if (field.ends_with("_policy") || field == "mark_at") {
        return find(kPolicies, value);
    }
    if (const auto color = field == "color" ? orders::parseTagColor(value) : std::nullopt) {
        return tagColorWord(*color);
    }
    if (field == "ship_to.country" || field == "origin") {
        return value.empty() ? std::nullopt : std::optional{countryName(value)};
    }
    if (endsWithOneOf(field, kMoments)) {
        return momentWord(value);
    }
    if (endsWithOneOf(field, kAmounts)) {
        return moneyWord(value);
    }
    return endsWithOneOf(field, kFlags) ? find(kYesAndNo, value) : std::nullopt;
}

} // namespace supercargo::ui
