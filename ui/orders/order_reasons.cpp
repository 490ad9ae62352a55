// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_reasons.h"

#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/obstacles.h"
#include "ui/text/stages.h"

#include <QCoreApplication>

#include <algorithm>

namespace supercargo::ui {

namespace {

using packages::ReasonCode;

Sign signFor(const ReasonCode code)
{
    switch (code) {
    case ReasonCode::unmatched_sku:
        return Sign::Unmapped;
    case ReasonCode::bad_address:
        return Sign::Address;
    case ReasonCode::short_:
        return Sign::Short;
    case ReasonCode::changed:
        return Sign::Review;
    case ReasonCode::no_channel:
    case ReasonCode::no_number:
    case ReasonCode::too_heavy:
    case ReasonCode::too_big:
    case ReasonCode::value_limit:
        break;
    }
    return Sign::NoChannel;
}

/// "MUG-RED 2, LID 1": of the warehouse that lacks the least.
QString missingText(const packages::Why& why)
{
    const auto missingPieces = [](const packages::WarehouseVerdict& verdict) {
        std::int64_t pieces = 0;
        for (const auto& missing : verdict.missing) {
            pieces += missing.quantity;
        }
        return pieces;
    };
    const packages::WarehouseVerdict* best = nullptr;
    for (const auto& verdict : why.others) {
        if (!verdict.missing.empty() && (best == nullptr || missingPieces(verdict) < missingPieces(*best))) {
            best = &verdict;
        }
    }
    if (best == nullptr) {
        return {};
    }
    QStringList parts;
    for (const auto& missing : best->missing) {
        parts.append(QCoreApplication::translate("OrderReasons", "%1 of %2")
                         .arg(numberText(missing.quantity), toQString(missing.sku)));
    }
    const bool isElsewhere = std::ranges::count_if(why.others, [](const packages::WarehouseVerdict& verdict) {
                                 return !verdict.missing.empty();
                             }) > 1;
    return (isElsewhere ? QCoreApplication::translate("OrderReasons", "No warehouse has it all. %1 lacks least: %2")
                        : QCoreApplication::translate("OrderReasons", "Missing in %1: %2"))
        .arg(toQString(best->warehouse), parts.join(QStringLiteral(", ")));
}

/// The unmapped lines of a package: of the order itself, or of those that were merged with it.
QStringList unmappedSkus(const OrderDetail& detail, const packages::Package& package, const bool ofOthers)
{
    QStringList skus;
    for (const auto& line : package.lines) {
        if (!line.product && (line.order != detail.order.id) == ofOthers) {
            const QString sku = toQString(line.sku.empty() ? line.title : line.sku);
            skus.append(ofOthers ? QCoreApplication::translate("OrderReasons", "%1 of order %2")
                                       .arg(sku, toQString(line.platformOrderId))
                                 : sku);
        }
    }
    skus.removeDuplicates();
    return skus;
}

QString unmappedText(const OrderDetail& detail, const packages::Package& package)
{
    const auto own = unmappedSkus(detail, package, false);
    const auto others = unmappedSkus(detail, package, true);
    const QString separator = QStringLiteral(", ");
    if (own.isEmpty() && !others.isEmpty()) {
        return QCoreApplication::translate("OrderReasons", "It waits in one package for %1: map that, or unmerge.")
            .arg(others.join(separator));
    }
    return QCoreApplication::translate("OrderReasons", "Map %1 once to a product: all orders with it go on.")
        .arg((own + others).join(separator));
}

QString channelText(const packages::Why& why)
{
    QStringList parts;
    for (const auto& verdict : why.channels) {
        parts.append(QCoreApplication::translate("OrderReasons", "%1 %2")
                         .arg(toQString(verdict.channel), verdictWord(verdict.whyNot)));
    }
    return parts.join(QStringLiteral("; "));
}

QString detailFor(const packages::Reason& reason, const OrderDetail& detail, const OrderDetail::Package& waiting)
{
    const auto& [package, why] = waiting;
    switch (reason.code) {
    case ReasonCode::unmatched_sku:
        return unmappedText(detail, package);
    case ReasonCode::bad_address:
        return QCoreApplication::translate("OrderReasons", "Ask the buyer and correct it, here or at the platform.");
    case ReasonCode::short_: {
        const QString missing = missingText(why);
        if (!missing.isEmpty()) {
            return missing;
        }
        const bool isThere = std::ranges::all_of(detail.lines, [](const OrderDetail::Line& line) {
            return line.free >= line.line.quantity * line.line.productQuantity;
        });
        return isThere ? QCoreApplication::translate("OrderReasons", "A piece was not found where it was promised. Others are free: allocate again.")
                       : QCoreApplication::translate("OrderReasons", "Allocate again when goods have arrived.");
    }
    case ReasonCode::changed:
        return QCoreApplication::translate("OrderReasons", "Look at the history, then approve the change.");
    case ReasonCode::no_number:
        return QCoreApplication::translate("OrderReasons", "Import numbers for the channel, then allocate.");
    case ReasonCode::no_channel:
    case ReasonCode::too_heavy:
    case ReasonCode::too_big:
    case ReasonCode::value_limit:
        break;
    }
    const QString channels = channelText(why);
    return channels.isEmpty()
               ? QCoreApplication::translate("OrderReasons", "Add a channel that serves this country, then allocate.")
               : channels;
}

Remedy remedyFor(const ReasonCode code, const OrderDetail& detail, const packages::Package& package)
{
    switch (code) {
    case ReasonCode::changed:
        return Remedy::Approve;
    case ReasonCode::short_: // what is there can go
        return package.pieces.value > 1 ? Remedy::Split : Remedy::Allocate;
    case ReasonCode::unmatched_sku: // of another order in the same package: this one could go alone
        return unmappedSkus(detail, package, false).isEmpty() ? Remedy::Unmerge : Remedy::None;
    case ReasonCode::bad_address:
        return Remedy::Address;
    case ReasonCode::no_channel:
    case ReasonCode::no_number:
    case ReasonCode::too_heavy:
    case ReasonCode::too_big:
    case ReasonCode::value_limit:
        break;
    }
    return Remedy::Allocate;
}

} // namespace

QList<OrderReason> orderReasons(const OrderDetail& detail)
{
    QList<OrderReason> reasons;
    const auto& order = detail.order;
    if (order.held) {
        reasons.append({Sign::Held, reasonWord("held"), reasonWord(order.heldReason), Remedy::Release});
    }
    if (order.inReview) {
        reasons.append({Sign::Review, stageWord("review"), stageMeaning("review"), Remedy::Approve});
    }
    for (const auto& waiting : detail.packages) {
        const auto& package = waiting.package;
        for (const auto& reason : package.reasons) {
            reasons.append({signFor(reason.code), reasonWord(packages::toString(reason)),
                            detailFor(reason, detail, waiting), remedyFor(reason.code, detail, package)});
        }
        if (order.stage == orders::Stage::waiting && package.reasons.empty()) {
            reasons.append({Sign::Waiting, stageWord("waiting"), stageMeaning("waiting"), Remedy::Allocate});
        }
    }
    return reasons;
}

QStringList mergedWith(const OrderDetail& detail)
{
    QStringList orders;
    for (const auto& [package, why] : detail.packages) {
        for (const auto& line : package.lines) {
            if (line.order != detail.order.id) {
                orders.append(toQString(line.platformOrderId));
            }
        }
    }
    orders.removeDuplicates();
    return orders;
}

DecidedTexts decidedTexts(const packages::Why& why)
{
    DecidedTexts texts;
    QStringList warehouse;
    if (!why.why.empty()) {
        warehouse.append(verdictWord(why.why));
    }
    for (const auto& verdict : why.others) {
        warehouse.append(QCoreApplication::translate("OrderReasons", "%1 %2")
                             .arg(toQString(verdict.warehouse), verdictWord(verdict.whyNot)));
    }
    texts.warehouse = warehouse.join(QStringLiteral("; "));
    QStringList channel;
    if (why.price) {
        channel.append(moneyText(*why.price));
    }
    if (const QString others = channelText(why); !others.isEmpty()) {
        channel.append(others);
    }
    texts.channel = channel.join(QStringLiteral("; "));
    return texts;
}

QString lateByText(const std::chrono::milliseconds late)
{
    constexpr std::int64_t kHoursShown = 48;
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(late).count();
    return hours < kHoursShown ? QCoreApplication::translate("OrderReasons", "%1 h").arg(numberText(hours))
                               : QCoreApplication::translate("OrderReasons", "%1 d").arg(numberText(hours / 24));
}

} // namespace supercargo::ui
