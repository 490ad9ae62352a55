// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/concern_words.h"

#include "ui/shell/page_entries.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QCoreApplication>

namespace supercargo::ui {

namespace {

using reports::Concern;
using reports::ConcernKind;

QString say(const char* text, const std::int64_t count = -1)
{
    return QCoreApplication::translate("Concerns", text, nullptr, static_cast<int>(count));
}

Door ordersDoor(const char* list)
{
    return {pages::kOrders.id, QLatin1String{list}};
}

QString openLink(const std::int64_t count)
{
    return say(QT_TRANSLATE_NOOP("Concerns", "Open %1")).arg(numberText(count));
}

/// Where the line counts something else than its list does.
QString openOrders(const std::int64_t count)
{
    return say(QT_TRANSLATE_N_NOOP("Concerns", "Open %Ln order(s)"), count);
}

QString since(const Concern& concern, const Instant now)
{
    return concern.since
               ? say(QT_TRANSLATE_NOOP("Concerns", "the oldest since %1")).arg(momentText(*concern.since, now))
               : QString{};
}

ConcernWords ofPrinter(const Concern& concern, const Instant now)
{
    const QString name = toQString(concern.name);
    const Door door{pages::kPrinters.id, {}};
    if (concern.kind == ConcernKind::printer_asks) {
        return {Sign::Overdue, Icon::printer,
                say(QT_TRANSLATE_N_NOOP("Concerns", "%1: did %Ln label(s) come out?"), concern.count).arg(name),
                say(QT_TRANSLATE_NOOP("Concerns", "the end of the printing was not seen: look and answer")),
                say(QT_TRANSLATE_NOOP("Concerns", "Answer")), door};
    }
    return {Sign::Review, Icon::printer,
            say(QT_TRANSLATE_N_NOOP("Concerns", "%1: %Ln job(s) wait"), concern.count).arg(name), since(concern, now),
            say(QT_TRANSLATE_NOOP("Concerns", "Look")), door};
}

ConcernWords ofFiles(const Concern& concern, const Instant now)
{
    return {Sign::Review, Icon::outbox,
            say(QT_TRANSLATE_N_NOOP("Concerns", "%Ln shipped order(s) in no confirmation file yet"), concern.count),
            say(QT_TRANSLATE_N_NOOP("Concerns", "%Ln shop(s)"), concern.second) + QStringLiteral(" · ") +
                since(concern, now),
            say(QT_TRANSLATE_NOOP("Concerns", "Write the files")), {pages::kShops.id}};
}

ConcernWords ofOutbox(const Concern& concern)
{
    const QString name = toQString(concern.name);
    const Door door{pages::kShops.id, {}, name};
    if (concern.kind == ConcernKind::outbox_failed) {
        return {Sign::Review, Icon::outbox,
                say(QT_TRANSLATE_N_NOOP("Concerns", "%Ln shipped mark(s) refused by %1"), concern.count).arg(name),
                say(QT_TRANSLATE_NOOP("Concerns", "the platform does not know yet that they left")),
                openLink(concern.count), door};
    }
    return {Sign::Review, Icon::outbox,
            say(QT_TRANSLATE_N_NOOP("Concerns", "%1: did %Ln shipped mark(s) arrive?"), concern.count).arg(name),
            say(QT_TRANSLATE_NOOP("Concerns", "look at the platform and answer")), openLink(concern.count), door};
}

ConcernWords ofShop(const Concern& concern, const Instant now)
{
    const QString name = toQString(concern.name);
    const Door door{pages::kShops.id, {}, name};
    const QString look = say(QT_TRANSLATE_NOOP("Concerns", "Look"));
    if (concern.kind == ConcernKind::authorization_ends) {
        return {Sign::Review, Icon::authorization,
                say(QT_TRANSLATE_N_NOOP("Concerns", "%1: the authorization ends in %Ln day(s)"), concern.count).arg(name),
                say(QT_TRANSLATE_NOOP("Concerns", "renew it before no orders come")), look, door};
    }
    if (concern.kind == ConcernKind::outbox_waits) {
        return {Sign::Review, Icon::outbox,
                say(QT_TRANSLATE_N_NOOP("Concerns", "%1: %Ln shipped mark(s) wait to be told"), concern.count).arg(name),
                since(concern, now), openLink(concern.count), door};
    }
    const bool isStopped = concern.kind == ConcernKind::shop_stopped;
    const QString lastGood = concern.since ? say(QT_TRANSLATE_NOOP("Concerns", "the last good pull: %1"))
                                                 .arg(momentText(*concern.since, now))
                                           : say(QT_TRANSLATE_NOOP("Concerns", "there was no good pull yet"));
    return {isStopped ? Sign::Overdue : Sign::Review, isStopped ? Icon::stop : Icon::clock,
            say(isStopped ? QT_TRANSLATE_NOOP("Concerns", "%1: no orders come until somebody acts")
                          : QT_TRANSLATE_NOOP("Concerns", "%1: orders are late"))
                .arg(name),
            concern.count > 0 ? lastGood + QStringLiteral(" · ") +
                                    say(QT_TRANSLATE_N_NOOP("Concerns", "about %Ln order(s) wait there"), concern.count)
                              : lastGood,
            look, door};
}

ConcernWords ofPackages(const Concern& concern, const Instant now)
{
    if (concern.kind == ConcernKind::cancelled_packed) {
        return {Sign::Overdue, Icon::void_,
                say(QT_TRANSLATE_N_NOOP("Concerns", "%Ln package(s) cancelled after their label"), concern.count),
                say(QT_TRANSLATE_NOOP("Concerns", "void the label and put the pieces back")), openLink(concern.count),
                ordersDoor("cancelled")};
    }
    return {Sign::Review, Icon::packed,
            say(QT_TRANSLATE_N_NOOP("Concerns", "%Ln package(s) packed before today, not dispatched"), concern.count),
            since(concern, now), openLink(concern.count), {pages::kDispatch.id}};
}

ConcernWords ofWaiting(const Concern& concern)
{
    const QString orders = say(QT_TRANSLATE_N_NOOP("Concerns", "%Ln order(s) wait"), concern.second);
    if (concern.kind == ConcernKind::unmapped) {
        return {Sign::Unmapped, Icon::unmapped,
                say(QT_TRANSLATE_N_NOOP("Concerns", "%Ln shop SKU(s) without a product"), concern.count), orders,
                say(QT_TRANSLATE_NOOP("Concerns", "Map")), {pages::kProducts.id, QStringLiteral("unmapped")}};
    }
    if (concern.count == 0) { // enough has come in meanwhile
        return {Sign::Short, Icon::short_,
                say(QT_TRANSLATE_N_NOOP("Concerns", "%Ln order(s) were short"), concern.second),
                say(QT_TRANSLATE_NOOP("Concerns", "their stock is there now: allocate")), openOrders(concern.second),
                ordersDoor("short")};
    }
    return {Sign::Short, Icon::short_, say(QT_TRANSLATE_N_NOOP("Concerns", "%Ln SKU(s) short"), concern.count), orders,
            openOrders(concern.second), ordersDoor("short")};
}

ConcernWords ofNumbers(const Concern& concern)
{
    return {Sign::Review, Icon::label,
            say(QT_TRANSLATE_N_NOOP("Concerns", "%1: %Ln tracking number(s) left"), concern.count)
                .arg(toQString(concern.name)),
            concern.second > 0
                ? say(QT_TRANSLATE_NOOP("Concerns", "of %1; import a new range")).arg(numberText(concern.second))
                : say(QT_TRANSLATE_NOOP("Concerns", "no range was imported yet")),
            say(QT_TRANSLATE_NOOP("Concerns", "Look")), {pages::kChannels.id, {}, toQString(concern.name)}};
}

} // namespace

ConcernWords wordsOf(const Concern& concern, const Instant now)
{
    switch (concern.kind) {
    case ConcernKind::overdue:
        return {Sign::Overdue, Icon::overdue,
                say(QT_TRANSLATE_N_NOOP("Concerns", "%Ln order(s) past ship-by"), concern.count),
                concern.since ? say(QT_TRANSLATE_NOOP("Concerns", "the oldest: %1"))
                                    .arg(deadlineText(*concern.since, {}, now, false).text)
                              : QString{},
                openLink(concern.count), ordersDoor("overdue")};
    case ConcernKind::printer_asks:
    case ConcernKind::printer_waits:
        return ofPrinter(concern, now);
    case ConcernKind::shop_stopped:
    case ConcernKind::shop_late:
    case ConcernKind::authorization_ends:
    case ConcernKind::outbox_waits:
        return ofShop(concern, now);
    case ConcernKind::files_wait:
        return ofFiles(concern, now);
    case ConcernKind::outbox_failed:
    case ConcernKind::outbox_asks:
        return ofOutbox(concern);
    case ConcernKind::cancelled_packed:
    case ConcernKind::left_behind:
        return ofPackages(concern, now);
    case ConcernKind::short_:
    case ConcernKind::unmapped:
        return ofWaiting(concern);
    case ConcernKind::numbers_low:
        return ofNumbers(concern);
    case ConcernKind::unallocated:
        return {Sign::Waiting, Icon::warehouse,
                say(QT_TRANSLATE_N_NOOP("Concerns", "%Ln order(s) wait for allocation"), concern.count),
                concern.second > 0
                    ? say(QT_TRANSLATE_N_NOOP("Concerns", "%Ln of them due today; Shift A there allocates all"),
                          concern.second)
                    : say(QT_TRANSLATE_NOOP("Concerns", "they lack nothing: Shift A there allocates all")),
                openLink(concern.count), ordersDoor("waiting")};
    case ConcernKind::address:
        return {Sign::Address, Icon::address,
                say(QT_TRANSLATE_N_NOOP("Concerns", "%Ln order(s) with a doubtful address"), concern.count),
                say(QT_TRANSLATE_NOOP("Concerns", "ask the buyer and correct it")),
                openLink(concern.count), ordersDoor("address")};
    case ConcernKind::no_channel:
        return {Sign::NoChannel, Icon::no_channel,
                say(QT_TRANSLATE_N_NOOP("Concerns", "%Ln order(s) that no channel takes"), concern.count),
                say(QT_TRANSLATE_NOOP("Concerns", "change a channel's limits, or split the package")),
                openLink(concern.count), ordersDoor("no_channel")};
    case ConcernKind::review:
        break;
    }
    return {Sign::Review, Icon::review, say(QT_TRANSLATE_N_NOOP("Concerns", "%Ln order(s) to review"), concern.count),
            concern.second > 0 ? say(QT_TRANSLATE_N_NOOP("Concerns", "%Ln of them due today"), concern.second)
                               : QString{},
            say(QT_TRANSLATE_NOOP("Concerns", "Review")), ordersDoor("review")};
}

} // namespace supercargo::ui
