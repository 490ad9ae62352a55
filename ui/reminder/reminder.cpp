// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reminder/reminder.h"

#include "ui/common/translated.h"
#include "ui/shell/page_entries.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>

namespace supercargo::ui {

namespace {

using reports::DueNews;
using reports::StepCounts;

constexpr std::chrono::minutes kLooks{1};
constexpr std::chrono::seconds kFollows{2}; ///< what is chosen in the settings acts at once
constexpr int kMostMenuLines = 12;

Instant endOfDay(const Instant now)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMilliseconds(now)).date();
    return fromMilliseconds(today.addDays(1).startOfDay().toMSecsSinceEpoch());
}

std::optional<Instant> lastLook(const Settings& settings)
{
    const qint64 at = settings.get(setting::kRemindedUntil);
    return at > 0 ? std::optional{fromMilliseconds(at)} : std::nullopt;
}

/// "3 overdue, 12 due soon, 148 later today": only those that there are.
QString countsText(const StepCounts& counts)
{
    QStringList parts;
    if (counts.overdue > 0) {
        parts.append(Reminder::tr("%Ln overdue", nullptr, static_cast<int>(counts.overdue)));
    }
    if (counts.soon > 0) {
        parts.append(Reminder::tr("%Ln due within two hours", nullptr, static_cast<int>(counts.soon)));
    }
    if (counts.today > 0) {
        parts.append(Reminder::tr("%Ln later today", nullptr, static_cast<int>(counts.today)));
    }
    return parts.join(Reminder::tr(", "));
}

QString lineOf(const DueNews& news, const StepCounts& counts)
{
    const auto& warehouse = news.warehouse;
    return Reminder::tr("%1: %2").arg(toQString(warehouse.name.empty() ? warehouse.code : warehouse.name),
                                      countsText(counts));
}

} // namespace

Reminder::Reminder(const PageParts& parts, Tray& tray, QWidget& window)
    : QWidget{&window},
      m_parts{parts},
      m_tray{tray},
      m_reminder{lastLook(parts.settings)}
{
    hide(); // it is there for its words and its life only
    m_watching.setInterval(kFollows);
    connect(&m_watching, &QTimer::timeout, this, &Reminder::follow);
    connect(&tray, &Tray::chosen, this, &Reminder::open);
    connect(&tray, &Tray::clicked, this, [this] { open(QStringLiteral("*")); });
    translated(*this, [this] { present(); });
    m_watching.start();
}

bool Reminder::isWanted() const
{
    return m_parts.settings.get(setting::kReminder) && m_tray.isThere();
}

void Reminder::follow()
{
    if (!isWanted()) {
        m_lookedAt = {};
        m_tray.hide();
    } else if (m_parts.reading.session().clock().now() - m_lookedAt >= kLooks) {
        look();
    }
}

void Reminder::look()
{
    if (!isWanted() || m_reading) {
        return;
    }
    m_reading = true;
    const Instant now = m_parts.reading.session().clock().now();
    m_parts.lanes.quietly(
        QStringLiteral("reports"), this,
        [end = endOfDay(now)](workspace::Workspace& workspace, const TaskControl&) {
            return reports::DueReader{workspace.db}.read(end);
        },
        [this, now](const reports::DueList& list) { take(list, now); },
        [this](const Failure& failure) { // the page in sight says it, too
            m_reading = false;
            qWarning("%s", qPrintable(failure.technical));
        });
}

void Reminder::take(const reports::DueList& list, const Instant now)
{
    m_reading = false;
    m_lookedAt = now;
    m_news = m_reminder.take(list, now, endOfDay(now));
    m_parts.settings.set(setting::kRemindedUntil, qint64{toMilliseconds(now)});
    present();
    say();
    Q_EMIT looked();
}

void Reminder::present()
{
    if (!isWanted() || m_lookedAt == Instant{}) {
        return;
    }
    QStringList lines;
    QList<TrayEntry> entries;
    for (const DueNews& news : m_news) {
        lines.append(lineOf(news, news.due));
        if (entries.size() < kMostMenuLines) {
            entries.append({toQString(news.warehouse.code), lines.last(), news.due.overdue > 0});
        }
    }
    entries.append({QStringLiteral("*"), tr("All that is due"), false});
    m_tray.present(lines.isEmpty() ? tr("Supercargo: nothing is due today") : lines.join(QLatin1Char{'\n'}), entries);
}

void Reminder::say()
{
    QStringList lines;
    StepCounts all;
    for (const DueNews& news : m_news) {
        all.today += news.fresh.today;
        all.soon += news.fresh.soon;
        all.overdue += news.fresh.overdue;
        if (news.fresh.all() > 0) {
            lines.append(lineOf(news, news.fresh));
        }
    }
    if (lines.isEmpty() || !isWanted()) {
        return;
    }
    const auto count = static_cast<int>(all.all());
    m_tray.say(all.overdue > 0 ? tr("%Ln package(s) should have left", nullptr, static_cast<int>(all.overdue))
               : all.soon > 0  ? tr("%Ln package(s) must leave soon", nullptr, static_cast<int>(all.soon))
                               : tr("%Ln package(s) must leave today", nullptr, count),
               lines.join(QLatin1Char{'\n'}));
}

void Reminder::open(const QString& place)
{
    const bool isLate = std::ranges::any_of(m_news, [&](const DueNews& news) {
        return news.due.overdue > 0 && (place == QStringLiteral("*") || place == toQString(news.warehouse.code));
    });
    Q_EMIT opened({pages::kOrders.id, isLate ? QStringLiteral("overdue") : QStringLiteral("due_today"),
                   QLatin1Char{'@'} + place});
}

} // namespace supercargo::ui
